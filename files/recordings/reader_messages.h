// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/reader_format.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What quantoscope-reader writes to its pipe: messages of a header and a body. Both ends are of the same
// build on the same machine, so numbers have its byte order.

namespace quantoscope::reader {

enum class MessageKind : std::uint64_t { listing, samples, progress, refusal, outOfMemory };

struct MessageHeader
{
    MessageKind kind;
    std::uint64_t size; ///< Bytes of the body.
};

// Bodies. Reading one returns nothing if the bytes are not a whole body: the reader may have been damaged by
// the file.

std::string bodyOf(const Listing& listing);
std::optional<Listing> listingIn(std::string_view body);

std::string bodyOf(const UntranslatedText& sentence);
std::optional<UntranslatedText> sentenceIn(std::string_view body);

/// The arguments of a command line for a request, and back.
std::vector<std::string> argumentsOf(const ColumnRequest& request);
std::optional<ColumnRequest> requestIn(const std::vector<std::string>& arguments);

} // namespace quantoscope::reader

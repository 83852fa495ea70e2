// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/reader_format.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The messages that quantoscope-reader writes to its pipe: a header and a body. Both ends are from the same
// build on the same machine, so numbers are in native byte order.

namespace quantoscope::reader {

enum class MessageKind : std::uint64_t { listing, tree, samples, progress, refusal, outOfMemory };

struct MessageHeader
{
    MessageKind kind;
    std::uint64_t size; ///< Bytes of the body.
};

// Encoding and decoding of message bodies. Decoding returns nullopt if the bytes are not a complete body: a
// damaged file may have corrupted the reader's memory.

std::string bodyOf(const Listing& listing);
std::optional<Listing> listingIn(std::string_view body);

std::string bodyOf(const TreeGroup& group);
std::optional<TreeGroup> treeIn(std::string_view body);

std::string bodyOf(const UntranslatedText& sentence);
std::optional<UntranslatedText> sentenceIn(std::string_view body);

/// Converts a request to command-line arguments and back.
std::vector<std::string> argumentsOf(const ColumnRequest& request);
std::optional<ColumnRequest> requestIn(const std::vector<std::string>& arguments);

} // namespace quantoscope::reader

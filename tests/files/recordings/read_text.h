// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/recordings/recording.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

inline std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

/// A recording of these bytes, which it keeps.
inline Recording readText(const std::string& path, std::string_view text, const ReadingOptions& options = {},
                          const Progress& progress = {})
{
    struct Kept : public SampleMemory
    {
        std::string text;
    };
    const auto kept = std::make_shared<Kept>();
    kept->text = text;
    return readRecording({.path = path, .bytes = bytesOf(kept->text), .memory = kept}, options, progress);
}

} // namespace quantoscope

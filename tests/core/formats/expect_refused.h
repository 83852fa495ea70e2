// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/recording.h"

#include <gtest/gtest.h>

#include <string>

namespace quantoscope {

/// `read` throws a FormatError whose sentence holds every one of `parts`.
template<typename Read>
void expectRefused(Read read, std::initializer_list<const char*> parts)
{
    try {
        read();
        ADD_FAILURE() << "was accepted";
    } catch (const FormatError& error) {
        for (const char* part : parts) {
            EXPECT_NE(std::string(error.what()).find(part), std::string::npos)
                << error.what() << " lacks " << part;
        }
    }
}

inline std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text));
}

inline std::vector<float> samplesOf(const Recording& recording, std::size_t column = 0)
{
    const SharedSamples samples = recording.columns.at(column).read();
    return {samples.values.begin(), samples.values.end()};
}

} // namespace quantoscope

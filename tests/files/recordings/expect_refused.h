// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/files/recordings/read_text.h"

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

inline std::vector<float> samplesOf(const Recording& recording, std::size_t column = 0)
{
    const SharedSamples samples = recording.columns.at(column).read();
    return {samples.values.begin(), samples.values.end()};
}

} // namespace quantoscope

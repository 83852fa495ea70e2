// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of ABF share.
#pragma once

#include "tests/files/recordings/ephys_files.h"
#include "tests/files/recordings/recording_files.h"

#include <array>
#include <initializer_list>
#include <string>
#include <vector>

namespace quantoscope {

/// What is true of both versions is tested of both.
inline const std::array<std::string (*)(const AbfFile&), 2> abfWriters{abf1, abf2};

inline Recording readAbfText(const std::string& content)
{
    return readText("x.abf", content);
}

inline void expectAbfRefused(const std::string& content, std::initializer_list<const char*> parts)
{
    expectRefused([&] { readAbfText(content); }, parts);
}

/// Inputs in no order, each with gains of its own; all of them powers of two, so that values are exact.
inline std::vector<AbfFile::Channel> threeChannels()
{
    return {{.input = 9, .name = "VmRK", .unit = "mV", .instrumentScale = 1 / 64.0F, .programmableGain = 4},
            {.input = 2,
             .name = "IN 2",
             .unit = "pA",
             .instrumentScale = 0.5F,
             .telegraph = true,
             .telegraphGain = 8},
            {.input = 5,
             .name = "stim",
             .unit = "V",
             .instrumentOffset = 2.5F,
             .signalGain = 2,
             .signalOffset = 0.25F}};
}

inline AbfFile episodes()
{
    return {.channels = threeChannels(), .frames = 10, .sweeps = {4, 1, 5}, .mode = 5};
}

} // namespace quantoscope

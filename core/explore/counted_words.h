// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/translate.h"

#include <cstddef>
#include <string>

namespace quantoscope {

// Counted nouns for the sentences of findings, in singular or plural.

inline std::string samplesWord(std::size_t count)
{
    return count == 1 ? Core::said("1 sample") : Core::said("%1 samples", {std::to_string(count)});
}

inline std::string stepsWord(std::size_t count)
{
    return count == 1 ? Core::said("1 step") : Core::said("%1 steps", {std::to_string(count)});
}

inline std::string timesWord(std::size_t count)
{
    return count == 1 ? Core::said("once") : Core::said("%1 times", {std::to_string(count)});
}

} // namespace quantoscope

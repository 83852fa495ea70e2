// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace quantoscope {

/// Whether something claims to be far larger unpacked than its `stored` bytes can honestly hold: more than 64
/// MB from less than a 250th of that. A recording packs to a half or a tenth. To be asked before memory is
/// taken for it.
constexpr bool isInflated(std::size_t claimed, std::size_t stored)
{
    constexpr std::size_t harmless = std::size_t{64} << 20U;
    constexpr std::size_t honestRatio = 250;
    return claimed > harmless && claimed / honestRatio > stored;
}

/// For the sentence that refuses it.
constexpr std::size_t megabytes(std::size_t bytes)
{
    return bytes >> 20U;
}

} // namespace quantoscope

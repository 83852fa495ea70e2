// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace quantoscope {

/// Whether the claimed unpacked size is implausible for `stored` bytes: more than 64 MiB, and more
/// than 250 times `stored`. Recordings compress to between a half and a tenth. Call this before
/// allocating memory for the content.
constexpr bool isInflated(std::size_t claimed, std::size_t stored)
{
    constexpr std::size_t harmless = std::size_t{64} << 20U;
    constexpr std::size_t honestRatio = 250;
    return claimed > harmless && claimed / honestRatio > stored;
}

/// MiB, for error messages.
constexpr std::size_t megabytes(std::size_t bytes)
{
    return bytes >> 20U;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// Random numbers for stochastic rounding. Each is a function of a seed and the number of the draw alone, so
// that neither the order of the draws nor the number of threads matters.

namespace quantoscope {

/// The keys of 2^32 consecutive draws.
struct NoiseKeys
{
    std::uint32_t first;
    std::uint32_t second;
};

/// The keys of the draws from `block` times 2^32 on: SplitMix64 (Steele, Lea and Flood, Fast Splittable
/// Pseudorandom Number Generators, OOPSLA 2014) of seed and block.
constexpr NoiseKeys noiseKeys(std::uint64_t seed, std::uint32_t block)
{
    std::uint64_t z = seed + (std::uint64_t{block} + 1) * 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    z ^= z >> 31U;
    return {static_cast<std::uint32_t>(z), static_cast<std::uint32_t>(z >> 32U)};
}

inline constexpr int noiseBits = 24;

/// A uniform integer of noiseBits bits: the integer hash lowbias32 (Chris Wellons, Prospecting for Hash
/// Functions, 2018) of the draw's number, with a key before each of its multiplications.
constexpr std::uint32_t noiseOf(NoiseKeys keys, std::uint32_t draw)
{
    std::uint32_t x = draw ^ keys.first;
    x = (x ^ (x >> 16U)) * 0x7feb352dU;
    x = ((x ^ (x >> 15U)) + keys.second) * 0x846ca68bU;
    return (x ^ (x >> 16U)) >> (32 - noiseBits);
}

/// The noise of any draw.
constexpr std::uint32_t noiseOf(std::uint64_t seed, std::uint64_t draw)
{
    return noiseOf(noiseKeys(seed, static_cast<std::uint32_t>(draw >> 32U)),
                   static_cast<std::uint32_t>(draw));
}

/// Whether an input takes the upper of the two levels around it: with a probability proportional to its
/// distance from the lower one. Never if it equals the lower one.
constexpr bool takesUpper(double x, double lower, double upper, std::uint32_t noise)
{
    return x - lower > noise * (1.0 / (1U << noiseBits)) * (upper - lower);
}

} // namespace quantoscope

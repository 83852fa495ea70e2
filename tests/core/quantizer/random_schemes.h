// SPDX-License-Identifier: GPL-3.0-or-later
// Random schemes, mostly odd ones, and random inputs where their quantizers are easily wrong.
#pragma once

#include "core/levels/spacing.h"
#include "core/quantizer/quantizer.h"

#include <bit>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <limits>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace quantoscope {

class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    std::uint64_t bits() { return m_engine(); }
    int whole(int from, int to) { return std::uniform_int_distribution(from, to)(m_engine); }
    double real(double from, double to) { return std::uniform_real_distribution(from, to)(m_engine); }
    template<typename T>
    T oneOf(std::initializer_list<T> values)
    {
        return values.begin()[whole(0, static_cast<int>(values.size()) - 1)];
    }

    /// Of any family. Few levels mostly, for the scans' sake.
    Scheme validScheme()
    {
        for (;;) {
            Scheme scheme;
            scheme.numBits = whole(0, 9) < 9 ? whole(1, 6) : whole(7, 12);
            if (whole(0, 2) == 0) {
                scheme.format = otherFormat(scheme.numBits);
                scheme.scale = oneOf({1.0, 1.0, real(0.1, 4), std::pow(10.0, real(-30, 30))});
            }
            scheme.uniform = whole(0, 2) == 0;
            scheme.thrCentered = whole(0, 1) == 0;
            scheme.threshold = oneOf({1.0, 1.0, 1.0, 0.5, 0.0, -1.0, real(0.01, 5), real(-5, 5), 1e-39, 3e-45,
                                      1e37, 1.5e38, std::pow(10.0, real(-30, 30))});
            scheme.lowerLimit = oneOf({0.0, 0.0, -1.0, -0.5, real(-3, 3), real(0, 100), 1e7});
            scheme.upperLimit = oneOf({0.2, 0.2, 0.0, -1.0, real(-3, 3), real(0, 100), 1e7});
            if (whole(0, 2) != 0) {
                scheme.multiplier = oneOf({0.0, 1.0, 0.5, real(0, 1), real(0.9, 1), real(1, 3), real(-2, 0),
                                           1e-7, std::pow(10.0, real(-20, 0))});
            }
            if (!validate(scheme)) {
                return scheme;
            }
        }
    }

    /// A format that is not snnTorch's.
    LevelFormat otherFormat(int width)
    {
        const int n = whole(-4, 12);
        switch (whole(0, 4)) {
        case 0:
            return FixedPointFormat{.isSigned = true, .integerBits = width - 1 - n, .fractionBits = n};
        case 1:
            return FixedPointFormat{.isSigned = false, .integerBits = width - n, .fractionBits = n};
        case 2:
            return SmallFloatFormat{.exponentBits = whole(2, 8), .mantissaBits = whole(0, 4)};
        case 3:
            return oneOf({LevelFormat(PowerOfTwoFormat{}), LevelFormat(NormalFloatFormat{})});
        default:
            break;
        }
        std::vector<float> levels;
        for (int i = whole(1, 70); i > 0; --i) {
            const float x = oneOf({0.0F, static_cast<float>(real(-2, 2)), anyBits<float>()});
            levels.push_back(std::isfinite(x) ? x : 1.0F);
        }
        return LevelList(levels);
    }

    template<typename Float>
    Float anyBits()
    {
        using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
        return std::bit_cast<Float>(static_cast<Bits>(bits()));
    }

    /// A few floats up or down.
    template<typename Float>
    Float near(Float x)
    {
        const Float towards = std::numeric_limits<Float>::infinity() * static_cast<Float>(oneOf({-1, 1}));
        for (int i = whole(0, 3); i > 0; --i) {
            x = std::nextafter(x, towards);
        }
        return x;
    }

    template<typename Float>
    Float input(const LevelTable& table, const BasicQuantizer<Float>& quantizer)
    {
        const double lowest = table.lowest();
        const double highest = table.highest();
        const double span = std::max(highest - lowest, 1e-45);
        const auto boundaries = quantizer.boundaries();
        switch (whole(0, 7)) {
        case 0:
            return anyBits<Float>();
        case 1:
            return near<Float>(
                oneOf({Float{0}, quantizer.monotoneInterval().first, quantizer.monotoneInterval().last}));
        case 2:
            return near<Float>(table[static_cast<std::size_t>(whole(0, static_cast<int>(table.size()) - 1))]);
        case 3:
            return static_cast<Float>(real(-1, 1) * span * std::pow(10.0, real(2, 9)));
        case 4:
        case 5:
            return static_cast<Float>(real(lowest - span / 4, highest + span / 4));
        default:
            return boundaries.empty() ? anyBits<Float>()
                                      : near(boundaries[static_cast<std::size_t>(
                                            whole(0, static_cast<int>(boundaries.size()) - 1))]);
        }
    }

private:
    std::mt19937_64 m_engine;
};

inline std::string describe(const Scheme& scheme, std::uint64_t seed)
{
    std::ostringstream text;
    text.precision(17);
    text << "seed " << seed << ": " << formatText(scheme.format) << " scale " << scheme.scale.value_or(0)
         << " " << scheme.numBits << " bits " << spacingName(scheme) << " threshold " << scheme.threshold
         << " lower_limit " << scheme.lowerLimit << " upper_limit " << scheme.upperLimit << " multiplier "
         << effectiveMultiplier(scheme);
    return text.str();
}

/// Each run its own seed, printed where something fails.
inline std::uint64_t freshSeed()
{
    const char* given = std::getenv("QUANTOSCOPE_SEED");
    return given != nullptr ? std::stoull(given) : std::random_device{}();
}

template<typename Float>
bool sameBits(Float a, Float b)
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    return std::bit_cast<Bits>(a) == std::bit_cast<Bits>(b) || (std::isnan(a) && std::isnan(b));
}

} // namespace quantoscope

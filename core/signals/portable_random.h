// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <random>
#include <span>
#include <string>
#include <utility>

namespace quantoscope {

// Random numbers and a sine built only from exactly specified operations (no libm, no standard distribution):
// the same bits on every platform.

/// Uniform numbers in [0, 1) with 53 random bits each.
class UniformSource
{
public:
    explicit UniformSource(std::uint64_t seed) : m_engine(seed) {}

    /// The C++ standard specifies the engine's sequence.
    double operator()() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }

    /// The state of the engine as text: 312 numbers and a count.
    std::string state() const;

    /// Restores a state. Returns false and changes nothing if the text is not a valid state.
    bool setState(const std::string& state);

private:
    std::mt19937_64 m_engine;
};

/// The sum of twelve uniform numbers minus 6: mean 0, variance 1, approximately normal, within ±6.
inline double nearlyNormal(UniformSource& uniform)
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) {
        sum += uniform();
    }
    return sum;
}

/// Shuffles the values (Fisher–Yates). O(size).
template<typename Value>
void shuffle(std::span<Value> values, UniformSource& uniform)
{
    for (std::size_t left = values.size(); left > 1; --left) {
        const auto chosen = static_cast<std::size_t>(uniform() * static_cast<double>(left)); // below left
        std::swap(values[left - 1], values[chosen]);
    }
}

/// sin(2 pi t) by its Taylor series after reducing t to a quarter turn: double accuracy with additions and
/// multiplications only.
inline double sineOfTurns(double turns)
{
    double t = turns - std::floor(turns); // [0, 1)
    double sign = 1.0;
    if (t >= 0.5) {
        t -= 0.5;
        sign = -1.0;
    }
    if (t > 0.25) {
        t = 0.5 - t;
    }
    const double x = 2 * std::numbers::pi * t; // [0, pi/2]
    const double square = x * x;
    double term = x;
    double sum = x;
    for (int n = 3; n <= 23; n += 2) {
        term = -term * square / (static_cast<double>(n) * (n - 1));
        sum += term;
    }
    return sign * sum;
}

} // namespace quantoscope

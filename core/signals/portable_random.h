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

// Random numbers and a sine from exactly specified operations alone (no libm, no standard distribution): the
// same bits on every platform.

/// Numbers uniform over [0, 1), 53 random bits each.
class UniformSource
{
public:
    explicit UniformSource(std::uint64_t seed) : m_engine(seed) {}

    /// The engine's sequence is fixed by the C++ standard.
    double operator()() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }

    /// Where in its sequence it stands, as text: 312 numbers and a count.
    std::string state() const;

    /// Goes on from there. False, and nothing changes, where the text is no state.
    bool setState(const std::string& state);

private:
    std::mt19937_64 m_engine;
};

/// The sum of twelve uniform numbers less 6: mean 0, variance 1, close to normal, within 6.
inline double nearlyNormal(UniformSource& uniform)
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) {
        sum += uniform();
    }
    return sum;
}

/// A random order of the values (Fisher and Yates). O(size).
template<typename Value>
void shuffle(std::span<Value> values, UniformSource& uniform)
{
    for (std::size_t left = values.size(); left > 1; --left) {
        const auto chosen = static_cast<std::size_t>(uniform() * static_cast<double>(left)); // below left
        std::swap(values[left - 1], values[chosen]);
    }
}

/// sin(2 pi t) by its Taylor series after folding t into an eighth of a turn each way: double accuracy from
/// additions and multiplications alone.
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

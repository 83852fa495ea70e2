// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/stimulus.h"

#include "core/text/number_text.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

namespace quantoscope {
namespace {

/// sin(2 pi t) by its Taylor series after folding t into an eighth of a turn each way: double accuracy from
/// additions and multiplications alone.
double sineOfTurns(double turns)
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

class UniformSource
{
public:
    explicit UniformSource(std::uint64_t seed) : m_engine(seed) {}

    /// 53 random bits over [0, 1). The engine's sequence is fixed by the C++ standard.
    double operator()() { return static_cast<double>(m_engine() >> 11U) * 0x1p-53; }

private:
    std::mt19937_64 m_engine;
};

double nearlyNormal(UniformSource& uniform)
{
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) {
        sum += uniform();
    }
    return sum;
}

std::optional<ParameterProblem> wholeNumber(const char* name, int value, int largest)
{
    if (value >= 1 && value <= largest) {
        return std::nullopt;
    }
    return ParameterProblem{name, std::string(name) + " is " + std::to_string(value) +
                                      "; it must be a whole number from 1 to " + std::to_string(largest) +
                                      "."};
}

std::optional<ParameterProblem> number(const char* name, double value, double lowest, double largest)
{
    if (value >= lowest && value <= largest) {
        return std::nullopt;
    }
    return ParameterProblem{name, std::string(name) + " is " + numberText(value) +
                                      "; it must be a number from " + numberText(lowest) + " to " +
                                      numberText(largest) + "."};
}

constexpr double largestCurrent = 1e30; // far from overflow, whatever is added up

} // namespace

std::optional<ParameterProblem> validate(const Stimulus& stimulus)
{
    for (auto& problem :
         {number("amplitude", stimulus.amplitude, -largestCurrent, largestCurrent),
          number("offset", stimulus.offset, -largestCurrent, largestCurrent),
          wholeNumber("steps", stimulus.steps, maxStimulusSteps),
          wholeNumber("period", stimulus.period, maxStimulusSteps),
          wholeNumber("width", stimulus.width, maxStimulusSteps), number("rate", stimulus.rate, 0, 1)}) {
        if (problem) {
            return problem;
        }
    }
    return std::nullopt;
}

std::vector<float> generate(const Stimulus& stimulus)
{
    UniformSource uniform(stimulus.seed);
    const auto shape = [&](int t) -> double {
        switch (stimulus.kind) {
        case StimulusKind::step:
            return 1.0;
        case StimulusKind::ramp:
            return stimulus.steps > 1 ? static_cast<double>(t) / (stimulus.steps - 1) : 1.0;
        case StimulusKind::sine:
            return sineOfTurns(static_cast<double>(t % stimulus.period) / stimulus.period);
        case StimulusKind::pulses:
            return t % stimulus.period < stimulus.width ? 1.0 : 0.0;
        case StimulusKind::poisson:
            return uniform() < stimulus.rate ? 1.0 : 0.0;
        case StimulusKind::noise:
            return nearlyNormal(uniform);
        }
        return 0.0;
    };
    std::vector<float> current(static_cast<std::size_t>(stimulus.steps));
    for (int t = 0; t < stimulus.steps; ++t) {
        current[static_cast<std::size_t>(t)] =
            static_cast<float>(stimulus.offset + stimulus.amplitude * shape(t));
    }
    return current;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/spike_patterns.h"

#include "core/signals/portable_random.h"

#include <algorithm>
#include <array>
#include <vector>

namespace quantoscope {
namespace {

/// The share of one dimension in the spike time of an input, before scaling: a periodic function.
class Wave
{
public:
    Wave(int smoothness, UniformSource& uniform)
    {
        for (std::size_t k = 1; k <= harmonics; ++k) {
            double amplitude = uniform();
            for (int i = 0; i < smoothness; ++i) {
                amplitude /= static_cast<double>(k);
            }
            m_amplitudes[k - 1] = amplitude;
            m_phases[k - 1] = uniform();
        }
    }

    double operator()(double x) const
    {
        double sum = 0;
        for (std::size_t k = 1; k <= harmonics; ++k) {
            sum += m_amplitudes[k - 1] * sineOfTurns(static_cast<double>(k) * x + m_phases[k - 1]);
        }
        return sum;
    }

private:
    static constexpr std::size_t harmonics = 8;
    std::array<double, harmonics> m_amplitudes;
    std::array<double, harmonics> m_phases;
};

/// The spike time of an input as a function of the place on the manifold, 0 to 1 except for the error of the
/// ends, which are those at 128 places of each dimension.
class SpikeTime
{
public:
    SpikeTime(const SpikePatternSettings& settings, UniformSource& uniform)
    {
        constexpr int places = 128;
        double most = 0;
        for (int d = 0; d < settings.dimensions; ++d) {
            const Wave& wave = m_waves.emplace_back(settings.smoothness, uniform);
            double low = wave(0);
            double high = low;
            for (int i = 1; i < places; ++i) {
                const double value = wave(static_cast<double>(i) / places);
                low = std::min(low, value);
                high = std::max(high, value);
            }
            m_least += low;
            most += high;
        }
        m_span = most > m_least ? most - m_least : 1;
    }

    double operator()(std::span<const double> place) const
    {
        double sum = -m_least;
        for (std::size_t d = 0; d < m_waves.size(); ++d) {
            sum += m_waves[d](place[d]);
        }
        return sum / m_span;
    }

private:
    std::vector<Wave> m_waves;
    double m_least = 0;
    double m_span = 1;
};

} // namespace

TrainingSamples makeSpikePatterns(const SpikePatternSettings& settings, std::size_t steps)
{
    const auto classes = static_cast<std::size_t>(settings.classes);
    const auto inputs = static_cast<std::size_t>(settings.inputs);
    const auto size = static_cast<std::size_t>(settings.size);
    UniformSource uniform(settings.seed);
    std::vector<SpikeTime> times; // classes x inputs
    times.reserve(classes * inputs);
    while (times.size() < classes * inputs) {
        times.emplace_back(settings, uniform);
    }
    TrainingSamples samples{.inputs = {}, .labels = {}, .width = steps * inputs, .constant = false};
    samples.inputs.resize(size * samples.width);
    samples.labels.resize(size);
    std::vector<double> place(static_cast<std::size_t>(settings.dimensions));
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t label = i % classes;
        samples.labels[i] = static_cast<std::uint8_t>(label);
        std::ranges::generate(place, [&uniform] { return uniform(); });
        for (std::size_t input = 0; input < inputs; ++input) {
            const double time = times[label * inputs + input](place) * static_cast<double>(steps);
            const auto step = static_cast<std::size_t>(std::clamp(time, 0.0, static_cast<double>(steps - 1)));
            samples.inputs[i * samples.width + step * inputs + input] = 1;
        }
    }
    return samples;
}

} // namespace quantoscope

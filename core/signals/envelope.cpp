// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/envelope.h"

#include "core/progress/parallel.h"

#include <array>
#include <bit>

namespace quantoscope {
namespace {

constexpr std::size_t lanes = 8;

/// Several extremes side by side, for the processor to do at once. A NaN fails both comparisons; only an
/// infinity spoils the extremes, and then they are taken one by one.
template<std::size_t count>
Extremes extremesOfBlock(const float* samples)
{
    std::array<float, lanes> low;
    std::array<float, lanes> high;
    std::array<std::int32_t, lanes> others{};
    low.fill(std::numeric_limits<float>::infinity());
    high.fill(-std::numeric_limits<float>::infinity());
    for (std::size_t i = 0; i < count; i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const float x = samples[i + lane];
            low[lane] = x < low[lane] ? x : low[lane];
            high[lane] = x > high[lane] ? x : high[lane];
            constexpr std::int32_t largestFinite = 0x7F7F'FFFF;
            others[lane] |= (std::bit_cast<std::int32_t>(x) & 0x7FFF'FFFF) > largestFinite ? 1 : 0;
        }
    }
    Extremes extremes;
    if (std::ranges::any_of(others, [](std::int32_t any) { return any != 0; })) {
        for (std::size_t i = 0; i < count; ++i) {
            extremes.add(samples[i]);
        }
        return extremes;
    }
    extremes.min = *std::ranges::min_element(low);
    extremes.max = *std::ranges::max_element(high);
    return extremes;
}

} // namespace

Envelope::Envelope(std::span<const float> samples, const Progress& progress) : m_size(samples.size())
{
    if (samples.empty()) {
        return;
    }
    Row& lowest = m_rows.emplace_back((m_size + blockSize - 1) / blockSize);
    const std::size_t full = m_size / blockSize;
    const std::size_t parts = threadsFor(m_size);
    inParallel(parts, progress, [&](std::size_t part, const Pulse& pulse) {
        constexpr std::size_t pulseEvery = 1U << 14U; // blocks
        const std::size_t start = full * part / parts;
        const std::size_t end = full * (part + 1) / parts;
        for (std::size_t block = start; block < end; ++block) {
            if ((block - start) % pulseEvery == 0) {
                pulse(static_cast<double>(block - start) / static_cast<double>(end - start));
            }
            lowest.set(block, extremesOfBlock<blockSize>(samples.data() + block * blockSize));
        }
    });
    if (full < lowest.size()) {
        Extremes rest;
        for (const float x : samples.subspan(full * blockSize)) {
            rest.add(x);
        }
        lowest.set(full, rest);
    }
    while (m_rows.back().size() > 1) {
        const Row& children = m_rows.back();
        Row row((children.size() + fanOut - 1) / fanOut);
        for (std::size_t node = 0; node < row.size(); ++node) {
            Extremes extremes;
            const std::size_t end = std::min(children.size(), (node + 1) * fanOut);
            for (std::size_t child = node * fanOut; child < end; ++child) {
                extremes.add(children.at(child));
            }
            row.set(node, extremes);
        }
        m_rows.push_back(std::move(row));
    }
}

} // namespace quantoscope

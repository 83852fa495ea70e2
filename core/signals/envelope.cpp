// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/envelope.h"

#include "core/progress/parallel.h"

#include <bit>
#include <cstring>

namespace quantoscope {
namespace {

constexpr std::size_t lanes = 4;
using Floats = float __attribute__((vector_size(lanes * sizeof(float))));
using Words = std::int32_t __attribute__((vector_size(lanes * sizeof(float))));

Floats lanesAt(const float* samples)
{
    Floats x;
    std::memcpy(&x, samples, sizeof(x));
    return x;
}

} // namespace

/// Computes several extremes in parallel, in vectors that every supported processor has. NaN fails both
/// comparisons, but infinities would corrupt the extremes. If either occurs, the samples are processed
/// again one by one.
Extremes extremesOf(std::span<const float> samples)
{
    constexpr float infinity = std::numeric_limits<float>::infinity();
    constexpr Words largestFinite = {0x7F7F'FFFF, 0x7F7F'FFFF, 0x7F7F'FFFF, 0x7F7F'FFFF};
    constexpr Words magnitude = {0x7FFF'FFFF, 0x7FFF'FFFF, 0x7FFF'FFFF, 0x7FFF'FFFF};
    const std::size_t whole = samples.size() - samples.size() % lanes;
    Floats low = {infinity, infinity, infinity, infinity};
    Floats high = -low;
    Words others = {};
    for (std::size_t i = 0; i < whole; i += lanes) {
        const Floats x = lanesAt(samples.data() + i);
        low = x < low ? x : low;
        high = x > high ? x : high;
        others |= (std::bit_cast<Words>(x) & magnitude) > largestFinite;
    }
    Extremes extremes;
    if ((others[0] | others[1] | others[2] | others[3]) != 0) {
        for (const float x : samples) {
            extremes.add(x);
        }
        return extremes;
    }
    extremes.min = std::min(std::min(low[0], low[1]), std::min(low[2], low[3]));
    extremes.max = std::max(std::max(high[0], high[1]), std::max(high[2], high[3]));
    for (const float* x = samples.data() + whole; x != samples.data() + samples.size(); ++x) {
        extremes.add(*x);
    }
    return extremes;
}

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
            // subspan() checks its arguments, which keeps the compiler from unrolling the loop over a block.
            lowest.set(block, extremesOf({samples.data() + block * blockSize, blockSize}));
        }
    });
    if (full < lowest.size()) {
        lowest.set(full, extremesOf(samples.subspan(full * blockSize)));
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

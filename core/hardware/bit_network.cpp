// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/bit_network.h"

#include <algorithm>

namespace quantoscope {

BitNetwork::BitNetwork(Merging merging) : m_merging(merging)
{
    added({}, {});
}

std::vector<Bit> BitNetwork::inputs(std::size_t count)
{
    std::vector<Samples> samples(count);
    for (std::size_t sample = 0; sample < 64 * sampleWords; ++sample) {
        // An equal number of samples for each number of bits, so that numbers near 0 and -1 are covered.
        const std::uint64_t random = m_random();
        const std::size_t varied = 1 + m_random() % count;
        const bool negative = (random >> 63U) != 0;
        for (std::size_t i = 0; i < count; ++i) {
            const bool set = i < varied ? (random >> (i % 63) & 1U) != 0 : negative;
            samples[i][sample / 64] |= std::uint64_t{set} << sample % 64;
        }
    }
    std::vector<Bit> bits;
    bits.reserve(samples.size());
    for (const Samples& sampled : samples) {
        bits.push_back(added({}, sampled));
    }
    return bits;
}

Bit BitNetwork::both(Bit a, Bit b)
{
    if (a == b || b == oneBit) {
        return a;
    }
    if (a == inverted(b) || a == zeroBit || b == zeroBit) {
        return zeroBit;
    }
    if (a == oneBit) {
        return b;
    }
    const std::array<Bit, 2> operands{std::min(a, b), std::max(a, b)};
    if (const auto known = m_known.find(operands); known != m_known.end()) {
        return known->second;
    }
    Samples samples = samplesOf(a);
    const Samples other = samplesOf(b);
    for (std::size_t i = 0; i < sampleWords; ++i) {
        samples[i] &= other[i];
    }
    const Bit result = added(operands, samples);
    m_known.emplace(operands, result);
    m_order.push_back(operands);
    return result;
}

Bit BitNetwork::exclusive(Bit a, Bit b)
{
    return inverted(both(inverted(both(a, inverted(b))), inverted(both(inverted(a), b))));
}

Bit BitNetwork::choose(Bit flag, Bit yes, Bit no)
{
    if (yes == no) {
        return yes;
    }
    if (yes == inverted(no)) {
        return exclusive(flag, no);
    }
    return inverted(both(inverted(both(flag, yes)), inverted(both(inverted(flag), no))));
}

Bit BitNetwork::majority(Bit a, Bit b, Bit c)
{
    return either(both(a, b), both(c, exclusive(a, b)));
}

BitNetwork::Samples BitNetwork::samplesOf(Bit bit) const
{
    Samples samples = m_samples[nodeOf(bit)];
    if (isInverted(bit)) {
        for (std::uint64_t& word : samples) {
            word = ~word;
        }
    }
    return samples;
}

/// In the polarity in which the first sample is 0.
BitNetwork::Samples BitNetwork::keyOf(Samples samples)
{
    if ((samples.front() & 1U) != 0) {
        for (std::uint64_t& word : samples) {
            word = ~word;
        }
    }
    return samples;
}

void BitNetwork::removeSince(const Mark& mark)
{
    for (; m_order.size() > mark.known; m_order.pop_back()) {
        m_known.erase(m_order.back());
    }
    for (; m_operands.size() > mark.nodes; m_operands.pop_back(), m_samples.pop_back()) {
        m_bySamples.erase(keyOf(m_samples.back()));
    }
}

/// A node with these samples, or one that has them already.
Bit BitNetwork::added(std::array<Bit, 2> operands, const Samples& samples)
{
    if (m_merging == Merging::structural) {
        m_operands.push_back(operands);
        m_samples.resize(m_operands.size());
        return static_cast<Bit>(2 * m_operands.size() - 2);
    }
    const Bit flipped = samples.front() & 1U;
    const Samples key = keyOf(samples);
    if (const auto same = m_bySamples.find(key); same != m_bySamples.end()) {
        return same->second ^ flipped;
    }
    const auto bit = static_cast<Bit>(2 * m_operands.size());
    m_operands.push_back(operands);
    m_samples.push_back(samples);
    m_bySamples.emplace(key, bit ^ flipped);
    return bit;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/radix_sort.h"

#include "core/progress/parallel.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <cstdint>

namespace quantoscope {
namespace {

constexpr std::size_t bucketCount = 1U << 16U;
constexpr std::uint32_t signBit = 0x8000'0000U;
constexpr std::size_t pulseEvery = 1U << 18U; // samples

/// Integers in the same order as the floats.
std::uint32_t keyOf(std::uint32_t bits)
{
    return (bits & signBit) != 0 ? ~bits : bits | signBit;
}

float fromKey(std::uint32_t key)
{
    return std::bit_cast<float>((key & signBit) != 0 ? key ^ signBit : ~key);
}

std::size_t bucketOf(float x)
{
    return keyOf(std::bit_cast<std::uint32_t>(x)) >> 16U;
}

using Counts = std::vector<std::size_t>;

/// Calls `finite(x)` for each finite sample and counts the others.
template<typename Finite>
NonFiniteCounts forEachFinite(std::span<const float> samples, const Pulse& pulse, Finite finite)
{
    NonFiniteCounts counts;
    for (std::size_t start = 0; start < samples.size(); start += pulseEvery) {
        pulse(static_cast<double>(start) / static_cast<double>(samples.size()));
        for (const float x : samples.subspan(start, std::min(pulseEvery, samples.size() - start))) {
            if (std::isfinite(x)) [[likely]] {
                finite(x);
            } else if (std::isnan(x)) {
                ++counts.nan;
            } else {
                ++(x < 0 ? counts.negativeInfinity : counts.positiveInfinity);
            }
        }
    }
    return counts;
}

/// Sorts one bucket, whose samples have the upper half of their bits in common, by the lower half.
class BucketSorter
{
public:
    /// `still` is called every few milliseconds and may throw.
    template<typename Still>
    void sort(std::span<float> bucket, Still still)
    {
        constexpr std::size_t few = 48;
        constexpr std::size_t many = 1U << 15U;
        if (bucket.size() <= few) {
            std::sort(bucket.begin(), bucket.end(), [](float a, float b) {
                return keyOf(std::bit_cast<std::uint32_t>(a)) < keyOf(std::bit_cast<std::uint32_t>(b));
            });
        } else if (bucket.size() <= many) {
            sortByBytes(bucket);
        } else {
            sortByCounting(bucket, still);
        }
    }

private:
    static std::uint16_t lowerHalf(float x)
    {
        return static_cast<std::uint16_t>(keyOf(std::bit_cast<std::uint32_t>(x)));
    }

    /// Two stable passes: by the lower byte into a buffer, by the upper byte back.
    void sortByBytes(std::span<float> bucket)
    {
        m_keys.resize(bucket.size());
        std::array<std::uint32_t, 257> low{};
        std::array<std::uint32_t, 257> high{};
        for (const float x : bucket) {
            const std::uint16_t key = lowerHalf(x);
            ++low[(key & 0xFFU) + 1];
            ++high[(key >> 8U) + 1];
        }
        for (std::size_t i = 1; i < low.size(); ++i) {
            low[i] += low[i - 1];
            high[i] += high[i - 1];
        }
        for (const float x : bucket) {
            const std::uint16_t key = lowerHalf(x);
            m_keys[low[key & 0xFFU]++] = key;
        }
        const std::uint32_t upper = keyOf(std::bit_cast<std::uint32_t>(bucket[0])) & 0xFFFF'0000U;
        for (const std::uint16_t key : m_keys) {
            bucket[high[key >> 8U]++] = fromKey(upper | key);
        }
    }

    /// Rebuilds the samples from the number of occurrences of each value.
    template<typename Still>
    void sortByCounting(std::span<float> bucket, Still still)
    {
        const std::uint32_t upper = keyOf(std::bit_cast<std::uint32_t>(bucket[0])) & 0xFFFF'0000U;
        m_counts.assign(bucketCount, 0);
        for (std::size_t start = 0; start < bucket.size(); start += pulseEvery) {
            still();
            for (const float x : bucket.subspan(start, std::min(pulseEvery, bucket.size() - start))) {
                ++m_counts[lowerHalf(x)];
            }
        }
        auto at = bucket.begin();
        for (std::uint32_t key = 0; key < bucketCount; ++key) {
            at = std::fill_n(at, m_counts[key], fromKey(upper | key));
        }
    }

    std::vector<std::uint16_t> m_keys;
    std::vector<std::size_t> m_counts;
};

/// Sorts a few thousand samples without buckets.
SortedFloats sortFew(std::span<const float> samples)
{
    SortedFloats sorted;
    sorted.values = makeLargeArray(samples.size());
    float* end = sorted.values.get();
    sorted.nonFinite = forEachFinite(
        samples, [](double) {}, [&](float x) { *end++ = x; });
    sorted.size = static_cast<std::size_t>(end - sorted.values.get());
    std::sort(sorted.values.get(), end, [](float a, float b) {
        return keyOf(std::bit_cast<std::uint32_t>(a)) < keyOf(std::bit_cast<std::uint32_t>(b));
    });
    return sorted;
}

class ParallelSort
{
public:
    explicit ParallelSort(std::span<const float> samples)
        : m_samples(samples), m_parts(threadsFor(samples.size())), m_starts(m_parts), m_nonFinite(m_parts)
    {
    }

    SortedFloats run(const Progress& progress)
    {
        inParallel(m_parts, part(progress, 0.0, 0.15), [this](auto... a) { count(a...); });
        allot();
        inParallel(m_parts, part(progress, 0.15, 0.6), [this](auto... a) { scatter(a...); });
        m_starts.resize(1);
        inParallel(m_parts, part(progress, 0.6, 1.0), [this](auto... a) { sortBuckets(a...); });
        return std::move(m_result);
    }

private:
    std::span<const float> samplesOf(std::size_t part) const
    {
        const std::size_t first = m_samples.size() * part / m_parts;
        return m_samples.subspan(first, m_samples.size() * (part + 1) / m_parts - first);
    }

    void count(std::size_t part, const Pulse& pulse)
    {
        Counts counts(bucketCount);
        m_nonFinite[part] = forEachFinite(samplesOf(part), pulse, [&](float x) { ++counts[bucketOf(x)]; });
        m_starts[part] = std::move(counts);
    }

    /// Turns the counts into the positions where each part writes its samples: ordered by bucket, within a
    /// bucket by part.
    void allot()
    {
        std::size_t at = 0;
        for (std::size_t bucket = 0; bucket < bucketCount; ++bucket) {
            for (Counts& starts : m_starts) {
                const std::size_t count = starts[bucket];
                starts[bucket] = at;
                at += count;
            }
        }
        for (const NonFiniteCounts& counts : m_nonFinite) {
            m_result.nonFinite.nan += counts.nan;
            m_result.nonFinite.negativeInfinity += counts.negativeInfinity;
            m_result.nonFinite.positiveInfinity += counts.positiveInfinity;
        }
        m_result.size = at;
        m_result.values = makeLargeArray(at);
        m_buckets = m_starts.front();
        m_buckets.push_back(at);
    }

    void scatter(std::size_t part, const Pulse& pulse)
    {
        float* values = m_result.values.get();
        Counts& next = m_starts[part];
        forEachFinite(samplesOf(part), pulse, [&](float x) { values[next[bucketOf(x)]++] = x; });
    }

    /// Takes small groups of buckets until none is left.
    void sortBuckets(std::size_t /*part*/, const Pulse& pulse)
    {
        constexpr std::size_t group = 32;
        BucketSorter sorter;
        std::size_t reported = 0;
        for (std::size_t first = m_next.fetch_add(group); first < bucketCount;
             first = m_next.fetch_add(group)) {
            const double done = static_cast<double>(m_buckets[first]) /
                                static_cast<double>(std::max<std::size_t>(m_result.size, 1));
            const auto still = [&] { pulse(done); };
            if (m_buckets[first] - reported >= pulseEvery) {
                reported = m_buckets[first];
                still();
            }
            for (std::size_t bucket = first; bucket < first + group; ++bucket) {
                const std::size_t start = m_buckets[bucket];
                sorter.sort({m_result.values.get() + start, m_buckets[bucket + 1] - start}, still);
            }
        }
    }

    std::span<const float> m_samples;
    std::size_t m_parts;
    std::vector<Counts> m_starts; ///< Per part.
    std::vector<NonFiniteCounts> m_nonFinite;
    Counts m_buckets; ///< Start of each bucket, and the end of the last.
    std::atomic<std::size_t> m_next = 0;
    SortedFloats m_result;
};

} // namespace

SortedFloats sortFinite(std::span<const float> samples, const Progress& progress)
{
    constexpr std::size_t few = 1U << 14U;
    return samples.size() <= few ? sortFew(samples) : ParallelSort(samples).run(progress);
}

} // namespace quantoscope

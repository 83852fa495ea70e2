// SPDX-License-Identifier: GPL-3.0-or-later
// Every one of the 2^32 float32 inputs against the reference rule as it is stated. Minutes a scheme: run by
// `./dev check --exhaustive` alone.
#include "core/progress/pieces.h"
#include "core/quantizer/quantizer.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <thread>

namespace quantoscope {
namespace {

constexpr std::uint64_t inputCount = std::uint64_t{1} << 32U;
constexpr std::size_t blockSize = 4096;
using Block = std::array<float, blockSize>;
using Indices = std::array<std::int32_t, blockSize>;

/// The rule to the letter: of all distances the first smallest one. Nothing is known of the levels.
class LiteralScan
{
public:
    explicit LiteralScan(const LevelTable& table) : m_levels(table.levels().begin(), table.levels().end()) {}

    void operator()(const Block& inputs, Indices& indices)
    {
        Block smallest;
        for (std::size_t i = 0; i < blockSize; ++i) {
            smallest[i] = std::abs(m_levels[0] - inputs[i]); // NaN stays: nothing is less
            indices[i] = 0;
        }
        for (std::size_t level = 1; level < m_levels.size(); ++level) {
            for (std::size_t i = 0; i < blockSize; ++i) {
                const float distance = std::abs(m_levels[level] - inputs[i]);
                const bool nearer = distance < smallest[i];
                smallest[i] = nearer ? distance : smallest[i];
                indices[i] = nearer ? static_cast<std::int32_t>(level) : indices[i];
            }
        }
    }

private:
    std::vector<float> m_levels;
};

/// The same for many levels. Over them in ascending order the distance, rounded or not, never rises up to the
/// input and never falls from there on; so those at the smallest distance are neighbours of each other, and
/// one of them is the last level not above the input or the one after it. Inputs come in order, so what was
/// found for the last one needs little change.
class NeighbourScan
{
public:
    explicit NeighbourScan(const LevelTable& table)
    {
        for (std::size_t i = 0; i < table.size(); ++i) {
            m_levels.emplace_back(table[i], static_cast<int>(i));
        }
        std::ranges::sort(m_levels);
        m_firstOf.emplace_back();
        for (const auto& [level, index] : m_levels) {
            m_firstOf[0].push_back(index);
        }
        for (std::size_t width = 1; 2 * width <= m_levels.size(); width *= 2) {
            const std::vector<int>& half = m_firstOf.back();
            std::vector<int> whole;
            for (std::size_t i = 0; i + width < half.size(); ++i) {
                whole.push_back(std::min(half[i], half[i + width]));
            }
            m_firstOf.push_back(std::move(whole));
        }
    }

    void operator()(const Block& inputs, Indices& indices)
    {
        std::ranges::transform(inputs, indices.begin(), [this](float x) { return indexOf(x); });
    }

private:
    int indexOf(float x)
    {
        if (std::isnan(x)) {
            return 0;
        }
        const std::size_t last = m_levels.size() - 1;
        const auto distance = [&](std::size_t i) { return std::abs(m_levels[i].first - x); };
        while (m_below < last && m_levels[m_below + 1].first <= x) {
            ++m_below;
        }
        while (m_below > 0 && m_levels[m_below].first > x) {
            --m_below;
        }
        const float smallest = std::min(distance(m_below), distance(std::min(m_below + 1, last)));
        // Widen, then narrow to those at the smallest distance.
        m_begin = std::min(m_begin, m_below);
        m_end = std::max(m_end, std::min(m_below + 1, last));
        while (m_begin > 0 && distance(m_begin - 1) <= smallest) {
            --m_begin;
        }
        while (m_end < last && distance(m_end + 1) <= smallest) {
            ++m_end;
        }
        while (distance(m_begin) > smallest) {
            ++m_begin;
        }
        while (distance(m_end) > smallest) {
            --m_end;
        }
        const auto power = static_cast<std::size_t>(std::bit_width(m_end - m_begin + 1) - 1);
        const std::vector<int>& firstOf = m_firstOf[power];
        return std::min(firstOf[m_begin], firstOf[m_end + 1 - (std::size_t{1} << power)]);
    }

    std::vector<std::pair<float, int>> m_levels; // ascending, with build order's index
    std::vector<std::vector<int>> m_firstOf;     // [k][i]: the least index of the 2^k levels from i on
    std::size_t m_below = 0;                     // the last level not above the input, or 0
    std::size_t m_begin = 0;                     // first and last level at the smallest distance
    std::size_t m_end = 0;
};

/// Whether a block is quantized as expected, bit for bit: as levels under every instruction set, as indices
/// under the best, and one by one.
bool asExpected(const LevelTable& table, const Quantizer& quantizer, const Block& inputs,
                const Indices& expected)
{
    Block expectedLevels;
    std::ranges::transform(expected, expectedLevels.begin(),
                           [&](std::int32_t index) { return table[static_cast<std::size_t>(index)]; });
    for (const InstructionSet set :
         {InstructionSet::plain, InstructionSet::avx2, InstructionSet::avx512, InstructionSet::avx512vbmi}) {
        if (isAvailable(set)) {
            Block levels;
            quantizer.quantize(inputs, levels, {.instructions = set});
            // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): bit for bit is what is asked
            if (std::memcmp(levels.data(), expectedLevels.data(), sizeof(levels)) != 0) {
                return false;
            }
        }
    }
    Indices indices;
    quantizer.indices(inputs, indices);
    return indices == expected &&
           std::ranges::equal(inputs, expected, {}, [&](float x) { return quantizer.index(x); });
}

template<typename Scan>
void compareAll(const Scheme& scheme)
{
    const LevelTable table(scheme);
    const Quantizer quantizer(table, RoundingRule::reference);
    std::atomic<std::uint64_t> wrongBlocks = 0;
    std::atomic<std::uint64_t> compared = 0;
    const unsigned threads = std::max(std::thread::hardware_concurrency(), 1U);
    inPieces(inputCount / blockSize, threads, [&](std::size_t begin, std::size_t end) {
        Scan scan(table);
        Block inputs;
        Indices expected;
        for (std::size_t block = begin; block < end; ++block) {
            for (std::size_t i = 0; i < blockSize; ++i) {
                inputs[i] = std::bit_cast<float>(static_cast<std::uint32_t>(block * blockSize + i));
            }
            scan(inputs, expected);
            if (!asExpected(table, quantizer, inputs, expected) && wrongBlocks++ == 0) {
                ADD_FAILURE() << "first in the block from input " << std::hexfloat << inputs[0];
            }
            compared += blockSize;
        }
    });
    EXPECT_EQ(wrongBlocks, 0U) << describe(scheme, 0);
    EXPECT_EQ(compared, inputCount);
}

TEST(EveryFloat, FourBitsUniform)
{
    compareAll<LiteralScan>({.numBits = 4});
}

TEST(EveryFloat, ThreeBitsAroundANegativeThreshold)
{
    const Scheme scheme{.numBits = 3, .uniform = false, .threshold = -1.0};
    ASSERT_FALSE(LevelTable(scheme).ascending());
    compareAll<LiteralScan>(scheme);
}

TEST(EveryFloat, FiveBitsAroundZeroWithRoundingTies)
{
    const Scheme scheme{.numBits = 5, .uniform = false, .thrCentered = false, .multiplier = 1e-4};
    ASSERT_TRUE(Quantizer(LevelTable(scheme), RoundingRule::reference).tiesWithin());
    compareAll<LiteralScan>(scheme);
}

TEST(EveryFloat, EightBitsUniform)
{
    compareAll<NeighbourScan>({});
}

TEST(EveryFloat, EightBitsAroundTheThreshold)
{
    compareAll<NeighbourScan>({.uniform = false});
}

TEST(EveryFloat, EightBitsAroundZero)
{
    compareAll<NeighbourScan>({.uniform = false, .thrCentered = false});
}

TEST(EveryFloat, TenBitsAroundTheThresholdWithDeadLevels)
{
    const Scheme scheme{.numBits = 10, .uniform = false};
    ASSERT_GT(LevelTable(scheme).deadCount(), 0U);
    compareAll<NeighbourScan>(scheme);
}

TEST(EveryFloat, TwelveBitsAroundZeroNotAscending)
{
    const Scheme scheme{.numBits = 12, .uniform = false, .thrCentered = false};
    ASSERT_FALSE(LevelTable(scheme).ascending());
    compareAll<NeighbourScan>(scheme);
}

} // namespace
} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Whole arrays, with every instruction set that this processor has, against plain scans over all levels.
#include "core/progress/pieces.h"
#include "tests/core/quantizer/instruction_sets.h"
#include "tests/core/quantizer/plain_scan.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {

/// Inputs beside the levels; `oddOnes` of 100 where quantizers are easily wrong, far away, infinite or NaN.
template<typename Float>
std::vector<Float> inputs(Random& random, const LevelTable& table, const BasicQuantizer<Float>& quantizer,
                          int count, int oddOnes)
{
    const double lowest = table.lowest();
    const double highest = table.highest();
    const double margin = (highest - lowest) / 2;
    std::vector<Float> result;
    result.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        result.push_back(random.whole(0, 99) < oddOnes
                             ? random.input(table, quantizer)
                             : static_cast<Float>(random.real(lowest - margin, highest + margin)));
    }
    return result;
}

template<typename Float>
std::vector<std::int32_t> scanAll(const LevelTable& table, RoundingRule rule,
                                  const std::vector<Float>& inputs)
{
    const std::vector<Float> levels(table.levels().begin(), table.levels().end());
    std::vector<std::int32_t> result;
    result.reserve(inputs.size());
    for (const Float x : inputs) {
        result.push_back(scan<Float>(levels, x, rule));
    }
    return result;
}

template<typename Float>
void expectLevels(const LevelTable& table, std::span<const Float> inputs, std::span<const Float> outputs,
                  const std::vector<std::int32_t>& indices, const std::string& where)
{
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Float level = indices[i] < 0 ? inputs[i] : Float{table[static_cast<std::size_t>(indices[i])]};
        ASSERT_TRUE(sameBits(outputs[i], level)) << std::hexfloat << inputs[i] << " at " << i << ' ' << where;
    }
}

template<typename Float>
void compareArraysWithScan(RoundingRule rule, int schemes)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < schemes; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        const std::vector<Float> input =
            inputs(random, table, quantizer, random.whole(0, 300), random.oneOf({0, 1, 5, 100}));
        const std::vector<std::int32_t> expected = scanAll(table, rule, input);
        for (const InstructionSet set : instructionSets()) {
            const Batch batch{.instructions = set};
            const std::string where =
                describe(scheme, seed) + " instruction set " + std::to_string(static_cast<int>(set));
            std::vector<std::int32_t> indices(input.size());
            quantizer.indices(input, indices, batch);
            ASSERT_EQ(indices, expected) << where;

            // At any alignment, beside and in place; nothing beyond the ends is written.
            const auto shift = static_cast<std::size_t>(random.whole(1, 16));
            std::vector<Float> buffer(shift + input.size() + 1, Float{7});
            const auto output = std::span(buffer).subspan(shift, input.size());
            quantizer.quantize(input, output, batch);
            expectLevels<Float>(table, input, output, expected, where);
            std::ranges::copy(input, output.begin());
            quantizer.quantize(output, output, batch);
            expectLevels<Float>(table, input, output, expected, where);
            ASSERT_EQ(buffer[shift - 1], 7) << where;
            ASSERT_EQ(buffer.back(), 7) << where;
        }
    }
}

TEST(Batch, FloatArraysUnderTheReferenceRuleEqualThePlainScan)
{
    compareArraysWithScan<float>(RoundingRule::reference, 1500);
}

TEST(Batch, FloatArraysUnderTheRulesOfHardwareEqualTheExactScan)
{
    for (const RoundingRule rule : hardwareRules) {
        compareArraysWithScan<float>(rule, 500);
    }
}

TEST(Batch, DoubleArraysUnderTheReferenceRuleEqualThePlainScan)
{
    compareArraysWithScan<double>(RoundingRule::reference, 500);
}

TEST(Batch, DoubleArraysUnderTheRulesOfHardwareEqualTheExactScan)
{
    for (const RoundingRule rule : hardwareRules) {
        compareArraysWithScan<double>(rule, 300);
    }
}

TEST(Batch, LongArraysOnSeveralThreadsEqualSingleSamples)
{
    Random random(1);
    for (const Scheme& scheme : {Scheme{.numBits = 4}, Scheme{.numBits = 8, .uniform = false},
                                 Scheme{.numBits = 12, .uniform = false, .thrCentered = false}}) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, RoundingRule::reference);
        const std::vector<float> input = inputs(random, table, quantizer, 100'001, 1);
        std::vector<float> singly;
        std::ranges::transform(input, std::back_inserter(singly), quantizer);
        for (const std::size_t threads : {1U, 2U, 3U, 7U}) {
            std::vector<float> output(input.size());
            quantizer.quantize(input, output, {.threads = threads});
            EXPECT_EQ(output, singly) << threads << " threads";
        }
    }
}

TEST(Batch, UsualTablesHaveTheFastestLookups)
{
    for (const RoundingRule rule : allRoundingRules) {
        for (const int bits : {4, 8, 12}) {
            const LevelTable table(Scheme{.numBits = bits});
            // Truncation toward zero has no boundary at zero, so that its boundaries are not evenly spaced.
            EXPECT_EQ(Quantizer(table, rule).levelLookup().even != nullptr, rule != RoundingRule::towardZero)
                << bits << " bits, " << roundingName(rule);
        }
        for (const bool uniform : {true, false}) {
            for (const bool thrCentered : {true, false}) {
                for (const int bits : {6, 7, 8}) {
                    const Scheme scheme{.numBits = bits, .uniform = uniform, .thrCentered = thrCentered};
                    const LevelTable table(scheme);
                    EXPECT_NE(Quantizer(table, rule).levelLookup().bytes, nullptr) << describe(scheme, 0);
                }
            }
        }
    }
}

TEST(Pieces, EveryIndexIsInOnePiece)
{
    for (const std::size_t count : {0U, 1U, 16383U, 16384U, 16385U, 100'000U}) {
        for (const std::size_t threads : {0U, 1U, 2U, 3U, 16U}) {
            std::vector<int> visits(count, 0);
            inPieces(count, threads, [&](std::size_t begin, std::size_t end) {
                std::for_each(visits.begin() + static_cast<std::ptrdiff_t>(begin),
                              visits.begin() + static_cast<std::ptrdiff_t>(end), [](int& visit) { ++visit; });
            });
            EXPECT_EQ(std::ranges::count(visits, 1), static_cast<std::ptrdiff_t>(count));
        }
    }
}

/// How many of 1000 inputs over the range share their cell with more than one boundary.
int crowdedOf1000(const Scheme& scheme)
{
    const LevelTable table(scheme);
    const Quantizer quantizer(table, RoundingRule::reference);
    const auto map = chooseCellMap<float>(quantizer.boundaries(),
                                          scheme.thrCentered ? static_cast<float>(scheme.threshold) : 0.0F);
    std::vector<int> held(map.cellCount(), 0);
    for (const float boundary : quantizer.boundaries()) {
        ++held[map.cell(boundary)];
    }
    int crowded = 0;
    for (int i = 0; i < 1000; ++i) {
        const float x = std::lerp(table.lowest(), table.highest(), static_cast<float>(i) / 999);
        crowded += held[map.cell(x)] > 1 ? 1 : 0;
    }
    return crowded;
}

TEST(CellMap, FewCellsOfUsualTablesHaveTwoBoundaries)
{
    for (int bits = 1; bits <= 16; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            for (const double threshold : {1.0, 0.3, -2.0, 1e20}) {
                const Scheme scheme{
                    .numBits = bits, .uniform = uniform, .thrCentered = thrCentered, .threshold = threshold};
                EXPECT_LE(crowdedOf1000(scheme), 2) << describe(scheme, 0);
            }
        }
    }
}

TEST(CellMap, IsMonotonicAndStaysWithinItsCells)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 500; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const Quantizer quantizer(table, RoundingRule::reference);
        const auto map = chooseCellMap<float>(quantizer.boundaries(), static_cast<float>(scheme.threshold));
        auto xs = inputs(random, table, quantizer, 300, 50);
        std::erase_if(xs, [](float x) { return std::isnan(x); });
        std::ranges::sort(xs);
        std::uint32_t previous = 0;
        for (const float x : xs) {
            ASSERT_GE(map.cell(x), previous) << std::hexfloat << x << ' ' << describe(scheme, seed);
            previous = map.cell(x);
            ASSERT_LT(previous, map.cellCount()) << std::hexfloat << x << ' ' << describe(scheme, seed);
        }
        ASSERT_LT(map.cell(std::nanf("")), map.cellCount());
    }
}

} // namespace
} // namespace quantoscope

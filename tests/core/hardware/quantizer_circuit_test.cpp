// SPDX-License-Identifier: GPL-3.0-or-later
// The circuit of a quantizer against the quantizer, for all inputs of twelve bits.
#include "core/hardware/quantizer_circuit.h"

#include "core/arithmetic/rounding_noise.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

namespace quantoscope {
namespace {

constexpr int fractionBits = 9;
constexpr WireRange inputs{-2048, 2047};

struct Case
{
    std::string name;
    Scheme scheme;
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"Q0.3", {.format = FixedPointFormat{true, 0, 3}}},
        {"UQ1.2", {.format = FixedPointFormat{false, 1, 2}}},
        {"Q0.0", {.format = FixedPointFormat{true, 0, 0}}},
        {"Q2.-1", {.format = FixedPointFormat{true, 2, -1}}},
        {"Q1.8", {.format = FixedPointFormat{true, 1, 8}}},
        {"pow2", {.format = PowerOfTwoFormat{}, .numBits = 4}},
        {"E2M1", {.format = SmallFloatFormat{2, 1}, .scale = 0.5}},
        {"E3M2", {.format = SmallFloatFormat{3, 2}, .scale = 0.125}},
        {"offset", {.format = LevelList({-0.875F, -0.375F, 0.125F, 0.625F, 1.125F})}},
        {"reversed", {.format = LevelList({1, 0.25F, 0, -0.5F, -0.5F})}},
        {"one level", {.format = LevelList({0.5F})}},
    };
    return all;
}

TEST(QuantizerCircuit, EqualsTheQuantizerForEveryInput)
{
    std::set<QuantizerMethod> seen;
    for (const Case& tried : cases()) {
        const LevelTable table(tried.scheme);
        const StoredLevels levels(table);
        for (const RoundingRule rule : allRoundingRules) {
            for (const Overflow overflow : {Overflow::saturate, Overflow::wrap}) {
                const Quantizer quantizer(table, Arithmetic{rule, overflow, 7});
                Datapath datapath;
                const FixedWire value{datapath.input(inputs), fractionBits};
                const Wire noise = quantizer.isStochastic() ? datapath.noise(0, noiseBits) : Wire{};
                const QuantizedWire result = quantized(datapath, value, quantizer, levels, noise);
                seen.insert(result.method);
                for (std::int64_t code = inputs.least; code <= inputs.most; ++code) {
                    const auto draw = static_cast<std::uint64_t>(code - inputs.least);
                    const std::vector<std::int64_t> random{noiseOf(7, draw)};
                    const auto values = evaluate(datapath, {code, random, {}});
                    const double level = std::ldexp(static_cast<double>(values[result.level.wire]),
                                                    -result.level.fractionBits);
                    const float x = std::ldexp(static_cast<float>(code), -fractionBits);
                    ASSERT_EQ(level, static_cast<double>(quantizer.levelAt(draw, x)))
                        << tried.name << ", " << roundingName(rule) << ", " << overflowName(overflow) << ", "
                        << x;
                    const WireRange& stored = levels.range();
                    ASSERT_TRUE(values[result.stored] >= stored.least &&
                                values[result.stored] <= stored.most);
                }
            }
        }
    }
    EXPECT_EQ(seen.size(), 4U); // every method
}

TEST(QuantizerCircuit, ShiftsForEvenlySpacedLevelsWithEveryRule)
{
    const LevelTable table({.format = FixedPointFormat{true, 0, 3}});
    for (const RoundingRule rule : allRoundingRules) {
        Datapath datapath;
        const FixedWire value{datapath.input(inputs), fractionBits};
        const Wire noise = datapath.noise(0, noiseBits);
        EXPECT_EQ(quantized(datapath, value, Quantizer(table, rule), StoredLevels(table), noise).method,
                  QuantizerMethod::shift)
            << roundingName(rule);
    }
}

TEST(StoredLevels, TakeNoMoreBitsThanTheRanksNeed)
{
    const auto width = [](const Scheme& scheme) { return StoredLevels(LevelTable(scheme)).range().width(); };
    EXPECT_EQ(width({.format = FixedPointFormat{true, 0, 3}}), 4);
    EXPECT_EQ(width({.format = PowerOfTwoFormat{}, .numBits = 4}), 4);
    EXPECT_EQ(width({.format = LevelList({-1, -0.25F, 0.25F, 1})}), 3); // and one for the start at 0
}

TEST(StoredLevels, HoldWhatTheyDecode)
{
    for (const Case& tried : cases()) {
        const LevelTable table(tried.scheme);
        const StoredLevels levels(table);
        Datapath datapath;
        const FixedWire decoded = levels.decoded(datapath, datapath.stored(0, levels.range()));
        const auto valueOf = [&](std::int64_t stored) {
            const std::vector<std::int64_t> registers{stored};
            return std::ldexp(static_cast<double>(evaluate(datapath, {0, {}, registers})[decoded.wire]),
                              -decoded.fractionBits);
        };
        EXPECT_EQ(valueOf(levels.initial()), 0) << tried.name;
        for (std::size_t rank = 0; rank < table.distinct().size(); ++rank) {
            EXPECT_EQ(valueOf(levels.stored(rank)), static_cast<double>(table.distinct()[rank]))
                << tried.name;
        }
    }
}

} // namespace
} // namespace quantoscope

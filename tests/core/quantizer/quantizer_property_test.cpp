// SPDX-License-Identifier: GPL-3.0-or-later
// The fast quantizer against plain scans over all levels, on random schemes and random inputs.
#include "core/quantizer/quantizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <sstream>

namespace quantoscope {
namespace {

/// The reference rule as tests/reference/README.md states it: the first level with the smallest distance, a
/// NaN distance being the smallest.
template<typename Float>
int scanReference(std::span<const Float> levels, Float x)
{
    if (std::isnan(x)) {
        return 0; // every distance is NaN
    }
    Float smallest = std::abs(levels[0] - x);
    for (const Float level : levels) {
        smallest = std::min(smallest, std::abs(level - x));
    }
    const auto first = std::find_if(levels.begin(), levels.end(),
                                    [=](Float level) { return std::abs(level - x) == smallest; });
    return static_cast<int>(first - levels.begin());
}

/// |level - x| without rounding: `high` is the rounded distance, `low` what the rounding lost (Knuth's
/// two-sum).
struct ExactDistance
{
    double high;
    double low;

    ExactDistance(double level, double x)
    {
        high = level - x;
        const double xPart = level - high;
        const double levelPart = high + xPart;
        low = (level - levelPart) - (x - xPart);
        if (high < 0) {
            high = -high;
            low = -low;
        }
    }
    auto operator<=>(const ExactDistance&) const = default;
};

/// The saturating rule in exact arithmetic: the nearest level, ties to the lower one, of equal ones the
/// first.
template<typename Float>
int scanSaturating(std::span<const Float> levels, Float x)
{
    if (std::isnan(x)) {
        return -1;
    }
    if (std::isinf(x)) {
        const auto end = x < 0 ? std::min_element(levels.begin(), levels.end())
                               : std::max_element(levels.begin(), levels.end());
        return static_cast<int>(end - levels.begin());
    }
    std::size_t best = 0;
    ExactDistance smallest(levels[0], x);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const ExactDistance distance(levels[i], x);
        if (distance < smallest || (distance == smallest && levels[i] < levels[best])) {
            best = i;
            smallest = distance;
        }
    }
    return static_cast<int>(best);
}

class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    std::uint64_t bits() { return m_engine(); }
    int whole(int from, int to) { return std::uniform_int_distribution(from, to)(m_engine); }
    double real(double from, double to) { return std::uniform_real_distribution(from, to)(m_engine); }
    template<typename T>
    T oneOf(std::initializer_list<T> values)
    {
        return values.begin()[whole(0, static_cast<int>(values.size()) - 1)];
    }

    /// Few levels mostly, for the scans' sake.
    Scheme validScheme()
    {
        for (;;) {
            Scheme scheme;
            scheme.numBits = whole(0, 9) < 9 ? whole(1, 6) : whole(7, 12);
            scheme.uniform = whole(0, 2) == 0;
            scheme.thrCentered = whole(0, 1) == 0;
            scheme.threshold = oneOf({1.0, 1.0, 1.0, 0.5, 0.0, -1.0, real(0.01, 5), real(-5, 5), 1e-39, 3e-45,
                                      1e37, 1.5e38, std::pow(10.0, real(-30, 30))});
            scheme.lowerLimit = oneOf({0.0, 0.0, -1.0, -0.5, real(-3, 3), real(0, 100), 1e7});
            scheme.upperLimit = oneOf({0.2, 0.2, 0.0, -1.0, real(-3, 3), real(0, 100), 1e7});
            if (whole(0, 2) != 0) {
                scheme.multiplier = oneOf({0.0, 1.0, 0.5, real(0, 1), real(0.9, 1), real(1, 3), real(-2, 0),
                                           1e-7, std::pow(10.0, real(-20, 0))});
            }
            if (!validate(scheme)) {
                return scheme;
            }
        }
    }

    template<typename Float>
    Float anyBits()
    {
        using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
        return std::bit_cast<Float>(static_cast<Bits>(bits()));
    }

    /// A few floats up or down.
    template<typename Float>
    Float near(Float x)
    {
        const Float towards = std::numeric_limits<Float>::infinity() * static_cast<Float>(oneOf({-1, 1}));
        for (int i = whole(0, 3); i > 0; --i) {
            x = std::nextafter(x, towards);
        }
        return x;
    }

    template<typename Float>
    Float input(const LevelTable& table, const BasicQuantizer<Float>& quantizer)
    {
        const double lowest = table.lowest();
        const double highest = table.highest();
        const double span = std::max(highest - lowest, 1e-45);
        const auto boundaries = quantizer.boundaries();
        switch (whole(0, 7)) {
        case 0:
            return anyBits<Float>();
        case 1:
            return near<Float>(
                oneOf({Float{0}, quantizer.monotoneInterval().first, quantizer.monotoneInterval().last}));
        case 2:
            return near<Float>(table[static_cast<std::size_t>(whole(0, static_cast<int>(table.size()) - 1))]);
        case 3:
            return static_cast<Float>(real(-1, 1) * span * std::pow(10.0, real(2, 9)));
        case 4:
        case 5:
            return static_cast<Float>(real(lowest - span / 4, highest + span / 4));
        default:
            return boundaries.empty() ? anyBits<Float>()
                                      : near(boundaries[static_cast<std::size_t>(
                                            whole(0, static_cast<int>(boundaries.size()) - 1))]);
        }
    }

private:
    std::mt19937_64 m_engine;
};

std::string describe(const Scheme& scheme, std::uint64_t seed)
{
    std::ostringstream text;
    text.precision(17);
    text << "seed " << seed << ": " << scheme.numBits << " bits " << spacingName(scheme) << " threshold "
         << scheme.threshold << " lower_limit " << scheme.lowerLimit << " upper_limit " << scheme.upperLimit
         << " multiplier " << effectiveMultiplier(scheme);
    return text.str();
}

/// Each run its own seed, printed where something fails.
std::uint64_t freshSeed()
{
    const char* given = std::getenv("QUANTOSCOPE_SEED");
    return given != nullptr ? std::stoull(given) : std::random_device{}();
}

template<typename Float>
bool sameBits(Float a, Float b)
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    return std::bit_cast<Bits>(a) == std::bit_cast<Bits>(b) || (std::isnan(a) && std::isnan(b));
}

template<typename Float>
int scan(std::span<const Float> levels, Float x, RoundingRule rule)
{
    return rule == RoundingRule::reference ? scanReference(levels, x) : scanSaturating(levels, x);
}

template<typename Float>
void compareWithScan(RoundingRule rule, int schemes, int samplesPerScheme)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < schemes; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        const std::vector<Float> levels(table.levels().begin(), table.levels().end());
        for (int i = 0; i < samplesPerScheme; ++i) {
            const Float x = random.input(table, quantizer);
            const int expected = scan<Float>(levels, x, rule);
            const Float level = expected < 0 ? x : levels[static_cast<std::size_t>(expected)];
            ASSERT_EQ(quantizer.index(x), expected) << std::hexfloat << x << ' ' << describe(scheme, seed);
            ASSERT_TRUE(sameBits(quantizer(x), level)) << std::hexfloat << x << ' ' << describe(scheme, seed);
        }
    }
}

TEST(QuantizerProperty, FloatReferenceRuleEqualsThePlainScan)
{
    compareWithScan<float>(RoundingRule::reference, 4000, 2000);
}

TEST(QuantizerProperty, FloatSaturatingRuleEqualsTheExactScan)
{
    compareWithScan<float>(RoundingRule::saturating, 2000, 1000);
}

TEST(QuantizerProperty, DoubleReferenceRuleEqualsThePlainScan)
{
    compareWithScan<double>(RoundingRule::reference, 2000, 1000);
}

TEST(QuantizerProperty, DoubleSaturatingRuleEqualsTheExactScan)
{
    compareWithScan<double>(RoundingRule::saturating, 1000, 500);
}

template<typename Float>
void expectIdempotent(RoundingRule rule)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 300; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        for (int i = 0; i < 300; ++i) {
            const Float once = quantizer(random.input(table, quantizer));
            ASSERT_TRUE(sameBits(quantizer(once), once)) << describe(scheme, seed);
        }
    }
}

TEST(QuantizerProperty, QuantizingTwiceChangesNothingMore)
{
    for (const RoundingRule rule : {RoundingRule::reference, RoundingRule::saturating}) {
        expectIdempotent<float>(rule);
        expectIdempotent<double>(rule);
    }
}

template<typename Float>
void expectMonotoneWithinItsInterval(RoundingRule rule)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 1000; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const BasicQuantizer<Float> quantizer(table, rule);
        const auto interval = quantizer.monotoneInterval();
        const auto boundaries = quantizer.boundaries();
        if (quantizer.tiesWithin()) {
            continue;
        }
        for (int i = 0; i < 500; ++i) {
            const Float x = random.input(table, quantizer);
            if (!(x >= interval.first && x <= interval.last)) {
                continue;
            }
            const auto rank = std::upper_bound(boundaries.begin(), boundaries.end(), x) - boundaries.begin();
            ASSERT_EQ(quantizer(x), table.distinct()[static_cast<std::size_t>(rank)])
                << std::hexfloat << x << ' ' << describe(scheme, seed);
        }
    }
}

TEST(QuantizerProperty, WithinTheMonotoneIntervalTheBoundariesBelowCountTheRank)
{
    for (const RoundingRule rule : {RoundingRule::reference, RoundingRule::saturating}) {
        expectMonotoneWithinItsInterval<float>(rule);
        expectMonotoneWithinItsInterval<double>(rule);
    }
}

TEST(QuantizerProperty, NoTableOfUpToTenBitsWithDefaultLimitsHasTiesWithinItsInterval)
{
    for (int bits = 1; bits <= 10; ++bits) {
        for (const auto& [uniform, thrCentered] : {std::pair{true, true}, {false, true}, {false, false}}) {
            const Scheme scheme{.numBits = bits, .uniform = uniform, .thrCentered = thrCentered};
            EXPECT_FALSE(Quantizer(LevelTable(scheme), RoundingRule::reference).tiesWithin())
                << describe(scheme, 0);
        }
    }
}

TEST(QuantizerProperty, TheMonotoneIntervalCoversTheLevels)
{
    const std::uint64_t seed = freshSeed();
    Random random(seed);
    for (int s = 0; s < 1000; ++s) {
        const Scheme scheme = random.validScheme();
        const LevelTable table(scheme);
        const auto interval = Quantizer(table, RoundingRule::reference).monotoneInterval();
        ASSERT_LE(interval.first, table.lowest()) << describe(scheme, seed);
        ASSERT_GE(interval.last, table.highest()) << describe(scheme, seed);
    }
}

TEST(SaturatingRule, ClampsAtBothEndsAndKeepsNaN)
{
    const Quantizer quantizer(LevelTable({.numBits = 4}), RoundingRule::saturating);
    constexpr float infinity = std::numeric_limits<float>::infinity();
    EXPECT_EQ(quantizer.index(-infinity), 0);
    EXPECT_EQ(quantizer.index(-1e30F), 0);
    EXPECT_EQ(quantizer.index(1e9F), 15);
    EXPECT_EQ(quantizer.index(infinity), 15);
    EXPECT_EQ(quantizer.index(std::nanf("")), -1);
    EXPECT_TRUE(std::isnan(quantizer(std::nanf(""))));
}

TEST(SaturatingRule, TiesGoToTheLowerLevelEvenWhereTheTableDescends)
{
    for (const double threshold : {1.0, -1.0}) {
        const Scheme scheme{.numBits = 1, .threshold = threshold, .upperLimit = 0.0}; // levels -1 and 1
        EXPECT_EQ(Quantizer(LevelTable(scheme), RoundingRule::saturating)(0.0F), -1.0F);
    }
}

TEST(ReferenceRule, TiesGoToTheFirstLevelInBuildOrder)
{
    EXPECT_EQ(Quantizer(LevelTable({.numBits = 1, .upperLimit = 0.0}), RoundingRule::reference)(0.0F), -1.0F);
    EXPECT_EQ(Quantizer(LevelTable({.numBits = 1, .threshold = -1.0, .upperLimit = 0.0}),
                        RoundingRule::reference)(0.0F),
              1.0F);
}

TEST(ReferenceRule, NaNAndInfinitiesTakeTheFirstLevel)
{
    for (const double threshold : {1.0, -1.0}) {
        const Quantizer quantizer(LevelTable({.numBits = 4, .threshold = threshold}),
                                  RoundingRule::reference);
        EXPECT_EQ(quantizer.index(std::nanf("")), 0);
        EXPECT_EQ(quantizer.index(std::numeric_limits<float>::infinity()), 0);
        EXPECT_EQ(quantizer.index(-std::numeric_limits<float>::infinity()), 0);
    }
}

} // namespace
} // namespace quantoscope

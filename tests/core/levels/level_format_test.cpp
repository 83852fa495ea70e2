// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/construct_levels.h"
#include "core/levels/level_table.h"
#include "core/levels/usual_schemes.h"
#include "core/parameters/input_error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace quantoscope {
namespace {

Scheme schemeNamed(std::string_view name)
{
    return {.format = parseLevelFormat(name).value()};
}

std::vector<float> levelsNamed(std::string_view name)
{
    return constructLevels(schemeNamed(name));
}

/// Every name of one family.
std::vector<std::string> allNames()
{
    std::vector<std::string> names{"snntorch", "pow2", "nf4"};
    for (int width = 1; width <= maxNumBits; ++width) {
        for (int n = -9; n <= 20; ++n) {
            names.push_back("Q" + std::to_string(width - 1 - n) + "." + std::to_string(n));
            names.push_back("UQ" + std::to_string(width - n) + "." + std::to_string(n));
        }
    }
    for (int e = 2; e <= 8; ++e) {
        for (int m = 0; 1 + e + m <= maxNumBits; ++m) {
            names.push_back("E" + std::to_string(e) + "M" + std::to_string(m));
        }
    }
    return names;
}

TEST(LevelFormat, EveryNameReadsBackAsTheSameFormat)
{
    for (const std::string& name : allNames()) {
        const auto format = parseLevelFormat(name);
        ASSERT_TRUE(format) << name;
        EXPECT_EQ(formatText(*format), name);
        EXPECT_EQ(formatTitle(*format), name);
    }
    EXPECT_EQ(parseLevelFormat("q1.6"), parseLevelFormat("Q1.6"));
    EXPECT_EQ(parseLevelFormat("e4m3"), parseLevelFormat("E4M3"));
    EXPECT_EQ(parseLevelFormat("NF4"), parseLevelFormat("nf4"));
}

TEST(LevelFormat, RefusesOtherText)
{
    for (const char* text : {"",      "Q",     "Q1",     "Q1.",   "Q.6",       "Q1.6.2",
                             "Q8.8",  "UQ0.0", "UQ17.0", "Q-1.0", "Q200.-199", "Q99999999999.1",
                             "E",     "E4",    "E1M2",   "E9M2",  "E4M12",     "E4M-1",
                             "M3",    "pow",   "pow22",  "nf",    "nf44",      "snntorch2",
                             "1 two", "1..2"}) {
        EXPECT_FALSE(parseLevelFormat(text)) << text;
    }
}

TEST(LevelFormat, FixedPointHoldsEveryMultipleOfItsStep)
{
    EXPECT_EQ(levelsNamed("Q0.2"), (std::vector{-1.0F, -0.75F, -0.5F, -0.25F, 0.0F, 0.25F, 0.5F, 0.75F}));
    EXPECT_EQ(levelsNamed("UQ1.1"), (std::vector{0.0F, 0.5F, 1.0F, 1.5F}));
    EXPECT_EQ(levelsNamed("Q3.-2"), (std::vector{-8.0F, -4.0F, 0.0F, 4.0F}));
    EXPECT_EQ(levelsNamed("Q-2.4"),
              (std::vector{-0.25F, -0.1875F, -0.125F, -0.0625F, 0.0F, 0.0625F, 0.125F, 0.1875F}));
    EXPECT_EQ(levelsNamed("Q0.0"), (std::vector{-1.0F, 0.0F}));
}

TEST(LevelFormat, OtherSmallFloatsReserveTheGreatestExponent)
{
    // IEEE 754's half precision: 31 743 finite magnitudes up to 65 504, and 0.
    const auto half = levelsNamed("E5M10");
    EXPECT_EQ(half.size(), 2U * 31'743 + 1);
    EXPECT_EQ(half.back(), 65'504.0F);
    EXPECT_EQ(half[31'744], std::ldexp(1.0F, -24));
    // bfloat16 has the exponents of float32.
    EXPECT_EQ(levelsNamed("E8M7").back(), std::ldexp(1.9921875F, 127));
}

TEST(LevelFormat, LevelsOfEveryFormatAscendAndFitItsWidth)
{
    for (const std::string& name : allNames()) {
        const Scheme scheme = schemeNamed(name);
        const LevelTable table(scheme);
        EXPECT_TRUE(table.ascending()) << name;
        EXPECT_LE(table.size(), std::size_t{1} << static_cast<unsigned>(bitsOf(scheme))) << name;
        EXPECT_GT(2 * table.size(), std::size_t{1} << static_cast<unsigned>(bitsOf(scheme))) << name;
        EXPECT_EQ(table.deadCount(), 0U) << name;
    }
}

TEST(LevelFormat, PowersOfTwoNeedTwoToEightBits)
{
    for (const int bits : {1, 9, 16}) {
        EXPECT_EQ(validate(Scheme{.format = PowerOfTwoFormat{}, .numBits = bits})->parameter, "num_bits");
    }
    EXPECT_EQ(constructLevels({.format = PowerOfTwoFormat{}, .numBits = 8}).back(), 1.0F);
    EXPECT_EQ(constructLevels({.format = PowerOfTwoFormat{}, .numBits = 8})[128], std::ldexp(1.0F, -126));
}

TEST(LevelFormat, AListKeepsItsOrderAndItsDuplicates)
{
    const Scheme scheme = schemeNamed("0.5, -1;0.5\n1e-3");
    EXPECT_EQ(constructLevels(scheme), (std::vector{0.5F, -1.0F, 0.5F, 1e-3F}));
    EXPECT_EQ(formatText(scheme.format), "0.5 -1 0.5 0.001");
    EXPECT_EQ(formatTitle(scheme.format), "4 custom levels");
    EXPECT_EQ(parseLevelFormat(formatText(scheme.format)), scheme.format);
    EXPECT_EQ(bitsOf(scheme), 2);
    EXPECT_EQ(bitsOf(schemeNamed("1")), 1);
    EXPECT_EQ(bitsOf(schemeNamed("1 2 3 4 5")), 3);
    const LevelTable table(scheme);
    EXPECT_EQ(table.deadCount(), 1U);
    EXPECT_FALSE(table.ascending());
}

TEST(LevelFormat, AListRefusesNumbersThatAreNotFinite)
{
    EXPECT_THROW(LevelList({}), InputError);
    EXPECT_THROW(LevelList({1.0F, std::numeric_limits<float>::quiet_NaN()}), InputError);
    EXPECT_THROW(LevelList(std::vector<float>(LevelList::mostLevels + 1)), InputError);
    EXPECT_THROW(LevelList::parse("0 1e39"), InputError);
    EXPECT_EQ(LevelList::parse("1e-50")->levels()[0], 0.0F);
    LevelFormat format = NormalFloatFormat{};
    EXPECT_EQ(readText({}, "0 inf", format), allowedFormats());
    EXPECT_EQ(format, LevelFormat(NormalFloatFormat{}));
}

TEST(LevelFormat, TheScaleMultipliesEveryLevel)
{
    for (const char* name : {"snntorch", "Q1.6", "E4M3", "pow2", "nf4", "-3 7 0.1"}) {
        Scheme scheme = schemeNamed(name);
        const auto unscaled = constructLevels(scheme);
        scheme.scale = 0.3;
        const auto scaled = constructLevels(scheme);
        for (std::size_t i = 0; i < scaled.size(); ++i) {
            EXPECT_EQ(scaled[i], static_cast<float>(unscaled[i] * 0.3)) << name;
        }
    }
}

TEST(LevelFormat, RefusesScalesThatAreNotPositiveFiniteNumbers)
{
    for (const double scale : {0.0, -1.0, double(INFINITY), double(NAN), 1e300}) {
        EXPECT_EQ(validate(Scheme{.format = SmallFloatFormat{}, .scale = scale})->parameter, "scale")
            << scale;
    }
    EXPECT_FALSE(validate(Scheme{.scale = std::nullopt}));
    EXPECT_EQ(validateWithoutSignal(Scheme{.scale = std::nullopt})->parameter, "scale");
    EXPECT_THROW(LevelTable(Scheme{.scale = std::nullopt}), InputError);
}

TEST(LevelFormat, AnAutomaticScaleIsTheSmallestPowerOfTwoThatCovers)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<float> exponent(-20, 20);
    const auto covers = [](const Scheme& scheme, float least, float greatest) {
        const LevelTable table(scheme);
        return table.lowest() <= least && greatest <= table.highest();
    };
    for (const char* name : {"snntorch", "Q1.6", "Q0.3", "E2M1", "E4M3", "pow2", "nf4", "-3 7 0.1"}) {
        Scheme scheme = schemeNamed(name);
        scheme.scale.reset();
        for (int i = 0; i < 200; ++i) {
            const float least = -std::exp2(exponent(random));
            const float greatest = std::exp2(exponent(random));
            Scheme scaled = scaledToCover(scheme, least, greatest);
            int exponentOfTwo = 0;
            EXPECT_EQ(std::frexp(*scaled.scale, &exponentOfTwo), 0.5);
            EXPECT_TRUE(covers(scaled, least, greatest)) << name << " " << least << " " << greatest;
            scaled.scale = *scaled.scale / 2;
            EXPECT_FALSE(covers(scaled, least, greatest)) << name << " " << least << " " << greatest;
        }
    }
}

TEST(LevelFormat, AnAutomaticScaleIsOneWhereNoneCovers)
{
    Scheme scheme = schemeNamed("UQ0.8");
    scheme.scale.reset();
    EXPECT_EQ(scaledToCover(scheme, 0, 0).scale, 1.0);
    EXPECT_EQ(scaledToCover(scheme, -5, 0).scale, 1.0);
    EXPECT_EQ(scaledToCover(scheme, -5, 3).scale, 4.0);
    scheme.scale = 0.25;
    EXPECT_EQ(scaledToCover(scheme, -5, 3).scale, 0.25);
}

TEST(LevelFormat, AnotherWidthKeepsTheFamily)
{
    for (const std::string& name : allNames()) {
        const Scheme scheme = schemeNamed(name);
        for (int bits = 0; bits <= 17; ++bits) {
            const auto other = withBits(scheme, bits);
            if (other) {
                EXPECT_EQ(bitsOf(*other), bits);
                EXPECT_EQ(other->format.index(), scheme.format.index());
                EXPECT_FALSE(validate(*other)) << formatText(other->format);
            }
        }
        EXPECT_EQ(withBits(scheme, bitsOf(scheme)), scheme) << name;
    }
    EXPECT_EQ(formatText(withBits(schemeNamed("Q1.6"), 12)->format), "Q1.10");
    EXPECT_EQ(formatText(withBits(schemeNamed("E4M3"), 4)->format), "E2M1");
    EXPECT_FALSE(withBits(schemeNamed("nf4"), 5));
}

TEST(LevelFormat, UsualSchemesAreOneOfEachFamilyThatHasTheWidth)
{
    const auto names = [](int bits) {
        std::vector<std::string> found;
        for (const Scheme& scheme : usualSchemes(bits, 0.7)) {
            EXPECT_EQ(bitsOf(scheme), bits);
            EXPECT_EQ(scheme.threshold, 0.7);
            found.push_back(formatText(scheme.format));
        }
        return found;
    };
    EXPECT_EQ(names(4), (std::vector<std::string>{"snntorch", "Q0.3", "E2M1", "pow2", "nf4"}));
    EXPECT_EQ(names(8), (std::vector<std::string>{"snntorch", "Q0.7", "E4M3", "pow2"}));
    EXPECT_EQ(names(1), (std::vector<std::string>{"snntorch", "Q0.0"}));
}

} // namespace
} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The C header, compiled by a C and a C++ compiler, against the quantizer.
#include "core/quantizer/code_boundaries.h"
#include "files/exports/export_name.h"
#include "files/exports/table_writer.h"
#include "tests/files/exports/c_program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace quantoscope {
namespace {

constexpr std::size_t inputCount = 1'000'000;

/// The seed of stochastic rounding, and the step of the first input. A draw's number exceeds 32 bits after
/// half of a million inputs.
constexpr std::uint64_t seed = 0xfedc'ba98'7654'3210;
constexpr std::uint64_t firstStep = (std::uint64_t{1} << 30U) - inputCount / 2;

/// Reads floats, or codes where the header has them, and writes each one's index and level.
constexpr auto program = R"(#include "neuron.h"
#include <stdint.h>
#include <stdio.h>
#ifdef NEURON_FRACTION_BITS
typedef neuron_code input;
#define NAMED(name) neuron_code_##name
#else
typedef float input;
#define NAMED(name) neuron_##name
#endif
#ifdef NEURON_DISTINCT_COUNT
#define CALL(name) NAMED(name##_with)(x, neuron_noise(SEED, step))
#else
#define CALL(name) NAMED(name)(x)
#endif
int main(void)
{
    input x;
    uint64_t step;
    for (step = FIRST_STEP; fread(&x, sizeof x, 1, stdin) == 1; ++step) {
        const int32_t index = CALL(index);
        const input level = CALL(quantize);
        fwrite(&index, sizeof index, 1, stdout);
        fwrite(&level, sizeof level, 1, stdout);
    }
    return 0;
}
)";

template<typename Input>
struct Answer
{
    std::int32_t index;
    Input level;
};

template<typename Input>
std::vector<Answer<Input>> answersOf(const std::string& bytes)
{
    constexpr std::size_t size = sizeof(std::int32_t) + sizeof(Input);
    std::vector<Answer<Input>> answers(bytes.size() / size);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        std::memcpy(&answers[i].index, bytes.data() + i * size, sizeof(std::int32_t));
        std::memcpy(&answers[i].level, bytes.data() + i * size + sizeof(std::int32_t), sizeof(Input));
    }
    return answers;
}

/// What the header's functions answer to the inputs, compiled as C99 and as C++20 without a warning.
template<typename Input>
std::vector<std::vector<Answer<Input>>> answers(const Folder& folder, const LevelTable& table,
                                                const TableOptions& options, const std::vector<Input>& inputs)
{
    writeHeader(folder, "neuron.h", table, options);
    folder.write("main.c", program);
    folder.writeNumbers("inputs", inputs);
    std::vector<std::vector<Answer<Input>>> all;
    for (const char* compiler : {"cc -std=c99", "c++ -std=c++20 -x c++"}) {
        EXPECT_TRUE(folder.run(
            std::string(compiler) + " -O1 -Wall -Wextra -pedantic -Werror -DSEED=" + std::to_string(seed) +
            "u -DFIRST_STEP=" + std::to_string(firstStep) + " main.c -o main -x none -lm"));
        EXPECT_TRUE(folder.run("./main < inputs > outputs"));
        all.push_back(answersOf<Input>(folder.read("outputs")));
    }
    return all;
}

/// `expected` says what the index and level of an input are at a step. No assertion per input: there are
/// millions.
template<typename Input, typename Expected>
void compare(const std::vector<Answer<Input>>& found, const std::vector<Input>& inputs, Expected expected)
{
    ASSERT_EQ(found.size(), inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Answer<Input> wanted = expected(inputs[i], firstStep + i);
        const bool sameLevel = found[i].level == wanted.level ||
                               (found[i].level != found[i].level && wanted.level != wanted.level); // NaN
        if (found[i].index != wanted.index || !sameLevel) {
            FAIL() << "index of " << +inputs[i] << " is " << found[i].index << ", not " << wanted.index;
        }
    }
}

/// The index and the level of a float at a step.
auto answerOf(const Quantizer& quantizer)
{
    return [&quantizer](float x, std::uint64_t step) {
        const float level = quantizer.levelAt(drawNumber(step, 0), x);
        return Answer<float>{quantizer.index(quantizer.isStochastic() ? level : x), level};
    };
}

/// `beyond` is how far the inputs reach beyond the levels, as a multiple of the range.
std::vector<float> floatInputs(const LevelTable& table, double beyond = 0.25)
{
    std::mt19937 random(3);
    const double lowest = table.lowest();
    const double span = std::max(static_cast<double>(table.highest()) - lowest, 1e-3);
    std::uniform_real_distribution<double> within(lowest - span * beyond, lowest + span * (1 + beyond));
    std::vector<float> inputs(inputCount);
    std::ranges::generate(inputs, [&] { return static_cast<float>(within(random)); });
    const Quantizer quantizer(table, RoundingRule::reference);
    std::size_t place = 0;
    for (const float boundary : quantizer.boundaries()) {
        inputs[place++] = boundary;
        inputs[place++] = std::nextafter(boundary, -1e9F);
    }
    inputs[place] = std::nanf("");
    return inputs;
}

TEST(CHeader, FindsTheSameIndicesForAMillionFloats)
{
    const Folder folder;
    for (const Scheme& scheme :
         {Scheme{.numBits = 1}, Scheme{.numBits = 4, .uniform = false},
          Scheme{.numBits = 4, .uniform = false, .thrCentered = false},
          Scheme{.numBits = 10, .uniform = false}, Scheme{.numBits = 3, .threshold = -1},
          Scheme{.numBits = 4, .threshold = 0}, Scheme{.numBits = 12, .uniform = false, .thrCentered = false},
          Scheme{.format = FixedPointFormat{true, 1, 6}},
          Scheme{.format = FixedPointFormat{false, 2, 3}, .scale = 0.3},
          Scheme{.format = SmallFloatFormat{4, 3}, .scale = 0.01},
          Scheme{.format = PowerOfTwoFormat{}, .numBits = 5},
          Scheme{.format = NormalFloatFormat{}, .scale = 1.5},
          Scheme{.format = LevelList({0.5F, -1.0F, 0.5F, 2.0F, 0.0F})},
          Scheme{.format = LevelList({0.25F})}}) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, RoundingRule::reference);
        const std::vector<float> inputs = floatInputs(table);
        for (const auto& found : answers(folder, table, {}, inputs)) {
            compare(found, inputs, answerOf(quantizer));
        }
    }
}

TEST(CHeader, RoundsByEveryRule)
{
    const Folder folder;
    const LevelTable table(Scheme{.numBits = 8});
    const std::vector<float> inputs = floatInputs(table);
    for (const RoundingRule rule : allRoundingRules) {
        const Arithmetic arithmetic{.rounding = rule, .seed = seed};
        const Quantizer quantizer(table, arithmetic);
        for (const auto& found : answers(folder, table, {.arithmetic = arithmetic}, inputs)) {
            compare(found, inputs, answerOf(quantizer));
        }
    }
}

TEST(CHeader, RoundsEveryFamilyStochastically)
{
    const Folder folder;
    const Arithmetic arithmetic{.rounding = RoundingRule::stochastic, .seed = seed};
    for (const Scheme& scheme : {Scheme{.numBits = 6, .uniform = false}, Scheme{.numBits = 4, .threshold = 0},
                                 Scheme{.format = FixedPointFormat{true, 1, 6}},
                                 Scheme{.format = SmallFloatFormat{4, 3}, .scale = 0.01},
                                 Scheme{.format = NormalFloatFormat{}, .scale = 1.5},
                                 Scheme{.format = LevelList({0.5F, -1.0F, 0.5F, 2.0F, 0.0F})},
                                 Scheme{.format = LevelList({0.25F})}}) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, arithmetic);
        const std::vector<float> inputs = floatInputs(table);
        for (const auto& found : answers(folder, table, {.arithmetic = arithmetic}, inputs)) {
            compare(found, inputs, answerOf(quantizer));
        }
    }
}

TEST(CHeader, WrapsWithEveryRule)
{
    const Folder folder;
    constexpr float infinity = std::numeric_limits<float>::infinity();
    for (const Scheme& scheme : {Scheme{.format = FixedPointFormat{true, 1, 4}},
                                 Scheme{.format = FixedPointFormat{false, 0, 6}, .scale = 0.7}}) {
        const LevelTable table(scheme);
        std::vector<float> inputs = floatInputs(table, 3);
        for (std::size_t i = 0; i < 4096; ++i) { // multiples of a quarter of the step: ties, and the ends
            inputs[inputCount / 2 + i] =
                std::ldexp(static_cast<float>(i) - 2048, -6) * static_cast<float>(scheme.scale.value_or(1));
        }
        inputs[inputCount / 2 - 1] = 3e38F;
        inputs[inputCount / 2 - 2] = -1e-30F;
        for (const RoundingRule rule : allRoundingRules) {
            if (rule != RoundingRule::reference) { // which has the first level for infinities
                inputs[inputCount / 2 - 3] = infinity;
                inputs[inputCount / 2 - 4] = -infinity;
            }
            const Arithmetic arithmetic{.rounding = rule, .overflow = Overflow::wrap, .seed = seed};
            const Quantizer quantizer(table, arithmetic);
            for (const auto& found : answers(folder, table, {.arithmetic = arithmetic}, inputs)) {
                compare(found, inputs, answerOf(quantizer));
            }
        }
    }
}

TEST(CHeader, HasNoFunctionWithoutNoiseForStochasticRounding)
{
    const LevelTable table(Scheme{.format = FixedPointFormat{true, 1, 6}});
    const std::string header =
        tableFiles(table, TableFormat::c,
                   {.arithmetic = {.rounding = RoundingRule::stochastic}, .fixedPoint = FixedPoint(1, 10)},
                   "neuron.h")
            .front()
            .content;
    EXPECT_NE(header.find("neuron_code_quantize_with("), std::string::npos);
    for (const char* name : {"neuron_index(", "neuron_quantize(", "neuron_code_index(", "boundaries["}) {
        EXPECT_EQ(header.find(name), std::string::npos) << name;
    }
}

TEST(CHeader, KeepsNanAndClampsInfinitiesWithSaturatingRounding)
{
    const Folder folder;
    const LevelTable table(Scheme{.numBits = 4});
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> inputs{std::nanf(""), infinity, -infinity, 1e30F};
    for (const auto& found :
         answers(folder, table, {.arithmetic = {.rounding = RoundingRule::saturating}}, inputs)) {
        ASSERT_EQ(found.size(), 4U);
        EXPECT_EQ(found[0].index, -1);
        EXPECT_TRUE(std::isnan(found[0].level));
        EXPECT_EQ(found[1].index, 15);
        EXPECT_EQ(found[2].level, -1);
        EXPECT_EQ(found[3].index, 15);
    }
}

/// Codes of `Code`'s own width: every one, or a million.
template<typename Code>
void expectSameIndicesOfCodes(const Scheme& scheme, const TableOptions& options)
{
    const Folder folder;
    const LevelTable table(scheme);
    const FixedPoint format = *options.fixedPoint;
    std::vector<Code> inputs;
    std::mt19937 random(4);
    std::uniform_int_distribution<std::int64_t> any(format.lowestCode(), format.highestCode());
    const std::int64_t codes = std::int64_t{1} << format.width();
    for (std::int64_t i = 0; i < std::min<std::int64_t>(codes, inputCount); ++i) {
        inputs.push_back(
            static_cast<Code>(codes > std::int64_t{inputCount} ? any(random) : format.lowestCode() + i));
    }
    const Quantizer quantizer(table, options.arithmetic);
    const FixedPointLevels levels(table, format);
    for (const auto& found : answers(folder, table, options, inputs)) {
        compare(found, inputs, [&](Code code, std::uint64_t step) {
            const int index = answerOf(quantizer)(inputOf(format, code), step).index;
            return Answer<Code>{index, static_cast<Code>(levels.codes()[static_cast<std::size_t>(index)])};
        });
    }
}

/// With noise 0, an input that equals a level stays there; the middle of two levels takes the lower one from
/// the middle noise on. Only 24 bits of the noise count.
TEST(CHeader, DecidesExactlyAtEqualNoise)
{
    const Folder folder;
    writeHeader(folder, "neuron.h", LevelTable({.format = LevelList({-1.0F, 0.0F, 0.5F, 2.0F})}),
                {.arithmetic = {.rounding = RoundingRule::stochastic}});
    folder.write("main.c", R"(#include "neuron.h"
#include <stdio.h>
int main(void)
{
    int i;
    for (i = 0; i < 4; ++i) {
        printf("%d", neuron_index_with(neuron_levels[i], 0));
    }
    printf(" %d %d %d", neuron_index_with(0.25f, 0x7fffff), neuron_index_with(0.25f, 0x800000),
           neuron_index_with(0.25f, 0xff7fffff));
    return 0;
}
)");
    for (const std::string& answers : printed(folder)) {
        EXPECT_EQ(answers, "0123 2 1 2");
    }
}

TEST(CHeader, FindsTheSameIndicesForCodes)
{
    expectSameIndicesOfCodes<std::int8_t>({.numBits = 3, .threshold = -1}, {.fixedPoint = FixedPoint(1, 6)});
    expectSameIndicesOfCodes<std::int8_t>({.numBits = 4, .threshold = 0}, {.fixedPoint = FixedPoint(1, 0)});
    expectSameIndicesOfCodes<std::int16_t>(
        {.numBits = 8},
        {.arithmetic = {.rounding = RoundingRule::saturating}, .fixedPoint = FixedPoint(1, 10)});
    expectSameIndicesOfCodes<std::int32_t>({.numBits = 10, .uniform = false},
                                           {.fixedPoint = FixedPoint(1, 24)});
    expectSameIndicesOfCodes<std::int32_t>({.numBits = 8}, {.fixedPoint = FixedPoint(15, 16)});
    for (const RoundingRule rule : allRoundingRules) {
        const Arithmetic wrapping{.rounding = rule, .overflow = Overflow::wrap, .seed = seed};
        expectSameIndicesOfCodes<std::int16_t>({.format = FixedPointFormat{true, 1, 4}},
                                               {.arithmetic = wrapping, .fixedPoint = FixedPoint(5, 10)});
    }
    const Arithmetic stochastic{.rounding = RoundingRule::stochastic, .seed = seed};
    expectSameIndicesOfCodes<std::int16_t>({.numBits = 4},
                                           {.arithmetic = stochastic, .fixedPoint = FixedPoint(1, 10)});
    expectSameIndicesOfCodes<std::int32_t>({.numBits = 10, .uniform = false},
                                           {.arithmetic = stochastic, .fixedPoint = FixedPoint(1, 24)});
}

} // namespace
} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The C header, compiled by a C and a C++ compiler, against the quantizer.
#include "core/quantizer/code_boundaries.h"
#include "files/exports/table_writer.h"
#include "tests/files/exports/folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace quantoscope {
namespace {

constexpr std::size_t inputCount = 1'000'000;

/// Reads floats, or codes where the header has them, and writes each one's index and level.
constexpr auto program = R"(#include "levels.h"
#include <stdint.h>
#include <stdio.h>
#ifdef QUANTOSCOPE_FRACTION_BITS
typedef quantoscope_code input;
#define INDEX quantoscope_code_index
#define QUANTIZE quantoscope_code_quantize
#else
typedef float input;
#define INDEX quantoscope_index
#define QUANTIZE quantoscope_quantize
#endif
int main(void)
{
    input x;
    while (fread(&x, sizeof x, 1, stdin) == 1) {
        const int32_t index = INDEX(x);
        const input level = QUANTIZE(x);
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
    folder.write("levels.h", tableFiles(table, TableFormat::c, options, "levels.h").front().content);
    folder.write("main.c", program);
    folder.writeNumbers("inputs", inputs);
    std::vector<std::vector<Answer<Input>>> all;
    for (const char* compiler : {"cc -std=c99", "c++ -std=c++20 -x c++"}) {
        EXPECT_TRUE(
            folder.run(std::string(compiler) + " -O1 -Wall -Wextra -pedantic -Werror main.c -o main"));
        EXPECT_TRUE(folder.run("./main < inputs > outputs"));
        all.push_back(answersOf<Input>(folder.read("outputs")));
    }
    return all;
}

/// `expected` says what an input's index and level are. No assertion an input: there are millions.
template<typename Input, typename Expected>
void compare(const std::vector<Answer<Input>>& found, const std::vector<Input>& inputs, Expected expected)
{
    ASSERT_EQ(found.size(), inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const Answer<Input> wanted = expected(inputs[i]);
        if (found[i].index != wanted.index || found[i].level != wanted.level) {
            FAIL() << "index of " << +inputs[i] << " is " << found[i].index << ", not " << wanted.index;
        }
    }
}

std::vector<float> floatInputs(const LevelTable& table)
{
    std::mt19937 random(3);
    const double lowest = table.lowest();
    const double span = std::max(static_cast<double>(table.highest()) - lowest, 1e-3);
    std::uniform_real_distribution<double> within(lowest - span / 4, lowest + span * 5 / 4);
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
    for (const Scheme& scheme : {Scheme{.numBits = 1}, Scheme{.numBits = 4, .uniform = false},
                                 Scheme{.numBits = 4, .uniform = false, .thrCentered = false},
                                 Scheme{.numBits = 10, .uniform = false},
                                 Scheme{.numBits = 3, .threshold = -1}, Scheme{.numBits = 4, .threshold = 0},
                                 Scheme{.numBits = 12, .uniform = false, .thrCentered = false}}) {
        const LevelTable table(scheme);
        const Quantizer quantizer(table, RoundingRule::reference);
        const std::vector<float> inputs = floatInputs(table);
        for (const auto& found : answers(folder, table, {}, inputs)) {
            compare(found, inputs, [&](float x) { return Answer<float>{quantizer.index(x), quantizer(x)}; });
        }
    }
}

TEST(CHeader, KeepsNanAndClampsInfinitiesUnderTheSaturatingRule)
{
    const Folder folder;
    const LevelTable table(Scheme{.numBits = 4});
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> inputs{std::nanf(""), infinity, -infinity, 1e30F};
    for (const auto& found : answers(folder, table, {.rounding = RoundingRule::saturating}, inputs)) {
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
    const Quantizer quantizer(table, options.rounding);
    const FixedPointLevels levels(table, format);
    for (const auto& found : answers(folder, table, options, inputs)) {
        compare(found, inputs, [&](Code code) {
            const int index = quantizer.index(inputOf(format, code));
            return Answer<Code>{index, static_cast<Code>(levels.codes()[static_cast<std::size_t>(index)])};
        });
    }
}

TEST(CHeader, FindsTheSameIndicesForCodes)
{
    expectSameIndicesOfCodes<std::int8_t>({.numBits = 3, .threshold = -1}, {.fixedPoint = FixedPoint(1, 6)});
    expectSameIndicesOfCodes<std::int8_t>({.numBits = 4, .threshold = 0}, {.fixedPoint = FixedPoint(1, 0)});
    expectSameIndicesOfCodes<std::int16_t>(
        {.numBits = 8}, {.rounding = RoundingRule::saturating, .fixedPoint = FixedPoint(1, 10)});
    expectSameIndicesOfCodes<std::int32_t>({.numBits = 10, .uniform = false},
                                           {.fixedPoint = FixedPoint(1, 24)});
    expectSameIndicesOfCodes<std::int32_t>({.numBits = 8}, {.fixedPoint = FixedPoint(15, 16)});
}

} // namespace
} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Outputs larger than the caches are written past them; nothing else may change.
#include "core/quantizer/streamed_output.h"

#include "core/quantizer/quantizer.h"
#include "tests/core/quantizer/random_schemes.h"

#include <gtest/gtest.h>

#include <numeric>

namespace quantoscope {
namespace {

TEST(StreamedOutput, CopiesAnyNumberOfBytesToAnyAddress)
{
    std::vector<unsigned char> from(300);
    std::iota(from.begin(), from.end(), static_cast<unsigned char>(1));
    for (std::size_t offset = 0; offset < 20; ++offset) {
        for (const std::size_t bytes : {0U, 1U, 4U, 15U, 16U, 17U, 64U, 250U}) {
            std::vector<unsigned char> to(300, 0);
            copyPastCaches(from.data(), to.data() + offset, bytes);
            for (std::size_t i = 0; i < to.size(); ++i) {
                const bool copied = i >= offset && i < offset + bytes;
                ASSERT_EQ(to[i], copied ? from[i - offset] : 0) << offset << ' ' << bytes << ' ' << i;
            }
        }
    }
}

TEST(StreamedOutput, LargeArraysEqualSingleInputs)
{
    Random random(freshSeed());
    std::vector<float> input(1'300'003);
    for (float& x : input) {
        x = static_cast<float>(random.real(-1.5, 1.5));
    }
    ASSERT_TRUE(exceedsCaches(input.size() * sizeof(float)));
    for (const Scheme& scheme :
         {Scheme{.numBits = 5, .uniform = false}, Scheme{.format = FixedPointFormat{true, 0, 7}}}) {
        const LevelTable table(scheme);
        for (const RoundingRule rule :
             {RoundingRule::reference, RoundingRule::floor, RoundingRule::stochastic}) {
            const Quantizer quantizer(table, rule);
            for (const std::size_t threads : {1U, 2U, 7U}) {
                std::vector<float> levels(input.size() + 1);
                std::vector<std::int32_t> indices(input.size() + 1);
                // One element further: not aligned as the block is.
                quantizer.quantizeFrom(3, input, std::span(levels).subspan(1), {.threads = threads});
                quantizer.indicesFrom(3, input, std::span(indices).subspan(1), {.threads = threads});
                for (std::size_t i = 0; i < input.size(); ++i) {
                    const float level = quantizer.levelAt(drawNumber(3 + i, 0), input[i]);
                    ASSERT_EQ(levels[i + 1], level) << i << ' ' << roundingName(rule);
                    ASSERT_EQ(indices[i + 1], quantizer.index(level)) << i << ' ' << roundingName(rule);
                }
            }
            std::vector<float> inPlace = input;
            quantizer.quantizeFrom(3, inPlace, inPlace);
            ASSERT_EQ(inPlace[input.size() - 1],
                      quantizer.levelAt(drawNumber(2 + input.size(), 0), input.back()));
        }
    }
}

} // namespace
} // namespace quantoscope

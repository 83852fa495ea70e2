// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the fast quantizer with a direct implementation of the rules.
#include "tests/core/quantizer/plain_scan.h"
#include "tests/fuzz/targets/fuzz_numbers.h"

#include <bit>
#include <vector>

namespace quantoscope {
namespace {

template<typename Float>
bool sameBits(Float a, Float b)
{
    using Bits = std::conditional_t<sizeof(Float) == 4, std::uint32_t, std::uint64_t>;
    return std::bit_cast<Bits>(a) == std::bit_cast<Bits>(b) || (std::isnan(a) && std::isnan(b));
}

/// The critical inputs: the levels, their boundaries and the neighbouring floats; then inputs from the bytes.
template<typename Float>
std::vector<Float> inputsFor(const BasicQuantizer<Float>& quantizer, FuzzNumbers numbers)
{
    std::vector<Float> inputs;
    const Float infinity = std::numeric_limits<Float>::infinity();
    constexpr std::size_t mostBoundaries = 64;
    for (const Float boundary :
         quantizer.boundaries().first(std::min(mostBoundaries, quantizer.boundaries().size()))) {
        for (const Float x :
             {boundary, std::nextafter(boundary, -infinity), std::nextafter(boundary, infinity)}) {
            inputs.push_back(x);
        }
    }
    while (numbers.any()) {
        inputs.push_back(numbers.bits<Float>());
    }
    return inputs;
}

template<typename Float>
void holdToScan(const LevelTable& table, RoundingRule rule, FuzzNumbers numbers)
{
    const BasicQuantizer<Float> quantizer(table, rule);
    const std::vector<Float> inputs = inputsFor(quantizer, numbers);
    const std::vector<Float> levels(table.levels().begin(), table.levels().end());
    std::vector<Float> values(inputs.size());
    std::vector<std::int32_t> indices(inputs.size());
    quantizer.quantize(inputs, values);
    quantizer.indices(inputs, indices);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const int expected = scan<Float>(levels, inputs[i], rule);
        const Float level = expected < 0 ? inputs[i] : levels[static_cast<std::size_t>(expected)];
        require(quantizer.index(inputs[i]) == expected && indices[i] == expected,
                "the index equals that of a linear scan");
        require(sameBits(quantizer(inputs[i]), values[i]), "one sample is quantized the same as an array");
        require(values[i] == level || std::isnan(level), "the level equals that of a linear scan");
    }
}

void holdQuantizer(FuzzBytes bytes)
{
    FuzzNumbers numbers(bytes);
    Scheme scheme = numbers.scheme();
    scheme.numBits =
        1 + static_cast<int>(static_cast<unsigned>(scheme.numBits) % 8); // keeps the linear scans fast
    if (validate(scheme)) {
        return;
    }
    const LevelTable table(scheme);
    for (const RoundingRule rule : allRoundingRules) {
        holdToScan<float>(table, rule, numbers);
        holdToScan<double>(table, rule, numbers);
    }
}

} // namespace

static const FuzzTarget quantizerTarget("quantizer", holdQuantizer);

} // namespace quantoscope

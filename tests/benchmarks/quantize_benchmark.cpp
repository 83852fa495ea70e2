// SPDX-License-Identifier: GPL-3.0-or-later
// Quantizing whole arrays, beside copying them.
#include "core/levels/spacing.h"
#include "core/quantizer/quantizer.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace quantoscope {
namespace {

constexpr std::size_t sampleCount = 4'000'000;

/// Evenly spread over twice the range of the default limits.
template<typename Float>
const std::vector<Float>& samples()
{
    static const std::vector<Float> result = [] {
        std::mt19937 engine(1);
        std::uniform_real_distribution<Float> within(static_cast<Float>(-2.1), static_cast<Float>(2.3));
        std::vector<Float> values(sampleCount);
        std::generate(values.begin(), values.end(), [&] { return within(engine); });
        return values;
    }();
    return result;
}

void countSamples(benchmark::State& state)
{
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sampleCount));
}

/// Times `work(output)` over an output array written before: no page is touched for the first time.
template<typename Value, typename Work>
void timeInto(benchmark::State& state, Work work)
{
    std::vector<Value> output(sampleCount, Value{1});
    for ([[maybe_unused]] auto _ : state) {
        work(output);
        benchmark::DoNotOptimize(output.data());
        benchmark::ClobberMemory();
    }
    countSamples(state);
}

template<typename Float>
void copy(benchmark::State& state)
{
    timeInto<Float>(state, [](std::vector<Float>& output) {
        std::memcpy(output.data(), samples<Float>().data(), sampleCount * sizeof(Float));
    });
}

template<typename Float>
void quantize(benchmark::State& state, const Scheme& scheme, RoundingRule rule, std::size_t threads = 1)
{
    const BasicQuantizer<Float> quantizer(LevelTable(scheme), rule);
    timeInto<Float>(state, [&](std::vector<Float>& output) {
        quantizer.quantizeFrom(0, samples<Float>(), output, {.threads = threads});
    });
}

void indices(benchmark::State& state, const Scheme& scheme)
{
    const Quantizer quantizer(LevelTable(scheme), RoundingRule::reference);
    timeInto<std::int32_t>(
        state, [&](std::vector<std::int32_t>& output) { quantizer.indices(samples<float>(), output); });
}

void oneAtATime(benchmark::State& state, const Scheme& scheme)
{
    const Quantizer quantizer(LevelTable(scheme), RoundingRule::reference);
    timeInto<float>(state, [&](std::vector<float>& output) {
        std::transform(samples<float>().begin(), samples<float>().end(), output.begin(), quantizer);
    });
}

void addMode(Scheme scheme)
{
    const auto named = [&, mode = std::string(spacingName(scheme))](const std::string& what, auto work) {
        return benchmark::RegisterBenchmark(
            (what + '/' + std::to_string(scheme.numBits) + '/' + mode).c_str(), work);
    };
    for (const int bits : {1, 4, 8, 12}) {
        scheme.numBits = bits;
        named("quantize", [=](auto& state) { quantize<float>(state, scheme, RoundingRule::reference); });
    }
    scheme.numBits = 8;
    named("indices", [=](auto& state) { indices(state, scheme); });
    for (const RoundingRule rule : allRoundingRules) {
        named(std::string(roundingName(rule)), [=](auto& state) { quantize<float>(state, scheme, rule); });
    }
    named("float64", [=](auto& state) { quantize<double>(state, scheme, RoundingRule::reference); });
    constexpr auto reference = RoundingRule::reference;
    named("one thread", [=](auto& state) { quantize<float>(state, scheme, reference, 1); })->UseRealTime();
    named("two threads", [=](auto& state) { quantize<float>(state, scheme, reference, 2); })->UseRealTime();
    named("one at a time", [=](auto& state) { oneAtATime(state, scheme); });
}

const bool added = [] {
    benchmark::RegisterBenchmark("memcpy", copy<float>);
    benchmark::RegisterBenchmark("memcpy float64", copy<double>);
    addMode({.uniform = true});
    addMode({.uniform = false, .thrCentered = true});
    addMode({.uniform = false, .thrCentered = false});
    const Scheme codes{.format = FixedPointFormat{true, 0, 7}};
    for (const RoundingRule rule : {RoundingRule::saturating, RoundingRule::nearestEven, RoundingRule::floor,
                                    RoundingRule::towardZero}) {
        benchmark::RegisterBenchmark((std::string(roundingName(rule)) + "/Q0.7").c_str(),
                                     [=](auto& state) { quantize<float>(state, codes, rule); });
    }
    return true;
}();

} // namespace
} // namespace quantoscope

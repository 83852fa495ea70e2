// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/input_error.h"
#include "core/training/digits.h"
#include "core/training/task.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quantoscope {
namespace {

TrainingSamples ramp()
{
    return {.inputs = {0.0F, 0.25F, 0.5F, 1.0F}, .labels = {0, 1}, .width = 2, .constant = true};
}

TEST(Encodings, CurrentsAreTheValuesTimesTheGain)
{
    const TrainingSamples currents = encoded(ramp(), Encoding::current, 2, 10, 1);
    EXPECT_EQ(currents.inputs, (std::vector<float>{0.0F, 0.5F, 1.0F, 2.0F}));
    EXPECT_TRUE(currents.constant);
}

TEST(Encodings, LatencyIsShorterForGreaterValues)
{
    const TrainingSamples spikes = encoded(ramp(), Encoding::latency, 1, 4, 1);
    EXPECT_FALSE(spikes.constant);
    EXPECT_EQ(spikes.inputs, (std::vector<float>{0, 0, 0, 0, 0, 0, 0, 1, // 0 is dark, 0.25 fires at step 3
                                                 0, 1, 0, 0, 1, 0, 0, 0}));
}

TEST(Encodings, RatesAreTheValuesAndEachSampleHasItsOwnRandomNumbers)
{
    constexpr std::size_t many = 4000;
    const TrainingSamples spikes = encoded(ramp(), Encoding::rate, 1, many, 1);
    std::vector<double> rates(4);
    for (std::size_t i = 0; i < spikes.inputs.size(); ++i) {
        const std::size_t sample = i / spikes.width;
        rates[sample * 2 + i % 2] += spikes.inputs[i] / static_cast<double>(many);
    }
    EXPECT_EQ(rates[0], 0);
    EXPECT_NEAR(rates[1], 0.25, 0.03);
    EXPECT_NEAR(rates[2], 0.5, 0.03);
    EXPECT_NEAR(rates[3], 1, 1e-9);
    const TrainingSamples first{.inputs = {0.0F, 0.25F}, .labels = {0}, .width = 2, .constant = true};
    const TrainingSamples alone = encoded(first, Encoding::rate, 1, many, 1);
    EXPECT_TRUE(std::equal(alone.inputs.begin(), alone.inputs.end(), spikes.inputs.begin()));
    EXPECT_NE(encoded(ramp(), Encoding::rate, 1, many, 2).inputs, spikes.inputs);
}

TEST(Tasks, HaveTheShapesOfTheirKinds)
{
    const Task digits = makeTask({.size = 40}, 25);
    EXPECT_EQ(digits.inputs, 256U);
    EXPECT_EQ(digits.classes, 10U);
    EXPECT_EQ(digits.train.size(), 20U);
    EXPECT_EQ(digits.test.size(), 20U);
    EXPECT_EQ(std::ranges::count(digits.test.labels, 7), 2);
    const Task patterns =
        makeTask({.kind = TaskKind::spikePatterns, .size = 30, .classes = 3, .inputs = 12}, 20);
    EXPECT_EQ(patterns.inputs, 12U);
    EXPECT_EQ(patterns.classes, 3U);
    EXPECT_EQ(patterns.train.width, 12U * 20U);
    const Task moons = makeTask({.kind = TaskKind::moons, .size = 50, .testFraction = 0.2}, 7);
    EXPECT_EQ(moons.inputs, 2U);
    EXPECT_EQ(moons.train.size(), 40U);
    EXPECT_EQ(moons.steps, 7U);
}

TEST(Tasks, AreTheSameForTheSameSettings)
{
    for (const TaskKind kind : {TaskKind::digits, TaskKind::spikePatterns, TaskKind::spiral}) {
        const TaskSettings settings{.kind = kind, .size = 30, .seed = 4};
        EXPECT_EQ(makeTask(settings, 5), makeTask(settings, 5));
        EXPECT_EQ(fingerprint(makeTask(settings, 5)), fingerprint(makeTask(settings, 5)));
        TaskSettings other = settings;
        other.seed = 5;
        EXPECT_NE(fingerprint(makeTask(other, 5)), fingerprint(makeTask(settings, 5)));
    }
}

TEST(Tasks, OfYourDataKeepEverySampleOnce)
{
    YourSamples yours{.samples = {.inputs = {}, .labels = {}, .width = 3, .constant = true}, .inputs = 3};
    for (int i = 0; i < 20; ++i) {
        yours.samples.inputs.insert(yours.samples.inputs.end(), 3, static_cast<float>(i) / 20.0F);
        yours.samples.labels.push_back(static_cast<std::uint8_t>(i % 4));
    }
    const TaskSettings settings{.kind = TaskKind::yours, .testFraction = 0.25};
    const Task task = taskOf(yours, settings, 8);
    EXPECT_EQ(task.test.size(), 5U);
    EXPECT_EQ(task.train.size(), 15U);
    EXPECT_EQ(task.classes, 4U);
    EXPECT_EQ(task.steps, 8U);
    std::vector<float> all = task.train.inputs;
    all.insert(all.end(), task.test.inputs.begin(), task.test.inputs.end());
    std::ranges::sort(all);
    EXPECT_EQ(all, yours.samples.inputs);
    TaskSettings fewer = settings;
    fewer.size = 10;
    EXPECT_EQ(taskOf(yours, fewer, 8).train.size(), 8U);
}

TEST(Tasks, OfYourDataKeepTheirOwnSteps)
{
    const YourSamples yours{.samples = {.inputs = std::vector<float>(48, 2.0F),
                                        .labels = {0, 1, 0, 1},
                                        .width = 12,
                                        .constant = false},
                            .inputs = 3};
    const Task task = taskOf(yours, {.kind = TaskKind::yours, .encoding = Encoding::rate}, 25);
    EXPECT_EQ(task.steps, 4U);
    EXPECT_FALSE(task.train.constant);
}

TEST(Tasks, RefuseWhatCannotBeLearned)
{
    const auto refused = [](const TrainingSamples& samples, Encoding encoding) {
        try {
            taskOf({.samples = samples, .inputs = samples.width},
                   {.kind = TaskKind::yours, .encoding = encoding}, 5);
            return std::string();
        } catch (const InputError& error) {
            return std::string(error.what());
        }
    };
    TrainingSamples samples = ramp();
    EXPECT_EQ(refused(samples, Encoding::rate), "");
    samples.inputs[1] = -0.5F;
    EXPECT_EQ(refused(samples, Encoding::current), "");
    EXPECT_EQ(refused(samples, Encoding::rate),
              "The data have the value -0.5; the encoding rate requires values from 0 to 1.");
    samples.labels = {3, 3};
    EXPECT_EQ(refused(samples, Encoding::current),
              "All labels of the data are 3; there must be at least two classes.");
    EXPECT_THROW(makeTask({.size = maxTaskSize, .encoding = Encoding::rate}, 200), InputError);
}

TEST(Tasks, InvalidSettingsAreReportedByName)
{
    const auto parameter = [](const TaskSettings& settings) {
        const auto problem = validate(settings);
        return problem ? problem->parameter : std::string();
    };
    EXPECT_EQ(parameter({}), "");
    EXPECT_EQ(parameter({.size = 3}), "size");
    EXPECT_EQ(parameter({.kind = TaskKind::moons, .size = 50'000}), "size");
    EXPECT_EQ(parameter({.testFraction = 1}), "test_fraction");
    EXPECT_EQ(parameter({.noise = std::nan("")}), "noise");
    EXPECT_EQ(parameter({.distortion = -1}), "distortion");
    EXPECT_EQ(parameter({.classes = 257}), "classes");
    EXPECT_EQ(parameter({.dimensions = 0}), "dimensions");
    EXPECT_EQ(parameter({.kind = TaskKind::exclusiveOr, .encoding = Encoding::rate}), "encoding");
    EXPECT_EQ(parameter({.gain = 1001}), "gain");
}

} // namespace
} // namespace quantoscope

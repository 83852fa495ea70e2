// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_problem.h"
#include "core/training/encoding.h"
#include "core/training/samples.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quantoscope {

/// What a network learns. The five of the plane are those of dataset.h.
enum class TaskKind {
    digits,        ///< See digits.h.
    spikePatterns, ///< See spike_patterns.h.
    clusters,
    exclusiveOr,
    circles,
    moons,
    spiral,
    yours, ///< Your own data.
};
inline constexpr std::array<std::string_view, 8> taskNames{"digits",  "spike-patterns", "clusters", "xor",
                                                           "circles", "moons",          "spiral",   "file"};

bool isOfThePlane(TaskKind kind);

/// A task, except for the number of steps and your own data.
struct TaskSettings
{
    TaskKind kind = TaskKind::digits;
    int size = 4000; ///< Training and test samples: 4 to maxTaskSize. Of your own data: at most so many.
    double testFraction = 0.5; ///< Fraction of the samples used for the test: 0.05 to 0.95
    double noise = 0.1;        ///< Of digits, as DigitSettings; of the plane, as DatasetSettings
    double distortion = 1;     ///< Of digits, as DigitSettings
    int classes = 10;          ///< Of spike patterns, as SpikePatternSettings, with the next three
    int inputs = 50;
    int dimensions = 1;
    int smoothness = 1;
    Encoding encoding = Encoding::current; ///< Of digits and of your own data without steps.
    double gain = 1;                       ///< See Encoding: 0 to 1000
    std::uint64_t seed = 1;

    bool operator==(const TaskSettings&) const = default;
};

/// Whether makeTask() and taskOf() make other samples for another number of steps.
bool dependsOnSteps(const TaskSettings& settings);

/// The inputs and classes of the network for a task; nullopt for your own data, which decide it.
struct TaskSize
{
    std::size_t inputs;
    std::size_t classes;
};
std::optional<TaskSize> sizeOf(const TaskSettings& settings);

/// Settings with which a small network learns in seconds.
TaskSettings usualTask(TaskKind kind);

/// The samples of a task, ready for a network.
struct Task
{
    TrainingSamples train;
    TrainingSamples test;
    std::size_t inputs = 1;
    std::size_t classes = 2;
    std::size_t steps = 1;
    InputScale scale = {}; ///< Of your points.

    bool isOfThePlane() const { return inputs == 2 && classes == 2 && train.constant; }
    bool operator==(const Task&) const = default;
};

/// The first parameter outside its range, or the encoding if the task has no values from 0 to 1, or nullopt.
std::optional<ParameterProblem> validate(const TaskSettings& settings);

/// The samples of a task for a run of `steps` steps; `kind` is not your own data. Digits and spike patterns
/// have as many samples of each class for the test as for the training, ±1. The same settings give the same
/// bits on every platform. Throws InputError if validate() reports a problem or the samples would need more
/// than mostTaskValues numbers. O(samples x steps x inputs).
Task makeTask(const TaskSettings& settings, std::size_t steps);

/// Your own samples, shuffled and split with settings.seed; the first settings.size of them. Constant samples
/// are encoded for `steps` steps, others keep their own steps. Throws InputError if there are fewer than two
/// samples or classes, if the values do not fit the encoding, or if they need too many numbers.
Task taskOf(const YourSamples& yours, const TaskSettings& settings, std::size_t steps);

/// A number that differs for other samples, except by chance: FNV-1a of all samples and labels. O(bytes).
std::uint64_t fingerprint(const Task& task);

inline constexpr std::size_t mostTaskValues = std::size_t{1} << 28U; ///< 1 GiB

} // namespace quantoscope

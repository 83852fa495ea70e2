// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/spacing.h"
#include "core/training/model.h"
#include "core/training/task.h"
#include "core/training/train_network.h"
#include "core/training/trainer.h"

#include <array>
#include <string_view>
#include <vector>

namespace quantoscope {

/// How a network stores its weights and states. 0 bits: float.
struct StoredPrecision
{
    int weightBits = 0;
    int stateBits = 0;
    Spacing spacing = Spacing::uniform; ///< Of the levels of the state; uniform if that is float.

    bool isFloat() const { return weightBits == 0 && stateBits == 0; }
    bool isBoth() const { return weightBits != 0 && stateBits != 0; }
    bool operator==(const StoredPrecision&) const = default;
};

/// What the training knew of the precision with which the network is tested.
enum class StudyMethod {
    floating,   ///< Nothing is quantized, in training or test.
    ptq,        ///< Nothing: a float network is quantized after training.
    qat,        ///< All.
    qatWeights, ///< The weights only; the state is quantized after training.
    qatState,   ///< The state only; the weights are quantized after training.
};
inline constexpr std::array<std::string_view, 5> studyMethodNames{"float", "ptq", "qat", "qat-weights",
                                                                  "qat-state"};

/// One case of a study.
struct StudyCase
{
    StudyMethod method = StudyMethod::floating;
    StoredPrecision stored; ///< In the test.

    bool operator==(const StudyCase&) const = default;
};

/// The precision with which the network of a case is trained.
StoredPrecision trainedPrecision(const StudyCase& studied);

/// The cases of a study: every combination of these lists, and the float network. qatWeights and qatState
/// apply where weights and state are quantized.
struct StudyGrid
{
    std::vector<int> weightBits{2, 4, 8, 0}; ///< Each fewestWeightBits to mostWeightBits, or 0: float
    std::vector<int> stateBits{2, 4, 8, 0};  ///< Each 1 to 16, or 0: float
    std::vector<Spacing> spacings{Spacing::uniform, Spacing::thresholdCentred};
    std::vector<StudyMethod> methods{StudyMethod::ptq, StudyMethod::qat};
    bool equalBits = false; ///< Where weights and state are quantized, only with equal bits.

    bool operator==(const StudyGrid&) const = default;
};

/// Everything that a study depends on, except your own data.
struct StudySettings
{
    TaskSettings task = {};
    NetworkModel model = {};
    std::vector<int> hidden{64}; ///< Neurons of the hidden layers, at most mostLayers - 1 of them.
    bool recurrent = false;      ///< Of the hidden layers.
    TrainingRules training = {};
    WeightScale weightScale = WeightScale::tensor;
    Scheme scheme = {}; ///< The limits of the states' levels. Its threshold is the model's.
    StudyGrid grid = {};
    int seeds = 5;          ///< 1 to mostStudySeeds
    std::uint64_t seed = 1; ///< The first; of initial weights and the order of the samples.

    bool operator==(const StudySettings&) const = default;
};

inline constexpr int mostStudySeeds = 1000;

/// The first invalid parameter, or nullopt.
std::optional<ParameterProblem> validate(const StudySettings& settings);

NetworkShape shapeOf(const StudySettings& settings, const Task& task);
Scheme stateScheme(const StudySettings& settings, const StoredPrecision& stored);

/// Bits of the states of all neurons, of which each has one membrane; of a float one 32.
std::size_t stateMemory(const NetworkShape& shape, const StoredPrecision& stored);

/// Whether the studies have the same rows for the same seeds and cases: they differ in grid and seeds only.
bool sameTrainings(const StudySettings& a, const StudySettings& b);

/// All settings in one line of text, equal for equal settings only.
std::string settingsText(const StudySettings& settings);

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/portable_random.h"
#include "core/training/inspection.h"
#include "core/training/learner_networks.h"
#include "core/training/model.h"
#include "core/training/task.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace quantoscope {

/// The scales of the quantized weights.
enum class WeightScale {
    tensor,  ///< One for each matrix.
    channel, ///< One for the weights of each neuron.
};
inline constexpr std::array<std::string_view, 2> weightScaleNames{"tensor", "channel"};

/// Everything that a training run depends on, except your own data.
struct TrainingSettings
{
    TaskSettings dataset = usualTask(TaskKind::exclusiveOr);
    NetworkModel model = {};
    int hidden = 16; ///< Neurons of the first hidden layer, 1 to maxHidden
    int hidden2 = 0; ///< Neurons of the second hidden layer, or 0
    int hidden3 = 0; ///< Neurons of the third hidden layer, or 0; without a second one there is no third.
    bool recurrent = false; ///< Of the hidden layers.
    Scheme scheme = {};
    RoundingRule rounding = RoundingRule::reference; ///< Not stochastic.
    QuantizedParts quantized = QuantizedParts::state;
    std::optional<LearnerSet> chosenLearners = std::nullopt; ///< Instead of tabLearners(quantized).
    int weightBits = 4; ///< Of the learners with quantized weights: 2 to 16.
    WeightScale weightScale = WeightScale::tensor;
    OptimizerKind optimizer = OptimizerKind::adam;
    double rate = 0.01; ///< Learning rate: 1e-9 to 100.
    RateSchedule schedule = RateSchedule::constant;
    int schedulePeriod = 100; ///< See RateSchedule: 1 to 100 000 epochs.
    double clipNorm = 0;      ///< Largest norm of a gradient: 0 (any) to 1e6.
    int patience = 0;         ///< Epochs without progress before stopsEarly(): 0 (never) to 100 000.
    int batchSize = 50;       ///< Samples per step, 1 to maxBatchSize; all if there are fewer.
    std::uint64_t seed = 1;   ///< For the initial weights and the order of the samples.

    LearnerSet learners() const;
    bool quantizesWeights() const;         ///< Whether any learner does.
    std::vector<int> hiddenLayers() const; ///< The neurons of each.

    bool operator==(const TrainingSettings&) const = default;
};

inline constexpr int maxHidden = 1024;
inline constexpr int maxBatchSize = 20'000;
inline constexpr int maxTrainingEpochs = 100'000;

/// The first invalid parameter, or nullopt.
std::optional<ParameterProblem> validate(const TrainingSettings& settings);

/// Whether a run under `one` can continue under `other`: same samples, layers, seed and
/// learners.
bool sameStart(const TrainingSettings& one, const TrainingSettings& other);

/// The network for a task.
NetworkShape shapeOf(const TrainingSettings& settings, std::size_t inputs, std::size_t classes);

struct LearnerScores
{
    Score train;
    Score test;

    bool operator==(const LearnerScores&) const = default;
};

/// The scores after one epoch, in the order of the settings' learners.
struct EpochScores
{
    int epoch = 0;
    std::vector<LearnerScores> learners;

    bool operator==(const EpochScores&) const = default;
};

/// Whether training has stopped paying: the settings' patience is not 0, and for so many epochs no trained
/// learner had a smaller test loss than before. `history` is in ascending order of epochs. O(epochs).
bool stopsEarly(const TrainingSettings& settings, std::span<const EpochScores> history);

/// Trains the networks of the settings' learners on a task, from the same initial weights with the same
/// batches.
class Trainer
{
public:
    /// Throws InputError if `validate(settings)` reports a problem.
    Trainer(const TrainingSettings& settings, std::shared_ptr<const Task> task);

    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    const TrainingSettings& settings() const { return m_settings; }
    const Task& task() const { return *m_task; }
    const std::shared_ptr<const Task>& sharedTask() const { return m_task; }
    int epochs() const { return m_epochs; } ///< Completed epochs.

    /// Trains the networks on all training samples once. Calls `progress` before each batch; if it returns
    /// false, throws Cancelled, and the next call continues from there. O(samples x steps x weights).
    void epoch(const Progress& progress = {});

    /// Continues from the current weights with other settings, for which sameStart() must hold. Throws as the
    /// constructor does.
    void adopt(const TrainingSettings& settings);

    TrainerState state() const;

    /// Continues a saved run. Throws std::invalid_argument and changes nothing if the state is invalid or has
    /// other layers. If there are fewer samples than the saved epoch has processed, the
    /// epoch starts again.
    void resume(const TrainerState& state);

    const Weights<float>& weights(Learner learner) const { return m_networks.weights(learner); }
    /// Null for learners with float state.
    const Quantizer* quantizer(Learner learner) const
    {
        return quantizesState(learner) ? &m_networks.quantizer() : nullptr;
    }
    /// The network as it runs for a learner; it refers to this object.
    InspectedNetwork inspected(Learner learner) const
    {
        return {m_networks.shape(), m_networks.rules().run, m_networks.weights(learner),
                m_networks.precisionOf(learner)};
    }

    /// Calls `progress` from block to block of samples; if it returns false, throws Cancelled. O(samples x
    /// steps x weights).
    Score score(Learner learner, const SamplesView& samples, const Progress& progress = {});
    LearnerScores scores(Learner learner, const Progress& progress = {})
    {
        return {.train = score(learner, m_task->train, progress),
                .test = score(learner, m_task->test, progress)};
    }

    /// The scores of all learners on the training and the test samples.
    EpochScores scores(const Progress& progress = {});

    /// The logits of the samples, samples x classes. Calls `progress` as score() does.
    std::vector<float> logits(Learner learner, const SamplesView& samples, const Progress& progress = {});

private:
    void shuffleSamples();

    TrainingSettings m_settings;
    std::shared_ptr<const Task> m_task;
    LearnerNetworks m_networks;
    TrainingSamples m_order; // the training samples in the order of this epoch
    UniformSource m_random;
    UniformSource m_beforeEpoch; // m_random at the start of the current epoch
    std::size_t m_next = 0;      // index in m_order of the next sample
    int m_epochs = 0;
};

} // namespace quantoscope

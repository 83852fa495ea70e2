// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"
#include "core/signals/portable_random.h"
#include "core/training/dataset.h"
#include "core/training/learner_networks.h"

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

/// Everything that a training run depends on, except your points.
struct TrainingSettings
{
    DatasetSettings dataset = {};
    NetworkModel model = {};
    int hidden = 16; ///< Neurons of the hidden layer, 1 to maxHidden
    Scheme scheme = {};
    RoundingRule rounding = RoundingRule::reference; ///< Not stochastic.
    LearnerSet learners{tabLearners[0], tabLearners[1], tabLearners[2]};
    int weightBits = 4; ///< Of the learners with quantized weights: 2 to 16.
    WeightScale weightScale = WeightScale::tensor;
    OptimizerKind optimizer = OptimizerKind::adam;
    double rate = 0.01; ///< Learning rate: 1e-9 to 100.
    RateSchedule schedule = RateSchedule::constant;
    int schedulePeriod = 100; ///< See RateSchedule: 1 to 100 000 epochs.
    double clipNorm = 0;      ///< Largest norm of a gradient: 0 (any) to 1e6.
    int patience = 0;         ///< Epochs without progress before stopsEarly(): 0 (never) to 100 000.
    int batchSize = 50;       ///< Points per step, 1 to maxDatasetSize; all if there are fewer.
    std::uint64_t seed = 1;   ///< For the initial weights and the order of the points.

    bool operator==(const TrainingSettings&) const = default;
};

inline constexpr int maxHidden = 64;
inline constexpr int maxTrainingEpochs = 100'000;

/// The first invalid parameter, or nullopt.
std::optional<ParameterProblem> validate(const TrainingSettings& settings);

/// Whether a run under `one` can continue under `other`: same dataset settings, hidden neurons and seed.
bool sameStart(const TrainingSettings& one, const TrainingSettings& other);

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

/// Trains the networks of the settings' learners on points of the plane, from the same initial weights with
/// the same batches.
class Trainer
{
public:
    /// Throws InputError if `validate(settings)` reports a problem.
    Trainer(const TrainingSettings& settings, Dataset dataset);

    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    const TrainingSettings& settings() const { return m_settings; }
    const Dataset& dataset() const { return m_dataset; }
    int epochs() const { return m_epochs; } ///< Completed epochs.

    /// Trains the networks on all training points once. Calls `progress` before each batch; if it returns
    /// false, throws Cancelled, and the next call continues from there. O(points x steps x hidden).
    void epoch(const Progress& progress = {});

    /// Continues from the current weights with other settings, for which sameStart() must hold. Throws as the
    /// constructor does.
    void adopt(const TrainingSettings& settings);

    TrainerState state() const;

    /// Continues a saved run. Throws std::invalid_argument and changes nothing if the state is invalid or has
    /// another number of hidden neurons. If there are fewer points than the saved epoch has processed, the
    /// epoch starts again.
    void resume(const TrainerState& state);

    const Weights<float>& weights(Learner learner) const { return m_networks.weights(learner); }
    /// Null for learners with float state.
    const Quantizer* quantizer(Learner learner) const
    {
        return quantizesState(learner) ? &m_networks.quantizer() : nullptr;
    }

    /// Calls `progress` at least every 256 points; if it returns false, throws Cancelled. O(points x steps x
    /// hidden).
    Score score(Learner learner, const PointsView& points, const Progress& progress = {});
    LearnerScores scores(Learner learner, const Progress& progress = {})
    {
        return {.train = score(learner, m_dataset.train, progress),
                .test = score(learner, m_dataset.test, progress)};
    }

    /// The scores of all learners on the training and the test points.
    EpochScores scores(const Progress& progress = {});

    /// For each point, the logit of class 1 minus the logit of class 0. Calls `progress` at least every 256
    /// points; if it returns false, throws Cancelled. O(points x steps x hidden).
    std::vector<float> lead(Learner learner, const PointsView& points, const Progress& progress = {});

private:
    void shufflePoints();

    TrainingSettings m_settings;
    Dataset m_dataset;
    LearnerNetworks m_networks;
    TrainingSamples m_train; // the training points
    TrainingSamples m_order; // in the order of this epoch
    UniformSource m_random;
    UniformSource m_beforeEpoch; // m_random at the start of the current epoch
    std::size_t m_next = 0;      // index in m_order of the next point
    int m_epochs = 0;
};

} // namespace quantoscope

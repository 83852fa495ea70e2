// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/level_table.h"
#include "core/progress/progress.h"
#include "core/signals/portable_random.h"
#include "core/training/batch_run.h"
#include "core/training/optimizer.h"
#include "core/training/trainer_state.h"

#include <array>
#include <optional>
#include <string_view>

namespace quantoscope {

/// Everything that a training run depends on, except your points.
struct TrainingSettings
{
    DatasetSettings dataset = {};
    NetworkModel model = {};
    int hidden = 16; ///< Neurons of the hidden layer, 1 to maxHidden
    Scheme scheme = {};
    RoundingRule rounding = RoundingRule::reference; ///< Not stochastic.
    OptimizerKind optimizer = OptimizerKind::adam;
    double rate = 0.01;     ///< Learning rate: 1e-9 to 100.
    int batchSize = 50;     ///< Points per step, 1 to maxDatasetSize; all if there are fewer.
    std::uint64_t seed = 1; ///< For the initial weights and the order of the points.

    bool operator==(const TrainingSettings&) const = default;
};

inline constexpr int maxHidden = 64;

/// The first invalid parameter, or nullopt.
std::optional<ParameterProblem> validate(const TrainingSettings& settings);

/// Whether a run under `one` can continue under `other`: same dataset settings, hidden neurons and seed.
bool sameStart(const TrainingSettings& one, const TrainingSettings& other);

/// The three learners: the float network; its weights with quantized state (post-training quantization); and
/// a network trained with quantized state (quantization-aware training).
enum class Learner { floating, postQuantized, quantizationAware };
inline constexpr std::array<std::string_view, 3> learnerNames{"float", "ptq", "qat"};

inline constexpr std::size_t learnerCount = 3;

struct LearnerScores
{
    Score train;
    Score test;

    bool operator==(const LearnerScores&) const = default;
};

/// The scores of the three learners after one epoch, in the order of Learner.
struct EpochScores
{
    int epoch = 0;
    std::array<LearnerScores, learnerCount> learners;

    bool operator==(const EpochScores&) const = default;
};

/// Trains the float and the quantization-aware network from the same initial weights with the same batches.
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

    /// Trains both networks on all training points once. Calls `progress` before each batch; if it returns
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

    const Weights<float>& weights(Learner learner) const;
    /// Null for the float network.
    const Quantizer* quantizer(Learner learner) const;

    /// Calls `progress` every 256 points; if it returns false, throws Cancelled. O(points x steps x hidden).
    Score score(Learner learner, const PointsView& points, const Progress& progress = {});
    LearnerScores scores(Learner learner, const Progress& progress = {})
    {
        return {.train = score(learner, m_dataset.train, progress),
                .test = score(learner, m_dataset.test, progress)};
    }

    /// For each point, the logit of class 1 minus the logit of class 0. Calls `progress` every 256 points; if
    /// it returns false, throws Cancelled. O(points x steps x hidden).
    std::vector<float> lead(Learner learner, const PointsView& points, const Progress& progress = {});

private:
    struct Network
    {
        Network(const TrainingSettings& settings, const Quantizer* state);
        void adopt(const TrainingSettings& settings, const Quantizer* state);
        void step(const PointsView& batch);
        NetworkState state() const;
        bool fits(const NetworkState& state) const;
        void resume(const NetworkState& state);

        Weights<float> weights;
        Optimizer<float> optimizer;
        BatchRun<float> run;
        Weights<float> gradient;
    };

    BatchRun<float>& run(Learner learner);
    void shufflePoints();

    TrainingSettings m_settings;
    Dataset m_dataset;
    Quantizer m_quantizer;
    Network m_float;
    Network m_aware;
    Points m_order; // the training points in the order of this epoch
    UniformSource m_random;
    UniformSource m_beforeEpoch; // m_random at the start of the current epoch
    std::size_t m_next = 0;      // index in m_order of the next point
    int m_epochs = 0;
};

} // namespace quantoscope

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

/// Everything that a training run depends on, the points of one's own apart.
struct TrainingSettings
{
    DatasetSettings dataset = {};
    NetworkModel model = {};
    int hidden = 16; ///< Neurons of the hidden layer, 1 to maxHidden
    Scheme scheme = {};
    RoundingRule rounding = RoundingRule::reference;
    OptimizerKind optimizer = OptimizerKind::adam;
    double rate = 0.01;     ///< Above 0, to 100
    int batchSize = 50;     ///< Points a step, 1 to maxDatasetSize; all of them where there are fewer.
    std::uint64_t seed = 1; ///< Of the initial weights and the order of the points.

    bool operator==(const TrainingSettings&) const = default;
};

inline constexpr int maxHidden = 64;

/// The first parameter out of its range, or empty.
std::optional<ParameterProblem> validate(const TrainingSettings& settings);

/// Whether the weights of a run under `one` can serve `other`: the same points, hidden neurons and seed.
bool sameStart(const TrainingSettings& one, const TrainingSettings& other);

/// The three learners: the float network; its weights run with quantized state (post-training quantization);
/// the one trained with quantized state (quantization-aware training).
enum class Learner { floating, postQuantized, quantizationAware };
inline constexpr std::array<std::string_view, 3> learnerNames{"float", "ptq", "qat"};

inline constexpr std::size_t learnerCount = 3;

struct LearnerScores
{
    Score train;
    Score test;

    bool operator==(const LearnerScores&) const = default;
};

/// How the three learners stood after one epoch, in the order of Learner.
struct EpochScores
{
    int epoch = 0;
    std::array<LearnerScores, learnerCount> learners;

    bool operator==(const EpochScores&) const = default;
};

/// Trains the float and the quantization-aware network from the same initial weights on the same batches.
class Trainer
{
public:
    /// Throws std::invalid_argument or InvalidScheme where `validate(settings)` reports a problem.
    Trainer(const TrainingSettings& settings, Dataset dataset);

    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    const TrainingSettings& settings() const { return m_settings; }
    const Dataset& dataset() const { return m_dataset; }
    int epochs() const { return m_epochs; } ///< Done.

    /// Once over the training points for both networks. `progress` is asked before each batch; where it says
    /// stop, Cancelled is thrown and the next call goes on from there. O(points x steps x hidden).
    void epoch(const Progress& progress = {});

    /// Goes on from the present weights with other settings of the sameStart(). Throws as the constructor
    /// does.
    void adopt(const TrainingSettings& settings);

    TrainerState state() const;

    /// Takes up a run where it stood. Throws std::invalid_argument, and nothing changes, where it was of
    /// another number of hidden neurons or cannot have been one. Where the points are fewer than it had, the
    /// present epoch begins again.
    void resume(const TrainerState& state);

    const Weights<float>& weights(Learner learner) const;
    /// Null for the float network.
    const Quantizer* quantizer(Learner learner) const;

    /// `progress` is asked every few points; where it says stop, Cancelled is thrown.
    /// O(points x steps x hidden).
    Score score(Learner learner, const PointsView& points, const Progress& progress = {});
    LearnerScores scores(Learner learner, const Progress& progress = {})
    {
        return {.train = score(learner, m_dataset.train, progress),
                .test = score(learner, m_dataset.test, progress)};
    }

    /// For each point how far class 1's number is ahead of class 0's. `progress` is asked every few points;
    /// where it says stop, Cancelled is thrown. O(points x steps x hidden).
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
    Points m_order; // the training points as this epoch takes them
    UniformSource m_random;
    UniformSource m_beforeEpoch; // as m_random stood when the present epoch began
    std::size_t m_next = 0;      // point of the order that the present epoch comes to
    int m_epochs = 0;
};

} // namespace quantoscope

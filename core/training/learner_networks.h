// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/progress/progress.h"
#include "core/training/batch_gradient.h"
#include "core/training/learner.h"
#include "core/training/optimizer.h"
#include "core/training/trainer_state.h"

#include <map>
#include <memory>

namespace quantoscope {

/// How a set of learners is trained, whatever the network and the samples.
struct LearnerRules
{
    LearnerSet learners;
    RunRules run;
    Scheme scheme;                                   ///< Of the quantized states of all layers.
    RoundingRule rounding = RoundingRule::reference; ///< Not stochastic.
    WeightPrecision weights;                         ///< Of the quantized weights of all layers.
    OptimizerKind optimizer = OptimizerKind::adam;
    double clipNorm = 0; ///< Largest norm of a gradient; 0: any.
};

/// The networks of a set of learners. Those that are trained start from the same weights and get the same
/// batches; the PTQ learners are the float weights, evaluated quantized. With the same rules, seed and
/// batches, the weights are the same for every number of threads, on the same type of processor.
class LearnerNetworks
{
public:
    /// The weights of initialWeights(shape, seed).
    LearnerNetworks(const NetworkShape& shape, const LearnerRules& rules, std::uint64_t seed,
                    std::size_t threads = BatchGradient<float>::usualThreads());

    LearnerNetworks(LearnerNetworks&&) = default;
    LearnerNetworks& operator=(LearnerNetworks&&) = default;

    const NetworkShape& shape() const { return m_shape; }
    const LearnerRules& rules() const { return m_rules; }

    /// Continues from the current weights with other rules; a network that was not trained so far takes the
    /// weights of the float network. Another optimizer starts without memory.
    void adopt(const NetworkShape& shape, const LearnerRules& rules);

    /// One step of every trained network. O(samples x steps x weights) for each.
    void step(const SamplesView& batch, double rate);

    /// The learner must be in the set. Calls `progress` from block to block; if it returns false, throws
    /// Cancelled.
    Score score(Learner learner, const SamplesView& samples, const Progress& progress = {});
    void forward(Learner learner, const SamplesView& samples, const BatchGradient<float>::Take& take,
                 const Progress& progress = {});

    /// The float weights before storing; see storeWeights().
    const Weights<float>& weights(Learner learner) const;
    const Quantizer& quantizer() const { return *m_quantizer; }

    std::map<Learner, NetworkState> states() const;

    /// Whether the states are those of the trained learners of this shape.
    bool fits(const std::map<Learner, NetworkState>& states) const;
    void resume(const std::map<Learner, NetworkState>& states); ///< They must fit.

    Precision<float> precisionOf(Learner learner) const; ///< Its quantizers are this object's.

private:
    /// A trained network.
    struct Network
    {
        Weights<float> weights;
        Optimizer<float> optimizer;
    };

    void makeRuns();

    NetworkShape m_shape;
    LearnerRules m_rules;
    std::size_t m_threads;
    std::unique_ptr<Quantizer> m_quantizer; // the runs refer to it
    std::map<Learner, Network> m_networks;
    std::map<Learner, BatchGradient<float>> m_runs; // of each learner, and of the trained ones it needs
    Weights<float> m_gradient;
};

/// Whether the state has `count` weights, and Adam's moments as many or none.
bool hasWeights(const NetworkState& state, std::size_t count);

} // namespace quantoscope

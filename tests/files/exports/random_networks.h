// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/portable_random.h"
#include "files/exports/trained_network.h"

#include <cmath>

namespace quantoscope {

/// Small random networks, as if they had been trained. All weights and inputs are multiples of a power of
/// two, stored weights as well, so that sums are exact and do not depend on their order.
class RandomNetworks
{
public:
    explicit RandomNetworks(std::uint64_t seed) : m_uniform(seed) {}

    TrainedNetwork network(Learner learner, std::size_t layers, bool recurrent, bool constant)
    {
        TrainingSettings settings;
        settings.hidden = count(1, 12);
        settings.hidden2 = layers > 1 ? count(1, 9) : 0;
        settings.hidden3 = layers > 2 ? count(1, 9) : 0;
        settings.recurrent = recurrent;
        settings.model = {.steps = count(1, 30),
                          .beta = std::round(100 * m_uniform()) / 100,
                          .threshold = 0.5 + m_uniform(),
                          .loss = count(0, 1) == 0 ? Loss::spikeCount : Loss::meanMembrane,
                          .surrogate = count(0, 1) == 0 ? Surrogate::atan : Surrogate::fastSigmoid};
        settings.scheme.numBits = count(2, 6);
        settings.scheme.upperLimit = 1;
        settings.weightBits = weightBits;
        settings.weightScale = count(0, 1) == 0 ? WeightScale::tensor : WeightScale::channel;
        settings.chosenLearners = LearnerSet{learner};
        auto task =
            std::make_shared<Task>(this->task(constant, static_cast<std::size_t>(settings.model.steps)));
        Weights<float> weights(shapeOf(settings, task->inputs, task->classes));
        draw(weights);
        return {.settings = settings,
                .learner = learner,
                .weights = std::move(weights),
                .task = std::move(task),
                .epochs = 3};
    }

private:
    static constexpr int weightBits = 4;

    int count(int least, int most)
    {
        return least + static_cast<int>(m_uniform() * static_cast<double>(most - least + 1));
    }

    Task task(bool constant, std::size_t steps)
    {
        constexpr std::size_t samples = 20;
        Task task;
        task.inputs = static_cast<std::size_t>(count(1, 12));
        task.classes = static_cast<std::size_t>(count(2, 5));
        task.steps = constant ? 1 : steps;
        task.test.constant = constant;
        task.test.width = constant ? task.inputs : steps * task.inputs;
        for (std::size_t i = 0; i < samples * task.test.width; ++i) {
            task.test.inputs.push_back(constant ? static_cast<float>(count(-16, 32)) / 8
                                                : static_cast<float>(count(0, 1)));
        }
        for (std::size_t i = 0; i < samples; ++i) {
            task.test.labels.push_back(
                static_cast<std::uint8_t>(count(0, static_cast<int>(task.classes) - 1)));
        }
        task.train = task.test;
        return task;
    }

    /// The largest weight of each neuron is 7/16, so that stored weights of 4 bits are multiples of 1/16.
    void draw(std::span<float> matrix, std::size_t rows)
    {
        constexpr int largest = 112;
        constexpr float unit = 1.0F / 256;
        for (std::size_t i = 0; i < matrix.size(); ++i) {
            const bool isFirst = rows > 0 && i % (matrix.size() / rows) == 0;
            matrix[i] = unit * static_cast<float>(isFirst ? largest : count(-largest, largest));
        }
    }

    void draw(Weights<float>& weights)
    {
        for (std::size_t i = 0; i < weights.layers(); ++i) {
            const LayerWeights<float> layer = weights.layer(i);
            draw(layer.weights, weights.neurons(i));
            draw(layer.biases, 0);
            draw(layer.recurrent, weights.neurons(i));
        }
    }

    UniformSource m_uniform;
};

} // namespace quantoscope

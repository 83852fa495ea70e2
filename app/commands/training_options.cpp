// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/training_options.h"

#include "core/explore/exploration.h"
#include "files/recordings/points.h"

namespace quantoscope {
namespace {

constexpr auto datasetGroup = "Dataset";
constexpr auto networkGroup = "Network";

void wholeInto(const ValueOption& option, int& value, int largest, int least = 1)
{
    if (option.given()) {
        value = option.wholeNumber("a whole number from " + std::to_string(least) + " to " +
                                   std::to_string(largest));
    }
}

template<typename Choice>
void choiceInto(const ValueOption& option, std::span<const std::string_view> names, Choice& value)
{
    if (option.given()) {
        value = static_cast<Choice>(option.choice(names));
    }
}

} // namespace

TrainingOptions::DatasetOptions::DatasetOptions(Arguments& arguments)
    : kind(arguments, "dataset", "--dataset", "clusters, xor (default), circles, moons or spiral"),
      input(arguments, "input", "--input", "Points of your own: a file with the columns x, y and label"),
      noise(arguments, "noise", "--noise", "Spread added to the points, 0 to 1 (default 0.05)"),
      size(arguments, "size", "--size", "Points for training and test together (default 400)"),
      testShare(arguments, "test_share", "--test-share",
                "Share of the points kept for the test (default 0.5)")
{
    for (ValueOption* option : {&kind, &input, &noise, &size, &testShare}) {
        option->in(datasetGroup);
    }
    kind.takes("NAME");
    input.takes("FILE");
    size.takes("N");
}

void TrainingOptions::DatasetOptions::into(DatasetSettings& settings) const
{
    for (const ValueOption* option : {&kind, &noise, &size}) {
        refuseBoth(*option, input);
    }
    choiceInto(kind, datasetNames, settings.kind);
    noise.into(settings.noise);
    wholeInto(size, settings.size, maxDatasetSize, 4);
    testShare.into(settings.testShare);
}

TrainingOptions::NetworkOptions::NetworkOptions(Arguments& arguments)
    : hidden(arguments, "hidden", "--hidden", "Neurons of the hidden layer, 1 to 64 (default 16)"),
      steps(arguments, "steps", "--steps", "Steps that each point is shown, 1 to 200 (default 25)"),
      beta(arguments, "beta", "--beta", "Decay of the membrane a step, 0 to 1 (default 0.9)"),
      threshold(arguments, "neuron_threshold", "--neuron-threshold",
                "Threshold of the neurons (default: the scheme's)"),
      loss(arguments, "loss", "--loss",
           "Cross-entropy of spikes (default) or membrane: of their counts, or means"),
      surrogate(arguments, "surrogate", "--surrogate",
                "Derivative of a spike: atan (default) or fast-sigmoid"),
      stateGradient(arguments, "state_gradient", "--state-gradient",
                    "Derivative of the state's staircase: straight-through (default), clipped or staircase, "
                    "the true one: 0"),
      optimizer(arguments, "optimizer", "--optimizer", "adam (default) or sgd"),
      rate(arguments, "rate", "--rate", "Learning rate (default 0.01)"),
      batchSize(arguments, "batch_size", "--batch-size", "Points a step (default 50)")
{
    for (ValueOption* option : {&hidden, &steps, &beta, &threshold, &loss, &surrogate, &stateGradient,
                                &optimizer, &rate, &batchSize}) {
        option->in(networkGroup);
    }
    for (ValueOption* option : {&hidden, &steps, &batchSize}) {
        option->takes("N");
    }
    for (ValueOption* option : {&loss, &surrogate, &stateGradient, &optimizer}) {
        option->takes("NAME");
    }
}

void TrainingOptions::NetworkOptions::into(TrainingSettings& settings) const
{
    wholeInto(hidden, settings.hidden, maxHidden);
    wholeInto(steps, settings.model.steps, maxTrainingSteps);
    beta.into(settings.model.beta);
    settings.model.threshold = settings.scheme.threshold;
    threshold.into(settings.model.threshold);
    choiceInto(loss, lossNames, settings.model.loss);
    choiceInto(surrogate, surrogateNames, settings.model.surrogate);
    choiceInto(stateGradient, stateGradientNames, settings.model.stateGradient);
    choiceInto(optimizer, optimizerNames, settings.optimizer);
    rate.into(settings.rate);
    wholeInto(batchSize, settings.batchSize, maxDatasetSize);
}

TrainingOptions::TrainingOptions(Arguments& arguments)
    : m_dataset(arguments), m_network(arguments), m_scheme(arguments), m_rounding(arguments),
      m_seed(arguments, "seed", "--seed", "Of the points, the initial weights and the order (default 1)")
{
    m_seed.takes("N");
}

TrainingSettings TrainingOptions::settings() const
{
    TrainingSettings settings;
    settings.scheme = m_scheme.scheme();
    settings.rounding = m_rounding.rule();
    m_dataset.into(settings.dataset);
    m_network.into(settings);
    if (m_seed.given()) {
        settings.seed = m_seed.seed();
        settings.dataset.seed = settings.seed;
    }
    if (auto problem = validate(settings)) {
        throw InvalidSetup(std::move(*problem));
    }
    return settings;
}

TrainingOptions::Inputs TrainingOptions::inputs() const
{
    const TrainingSettings chosen = settings();
    if (!m_dataset.input.given()) {
        return {.settings = chosen, .dataset = makeDataset(chosen.dataset)};
    }
    const Points points = loadPoints(m_dataset.input.text());
    return {.settings = chosen, .dataset = datasetOf(points, chosen.dataset)};
}

} // namespace quantoscope

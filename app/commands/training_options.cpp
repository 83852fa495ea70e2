// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/training_options.h"

#include "core/parameters/input_error.h"
#include "core/training/describe_training.h"
#include "files/networks/training_data.h"

#include <sstream>

namespace quantoscope {
namespace {

/// Why an option does not apply, after its name.
std::string reasonFor(std::string_view parameter, const TrainingSettings& settings)
{
    if (parameter == "hidden_3") {
        return " requires --hidden-2.";
    }
    if (parameter == "weight_bits" || parameter == "weight_scale") {
        return " requires learners that quantize the weights; choose them with --quantized or --learners.";
    }
    if (parameter == "schedule_epochs") {
        return " does not apply to a constant learning rate; choose another --schedule.";
    }
    if (parameter == "gain" && settings.dataset.kind != TaskKind::spikePatterns) {
        return " does not apply to the encoding latency.";
    }
    return " does not apply to the data set " +
           std::string(taskNames[static_cast<std::size_t>(settings.dataset.kind)]) + ".";
}

} // namespace

TrainingOptions::TrainingOptions(Arguments& arguments)
    : m_training(arguments, "Network", TrainingSettings{}, {.without = {"dataset_seed"}}),
      m_input(arguments, "input", "--input",
              "Train on your data: points with the columns x, y and label, a .npz file with x and y, or "
              "images of MNIST (IDX)"),
      m_learners(
          arguments, "learners", "--learners",
          "Learners, separated by commas (default float,ptq-state,qat-state, or those of --quantized); "
          "also ptq-weights, ptq-both, qat-weights, qat-both"),
      m_scheme(arguments), m_rounding(arguments)
{
    m_input.in("Dataset").takes("FILE");
    m_learners.in("Network").takes("NAMES");
}

/// The settings with the usual ones of the data set where no option was given.
TrainingSettings TrainingOptions::chosen() const
{
    TrainingSettings settings;
    settings.scheme = m_scheme.changed(settings.scheme);
    settings.rounding = m_rounding.rule();
    settings.model.threshold = settings.scheme.threshold;
    const TaskKind kind = m_input.given() ? TaskKind::yours : m_training.changed(settings).dataset.kind;
    settings.dataset = usualTask(kind);
    settings = m_training.changed(settings);
    settings.dataset.kind = kind;
    settings.dataset.seed = settings.seed;
    settings.chosenLearners = learners();
    return settings;
}

void TrainingOptions::refuseInapplicable(const TrainingSettings& settings) const
{
    if (const Argument* given = m_training.givenFor("dataset"); given != nullptr && m_input.given()) {
        refuseBoth(*given, m_input);
    }
    if (const Argument* given = m_training.givenFor("quantized"); given != nullptr && m_learners.given()) {
        refuseBoth(*given, m_learners);
    }
    if (settings.dataset.kind == TaskKind::yours && !m_input.given()) {
        throw UsageError("--dataset file requires --input, the file with your data.");
    }
    if (const auto odd = m_training.inapplicable(settings); odd.given != nullptr) {
        throw UsageError(odd.given->name() + reasonFor(odd.parameter, settings));
    }
}

/// Samples with steps of their own are neither encoded nor given a number of steps.
void TrainingOptions::refuseForSteps(const YourSamples& yours) const
{
    for (const std::string_view parameter : {"encoding", "gain", "steps"}) {
        const Argument* given = m_training.givenFor(parameter);
        if (given != nullptr && !yours.samples.constant) {
            throw UsageError(given->name() + " does not apply to " + m_input.text() +
                             ", whose samples have steps of their own.");
        }
    }
}

TrainingSettings TrainingOptions::settings() const
{
    TrainingSettings settings = chosen();
    refuseInapplicable(settings);
    if (auto problem = validate(settings)) {
        throw InputError(std::move(*problem));
    }
    return settings;
}

std::optional<LearnerSet> TrainingOptions::learners() const
{
    if (!m_learners.given()) {
        return std::nullopt;
    }
    std::vector<Learner> learners;
    std::stringstream names(m_learners.text());
    for (std::string name; std::getline(names, name, ',');) {
        const auto learner = learnerNamed(name);
        if (!learner) {
            m_learners.refuse("one or more of " + orList(learnerNames) + ", separated by commas");
        }
        learners.push_back(*learner);
    }
    if (learners.empty()) {
        m_learners.refuse("one or more of " + orList(learnerNames) + ", separated by commas");
    }
    return LearnerSet(std::move(learners));
}

TrainingOptions::Inputs TrainingOptions::inputs() const
{
    const TrainingSettings chosen = settings();
    const auto steps = static_cast<std::size_t>(chosen.model.steps);
    if (!m_input.given()) {
        return {.settings = chosen, .task = std::make_shared<const Task>(makeTask(chosen.dataset, steps))};
    }
    const YourSamples yours = loadYourSamples(m_input.text());
    refuseForSteps(yours);
    return {.settings = chosen, .task = std::make_shared<const Task>(taskOf(yours, chosen.dataset, steps))};
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/training_options.h"

#include "core/explore/exploration.h"
#include "core/parameters/input_error.h"
#include "core/training/describe_training.h"
#include "files/recordings/points.h"

#include <sstream>

namespace quantoscope {

TrainingOptions::TrainingOptions(Arguments& arguments)
    : m_training(arguments, "Network", TrainingSettings{}, {.without = {"dataset_seed"}}),
      m_input(arguments, "input", "--input", "Train on your points: a file with the columns x, y and label"),
      m_learners(arguments, "learners", "--learners",
                 "Learners, separated by commas (default float,ptq-state,qat-state); also ptq-weights, "
                 "ptq-both, qat-weights, qat-both"),
      m_scheme(arguments), m_rounding(arguments)
{
    m_input.in("Dataset").takes("FILE");
    m_learners.in("Network").takes("NAMES");
}

TrainingSettings TrainingOptions::settings() const
{
    for (const char* name : {"dataset", "noise", "size"}) {
        if (const Argument* given = m_training.givenFor(name)) {
            refuseBoth(*given, m_input);
        }
    }
    TrainingSettings settings;
    settings.scheme = m_scheme.changed(settings.scheme);
    settings.rounding = m_rounding.rule();
    settings.model.threshold = settings.scheme.threshold;
    settings = m_training.changed(settings);
    settings.dataset.seed = settings.seed;
    settings.learners = learners();
    if (auto problem = validate(settings)) {
        throw InputError(std::move(*problem));
    }
    return settings;
}

LearnerSet TrainingOptions::learners() const
{
    if (!m_learners.given()) {
        return TrainingSettings{}.learners;
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
    if (!m_input.given()) {
        return {.settings = chosen, .dataset = makeDataset(chosen.dataset)};
    }
    return {.settings = chosen, .dataset = datasetOf(loadPoints(m_input.text()), chosen.dataset)};
}

} // namespace quantoscope

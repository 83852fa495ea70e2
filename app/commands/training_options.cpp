// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/training_options.h"

#include "core/explore/exploration.h"
#include "core/parameters/input_error.h"
#include "core/training/describe_training.h"
#include "files/recordings/points.h"

namespace quantoscope {

TrainingOptions::TrainingOptions(Arguments& arguments)
    : m_training(arguments, "Network", TrainingSettings{}, {.without = {"dataset_seed"}}),
      m_input(arguments, "input", "--input", "Train on your points: a file with the columns x, y and label"),
      m_scheme(arguments), m_rounding(arguments)
{
    m_input.in("Dataset").takes("FILE");
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
    if (auto problem = validate(settings)) {
        throw InputError(std::move(*problem));
    }
    return settings;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/setup_options.h"
#include "core/training/trainer.h"

namespace quantoscope {

/// The options of `train`: dataset, network, training and scheme. The defaults are those of TrainingSettings.
class TrainingOptions
{
public:
    explicit TrainingOptions(Arguments& arguments);

    struct Inputs
    {
        TrainingSettings settings;
        std::shared_ptr<const Task> task;
    };

    /// The settings and the samples. Reads your data if a file is given. Throws UsageError,
    /// InputError, FileError.
    Inputs inputs() const;

    /// Without reading the data. Throws UsageError, InputError.
    TrainingSettings settings() const;

private:
    TrainingSettings chosen() const;
    void refuseInapplicable(const TrainingSettings& settings) const;
    void refuseForSteps(const YourSamples& yours) const;
    std::optional<LearnerSet> learners() const;

    ParameterOptions m_training;
    ValueOption m_input;
    ValueOption m_learners;
    SchemeOptions m_scheme;
    RoundingOption m_rounding;
};

} // namespace quantoscope

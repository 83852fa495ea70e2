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
        Dataset dataset;
    };

    /// The settings and the dataset. Reads the points if a file is given. Throws UsageError,
    /// InputError, FileError.
    Inputs inputs() const;

    /// Throws UsageError.
    LearnerSet learners() const;

private:
    TrainingSettings settings() const;

    ParameterOptions m_training;
    ValueOption m_input;
    ValueOption m_learners;
    SchemeOptions m_scheme;
    RoundingOption m_rounding;
};

} // namespace quantoscope

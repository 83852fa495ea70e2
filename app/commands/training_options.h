// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/setup_options.h"
#include "core/training/trainer.h"

namespace quantoscope {

/// DATASET, NETWORK and SCHEME on the command line of `train`. The defaults are TrainingSettings'.
class TrainingOptions
{
public:
    explicit TrainingOptions(Arguments& arguments);

    struct Inputs
    {
        TrainingSettings settings;
        Dataset dataset;
    };

    /// Reads the points where a file is named. Throws UsageError, InvalidSetup, FileError, FormatError.
    Inputs inputs() const;

private:
    TrainingSettings settings() const;

    ParameterOptions m_training;
    ValueOption m_input;
    ParameterOptions m_scheme;
    RoundingOption m_rounding;
};

} // namespace quantoscope

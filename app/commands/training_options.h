// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/scheme_options.h"
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
    struct DatasetOptions
    {
        explicit DatasetOptions(Arguments& arguments);
        void into(DatasetSettings& settings) const;

        ValueOption kind;
        ValueOption input;
        ValueOption noise;
        ValueOption size;
        ValueOption testShare;
    };
    struct NetworkOptions
    {
        explicit NetworkOptions(Arguments& arguments);
        void into(TrainingSettings& settings) const;

        ValueOption hidden;
        ValueOption steps;
        ValueOption beta;
        ValueOption threshold;
        ValueOption loss;
        ValueOption surrogate;
        ValueOption stateGradient;
        ValueOption optimizer;
        ValueOption rate;
        ValueOption batchSize;
    };

    TrainingSettings settings() const;

    DatasetOptions m_dataset;
    NetworkOptions m_network;
    SchemeOptions m_scheme;
    RoundingOption m_rounding;
    ValueOption m_seed;
};

} // namespace quantoscope

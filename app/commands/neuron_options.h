// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/explore/setup.h"

namespace quantoscope {

/// NEURON on the command line: --neuron, --beta, … The defaults are Setup's.
class NeuronOptions
{
public:
    explicit NeuronOptions(CLI::App& app);

    /// Throws UsageError for text that is no number, and for a neuron that is not simulated.
    void into(Setup& setup) const;

private:
    ValueOption m_neuron;
    ValueOption m_beta;
    ValueOption m_reset;
    CLI::Option* m_noResetDelay;
    ValueOption m_threshold;
};

} // namespace quantoscope

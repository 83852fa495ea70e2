// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/neurons/neuron.h"

namespace quantoscope {

/// NEURON on the command line: --neuron, --beta, … The defaults are Neuron's.
class NeuronOptions
{
public:
    explicit NeuronOptions(Arguments& arguments);

    /// Numbers as given; `validate` judges them. Throws UsageError for text that is no number and for a
    /// parameter that the kind does not have.
    /// What is not given is taken from `neuron`.
    Neuron neuron(Neuron neuron = {}) const;

private:
    void refuseForeign(NeuronKind kind) const;

    ValueOption m_kind;
    ValueOption m_beta;
    ValueOption m_alpha;
    ValueOption m_reset;
    Flag m_noResetDelay;
    ValueOption m_threshold;
    ValueOption m_resistance;
    ValueOption m_capacitance;
    ValueOption m_timeStep;
};

} // namespace quantoscope

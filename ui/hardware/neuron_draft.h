// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/progress/progress.h"
#include "files/hardware/hardware_export.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace quantoscope {

/// What a person chooses for the export of a neuron.
struct NeuronChoices
{
    HardwareLanguage language = HardwareLanguage::verilog;
    int neurons = 1;                  ///< That share the circuit.
    std::optional<FixedPoint> format; ///< To which the levels are rounded; nullopt: automatic.

    bool operator==(const NeuronChoices&) const = default;
};

/// The neuron of an exploration as it would be exported, or why it cannot be.
struct NeuronDraft
{
    std::shared_ptr<const Exploration> exploration = {}; ///< Null only before the first one.
    NeuronChoices choices = {};
    std::shared_ptr<const HardwareNeuron> neuron = {}; ///< Null if it has no circuit.
    QString preview = {};                 ///< The beginning of the first file, if there is no problem.
    QString cost = {};                    ///< How large the circuit is; empty for C, and if there is none.
    QString problem = {};                 ///< Why nothing can be exported; empty if it can.
    std::vector<Finding::Fix> fixes = {}; ///< Of the problem.

    QString fileName() const; ///< Proposed name of the first file.
};

/// For a worker thread: large level tables take a second. Throws Cancelled.
NeuronDraft neuronDraft(const std::shared_ptr<const Exploration>& exploration, const NeuronChoices& choices,
                        const Progress& progress);

} // namespace quantoscope

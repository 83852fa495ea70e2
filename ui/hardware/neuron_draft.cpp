// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/neuron_draft.h"

#include "core/hardware/hardware_fixes.h"
#include "core/parameters/input_error.h"
#include "ui/hardware/neuron_export_dialog.h"
#include "ui/hardware/neuron_facts.h"
#include "ui/text/sentence_of.h"

namespace quantoscope {
namespace {

bool hasCircuit(const Setup& setup)
{
    try {
        hardwareNeuron(setup);
        return true;
    } catch (const InputError&) {
        return false;
    }
}

/// Changes of a setup for which hardwareNeuron() throws. None if only the chosen format is the reason.
std::vector<Finding::Fix> fixesOf(const Exploration& exploration, const NeuronChoices& choices,
                                  const Progress& progress)
{
    const bool isOfFormat =
        choices.format && exploration.setup.loop == Loop::closed && hasCircuit(exploration.scaledSetup());
    return isOfFormat ? std::vector<Finding::Fix>() : hardwareFixes(exploration, progress);
}

/// As many steps as the test vectors may have. A recording keeps its length.
std::vector<Finding::Fix> fewerSteps(const Setup& setup, int neurons)
{
    if (setup.recording) {
        return {};
    }
    Setup shorter = setup;
    shorter.stimulus.steps = static_cast<int>(mostVectorRows / static_cast<std::size_t>(neurons));
    return {{NeuronExportDialog::tr("Use %1 steps").arg(shorter.stimulus.steps).toStdString(), shorter}};
}

/// A file may have millions of characters, which a text field takes seconds to show.
QString beginningOf(const std::string& content)
{
    constexpr std::size_t mostPreviewed = 60'000;
    if (content.size() <= mostPreviewed) {
        return QString::fromStdString(content);
    }
    const std::size_t end = content.rfind('\n', mostPreviewed);
    return QString::fromStdString(content.substr(0, end == std::string::npos ? mostPreviewed : end + 1)) +
           "…";
}

} // namespace

QString NeuronDraft::fileName() const
{
    const std::string_view ending = hardwareLanguageEndings[static_cast<std::size_t>(choices.language)];
    return "neuron." + QString::fromUtf8(ending.data(), static_cast<qsizetype>(ending.size()));
}

NeuronDraft neuronDraft(const std::shared_ptr<const Exploration>& exploration, const NeuronChoices& choices,
                        const Progress& progress)
{
    NeuronDraft draft{.exploration = exploration, .choices = choices};
    try {
        requireClosedLoop(exploration->setup);
        draft.neuron = std::make_shared<const HardwareNeuron>(
            hardwareNeuron(exploration->scaledSetup(), choices.format));
    } catch (const InputError& error) {
        draft.problem = sentenceOf(error);
        draft.fixes = fixesOf(*exploration, choices, progress);
        return draft;
    }
    reportProgress(progress, 1);
    if (choices.language != HardwareLanguage::c) {
        const auto cost = [&](Technology technology) {
            return estimatedCost(draft.neuron->circuit, technology, choices.neurons);
        };
        draft.cost = costText(cost(Technology::xilinx7), cost(Technology::ice40));
    }
    try {
        draft.preview =
            beginningOf(firstHardwareFile(*draft.neuron, exploration->input->size(), choices.language,
                                          draft.fileName().toStdString(), choices.neurons)
                            .content);
    } catch (const InputError& error) {
        draft.problem = sentenceOf(error);
        draft.fixes = fewerSteps(exploration->setup, choices.neurons);
    }
    return draft;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setup_options.h"

#include "core/explore/chip_presets.h"
#include "core/explore/exploration.h"
#include "core/parameters/input_error.h"
#include "files/recordings/find_column.h"

#include <algorithm>
#include <iterator>

namespace quantoscope {

namespace {

/// The neurons that have a parameter, as a list for a message.
std::string neuronsWith(std::string_view parameter)
{
    std::vector<std::string_view> kinds;
    for (std::size_t kind = 0; kind < neuronNames.size(); ++kind) {
        if (hasParameter(static_cast<NeuronKind>(kind), parameter)) {
            kinds.push_back(neuronNames[kind]);
        }
    }
    return orList(kinds);
}

std::vector<std::string_view> chipNames()
{
    std::vector<std::string_view> names;
    std::ranges::transform(chipPresets(), std::back_inserter(names), &ChipPreset::name);
    return names;
}

} // namespace

ArithmeticOptions::ArithmeticOptions(Arguments& arguments) : m_options(arguments, "", Arithmetic{}) {}

Arithmetic ArithmeticOptions::changed(const Scheme& scheme, const Arithmetic& base) const
{
    const Arithmetic arithmetic = m_options.changed(base);
    if (const auto* given = m_options.givenFor("overflow");
        given != nullptr && arithmetic.overflow == Overflow::wrap && !isFixedPoint(scheme)) {
        throw UsageError(given->name() + " wrap applies only to Qm.n and UQm.n; the scheme is " +
                         formatTitle(scheme.format) + ".");
    }
    if (const auto [given, parameter] = m_options.inapplicable(arithmetic); given != nullptr) {
        throw UsageError(given->name() + " applies only to --rounding stochastic; the rounding is " +
                         std::string(roundingName(arithmetic.rounding)) + ".");
    }
    return arithmetic;
}

RoundingOption::RoundingOption(Arguments& arguments)
    : m_options(arguments, "", Arithmetic{}, {.only = {"rounding"}})
{
}

RoundingRule RoundingOption::rule() const
{
    return m_options.changed(Arithmetic{}).rounding;
}

SetupOptions::SetupOptions(Arguments& arguments, const std::string& command)
    : m_chip(arguments, "chip", "--chip",
             "Arithmetic of a chip, which other options change: " + orList(chipNames())),
      m_scheme(arguments), m_arithmetic(arguments), m_neuron(arguments, "Neuron", Neuron{}),
      m_loop(arguments, "", Setup{}, {.only = {"loop"}}),
      m_input(arguments, "input", "--input", "A recording: " + recordingEndingList()),
      m_reading(arguments, command), m_stimulus(arguments, "Stimulus (input current)", Stimulus{})
{
    m_input.takes("FILE");
    m_chip.takes("CHIP");
}

Neuron SetupOptions::neuron(const Neuron& base) const
{
    const Neuron neuron = m_neuron.changed(base);
    if (const auto [given, parameter] = m_neuron.inapplicable(neuron); given != nullptr) {
        throw UsageError(given->name() + " applies only to the neuron " + neuronsWith(parameter) +
                         "; the neuron is " +
                         std::string(neuronNames[static_cast<std::size_t>(neuron.kind)]) + ".");
    }
    if (m_neuron.givenFor("beta") != nullptr && m_neuron.givenFor("resistance") != nullptr &&
        m_neuron.givenFor("capacitance") != nullptr) {
        throw UsageError("--beta follows from --resistance and --capacitance; give only two of the three.");
    }
    return neuron;
}

Setup SetupOptions::setupWithoutRecording(const Setup& base) const
{
    m_stimulus.refuseWith(m_input);
    if (m_reading.anyGiven() && !m_input.given()) {
        throw UsageError("--column, --columns, --skip-lines, --header, --axes, --input-gain and "
                         "--input-offset require a recording; give it with --input.");
    }
    const Setup start = m_chip.given() ? withChip(base, chipPresets()[m_chip.choice(chipNames())]) : base;
    Setup setup = start;
    setup.scheme = m_scheme.changed(start.scheme);
    setup.arithmetic = m_arithmetic.changed(setup.scheme, start.arithmetic);
    if (!isFixedPoint(setup.scheme)) {
        setup.arithmetic.overflow = Overflow::saturate; // the chip's, or a session's, does not apply
    }
    setup.loop = m_loop.changed(base).loop;
    setup.neuron = neuron(start.neuron);
    if (m_chip.given() && setup.neuron.kind == NeuronKind::alpha) {
        throw UsageError(m_chip.name() + " applies only to the neuron " + neuronsWith("leak") +
                         "; the neuron is alpha.");
    }
    setup.stimulus = m_stimulus.changed(base.stimulus);
    if (m_stimulus.given()) {
        setup.recording.reset();
    }
    if (auto problem = validate(setup)) {
        throw InputError(std::move(*problem));
    }
    return setup;
}

bool SetupOptions::listedColumns() const
{
    if (m_reading.anyGiven() && !m_input.given()) {
        return false; // inputs() refuses it later
    }
    return m_reading.listColumns({m_input.text()});
}

SetupOptions::Inputs SetupOptions::inputs(const Setup& base) const
{
    Inputs inputs{.setup = setupWithoutRecording(base), .recording = nullptr};
    if (m_input.given()) {
        const auto [recording, column] = m_reading.choose(m_input.text());
        inputs.setup.recording = RecordingName{
            .path = m_input.text(), .column = column, .beside = {}, .reading = m_reading.options()};
        inputs.recording = signalOf(recording, column);
    } else if (auto& named = inputs.setup.recording) {
        const Recording recording = loadRecording(named->path, named->reading);
        requireColumns(recording, *named);
        inputs.recording = signalOf(recording, named->column);
    }
    return inputs;
}

} // namespace quantoscope

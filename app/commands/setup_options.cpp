// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setup_options.h"

#include "core/explore/exploration.h"
#include "files/recordings/find_column.h"

namespace quantoscope {

RoundingOption::RoundingOption(Arguments& arguments)
    : m_rounding(arguments, "rounding", "--rounding",
                 "reference (default), as snnTorch does, or saturating, as hardware does")
{
    m_rounding.takes("RULE");
}

RoundingRule RoundingOption::rule(RoundingRule otherwise) const
{
    return m_rounding.given() ? static_cast<RoundingRule>(m_rounding.choice(roundingNames)) : otherwise;
}

SetupOptions::SetupOptions(Arguments& arguments, const std::string& command)
    : m_scheme(arguments), m_rounding(arguments), m_neuron(arguments),
      m_loop(arguments, "loop", "--loop",
             "closed (default): the signal is an input current; open: it is a membrane, as which the window "
             "takes a recording at first"),
      m_input(arguments, "input", "--input", "A recording: " + recordingEndingList()),
      m_reading(arguments, command), m_stimulus(arguments)
{
    m_loop.takes("open|closed");
    m_input.takes("FILE");
}

Setup SetupOptions::setupWithoutRecording(const Setup& base) const
{
    m_stimulus.refuseWith(m_input);
    if (m_reading.anyGiven() && !m_input.given()) {
        throw UsageError("--column, --columns, --skip-lines, --header, --axes, --input-gain and "
                         "--input-offset are about a "
                         "recording; name it with --input.");
    }
    Setup setup = base;
    setup.scheme = m_scheme.scheme(base.scheme);
    setup.rounding = m_rounding.rule(base.rounding);
    if (m_loop.given()) {
        setup.loop = static_cast<Loop>(m_loop.choice(loopNames));
    }
    setup.neuron = m_neuron.neuron(base.neuron);
    setup.stimulus = m_stimulus.stimulus(base.stimulus);
    if (m_stimulus.given()) {
        setup.recording.reset();
    }
    if (auto problem = validate(setup)) {
        throw InvalidSetup(std::move(*problem));
    }
    return setup;
}

bool SetupOptions::listedColumns() const
{
    if (m_reading.anyGiven() && !m_input.given()) {
        return false; // which is refused later
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

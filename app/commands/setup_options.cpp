// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setup_options.h"

#include "core/explore/exploration.h"
#include "ui/files/file_access.h"

#include <algorithm>

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

SetupOptions::SetupOptions(Arguments& arguments)
    : m_scheme(arguments), m_rounding(arguments), m_neuron(arguments),
      m_loop(arguments, "loop", "--loop",
             "closed (default): the signal is an input current; open: it is a membrane, as which the window "
             "takes a recording at first"),
      m_input(arguments, "input", "--input", "A recording: " + recordingEndingList()),
      m_column(arguments, "column", "--column",
               "Which column, array or channel of it, by name or by number from 0"),
      m_stimulus(arguments)
{
    m_loop.takes("open|closed");
    m_input.takes("FILE");
    m_column.takes("NAME|NUMBER");
}

Setup SetupOptions::setupWithoutRecording(const Setup& base) const
{
    m_stimulus.refuseWith(m_input);
    if (m_column.given() && !m_input.given()) {
        throw UsageError("--column picks a column of a recording; name the recording with --input.");
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

SetupOptions::Inputs SetupOptions::inputs(const Setup& base) const
{
    Inputs inputs{.setup = setupWithoutRecording(base), .recording = nullptr};
    if (m_input.given()) {
        const Recording recording = loadRecording(QString::fromLocal8Bit(m_input.text()));
        const std::size_t column = findColumn(recording, m_column.text(), m_input.text());
        inputs.setup.recording = RecordingName{.path = m_input.text(), .column = column};
        inputs.recording = signalOf(recording, column);
    } else if (auto& named = inputs.setup.recording) {
        const Recording recording = loadRecording(QString::fromStdString(named->path));
        named->column = std::min(named->column, recording.columns.size() - 1);
        inputs.recording = signalOf(recording, named->column);
    }
    return inputs;
}

} // namespace quantoscope

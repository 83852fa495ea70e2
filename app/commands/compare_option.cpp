// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/compare_option.h"

#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "core/chips/describe_trace_matching.h"
#include "core/parameters/input_error.h"
#include "files/recordings/trace.h"

namespace quantoscope {

CompareOption::CompareOption(Arguments& arguments)
    : m_file(arguments, "compare", "--compare",
             "A trace of this neuron from a chip or simulator: find the arithmetic that reproduces it"),
      m_matching(arguments, "Comparison", TraceMatching{})
{
    m_file.in("Comparison").takes("FILE");
}

Setup CompareOption::changed(Setup setup) const
{
    if (m_file.given()) {
        setup.reference = TraceName{.path = m_file.text()};
    }
    if (!setup.reference) {
        for (const char* name : {"compare_scale", "compare_tolerance"}) {
            if (const Argument* option = m_matching.givenFor(name)) {
                throw UsageError(option->name() + " requires a trace; give it with --compare.");
            }
        }
        return setup;
    }
    setup.reference->matching = m_matching.changed(setup.reference->matching);
    if (auto problem = validate(setup.reference->matching)) {
        throw InputError(std::move(*problem));
    }
    if (m_file.given() && setup.recording && setup.loop == Loop::open) {
        throw UsageError("--compare requires an input current; use --loop closed.");
    }
    return setup;
}

std::unique_ptr<const ComparedTrace> compareTold(const Exploration& run, std::string_view command)
{
    const auto& reference = run.setup.reference;
    if (!reference) {
        return nullptr;
    }
    RecordedTrace trace = loadTrace(reference->path);
    const auto input = run.input->samples().first(run.steps());
    TraceComparison comparison =
        compareTrace(neuronOf(run.setup), input, trace, reference->matching, ProgressLine(command).part());
    tell(command, comparison.sentence);
    if (const std::string known = knownUse(comparison.best); !known.empty()) {
        tell(command, known);
    }
    return std::make_unique<const ComparedTrace>(ComparedTrace{std::move(trace), std::move(comparison)});
}

} // namespace quantoscope

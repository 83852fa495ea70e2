// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/compare_option.h"

#include "app/commands/output.h"
#include "app/commands/progress_line.h"
#include "files/recordings/trace.h"

#include <cmath>

namespace quantoscope {

CompareOption::CompareOption(Arguments& arguments)
    : m_file(arguments, "compare", "--compare",
             "A trace of this neuron from a chip or simulator: find the arithmetic that reproduces it"),
      m_scale(arguments, "compare_scale", "--compare-scale",
              "The trace has the membrane divided by this (default 1)"),
      m_tolerance(arguments, "compare_tolerance", "--compare-tolerance",
                  "Largest difference of membranes that counts as equal, for a trace with few decimals "
                  "(default 0)")
{
    m_file.in("Comparison").takes("FILE");
    m_scale.in("Comparison").takes("X");
    m_tolerance.in("Comparison").takes("X");
    arguments.addCheck([this] {
        for (const ValueOption* option : {&m_scale, &m_tolerance}) {
            if (option->given() && !m_file.given()) {
                throw UsageError(option->name() + " requires a trace; give it with --compare.");
            }
        }
        matching();
    });
}

TraceMatching CompareOption::matching() const
{
    TraceMatching matching;
    m_scale.into(matching.scale);
    m_tolerance.into(matching.tolerance);
    if (!std::isfinite(matching.scale) || matching.scale == 0) {
        m_scale.refuse("a finite number other than 0");
    }
    if (!std::isfinite(matching.tolerance) || matching.tolerance < 0) {
        m_tolerance.refuse("a finite number of at least 0");
    }
    return matching;
}

std::unique_ptr<const ComparedTrace> CompareOption::compare(const Exploration& run,
                                                            std::string_view command) const
{
    if (!given()) {
        return nullptr;
    }
    if (!run.input) {
        throw UsageError("--compare requires an input current; use --loop closed.");
    }
    RecordedTrace trace = loadTrace(m_file.text());
    const auto input = run.input->samples().first(run.steps());
    TraceComparison comparison =
        compareTrace(neuronOf(run.setup), input, trace, matching(), ProgressLine(command).part());
    tell(command, comparison.sentence);
    if (const std::string known = knownUse(comparison.best); !known.empty()) {
        tell(command, known);
    }
    return std::make_unique<const ComparedTrace>(ComparedTrace{std::move(trace), std::move(comparison)});
}

} // namespace quantoscope

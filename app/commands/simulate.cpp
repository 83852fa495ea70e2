// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/compare_option.h"
#include "app/commands/output.h"
#include "app/commands/setup_options.h"
#include "core/explore/exploration.h"
#include "core/text/number_text.h"
#include "files/exports/trace_writer.h"

#include <array>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope simulate";
constexpr std::array<std::string_view, 3> endings{"csv", "npy", "json"};

TraceFormat formatOf(const OutputOption& output)
{
    if (!output.given()) {
        return TraceFormat::csv;
    }
    const std::string ending = endingOf(output.path());
    if (ending == "csv") {
        return TraceFormat::csv;
    }
    if (ending == "npy") {
        return TraceFormat::npy;
    }
    if (ending == "json") {
        return TraceFormat::json;
    }
    throw UsageError(output.path() + " does not end in " + orList(endings) +
                     "; use one of these extensions.");
}

} // namespace

void runSimulate(int argc, char** argv)
{
    Arguments arguments("Simulates a neuron with and without quantized state.", name);
    const SetupOptions options(arguments, name);
    const CompareOption comparison(arguments);
    const OutputOption output(arguments,
                              "Output file: .csv, .npy or .json (default: CSV on standard output)");
    if (!arguments.parse(argc, argv) || options.listedColumns()) {
        return;
    }
    const TraceFormat format = formatOf(output);
    const auto inputs = options.inputs();
    const Setup setup = comparison.changed(inputs.setup);
    const auto exploration = explore(setup, inputs.recording);
    const auto compared = compareTold(*exploration, name);
    output.write(traceText(*exploration, format, compared.get()));
    if (!setup.scheme.scale) {
        tell(name, "note: scale auto is " + numberText(*exploration->table.scheme().scale) + ".");
    }
    if (inputs.recording && inputs.recording->size() > exploration->steps()) {
        tell(name, "note: The output holds the first " + std::to_string(exploration->steps()) + " of " +
                       std::to_string(inputs.recording->size()) +
                       " samples, the most that are simulated step by step.");
    }
    tellWarnings(name, exploration->findings);
}

} // namespace quantoscope

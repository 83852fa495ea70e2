// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/scheme_options.h"
#include "core/formats/table_writer.h"
#include "core/levels/table_findings.h"

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope levels";

TableFormat formatNamed(const ValueOption& format)
{
    if (format.text() == "verilog" || format.text() == "latex") {
        throw UsageError("The format \"" + format.text() + "\" is not in this version; " +
                         orList(tableFormatNames) + " is.");
    }
    return static_cast<TableFormat>(format.choice(tableFormatNames));
}

TableFormat formatOf(const ValueOption& format, const OutputOption& output)
{
    if (format.given()) {
        return formatNamed(format);
    }
    if (!output.given()) {
        return TableFormat::csv;
    }
    const auto byEnding = tableFormatForEnding(endingOf(output.path()));
    if (!byEnding) {
        throw UsageError(output.path() + " does not end in " + orList(tableFormatEndings) +
                         "; give one of these endings or the --format.");
    }
    return *byEnding;
}

} // namespace

void runLevels(int argc, char** argv)
{
    Arguments arguments("Prints the level table of a scheme.", name);
    const SchemeOptions scheme(arguments);
    ValueOption format(arguments, "format", "--format", "csv (default), json, npy, c, python or markdown");
    format.takes("FORMAT");
    const OutputOption output(arguments, "Written whole or not at all (default: standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const TableFormat chosen = formatOf(format, output);
    if (chosen == TableFormat::npy && !output.given() && standardOutputIsTerminal()) {
        throw UsageError(
            "An npy file is not text for a terminal; name a file with -o or redirect the output.");
    }
    const LevelTable table(scheme.scheme());
    output.write(tableText(table, chosen));
    tellWarnings(name, tableFindings(table, table.scheme().threshold));
}

} // namespace quantoscope

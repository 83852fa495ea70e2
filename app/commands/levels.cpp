// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/decimals_option.h"
#include "app/commands/output.h"
#include "app/commands/setup_options.h"
#include "core/levels/table_findings.h"
#include "files/exports/table_file.h"

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope levels";

TableFormat formatOf(const ValueOption& format, const OutputOption& output)
{
    if (format.given()) {
        return static_cast<TableFormat>(format.choice(tableFormatNames));
    }
    if (!output.given()) {
        return TableFormat::csv;
    }
    const auto byEnding = tableFormatForEnding(endingOf(output.path()));
    if (!byEnding) {
        throw UsageError(output.path() + " does not end in " + orList(tableFormatEndings) +
                         "; use one of these extensions or --format.");
    }
    return *byEnding;
}

void requireFile(TableFormat format, const OutputOption& output)
{
    if (output.given()) {
        return;
    }
    if (format == TableFormat::verilog) {
        throw UsageError(
            "Verilog output consists of several files; give the name of the first one with -o NAME.v.");
    }
    if (format == TableFormat::npy && standardOutputIsTerminal()) {
        throw UsageError("An npy file is binary; use -o FILE or redirect standard output.");
    }
}

std::optional<FixedPoint> fixedPointOf(const ValueOption& option, const LevelTable& table)
{
    if (!option.given()) {
        return std::nullopt;
    }
    return option.text() == "auto" ? requireProposedFixedPoint(table) : parseFixedPoint(option.text());
}

void tellFixedPoint(const LevelTable& table, FixedPoint format)
{
    const FixedPointLevels levels(table, format);
    tell(name, "note: " + fixedPointSentence(levels));
    const std::string crossing = thresholdSentence(table, levels);
    if (!crossing.empty()) {
        tell(name, "warning: " + crossing);
    }
}

} // namespace

void runLevels(int argc, char** argv)
{
    Arguments arguments("Prints the level table of a scheme.", name);
    const SchemeOptions scheme(arguments);
    ValueOption format(
        arguments, "format", "--format",
        "Output format: csv (default), json, npy, c, verilog, python, markdown or latex. Verilog output is "
        "several files: -o NAME.v also writes the test bench NAME_tb.v with NAME_tb.hex, and for some "
        "schemes tables. All identifiers in a C header begin with the file name");
    format.takes("FORMAT");
    ValueOption fixedPoint(
        arguments, "fixed_point", "--fixed-point",
        "Add fixed-point codes with a sign bit, m integer bits and n fraction bits; auto (default for "
        "verilog): the smallest n that keeps all levels distinct and on their side of the threshold");
    fixedPoint.takes("Qm.n|auto");
    const ArithmeticOptions arithmetic(arguments);
    const DecimalsOption decimals(arguments);
    const OutputOption output(arguments,
                              "Output file, written completely or not at all (default: standard output)");
    if (!arguments.parse(argc, argv)) {
        return;
    }
    const TableFormat chosen = formatOf(format, output);
    requireFile(chosen, output);
    const LevelTable table(scheme.changed(Scheme{}));
    const bool forPeople = chosen == TableFormat::latex || chosen == TableFormat::markdown;
    const TableOptions options = completed({.arithmetic = arithmetic.changed(table.scheme()),
                                            .fixedPoint = fixedPointOf(fixedPoint, table),
                                            .decimals = decimals.decimals(forPeople)},
                                           table, chosen);
    if (output.given()) {
        writeTable(output.path(), table, chosen, options);
    } else {
        constexpr auto nameOnStandardOutput = "quantoscope"; // the prefix of the functions in C
        output.write(tableFiles(table, chosen, options, nameOnStandardOutput).front().content);
    }
    if (options.fixedPoint) {
        tellFixedPoint(table, *options.fixedPoint);
    }
    tellWarnings(name, tableFindings(table));
}

} // namespace quantoscope

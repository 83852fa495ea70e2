// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/render.h"
#include "ui/files/session_file.h"

#include "app/commands/commands.h"
#include "app/commands/compare_option.h"
#include "app/commands/output.h"
#include "app/commands/setup_options.h"
#include "app/commands/window_requirements.h"
#include "core/explore/exploration.h"
#include "core/parameters/input_error.h"
#include "core/progress/float_environment.h"
#include "files/recordings/find_column.h"
#include "files/recordings/trace.h"
#include "ui/files/file_access.h"
#include "ui/plots/plot_sheet.h"
#include "ui/text/translation.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <set>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope render";
constexpr QSize defaultSize(1280, 800);
constexpr int maxPixels = 16384; ///< Limit for width and height.

/// The value of --plot for all plots, each in a separate file.
constexpr auto allPlots = "all";

/// Parses an integer at the start of `text` and removes it; 0 if there is none.
int takeEdge(std::string_view& text)
{
    int edge = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), edge);
    text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
    return edge;
}

/// Width and height as in "1280x800", each from `least` to `most`; `unit` and `example` are for the
/// message. Throws UsageError.
QSize edgesOf(const ValueOption& option, int least, int most, const std::string& unit, const char* example)
{
    std::string_view text = option.text();
    const int width = takeEdge(text);
    const bool separated = text.starts_with('x');
    text.remove_prefix(separated ? 1 : 0);
    const int height = takeEdge(text);
    const auto fits = [least, most](int edge) { return edge >= least && edge <= most; };
    if (!separated || !text.empty() || !fits(width) || !fits(height)) {
        option.refuse("a width and a height in " + unit + ", each from " + std::to_string(least) + " to " +
                      std::to_string(most) + ", such as " + example);
    }
    return {width, height};
}

QSize sizeOf(const ValueOption& option)
{
    return option.given() ? edgesOf(option, 1, maxPixels, "pixels", "1280x800") : defaultSize;
}

PlotLook lookOf(const ValueOption& paper, const ValueOption& resolution)
{
    PlotLook look;
    if (paper.given()) {
        look.millimetres = edgesOf(paper, smallestPaper, largestPaper, "millimetres", "85x60");
        look.onPaper = true;
    }
    if (resolution.given()) {
        std::string_view text = resolution.text();
        const int dots = takeEdge(text);
        if (!text.empty() || dots < lowestResolution || dots > highestResolution) {
            resolution.refuse("an integer from " + std::to_string(lowestResolution) + " to " +
                              std::to_string(highestResolution) + ", in dots per inch");
        }
        look.scale = dots / PlotSheet::pixelsPerInch;
    }
    return look;
}

QString plotOf(const ValueOption& option)
{
    const QStringList names = plotNames() << allPlots;
    if (!option.given()) {
        return names.front();
    }
    const QString plot = QString::fromLocal8Bit(option.text());
    if (!names.contains(plot)) {
        option.refuse("one of " + names.join(", ").toStdString());
    }
    return plot;
}

QString languageOf(const ValueOption& option)
{
    if (!option.given()) {
        return "en"; // the same image on every desktop
    }
    const QString language = QString::fromLocal8Bit(option.text());
    if (!languages().contains(language)) {
        option.refuse("one of " + languages().join(", ").toStdString());
    }
    return language;
}

void requireFile(const std::string& path, const QString& plot)
{
    requireWindowPath(path);
    requireFolderFor(path);
    const std::string ending = endingOf(path);
    if (plot == "report" && ending != "pdf") {
        throw UsageError(path + " does not end in pdf; a report is a PDF file.");
    }
    if (ending == "csv" && isSeveralPlots(plot)) {
        throw UsageError(path + " can hold the data of one plot only; choose it with --plot.");
    }
    if (std::ranges::find(plotFormatNames, ending) == plotFormatNames.end()) {
        throw UsageError(path + " does not end in " + orList(plotFormatNames) +
                         "; use one of these extensions.");
    }
}

void requireFolder(const std::string& path)
{
    if (!std::filesystem::is_directory(path)) {
        throw UsageError(path +
                         " is not a folder; --plot all writes several files and needs an existing folder.");
    }
}

QList<PlotFormat> formatsOf(const ValueOption& option)
{
    if (!option.given()) {
        return {PlotFormat::png};
    }
    QList<PlotFormat> formats;
    for (const QString& word : QString::fromLocal8Bit(option.text()).split(',')) {
        const auto format = plotFormatForEnding(word);
        if (!format) {
            option.refuse("one or more of png, svg, pdf, csv, separated by commas");
        }
        if (!formats.contains(*format)) {
            formats << *format;
        }
    }
    return formats;
}

Session sessionOf(const FilesArgument& sessions)
{
    if (sessions.paths().size() > 1) {
        throw UsageError(std::to_string(sessions.paths().size()) +
                         " sessions are given; render draws one at a time.");
    }
    if (sessions.paths().empty()) {
        return {};
    }
    requireWindowPath(sessions.paths().front());
    return loadSession(QString::fromStdString(sessions.paths().front()));
}

/// The session's setup, changed by the options. If the setup of the session is invalid,
/// the message names its file.
Setup changedSetup(const SetupOptions& options, const Setup& setup, const FilesArgument& sessions)
{
    try {
        Setup changed = options.inputs(setup).setup;
        if (changed.recording) {
            requireWindowPath(changed.recording->path);
        }
        return changed;
    } catch (const InputError& error) {
        const auto problem = validate(setup);
        if (problem && problem->sentence == error.what()) {
            throw FormatError(sessions.paths().front() + ": " + problem->sentence);
        }
        throw;
    }
}

/// Splits names at commas, except within brackets: "soma,mem[3,7]" has two names.
std::vector<std::string> columnNames(std::string_view list)
{
    std::vector<std::string> names(1);
    int depth = 0;
    for (const char c : list) {
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == ',' && depth == 0) {
            names.emplace_back();
        } else {
            names.back() += c;
        }
    }
    return names;
}

/// The setup with the trace of --compare. Throws UsageError, and FileError or FormatError if the trace cannot
/// be read.
Setup withReference(const Setup& setup, const CompareOption& comparison)
{
    Setup changed = comparison.changed(setup);
    if (changed.reference) {
        requireWindowPath(changed.reference->path);
        loadTrace(changed.reference->path);
    }
    return changed;
}

/// The setup with the additional channels of --beside, in ascending order.
Setup withBeside(Setup setup, const ValueOption& beside)
{
    if (!beside.given()) {
        return setup;
    }
    if (!setup.recording) {
        throw UsageError("--beside requires a recording; give it with --input.");
    }
    const std::string& path = setup.recording->path;
    const Recording recording = loadRecording(path, setup.recording->reading);
    std::set<std::size_t> columns;
    for (const std::string& word : columnNames(beside.text())) {
        columns.insert(findColumn(recording, word, path));
    }
    columns.erase(setup.recording->column);
    if (columns.size() > RecordingName::maxBeside) {
        beside.refuse("at most " + std::to_string(RecordingName::maxBeside) +
                      " columns, separated by commas");
    }
    setup.recording->beside.assign(columns.begin(), columns.end());
    return setup;
}

/// Drops Qt's warnings, which are about the environment and not about the drawing.
/// Errors in drawing are thrown.
void dropWarnings(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtFatalMsg) { // for example, no file descriptor left for Qt
        tell(name, "Cannot draw the window (" + message.section('\n', 0, 0).toStdString() + ").");
        std::_Exit(1);
    }
    if (type == QtCriticalMsg) {
        tell(name, message.toStdString());
    }
}

} // namespace

void runRender(int argc, char** argv)
{
    Arguments arguments("Draws the window or one of its plots to a file.", name);
    FilesArgument sessions(arguments, "session", "Session to draw; the options override its values");
    sessions.takes("SESSION");
    const SetupOptions options(arguments, name);
    const CompareOption comparison(arguments);
    ValueOption beside(arguments, "beside", "--beside",
                       "Columns to show besides that of --column, names or numbers, separated by commas");
    beside.takes("COLUMNS");
    ValueOption plot(arguments, "plot", "--plot",
                     "Plot to draw: " + plotNames().join(", ").toStdString() +
                         " (default window); or all: each plot to a separate file in the folder given by -o");
    plot.takes("PLOT");
    ValueOption size(arguments, "size", "--size", "Size of the window in pixels (default 1280x800)");
    size.takes("WxH");
    const Flag dark(arguments, "--dark", "Use dark colours");
    ValueOption language(arguments, "language", "--language",
                         "Language of the window: " + languages().join(", ").toStdString() + " (default en)");
    language.takes("CODE");
    ValueOption format(
        arguments, "format", "--format",
        "With --plot all: one or more of png, svg, pdf, csv, separated by commas (default png)");
    format.takes("FORMAT");
    ValueOption paper(arguments, "paper", "--paper",
                      "Draw plots in light colours at this size in millimetres (85x60 fits a column)");
    paper.takes("WxH");
    ValueOption resolution(arguments, "resolution", "--resolution",
                           "Resolution of a plot's PNG in dots per inch (default 192)");
    resolution.takes("N");
    ValueOption output(arguments, "output", "-o,--output",
                       "Output file: .png, .svg or .pdf; for a plot also .csv with the data that it shows");
    output.takes("FILE");
    if (!arguments.parse(argc, argv) || options.listedColumns()) {
        return;
    }
    requireGiven(output, name);
    const QString plotName = plotOf(plot);
    const bool all = plotName == allPlots;
    if (all) {
        requireFolder(output.text());
    } else {
        requireFile(output.text(), plotName);
    }
    if (format.given() && !all) {
        throw UsageError(
            "--format requires --plot all; the format of a single file follows from its extension.");
    }
    if ((paper.given() || resolution.given()) && isSeveralPlots(plotName)) {
        throw UsageError(
            "--paper and --resolution apply only to plots; choose one with --plot, or use --plot all.");
    }
    const QString spoken = languageOf(language);
    const QList<PlotFormat> formats = formatsOf(format);
    const PlotLook look = lookOf(paper, resolution);
    Session session = sessionOf(sessions);
    session.setup =
        withReference(withBeside(changedSetup(options, session.setup, sessions), beside), comparison);
    const RenderedWindow window{.session = session,
                                .appearance = dark.given() ? Appearance::dark : Appearance::light,
                                .size = sizeOf(size)};
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("QT_NO_GLIB", "1"); // GLib aborts if no file descriptor is available
    qInstallMessageHandler(dropWarnings);
    requireWindowMeans();
    int ownCount = 1;
    QApplication application(ownCount, argv);
    useDefaultFloatEnvironment(); // again, because plugins that the application loaded may have changed it
    installTranslation(application, spoken);
    const QString path = QString::fromStdString(output.text());
    if (all) {
        renderAllPlots(window, path, formats, look);
    } else {
        renderPlot(window, plotName, path, look);
    }
}

} // namespace quantoscope

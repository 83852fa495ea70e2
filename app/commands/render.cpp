// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render.h"

#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/setup_options.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace quantoscope {
namespace {

constexpr auto name = "quantoscope render";
constexpr std::array<std::string_view, 3> endings{"png", "svg", "pdf"};
constexpr QSize defaultSize(1280, 800);
constexpr int maxPixels = 16384; ///< Along one edge.

/// A whole edge length at the start of `text`, which is moved past it; 0 where there is none.
int takeEdge(std::string_view& text)
{
    int edge = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), edge);
    text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
    return edge;
}

QSize sizeOf(const ValueOption& option)
{
    if (!option.given()) {
        return defaultSize;
    }
    std::string_view text = option.text();
    const int width = takeEdge(text);
    const bool separated = text.starts_with('x');
    text.remove_prefix(separated ? 1 : 0);
    const int height = takeEdge(text);
    const auto fits = [](int edge) { return edge >= 1 && edge <= maxPixels; };
    if (!separated || !text.empty() || !fits(width) || !fits(height)) {
        option.refuse("width and height in pixels, 1 to " + std::to_string(maxPixels) + ", such as 1280x800");
    }
    return {width, height};
}

QString plotOf(const ValueOption& option)
{
    const QStringList names = plotNames();
    if (!option.given()) {
        return names.front();
    }
    const QString plot = QString::fromLocal8Bit(option.text());
    if (!names.contains(plot)) {
        option.refuse("one of " + names.join(", ").toStdString());
    }
    return plot;
}

void requireEnding(const OutputOption& output)
{
    if (std::ranges::find(endings, endingOf(output.path())) == endings.end()) {
        throw UsageError(output.path() + " does not end in " + orList(endings) +
                         "; give one of these endings.");
    }
}

/// Qt's warnings about the surroundings say nothing about the drawing; what goes wrong with that is thrown.
void dropWarnings(QtMsgType type, const QMessageLogContext& /*context*/, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg) {
        tell(name, message.toStdString());
    }
}

} // namespace

void runRender(int argc, char** argv)
{
    Arguments arguments("Draws the window or one of its plots into a file.", name);
    const SetupOptions options(arguments);
    ValueOption plot(arguments, "plot", "--plot", plotNames().join(", ").toStdString() + " (default window)");
    plot.takes("PLOT");
    ValueOption size(arguments, "size", "--size", "In pixels (default 1280x800)");
    size.takes("WxH");
    const Flag dark(arguments, "--dark", "Light on dark");
    OutputOption output(arguments, ".png, .svg or .pdf");
    output.require();
    if (!arguments.parse(argc, argv)) {
        return;
    }
    requireEnding(output);
    const QString plotName = plotOf(plot);
    const QSize pixels = sizeOf(size);
    const Setup setup = options.inputs().setup;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(dropWarnings);
    int ownCount = 1;
    const QApplication application(ownCount, argv);
    renderPlot(setup, plotName, QString::fromLocal8Bit(output.path()),
               dark.given() ? Appearance::dark : Appearance::light, pixels);
}

} // namespace quantoscope

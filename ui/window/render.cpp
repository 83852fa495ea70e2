// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/render.h"

#include "files/access/file_error.h"
#include "ui/export/plot_file.h"
#include "ui/files/picture.h"
#include "ui/plots/plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr auto wholeWindow = "window";
constexpr auto report = "report";

[[noreturn]] void refuse(const QString& sentence)
{
    throw FormatError(sentence.toStdString());
}

/// Runs the event loop until the window shows a final Exploration. Throws FormatError if the window reports
/// an error.
void awaitExploration(const MainWindow& window)
{
    QEventLoop loop;
    QString complaint;
    QObject::connect(&window, &MainWindow::shown, &loop,
                     [&](const std::shared_ptr<const Exploration>& exploration) {
                         if (!exploration->provisional) {
                             loop.quit();
                         }
                     });
    QObject::connect(&window, &MainWindow::complained, &loop, [&](const QString& sentence) {
        complaint = sentence;
        loop.quit();
    });
    loop.exec();
    if (!complaint.isEmpty()) {
        refuse(complaint);
    }
}

/// Runs the event loop until the reference trace has been compared. Throws FormatError if it cannot be.
void awaitComparison(const MainWindow& window)
{
    if (window.comparing()) {
        QEventLoop loop;
        QObject::connect(&window, &MainWindow::compared, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (const auto& finding = window.reference().finding; finding && finding->id == "trace-not-compared") {
        refuse(QString::fromStdString(finding->sentence));
    }
}

/// Runs the event loop until the current perspective has finished its background work. Throws FormatError if
/// it reports an error, such as a network that cannot be read.
void awaitPerspective(MainWindow& window)
{
    QString complaint;
    if (window.perspectives().current().busy()) {
        QEventLoop loop;
        QObject::connect(&window.perspectives().current(), &Perspective::settled, &loop, &QEventLoop::quit);
        QObject::connect(&window, &MainWindow::complained, &loop,
                         [&complaint](const QString& sentence) { complaint = sentence; });
        loop.exec();
    }
    if (!complaint.isEmpty()) {
        refuse(complaint);
    }
    QCoreApplication::processEvents(); // layouts settle
}

void requireValid(const Setup& setup)
{
    if (const auto problem = validate(setup)) {
        refuse(QString::fromStdString(problem->sentence));
    }
}

/// The plot with this name, or null if the perspective has none.
Plot* plotNamed(const Perspective& perspective, const QString& name)
{
    const QList<Plot*> plots = perspective.plots();
    const auto found = std::ranges::find(plots, name, &Plot::plotName);
    return found == plots.end() ? nullptr : *found;
}

} // namespace

QStringList plotNames()
{
    return {wholeWindow,
            report,
            "explore",
            "levels",
            "staircase",
            "gaps",
            "sawtooth",
            "overlay",
            "error",
            "spikes",
            "network",
            "raster",
            "membranes",
            "neurons",
            "confusion",
            "pareto",
            "sensitivity",
            "train",
            "boundary_float",
            "boundary_ptq",
            "boundary_qat",
            "answers_float",
            "answers_ptq",
            "answers_qat",
            "answers_confusion",
            "training_loss",
            "training_accuracy",
            "training_spikes",
            "hidden_membranes",
            "layer_spikes",
            "weight_pictures",
            "gradient",
            "weight_histograms",
            "study",
            "study_weights",
            "study_state",
            "study_both",
            "learn",
            "compare",
            "bits-sqnr",
            "cost-sqnr",
            "dynamics",
            "fi",
            "return-map",
            "parameter-map"};
}

bool isSeveralPlots(const QString& plotName)
{
    return QStringList{wholeWindow, report,  "explore", "network", "train",
                       "study",     "learn", "compare", "dynamics"}
        .contains(plotName);
}

void renderPlot(const RenderedWindow& rendered, const QString& plotName, const QString& outFile,
                const PlotLook& look)
{
    if (!plotNames().contains(plotName)) {
        refuse(QString("\"%1\" is not a plot; it must be one of %2.").arg(plotName, plotNames().join(", ")));
    }
    requireValid(rendered.session.setup);
    MainWindow window(rendered.session.setup, rendered.appearance);
    window.resize(rendered.size);
    window.restore(rendered.session, {});
    Perspective* perspective = &window.perspectives().current();
    if (plotName != wholeWindow && plotName != report) {
        perspective = window.perspectives().find([&](const Perspective& candidate) {
            return candidate.perspectiveName() == plotName || plotNamed(candidate, plotName) != nullptr;
        });
        window.perspectives().bringToFront(*perspective);
    }
    window.show();
    perspective->prepareForPicture(plotName);
    awaitExploration(window);
    awaitComparison(window);
    awaitPerspective(window);
    if (plotName == report) {
        window.saveReport(outFile);
    } else if (Plot* plot = plotNamed(*perspective, plotName)) {
        savePlot(*plot, outFile, look);
    } else {
        savePicture(window, outFile, window.windowTitle());
    }
}

QStringList renderAllPlots(const RenderedWindow& rendered, const QString& folder,
                           const QList<PlotFormat>& formats, const PlotLook& look)
{
    requireValid(rendered.session.setup);
    MainWindow window(rendered.session.setup, rendered.appearance);
    window.resize(rendered.size);
    window.restore(rendered.session, {});
    window.show();
    awaitExploration(window);
    awaitComparison(window);
    QList<Plot*> plots;
    QStringList tabs{"explore", "dynamics", "compare", "train"};
    if (rendered.session.network) {
        tabs.insert(3, "network");
    }
    if (rendered.session.studyResults) {
        tabs << "study";
    }
    for (const QString& name : std::as_const(tabs)) {
        Perspective* perspective = window.perspectives().find(
            [name](const Perspective& candidate) { return candidate.perspectiveName() == name; });
        window.perspectives().bringToFront(*perspective);
        perspective->prepareForPicture({});
        awaitPerspective(window);
        plots += perspective->filledPlots();
    }
    return savePlots(plots, folder, formats, look);
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render.h"

#include "ui/files/picture.h"
#include "ui/plots/plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <stdexcept>

namespace quantoscope {
namespace {

constexpr auto wholeWindow = "window";

[[noreturn]] void refuse(const QString& sentence)
{
    throw std::runtime_error(sentence.toStdString());
}

/// Runs the event loop until the window shows its exact Exploration, or says why it cannot.
void awaitExploration(MainWindow& window)
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
    if (window.perspectives().current().busy()) {
        QObject::connect(&window.perspectives().current(), &Perspective::settled, &loop, &QEventLoop::quit);
        loop.exec();
    }
    QCoreApplication::processEvents(); // layouts settle
}

/// The plot of that name in a perspective; null where it has none.
Plot* plotNamed(const Perspective& perspective, const QString& name)
{
    const QList<Plot*> plots = perspective.plots();
    const auto found = std::ranges::find(plots, name, &Plot::plotName);
    return found == plots.end() ? nullptr : *found;
}

} // namespace

QStringList plotNames()
{
    return {wholeWindow,        "explore",      "levels",       "staircase",     "gaps",
            "sawtooth",         "overlay",      "error",        "spikes",        "train",
            "boundary_float",   "boundary_ptq", "boundary_qat", "training_loss", "training_accuracy",
            "hidden_membranes", "gradient",     "learn",        "compare",       "bits-sqnr",
            "dynamics",         "fi",           "return-map",   "parameter-map"};
}

void renderPlot(const Setup& setup, const QString& plotName, const QString& outFile, Appearance appearance,
                QSize size)
{
    if (!plotNames().contains(plotName)) {
        refuse(QString("\"%1\" is no plot; it must be one of %2.").arg(plotName, plotNames().join(", ")));
    }
    if (const auto problem = validate(setup)) {
        refuse(QString::fromStdString(problem->sentence));
    }
    MainWindow window(setup, appearance);
    window.resize(size);
    Perspective* perspective = window.perspectives().find([&](const Perspective& candidate) {
        return plotName == wholeWindow || candidate.perspectiveName() == plotName ||
               plotNamed(candidate, plotName) != nullptr;
    });
    window.perspectives().bringToFront(*perspective);
    window.show();
    perspective->prepareForPicture();
    awaitExploration(window);
    if (Plot* plot = plotNamed(*perspective, plotName)) {
        plot->saveAs(outFile);
    } else {
        savePicture(window, outFile, window.windowTitle());
    }
}

} // namespace quantoscope

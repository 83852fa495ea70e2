// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render.h"

#include "ui/files/picture.h"
#include "ui/plots/plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <stdexcept>

namespace quantoscope {
namespace {

constexpr auto wholeWindow = "window";

[[noreturn]] void refuse(const QString& sentence)
{
    throw std::runtime_error(sentence.toStdString());
}

/// Runs the event loop until the window shows its Exploration, or says why it cannot.
void awaitExploration(MainWindow& window)
{
    QEventLoop loop;
    QString complaint;
    QObject::connect(&window, &MainWindow::shown, &loop, &QEventLoop::quit);
    QObject::connect(&window, &MainWindow::complained, &loop, [&](const QString& sentence) {
        complaint = sentence;
        loop.quit();
    });
    loop.exec();
    if (!complaint.isEmpty()) {
        refuse(complaint);
    }
    if (window.currentPerspective().busy()) {
        QObject::connect(&window.currentPerspective(), &Perspective::settled, &loop, &QEventLoop::quit);
        loop.exec();
    }
    QCoreApplication::processEvents(); // layouts settle
}

struct Subject
{
    Perspective* perspective;
    Plot* plot; ///< Null: the whole window.
};

Subject findPlot(const MainWindow& window, const QString& name)
{
    for (Perspective* perspective : window.perspectives()) {
        if (perspective->perspectiveName() == name) {
            return {perspective, nullptr};
        }
        for (Plot* plot : perspective->plots()) {
            if (plot->plotName() == name) {
                return {perspective, plot};
            }
        }
    }
    return {window.perspectives().front(), nullptr};
}

} // namespace

QStringList plotNames()
{
    return {wholeWindow,
            "explore",
            "levels",
            "staircase",
            "gaps",
            "sawtooth",
            "overlay",
            "error",
            "spikes",
            "dynamics",
            "fi",
            "return-map",
            "parameter-map",
            "train",
            "boundary_float",
            "boundary_ptq",
            "boundary_qat",
            "training_loss",
            "training_accuracy",
            "hidden_membranes",
            "gradient"};
}

void renderPlot(const Setup& setup, const QString& plotName, const QString& outFile, Appearance appearance,
                QSize size)
{
    if (!plotNames().contains(plotName)) {
        refuse(QString("“%1” is no plot; it must be one of %2.").arg(plotName, plotNames().join(", ")));
    }
    if (const auto problem = validate(setup)) {
        refuse(QString::fromStdString(problem->sentence));
    }
    MainWindow window(setup, appearance);
    window.resize(size);
    const auto [perspective, plot] = findPlot(window, plotName);
    window.bringToFront(*perspective);
    window.show();
    perspective->prepareForPicture();
    awaitExploration(window);
    if (plot == nullptr) {
        savePicture(window, outFile, window.windowTitle());
    } else {
        plot->saveAs(outFile);
    }
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// Saves everything that the window can save to a folder where saving must fail, and prints the messages:
// failing_saves FOLDER. The window must still respond afterwards.
#include "tests/saves/window_saves.h"
#include "tests/ui/patience.h"
#include "ui/files/file_access.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

namespace quantoscope {
namespace {

void requireAnswer(MainWindow& window)
{
    Session sound;
    sound.setup = exampleSetup();
    sound.setup.scheme.numBits = 5;
    window.restore(sound, "change the setup");
    if (!QTest::qWaitFor([&] { return window.exploration()->setup == sound.setup; }, patience)) {
        qFatal("the window no longer responds");
    }
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    using namespace quantoscope;
    takeSizeLimitsAsErrors(); // as the program's own main() does
    const QApplication application(argc, argv);
    const QTemporaryDir settings; // does not read or write the user's settings
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const auto window = windowWith(8);
    for (const WindowSave& save : windowSaves()) {
        const Outcome outcome = save.save(*window, QApplication::arguments().at(1));
        std::printf("%s\t%s\n", qPrintable(save.name), qPrintable(outcome.sentence()));
        requireAnswer(*window);
    }
    return 0;
}

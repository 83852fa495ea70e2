// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is to save its session saves it when it is closed, and keeps nothing for the next start.
#include "files/session/session.h"
#include "tests/ui/own_application.h"
#include "ui/files/session_file.h"
#include "ui/window/window_app.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

using namespace quantoscope;

namespace {

Session opened;

void changeAndClose()
{
    expect(QTest::qWaitFor([] { return window().setup() == opened.setup; }, patience),
           "the session is opened");
    expect(settled(), "the session is shown");
    type("num_bits", "3");
    window().close();
}

void begin()
{
    QTimer::singleShot(0, QCoreApplication::instance(), changeAndClose);
}

Q_COREAPP_STARTUP_FUNCTION(begin)

bool writeRecording(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("membrane\n0.1\n0.7\n0.3\n") > 0;
}

} // namespace

int main(int argc, char** argv)
{
    const OwnFolder folder;
    const QString path = folder.path() + "/shown.quantoscope.json";
    const QString recording = folder.path() + "/membrane.csv";
    expect(writeRecording(recording), "the recording is written");
    opened.setup.loop = Loop::open;
    opened.setup.scheme.numBits = 5;
    opened.setup.recording = RecordingName{.path = recording.toStdString()};
    saveSession(path, opened);
    const int result = runWindow(argc, argv, {path}, path);
    expect(result == 0, "the window exits with code 0");
    Setup expected = opened.setup;
    expected.scheme.numBits = 3;
    expect(loadSession(path).setup == expected, "the file has what was changed, and the rest as it was");
    // Only the settings are there.
    expect(QDir(folder.path() + "/quantoscope").entryList({"*.json", "*.lock"}).isEmpty(),
           "nothing is kept for the next start");
    return failures == 0 ? 0 : 1;
}

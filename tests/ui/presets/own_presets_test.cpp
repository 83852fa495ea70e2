// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/file_error.h"
#include "tests/ui/lessons/hand_in.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/files/session_file.h"
#include "ui/presets/own_presets.h"

#include <QComboBox>
#include <QFile>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace quantoscope;

/// Presets that the person saves.
class OwnPresetsTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_before;

    void choose(const QString& action) { clickMenu(*m_window->menuBar(), "preset_menu", action); }

    QStringList offered()
    {
        auto* menu = find<QMenu>("own_presets");
        emit menu->aboutToShow();
        QStringList names;
        for (const QAction* action : menu->actions()) {
            names << action->text();
        }
        return names;
    }

    void applyFirst()
    {
        offered();
        find<QMenu>("own_presets")->actions().front()->trigger();
    }

private slots:
    void init()
    {
        m_before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        QDir(ownPresetFolder()).removeRecursively();
        qputenv("XDG_DATA_HOME", m_before);
    }

    void aPresetIsTheSetupWithoutItsFiles()
    {
        Setup setup = exampleSetup();
        setup.recording = RecordingName{.path = "/somewhere/membrane.csv"};
        saveOwnPreset(ownPresetFolder(), "Night & day", setup);
        QCOMPARE(ownPresetNames(ownPresetFolder()), QStringList{"Night & day"});
        QVERIFY(!loadSession(ownPresetPath(ownPresetFolder(), "Night & day")).setup.recording);
        Setup other;
        other.recording = RecordingName{.path = "/elsewhere/v.csv"};
        Setup expected = exampleSetup();
        expected.recording = other.recording;
        QCOMPARE(withOwnPreset(ownPresetFolder(), "Night & day", other), expected);
        removeOwnPreset(ownPresetFolder(), "Night & day");
        QVERIFY(ownPresetNames(ownPresetFolder()).isEmpty());
        QVERIFY_THROWS_EXCEPTION(FileError, withOwnPreset(ownPresetFolder(), "Night & day", other));
    }

    void namesThatAreNoFileNamesAreRefused()
    {
        for (const QString& name :
             {QString(), QString("a/b"), QString(".hidden"), QString("a\nb"), QString(61, 'a')}) {
            QVERIFY2(!problemOfPresetName(name).isEmpty(), qPrintable(name));
        }
        QVERIFY(problemOfPresetName("Loihi, 4 Bits (ä)").isEmpty());
    }

    void aPresetIsSavedAppliedAndUndone()
    {
        type("num_bits", "3");
        const Setup saved = m_window->setup();
        {
            const HandingIn naming("Night", {});
            choose("save_preset");
        }
        QCOMPARE(offered(), QStringList{"Night"});
        type("num_bits", "9");
        applyFirst();
        QCOMPARE(m_window->setup(), saved);
        find<QAction>("undo")->trigger();
        QCOMPARE(m_window->setup().scheme.numBits, 9);
    }

    void aPresetIsReplacedAfterAQuestion()
    {
        saveOwnPreset(ownPresetFolder(), "Night", Setup{});
        const HandingIn naming("Night", {});
        choose("save_preset");
        QCOMPARE(withOwnPreset(ownPresetFolder(), "Night", {}), m_window->setup());
    }

    void aPresetIsExportedAndImported()
    {
        type("num_bits", "3");
        const Setup saved = m_window->setup();
        saveSession(m_folder.filePath("Given.quantoscope.json"), {.setup = saved});
        {
            const HandingIn opening({}, m_folder.filePath("Given.quantoscope.json"));
            choose("import_preset");
        }
        QCOMPARE(offered(), QStringList{"Given"});
        QCOMPARE(withOwnPreset(ownPresetFolder(), "Given", {}), saved);
        QTimer::singleShot(100, [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return); });
        const QString copy = m_folder.filePath("copy.quantoscope.json");
        QTimer later;
        connect(&later, &QTimer::timeout, this, [copy] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                dialog->findChild<QLineEdit*>("fileNameEdit")->setText(copy);
                QTest::keyClick(dialog->findChild<QLineEdit*>("fileNameEdit"), Qt::Key_Return);
            }
        });
        later.start(300);
        choose("export_preset");
        QCOMPARE(loadSession(copy).setup, saved);
    }

    void aPresetIsDeleted()
    {
        saveOwnPreset(ownPresetFolder(), "Night", Setup{});
        QTimer::singleShot(100, [] { QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return); });
        choose("delete_preset");
        QVERIFY(offered().isEmpty());
    }

    void aDamagedPresetIsReportedAndChangesNothing()
    {
        saveOwnPreset(ownPresetFolder(), "Night", Setup{});
        QFile file(ownPresetPath(ownPresetFolder(), "Night"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        applyFirst();
        QCOMPARE(complained.size(), 1);
        QCOMPARE(m_window->setup(), exampleSetup());
    }
};

static const RegisteredTest ownPresetsTest(__FILE__, runTest<OwnPresetsTest>);

#include "own_presets_test.moc"

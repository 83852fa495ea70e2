// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/session/preferences.h"
#include "ui/session/program_settings.h"
#include "ui/session/recent_files.h"

#include <QFile>
#include <QTemporaryDir>

using namespace quantoscope;

/// What the program remembers; ui_test keeps it in a folder of its own.
class PreferencesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString& name)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly)) {
            qFatal("cannot write %s", qPrintable(name));
        }
        return made.fileName();
    }

private slots:
    void init() { programSettings().clear(); }

    void startWithTheDefaults() { QCOMPARE(loadPreferences(), Preferences{}); }

    void readBackAsSaved()
    {
        for (const auto appearance : {std::optional<Appearance>(), std::optional(Appearance::light),
                                      std::optional(Appearance::dark)}) {
            const Preferences saved{
                .appearance = appearance, .language = "de", .scalePercent = 150, .restoresLast = false};
            savePreferences(saved);
            QCOMPARE(loadPreferences(), saved);
        }
    }

    void replaceInvalidValuesByDefaults()
    {
        programSettings().setValue("preferences/scale_percent", -7);
        programSettings().setValue("preferences/appearance", "plaid");
        QCOMPARE(loadPreferences(), Preferences{});
    }

    void recentFilesAreListedNewestFirstWithoutDuplicates()
    {
        const QString a = file("a");
        const QString b = file("b");
        addRecentFile(a);
        addRecentFile(b);
        QCOMPARE(recentFiles(), QStringList({b, a}));
        addRecentFile(a);
        QCOMPARE(recentFiles(), QStringList({a, b}));
        forgetRecentFiles();
        QVERIFY(recentFiles().isEmpty());
    }

    void recentFilesAreTheLastTenThatExist()
    {
        for (int i = 0; i < 15; ++i) {
            addRecentFile(file("f" + QString::number(i)));
        }
        QCOMPARE(recentFiles().size(), mostRecentFiles);
        QCOMPARE(recentFiles().front(), m_folder.filePath("f14"));
        QVERIFY(QFile::remove(m_folder.filePath("f14")));
        QCOMPARE(recentFiles().front(), m_folder.filePath("f13"));
    }
};

static const RegisteredTest preferencesTest(__FILE__, runTest<PreferencesTest>);

#include "preferences_test.moc"

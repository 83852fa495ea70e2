// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/presets/presets.h"

#include <QAction>
#include <QMenu>

using namespace quantoscope;

/// Schemes and lessons that one choice sets up.
class PresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPresetIsValid()
    {
        QVERIFY(schemePresets().size() >= 5);
        for (const Preset& preset : schemePresets() + lessonPresets()) {
            QVERIFY2(!validate(preset.applied(exampleSetup())), qPrintable(preset.name));
            QVERIFY(!preset.purpose.isEmpty());
        }
        QCOMPARE(schemePresets().front().applied(Setup{}).scheme, Scheme{});
    }

    void twosComplementPresetsHaveIntegerLevels()
    {
        int found = 0;
        for (const Preset& preset : schemePresets()) {
            if (!preset.name.startsWith("Two's complement")) {
                continue;
            }
            ++found;
            const Scheme scheme = preset.applied(Setup{}).scheme;
            const int half = levelCount(scheme) / 2;
            int whole = -half;
            const LevelTable table(scheme);
            for (const float level : table.levels()) {
                QVERIFY(level * static_cast<float>(half) / 2 == static_cast<float>(whole++));
            }
        }
        QCOMPARE(found, 3);
    }

    void aPresetIsOneChange()
    {
        const auto window = openedWindow();
        auto* presets = window->findChild<QMenu*>("preset_menu");
        presets->actions().front()->trigger();
        QCOMPARE(window->setup().scheme, Scheme{});
        QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window->setup(), exampleSetup());
    }
};

static const RegisteredTest presetsTest(__FILE__, runTest<PresetsTest>);
#include "presets_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/panels/findings_panel.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace quantoscope;

class FindingsPanelTest : public QObject
{
    Q_OBJECT

    FindingsPanel m_panel;

    void show(double upperLimit)
    {
        Setup setup = exampleSetup();
        setup.scheme.upperLimit = upperLimit;
        m_panel.show(*explore(setup));
    }

private slots:
    void init()
    {
        m_panel.setVisible(true);
        show(0); // no level above the threshold: it never fires
    }

    void aFixIsChosenByKeyOrMouse()
    {
        QSignalSpy chosen(&m_panel, &FindingsPanel::fixChosen);
        auto* button = child<QPushButton>(m_panel, "never-fires_fix");
        QTest::keyClick(button, Qt::Key_Space);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(chosen.size(), 2);
    }

    /// A click is meant for the fix that was shown when the button was pressed.
    void aFixRemovedWhileItsButtonIsDownIsNotChosen()
    {
        QSignalSpy chosen(&m_panel, &FindingsPanel::fixChosen);
        auto* button = child<QPushButton>(m_panel, "never-fires_fix");
        QTest::keyPress(button, Qt::Key_Space);
        show(exampleSetup().scheme.upperLimit);
        QTest::keyRelease(button, Qt::Key_Space);
        QCOMPARE(chosen.size(), 0);
    }

    /// A key that was on its way when the finding went.
    void aButtonThatLostItsFixDoesNothing()
    {
        QSignalSpy chosen(&m_panel, &FindingsPanel::fixChosen);
        auto* button = child<QPushButton>(m_panel, "never-fires_fix");
        int lost = 0;
        for (int bits = 1; bits <= 16; ++bits) {
            Setup setup = exampleSetup();
            setup.scheme.numBits = bits;
            setup.scheme.upperLimit = 1;
            m_panel.show(*explore(setup));
            if (!button->isVisible()) {
                ++lost;
                QTest::keyClick(button, Qt::Key_Space);
            }
        }
        QVERIFY(lost > 0);
        QCOMPARE(chosen.size(), 0);
    }
};

static const RegisteredTest findingsPanelTest(__FILE__, runTest<FindingsPanelTest>);
#include "findings_panel_test.moc"

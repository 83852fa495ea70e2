// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/channels/channels_test.h"
#include "tests/ui/registered_test.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

using namespace quantoscope;

/// Chooses channels with the mouse and with keys.
class SeveralChannelsTest : public ChannelsTest
{
    Q_OBJECT

private slots:
    void aSingleChannelOffersNoChoice()
    {
        QVERIFY(!find<QPushButton>("channels").isVisibleTo(m_window.get()));
        open(write("one.csv", "v\n0\n1\n"));
        QVERIFY(!find<QPushButton>("channels").isVisibleTo(m_window.get()));
        QVERIFY(rows().empty());
    }

    void selectedChannelsOfATableAreStacked()
    {
        open(table());
        QCOMPARE(find<QPushButton>("channels").text(), QString("1 of 5 channels…"));
        QVERIFY(rows().empty());
        choose({1, 2});
        QCOMPARE(find<QPushButton>("channels").text(), QString("3 of 5 channels…"));
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{0, 1, 2}));
        QVERIFY(allTrue());
        QCOMPARE(rows()[1]->title(), QString("basal"));
        QVERIFY(rows()[0]->height() > 50 && rows()[0]->pos().y() < rows()[1]->pos().y());
        QCOMPARE(rows()[0]->exploration(), m_window->exploration());
    }

    void channelsCanBeChosenByKeyboard()
    {
        open(array(12));
        auto& button = find<QPushButton>("channels");
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        auto& search = find<QLineEdit>("channel_search");
        QVERIFY(search.isVisible() && search.hasFocus());
        QTest::keyClicks(&search, "column 1");
        QTest::keyClick(&search, Qt::Key_Down);
        auto& list = find<QListWidget>("channel_choice");
        QCOMPARE(list.currentItem()->text(), QString("column 1"));
        QVERIFY(list.item(2)->isHidden() && !list.item(11)->isHidden());
        QTest::keyClick(&list, Qt::Key_Space);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Space); // "column 10"
        QTest::keyClick(&list, Qt::Key_Escape);
        QTRY_VERIFY(settled());
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{0, 1, 10}));
        QVERIFY(allTrue());
    }

    /// As where a lesson sets up while the list is open.
    void theListClosesWithItsRecording()
    {
        open(table());
        openList();
        auto& all = find<QPushButton>("channels_first");
        QTest::mousePress(&all, Qt::LeftButton);
        Session other = m_window->session();
        other.setup.recording.reset();
        m_window->restore(other, "Test");
        QVERIFY(!find<QListWidget>("channel_choice").isVisible());
        QTest::mouseRelease(&all, Qt::LeftButton);
        QVERIFY(!m_window->setup().recording);
    }

    void atMostSixteenChannelsAreShown()
    {
        open(array(18));
        QListWidget& list = openList();
        QTest::mouseClick(&find<QPushButton>("channels_first"), Qt::LeftButton);
        QTRY_VERIFY(settled());
        QCOMPARE(rows().size(), RecordingName::maxBeside + 1);
        tickWithMouse(list, 17);
        QVERIFY(list.item(17)->toolTip().contains("At most 16"));
        QCOMPARE(m_window->setup().recording->beside.size(), RecordingName::maxBeside);
        tickWithMouse(list, 3);
        tickWithMouse(list, 17);
        QTRY_VERIFY(settled());
        QCOMPARE(rows().back()->column(), 17U);
        QTest::mouseClick(&find<QPushButton>("channels_none"), Qt::LeftButton);
        QTRY_VERIFY(settled());
        QVERIFY(rows().empty());
    }

    void undoRemovesTheChannels()
    {
        open(table());
        choose({2, 4});
        QCOMPARE(rows().size(), 3U);
        press(Qt::Key_Z, Qt::ControlModifier); // each tick is an undo step
        QTRY_VERIFY(settled());
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{0, 2}));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(settled());
        QVERIFY(rows().empty());
        QCOMPARE(m_window->setup().recording->column, 0U);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(settled());
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{0, 2, 4}));
    }

    void clickingANameMakesItTheMainChannel()
    {
        open(table());
        choose({1, 2});
        auto* name = rows()[2]->findChild<QAbstractButton*>("channel_name");
        QTest::mouseClick(name, Qt::LeftButton);
        QTRY_VERIFY(settled());
        QCOMPARE(m_window->setup().recording->column, 2U);
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{2, 0, 1}));
        QCOMPARE(m_window->exploration()->raw->name(), std::string("apical"));
        QCOMPARE(find<QComboBox>("column").currentText(), QString("apical"));
        QVERIFY(allTrue());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(settled());
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{0, 1, 2}));
    }

    void aSessionRestoresTheChannels()
    {
        open(table());
        choose({1, 3});
        const QString path = m_folder.filePath("s.quantoscope.json");
        QVERIFY(m_window->saveSessionTo(path));
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::dark);
        m_window->show();
        open(path);
        QCOMPARE(columnsShown(), (std::vector<std::size_t>{0, 1, 3}));
        QVERIFY(allTrue());
    }

    void missingChannelsAreLeftOut()
    {
        Session session;
        session.setup.loop = Loop::open;
        session.setup.recording = RecordingName{table().toStdString(), 0, {2, 99}};
        m_window->restore(session, "Open");
        QTRY_VERIFY(m_window->exploration()->setup.recording && settled());
        QTRY_COMPARE(columnsShown(), (std::vector<std::size_t>{0, 2}));
    }
};

static const RegisteredTest severalChannelsTest(__FILE__, runTest<SeveralChannelsTest>);
#include "several_channels_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal_index.h"
#include "files/recordings/npy.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/channels/channel_plot.h"
#include "ui/channels/step_axis.h"
#include "ui/files/file_access.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantoscope;

/// Chooses channels of recordings in the real window, with the mouse and with the keys.
class SeveralChannelsTest : public QObject
{
    Q_OBJECT

    static constexpr std::size_t steps = 300;

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    template<typename Widget>
    Widget& find(const QString& name) const
    {
        return *child<Widget>(*m_window, name);
    }

    static float sample(std::size_t column, std::size_t step)
    {
        return static_cast<float>(0.9 * std::sin(0.03 * static_cast<double>((column + 1) * step)));
    }

    QString write(const QString& name, const std::string& content)
    {
        const QString path = m_folder.filePath(name);
        writeWhole(path, QByteArray::fromStdString(content));
        return path;
    }

    /// "membrane", two more, one with NaN in it, and a constant one.
    QString table()
    {
        std::string text = "membrane,basal,apical,gaps,constant\n";
        for (std::size_t step = 0; step < steps; ++step) {
            for (std::size_t column = 0; column < 3; ++column) {
                text += std::to_string(sample(column, step)) + ",";
            }
            text += (step % 7 == 3 ? "nan" : std::to_string(sample(3, step))) + ",0.4\n";
        }
        return write("table.csv", text);
    }

    /// A file of `channels` that have no names of their own.
    QString array(std::size_t channels)
    {
        std::vector<float> values;
        for (std::size_t step = 0; step < steps; ++step) {
            for (std::size_t column = 0; column < channels; ++column) {
                values.push_back(sample(column, step));
            }
        }
        const std::array<std::size_t, 2> shape{steps, channels};
        return write("array.npy", npyBytes(values, shape));
    }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QTRY_VERIFY(m_window->setup().recording && settled());
    }

    bool settled() const
    {
        return m_window->exploration() && m_window->exploration()->setup == m_window->setup() &&
               !m_window->perspectives().current().busy();
    }

    QListWidget& openList()
    {
        QTest::mouseClick(&find<QPushButton>("channels"), Qt::LeftButton);
        return find<QListWidget>("channel_choice");
    }

    static void tickWithMouse(QListWidget& list, int column)
    {
        list.scrollToItem(list.item(column));
        const QRect row = list.visualItemRect(list.item(column));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.left() + 10, row.center().y()));
    }

    void choose(std::initializer_list<int> columns)
    {
        QListWidget& list = openList();
        for (const int column : columns) {
            tickWithMouse(list, column);
        }
        QTest::keyClick(&list, Qt::Key_Escape);
        QTRY_VERIFY(settled());
    }

    /// Where no field takes the key for its own text.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_window->activateWindow(); // which a popup was
        QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
        find<QTableView>("level_table").setFocus();
        QTest::keyClick(&find<QTableView>("level_table"), key, modifiers);
    }

    /// From the top.
    std::vector<ChannelPlot*> rows() const
    {
        std::vector<ChannelPlot*> found;
        for (Plot* plot : m_window->perspectives().current().visiblePlots()) {
            if (auto* row = qobject_cast<ChannelPlot*>(plot)) {
                found.push_back(row);
            }
        }
        return found;
    }

    std::vector<std::size_t> columnsShown() const
    {
        std::vector<std::size_t> columns;
        for (const ChannelPlot* row : rows()) {
            columns.push_back(row->column());
        }
        return columns;
    }

    /// A row shows what an Exploration of its column by itself holds.
    bool isTrue(const ChannelPlot& row) const
    {
        const QString path = QString::fromStdString(m_window->setup().recording->path);
        const Recording recording = loadRecording(path);
        const Recording::Column& column = recording.columns[row.column()];
        const auto [samples, owner] = column.read();
        Setup own = m_window->setup();
        own.recording = RecordingName{path.toStdString(), row.column()};
        const auto expected =
            explore(own, std::make_shared<const Signal>(column.name,
                                                        std::vector<float>(samples.begin(), samples.end())));
        const auto& raw = row.raw().points();
        const auto& quantized = row.quantized().points();
        bool same = raw.size() == expected->steps() &&
                    quantized.size() == raw.size() + 1; // its last step has a width
        const auto equal = [](double drawn, float value) {
            return static_cast<float>(drawn) == value || (std::isnan(drawn) && std::isnan(value));
        };
        for (std::size_t step = 0; same && step < raw.size(); ++step) {
            same = equal(raw[step].y(), expected->raw->samples()[step]) &&
                   equal(quantized[step].y(), expected->quantizedAt(step));
        }
        const Metrics& shown = row.exploration()->metrics;
        return same && shown.mse == expected->metrics.mse && shown.nanCount == expected->metrics.nanCount &&
               shown.rawSpikes == expected->metrics.rawSpikes &&
               shown.quantizedSpikes == expected->metrics.quantizedSpikes;
    }

    bool allTrue() const
    {
        return std::ranges::all_of(rows(), [this](const ChannelPlot* row) { return isTrue(*row); });
    }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        QTRY_VERIFY(settled());
    }

    void cleanup() { m_window.reset(); }

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

    void channelsFollowTheScheme()
    {
        open(table());
        choose({1, 2});
        auto& bits = find<QLineEdit>("num_bits");
        bits.setFocus();
        bits.selectAll();
        QTest::keyClicks(&bits, "2");
        QTRY_VERIFY(m_window->setup().scheme.numBits == 2 && settled());
        QVERIFY(allTrue());
        find<QComboBox>("loop").setFocus();
        QTest::keyClick(&find<QComboBox>("loop"), Qt::Key_Down);
        QTRY_VERIFY(m_window->setup().loop == Loop::closed && settled());
        QVERIFY(allTrue());
    }

    void zoomingInOneZoomsAll()
    {
        open(table());
        choose({1, 2});
        ChannelPlot* middle = rows()[1];
        middle->setFocus();
        QTest::keyClick(middle, Qt::Key_Plus);
        const double low = middle->frame().xMin;
        QVERIFY(low > 0);
        for (const ChannelPlot* row : rows()) {
            QCOMPARE(row->frame().xMin, low);
            QCOMPARE(row->frame().xMax, middle->frame().xMax);
        }
        choose({4});
        QCOMPARE(rows().back()->frame().xMin, low); // one that joins them too
    }

    void channelsWithNaNAndConstantChannelsAreShown()
    {
        open(table());
        choose({3, 4});
        QVERIFY(allTrue());
        QVERIFY(rows()[1]->metricsText().startsWith("43 NaN"));
        QVERIFY(rows()[2]->metricsText().contains("spikes 0 → 0"));
        QVERIFY(std::isfinite(rows()[2]->frame().yMin) && std::isfinite(rows()[1]->frame().yMin));
        QTest::mouseClick(&find<QCheckBox>("same_scale"), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!find<QCheckBox>("same_scale").isChecked());
        QVERIFY(rows()[2]->frame().yMin < 0.4 && rows()[2]->frame().yMax > 0.4);
    }

    void theStepAxisStaysBelowTheRows()
    {
        open(array(16));
        for (const int channels : {3, 16}) {
            if (channels == 3) {
                choose({1, 2});
            } else {
                openList();
                QTest::mouseClick(&find<QPushButton>("channels_first"), Qt::LeftButton);
                QTRY_VERIFY(settled());
            }
            auto& axis = find<StepAxis>("step_axis");
            const auto& area = find<QScrollArea>("channel_rows");
            QTRY_COMPARE(axis.y(), area.geometry().bottom() + 1);
            QTRY_COMPARE(axis.width(), rows().back()->width());
            QCOMPARE(axis.frame().area.left(), rows().back()->frame().area.left());
            QCOMPARE(axis.frame().xMax, static_cast<double>(steps));
            QVERIFY(area.verticalScrollBar()->isVisible() == (channels == 16));
        }
    }

    void theScaleIsSharedOrPerChannel()
    {
        open(table());
        choose({1, 4});
        QCOMPARE(rows()[2]->frame().yMin, rows()[0]->frame().yMin);
        QCOMPARE(rows()[2]->frame().yMax, rows()[0]->frame().yMax);
        auto& same = find<QCheckBox>("same_scale");
        same.setFocus();
        QTest::keyClick(&same, Qt::Key_Space);
        QVERIFY(rows()[2]->frame().yMin > rows()[0]->frame().yMin + 0.5);
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

    void rowsAreExportedUnderTheirNames()
    {
        open(table());
        choose({2});
        QCOMPARE(rows()[1]->plotName(), QString("overlay-apical"));
        const PlotData data = rows()[1]->visibleData();
        const auto membrane =
            std::ranges::find(data.columns, std::string("membrane"), &PlotData::Column::name);
        QVERIFY(membrane != data.columns.end());
        const auto& values = std::get<std::vector<float>>(membrane->values);
        QVERIFY(std::ranges::equal(values, rows()[1]->exploration()->raw->samples()));
        for (const Plot* plot : m_window->perspectives().current().visiblePlots()) {
            QVERIFY(plot->plotName() != "overlay" && plot->plotName() != "error");
        }
    }
};

static const RegisteredTest severalChannelsTest(__FILE__, runTest<SeveralChannelsTest>);
#include "several_channels_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/channels/channels_test.h"
#include "tests/ui/registered_test.h"
#include "ui/channels/step_axis.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

using namespace quantoscope;

/// The rows of the chosen channels: what each shows, and what they share.
class ChannelRowsTest : public ChannelsTest
{
    Q_OBJECT

private slots:
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

    void hidingAnEntryOfTheLegendHidesItInAllRows()
    {
        constexpr qsizetype quantized = 1;
        open(table());
        choose({1, 2});
        QVERIFY(!rows()[0]->legendPlace(quantized).isEmpty());
        QVERIFY(rows()[1]->legendPlace(quantized).isEmpty()); // only the first row draws the legend
        QTest::mouseClick(rows()[0], Qt::LeftButton, {},
                          rows()[0]->legendPlace(quantized).center().toPoint());
        choose({4}); // a new row as well
        QCOMPARE(rows().size(), 4U);
        for (const ChannelPlot* row : rows()) {
            QVERIFY(!row->isEntryVisible(quantized));
        }
        rows()[2]->setFocus();
        QTest::keyClick(rows()[2], Qt::Key_2);
        for (const ChannelPlot* row : rows()) {
            QVERIFY(row->isEntryVisible(quantized));
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

static const RegisteredTest channelRowsTest(__FILE__, runTest<ChannelRowsTest>);
#include "channel_rows_test.moc"

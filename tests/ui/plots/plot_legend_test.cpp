// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/plot_sheet.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace quantoscope;

/// A click on an entry of the legend, the key of its number, or the menu hides and shows what it names.
class PlotLegendTest : public QObject
{
    Q_OBJECT

    static constexpr qsizetype raw = 0;
    static constexpr qsizetype quantized = 1;

    std::unique_ptr<OverlayPlot> m_plot;

    void click(qsizetype entry) const
    {
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, m_plot->legendPlace(entry).center().toPoint());
    }

    QImage data() const { return m_plot->grab(m_plot->frame().area.toAlignedRect()).toImage(); }

    QMenu* menu() const
    {
        const QPoint middle = m_plot->frame().area.center().toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle, m_plot->mapToGlobal(middle));
        QCoreApplication::sendEvent(m_plot.get(), &event);
        return m_plot->findChild<QMenu*>("plot_menu");
    }

private slots:
    void init() { m_plot = shownPlot<OverlayPlot>(explored({.numBits = 3})); }

    void aClickHidesTheTraceAndAnotherOneShowsIt()
    {
        const QImage both = data();
        click(quantized);
        QVERIFY(!m_plot->isEntryVisible(quantized));
        QVERIFY(data() != both);
        click(quantized);
        QVERIFY(m_plot->isEntryVisible(quantized));
        QCOMPARE(data(), both);
    }

    void theKeyOfItsNumberDoesTheSame()
    {
        const QImage both = data();
        QTest::keyClick(m_plot.get(), Qt::Key_1);
        QVERIFY(!m_plot->isEntryVisible(raw));
        QVERIFY(data() != both);
        QTest::keyClick(m_plot.get(), Qt::Key_1, Qt::KeypadModifier);
        QCOMPARE(data(), both);
        QTest::keyClick(m_plot.get(), Qt::Key_9);
        QCOMPARE(data(), both);
    }

    void theMenuListsTheEntriesAndResetsThem()
    {
        const QImage both = data();
        click(raw);
        QMenu* open = menu();
        const auto actions = open->actions();
        const auto named = [&](const QString& text) {
            return *std::ranges::find(actions, text, &QAction::text);
        };
        QVERIFY(named("raw")->isCheckable() && !named("raw")->isChecked());
        QVERIFY(named("quantized")->isChecked());
        named("Reset view")->trigger();
        open->close();
        QCOMPARE(data(), both);
    }

    void hiddenEntriesStayHiddenWhenTheDataChange()
    {
        click(raw);
        m_plot->setExploration(explored({.numBits = 4}));
        QVERIFY(!m_plot->isEntryVisible(raw));
        const QImage without = data();
        click(raw);
        QVERIFY(data() != without);
    }

    void aSheetOmitsHiddenEntries()
    {
        const PlotSheet sheet = m_plot->screenSheet();
        const QImage both = m_plot->image(sheet, 1);
        click(raw);
        QVERIFY(m_plot->image(sheet, 1) != both);
        click(raw);
        QCOMPARE(m_plot->image(sheet, 1), both);
    }

    void thePointerShowsWhatCanBeClicked()
    {
        QTest::mouseMove(m_plot.get(), m_plot->legendPlace(raw).center().toPoint());
        QTRY_COMPARE(m_plot->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseMove(m_plot.get(), m_plot->frame().area.center().toPoint());
        QTRY_COMPARE(m_plot->cursor().shape(), Qt::ArrowCursor);
    }
};

static const RegisteredTest plotLegendTest(__FILE__, runTest<PlotLegendTest>);
#include "plot_legend_test.moc"

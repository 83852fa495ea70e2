// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/panels/findings_panel.h"
#include "ui/plots/plot.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace quantoscope;

/// The window as a whole: its first start, its table, its findings.
class MainWindowTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void init() { openWindow(); }

    void cleanup() { m_window.reset(); }

    void theFirstStartShowsTheExample()
    {
        QVERIFY(m_window->exploration()->metrics.rawSpikes > 0);
        QVERIFY(!find<QLabel>("sqnr")->text().isEmpty());
        QCOMPARE(find<QTableView>("level_table")->model()->rowCount(), 16);
    }

    void theExportedTableReadsBackUnchanged()
    {
        const QString path = m_folder.filePath("levels.csv");
        QVERIFY(m_window->exportTable(path).isDone());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readLine().startsWith("index,value,gap,boundary,dead"));
        const auto levels = m_window->exploration()->table.levels();
        for (const float level : levels) {
            QCOMPARE(file.readLine().split(',').at(1).toFloat(), level);
        }
    }

    void aTableIsExportedInFixedPoint()
    {
        type("num_bits", "4");
        QTRY_VERIFY(upToDate() && m_window->exploration()->table.size() == 16);
        QVERIFY(m_window->exportTable(m_folder.filePath("codes.csv"), FixedPoint(1, 20)).isDone());
        QFile csv(m_folder.filePath("codes.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readLine().contains("boundary_code"));
        QVERIFY(m_window->exportTable(m_folder.filePath("neuron.v")).isDone());
        for (const char* name : {"neuron.v", "neuron_tb.v", "neuron_tb.hex"}) {
            QVERIFY2(QFile::exists(m_folder.filePath(name)), name);
        }
        const Outcome collision = m_window->exportTable(m_folder.filePath("codes.csv"), FixedPoint(1, 1));
        QVERIFY(collision.sentence().contains("the smallest n that works"));
    }

    void aFailedExportSaysWhy()
    {
        const Outcome folder = m_window->exportTable(m_folder.filePath("missing/levels.csv"));
        QVERIFY(folder.sentence().contains("missing"));
        const Outcome ending = m_window->exportTable(m_folder.filePath("levels.xyz"));
        QVERIFY(ending.sentence().contains(".csv"));
    }

    void aSelectedLevelIsHighlightedInThePlots()
    {
        auto* table = find<QTableView>("level_table");
        table->setFocus();
        const QRect cell = table->visualRect(table->model()->index(3, 1));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        int lit = 0;
        for (const Plot* plot : m_window->perspectives().current().plots()) {
            lit += plot->highlightedLevel() == 3 ? 1 : 0;
        }
        QVERIFY(lit >= 3);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.split('\n').at(1).startsWith("3\t"));
    }

    void aLevelThatNoLongerExistsIsNotHighlighted()
    {
        auto* table = find<QTableView>("level_table");
        table->selectRow(12);
        m_window->perspectives().setCurrentIndex(1);
        type("num_bits", "3");
        QTRY_VERIFY(upToDate());
        m_window->perspectives().setCurrentIndex(0);
        for (const Plot* plot : m_window->perspectives().current().plots()) {
            QVERIFY(!plot->highlightedLevel());
        }
    }

    void theColumnsOfTheLevelTableFitTheirNumbers()
    {
        auto* table = find<QTableView>("level_table");
        for (const auto& [field, value] :
             {std::pair{"num_bits", "5"}, {"threshold", "1e30"}, {"num_bits", "16"}}) {
            type(field, value);
            QTRY_VERIFY(upToDate());
            const QFontMetrics metrics(table->font());
            const int rows = table->model()->rowCount();
            for (int row = 0; row < rows; row += 1 + rows / 300) {
                for (int column = 0; column < table->model()->columnCount(); ++column) {
                    const QString text = table->model()->index(row, column).data().toString();
                    QVERIFY2(metrics.horizontalAdvance(text) + 4 <= table->columnWidth(column),
                             qPrintable(text));
                }
            }
        }
    }

    void aLongFixDoesNotWidenTheFindings()
    {
        FindingsPanel panel;
        panel.resize(220, 300);
        static_cast<QWidget&>(panel).show();
        const QString wide =
            "Widen the limits to 71.85 and 30.82, or to something longer than any dock is wide";
        Exploration exploration = *m_window->exploration();
        exploration.findings = {{"wide", 1, "A sentence that is long enough to be wrapped.",
                                 Finding::Fix{wide.toStdString(), exploration.setup}}};
        panel.show(exploration);
        QCoreApplication::processEvents();
        auto* button = child<QPushButton>(panel, "wide_fix");
        QTRY_VERIFY(panel.widget()->width() <= panel.viewport()->width());
        const int right = button->mapTo(panel.viewport(), QPoint(button->width(), 0)).x();
        QVERIFY2(right <= panel.viewport()->width(), qPrintable(QString::number(right)));
        QCOMPARE(button->toolTip(), wide);
        QCOMPARE(button->text(), wide);
    }

    void aFixTakesOneClick()
    {
        type("upper_limit", "0");
        QTRY_VERIFY(upToDate());
        auto* fix = find<QPushButton>("never-fires_fix");
        QTest::mouseClick(fix, Qt::LeftButton);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->setup().scheme.upperLimit, 0.2);
        QVERIFY(m_window->findChild<QPushButton*>("never-fires_fix") == nullptr);
    }

    void undoAndRedoUpdateTheControls()
    {
        type("num_bits", "7");
        QTRY_VERIFY(upToDate());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        find<QTableView>("level_table")->setFocus();
        if (m_window->setup().scheme.numBits == 7) { // the field took the key for its own text
            QTest::keyClick(find<QTableView>("level_table"), Qt::Key_Z, Qt::ControlModifier);
        }
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->setup().scheme.numBits, 4);
        QCOMPARE(find<QLineEdit>("num_bits")->text(), QString("4"));
    }

    void lightAndDarkDiffer()
    {
        const QImage light = m_window->grab().toImage();
        m_window->setAppearance(Appearance::dark);
        const QImage dark = m_window->grab().toImage();
        QVERIFY(light.pixelColor(640, 300).lightness() > dark.pixelColor(640, 300).lightness() + 60);
    }
};

static const RegisteredTest mainWindowTest(__FILE__, runTest<MainWindowTest>);
#include "main_window_test.moc"

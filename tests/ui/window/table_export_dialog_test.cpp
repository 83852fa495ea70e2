// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/models/fixed_point_model.h"
#include "ui/window/table_export_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace quantoscope;

/// Drives the dialog by keys and clicks.
class TableExportDialogTest : public QObject
{
    Q_OBJECT

    const LevelTable m_table{Scheme{.numBits = 4}};
    std::unique_ptr<TableExportDialog> m_dialog;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_dialog, name);
    }

    void chooseFormat(const QString& name)
    {
        auto* box = find<QComboBox>("export_format");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != name; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        QCOMPARE(box->currentText(), name);
    }

    void type(const QString& box, const QString& digits)
    {
        auto* spin = find<QSpinBox>(box);
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, digits);
    }

    QString cell(int row, int column)
    {
        return find<QTableView>("fixed_point_levels")->model()->index(row, column).data().toString();
    }

private slots:
    void init()
    {
        m_dialog = std::make_unique<TableExportDialog>(m_table);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void startsAsCsvInFloat()
    {
        QCOMPARE(m_dialog->format(), TableFormat::csv);
        QVERIFY(!m_dialog->fixedPoint());
        QCOMPARE(m_dialog->filter(), QString("CSV (*.csv)"));
        QCOMPARE(m_dialog->suggestedName(), QString("levels.csv"));
        QVERIFY(!find<QTableView>("fixed_point_levels")->isVisible());
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QTest::mouseClick(find<QPushButton>("export"), Qt::LeftButton);
        QCOMPARE(accepted.count(), 1);
    }

    void offersEveryFormat()
    {
        auto* box = find<QComboBox>("export_format");
        QCOMPARE(box->count(), static_cast<int>(tableFormatNames.size()));
        for (int i = 0; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            QCOMPARE(m_dialog->format(), static_cast<TableFormat>(i));
            QVERIFY(!find<QLabel>("export_about")->text().isEmpty());
        }
    }

    void decimalsAreForMarkdownAndLatex()
    {
        QVERIFY(!find<QSpinBox>("export_decimals")->isVisible());
        for (const char* format : {"Markdown", "LaTeX"}) {
            chooseFormat(format);
            QVERIFY(find<QSpinBox>("export_decimals")->isVisible());
            find<QSpinBox>("export_decimals")->setValue(-1);
            QVERIFY(!m_dialog->decimals());
            type("export_decimals", "3");
            QCOMPARE(m_dialog->decimals(), std::optional(3));
        }
        chooseFormat("CSV");
        QVERIFY(!m_dialog->decimals());
        QVERIFY(!find<QSpinBox>("export_decimals")->isVisible());
    }

    void verilogIsInFixedPointAndShowsTheProposal()
    {
        chooseFormat("Verilog");
        QVERIFY(find<QCheckBox>("in_fixed_point")->isChecked());
        QVERIFY(!find<QCheckBox>("in_fixed_point")->isEnabled());
        QCOMPARE(m_dialog->fixedPoint(), proposedFixedPoint(m_table));
        QCOMPARE(m_dialog->filter(), QString("Verilog (*.v)"));
        QVERIFY(find<QTableView>("fixed_point_levels")->isVisible());
        QCOMPARE(find<QLabel>("fixed_point_range")->text(),
                 QString("6 bits: -2 to 1.938 in steps of 0.0625"));
        chooseFormat("CSV");
        QVERIFY(find<QCheckBox>("in_fixed_point")->isEnabled());
    }

    void showsTheErrorOfEachLevelAndTheLargest()
    {
        QTest::keyClick(find<QCheckBox>("in_fixed_point"), Qt::Key_Space);
        type("fraction_bits", "6");
        const FixedPointLevels levels(m_table, {1, 6});
        QCOMPARE(m_dialog->fixedPoint(), std::optional(levels.format()));
        int marked = 0;
        for (int row = 0; row < 16; ++row) {
            const auto index = static_cast<std::size_t>(row);
            QCOMPARE(cell(row, FixedPointModel::codeColumn).toInt(), levels.codes()[index]);
            QCOMPARE(cell(row, FixedPointModel::valueColumn).toDouble(), levels.value(index));
            const QString error = cell(row, FixedPointModel::errorColumn);
            QVERIFY(error.endsWith(QString::number(levels.error(index), 'g', 4)));
            if (error.startsWith("max: ")) {
                QCOMPARE(index, levels.worst());
                ++marked;
            }
        }
        QCOMPARE(marked, 1);
        QVERIFY(find<QLabel>("fixed_point_error")
                    ->text()
                    .contains(QString("at level %1").arg(static_cast<int>(levels.worst()))));
    }

    void rejectsAFormatInWhichLevelsCollideUntilTheProposalIsUsed()
    {
        QTest::keyClick(find<QCheckBox>("in_fixed_point"), Qt::Key_Space);
        type("fraction_bits", "2");
        QVERIFY(!m_dialog->fixedPoint());
        QVERIFY(!find<QPushButton>("export")->isEnabled());
        auto* problem = find<QLabel>("fixed_point_problem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains("the smallest n that works is 4"), qPrintable(problem->text()));
        QCOMPARE(find<QTableView>("fixed_point_levels")->model()->rowCount(), 0);
        auto* propose = find<QPushButton>("propose_fixed_point");
        QVERIFY(propose->text().contains("Q1.4"));
        QTest::mouseClick(propose, Qt::LeftButton);
        QCOMPARE(m_dialog->fixedPoint(), std::optional(FixedPoint(1, 4)));
        QVERIFY(find<QPushButton>("export")->isEnabled());
    }

    void aTableThatFitsNoFormatCanOnlyBeExportedInFloat()
    {
        const LevelTable crowded(Scheme{.numBits = 12, .uniform = false, .thrCentered = false});
        m_dialog = std::make_unique<TableExportDialog>(crowded);
        m_dialog->show();
        QVERIFY(find<QPushButton>("export")->isEnabled());
        chooseFormat("Verilog");
        QVERIFY(!find<QPushButton>("export")->isEnabled());
        QVERIFY(!find<QPushButton>("propose_fixed_point")->isEnabled());
        QVERIFY(find<QLabel>("fixed_point_problem")->text().contains("no format of up to 32 bits"));
        m_dialog.reset(); // before the table
    }

    void warnsWhereRoundingCrossesTheThreshold()
    {
        const LevelTable coarse(Scheme{.numBits = 2});
        m_dialog = std::make_unique<TableExportDialog>(coarse);
        m_dialog->show();
        chooseFormat("Verilog");
        auto* problem = find<QLabel>("fixed_point_problem");
        QVERIFY2(!problem->isVisible(), qPrintable(problem->text())); // not of what it proposes itself
        type("fraction_bits", "1");
        QVERIFY2(problem->text().contains("across the threshold"), qPrintable(problem->text()));
        QVERIFY2(problem->text().contains(find<QPushButton>("propose_fixed_point")->text().section(' ', -1)),
                 qPrintable(problem->text()));
        QVERIFY(find<QPushButton>("export")->isEnabled());
        m_dialog.reset();
    }

    void theModelPassesTheModelTester()
    {
        FixedPointModel model(m_table);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.show(FixedPointLevels(m_table, {1, 6}));
        QCOMPARE(model.rowCount(), 16);
        model.show(std::nullopt);
        QCOMPARE(model.rowCount(), 0);
    }
};

static const RegisteredTest tableExportDialogTest(__FILE__, runTest<TableExportDialogTest>);
#include "table_export_dialog_test.moc"

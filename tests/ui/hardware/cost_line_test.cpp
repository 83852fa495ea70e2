// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hardware/cost_line.h"

#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace quantoscope;

/// The line with the estimated or counted size of a circuit, with programs that stand for yosys.
class CostLineTest : public QObject
{
    Q_OBJECT

    const QByteArray m_path = qgetenv("PATH");
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CostLine> m_line;

    /// A program named yosys that runs this line of a shell script, and is the only one in PATH.
    void pretendYosys(const QByteArray& line)
    {
        QFile file(m_folder->filePath("yosys"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("#!/bin/sh\nif [ \"$1\" = -V ]; then echo Yosys 1; exit; fi\n" + line + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void showLine(int neurons = 1)
    {
        Setup setup;
        setup.scheme.format = FixedPointFormat{true, 1, 2};
        setup.neuron.beta = 0.75;
        m_line->showEstimate("an estimate", std::make_shared<const HardwareNeuron>(hardwareNeuron(setup)),
                             neurons);
    }

    QString text() const { return child<QLabel>(*m_line, "neuron_cost")->text(); }
    QPushButton* button() const { return child<QPushButton>(*m_line, "count_cost"); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("PATH", m_folder->path().toUtf8());
        qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8());
        m_line = std::make_unique<CostLine>();
    }

    void cleanup()
    {
        m_line.reset();
        qputenv("PATH", m_path);
        qunsetenv("XDG_CACHE_HOME");
    }

    void yosysReplacesTheEstimateUntilTheCircuitChanges()
    {
        pretendYosys(
            "echo '{\"design\": {\"num_cells_by_type\": {\"LUT6\": 17, \"SB_LUT4\": 4}}}' > cells.json");
        showLine();
        QCOMPARE(text(), "an estimate");
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY(text().startsWith("Size by yosys: 21 LUTs"));
        QVERIFY(!button()->isVisible());
        showLine(2);
        QCOMPARE(text(), "an estimate");
        QVERIFY(button()->isVisible());
    }

    void countingIsCancelledByTheButton()
    {
        pretendYosys("while :; do :; done");
        showLine();
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(button()->text(), "Cancel");
        QCOMPARE(text(), "Counting with yosys…");
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(text(), "an estimate");
        QCOMPARE(button()->text(), "Count with yosys");
    }

    void anErrorOfYosysIsShown()
    {
        pretendYosys("echo 'circuit.v:1: ERROR: no memory.' >&2; exit 1");
        showLine();
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_COMPARE(text(), "yosys failed: no memory.");
        QCOMPARE(button()->text(), "Count with yosys"); // for another attempt
    }

    void withoutYosysThereIsNoButton()
    {
        showLine();
        QCOMPARE(text(), "an estimate");
        QVERIFY(!button()->isVisible());
    }

    void withoutAnEstimateTheLineIsHidden()
    {
        m_line->showEstimate({}, nullptr, 1);
        QVERIFY(!m_line->isVisible());
    }
};

static const RegisteredTest costLineTest(__FILE__, runTest<CostLineTest>);

#include "cost_line_test.moc"

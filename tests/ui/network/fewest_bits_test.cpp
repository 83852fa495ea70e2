// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/network/bits_panel.h"
#include "ui/network/bits_plots.h"
#include "ui/network/layers_table.h"
#include "ui/network/network_page.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace quantoscope;

/// The search for the fewest bits, in the Network perspective.
class FewestBitsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<NetworkPage> m_page;
    QTemporaryDir m_folder;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    BitsPanel& panel() { return *m_page->findChild<BitsPanel*>(); }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

private slots:
    void init()
    {
        m_page = std::make_unique<NetworkPage>();
        m_page->resize(1000, 720);
        m_page->show();
        m_page->showExploration(explore(exampleSetup()));
        m_page->openExample();
        QTRY_VERIFY(!m_page->busy() && m_page->result());
        find<QTabWidget>("network_modes")->setCurrentIndex(1);
    }

    void cleanup() { m_page.reset(); }

    void findsBitsThatKeepTheRequirementAndUsesThem()
    {
        find<QDoubleSpinBox>("bits_least")->setValue(80);
        click("bits_find");
        QVERIFY(m_page->busy());
        QTRY_VERIFY(!m_page->busy());
        const auto result = panel().result();
        QVERIFY(result && result->search.chosen);
        QVERIFY(result->search.chosen->quality.spikeAgreement >= 0.8);
        QCOMPARE(find<QTableWidget>("bits_table")->rowCount(), 2);
        QCOMPARE(find<ParetoPlot>("pareto")->tried().points().size(), result->search.tried.size());
        click("bits_use");
        QTRY_VERIFY(!m_page->busy());
        QCOMPARE(m_page->result()->run.stateBits, result->search.chosen->stateBits);
        QCOMPARE(m_page->result()->run.spikeAgreement(), result->search.chosen->quality.spikeAgreement);
    }

    void saysIfNoChoiceSuffices()
    {
        find<QDoubleSpinBox>("bits_least")->setValue(100);
        find<QSpinBox>("bits_most")->setValue(2);
        click("bits_find");
        QTRY_VERIFY(!m_page->busy());
        QVERIFY(find<QLabel>("bits_summary")->text().startsWith("No choice of up to 2 bits"));
        QVERIFY(!find<QPushButton>("bits_use")->isEnabled());
        QVERIFY(!find<QPushButton>("bits_export")->isEnabled());
    }

    void aSearchCanBeCancelled()
    {
        find<QDoubleSpinBox>("bits_least")->setValue(100);
        find<QSpinBox>("bits_most")->setValue(16);
        click("bits_find");
        QVERIFY(find<QPushButton>("bits_cancel")->isVisible());
        click("bits_cancel");
        QTRY_VERIFY(!m_page->busy());
        QVERIFY(!panel().result());
        QVERIFY(!find<QPushButton>("bits_cancel")->isVisible());
        QVERIFY(find<QPushButton>("bits_find")->isEnabled());
    }

    void anotherRequirementHasItsOwnUnit()
    {
        auto* keep = find<QComboBox>("bits_keep");
        keep->setCurrentIndex(static_cast<int>(KeptQuantity::sqnr));
        QCOMPARE(find<QDoubleSpinBox>("bits_least")->suffix(), QString(" dB"));
        QCOMPARE(find<QDoubleSpinBox>("bits_least")->value(), 20.0);
        keep->setCurrentIndex(static_cast<int>(KeptQuantity::accuracy));
        QCOMPARE(find<QDoubleSpinBox>("bits_least")->suffix(), QString(" %"));
    }

    void exportsTheBitsInEveryFormat()
    {
        find<QDoubleSpinBox>("bits_least")->setValue(80);
        click("bits_find");
        QTRY_VERIFY(!m_page->busy());
        for (const char* ending : {"csv", "json", "py", "tex", "md"}) {
            const QString path = m_folder.filePath(QString("bits.") + ending);
            QVERIFY2(panel().exportTo(path).isDone(), ending);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().contains("lif1"), ending);
        }
        QVERIFY(!panel().exportTo(m_folder.filePath("bits.txt")).isDone());
    }
};

static const RegisteredTest fewestBitsTest(__FILE__, runTest<FewestBitsTest>);

#include "fewest_bits_test.moc"

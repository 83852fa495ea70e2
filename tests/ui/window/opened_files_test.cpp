// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/plots/overlay_plot.h"
#include "ui/plots/spike_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace quantoscope;

/// Recordings of the kinds that need a library, opened in the window as arguments of the program are.
class OpenedFilesTest : public WindowTest
{
    Q_OBJECT

private slots:
    void init() { openWindow(); }

    void cleanup() { m_window.reset(); }

    void axesShowTheRateAndUnitOfAFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("said");
        QTest::addColumn<double>("step"); // in ms
        QTest::addColumn<QString>("unit");
        QTest::newRow("audio") << QString("stereo.wav") << QString("channel[0]") << QString("8000 Hz")
                               << 0.125 << QString();
        QTest::newRow("NWB") << QString("cell.nwb") << QString("acquisition/patch/data")
                             << QString("50000 Hz, volts") << 0.02 << QString(" (volts)");
        QTest::newRow("ABF") << QString("cell.abf") << QString("Vm") << QString("20000 Hz, mV") << 0.05
                             << QString(" (mV)");
    }

    void axesShowTheRateAndUnitOfAFile()
    {
        QFETCH(QString, file);
        m_window->openFiles({QString(QUANTOSCOPE_RECORDINGS "/") + file});
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QTEST(find<QComboBox>("column")->currentText(), "column");
        QFETCH(QString, said);
        const QString shown = find<QLabel>("file")->text();
        QVERIFY2(shown.endsWith(", " + said), qPrintable(shown));
        QFETCH(QString, unit);
        QCOMPARE(plot<OverlayPlot>().axes().titles().y, "membrane" + unit);
        const Axes& time = plot<SpikePlot>().axes();
        QCOMPARE(time.titles().x, QString("time (ms)"));
        QFETCH(double, step);
        const double end = 8 * step; // the last of eight samples has its width
        QVERIFY(time.xTicks().back().value <= end * 1.000001 && time.xTicks().back().value > end / 2);
    }

    void anUnreadableColumnIsReportedAgainAtTheNextChange()
    {
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        m_window->openFiles({QUANTOSCOPE_RECORDINGS "/bomb.npz"});
        QVERIFY(complained.wait());
        QTest::mouseClick(find<QToolButton>("notice_close"), Qt::LeftButton);
        QTest::keyClick(find<QSlider>("num_bits_slider"), Qt::Key_Right);
        QVERIFY(complained.wait());
        QVERIFY(find<QWidget>("notice")->isVisible());
        QVERIFY(complained.last().first().toString().contains("64 MB"));
    }
};

static const RegisteredTest openedFilesTest(__FILE__, runTest<OpenedFilesTest>);
#include "opened_files_test.moc"

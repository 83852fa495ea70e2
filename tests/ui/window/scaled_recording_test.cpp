// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/files/file_access.h"
#include "ui/window/threshold_units_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

using namespace quantoscope;

/// A recording in mV is brought to units of the threshold, by its two fields and by the dialog.
class ScaledRecordingTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::span<const float> samples() const { return m_window->exploration()->raw->samples(); }
    const ReadingOptions& reading() const { return m_window->setup().recording->reading; }

    /// What a person does once the dialog is there.
    template<typename Act>
    void inDialog(Act act)
    {
        QTimer::singleShot(0, this, [act] {
            auto* dialog = qobject_cast<ThresholdUnitsDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            act(*dialog);
        });
        QTest::mouseClick(find<QPushButton>("threshold_units"), Qt::LeftButton);
    }

private slots:
    void init()
    {
        openWindow();
        const QString path = m_folder.filePath("cell.csv");
        writeWhole(path, "Vm (mV),other\n-65,1\n-65,2\n-65,3\n-50,4\n-35,5\n");
        m_window->openFiles({path});
        QTRY_VERIFY(m_window->setup().recording && upToDate());
    }

    void cleanup() { m_window.reset(); }

    void gainAndOffsetHaveTheirOwnFields()
    {
        QVERIFY(find<QLineEdit>("input_gain")->isVisible());
        type("input_gain", "0.1");
        type("input_offset", "6.5");
        QTRY_VERIFY(upToDate() && samples()[3] == 1.5F);
        QCOMPARE(samples()[0], 0.0F);
        QCOMPARE(m_window->exploration()->raw->calibration().unit, std::string());
        QCOMPARE(m_window->setup().recording->column, std::size_t{0});
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(upToDate() && samples()[3] == -50.0F);
        QCOMPARE(find<QLineEdit>("input_gain")->text(), QString("1"));
        QCOMPARE(m_window->exploration()->raw->calibration().unit, std::string("mV"));
    }

    void aGainOfZeroIsRejectedAtItsField()
    {
        type("input_gain", "0");
        QTRY_VERIFY(find<QLabel>("input_gain_problem")->isVisible());
        QVERIFY(find<QLabel>("input_gain_problem")->text().contains("other than 0"));
        type("input_gain", "2");
        QTRY_VERIFY(!find<QLabel>("input_gain_problem")->isVisible());
        QTRY_VERIFY(upToDate() && samples()[0] == -130.0F);
    }

    void theDialogProposesRestAndThreshold()
    {
        inDialog([](ThresholdUnitsDialog& dialog) {
            QCOMPARE(dialog.marks(), (MembraneMarks{-65, -50}));
            QVERIFY(dialog.findChild<QDoubleSpinBox*>("rest")->text().endsWith(" mV"));
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_VERIFY(upToDate() && reading() == inThresholdUnits({}, {-65, -50}, 1));
        QVERIFY(std::abs(samples()[0]) < 1e-6F);
        QVERIFY(std::abs(samples()[3] - 1) < 1e-6F);
        inDialog([](ThresholdUnitsDialog& dialog) { // it remembers what stands
            QVERIFY(std::abs(dialog.marks().rest + 65) < 1e-6);
            QVERIFY(std::abs(dialog.marks().threshold + 50) < 1e-6);
            dialog.findChild<QDoubleSpinBox*>("fires")->setValue(-35);
            QTest::keyClick(&dialog, Qt::Key_Return);
        });
        QTRY_VERIFY(upToDate() && std::abs(samples()[4] - 1) < 1e-6F);
    }

    void theDialogNeedsTwoDifferentValuesAndCanBeCancelled()
    {
        inDialog([](ThresholdUnitsDialog& dialog) {
            dialog.findChild<QDoubleSpinBox*>("fires")->setValue(-65);
            QVERIFY(dialog.findChild<QLabel*>("scale_result")->text().contains("differ"));
            QTest::keyClick(&dialog, Qt::Key_Return);
            QVERIFY(dialog.isVisible());
            QTest::keyClick(&dialog, Qt::Key_Escape);
        });
        QVERIFY(!reading().scales());
    }

    void aCurrentIsNotOfferedThresholdUnits()
    {
        QTest::keyClick(find<QComboBox>("loop"), Qt::Key_Down);
        QTRY_VERIFY(upToDate());
        QVERIFY(!find<QPushButton>("threshold_units")->isVisible());
        QVERIFY(find<QLineEdit>("input_gain")->isVisible());
    }
};

static const RegisteredTest scaledRecordingTest(__FILE__, runTest<ScaledRecordingTest>);
#include "scaled_recording_test.moc"

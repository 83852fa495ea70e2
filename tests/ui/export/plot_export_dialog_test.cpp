// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/plots/plot_fixture.h"
#include "tests/ui/registered_test.h"
#include "ui/export/plot_export_dialog.h"
#include "ui/plots/level_plot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>

using namespace quantoscope;

/// Drives the dialog by keys and clicks.
class PlotExportDialogTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<LevelPlot> m_plot;
    std::unique_ptr<PlotExportDialog> m_dialog;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_dialog, name);
    }

    void choose(const QString& box, int index)
    {
        auto* choice = find<QComboBox>(box);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(choice, Qt::Key_Down);
        }
        QCOMPARE(choice->currentIndex(), index);
    }

    /// Through both dialogs, as a person goes.
    void answer(const QString& path)
    {
        QTimer::singleShot(0, this, [path] {
            QTimer::singleShot(0, qApp, [path] {
                auto* place = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                QVERIFY(place != nullptr);
                place->selectFile(path);
                static_cast<QDialog*>(place)->accept();
            });
            auto* how = qobject_cast<PlotExportDialog*>(QApplication::activeModalWidget());
            QVERIFY(how != nullptr);
            QTest::mouseClick(how->findChild<QPushButton*>("export"), Qt::LeftButton);
        });
    }

private slots:
    void init()
    {
        m_plot = shownPlot<LevelPlot>(explored({.numBits = 4}), {480, 240});
        m_dialog = std::make_unique<PlotExportDialog>(*m_plot, 7);
        m_dialog->show();
    }

    void startsWithAPngAsOnScreen()
    {
        QCOMPARE(m_dialog->formats(), QList<PlotFormat>{PlotFormat::png});
        QVERIFY(!m_dialog->wantsAll() && !m_dialog->wantsFolder());
        QVERIFY(!m_dialog->look().millimetres && !m_dialog->look().onPaper);
        QCOMPARE(m_dialog->look().scale, 2.0);
        QCOMPARE(find<QLabel>("export_pixels")->text(), QString("960 × 480 pixels"));
        QVERIFY(!find<QDoubleSpinBox>("export_width")->isEnabled());
    }

    void columnSizesUseLightColours()
    {
        choose("export_size", 1);
        QCOMPARE(*m_dialog->look().millimetres, oneColumn);
        QVERIFY(m_dialog->look().onPaper);
        choose("export_size", 2);
        QCOMPARE(*m_dialog->look().millimetres, twoColumns);
    }

    void customSizeAndResolutionGiveThePixels()
    {
        choose("export_size", 3);
        for (const auto& [name, value] :
             {std::pair("export_width", "127"), std::pair("export_height", "254")}) {
            auto* edge = find<QDoubleSpinBox>(name);
            edge->setFocus();
            edge->selectAll();
            QTest::keyClicks(edge, value);
        }
        auto* resolution = find<QSpinBox>("export_resolution");
        resolution->setFocus();
        resolution->selectAll();
        QTest::keyClicks(resolution, "300");
        QTest::keyClick(resolution, Qt::Key_Tab);
        QCOMPARE(*m_dialog->look().millimetres, QSizeF(127, 254));
        QCOMPARE(find<QLabel>("export_pixels")->text(), QString("1500 × 3000 pixels"));
    }

    void severalFormatsOrPlotsGoToAFolder()
    {
        QTest::mouseClick(find<QCheckBox>("export_csv"), Qt::LeftButton, {}, {8, 8});
        QCOMPARE(m_dialog->formats(), (QList<PlotFormat>{PlotFormat::png, PlotFormat::csv}));
        QVERIFY(m_dialog->wantsFolder() && !m_dialog->wantsAll());
        QTest::mouseClick(find<QCheckBox>("export_png"), Qt::LeftButton, {}, {8, 8});
        QVERIFY(!m_dialog->wantsFolder());
        QVERIFY(!find<QSpinBox>("export_resolution")->isEnabled()); // no pixels
        choose("export_which", 1);
        QVERIFY(m_dialog->wantsFolder() && m_dialog->wantsAll());
    }

    void withoutAFormatNothingCanBeExported()
    {
        auto* ok = find<QPushButton>("export");
        QVERIFY(ok->isEnabled());
        QTest::mouseClick(find<QCheckBox>("export_png"), Qt::LeftButton, {}, {8, 8});
        QVERIFY(!ok->isEnabled());
    }

    void theFileIsWrittenToTheChosenPath()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("chosen.png");
        answer(path);
        m_dialog.reset();
        QCOMPARE(exportPlots(*m_plot, {m_plot.get()}, nullptr), path);
        QCOMPARE(QImage(path).size(), QSize(960, 480));
    }

    void theWindowReportsWhereAPlotWasWritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("chosen.png");
        MainWindow window(exampleSetup(), Appearance::light);
        window.show();
        answer(path);
        m_dialog.reset();
        emit window.perspectives().current().plots().front()->exportRequested();
        QVERIFY(QFile::exists(path));
        QVERIFY(window.findChild<QLabel*>("status")->toolTip().contains(path) ||
                window.findChild<QLabel*>("status")->text().contains("chosen.png"));
    }

    void everyPerspectiveHandlesThePlotMenu()
    {
        MainWindow window(exampleSetup(), Appearance::light);
        window.show();
        m_dialog.reset();
        for (const char* name : {"explore", "dynamics", "compare", "network", "train", "study"}) {
            Perspective* tab = window.perspectives().find(
                [name](const Perspective& candidate) { return candidate.perspectiveName() == name; });
            for (Plot* plot : tab->plots()) {
                bool asked = false;
                QTimer::singleShot(0, this, [&asked] {
                    auto* how = qobject_cast<PlotExportDialog*>(QApplication::activeModalWidget());
                    asked = how != nullptr;
                    if (asked) {
                        how->reject();
                    }
                });
                emit plot->exportRequested();
                QVERIFY2(asked, qPrintable(plot->plotName()));
            }
        }
    }
};

static const RegisteredTest plotExportDialogTest(__FILE__, runTest<PlotExportDialogTest>);
#include "plot_export_dialog_test.moc"

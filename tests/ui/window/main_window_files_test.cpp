// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/window/command_palette.h"

#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace quantoscope;

/// Recordings and lessons dropped on the window or opened in it.
class MainWindowFilesTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString writeFile(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

    QString recordingFile()
    {
        QByteArray text = "time,current,membrane\n";
        for (int t = 0; t < 400; ++t) {
            text +=
                QByteArray::number(t) + ",0.1," + QByteArray::number(0.9 * std::sin(t * 0.05), 'g', 9) + "\n";
        }
        return writeFile("trace.csv", text);
    }

    void drop(const QString& path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

private slots:
    void init() { openWindow(); }

    void cleanup() { m_window.reset(); }

    void aDroppedRecordingIsTheMembraneInOpenLoop()
    {
        drop(recordingFile());
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QCOMPARE(m_window->setup().loop, Loop::open);
        QCOMPARE(m_window->exploration()->steps(), std::size_t{400});
        QCOMPARE(find<QComboBox>("column")->currentText(), QString("membrane"));
        find<QComboBox>("column")->setCurrentIndex(1);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_window->exploration()->raw->samples()[7], 0.1F);
    }

    void anInvalidFileIsReportedAndNothingIsLost()
    {
        const auto before = m_window->exploration();
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        drop(writeFile("ragged.csv", "a,b\n1,2\n3\n"));
        QVERIFY(complained.wait());
        const QString sentence = complained.last().first().toString();
        QVERIFY2(sentence.contains("ragged.csv") && sentence.contains('3'), qPrintable(sentence));
        QCOMPARE(m_window->exploration(), before);
        auto* notice = find<QWidget>("notice");
        QVERIFY(notice->isVisible());
        QCOMPARE(find<QLabel>("notice_text")->text(), sentence);
        type("num_bits", "5");
        QTRY_VERIFY(upToDate());
        QVERIFY(notice->isVisible()); // what a person has not read does not go by itself
        QTest::mouseClick(find<QToolButton>("notice_close"), Qt::LeftButton);
        QVERIFY(!notice->isVisible());
    }

    void allInvalidFilesAreReportedUntilTheNextAreOpened()
    {
        QSignalSpy complained(m_window.get(), &MainWindow::complained);
        m_window->openFiles({m_folder.filePath("none.csv"), writeFile("wrong.md", "no lesson")});
        QTRY_COMPARE(complained.count(), 2);
        const QString text = find<QLabel>("notice_text")->text();
        QVERIFY2(text.contains("none.csv") && text.contains("wrong.md"), qPrintable(text));
        m_window->openFiles({recordingFile()});
        QVERIFY(!find<QWidget>("notice")->isVisible());
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QVERIFY(!find<QWidget>("notice")->isVisible());
    }

    /// Wherever the window shows a name, it shows it letter for letter.
    void fileNamesAreShownAsPlainText()
    {
        const QString name = "<b>x &amp; <img>.csv";
        drop(writeFile(name, "a,b\n1,2\n3,4\n"));
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        drop(writeFile("<b>wrong &amp;.csv", "a,b\n1,2\n3\n"));
        QTRY_VERIFY(find<QLabel>("notice_text")->text().contains("<b>wrong &amp;.csv"));
        QVERIFY(find<QLabel>("file")->text().startsWith(name));
        for (const auto* label : m_window->findChildren<QLabel*>()) {
            if (label->text().contains("<b>")) {
                QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
            }
        }
        for (const auto* widget : m_window->findChildren<QWidget*>()) {
            QVERIFY2(!widget->toolTip().contains("<b>"), qPrintable(widget->objectName()));
        }
        QVERIFY(find<QLabel>("file")->toolTip().contains("&lt;b&gt;x &amp;amp; &lt;img&gt;.csv"));
        QVERIFY(m_window->findChild<QAction*>("undo")->text().endsWith("<b>x &&amp; <img>.csv"));
        auto* recent = find<QMenu>("recent_menu");
        emit recent->aboutToShow();
        QCOMPARE(recent->actions().first()->text(), QString("<b>x &&amp; <img>.csv"));
        QVERIFY(!recent->actions().first()->toolTip().contains("<b>"));
        const auto commands = commandsOf(*m_window->menuBar());
        QVERIFY(
            std::ranges::any_of(commands, [&](const auto& command) { return command.text.endsWith(name); }));
    }

    /// However long a name without a break is, everything keeps its place and stays to be reached.
    void aLongNameDoesNotWidenTheWindow()
    {
        const int least = m_window->minimumSizeHint().width();
        const QString name = QString(240, 'w') + ".csv";
        drop(writeFile(name, "a,b\n1,2\n3,4\n"));
        QTRY_VERIFY(m_window->setup().recording && upToDate());
        QCoreApplication::processEvents();
        auto* file = find<QLabel>("file");
        QVERIFY2(file->text().startsWith("www") && file->text().contains(QChar(0x2026)) &&
                     file->text().contains(".csv"),
                 qPrintable(file->text()));
        QVERIFY(file->toolTip().contains(name));
        const auto* area = file->parentWidget()->parentWidget(); // what is seen of the panel
        for (const char* button : {"open_recording", "close_recording"}) {
            const auto* shown = find<QPushButton>(button);
            QVERIFY(shown->mapTo(area, QPoint(shown->width(), 0)).x() <= area->width());
        }
        m_window->complain(name + ": something is wrong.");
        QCoreApplication::processEvents();
        QVERIFY(m_window->minimumSizeHint().width() <= least + 40);
        auto* recent = find<QMenu>("recent_menu");
        emit recent->aboutToShow();
        QVERIFY(recent->sizeHint().width() < m_window->width() / 2);
    }

    void aWindowWithoutItsRecordingHasNothingToExport()
    {
        Setup gone = exampleSetup();
        gone.recording = RecordingName{m_folder.filePath("gone.csv").toStdString()};
        MainWindow window(gone, Appearance::light);
        QSignalSpy complained(&window, &MainWindow::complained);
        window.show();
        QVERIFY(complained.wait());
        QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!window.exploration());
    }

    /// Whatever is clicked, dragged or typed while there is nothing to show.
    void aWindowWithoutItsRecordingStillResponds()
    {
        Setup gone = exampleSetup();
        gone.recording = RecordingName{m_folder.filePath("gone.csv").toStdString()};
        for (int tab = 0; tab < m_window->perspectives().count(); ++tab) {
            MainWindow window(gone, Appearance::light);
            QSignalSpy complained(&window, &MainWindow::complained);
            window.show();
            QVERIFY(complained.wait());
            window.perspectives().setCurrentIndex(tab);
            for (Plot* plot : window.perspectives().current().visiblePlots()) {
                QTest::mousePress(plot, Qt::LeftButton, {}, plot->rect().center());
                QTest::mouseMove(plot, plot->rect().center() + QPoint(20, 10));
                QTest::mouseRelease(plot, Qt::LeftButton, {}, plot->rect().center() + QPoint(20, 10));
                QTest::mouseDClick(plot, Qt::LeftButton, {}, plot->rect().center());
            }
            for (auto* box : window.perspectives().current().findChildren<QComboBox*>()) {
                QTest::keyClick(box, Qt::Key_Down);
            }
            const auto found = window.perspectives().current().findChildren<QAbstractButton*>();
            for (const QPointer<QAbstractButton>& button :
                 QList<QPointer<QAbstractButton>>(found.begin(), found.end())) {
                if (!button) {
                    continue; // starting a lesson replaces its question
                }
                const bool asks = button->text().endsWith("…"); // for a file
                const bool hasMenu =
                    QStringList{"pin_preset", "study_presets"}.contains(button->objectName());
                if (button->isVisible() && button->isEnabled() && !asks && !hasMenu) {
                    QTest::mouseClick(button, Qt::LeftButton);
                }
            }
            const Session session = window.session();
            QCOMPARE(session.setup, window.setup());
        }
    }

    void aLessonIsOpenedInTheLearnTab()
    {
        const QString lesson = writeFile("own.md", "# My lesson\n\n## The only step\n\nSeven bits.\n\n"
                                                   "```setup\nnum_bits = 7\n```\n");
        m_window->openFiles({lesson});
        QCOMPARE(m_window->perspectives().current().perspectiveName(), QString("learn"));
        QCOMPARE(find<QComboBox>("lesson")->currentText().contains("My lesson"), true);
        QVERIFY(m_window->setup().scheme.numBits != 7);
        QTest::mouseClick(find<QPushButton>("lesson_start"), Qt::LeftButton);
        QTRY_COMPARE(m_window->setup().scheme.numBits, 7);
    }
};

static const RegisteredTest mainWindowFilesTest(__FILE__, runTest<MainWindowFilesTest>);
#include "main_window_files_test.moc"

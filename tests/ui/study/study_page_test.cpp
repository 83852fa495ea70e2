// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/study_tables.h"
#include "files/session/session.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/study/study_page.h"
#include "ui/study/study_plot.h"
#include "ui/study/study_snapshot.h"
#include "ui/study/study_table.h"
#include "ui/window/command_palette.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace quantoscope;

/// Drives the Study perspective as a person would, with real mouse and key events.
class StudyPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudyPage> m_page;
    QTemporaryDir m_folder;

    /// Twelve networks that are trained in less than a second.
    static Session tiny()
    {
        Session session;
        StudySettings& settings = session.study.settings;
        settings.task.size = 40;
        settings.model.steps = 3;
        settings.hidden = {4};
        settings.training.epochs = 1;
        settings.seeds = 2;
        settings.grid = {.weightBits = {2, 0}, .stateBits = {2, 0}};
        return session;
    }

    /// A study that lasts for minutes.
    static Session slow()
    {
        Session session = tiny();
        session.study.settings.task.size = 2000;
        session.study.settings.training.epochs = 200;
        session.study.settings.hidden = {64};
        session.study.settings.model.steps = 25;
        return session;
    }

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    /// A click on the box: the widget may be wider than its text.
    void toggle(const QString& box)
    {
        auto* check = find<QCheckBox>(box);
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
    }

    void type(const QString& field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    void runToItsEnd()
    {
        click("study_run");
        QTRY_VERIFY(!m_page->running());
        QVERIFY(m_page->snapshot()->isComplete());
    }

    QString state() { return find<QLabel>("study_state")->text(); }

    QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void init()
    {
        m_page = std::make_unique<StudyPage>();
        m_page->resize(1280, 700);
        m_page->show();
        m_page->showExploration(explore(exampleSetup()));
        m_page->restore(tiny());
    }

    void cleanup() { m_page.reset(); }

    void anEmptyTabSaysHowMuchThereIsToDo()
    {
        QCOMPARE(state(), QString("Networks to train: 12"));
        QVERIFY(find<QPushButton>("study_run")->isEnabled());
        QVERIFY(!find<QPushButton>("study_stop")->isEnabled());
        QVERIFY(!find<QPushButton>("study_save")->isEnabled());
        QVERIFY(m_page->reportSections().isEmpty());
    }

    void aStudyRunsToItsEnd()
    {
        runToItsEnd();
        const StudySnapshot& results = *m_page->snapshot();
        QCOMPARE(results.rows.size(), casesOf(m_page->plan().settings.grid).size() * 2);
        QCOMPARE(find<StudyTable>("study_table")->rowCount(), int(results.summary.size()));
        QCOMPARE(state(), QString("Networks trained: 12"));
        const auto& both = *find<StudyPlot>("study_both");
        QCOMPARE(both.series().size(), std::size_t(4)); // two methods, two spacings
        QCOMPARE(both.visibleData().rows(), std::size_t(1));
        QCOMPARE(find<StudyPlot>("study_weights")->series().size(), std::size_t(2));
        QVERIFY(!find<QLabel>("study_orderings")->isVisible());
        QCOMPARE(m_page->reportSections().size(), 2);
    }

    void theWindowGivesTheRowsOfTheCommand()
    {
        runToItsEnd();
        const StudySettings& settings = m_page->plan().settings;
        const Task task = makeTask(settings.task, 3);
        std::vector<StudyRow> rows;
        for (const StudyJob& job : jobsOf(settings)) {
            std::ranges::copy(runJob(settings, task, job), std::back_inserter(rows));
        }
        QVERIFY(m_page->snapshot()->rows == rows);
    }

    void stoppingKeepsWhatIsFinishedAndRunGoesOn()
    {
        m_page->restore(slow());
        click("study_run");
        QVERIFY(m_page->running());
        QVERIFY(!find<QPushButton>("study_run")->isEnabled());
        QSignalSpy arranged(m_page.get(), &Perspective::arranged);
        click("study_stop");
        QTRY_VERIFY(!m_page->running());
        QVERIFY(!m_page->snapshot()->isComplete());
        QVERIFY(find<QPushButton>("study_run")->isEnabled());
        QVERIFY(arranged.isEmpty());
        // A grid with one network less, and the rest of it later.
        Session session = tiny();
        session.study.settings.seeds = 1;
        m_page->restore(session);
        runToItsEnd();
        const std::vector<StudyRow> first = m_page->snapshot()->rows;
        m_page->restore(tiny());
        QCOMPARE(state(), QString("The results are of other settings. Networks to train: 6"));
        runToItsEnd();
        QVERIFY(std::ranges::equal(first, std::span(m_page->snapshot()->rows).first(first.size())));
    }

    void aChangedSettingIsArranged()
    {
        QSignalSpy arranged(m_page.get(), &Perspective::arranged);
        type("weight_bits", "2, 5, float");
        QCOMPARE(m_page->plan().settings.grid.weightBits, (std::vector{2, 5, 0}));
        type("hidden", "8,6");
        QCOMPARE(m_page->plan().settings.hidden, (std::vector{8, 6}));
        toggle("study_equal_bits");
        QVERIFY(m_page->plan().settings.grid.equalBits);
        auto* dataset = find<QComboBox>("study_dataset");
        dataset->setFocus();
        QTest::keyClick(dataset, Qt::Key_Down);
        QCOMPARE(m_page->plan().settings.task.kind, TaskKind::spikePatterns);
        QVERIFY(!find<QComboBox>("study_encoding")->isEnabled());
        QCOMPARE(arranged.size(), 4);
        QCOMPARE(arranged[0][0].toString(), QString("Study: change weight_bits"));
    }

    void thePaletteFindsTheLists()
    {
        QStringList texts;
        for (const WindowCommand& command : fieldCommandsOf(*m_page)) {
            texts << command.text;
        }
        QVERIFY(texts.contains("Set weight_bits") && texts.contains("Set hidden") &&
                texts.contains("Set epochs"));
    }

    void wrongTextGivesOneSentenceAndChangesNothing()
    {
        const StudyPlan before = m_page->plan();
        type("state_bits", "2,99");
        QCOMPARE(find<QLabel>("state_bits_problem")->text(),
                 QString("state_bits must be integers from 1 to 16 or float, such as 2,4,float."));
        type("hidden", "64,");
        QCOMPARE(find<QLabel>("hidden_problem")->text(),
                 QString("hidden must be one to 3 integers from 1 to 4096, such as 64,32."));
        QVERIFY(m_page->plan() == before);
        type("hidden", "4");
        QVERIFY(!find<QLabel>("hidden_problem")->isVisible());
    }

    void aStudyWithoutMethodsCannotRun()
    {
        toggle("study_method_1");
        toggle("study_method_2");
        QVERIFY(!find<QPushButton>("study_run")->isEnabled());
        QCOMPARE(state(), QString("methods must have at least one method."));
        toggle("study_method_2");
        QVERIFY(find<QPushButton>("study_run")->isEnabled());
    }

    void presetsKeepTheDataSet()
    {
        auto* dataset = find<QComboBox>("study_dataset");
        dataset->setFocus();
        QTest::keyClick(dataset, Qt::Key_End);
        QCOMPARE(m_page->plan().settings.task.kind, TaskKind::spiral); // your data cannot be chosen yet
        find<QAction>("study_squat")->trigger();
        QCOMPARE(m_page->plan().settings.task.kind, TaskKind::spiral);
        QCOMPARE(m_page->plan().settings.seeds, 10);
        QVERIFY(isSquatGrid(m_page->plan().settings.grid));
        find<QAction>("study_small")->trigger();
        QCOMPARE(m_page->plan().settings.grid, smallStudy().grid);
    }

    void squatHasItsOrderingsOnceThereAreTwoSeeds()
    {
        Session session = tiny();
        session.study.settings.grid = squatStudy().grid;
        session.study.settings.grid.weightBits = {2, 0};
        session.study.settings.grid.stateBits = {2, 0};
        session.study.settings.seeds = 1;
        m_page->restore(session);
        runToItsEnd();
        QVERIFY(!find<QLabel>("study_orderings")->isVisible());
        session.study.settings.seeds = 2;
        m_page->restore(session);
        runToItsEnd();
        const QStringList sentences = find<QLabel>("study_orderings")->text().split('\n');
        QCOMPARE(sentences.size(), 3);
        QVERIFY(sentences[1].startsWith("Training with weights and state quantized is best: "));
        QVERIFY(sentences[2].contains("confidence"));
    }

    void theBitsOfTheWeightsAreChosenWhereTheyDiffer()
    {
        auto* choice = find<QComboBox>("study_weight_choice");
        runToItsEnd();
        QVERIFY(!choice->isVisible()); // all are equal
        Session session = tiny();
        session.study.settings.grid.weightBits = {2, 4};
        session.study.settings.seeds = 1;
        m_page->restore(session);
        runToItsEnd();
        QCOMPARE(choice->count(), 3);
        const auto& both = *find<StudyPlot>("study_both");
        QCOMPARE(both.series().front().cases.front().studied.stored.weightBits, 2);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_End);
        QCOMPARE(both.series().front().cases.front().studied.stored.weightBits, 4);
        session.study.settings.grid.equalBits = true;
        m_page->restore(session);
        runToItsEnd();
        QVERIFY(!choice->isVisible());
    }

    void savesRowsAndSummaries()
    {
        runToItsEnd();
        const QString rows = m_folder.filePath("rows.csv");
        QVERIFY(m_page->saveTo(rows, StudyPage::Saved::rows).isDone());
        QVERIFY(studyRowsIn(contentOf(rows).toStdString()) == m_page->snapshot()->rows);
        const QString csv = m_folder.filePath("summary.csv");
        QVERIFY(m_page->saveTo(csv, StudyPage::Saved::summary).isDone());
        QVERIFY(contentOf(csv).startsWith("method,weight_bits,state_bits,spacing,seeds,accuracy,"));
        const QString markdown = m_folder.filePath("summary.md");
        QVERIFY(m_page->saveTo(markdown, StudyPage::Saved::summary).isDone());
        QVERIFY(contentOf(markdown).startsWith("| method | weight bits |"));
        QVERIFY(m_page->saveTo(markdown, StudyPage::Saved::rows).sentence().contains("must be .csv."));
        QVERIFY(!m_page->saveTo(m_folder.filePath("summary.txt"), StudyPage::Saved::summary).isDone());
    }

    void theTableIsCopiedAsText()
    {
        runToItsEnd();
        auto* table = find<StudyTable>("study_table");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), table->rowCount() + 1);
        QVERIFY(lines[0].startsWith("method\tspacing\tweight bits\t"));
        QVERIFY(lines[1].startsWith("Float\t–\tfloat\tfloat\t2\t"));
    }

    void aSessionKeepsTheRows()
    {
        runToItsEnd();
        Session session;
        m_page->save(session);
        m_page->keep(session);
        QVERIFY(session.studyResults);
        StudyPage other;
        other.restore(session);
        other.takeUp(session);
        QVERIFY(other.snapshot()->isComplete());
        QVERIFY(other.snapshot()->rows == m_page->snapshot()->rows);
        other.run();
        QTRY_VERIFY(!other.running()); // nothing is missing
        QVERIFY(other.snapshot()->rows == m_page->snapshot()->rows);
        session.study.settings.training.epochs = 2;
        m_page->restore(session);
        m_page->keep(session);
        QVERIFY(!session.studyResults);
    }

    void yourDataIsReadWhenTheStudyRuns()
    {
        QSignalSpy complained(m_page.get(), &Perspective::complained);
        m_page->useData(m_folder.filePath("missing.npz"));
        QCOMPARE(m_page->plan().settings.task.kind, TaskKind::yours);
        QVERIFY(find<QLabel>("study_file")->isVisible());
        click("study_run");
        QTRY_VERIFY(!m_page->running());
        QCOMPARE(complained.size(), 1);
        QVERIFY(complained[0][0].toString().contains("missing.npz"));
        click("study_drop_data");
        QCOMPARE(m_page->plan().settings.task.kind, TaskKind::digits);
        runToItsEnd();
    }

    void aNarrowTableShowsWholeHeaders()
    {
        StudyTable table;
        int whole = 2 * table.frameWidth();
        for (int column = 0; column < table.columnCount(); ++column) {
            whole += table.horizontalHeader()->sectionSizeHint(column);
        }
        for (const int width : {1200, whole + 1, 300}) { // equal columns would cut headers in the second
            table.resize(width, 200);
            table.QWidget::show();
            QVERIFY(QTest::qWaitForWindowExposed(&table));
            const QHeaderView& header = *table.horizontalHeader();
            for (int column = 0; column < header.count(); ++column) {
                QVERIFY2(header.sectionSize(column) >= header.sectionSizeHint(column),
                         qPrintable(QString::number(column)));
            }
            QTRY_COMPARE(table.horizontalScrollBar()->maximum() > 0, width == 300);
        }
    }
};

static const RegisteredTest studyPageTest(__FILE__, runTest<StudyPageTest>);

#include "study_page_test.moc"

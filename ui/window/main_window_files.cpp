// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files: recordings, lessons, sessions.
#include "ui/window/main_window.h"

#include "core/signals/signal_index.h"
#include "ui/files/file_access.h"
#include "ui/files/session_file.h"
#include "ui/jobs/recording_library.h"
#include "ui/lessons/learn_page.h"
#include "ui/session/program_settings.h"
#include "ui/session/recent_files.h"
#include "ui/session/session_history.h"
#include "ui/text/plain_text.h"
#include "ui/text/sentence_of.h"
#include "ui/widgets/elided_label.h"
#include "ui/window/carried_over.h"
#include "ui/window/dock_sizes.h"
#include "ui/window/notice_bar.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/threshold_units_dialog.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

constexpr const char* geometryKey = "window/geometry";
constexpr const char* docksKey = "window/docks";
constexpr const char* dockSizesKey = "window/dock_sizes";

/// A column that its name gives away as a membrane, else the first signal, else the first that can be read.
std::size_t likelyMembrane(const Recording& recording)
{
    const auto rank = [](const Recording::Column& column) {
        const QString name = QString::fromStdString(column.name).toLower();
        const bool membrane =
            name.startsWith("mem") || name == "v" || name == "vm" || name == "u" || name.startsWith("volt");
        return !column.problem.empty() ? 0 : membrane ? 3 : column.role == Recording::Role::signal ? 2 : 1;
    };
    const auto best = std::ranges::max_element(recording.columns, {}, rank);
    return static_cast<std::size_t>(best - recording.columns.begin());
}

QString sessionPattern()
{
    return "*." + QString::fromUtf8(sessionEnding.data(), static_cast<qsizetype>(sessionEnding.size()));
}

/// For a file dialog: "*.npy *.csv …".
QString recordingPatterns()
{
    QStringList patterns;
    for (const std::string_view ending : recordingEndings()) {
        patterns << "*." + QString::fromUtf8(ending.data(), static_cast<qsizetype>(ending.size()));
    }
    return patterns.join(' ');
}

/// "name" → "name.quantoscope.json"
QString withSessionEnding(const QString& path)
{
    return isSessionName(path.toStdString()) ? path : path + sessionPattern().mid(1);
}

/// In a title [*] is the place of the mark of changes; twice, it is itself.
QString nameInTitle(const QString& path)
{
    return QFileInfo(path).fileName().replace("[*]", "[*][*]");
}

} // namespace

void MainWindow::openFiles(const QStringList& paths)
{
    m_notice->clear();
    for (const QString& path : paths) {
        const QString ending = QFileInfo(path).suffix().toLower();
        if (ending == "md") {
            openLesson(path);
        } else if (ending == "json") {
            openSession(path);
        } else {
            m_asked.removeAll(path);
            m_asked.append(path);
            openRecording(path, {});
        }
    }
}

void MainWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open"), {},
        tr("Everything that can be opened (%1 %2 *.md);;Recordings (%1);;Sessions (%2);;Lessons (*.md);;"
           "All files (*)")
            .arg(recordingPatterns(), sessionPattern()));
    if (!path.isEmpty()) {
        openFiles({path});
    }
}

void MainWindow::openLesson(const QString& path)
{
    LearnPage& learn = m_perspectives->learn();
    if (const auto sentence = learn.openLesson(path)) {
        complain(*sentence);
    } else {
        m_perspectives->bringToFront(learn);
    }
}

/// One change, which undo takes back. The person's own work is kept since the lesson was started.
void MainWindow::openInTrain(const TrainingSettings& settings)
{
    Session asked = session();
    asked.training = settings;
    asked.trainingPoints.clear();
    asked.perspective = "train";
    restore(asked, tr("Open the lesson's training in Train"));
}

void MainWindow::openRecording(const QString& path, const ReadingOptions& options)
{
    m_status->showText(tr("Opening %1 …").arg(QFileInfo(path).fileName()));
    m_library->open(path, options);
}

/// A file has been read. Of those that were asked for the last one stays in the picture, in whatever order
/// they are read; one that nobody waits for any more changes nothing.
void MainWindow::showOpened(const QString& path)
{
    const auto recording = m_library->recording(path.toStdString());
    const bool named = setup().recording && setup().recording->path == path.toStdString();
    const qsizetype place = m_asked.indexOf(path);
    const bool asked = place >= 0;
    m_asked.remove(0, place + 1);
    if (named && (!asked || setup().recording->column < recording->columns.size())) {
        showSetup();
        requestExploration();
    } else if (asked) {
        adoptRecording(path);
    } else {
        return;
    }
    noteReading(*recording, path);
    const std::string left = leftOutNote(*recording, path.toStdString());
    if (asked && !left.empty()) {
        m_notice->add(QString::fromStdString(left));
    }
    m_perspectives->current().resetViews();
}

/// As the membrane, in open loop.
void MainWindow::adoptRecording(const QString& path)
{
    Setup opened = setup();
    opened.recording = RecordingName{.path = path.toStdString(),
                                     .column = likelyMembrane(*m_library->recording(path.toStdString())),
                                     .beside = {},
                                     .reading = m_library->optionsOf(path.toStdString())};
    opened.loop = Loop::open;
    changeSetup(opened, tr("Open %1").arg(QFileInfo(path).fileName()));
    addRecentFile(path);
}

void MainWindow::noteReading(const Recording& recording, const QString& path)
{
    for (const std::string& note : recording.notes) {
        m_notice->add(QString::fromStdString(note));
    }
    const std::string axes = axesNote(recording, path.toStdString(), setup().recording->column);
    if (!axes.empty()) {
        m_notice->add(QString::fromStdString(axes));
    }
}

/// Another program has changed or removed a recording's file. Only the one that is shown is followed.
void MainWindow::followChange(const QString& path, bool gone)
{
    if (!setup().recording || setup().recording->path != path.toStdString()) {
        m_library->forget(path.toStdString());
        return;
    }
    const QString name = QFileInfo(path).fileName();
    if (gone) {
        complain(tr("%1 was removed; what is shown is what was read of it before.").arg(name));
    } else {
        complain(tr("%1 was changed by another program and is read again.").arg(name));
        reload();
    }
}

void MainWindow::reload()
{
    if (const auto& shown = setup().recording) {
        openRecording(QString::fromStdString(shown->path), shown->reading);
    }
}

void MainWindow::chooseThresholdUnits()
{
    if (!m_exploration || !setup().recording || m_exploration->setup.recording != setup().recording) {
        return; // it is being read
    }
    const Signal& membrane = *m_exploration->raw;
    const std::string& unit = membrane.calibration().unit;
    const ReadingOptions reading = setup().recording->reading;
    const double threshold = setup().scheme.threshold == 0 ? 1 : setup().scheme.threshold;
    auto marks = proposedMarks(membrane.index()->sorted, unit);
    if (!marks) {
        complain(tr("The recording has no finite sample to go by; type gain and offset."));
        return;
    }
    if (reading.scales()) {
        marks = {.rest = inFileUnits(reading, 0), .threshold = inFileUnits(reading, threshold)};
    }
    ThresholdUnitsDialog dialog(*marks, QString::fromStdString(unit), threshold, this);
    if (dialog.exec() == QDialog::Accepted) {
        Setup scaled = setup();
        scaled.recording->reading = inThresholdUnits(reading, dialog.marks(), threshold);
        changeSetup(scaled, tr("To threshold units"));
    }
}

Session MainWindow::session() const
{
    Session session = m_history->current();
    m_perspectives->save(session);
    return session;
}

Session MainWindow::wholeSession() const
{
    Session whole = session();
    m_perspectives->keep(whole);
    if (whole.trained && !fits(*whole.trained, whole.training)) {
        whole.trained.reset(); // the settings are new, and not taken up yet
    }
    return whole;
}

Session MainWindow::ownSession() const
{
    Session own = m_ownWork ? *m_ownWork : wholeSession();
    own.perspective = session().perspective;
    return own;
}

void MainWindow::keepOwnWork()
{
    if (!m_ownWork) {
        m_ownWork = wholeSession();
    }
}

/// The person has opened something else of their own.
void MainWindow::forgetOwnWork()
{
    if (m_ownWork) {
        m_ownWork.reset();
        m_ownWorkOffer->clear();
        m_perspectives->learn().stop();
    }
}

/// On leaving a lesson. On coming back to it the offer rests.
void MainWindow::offerOwnWork()
{
    m_ownWorkOffer->clear();
    if (!m_ownWork || m_perspectives->current().perspectiveName() == "learn") {
        return;
    }
    m_ownWorkOffer->offer(tr("The controls are as the lesson set them up."), tr("Bring back my own work"),
                          [this] {
                              Session own = *std::exchange(m_ownWork, std::nullopt);
                              own.perspective = session().perspective;
                              m_perspectives->learn().stop();
                              restore(own, tr("Bring back my own work"));
                              return true;
                          });
}

void MainWindow::restore(const Session& session, const QString& what)
{
    Session settings = session;
    settings.trained.reset(); // to be undone are settings only
    m_history->change(std::move(settings), what);
    m_perspectives->takeUp(session);
    m_perspectives->bringToFront(session.perspective);
}

CarriedOver MainWindow::carriedOver() const
{
    CarriedOver left{.whole = wholeSession(),
                     .ownWork = m_ownWork,
                     .past = m_history->past(),
                     .sessionPath = m_sessionPath,
                     .asked = m_asked};
    if (const LearnPage* learn = m_perspectives->madeLearn()) {
        left.ownLessons = learn->ownLessons();
        left.lesson = {.lesson = learn->lesson(), .step = learn->step(), .started = learn->started()};
    }
    return left;
}

void MainWindow::takeOver(const CarriedOver& left)
{
    m_history->goOnFrom(left.past);
    m_perspectives->restore(left.whole); // also what was only shown, as Compare's first choice
    m_perspectives->takeUp(left.whole);
    m_ownWork = left.ownWork;
    m_sessionPath = left.sessionPath;
    if (left.lesson) {
        LearnPage& learn = m_perspectives->learn();
        for (const QString& file : left.ownLessons) {
            learn.openLesson(file);
        }
        learn.goOn(left.lesson->lesson, left.lesson->step, left.lesson->started);
    }
    m_perspectives->bringToFront(left.whole.perspective);
    offerOwnWork();
    openFiles(left.asked);
    showTitle();
}

void MainWindow::offerBack(const Session& session, const std::function<void()>& settled)
{
    m_offer->offer(tr("Quantoscope did not end properly the last time. What you had is kept."),
                   tr("Bring it back"), [this, session, settled] {
                       if (!mayLeaveSession()) {
                           return false;
                       }
                       restore(session, tr("Restore the last session"));
                       m_sessionPath.clear(); // it is none of the files that were opened meanwhile
                       showTitle();
                       settled();
                       return true;
                   });
    connect(m_offer, &NoticeBar::closed, this, settled);
}

void MainWindow::openSession(const QString& path)
{
    if (!mayLeaveSession()) {
        return;
    }
    try {
        restore(loadSession(path), tr("Open %1").arg(QFileInfo(path).fileName()));
    } catch (const std::exception& error) {
        complain(sentenceOf(error));
        return;
    }
    m_asked.clear();
    forgetOwnWork();
    m_sessionPath = path;
    m_history->undoStack().setClean();
    addRecentFile(path);
    showTitle();
}

bool MainWindow::saveSession()
{
    return m_sessionPath.isEmpty() ? saveSessionAs() : saveSessionTo(m_sessionPath);
}

bool MainWindow::saveSessionAs()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save session"), m_sessionPath,
                                                      tr("Quantoscope sessions (%1)").arg(sessionPattern()));
    return !path.isEmpty() && saveSessionTo(withSessionEnding(path));
}

bool MainWindow::saveSessionTo(const QString& path)
{
    try {
        quantoscope::saveSession(path, wholeSession());
    } catch (const std::exception& error) {
        complain(sentenceOf(error));
        return false;
    }
    m_sessionPath = path;
    m_history->undoStack().setClean();
    addRecentFile(path);
    showTitle();
    m_status->showText(tr("Session saved to %1.").arg(path));
    return true;
}

/// Whether a session of the person's own may be closed: it is saved, or they say so.
bool MainWindow::mayLeaveSession()
{
    if (m_sessionPath.isEmpty() || m_history->undoStack().isClean()) {
        return true;
    }
    const auto answer = askPlainly(
        this, tr("Quantoscope"), tr("Save the changes to %1?").arg(QFileInfo(m_sessionPath).fileName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && saveSession());
}

/// The session's name, else the recording's.
void MainWindow::showTitle()
{
    QString file = m_sessionPath;
    if (file.isEmpty() && setup().recording) {
        file = QString::fromStdString(setup().recording->path);
    }
    setWindowTitle(file.isEmpty() ? tr("Quantoscope") : tr("%1[*] – Quantoscope").arg(nameInTitle(file)));
    setWindowModified(!m_sessionPath.isEmpty() && !m_history->undoStack().isClean());
}

void MainWindow::fillRecentMenu(QMenu& menu)
{
    menu.clear();
    const auto elided = [&menu](const QString& name) {
        constexpr int most = 60; // letters of a usual width
        return menu.fontMetrics().elidedText(name, Qt::ElideMiddle,
                                             most * menu.fontMetrics().averageCharWidth());
    };
    const QStringList files = recentFiles();
    for (const QString& path : files) {
        QAction* action = menu.addAction(menuText(elided(QFileInfo(path).fileName())), this,
                                         [this, path] { openFiles({path}); });
        action->setToolTip(plainToolTip(path));
        action->setStatusTip(path);
    }
    menu.addSeparator();
    menu.addAction(tr("Clear this list"), this, &forgetRecentFiles)->setEnabled(!files.isEmpty());
}

void MainWindow::restoreArrangement()
{
    const QSettings settings = programSettings();
    restoreGeometry(settings.value(geometryKey).toByteArray());
    restoreState(settings.value(docksKey).toByteArray());
    m_dockSizes->restore(settings.value(dockSizesKey));
    m_restingDocks.clear();
    showWantedDocks();
}

void MainWindow::rememberArrangement()
{
    for (QDockWidget* dock : std::as_const(m_restingDocks)) {
        dock->show(); // hidden for the tab in front alone
    }
    m_restingDocks.clear();
    QSettings settings = programSettings();
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(docksKey, saveState());
    settings.setValue(dockSizesKey, m_dockSizes->saved());
    showWantedDocks();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(mayLeaveSession());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        paths << url.toLocalFile();
    }
    openFiles(paths);
    event->acceptProposedAction();
}

} // namespace quantoscope

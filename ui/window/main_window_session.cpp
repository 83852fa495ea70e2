// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/files/session_file.h"
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

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

constexpr const char* geometryKey = "window/geometry";
constexpr const char* docksKey = "window/docks";
constexpr const char* dockSizesKey = "window/dock_sizes";

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
    m_ownWorkOffer->offer(tr("The lesson has changed the setup."), tr("Restore my work"), [this] {
        Session own = *std::exchange(m_ownWork, std::nullopt);
        own.perspective = session().perspective;
        m_perspectives->learn().stop();
        restore(own, tr("Restore my work"));
        return true;
    });
}

void MainWindow::restore(const Session& session, const QString& what)
{
    Session settings = session;
    settings.trained.reset(); // to be undone are settings only
    settings.networkView = {};
    settings.studyResults.reset();
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
            if (const Outcome outcome = learn.openLesson(file); !outcome.isDone()) {
                complain(outcome.sentence());
            }
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
    m_offer->offer(tr("Quantoscope did not shut down cleanly. Your last session can be restored."),
                   tr("Restore"), [this, session, settled] {
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

/// Where it cannot be written, a notice says so.
bool MainWindow::writeSession(const QString& path, const Session& session)
{
    try {
        quantoscope::saveSession(path, session);
        return true;
    } catch (const std::exception& error) {
        complain(sentenceOf(error));
        return false;
    }
}

bool MainWindow::saveSessionTo(const QString& path)
{
    if (!writeSession(path, wholeSession())) {
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
    if (m_savedOnClose.isEmpty()) {
        event->setAccepted(mayLeaveSession());
        return;
    }
    if (QWidget* field = focusWidget()) {
        field->clearFocus(); // accepts the text typed into it
    }
    event->setAccepted(writeSession(m_savedOnClose, ownSession()));
}

} // namespace quantoscope

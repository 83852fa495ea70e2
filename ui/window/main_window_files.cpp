// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files: recordings, lessons, sessions.
#include "ui/window/main_window.h"

#include "core/parameters/input_error.h"
#include "core/signals/signal_index.h"
#include "files/networks/read_network.h"
#include "files/session/setup_link.h"
#include "ui/files/file_access.h"
#include "ui/files/session_file.h"
#include "ui/jobs/recording_library.h"
#include "ui/jobs/trace_comparer.h"
#include "ui/lessons/learn_page.h"
#include "ui/network/network_page.h"
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

/// For a file dialog: "*.npy *.csv …".
template<typename Endings>
QString patternsOf(const Endings& endings)
{
    QStringList patterns;
    for (const std::string_view ending : endings) {
        patterns << "*." + QString::fromUtf8(ending.data(), static_cast<qsizetype>(ending.size()));
    }
    return patterns.join(' ');
}

/// Endings of networks that recordings do not have.
std::vector<std::string_view> onlyNetworkEndings()
{
    const auto recordings = recordingEndings();
    std::vector<std::string_view> endings = networkEndings();
    std::erase_if(endings, [&](std::string_view ending) {
        return std::ranges::find(recordings, ending) != recordings.end();
    });
    return endings;
}

bool isNetworkEnding(const QString& ending)
{
    return std::ranges::any_of(onlyNetworkEndings(),
                               [&](std::string_view each) { return ending.toStdString() == each; });
}

bool isLink(const QString& path)
{
    return path.toStdString().starts_with(linkScheme);
}

} // namespace

void MainWindow::openFiles(const QStringList& paths)
{
    m_notice->clear();
    for (const QString& path : paths) {
        const QString ending = QFileInfo(path).suffix().toLower();
        if (isLink(path)) {
            openLink(path);
        } else if (ending == "md") {
            openLesson(path);
        } else if (ending == "json") {
            openSession(path);
        } else if (isNetworkEnding(ending)) {
            m_perspectives->network().openNetworkFile(path);
            m_perspectives->bringToFront("network");
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
        tr("All supported files (%1 %2 %3 *.md);;Recordings (%1);;Sessions (%2);;Networks (%3);;Lessons "
           "(*.md);;All files (*)")
            .arg(patternsOf(recordingEndings()), sessionPattern(), patternsOf(onlyNetworkEndings())));
    if (!path.isEmpty()) {
        openFiles({path});
    }
}

/// One change, which undo takes back.
void MainWindow::openLink(const QString& link)
{
    try {
        const Setup linked = setupOfLink(link.toStdString());
        changeSetup(linked, tr("Open link"));
        m_perspectives->bringToFront("explore");
    } catch (const InputError& error) {
        complain(sentenceOf(error));
    }
}

void MainWindow::openLesson(const QString& path)
{
    LearnPage& learn = m_perspectives->learn();
    const Outcome outcome = learn.openLesson(path);
    if (outcome.isDone()) {
        m_perspectives->bringToFront(learn);
    } else {
        complain(outcome.sentence());
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
        complain(tr("%1 was removed; the window shows the data read before.").arg(name));
    } else {
        complain(tr("%1 was changed by another program and is being reloaded.").arg(name));
        reloadRecording();
    }
}

void MainWindow::reload()
{
    reloadRecording();
    m_comparer->reload();
}

void MainWindow::reloadRecording()
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
        complain(tr("The recording has no finite samples; enter input_gain and input_offset instead."));
        return;
    }
    if (reading.scales()) {
        marks = {.rest = inFileUnits(reading, 0), .threshold = inFileUnits(reading, threshold)};
    }
    ThresholdUnitsDialog dialog(*marks, QString::fromStdString(unit), threshold, this);
    if (dialog.exec() == QDialog::Accepted) {
        Setup scaled = setup();
        scaled.recording->reading = inThresholdUnits(reading, dialog.marks(), threshold);
        changeSetup(scaled, tr("Scale to threshold units"));
    }
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
    menu.addAction(tr("Clear list"), this, &forgetRecentFiles)->setEnabled(!files.isEmpty());
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

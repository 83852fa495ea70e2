// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/explore/reference_trace.h"
#include "core/levels/fixed_point.h"
#include "files/session/session.h"
#include "ui/look/appearance.h"
#include "ui/text/outcome.h"

#include <QMainWindow>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QDockWidget;
class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace quantoscope {

class ChannelExplorer;
class DockSizes;
class ElidedLabel;
class Explorer;
class FindingsPanel;
class HelpWindow;
class LevelTablePanel;
class MetricsPanel;
class NeuronPanel;
class NoticeBar;
class PerspectiveTabs;
class RecordingLibrary;
struct Recording;
class SchemePanel;
class SessionHistory;
class SignalPanel;
class TraceComparer;
class TracePanel;

/// The window: wires controls to the Setup, the Setup to the Explorer, and the Exploration to the views.
struct CarriedOver;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Setup& setup, Appearance appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens each: a link (files/session/setup_link.h), a session (.json), a lesson (.md) in the Learn tab;
    /// any other is read in the background as a recording and shown as the membrane in open loop. A notice
    /// names those that cannot be taken.
    void openFiles(const QStringList& paths);

    /// Reads the file in the background, and compares it with the raw neuron if it is a trace. If not, a
    /// notice says so.
    void compareWith(const QString& path);

    /// Everything a person has set; restoring it is one change that can be undone, named `what`.
    Session session() const;

    /// The same, and the networks that they trained.
    Session wholeSession() const;

    /// The whole, but in a lesson what the person had before it.
    Session ownSession() const;

    /// Of its networks, if it has any, there is no undoing.
    void restore(const Session& session, const QString& what);

    /// For a window that takes the place of this one, and in it.
    CarriedOver carriedOver() const;
    void takeOver(const CarriedOver& left);

    /// Writes the session; where that fails, a notice says so.
    bool saveSessionTo(const QString& path);

    /// When the window is closed, its session is written into this file without a question; where that fails,
    /// a notice says so and the window stays open.
    void saveOnClose(const QString& path) { m_savedOnClose = path; }

    /// A notice that offers to bring back what a crash interrupted, by choice only, for it may be what
    /// crashed. It stays whatever else is opened, said or changed; once the person took it or closed it, it
    /// is `settled`.
    void offerBack(const Session& session, const std::function<void()>& settled);

    /// Size, place and arrangement of the docks, as remembered from the last time and for the next.
    void restoreArrangement();
    void rememberArrangement();

    void setAppearance(Appearance appearance);

    const Setup& setup() const;

    /// The newest one shown; null before the first.
    std::shared_ptr<const Exploration> exploration() const { return m_exploration; }
    /// The trace that the views show, and whether a better result is to come.
    const Reference& reference() const { return m_reference; }
    bool comparing() const;

    PerspectiveTabs& perspectives() { return *m_perspectives; }

    /// Writes the level table in the format given by the file extension, for the rounding rule of the Setup;
    /// if `fixedPoint` is given, also in fixed point.
    Outcome exportTable(const QString& path, std::optional<FixedPoint> fixedPoint = std::nullopt,
                        std::optional<int> decimals = std::nullopt) const;

    /// Writes a PDF of what the tab in front shows. Throws FileError, WriteError.
    void saveReport(const QString& path);

    /// Says in a notice, until it is closed, that something could not be done.
    void complain(const QString& sentence);

signals:
    /// The views show this Exploration now.
    void shown(std::shared_ptr<const quantoscope::Exploration> exploration);
    /// The reference trace has been compared with the Exploration, or cannot be; also if there is none.
    void compared(const quantoscope::Reference& reference);
    /// The person wants letters of another size or language: another window takes the place of this one.
    void replacementWanted();
    /// A notice has just said this.
    void complained(const QString& sentence);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showWantedDocks();
    void buildDocks();
    void resetLayout();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void addLinkActions(QMenu& menu);
    void buildViewMenu();
    void buildPresetMenu();
    void buildLessonMenu();
    void buildHelpMenu();
    void fillRecentMenu(QMenu& menu);
    void buildStatusBar();
    void connectPanels();
    void connectModel();
    void connectTrace();
    void addTraceActions(QMenu& file);
    QWidget* findingsWithTrace();
    void chooseTrace();
    void removeTrace();
    void showReference(const Reference& reference);
    QDockWidget* addDock(Qt::DockWidgetArea area, const QString& title, const QString& name, QWidget* panel);

    void changeSetup(const Setup& setup, const QString& what);
    void showSetup();
    void requestExploration();
    void showProgress(double fraction);
    void hideProgress();
    void showExploration(const std::shared_ptr<const Exploration>& exploration);
    void showProblem(const ParameterProblem& problem);
    void showTitle();
    void openSession(const QString& path);
    bool saveSession();
    bool saveSessionAs();
    bool writeSession(const QString& path, const Session& session);
    bool mayLeaveSession();
    void openPalette();
    void openPreferences();
    void openHelp(const QString& topic);
    void openRecording(const QString& path, const ReadingOptions& options);
    void openLink(const QString& link);
    void openLesson(const QString& path);
    void openInTrain(const TrainingSettings& settings);
    void keepOwnWork();
    void offerOwnWork();
    void forgetOwnWork();
    void showOpened(const QString& path);
    void adoptRecording(const QString& path);
    void noteReading(const Recording& recording, const QString& path);
    void followChange(const QString& path, bool gone);
    void reload();
    void reloadRecording();
    void chooseFile();
    void chooseThresholdUnits();
    void chooseTableFile();
    void chooseReportFile();
    void exportNeuron();

    std::shared_ptr<const Exploration> m_exploration;
    QString m_sessionPath; // empty: never saved nor opened
    QString m_savedOnClose;
    QStringList m_asked; // recordings that the person opened and that are being read, the newest last
    SessionHistory* m_history;
    RecordingLibrary* m_library;
    Explorer* m_explorer;
    ChannelExplorer* m_channels;
    TraceComparer* m_comparer;
    Reference m_reference;

    HelpWindow* m_help = nullptr;     // made when first asked for
    NoticeBar* m_offer;               // apart from the notices, which go as others come
    NoticeBar* m_ownWorkOffer;        // the same
    std::optional<Session> m_ownWork; // from before a lesson was started
    NoticeBar* m_notice;
    PerspectiveTabs* m_perspectives;
    DockSizes* m_dockSizes;
    QByteArray m_firstArrangement;     // of the docks
    QSet<QDockWidget*> m_restingDocks; // hidden because the perspective in front has no use for them
    SchemePanel* m_scheme;
    NeuronPanel* m_neuron;
    SignalPanel* m_signal;
    MetricsPanel* m_metrics;
    FindingsPanel* m_findings;
    TracePanel* m_trace;
    QAction* m_removeTrace = nullptr;
    LevelTablePanel* m_table;
    ElidedLabel* m_status;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
};

} // namespace quantoscope

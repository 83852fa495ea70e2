// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/compare/metrics_table.h"
#include "ui/compare/scheme_column.h"
#include "ui/perspective/perspective.h"
#include "ui/text/outcome.h"

#include <array>
#include <vector>

class QProgressBar;
class QTabWidget;
class QToolButton;

namespace quantoscope {

class CostPlot;
class FitPanel;
class PinCosts;
class SchemeComparer;

/// The Compare tab: up to Session::maxPins schemes side by side on the current signal with their metrics and
/// costs, and the schemes that fit it best.
class ComparePage : public Perspective
{
    Q_OBJECT

public:
    explicit ComparePage(QWidget* parent = nullptr);
    ~ComparePage() override;

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void resetViews() override;
    QList<Plot*> plots() const override;
    QList<Plot*> filledPlots() const override;
    void prepareForPicture(const QString& plot) override;
    bool wantsDock(const QString& name) const override;
    QList<ReportSection> reportSections() const override;
    bool busy() const override;
    void save(Session& session) const override;
    void restore(const Session& session) override;

    const std::vector<PinnedScheme>& pins() const { return m_pins; }

    /// Pins a scheme. Changes the name if it is in use. Emits complained() if Session::maxPins schemes
    /// are pinned.
    void pin(const Scheme& scheme, const QString& name);

    /// The Exploration shown for a pinned scheme, or null while it is being computed.
    std::shared_ptr<const Exploration> compared(std::size_t pin) const;

    /// Writes pinned schemes and fits as a table. Refused while schemes are still being compared.
    Outcome exportComparison(const QString& path) const;

private:
    QWidget* buildBar();
    QWidget* buildMetrics();
    void buildColumns();
    void connectJobs();
    void fillPresets();
    void chooseFirstOnes();
    bool canPin() const;
    void pinCurrent();
    void setPins(const std::vector<PinnedScheme>& pins, const QString& what);
    void rename(std::size_t pin, const QString& name);
    void swapWithNext(std::size_t pin);
    void unpin(std::size_t pin);
    void adoptScheme(const Scheme& scheme, const QString& name);
    QString freeName(const QString& wanted) const;

    void chooseComparisonFile();
    std::vector<MetricsTable::Column> comparedColumns() const;
    void restartComparison();
    const ComparedScheme* resultOf(const PinnedScheme& pinned) const;
    void showPins();
    void requestCosts();
    void showCosts();
    void linkColumns();

    std::shared_ptr<const Exploration> m_exploration;
    std::vector<PinnedScheme> m_pins;
    std::optional<std::vector<PinnedScheme>> m_firstOnes; ///< The default pins, once they have been chosen.
    bool m_choosesFirstOnes = true;                       ///< The session specifies no pins.

    QToolButton* m_pin;
    QToolButton* m_preset;
    QToolButton* m_export;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    std::array<SchemeColumn*, Session::maxPins> m_columns{};
    QWidget* m_empty;
    QTabWidget* m_metrics; ///< The table and the plot of costs.
    MetricsTable* m_table;
    CostPlot* m_costPlot;
    FitPanel* m_fit;
    SchemeComparer* m_comparer;
    PinCosts* m_costs;
};

} // namespace quantoscope

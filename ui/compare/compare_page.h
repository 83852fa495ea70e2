// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/session.h"
#include "ui/compare/figure_table.h"
#include "ui/compare/scheme_column.h"
#include "ui/perspective/perspective.h"

#include <array>
#include <vector>

class QProgressBar;
class QToolButton;

namespace quantoscope {

class FitPanel;
class SchemeComparer;

/// The Compare perspective: up to four schemes side by side on the signal of the window, and the schemes that
/// fit it best.
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
    bool wantsDock(const QString& name) const override;
    QList<ReportSection> reportSections() const override;
    bool busy() const override;
    void save(Session& session) const override;
    void restore(const Session& session) override;

    const std::vector<PinnedScheme>& pins() const { return m_pins; }

    /// Beside those already there, under this name or one close to it. Says so where there is no room.
    void pin(const Scheme& scheme, const QString& name);

    /// The one shown for a pin; null while it is computed.
    std::shared_ptr<const Exploration> compared(std::size_t pin) const;

    /// Writes pinned schemes and fits as a table; what went wrong in a sentence.
    std::optional<QString> exportComparison(const QString& path) const;

private:
    QWidget* buildBar();
    void buildColumns();
    void connectJobs();
    void fillPresets();
    void chooseFirstOnes();
    void pinCurrent();
    void setPins(const std::vector<PinnedScheme>& pins, const QString& what);
    void rename(std::size_t pin, const QString& name);
    void swapWithNext(std::size_t pin);
    void unpin(std::size_t pin);
    void adoptScheme(const Scheme& scheme, const QString& name);
    QString freeName(const QString& wanted) const;

    void chooseComparisonFile();
    std::vector<FigureTable::Column> comparedColumns() const;
    void compareAnew();
    const ComparedScheme* resultOf(const PinnedScheme& pinned) const;
    void showPins();
    void linkColumns();

    std::shared_ptr<const Exploration> m_exploration;
    std::vector<PinnedScheme> m_pins;
    std::optional<std::vector<PinnedScheme>> m_firstOnes; ///< Its own choice, once it has made it.
    bool m_choosesFirstOnes = true;                       ///< The session names none.

    QToolButton* m_pin;
    QToolButton* m_preset;
    QToolButton* m_export;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    std::array<SchemeColumn*, Session::maxPins> m_columns{};
    QWidget* m_empty;
    FigureTable* m_figures;
    FitPanel* m_fit;
    SchemeComparer* m_comparer;
};

} // namespace quantoscope

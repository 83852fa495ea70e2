// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/scheme_column.h"
#include "ui/window/perspective.h"

#include <array>
#include <vector>

class QProgressBar;
class QToolButton;

namespace quantoscope {

class FigureTable;
class FitPanel;
class NewestJob;

/// The Compare perspective: up to four schemes side by side on the signal of the window, and the schemes that
/// fit it best.
class ComparePage : public Perspective
{
    Q_OBJECT

public:
    static constexpr std::size_t mostPins = 4;

    explicit ComparePage(QWidget* parent = nullptr);
    ~ComparePage() override;

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void resetViews() override;
    QList<Plot*> plots() const override;
    bool wantsDock(const QString& name) const override;
    bool busy() const override;
    void save(Session& session) const override;
    void restore(const Session& session) override;

    const std::vector<PinnedScheme>& pins() const { return m_pins; }

    /// Beside those already there, under this name or one close to it. Says so where there is no room.
    void pin(const Scheme& scheme, const QString& name);

    /// The one shown for a pin; null while it is computed.
    std::shared_ptr<const Exploration> compared(std::size_t pin) const;

private:
    /// A scheme compared, and what of the window's signal it was compared on.
    struct Result
    {
        ComparedScheme compared;
        std::shared_ptr<const Signal> recording;
    };

    QWidget* buildBar();
    void buildColumns();
    void connectJobs();
    void fillPresets();
    void pinFirstOnes();
    void pinCurrent();
    void rename(std::size_t pin, const QString& name);
    void swapWithNext(std::size_t pin);
    void unpin(std::size_t pin);
    void adoptScheme(const Scheme& scheme, const QString& name);
    QString freeName(const QString& wanted) const;

    void compareAnew();
    void take(int order, const Result& result);
    bool isOf(const Result& result, const PinnedScheme& pinned) const;
    const Result* resultOf(const PinnedScheme& pinned) const;
    std::shared_ptr<const Signal> recording() const;
    void showPins();
    void linkColumns();

    std::shared_ptr<const Exploration> m_exploration;
    std::vector<PinnedScheme> m_pins;
    std::vector<Result> m_results; ///< Of the pins, in no order.
    int m_order = 0;
    bool m_pinnedFirstOnes = false;

    QToolButton* m_pin;
    QToolButton* m_preset;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    std::array<SchemeColumn*, mostPins> m_columns{};
    QWidget* m_empty;
    FigureTable* m_figures;
    FitPanel* m_fit;
    NewestJob* m_job;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/bits_plot.h"
#include "ui/jobs/job.h"

#include <QWidget>

#include <array>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace quantoscope {

class SchemeComparer;

/// The window fits schemes of 1 bit to this many.
inline constexpr int mostFittedBits = 12;

/// The best scheme of each spacing and format for the raw membrane, for the chosen number of bits, each to be
/// pinned or adopted; the Lloyd–Max levels; the fewest bits that meet a requirement; and all numbers of bits
/// as a plot. Computed in the background, the chosen number first. Fits are of the finished raw membrane
/// (open loop); in closed loop each of them also shows the metrics of the neuron with it.
class FitPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FitPanel(QWidget* parent = nullptr);
    ~FitPanel() override;

    /// Restarts the fits if the membrane, the threshold or the rounding rule has changed.
    void setExploration(const std::shared_ptr<const Exploration>& exploration);
    void setTheme(const PlotTheme& theme);

    BitsPlot* plot() const { return m_plot; }
    bool busy() const;

    /// Of the bits fitted so far.
    const FitsByBits& fits() const { return m_fits; }
    FitTask task() const;                               ///< What they are looked for by.
    std::size_t outliers() const { return m_outliers; } ///< Samples that they leave out.

signals:
    void pinRequested(const quantoscope::Scheme& scheme, const QString& name);
    void adoptRequested(const quantoscope::Scheme& scheme, const QString& name);
    void settled(); ///< All is fitted, or given up.

private:
    struct Row
    {
        QLabel* text;
        QPushButton* pin;
        QPushButton* adopt;
    };

    QWidget* buildControls();
    Row buildRow(int number);
    QWidget* buildRows();
    void connectControls();
    void restartFits();
    /// A fit, and how many samples were left out of it as outliers.
    struct Fitted
    {
        std::shared_ptr<const Fit> fit;
        std::size_t outliers;
    };

    void take(const Fitted& fitted);
    void showFit();
    void compareInLoop();
    void showRow(const Row& row, const Fit& fit, const FittedScheme& fitted);
    QString inLoopText(const Scheme& scheme) const;
    bool closedLoop() const;
    void showSmallest();
    void showBusy(bool busy);
    const Fit* chosenFit() const;

    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const Signal> m_fittedSignal;
    FitTask m_fittedTask;
    FitsByBits m_fits;
    std::size_t m_outliers = 0; ///< Samples that the fits leave out.

    QLabel* m_title;
    QSpinBox* m_bits;
    QComboBox* m_objective;
    QLabel* m_bound;
    QPushButton* m_useBound;
    std::array<Row, BitsPlot::kindCount>
        m_rows; ///< Best fit first; those of kinds without this width are hidden.
    QDoubleSpinBox* m_keep;
    QLabel* m_smallest;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    BitsPlot* m_plot;
    Job<Fitted> m_job;
    SchemeComparer* m_comparer; ///< Of the chosen fits, in closed loop.
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "files/session/session.h"
#include "ui/compare/compared_plots.h"
#include "ui/compare/comparison_export.h"
#include "ui/compare/cost_plot.h"
#include "ui/compare/fit_panel.h"
#include "ui/compare/metrics_table.h"
#include "ui/compare/pin_costs.h"
#include "ui/compare/scheme_comparer.h"
#include "ui/presets/presets.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace quantoscope {

ComparePage::ComparePage(QWidget* parent)
    : Perspective("compare", parent), m_pin(new QToolButton(this)), m_preset(new QToolButton(this)),
      m_export(new QToolButton(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this)),
      m_empty(new QLabel(this)), m_metrics(new QTabWidget(this)), m_table(new MetricsTable(this)),
      m_costPlot(new CostPlot(this)), m_fit(new FitPanel(this)), m_comparer(new SchemeComparer(this)),
      m_costs(new PinCosts(this))
{
    auto* columns = new QWidget(this);
    auto* row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    buildColumns();
    for (SchemeColumn* column : m_columns) {
        row->addWidget(column, 1);
    }
    row->addWidget(m_empty, 1);
    auto* below = new QSplitter(Qt::Horizontal, this);
    below->addWidget(buildMetrics());
    below->addWidget(m_fit);
    below->setSizes({440, 570});
    auto* whole = new QSplitter(Qt::Vertical, this);
    whole->addWidget(columns);
    whole->addWidget(below);
    whole->setSizes({400, 270});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(whole, 1);
    connectJobs();
    linkColumns();
    adopt({m_costPlot, m_fit->plot()});
    for (const SchemeColumn* column : m_columns) {
        offerExport(column->plots()); // not adopt(): their levels are not those of the level table
    }
    showPins();
}

ComparePage::~ComparePage()
{
    // A name that is being edited loses the focus and emits renamed(), which must not reach the
    // destroyed page.
    for (SchemeColumn* column : m_columns) {
        column->disconnect(this);
    }
}

QWidget* ComparePage::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 4, 4, 0);
    m_pin->setObjectName("pin_current");
    m_pin->setText(tr("Pin the scheme in use"));
    m_pin->setToolTip(tr("Add the scheme in use to the comparison (up to %1 schemes)").arg(Session::maxPins));
    m_preset->setObjectName("pin_preset");
    m_preset->setText(tr("Pin a preset"));
    m_preset->setToolTip(tr("Add one of snnTorch's spacings or another format to the comparison"));
    m_preset->setPopupMode(QToolButton::InstantPopup);
    m_preset->setMenu(new QMenu(m_preset));
    m_export->setObjectName("export_comparison");
    m_export->setText(tr("Export comparison…"));
    m_export->setToolTip(tr("Write the pinned schemes and the fits as a table: CSV, LaTeX or Markdown"));
    m_progress->setObjectName("compare_progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumSize(140, 10);
    m_cancel->setObjectName("compare_cancel");
    m_cancel->setText(tr("Cancel"));
    for (QToolButton* button : {m_pin, m_preset, m_export, m_cancel}) {
        button->setFocusPolicy(Qt::StrongFocus);
    }
    layout->addWidget(m_pin);
    layout->addWidget(m_preset);
    layout->addWidget(m_export);
    layout->addStretch(1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    m_progress->hide();
    m_cancel->hide();
    connect(m_pin, &QToolButton::clicked, this, &ComparePage::pinCurrent);
    connect(m_export, &QToolButton::clicked, this, &ComparePage::chooseComparisonFile);
    connect(m_preset->menu(), &QMenu::aboutToShow, this, &ComparePage::fillPresets);
    return bar;
}

void ComparePage::buildColumns()
{
    auto* empty = static_cast<QLabel*>(m_empty);
    empty->setObjectName("nothing_pinned");
    empty->setText(tr("Nothing is pinned. Pin the scheme in use, a preset, or one of the fits below\n"
                      "to see schemes side by side on the same signal."));
    empty->setAlignment(Qt::AlignCenter);
    for (std::size_t i = 0; i < Session::maxPins; ++i) {
        auto* column = new SchemeColumn(static_cast<int>(i) + 1, this);
        m_columns[i] = column;
        connect(column, &SchemeColumn::renamed, this, [this, i](const QString& name) { rename(i, name); });
        connect(column, &SchemeColumn::moveLeftRequested, this, [this, i] { swapWithNext(i - 1); });
        connect(column, &SchemeColumn::moveRightRequested, this, [this, i] { swapWithNext(i); });
        connect(column, &SchemeColumn::unpinRequested, this, [this, i] { unpin(i); });
        connect(column, &SchemeColumn::adoptRequested, this,
                [this, i] { adoptScheme(m_pins[i].scheme, m_pins[i].name); });
    }
}

void ComparePage::connectJobs()
{
    connect(m_fit, &FitPanel::pinRequested, this, &ComparePage::pin);
    connect(m_fit, &FitPanel::adoptRequested, this, &ComparePage::adoptScheme);
    connect(m_cancel, &QToolButton::clicked, m_comparer, &SchemeComparer::cancel);
    connect(m_comparer, &SchemeComparer::found, this, [this] {
        showPins();
        requestCosts();
    });
    connect(m_costs, &PinCosts::found, this, &ComparePage::showCosts);
    connect(m_comparer, &SchemeComparer::progressed, this, [this](double fraction) {
        m_progress->setValue(static_cast<int>(fraction * 1000));
        m_progress->show();
        m_cancel->show();
    });
    const auto ended = [this] {
        m_progress->hide();
        m_cancel->hide();
        if (!busy()) {
            emit settled();
        }
    };
    connect(m_comparer, &SchemeComparer::finished, this, ended);
    connect(m_costs, &PinCosts::finished, this, ended);
    connect(m_fit, &FitPanel::settled, this, ended);
    const auto failed = [this, ended](const QString& sentence) {
        ended();
        emit complained(sentence);
    };
    connect(m_comparer, &SchemeComparer::failed, this, failed);
    connect(m_costs, &PinCosts::failed, this, failed);
}

/// Links the x axes of all columns, so that they show the same steps.
void ComparePage::linkColumns()
{
    QList<Plot*> all;
    for (SchemeColumn* column : m_columns) {
        all += column->plots();
    }
    for (Plot* source : all) {
        connect(source, &Plot::exportTableRequested, this, &Perspective::exportTableRequested);
        for (Plot* target : all) {
            if (source != target) {
                connect(source, &Plot::xRangeChanged, target, &Plot::setXRange);
            }
        }
    }
}

QList<Plot*> ComparePage::plots() const
{
    QList<Plot*> all{m_fit->plot(), m_costPlot};
    for (SchemeColumn* column : m_columns) {
        all += column->plots();
    }
    return all;
}

bool ComparePage::wantsDock(const QString& name) const
{
    return name == "scheme_dock" || name == "neuron_dock" || name == "signal_dock";
}

bool ComparePage::busy() const
{
    return m_comparer->busy() || m_fit->busy() || m_costs->busy();
}

void ComparePage::setTheme(const PlotTheme& theme)
{
    for (SchemeColumn* column : m_columns) {
        column->setTheme(theme);
    }
    m_fit->setTheme(theme);
    m_costPlot->setTheme(theme);
}

void ComparePage::resetViews()
{
    for (Plot* plot : plots()) {
        plot->resetView();
    }
}

void ComparePage::showExploration(const std::shared_ptr<const Exploration>& exploration)
{
    m_exploration = exploration;
    chooseFirstOnes();
    m_fit->setExploration(exploration);
    m_costPlot->setExploration(exploration);
    restartComparison();
}

const ComparedScheme* ComparePage::resultOf(const PinnedScheme& pinned) const
{
    return m_exploration ? m_comparer->compared(pinned.scheme) : nullptr;
}

std::shared_ptr<const Exploration> ComparePage::compared(std::size_t pin) const
{
    const ComparedScheme* result = pin < m_pins.size() ? resultOf(m_pins[pin]) : nullptr;
    return result == nullptr ? nullptr : result->exploration;
}

Outcome ComparePage::exportComparison(const QString& path) const
{
    const auto columns = comparedColumns();
    const bool whole = std::ranges::all_of(
        columns, [](const auto& column) { return column.compared && column.compared->cost; });
    if (!m_exploration || !whole) {
        return Outcome::refused(tr("The comparison is not complete yet; export it when it is."));
    }
    return attempt([&] { writeComparison(path, comparisonRows(columns, m_fit->fits()), *m_exploration); });
}

void ComparePage::chooseComparisonFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export comparison"), "comparison.csv",
                                                      tr("CSV (*.csv);;LaTeX (*.tex);;Markdown (*.md)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Outcome outcome = exportComparison(path); !outcome.isDone()) {
        emit complained(outcome.sentence());
    }
}

void ComparePage::restartComparison()
{
    if (m_exploration) {
        std::vector<Scheme> schemes;
        std::ranges::transform(m_pins, std::back_inserter(schemes), &PinnedScheme::scheme);
        m_comparer->request(schemes, m_exploration);
    }
    showPins();
    requestCosts();
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics and costs of the pinned schemes.
#include "ui/compare/compare_page.h"

#include "ui/compare/compare_report.h"
#include "ui/compare/cost_plot.h"
#include "ui/compare/fit_panel.h"
#include "ui/compare/metrics_table.h"
#include "ui/compare/pin_costs.h"

#include <QTabWidget>

#include <memory>

namespace quantoscope {
namespace {

bool hasPoints(const CostPlot& plot)
{
    return !plot.points().points().empty();
}

} // namespace

QWidget* ComparePage::buildMetrics()
{
    m_metrics->setObjectName("compare_metrics");
    m_metrics->setDocumentMode(true);
    m_metrics->addTab(m_table, tr("Metrics"));
    m_metrics->addTab(m_costPlot, tr("Cost"));
    m_metrics->setTabToolTip(1, tr("SQNR against the estimated size of the neuron in hardware"));
    return m_metrics;
}

std::vector<MetricsTable::Column> ComparePage::comparedColumns() const
{
    std::vector<MetricsTable::Column> columns;
    for (const PinnedScheme& pinned : m_pins) {
        const ComparedScheme* result = resultOf(pinned);
        columns.push_back({pinned.name, std::nullopt});
        if (result != nullptr) {
            const NeuronCost* cost = m_costs->cost(costedSetup(*result->exploration));
            columns.back().compared = ComparedPin{*result, cost ? std::optional(*cost) : std::nullopt};
        }
    }
    return columns;
}

QList<ReportSection> ComparePage::reportSections() const
{
    const auto columns = comparedColumns();
    QList<ReportedPin> pins;
    for (std::size_t i = 0; i < m_pins.size(); ++i) {
        pins << ReportedPin{columns[i], m_pins[i].scheme,
                            columns[i].compared ? m_columns[i]->plots() : QList<Plot*>()};
    }
    QList<ReportSection> sections = pinSections(pins);
    if (hasPoints(*m_costPlot)) {
        sections.front().plots << m_costPlot;
    }
    return sections << fitSection(m_fit->fits(), m_fit->task().objective, m_fit->outliers(), m_fit->plot());
}

/// Those in view, and the plot of costs in a tab that is not open.
QList<Plot*> ComparePage::filledPlots() const
{
    QList<Plot*> filled = visiblePlots();
    if (hasPoints(*m_costPlot) && !filled.contains(m_costPlot)) {
        filled << m_costPlot;
    }
    return filled;
}

void ComparePage::prepareForPicture(const QString& plot)
{
    if (plot == m_costPlot->plotName()) {
        m_metrics->setCurrentWidget(m_costPlot);
    }
}

/// Requests nothing before all schemes are compared, because each request stops the work on the one before.
void ComparePage::requestCosts()
{
    std::vector<Setup> setups;
    for (const PinnedScheme& pinned : m_pins) {
        if (const ComparedScheme* result = resultOf(pinned)) {
            setups.push_back(costedSetup(*result->exploration));
        }
    }
    if (setups.size() == m_pins.size()) {
        m_costs->request(setups);
    }
}

void ComparePage::showCosts()
{
    const std::vector<MetricsTable::Column> columns = comparedColumns();
    m_table->show(columns);
    auto costed = std::make_shared<CostedPins>();
    for (const MetricsTable::Column& column : columns) {
        if (column.compared) {
            costed->pins.push_back(
                {column.name, column.compared->exploration->metrics.sqnrDb, column.compared->cost});
        }
    }
    m_costPlot->setSnapshot(costed);
}

} // namespace quantoscope

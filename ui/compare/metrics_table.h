// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/compare_schemes.h"
#include "core/hardware/neuron_cost.h"

#include <QTableWidget>

#include <functional>
#include <optional>
#include <vector>

namespace quantoscope {

/// A compared scheme and the cost of its neuron.
struct ComparedPin : ComparedScheme
{
    std::optional<NeuronCost> cost = std::nullopt; ///< nullopt: being computed.
};

/// One metric of a compared scheme. `best` says whether smaller or larger values are better.
struct TableMetric
{
    enum class Best { none, smallest, largest };

    QString id;
    QString name;
    QString toolTip;
    Best best;
    std::function<double(const ComparedPin&)> value; ///< NaN if there is no value.
    std::function<QString(const ComparedPin&)> text;
    /// Why there is no value; empty or an empty text: there is one.
    std::function<QString(const ComparedPin&)> problem = {};
};

/// All metrics, in display order.
std::vector<TableMetric> tableMetrics();

/// Marks the best values. NaN values are ignored. No value is marked if all are equal, if fewer than two are
/// not NaN, or for Best::none.
std::vector<bool> bestOf(const std::vector<double>& values, TableMetric::Best best);

/// A table with one row per metric and one column per scheme. The best value of a row has a star and
/// bold text.
class MetricsTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit MetricsTable(QWidget* parent = nullptr);

    struct Column
    {
        QString name;
        std::optional<ComparedPin> compared; ///< Empty: still being computed.
    };
    void show(const std::vector<Column>& columns);

    /// The table as tab-separated text.
    QString asText() const;

private:
    void showRow(int row, const std::vector<Column>& columns);
    QString toolTipOf(const TableMetric& metric, const Column& column, bool best) const;

    std::vector<TableMetric> m_metrics; ///< By row.
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/compare_schemes.h"

#include <QTableWidget>

#include <functional>
#include <optional>
#include <vector>

namespace quantoscope {

/// One metric of a compared scheme. `best` says whether smaller or larger values are better.
struct TableMetric
{
    enum class Best { none, smallest, largest };

    QString id;
    QString name;
    QString toolTip;
    Best best;
    std::function<double(const ComparedScheme&)> value; ///< NaN if there is no value.
    std::function<QString(const ComparedScheme&)> text;
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
        std::optional<ComparedScheme> compared; ///< Empty: still being computed.
    };
    void show(const std::vector<Column>& columns);

    /// The table as tab-separated text.
    QString asText() const;

private:
    void showRow(int row, const std::vector<Column>& columns);

    std::vector<TableMetric> m_metrics; ///< By row.
};

} // namespace quantoscope

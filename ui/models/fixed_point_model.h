// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/fixed_point.h"

#include <QAbstractTableModel>

#include <optional>

namespace quantoscope {

/// What a fixed-point format makes of each level, a row a level in build order; empty where the format cannot
/// hold them.
class FixedPointModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { indexColumn, levelColumn, codeColumn, valueColumn, errorColumn, columnCountValue };

    /// `table` must outlive this.
    explicit FixedPointModel(const LevelTable& table, QObject* parent = nullptr);

    void show(const std::optional<FixedPointLevels>& levels);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& cell, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(std::size_t index, int column) const;

    const LevelTable& m_table;
    std::optional<FixedPointLevels> m_levels;
    std::size_t m_worst = 0;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QAbstractTableModel>

#include <memory>

namespace quantoscope {

/// The level table of an Exploration, a row a level in build order.
class LevelTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { indexColumn, levelColumn, gapColumn, boundaryColumn, occupancyColumn, columnCountValue };

    /// The role of a cell's full text, every digit of it; what is displayed is rounded to fit.
    static constexpr int fullTextRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Exploration> exploration);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& cell, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column, bool full) const;
    int digitsOf(const LevelRow& row) const;

    std::shared_ptr<const Exploration> m_exploration;
};

} // namespace quantoscope

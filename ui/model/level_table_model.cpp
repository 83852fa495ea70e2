// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/level_table_model.h"

#include "core/text/number_text.h"

#include <QApplication>
#include <QPalette>

namespace quantoscope {

void LevelTableModel::show(std::shared_ptr<const Exploration> exploration)
{
    const bool sameSize = m_exploration && m_exploration->table.size() == exploration->table.size();
    if (sameSize) {
        m_exploration = std::move(exploration);
        emit dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, columnCountValue - 1));
        return;
    }
    beginResetModel();
    m_exploration = std::move(exploration);
    endResetModel();
}

int LevelTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_exploration ? 0 : static_cast<int>(m_exploration->table.size());
}

int LevelTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountValue;
}

QString LevelTableModel::text(int row, int column) const
{
    const LevelRow level = m_exploration->table.row(static_cast<std::size_t>(row));
    switch (column) {
    case Column::indexColumn:
        return QString::number(level.index);
    case Column::levelColumn:
        return QString::fromStdString(numberText(level.value));
    case Column::gapColumn:
        return level.gap ? QString::number(*level.gap, 'g', 5) : QString();
    case Column::boundaryColumn:
        return level.boundary ? QString::fromStdString(numberText(*level.boundary)) : QString();
    case Column::occupancyColumn:
        return level.dead ? tr("dead")
                          : QString::number(m_exploration->metrics.occupancy[static_cast<std::size_t>(row)]);
    default:
        return {};
    }
}

QVariant LevelTableModel::data(const QModelIndex& cell, int role) const
{
    if (!m_exploration || !cell.isValid()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(cell.row(), cell.column());
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::ForegroundRole && m_exploration->table.isDead(static_cast<std::size_t>(cell.row()))) {
        return QApplication::palette().placeholderText();
    }
    return {};
}

QVariant LevelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        const QStringList names{tr("#"), tr("level"), tr("gap"), tr("boundary"), tr("samples")};
        return names.value(section);
    }
    if (role == Qt::ToolTipRole) {
        const QStringList tips{tr("Index in build order: the code a device stores"),
                               tr("The value the state may take"),
                               tr("Distance to the next greater level"),
                               tr("The smallest float32 that goes to the next greater level"),
                               tr("Samples at this level (its occupancy)")};
        return tips.value(section);
    }
    return {};
}

} // namespace quantoscope

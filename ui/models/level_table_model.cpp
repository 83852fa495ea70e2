// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/level_table_model.h"

#include "core/text/number_text.h"

#include <QApplication>
#include <QPalette>
#include <QVarLengthArray>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr int fewestDigits = 4;
constexpr int mostDigits = 9; // tell any two float32 apart

bool lookAlike(float a, float b, int digits)
{
    return a != b && QString::number(a, 'g', digits) == QString::number(b, 'g', digits);
}

} // namespace

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

/// As few digits as tell a level from its neighbours and from the boundaries between them.
int LevelTableModel::digitsOf(const LevelRow& row) const
{
    const auto levels = m_exploration->table.distinct();
    const auto boundaries = m_exploration->quantizer.boundaries();
    const std::size_t rank = m_exploration->table.rankOf(static_cast<std::size_t>(row.index));
    QVarLengthArray<float, 5> neighbours; // in ascending order
    if (rank > 0) {
        neighbours << levels[rank - 1] << boundaries[rank - 1];
    }
    neighbours << row.value;
    if (rank < boundaries.size()) {
        neighbours << boundaries[rank] << levels[rank + 1];
    }
    int digits = fewestDigits;
    for (qsizetype i = 0; i + 1 < neighbours.size(); ++i) {
        while (digits < mostDigits && lookAlike(neighbours[i], neighbours[i + 1], digits)) {
            ++digits;
        }
    }
    return digits;
}

QString LevelTableModel::text(int row, int column, bool full) const
{
    const LevelRow entry = m_exploration->table.row(static_cast<std::size_t>(row));
    const std::size_t rank = m_exploration->table.rankOf(static_cast<std::size_t>(row));
    const auto boundaries = m_exploration->quantizer.boundaries();
    const auto number = [full](auto value, int digits = fewestDigits) {
        return full ? QString::fromStdString(numberText(value)) : QString::number(value, 'g', digits);
    };
    const auto place = [&](float value) { return full ? number(value) : number(value, digitsOf(entry)); };
    switch (column) {
    case Column::indexColumn:
        return QString::number(entry.index);
    case Column::levelColumn:
        return place(entry.value);
    case Column::gapColumn:
        return entry.gap ? number(*entry.gap) : QString();
    case Column::boundaryColumn:
        return rank < boundaries.size() ? place(boundaries[rank]) : QString();
    case Column::occupancyColumn:
        return entry.dead ? tr("dead")
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
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == fullTextRole) {
        return text(cell.row(), cell.column(), role != Qt::DisplayRole);
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
        const QStringList names{tr("#"), tr("level"), tr("step size"), tr("boundary"), tr("samples")};
        return names.value(section);
    }
    if (role == Qt::ToolTipRole) {
        const QStringList tips{tr("Index in build order: the code a device stores"),
                               tr("The value the state may take"), tr("Distance to the next higher level"),
                               tr("The smallest float32 that is quantized to the next higher level"),
                               tr("Number of samples quantized to this level")};
        return tips.value(section);
    }
    return {};
}

} // namespace quantoscope

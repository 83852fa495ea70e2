// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fixed_point_model.h"

#include "core/text/number_text.h"

#include <QFont>

namespace quantoscope {

FixedPointModel::FixedPointModel(const LevelTable& table, QObject* parent)
    : QAbstractTableModel(parent), m_table(table)
{
}

void FixedPointModel::show(const std::optional<FixedPointLevels>& levels)
{
    beginResetModel();
    m_levels = levels;
    m_worst = levels ? levels->worst() : 0;
    endResetModel();
}

int FixedPointModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_levels ? 0 : static_cast<int>(m_table.size());
}

int FixedPointModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountValue;
}

QString FixedPointModel::text(std::size_t index, int column) const
{
    switch (column) {
    case Column::indexColumn:
        return QString::number(index);
    case Column::levelColumn:
        return QString::fromStdString(numberText(m_table[index]));
    case Column::codeColumn:
        return QString::number(m_levels->codes()[index]);
    case Column::valueColumn:
        return QString::fromStdString(numberText(m_levels->value(index)));
    case Column::errorColumn:
        return (index == m_worst ? tr("max: ") : QString()) + QString::number(m_levels->error(index), 'g', 4);
    default:
        return {};
    }
}

QVariant FixedPointModel::data(const QModelIndex& cell, int role) const
{
    if (!m_levels || !cell.isValid()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(cell.row());
    if (role == Qt::DisplayRole) {
        return text(index, cell.column());
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::FontRole && index == m_worst) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant FixedPointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return QStringList{tr("#"), tr("level"), tr("code"), tr("fixed-point value"), tr("rounding error")}
            .value(section);
    }
    if (role == Qt::ToolTipRole) {
        return QStringList{
            tr("Index in build order: what a device stores"), tr("The value the state may take, a float32"),
            tr("The integer that represents the level"), tr("code / 2ⁿ"), tr("Fixed-point value minus level")}
            .value(section);
    }
    return {};
}

} // namespace quantoscope

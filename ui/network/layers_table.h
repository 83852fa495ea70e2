// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/network_result.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace quantoscope {

/// The layers of neurons of a network and their metrics, one row per layer. Before the first result the
/// metrics are empty.
class LayersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const std::shared_ptr<const NetworkResult>& result); ///< May be null.
    const std::shared_ptr<const NetworkResult>& result() const { return m_result; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The index of a column by its name, such as "sqnr"; -1 if there is none.
    static int columnOf(const QString& name);
    QString text(int row, int column) const { return m_texts[row][column]; }

private:
    std::shared_ptr<const NetworkResult> m_result;
    QList<QStringList> m_texts; ///< Of each row.
};

/// The table of the layers. Selecting a row selects the layer.
class LayersTable : public QTableView
{
    Q_OBJECT

public:
    explicit LayersTable(QWidget* parent = nullptr);

    void setResult(const std::shared_ptr<const NetworkResult>& result);
    void setSelected(const std::string& node); ///< Does not emit selected().

    const LayersModel& layers() const { return *m_model; }

    /// The table with its header, tabs between the columns, for a spreadsheet.
    QString asText() const;

    /// The texts of these columns, or of all, the header first.
    QList<QStringList> rows(const QStringList& columns = {}) const;

signals:
    void selected(const std::string& node); ///< The user chose a row.

private:
    LayersModel* m_model;
    bool m_showing = false; ///< The selection changes without the user.
};

} // namespace quantoscope

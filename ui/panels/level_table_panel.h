// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QTableView;

namespace quantoscope {

class LevelTableModel;

/// The level table. Selecting a row highlights its level in the plots. Rows can be copied as text.
class LevelTablePanel : public QWidget
{
    Q_OBJECT

public:
    explicit LevelTablePanel(QWidget* parent = nullptr);

    void show(const std::shared_ptr<const Exploration>& exploration);
    void selectLevel(std::optional<int> buildIndex);

    /// The selected rows, or all rows if none is selected, as tab-separated text with a header line.
    QString asText() const;

signals:
    void levelSelected(std::optional<int> buildIndex);
    void exportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void measureColumns();
    void fitColumns();
    void showMenu(const QPoint& position);

    LevelTableModel* m_model;
    QTableView* m_view;
    QList<int> m_widths; ///< The widths in pixels that the texts of the columns need.
};

} // namespace quantoscope

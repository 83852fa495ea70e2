// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/fixed_point.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSpinBox;
class QTableView;

namespace quantoscope {

class FixedPointModel;

/// Chooses a fixed-point format for a level table, the proposed one at first, and shows what it makes of
/// each level; or why it cannot hold them.
class FixedPointPanel : public QWidget
{
    Q_OBJECT

public:
    /// `table` must outlive this.
    explicit FixedPointPanel(const LevelTable& table, QWidget* parent = nullptr);

    /// The format chosen; empty where it cannot hold the levels.
    std::optional<FixedPoint> format() const;

signals:
    void changed();

private:
    QWidget* buildFormatRow();
    QTableView* buildLevels();
    void propose();
    void showFormat();
    void showLevels(const FixedPointLevels& levels);
    void showProblem(const QString& sentence);

    const LevelTable& m_table;
    std::optional<FixedPoint> m_proposed;
    std::optional<FixedPointLevels> m_levels;
    FixedPointModel* m_model;
    QSpinBox* m_integerBits;
    QSpinBox* m_fractionBits;
    QLabel* m_range;
    QLabel* m_error;
    QLabel* m_problem;
};

} // namespace quantoscope

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

/// Lets the user choose a fixed-point format for a level table, starting with the proposed format. Shows each
/// level in this format, or why the format cannot hold the levels.
class FixedPointPanel : public QWidget
{
    Q_OBJECT

public:
    /// `table` must outlive the panel.
    explicit FixedPointPanel(const LevelTable& table, QWidget* parent = nullptr);

    /// The chosen format, or empty if it cannot hold the levels.
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

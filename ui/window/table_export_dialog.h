// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace quantoscope {

class FixedPointPanel;

/// Asks how to export a level table: the format, and whether in fixed point; what that does to the levels is
/// seen before anything is written.
class TableExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `table` must outlive this.
    explicit TableExportDialog(const LevelTable& table, QWidget* parent = nullptr);

    TableFormat format() const;
    std::optional<FixedPoint> fixedPoint() const;

    /// Of the numbers in Markdown and LaTeX; empty: as many as tell them apart.
    std::optional<int> decimals() const;

    /// For the dialog that asks for the file: "Verilog (*.v)".
    QString filter() const;
    QString suggestedName() const;

private:
    void showFormat();
    void showWhetherPossible();
    void fitHeight();

    QComboBox* m_format;
    QLabel* m_about;
    QSpinBox* m_decimals;
    QWidget* m_decimalsRow;
    QCheckBox* m_inFixedPoint;
    FixedPointPanel* m_fixedPoint;
    QPushButton* m_export;
};

} // namespace quantoscope

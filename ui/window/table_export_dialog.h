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

/// The dialog for the export of a level table: the format, and whether to use fixed point, with a preview of
/// the levels in fixed point.
class TableExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `table` must outlive the dialog.
    explicit TableExportDialog(const LevelTable& table, QWidget* parent = nullptr);

    TableFormat format() const;
    std::optional<FixedPoint> fixedPoint() const;

    /// The number of decimals in Markdown and LaTeX. Empty: as many as are needed to distinguish the numbers.
    std::optional<int> decimals() const;

    /// The filter for the file dialog: "Verilog (*.v)".
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/plot_file.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace quantoscope {

/// Asks how to export a plot, or all of its tab: formats, size, resolution and colours.
class PlotExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `tabPlots` counts the plots of the tab, this one among them.
    PlotExportDialog(const Plot& plot, qsizetype tabPlots, QWidget* parent = nullptr);

    bool wantsAll() const;
    QList<PlotFormat> formats() const;
    PlotLook look() const;

    /// One plot in one format goes to a file, all else to a folder.
    bool wantsFolder() const { return wantsAll() || formats().size() != 1; }

private:
    enum Size { onScreen, column, page, own };

    QWidget* buildSize();
    void connectControls();
    void showSize();
    void showWhetherPossible();
    QSizeF pixelSize() const;

    QSizeF m_screen; ///< Of the plot, in pixels.
    QComboBox* m_which;
    std::array<QCheckBox*, plotFormatNames.size()> m_formats{};
    QComboBox* m_size;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QSpinBox* m_resolution;
    QLabel* m_pixels;
    QComboBox* m_colours;
    QPushButton* m_export = nullptr;
};

/// Asks with the dialog above, then for the place, and writes. Where to; empty where the person changed their
/// mind. Throws FileError, WriteError.
QString exportPlots(Plot& plot, const QList<Plot*>& tabPlots, QWidget* parent);

} // namespace quantoscope

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

/// The dialog for the export of one plot or of all plots of a tab: formats, size, resolution and colours.
class PlotExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `tabPlots`: the number of plots in the tab, including this one.
    PlotExportDialog(const Plot& plot, qsizetype tabPlots, QWidget* parent = nullptr);

    bool wantsAll() const;
    QList<PlotFormat> formats() const;
    PlotLook look() const;

    /// False for one plot in one format, which is saved to a file. Everything else is saved to a folder.
    bool wantsFolder() const { return wantsAll() || formats().size() != 1; }

private:
    enum Size { onScreen, column, page, own };

    QWidget* buildSize();
    void connectControls();
    void showSize();
    void showWhetherPossible();
    QSizeF pixelSize() const;

    QSizeF m_screen; ///< The plot's size on the screen, in pixels.
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

/// Shows PlotExportDialog, then a file or folder dialog, and writes the files. Returns the path of the file
/// or folder, or "" if the user cancelled. Throws FileError, WriteError.
QString exportPlots(Plot& plot, const QList<Plot*>& tabPlots, QWidget* parent);

} // namespace quantoscope

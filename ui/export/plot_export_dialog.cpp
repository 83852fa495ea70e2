// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plot_export_dialog.h"

#include "ui/files/file_access.h"
#include "ui/plots/plot.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

QDoubleSpinBox* edgeBox(const QString& id, const QString& name, QWidget* parent)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(id);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setRange(smallestPaper, largestPaper);
    box->setDecimals(0);
    box->setSuffix(PlotExportDialog::tr(" mm"));
    return box;
}

QList<Choice> sizeChoices()
{
    const auto text = [](const QString& name, QSizeF size) {
        return PlotExportDialog::tr("%1 (%2 × %3 mm)").arg(name).arg(size.width()).arg(size.height());
    };
    return {
        {PlotExportDialog::tr("As on screen"), PlotExportDialog::tr("Current size of the plot")},
        {text(PlotExportDialog::tr("One column"), oneColumn), PlotExportDialog::tr("For a two-column paper")},
        {text(PlotExportDialog::tr("Two columns"), twoColumns),
         PlotExportDialog::tr("Full width of a printed page")},
        {PlotExportDialog::tr("Custom size"), PlotExportDialog::tr("Width and height as entered below")}};
}

QString toolTipOf(PlotFormat format)
{
    switch (format) {
    case PlotFormat::png:
        return PlotExportDialog::tr("Bitmap image at the resolution below");
    case PlotFormat::svg:
        return PlotExportDialog::tr("Vector graphics for web pages and drawing programs");
    case PlotFormat::pdf:
        return PlotExportDialog::tr("Vector graphics for papers");
    case PlotFormat::csv:
        return PlotExportDialog::tr("The data in the visible range");
    }
    return {};
}

/// Asks whether to replace existing files. True if there are none.
bool mayReplace(const QList<Plot*>& plots, const QList<PlotFormat>& formats, const QString& folder,
                QWidget* parent)
{
    QStringList present;
    for (const Plot* plot : plots) {
        for (const PlotFormat format : formats) {
            const QString name = plot->plotName() + "." + nameOf(format);
            if (QFile::exists(QDir(folder).filePath(name))) {
                present << name;
            }
        }
    }
    return present.isEmpty() ||
           askPlainly(
               parent, PlotExportDialog::tr("Export plots"),
               PlotExportDialog::tr("%1 already contains %2. Replace?").arg(folder, present.join(", ")),
               QMessageBox::Yes | QMessageBox::No) == QMessageBox::Yes;
}

/// Returns the folder, or "" if the user cancelled.
QString writeToFolder(const QList<Plot*>& plots, const PlotExportDialog& how, QWidget* parent)
{
    const QString folder =
        QFileDialog::getExistingDirectory(parent, PlotExportDialog::tr("Export plots into a folder"));
    if (!folder.isEmpty() && mayReplace(plots, how.formats(), folder, parent)) {
        savePlots(plots, folder, how.formats(), how.look());
        return folder;
    }
    return {};
}

/// Returns the path, or "" if the user cancelled.
QString writeToFile(Plot& plot, const PlotExportDialog& how, QWidget* parent)
{
    const QString ending = nameOf(how.formats().constFirst());
    const QString path = QFileDialog::getSaveFileName(parent, PlotExportDialog::tr("Export plot"),
                                                      plot.plotName() + "." + ending,
                                                      QString("%1 (*.%2)").arg(ending.toUpper(), ending));
    if (!path.isEmpty()) {
        savePlot(plot, path, how.look());
    }
    return path;
}

} // namespace

PlotExportDialog::PlotExportDialog(const Plot& plot, qsizetype tabPlots, QWidget* parent)
    : QDialog(parent), m_screen(plot.size()),
      m_which(
          choiceBox("export_which",
                    {{tr("This plot: %1").arg(plot.title()), tr("The plot that this dialog was opened from")},
                     {tr("All %1 plots of this tab").arg(tabPlots), tr("One file per plot, named after it")}},
                    this)),
      m_size(choiceBox("export_size", sizeChoices(), this)),
      m_width(edgeBox("export_width", tr("Width"), this)),
      m_height(edgeBox("export_height", tr("Height"), this)), m_resolution(new QSpinBox(this)),
      m_pixels(new QLabel(this)),
      m_colours(choiceBox("export_colours",
                          {{tr("As on screen"), tr("Light or dark, like the window")},
                           {tr("Light, for paper"), tr("Dark on white, regardless of the window")}},
                          this))
{
    setWindowTitle(tr("Export plot"));
    auto* formats = new QWidget(this);
    auto* row = new QHBoxLayout(formats);
    row->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        const auto format = static_cast<PlotFormat>(i);
        m_formats[i] = new QCheckBox(nameOf(format).toUpper(), this);
        m_formats[i]->setObjectName("export_" + nameOf(format));
        m_formats[i]->setToolTip(toolTipOf(format));
        row->addWidget(m_formats[i]);
    }
    m_formats[static_cast<std::size_t>(PlotFormat::png)]->setChecked(true);
    m_which->setEnabled(tabPlots > 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName("export");
    m_export->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(labelledRow(tr("Plots"), m_which, this));
    layout->addWidget(labelledRow(tr("Formats"), formats, this));
    layout->addWidget(labelledRow(tr("Size"), m_size, this));
    layout->addWidget(buildSize());
    layout->addWidget(labelledRow(tr("PNG"), m_resolution, this));
    layout->addWidget(m_pixels);
    layout->addWidget(labelledRow(tr("Colours"), m_colours, this));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connectControls();
    showSize();
}

QWidget* PlotExportDialog::buildSize()
{
    constexpr int defaultResolution = 192; // twice that of the screen
    m_resolution->setObjectName("export_resolution");
    m_resolution->setAccessibleName(tr("PNG resolution"));
    m_resolution->setToolTip(tr("Resolution of the PNG: 96 for the screen, 300 to 600 for print"));
    m_resolution->setRange(lowestResolution, highestResolution);
    m_resolution->setSuffix(tr(" dpi"));
    m_resolution->setValue(defaultResolution);
    m_pixels->setObjectName("export_pixels");
    m_pixels->setAlignment(Qt::AlignRight);
    auto* edges = new QWidget(this);
    auto* row = new QHBoxLayout(edges);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel("×", this));
    row->addWidget(m_height, 1);
    return labelledRow({}, edges, this);
}

void PlotExportDialog::connectControls()
{
    connect(m_size, &QComboBox::currentIndexChanged, this, &PlotExportDialog::showSize);
    for (QCheckBox* format : m_formats) {
        connect(format, &QCheckBox::toggled, this, &PlotExportDialog::showWhetherPossible);
    }
    for (QDoubleSpinBox* edge : {m_width, m_height}) {
        connect(edge, &QDoubleSpinBox::valueChanged, this, &PlotExportDialog::showWhetherPossible);
    }
    connect(m_resolution, &QSpinBox::valueChanged, this, &PlotExportDialog::showWhetherPossible);
}

/// Shows the chosen size in the width and height fields, which can be edited only for a custom size.
void PlotExportDialog::showSize()
{
    const int chosen = m_size->currentIndex();
    if (chosen != own) {
        const QSizeF size = chosen == column ? oneColumn
                            : chosen == page ? twoColumns
                                             : m_screen / PlotSheet::pixelsPerMillimetre;
        m_width->setValue(size.width());
        m_height->setValue(size.height());
    }
    m_width->setEnabled(chosen == own);
    m_height->setEnabled(chosen == own);
    if (chosen == column || chosen == page) {
        m_colours->setCurrentIndex(1);
    }
    showWhetherPossible();
}

QSizeF PlotExportDialog::pixelSize() const
{
    const auto millimetres = look().millimetres;
    return (millimetres ? PlotSheet::ofMillimetres(*millimetres) : m_screen) * look().scale;
}

void PlotExportDialog::showWhetherPossible()
{
    const bool png = m_formats[static_cast<std::size_t>(PlotFormat::png)]->isChecked();
    m_resolution->setEnabled(png);
    m_pixels->setEnabled(png);
    const QSizeF pixels = pixelSize();
    m_pixels->setText(
        tr("%1 × %2 pixels").arg(std::lround(pixels.width())).arg(std::lround(pixels.height())));
    m_export->setEnabled(!formats().isEmpty());
}

bool PlotExportDialog::wantsAll() const
{
    return m_which->currentIndex() == 1;
}

QList<PlotFormat> PlotExportDialog::formats() const
{
    QList<PlotFormat> chosen;
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        if (m_formats[i]->isChecked()) {
            chosen << static_cast<PlotFormat>(i);
        }
    }
    return chosen;
}

PlotLook PlotExportDialog::look() const
{
    PlotLook look;
    if (m_size->currentIndex() != onScreen) {
        look.millimetres = QSizeF(m_width->value(), m_height->value());
    }
    look.scale = m_resolution->value() / PlotSheet::pixelsPerInch;
    look.onPaper = m_colours->currentIndex() == 1;
    return look;
}

QString exportPlots(Plot& plot, const QList<Plot*>& tabPlots, QWidget* parent)
{
    PlotExportDialog how(plot, std::max<qsizetype>(1, tabPlots.size()), parent);
    if (how.exec() != QDialog::Accepted) {
        return {};
    }
    return how.wantsFolder() ? writeToFolder(how.wantsAll() ? tabPlots : QList<Plot*>{&plot}, how, parent)
                             : writeToFile(plot, how, parent);
}

} // namespace quantoscope

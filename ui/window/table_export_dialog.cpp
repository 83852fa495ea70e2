// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/table_export_dialog.h"

#include "files/exports/shown_table.h"
#include "ui/panels/fixed_point_panel.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

namespace quantoscope {
namespace {

struct FormatText
{
    const char* name;
    const char* about;
};

/// In the order of TableFormat.
constexpr std::array<FormatText, tableFormatNames.size()> formatTexts{
    {{QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "CSV"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "One row per level, for spreadsheets.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "JSON"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog",
                        "The scheme, its levels and the findings about them.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "NumPy"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog",
                        "The levels as a float32 array; in fixed point, the codes as int32.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "C header"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog",
                        "Level tables and quantizer functions for C99 and C++, named after the file.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "Verilog"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog",
                        "A synthesizable quantizer module, its $readmemh tables and a test bench: six files, "
                        "named after the one you choose.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "Python"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog",
                        "The list of levels and the snnTorch call that creates it.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "Markdown"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "A table for notes and web pages.")},
     {QT_TRANSLATE_NOOP("quantoscope::TableExportDialog", "LaTeX"),
      QT_TRANSLATE_NOOP("quantoscope::TableExportDialog",
                        "A table for papers; needs the booktabs package.")}}};

QList<Choice> formatChoices()
{
    QList<Choice> choices;
    for (const FormatText& text : formatTexts) {
        choices.append({TableExportDialog::tr(text.name), TableExportDialog::tr(text.about)});
    }
    return choices;
}

constexpr int allDecimals = -1; // the box shows a word for its minimum

QString endingOfFormat(TableFormat format)
{
    const std::string_view ending = tableFormatEndings[static_cast<std::size_t>(format)];
    return QString::fromUtf8(ending.data(), static_cast<qsizetype>(ending.size()));
}

} // namespace

TableExportDialog::TableExportDialog(const LevelTable& table, QWidget* parent)
    : QDialog(parent), m_format(choiceBox("export_format", formatChoices(), this)), m_about(new QLabel(this)),
      m_decimals(new QSpinBox(this)), m_decimalsRow(labelledRow(tr("Decimals"), m_decimals, this)),
      m_inFixedPoint(new QCheckBox(tr("In &fixed point"), this)),
      m_fixedPoint(new FixedPointPanel(table, this))
{
    setWindowTitle(tr("Export level table"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName("export");
    m_export->setDefault(true);
    m_about->setWordWrap(true);
    m_about->setObjectName("export_about");
    m_decimals->setObjectName("export_decimals");
    m_decimals->setRange(allDecimals, mostDecimals);
    m_decimals->setValue(allDecimals);
    m_decimals->setSpecialValueText(tr("all"));
    m_decimals->setToolTip(tr("Decimal places; all: as many as needed to tell the values apart"));
    m_inFixedPoint->setObjectName("in_fixed_point");
    m_inFixedPoint->setToolTip(
        tr("Also as signed fixed-point codes Qm.n: a sign bit, m integer and n fraction bits"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(labelledRow(tr("Format"), m_format, this));
    layout->addWidget(m_about);
    layout->addWidget(m_decimalsRow);
    layout->addWidget(m_inFixedPoint);
    layout->addWidget(m_fixedPoint, 1);
    layout->addWidget(buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &TableExportDialog::showFormat);
    connect(m_format, &QComboBox::currentIndexChanged, this, &TableExportDialog::fitHeight);
    connect(m_inFixedPoint, &QCheckBox::toggled, this, &TableExportDialog::showWhetherPossible);
    connect(m_inFixedPoint, &QCheckBox::toggled, this, &TableExportDialog::fitHeight);
    connect(m_fixedPoint, &FixedPointPanel::changed, this, &TableExportDialog::showWhetherPossible);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showFormat();
    fitHeight();
}

TableFormat TableExportDialog::format() const
{
    return static_cast<TableFormat>(m_format->currentIndex());
}

std::optional<FixedPoint> TableExportDialog::fixedPoint() const
{
    return m_inFixedPoint->isChecked() ? m_fixedPoint->format() : std::nullopt;
}

std::optional<int> TableExportDialog::decimals() const
{
    const bool taken = format() == TableFormat::markdown || format() == TableFormat::latex;
    return taken && m_decimals->value() != allDecimals ? std::optional(m_decimals->value()) : std::nullopt;
}

QString TableExportDialog::filter() const
{
    return m_format->currentText() + " (*." + endingOfFormat(format()) + ")";
}

QString TableExportDialog::suggestedName() const
{
    return "levels." + endingOfFormat(format());
}

void TableExportDialog::showFormat()
{
    m_about->setText(tr(formatTexts[static_cast<std::size_t>(format())].about));
    m_decimalsRow->setVisible(format() == TableFormat::markdown || format() == TableFormat::latex);
    const bool needsFixedPoint = format() == TableFormat::verilog;
    m_inFixedPoint->setEnabled(!needsFixedPoint);
    if (needsFixedPoint) {
        m_inFixedPoint->setChecked(true);
    }
    showWhetherPossible();
}

void TableExportDialog::showWhetherPossible()
{
    m_fixedPoint->setVisible(m_inFixedPoint->isChecked());
    m_export->setEnabled(!m_inFixedPoint->isChecked() || m_fixedPoint->format());
}

/// Makes the dialog only as high as its visible parts need.
void TableExportDialog::fitHeight()
{
    constexpr QSize withLevels(520, 520);
    layout()->activate();
    resize(withLevels.width(),
           m_inFixedPoint->isChecked() ? withLevels.height() : layout()->heightForWidth(withLevels.width()));
}

} // namespace quantoscope

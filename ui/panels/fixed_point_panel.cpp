// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fixed_point_panel.h"

#include "core/parameters/input_error.h"
#include "core/text/number_text.h"
#include "files/exports/table_export.h"
#include "ui/models/fixed_point_model.h"
#include "ui/text/brief.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

namespace quantoscope {
namespace {

QSpinBox* bitsBox(const QString& name, const QString& toolTip, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(toolTip);
    box->setToolTip(toolTip);
    box->setRange(0, FixedPoint::maxWidth - 1);
    return box;
}

QLabel* wrappedLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void showText(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

FixedPointPanel::FixedPointPanel(const LevelTable& table, QWidget* parent)
    : QWidget(parent), m_table(table), m_proposed(proposedFixedPoint(table)),
      m_model(new FixedPointModel(table, this)),
      m_integerBits(bitsBox("integer_bits", tr("m: integer bits, not counting the sign bit"), this)),
      m_fractionBits(bitsBox("fraction_bits", tr("n: fraction bits; the step size is 1 / 2ⁿ"), this)),
      m_range(wrappedLabel("fixed_point_range", this)), m_error(wrappedLabel("fixed_point_error", this)),
      m_problem(wrappedLabel("fixed_point_problem", this))
{
    m_problem->setForegroundRole(QPalette::BrightText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildFormatRow());
    layout->addWidget(m_range);
    layout->addWidget(m_error);
    layout->addWidget(m_problem);
    layout->addWidget(buildLevels(), 1);
    connect(m_integerBits, &QSpinBox::valueChanged, this, &FixedPointPanel::showFormat);
    connect(m_fractionBits, &QSpinBox::valueChanged, this, &FixedPointPanel::showFormat);
    propose();
}

QWidget* FixedPointPanel::buildFormatRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Q"), row));
    layout->addWidget(m_integerBits);
    layout->addWidget(new QLabel(tr("."), row));
    layout->addWidget(m_fractionBits);
    layout->addStretch(1);
    auto* propose = new QPushButton(row);
    propose->setObjectName("propose_fixed_point");
    propose->setEnabled(m_proposed.has_value());
    propose->setAutoDefault(false);
    propose->setText(m_proposed ? tr("Use %1").arg(QString::fromStdString(m_proposed->name()))
                                : tr("No format separates these levels"));
    propose->setToolTip(tr("The smallest n, then the smallest m, for which all levels stay distinct and on "
                           "the same side of the threshold"));
    connect(propose, &QPushButton::clicked, this, &FixedPointPanel::propose);
    layout->addWidget(propose);
    return row;
}

QTableView* FixedPointPanel::buildLevels()
{
    auto* view = new QTableView(this);
    view->setObjectName("fixed_point_levels");
    view->setAccessibleName(tr("Levels in fixed point"));
    view->setModel(m_model);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false); // Tab moves the focus out of the table
    view->setShowGrid(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(20);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view->horizontalHeader()->setSectionResizeMode(FixedPointModel::indexColumn, QHeaderView::Fixed);
    view->horizontalHeader()->resizeSection(FixedPointModel::indexColumn, 52);
    return view;
}

std::optional<FixedPoint> FixedPointPanel::format() const
{
    return m_levels ? std::optional(m_levels->format()) : std::nullopt;
}

void FixedPointPanel::propose()
{
    const FixedPoint start = m_proposed.value_or(FixedPoint(1, FixedPoint::maxWidth - 2));
    const QSignalBlocker quietly(m_integerBits);
    const QSignalBlocker quietlyToo(m_fractionBits);
    m_integerBits->setValue(start.integerBits());
    m_fractionBits->setValue(start.fractionBits());
    showFormat();
}

void FixedPointPanel::showFormat()
{
    m_levels.reset();
    try {
        m_levels.emplace(m_table, FixedPoint(m_integerBits->value(), m_fractionBits->value()));
        showLevels(*m_levels);
    } catch (const InputError& invalid) {
        showText(m_range, {});
        showText(m_error, {});
        showProblem(QString::fromUtf8(invalid.what()));
    }
    m_model->show(m_levels);
    emit changed();
}

void FixedPointPanel::showLevels(const FixedPointLevels& levels)
{
    const FixedPoint format = levels.format();
    showText(m_range, tr("%1 bits: %2 to %3 in steps of %4")
                          .arg(format.width())
                          .arg(brief(format.valueOf(format.lowestCode())),
                               brief(format.valueOf(format.highestCode())), brief(format.valueOf(1))));
    const std::size_t worst = levels.worst();
    showText(m_error,
             tr("Largest rounding error: <b>%1</b>, at level %2").arg(brief(levels.error(worst))).arg(worst));
    showProblem(QString::fromStdString(thresholdSentence(m_table, levels)));
}

void FixedPointPanel::showProblem(const QString& sentence)
{
    showText(m_problem, sentence.isEmpty() ? QString() : "⚠ " + sentence);
}

} // namespace quantoscope

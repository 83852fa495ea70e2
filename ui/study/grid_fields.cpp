// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/study/grid_fields.h"

#include "core/network/network_setup.h"
#include "core/parameters/list_text.h"
#include "ui/compare/bits_plot.h"
#include "ui/study/study_words.h"
#include "ui/widgets/text_field.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {
namespace {

StudyMethod methodAt(std::size_t box)
{
    return static_cast<StudyMethod>(box + 1);
}

void showCheck(QCheckBox* box, bool checked)
{
    const QSignalBlocker quiet(box);
    box->setChecked(checked);
}

} // namespace

GridFields::GridFields(QWidget* parent)
    : QWidget(parent), m_weightBits(new TextField("weight_bits",
                                                  tr("Bits of the weights, 2 to 16, or float, separated by "
                                                     "commas"),
                                                  this)),
      m_stateBits(
          new TextField("state_bits", tr("Bits of the state, 1 to 16, or float, separated by commas"), this)),
      m_equal(new QCheckBox(tr("Equal bits only"), this))
{
    for (std::size_t i = 0; i < m_methods.size(); ++i) {
        m_methods[i] = new QCheckBox(methodTitle(methodAt(i)), this);
        m_methods[i]->setObjectName("study_method_" + QString::number(i + 1));
        m_methods[i]->setToolTip(methodHelp(methodAt(i)));
    }
    for (std::size_t i = 0; i < m_spacings.size(); ++i) {
        m_spacings[i] = new QCheckBox(spacingTitle(allSpacings[i]), this);
        m_spacings[i]->setObjectName("study_spacing_" + QString::number(i));
        m_spacings[i]->setToolTip(tr("Spacing of the levels of the state"));
    }
    m_equal->setObjectName("study_equal_bits");
    m_equal->setToolTip(tr("Where weights and state are quantized, only with equal bits"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_weightBits);
    layout->addWidget(m_stateBits);
    layout->addWidget(m_equal);
    layout->addWidget(buildChecks(tr("methods"), m_methods));
    layout->addWidget(buildChecks(tr("spacings"), m_spacings));
    connectBits(m_weightBits, &StudyGrid::weightBits, fewestWeightBits, mostWeightBits);
    connectBits(m_stateBits, &StudyGrid::stateBits, minNumBits, maxNumBits);
    connectChecks();
    show({});
}

QWidget* GridFields::buildChecks(const QString& label, std::span<QCheckBox*> boxes)
{
    auto* group = new QWidget(this);
    auto* layout = new QGridLayout(group);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setVerticalSpacing(2);
    layout->addWidget(new QLabel(label, group), 0, 0, 1, 2);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const int place = static_cast<int>(i);
        layout->addWidget(boxes[i], 1 + place / 2, place % 2);
        boxes[i]->setAccessibleName(label + ": " + boxes[i]->text());
    }
    return group;
}

void GridFields::connectBits(TextField* field, std::vector<int> StudyGrid::*list, int least, int most)
{
    connect(field, &TextField::edited, this, [this, field, list, least, most](const QString& text) {
        const auto bits = bitsIn(QString(text).remove(' ').toStdString(), least, most);
        field->setProblem(bits ? QString()
                               : tr("%1 must be integers from %2 to %3 or float, such as 2,4,float.")
                                     .arg(field->name())
                                     .arg(least)
                                     .arg(most));
        if (bits && *bits != m_grid.*list) {
            m_grid.*list = *bits;
            emit edited(tr("Study: change %1").arg(field->name()));
        }
    });
}

void GridFields::connectChecks()
{
    for (QCheckBox* box : m_methods) {
        connect(box, &QCheckBox::toggled, this, [this] { takeChecks(tr("Study: change methods")); });
    }
    for (QCheckBox* box : m_spacings) {
        connect(box, &QCheckBox::toggled, this, [this] { takeChecks(tr("Study: change spacings")); });
    }
    connect(m_equal, &QCheckBox::toggled, this, [this] { takeChecks(tr("Study: change equal bits")); });
}

void GridFields::takeChecks(const QString& what)
{
    m_grid.methods.clear();
    for (std::size_t i = 0; i < m_methods.size(); ++i) {
        if (m_methods[i]->isChecked()) {
            m_grid.methods.push_back(methodAt(i));
        }
    }
    m_grid.spacings.clear();
    for (std::size_t i = 0; i < m_spacings.size(); ++i) {
        if (m_spacings[i]->isChecked()) {
            m_grid.spacings.push_back(allSpacings[i]);
        }
    }
    m_grid.equalBits = m_equal->isChecked();
    emit edited(what);
}

void GridFields::show(const StudyGrid& grid)
{
    m_grid = grid;
    m_weightBits->show(QString::fromStdString(bitsListText(grid.weightBits)));
    m_stateBits->show(QString::fromStdString(bitsListText(grid.stateBits)));
    for (std::size_t i = 0; i < m_methods.size(); ++i) {
        showCheck(m_methods[i], std::ranges::find(grid.methods, methodAt(i)) != grid.methods.end());
    }
    for (std::size_t i = 0; i < m_spacings.size(); ++i) {
        showCheck(m_spacings[i], std::ranges::find(grid.spacings, allSpacings[i]) != grid.spacings.end());
    }
    showCheck(m_equal, grid.equalBits);
}

} // namespace quantoscope

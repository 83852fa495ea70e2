// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/fit_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>

namespace quantoscope {

QWidget* FitPanel::buildControls()
{
    auto* panel = new QWidget(this);
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(6, 4, 6, 4);
    grid->setVerticalSpacing(3);
    m_bits->setObjectName("fit_bits");
    m_bits->setKeyboardTracking(false);
    m_bits->setAccessibleName(tr("Bits to fit"));
    m_bits->setRange(1, mostFittedBits);
    m_bits->setSuffix(tr(" bits"));
    m_bits->setValue(4);
    m_bits->setToolTip(tr("num_bits of the fits listed below"));
    m_objective->setObjectName("fit_objective");
    m_objective->addItems({tr("mse: least error"), tr("spikes: fewest errors")});
    m_objective->setToolTip(
        tr("What the fits minimize, for the raw membrane quantized in open loop: the mean "
           "squared error, or first the number of samples that quantization moves across "
           "the threshold"));
    auto* head = new QHBoxLayout;
    m_title->setObjectName("fit_title");
    head->addWidget(m_title);
    head->addSpacing(6);
    head->addWidget(m_bits);
    head->addWidget(m_objective, 1);
    grid->addLayout(head, 0, 0, 1, 3);
    m_bound->setObjectName("fit_bound");
    m_bound->setToolTip(tr("Lloyd–Max: the levels with the smallest mean squared error, not restricted to "
                           "any scheme"));
    m_useBound->setObjectName("fit_use_bound");
    m_useBound->setToolTip(
        tr("Make a scheme of the levels of this bound, which have the smallest error on this "
           "signal (can be undone)"));
    m_bound->setWordWrap(true);
    m_bound->setMinimumWidth(10); // otherwise a label that wraps asks for much more than its longest word
    grid->addWidget(m_bound, 1, 0);
    grid->addWidget(m_useBound, 1, 1, 1, 2);
    grid->addWidget(buildRows(), 2, 0, 1, 3);
    m_keep->setObjectName("fit_keep");
    m_keep->setKeyboardTracking(false);
    m_keep->setAccessibleName(tr("Target SQNR"));
    m_keep->setRange(0, 120);
    m_keep->setDecimals(1);
    m_keep->setLocale(QLocale::c());
    m_keep->setSuffix(tr(" dB"));
    m_keep->setValue(30);
    m_keep->setPrefix(tr("at least "));
    m_keep->setToolTip(tr("The fewest bits that reach this SQNR are shown beside it"));
    m_smallest->setObjectName("fit_smallest");
    m_smallest->setWordWrap(true);
    auto* fewest = new QHBoxLayout;
    fewest->addWidget(m_keep);
    fewest->addSpacing(6);
    fewest->addWidget(m_smallest, 1);
    grid->addLayout(fewest, 3, 0, 1, 3);
    m_progress->setObjectName("fit_progress");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_cancel->setObjectName("fit_cancel");
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop fitting"));
    grid->addWidget(m_progress, 4, 0);
    grid->addWidget(m_cancel, 4, 1, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(2, 1);
    for (QWidget* keeps : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel)}) {
        QSizePolicy policy = keeps->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        keeps->setSizePolicy(policy);
    }
    return panel;
}

QWidget* FitPanel::buildRows()
{
    auto* rows = new QWidget(this);
    auto* grid = new QGridLayout(rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = buildRow(static_cast<int>(i) + 1);
        const int row = static_cast<int>(i);
        grid->addWidget(m_rows[i].text, row, 0);
        grid->addWidget(m_rows[i].pin, row, 1);
        grid->addWidget(m_rows[i].adopt, row, 2);
    }
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(static_cast<int>(m_rows.size()), 1);
    auto* area = new QScrollArea(this);
    area->setObjectName("fit_rows");
    area->setAccessibleName(tr("Fits, best first"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setWidget(rows);
    constexpr int visibleRows = 3;
    area->setMinimumHeight(visibleRows * (m_rows[0].text->fontMetrics().lineSpacing() * 2 + 5));
    return area;
}

FitPanel::Row FitPanel::buildRow(int number)
{
    const Row row{new QLabel(this), new QPushButton(tr("Pin"), this), new QPushButton(tr("Adopt"), this)};
    row.text->setObjectName(QString("fit_text_%1").arg(number));
    row.pin->setObjectName(QString("fit_pin_%1").arg(number));
    row.adopt->setObjectName(QString("fit_adopt_%1").arg(number));
    row.pin->setToolTip(tr("Add this scheme to the comparison"));
    row.adopt->setToolTip(tr("Make this the scheme in use (can be undone)"));
    for (QPushButton* button : {row.pin, row.adopt}) {
        button->setMaximumWidth(fontMetrics().horizontalAdvance(button->text()) + 18);
    }
    return row;
}

} // namespace quantoscope

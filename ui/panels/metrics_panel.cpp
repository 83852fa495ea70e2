// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/metrics_panel.h"

#include "core/text/percent_text.h"
#include "ui/widgets/decibels.h"
#include "ui/widgets/whole_number.h"

#include <QAction>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

QString count(std::size_t number)
{
    return wholeText(static_cast<qlonglong>(number));
}

} // namespace

MetricsPanel::MetricsPanel(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QGridLayout(this);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    m_sqnr = addRow(layout, "sqnr", tr("SQNR"), tr("10·log10(mean raw² / mean squared error)"));
    m_mse = addRow(layout, "mse", tr("MSE"), tr("Mean of (quantized − raw)²"));
    m_maxError = addRow(layout, "max_error", tr("largest error"), tr("Largest |quantized − raw|"));
    m_spikes = addRow(layout, "spikes", tr("spikes raw → quantized"),
                      tr("Steps at which the membrane is strictly above the threshold"));
    m_divergence = addRow(layout, "first_divergence", tr("spikes diverge at step"),
                          tr("First step at which only one of the two trains has a spike"));
    m_levelsUsed = addRow(layout, "levels_used", tr("levels used"), tr("Levels used by at least one sample"));
    m_entropy =
        addRow(layout, "entropy", tr("entropy"), tr("Entropy of the level index: information per sample"));
    m_outside = addRow(layout, "outside", tr("clipped samples"),
                       tr("Fraction of raw samples below the lowest or above the highest level"));
    m_samples = addRow(layout, "samples", tr("samples"), tr("Steps in the trace"));
    layout->setRowStretch(layout->rowCount(), 1);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(addAction(tr("&Copy metrics")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(asText()); });
}

QLabel* MetricsPanel::addRow(QGridLayout* layout, const QString& id, const QString& name,
                             const QString& toolTip)
{
    auto* label = new QLabel(name, this);
    auto* value = new QLabel(this);
    value->setObjectName(id);
    value->setAccessibleName(name);
    value->setAlignment(Qt::AlignRight);
    label->setToolTip(toolTip);
    value->setToolTip(toolTip);
    const int row = static_cast<int>(m_rows.size());
    layout->addWidget(label, row, 0);
    layout->addWidget(value, row, 1);
    m_rows.push_back({label, value});
    return value;
}

void MetricsPanel::rename(QLabel* value, const QString& name)
{
    const auto row = std::ranges::find(m_rows, value, &Row::value);
    row->name->setText(name);
    value->setAccessibleName(name);
}

void MetricsPanel::show(const Exploration& exploration)
{
    const Metrics& metrics = exploration.metrics;
    const QString about = exploration.provisional ? tr("≈ ") : QString();
    m_sqnr->setText(about + decibels(metrics.sqnrDb));
    m_mse->setText(about + QString::number(metrics.mse, 'g', 4));
    m_maxError->setText(about + QString::number(metrics.maxError, 'g', 4));
    m_spikes->setText(about + tr("%1 → %2").arg(count(metrics.rawSpikes), count(metrics.quantizedSpikes)));
    m_divergence->setText(metrics.firstDivergence   ? count(*metrics.firstDivergence)
                          : exploration.provisional ? tr("not known yet")
                                                    : tr("never"));
    m_levelsUsed->setText(about +
                          tr("%1 of %2").arg(count(metrics.levelsUsed), count(exploration.table.size())));
    m_entropy->setText(about + tr("%1 bits").arg(metrics.entropyBits, 0, 'f', 2));
    rename(m_outside,
           exploration.quantizer.wraps() ? tr("samples beyond the levels") : tr("clipped samples"));
    m_outside->setText(about + QString::fromStdString(percentText(metrics.outside, metrics.samples)));
    m_samples->setText(count(metrics.samples));
}

QString MetricsPanel::asText() const
{
    QString text;
    for (const Row& row : m_rows) {
        text += row.name->text() + '\t' + row.value->text() + '\n';
    }
    return text;
}

} // namespace quantoscope

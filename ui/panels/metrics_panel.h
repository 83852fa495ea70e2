// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace quantoscope {

/// Shows the metrics of an Exploration.
class MetricsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MetricsPanel(QWidget* parent = nullptr);

    void show(const Exploration& exploration);

    /// All metrics as lines "name<Tab>value".
    QString asText() const;

private:
    struct Row
    {
        QLabel* name;
        QLabel* value;
    };
    void rename(QLabel* value, const QString& name);
    QLabel* addRow(QGridLayout* layout, const QString& id, const QString& name, const QString& toolTip);

    std::vector<Row> m_rows;
    QLabel* m_sqnr;
    QLabel* m_mse;
    QLabel* m_maxError;
    QLabel* m_spikes;
    QLabel* m_divergence;
    QLabel* m_levelsUsed;
    QLabel* m_entropy;
    QLabel* m_outside;
    QLabel* m_samples;
};

} // namespace quantoscope

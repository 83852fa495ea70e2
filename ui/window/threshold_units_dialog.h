// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/threshold_units.h"

#include <QDialog>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace quantoscope {

/// Asks which values of a recording to map to 0 and to the threshold.
class ThresholdUnitsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `marks`: the proposed values, in `unit`, the unit of the file (may be empty). `threshold`: the
    /// threshold of the neuron. The proposed values must differ.
    ThresholdUnitsDialog(const MembraneMarks& marks, const QString& unit, double threshold,
                         QWidget* parent = nullptr);

    MembraneMarks marks() const;

private:
    void showResult();

    double m_threshold;
    QDoubleSpinBox* m_rest;
    QDoubleSpinBox* m_fires;
    QLabel* m_result;
    QPushButton* m_ok;
};

} // namespace quantoscope

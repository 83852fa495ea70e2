// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/reading_options.h"

#include <QWidget>

class QPushButton;

namespace quantoscope {

class ParameterField;

/// Edits gain and offset of a recording: value = gain · number + offset.
class ScaleFields : public QWidget
{
    Q_OBJECT

public:
    explicit ScaleFields(QWidget* parent = nullptr);

    /// `membrane`: whether the recording is a membrane. Only then the conversion to threshold units
    /// is offered.
    void show(const ReadingOptions& reading, bool membrane);

    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(double gain, double offset, const QString& what);
    void thresholdUnitsRequested();

private:
    void tell(const ParameterField& field);

    ReadingOptions m_reading;
    ParameterField* m_gain;
    ParameterField* m_offset;
    QPushButton* m_units;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_matching.h"
#include "core/explore/setup.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

namespace quantoscope {

class ElidedLabel;

/// Edits how the reference trace is compared. Hidden if the Setup has none.
class TracePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TracePanel(QWidget* parent = nullptr);

    void show(const Setup& setup);
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);
    void removeRequested();

private:
    Setup m_setup;
    ParameterForm<TraceMatching> m_form;
    ElidedLabel* m_file;
};

} // namespace quantoscope

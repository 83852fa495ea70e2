// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chips/trace_matching.h"
#include "core/explore/setup.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace quantoscope {

class ElidedLabel;

/// Edits how the reference trace is compared. Hidden if the Setup has none.
class TracePanel : public QWidget
{
    Q_OBJECT

public:
    explicit TracePanel(QWidget* parent = nullptr);

    void show(const Setup& setup);
    /// `equal`: the steps at which the raw neuron and the trace agree; empty if they are not compared.
    void showAgreement(std::optional<std::size_t> equal, std::size_t steps);
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const quantoscope::Setup& setup, const QString& what);
    void removeRequested();

private:
    Setup m_setup;
    ParameterForm<TraceMatching> m_form;
    ElidedLabel* m_file;
    QLabel* m_agreement;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/widgets/parameter_form.h"

#include <QMap>
#include <QWidget>

class QComboBox;

namespace quantoscope {

class ElidedLabel;

/// Edits the settings of a training run apart from the Setup: data set, network, precision, gradient and
/// optimizer. What does not apply is hidden.
class TrainingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    /// The settings. Scheme, rounding and neuron in them are not used; they are taken from the Setup.
    const TrainingSettings& settings() const { return m_form.value(); }
    void show(const TrainingSettings& settings);

    /// Shows the name of the file with your data; empty: none is open.
    void showFile(const QString& name);

    /// Shows an error message in the field of the parameter. Returns false if the panel has no such field.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const QString& what); ///< settings() has changed; `what` names the control.
    void openDataRequested();

private:
    void buildDataset();
    void buildNetwork();
    void buildPrecision();
    void buildGradient();
    void buildOptimizer();
    void addChoice(const QString& label, QComboBox* box);
    void addNumber(const QString& name);
    void addRow(const QString& name, QWidget* row);
    void finishEdit(const QString& name);
    void changeDataset();

    ParameterForm<TrainingSettings> m_form;
    QMap<QString, QWidget*> m_rows; ///< By the name of their parameter.
    TaskKind m_kind = {};           ///< Shown.
    ElidedLabel* m_file;
};

} // namespace quantoscope

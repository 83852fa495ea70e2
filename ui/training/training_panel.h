// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace quantoscope {

class ElidedLabel;

/// Edits the settings of a training run apart from the Setup: dataset, network, gradient and optimizer.
class TrainingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    /// The settings. Scheme, rounding and neuron in them are not used; they are taken from the Setup.
    const TrainingSettings& settings() const { return m_form.value(); }
    void show(const TrainingSettings& settings);

    /// Shows the name of the file with the points, or the chosen dataset if `name` is empty.
    void showFile(const QString& name);

    /// Shows an error message in the field of the parameter. Returns false if the panel has no such field.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const QString& what); ///< settings() has changed; `what` names the control.
    void openPointsRequested();
    void ownPointsDropped(); ///< The user went back to the chosen dataset.

private:
    void buildDataset();
    void buildNetwork();
    void buildGradient();
    void addChoice(const QString& label, QComboBox* box);
    void addNumber(const QString& name);

    ParameterForm<TrainingSettings> m_form;
    ElidedLabel* m_file;
    QPushButton* m_dropFile;
};

} // namespace quantoscope

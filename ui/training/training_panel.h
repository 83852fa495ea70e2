// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace quantoscope {

class ElidedLabel;

/// What a training run depends on beside the window's Setup: dataset, network, gradient and optimizer.
class TrainingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingPanel(QWidget* parent = nullptr);

    /// The settings, scheme and neuron apart, which are the Setup's.
    const TrainingSettings& settings() const { return m_form.value(); }
    void show(const TrainingSettings& settings);

    /// Whose points are trained on; empty: the chosen dataset's.
    void showFile(const QString& name);

    /// Marks the field of that parameter; answers whether it is one of this panel's.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const QString& what); ///< settings() has changed; `what` names the control.
    void openPointsRequested();
    void ownPointsDropped(); ///< Back to the dataset chosen.

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

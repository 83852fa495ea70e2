// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/panels/parameter_field.h"

#include <QWidget>

#include <array>

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
    const TrainingSettings& settings() const { return m_settings; }
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
    QComboBox* addChoice(const QString& label, QComboBox* box);
    void tell(const QString& parameter);
    ParameterField* addNumber(const QString& parameter, const QString& toolTip, double min, double max,
                              double step, std::optional<ParameterField::WholeRange> whole = std::nullopt);
    ParameterField* addLogarithmic(const QString& parameter, const QString& toolTip, double min, double max);
    template<typename Value>
    void bind(ParameterField* field, Value& value);
    template<typename Choice>
    void bind(QComboBox* box, Choice& value);

    TrainingSettings m_settings;
    QComboBox* m_dataset = nullptr;
    ElidedLabel* m_file;
    QPushButton* m_dropFile;
    QComboBox* m_loss = nullptr;
    QComboBox* m_surrogate = nullptr;
    QComboBox* m_stateGradient = nullptr;
    QComboBox* m_optimizer = nullptr;
    ParameterField* m_noise = nullptr;
    ParameterField* m_size = nullptr;
    ParameterField* m_hidden = nullptr;
    ParameterField* m_steps = nullptr;
    ParameterField* m_rate = nullptr;
    ParameterField* m_batchSize = nullptr;
    ParameterField* m_seed = nullptr;
};

} // namespace quantoscope

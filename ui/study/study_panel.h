// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/session/study_plan.h"
#include "ui/widgets/parameter_form.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace quantoscope {

class ElidedLabel;
class GridFields;
class TextField;

/// Edits the plan of a study: data set, network, training, cases.
class StudyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StudyPanel(QWidget* parent = nullptr);

    StudyPlan plan() const { return {m_form.value(), m_data}; }
    void show(const StudyPlan& plan);

    /// Shows an error message in the field of the parameter. Returns false if the panel has no such field.
    bool showProblem(const QString& parameter, const QString& sentence);
    void clearProblems();

signals:
    void edited(const QString& what); ///< plan() has changed; `what` names the control.
    void dataRequested();             ///< The user wants to choose a file of samples,
    void labelsRequested();           ///< or of their labels.

private:
    void buildData();
    void buildNetwork();
    void buildTraining();
    void addHeading(const QString& text);
    void addChoice(const QString& label, QComboBox* box);
    void addNumber(const QString& name);
    void takeHidden(const QString& text);
    void dropData();
    void showData();

    ParameterForm<StudySettings> m_form;
    TaskDataSource m_data;
    QComboBox* m_dataset;
    QComboBox* m_encoding;
    ElidedLabel* m_file;
    QPushButton* m_labels;
    QPushButton* m_dropFile;
    QCheckBox* m_noSteps;
    TextField* m_hidden;
    GridFields* m_grid;
};

} // namespace quantoscope

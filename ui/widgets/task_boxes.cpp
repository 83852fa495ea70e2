// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/task_boxes.h"

#include "core/training/task.h"
#include "ui/widgets/choice_box.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QStandardItemModel>

namespace quantoscope {
namespace {

/// The translation context of the choices.
struct TaskBoxes
{
    Q_DECLARE_TR_FUNCTIONS(TaskBoxes)
};

} // namespace

QComboBox* datasetBox(const QString& name, QWidget* parent)
{
    QComboBox* box =
        choiceBox(name,
                  {{TaskBoxes::tr("Digits"), TaskBoxes::tr("Pictures of handwritten-like digits, 16 × 16")},
                   {TaskBoxes::tr("Spike patterns"),
                    TaskBoxes::tr("Only the times of the spikes tell the classes apart")},
                   {TaskBoxes::tr("Clusters"), TaskBoxes::tr("Two clouds of points")},
                   {TaskBoxes::tr("XOR"), TaskBoxes::tr("Class 1 where x and y differ in sign")},
                   {TaskBoxes::tr("Circles"), TaskBoxes::tr("Class 1 inside, class 0 around it")},
                   {TaskBoxes::tr("Moons"), TaskBoxes::tr("Two interleaved half circles")},
                   {TaskBoxes::tr("Spiral"), TaskBoxes::tr("Two arms")},
                   {TaskBoxes::tr("Your data"), TaskBoxes::tr("The data of the open file")}},
                  parent);
    allowYourData(box, false);
    return box;
}

void allowYourData(QComboBox* dataset, bool allowed)
{
    qobject_cast<QStandardItemModel*>(dataset->model())
        ->item(static_cast<int>(TaskKind::yours))
        ->setEnabled(allowed);
}

QComboBox* encodingBox(const QString& name, QWidget* parent)
{
    return choiceBox(
        name,
        {{TaskBoxes::tr("Current"), TaskBoxes::tr("Values are constant currents")},
         {TaskBoxes::tr("Rate"), TaskBoxes::tr("Values are spike probabilities per step")},
         {TaskBoxes::tr("Latency"), TaskBoxes::tr("One spike per input, earlier for larger values")}},
        parent);
}

} // namespace quantoscope

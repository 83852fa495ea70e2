// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace quantoscope {

// The choices of a task (core/training/task.h), as the Train and the Study tab offer them. `name` becomes the
// object name and the accessible name of the box.

/// The data sets in the order of TaskKind. Your data can be chosen after allowYourData().
QComboBox* datasetBox(const QString& name, QWidget* parent);

/// Whether your data can be chosen in a datasetBox(): a file is open.
void allowYourData(QComboBox* dataset, bool allowed);

/// The encodings in the order of Encoding.
QComboBox* encodingBox(const QString& name, QWidget* parent);

} // namespace quantoscope

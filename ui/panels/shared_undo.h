// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractSpinBox;
class QLineEdit;

namespace quantoscope {

/// Ctrl+Z and its like belong to a field for as long as it has something of its own to take back; without it,
/// Qt would let the field swallow them and nothing would happen. These leave them to the window then.
void shareUndo(QLineEdit* field);
void shareUndo(QAbstractSpinBox* field);

} // namespace quantoscope

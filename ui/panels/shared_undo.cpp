// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/shared_undo.h"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace quantoscope {
namespace {

class UndoFilter : public QObject
{
public:
    UndoFilter(QLineEdit* edit, QObject* parent) : QObject(parent), m_edit(edit) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool undoes = key->matches(QKeySequence::Undo) && !m_edit->isUndoAvailable();
            const bool redoes = key->matches(QKeySequence::Redo) && !m_edit->isRedoAvailable();
            if (undoes || redoes) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QLineEdit* m_edit;
};

} // namespace

void shareUndo(QLineEdit* field)
{
    field->installEventFilter(new UndoFilter(field, field));
}

void shareUndo(QAbstractSpinBox* field)
{
    field->installEventFilter(new UndoFilter(field->findChild<QLineEdit*>(), field));
}

} // namespace quantoscope

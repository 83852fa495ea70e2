// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/dialogs.h"

#include "tests/ui/monkey/pantry.h"
#include "tests/ui/monkey/stage.h"

#include <QFileDialog>
#include <QPointer>

namespace quantoscope {
namespace {

QString somePath(Chance& chance, const QFileDialog& dialog, const Pantry& pantry)
{
    if (dialog.fileMode() == QFileDialog::Directory) {
        return pantry.folder();
    }
    return dialog.acceptMode() == QFileDialog::AcceptOpen ? pantry.someFile(chance) : pantry.someName(chance);
}

} // namespace

Act answerFileDialog(Chance& chance, QFileDialog& dialog, const Pantry& pantry)
{
    if (chance.oneIn(3)) {
        return leave(dialog);
    }
    const QString path = somePath(chance, dialog, pantry);
    return {"enter in the file dialog " + path, [asked = QPointer<QFileDialog>(&dialog), path] {
                if (asked) {
                    asked->selectFile(path);
                    static_cast<QDialog*>(asked)->accept(); // which may ask in turn, whether to replace
                }
                if (asked && asked->isVisible()) {
                    asked->reject();
                }
            }};
}

Act leave(QWidget& inFront)
{
    return {"close " + describe(inFront), [left = QPointer<QWidget>(&inFront)] {
                if (auto* dialog = qobject_cast<QDialog*>(left)) {
                    dialog->reject();
                } else if (left) {
                    left->close();
                }
            }};
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace quantoscope {

/// Makes the shortcuts of a window's menus work while a field has the focus. Qt first offers keys to the
/// field, which uses some of them for editing, such as Ctrl+E and Ctrl+K on some platforms. Undo and redo act
/// on the field as long as its own history is not empty.
class MenuShortcuts : public QObject
{
    Q_OBJECT

public:
    explicit MenuShortcuts(QMainWindow& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QMainWindow& m_window;
};

} // namespace quantoscope

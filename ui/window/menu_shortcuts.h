// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace quantoscope {

/// Lets the keys of a window's menus work while one of its fields has the focus: Qt gives a field the keys
/// that it could use itself, Ctrl+E and Ctrl+K among them, which move and cut in a text elsewhere. Undo and
/// redo belong to a field for as long as it has something of its own to take back.
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;
class QMenuBar;

namespace quantoscope {

/// Something that the program can do.
struct WindowCommand
{
    QString text;     ///< "File › Save session"
    QString shortcut; ///< As the person reads it; empty for none.
    std::function<void()> run;
};

/// Every enabled command of the menus, submenus included, in their order.
QList<WindowCommand> commandsOf(const QMenuBar& menus);

/// A command for each tab, and for each parameter that can be seen: to go there.
QList<WindowCommand> fieldCommandsOf(const QWidget& window);

/// How well a text answers to what was typed: all letters in their order, best as they were typed, then the
/// fewer apart and the more at the beginnings of words. Below 0: not at all.
int matchQuality(const QString& text, const QString& typed);

/// Finds a command by a few of its letters and runs it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QList<WindowCommand> commands, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMatches(const QString& typed);
    void runCurrent();

    QList<WindowCommand> m_commands;
    QLineEdit* m_typed;
    QListWidget* m_found;
};

} // namespace quantoscope

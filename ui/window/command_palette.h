// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;
class QMenuBar;

namespace quantoscope {

/// A command that the palette offers.
struct WindowCommand
{
    QString text;     ///< "File › Save session"
    QString shortcut; ///< In the platform's notation; empty if there is none.
    std::function<void()> run;
};

/// All enabled commands of the menus and submenus, in their order.
QList<WindowCommand> commandsOf(const QMenuBar& menus);

/// Commands that show a tab, and commands that move the focus to a visible parameter field.
QList<WindowCommand> fieldCommandsOf(const QWidget& window);

/// How well a text matches the typed letters; higher is better, negative means no match. All letters must
/// occur in the text in their order, ignoring case and typed spaces. Best is a text that contains them as
/// they were typed; otherwise letters at the start of words or next to each other increase the quality.
int matchQuality(const QString& text, const QString& typed);

/// A dialog that finds a command by a few of its letters and runs it.
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/command_palette.h"

#include "ui/text/plain_text.h"
#include "ui/widgets/parameter_field.h"
#include "ui/widgets/text_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {
namespace {

constexpr int commandRole = Qt::UserRole;
constexpr int shortcutRole = Qt::UserRole + 1;

/// Draws the text of the command on the left and its shortcut on the right.
class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(
            option.palette.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(shortcutRole).toString());
    }
};

void addCommands(const QList<QAction*>& actions, const QString& path, QList<WindowCommand>& commands)
{
    for (QAction* action : actions) {
        const QString text = path + withoutMnemonic(action->text());
        if (QMenu* menu = action->menu()) {
            emit menu->aboutToShow(); // some menus are filled on this signal
            addCommands(menu->actions(), text + " › ", commands);
        } else if (action->isEnabled() && !action->isSeparator()) {
            commands.append({text, action->shortcut().toString(QKeySequence::NativeText),
                             [action] { action->trigger(); }});
        }
    }
}

/// Commands that give the focus to the visible fields of a kind.
template<typename Field>
void addFields(const QWidget& window, QList<WindowCommand>& commands)
{
    for (auto* field : window.findChildren<Field*>()) {
        if (field->isVisible()) {
            commands.append({CommandPalette::tr("Set %1").arg(field->name()), {}, [field] {
                                 field->setFocus(Qt::ShortcutFocusReason);
                             }});
        }
    }
}

} // namespace

QList<WindowCommand> commandsOf(const QMenuBar& menus)
{
    QList<WindowCommand> commands;
    addCommands(menus.actions(), {}, commands);
    return commands;
}

QList<WindowCommand> fieldCommandsOf(const QWidget& window)
{
    QList<WindowCommand> commands;
    for (auto* tabs : window.findChildren<QTabWidget*>("perspectives")) {
        for (int index = 0; index < tabs->count(); ++index) {
            commands.append({CommandPalette::tr("Go to %1").arg(withoutMnemonic(tabs->tabText(index))),
                             {},
                             [tabs, index] { tabs->setCurrentIndex(index); }});
        }
    }
    addFields<ParameterField>(window, commands);
    addFields<TextField>(window, commands);
    return commands;
}

int matchQuality(const QString& text, const QString& typed)
{
    const auto startsWordAt = [&](qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); };
    if (const qsizetype whole = text.indexOf(typed, 0, Qt::CaseInsensitive); whole >= 0 && !typed.isEmpty()) {
        constexpr int beyondScattered = 1000;
        return beyondScattered + (startsWordAt(whole) ? 1 : 0);
    }
    int quality = 0;
    qsizetype from = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace()) {
            continue;
        }
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0) {
            return -1;
        }
        quality += startsWordAt(at) ? 8 : at == from ? 4 : 0;
        from = at + 1;
    }
    return quality;
}

CommandPalette::CommandPalette(QList<WindowCommand> commands, QWidget* parent)
    : QDialog(parent), m_commands(std::move(commands)), m_typed(new QLineEdit(this)),
      m_found(new QListWidget(this))
{
    setObjectName("command_palette");
    setWindowTitle(tr("Find command"));
    m_typed->setObjectName("command_text");
    m_typed->setPlaceholderText(tr("Type part of a command or parameter name"));
    m_typed->setAccessibleName(tr("Command search"));
    m_typed->installEventFilter(this);
    m_found->setObjectName("command_list");
    m_found->setAccessibleName(tr("Matching commands"));
    m_found->setItemDelegate(new CommandDelegate(m_found));
    m_found->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_typed);
    layout->addWidget(m_found);
    resize(560, 420);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_typed, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_found, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    showMatches({});
}

/// The arrow and page keys move the selection in the list while the text field has the focus.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down       ? 1
                         : key == Qt::Key_Up       ? -1
                         : key == Qt::Key_PageDown ? 10
                         : key == Qt::Key_PageUp   ? -10
                                                   : 0;
        if (step != 0 && m_found->count() > 0) {
            m_found->setCurrentRow(std::clamp(m_found->currentRow() + step, 0, m_found->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::showMatches(const QString& typed)
{
    struct Match
    {
        int quality;
        int command;
    };
    QList<Match> matches;
    for (int i = 0; i < m_commands.size(); ++i) {
        if (const int quality = matchQuality(m_commands[i].text, typed); quality >= 0) {
            matches.append({quality, i});
        }
    }
    std::ranges::stable_sort(matches, std::ranges::greater(), &Match::quality);
    m_found->clear();
    for (const Match& match : matches) {
        auto* item = new QListWidgetItem(m_commands[match.command].text, m_found);
        item->setData(commandRole, match.command);
        item->setData(shortcutRole, m_commands[match.command].shortcut);
    }
    m_found->setCurrentRow(0);
}

/// Runs the command after the palette is closed, so that a dialog of the command is placed over the window.
void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_found->currentItem();
    if (item == nullptr) {
        return;
    }
    const auto run = m_commands[item->data(commandRole).toInt()].run;
    QWidget* window = parentWidget();
    accept();
    QMetaObject::invokeMethod(
        qApp,
        [run, window = QPointer(window)] {
            if (window) {
                window->activateWindow();
            }
            run();
        },
        Qt::QueuedConnection);
}

} // namespace quantoscope

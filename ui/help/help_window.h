// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QMenuBar;
class QTextBrowser;

namespace quantoscope {

inline constexpr const char* keyboardTopic = "keyboard";

/// The help's topic for a place in the window: that of the panel or tab it is in, else the first.
QString helpTopicFor(const QWidget* place);

/// The keys of every command of the menus, as a table in Markdown.
QString keyboardMap(const QMenuBar& menus);

/// The program's help: topics on the left, one of them on the right. Other windows stay usable beside it.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// `keyboardMap` is put at the end of the topic about the keyboard.
    explicit HelpWindow(QString keyboardMap, QWidget* parent = nullptr);

    /// Shows the topic, the first where there is none such.
    void openTopic(const QString& topic);
    QString topic() const { return m_topic; }

private:
    void showTopic(const QString& topic);

    QString m_keyboardMap;
    QString m_topic;
    QListWidget* m_topics;
    QTextBrowser* m_text;
};

} // namespace quantoscope

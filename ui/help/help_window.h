// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QMenuBar;
class QTextBrowser;

namespace quantoscope {

inline constexpr const char* keyboardTopic = "keyboard";

/// The help topic of the panel or tab that contains the widget, or "" if there is none.
QString helpTopicFor(const QWidget* place);

/// A Markdown table of all menu commands that have a shortcut.
QString keyboardMap(const QMenuBar& menus);

/// The help window: the topics on the left, the text of one on the right. It is not modal.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// `keyboardMap` is appended to the topic "keyboard".
    explicit HelpWindow(QString keyboardMap, QWidget* parent = nullptr);

    /// Shows the window with this topic, or with the first one if the topic does not exist.
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

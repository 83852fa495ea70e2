// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace quantoscope {

/// A bar above the tabs that shows errors and offers. It is hidden while it is empty. Messages stay until the
/// user closes the bar or clear() is called.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    /// `name` is the prefix of the object names of its parts: NAME_text, NAME_action, NAME_close.
    explicit NoticeBar(const QString& name, QWidget* parent = nullptr);

    void add(const QString& sentence);

    /// Adds a message with a button that calls `act`. If `act` returns true, all messages are removed.
    void offer(const QString& sentence, const QString& action, std::function<bool()> act);
    void clear();

signals:
    void closed(); ///< The user closed the bar.

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeColours();

    QStringList m_sentences;
    std::function<bool()> m_act;
    QLabel* m_text;
    QPushButton* m_action;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace quantoscope {

/// A strip above the views that says what could not be done; hidden for as long as there is nothing to say.
/// Sentences stay until the person closes the strip or the window clears it.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the names of its parts: NAME_text, NAME_action, NAME_close.
    explicit NoticeBar(const QString& name, QWidget* parent = nullptr);

    void add(const QString& sentence);

    /// A sentence with a button that does something about it; where `act` says that it is done, the notice
    /// goes.
    void offer(const QString& sentence, const QString& action, std::function<bool()> act);
    void clear();

signals:
    void closed(); ///< By the person.

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

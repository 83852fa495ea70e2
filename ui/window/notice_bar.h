// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace quantoscope {

/// A strip above the views that says what could not be done; hidden for as long as there is nothing to say.
/// Sentences stay until the person closes the strip or the window clears it.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void add(const QString& sentence);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeColours();

    QStringList m_sentences;
    QLabel* m_text;
};

} // namespace quantoscope

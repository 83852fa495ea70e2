// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/text/plain_text.h"

#include <QEvent>

namespace quantoscope {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setMinimumWidth(1); // else the label could not become narrower than its text
}

void ElidedLabel::showText(const QString& text, const QString& rest)
{
    m_whole = text;
    m_rest = rest;
    setToolTip(plainToolTip(text));
    elide();
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_whole, Qt::ElideMiddle, contentsRect().width());
    setText(shown + m_rest);
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        elide();
    }
}

} // namespace quantoscope

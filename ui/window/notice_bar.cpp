// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notice_bar.h"

#include "ui/text/plain_text.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace quantoscope {

NoticeBar::NoticeBar(const QString& name, QWidget* parent)
    : QFrame(parent), m_text(new QLabel(this)), m_action(new QPushButton(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* mark = new QLabel(this);
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    mark->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size));
    m_text->setObjectName(name + "_text");
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // else a long word would limit the width of the window
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(name + "_action");
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, [this] {
        // A second key press may arrive after the first one has completed the action.
        if (!m_action->isHidden() && m_act()) {
            clear();
        }
    });
    auto* close = new QToolButton(this);
    close->setObjectName(name + "_close");
    close->setAutoRaise(true);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setToolTip(tr("Close this notice"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 6, 6);
    layout->addWidget(mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(close, 0, Qt::AlignTop);
    takeColours();
    hide();
}

void NoticeBar::add(const QString& sentence)
{
    m_sentences.removeAll(sentence); // a repeated message moves to the end
    m_sentences << sentence;
    m_text->setText(breakable(m_sentences.join('\n')));
    show();
}

void NoticeBar::offer(const QString& sentence, const QString& action, std::function<bool()> act)
{
    m_act = std::move(act);
    m_action->setText(action);
    m_action->show();
    add(sentence);
}

void NoticeBar::clear()
{
    m_sentences.clear();
    m_action->hide();
    hide();
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        takeColours();
    }
    QFrame::changeEvent(event);
}

/// Mixes the background colour of the window with some of the colour for problems.
void NoticeBar::takeColours()
{
    constexpr float fraction = 0.2F;
    QPalette palette = QApplication::palette();
    const QColor from = palette.color(QPalette::Window);
    const QColor to = palette.color(QPalette::BrightText);
    const auto mixed = [](float a, float b) { return a + fraction * (b - a); };
    palette.setColor(QPalette::Window,
                     QColor::fromRgbF(mixed(from.redF(), to.redF()), mixed(from.greenF(), to.greenF()),
                                      mixed(from.blueF(), to.blueF())));
    setPalette(palette);
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleOption>

#include <algorithm>

namespace quantoscope {
namespace {

class ButtonIcon : public QIconEngine
{
public:
    enum class Sign { close, floating, more, play, pause };

    explicit ButtonIcon(Sign sign) : m_sign(sign) {}

    QIconEngine* clone() const override { return new ButtonIcon(m_sign); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const double side = 0.55 * std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(QApplication::palette().color(group, QPalette::WindowText), side / 7));
        if (m_sign == Sign::close) {
            painter->drawLine(square.topLeft(), square.bottomRight());
            painter->drawLine(square.topRight(), square.bottomLeft());
        } else if (m_sign == Sign::more) {
            painter->drawPolyline(QPolygonF({square.topLeft(), square.center(), square.bottomLeft()}));
            painter->drawPolyline(QPolygonF({QPointF(square.center().x(), square.top()),
                                             QPointF(square.right(), square.center().y()),
                                             QPointF(square.center().x(), square.bottom())}));
        } else if (m_sign == Sign::play) {
            painter->setBrush(painter->pen().color());
            painter->setPen(Qt::NoPen);
            painter->drawPolygon(QPolygonF(
                {square.topLeft(), QPointF(square.right(), square.center().y()), square.bottomLeft()}));
        } else if (m_sign == Sign::pause) {
            const double gap = 0.65 * side;
            painter->fillRect(square.adjusted(0, 0, -gap, 0), painter->pen().color());
            painter->fillRect(square.adjusted(gap, 0, 0, 0), painter->pen().color());
        } else {
            const double shift = side / 4;
            painter->drawRect(square.adjusted(0, shift, -shift, 0));
            painter->drawPolyline(QPolygonF({square.topLeft() + QPointF(shift, 0), square.topRight(),
                                             square.bottomRight() - QPointF(0, shift)}));
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

private:
    Sign m_sign;
};

} // namespace

Style::Style() : QProxyStyle("fusion") {}

QIcon Style::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    switch (pixmap) {
    case SP_TitleBarCloseButton:
        return QIcon(new ButtonIcon(ButtonIcon::Sign::close));
    case SP_TitleBarNormalButton:
        return QIcon(new ButtonIcon(ButtonIcon::Sign::floating));
    case SP_MediaPlay:
        return QIcon(new ButtonIcon(ButtonIcon::Sign::play));
    case SP_MediaPause:
        return QIcon(new ButtonIcon(ButtonIcon::Sign::pause));
    case SP_ToolBarHorizontalExtensionButton:
        return QIcon(new ButtonIcon(ButtonIcon::Sign::more));
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        painter->save();
        painter->setPen(QPen(option->palette.color(QPalette::PlaceholderText), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

} // namespace quantoscope

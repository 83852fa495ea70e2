// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/stage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QWidget>
#include <QWindow>

namespace quantoscope {

QWidget* stage(Chance& chance, QWidget& home)
{
    for (QWidget* inFront : {QApplication::activePopupWidget(), QApplication::activeModalWidget()}) {
        if (inFront != nullptr && inFront->windowHandle() != nullptr) {
            return inFront;
        }
    }
    QWidgetList others;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        const auto type = widget->windowType();
        if (widget != &home && widget->isVisible() && widget->windowHandle() != nullptr &&
            (type == Qt::Window || type == Qt::Dialog || type == Qt::Tool)) {
            others << widget;
        }
    }
    const bool elsewhere = chance.oneIn(8);
    return elsewhere && !others.isEmpty() ? chance.of(others) : &home;
}

QWidget* someWidget(Chance& chance, QWidget& root)
{
    QWidgetList all;
    QWidgetList active;
    for (auto* widget : root.findChildren<QWidget*>()) {
        if (widget->window() != &root || !widget->isVisible() || widget->visibleRegion().isEmpty()) {
            continue;
        }
        all << widget;
        if (widget->isEnabled() &&
            (widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton*>(widget) != nullptr)) {
            active << widget;
        }
    }
    const bool any = chance.oneIn(5);
    if (!any && !active.isEmpty()) {
        return chance.of(active);
    }
    return all.isEmpty() ? &root : chance.of(all);
}

QPoint somePlace(Chance& chance, const QWidget& widget)
{
    const QRect seen = widget.visibleRegion().boundingRect();
    const int x = seen.x() + chance.below(std::max(1, seen.width()));
    const int y = seen.y() + chance.below(std::max(1, seen.height()));
    return widget.mapTo(widget.window(), QPoint(x, y));
}

QString describe(const QWidget& widget)
{
    QString name = widget.objectName();
    for (const char* property : {"text", "accessibleName", "windowTitle"}) {
        if (name.isEmpty()) {
            name = widget.property(property).toString().left(30);
        }
    }
    return QString("%1 %2").arg(widget.metaObject()->className(), name).trimmed();
}

} // namespace quantoscope

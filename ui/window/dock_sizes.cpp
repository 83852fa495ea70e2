// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_sizes.h"

#include <QDockWidget>
#include <QEvent>
#include <QLayout>
#include <QMainWindow>
#include <QTimer>
#include <QVariant>

namespace quantoscope {

DockSizes::DockSizes(QMainWindow& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
}

void DockSizes::setFirst(QDockWidget& dock, QSize size)
{
    m_first[dock.objectName()] = size;
    m_kept[dock.objectName()] = size;
}

void DockSizes::reset()
{
    m_kept = m_first;
}

/// The visible docks that are not floating.
QList<QDockWidget*> DockSizes::docked() const
{
    QList<QDockWidget*> docks = m_window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly);
    docks.removeIf([](const QDockWidget* dock) { return dock->isHidden() || dock->isFloating(); });
    return docks;
}

QHash<QString, QSize> DockSizes::current() const
{
    QHash<QString, QSize> sizes;
    for (const QDockWidget* dock : docked()) {
        sizes[dock->objectName()] = dock->size();
    }
    return sizes;
}

void DockSizes::apply()
{
    QList<QDockWidget*> docks = docked();
    docks.removeIf([this](const QDockWidget* dock) { return !m_kept.contains(dock->objectName()); });
    QList<int> widths;
    QList<int> heights;
    for (const QDockWidget* dock : std::as_const(docks)) {
        widths << m_kept[dock->objectName()].width();
        heights << m_kept[dock->objectName()].height();
    }
    m_window.layout()->activate(); // else Qt lays out newly shown docks after resizeDocks()
    m_window.resizeDocks(docks, widths, Qt::Horizontal);
    m_window.resizeDocks(docks, heights, Qt::Vertical);
}

QVariant DockSizes::saved() const
{
    QVariantMap sizes;
    for (auto size = m_kept.begin(); size != m_kept.end(); ++size) {
        sizes[size.key()] = size.value();
    }
    return sizes;
}

void DockSizes::restore(const QVariant& saved)
{
    const QVariantMap sizes = saved.toMap();
    for (auto size = sizes.begin(); size != sizes.end(); ++size) {
        if (const QSize kept = size.value().toSize(); kept.isValid() && !kept.isEmpty()) {
            m_kept[size.key()] = kept;
        }
    }
}

/// The window itself gets mouse events only on the separators between its docks.
bool DockSizes::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::MouseButtonPress) {
        m_before = current();
    } else if (watched == &m_window && event->type() == QEvent::MouseButtonRelease) {
        QTimer::singleShot(0, this, &DockSizes::takeChanges); // after Qt has resized the docks
    } else if (watched == &m_window && event->type() == QEvent::Resize) {
        // Qt moves the separators without erasing their grips where they were.
        QTimer::singleShot(0, &m_window, qOverload<>(&QWidget::update));
    }
    return QObject::eventFilter(watched, event);
}

/// Stores the sizes that the user changed. If the height (width) of a dock has changed, the heights (widths)
/// of all docks in the same area are stored. Other sizes may result from a lack of room and are not stored.
void DockSizes::takeChanges()
{
    const QList<QDockWidget*> docks = docked();
    QHash<Qt::DockWidgetArea, bool> wider;
    QHash<Qt::DockWidgetArea, bool> higher;
    for (QDockWidget* dock : docks) {
        const QSize before = m_before.value(dock->objectName(), dock->size());
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(dock);
        wider[area] |= before.width() != dock->width();
        higher[area] |= before.height() != dock->height();
    }
    for (QDockWidget* dock : docks) {
        QSize kept = m_kept.value(dock->objectName(), dock->size());
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(dock);
        kept.setWidth(wider[area] ? dock->width() : kept.width());
        kept.setHeight(higher[area] ? dock->height() : kept.height());
        m_kept[dock->objectName()] = kept;
    }
}

} // namespace quantoscope

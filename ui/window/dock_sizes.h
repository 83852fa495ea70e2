// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSize>

class QDockWidget;
class QMainWindow;
class QVariant;

namespace quantoscope {

/// Keeps the sizes that the user gave to the docks of a window. Qt shrinks docks when the window becomes
/// smaller or other docks are shown, and does not restore their sizes. apply() restores them as far as there
/// is room, so that the sizes depend only on the last change by the user and on the size of the window.
class DockSizes : public QObject
{
    Q_OBJECT

public:
    explicit DockSizes(QMainWindow& window);

    /// Sets the initial size of a dock.
    void setFirst(QDockWidget& dock, QSize size);

    /// Resets all docks to their initial sizes. Takes effect with the next apply().
    void reset();

    /// Restores the sizes. Call it after each change of the window's size or of the visible docks.
    void apply();

    /// The sizes for the program's settings: a map from object names of docks to QSize.
    QVariant saved() const;
    void restore(const QVariant& saved);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QList<QDockWidget*> docked() const;
    QHash<QString, QSize> current() const;
    void takeChanges();

    QMainWindow& m_window;
    QHash<QString, QSize> m_first;
    QHash<QString, QSize> m_kept;
    QHash<QString, QSize> m_before; ///< The sizes when the mouse was pressed on a separator.
};

} // namespace quantoscope

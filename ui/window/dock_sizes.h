// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSize>

class QDockWidget;
class QMainWindow;
class QVariant;

namespace quantoscope {

/// Keeps the width and height that a person gave each dock of a window. Qt takes room from docks when the
/// window becomes smaller or others come, and does not give it back: apply() does, as far as there is room,
/// so that the sizes follow from what the person did last and from the window's size alone.
class DockSizes : public QObject
{
    Q_OBJECT

public:
    explicit DockSizes(QMainWindow& window);

    /// The size of a dock until the person gives it another one.
    void setFirst(QDockWidget& dock, QSize size);

    /// To be called before apply(): every dock has its first size again.
    void reset();

    /// To be called whenever the window's size or the docks that are seen have changed.
    void apply();

    /// For the program's settings: a map from docks' object names to sizes.
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
    QHash<QString, QSize> m_before; ///< When the mouse was pressed on what parts the docks.
};

} // namespace quantoscope

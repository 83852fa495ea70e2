// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace quantoscope {

/// Counts the user's gestures in the application, so that the changes of one gesture become one undo step. A
/// press of a mouse button begins a gesture that lasts until the next one: a click, a drag, or a button held
/// down. A key press or a step of the wheel begins a gesture unless the previous one was less than pauseMs
/// before.
class Gestures : public QObject
{
    Q_OBJECT

public:
    static constexpr int pauseMs = 1000;

    explicit Gestures(QObject* parent = nullptr);

    /// The number of the gesture that began last. Increases with each gesture.
    int current() const { return m_current; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Kind { none, button, key, wheel };

    void begin(Kind kind);

    int m_current = 0;
    Kind m_kind = Kind::none; ///< Of the last event.
    QElapsedTimer m_sinceLast;
};

} // namespace quantoscope

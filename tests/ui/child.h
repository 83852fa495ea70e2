// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QFontMetrics>
#include <QObject>

#include <algorithm>

namespace quantoscope {

/// The widget of that name within another; a test that asks for one that is not there ends.
template<typename Widget>
Widget* child(const QObject& parent, const QString& name)
{
    auto* widget = parent.findChild<Widget*>(name);
    if (widget == nullptr) {
        qFatal("no widget named %s", qPrintable(name));
    }
    return widget;
}

/// Whether some font has every letter that the button shows; else a box stands in its place.
inline bool hasItsLetters(const QAbstractButton& button)
{
    const QFontMetrics metrics(button.font());
    return std::ranges::all_of(button.text(), [&](QChar letter) { return metrics.inFont(letter); });
}

} // namespace quantoscope

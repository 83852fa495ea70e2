// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

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

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace quantoscope {

/// The translation context of messages about lessons that do not belong to a widget.
struct Lessons
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

} // namespace quantoscope

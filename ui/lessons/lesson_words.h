// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace quantoscope {

/// Gives the sentences about lessons, outside of any widget, a place of their own in the translations.
struct Lessons
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_history.h"

#include <QStringList>

#include <optional>

namespace quantoscope {

/// The state that a window passes to its replacement after a change of the scale or the language.
struct CarriedOver
{
    struct Lesson
    {
        int lesson = 0;
        int step = 0;
        bool started = false;
    };

    Session whole;
    std::optional<Session> ownWork = std::nullopt; ///< The session before a lesson was started.
    SessionHistory::Past past = {};
    QString sessionPath = {};
    QStringList asked = {};                      ///< Recordings that were being read.
    QStringList ownLessons = {};                 ///< Opened lesson files, in the order of opening.
    std::optional<Lesson> lesson = std::nullopt; ///< Empty if the Learn tab was never opened.
};

} // namespace quantoscope

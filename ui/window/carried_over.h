// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_history.h"

#include <QStringList>

#include <optional>

namespace quantoscope {

/// What a window leaves to the one that takes its place, when letters of another size or language are wanted.
struct CarriedOver
{
    struct Lesson
    {
        int lesson = 0;
        int step = 0;
        bool started = false;
    };

    Session whole;
    std::optional<Session> ownWork = std::nullopt; ///< From before a lesson was started.
    SessionHistory::Past past = {};
    QString sessionPath = {};
    QStringList asked = {};                      ///< Recordings that were being read.
    QStringList ownLessons = {};                 ///< Files, in the order in which they were opened.
    std::optional<Lesson> lesson = std::nullopt; ///< Empty where nobody looked at one.
};

} // namespace quantoscope

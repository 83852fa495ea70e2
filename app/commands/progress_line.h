// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// Shows the progress of a long command on one line of standard error, "quantoscope fit: 42 %", and erases
/// the line at the end. Does nothing if standard error is not a terminal.
class ProgressLine
{
public:
    explicit ProgressLine(std::string_view command);
    ~ProgressLine();

    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// A Progress for the part of the job from `from` to `to`, fractions of the whole. Must
    /// not outlive this object.
    Progress part(double from = 0, double to = 1);

private:
    void show(double fraction);

    std::string m_command;
    bool m_shown;
    int m_percent = -1;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/progress.h"

#include <string>
#include <string_view>

namespace quantoscope {

/// How far a long command is, on one line of standard error that is gone in the end: "quantoscope fit: 42 %".
/// Nothing where standard error is no terminal.
class ProgressLine
{
public:
    explicit ProgressLine(std::string_view command);
    ~ProgressLine();

    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Of the part from `from` to `to` of the whole. Must not outlive this object.
    Progress part(double from = 0, double to = 1);

private:
    void show(double share);

    std::string m_command;
    bool m_shown;
    int m_percent = -1;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progress_line.h"

#include <cstdio>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace quantoscope {
namespace {

bool standardErrorIsTerminal()
{
#ifdef _WIN32
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(STDERR_FILENO) != 0;
#endif
}

} // namespace

ProgressLine::ProgressLine(std::string_view command) : m_command(command), m_shown(standardErrorIsTerminal())
{
}

ProgressLine::~ProgressLine()
{
    if (m_percent >= 0) {
        std::fputs("\r\x1b[K", stderr);
    }
}

Progress ProgressLine::part(double from, double to)
{
    return [this, from, to](double fraction) {
        show(from + (to - from) * fraction);
        return true;
    };
}

void ProgressLine::show(double fraction)
{
    const int percent = static_cast<int>(fraction * 100);
    if (m_shown && percent > m_percent) {
        m_percent = percent;
        std::fprintf(stderr, "\r%s: %d %%", m_command.c_str(), percent);
    }
}

} // namespace quantoscope

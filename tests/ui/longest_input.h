// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <ctime>

namespace quantoscope {

/// Measures how long inputs keep the window's thread busy, in its CPU time, which, unlike wall time, does not
/// depend on the load of the machine.
class LongestInput
{
public:
    /// Makes the input and handles all events, among them those that work in other threads has sent.
    template<typename Input>
    void measure(const Input& input)
    {
        const double before = secondsOfThread();
        input();
        QCoreApplication::processEvents();
        m_seconds = std::max(m_seconds, secondsOfThread() - before);
        QTest::qWait(10);
    }

    double seconds() const { return m_seconds; }

private:
    static double secondsOfThread()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }

    double m_seconds = 0;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>

namespace quantoscope {

/// Called during a long computation with the fraction done, 0 to 1. Returns whether to continue. If empty,
/// the computation always continues.
using Progress = std::function<bool(double fractionDone)>;

/// Thrown by a computation whose Progress returned false.
class Cancelled : public std::exception
{
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// Calls `progress` if it is not empty; throws Cancelled if it returns false.
inline void reportProgress(const Progress& progress, double fractionDone)
{
    if (progress && !progress(fractionDone)) {
        throw Cancelled();
    }
}

/// The progress of a part of a job: maps 0 to 1 onto `from` to `to` of the whole. `whole` must outlive it.
inline Progress part(const Progress& whole, double from, double to)
{
    return whole ? Progress(
                       [&whole, from, to](double fraction) { return whole(from + fraction * (to - from)); })
                 : Progress();
}

} // namespace quantoscope

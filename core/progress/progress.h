// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>

namespace quantoscope {

/// Told the share done, 0 to 1, of a long computation; answers whether to go on. Empty: always go on.
using Progress = std::function<bool(double shareDone)>;

/// Thrown out of a computation whose Progress answered false.
class Cancelled : public std::exception
{
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// Reports to `progress` where there is one; throws Cancelled where it answers false.
inline void reportProgress(const Progress& progress, double shareDone)
{
    if (progress && !progress(shareDone)) {
        throw Cancelled();
    }
}

/// The progress of a part of a job, which stands for its share of the whole. `whole` must outlive it.
inline Progress part(const Progress& whole, double from, double to)
{
    return whole ? Progress([&whole, from, to](double share) { return whole(from + share * (to - from)); })
                 : Progress();
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window_requirements.h"

#include "app/commands/arguments.h"
#include "core/progress/parallel.h"
#include "files/access/mapped_file.h"

#include <QString>

#include <fcntl.h>

#include <stdexcept>
#include <vector>

namespace quantoscope {

void requireWindowMeans()
{
    constexpr std::size_t descriptors = 24;
    std::vector<Descriptor> open;
    while (open.size() < descriptors) {
        open.emplace_back(::open("/dev/null", O_RDONLY | O_CLOEXEC));
        if (open.back().number() < 0) {
            throw std::runtime_error("Too many open files; close other programs and try again.");
        }
    }
    constexpr std::size_t count = 16; // one for each view that computes, and some for a parallel computation
    if (!canStartThreads(count)) {
        throw std::runtime_error(
            "Cannot start enough threads; close other programs or raise the limits on threads and memory.");
    }
}

void requireWindowPath(const std::string& path)
{
    if (QString::fromStdString(path).toStdString() != path) {
        throw UsageError(path + " is not a file name in UTF-8, which the window requires; rename the file.");
    }
}

} // namespace quantoscope

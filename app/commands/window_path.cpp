// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/window_path.h"

#include "app/commands/arguments.h"

#include <QString>

namespace quantoscope {

void requireWindowPath(const std::string& path)
{
    if (QString::fromStdString(path).toStdString() != path) {
        throw UsageError(path + " is not a name in UTF-8, which the window needs; rename the file.");
    }
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/exports/table_writer.h"
#include "tests/files/exports/folder.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace quantoscope {

inline void writeHeader(const Folder& folder, const std::string& name, const LevelTable& table,
                        const TableOptions& options)
{
    folder.write(name, tableFiles(table, TableFormat::c, options, name).front().content);
}

/// Runs `main.c`, compiled as C99 and as C++; what it prints.
inline std::vector<std::string> printed(const Folder& folder)
{
    std::vector<std::string> all;
    for (const char* compiler : {"gcc -std=c99", "g++ -std=c++17 -x c++"}) {
        EXPECT_TRUE(
            folder.run(std::string(compiler) + " -Wall -Wextra -Werror main.c -o main && ./main > printed"));
        all.push_back(folder.read("printed"));
    }
    return all;
}

} // namespace quantoscope

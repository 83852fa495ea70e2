// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/reference_data.h"

#include <filesystem>
#include <string>
#include <vector>

namespace quantoscope::reference {

/// The reference networks, without ".nir": those of tests/reference and, where it exists, of the folder
/// beside the checkout that has further ones; or those of QUANTOSCOPE_REFERENCE.
inline std::vector<std::string> networkPaths()
{
    namespace fs = std::filesystem;
    std::vector<fs::path> folders{fs::path(pathOf("networks"))};
    const fs::path beside = fs::path(QUANTOSCOPE_REFERENCE) / "../../../shared/reference/networks";
    if (otherFolder() == nullptr && fs::exists(beside)) {
        folders.push_back(beside);
    }
    std::vector<std::string> paths;
    for (const fs::path& folder : folders) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            if (entry.path().extension() == ".nir") {
                paths.push_back((entry.path().parent_path() / entry.path().stem()).string());
            }
        }
    }
    std::ranges::sort(paths);
    return paths;
}

} // namespace quantoscope::reference

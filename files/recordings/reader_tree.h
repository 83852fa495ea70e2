// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/translate.h"
#include "files/recordings/stored_array.h"

#include <string>
#include <variant>
#include <vector>

namespace quantoscope::reader {

/// The strings of a dataset, in C order.
struct StoredTexts
{
    std::vector<std::size_t> shape; ///< Empty for a single string.
    std::vector<std::string> values;
};

/// A dataset of an HDF5 file with its content, or why it cannot be read: a noun, such as "compound data".
struct TreeDataset
{
    std::string name;
    std::variant<StoredArray, StoredTexts, UntranslatedText> content;
};

/// A group of an HDF5 file with all that is below it, in the order of the names.
struct TreeGroup
{
    std::string name;
    std::vector<TreeDataset> datasets;
    std::vector<TreeGroup> groups;
};

/// Groups may be nested so deep.
inline constexpr std::size_t deepestGroup = 160;

} // namespace quantoscope::reader

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"
#include "files/recordings/reader_tree.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A place in a network file, for sentences: "x.nir, node lif1 (LIF)". Long names are shortened.
std::string nodePlace(const std::string& path, const std::string& node, const std::string& type);

/// The names separated by commas. Long names and lists are shortened.
std::string elidedList(const std::vector<std::string>& names);

/// The parameters of a node as its file has them. The functions throw FormatError for what is missing, cannot
/// be read, is empty, or has NaN or infinite values; the sentence begins with the place of the node. Each
/// parameter is read at most once: arrays are moved out.
class NodeFields
{
public:
    /// `group` holds the datasets of the node and must outlive this object.
    NodeFields(std::string place, reader::TreeGroup& group);

    const std::string& place() const { return m_place; }

    bool has(std::string_view name);
    bool isText(std::string_view name);

    StoredArray numbers(std::string_view name);
    std::string text(std::string_view name); ///< A single string.
    ParameterArray parameter(std::string_view name);
    /// Rounded to float32. `shape` receives the extents.
    std::vector<float> weights(std::string_view name, Shape& shape);
    std::vector<float> weights(std::string_view name);

    /// Integers from `least` to `most`, in any type.
    std::vector<long> integers(std::string_view name, long least, long most);
    long integer(std::string_view name, long least, long most);
    /// A pair, or one number that stands for both.
    std::array<std::size_t, 2> pair(std::string_view name, long least, long most);
    /// The extents of an array, each at least 1, with at most 10^8 values in all.
    Shape extents(std::string_view name);

    /// The text or number that the metadata of the node have under this name, if any. Metadata may be
    /// anything: what cannot be read counts as missing.
    std::optional<std::string> metadataText(std::string_view name) const;
    std::optional<double> metadataNumber(std::string_view name) const;

    /// Throws FormatError if the node has a dataset that no function was asked for, or a group, except
    /// "type", "metadata", "input_type" and "output_type".
    void requireNothingElse() const;

    /// Throws FormatError.
    [[noreturn]] void refuse(const std::string& sentence) const;

private:
    reader::TreeDataset* find(std::string_view name);
    const reader::TreeDataset* findMetadata(std::string_view name) const;

    std::string m_place;
    reader::TreeGroup& m_group;
    std::vector<std::string> m_asked;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/networks/node_fields.h"

#include <optional>
#include <string>
#include <string_view>

// The types of nodes in NIR, one function each: the parameters in the file become a node of the core.

namespace quantoscope {

/// The node of the type `type` with these parameters; nullopt if NIR has no such type. Throws FormatError for
/// parameters that do not fit the type, or that are not supported.
std::optional<NodeContent> nirNode(std::string_view type, NodeFields& fields);

/// "Affine, AvgPool2d, …", for a sentence.
std::string nirTypeList();

// The families of types. Each returns nullopt for a type of another family.
std::optional<NodeContent> nirConvolution(std::string_view type, NodeFields& fields); ///< And pooling.
std::optional<NodeContent> nirNeuron(std::string_view type, NodeFields& fields);

/// Throws FormatError unless the bias has one value per output.
void requireBias(const NodeFields& fields, std::size_t values, std::size_t outputs);

} // namespace quantoscope

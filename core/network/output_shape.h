// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network.h"

#include <optional>

namespace quantoscope {

/// "lif1 (LIF)", for messages.
std::string nodeText(const NetworkNode& node);

/// The shape of what the node takes, as far as it follows from its parameters alone.
std::optional<Shape> ownInputShape(const NetworkNode& node);

/// The shape of what the node returns for values of shape `input`, which come from the nodes `from`, as text
/// for the message. Throws InputError if it cannot take them.
Shape outputShape(const NetworkNode& node, const Shape& input, const std::string& from);

} // namespace quantoscope

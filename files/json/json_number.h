// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

namespace quantoscope {

using Json = nlohmann::ordered_json;

/// The double whose shortest round-trip text is that of the float32 ("0.1", not 0.10000000149011612).
/// Converted to float it is `value` again. NaN and infinities, which JSON does not have, become null.
Json jsonNumber(float value);

} // namespace quantoscope

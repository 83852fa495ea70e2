// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

namespace quantoscope {

using Json = nlohmann::ordered_json;

/// A float32 as the double whose shortest text is the float's own ("0.1", not 0.10000000149011612); read back
/// as a float it is the same. JSON knows no NaN or infinity: those become null.
Json jsonNumber(float value);

} // namespace quantoscope

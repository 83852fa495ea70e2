// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/json/json_number.h"

#include <pybind11/pybind11.h>

namespace quantoscope {

/// A Python value as JSON: None, bool, str, dict, lists and tuples, objects with to_dict(), and numbers,
/// those of NumPy included. Floats that are not finite become the strings "nan", "inf" and "-inf", as
/// FieldReader expects them. Throws a TypeError for anything else.
Json jsonOf(pybind11::handle value);

/// JSON as None, bool, int, float, str, list and dict.
pybind11::object valueOf(const Json& json);

} // namespace quantoscope

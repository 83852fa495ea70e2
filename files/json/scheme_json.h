// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "files/json/json_number.h"

namespace quantoscope {

/// A scheme as a JSON object, the same in tables, traces, fits, sweeps, networks and sessions.
Json schemeJson(const Scheme& scheme);

} // namespace quantoscope

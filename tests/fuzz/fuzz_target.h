// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace quantoscope {

using FuzzBytes = std::span<const std::byte>;

/// Code that must handle any bytes: no crash, no leak, no excessive memory or time, and whatever it checks
/// with require(). Each target defines one at the end of its file: `static const FuzzTarget npy("npy",
/// takeNpy);`
class FuzzTarget
{
public:
    using Take = void (*)(FuzzBytes bytes);

    FuzzTarget(const char* name, Take take);

    static const std::map<std::string, Take>& all();
};

/// Prints `what` and aborts if `holds` is false.
void require(bool holds, const char* what);

} // namespace quantoscope

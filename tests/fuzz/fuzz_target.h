// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>

namespace quantoscope {

using FuzzBytes = std::span<const std::byte>;

/// What must stand any bytes: no crash, no leak, no more memory or time than they deserve, and whatever else
/// it holds to by require(). One stands at the end of a target's file:
/// `static const FuzzTarget npy("npy", takeNpy);`
class FuzzTarget
{
public:
    using Take = void (*)(FuzzBytes bytes);

    FuzzTarget(const char* name, Take take);

    static const std::map<std::string, Take>& all();
};

/// Ends the program, saying `what`, where it does not hold.
void require(bool holds, const char* what);

} // namespace quantoscope

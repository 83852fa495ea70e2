// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>

namespace quantoscope {

struct FreeMemory
{
    void operator()(void* memory) const { std::free(memory); }
};

/// Floats whose values nobody has set yet, on pages as large as the system has: an array of many megabytes is
/// then ready far sooner, and found sooner at random places.
using LargeArray = std::unique_ptr<float[], FreeMemory>;

/// Throws std::bad_alloc.
LargeArray makeLargeArray(std::size_t size);

} // namespace quantoscope

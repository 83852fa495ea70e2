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

/// An uninitialized array of floats on the largest pages that the system offers. Allocating many megabytes is
/// much faster this way, and so is random access.
using LargeArray = std::unique_ptr<float[], FreeMemory>;

/// Throws std::bad_alloc.
LargeArray makeLargeArray(std::size_t size);

} // namespace quantoscope

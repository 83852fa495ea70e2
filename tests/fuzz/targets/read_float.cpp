// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/read_float.h"
#include "tests/fuzz/fuzz_target.h"

#include <bit>
#include <cstdint>

namespace quantoscope {
namespace {

/// Any bytes give the same result as the standard library, bit for bit.
void holdToStandard(FuzzBytes bytes)
{
    const char* const first = reinterpret_cast<const char*>(bytes.data());
    const char* const last = first + bytes.size();
    float ours = 1;
    float standard = 1;
    const auto [ourEnd, ourError] = readFloat(first, last, ours);
    const auto [standardEnd, standardError] = std::from_chars(first, last, standard);
    require(ourEnd == standardEnd && ourError == standardError, "the number ends where from_chars says");
    require(std::bit_cast<std::uint32_t>(ours) == std::bit_cast<std::uint32_t>(standard),
            "the number is what from_chars says");
}

} // namespace

static const FuzzTarget readFloatTarget("read_float", holdToStandard);

} // namespace quantoscope

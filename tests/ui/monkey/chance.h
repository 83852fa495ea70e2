// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signals/portable_random.h"

#include <cstddef>
#include <cstdint>

namespace quantoscope {

/// The random choices of one event. They follow from the seed and the event's number alone, so that an event
/// that comes out otherwise, because a thread was faster, does not change what the later ones choose.
class Chance
{
public:
    Chance(std::uint64_t seed, int event) : m_uniform(seed * 1'000'003 + static_cast<std::uint64_t>(event)) {}

    /// 0 to count - 1.
    int below(int count) { return static_cast<int>(m_uniform() * count); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool oneIn(int count) { return below(count) == 0; }

    template<typename List>
    const auto& of(const List& list)
    {
        return *(std::begin(list) + below(static_cast<int>(std::size(list))));
    }

private:
    UniformSource m_uniform;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace quantoscope {

/// Numbers from the bytes of the fuzzer; zeros when none are left.
class FuzzNumbers
{
public:
    explicit FuzzNumbers(FuzzBytes bytes) : m_bytes(bytes) {}

    bool any() const { return !m_bytes.empty(); }

    template<typename Number>
    Number bits()
    {
        std::array<std::byte, sizeof(Number)> taken{};
        const std::size_t count = std::min(taken.size(), m_bytes.size());
        std::copy_n(m_bytes.begin(), count, taken.begin());
        m_bytes = m_bytes.subspan(count);
        Number number;
        std::memcpy(&number, taken.data(), sizeof(Number));
        return number;
    }

    /// Any double, but often a small or round one.
    double number()
    {
        switch (bits<std::uint8_t>() % 4) {
        case 0:
            return bits<double>();
        case 1:
            return double{bits<float>()};
        case 2:
            return bits<std::int16_t>() / 1024.0;
        default:
            return bits<std::int8_t>() / 10.0;
        }
    }

    Scheme scheme()
    {
        Scheme scheme;
        const auto flags = bits<std::uint8_t>();
        scheme.uniform = (flags & 1U) != 0;
        scheme.thrCentered = (flags & 2U) != 0;
        scheme.numBits = (flags & 4U) != 0 ? bits<std::int32_t>() : bits<std::int8_t>();
        scheme.threshold = number();
        scheme.lowerLimit = number();
        scheme.upperLimit = number();
        if ((flags & 8U) != 0) {
            scheme.multiplier = number();
        }
        return scheme;
    }

private:
    FuzzBytes m_bytes;
};

} // namespace quantoscope

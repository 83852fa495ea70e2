// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hardware/datapath.h"

#include <optional>
#include <string>

namespace quantoscope {

/// A wire whose integers represent themselves divided by 2^fractionBits.
struct FixedWire
{
    Wire wire = 0;
    int fractionBits = 0;
};

/// A finite float as integer / 2^fractionBits with the smallest fractionBits >= 0.
struct DyadicNumber
{
    std::int64_t code;
    int fractionBits;
};

/// nullopt if the integer has more than 53 bits.
std::optional<DyadicNumber> dyadic(double value);

/// Arithmetic on fixed-point numbers in a circuit that equals float32 arithmetic. Each function throws
/// InputError if float32 would round its result, so that no circuit could equal it: the sentence names the
/// operation.
class ExactArithmetic
{
public:
    explicit ExactArithmetic(Datapath& datapath) : m_datapath(datapath) {}

    Datapath& datapath() const { return m_datapath; }

    /// `what` names the number in messages, without an article.
    FixedWire constant(float value, const std::string& what) const;
    FixedWire add(FixedWire a, FixedWire b) const;
    FixedWire subtract(FixedWire a, FixedWire b) const;
    FixedWire multiply(FixedWire a, float factor, const std::string& what) const;
    FixedWire choose(Wire flag, FixedWire yes, FixedWire no) const;
    /// The flag a > value.
    Wire above(FixedWire a, float value) const;

    /// The same value with at least this many fraction bits.
    FixedWire aligned(FixedWire a, int fractionBits) const;

private:
    FixedWire checked(FixedWire result, const std::string& what) const;

    Datapath& m_datapath;
};

} // namespace quantoscope

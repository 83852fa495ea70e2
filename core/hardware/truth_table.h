// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace quantoscope {

/// The function of up to 8 bits: bit i of the table is its value where the inputs are the bits of i. A
/// function of fewer inputs does not depend on the higher bits of i.
using TruthTable = std::array<std::uint64_t, 4>;

/// The function that equals input `index`.
TruthTable variable(std::size_t index);

TruthTable complement(const TruthTable& table);
TruthTable conjunction(const TruthTable& a, const TruthTable& b);

/// The function with this input fixed, as one that does not depend on it.
TruthTable withInput(const TruthTable& table, std::size_t input, bool one);

/// The same function of more inputs, of which `from` is an ascending subset of `to`.
TruthTable spread(const TruthTable& table, std::span<const std::uint32_t> from,
                  std::span<const std::uint32_t> to);

/// Removes the inputs on which the function does not depend.
void dropUnused(TruthTable& table, std::vector<std::uint32_t>& inputs);

} // namespace quantoscope

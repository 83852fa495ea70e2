// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/truth_table.h"

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

constexpr std::size_t mostInputs = 8;

constexpr std::array<TruthTable, mostInputs> variables = [] {
    std::array<TruthTable, mostInputs> tables{};
    for (std::size_t input = 0; input < mostInputs; ++input) {
        for (std::size_t i = 0; i < 256; ++i) {
            tables[input][i / 64] |= static_cast<std::uint64_t>(i >> input & 1U) << i % 64;
        }
    }
    return tables;
}();

/// Moves all bits to higher indices, or to lower ones. `count` is less than 256.
TruthTable shifted(const TruthTable& table, std::size_t count, bool up)
{
    const std::size_t words = count / 64;
    const std::size_t bits = count % 64;
    const std::size_t size = table.size();
    TruthTable result{};
    for (std::size_t i = words; i < size; ++i) {
        const std::size_t from = up ? i - words : size - 1 - i + words;
        const std::size_t to = up ? i : size - 1 - i;
        const bool hasNext = i > words;
        const std::uint64_t word = table[from];
        const std::uint64_t next = hasNext ? table[up ? from - 1 : from + 1] : 0;
        if (bits == 0) {
            result[to] = word;
        } else {
            result[to] = up ? word << bits | next >> (64 - bits) : word >> bits | next << (64 - bits);
        }
    }
    return result;
}

TruthTable swapped(const TruthTable& table, std::size_t a, std::size_t b)
{
    // Of the indices that differ in both inputs, those with 01 and 10 are exchanged.
    const auto [low, high] = std::minmax(a, b);
    const TruthTable up = conjunction(variables[low], complement(variables[high]));
    const TruthTable down = conjunction(variables[high], complement(variables[low]));
    const std::size_t distance = (std::size_t{1} << high) - (std::size_t{1} << low);
    const TruthTable raised = shifted(conjunction(table, up), distance, true);
    const TruthTable lowered = shifted(conjunction(table, down), distance, false);
    TruthTable result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = (table[i] & ~(up[i] | down[i])) | raised[i] | lowered[i];
    }
    return result;
}

} // namespace

TruthTable variable(std::size_t index)
{
    return variables[index];
}

TruthTable complement(const TruthTable& table)
{
    return {~table[0], ~table[1], ~table[2], ~table[3]};
}

TruthTable conjunction(const TruthTable& a, const TruthTable& b)
{
    return {a[0] & b[0], a[1] & b[1], a[2] & b[2], a[3] & b[3]};
}

TruthTable withInput(const TruthTable& table, std::size_t input, bool one)
{
    const TruthTable kept = conjunction(table, one ? variables[input] : complement(variables[input]));
    const TruthTable copy = shifted(kept, std::size_t{1} << input, !one);
    TruthTable result{};
    std::ranges::transform(kept, copy, result.begin(), [](auto a, auto b) { return a | b; });
    return result;
}

TruthTable spread(const TruthTable& table, std::span<const std::uint32_t> from,
                  std::span<const std::uint32_t> to)
{
    TruthTable result = table;
    std::size_t place = to.size();
    for (std::size_t i = from.size(); i-- > 0;) {
        do {
            --place;
        } while (to[place] != from[i]);
        if (place != i) {
            result = swapped(result, i, place);
        }
    }
    return result;
}

void dropUnused(TruthTable& table, std::vector<std::uint32_t>& inputs)
{
    for (std::size_t i = inputs.size(); i-- > 0;) {
        if (withInput(table, i, false) != withInput(table, i, true)) {
            continue;
        }
        for (std::size_t next = i; next + 1 < inputs.size(); ++next) {
            table = swapped(table, next, next + 1);
        }
        inputs.erase(inputs.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace quantoscope

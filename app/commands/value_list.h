// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"

#include <optional>
#include <vector>

namespace quantoscope {

/// Whole numbers from `first` to `last`, both included.
struct BitsRange
{
    int first;
    int last;
};

/// "N" or "A..B", each 1 to 16, A not above B; `otherwise` where the option was not given. Throws UsageError.
BitsRange bitsRange(const ValueOption& option, BitsRange otherwise);

/// Numbers parted by commas, each one "X" or "A..B:N", N of them evenly from A to B; `otherwise` where the
/// option was not given. Throws UsageError.
std::vector<double> numberList(const ValueOption& option, double otherwise);

/// The same with the word "auto" for an empty one; one empty one where the option was not given.
std::vector<std::optional<double>> numberOrAutoList(const ValueOption& option);

/// The positions among `names` of the words parted by commas, in the order given; all for "all" or where the
/// option was not given. Throws UsageError.
std::vector<std::size_t> choiceList(const ValueOption& option, std::span<const std::string_view> names);

} // namespace quantoscope

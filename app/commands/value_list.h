// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"

#include <optional>
#include <vector>

namespace quantoscope {

/// Integers from `first` to `last`, both included.
struct BitsRange
{
    int first;
    int last;
};

/// Parses "N" or "A..B", each from 1 to 16, A not above B; `otherwise` if the option was not
/// given. Throws UsageError.
BitsRange bitsRange(const ValueOption& option, BitsRange otherwise);

/// Parses a list of finite numbers separated by commas. An item is "X", or "A..B:N" for N evenly spaced
/// numbers from A to B, both included, N from 2 to 100,000. At most 1,000,000 numbers in all. Without the
/// option, the list has only `otherwise`. Throws UsageError.
std::vector<double> numberList(const ValueOption& option, double otherwise);

/// The same, but "auto" stands for nullopt. One nullopt if the option was not given.
std::vector<std::optional<double>> numberOrAutoList(const ValueOption& option);

/// Integers within a range, both ends included.
struct IntegerRange
{
    int least;
    int most;
};

/// Parses one to `longest` integers separated by commas; `otherwise` if the option was not given. Throws
/// UsageError.
std::vector<int> integerList(const ValueOption& option, IntegerRange range, std::size_t longest,
                             std::vector<int> otherwise);

/// Parses numbers of bits from `least` to `most`, or "float" for 0, separated by commas; `otherwise` if the
/// option was not given. Throws UsageError.
std::vector<int> bitsOrFloatList(const ValueOption& option, int least, int most, std::vector<int> otherwise);

/// Parses words separated by commas; returns their indices in `names`, in the order given. All indices for
/// "all" or if the option was not given. Throws UsageError.
std::vector<std::size_t> choiceList(const ValueOption& option, std::span<const std::string_view> names);

} // namespace quantoscope

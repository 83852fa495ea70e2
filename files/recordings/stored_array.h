// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <variant>
#include <vector>

namespace quantoscope {

/// An array of numbers in C order: float32 if the file stores no wider type, otherwise float64.
struct StoredArray
{
    std::vector<std::size_t> shape; ///< Empty for a single number.
    std::variant<std::vector<float>, std::vector<double>> values;
};

/// Whether float32 holds the value exactly. NaN and infinities count as held.
inline bool fitsFloat32(double value)
{
    return static_cast<double>(static_cast<float>(value)) == value || value != value;
}

/// Converts to float32 if that changes no value. For integers, which have no precision to keep. O(size).
inline void narrow(StoredArray& array)
{
    const auto* const wide = std::get_if<std::vector<double>>(&array.values);
    if (wide != nullptr && std::ranges::all_of(*wide, fitsFloat32)) {
        std::vector<float> values(wide->size());
        std::ranges::transform(*wide, values.begin(), [](double value) { return static_cast<float>(value); });
        array.values = std::move(values);
    }
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace quantoscope::reference {

/// The folder in the environment variable QUANTOSCOPE_REFERENCE, or nullptr: the cases are those of
/// tests/reference.
inline const char* otherFolder()
{
    return std::getenv("QUANTOSCOPE_REFERENCE");
}

/// Checks a number that is known for tests/reference only, so that another folder may have any cases.
inline void expectHere(std::size_t actual, std::size_t expected)
{
    if (otherFolder() == nullptr) {
        EXPECT_EQ(actual, expected);
    }
}

/// The path of a file of reference data.
inline std::string pathOf(const std::string& file)
{
    return (otherFolder() != nullptr ? std::string(otherFolder()) : QUANTOSCOPE_REFERENCE) + "/" + file;
}

/// The cases of one file of reference data. A missing file or one without cases throws, which fails the test.
inline nlohmann::json cases(const std::string& file)
{
    const std::string path = pathOf(file);
    std::ifstream stream(path);
    if (!stream) {
        throw std::runtime_error("cannot open the reference data " + path);
    }
    nlohmann::json cases = nlohmann::json::parse(stream).at("cases");
    if (cases.empty()) {
        throw std::runtime_error("no cases in the reference data " + path);
    }
    return cases;
}

/// Non-finite values are written as strings.
inline double number(const nlohmann::json& value)
{
    if (!value.is_string()) {
        return value.get<double>();
    }
    const auto text = value.get<std::string>();
    if (text == "nan") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (text != "inf" && text != "-inf") {
        throw std::runtime_error("not a number in the reference data: " + text);
    }
    return text == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
}

inline std::vector<float> floats(const nlohmann::json& values)
{
    std::vector<float> result;
    result.reserve(values.size());
    for (const auto& value : values) {
        result.push_back(static_cast<float>(number(value))); // written as the exactly equal double
    }
    return result;
}

inline Scheme scheme(const nlohmann::json& value)
{
    Scheme result;
    result.numBits = value.at("num_bits").get<int>();
    result.uniform = value.at("uniform").get<bool>();
    result.thrCentered = value.at("thr_centered").get<bool>();
    result.threshold = number(value.at("threshold"));
    result.lowerLimit = number(value.at("lower_limit"));
    result.upperLimit = number(value.at("upper_limit"));
    if (!value.at("multiplier").is_null()) {
        result.multiplier = number(value.at("multiplier"));
    }
    return result;
}

/// Whether the levels that the reference built for the case are not a table of the program, which refuses the
/// scheme by design: their number is not 2^num_bits (the centre of the scheme is outside its range),
/// num_bits is above 16, or one of them is not finite.
inline bool isRefused(const nlohmann::json& entry)
{
    const std::vector<float> levels = floats(entry.at("levels"));
    return levels.size() != static_cast<std::size_t>(levelCount(scheme(entry.at("scheme")))) ||
           std::ranges::any_of(levels, [](float level) { return !std::isfinite(level); });
}

/// Bit for bit, so that -0 is not 0; any NaN equals any other.
inline bool same(float a, float b)
{
    return (std::isnan(a) && std::isnan(b)) ||
           std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

/// The first position at which the two differ (the shorter length where only that differs), -1 where none
/// does.
inline std::ptrdiff_t firstDifference(const std::vector<float>& a, const std::vector<float>& b)
{
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if (!same(a[i], b[i])) {
            return static_cast<std::ptrdiff_t>(i);
        }
    }
    return a.size() == b.size() ? -1 : static_cast<std::ptrdiff_t>(std::min(a.size(), b.size()));
}

} // namespace quantoscope::reference

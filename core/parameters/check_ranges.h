// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"
#include "core/parameters/parameter_problem.h"

#include <cstdint>
#include <optional>

namespace quantoscope {

/// A visitor that keeps the first parameter out of its range. NaN is out of every range.
class RangeCheck
{
public:
    void operator()(const Parameter& parameter, double value);
    void operator()(const Parameter& parameter, int value);
    void operator()(const Parameter& parameter, const std::optional<double>& value)
    {
        if (value) {
            (*this)(parameter, *value);
        }
    }
    template<typename Other>
    void operator()(const Parameter& /*parameter*/, const Other& /*value*/) ///< bool, seeds, enums
    {
    }
    template<typename Value>
    void object(std::string_view /*key*/, const Value& value)
    {
        describe(*this, value);
    }

    const std::optional<ParameterProblem>& problem() const { return m_problem; }

private:
    std::optional<ParameterProblem> m_problem;
};

/// The first parameter of a described struct that is out of its range, or empty.
template<typename Value>
std::optional<ParameterProblem> firstOutOfRange(const Value& value)
{
    RangeCheck check;
    describe(check, value);
    return check.problem();
}

} // namespace quantoscope

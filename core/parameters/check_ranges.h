// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter.h"
#include "core/parameters/parameter_problem.h"

#include <cstdint>
#include <optional>

namespace quantoscope {

/// A visitor that records the first parameter outside its range. NaN is outside every range. A parameter
/// without bounds is not checked.
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

/// The first parameter of a described struct that is outside its range, or nullopt.
template<typename Value>
std::optional<ParameterProblem> firstOutOfRange(const Value& value)
{
    RangeCheck check;
    describe(check, value);
    return check.problem();
}

} // namespace quantoscope

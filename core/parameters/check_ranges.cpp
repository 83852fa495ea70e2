// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters/check_ranges.h"

#include "core/text/number_text.h"
#include "core/text/translate.h"

#include <cmath>
#include <string>

namespace quantoscope {
namespace {

ParameterProblem problemOf(const Parameter& parameter, const std::string& value, const std::string& allowed)
{
    const std::string name(parameter.name);
    return {name, Core::said("%1 is %2; it must be %3.", {name, value, allowed})};
}

bool isBounded(const Parameter& parameter)
{
    return std::isfinite(parameter.least) || std::isfinite(parameter.most);
}

} // namespace

void RangeCheck::operator()(const Parameter& parameter, double value)
{
    const bool fits = value >= parameter.least && value <= parameter.most;
    if (!m_problem && isBounded(parameter) && !fits) {
        m_problem = problemOf(
            parameter, numberText(value),
            Core::said("a number from %1 to %2", {numberText(parameter.least), numberText(parameter.most)}));
    }
}

void RangeCheck::operator()(const Parameter& parameter, int value)
{
    const bool fits = value >= parameter.least && value <= parameter.most;
    if (!m_problem && !fits) {
        m_problem = problemOf(
            parameter, std::to_string(value),
            Core::said("an integer from %1 to %2", {std::to_string(static_cast<int>(parameter.least)),
                                                    std::to_string(static_cast<int>(parameter.most))}));
    }
}

} // namespace quantoscope

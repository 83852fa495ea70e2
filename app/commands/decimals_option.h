// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "files/exports/shown_table.h"

#include <optional>

namespace quantoscope {

/// --decimals: the number of decimals in LaTeX and Markdown.
class DecimalsOption
{
public:
    explicit DecimalsOption(Arguments& arguments)
        : m_decimals(arguments, "decimals", "--decimals",
                     "Decimals in latex and markdown, 0 to 9 (default: as many as the values need to differ)")
    {
        m_decimals.takes("N");
    }

    /// `taken`: whether the chosen format is LaTeX or Markdown. nullopt if the option was not given.
    /// Throws UsageError if the value is not an integer from 0 to mostDecimals, or if the option was
    /// given for another format.
    std::optional<int> decimals(bool taken) const
    {
        constexpr std::string_view allowed = "an integer from 0 to 9";
        if (!m_decimals.given()) {
            return std::nullopt;
        }
        const int number = m_decimals.integer(allowed);
        if (number < 0 || number > mostDecimals) {
            m_decimals.refuse(allowed);
        }
        if (!taken) {
            throw UsageError("--decimals applies only to the formats latex and markdown.");
        }
        return number;
    }

private:
    ValueOption m_decimals;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_text.h"
#include "ui/export/report_section.h"

#include <concepts>
#include <map>
#include <optional>

namespace quantoscope {

/// The computed values that empty optional parameters stand for, by parameter name.
using AutomaticValues = std::map<std::string_view, double>;

/// A visitor for describe() that lists the names and values of the parameters in use, for a report.
class ParameterRows
{
public:
    explicit ParameterRows(AutomaticValues automatic) : m_automatic(std::move(automatic)) {}

    template<typename Value>
    void operator()(const Parameter& parameter, const Value& value)
    {
        if constexpr (std::same_as<Value, std::optional<double>>) {
            add(parameter, value);
        } else {
            add(parameter, valueText(parameter, value));
        }
    }
    template<typename Value>
    void object(std::string_view /*key*/, const Value& value)
    {
        describe(*this, value);
    }

    const QList<NamedText>& rows() const { return m_rows; }

private:
    void add(const Parameter& parameter, const std::optional<double>& value);
    void add(const Parameter& parameter, const std::string& text);

    AutomaticValues m_automatic;
    QList<NamedText> m_rows;
};

/// The names and values of the parameters in use of a described struct (core/parameters/describe.h). An empty
/// optional gets its value from `automatic`, marked "(automatic)".
template<typename Value>
QList<NamedText> parameterRows(const Value& value, AutomaticValues automatic = {})
{
    ParameterRows rows(std::move(automatic));
    describe(rows, value);
    return rows.rows();
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/parameter_rows.h"

#include "core/text/number_text.h"
#include "core/text/printable.h"
#include "ui/export/report_text.h"

namespace quantoscope {
namespace {

/// Most bytes of a value; a list of levels can be longer.
constexpr std::size_t mostWritten = 120;

} // namespace

void ParameterRows::add(const Parameter& parameter, const std::optional<double>& value)
{
    const auto automatic = m_automatic.find(parameter.name);
    if (value || automatic == m_automatic.end()) {
        add(parameter, valueText(parameter, value));
    } else {
        add(parameter, numberText(automatic->second) + ReportWords::tr(" (automatic)").toStdString());
    }
}

void ParameterRows::add(const Parameter& parameter, const std::string& text)
{
    if (parameter.applies) {
        m_rows << NamedText{
            QString::fromUtf8(parameter.name.data(), static_cast<qsizetype>(parameter.name.size())),
            QString::fromStdString(elided(text, mostWritten))};
    }
}

} // namespace quantoscope

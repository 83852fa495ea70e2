// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/float_literal.h"

#include "core/text/number_text.h"

namespace quantoscope {
namespace {

std::string withPoint(const std::string& text)
{
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

} // namespace

std::string floatLiteral(float value)
{
    return withPoint(numberText(value));
}

std::string floatLiteral(double value)
{
    return withPoint(numberText(value));
}

} // namespace quantoscope

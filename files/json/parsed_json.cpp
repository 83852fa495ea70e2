// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/json/parsed_json.h"

#include "core/text/translate.h"
#include "files/access/file_error.h"

#include <algorithm>

namespace quantoscope {

Json parsedJson(std::string_view text, const std::string& expected)
{
    constexpr int deepest = 16;
    const auto refuseDeep = [&](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
        return depth <= deepest
                   ? true
                   : throw FormatError(Core::said("the JSON is nested more than %1 levels deep; %2.",
                                                  {std::to_string(deepest), expected}));
    };
    try {
        return Json::parse(text, refuseDeep);
    } catch (const Json::out_of_range&) {
        throw FormatError(
            Core::said("the JSON contains a number out of range; numbers must be from -1.8e308 to 1.8e308."));
    } catch (const Json::parse_error& error) {
        const std::size_t place = std::min<std::size_t>(error.byte, text.size());
        const auto line = 1 + std::ranges::count(text.substr(0, place), '\n');
        throw FormatError(Core::said("line %1 is not valid JSON (byte %2); %3.",
                                     {std::to_string(line), std::to_string(error.byte), expected}));
    }
}

} // namespace quantoscope

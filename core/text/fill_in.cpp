// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fill_in.h"

#include <algorithm>

namespace quantoscope {

std::string filledIn(std::string_view pattern, std::initializer_list<Filling> fillings)
{
    std::string text;
    for (;;) {
        const std::size_t mark = pattern.find('@');
        const std::size_t end = mark == std::string_view::npos ? mark : pattern.find('@', mark + 1);
        if (end == std::string_view::npos) {
            return text.append(pattern);
        }
        const std::string_view name = pattern.substr(mark + 1, end - mark - 1);
        const auto* const filling = std::ranges::find(fillings, name, &Filling::name);
        if (filling != fillings.end()) {
            text.append(pattern.substr(0, mark)).append(filling->text);
            pattern.remove_prefix(end + 1);
        } else { // the second @ may start a name
            text.append(pattern.substr(0, end));
            pattern.remove_prefix(end);
        }
    }
}

} // namespace quantoscope

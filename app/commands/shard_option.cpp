// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/shard_option.h"

#include "core/text/parsed.h"

namespace quantoscope {

ShardOption::ShardOption(Arguments& arguments)
    : m_option(arguments, "shard", "--shard", "Compute only the Kth of N parts (default 1/1)")
{
    m_option.takes("K/N");
}

Shard ShardOption::shard() const
{
    constexpr std::size_t mostShards = 1'000'000;
    if (!m_option.given()) {
        return {};
    }
    const std::string_view text = m_option.text();
    const std::size_t slash = text.find('/');
    const auto number = parsed<std::size_t>(text.substr(0, slash));
    const auto count = slash == text.npos ? std::nullopt : parsed<std::size_t>(text.substr(slash + 1));
    if (!number || !count || *number < 1 || *number > *count || *count > mostShards) {
        m_option.refuse("K/N with integers K from 1 to N and N at most 1000000, such as 3/8");
    }
    return {*number, *count};
}

} // namespace quantoscope

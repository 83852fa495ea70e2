// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"

#include <cstddef>

namespace quantoscope {

/// A part of a long computation: part `number` of `count`, from 1.
struct Shard
{
    std::size_t number = 1;
    std::size_t count = 1;

    /// The items of the part among `items`; consecutive parts follow each other without gaps.
    std::size_t begin(std::size_t items) const { return at(number - 1, items); }
    std::size_t end(std::size_t items) const { return at(number, items); }

private:
    /// items * shard / count, without overflow of the product.
    std::size_t at(std::size_t shard, std::size_t items) const
    {
        return items / count * shard + items % count * shard / count;
    }
};

/// --shard K/N
class ShardOption
{
public:
    explicit ShardOption(Arguments& arguments);

    /// The whole computation if the option was not given. Throws UsageError.
    Shard shard() const;

private:
    ValueOption m_option;
};

} // namespace quantoscope

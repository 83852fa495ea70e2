// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_table.h"
#include "core/levels/table_findings.h"
#include "core/parameters/input_error.h"
#include "tests/fuzz/targets/fuzz_numbers.h"

#include <cmath>

namespace quantoscope {
namespace {

void requireWhole(const LevelTable& table)
{
    require(table.size() == std::size_t{1} << static_cast<unsigned>(table.scheme().numBits),
            "a table has 2^num_bits levels");
    require(std::ranges::all_of(table.levels(), [](float level) { return std::isfinite(level); }),
            "levels are finite");
    const auto distinct = table.distinct();
    require(std::adjacent_find(distinct.begin(), distinct.end(), std::greater_equal<>()) == distinct.end(),
            "distinct levels ascend");
    require(table.deadCount() + distinct.size() == table.size(), "every level is distinct or dead");
}

/// Any eight numbers give an error message or a complete table.
void buildOrRefuse(FuzzBytes bytes)
{
    const Scheme scheme = FuzzNumbers(bytes).scheme();
    const auto problem = validate(scheme);
    try {
        const LevelTable table(scheme);
        require(!problem, "a scheme that validate() rejects cannot be built");
        requireWhole(table);
    } catch (const InputError& invalid) {
        require(problem.has_value(), "a scheme that validate() accepts can be built");
        require(problem->sentence == invalid.problem().sentence && !problem->parameter.empty(),
                "both give the same error message");
    }
}

} // namespace

static const FuzzTarget schemeTarget("scheme", buildOrRefuse);

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/finding_kinds.h"
#include "core/levels/level_table.h"

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// Something about a level table that a person should know: a number, a sentence, and where there is one, the
/// scheme that mends it.
struct TableFinding
{
    struct Remedy
    {
        std::string label;
        Scheme scheme;
    };

    std::string id; ///< Of findingKinds, e.g. "never-fires".
    double number;  ///< The figure the sentence turns on.
    std::string sentence;
    std::optional<Remedy> remedy;

    Severity severity() const { return findingSeverity(id); }
};

/// Everything odd or noteworthy about the table alone, in the order of findingKinds: never fires at
/// `neuronThreshold`, no level below it, zero is no level, dead levels, order, last bit differs between
/// PyTorch builds. O(levels).
std::vector<TableFinding> tableFindings(const LevelTable& table, double neuronThreshold);

} // namespace quantoscope

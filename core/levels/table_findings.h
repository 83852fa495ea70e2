// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/finding_kinds.h"
#include "core/levels/level_table.h"

#include <optional>
#include <string>
#include <vector>

namespace quantoscope {

/// A fact about a level table worth reporting: a number, a sentence and, if there is one, a
/// scheme that fixes it.
struct TableFinding
{
    struct Fix
    {
        std::string label;
        Scheme scheme;
    };

    std::string id; ///< One of findingKinds, such as "never-fires".
    double number;  ///< The main number of the sentence.
    std::string sentence;
    std::optional<Fix> fix;

    Severity severity() const { return findingSeverity(id); }
};

/// All findings about the table alone, in the order of findingKinds: it never fires, has
/// no level below it, is constant, has dead levels, has no level at zero, is not ascending, or its last bit
/// differs between PyTorch builds. O(levels).
std::vector<TableFinding> tableFindings(const LevelTable& table, double neuronThreshold, float firesAbove);

/// The same for a neuron that fires above the scheme's threshold.
std::vector<TableFinding> tableFindings(const LevelTable& table);

} // namespace quantoscope

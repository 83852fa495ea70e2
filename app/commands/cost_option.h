// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/arguments.h"
#include "core/arithmetic/rounding_rule.h"
#include "files/exports/fit_writer.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace quantoscope {

/// --cost TECHNOLOGY of a table of schemes.
class CostOption
{
public:
    /// `more`: what the option adds besides the cost, for the help, such as "the size of the state and ".
    explicit CostOption(Arguments& arguments, const std::string& more = {});

    /// nullopt if the option was not given. Throws UsageError.
    std::optional<Technology> technology() const;

private:
    ValueOption m_option;
};

/// The estimated costs of plainNeuron() with the schemes of a table, each computed once.
class SchemeCosts
{
public:
    SchemeCosts(Technology technology, RoundingRule rounding);

    /// The scale of the schemes must not be automatic. Throws Cancelled.
    TableCosts of(std::span<const Scheme> schemes, const Progress& progress);

    /// Prints how many of these rows have no cost, and why the first of them has none.
    void tellMissing(std::string_view command) const;

private:
    void compute(std::span<const Scheme> schemes, const Progress& progress);
    void count(const Scheme& scheme, const NeuronCost& cost);

    Technology m_technology;
    RoundingRule m_rounding;
    std::map<std::string, NeuronCost, std::less<>> m_known; ///< By schemeKey().
    std::size_t m_rows = 0;
    std::size_t m_missing = 0;
    std::string m_firstProblem;
};

} // namespace quantoscope

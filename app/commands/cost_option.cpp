// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/cost_option.h"

#include "app/commands/output.h"
#include "files/json/scheme_json.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace quantoscope {
namespace {

std::string schemeKey(const Scheme& scheme)
{
    return schemeJson(scheme).dump();
}

} // namespace

CostOption::CostOption(Arguments& arguments, const std::string& more)
    : m_option(arguments, "cost", "--cost",
               "Add " + more +
                   "the estimated LUTs, flip-flops and multipliers of a Leaky neuron with each scheme, with "
                   "the leak shift:3 and reset to zero, on xc7 (Xilinx 7 series) or ice40 (Lattice iCE40)")
{
    m_option.takes("xc7|ice40");
}

std::optional<Technology> CostOption::technology() const
{
    return m_option.given() ? std::optional(static_cast<Technology>(m_option.choice(technologyNames)))
                            : std::nullopt;
}

SchemeCosts::SchemeCosts(Technology technology, RoundingRule rounding)
    : m_technology(technology), m_rounding(rounding)
{
}

/// Computes those that are not known yet.
void SchemeCosts::compute(std::span<const Scheme> schemes, const Progress& progress)
{
    // A recording after the first one has the same schemes; a sweep may have too many to keep them all.
    constexpr std::size_t mostKept = 100'000;
    if (m_known.size() > mostKept) {
        m_known.clear();
    }
    std::vector<Setup> missing;
    std::vector<std::string> keys;
    for (const Scheme& scheme : schemes) {
        if (const auto [place, isNew] = m_known.try_emplace(schemeKey(scheme)); isNew) {
            missing.push_back(plainNeuron(scheme, {.rounding = m_rounding}));
            keys.push_back(place->first);
        }
    }
    const std::vector<NeuronCost> costs = neuronCosts(missing, m_technology, progress);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        m_known[keys[i]] = costs[i];
    }
}

void SchemeCosts::count(const Scheme& scheme, const NeuronCost& cost)
{
    ++m_rows;
    if (!cost.cost && ++m_missing == 1) {
        m_firstProblem =
            kindName(scheme) + ", num_bits " + std::to_string(bitsOf(scheme)) + ": " + cost.problem;
    }
}

TableCosts SchemeCosts::of(std::span<const Scheme> schemes, const Progress& progress)
{
    compute(schemes, progress);
    TableCosts costs{m_technology, {}};
    costs.neurons.reserve(schemes.size());
    for (const Scheme& scheme : schemes) {
        costs.neurons.push_back(m_known.at(schemeKey(scheme)));
        count(scheme, costs.neurons.back());
    }
    return costs;
}

void SchemeCosts::tellMissing(std::string_view command) const
{
    if (m_missing > 0) {
        tell(command, "note: Rows without a cost: " + std::to_string(m_missing) + " of " +
                          std::to_string(m_rows) + ". The first is " + m_firstProblem);
    }
}

} // namespace quantoscope

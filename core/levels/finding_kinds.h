// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class Severity {
    note,    ///< Worth knowing.
    warning, ///< Likely not what was meant.
};

struct FindingKind
{
    std::string_view id; ///< Stable name for tests and scripts.
    Severity severity;
};

/// Every kind of finding, the one that matters most first. Findings are shown in this order, and a kind has
/// its severity here and nowhere else.
inline constexpr std::array<FindingKind, 21> findingKinds{{
    // The run that is shown has wrong spikes: they are what a spiking network computes with.
    {"silent", Severity::warning},
    {"spikes-lost", Severity::warning},
    {"spikes-added", Severity::warning},
    {"spikes-moved", Severity::warning},
    // The neuron is silent, or never silent, under other inputs as well.
    {"never-fires", Severity::warning},
    {"never-below", Severity::warning},
    {"fires-at-rest", Severity::warning},
    {"silent-range", Severity::warning},
    // Samples are stored as something else, or left out.
    {"huge-inputs", Severity::warning},
    {"outside-range", Severity::warning},
    {"not-finite", Severity::warning},
    {"in-volts", Severity::note},
    // Bits are wasted.
    {"constant", Severity::warning},
    {"dead-levels", Severity::warning},
    // Explains what is seen.
    {"dead-zone", Severity::note},
    {"rest-drifts", Severity::note},
    {"rest-is-no-level", Severity::note},
    {"rules-disagree", Severity::note},
    {"recording-cut", Severity::note},
    {"not-ascending", Severity::note},
    {"last-bit", Severity::note},
}};

/// The place of a kind in findingKinds: 0 matters most. One past the last for any other.
constexpr std::size_t findingRank(std::string_view id)
{
    const auto kind = std::ranges::find(findingKinds, id, &FindingKind::id);
    return static_cast<std::size_t>(kind - findingKinds.begin());
}

constexpr Severity findingSeverity(std::string_view id)
{
    const std::size_t rank = findingRank(id);
    return rank < findingKinds.size() ? findingKinds[rank].severity : Severity::note;
}

/// Findings of equal kind stay in their order.
template<typename Finding>
void putMostImportantFirst(std::vector<Finding>& findings)
{
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return findingRank(finding.id); });
}

} // namespace quantoscope

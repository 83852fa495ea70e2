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
    warning, ///< Probably not intended.
};

struct FindingKind
{
    std::string_view id; ///< Stable name for tests and scripts.
    Severity severity;
};

/// Every kind of finding, most important first. Findings are listed in this order. This table is the only
/// place that defines the severity of a kind.
inline constexpr auto findingKinds = std::to_array<FindingKind>({
    // The raw neuron is not that of the reference trace, so that nothing below is about the chip.
    {"trace-differs", Severity::warning},
    {"trace-not-compared", Severity::warning},
    // The run has wrong spikes, and a spiking network computes with spikes.
    {"silent", Severity::warning},
    {"spikes-lost", Severity::warning},
    {"spikes-added", Severity::warning},
    {"spikes-moved", Severity::warning},
    // The neuron never fires, or always fires, for other inputs as well.
    {"never-fires", Severity::warning},
    {"never-below", Severity::warning},
    {"fires-at-rest", Severity::warning},
    {"silent-range", Severity::warning},
    // Samples are changed or excluded.
    {"in-volts", Severity::warning},
    {"huge-inputs", Severity::warning},
    {"wraps", Severity::warning},
    {"outside-range", Severity::warning},
    {"not-finite", Severity::warning},
    // Bits are wasted.
    {"constant", Severity::warning},
    {"dead-levels", Severity::warning},
    // Explains what the plots show.
    {"trace-agrees", Severity::note},
    {"trace-pending", Severity::note},
    {"dead-zone", Severity::note},
    {"rest-drifts", Severity::note},
    {"rest-is-no-level", Severity::note},
    {"fires-at-threshold", Severity::note},
    {"rules-disagree", Severity::note},
    {"recording-cut", Severity::note},
    {"not-ascending", Severity::note},
    {"last-bit", Severity::note},
});

/// The index of a kind in findingKinds, 0 being the most important; findingKinds.size() for an unknown kind.
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

/// Sorts by findingRank(). Findings of the same kind keep their order.
template<typename Finding>
void putMostImportantFirst(std::vector<Finding>& findings)
{
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return findingRank(finding.id); });
}

} // namespace quantoscope

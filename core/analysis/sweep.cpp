// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sweep.h"

#include "core/analysis/lloyd_max.h"
#include "core/levels/usual_schemes.h"
#include "core/progress/share_out.h"

#include <algorithm>

namespace quantoscope {
namespace {

std::size_t limitPairs(const SweepGrid& grid)
{
    return grid.lowerLimits.size() * grid.upperLimits.size();
}

std::size_t countOf(const SweepGrid& grid, Spacing spacing)
{
    return limitPairs(grid) * (spacing == Spacing::uniform ? 1 : grid.multipliers.size());
}

/// The schemes of other formats with this width, without their scales.
std::vector<Scheme> otherFormats(const SweepGrid& grid, int bits)
{
    std::vector<Scheme> schemes;
    if (!grid.scales.empty()) {
        schemes = usualSchemes(bits, grid.threshold);
        std::erase_if(schemes, isSnnTorch);
    }
    return schemes;
}

std::size_t snnTorchCount(const SweepGrid& grid)
{
    std::size_t count = 0;
    for (const Spacing spacing : grid.spacings) {
        count += countOf(grid, spacing);
    }
    return count;
}

std::size_t countAt(const SweepGrid& grid, int bits)
{
    return snnTorchCount(grid) + otherFormats(grid, bits).size() * grid.scales.size();
}

/// A position among the schemes of one number of bits.
struct PositionAt
{
    int bits;
    std::size_t position;
};

PositionAt placeOf(const SweepGrid& grid, std::size_t position)
{
    int bits = grid.firstBits;
    for (; position >= countAt(grid, bits); ++bits) {
        position -= countAt(grid, bits);
    }
    return {bits, position};
}

Scheme snnTorchScheme(const SweepGrid& grid, PositionAt place)
{
    Scheme scheme{.numBits = place.bits, .threshold = grid.threshold};
    std::size_t position = place.position;
    auto spacing = grid.spacings.begin();
    for (; position >= countOf(grid, *spacing); ++spacing) {
        position -= countOf(grid, *spacing);
    }
    setSpacing(scheme, *spacing);
    if (*spacing != Spacing::uniform) {
        scheme.multiplier = grid.multipliers[position % grid.multipliers.size()];
        position /= grid.multipliers.size();
    }
    scheme.upperLimit = grid.upperLimits[position % grid.upperLimits.size()];
    scheme.lowerLimit = grid.lowerLimits[position / grid.upperLimits.size()];
    return scheme;
}

Scheme otherScheme(const SweepGrid& grid, PositionAt place)
{
    const std::size_t position = place.position - snnTorchCount(grid);
    Scheme scheme = otherFormats(grid, place.bits)[position / grid.scales.size()];
    scheme.scale = grid.scales[position % grid.scales.size()];
    return scheme;
}

Scheme scaledTo(const SortedSamples& samples, const Scheme& scheme)
{
    const auto values = samples.values();
    return values.empty() ? scaledToCover(scheme, 0, 0)
                          : scaledToCover(scheme, values.front(), values.back());
}

SweepRow rowOf(const SortedSamples& samples, const Scheme& scheme, RoundingRule rounding, double power)
{
    SweepRow row{.scheme = scaledTo(samples, scheme), .error = std::nullopt, .problem = {}};
    const auto built = LevelTable::make(row.scheme);
    if (const auto* table = std::get_if<LevelTable>(&built)) {
        row.error = tableError(samples, *table, rounding, static_cast<float>(scheme.threshold));
        row.sqnrDb = decibels(power, row.error->mse);
    } else {
        row.problem = std::get<ParameterProblem>(built).sentence; // the reference rejects it as well
    }
    return row;
}

/// The bound for a number of bits. Its cells depend on nothing else, so that shards of a sweep agree.
double boundOf(const SortedSamples& samples, int numBits, double power, const Progress& progress)
{
    const std::size_t levels = std::size_t{1} << numBits;
    const ScatterCells cells(samples, cellsFor(levels), progress);
    return decibels(power, lloydMax(samples, cells, levels, progress).mse);
}

} // namespace

std::size_t schemeCount(const SweepGrid& grid)
{
    std::size_t count = 0;
    for (int bits = grid.firstBits; bits <= grid.lastBits; ++bits) {
        count += countAt(grid, bits);
    }
    return count;
}

Scheme schemeAt(const SweepGrid& grid, std::size_t position)
{
    const PositionAt place = placeOf(grid, position);
    return place.position < snnTorchCount(grid) ? snnTorchScheme(grid, place) : otherScheme(grid, place);
}

Sweep::Sweep(const SortedSamples& samples, const SweepGrid& grid, RoundingRule rounding)
    : m_samples(samples), m_grid(grid), m_rounding(rounding), m_power(signalPower(samples)),
      m_bounds(static_cast<std::size_t>(grid.lastBits - grid.firstBits + 1))
{
}

std::vector<SweepRow> Sweep::rows(std::size_t first, std::size_t last, const Progress& progress)
{
    if (first >= last) {
        return {};
    }
    const auto bits = [this](std::size_t position) {
        return static_cast<std::size_t>(placeOf(m_grid, position).bits - m_grid.firstBits);
    };
    std::vector<std::size_t> missing; // bounds to compute, largest tables first
    for (std::size_t i = bits(last - 1) + 1; i-- > bits(first);) {
        if (!m_bounds[i]) {
            missing.push_back(i);
        }
    }
    std::vector<SweepRow> rows(last - first);
    // The longest jobs, bounds and the largest tables, come first: the last ones to finish are then short.
    shareOut(missing.size() + rows.size(), progress, [&](std::size_t job, const Progress& pulse) {
        pulse(0);
        if (job < missing.size()) {
            const std::size_t i = missing[job];
            m_bounds[i] = boundOf(m_samples, m_grid.firstBits + static_cast<int>(i), m_power, pulse);
        } else {
            const std::size_t i = rows.size() - 1 - (job - missing.size());
            rows[i] = rowOf(m_samples, schemeAt(m_grid, first + i), m_rounding, m_power);
        }
    });
    for (SweepRow& row : rows) {
        row.boundSqnrDb = *m_bounds[static_cast<std::size_t>(bitsOf(row.scheme) - m_grid.firstBits)];
    }
    return rows;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/format_search.h"

#include "core/analysis/nelder_mead.h"
#include "core/analysis/scheme_worth.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace quantoscope {
namespace {

struct FoundScheme
{
    Scheme scheme;
    SchemeWorth worth;
};

/// The formats of a family with this width.
std::vector<LevelFormat> formatsOf(FormatFamily family, int bits)
{
    switch (family) {
    case FormatFamily::fixedPoint:
        return {FixedPointFormat{.isSigned = true, .integerBits = 0, .fractionBits = bits - 1},
                FixedPointFormat{.isSigned = false, .integerBits = 0, .fractionBits = bits}};
    case FormatFamily::powersOfTwo:
        return {PowerOfTwoFormat{}};
    case FormatFamily::normalFloat:
        return {NormalFloatFormat{}};
    case FormatFamily::smallFloat:
        break;
    }
    std::vector<LevelFormat> divisions;
    for (int exponentBits = 2; exponentBits < bits; ++exponentBits) {
        divisions.emplace_back(
            SmallFloatFormat{.exponentBits = exponentBits, .mantissaBits = bits - 1 - exponentBits});
    }
    return divisions;
}

/// The best scale of one scheme. Scales are given by their binary logarithm.
class ScaleSearch
{
public:
    ScaleSearch(Scheme scheme, const SortedSamples& samples, const ScatterCells& cells, const FitTask& task,
                const Progress& progress)
        : m_scheme(std::move(scheme)), m_samples(samples), m_cells(cells), m_task(task), m_progress(progress)
    {
    }

    FoundScheme best() const
    {
        constexpr int stepsPerOctave = 64;
        // A smaller range may pay if few samples are large; a larger one if inner levels meet the few values
        // that the samples have.
        constexpr int octavesBelow = 6;
        constexpr int octavesAbove = 3;
        const double covering = std::log2(scaleThatCovers());
        std::vector<Judged<1, SchemeWorth>> grid;
        for (int step = -octavesBelow * stepsPerOctave; step <= octavesAbove * stepsPerOctave; ++step) {
            reportProgress(m_progress, 0);
            const double exponent = covering + static_cast<double>(step) / stepsPerOctave;
            grid.push_back({{exponent}, worthAt(exponent)});
        }
        const auto best = bestOfMinima(grid, 0.5 / stepsPerOctave);
        return shortened({scaledBy(best.point[0]), best.worth});
    }

private:
    double scaleThatCovers() const
    {
        Scheme scheme = m_scheme;
        scheme.scale.reset();
        const auto samples = m_samples.values();
        return *scaledToCover(scheme, samples.front(), samples.back()).scale;
    }

    Scheme scaledBy(double exponent) const
    {
        Scheme scheme = m_scheme;
        scheme.scale = std::exp2(exponent);
        return scheme;
    }

    SchemeWorth worthAt(double exponent) const
    {
        return worthOf(scaledBy(exponent), m_samples, m_cells, m_task);
    }

    /// The error has many local minima over the scale: refines the best of them.
    Judged<1, SchemeWorth> bestOfMinima(const std::vector<Judged<1, SchemeWorth>>& grid, double step) const
    {
        constexpr std::size_t mostRefined = 12;
        const auto better = [](const auto& a, const auto& b) { return a.worth < b.worth; };
        std::vector<Judged<1, SchemeWorth>> minima;
        for (std::size_t i = 0; i < grid.size(); ++i) {
            const bool falls = i == 0 || !better(grid[i - 1], grid[i]);
            const bool rises = i + 1 == grid.size() || !better(grid[i + 1], grid[i]);
            if (falls && rises) {
                minima.push_back(grid[i]);
            }
        }
        std::ranges::stable_sort(minima, better);
        minima.resize(std::min(minima.size(), mostRefined));
        for (auto& found : minima) {
            found = refined(found, step);
        }
        return *std::ranges::min_element(minima, better);
    }

    Judged<1, SchemeWorth> refined(const Judged<1, SchemeWorth>& start, double step) const
    {
        constexpr int most = 60;
        return nelderMead(start, {step}, most, 1e-4, [this](const std::array<double, 1>& place) {
            reportProgress(m_progress, 0.5);
            return worthAt(place[0]);
        });
    }

    /// Rounds the scale to fewer digits if that costs almost nothing.
    FoundScheme shortened(const FoundScheme& exact) const
    {
        constexpr int mostDigits = 9;
        const double scale = *exact.scheme.scale;
        const int magnitude = static_cast<int>(std::floor(std::log10(scale)));
        for (int digits = 1; digits < mostDigits; ++digits) {
            const double perUnit = std::pow(10.0, digits - 1 - magnitude);
            FoundScheme rounded = exact;
            rounded.scheme.scale = std::round(scale * perUnit) / perUnit;
            rounded.worth = worthOf(rounded.scheme, m_samples, m_cells, m_task);
            if (costsNothing(rounded.worth, exact.worth)) {
                return rounded;
            }
        }
        return exact;
    }

    Scheme m_scheme;
    const SortedSamples& m_samples;
    const ScatterCells& m_cells;
    const FitTask& m_task;
    const Progress& m_progress;
};

} // namespace

std::optional<Scheme> searchFormat(const SortedSamples& samples, const ScatterCells& cells,
                                   const FitTask& task, FormatFamily family, int bits,
                                   const Progress& progress)
{
    std::optional<FoundScheme> best;
    for (const LevelFormat& format : formatsOf(family, bits)) {
        const auto scheme = withBits({.format = format, .scale = 1.0, .threshold = task.threshold}, bits);
        if (!scheme || validate(*scheme)) {
            continue;
        }
        FoundScheme found = ScaleSearch(*scheme, samples, cells, task, progress).best();
        if (!best || found.worth < best->worth) {
            best = std::move(found);
        }
    }
    return best ? std::optional(std::move(best->scheme)) : std::nullopt;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/scheme_search.h"

#include "core/analysis/lloyd_max.h"
#include "core/analysis/nelder_mead.h"
#include "core/analysis/range_ends.h"
#include "core/analysis/scheme_worth.h"
#include "core/analysis/spike_alignment.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

/// Coordinates of the search: both ends of the range as RangeEnds maps them, and the curvature of the
/// spacing, which is the logarithm of the ratio of the largest to the smallest step over half of the levels.
enum Axis : std::size_t { lowEnd, highEnd, curvature };
using Place = std::array<double, 3>;
using Found = Judged<3, SchemeWorth>;

/// The curvatures of the grid: close together where a small change moves levels a lot, wider apart beyond.
std::vector<double> curvaturesFor(int numBits)
{
    std::vector<double> bends;
    const double step = numBits <= 4 ? 0.5 : 1;
    for (double bend = -2; bend < 8; bend += step) {
        bends.push_back(bend);
    }
    bends.insert(bends.end(), {8, 10, 12, 15, 19, 25, 34});
    return bends;
}

/// Search effort for a spacing and a bit width.
struct Effort
{
    int gridBits;       ///< A scheme with more bits starts from the grid of this many bits.
    int intervals;      ///< Of the grid, along each of the two range axes.
    std::size_t starts; ///< Number of grid points from which the simplex starts.
    std::size_t kept;   ///< Number of these that are refined with the full number of bits.
};

/// A recording with few distinct values, such as a neuron in a cycle, has a rugged error landscape and needs
/// a longer search.
Effort effortFor(Spacing spacing, int numBits, bool rugged)
{
    if (spacing == Spacing::uniform) {
        return numBits <= 6
                   ? Effort{.gridBits = 6, .intervals = 160, .starts = rugged ? 100U : 64U, .kept = 1}
                   : Effort{.gridBits = 8, .intervals = 112, .starts = rugged ? 160U : 64U, .kept = 2};
    }
    if (numBits <= 4) {
        return {.gridBits = 4, .intervals = 56, .starts = 48, .kept = 1};
    }
    const std::size_t kept = numBits > 8 ? 2 : rugged ? 60 : 24;
    return {.gridBits = 6, .intervals = rugged ? 40 : 32, .starts = rugged ? 90U : 40U, .kept = kept};
}

class Search
{
public:
    Search(const SortedSamples& samples, const ScatterCells& cells, const FitTask& task, Spacing spacing,
           const Progress& progress)
        : m_samples(samples), m_cells(cells), m_task(task), m_spacing(spacing), m_progress(progress),
          m_ends(cells, task.threshold), m_alignment(samples, task.rounding, task.firesAbove())
    {
    }

    Scheme best(int numBits)
    {
        // With more than a few levels, the level nearest to the threshold can be moved onto it
        // at little cost.
        constexpr int fewBits = 4;
        const bool spikesLater = m_task.objective == Objective::spikes && numBits > fewBits;
        m_objective = spikesLater ? Objective::mse : m_task.objective;
        std::vector<Found> found = deepest(numBits);
        m_objective = m_task.objective;
        if (spikesLater) {
            found.resize(std::min<std::size_t>(found.size(), numBits > 8 ? 1 : numBits > 6 ? 6 : 20));
            refineAll(found, numBits, numBits > 6 ? 0.1 : 0.5);
        }
        const Found winner = refined(found.front(), numBits, 0.05);
        return shortened(better(winner, byDefault(numBits)) ? schemeAt(winner.point, numBits)
                                                            : defaultScheme(numBits));
    }

private:
    static bool better(const Found& a, const Found& b) { return a.worth < b.worth; }

    Scheme defaultScheme(int numBits) const
    {
        Scheme scheme{.numBits = numBits, .threshold = m_task.threshold};
        setSpacing(scheme, m_spacing);
        return scheme;
    }

    Found byDefault(int numBits) { return {{}, worthOf(defaultScheme(numBits))}; }

    /// The most promising points, each refined to a local minimum; the best one first.
    std::vector<Found> deepest(int numBits)
    {
        const bool rugged = m_cells.size() < std::min(cellsFor(1), m_samples.size() / 2);
        const Effort effort = effortFor(m_spacing, numBits, rugged);
        const int gridBits = std::min(numBits, effort.gridBits);
        std::vector<Found> found = startsOf(Grid(*this, gridBits, effort.intervals), effort.starts);
        refineAll(found, gridBits, 1);
        if (numBits > gridBits) {
            found.resize(std::min(found.size(), effort.kept));
            refineAll(found, numBits, 0.25);
        }
        return found;
    }

    void refineAll(std::vector<Found>& found, int numBits, double scale)
    {
        for (Found& start : found) {
            start = refined({start.point, worthAt(start.point, numBits)}, numBits, scale);
        }
        std::stable_sort(found.begin(), found.end(), better);
    }

    /// The best curvature for every pair of range ends on a square grid.
    class Grid
    {
    public:
        Grid(Search& search, int numBits, int intervals)
            : m_search(search), m_numBits(numBits), m_intervals(intervals),
              m_found(static_cast<std::size_t>((m_intervals + 1) * (m_intervals + 1)))
        {
            for (int low = 0; low < m_intervals; ++low) {
                search.report(0.6 * low / m_intervals);
                for (int high = low + 1; high <= m_intervals; ++high) {
                    m_found[position(low, high)] = search.bestCurvature(place(low), place(high), numBits);
                }
            }
        }

        int intervals() const { return m_intervals; }
        const Found& at(int low, int high) const { return m_found[position(low, high)]; }

        /// Whether no neighbour of the same kind is better. The first of several equal points counts.
        bool isLocalMinimum(int low, int high) const
        {
            const Found& here = at(low, high);
            for (int i = std::max(0, low - 1); i <= std::min(m_intervals, low + 1); ++i) {
                for (int j = std::max(0, high - 1); j <= std::min(m_intervals, high + 1); ++j) {
                    const bool before = i < low || (i == low && j < high);
                    if (i >= j || kindOf(i, j) != kindOf(low, high)) {
                        continue;
                    }
                    if (better(at(i, j), here) || (before && !better(here, at(i, j)))) {
                        return false;
                    }
                }
            }
            return true;
        }

    private:
        /// The scheme is discontinuous in the number of levels below the centre.
        int kindOf(int low, int high) const
        {
            const Scheme scheme = m_search.schemeAt({place(low), place(high), 0}, m_numBits);
            const double below = m_search.centre() - rangeMin(scheme);
            const double fraction = below / (rangeMax(scheme) - rangeMin(scheme));
            return m_numBits <= 4 && m_search.curved() ? static_cast<int>(fraction * levelCount(scheme)) : 0;
        }

        double place(int i) const { return static_cast<double>(i) / m_intervals; }
        std::size_t position(int low, int high) const
        {
            return static_cast<std::size_t>(low) * static_cast<std::size_t>(m_intervals + 1) +
                   static_cast<std::size_t>(high);
        }

        const Search& m_search;
        int m_numBits;
        int m_intervals;
        std::vector<Found> m_found;
    };

    /// The local minima, best first, followed by the best other points up to `count` in all.
    static std::vector<Found> startsOf(const Grid& grid, std::size_t count)
    {
        std::vector<Found> minima;
        std::vector<Found> others;
        for (int low = 0; low < grid.intervals(); ++low) {
            for (int high = low + 1; high <= grid.intervals(); ++high) {
                (grid.isLocalMinimum(low, high) ? minima : others).push_back(grid.at(low, high));
            }
        }
        std::stable_sort(minima.begin(), minima.end(), better);
        std::stable_sort(others.begin(), others.end(), better);
        minima.insert(minima.end(), others.begin(), others.end());
        minima.resize(std::min(minima.size(), count));
        return minima;
    }

    Found bestCurvature(double low, double high, int numBits) const
    {
        static const std::array bends{curvaturesFor(1), curvaturesFor(maxNumBits)};
        Found best{};
        const auto& all = bends[numBits <= 4 ? 0 : 1];
        for (const double bend : std::span(all).first(curved() ? all.size() : 1)) {
            const Place place{low, high, bend};
            const Found found{place, worthAt(place, numBits)};
            best = better(found, best) ? found : best;
        }
        return best;
    }

    /// Runs the simplex twice: the second start revives a collapsed simplex. A `scale` of 1 means steps as
    /// large as those of the grid.
    Found refined(Found start, int numBits, double scale)
    {
        constexpr int most = 120;
        for (const double size : {scale, scale / 4}) {
            const Place steps{0.03 * size, -0.03 * size, curved() ? 0.7 * size : 0};
            start = nelderMead(start, steps, most, 1e-3, [&](const Place& place) {
                report(0.75);
                return worthAt(place, numBits);
            });
        }
        return start;
    }

    bool curved() const { return m_spacing != Spacing::uniform; }
    double centre() const { return m_spacing == Spacing::thresholdCentred ? m_task.threshold : 0; }

    Scheme schemeAt(const Place& place, int numBits) const
    {
        Scheme scheme = defaultScheme(numBits);
        double low = m_ends.at(place[lowEnd]);
        double high = m_ends.at(place[highEnd]);
        if (curved()) {
            low = std::min(low, centre());
            high = std::max(high, centre());
            scheme.multiplier = std::exp(-2 * place[curvature] / levelCount(scheme));
        }
        setRange(scheme, low, high);
        if (m_objective == Objective::spikes) {
            m_alignment.align(scheme);
        }
        return scheme;
    }

    SchemeWorth worthAt(const Place& place, int numBits) const { return worthOf(schemeAt(place, numBits)); }

    SchemeWorth worthOf(const Scheme& scheme) const
    {
        FitTask now = m_task;
        now.objective = m_objective;
        return quantoscope::worthOf(scheme, m_samples, m_cells, now);
    }

    /// Rounds to fewer decimals if that costs almost nothing.
    Scheme shortened(const Scheme& exact) const
    {
        constexpr int mostDecimals = 9;
        const SchemeWorth worth = worthOf(exact);
        for (double power = 100; power < std::pow(10, mostDecimals); power *= 10) {
            const auto rounded = [power](double value) { return std::round(value * power) / power; };
            Scheme scheme = exact;
            scheme.lowerLimit = rounded(exact.lowerLimit);
            scheme.upperLimit = rounded(exact.upperLimit);
            if (exact.multiplier) {
                scheme.multiplier = rounded(*exact.multiplier);
            }
            if (costsNothing(worthOf(scheme), worth)) {
                return scheme;
            }
        }
        return exact;
    }

    void report(double fraction) const { reportProgress(m_progress, fraction); }

    const SortedSamples& m_samples;
    const ScatterCells& m_cells;
    FitTask m_task;
    Spacing m_spacing;
    Objective m_objective = Objective::mse; ///< The current objective.
    const Progress& m_progress;
    RangeEnds m_ends;
    SpikeAlignment m_alignment;
};

} // namespace

Scheme searchScheme(const SortedSamples& samples, const ScatterCells& cells, const FitTask& task,
                    Spacing spacing, int numBits, const Progress& progress)
{
    return Search(samples, cells, task, spacing, progress).best(numBits);
}

} // namespace quantoscope

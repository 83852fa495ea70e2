// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace quantoscope {

/// A point and its value. Smaller is better.
template<std::size_t Dimensions, typename Worth>
struct Judged
{
    std::array<double, Dimensions> point;
    Worth worth;
};

/// The best point found by the simplex method of Nelder and Mead (Comput. J. 7, 1965; coefficients 1, 2, 1/2,
/// 1/2). The simplex starts with `start` and one corner at a distance of `steps` along each axis; an axis
/// with step 0 is not varied. `judge` need not be continuous. Stops after about `most` evaluations, or when
/// no corner is more than `tolerance` steps away from the best one along any axis.
template<std::size_t Dimensions, typename Worth, typename Judge>
Judged<Dimensions, Worth> nelderMead(const Judged<Dimensions, Worth>& start,
                                     const std::array<double, Dimensions>& steps, int most, double tolerance,
                                     Judge judge)
{
    using Point = std::array<double, Dimensions>;
    using Corner = Judged<Dimensions, Worth>;
    std::array<Corner, Dimensions + 1> simplex;
    std::size_t corners = 0;
    simplex[corners++] = start;
    for (std::size_t i = 0; i < Dimensions; ++i) {
        if (steps[i] != 0) {
            Point point = start.point;
            point[i] += steps[i];
            simplex[corners++] = {point, judge(point)};
        }
    }
    const auto better = [](const Corner& a, const Corner& b) { return a.worth < b.worth; };
    const auto end = simplex.begin() + static_cast<std::ptrdiff_t>(corners);
    const auto size = [&] {
        double largest = 0;
        for (std::size_t c = 1; c < corners; ++c) {
            for (std::size_t i = 0; i < Dimensions; ++i) {
                const double apart = simplex[c].point[i] - simplex[0].point[i];
                largest = std::max(largest, steps[i] != 0 ? std::abs(apart / steps[i]) : 0.0);
            }
        }
        return largest;
    };
    std::stable_sort(simplex.begin(), end, better);
    for (int used = static_cast<int>(corners); used < most && size() > tolerance;) {
        Corner& worst = simplex[corners - 1];
        Point centre{};
        for (std::size_t c = 0; c + 1 < corners; ++c) {
            for (std::size_t i = 0; i < Dimensions; ++i) {
                centre[i] += simplex[c].point[i] / static_cast<double>(corners - 1);
            }
        }
        const auto along = [&](double fraction) {
            Point point;
            for (std::size_t i = 0; i < Dimensions; ++i) {
                point[i] = centre[i] + fraction * (worst.point[i] - centre[i]);
            }
            ++used;
            return Corner{point, judge(point)};
        };
        Corner next = along(-1);
        if (next.worth < simplex[0].worth) {
            const Corner further = along(-2);
            next = further.worth < next.worth ? further : next;
        } else if (!(next.worth < simplex[corners - 2].worth)) {
            next = next.worth < worst.worth ? along(-0.5) : along(0.5);
        }
        if (next.worth < worst.worth) {
            worst = next;
        } else {
            for (std::size_t c = 1; c < corners; ++c) {
                for (std::size_t i = 0; i < Dimensions; ++i) {
                    simplex[c].point[i] = (simplex[c].point[i] + simplex[0].point[i]) / 2;
                }
                simplex[c].worth = judge(simplex[c].point);
                ++used;
            }
        }
        std::stable_sort(simplex.begin(), end, better);
    }
    return simplex[0];
}

} // namespace quantoscope

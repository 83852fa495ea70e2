// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/digit_strokes.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

constexpr bool curve = true;
constexpr bool lines = false;

/// A point of the Catmull–Rom spline between b and c; a and d are their neighbours, `t` is from 0 to 1.
double between(double a, double b, double c, double d, double t)
{
    const double linear = c - a;
    const double square = 2 * a - 5 * b + 4 * c - d;
    const double cube = 3 * (b - c) + d - a;
    return b + 0.5 * t * (linear + t * (square + t * cube));
}

const std::array<std::vector<DigitForm>, digitClasses>& allForms()
{
    static const std::array<std::vector<DigitForm>, digitClasses> forms{{
        // 0
        {{{curve, {{.5, .12}, {.29, .28}, {.25, .58}, {.48, .88}, {.74, .66}, {.72, .3}, {.5, .12}}}},
         {{curve, {{.56, .12}, {.33, .3}, {.3, .7}, {.5, .87}, {.68, .68}, {.68, .32}, {.48, .13}}}}},
        // 1
        {{{lines, {{.5, .1}, {.5, .9}}}}, {{lines, {{.34, .3}, {.53, .11}, {.53, .9}}}}},
        // 2
        {{{curve, {{.27, .3}, {.48, .12}, {.71, .29}, {.52, .6}, {.25, .87}}},
          {lines, {{.25, .87}, {.77, .87}}}},
         {{curve, {{.3, .22}, {.55, .13}, {.68, .35}, {.42, .72}, {.24, .82}, {.4, .77}, {.76, .86}}}}},
        // 3
        {{{curve, {{.28, .2}, {.5, .12}, {.69, .28}, {.46, .47}}},
          {curve, {{.46, .47}, {.74, .66}, {.52, .88}, {.25, .78}}}},
         {{lines, {{.28, .14}, {.7, .14}, {.47, .42}}},
          {curve, {{.47, .42}, {.74, .63}, {.54, .87}, {.26, .8}}}}},
        // 4
        {{{lines, {{.57, .12}, {.24, .6}, {.8, .6}}}, {lines, {{.62, .36}, {.62, .9}}}},
         {{lines, {{.31, .13}, {.28, .53}, {.72, .52}}}, {lines, {{.69, .13}, {.66, .9}}}}},
        // 5
        {{{lines, {{.72, .13}, {.35, .13}, {.32, .45}}},
          {curve, {{.32, .45}, {.58, .41}, {.74, .64}, {.55, .87}, {.26, .8}}}},
         {{curve, {{.7, .15}, {.42, .16}, {.33, .4}, {.6, .46}, {.7, .68}, {.5, .87}, {.28, .82}}}}},
        // 6
        {{{curve, {{.65, .12}, {.38, .37}, {.28, .68}, {.5, .88}, {.72, .7}, {.54, .53}, {.31, .66}}}},
         {{curve, {{.5, .11}, {.33, .4}, {.3, .7}, {.48, .88}, {.66, .73}, {.5, .57}, {.32, .72}}}}},
        // 7
        {{{lines, {{.25, .14}, {.75, .14}, {.43, .89}}}},
         {{lines, {{.25, .16}, {.74, .14}, {.45, .89}}}, {lines, {{.37, .5}, {.7, .48}}}}},
        // 8
        {{{curve,
           {{.5, .48},
            {.31, .3},
            {.5, .12},
            {.69, .3},
            {.5, .48},
            {.27, .69},
            {.5, .89},
            {.73, .69},
            {.5, .48}}}},
         {{curve,
           {{.68, .2}, {.48, .12}, {.34, .28}, {.64, .62}, {.52, .88}, {.31, .72}, {.6, .42}, {.68, .2}}}}},
        // 9
        {{{curve, {{.7, .32}, {.5, .12}, {.3, .31}, {.48, .5}, {.7, .33}}}, {lines, {{.7, .32}, {.64, .9}}}},
         {{curve, {{.69, .3}, {.49, .13}, {.32, .34}, {.52, .48}, {.69, .3}, {.7, .62}, {.42, .88}}}}},
    }};
    return forms;
}

} // namespace

std::span<const DigitForm> digitForms(std::size_t digit)
{
    return allForms()[digit];
}

std::vector<SheetPlace> polyline(const Stroke& stroke)
{
    if (!stroke.smooth) {
        return stroke.places;
    }
    constexpr int pieces = 6;
    const std::vector<SheetPlace>& places = stroke.places;
    const std::size_t last = places.size() - 1;
    std::vector<SheetPlace> corners{places.front()};
    for (std::size_t i = 0; i < last; ++i) {
        const SheetPlace& before = places[i == 0 ? 0 : i - 1];
        const SheetPlace& after = places[std::min(i + 2, last)];
        for (int piece = 1; piece <= pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces;
            corners.push_back({between(before.x, places[i].x, places[i + 1].x, after.x, t),
                               between(before.y, places[i].y, places[i + 1].y, after.y, t)});
        }
    }
    return corners;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/seen_span.h"

#include "core/signals/signal_index.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace quantoscope {
namespace {

float asSample(double x)
{
    constexpr double largest = std::numeric_limits<float>::max();
    return static_cast<float>(std::clamp(x, -largest, largest));
}

/// The range that the membranes are plotted with: the levels and the threshold.
ValueSpan yardstick(const Exploration& exploration)
{
    ValueSpan span{exploration.table.lowest(), exploration.table.highest()};
    span.add(exploration.threshold);
    return span;
}

/// The quantized ends of the raw ranges in open loop. Outliers are clipped to levels.
ValueSpan quantizedEnds(const SeenSpan& raw, const Quantizer& quantizer)
{
    const float first = quantizer(asSample(raw.usual.low));
    ValueSpan span{first, first};
    for (const double end : {raw.usual.high, raw.whole.low, raw.whole.high}) {
        span.add(quantizer(asSample(end)));
    }
    return span;
}

/// The largest error in open loop from `span.low` to `span.high`: outside the levels it grows with the
/// distance, between two levels it is at most half their distance.
double largestErrorWithin(const ValueSpan& span, const Exploration& exploration)
{
    double largest = 0;
    for (const double end : {span.low, span.high}) {
        const float x = asSample(end);
        largest = std::max(largest, std::abs(static_cast<double>(exploration.quantizer(x)) - x));
    }
    const auto levels = exploration.table.distinct();
    for (std::size_t rank = 0; rank + 1 < levels.size(); ++rank) {
        largest = std::max(largest, (static_cast<double>(levels[rank + 1]) - levels[rank]) / 2);
    }
    return largest;
}

} // namespace

void ValueSpan::add(double x)
{
    low = std::min(low, x);
    high = std::max(high, x);
}

void ValueSpan::add(const ValueSpan& more)
{
    low = std::min(low, more.low);
    high = std::max(high, more.high);
}

ValueSpan ValueSpan::widened(double fraction) const
{
    const double margin =
        fraction * std::max(width(), 1e-6 * std::max({std::abs(low), std::abs(high), 1e-30}));
    return {low - margin, high + margin};
}

void SeenSpan::add(const SeenSpan& more)
{
    usual.add(more.usual);
    whole.add(more.whole);
}

SeenSpan seenSamples(const SortedSamples& sorted, const ValueSpan& beside)
{
    constexpr std::size_t oneIn = 200; // may be outliers at each end
    constexpr double reach = 4;        // in widths; samples within it are no outliers
    const auto values = sorted.values();
    if (values.empty()) {
        return {beside, beside};
    }
    const ValueSpan whole{values.front(), values.back()};
    const std::size_t few = std::min((values.size() + oneIn - 1) / oneIn, (values.size() - 1) / 2);
    ValueSpan most{values[few], values[values.size() - 1 - few]};
    ValueSpan measure = most;
    measure.add(beside);
    if (measure.width() <= 0) {
        return {whole, whole};
    }
    const std::size_t wildBelow = sorted.countBelow(asSample(measure.low - reach * measure.width()));
    const std::size_t wildAbove = sorted.countAbove(asSample(measure.high + reach * measure.width()));
    most.add(values[wildBelow]);
    most.add(values[values.size() - 1 - wildAbove]);
    return {most, whole};
}

SeenSpan seenMembranes(const Exploration& exploration)
{
    SeenSpan span = seenSamples(exploration.raw->index()->sorted, yardstick(exploration));
    const ValueSpan quantized = exploration.quantized ? ValueSpan{exploration.quantized->summary().min,
                                                                  exploration.quantized->summary().max}
                                                      : quantizedEnds(span, exploration.quantizer);
    for (ValueSpan* part : {&span.usual, &span.whole}) {
        part->add(quantized);
        part->add(exploration.threshold);
    }
    return span;
}

SeenSpan seenLevels(const Exploration& exploration)
{
    const Histogram& histogram = exploration.histogram;
    const ValueSpan least{histogram.first, histogram.end()};
    constexpr double margin = 0.02;
    SeenSpan span = seenSamples(exploration.raw->index()->sorted, yardstick(exploration));
    for (ValueSpan* part : {&span.usual, &span.whole}) {
        if (part->low < least.low || part->high > least.high) {
            part->add(least);
            *part = part->widened(margin);
        } else {
            *part = least;
        }
    }
    span.whole.add(span.usual);
    return span;
}

SeenSpan seenErrors(const Exploration& exploration)
{
    const double largest = std::max(1e-12, exploration.metrics.maxError);
    const SeenSpan raw = seenSamples(exploration.raw->index()->sorted, yardstick(exploration));
    double usual = largest;
    if (raw.usual != raw.whole) {
        usual = exploration.quantized ? seenMembranes(exploration).usual.width()
                                      : largestErrorWithin(raw.usual, exploration);
        usual = std::min(std::max(1e-12, usual), largest);
    }
    return {{-usual, usual}, {-largest, largest}};
}

} // namespace quantoscope

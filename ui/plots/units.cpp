// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/units.h"

#include <QCoreApplication>

namespace quantoscope {
namespace {

struct Units
{
    Q_DECLARE_TR_FUNCTIONS(Units)
};

} // namespace

QString TimeScale::title() const
{
    return unit.isEmpty() ? Units::tr("step") : Units::tr("time (%1)").arg(unit);
}

TimeScale timeScaleOf(const Exploration& exploration)
{
    const auto rate = exploration.raw->calibration().samplingRate;
    if (!rate) {
        return {.perStep = 1, .unit = {}};
    }
    constexpr double longestInMilliseconds = 2; // s
    const bool brief = static_cast<double>(exploration.steps()) / *rate <= longestInMilliseconds;
    return {.perStep = (brief ? 1000 : 1) / *rate, .unit = brief ? "ms" : "s"};
}

QString stepText(const Exploration& exploration, std::size_t step)
{
    const TimeScale scale = timeScaleOf(exploration);
    const QString text = Units::tr("step %1").arg(step);
    constexpr int digits = 7;
    return scale.unit.isEmpty() ? text
                                : QString("%1 (%2 %3)")
                                      .arg(text)
                                      .arg(static_cast<double>(step) * scale.perStep, 0, 'g', digits)
                                      .arg(scale.unit);
}

QString withUnit(const QString& title, const Exploration& exploration)
{
    const QString unit = QString::fromStdString(exploration.raw->calibration().unit);
    return title.isEmpty() || unit.isEmpty() ? title : QString("%1 (%2)").arg(title, unit);
}

} // namespace quantoscope

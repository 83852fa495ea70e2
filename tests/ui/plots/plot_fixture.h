// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "ui/plots/plot.h"

#include <QTest>

#include <limits>
#include <memory>
#include <vector>

namespace quantoscope {

inline std::shared_ptr<const Exploration> explored(const Scheme& scheme, int steps = 200)
{
    Setup setup = exampleSetup();
    setup.scheme = scheme;
    setup.stimulus.steps = steps;
    return explore(setup);
}

/// An open-loop Exploration of a membrane recording.
inline std::shared_ptr<const Exploration> recorded(std::vector<float> samples,
                                                   const Calibration& calibration = {})
{
    Setup setup = exampleSetup();
    setup.loop = Loop::open;
    setup.recording = RecordingName{"recording", 0};
    return explore(setup, std::make_shared<const Signal>("recording", std::move(samples), calibration));
}

template<typename AnyPlot>
std::unique_ptr<AnyPlot> shownPlot(const std::shared_ptr<const Exploration>& exploration,
                                   QSize size = {500, 260})
{
    auto plot = std::make_unique<AnyPlot>();
    plot->resize(size);
    plot->show();
    plot->setExploration(exploration);
    QCoreApplication::processEvents();
    return plot;
}

} // namespace quantoscope

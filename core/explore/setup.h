// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"
#include "core/neurons/neuron.h"
#include "core/quantizer/quantizer.h"
#include "core/signals/reading_options.h"
#include "core/signals/stimulus.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

enum class Loop {
    open,   ///< A finished membrane trace is quantized afterwards.
    closed, ///< The neuron is simulated with its state quantized at every step.
};

inline constexpr std::array<std::string_view, 2> loopNames{"open", "closed"};

/// The recording a Setup speaks of: a file, and which of its columns.
struct RecordingName
{
    static constexpr std::size_t maxBeside = 15;

    std::string path;
    std::size_t column = 0; ///< The channel that everything is computed for.
    std::vector<std::size_t> beside =
        {}; ///< Shown beside it: each once, without `column`, at most maxBeside.
    ReadingOptions reading = {};

    bool operator==(const RecordingName&) const = default;
};

/// Makes `column` the main one; where it was beside the former, that takes its place there.
void setMainColumn(RecordingName& recording, std::size_t column);

/// Everything a person can set. With a recording, the recording is the membrane (open loop) or the input
/// current (closed loop); without one, the stimulus drives the neuron, whose float membrane is the trace in
/// open loop.
struct Setup
{
    Scheme scheme = {};
    RoundingRule rounding = RoundingRule::reference;
    Loop loop = Loop::closed;
    Neuron neuron = {}; ///< Its threshold empty: linked to the scheme's.
    Stimulus stimulus = {};
    std::optional<RecordingName> recording = std::nullopt;

    bool operator==(const Setup&) const = default;
};

/// A Setup worth a first look: a neuron under Poisson input whose 4-bit state parts from the raw one.
Setup exampleSetup();

/// The neuron's own threshold, or the scheme's.
double neuronThreshold(const Setup& setup);

/// The neuron as it is simulated, with that threshold.
Neuron neuronOf(const Setup& setup);

/// The constant current that the stimulus' amplitude and offset make: its own where it is a step.
float constantCurrentOf(const Setup& setup);

/// The first parameter out of its range (input_gain, input_offset), or empty.
std::optional<ParameterProblem> validate(const ReadingOptions& reading);

/// What is wrong with a Setup: the first problem among scheme, neuron, and stimulus or reading, or empty.
std::optional<ParameterProblem> validate(const Setup& setup);

} // namespace quantoscope

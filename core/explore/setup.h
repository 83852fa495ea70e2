// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/arithmetic.h"
#include "core/chips/trace_matching.h"
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

/// The recording of a Setup: a file and its columns.
struct RecordingName
{
    static constexpr std::size_t maxBeside = 15;

    std::string path;
    std::size_t column = 0;               ///< The column that all computations use.
    std::vector<std::size_t> beside = {}; ///< Also shown; each once, not `column`, at most maxBeside.
    ReadingOptions reading = {};

    bool operator==(const RecordingName&) const = default;
};

/// Makes `column` the main column. If it was one of `beside`, the former main column replaces it there.
void setMainColumn(RecordingName& recording, std::size_t column);

/// The trace of a chip or simulator that a Setup compares with the raw neuron: a file, and how its membrane
/// is compared.
struct TraceName
{
    std::string path;
    TraceMatching matching = {};

    bool operator==(const TraceName&) const = default;
};

/// Everything that a user can set. If a recording is given, it is the membrane (open loop) or the
/// input current (closed loop). Otherwise the stimulus drives the neuron; in open loop its float
/// membrane is the trace.
struct Setup
{
    Scheme scheme = {};
    Arithmetic arithmetic = {};
    Loop loop = Loop::closed;
    Neuron neuron = {}; ///< An empty threshold means the threshold of the scheme.
    Stimulus stimulus = {};
    std::optional<RecordingName> recording = std::nullopt;
    std::optional<TraceName> reference = std::nullopt; ///< Shown beside the raw neuron, and compared with it.

    bool operator==(const Setup&) const = default;
};

/// A setup for a first look: a neuron with Poisson input, whose 4-bit state diverges from the raw one.
Setup exampleSetup();

/// The neuron's threshold if it is set, otherwise the scheme's.
double neuronThreshold(const Setup& setup);

/// The neuron to simulate: `setup.neuron` with `neuronThreshold(setup)`.
Neuron neuronOf(const Setup& setup);

/// The sum of the stimulus' amplitude and offset, which is the current itself for a step stimulus.
float constantCurrentOf(const Setup& setup);

/// The first invalid parameter (input_gain, input_offset), or nullopt.
std::optional<ParameterProblem> validate(const ReadingOptions& reading);

/// The first problem with the scheme, the neuron, the stimulus or, with a recording, its reading options, and
/// then the reference trace; nullopt if there is none.
std::optional<ParameterProblem> validate(const Setup& setup);

/// The same without the scheme, which building its LevelTable checks.
std::optional<ParameterProblem> validateBesidesScheme(const Setup& setup);

} // namespace quantoscope

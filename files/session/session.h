// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/training/trainer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A scheme kept for comparison, under a person's name for it.
struct NamedScheme
{
    std::string name;
    Scheme scheme;

    bool operator==(const NamedScheme&) const = default;
};

/// The networks that a person trained, and how they got there.
struct TrainedRun
{
    static constexpr std::size_t mostScores = 200; ///< As many as a curve needs.

    TrainerState state;
    std::vector<EpochScores> history; ///< Ascending epochs; of a long run every so many and the last.

    bool operator==(const TrainedRun&) const = default;
};

/// Whether a run can be one of these settings: it has as many weights as they ask for.
bool fits(const TrainedRun& run, const TrainingSettings& settings);

/// What a session file holds: the Setup, and what a person arranged beside it.
struct Session
{
    Setup setup = {};
    std::string perspective = "explore"; ///< The tab in front.
    /// What Compare shows, at most maxPins; none given: its own first choice.
    std::optional<std::vector<NamedScheme>> pins = std::nullopt;
    TrainingSettings training = {};  ///< Scheme and rounding apart, which are the Setup's.
    std::string trainingPoints = {}; ///< The file of a person's own points; empty: the dataset's.
    /// Of `training`, which it must fit(); none: nothing is trained yet, or it is not told.
    std::optional<TrainedRun> trained = std::nullopt;

    static constexpr std::size_t maxPins = 4; ///< As many columns fit beside each other.

    bool operator==(const Session&) const = default;
};

inline constexpr int sessionVersion = 1;
inline constexpr std::string_view sessionEnding = "quantoscope.json";

/// JSON under the names of the command line: {"quantoscope_session": 1, "setup": {"scheme": {"num_bits": 8,
/// …}, "rounding": …, "loop": …, "neuron": {…}, "stimulus": {…}, "recording": {"path": …, "column": 0}},
/// "perspective": …, "pins": […], "training": {…}, "training_points": …, "trained": …}. Every number reads
/// back as the same number.
std::string writeSession(const Session& session);

/// Reads what writeSession() wrote, also by hand: what is missing keeps its value in `base`, any order will
/// do. Throws FormatError, "FILE: " and what, where and what is allowed: for another format or a newer
/// version, a member that is wrong or unknown, a pinned scheme that cannot be. Setup and training settings
/// may be invalid ones, as in the window. O(bytes); more than maxSessionBytes are refused.
Session readSession(std::string_view fileName, std::string_view text, const Session& base = {});

inline constexpr std::size_t maxSessionBytes = 1'000'000;

/// Whether a file of this name is a session by its ending.
bool isSessionName(std::string_view fileName);

} // namespace quantoscope

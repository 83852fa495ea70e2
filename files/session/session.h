// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/setup.h"
#include "core/training/trainer.h"
#include "files/session/network_settings.h"
#include "files/session/study_plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope {

/// A scheme kept for comparison, with the name that the user gave it.
struct NamedScheme
{
    std::string name;
    Scheme scheme;

    bool operator==(const NamedScheme&) const = default;
};

/// The trained networks and the history of their training.
struct TrainedRun
{
    static constexpr std::size_t mostScores = 200; ///< Enough for a plot.

    TrainerState state;
    /// In ascending order of epochs. The window thins a long history to at most mostScores,
    /// the last epoch included.
    std::vector<EpochScores> history;

    bool operator==(const TrainedRun&) const = default;
};

/// Whether the run matches the settings: each network has the number of weights that `settings`
/// requires, and Adam's moments have the same number or are both empty.
bool fits(const TrainedRun& run, const TrainingSettings& settings);

/// The content of a session file: the Setup, and the state of the window.
struct Session
{
    Setup setup = {};
    std::string perspective = "explore"; ///< The current tab.
    /// The schemes on the Compare tab, at most maxPins. nullopt: the tab's default choice.
    std::optional<std::vector<NamedScheme>> pins = std::nullopt;
    TrainingSettings training = {};  ///< Without scheme and rounding, which are in `setup`.
    std::string trainingPoints = {}; ///< The file with the user's points. Empty: the dataset's points.
    /// The result of training with `training`; must satisfy fits(). nullopt: nothing is trained
    /// yet, or it is not saved.
    std::optional<TrainedRun> trained = std::nullopt;
    std::optional<NetworkSettings> network = std::nullopt; ///< Of the Network tab; nullopt: none is open.
    NetworkView networkView = {};
    StudyPlan study = {};
    /// The finished rows of `study`, at most StudyResults::mostRows; nullopt: none, or they are not saved.
    std::optional<StudyResults> studyResults = std::nullopt;

    static constexpr std::size_t maxPins = 4; ///< The number of columns that fit side by side.

    bool operator==(const Session&) const = default;
};

inline constexpr int sessionVersion = 1;
inline constexpr std::string_view sessionEnding = "quantoscope.json";

/// JSON with the names of the command line: {"quantoscope_session": 1, "setup": {"scheme": {"num_bits": 8,
/// …}, "rounding": …, "loop": …, "neuron": {…}, "stimulus": {…}, "recording": {"path": …, "column": 0, …},
/// "reference": {"path": …, "scale": 1, "tolerance": 0}},
/// "perspective": …, "pins": […], "training": {…}, "training_points": …, "trained": …, "network": {…},
/// "network_view": {…}, "study": {…}, "study_results": …}. Reading a number back gives the same number.
std::string writeSession(const Session& session);

/// Reads the format of writeSession(), also when edited by hand: members may be in any order, and missing
/// ones keep their value in `base`. Throws FormatError, "FILE: " and a sentence, for text that is not JSON,
/// another format or a newer version; a wrong or unknown member; a pinned scheme that cannot be built;
/// invalid axes or repeated columns of the recording; trained networks that do not fit the training settings;
/// and more than maxSessionBytes. The setup and the training settings are not validated, because the window
/// allows invalid ones. O(bytes).
Session readSession(std::string_view fileName, std::string_view text, const Session& base = {});

inline constexpr std::size_t maxSessionBytes = 1'000'000;

/// Whether the file name ends in "." and sessionEnding, in upper or lower case.
bool isSessionName(std::string_view fileName);

} // namespace quantoscope

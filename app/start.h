// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the command line and the window share at startup.

namespace quantoscope {

inline constexpr std::string_view program = "quantoscope";

/// Exit codes; exitWrongInput means an invalid argument or input file.
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitWrongInput = 2;

struct Command
{
    std::string_view name;
    std::string_view summary;
};

inline constexpr std::array commands{
    Command{"levels", "Prints the level table of a scheme"},
    Command{"quantize", "Quantizes every sample of a recording"},
    Command{"simulate", "Simulates a neuron with and without quantized state"},
    Command{"fit", "Finds the best schemes for a recording, and the Lloyd-Max bound"},
    Command{"sweep", "Evaluates grids of schemes on recordings"},
    Command{"network", "Runs a network of spiking neurons, and finds the bits of its layers"},
    Command{"train", "Trains a small spiking network with and without quantized state"},
    Command{"study", "Trains networks with weights and state in few bits, over seeds"},
    Command{"hardware", "Exports a neuron as a circuit or as C, with a test bench"},
    Command{"render", "Draws the window or one of its plots to a file"},
};

/// The command in argv[1]; empty if it is not a command.
std::string_view commandOf(int argc, char** argv);

/// "quantoscope levels": the program and its command, as they appear in messages.
std::string speaker(std::string_view command);

/// Calls `work` and returns its exit code. An exception is printed as one line on standard error, and the
/// matching exit code is returned.
int reporting(const std::string& who, const std::function<int()>& work);

/// What a window shows at first.
struct WindowRequest
{
    std::vector<std::string> files;
    /// When the window closes, its session is saved in the only file, which is a session.
    bool saveOnClose = false;
};

/// The request in arguments without a command. nullopt if help or the version is requested, which is then
/// printed. Throws UsageError for an invalid option or a file that does not exist, std::runtime_error if
/// there is no display to open a window on.
std::optional<WindowRequest> windowRequest(int argc, char** argv);

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/setup_options.h"
#include "core/network/network.h"
#include "core/network/network_data.h"
#include "core/network/network_setup.h"

#include <optional>
#include <string>

namespace quantoscope {

/// The options of `network run` and `network fit`: the model, its inputs, and the setup.
class NetworkOptions
{
public:
    NetworkOptions(Arguments& arguments, std::string command);

    NetworkOptions(const NetworkOptions&) = delete; // a check of the arguments refers to this object
    NetworkOptions& operator=(const NetworkOptions&) = delete;

    const std::string& modelPath() const;

    /// Reads the model. Throws as readNetwork() does.
    Network network() const;

    /// The setup that the options and the file of --layers describe. Without --dt, the time step is the one
    /// for which the network's inputs are not scaled, if there is one; without --reset and --reset-delay, the
    /// reset is that of the network's metadata, if they have one. Notes say so. Throws UsageError,
    /// FileError, FormatError.
    NetworkSetup setup(const Network& network) const;

    /// Reads the inputs. Throws as readNetworkData() does.
    NetworkData dataset() const;

    bool schemeGiven() const { return m_scheme.given(); }

private:
    NodeSetup common(const Network& network) const;
    std::optional<Readout> givenReadout() const;

    std::string m_command;
    FilesArgument m_model;
    ValueOption m_input;
    ValueOption m_labels;
    ValueOption m_steps;
    ValueOption m_timeStep;
    ValueOption m_readout;
    ParameterOptions m_node;
    ValueOption m_layers;
    SchemeOptions m_scheme;
    ArithmeticOptions m_arithmetic;
};

/// The network of a path given on the command line; prints the notes about the file. Throws as readNetwork().
Network readNetworkFor(const std::string& command, const std::string& path);

/// The time step of a network if none is given: likelyTimeStep(), otherwise that of a NetworkSetup.
double timeStepOf(const Network& network);

/// "subtract, in the step after the spike"
std::string textOf(const NotedReset& reset);

/// The path of an argument that takes exactly one file. Throws UsageError.
const std::string& onlyPath(const FilesArgument& files);

} // namespace quantoscope

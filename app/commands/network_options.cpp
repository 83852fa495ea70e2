// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/network_options.h"

#include "app/commands/output.h"
#include "core/network/describe_network_setup.h"
#include "core/network/layer_constants.h"
#include "core/text/number_text.h"
#include "core/text/parsed.h"
#include "files/networks/layers_json.h"
#include "files/networks/network_data_file.h"
#include "files/networks/read_network.h"
#include "files/recordings/load_recording.h"

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr std::size_t mostSteps = 10'000'000;

} // namespace

NetworkOptions::NetworkOptions(Arguments& arguments, std::string command)
    : m_command(std::move(command)), m_model(arguments, "model", "The network: " + orList(networkEndings())),
      m_input(arguments, "input", "--input",
              "Inputs, samples × steps × features: a .npy file, or a .npz file with x and, for labels, y"),
      m_labels(arguments, "labels", "--labels", "A .npy file with the class of each sample"),
      m_steps(arguments, "steps", "--steps", "The inputs are samples × features, constant for so many steps"),
      m_timeStep(arguments, "dt", "--dt",
                 "Time step in seconds (default: the one for which the network does not scale its inputs, or "
                 "1e-4)"),
      m_readout(
          arguments, "readout", "--readout",
          "What the class of a sample is taken from: spikes, or the membrane of the last layer (default: "
          "that of the file, or spikes)"),
      m_node(arguments, "Network", NodeSetup{}),
      m_layers(arguments, "layers", "--layers",
               "A JSON file with what differs at single nodes, such as {\"lif1\": {\"num_bits\": 4}}"),
      m_scheme(arguments), m_arithmetic(arguments)
{
    m_model.takes("MODEL").require();
    m_input.takes("FILE").require();
    m_labels.takes("FILE");
    m_steps.takes("N");
    m_timeStep.takes("X");
    m_readout.takes("NAME");
    m_layers.takes("FILE");
    arguments.addCheck([this] { givenReadout(); });
}

const std::string& NetworkOptions::modelPath() const
{
    return onlyPath(m_model);
}

Network NetworkOptions::network() const
{
    return readNetworkFor(m_command, modelPath());
}

NodeSetup NetworkOptions::common(const Network& network) const
{
    NodeSetup usual;
    if (const auto noted = likelyReset(network)) {
        usual.reset = noted->reset;
        usual.resetDelay = noted->delay;
    }
    NodeSetup common = m_node.changed(usual);
    if (usual != NodeSetup{} && common.reset == usual.reset && common.resetDelay == usual.resetDelay) {
        tell(m_command, "note: the reset is that of the file's metadata: " +
                            textOf({.reset = usual.reset, .delay = usual.resetDelay}) + ".");
    }
    const Scheme scheme = m_scheme.changed(Scheme{});
    common.arithmetic = m_arithmetic.changed(scheme);
    if (m_scheme.given()) {
        if (auto problem = validateWithoutSignal(scheme)) {
            throw InputError(std::move(*problem));
        }
        common.state = scheme;
    }
    return common;
}

std::optional<Readout> NetworkOptions::givenReadout() const
{
    if (!m_readout.given()) {
        return std::nullopt;
    }
    const auto* const found = std::ranges::find(readoutNames, std::string_view(m_readout.text()));
    if (found == readoutNames.end()) {
        m_readout.refuse(orList(readoutNames));
    }
    return static_cast<Readout>(found - readoutNames.begin());
}

NetworkSetup NetworkOptions::setup(const Network& network) const
{
    NetworkSetup setup{.timeStep = timeStepOf(network),
                       .readout = givenReadout().value_or(likelyReadout(network)),
                       .common = common(network)};
    m_timeStep.into(setup.timeStep);
    if (!(setup.timeStep > 0 && std::isfinite(setup.timeStep))) {
        m_timeStep.refuse("a positive number of seconds");
    }
    if (!m_timeStep.given()) {
        tell(m_command, "note: the time step is " + numberText(setup.timeStep) +
                            " s; NIR files do not store it, so give another one with --dt.");
    }
    for (const std::string& node : clampedDecays(network, setup.timeStep)) {
        tell(m_command, "warning: The time step is longer than a time constant of node " + node +
                            "; its decay is clamped to 0, as in snnTorch.");
    }
    if (m_layers.given()) {
        const RecordingFile file = openRecording(m_layers.text());
        setup = withLayers(std::move(setup), file.path, file.text());
    }
    return setup;
}

NetworkData NetworkOptions::dataset() const
{
    NetworkDataSource source{.path = m_input.text(), .labels = m_labels.text()};
    if (m_steps.given()) {
        const auto steps = parsed<std::size_t>(m_steps.text());
        if (!steps || *steps < 1 || *steps > mostSteps) {
            m_steps.refuse("an integer from 1 to " + std::to_string(mostSteps));
        }
        source.constantSteps = steps;
    }
    return readNetworkData(source);
}

Network readNetworkFor(const std::string& command, const std::string& path)
{
    Network network = readNetwork(path);
    for (const std::string& note : network.notes) {
        tell(command, "note: " + note);
    }
    return network;
}

double timeStepOf(const Network& network)
{
    return likelyTimeStep(network).value_or(NetworkSetup{}.timeStep);
}

std::string textOf(const NotedReset& reset)
{
    return std::string(resetNames[static_cast<std::size_t>(reset.reset)]) +
           (reset.delay ? ", in the step after the spike" : ", in the step of the spike");
}

const std::string& onlyPath(const FilesArgument& files)
{
    if (files.paths().size() != 1) {
        throw UsageError("One network is required, but " + std::to_string(files.paths().size()) +
                         " files are given.");
    }
    return files.paths().front();
}

} // namespace quantoscope

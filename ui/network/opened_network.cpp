// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/opened_network.h"

#include "core/network/example_network.h"
#include "core/network/layer_constants.h"
#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/networks/network_data_file.h"
#include "files/networks/read_network.h"
#include "files/networks/recorded_network.h"
#include "ui/files/file_access.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <exception>
#include <utility>

namespace quantoscope {
namespace {

std::string nativeOf(const std::string& path)
{
    return nativePath(QString::fromStdString(path));
}

std::shared_ptr<const Network> networkOfSource(const NetworkSource& source, const OpenedNetwork* before,
                                               const Progress& progress)
{
    if (before != nullptr && before->source.network == source.network) {
        return before->network;
    }
    return std::make_shared<const Network>(
        source.isExample() ? exampleNetwork() : readNetwork(nativeOf(source.network), progress));
}

bool sameInputs(const NetworkSource& a, const NetworkSource& b)
{
    return a.inputs == b.inputs && a.labels == b.labels && a.constantSteps == b.constantSteps &&
           (!a.inputs.empty() || a.isExample() == b.isExample());
}

/// Inputs without steps are repeated; `source` then has the number of steps.
NetworkData readInputs(NetworkSource& source)
{
    const auto readWith = [&source](std::optional<std::size_t> constantSteps) {
        return readNetworkData({.path = nativeOf(source.inputs),
                                .labels = nativeOf(source.labels),
                                .constantSteps = constantSteps});
    };
    try {
        return readWith(source.constantSteps);
    } catch (const FormatError&) {
        if (source.constantSteps) {
            throw;
        }
        const auto problem = std::current_exception();
        constexpr std::size_t usualSteps = 100;
        try {
            NetworkData dataset = readWith(usualSteps);
            if (dataset.values.size() != dataset.samples * dataset.features) {
                std::rethrow_exception(problem);
            }
            source.constantSteps = usualSteps;
            return dataset;
        } catch (const FormatError&) {
            std::rethrow_exception(problem);
        }
    }
}

std::shared_ptr<const NetworkData> inputsOfSource(NetworkSource& source, const OpenedNetwork* before)
{
    if (before != nullptr && sameInputs(before->source, source)) {
        return before->dataset;
    }
    if (source.inputs.empty()) {
        return source.isExample() ? std::make_shared<const NetworkData>(exampleInputs()) : nullptr;
    }
    return std::make_shared<const NetworkData>(readInputs(source));
}

/// A recording is a network and its inputs.
RecordedNetwork filesOf(NetworkSource& source, const OpenedNetwork* before, const Progress& progress)
{
    if (!source.isRecording()) {
        return {networkOfSource(source, before, progress), inputsOfSource(source, before)};
    }
    if (before != nullptr && before->source.network == source.network) {
        return {before->network, before->dataset};
    }
    return readRecordedNetwork(nativeOf(source.network), progress);
}

/// Without inputs the network itself must say how many values it takes.
std::size_t featuresFor(const Network& network, const NetworkData* dataset)
{
    if (dataset != nullptr) {
        return dataset->features;
    }
    if (const auto features = featuresOf(network)) {
        return *features;
    }
    throw FormatError(Core::said("The network does not say how many values its input takes; open its inputs "
                                 "together with it."));
}

} // namespace

QString OpenedNetwork::name() const
{
    return source.isExample() ? QCoreApplication::translate("quantoscope::OpenedNetwork", "Example network")
                              : QFileInfo(QString::fromStdString(source.network)).fileName();
}

const NetworkNode* OpenedNetwork::find(const std::string& node) const
{
    const auto found = std::ranges::find(network->nodes, node, &NetworkNode::name);
    return found == network->nodes.end() ? nullptr : &*found;
}

bool OpenedNetwork::isLayer(const std::string& node) const
{
    const NetworkNode* found = find(node);
    return found != nullptr && std::holds_alternative<NeuronNode>(found->content);
}

std::shared_ptr<const OpenedNetwork> openNetwork(NetworkSource source,
                                                 const std::shared_ptr<const OpenedNetwork>& before,
                                                 const Progress& progress)
{
    if (source.isRecording()) {
        source = {.network = source.network}; // it has its inputs
    }
    const auto [network, dataset] = filesOf(source, before.get(), progress);
    const std::optional<double> likely = likelyTimeStep(*network);
    return std::make_shared<const OpenedNetwork>(
        OpenedNetwork{.source = std::move(source),
                      .network = network,
                      .dataset = dataset,
                      .plan = planOf(*network, featuresFor(*network, dataset.get())),
                      .likelyTimeStep = likely.value_or(NetworkSetup{}.timeStep),
                      .guessed = likely.has_value()});
}

} // namespace quantoscope

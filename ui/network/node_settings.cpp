// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/node_settings.h"

#include <utility>

namespace quantoscope {

NetworkSettings withCommon(NetworkSettings settings, const NodeSetup& common)
{
    const NodeSetup before = std::exchange(settings.common, common);
    for (auto& [name, node] : settings.nodes) {
        const auto follow = [&before, &common, &node = node](auto NodeSetup::*member) {
            if (node.*member == before.*member) {
                node.*member = common.*member;
            }
        };
        follow(&NodeSetup::firing);
        follow(&NodeSetup::reset);
        follow(&NodeSetup::resetDelay);
    }
    return settings;
}

NetworkSettings withOwnState(NetworkSettings settings, const std::string& node,
                             const std::optional<Scheme>& scheme, const Arithmetic& arithmetic)
{
    NodeSetup& setup = settings.nodes.try_emplace(node, settings.common).first->second;
    setup.state = scheme;
    setup.arithmetic = arithmetic;
    return settings;
}

NetworkSettings withoutNode(NetworkSettings settings, const std::string& node)
{
    settings.nodes.erase(node);
    return settings;
}

NetworkSettings withOwnWeightBits(NetworkSettings settings, const std::string& node, int weightBits)
{
    settings.nodes.try_emplace(node, settings.common).first->second.weightBits = weightBits;
    return settings;
}

const NodeSetup* ownSetup(const NetworkSettings& settings, const std::string& node)
{
    const auto found = settings.nodes.find(node);
    return found == settings.nodes.end() ? nullptr : &found->second;
}

} // namespace quantoscope

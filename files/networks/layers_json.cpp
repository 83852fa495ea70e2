// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/layers_json.h"

#include "core/arithmetic/describe_arithmetic.h"
#include "core/levels/describe_scheme.h"
#include "core/network/describe_network_setup.h"
#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/json/json_fields.h"
#include "files/json/parsed_json.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// A node as a file has it: all members in one object.
struct NodeEntry
{
    Scheme scheme;
    NodeSetup setup;
};

template<typename Archive>
void fields(Archive& archive, OrConst<NodeEntry> auto& entry)
{
    describe(archive, entry.scheme);
    describe(archive, entry.setup.arithmetic);
    describe(archive, entry.setup);
}

/// The keys of a scheme's members.
struct SchemeKeys
{
    std::vector<std::string_view> keys;

    template<typename Value>
    void operator()(const Parameter& parameter, const Value& /*value*/)
    {
        keys.push_back(parameter.key);
    }
};

bool hasScheme(const Json& object)
{
    SchemeKeys scheme;
    const Scheme defaults;
    describe(scheme, defaults);
    return std::ranges::any_of(scheme.keys,
                               [&](std::string_view key) { return object.contains(std::string(key)); });
}

NodeSetup nodeIn(const std::string& name, const Json& object, const NodeSetup& common)
{
    NodeEntry entry{common.state.value_or(Scheme{}), common};
    FieldReader::read(object, name, entry);
    if (common.state || hasScheme(object)) {
        entry.setup.state = entry.scheme;
    }
    return entry.setup;
}

/// Members of a float node without those of a scheme.
Json nodeJson(const NodeSetup& setup)
{
    if (setup.state) {
        return FieldWriter::written(NodeEntry{*setup.state, setup});
    }
    Json node = FieldWriter::written(setup);
    node.update(FieldWriter::written(setup.arithmetic));
    return node;
}

} // namespace

NetworkSetup withLayers(NetworkSetup setup, std::string_view fileName, std::string_view text)
{
    try {
        const Json file = parsedJson(text, Core::said("nodes are a JSON object {…}"));
        if (!file.is_object()) {
            throw FormatError(
                Core::said("this is not an object of nodes, such as {\"lif1\": {\"num_bits\": 4}}."));
        }
        for (const auto& [name, node] : file.items()) {
            setup.nodes[name] = nodeIn(name, node, setup.common);
        }
        return setup;
    } catch (const FormatError& error) {
        throw FormatError(std::string(fileName) + ": " + error.what());
    }
}

std::string layersText(const NetworkSetup& setup)
{
    Json file = Json::object();
    for (const auto& [name, node] : setup.nodes) {
        file[name] = nodeJson(node);
    }
    return file.dump(2) + "\n";
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/nir.h"

#include "core/text/printable.h"
#include "core/text/translate.h"
#include "files/networks/nir_types.h"
#include "files/recordings/reader_process.h"

#include <algorithm>
#include <map>
#include <set>

namespace quantoscope {
namespace {

constexpr std::string_view graphType = "NIRGraph";

reader::TreeGroup* groupIn(reader::TreeGroup& group, std::string_view name)
{
    const auto found = std::ranges::find(group.groups, name, &reader::TreeGroup::name);
    return found == group.groups.end() ? nullptr : &*found;
}

const reader::TreeDataset* datasetIn(const reader::TreeGroup& group, std::string_view name)
{
    const auto found = std::ranges::find(group.datasets, name, &reader::TreeDataset::name);
    return found == group.datasets.end() ? nullptr : &*found;
}

/// The type of a node; empty if the file does not say.
std::string typeOf(const reader::TreeGroup& node)
{
    const reader::TreeDataset* const type = datasetIn(node, "type");
    const auto* const texts = type != nullptr ? std::get_if<reader::StoredTexts>(&type->content) : nullptr;
    return texts != nullptr && texts->values.size() == 1 ? texts->values.front() : std::string();
}

/// A graph or sub-graph, or a single node, seen from outside: the nodes at which edges to it arrive and from
/// which edges leave it.
struct Ports
{
    std::vector<std::size_t> inputs;
    std::vector<std::size_t> outputs;
};

using Names = std::map<std::string, Ports>;

class GraphReader
{
public:
    explicit GraphReader(const std::string& path) : m_path(path) {}

    Network read(reader::TreeGroup& root)
    {
        graph(root, {});
        if (m_repeated > 0) {
            m_network.notes.push_back(Core::said("%1: repeated edges count once (number of repetitions: %2).",
                                                 {m_path, std::to_string(m_repeated)}));
        }
        return std::move(m_network);
    }

private:
    /// For sentences; `name` is the path of a sub-graph, empty for the network itself.
    std::string placeOf(const std::string& name) const
    {
        return name.empty() ? m_path : Core::said("%1, sub-graph %2", {m_path, elided(name, mostShown)});
    }

    Ports graph(reader::TreeGroup& group, const std::string& name)
    {
        const std::string place = placeOf(name);
        requireGraphOnly(group, place);
        reader::TreeGroup* const nodes = groupIn(group, "nodes");
        if (nodes == nullptr || nodes->groups.empty()) {
            throw FormatError(Core::said("%1 has no nodes; a network needs at least one.", {place}));
        }
        if (!nodes->datasets.empty()) {
            throw FormatError(Core::said("%1: the node %2 is not a group.",
                                         {place, elided(nodes->datasets.front().name, mostShown)}));
        }
        Ports ports;
        Names names;
        for (reader::TreeGroup& below : nodes->groups) {
            names[below.name] = node(below, name, ports);
        }
        addEdges(group, place, names);
        return ports;
    }

    static void requireGraphOnly(reader::TreeGroup& group, const std::string& place)
    {
        NodeFields fields(place, group);
        fields.has("nodes");
        fields.has("edges");
        fields.requireNothingElse();
    }

    /// Adds a node, or the nodes of a sub-graph; if it is the graph's own Input or Output, also to `ports`.
    Ports node(reader::TreeGroup& group, const std::string& graphName, Ports& ports)
    {
        const std::string name = graphName.empty() ? group.name : graphName + "/" + group.name;
        const std::string type = typeOf(group);
        if (type == graphType) {
            return graph(group, name);
        }
        if (type.empty()) {
            const char* const sentence =
                datasetIn(group, "type") == nullptr
                    ? Core::noted("%1, node %2 has no type; it must be one of %3.")
                    : Core::noted("%1, node %2: the type is not a string that can be "
                                  "read; it must be one of %3.");
            throw FormatError(Core::said(sentence, {m_path, elided(name, mostShown), nirTypeList()}));
        }
        NodeFields fields(nodePlace(m_path, name, type), group);
        auto content = nirNode(type, fields);
        if (!content) {
            throw FormatError(
                Core::said("%1, node %2: the type %3 is unknown; it must be one of %4.",
                           {m_path, elided(name, mostShown), elided(type, mostShown), nirTypeList()}));
        }
        const std::size_t index = m_network.nodes.size();
        if (std::holds_alternative<InputNode>(*content)) {
            ports.inputs.push_back(index);
        }
        if (std::holds_alternative<OutputNode>(*content)) {
            ports.outputs.push_back(index);
        }
        const bool isPort =
            std::holds_alternative<InputNode>(*content) || std::holds_alternative<OutputNode>(*content);
        if (isPort && !graphName.empty()) {
            content = WireNode{};
        }
        m_network.nodes.push_back({name, type, std::move(*content)});
        return {{index}, {index}};
    }

    void addEdges(const reader::TreeGroup& group, const std::string& place, const Names& names)
    {
        const reader::TreeDataset* const edges = datasetIn(group, "edges");
        if (edges == nullptr) {
            throw FormatError(Core::said("%1 has no list of edges.", {place}));
        }
        if (const auto* const why = std::get_if<UntranslatedText>(&edges->content)) {
            throw FormatError(Core::said("%1: the list of edges cannot be read (%2).", {place, why->text()}));
        }
        const auto* const texts = std::get_if<reader::StoredTexts>(&edges->content);
        if (texts == nullptr && sizeOf(std::get<StoredArray>(edges->content).shape) == 0) {
            return; // nir writes an empty list as numbers
        }
        if (texts == nullptr ||
            (!texts->values.empty() && (texts->shape.size() != 2 || texts->shape[1] != 2))) {
            throw FormatError(Core::said("%1: the list of edges must be pairs of node names.", {place}));
        }
        for (std::size_t i = 0; i < texts->values.size(); i += 2) {
            addEdge(texts->values[i], texts->values[i + 1], place, names);
        }
    }

    void addEdge(const std::string& from, const std::string& to, const std::string& place, const Names& names)
    {
        for (const std::string& end : {from, to}) {
            if (!names.contains(end)) {
                throw FormatError(Core::said(
                    "%1: the edge from %2 to %3 names the node %4, which does not exist.",
                    {place, elided(from, mostShown), elided(to, mostShown), elided(end, mostShown)}));
            }
        }
        const std::vector<std::size_t>& leaves = names.at(from).outputs;
        const std::vector<std::size_t>& arrives = names.at(to).inputs;
        requireOne(leaves, "Output", from, place);
        requireOne(arrives, "Input", to, place);
        const NetworkEdge edge{.from = leaves.front(), .to = arrives.front()};
        if (m_known.insert({edge.from, edge.to}).second) {
            m_network.edges.push_back(edge);
        } else {
            ++m_repeated;
        }
    }

    static void requireOne(const std::vector<std::size_t>& ports, const std::string& type,
                           const std::string& graph, const std::string& place)
    {
        if (ports.size() != 1) {
            throw FormatError(
                Core::said("%1: the sub-graph %2 has %3 nodes of type %4; it must have one for the edge "
                           "that uses it.",
                           {place, elided(graph, mostShown), std::to_string(ports.size()), type}));
        }
    }

    const std::string& m_path;
    Network m_network;
    std::set<std::pair<std::size_t, std::size_t>> m_known;
    std::size_t m_repeated = 0;
};

} // namespace

Network networkOf(const std::string& path, reader::TreeGroup&& root)
{
    const std::string type = typeOf(root);
    if (type.empty()) {
        throw FormatError(
            Core::said("%1 is not a network in NIR: it has no group \"node\" with a type.", {path}));
    }
    if (type != graphType) {
        throw FormatError(Core::said("%1 contains a single node (%2); it must contain a network (%3).",
                                     {path, elided(type, mostShown), std::string(graphType)}));
    }
    return GraphReader(path).read(root);
}

Network readNir(const RecordingFile& file, const Progress& progress)
{
    return networkOf(file.path, treeByReader(file, "hdf5", "node", progress));
}

} // namespace quantoscope

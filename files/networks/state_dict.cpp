// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/state_dict.h"

#include "core/text/printable.h"
#include "files/access/file_error.h"
#include "files/networks/layer_order.h"
#include "files/networks/node_fields.h"
#include "files/networks/snntorch_chain.h"

#include <algorithm>
#include <map>
#include <set>

namespace quantoscope {
namespace {

/// "lif1.beta" is the parameter "beta" of the layer "lif1", and "lif1.recurrent.weight" the parameter
/// "recurrent.weight" if lif1 is a neuron.
class LayerNames
{
public:
    explicit LayerNames(const StateDict& dict)
    {
        constexpr std::string_view ending = ".beta";
        for (const NamedArray& array : dict.arrays) {
            if (array.name.ends_with(ending)) {
                m_neurons.insert(array.name.substr(0, array.name.size() - ending.size()));
            }
        }
    }

    /// The end of the layer's name within the name of an array; npos if there is none.
    std::size_t endIn(const std::string& name) const
    {
        constexpr std::string_view recurrent = ".recurrent";
        const std::size_t end = name.rfind('.');
        if (end == std::string::npos || end == 0) {
            return std::string::npos;
        }
        const std::string_view layer = std::string_view(name).substr(0, end);
        const bool isOfNeuron =
            layer.ends_with(recurrent) &&
            m_neurons.contains(std::string(layer.substr(0, layer.size() - recurrent.size())));
        return isOfNeuron ? end - recurrent.size() : end;
    }

private:
    std::set<std::string> m_neurons;
};

Layers layersOf(StateDict&& dict)
{
    const LayerNames names(dict);
    Layers layers;
    std::map<std::string, std::size_t> places;
    for (NamedArray& array : dict.arrays) {
        if (!array.problem.empty()) {
            throw FormatError(array.problem);
        }
        const std::size_t end = names.endIn(array.name);
        if (end == std::string::npos) {
            throw FormatError(
                Core::said("%1: the array %2 is not a parameter of a layer; names are those of a "
                           "state_dict, such as fc1.weight and lif1.beta.",
                           {dict.path, elided(array.name, mostShown)}));
        }
        const std::string layer = array.name.substr(0, end);
        const auto [place, isNew] = places.emplace(layer, layers.size());
        if (isNew) {
            layers.push_back({.name = layer, .datasets = {}, .groups = {}});
        }
        layers[place->second].datasets.push_back({array.name.substr(end + 1), std::move(array.array)});
    }
    return layers;
}

/// Throws FormatError if the order is not clear.
std::vector<std::size_t> requiredOrder(const std::string& path, const Layers& layers, bool sorted)
{
    std::vector<LayerName> names;
    for (const reader::TreeGroup& layer : layers) {
        names.push_back({layer.name, isNeuronLayer(layer)});
    }
    std::vector<std::size_t> order = orderOf(names, sorted);
    if (order.empty()) {
        throw FormatError(
            Core::said("%1: the order of the layers is not clear from the file; number their names, as "
                       "in fc1, lif1, fc2, lif2, or save the state_dict as .npz.",
                       {path}));
    }
    return order;
}

} // namespace

Network networkOf(StateDict&& dict)
{
    if (dict.arrays.empty()) {
        throw FormatError(Core::said("%1 contains no arrays; it must contain a state_dict.", {dict.path}));
    }
    const std::string path = dict.path;
    const bool sorted = dict.sorted;
    Layers layers = layersOf(std::move(dict));
    const std::vector<std::size_t> order = requiredOrder(path, layers, sorted);
    Layers ordered;
    std::vector<std::string> names;
    for (const std::size_t layer : order) {
        ordered.push_back(std::move(layers[layer]));
        names.push_back(ordered.back().name);
    }
    Network network = chainOf(path, ordered);
    if (!std::ranges::is_sorted(order)) {
        network.notes.push_back(
            Core::said("%1: by their names, the order of the layers is %2.", {path, elidedList(names)}));
    }
    return network;
}

} // namespace quantoscope

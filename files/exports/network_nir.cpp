// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/network_nir.h"

#include "core/network/network_setup.h"
#include "files/exports/hdf5_bytes.h"

#include <type_traits>

namespace quantoscope {
namespace {

constexpr std::string_view nirVersion = "1.0";

/// The parameters of the neurons of a layer, in one type of number.
template<typename Real>
struct NeuronTimes
{
    explicit NeuronTimes(float beta)
        : tau(static_cast<Real>(NetworkSetup{}.timeStep / (1 - double{beta}))),
          r(static_cast<Real>(double{tau} / NetworkSetup{}.timeStep))
    {
    }

    /// The decay that readers compute from tau.
    float decay() const
    {
        return static_cast<float>(Real{1} - static_cast<Real>(NetworkSetup{}.timeStep) / tau);
    }

    Real tau;
    Real r;
};

class NirWriter
{
public:
    explicit NirWriter(const TrainedNetwork& network)
        : m_shape(shapeOf(network)), m_weights(weightsInUse(network)),
          m_ofMembrane(network.settings.model.loss == Loss::meanMembrane)
    {
    }

    std::string write()
    {
        addPort("input", "Input", m_shape.inputs, {});
        std::string last = "input";
        for (std::size_t layer = 0; layer < m_shape.layers.size(); ++layer) {
            last = addLayer(layer, last);
        }
        addPort("output", "Output", m_shape.classes(), readout());
        connect(last, "output");
        const Hdf5Bytes::Shape pairs{m_edges.size() / 2, 2};
        const Hdf5Bytes::Address graph =
            m_file.group({{"type", m_file.add("NIRGraph")},
                          {"nodes", m_file.group(m_nodes)},
                          {"edges", m_file.add(std::span<const std::string>(m_edges), pairs)}});
        return m_file.finish(m_file.group({{"version", m_file.add(nirVersion)}, {"node", graph}}));
    }

private:
    void connect(const std::string& from, const std::string& to)
    {
        m_edges.push_back(from);
        m_edges.push_back(to);
    }

    void addNode(const std::string& name, std::string_view type, Hdf5Bytes::Links fields)
    {
        fields.emplace_back("type", m_file.add(type));
        m_nodes.emplace_back(name, m_file.group(fields));
    }

    void addPort(const std::string& name, std::string_view type, std::size_t size, Hdf5Bytes::Links others)
    {
        const auto extent = static_cast<std::int64_t>(size);
        others.emplace_back("shape", m_file.add(std::span(&extent, 1), {1}));
        addNode(name, type, std::move(others));
    }

    /// What the classes are read from.
    Hdf5Bytes::Links readout()
    {
        const auto read = m_ofMembrane ? Readout::membrane : Readout::spikes;
        const std::string_view text = readoutNames[static_cast<std::size_t>(read)];
        return {{"metadata", m_file.group({{"readout", m_file.add(text)}})}};
    }

    /// Returns the name of its neurons.
    std::string addLayer(std::size_t layer, const std::string& before)
    {
        const std::string number = std::to_string(layer + 1);
        const std::string sums = "fc" + number;
        const std::string neurons = "lif" + number;
        addSums(layer, sums);
        connect(before, sums);
        addNeurons(m_shape.layers[layer], neurons);
        connect(sums, neurons);
        if (m_shape.layers[layer].recurrent) {
            const std::string loop = "w_rec" + number;
            const std::size_t size = m_shape.layers[layer].neurons;
            addNode(loop, "Linear",
                    {{"weight", m_file.add(std::as_const(m_weights).layer(layer).recurrent, {size, size})}});
            connect(neurons, loop);
            connect(loop, neurons);
        }
        return neurons;
    }

    void addSums(std::size_t layer, const std::string& name)
    {
        const LayerWeights<const float> weights = std::as_const(m_weights).layer(layer);
        const std::size_t neurons = m_weights.neurons(layer);
        Hdf5Bytes::Links fields{{"weight", m_file.add(weights.weights, {neurons, m_weights.inputs(layer)})}};
        if (!weights.biases.empty()) {
            fields.emplace_back("bias", m_file.add(weights.biases, {neurons}));
        }
        addNode(name, weights.biases.empty() ? "Linear" : "Affine", std::move(fields));
    }

    /// In float32, as snnTorch's exporter writes, if beta then comes back bit for bit.
    void addNeurons(const LayerShape& layer, const std::string& name)
    {
        const auto beta = static_cast<float>(layer.beta);
        if (NeuronTimes<float>(beta).decay() == beta || beta == 1) {
            addNeuronsIn<float>(layer, name);
        } else {
            addNeuronsIn<double>(layer, name);
        }
    }

    template<typename Real>
    void addNeuronsIn(const LayerShape& layer, const std::string& name)
    {
        const auto field = [&](double value) {
            const std::vector<Real> values(layer.neurons, static_cast<Real>(value));
            return m_file.add(std::span<const Real>(values), {layer.neurons});
        };
        Hdf5Bytes::Links fields{{"v_threshold", field(static_cast<float>(layer.threshold))},
                                {"v_reset", field(0)},
                                {"metadata", resetOf(layer)}};
        const auto beta = static_cast<float>(layer.beta);
        if (beta == 1) { // its tau would be infinite
            fields.emplace_back("r", field(1));
            addNode(name, "IF", std::move(fields));
            return;
        }
        const NeuronTimes<Real> times(beta);
        fields.emplace_back("tau", field(times.tau));
        fields.emplace_back("r", field(times.r));
        fields.emplace_back("v_leak", field(0));
        addNode(name, "LIF", std::move(fields));
    }

    Hdf5Bytes::Address resetOf(const LayerShape& layer)
    {
        constexpr std::int64_t delayed = 1;
        return m_file.group(
            {{"reset_mechanism", m_file.add(resetNames[static_cast<std::size_t>(layer.reset)])},
             {"reset_delay", m_file.add(std::span(&delayed, 1), {})}});
    }

    NetworkShape m_shape;
    Weights<float> m_weights;
    bool m_ofMembrane; // the classes are read from the membranes
    Hdf5Bytes m_file;
    Hdf5Bytes::Links m_nodes;
    std::vector<std::string> m_edges; // pairs
};

} // namespace

std::string networkNir(const TrainedNetwork& network)
{
    return NirWriter(network).write();
}

} // namespace quantoscope

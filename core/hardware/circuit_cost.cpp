// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/circuit_cost.h"

#include "core/hardware/circuit_bits.h"
#include "core/hardware/kept_cells.h"
#include "core/hardware/shared_memory.h"
#include "core/hardware/smallest_cover.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

namespace quantoscope {
namespace {

/// The module NAME_neuron (files/hardware/verilog_neuron.cpp) around the step.
class NeuronSynthesis
{
public:
    NeuronSynthesis(const NeuronCircuit& circuit, Technology technology, int neurons,
                    BitNetwork::Merging merging, std::vector<int> same = {})
        : m_circuit(circuit), m_result{.technology = technology, .network = BitNetwork(merging)},
          m_kept(m_result), m_neurons(neurons), m_same(std::move(same))
    {
        m_cost.technology = technology;
        m_same.resize(stateBits(), isVariable);
    }

    /// The bits of the state that are constant or equal to others; empty if there are no more than before.
    std::optional<std::vector<int>> simplified()
    {
        synthesize();
        return m_changed ? std::optional(m_same) : std::nullopt;
    }

    CircuitCost cost(int flipFlops, const Progress& progress)
    {
        synthesize();
        reportProgress(progress, 0);
        if (isShared()) {
            memory();
        }
        m_cost.luts += m_kept.sums();
        m_cost.carry = m_kept.carry();
        m_cost.multipliers = m_kept.multipliers();
        const CoverCost cover = smallestCover(m_result, m_kept.roots(), progress);
        m_cost.luts += cover.luts;
        m_cost.depth = cover.depth;
        m_cost.flipFlops = flipFlops;
        return m_cost;
    }

    /// After simplified().
    int flipFlops()
    {
        if (isShared()) {
            memory();
        }
        return m_cost.flipFlops + m_kept.flipFlops();
    }

private:
    bool isShared() const { return m_neurons > 1; }

    void synthesize()
    {
        handshake();
        if (isShared()) {
            countNeurons();
        }
        const std::vector<Bits> state = this->state();
        const StepBits step = stepBits(m_result, m_circuit, state, isShared());
        m_changed = simplifies(step);
        m_kept.addRegister(step.spike, zeroBit, {});
        if (isShared()) {
            sharedRegisters(step);
        } else {
            registers(step, state);
        }
        m_kept.find();
    }

    static Bit restOf(const StateRegister& part, std::size_t bit)
    {
        return (part.initial >> bit & 1) != 0 ? oneBit : zeroBit;
    }

    void handshake()
    {
        BitNetwork& network = m_result.network;
        const Bit inReady = network.either(inverted(network.input()), network.input());
        m_accept = network.both(inReady, network.input());
        m_kept.require(inReady);
        m_kept.require(m_accept);
        ++m_cost.flipFlops; // out_valid
    }

    std::size_t stateBits() const
    {
        std::size_t bits = 0;
        for (const StateRegister& part : m_circuit.registers) {
            bits += static_cast<std::size_t>(part.range.width());
        }
        return bits;
    }

    bool isMemoryOfRegisters() const
    {
        return areHeldByRegisters(m_cost.technology, static_cast<int>(stateBits()), m_neurons);
    }

    std::vector<Bits> state()
    {
        BitNetwork& network = m_result.network;
        std::vector<Bits> state;
        for (const StateRegister& part : m_circuit.registers) {
            Bits bits(static_cast<std::size_t>(part.range.width()), zeroBit);
            const Bits variable = network.inputs(bits.size());
            for (std::size_t i = 0; i < bits.size(); ++i) {
                const int same = m_same[m_stored.size()];
                const Bit stored = same == isVariable ? variable[i]
                                   : same < 0         ? (same == isZero ? zeroBit : oneBit)
                                                      : m_stored[static_cast<std::size_t>(same)];
                m_stored.push_back(stored);
                bits[i] = isShared() ? network.choose(m_firstRound, restOf(part, i), stored) : stored;
            }
            state.push_back(std::move(bits));
        }
        return state;
    }

    /// Finds bits of the state that are constant or equal to a bit before them. False if there are no more.
    bool simplifies(const StepBits& step)
    {
        if (isShared() && !isMemoryOfRegisters()) {
            return false;
        }
        bool changed = false;
        std::size_t number = 0;
        std::map<std::pair<Bit, Bit>, int> known;
        for (std::size_t part = 0; part < step.next.size(); ++part) {
            for (std::size_t i = 0; i < step.next[part].size(); ++i, ++number) {
                const Bit next = step.next[part][i];
                const Bit rest = isShared() ? zeroBit : restOf(m_circuit.registers[part], i);
                const bool isConstant = isShared() ? nodeOf(next) == 0 : next == rest;
                const auto [place, isNew] = known.emplace(std::pair(next, rest), static_cast<int>(number));
                if (m_same[number] == isVariable && (isConstant || !isNew)) {
                    m_same[number] = isConstant ? (next == zeroBit ? isZero : isOne) : place->second;
                    changed = true;
                }
            }
        }
        return changed;
    }

    void registers(const StepBits& step, const std::vector<Bits>& state)
    {
        for (std::size_t part = 0; part < step.next.size(); ++part) {
            for (std::size_t i = 0; i < step.next[part].size(); ++i) {
                m_kept.addRegister(step.next[part][i], restOf(m_circuit.registers[part], i),
                                   {state[part][i]});
            }
        }
        if (!step.tables.empty()) {
            registeredTables(step, state);
        }
        for (const Bit bit : step.membraneNow) {
            m_kept.require(bit);
        }
    }

    /// The register of an entry has neither reset nor enable; logic before the table replaces them.
    void registeredTables(const StepBits& step, const std::vector<Bits>& state)
    {
        BitNetwork& network = m_result.network;
        const Bit reset = network.input();
        for (const RegisteredTable& table : step.tables) {
            Bits index;
            for (std::size_t i = 0; i < state[table.part].size(); ++i) {
                const Bit held = network.choose(m_accept, step.next[table.part][i], state[table.part][i]);
                index.push_back(network.choose(reset, restOf(m_circuit.registers[table.part], i), held));
            }
            const Bits entry = entryBits(network, table.lookup->table, index, table.outputs.size());
            for (std::size_t i = 0; i < entry.size(); ++i) {
                m_kept.addRegister(entry[i], nodeOf(entry[i]) == 0 ? entry[i] : zeroBit, {table.outputs[i]});
            }
        }
    }

    /// The index of the neuron, and the index after it.
    void countNeurons()
    {
        BitNetwork& network = m_result.network;
        m_firstRound = network.input();
        const auto indexBits = static_cast<std::size_t>(std::bit_width(static_cast<unsigned>(m_neurons - 1)));
        m_index = network.inputs(indexBits);
        Bits one(indexBits, zeroBit);
        one.front() = oneBit;
        const Bit isLast = equalsBit(network, m_index, m_neurons - 1);
        for (const Bit bit : addedBits(m_result, m_index, one, false)) {
            m_nextIndex.push_back(network.both(bit, inverted(isLast)));
            m_kept.require(m_nextIndex.back());
        }
        m_kept.require(network.both(isLast, m_accept));
        m_cost.flipFlops += static_cast<int>(2 * indexBits) + 1;
    }

    void sharedRegisters(const StepBits& step)
    {
        for (const Bit bit : std::set<Bit>(step.membraneNext.begin(), step.membraneNext.end())) {
            m_kept.addPort(bit);
        }
        std::size_t stored = 0;
        for (const Bits& part : step.next) {
            for (const Bit bit : part) {
                m_kept.addMemoryBit(bit, m_stored[stored]);
                ++stored;
            }
        }
    }

    void memory()
    {
        if (isMemoryOfRegisters()) {
            memoryOfRegisters();
            return;
        }
        const SharedMemoryCells cells =
            sharedMemoryCells(m_cost.technology, static_cast<int>(stateBits()),
                              static_cast<int>(m_kept.memory().size()), m_neurons);
        m_cost.luts += cells.luts;
        m_cost.flipFlops += cells.flipFlops;
        m_cost.blockMemories = cells.blockMemories;
    }

    void memoryOfRegisters()
    {
        BitNetwork& network = m_result.network;
        for (int neuron = 0; neuron < m_neurons; ++neuron) {
            m_kept.require(network.both(m_accept, equalsBit(network, m_index, neuron)));
        }
        for (const Bit bit : std::set<Bit>(m_kept.memory().begin(), m_kept.memory().end())) {
            if (nodeOf(bit) != 0) {
                m_kept.require(
                    selectedBit(network, network.inputs(static_cast<std::size_t>(m_neurons)), m_nextIndex));
                m_cost.flipFlops += m_neurons + 1;
            }
        }
    }

    /// Instead of the number of an equal bit.
    static constexpr int isVariable = -1;
    static constexpr int isZero = -2;
    static constexpr int isOne = -3;

    const NeuronCircuit& m_circuit;
    SynthesizedCircuit m_result;
    KeptCells m_kept;
    CircuitCost m_cost;
    int m_neurons;
    bool m_changed = false;
    /// For each bit of the state: isVariable, a constant, or the number of the bit that it equals.
    std::vector<int> m_same;
    Bit m_firstRound = zeroBit;
    Bits m_index;
    Bits m_nextIndex;
    Bits m_stored; ///< All bits of the state of shared neurons, as the memory returns them.
    Bit m_accept = zeroBit;
};

} // namespace

std::optional<Technology> technologyOfName(std::string_view name)
{
    const auto found = std::ranges::find(technologyNames, name);
    return found == technologyNames.end()
               ? std::nullopt
               : std::optional(static_cast<Technology>(found - technologyNames.begin()));
}

CircuitCost estimatedCost(const NeuronCircuit& circuit, Technology technology, int neurons,
                          const Progress& progress)
{
    // Synthesis merges registers by structure, before it minimizes logic.
    std::vector<int> same;
    while (true) {
        reportProgress(progress, 0);
        NeuronSynthesis synthesis(circuit, technology, neurons, BitNetwork::Merging::structural, same);
        if (auto more = synthesis.simplified()) {
            same = std::move(*more);
            continue;
        }
        const int flipFlops = synthesis.flipFlops();
        return NeuronSynthesis(circuit, technology, neurons, BitNetwork::Merging::functional, same)
            .cost(flipFlops, progress);
    }
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/kept_cells.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// For each node the cell whose output it is, or nullptr.
std::vector<const FixedCell*> cellsByNode(const SynthesizedCircuit& circuit)
{
    std::vector<const FixedCell*> cells(circuit.network.operands().size());
    for (const FixedCell& cell : circuit.cells) {
        for (const Bit bit : cell.outputs) {
            cells[nodeOf(bit)] = &cell;
        }
    }
    return cells;
}

/// A LUT of 7 or 8 inputs has one or two multiplexers behind it.
int cellsInPath(const LutCover::Lut& lut)
{
    constexpr std::size_t inputs = 6;
    return 1 + static_cast<int>(std::max(lut.inputs.size(), inputs) - inputs);
}

} // namespace

void KeptCells::addRegister(Bit next, Bit rest, std::vector<Bit> outputs)
{
    if (next == rest) {
        return;
    }
    const auto [place, isNew] = m_known.emplace(std::pair(next, rest), m_registers.size());
    if (isNew) {
        m_registers.push_back({next, std::move(outputs)});
        return;
    }
    std::vector<Bit>& all = m_registers[place->second].outputs;
    if (outputs.empty() || all.empty()) {
        all.clear();
    } else {
        all.insert(all.end(), outputs.begin(), outputs.end());
    }
}

void KeptCells::addPort(Bit next)
{
    if (nodeOf(next) != 0) {
        m_registers.push_back({next, {}});
    }
}

void KeptCells::addMemoryBit(Bit next, Bit output)
{
    m_registers.push_back({next, {output}, true});
}

void KeptCells::find()
{
    m_isNeeded.assign(m_circuit.network.operands().size(), false);
    m_cellOf = cellsByNode(m_circuit);
    const std::vector<Bit> ports = m_roots;
    std::ranges::for_each(ports, [&](Bit bit) { mark(bit); });
    std::vector<bool> isKept(m_registers.size());
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < m_registers.size(); ++i) {
            if (!isKept[i] && isUsed(m_registers[i])) {
                keep(m_registers[i]);
                isKept[i] = true;
                changed = true;
            }
        }
    }
}

bool KeptCells::isUsed(const Register& one) const
{
    return one.outputs.empty() ||
           std::ranges::any_of(one.outputs, [&](Bit bit) { return m_isNeeded[nodeOf(bit)]; });
}

void KeptCells::keep(const Register& one)
{
    m_roots.push_back(one.next);
    mark(one.next);
    if (one.isMemory) {
        m_memory.push_back(one.next);
    } else {
        ++m_flipFlops;
    }
}

void KeptCells::mark(Bit bit)
{
    std::vector<std::size_t> open{nodeOf(bit)};
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        if (m_isNeeded[node]) {
            continue;
        }
        m_isNeeded[node] = true;
        if (m_cellOf[node] != nullptr) {
            markCell(*m_cellOf[node]);
            std::ranges::transform(m_cellOf[node]->inputs, std::back_inserter(open), nodeOf);
        } else if (!m_circuit.network.isInput(node)) {
            std::ranges::transform(m_circuit.network.operands()[node], std::back_inserter(open), nodeOf);
        }
    }
}

void KeptCells::markCell(const FixedCell& cell)
{
    if (m_cells.insert(&cell).second) {
        m_roots.insert(m_roots.end(), cell.inputs.begin(), cell.inputs.end());
    }
}

int KeptCells::count(FixedCell::Kind kind) const
{
    return static_cast<int>(
        std::ranges::count_if(m_cells, [&](const FixedCell* cell) { return cell->kind == kind; }));
}

int longestPath(const SynthesizedCircuit& circuit, const LutCover& cover)
{
    const auto cells = cellsByNode(circuit);
    std::vector<int> depth(cells.size());
    std::vector<const LutCover::Lut*> luts(cells.size());
    for (const LutCover::Lut& lut : cover.luts) {
        luts[lut.node] = &lut;
    }
    for (std::size_t node = 1; node < depth.size(); ++node) {
        if (luts[node] != nullptr) {
            for (const std::size_t input : luts[node]->inputs) {
                depth[node] = std::max(depth[node], depth[input] + cellsInPath(*luts[node]));
            }
        } else if (cells[node] != nullptr) {
            for (const Bit input : cells[node]->inputs) {
                depth[node] = std::max(depth[node], depth[nodeOf(input)] + 1);
            }
        }
    }
    return *std::ranges::max_element(depth);
}

} // namespace quantoscope

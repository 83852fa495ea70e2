// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/simplified_network.h"

#include "core/hardware/truth_table.h"

#include <algorithm>
#include <optional>
#include <set>

namespace quantoscope {
namespace {

constexpr std::size_t mostInputs = 6;
constexpr std::size_t simplifyingCuts = 12;

/// A node as a function of other nodes.
struct Part
{
    std::vector<std::uint32_t> leaves; ///< Ascending.
    TruthTable table{};
};

/// Builds functions of bits from decompositions that need few ANDs.
class FunctionBuilder
{
public:
    explicit FunctionBuilder(BitNetwork& network) : m_network(network) {}

    /// The function of these bits; input i of the table is bits[i].
    Bit built(const TruthTable& table, const std::vector<Bit>& bits)
    {
        if (table == TruthTable{}) {
            return zeroBit;
        }
        if (complement(table) == TruthTable{}) {
            return oneBit;
        }
        std::size_t best = bits.size();
        std::size_t fewest = 2 * bits.size() + 1;
        for (std::size_t i = 0; i < bits.size(); ++i) {
            const TruthTable no = withInput(table, i, false);
            const TruthTable yes = withInput(table, i, true);
            if (no == yes) {
                continue;
            }
            if (const auto split = separated(no, yes, i, bits)) {
                return *split;
            }
            const std::size_t used = inputsOf(no, bits.size()) + inputsOf(yes, bits.size());
            if (used < fewest) {
                fewest = used;
                best = i;
            }
        }
        const Bit no = built(withInput(table, best, false), bits);
        const Bit yes = built(withInput(table, best, true), bits);
        return m_network.choose(bits[best], yes, no);
    }

private:
    /// The function of which one input can be separated with a single operation.
    std::optional<Bit> separated(const TruthTable& no, const TruthTable& yes, std::size_t i,
                                 const std::vector<Bit>& bits)
    {
        const TruthTable none{};
        const TruthTable all = complement(none);
        if (no == none) {
            return m_network.both(bits[i], built(yes, bits));
        }
        if (yes == none) {
            return m_network.both(inverted(bits[i]), built(no, bits));
        }
        if (no == all) {
            return m_network.either(inverted(bits[i]), built(yes, bits));
        }
        if (yes == all) {
            return m_network.either(bits[i], built(no, bits));
        }
        if (no == complement(yes)) {
            return m_network.exclusive(bits[i], built(no, bits));
        }
        return std::nullopt;
    }

    static std::size_t inputsOf(const TruthTable& table, std::size_t count)
    {
        std::size_t used = 0;
        for (std::size_t i = 0; i < count; ++i) {
            used += withInput(table, i, false) != withInput(table, i, true) ? 1 : 0;
        }
        return used;
    }

    BitNetwork& m_network;
};

class Simplification
{
public:
    Simplification(const BitNetwork& network, std::span<const Bit> roots)
        : m_old(network), m_uses(network.operands().size()), m_parts(m_uses.size()), m_new(m_uses.size())
    {
        for (const Bit root : roots) {
            use(nodeOf(root));
        }
    }

    BitNetwork simplified()
    {
        for (std::size_t node = 1; node < m_new.size(); ++node) {
            if (m_old.isInput(node)) {
                m_new[node] = m_network.copiedInput(m_old, node);
            } else if (m_uses[node] > 0) {
                findParts(node);
                m_new[node] = smallest(node);
            }
        }
        return std::move(m_network);
    }

    /// What a bit of the old network has become.
    Bit now(Bit old) const { return m_new[nodeOf(old)] ^ (old & 1U); }

private:
    void use(std::size_t node)
    {
        if (++m_uses[node] == 1 && !m_old.isInput(node)) {
            for (const Bit operand : m_old.operands()[node]) {
                use(nodeOf(operand));
            }
        }
    }

    std::vector<Part> partsBelow(std::size_t node) const
    {
        std::vector<Part> parts = m_parts[node];
        parts.push_back({{static_cast<std::uint32_t>(node)}, variable(0)});
        return parts;
    }

    void findParts(std::size_t node)
    {
        const auto [a, b] = m_old.operands()[node];
        std::vector<Part> parts;
        std::set<std::vector<std::uint32_t>> seen;
        for (const Part& left : partsBelow(nodeOf(a))) {
            for (const Part& right : partsBelow(nodeOf(b))) {
                Part part;
                std::ranges::set_union(left.leaves, right.leaves, std::back_inserter(part.leaves));
                if (part.leaves.size() > mostInputs || !seen.insert(part.leaves).second) {
                    continue;
                }
                const TruthTable first = spread(left.table, left.leaves, part.leaves);
                const TruthTable second = spread(right.table, right.leaves, part.leaves);
                part.table = conjunction(isInverted(a) ? complement(first) : first,
                                         isInverted(b) ? complement(second) : second);
                dropUnused(part.table, part.leaves);
                parts.push_back(std::move(part));
            }
        }
        std::ranges::stable_sort(parts, std::less{}, [](const Part& part) { return part.leaves.size(); });
        parts.resize(std::min(parts.size(), simplifyingCuts));
        m_parts[node] = std::move(parts);
    }

    /// The node in the new network, from the part that saves most nodes.
    Bit smallest(std::size_t node)
    {
        const auto [a, b] = m_old.operands()[node];
        const BitNetwork::Mark before = m_network.mark();
        const auto added = [&] { return static_cast<int>(m_network.operands().size() - before.nodes); };
        m_network.both(now(a), now(b));
        int most = 1 - added();
        m_network.removeSince(before);
        const Part* best = nullptr;
        for (const Part& part : m_parts[node]) {
            const int saved = savedWith(node, part);
            build(part);
            if (saved - added() > most) {
                most = saved - added();
                best = &part;
            }
            m_network.removeSince(before);
        }
        return best == nullptr ? m_network.both(now(a), now(b)) : build(*best);
    }

    Bit build(const Part& part)
    {
        std::vector<Bit> bits;
        for (const std::uint32_t leaf : part.leaves) {
            bits.push_back(m_new[leaf]);
        }
        return FunctionBuilder(m_network).built(part.table, bits);
    }

    /// The nodes between the node and the leaves that only the node uses.
    int savedWith(std::size_t node, const Part& part)
    {
        std::vector<std::size_t> lowered;
        const int saved = release(node, part, lowered);
        for (const std::size_t one : lowered) {
            ++m_uses[one];
        }
        return saved;
    }

    int release(std::size_t node, const Part& part, std::vector<std::size_t>& lowered)
    {
        int saved = 1;
        for (const Bit operand : m_old.operands()[node]) {
            const std::size_t below = nodeOf(operand);
            if (m_old.isInput(below) ||
                std::ranges::binary_search(part.leaves, static_cast<std::uint32_t>(below))) {
                continue;
            }
            --m_uses[below];
            lowered.push_back(below);
            if (m_uses[below] == 0) {
                saved += release(below, part, lowered);
            }
        }
        return saved;
    }

    const BitNetwork& m_old;
    BitNetwork m_network;
    std::vector<int> m_uses;
    std::vector<std::vector<Part>> m_parts;
    std::vector<Bit> m_new; ///< What each node has become.
};

} // namespace

void simplify(SynthesizedCircuit& circuit, std::vector<Bit>& roots)
{
    Simplification simplification(circuit.network, roots);
    BitNetwork network = simplification.simplified();
    const auto replace = [&](std::vector<Bit>& bits) {
        std::ranges::transform(bits, bits.begin(), [&](Bit bit) { return simplification.now(bit); });
    };
    replace(roots);
    for (FixedCell& cell : circuit.cells) {
        replace(cell.inputs);
        replace(cell.outputs);
    }
    circuit.network = std::move(network);
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/lut_cover.h"

#include "core/hardware/truth_table.h"

#include <algorithm>
#include <limits>
#include <set>

namespace quantoscope {
namespace {

constexpr std::size_t cutsPerNode = 8;

/// A LUT that computes a node from other nodes.
struct Cut
{
    std::vector<std::uint32_t> leaves; ///< Ascending.
    TruthTable table{};
    int depth = 0;
    float area = 0;
};

class Cover
{
public:
    Cover(const BitNetwork& network, std::span<const Bit> roots, const LutSizes& sizes)
        : m_network(network), m_sizes(sizes), m_cuts(network.operands().size()),
          m_best(network.operands().size()), m_references(network.operands().size()),
          m_uses(network.operands().size()), m_depth(network.operands().size()),
          m_area(network.operands().size()), m_required(network.operands().size()),
          m_roots(roots.begin(), roots.end())
    {
        findNeeded();
    }

    LutCover found()
    {
        for (std::size_t node = 1; node < m_cuts.size(); ++node) {
            if (m_isNeeded[node] && !m_network.isInput(node)) {
                findCuts(node);
            }
        }
        m_deepest = 1; // one more than the least takes fewer LUTs of 7 and 8 inputs
        int least = 0;
        for (const Bit root : m_roots) {
            least = std::max(least, m_depth[nodeOf(root)]);
        }
        m_deepest += least;
        chooseUses();
        for (int pass = 0; pass < 3; ++pass) {
            recoverByFlow();
            chooseUses();
        }
        for (int pass = 0; pass < 3; ++pass) {
            recoverExactly();
        }
        return result();
    }

private:
    void findNeeded()
    {
        m_isNeeded.assign(m_cuts.size(), false);
        for (const Bit root : m_roots) {
            m_isNeeded[nodeOf(root)] = true;
            ++m_references[nodeOf(root)];
        }
        for (std::size_t node = m_cuts.size(); node-- > 1;) {
            if (m_isNeeded[node] && !m_network.isInput(node)) {
                for (const Bit operand : m_network.operands()[node]) {
                    m_isNeeded[nodeOf(operand)] = true;
                    ++m_references[nodeOf(operand)];
                }
            }
        }
    }

    float weight(const Cut& cut) const { return m_sizes.weights[cut.leaves.size()]; }

    void rate(Cut& cut) const
    {
        cut.depth = 0;
        cut.area = weight(cut);
        for (const std::uint32_t leaf : cut.leaves) {
            cut.depth = std::max(cut.depth, m_depth[leaf] + 1);
            cut.area += m_area[leaf];
        }
    }

    /// The cuts of an operand: its own, and the operand itself.
    std::vector<Cut> cutsBelow(std::size_t node) const
    {
        std::vector<Cut> cuts = m_cuts[node];
        cuts.push_back({.leaves = {static_cast<std::uint32_t>(node)}, .table = variable(0)});
        return cuts;
    }

    void findCuts(std::size_t node)
    {
        const auto [a, b] = m_network.operands()[node];
        std::vector<Cut> cuts;
        std::set<std::vector<std::uint32_t>> seen;
        for (const Cut& left : cutsBelow(nodeOf(a))) {
            for (const Cut& right : cutsBelow(nodeOf(b))) {
                Cut cut;
                std::ranges::set_union(left.leaves, right.leaves, std::back_inserter(cut.leaves));
                if (cut.leaves.size() > m_sizes.mostInputs || !seen.insert(cut.leaves).second) {
                    continue;
                }
                TruthTable first = spread(left.table, left.leaves, cut.leaves);
                TruthTable second = spread(right.table, right.leaves, cut.leaves);
                cut.table = conjunction(isInverted(a) ? complement(first) : first,
                                        isInverted(b) ? complement(second) : second);
                dropUnused(cut.table, cut.leaves);
                rate(cut);
                cuts.push_back(std::move(cut));
            }
        }
        keepBest(node, std::move(cuts));
    }

    void keepBest(std::size_t node, std::vector<Cut> cuts)
    {
        const auto shallow = [](const Cut& a, const Cut& b) {
            return std::pair(a.depth, a.area) < std::pair(b.depth, b.area);
        };
        std::ranges::sort(cuts, shallow);
        const Cut first = cuts.front();
        std::ranges::stable_sort(cuts, std::less{}, &Cut::area);
        if (cuts.size() > cutsPerNode) {
            const bool isKept = std::ranges::any_of(cuts.begin(), cuts.begin() + cutsPerNode,
                                                    [&](const Cut& cut) { return cut.depth == first.depth; });
            cuts.resize(cutsPerNode);
            if (!isKept) {
                cuts.back() = first;
            }
        }
        m_cuts[node] = std::move(cuts);
        choose(node, [&](const Cut& cut) { return std::pair(static_cast<float>(cut.depth), cut.area); });
    }

    /// Takes the cut of least rank.
    template<typename Rank>
    void choose(std::size_t node, const Rank& rank)
    {
        std::size_t best = 0;
        for (std::size_t i = 1; i < m_cuts[node].size(); ++i) {
            if (rank(m_cuts[node][i]) < rank(m_cuts[node][best])) {
                best = i;
            }
        }
        m_best[node] = best;
        const Cut& cut = m_cuts[node][best];
        m_depth[node] = cut.depth;
        m_area[node] = cut.area / static_cast<float>(std::max(m_references[node], 1));
    }

    const Cut& best(std::size_t node) const { return m_cuts[node][m_best[node]]; }

    /// Counts how often each node is used by the chosen cuts, and when it is required.
    void chooseUses()
    {
        std::ranges::fill(m_uses, 0);
        std::ranges::fill(m_required, std::numeric_limits<int>::max());
        for (const Bit root : m_roots) {
            ++m_uses[nodeOf(root)];
            m_required[nodeOf(root)] = m_deepest;
        }
        for (std::size_t node = m_cuts.size(); node-- > 1;) {
            if (m_uses[node] == 0 || m_network.isInput(node)) {
                continue;
            }
            for (const std::uint32_t leaf : best(node).leaves) {
                ++m_uses[leaf];
                m_required[leaf] = std::min(m_required[leaf], m_required[node] - 1);
            }
        }
    }

    void recoverByFlow()
    {
        for (std::size_t node = 1; node < m_cuts.size(); ++node) {
            if (m_cuts[node].empty()) {
                continue;
            }
            m_references[node] = (m_references[node] + 2 * m_uses[node] + 2) / 3;
            std::ranges::for_each(m_cuts[node], [&](Cut& cut) { rate(cut); });
            choose(node, [&](const Cut& cut) {
                return std::tuple(std::max(cut.depth - m_required[node], 0), cut.area, cut.depth);
            });
        }
    }

    /// The weight of the LUTs that are needed only for this cut; `change` is 1 to add them, -1 to remove
    /// them.
    float exactArea(const Cut& cut, int change)
    {
        float area = weight(cut);
        for (const std::uint32_t leaf : cut.leaves) {
            if (m_network.isInput(leaf)) {
                continue;
            }
            const bool isOnly = change > 0 ? m_uses[leaf] == 0 : m_uses[leaf] == 1;
            m_uses[leaf] += change;
            if (isOnly) {
                area += exactArea(best(leaf), change);
            }
        }
        return area;
    }

    void recoverExactly()
    {
        for (std::size_t node = 1; node < m_cuts.size(); ++node) {
            if (m_cuts[node].empty()) {
                continue;
            }
            std::ranges::for_each(m_cuts[node], [&](Cut& cut) { rate(cut); });
            if (m_uses[node] == 0) {
                m_depth[node] = best(node).depth;
                continue;
            }
            exactArea(best(node), -1);
            for (Cut& cut : m_cuts[node]) {
                cut.area = exactArea(cut, 1);
                exactArea(cut, -1);
            }
            choose(node, [&](const Cut& cut) {
                return std::tuple(std::max(cut.depth - m_required[node], 0), cut.area, cut.depth);
            });
            exactArea(best(node), 1);
        }
        chooseUses();
    }

    LutCover result() const
    {
        LutCover cover;
        for (std::size_t node = 1; node < m_cuts.size(); ++node) {
            if (m_uses[node] == 0 || m_cuts[node].empty()) {
                continue;
            }
            const auto& leaves = best(node).leaves;
            cover.luts.push_back({node, {leaves.begin(), leaves.end()}});
            cover.count += m_sizes.luts[leaves.size()];
        }
        return cover;
    }

    const BitNetwork& m_network;
    const LutSizes& m_sizes;
    std::vector<std::vector<Cut>> m_cuts;
    std::vector<std::size_t> m_best;
    std::vector<int> m_references; ///< Estimated uses of a node.
    std::vector<int> m_uses;       ///< Of the chosen cuts.
    std::vector<int> m_depth;
    std::vector<float> m_area;
    std::vector<int> m_required;
    std::vector<bool> m_isNeeded;
    std::vector<Bit> m_roots;
    int m_deepest = 0;
};

/// Inverters: roots that are inverted inputs, or needed in both polarities.
int inverters(const BitNetwork& network, std::span<const Bit> roots)
{
    const std::set<Bit> distinct(roots.begin(), roots.end());
    return static_cast<int>(std::ranges::count_if(distinct, [&](Bit root) {
        return isInverted(root) && root != oneBit &&
               (network.isInput(nodeOf(root)) || distinct.contains(inverted(root)));
    }));
}

} // namespace

LutCover lutCover(const BitNetwork& network, std::span<const Bit> roots, const LutSizes& sizes)
{
    LutCover cover = Cover(network, roots, sizes).found();
    cover.count += inverters(network, roots);
    return cover;
}

} // namespace quantoscope

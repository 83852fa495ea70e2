// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/linear_sums.h"

#include "core/quantizer/cell_lookup.h"
#include "core/quantizer/instruction_targets.h"

#include <algorithm>
#include <cstring>

namespace quantoscope {
namespace {

constexpr std::size_t lanes = 16;       // floats in a LinearSums::Vector
constexpr std::size_t panelVectors = 4; // sums that a processor keeps in registers
constexpr std::size_t panelWidth = panelVectors * lanes;

// A vector of GCC and Clang, on every processor; sums of an array would be stored after each addition.
using Lanes [[gnu::vector_size(lanes * sizeof(float))]] = float;

struct Term
{
    std::size_t input;
    float value;
};

/// The inputs that are not 0, row by row.
struct Terms
{
    std::vector<Term> terms;
    std::vector<std::size_t> begins; ///< Of each row, and the end.
    std::vector<const Term*> next;   ///< Of each row, not added yet.
    std::vector<const Term*> end;
    std::size_t count = 0;

    void set(std::span<const float> x, std::size_t inputs)
    {
        terms.resize(x.size());
        begins.assign(1, 0);
        Term* at = terms.data();
        for (const float* row = x.data(); row != x.data() + x.size(); row += inputs) {
            for (std::size_t input = 0; input < inputs; ++input) {
                *at = {input, row[input]};
                at += row[input] != 0 ? 1 : 0; // without a branch, which spikes would mispredict
            }
            begins.push_back(static_cast<std::size_t>(at - terms.data()));
        }
        count = begins.size() - 1;
        next.resize(count);
        end.resize(count);
        for (std::size_t row = 0; row < count; ++row) {
            end[row] = terms.data() + begins[row + 1];
        }
    }

    void restart()
    {
        for (std::size_t row = 0; row < count; ++row) {
            next[row] = terms.data() + begins[row];
        }
    }
};

/// The weights of up to panelWidth outputs, inputs x Vectors vectors. Works through the inputs in chunks
/// whose weights stay in the first cache while all rows use them.
template<std::size_t Vectors>
QUANTOSCOPE_INLINE void sumPanel(const float* panel, std::size_t inputs, Terms& rows, float* sums,
                                 std::size_t width)
{
    constexpr std::size_t cache = 24 * 1024; // bytes, of at least 32 KB
    constexpr std::size_t chunk = cache / (Vectors * sizeof(Lanes));
    rows.restart();
    for (std::size_t chunkEnd = std::min(chunk, inputs);; chunkEnd = std::min(chunkEnd + chunk, inputs)) {
        for (std::size_t row = 0; row < rows.count; ++row) {
            Lanes sum[Vectors];
            std::memcpy(sum, sums + row * width, sizeof(sum));
            const Term* term = rows.next[row];
            for (const Term* end = rows.end[row]; term != end && term->input < chunkEnd; ++term) {
                const float* weights = panel + term->input * Vectors * lanes;
                for (std::size_t i = 0; i < Vectors; ++i) {
                    Lanes weight;
                    std::memcpy(&weight, weights + i * lanes, sizeof(weight));
                    sum[i] += weight * term->value;
                }
            }
            rows.next[row] = term;
            std::memcpy(sums + row * width, sum, sizeof(sum));
        }
        if (chunkEnd == inputs) {
            return;
        }
    }
}

/// `sums` is rows x width, and 0 at first.
QUANTOSCOPE_INLINE void sumPanels(const float* weights, std::size_t inputs, Terms& rows, float* sums,
                                  std::size_t width)
{
    std::size_t done = 0;
    for (; done + panelWidth <= width; done += panelWidth) {
        sumPanel<panelVectors>(weights + done * inputs, inputs, rows, sums + done, width);
    }
    for (; done < width; done += lanes) {
        sumPanel<1>(weights + done * inputs, inputs, rows, sums + done, width);
    }
}

#ifdef QUANTOSCOPE_X86
[[gnu::target("avx2")]] void sumPanelsWithAvx2(const float* weights, std::size_t inputs, Terms& rows,
                                               float* sums, std::size_t width)
{
    sumPanels(weights, inputs, rows, sums, width);
}

[[gnu::target("avx512f")]] void sumPanelsWithAvx512(const float* weights, std::size_t inputs, Terms& rows,
                                                    float* sums, std::size_t width)
{
    sumPanels(weights, inputs, rows, sums, width);
}
#endif

void sumPanelsWithBest(const float* weights, std::size_t inputs, Terms& rows, float* sums, std::size_t width)
{
#ifdef QUANTOSCOPE_X86
    switch (bestInstructionSet()) {
    case InstructionSet::avx512vbmi:
    case InstructionSet::avx512:
        return sumPanelsWithAvx512(weights, inputs, rows, sums, width);
    case InstructionSet::avx2:
        return sumPanelsWithAvx2(weights, inputs, rows, sums, width);
    case InstructionSet::plain:
        break;
    }
#endif
    sumPanels(weights, inputs, rows, sums, width);
}

/// The place of a weight: panels of panelWidth outputs, the rest in panels of one vector.
std::size_t placeOf(std::size_t input, std::size_t output, std::size_t inputs, std::size_t width)
{
    const bool whole = output < width / panelWidth * panelWidth;
    const std::size_t size = whole ? panelWidth : lanes;
    const std::size_t first = output / size * size;
    return first * inputs + input * size + output - first;
}

} // namespace

LinearSums::LinearSums(std::span<const float> weight, std::span<const float> bias, std::size_t inputs)
    : m_inputs(inputs), m_outputs(inputs == 0 ? 0 : weight.size() / inputs),
      m_width((m_outputs + lanes - 1) / lanes * lanes), m_panels(m_inputs * m_width / lanes),
      m_bias(bias.begin(), bias.end())
{
    for (std::size_t output = 0; output < m_outputs; ++output) {
        for (std::size_t input = 0; input < m_inputs; ++input) {
            const std::size_t place = placeOf(input, output, m_inputs, m_width);
            m_panels[place / lanes].values[place % lanes] = weight[output * m_inputs + input];
        }
    }
}

void LinearSums::operator()(std::span<const float> x, std::span<float> y) const
{
    thread_local Terms rows;
    thread_local std::vector<float> sums;
    rows.set(x, m_inputs);
    sums.assign(rows.count * m_width, 0);
    sumPanelsWithBest(m_panels.front().values, m_inputs, rows, sums.data(), m_width);
    for (std::size_t row = 0; row < rows.count; ++row) {
        const float* const from = sums.data() + row * m_width;
        float* const to = y.data() + row * m_outputs;
        if (m_bias.empty()) {
            std::copy(from, from + m_outputs, to);
        } else {
            std::transform(from, from + m_outputs, m_bias.data(), to, std::plus<>());
        }
    }
}

} // namespace quantoscope

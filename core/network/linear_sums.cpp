// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/linear_sums.h"

#include "core/quantizer/instruction_targets.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#ifdef QUANTOSCOPE_X86
#include "core/quantizer/avx512_intrinsics.h"
#endif

namespace quantoscope {
namespace {

constexpr std::size_t lanes = 16;       // floats in a LinearSums::Vector
constexpr std::size_t panelVectors = 4; // sums that a processor keeps in registers
constexpr std::size_t panelWidth = panelVectors * lanes;

// A vector of GCC and Clang, on every processor; sums of an array would be stored after each addition.
using Lanes [[gnu::vector_size(lanes * sizeof(float))]] = float;

/// The inputs that are not 0, row by row.
struct Terms
{
    std::vector<std::int32_t> inputs;
    std::vector<float> values;
    std::vector<std::size_t> begins; ///< Of each row, and the end.
    std::vector<std::size_t> next;   ///< Of each row: the first term that is not added yet.
    std::size_t count = 0;

    void reserve(std::size_t size, std::size_t rows)
    {
        inputs.resize(size + lanes); // vectors are stored whole
        values.resize(size + lanes);
        begins.assign(1, 0);
        begins.resize(rows + 1);
        next.resize(rows);
        count = rows;
    }

    void restart() { std::copy(begins.begin(), begins.end() - 1, next.begin()); }
};

/// Finds the terms of `x`, which has whole rows of `inputs`.
void findTerms(std::span<const float> x, std::size_t inputs, Terms& terms)
{
    std::size_t at = 0;
    for (std::size_t row = 0; row < terms.count; ++row) {
        const float* const values = x.data() + row * inputs;
        for (std::size_t input = 0; input < inputs; ++input) {
            terms.inputs.data()[at] = static_cast<std::int32_t>(input);
            terms.values.data()[at] = values[input];
            at += values[input] != 0 ? 1 : 0; // without a branch, which spikes would mispredict
        }
        terms.begins.data()[row + 1] = at;
    }
}

/// The weights of up to panelWidth outputs, inputs x Vectors vectors. Works through the inputs in chunks
/// whose weights stay in the first cache while all rows use them.
template<std::size_t Vectors>
QUANTOSCOPE_INLINE void sumPanel(const float* panel, std::size_t inputs, Terms& rows, float* sums,
                                 std::size_t width)
{
    constexpr std::size_t cache = std::size_t{24} * 1024; // bytes, of at least 32 KB
    constexpr std::size_t chunk = cache / (Vectors * sizeof(Lanes));
    const std::int32_t* const inputOf = rows.inputs.data();
    const float* const valueOf = rows.values.data();
    rows.restart();
    for (std::size_t chunkEnd = std::min(chunk, inputs);; chunkEnd = std::min(chunkEnd + chunk, inputs)) {
        const auto lastInput = static_cast<std::int32_t>(chunkEnd);
        for (std::size_t row = 0; row < rows.count; ++row) {
            Lanes sum[Vectors];
            std::memcpy(sum, sums + row * width, sizeof(sum));
            std::size_t term = rows.next.data()[row];
            const std::size_t end = rows.begins.data()[row + 1];
            for (; term != end && inputOf[term] < lastInput; ++term) {
                const float* weights = panel + static_cast<std::size_t>(inputOf[term]) * Vectors * lanes;
                for (std::size_t i = 0; i < Vectors; ++i) {
                    Lanes weight;
                    std::memcpy(&weight, weights + i * lanes, sizeof(weight));
                    sum[i] += weight * valueOf[term];
                }
            }
            rows.next.data()[row] = term;
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
    // The rest, in a panel of its own.
    const float* const rest = weights + done * inputs;
    switch ((width - done) / lanes) {
    case 3:
        return sumPanel<3>(rest, inputs, rows, sums + done, width);
    case 2:
        return sumPanel<2>(rest, inputs, rows, sums + done, width);
    case 1:
        return sumPanel<1>(rest, inputs, rows, sums + done, width);
    default:
        break;
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

/// Sixteen inputs at a time: those that are not 0 move to the front.
[[gnu::target("avx512f")]] void findTermsWithAvx512(std::span<const float> x, std::size_t inputs,
                                                    Terms& terms)
{
    const __m512i lane = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    std::int32_t* inputOf = terms.inputs.data();
    float* valueOf = terms.values.data();
    for (std::size_t row = 0; row < terms.count; ++row) {
        const float* const values = x.data() + row * inputs;
        for (std::size_t input = 0; input < inputs; input += lanes) {
            const std::size_t left = inputs - input;
            const auto used = static_cast<__mmask16>(left < lanes ? (1U << left) - 1 : 0xffffU);
            const __m512 some = _mm512_maskz_loadu_ps(used, values + input);
            const __mmask16 taken = _mm512_cmp_ps_mask(some, _mm512_setzero_ps(), _CMP_NEQ_UQ);
            const __m512i numbers = _mm512_add_epi32(lane, _mm512_set1_epi32(static_cast<int>(input)));
            _mm512_storeu_si512(inputOf, _mm512_maskz_compress_epi32(taken, numbers));
            _mm512_storeu_ps(valueOf, _mm512_maskz_compress_ps(taken, some));
            const int count = __builtin_popcount(taken);
            inputOf += count;
            valueOf += count;
        }
        terms.begins.data()[row + 1] = static_cast<std::size_t>(inputOf - terms.inputs.data());
    }
}
#endif

void findTermsWith([[maybe_unused]] InstructionSet instructions, std::span<const float> x, std::size_t inputs,
                   Terms& terms)
{
#ifdef QUANTOSCOPE_X86
    if (instructions >= InstructionSet::avx512) {
        return findTermsWithAvx512(x, inputs, terms);
    }
#endif
    findTerms(x, inputs, terms);
}

void sumPanelsWith([[maybe_unused]] InstructionSet instructions, const float* weights, std::size_t inputs,
                   Terms& rows, float* sums, std::size_t width)
{
#ifdef QUANTOSCOPE_X86
    switch (instructions) {
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

/// The place of a weight: panels of panelWidth outputs, and one of the rest.
std::size_t placeOf(std::size_t input, std::size_t output, std::size_t inputs, std::size_t width)
{
    const std::size_t first = output / panelWidth * panelWidth;
    const std::size_t size = std::min(panelWidth, width - first);
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

void LinearSums::operator()(std::span<const float> x, std::span<float> y, InstructionSet instructions) const
{
    thread_local Terms rows;
    thread_local std::vector<float> sums;
    rows.reserve(x.size(), x.size() / m_inputs);
    findTermsWith(instructions, x, m_inputs, rows);
    sums.assign(rows.count * m_width, 0);
    sumPanelsWith(instructions, m_panels.front().values, m_inputs, rows, sums.data(), m_width);
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

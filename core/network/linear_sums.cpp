// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/linear_sums.h"

#include "core/quantizer/cell_lookup.h"
#include "core/quantizer/instruction_targets.h"

#include <algorithm>
#include <cstring>

namespace quantoscope {
namespace {

constexpr std::size_t lanes = 16;

// A vector of GCC and Clang, on every processor; sums of an array would be stored after each addition.
using Lanes [[gnu::vector_size(lanes * sizeof(float))]] = float;

struct Term
{
    std::size_t input;
    float value;
};

/// The sums of `Vectors` vectors of outputs, from `rows` on.
template<std::size_t Vectors>
QUANTOSCOPE_INLINE void sumVectors(const float* rows, std::size_t width, std::span<const Term> terms,
                                   float* sums)
{
    Lanes sum[Vectors] = {};
    for (const Term& term : terms) {
        const float* row = rows + term.input * width;
        for (std::size_t i = 0; i < Vectors; ++i) {
            Lanes weight;
            std::memcpy(&weight, row + i * lanes, sizeof(weight));
            sum[i] += weight * term.value;
        }
    }
    std::memcpy(sums, sum, sizeof(sum));
}

/// `sums` has `width` elements.
QUANTOSCOPE_INLINE void sumRows(const float* rows, std::size_t width, std::span<const Term> terms,
                                float* sums)
{
    constexpr std::size_t atOnce = 4;
    std::size_t done = 0;
    for (; done + atOnce * lanes <= width; done += atOnce * lanes) {
        sumVectors<atOnce>(rows + done, width, terms, sums + done);
    }
    for (; done < width; done += lanes) {
        sumVectors<1>(rows + done, width, terms, sums + done);
    }
}

#ifdef QUANTOSCOPE_X86
[[gnu::target("avx2")]] void sumRowsWithAvx2(const float* rows, std::size_t width,
                                             std::span<const Term> terms, float* sums)
{
    sumRows(rows, width, terms, sums);
}

[[gnu::target("avx512f")]] void sumRowsWithAvx512(const float* rows, std::size_t width,
                                                  std::span<const Term> terms, float* sums)
{
    sumRows(rows, width, terms, sums);
}
#endif

void sumRowsWithBest(const float* rows, std::size_t width, std::span<const Term> terms, float* sums)
{
#ifdef QUANTOSCOPE_X86
    switch (bestInstructionSet()) {
    case InstructionSet::avx512vbmi:
    case InstructionSet::avx512:
        return sumRowsWithAvx512(rows, width, terms, sums);
    case InstructionSet::avx2:
        return sumRowsWithAvx2(rows, width, terms, sums);
    case InstructionSet::plain:
        break;
    }
#endif
    sumRows(rows, width, terms, sums);
}

} // namespace

LinearSums::LinearSums(std::span<const float> weight, std::span<const float> bias, std::size_t inputs)
    : m_inputs(inputs), m_outputs(inputs == 0 ? 0 : weight.size() / inputs),
      m_width((m_outputs + lanes - 1) / lanes * lanes), m_rows(m_inputs * m_width),
      m_bias(bias.begin(), bias.end())
{
    for (std::size_t output = 0; output < m_outputs; ++output) {
        for (std::size_t input = 0; input < m_inputs; ++input) {
            m_rows[input * m_width + output] = weight[output * m_inputs + input];
        }
    }
}

void LinearSums::operator()(std::span<const float> x, std::span<float> y) const
{
    thread_local std::vector<Term> terms;
    thread_local std::vector<float> sums;
    sums.resize(m_width);
    while (!x.empty()) {
        terms.clear();
        for (std::size_t input = 0; input < m_inputs; ++input) {
            if (x[input] != 0) {
                terms.push_back({input, x[input]});
            }
        }
        sumRowsWithBest(m_rows.data(), m_width, terms, sums.data());
        for (std::size_t output = 0; output < m_outputs; ++output) {
            y[output] = m_bias.empty() ? sums[output] : sums[output] + m_bias[output];
        }
        x = x.subspan(m_inputs);
        y = y.subspan(m_outputs);
    }
}

} // namespace quantoscope

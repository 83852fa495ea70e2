// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/linear_sums.h"

#include "core/quantizer/instruction_set.h"

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

constexpr std::size_t groupSize = 4; // terms that are added together

/// The inputs that are not 0, row by row. Each row has at least one group of terms and whole groups only, so
/// that loops over them end as the processor expects: the rest are terms of a row of zeros after the weights.
/// The memory only grows, because a vector that grows again sets its elements to 0.
struct Terms
{
    std::vector<std::int32_t> inputs;
    std::vector<float> values;
    std::vector<std::size_t> begins; ///< Of each row, and the end.
    std::vector<std::size_t> next;   ///< Of each row: the first term that is not added yet.
    std::size_t count = 0;

    void reserve(std::size_t size, std::size_t rows)
    {
        const std::size_t room = size + rows * groupSize + lanes; // vectors are stored whole
        if (inputs.size() < room) {
            inputs.resize(room);
            values.resize(room);
        }
        if (next.size() < rows) {
            begins.resize(rows + 1);
            next.resize(rows);
        }
        count = rows;
    }

    void restart() { std::copy_n(begins.begin(), count, next.begin()); }
};

/// The number of terms of a row with `used` inputs that are not 0.
constexpr std::size_t wholeGroups(std::size_t used)
{
    return std::max(groupSize, (used + groupSize - 1) / groupSize * groupSize);
}

/// Finds the terms of `x`, which has whole rows of `inputs`.
void findTerms(std::span<const float> x, std::size_t inputs, Terms& terms)
{
    std::size_t begin = 0;
    for (std::size_t row = 0; row < terms.count; ++row) {
        const float* const values = x.data() + row * inputs;
        std::size_t at = begin;
        for (std::size_t input = 0; input < inputs; ++input) {
            terms.inputs.data()[at] = static_cast<std::int32_t>(input);
            terms.values.data()[at] = values[input];
            at += values[input] != 0 ? 1 : 0; // without a branch, which spikes would mispredict
        }
        const std::size_t end = begin + wholeGroups(at - begin);
        for (; at < end; ++at) {
            terms.inputs.data()[at] = static_cast<std::int32_t>(inputs);
            terms.values.data()[at] = 0;
        }
        terms.begins.data()[row + 1] = end;
        begin = end;
    }
}

/// The sums of a row in up to panelWidth outputs.
template<std::size_t Vectors>
struct RowSums
{
    Lanes sum[Vectors];

    /// `weights` are those of one input.
    QUANTOSCOPE_INLINE void add(const float* weights, float value)
    {
        for (std::size_t i = 0; i < Vectors; ++i) {
            Lanes weight;
            std::memcpy(&weight, weights + i * lanes, sizeof(weight));
            sum[i] += weight * value;
        }
    }
};

/// All inputs of each row, a group at a time.
template<std::size_t Vectors>
QUANTOSCOPE_INLINE void sumGroups(const float* panel, const Terms& rows, float* sums, std::size_t width)
{
    const std::int32_t* const inputOf = rows.inputs.data();
    const float* const valueOf = rows.values.data();
    for (std::size_t row = 0; row < rows.count; ++row) {
        RowSums<Vectors> own{};
        const std::size_t end = rows.begins.data()[row + 1];
        for (std::size_t term = rows.begins.data()[row]; term != end; term += groupSize) {
            for (std::size_t i = term; i < term + groupSize; ++i) {
                own.add(panel + static_cast<std::size_t>(inputOf[i]) * Vectors * lanes, valueOf[i]);
            }
        }
        std::memcpy(sums + row * width, own.sum, sizeof(own.sum));
    }
}

/// Works through the inputs in chunks whose weights stay in the first cache while all rows use them.
template<std::size_t Vectors>
QUANTOSCOPE_INLINE void sumChunks(const float* panel, std::size_t inputs, std::size_t chunk, Terms& rows,
                                  float* sums, std::size_t width)
{
    const std::int32_t* const inputOf = rows.inputs.data();
    const float* const valueOf = rows.values.data();
    rows.restart();
    for (std::size_t chunkEnd = chunk;; chunkEnd = std::min(chunkEnd + chunk, inputs)) {
        const auto lastInput = static_cast<std::int32_t>(chunkEnd);
        for (std::size_t row = 0; row < rows.count; ++row) {
            RowSums<Vectors> own{};
            if (chunkEnd > chunk) {
                std::memcpy(own.sum, sums + row * width, sizeof(own.sum));
            }
            std::size_t term = rows.next.data()[row];
            const std::size_t end = rows.begins.data()[row + 1];
            for (; term != end && inputOf[term] < lastInput; ++term) {
                own.add(panel + static_cast<std::size_t>(inputOf[term]) * Vectors * lanes, valueOf[term]);
            }
            rows.next.data()[row] = term;
            std::memcpy(sums + row * width, own.sum, sizeof(own.sum));
        }
        if (chunkEnd == inputs) {
            return;
        }
    }
}

/// `panel` has the weights of up to panelWidth outputs, (inputs + 1) x Vectors vectors.
template<std::size_t Vectors>
QUANTOSCOPE_INLINE void sumPanel(const float* panel, std::size_t inputs, Terms& rows, float* sums,
                                 std::size_t width)
{
    constexpr std::size_t cache = std::size_t{24} * 1024; // bytes, of at least 32 KB
    constexpr std::size_t chunk = cache / (Vectors * sizeof(Lanes));
    if (inputs <= chunk) {
        sumGroups<Vectors>(panel, rows, sums, width);
    } else {
        sumChunks<Vectors>(panel, inputs, chunk, rows, sums, width);
    }
}

/// `sums` is rows x width.
QUANTOSCOPE_INLINE void sumPanels(const float* weights, std::size_t inputs, Terms& rows, float* sums,
                                  std::size_t width)
{
    std::size_t done = 0;
    for (; done + panelWidth <= width; done += panelWidth) {
        sumPanel<panelVectors>(weights + done * (inputs + 1), inputs, rows, sums + done, width);
    }
    // The rest, in a panel of its own.
    const float* const rest = weights + done * (inputs + 1);
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
        _mm512_storeu_si512(inputOf, _mm512_set1_epi32(static_cast<int>(inputs)));
        _mm512_storeu_ps(valueOf, _mm512_setzero_ps());
        const std::size_t begin = terms.begins.data()[row];
        const auto used = static_cast<std::size_t>(inputOf - terms.inputs.data()) - begin;
        const std::size_t end = begin + wholeGroups(used);
        inputOf = terms.inputs.data() + end;
        valueOf = terms.values.data() + end;
        terms.begins.data()[row + 1] = end;
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

/// The place of a weight: panels of panelWidth outputs, and one of the rest.
std::size_t placeOf(std::size_t input, std::size_t output, std::size_t inputs, std::size_t width)
{
    const std::size_t first = output / panelWidth * panelWidth;
    const std::size_t size = std::min(panelWidth, width - first);
    return first * (inputs + 1) + input * size + output - first;
}

} // namespace

LinearSums::LinearSums(std::span<const float> weight, std::span<const float> bias, std::size_t inputs)
    : m_inputs(inputs), m_outputs(inputs == 0 ? 0 : weight.size() / inputs),
      m_width((m_outputs + lanes - 1) / lanes * lanes), m_panels((m_inputs + 1) * m_width / lanes),
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
    sums.resize(std::max(sums.size(), rows.count * m_width));
    const float* const weights = m_panels.front().values;
    float* const sum = sums.data();
    callWith(instructions, [&]() QUANTOSCOPE_KERNEL { sumPanels(weights, m_inputs, rows, sum, m_width); });
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/python_table.h"

#include "core/text/fill_in.h"
#include "files/exports/float_literal.h"
#include "files/exports/python_index.h"

namespace quantoscope {
namespace {

template<typename Number>
std::string wrappedList(std::span<const Number> values)
{
    constexpr std::size_t perLine = 6;
    std::string text = "[";
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::string number;
        if constexpr (std::is_floating_point_v<Number>) {
            number = floatLiteral(values[i]);
        } else {
            number = std::to_string(values[i]);
        }
        text += (i % perLine == 0 ? "\n    " : " ") + number + ",";
    }
    return text + "\n]\n";
}

std::string codesOf(const TableExport& exported)
{
    if (!exported.fixedPoint()) {
        return {};
    }
    const FixedPointLevels& levels = *exported.fixedPoint();
    return "\n# " + fixedPointSentence(levels) +
           "\nfraction_bits = " + std::to_string(levels.format().fractionBits()) +
           "\ncodes = " + wrappedList(levels.codes());
}

constexpr std::string_view ofSnnTorch = R"("""Quantization levels made by Quantoscope for snnTorch's
@call@.
"""

levels = @levels@@codes@

def quantizer():
    """snnTorch's quantizer, for snntorch.Leaky(beta=0.9, state_quant=quantizer()).

    Its levels equal these in float32, except for the last bit, which depends on the build of PyTorch.
    """
    from snntorch.functional import quant

    return quant.@call@
)";

/// For rounding rules that snnTorch does not have.
constexpr std::string_view ofBoundaries = R"("""@title@
@provenance@"""

@quantizer@@codes@

def index(inputs):
    """The index of the level of each input, an array of float32; -1 for NaN."""
    import numpy

    inputs = numpy.asarray(inputs, dtype=numpy.float32)
    rank = numpy.searchsorted(numpy.asarray(boundaries, dtype=numpy.float32), inputs, side="right")
    return numpy.where(numpy.isnan(inputs), -1, numpy.asarray(indices)[rank])
)";

/// For the reference rule on levels that state_quant does not build.
constexpr std::string_view ofDistances = R"("""@title@
@provenance@"""

@quantizer@@codes@

def index(inputs):
    """The index of the level of each input, an array of float32: the first with the smallest distance."""
    import numpy

    inputs = numpy.asarray(inputs, dtype=numpy.float32)
    smallest = numpy.full(inputs.shape, numpy.inf, dtype=numpy.float32)
    nearest = numpy.zeros(inputs.shape, dtype=int)
    for i, level in enumerate(numpy.asarray(levels, dtype=numpy.float32)):
        distance = numpy.abs(level - inputs)
        closer = distance < smallest
        smallest = numpy.where(closer, distance, smallest)
        nearest = numpy.where(closer, i, nearest)
    return nearest
)";

/// For stochastic rounding and overflow that wraps around.
constexpr std::string_view ofIndex = R"("""@title@
@provenance@"""

levels = @levels@@boundaries@# The indices of the distinct levels, lowest level first.
indices = @indices@@codes@
@functions@)";

constexpr std::string_view quantizerOfDistances = R"(levels = @levels@

def quantizer():
    """A quantizer for snntorch.Leaky(beta=0.9, state_quant=quantizer()): these levels, and a gradient of 1."""
    import torch

    values = torch.tensor(levels)

    class Quantize(torch.autograd.Function):
        @staticmethod
        def forward(context, membrane):
            return values[torch.abs(values - membrane.unsqueeze(-1)).argmin(-1)]

        @staticmethod
        def backward(context, gradient):
            return gradient

    return Quantize.apply
)";

constexpr std::string_view quantizerOfBoundaries = R"(levels = @levels@
# The smallest inputs that take the next greater level, in float32, ascending.
boundaries = @boundaries@
# The indices of the distinct levels, lowest level first.
indices = @indices@

def quantizer():
    """A quantizer for snntorch.Leaky(beta=0.9, state_quant=quantizer()): these levels, and a gradient of 1."""
    import torch

    values = torch.tensor([levels[i] for i in indices])
    limits = torch.tensor(boundaries)

    class Quantize(torch.autograd.Function):
        @staticmethod
        def forward(context, membrane):
            level = values[torch.bucketize(membrane, limits, right=True)]
            return torch.where(torch.isnan(membrane), membrane, level)

        @staticmethod
        def backward(context, gradient):
            return gradient

    return Quantize.apply
)";

std::string provenanceLines(const TableExport& exported)
{
    std::string text;
    for (const std::string& sentence : provenance(exported)) {
        text += sentence + "\n";
    }
    return text;
}

std::string boundaryList(const Quantizer& quantizer)
{
    return quantizer.isStochastic() ? ""
                                    : "# The smallest inputs that take the next greater level, in float32, "
                                      "ascending.\nboundaries = " +
                                          wrappedList(quantizer.boundaries());
}

std::string tableOfIndex(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    return filledIn(ofIndex, {{"title", std::string(titleLine(table.scheme()))},
                              {"provenance", provenanceLines(exported)},
                              {"levels", wrappedList(table.levels())},
                              {"boundaries", boundaryList(exported.quantizer())},
                              {"indices", wrappedList(table.firstIndex())},
                              {"codes", codesOf(exported)},
                              {"functions", pythonIndex(exported.quantizer())}});
}

} // namespace

std::string pythonQuantizer(const LevelTable& table, const Quantizer& quantizer)
{
    if (quantizer.rule() == RoundingRule::reference) {
        return filledIn(quantizerOfDistances, {{"levels", wrappedList(table.levels())}});
    }
    return filledIn(quantizerOfBoundaries, {{"levels", wrappedList(table.levels())},
                                            {"boundaries", wrappedList(quantizer.boundaries())},
                                            {"indices", wrappedList(table.firstIndex())}});
}

std::string pythonTable(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    if (exported.quantizer().isStochastic() || exported.quantizer().wraps()) {
        return tableOfIndex(exported);
    }
    const RoundingRule rule = exported.quantizer().rule();
    if (!isStateQuant(table.scheme(), rule)) {
        return filledIn(rule == RoundingRule::reference ? ofDistances : ofBoundaries,
                        {{"title", std::string(titleLine(table.scheme()))},
                         {"provenance", provenanceLines(exported)},
                         {"quantizer", pythonQuantizer(table, exported.quantizer())},
                         {"codes", codesOf(exported)}});
    }
    return filledIn(ofSnnTorch, {{"call", schemeText(table.scheme())},
                                 {"levels", wrappedList(table.levels())},
                                 {"codes", codesOf(exported)}});
}

} // namespace quantoscope

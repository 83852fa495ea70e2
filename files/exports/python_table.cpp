// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/python_table.h"

#include "core/text/fill_in.h"
#include "files/exports/float_literal.h"

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

constexpr std::string_view pattern = R"("""Quantization levels made by Quantoscope for snnTorch's
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

} // namespace

std::string pythonTable(const TableExport& exported)
{
    const LevelTable& table = exported.table();
    return filledIn(pattern, {{"call", snnTorchCall(table.scheme())},
                              {"levels", wrappedList(table.levels())},
                              {"codes", codesOf(exported)}});
}

} // namespace quantoscope

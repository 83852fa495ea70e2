// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/c_header.h"

#include "core/formats/table_writer.h"
#include "core/text/number_text.h"

#include <span>

namespace quantoscope {
namespace {

std::string literal(float value)
{
    std::string text = numberText(value);
    if (text.find_first_of(".e") == std::string::npos) {
        text += ".0";
    }
    return text + "f";
}

std::string literal(int value)
{
    return std::to_string(value);
}

template<typename Number>
std::string array(const std::string& declaration, std::span<const Number> values)
{
    constexpr std::size_t perLine = 6;
    std::string text = declaration + " = {";
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i % perLine == 0 ? "\n    " : " ") + literal(values[i]) + (i + 1 < values.size() ? "," : "");
    }
    return text + "\n};\n\n";
}

} // namespace

std::string cHeader(const LevelTable& table)
{
    const auto distinct = table.distinct();
    std::vector<float> boundaries;
    for (std::size_t rank = 0; rank + 1 < distinct.size(); ++rank) {
        boundaries.push_back(*table.row(static_cast<std::size_t>(table.firstIndex()[rank])).boundary);
    }
    const std::size_t boundaryCount = boundaries.size();
    if (boundaries.empty()) {
        boundaries.push_back(0); // C has no empty arrays; the search below looks at none
    }
    std::string text =
        "/* Quantization levels made by Quantoscope for snnTorch's\n *   " + snnTorchCall(table.scheme()) +
        "\n * quantoscope_index() equals state_quant's choice for every input within some 1e6 times\n"
        " * the range, NaN included; far beyond it answers the end level. */\n"
        "#ifndef QUANTOSCOPE_LEVELS_H\n#define QUANTOSCOPE_LEVELS_H\n\n";
    text += "#define QUANTOSCOPE_LEVEL_COUNT " + std::to_string(table.size()) + "\n";
    text += "#define QUANTOSCOPE_BOUNDARY_COUNT " + std::to_string(boundaryCount) + "\n\n";
    text += "/* Index to level. */\n";
    text +=
        array("static const float quantoscope_levels[" + std::to_string(table.size()) + "]", table.levels());
    text += "/* Ascending: each the smallest input that goes to the next greater level. */\n";
    text += array("static const float quantoscope_boundaries[" + std::to_string(boundaries.size()) + "]",
                  std::span<const float>(boundaries));
    text += "/* Indices of the distinct levels, the least level first. */\n";
    text += array("static const int quantoscope_indices[" + std::to_string(distinct.size()) + "]",
                  table.firstIndex());
    text += "/* The index of the level that x takes. */\n"
            "static inline int quantoscope_index(float x)\n"
            "{\n"
            "    int low = 0;\n"
            "    int high = QUANTOSCOPE_BOUNDARY_COUNT;\n"
            "    if (x != x) {\n"
            "        return 0;\n"
            "    }\n"
            "    while (low < high) {\n"
            "        const int middle = low + (high - low) / 2;\n"
            "        if (quantoscope_boundaries[middle] <= x) {\n"
            "            low = middle + 1;\n"
            "        } else {\n"
            "            high = middle;\n"
            "        }\n"
            "    }\n"
            "    return quantoscope_indices[low];\n"
            "}\n\n"
            "/* The level that x takes. */\n"
            "static inline float quantoscope_quantize(float x)\n"
            "{\n"
            "    return quantoscope_levels[quantoscope_index(x)];\n"
            "}\n\n"
            "#endif\n";
    return text;
}

} // namespace quantoscope

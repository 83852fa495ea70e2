// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/exports/verilog.h"

#include "core/text/fill_in.h"
#include "files/exports/export_name.h"
#include "files/exports/verilog_bench.h"

namespace quantoscope {
namespace {

std::string head(const TableExport& exported)
{
    std::string text = "// " + std::string(titleLine(exported.table().scheme())) + "\n";
    for (const std::string& sentence : provenance(exported)) {
        text += "//   " + sentence + "\n";
    }
    return text;
}

constexpr std::string_view module = R"(@head@//
@about@// verilator lint_off DECLFILENAME
module @name@_quantizer @parameters@(
    input  wire signed [@width-1@:0] x,
@noise@    output wire [@bits-1@:0] index,
    output wire signed [@width-1@:0] level
);
@body@endmodule
)";

constexpr std::string_view aboutMemories =
    R"(// Simulation and synthesis read the tables from the .hex files next to this file; the parameters are their paths,
// relative to the folder that the tool runs in.
)";

std::string moduleText(const TableExport& exported, const VerilogCircuit& circuit, const VerilogNames& names)
{
    const std::string parameters = verilogParameters(circuit, names);
    const bool reads = !circuit.memories.empty();
    return filledIn(
        module, {{"head", names.head},
                 {"about", circuit.about + std::string(reads ? aboutMemories : "")},
                 {"name", names.module},
                 {"parameters", reads ? "#(\n" + parameters.substr(0, parameters.rfind(',')) + "\n) " : ""},
                 {"noise", circuit.takesNoise ? "    input  wire [23:0] noise,\n" : ""},
                 {"width-1", std::to_string(exported.fixedPoint()->format().width() - 1)},
                 {"bits-1", std::to_string(bitsOf(exported.table().scheme()) - 1)},
                 {"body", circuit.body}});
}

std::string memoryText(const VerilogMemory& memory, const VerilogNames& names)
{
    std::string text = names.head + "// " + memory.what + "\n";
    for (const std::int64_t word : memory.words) {
        text += verilogHex(word, memory.width) + "\n";
    }
    return text;
}

} // namespace

std::vector<TableFile> verilogFiles(const TableExport& exported, std::string_view fileName)
{
    const VerilogNames names{.head = head(exported),
                             .module = verilogName(fileName),
                             .stem = std::string(fileName.substr(0, fileName.rfind('.')))};
    const VerilogCircuit circuit = verilogCircuit(exported);
    std::vector<TableFile> files{{names.stem + ".v", moduleText(exported, circuit, names)}};
    for (const VerilogMemory& memory : circuit.memories) {
        files.push_back({names.stem + "_" + memory.name + ".hex", memoryText(memory, names)});
    }
    const VerilogCases cases = verilogCases(exported, circuit);
    files.push_back({names.stem + "_tb.v", verilogBench(exported, circuit, names, cases.count)});
    files.push_back({names.stem + "_tb.hex", names.head + "// Input" + (circuit.takesNoise ? ", noise" : "") +
                                                 ", index and level, each in separate hexadecimal digits.\n" +
                                                 cases.words});
    return files;
}

} // namespace quantoscope

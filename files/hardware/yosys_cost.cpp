// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/hardware/yosys_cost.h"

#include "core/text/translate.h"
#include "files/access/file_error.h"
#include "files/hardware/cost_cache.h"
#include "files/hardware/hardware_export.h"
#include "files/hardware/run_program.h"
#include "files/json/json_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <utility>

namespace quantoscope {
namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeScratch(const std::filesystem::path& path, std::string_view content)
{
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file.flush()) {
        throw FileError(Core::said("%1 cannot be written.", {path.native()}));
    }
}

/// The longest path is that between registers: memories have registers, too.
std::string scriptFor(std::string_view topModule, Technology technology)
{
    const std::string top(topModule);
    const bool isXilinx = technology == Technology::xilinx7;
    return "read_verilog circuit.v\n" +
           (isXilinx ? "synth_xilinx -noiopad -noclkbuf -flatten -top " + top : "synth_ice40 -top " + top) +
           "\ntee -q -o cells.json stat -json\ntee -q -o path.txt ltp * " +
           (isXilinx ? "t:FD* %d t:RAM* %d" : "t:SB_DFF* %d t:SB_RAM* %d") + "\n";
}

/// The first error that yosys reported, without a full stop.
std::string reasonIn(const std::string& errors)
{
    const std::size_t start = errors.find("ERROR:");
    if (start == std::string::npos) {
        return {};
    }
    std::string reason = errors.substr(start + 6, errors.find('\n', start) - start - 6);
    reason.erase(0, reason.find_first_not_of(' '));
    while (reason.ends_with('.') || reason.ends_with('\r')) {
        reason.pop_back();
    }
    return reason;
}

[[noreturn]] void refuse(const std::string& reason)
{
    throw FileError(reason.empty()
                        ? Core::said("yosys failed without a message; check that it is installed correctly.")
                        : Core::said("yosys failed: %1.", {reason}));
}

/// LUTs that a cell takes.
int lutsOf(std::string_view cell)
{
    constexpr std::array<std::pair<std::string_view, int>, 11> memories{{{"RAM32M", 4},
                                                                         {"RAM64M", 4},
                                                                         {"RAM32X1D", 2},
                                                                         {"RAM64X1D", 2},
                                                                         {"RAM128X1D", 4},
                                                                         {"RAM32X1S", 1},
                                                                         {"RAM64X1S", 1},
                                                                         {"RAM128X1S", 2},
                                                                         {"RAM256X1S", 4},
                                                                         {"SRL16E", 1},
                                                                         {"SRLC32E", 1}}};
    const auto* const memory = std::ranges::find(memories, cell, &std::pair<std::string_view, int>::first);
    if (memory != memories.end()) {
        return memory->second;
    }
    return cell.starts_with("LUT") || cell == "INV" || cell == "SB_LUT4" ? 1 : 0;
}

void addCells(CircuitCost& cost, std::string_view cell, int count)
{
    cost.luts += lutsOf(cell) * count;
    if (cell.starts_with("FD") || cell.starts_with("SB_DFF")) {
        cost.flipFlops += count;
    } else if (cell == "CARRY4" || cell == "SB_CARRY") {
        cost.carry += count;
    } else if (cell.starts_with("DSP48")) {
        cost.multipliers += count;
    } else if (cell.starts_with("RAMB18") || cell.starts_with("SB_RAM40")) {
        cost.blockMemories += count;
    } else if (cell.starts_with("RAMB36")) {
        cost.blockMemories += 2 * count;
    }
}

int longestPath(const std::string& text)
{
    constexpr std::string_view mark = "length=";
    const std::size_t start = text.find(mark);
    int length = 0;
    if (start != std::string::npos) {
        std::from_chars(text.data() + start + mark.size(), text.data() + text.size(), length);
    }
    return std::max(length, 0);
}

CircuitCost countedIn(const std::filesystem::path& folder, Technology technology)
{
    CircuitCost cost{.technology = technology, .estimated = false};
    const Json cells = Json::parse(contentOf(folder / "cells.json"), nullptr, false);
    const auto types = Json::json_pointer("/design/num_cells_by_type");
    if (!cells.is_object() || !cells.contains(types) || !cells[types].is_object()) {
        refuse(Core::said("it counted no cells"));
    }
    for (const auto& [cell, count] : cells[types].items()) {
        if (count.is_number_integer()) {
            addCells(cost, cell, count.get<int>());
        }
    }
    cost.depth = longestPath(contentOf(folder / "path.txt"));
    return cost;
}

} // namespace

bool isYosysInstalled()
{
    return programInPath("yosys").has_value();
}

std::optional<CircuitCost> yosysCost(std::string_view verilog, std::string_view topModule,
                                     Technology technology, const Progress& progress)
{
    const auto yosys = programInPath("yosys");
    if (!yosys) {
        return std::nullopt;
    }
    const ScratchFolder scratch;
    if (runProgram(*yosys, {"-V"}, scratch.path(), progress) != 0) {
        refuse(reasonIn(contentOf(scratch.path() / "errors.txt")));
    }
    const std::string script = scriptFor(topModule, technology);
    std::string key = contentOf(scratch.path() / "output.txt") + script;
    key += verilog;
    if (const auto cached = cachedCost(key); cached && cached->technology == technology) {
        return cached;
    }
    writeScratch(scratch.path() / "circuit.v", verilog);
    writeScratch(scratch.path() / "cost.ys", script);
    if (runProgram(*yosys, {"-q", "-s", "cost.ys"}, scratch.path(), progress) != 0) {
        refuse(reasonIn(contentOf(scratch.path() / "errors.txt")));
    }
    const CircuitCost cost = countedIn(scratch.path(), technology);
    cacheCost(key, cost);
    return cost;
}

CircuitCost circuitCost(const HardwareNeuron& neuron, Technology technology, int neurons,
                        const Progress& progress)
{
    // The names and comments are always the same, so that equal circuits share a result in the cache.
    const HardwareExport exported{.neuron = neuron,
                                  .stem = "circuit",
                                  .prefix = "circuit",
                                  .head = "\n",
                                  .neurons = neurons,
                                  .rows = 1};
    const auto counted =
        yosysCost(verilogNeuronFiles(exported).front().content, "circuit_neuron", technology, progress);
    return counted ? *counted : estimatedCost(neuron.circuit, technology, neurons);
}

} // namespace quantoscope

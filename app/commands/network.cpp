// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/network.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"

#include <algorithm>
#include <array>

namespace quantoscope {
namespace {

struct Subcommand
{
    std::string_view name;
    std::string_view summary;
    void (*run)(int, char**);
};

constexpr std::array subcommands{
    Subcommand{"info", "Prints the nodes of a network", runNetworkInfo},
    Subcommand{"run", "Runs a network, float and quantized", runNetworkRun},
    Subcommand{"fit", "Finds the fewest bits of each layer that keep what matters", runNetworkFit},
    Subcommand{"hardware", "Exports a dense layer as Verilog, VHDL or C", runNetworkHardware},
};

std::string subcommandList()
{
    std::string list = "Commands (each with its own --help):\n";
    for (const Subcommand& subcommand : subcommands) {
        std::string line = "  network " + std::string(subcommand.name);
        line.resize(20, ' ');
        list += line + std::string(subcommand.summary) + "\n";
    }
    return list;
}

std::vector<std::string_view> subcommandNames()
{
    std::vector<std::string_view> names;
    names.reserve(subcommands.size());
    for (const Subcommand& subcommand : subcommands) {
        names.push_back(subcommand.name);
    }
    return names;
}

} // namespace

void runNetworkCommand(int argc, char** argv)
{
    const auto chosen =
        argc < 2 ? subcommands.end() : std::ranges::find(subcommands, argv[1], &Subcommand::name);
    if (chosen != subcommands.end()) {
        chosen->run(argc - 1, argv + 1);
        return;
    }
    Arguments arguments("Opens a network of spiking neurons and runs it with a quantized state.",
                        "quantoscope network");
    FilesArgument word(arguments, "command", "One of the commands below");
    word.takes("COMMAND");
    arguments.setFooter(subcommandList());
    if (!arguments.parse(argc, argv)) {
        return;
    }
    throw UsageError(word.paths().empty()
                         ? "A command is required: " + orList(subcommandNames()) + "."
                         : "\"" + word.paths().front() + "\" is not one of the commands of network: " +
                               orList(subcommandNames()) + ".");
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/window_requirements.h"
#include "core/explore/exploration.h"
#include "core/levels/fixed_point.h"
#include "core/levels/reference.h"
#include "core/progress/float_environment.h"
#include "files/access/write_whole.h"
#include "files/exports/export_name.h"
#include "ui/window_app.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <filesystem>
#include <new>

namespace quantoscope {
namespace {

constexpr auto program = "quantoscope";
constexpr int done = 0;
constexpr int failed = 1;
constexpr int wrongInput = 2;

struct Command
{
    std::string_view name;
    std::string_view summary;
    void (*run)(int argc, char** argv);
};

constexpr std::array commands{
    Command{"levels", "Prints the level table of a scheme", runLevels},
    Command{"quantize", "Quantizes a recording, value by value", runQuantize},
    Command{"simulate", "Simulates a neuron with and without its state quantized", runSimulate},
    Command{"fit", "Finds the best scheme for a recording, and the bound that none can beat", runFit},
    Command{"sweep", "Tries out grids of schemes on recordings", runSweep},
    Command{"train", "Trains a small spiking network with and without its state quantized", runTrain},
    Command{"render", "Draws the window or one of its plots into a file", runRender},
};

std::string commandList()
{
    std::string list = "Commands (each with its own --help):\n";
    for (const Command& command : commands) {
        std::string line = "  " + std::string(command.name);
        line.resize(14, ' ');
        list += line + std::string(command.summary) + "\n";
    }
    return list;
}

/// Files given to the window exist; a word that is no file was meant as a command.
void requireFiles(const std::vector<std::string>& files)
{
    for (const std::string& file : files) {
        std::error_code ignored;
        if (std::filesystem::exists(file, ignored)) {
            requireWindowPath(file);
            continue;
        }
        std::vector<std::string_view> names;
        std::ranges::transform(commands, std::back_inserter(names), &Command::name);
        throw UsageError("\"" + file + "\" is neither a command (" + orList(names) +
                         ") nor a file that exists.");
    }
}

void requireDisplay()
{
#ifdef Q_OS_LINUX
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable)) {
            return;
        }
    }
    throw std::runtime_error("There is no display to open the window on; \"quantoscope render -o FILE.png\" "
                             "draws it into a file.");
#endif
}

int openWindow(int argc, char** argv)
{
    Arguments arguments("Shows what storing a spiking neuron's state in a few bits does to it.\n"
                        "Without a command it opens its window.\n" +
                            referenceSentences(),
                        program);
    FilesArgument files(arguments, "files",
                        "Sessions (.quantoscope.json), recordings, and lessons (.md), to open in the window");
    files.takes("FILE");
    arguments.setVersion(std::string(program) + " " QUANTOSCOPE_VERSION "\n" + referenceSentences());
    arguments.setFooter(commandList());
    if (!arguments.parse(argc, argv)) {
        return done;
    }
    requireFiles(files.paths());
    requireDisplay();
    requireWindowMeans();
    QStringList paths;
    std::ranges::transform(files.paths(), std::back_inserter(paths),
                           // Absolute: Qt takes a path that begins with ":" for one of its resources.
                           [](const std::string& file) {
                               return QString::fromStdString(std::filesystem::absolute(file).native());
                           });
    int ownCount = 1;
    return runWindow(ownCount, argv, paths);
}

const Command* commandOf(int argc, char** argv)
{
    const auto found = argc < 2 ? commands.end() : std::ranges::find(commands, argv[1], &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

int runCommand(const Command& command, int argc, char** argv)
{
    command.run(argc - 1, argv + 1);
    return done;
}

/// One line on standard error for whatever went wrong, and the exit code that goes with it.
int report(std::string_view who, const std::exception& error)
{
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) {
        tell(who, "There is not enough memory for this.");
        return failed;
    }
    tell(who, error.what());
    if (dynamic_cast<const WriteError*>(&error) != nullptr) {
        return failed;
    }
    const bool input = dynamic_cast<const UsageError*>(&error) != nullptr ||
                       dynamic_cast<const FileError*>(&error) != nullptr ||
                       dynamic_cast<const FormatError*>(&error) != nullptr ||
                       dynamic_cast<const InvalidScheme*>(&error) != nullptr ||
                       dynamic_cast<const InvalidFixedPoint*>(&error) != nullptr ||
                       dynamic_cast<const InvalidExportName*>(&error) != nullptr ||
                       dynamic_cast<const InvalidSetup*>(&error) != nullptr;
    return input ? wrongInput : failed;
}

int run(int argc, char** argv)
{
    const Command* command = commandOf(argc, argv);
    const std::string who = command == nullptr ? program : program + (" " + std::string(command->name));
    try {
        return command == nullptr ? openWindow(argc, argv) : runCommand(*command, argc, argv);
    } catch (const std::exception& error) {
        return report(who, error);
    } catch (...) {
        tell(who, "Something unknown went wrong.");
        return failed;
    }
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    quantoscope::useDefaultFloatEnvironment();
    QCoreApplication::setApplicationVersion(QUANTOSCOPE_VERSION);
    quantoscope::takeSizeLimitsAsErrors();
    return quantoscope::run(argc, argv);
}

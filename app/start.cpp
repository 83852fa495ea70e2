// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include "app/commands/arguments.h"
#include "app/commands/output.h"
#include "core/levels/reference.h"
#include "core/parameters/input_error.h"
#include "files/access/file_error.h"
#include "files/session/session.h"
#include "files/session/setup_link.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iterator>
#include <new>
#include <stdexcept>
#include <system_error>

namespace quantoscope {
namespace {

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

/// Throws UsageError if a file does not exist; the word was probably meant as a command, so
/// the message lists these.
void requireFiles(const std::vector<std::string>& files)
{
    for (const std::string& file : files) {
        std::error_code ignored;
        if (!file.starts_with(linkScheme) && !std::filesystem::exists(file, ignored)) {
            std::vector<std::string_view> names;
            std::ranges::transform(commands, std::back_inserter(names), &Command::name);
            throw UsageError("\"" + file + "\" is neither a command (" + orList(names) +
                             ") nor an existing file.");
        }
    }
}

void requireDisplay()
{
#ifdef __linux__
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != '\0') {
            return;
        }
    }
    throw std::runtime_error("No display is available; to draw the window to a file, run \"quantoscope "
                             "render -o FILE.png\".");
#endif
}

bool isWrongInput(const std::exception& error)
{
    if (dynamic_cast<const WriteError*>(&error) != nullptr) {
        return false;
    }
    return dynamic_cast<const InputError*>(&error) != nullptr ||
           dynamic_cast<const FileError*>(&error) != nullptr;
}

/// Whether std::thread could not start a thread.
bool isLackOfThreads(const std::exception& error)
{
    const auto* systemError = dynamic_cast<const std::system_error*>(&error);
    return systemError != nullptr && systemError->code() == std::errc::resource_unavailable_try_again;
}

} // namespace

std::string_view commandOf(int argc, char** argv)
{
    const auto found = argc < 2 ? commands.end() : std::ranges::find(commands, argv[1], &Command::name);
    return found == commands.end() ? std::string_view() : found->name;
}

std::string speaker(std::string_view command)
{
    return std::string(program) + (command.empty() ? "" : " " + std::string(command));
}

int reporting(const std::string& who, const std::function<int()>& work)
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        tell(who, "Not enough memory.");
        return exitFailed;
    } catch (const std::exception& error) {
        tell(who, isLackOfThreads(error) ? "Cannot start another thread; there is not enough memory, or the "
                                           "limit of processes is reached."
                                         : error.what());
        return isWrongInput(error) ? exitWrongInput : exitFailed;
    } catch (...) {
        tell(who, "Unknown error.");
        return exitFailed;
    }
}

std::optional<WindowRequest> windowRequest(int argc, char** argv)
{
    Arguments arguments("Shows what storing a spiking neuron's state in a few bits does to it.\n"
                        "Without a command, opens the window.\n" +
                            referenceSentences(),
                        std::string(program));
    FilesArgument files(
        arguments, "files",
        "Sessions (.quantoscope.json), recordings, lessons (.md) and links to open in the window");
    files.takes("FILE");
    const Flag saveOnClose(arguments, "--save-on-close",
                           "When the window closes, save its session in the session that is given");
    arguments.setVersion(std::string(program) + " " QUANTOSCOPE_VERSION "\n" + referenceSentences());
    arguments.setFooter(commandList());
    if (!arguments.parse(argc, argv)) {
        return std::nullopt;
    }
    requireFiles(files.paths());
    if (saveOnClose.given() && (files.paths().size() != 1 || !isSessionName(files.paths().front()))) {
        throw UsageError("--save-on-close requires one file, a session (." + std::string(sessionEnding) +
                         ").");
    }
    requireDisplay();
    return WindowRequest{.files = files.paths(), .saveOnClose = saveOnClose.given()};
}

} // namespace quantoscope

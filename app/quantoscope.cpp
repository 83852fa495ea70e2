// SPDX-License-Identifier: GPL-3.0-or-later
// The command line, which does not need Qt. It executes quantoscope-window in its
// place if a window is needed.
#include "app/commands/commands.h"
#include "app/start.h"
#include "core/progress/float_environment.h"
#include "files/access/write_whole.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <system_error>

#include <unistd.h>

namespace quantoscope {
namespace {

constexpr auto windowProgram = "quantoscope-window";

/// Replaces this process by quantoscope-window in the same folder, with the same arguments.
[[noreturn]] void becomeWindow(char** argv)
{
    std::error_code ignored;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const std::string path = (self.parent_path() / windowProgram).native();
    execv(path.c_str(), argv);
    const int error = errno;
    if (error == ENOENT) {
        throw std::runtime_error("The window is not installed: " + path +
                                 " does not exist; install the package quantoscope.");
    }
    throw std::runtime_error("Cannot start " + path + ": " + std::strerror(error) + ".");
}

int run(int argc, char** argv)
{
    static const std::map<std::string_view, void (*)(int, char**)> runners{
        {"levels", runLevels},
        {"quantize", runQuantize},
        {"simulate", runSimulate},
        {"fit", runFit},
        {"sweep", runSweep},
        {"train", runTrain},
        {"network", runNetworkCommand},
        {"study", runStudy},
        {"hardware", runHardware},
    };
    const std::string_view command = commandOf(argc, argv);
    if (const auto runner = runners.find(command); runner != runners.end()) {
        runner->second(argc - 1, argv + 1);
        return exitDone;
    }
    if (command.empty() && !windowRequest(argc, argv)) {
        return exitDone;
    }
    becomeWindow(argv);
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    quantoscope::useDefaultFloatEnvironment();
    quantoscope::takeSizeLimitsAsErrors();
    return quantoscope::reporting(quantoscope::speaker(quantoscope::commandOf(argc, argv)),
                                  [&] { return quantoscope::run(argc, argv); });
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The window, and the command that draws it into files.
#include "app/commands/commands.h"
#include "app/commands/window_requirements.h"
#include "app/start.h"
#include "core/progress/float_environment.h"
#include "files/access/write_whole.h"
#include "files/session/setup_link.h"
#include "ui/window/window_app.h"

#include <QCoreApplication>

#include <filesystem>

namespace quantoscope {
namespace {

int openWindow(const WindowRequest& request, char** argv)
{
    QStringList paths;
    for (const std::string& file : request.files) {
        requireWindowPath(file);
        // Absolute, because Qt takes a path that begins with ":" as one of its resources.
        paths << QString::fromStdString(
            file.starts_with(linkScheme) ? file : std::filesystem::absolute(file).native());
    }
    requireWindowMeans();
    int ownCount = 1; // only argv[0], because Qt would interpret some arguments as its own
    return runWindow(ownCount, argv, paths, request.saveOnClose ? paths.front() : QString());
}

int run(int argc, char** argv)
{
    if (commandOf(argc, argv) == "render") {
        runRender(argc - 1, argv + 1);
        return exitDone;
    }
    const auto request = windowRequest(argc, argv);
    return request ? openWindow(*request, argv) : exitDone;
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    quantoscope::useDefaultFloatEnvironment();
    QCoreApplication::setApplicationVersion(QUANTOSCOPE_VERSION);
    quantoscope::takeSizeLimitsAsErrors();
    return quantoscope::reporting(quantoscope::speaker(quantoscope::commandOf(argc, argv)),
                                  [&] { return quantoscope::run(argc, argv); });
}

// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_replay TARGET FOLDER…: runs a target on every file in the folders, whole and truncated to half. Exit
// status 1 if there is no file, so that a folder that was moved is noticed.
#include "tests/fuzz/fuzz_target.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace quantoscope {
namespace {

std::vector<std::filesystem::path> filesIn(std::span<char*> folders)
{
    std::vector<std::filesystem::path> files;
    for (const char* folder : folders) {
        if (!std::filesystem::is_directory(folder)) {
            continue; // Git does not store empty folders
        }
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            files.push_back(entry.path());
        }
    }
    return files;
}

void replay(FuzzTarget::Take take, const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> content{std::istreambuf_iterator<char>(file), {}};
    const FuzzBytes bytes = std::as_bytes(std::span(content));
    std::printf("%s, %zu bytes\n", path.c_str(), bytes.size());
    std::fflush(stdout); // so that the last line before a crash names its input
    take(bytes);
    take(bytes.first(bytes.size() / 2));
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    using namespace quantoscope;
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    const auto target = FuzzTarget::all().find(argc > 1 ? arguments[1] : "");
    if (target == FuzzTarget::all().end()) {
        std::fprintf(stderr, "unknown target\n");
        return 2;
    }
    const auto files = filesIn(arguments.subspan(2));
    for (const auto& file : files) {
        replay(target->second, file);
    }
    return files.empty() ? 1 : 0;
}

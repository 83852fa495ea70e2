// SPDX-License-Identifier: GPL-3.0-or-later
// quantoscope-reader: reads one file with libraries that may crash or hang on damaged input, in a process
// that can be limited and killed. Only files/recordings/reader_process.cpp starts it.
//
//     quantoscope-reader PARENT FORMAT PATH list
//     quantoscope-reader PARENT FORMAT PATH tree GROUP
//     quantoscope-reader PARENT FORMAT PATH read LOCATOR TIME_AXIS ROWS PLACE…
//
// Descriptor 3 is the open file, descriptor 4 the pipe for messages (see messages.h). PARENT is the process
// ID of the caller. PATH is used in messages only.
#include "core/progress/float_environment.h"
#include "files/reader/sandbox.h"
#include "files/recordings/reader_messages.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

namespace quantoscope::reader {
namespace {

constexpr int inputDescriptor = 3;
constexpr int pipeDescriptor = 4;
constexpr int badUsage = 2;

/// Ends the process if the other end of the pipe is closed.
void writeAll(const void* bytes, std::size_t size)
{
    const char* at = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t count = write(pipeDescriptor, at, size);
        if (count < 0 && errno != EINTR) {
            _exit(1);
        }
        at += std::max<ssize_t>(0, count);
        size -= static_cast<std::size_t>(std::max<ssize_t>(0, count));
    }
}

void send(MessageKind kind, const void* body, std::size_t size)
{
    const MessageHeader header{kind, size};
    writeAll(&header, sizeof(header));
    writeAll(body, size);
}

void send(MessageKind kind, const std::string& body)
{
    send(kind, body.data(), body.size());
}

void sendProgress(double fraction)
{
    send(MessageKind::progress, &fraction, sizeof(fraction));
}

Input inputAt(const std::string& path)
{
    struct stat facts = {};
    if (fstat(inputDescriptor, &facts) != 0 || facts.st_size <= 0) {
        _exit(badUsage);
    }
    const auto size = static_cast<std::size_t>(facts.st_size);
    void* mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, inputDescriptor, 0);
    if (mapped == MAP_FAILED) {
        throw std::bad_alloc();
    }
    return {.path = path,
            .openedAs = "/proc/self/fd/" + std::to_string(inputDescriptor),
            .bytes = {static_cast<const std::byte*>(mapped), size}};
}

void answer(const Format& format, const Input& input, const std::vector<std::string>& arguments)
{
    if (arguments.front() == "list") {
        send(MessageKind::listing, bodyOf(format.list(input)));
        return;
    }
    if (arguments.front() == "tree") {
        if (format.tree == nullptr || arguments.size() != 2) {
            _exit(badUsage);
        }
        send(MessageKind::tree, bodyOf(format.tree(input, arguments[1])));
        return;
    }
    const auto request = requestIn({arguments.begin() + 1, arguments.end()});
    if (!request) {
        _exit(badUsage);
    }
    const std::vector<float> samples = format.read(input, *request, sendProgress);
    send(MessageKind::samples, samples.data(), samples.size() * sizeof(float));
}

void serve(const std::vector<std::string>& arguments)
{
    const Format* format = formatOf(arguments[2]);
    if (format == nullptr) {
        send(MessageKind::refusal,
             bodyOf(Core::toSay("%1 cannot be read: this build lacks the library for this file format.",
                                {arguments[3]})));
        return;
    }
    try {
        const Input input = inputAt(arguments[3]);
        // A tree has few values, which libhdf5 reads within milliseconds.
        limitResources(input.bytes.size(), arguments[4] == "tree" ? 1 : 2);
        enterSandbox(inputDescriptor);
        answer(*format, input, {arguments.begin() + 4, arguments.end()});
    } catch (const Refusal& refusal) {
        send(MessageKind::refusal, bodyOf(refusal.sentence()));
    } catch (const std::bad_alloc&) {
        send(MessageKind::outOfMemory, {});
    }
}

} // namespace
} // namespace quantoscope::reader

int main(int argc, char** argv)
{
    using namespace quantoscope::reader;
    quantoscope::useDefaultFloatEnvironment();
    constexpr std::size_t fewest = 5;
    const std::vector<std::string> arguments(argv, argv + argc);
    int parent = 0;
    if (arguments.size() < fewest ||
        std::from_chars(arguments[1].data(), arguments[1].data() + arguments[1].size(), parent).ec !=
            std::errc{}) {
        return badUsage;
    }
    endWithParent(parent);
    closeFrom(pipeDescriptor + 1);
    clearenv();            // libhdf5 takes plugin folders from the environment
    if (chdir("/") != 0) { // libhdf5 looks for a file named file_image_0 in the current folder
        return badUsage;
    }
    serve(arguments);
    _exit(0); // skip the libraries' cleanup, which may crash after damaged input
}

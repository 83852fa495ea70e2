// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/reader_process.h"

#include "files/access/child_process.h"
#include "files/access/mapped_file.h"
#include "files/recordings/inflation.h"
#include "files/recordings/reader_messages.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <filesystem>
#include <new>
#include <optional>
#include <system_error>

namespace quantoscope {
namespace {

constexpr auto programName = "quantoscope-reader";

std::string& chosenProgram()
{
    static std::string path;
    return path;
}

std::string readerProgram()
{
    if (!chosenProgram().empty()) {
        return chosenProgram();
    }
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const std::filesystem::path& place :
         {folder, folder.parent_path() / "libexec/quantoscope", std::filesystem::path(QUANTOSCOPE_LIBEXEC)}) {
        const std::string path = (place / programName).native();
        if (access(path.c_str(), X_OK) == 0) {
            return path;
        }
    }
    throw std::runtime_error(Core::said("The program %1, which reads this file format, is missing; install "
                                        "it next to the program that you started.",
                                        {programName}));
}

[[noreturn]] void refuseForNow(const RecordingFile& file, int error)
{
    throw std::runtime_error(
        Core::said("%1 cannot be read now (%2); close other files or programs and try again.",
                   {file.path, systemReason(error)}));
}

/// An open descriptor of the file: that of the mapped file, or of a copy in memory if there are only bytes.
class InputDescriptor
{
public:
    explicit InputDescriptor(const RecordingFile& file)
    {
        if (file.file) {
            m_number = file.file->descriptor();
            return;
        }
        m_copy = Descriptor(memfd_create("recording", MFD_CLOEXEC));
        m_number = m_copy.number();
        for (auto rest = file.bytes; !rest.empty();) {
            const ssize_t count = m_number < 0 ? -1 : write(m_number, rest.data(), rest.size());
            if (count < 0 && errno != EINTR) {
                refuseForNow(file, errno);
            }
            rest = rest.subspan(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
        }
    }

    int number() const { return m_number; }

private:
    Descriptor m_copy;
    int m_number = -1;
};

/// Duplicates the descriptor to a number above those that the child uses, so that dup2() cannot overwrite it.
Descriptor movedUp(const RecordingFile& file, int descriptor)
{
    constexpr int first = 10;
    Descriptor copy(fcntl(descriptor, F_DUPFD_CLOEXEC, first));
    if (copy.number() < 0) {
        refuseForNow(file, errno);
    }
    return copy;
}

/// A running reader and this end of its pipe.
class ReaderProcess
{
public:
    ReaderProcess(const RecordingFile& file, std::string_view format, std::vector<std::string> question)
    {
        const InputDescriptor input(file);
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            refuseForNow(file, errno);
        }
        m_pipe = Descriptor(ends[0]);
        const Descriptor write(ends[1]);
        const Descriptor childInput = movedUp(file, input.number());
        const Descriptor childOutput = movedUp(file, write.number());
        std::vector<std::string> arguments{std::to_string(getpid()), std::string(format),
                                           withoutZeros(file.path)};
        std::ranges::move(question, std::back_inserter(arguments));
        SpawnPlan plan;
        plan.openToRead(STDIN_FILENO, "/dev/null");
        plan.openToWrite(STDOUT_FILENO, "/dev/null");
        plan.openToWrite(STDERR_FILENO, "/dev/null");
        plan.duplicate(childInput.number(), 3);
        plan.duplicate(childOutput.number(), 4);
        try {
            m_process.emplace(readerProgram(), std::move(arguments), plan);
        } catch (const std::system_error& error) {
            refuseForNow(file, error.code().value());
        }
    }

    /// Fills `bytes` from the pipe. False if the process ends before it has sent them all. Throws Cancelled.
    bool receive(std::span<std::byte> bytes, const Progress& progress, double& fraction) const
    {
        while (!bytes.empty()) {
            constexpr int patience = 100; // ms between checks for cancellation
            pollfd ready{.fd = m_pipe.number(), .events = POLLIN, .revents = 0};
            if (poll(&ready, 1, patience) <= 0) {
                reportProgress(progress, fraction);
                continue;
            }
            const ssize_t count = read(m_pipe.number(), bytes.data(), bytes.size());
            if (count == 0 || (count < 0 && errno != EINTR)) {
                return false;
            }
            bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
        }
        return true;
    }

private:
    /// Replaces zero bytes, which would end the argument. The path is only used in messages.
    static std::string withoutZeros(std::string text)
    {
        std::ranges::replace(text, '\0', '?');
        return text;
    }

    std::optional<ChildProcess> m_process;
    Descriptor m_pipe;
};

/// A request to a reader and its reply.
class Question
{
public:
    Question(const RecordingFile& file, std::string_view format, std::vector<std::string> question,
             const Progress& progress)
        : m_file(file), m_progress(progress), m_process(file, format, std::move(question))
    {
    }

    /// Waits for a reply of this kind and returns the size of its body, which is next in the pipe. Throws the
    /// error that the reader reports instead.
    std::size_t await(reader::MessageKind kind)
    {
        while (true) {
            reader::MessageHeader header{};
            receive(std::as_writable_bytes(std::span(&header, 1)));
            switch (header.kind) {
            case reader::MessageKind::progress:
                receive(std::as_writable_bytes(std::span(&m_fraction, 1)));
                reportProgress(m_progress, m_fraction);
                break;
            case reader::MessageKind::outOfMemory:
                throw std::bad_alloc();
            case reader::MessageKind::refusal:
                throw FormatError(require(reader::sentenceIn(text(header.size))).text());
            default:
                if (header.kind != kind) {
                    refuseDamaged();
                }
                return header.size;
            }
        }
    }

    /// A body of text. The reader's memory may be corrupt, so `size` is checked before allocating.
    std::string text(std::size_t size)
    {
        constexpr std::size_t always = std::size_t{256} << 20U; // far more than any listing needs
        if (size > always && isInflated(size, m_file.bytes.size())) {
            refuseDamaged();
        }
        std::string bytes(size, '\0');
        receive(std::as_writable_bytes(std::span(bytes)));
        return bytes;
    }

    void receive(std::span<std::byte> bytes)
    {
        if (!m_process.receive(bytes, m_progress, m_fraction)) {
            refuseDamaged();
        }
    }

    template<typename Value>
    Value require(std::optional<Value> value)
    {
        if (!value) {
            refuseDamaged();
        }
        return std::move(*value);
    }

    [[noreturn]] void refuseDamaged() const
    {
        throw FormatError(
            Core::said("%1 is corrupt: the library for this file format cannot read it.", {m_file.path}));
    }

private:
    const RecordingFile& m_file;
    const Progress& m_progress;
    double m_fraction = 0;
    ReaderProcess m_process;
};

} // namespace

void useReaderProgram(std::string path)
{
    chosenProgram() = std::move(path);
}

reader::Listing listByReader(const RecordingFile& file, std::string_view format, const Progress& progress)
{
    Question question(file, format, {"list"}, progress);
    const std::size_t size = question.await(reader::MessageKind::listing);
    return question.require(reader::listingIn(question.text(size)));
}

reader::TreeGroup treeByReader(const RecordingFile& file, std::string_view format, const std::string& path,
                               const Progress& progress)
{
    Question question(file, format, {"tree", path}, progress);
    const std::size_t size = question.await(reader::MessageKind::tree);
    return question.require(reader::treeIn(question.text(size)));
}

std::vector<float> readByReader(const RecordingFile& file, std::string_view format,
                                const reader::ColumnRequest& request, const Progress& progress)
{
    std::vector<std::string> arguments = reader::argumentsOf(request);
    arguments.insert(arguments.begin(), "read");
    Question question(file, format, std::move(arguments), progress);
    if (question.await(reader::MessageKind::samples) != request.rows * sizeof(float)) {
        question.refuseDamaged();
    }
    std::vector<float> samples(request.rows);
    question.receive(std::as_writable_bytes(std::span(samples)));
    return samples;
}

} // namespace quantoscope

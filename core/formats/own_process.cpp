// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/own_process.h"

#include "core/text/translate.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <fstream>
#include <limits>
#include <new>
#include <utility>

namespace quantoscope {
namespace {

enum class Outcome : std::uint64_t { done, refused, outOfMemory };

/// What the process sends first; then so many bytes, of the result or of the refusal's sentence.
struct Announcement
{
    Outcome outcome;
    std::uint64_t size;
};

bool writeAll(int pipe, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = write(pipe, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
    }
    return true;
}

void send(int pipe, Outcome outcome, std::span<const std::byte> content)
{
    const Announcement announcement{outcome, content.size()};
    if (writeAll(pipe, std::as_bytes(std::span(&announcement, 1)))) {
        writeAll(pipe, content);
    }
}

void silence()
{
    const int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
}

/// The writable memory that this process has, its parent's included: in /proc/self/statm the sixth number, in
/// pages.
std::size_t memoryTaken()
{
    std::ifstream facts("/proc/self/statm");
    std::size_t pages = 0;
    for (int number = 0; number < 6; ++number) {
        facts >> pages;
    }
    return facts ? pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) : 0;
}

/// An end to what a damaged file makes a library take: more than an honestly packed one shows, twice over.
void limitMemory(std::size_t fileSize)
{
    constexpr std::size_t always = std::size_t{256} << 20U;
    constexpr std::size_t perByte =
        std::size_t{2} * 4 * 250; // see refuseInflation(): packed bytes, shown as floats
    if (const std::size_t taken = memoryTaken()) {
        const rlimit memory{taken + always + perByte * fileSize, RLIM_INFINITY};
        setrlimit(RLIMIT_DATA, &memory);
    }
}

/// No core file of a crash, and an end to a loop that has none.
void limit(std::size_t fileSize)
{
    constexpr std::size_t leastSeconds = 3;
    constexpr std::size_t bytesASecond = 4'000'000; // far slower than the libraries read
    const rlimit none{0, 0};
    const rlim_t seconds = leastSeconds + fileSize / bytesASecond;
    const rlimit time{seconds, seconds};
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_CPU, &time);
    limitMemory(fileSize); // the last, as it takes memory itself
}

/// The other process from its first to its last moment.
[[noreturn]] void serve(const RecordingFile& file, int pipe,
                        const std::function<std::span<const std::byte>()>& work)
{
    silence();
    limit(file.bytes.size());
    const std::byte begun{};
    writeAll(pipe, std::span(&begun, 1));
    try {
        send(pipe, Outcome::done, work());
    } catch (const FormatError& error) {
        send(pipe, Outcome::refused, std::as_bytes(std::span(std::string_view(error.what()))));
    } catch (const std::bad_alloc&) {
        send(pipe, Outcome::outOfMemory, {});
    }
    _exit(0); // without what this process would do at its own end
}

/// The process, waited for, and this side of the pipe to it.
class Child
{
public:
    Child(const RecordingFile& file, const std::function<std::span<const std::byte>()>& work)
    {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw FormatError(Core::said(
                "%1 cannot be read now: the system has no pipe to spare; close something and try again.",
                {file.path}));
        }
        m_process = fork();
        if (m_process == 0) {
            close(ends[0]);
            serve(file, ends[1], work);
        }
        close(ends[1]);
        m_pipe = ends[0];
        if (m_process < 0) {
            close(m_pipe);
            throw FormatError(Core::said(
                "%1 cannot be read now: the system has no process to spare; close something and try again.",
                {file.path}));
        }
    }

    ~Child()
    {
        close(m_pipe);
        kill(m_process, SIGKILL);
        while (waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    enum class Received { all, ended, stuck };

    /// Whether the process gets to its work at all, which takes it no time.
    bool begins() const
    {
        std::byte begun{};
        constexpr long most = 1'000'000'000;
        return receive(std::span(&begun, 1), most) == Received::all;
    }

    /// Ended: the process did, before all was there. Stuck: it neither sends nor computes, or has computed
    /// for more than `mostTime` in ns.
    Received receive(std::span<std::byte> bytes, long mostTime = std::numeric_limits<long>::max()) const
    {
        while (!bytes.empty()) {
            if (!awaitBytes(mostTime)) {
                return Received::stuck;
            }
            const ssize_t count = read(m_pipe, bytes.data(), bytes.size());
            if (count == 0 || (count < 0 && errno != EINTR)) {
                return Received::ended;
            }
            bytes = bytes.subspan(static_cast<std::size_t>(std::max<ssize_t>(0, count)));
        }
        return Received::all;
    }

private:
    /// False where the process uses no processor time for so long that it waits for a lock, or more than it
    /// may as the lock is one that spins: a thread of ours held it at the moment of the fork, and that thread
    /// does not exist over there.
    bool awaitBytes(long mostTime) const
    {
        constexpr int patience = 1'500; // ms
        long used = -1;
        while (true) {
            pollfd ready{.fd = m_pipe, .events = POLLIN, .revents = 0};
            const int found = poll(&ready, 1, patience);
            if (found > 0 || (found < 0 && errno != EINTR)) {
                return true;
            }
            const long before = std::exchange(used, processorTime());
            if (found == 0 && (used == before || used > mostTime)) {
                return false;
            }
        }
    }

    /// Of the process so far, in ns; 0 where it has ended.
    long processorTime() const
    {
        clockid_t clock{};
        timespec time{};
        if (clock_getcpuclockid(m_process, &clock) != 0 || clock_gettime(clock, &time) != 0) {
            return 0;
        }
        constexpr long second = 1'000'000'000;
        return time.tv_sec * second + time.tv_nsec;
    }

    pid_t m_process;
    int m_pipe;
};

/// False where the process is stuck, so that another might fare better. Throws as runInOwnProcess().
bool ranToAnEnd(const RecordingFile& file, const std::function<std::span<const std::byte>()>& work,
                const std::function<std::span<std::byte>(std::size_t size)>& receive)
{
    const Child child(file, work);
    if (!child.begins()) {
        return false;
    }
    Announcement announcement{};
    Child::Received received = child.receive(std::as_writable_bytes(std::span(&announcement, 1)));
    if (received == Child::Received::all && announcement.outcome == Outcome::outOfMemory) {
        throw std::bad_alloc();
    }
    if (received == Child::Received::all && announcement.outcome == Outcome::refused) {
        std::string sentence(announcement.size, '\0');
        received = child.receive(std::as_writable_bytes(std::span(sentence)));
        if (received == Child::Received::all) {
            throw FormatError(sentence);
        }
    } else if (received == Child::Received::all) {
        received = child.receive(receive(announcement.size));
    }
    if (received == Child::Received::ended) {
        throw FormatError(Core::said(
            "%1 is damaged in a way that its library does not stand; it cannot be read.", {file.path}));
    }
    return received == Child::Received::all;
}

} // namespace

void runInOwnProcess(const RecordingFile& file, const std::function<std::span<const std::byte>()>& work,
                     const std::function<std::span<std::byte>(std::size_t size)>& receive)
{
    constexpr int mostTrials = 4;
    for (int trial = 0; trial < mostTrials; ++trial) {
        if (ranToAnEnd(file, work, receive)) {
            return;
        }
    }
    throw FormatError(
        Core::said("%1 cannot be read now: its library does not answer; try again.", {file.path}));
}

} // namespace quantoscope

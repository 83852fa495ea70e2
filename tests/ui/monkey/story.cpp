// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/story.h"

#include <QByteArray>

#include <array>
#include <csignal>
#include <cstdlib>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace quantoscope {
namespace {

constexpr unsigned longestEvent = 180; // seconds: under a sanitizer a recording may take its time

/// Kept as the bytes to be printed: a program that crashes can do no more than write them.
struct Story
{
    QByteArray title;
    std::array<QByteArray, 20> events = {};
    std::size_t told = 0;
};

Story& story()
{
    static Story theOne;
    return theOne;
}

void print(const QByteArray& text)
{
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text.constData(), std::size_t(text.size()));
}

void printStory()
{
    const Story& now = story();
    print(now.title);
    const std::size_t count = now.events.size();
    for (std::size_t i = now.told < count ? 0 : now.told - count; i < now.told; ++i) {
        print(now.events[i % count]);
    }
}

void onFault(int signal)
{
    if (signal == SIGALRM) {
        print("The window is frozen: one event takes longer than 180 s.\n");
    }
    printStory();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void onMessage(QtMsgType /*type*/, const QMessageLogContext& /*context*/, const QString& message)
{
    // What the offscreen platform says of itself is no fault of the window's.
    if (!message.startsWith("This plugin does not support")) {
        endBadly("Qt logged a message: " + message);
    }
}

} // namespace

void watchForFaults()
{
    qInstallMessageHandler(onMessage);
    std::signal(SIGALRM, onFault);
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(printStory);
#else
    for (const int fault : {SIGSEGV, SIGABRT, SIGFPE, SIGILL}) {
        std::signal(fault, onFault);
    }
#endif
}

void beginStory(std::uint64_t seed)
{
    story() = {.title = "Seed " + QByteArray::number(qulonglong(seed)) + "; the last events:\n"};
}

void tell(const QString& event)
{
    Story& now = story();
    const QByteArray number = QByteArray::number(eventsTold() + 1).rightJustified(7);
    now.events[now.told % now.events.size()] = number + "  " + event.simplified().toUtf8() + '\n';
    ++now.told;
    alarm(longestEvent);
}

int eventsTold()
{
    return int(story().told);
}

void endBadly(const QString& sentence)
{
    print(sentence.toUtf8() + '\n');
    printStory();
    std::_Exit(EXIT_FAILURE);
}

} // namespace quantoscope

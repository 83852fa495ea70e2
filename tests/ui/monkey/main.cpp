// SPDX-License-Identifier: GPL-3.0-or-later
// `monkey EVENTS SEED…` plays so many events with each seed.
#include "tests/ui/monkey/monkey.h"
#include "tests/ui/monkey/pantry.h"
#include "tests/ui/monkey/person.h"
#include "tests/ui/monkey/story.h"
#include "ui/session/program_settings.h"

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace quantoscope;
    Person nobody(argc, argv);
    const QStringList arguments = Person::arguments();
    if (arguments.size() < 3) {
        std::fputs("monkey EVENTS SEED…\n", stderr);
        return 2;
    }
    watchForFaults();
    const int events = arguments[1].toInt();
    for (const QString& seed : arguments.mid(2)) {
        const Pantry pantry;
        QDir::setCurrent(pantry.folder());
        programSettings().clear(); // of what the last seed opened
        QElapsedTimer clock;
        clock.start();
        Monkey monkey(seed.toULongLong(), events, pantry);
        monkey.play();
        std::printf("seed %s: %d events in %.1f s, the slowest %.2f s\n", qPrintable(seed), eventsTold(),
                    double(clock.elapsed()) / 1000, double(monkey.slowestEvent()) / 1000);
        std::fflush(stdout);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace quantoscope {

/// From here on a message on Qt's log, a crash, a sanitizer's report, or one event that takes longer than
/// minutes ends the program with exit status 1, and with the story so far.
void watchForFaults();

/// A new story: what is told from here on was done with this seed.
void beginStory(std::uint64_t seed);

/// What is done next, in words. The last twenty are kept.
void tell(const QString& event);

/// How many events this story has.
int eventsTold();

/// Prints the sentence, the seed and the last events, and ends the program.
[[noreturn]] void endBadly(const QString& sentence);

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/session/session.h"
#include "files/recordings/recording.h"
#include "tests/fuzz/fuzz_target.h"

namespace quantoscope {
namespace {

/// A session that is read is written back identically, to the last digit.
void readAndWrite(FuzzBytes bytes)
{
    try {
        const Session session =
            readSession("x.json", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        const std::string written = writeSession(session);
        require(writeSession(readSession("x.json", written)) == written, "a session reads back");
    } catch (const FormatError& error) {
        const std::string sentence = error.what();
        require(sentence.starts_with("x.json: ") && sentence.ends_with("."),
                "an error message is a sentence");
    }
}

} // namespace

static const FuzzTarget sessionTarget("session", readAndWrite);

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson.h"

#include "tests/fuzz/fuzz_target.h"

namespace quantoscope {
namespace {

void parse(FuzzBytes bytes)
{
    try {
        const auto text = QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()),
                                            static_cast<qsizetype>(bytes.size()));
        const Lesson lesson = parseLesson("x.md", text);
        require(!lesson.title.isEmpty() && !lesson.steps.isEmpty(), "a lesson has a title and a step");
    } catch (const LessonError& error) {
        const std::string sentence = error.what();
        require(sentence.starts_with("x.md, line ") && sentence.ends_with("."),
                "an error message is a sentence");
    }
}

} // namespace

static const FuzzTarget lessonTarget("lesson", parse);

} // namespace quantoscope

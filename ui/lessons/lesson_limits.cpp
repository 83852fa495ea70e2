// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_limits.h"

#include "ui/lessons/lesson_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace quantoscope {
namespace {

/// Whether a line can break after this character: at spaces, and in scripts that have no spaces
/// between words.
bool standsAlone(QChar c)
{
    constexpr char16_t firstOfThese = 0x0E00; // Thai and everything after it in Unicode
    return c.isSpace() || (c.unicode() >= firstOfThese && !c.isSurrogate());
}

qsizetype longestWord(const QString& line)
{
    qsizetype longest = 0;
    qsizetype length = 0;
    for (const QChar c : line) {
        length = standsAlone(c) ? 0 : length + 1;
        longest = std::max(longest, length);
    }
    return longest;
}

/// The number of columns if the line is the separator below the header of a table ("|---|:-:|"), else 0.
int columnsOf(const QString& line)
{
    static const QRegularExpression shape(R"(^[>\s]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$)");
    if (!shape.match(line).hasMatch()) {
        return 0;
    }
    static const QRegularExpression ends(R"(^[>\s]*\|?|\|\s*$)");
    const QString inside = line.trimmed().remove(ends);
    return static_cast<int>(inside.count('|')) + 1;
}

} // namespace

std::optional<QString> excessIn(const QString& line)
{
    if (line.size() > LessonLimits::lineCharacters) {
        return Lessons::tr("this line has %1 characters; at most %2 are allowed")
            .arg(line.size())
            .arg(LessonLimits::lineCharacters);
    }
    const qsizetype longest = longestWord(line);
    if (longest > LessonLimits::wordCharacters) {
        return Lessons::tr("a word has %1 characters; at most %2 are allowed")
            .arg(longest)
            .arg(LessonLimits::wordCharacters);
    }
    return std::nullopt;
}

std::optional<QString> LessonTextMeter::add(const QString& line)
{
    ++m_lines;
    m_characters += line.size() + 1;
    if (m_lines > LessonLimits::textLines) {
        return Lessons::tr("this text has more than %1 lines; split the step").arg(LessonLimits::textLines);
    }
    if (m_characters > LessonLimits::textCharacters) {
        return Lessons::tr("this text has more than %1 characters; split the step")
            .arg(LessonLimits::textCharacters);
    }
    return addToTable(line);
}

/// Counts the cells of a table. Each row counts as many cells as the table has columns.
std::optional<QString> LessonTextMeter::addToTable(const QString& line)
{
    if (line.trimmed().isEmpty()) {
        m_columns = 0;
        return std::nullopt;
    }
    if (m_columns > 0) {
        ++m_rows;
        m_cells += m_columns;
    } else {
        m_columns = columnsOf(line);
        m_rows = 0;
        m_cells += m_columns; // of the header
    }
    if (m_rows > LessonLimits::tableRows) {
        return Lessons::tr("this table has more than %1 rows; split it").arg(LessonLimits::tableRows);
    }
    if (m_cells > LessonLimits::tableCells) {
        return Lessons::tr("the tables of this step have more than %1 cells; split the step")
            .arg(LessonLimits::tableCells);
    }
    return std::nullopt;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/text/dialect.h"

#include "files/recordings/text/header.h"
#include "files/recordings/text/preamble.h"

#include <algorithm>
#include <array>
#include <map>

namespace quantoscope {
namespace {

constexpr std::size_t mostSampled = 1000; ///< Lines.
constexpr std::size_t mostSampledBytes = 1U << 18U;

char lineEndOf(std::string_view text)
{
    return text.find('\n') == text.npos && text.find('\r') != text.npos ? '\r' : '\n';
}

bool mayBeComment(std::string_view line)
{
    const std::string_view text = trimmed(line);
    return (text.starts_with('#') && !isSpreadsheetError(text)) || text.starts_with('%') ||
           text.starts_with(';');
}

/// The first lines that are not blank. Of the comments above them only the last ones are kept; one of
/// these may name the columns.
std::vector<SampledLine> sampledLines(std::string_view text, char end, std::size_t skip)
{
    constexpr std::size_t mostComments = 100;
    std::vector<SampledLine> lines;
    bool onlyComments = true;
    Lines all(text, end);
    while (lines.size() < mostSampled && all.next()) {
        const std::string_view line = all.line();
        if (all.number() <= skip || isBlank(line)) {
            continue;
        }
        const auto place = static_cast<std::size_t>(line.data() - text.data());
        onlyComments = onlyComments && mayBeComment(line);
        if (onlyComments && lines.size() == 2 * mostComments) {
            lines.erase(lines.begin(), lines.begin() + mostComments);
        } else if (!onlyComments && lines.size() > 1 && place - lines.front().place > mostSampledBytes) {
            break;
        }
        lines.push_back({line, all.number(), place});
    }
    return lines;
}

/// The result of splitting the sampled lines at one delimiter.
struct Attempt
{
    char delimiter = noDelimiter;
    NumberStyle style;
    std::size_t fields = 1; ///< The most frequent number of fields per line.
    double fitting = 0;     ///< The fraction of lines with that number of fields.
    double numbers = 0;     ///< The fraction of fields in these lines that are numbers or empty.

    double score() const { return fitting * (1 + numbers); }
};

/// If several numbers of fields are equally frequent, the number in the first line is preferred.
Attempt attempt(std::span<const SampledLine> lines, const SampledLine& first, char delimiter,
                NumberStyle style)
{
    std::map<std::size_t, std::size_t> counts;
    const std::size_t firstCount = fieldsOf(withoutTrailingComment(first.text), delimiter).size();
    for (const SampledLine& line : lines) {
        ++counts[fieldsOf(withoutTrailingComment(line.text), delimiter).size()];
    }
    const auto most = std::ranges::max_element(
        counts, {}, [&](const auto& entry) { return std::pair(entry.second, entry.first == firstCount); });
    Attempt result{.delimiter = delimiter, .style = style, .fields = most->first};
    result.fitting = static_cast<double>(most->second) / static_cast<double>(lines.size());
    std::size_t numbers = 0;
    for (const SampledLine& line : lines) {
        const auto fields = fieldsOf(withoutTrailingComment(line.text), delimiter);
        if (fields.size() == result.fields) {
            numbers += static_cast<std::size_t>(std::ranges::count_if(
                fields, [&](std::string_view field) { return numberIn(field, style).has_value(); }));
        }
    }
    result.numbers = static_cast<double>(numbers) / static_cast<double>(most->second * result.fields);
    return result;
}

/// If several attempts have the same score, the first is preferred.
Attempt bestAttempt(std::span<const SampledLine> lines, const SampledLine& first, char demanded)
{
    constexpr NumberStyle point{};
    constexpr NumberStyle comma{.decimalComma = true};
    std::vector<Attempt> attempts;
    for (const char delimiter : {'\t', ';', ',', ' '}) {
        if (demanded != noDelimiter && delimiter != demanded) {
            continue;
        }
        attempts.push_back(attempt(lines, first, delimiter, point));
        if (delimiter != ',') {
            attempts.push_back(attempt(lines, first, delimiter, comma));
        }
    }
    std::erase_if(attempts, [](const Attempt& each) { return each.fields < 2 || each.fitting < 0.5; });
    if (attempts.empty()) {
        return attempt(lines, first, noDelimiter, point);
    }
    return *std::ranges::max_element(attempts, [](const Attempt& a, const Attempt& b) {
        constexpr double equal = 1e-9;
        return a.score() + equal < b.score();
    });
}

ColumnKind kindOf(std::span<const std::vector<std::string_view>> rows, std::size_t column, NumberStyle style)
{
    std::size_t numbers = 0;
    std::size_t texts = 0;
    for (const auto& row : rows) {
        const std::string_view field = row[column];
        if (!isMissing(field)) {
            ++(numberIn(field, style) ? numbers : texts);
        }
    }
    return numbers == 0 && texts == 0 ? ColumnKind::empty
           : numbers >= texts         ? ColumnKind::number
                                      : ColumnKind::text;
}

/// Whether a line can be a row of the table: it has the right number of fields, and numbers
/// in the columns of numbers.
bool isRow(std::string_view line, const TextDialect& dialect)
{
    const auto fields = fieldsOf(withoutTrailingComment(line), dialect.delimiter);
    const std::size_t wanted = dialect.columns.size() + (dialect.trailingDelimiter ? 1 : 0);
    if (fields.size() != dialect.columns.size() && fields.size() != wanted) {
        return false;
    }
    bool anyNumber = false;
    for (std::size_t i = 0; i < dialect.columns.size(); ++i) {
        if (dialect.columns[i].kind != ColumnKind::number) {
            continue;
        }
        if (!numberIn(fields[i], dialect.style)) {
            return false;
        }
        anyNumber = anyNumber || !isMissing(fields[i]);
    }
    return anyNumber;
}

enum class LineContent { other, names, numbers };

/// The content of a line in the columns of numbers: `numbers` if any field is a number or all are missing
/// values, `other` if the line has too few fields.
LineContent contentOf(std::string_view line, const TextDialect& dialect)
{
    const auto fields = fieldsOf(withoutTrailingComment(line), dialect.delimiter);
    if (fields.size() < dialect.columns.size()) {
        return LineContent::other;
    }
    bool anyNumber = false;
    bool allMissing = true;
    for (std::size_t i = 0; i < dialect.columns.size(); ++i) {
        if (dialect.columns[i].kind == ColumnKind::number) {
            const bool missing = isMissing(fields[i]);
            anyNumber = anyNumber || (!missing && numberIn(fields[i], dialect.style));
            allMissing = allMissing && missing;
        }
    }
    return anyNumber || allMissing ? LineContent::numbers : LineContent::names;
}

/// The first row, even if it is damaged: a line below the last line of names is a row if it has a number,
/// even if another field is invalid. Reading must refuse such a row, not skip it.
std::size_t withDamagedRows(std::span<const SampledLine> lines, std::size_t row, const TextDialect& dialect)
{
    std::size_t first = row;
    for (std::size_t i = row; i-- > 0;) {
        const LineContent content = contentOf(lines[i].text, dialect);
        if (content == LineContent::names) {
            return first;
        }
        first = content == LineContent::numbers ? i : first;
    }
    return row;
}

/// Determines the kinds of the columns from the sampled lines.
void findColumns(TextDialect& dialect, std::span<const SampledLine> lines, std::size_t fields)
{
    std::vector<std::vector<std::string_view>> rows;
    for (const SampledLine& line : lines) {
        auto row = fieldsOf(withoutTrailingComment(line.text), dialect.delimiter);
        if (row.size() == fields) {
            rows.push_back(std::move(row));
        }
    }
    for (std::size_t i = 0; i < fields; ++i) {
        TextColumn column{.name = {}, .unit = {}, .kind = kindOf(rows, i, dialect.style), .example = {}};
        if (column.kind == ColumnKind::text) {
            const auto text = std::ranges::find_if(rows, [&](const auto& row) { return !isMissing(row[i]); });
            column.example = nameIn((*text)[i]);
        }
        dialect.columns.push_back(std::move(column));
    }
    const bool endsEmpty = dialect.columns.size() > 1 && dialect.delimiter != ' ' &&
                           std::ranges::all_of(rows, [](const auto& row) { return row.back().empty(); });
    if (endsEmpty) {
        dialect.columns.pop_back();
        dialect.trailingDelimiter = true;
    }
}

bool isDigits(std::string_view field)
{
    field.remove_prefix(field.starts_with('-') ? 1 : 0);
    return !field.empty() && field.find_first_not_of("0123456789") == field.npos;
}

/// Whether the first field counts the rows in steps of 1, from any number.
bool countsUp(std::span<const SampledLine> rows, char delimiter)
{
    const double first = wideNumberIn(fieldsOf(rows.front().text, delimiter).front(), {}).value_or(0);
    double expected = first;
    return rows.size() > 1 && std::ranges::all_of(rows, [&](const SampledLine& row) {
               return wideNumberIn(fieldsOf(row.text, delimiter).front(), {}) == expected++;
           });
}

/// Without a header, "0,5" and "1,25" could be two columns of integers or decimal commas. The first column
/// counting the rows rules out decimal commas, unless the line above has one name for every two fields.
bool couldBeDecimalCommas(const TextDialect& dialect, std::span<const SampledLine> above,
                          std::span<const SampledLine> rows)
{
    const std::size_t columns = dialect.columns.size();
    if (dialect.delimiter != ',' || dialect.headerLine != 0 || columns % 2 != 0) {
        return false;
    }
    const bool integers = std::ranges::all_of(rows, [&](const SampledLine& row) {
        const auto fields = fieldsOf(row.text, ',');
        return fields.size() == columns && std::ranges::all_of(fields, isDigits);
    });
    const bool halfTheNames = !above.empty() && fieldsOf(above.back().text, ',').size() == columns / 2;
    return integers && (halfTheNames || (columns == 2 && !countsUp(rows, ',')));
}

/// The second half of the lines after the leading comments; if there are only a few, all but the first.
std::span<const SampledLine> likelyRows(std::span<const SampledLine> lines)
{
    constexpr std::size_t few = 6;
    const auto first = std::ranges::find_if_not(lines, mayBeComment, &SampledLine::text);
    const auto below =
        first == lines.end() ? lines : lines.subspan(static_cast<std::size_t>(first - lines.begin()));
    return below.subspan(below.size() < few ? std::min<std::size_t>(1, below.size() - 1) : below.size() / 2);
}

void beginAt(TextDialect& dialect, const SampledLine& row)
{
    dialect.firstRow = row.number;
    dialect.rowsBegin = row.place;
}

} // namespace

TextDialect dialectOf(std::string_view text, const ReadingOptions& options)
{
    TextDialect dialect;
    dialect.lineEnd = lineEndOf(text);
    std::vector<SampledLine> lines = sampledLines(text, dialect.lineEnd, options.skipLines.value_or(0));
    const char demanded = takeSeparatorLine(lines);
    const std::size_t first = options.headerLine.value_or(0);
    std::erase_if(lines, [&](const SampledLine& line) { return line.number < first; });
    if (lines.empty()) {
        return dialect;
    }
    const std::span tail = likelyRows(lines);
    const Attempt best = bestAttempt(tail, tail.front(), demanded);
    dialect.delimiter = best.delimiter;
    dialect.style = best.style;
    findColumns(dialect, tail, best.fields);
    const auto row = std::ranges::find_if(
        lines, [&](const SampledLine& line) { return line.number > first && isRow(line.text, dialect); });
    if (row == lines.end()) {
        dialect.columns.clear();
        return dialect;
    }
    const std::size_t above = withDamagedRows(lines, static_cast<std::size_t>(row - lines.begin()), dialect);
    beginAt(dialect, lines[above]);
    nameColumns(dialect, lines, above, options);
    const auto begin = std::ranges::find(lines, dialect.firstRow, &SampledLine::number);
    dialect.decimalCommas =
        !options.headerLine && couldBeDecimalCommas(dialect, {lines.begin(), begin}, {begin, lines.end()});
    return dialect;
}

std::optional<double> secondsIn(std::string_view unit)
{
    struct Unit
    {
        std::string_view name;
        double seconds;
    };
    constexpr std::array units{Unit{"s", 1},       Unit{"sec", 1},     Unit{"secs", 1},    Unit{"second", 1},
                               Unit{"seconds", 1}, Unit{"Second", 1},  Unit{"Seconds", 1}, Unit{"S", 1},
                               Unit{"ms", 1e-3},   Unit{"msec", 1e-3}, Unit{"us", 1e-6},   Unit{"µs", 1e-6},
                               Unit{"μs", 1e-6},   Unit{"ns", 1e-9},   Unit{"min", 60}};
    const auto* const found = std::ranges::find(units, unit, &Unit::name);
    return found == units.end() ? std::nullopt : std::optional(found->seconds);
}

} // namespace quantoscope

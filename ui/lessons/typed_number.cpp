// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/typed_number.h"

#include "ui/lessons/lesson_words.h"

#include <QLocale>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace quantoscope {
namespace {

constexpr double kibi = 1024;
constexpr double kilo = 1000;

std::optional<double> numberIn(const QString& text)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QList<double> numbersIn(const QString& text)
{
    QList<double> numbers;
    if (const auto number = numberIn(text)) {
        numbers << *number;
    }
    if (text.count(',') == 1 && !text.contains('.')) {
        if (const auto number = numberIn(QString(text).replace(',', '.'))) {
            numbers << *number;
        }
    }
    return numbers;
}

bool isSize(const LessonTerm& asked)
{
    return asked.name == "kilobytes";
}

/// The numbers of bytes that a unit may mean; empty for an unknown unit.
QList<double> bytesOf(const QString& unit)
{
    static const QMap<QString, double> exact{{"bit", 0.125},
                                             {"bits", 0.125},
                                             {"b", 1},
                                             {"byte", 1},
                                             {"bytes", 1},
                                             {"kib", kibi},
                                             {"kibibyte", kibi},
                                             {"kibibytes", kibi},
                                             {"mib", kibi * kibi},
                                             {"mebibyte", kibi * kibi},
                                             {"mebibytes", kibi * kibi}};
    static const QMap<QString, int> powers{
        {"", 1},          {"k", 1},  {"kb", 1},    {"kbyte", 1},  {"kbytes", 1},   {"kilobyte", 1},
        {"kilobytes", 1}, {"mb", 2}, {"mbyte", 2}, {"mbytes", 2}, {"megabyte", 2}, {"megabytes", 2}};
    const QString name = unit.toLower();
    if (const auto bytes = exact.constFind(name); bytes != exact.constEnd()) {
        return {*bytes};
    }
    if (const auto power = powers.constFind(name); power != powers.constEnd()) {
        return {std::pow(kibi, *power), std::pow(kilo, *power)};
    }
    return {};
}

} // namespace

QList<double> numbersMeantBy(const QString& typed, const LessonTerm& asked)
{
    if (!isSize(asked)) {
        return numbersIn(typed.trimmed());
    }
    static const QRegularExpression shape(R"(^(.*[0-9.])\s*([a-zA-Z]*)$)");
    const auto match = shape.match(typed.trimmed());
    QList<double> sizes;
    for (const double number : numbersIn(match.captured(1))) {
        for (const double bytes : bytesOf(match.captured(2))) {
            sizes << number * bytes / kibi;
        }
    }
    return sizes;
}

bool isAnsweredBy(const QString& typed, const LessonTerm& asked, double truth)
{
    constexpr double tolerance = 0.02;
    return std::ranges::any_of(numbersMeantBy(typed, asked), [&](double meant) {
        return std::abs(meant - truth) <= tolerance * std::abs(truth);
    });
}

QString withUnit(const LessonTerm& asked, double value)
{
    if (std::isnan(value)) {
        return Lessons::tr("none", "a value that there is none of");
    }
    constexpr int digits = 6;
    const auto text = [](double number) { return QString::number(number, 'g', digits); };
    return isSize(asked) ? QString("%1 KiB (%2 kB)").arg(text(value), text(value * kibi / kilo))
                         : text(value);
}

} // namespace quantoscope

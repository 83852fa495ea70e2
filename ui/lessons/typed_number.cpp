// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/typed_number.h"

#include "ui/lessons/lesson_words.h"

#include <QLocale>
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

/// The numbers of bytes that a unit may mean, such as "kB", "MiB" or "kilobits"; empty for an unknown unit.
/// No unit means kilobytes. "kB" may be 1000 or 1024 bytes, "KiB" is always 1024.
QList<double> bytesOf(const QString& unit)
{
    static const QRegularExpression shape(
        "^(kilo|mega|giga|kibi|mebi|gibi|ki|mi|gi|k|m|g)?(bits?|b|bytes?)?$");
    static const QString powers = "kmg"; // of 1000 or 1024
    const auto match = shape.match(unit.isEmpty() ? "kb" : unit.toLower());
    if (!match.hasMatch()) {
        return {};
    }
    const QString prefix = match.captured(1);
    const double bytes = match.captured(2).startsWith("bit") ? 0.125 : 1;
    if (prefix.isEmpty()) {
        return {bytes};
    }
    const auto power = static_cast<double>(powers.indexOf(prefix.front()) + 1);
    const double binary = bytes * std::pow(kibi, power);
    return prefix.endsWith('i') ? QList<double>{binary}
                                : QList<double>{binary, bytes * std::pow(kilo, power)};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_values.h"

#include "ui/lessons/lesson_words.h"
#include "ui/training/training_snapshot.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace quantoscope {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

using Value = std::function<double(const LessonFacts&, double argument)>;

struct NamedValue
{
    bool takesArgument;
    Value value;
};

double valueOr(const std::optional<float>& value)
{
    return value ? double{*value} : none;
}

ConstantCurrentResponse response(const Exploration& exploration, bool quantized)
{
    const double range = double{exploration.table.highest()} - exploration.table.lowest();
    const double largest = 2 * std::max(range, std::abs(double{exploration.threshold}));
    if (quantized && exploration.quantizer.isStochastic()) {
        return {.restingMembrane = 0,
                .integratesFrom = std::nullopt,
                .firesFrom = std::nullopt}; // none has an edge
    }
    return constantCurrentResponse(neuronOf(exploration.setup), quantized ? &exploration.quantizer : nullptr,
                                   static_cast<float>(largest));
}

/// The steps between neighbouring distinct levels, in ascending order of the levels.
std::vector<double> stepSizesOf(const Exploration& exploration)
{
    const auto levels = exploration.table.distinct();
    std::vector<double> sizes;
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        sizes.push_back(double{levels[i + 1]} - levels[i]);
    }
    return sizes;
}

double levelAt(const Exploration& exploration, double index)
{
    const bool within = index >= 0 && index < static_cast<double>(exploration.table.size());
    return within ? double{exploration.table[static_cast<std::size_t>(index)]} : none;
}

double stepAbove(const Exploration& exploration, double x)
{
    const int index = exploration.quantizer.index(static_cast<float>(x));
    return index < 0 ? none : exploration.table.row(static_cast<std::size_t>(index)).gap.value_or(none);
}

/// A value of a learner in the training run, or NaN without a training run.
template<typename Take>
Value ofTraining(Learner learner, Take take)
{
    return [learner, take](const LessonFacts& facts, double) {
        return facts.training == nullptr ? none : take(*facts.training, tabPlace(learner));
    };
}

double accuracy(const TrainingSnapshot& training, std::size_t learner)
{
    return training.newest().learners[learner].test.accuracy();
}

double loss(const TrainingSnapshot& training, std::size_t learner)
{
    return training.newest().learners[learner].train.loss();
}

double startLoss(const TrainingSnapshot& training, std::size_t learner)
{
    return training.history.front().learners[learner].train.loss();
}

void addTableValues(QMap<QString, NamedValue>& values)
{
    const auto add = [&](const char* name, double (*take)(const Exploration&)) {
        values[name] = {false, [take](const LessonFacts& facts, double) { return take(facts.exploration); }};
    };
    add("num_bits", [](const Exploration& e) { return double(bitsOf(e.setup.scheme)); });
    add("levels", [](const Exploration& e) { return double(e.table.size()); });
    add("distinct_levels", [](const Exploration& e) { return double(e.table.distinct().size()); });
    add("dead_levels", [](const Exploration& e) { return double(e.table.deadCount()); });
    add("lowest", [](const Exploration& e) { return double{e.table.lowest()}; });
    add("highest", [](const Exploration& e) { return double{e.table.highest()}; });
    add("threshold", [](const Exploration& e) { return double{e.threshold}; });
    add("levels_above_threshold", [](const Exploration& e) {
        return double(std::ranges::count_if(e.table.distinct(), [&](float l) { return l > e.threshold; }));
    });
    add("smallest_step", [](const Exploration& e) {
        const auto sizes = stepSizesOf(e);
        return sizes.empty() ? none : std::ranges::min(sizes);
    });
    add("largest_step", [](const Exploration& e) {
        const auto sizes = stepSizesOf(e);
        return sizes.empty() ? none : std::ranges::max(sizes);
    });
}

void addArgumentValues(QMap<QString, NamedValue>& values)
{
    values["level"] = {true, [](const LessonFacts& f, double x) { return levelAt(f.exploration, x); }};
    values["step_at"] = {true, [](const LessonFacts& f, double x) { return stepAbove(f.exploration, x); }};
    values["quantized"] = {true, [](const LessonFacts& f, double x) {
                               return double{f.exploration.quantizer(static_cast<float>(x))};
                           }};
    values["index"] = {true, [](const LessonFacts& f, double x) {
                           return double(f.exploration.quantizer.index(static_cast<float>(x)));
                       }};
    values["kilobytes"] = {true, [](const LessonFacts& f, double neurons) {
                               return neurons * bitsOf(f.exploration.setup.scheme) / 8 / 1024;
                           }};
}

void addRunValues(QMap<QString, NamedValue>& values)
{
    const auto add = [&](const char* name, double (*take)(const Exploration&)) {
        values[name] = {false, [take](const LessonFacts& facts, double) { return take(facts.exploration); }};
    };
    add("steps", [](const Exploration& e) { return double(e.steps()); });
    add("raw_spikes", [](const Exploration& e) { return double(e.metrics.rawSpikes); });
    add("quantized_spikes", [](const Exploration& e) { return double(e.metrics.quantizedSpikes); });
    add("largest_error", [](const Exploration& e) { return e.metrics.maxError; });
    add("rms_error", [](const Exploration& e) { return std::sqrt(e.metrics.mse); });
    add("sqnr", [](const Exploration& e) { return e.metrics.sqnrDb; });
    add("levels_used", [](const Exploration& e) { return double(e.metrics.levelsUsed); });
    add("entropy", [](const Exploration& e) { return e.metrics.entropyBits; });
    add("clipped_fraction", [](const Exploration& e) { return e.metrics.clippedFraction(); });
    add("rest", [](const Exploration& e) { return double{response(e, true).restingMembrane}; });
    add("integrates_from", [](const Exploration& e) { return valueOr(response(e, true).integratesFrom); });
    add("fires_from", [](const Exploration& e) { return valueOr(response(e, true).firesFrom); });
    add("raw_fires_from", [](const Exploration& e) { return valueOr(response(e, false).firesFrom); });
}

void addTrainingValues(QMap<QString, NamedValue>& values)
{
    values["epoch"] = {false,
                       ofTraining(Learner::floating, [](const TrainingSnapshot& training, std::size_t) {
                           return double(training.newest().epoch);
                       })};
    values["float_accuracy"] = {false, ofTraining(Learner::floating, accuracy)};
    values["ptq_accuracy"] = {false, ofTraining(Learner::ptqState, accuracy)};
    values["qat_accuracy"] = {false, ofTraining(Learner::qatState, accuracy)};
    values["qat_lead"] = {
        false, ofTraining(Learner::qatState, [](const TrainingSnapshot& training, std::size_t qat) {
            return accuracy(training, qat) - accuracy(training, qat - 1); // minus that of PTQ
        })};
    values["ptq_drop"] = {
        false, ofTraining(Learner::ptqState, [](const TrainingSnapshot& training, std::size_t ptq) {
            return accuracy(training, tabPlace(Learner::floating)) - accuracy(training, ptq);
        })};
    values["float_loss"] = {false, ofTraining(Learner::floating, loss)};
    values["qat_loss"] = {false, ofTraining(Learner::qatState, loss)};
    values["float_start_loss"] = {false, ofTraining(Learner::floating, startLoss)};
    values["qat_start_loss"] = {false, ofTraining(Learner::qatState, startLoss)};
}

const QMap<QString, NamedValue>& allValues()
{
    static const QMap<QString, NamedValue> values = [] {
        QMap<QString, NamedValue> all;
        addTableValues(all);
        addArgumentValues(all);
        addRunValues(all);
        addTrainingValues(all);
        return all;
    }();
    return values;
}

/// The names that values had in earlier versions. Lessons may still use them.
const QMap<QString, QString>& formerNames()
{
    static const QMap<QString, QString> names{{"gap_at", "step_at"},
                                              {"largest_gap", "largest_step"},
                                              {"outside_share", "clipped_fraction"},
                                              {"smallest_gap", "smallest_step"}};
    return names;
}

QString textOf(const LessonTerm& term, double value)
{
    if (std::isnan(value)) {
        return Lessons::tr("none", "a value that there is none of");
    }
    if (term.name.endsWith("_accuracy") || term.name.endsWith("_fraction")) {
        return QString::number(100 * value, 'f', 1) + " %";
    }
    constexpr double longest = 1e7;
    if (std::floor(value) == value && std::abs(value) < longest) {
        return QString::number(value, 'f', 0);
    }
    return QString::number(value, 'g', 4);
}

const QRegularExpression& braces()
{
    static const QRegularExpression expression(R"(\{([^{}]*)\})");
    return expression;
}

} // namespace

std::optional<LessonTerm> parseTerm(const QString& text)
{
    static const QRegularExpression shape(R"(^([a-z_]+)(?:\(\s*([^()]+?)\s*\))?$)");
    bool isNumber = false;
    const QString trimmed = text.trimmed();
    const double number = trimmed.toDouble(&isNumber);
    if (isNumber) {
        return LessonTerm{.name = {}, .number = number};
    }
    const auto match = shape.match(trimmed);
    const QString name = formerNames().value(match.captured(1), match.captured(1));
    const auto value = allValues().constFind(name);
    if (!match.hasMatch() || value == allValues().constEnd()) {
        return std::nullopt;
    }
    const bool hasArgument = !match.captured(2).isEmpty();
    const double argument = match.captured(2).toDouble(&isNumber);
    if (hasArgument != value->takesArgument || (hasArgument && !isNumber)) {
        return std::nullopt;
    }
    return LessonTerm{.name = name, .number = argument};
}

QString termText(const LessonTerm& term)
{
    constexpr int digits = 15;
    const bool hasArgument = !term.name.isEmpty() && allValues()[term.name].takesArgument;
    const QString number = QString::number(term.number, 'g', digits);
    return term.name.isEmpty() ? number : hasArgument ? term.name + "(" + number + ")" : term.name;
}

QStringList lessonValueNames()
{
    QStringList names;
    for (auto value = allValues().constBegin(); value != allValues().constEnd(); ++value) {
        names << (value->takesArgument ? value.key() + "(x)" : value.key());
    }
    return names;
}

double lessonValue(const LessonTerm& term, const LessonFacts& facts)
{
    return term.name.isEmpty() ? term.number : allValues()[term.name].value(facts, term.number);
}

bool holds(const LessonCondition& condition, const LessonFacts& facts)
{
    const double left = lessonValue(condition.left, facts);
    const double right = lessonValue(condition.right, facts);
    const QString& comparison = condition.comparison;
    return comparison == "<"    ? left < right
           : comparison == "<=" ? left <= right
           : comparison == ">"  ? left > right
           : comparison == ">=" ? left >= right
           : comparison == "==" ? left == right
                                : left != right;
}

QString lessonText(const QString& markdown, const LessonFacts& facts)
{
    QString text;
    qsizetype end = 0;
    for (auto matches = braces().globalMatch(markdown); matches.hasNext();) {
        const auto match = matches.next();
        const auto term = parseTerm(match.captured(1));
        text += QStringView(markdown).mid(end, match.capturedStart() - end);
        text += term ? textOf(*term, lessonValue(*term, facts)) : match.captured();
        end = match.capturedEnd();
    }
    return text + markdown.mid(end);
}

QStringList termsIn(const QString& markdown)
{
    QStringList terms;
    for (auto matches = braces().globalMatch(markdown); matches.hasNext();) {
        terms << matches.next().captured(1);
    }
    return terms;
}

} // namespace quantoscope

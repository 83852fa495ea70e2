// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_settings.h"

#include "core/text/printable.h"
#include "ui/lessons/lesson_words.h"

#include <QMap>

#include <functional>
#include <span>

namespace quantoscope {
namespace {

/// Takes a value's text; answers what it must be where it is not.
using Setter = std::function<std::optional<QString>(const QString& text)>;

Setter number(double& value)
{
    return [&value](const QString& text) -> std::optional<QString> {
        bool isNumber = false;
        value = text.toDouble(&isNumber);
        return isNumber ? std::nullopt : std::optional(Lessons::tr("a number such as 0.5"));
    };
}

Setter number(std::optional<double>& value)
{
    return [&value](const QString& text) -> std::optional<QString> {
        bool isNumber = false;
        value = text.toDouble(&isNumber);
        return isNumber ? std::nullopt : std::optional(Lessons::tr("a number such as 0.5"));
    };
}

template<typename Whole>
Setter whole(Whole& value)
{
    return [&value](const QString& text) -> std::optional<QString> {
        bool isNumber = false;
        value = static_cast<Whole>(text.toInt(&isNumber));
        return isNumber ? std::nullopt : std::optional(Lessons::tr("a whole number"));
    };
}

Setter yesOrNo(bool& value)
{
    return [&value](const QString& text) -> std::optional<QString> {
        value = text == "true";
        return value || text == "false" ? std::nullopt : std::optional(Lessons::tr("true or false"));
    };
}

template<typename Choice>
Setter choice(Choice& value, std::span<const std::string_view> names)
{
    return [&value, names](const QString& text) -> std::optional<QString> {
        QStringList allowed;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (text == QLatin1String(names[i].data(), static_cast<int>(names[i].size()))) {
                value = static_cast<Choice>(i);
                return std::nullopt;
            }
            allowed << QString::fromUtf8(names[i].data(), static_cast<int>(names[i].size()));
        }
        return Lessons::tr("one of %1").arg(allowed.join(", "));
    };
}

Setter plots(QStringList& chosen)
{
    return [&chosen](const QString& text) -> std::optional<QString> {
        for (const QString& name : text.split(',')) {
            if (!lessonPlots().contains(name.trimmed())) {
                return Lessons::tr("one or more of %1").arg(lessonPlots().join(", "));
            }
            chosen << name.trimmed();
        }
        return std::nullopt;
    };
}

using Setters = QMap<QString, Setter>;

void addSchemeTo(Setters& setters, Scheme& scheme)
{
    setters["num_bits"] = whole(scheme.numBits);
    setters["uniform"] = yesOrNo(scheme.uniform);
    setters["thr_centered"] = yesOrNo(scheme.thrCentered);
    setters["threshold"] = number(scheme.threshold);
    setters["lower_limit"] = number(scheme.lowerLimit);
    setters["upper_limit"] = number(scheme.upperLimit);
    setters["multiplier"] = number(scheme.multiplier);
}

void addStimulusTo(Setters& setters, Stimulus& stimulus)
{
    setters["stimulus"] = choice(stimulus.kind, stimulusNames);
    setters["amplitude"] = number(stimulus.amplitude);
    setters["offset"] = number(stimulus.offset);
    setters["steps"] = whole(stimulus.steps);
    setters["period"] = whole(stimulus.period);
    setters["width"] = whole(stimulus.width);
    setters["rate"] = number(stimulus.rate);
    setters["seed"] = whole(stimulus.seed);
}

void addNeuronTo(Setters& setters, Setup& setup)
{
    setters["rounding"] = choice(setup.rounding, roundingNames);
    setters["loop"] = choice(setup.loop, loopNames);
    setters["neuron"] = choice(setup.neuron.kind, neuronNames);
    setters["beta"] = number(setup.neuron.beta);
    setters["alpha"] = number(setup.neuron.alpha);
    setters["reset"] = choice(setup.neuron.reset, resetNames);
    setters["reset_delay"] = yesOrNo(setup.neuron.resetDelay);
    setters["neuron_threshold"] = number(setup.neuron.threshold);
}

/// Hands each line's value to the setter of its name.
void readLines(const QStringList& lines, const Setters& setters)
{
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QString name = line.section('=', 0, 0).trimmed();
        const QString value = line.section('=', 1).trimmed();
        const auto setter = setters.constFind(name);
        if (!line.contains('=')) {
            throw LessonLineError(
                i, Lessons::tr("%1 is no setting; it must be \"name = value\"").arg(quoted(line)));
        }
        if (setter == setters.constEnd()) {
            const QStringList known(setters.keyBegin(), setters.keyEnd());
            throw LessonLineError(i, Lessons::tr("there is no setting %1; it must be one of %2")
                                         .arg(quoted(name), known.join(", ")));
        }
        if (const auto allowed = (*setter)(value)) {
            throw LessonLineError(i,
                                  Lessons::tr("%1 is %2; it must be %3").arg(name, quoted(value), *allowed));
        }
    }
}

/// The problem's sentence without its full stop, which every message gets again.
QString sentenceOf(const ParameterProblem& problem)
{
    QString sentence = QString::fromStdString(problem.sentence);
    if (sentence.endsWith('.')) {
        sentence.chop(1);
    }
    return sentence;
}

} // namespace

QString quoted(const QString& text)
{
    return Lessons::tr("\"%1\"", "the quotes of your language")
        .arg(QString::fromStdString(printable(text.toStdString(), mostShown)));
}

void readSetup(const QStringList& lines, LessonStep& step)
{
    Setup setup;
    Setters setters;
    addSchemeTo(setters, setup.scheme);
    addStimulusTo(setters, setup.stimulus);
    addNeuronTo(setters, setup);
    setters["show"] = plots(step.plots);
    readLines(lines, setters);
    if (const auto problem = validate(setup)) {
        throw LessonLineError(0, sentenceOf(*problem));
    }
    step.setup = setup;
}

LessonTraining readTraining(const QStringList& lines)
{
    LessonTraining training;
    TrainingSettings& settings = training.settings;
    Setters setters;
    setters["dataset"] = choice(settings.dataset.kind, datasetNames);
    setters["noise"] = number(settings.dataset.noise);
    setters["size"] = whole(settings.dataset.size);
    setters["hidden"] = whole(settings.hidden);
    setters["steps"] = whole(settings.model.steps);
    setters["loss"] = choice(settings.model.loss, lossNames);
    setters["surrogate"] = choice(settings.model.surrogate, surrogateNames);
    setters["state_gradient"] = choice(settings.model.stateGradient, stateGradientNames);
    setters["optimizer"] = choice(settings.optimizer, optimizerNames);
    setters["rate"] = number(settings.rate);
    setters["batch_size"] = whole(settings.batchSize);
    setters["seed"] = whole(settings.seed);
    setters["epochs"] = whole(training.epochs);
    readLines(lines, setters);
    settings.dataset.seed = settings.seed;
    if (const auto problem = validate(settings)) {
        throw LessonLineError(0, sentenceOf(*problem));
    }
    constexpr int mostEpochs = 1000;
    if (training.epochs < 1 || training.epochs > mostEpochs) {
        throw LessonLineError(0, Lessons::tr("%1 is %2; it must be %3")
                                     .arg("epochs", QString::number(training.epochs),
                                          Lessons::tr("a whole number from 1 to %1").arg(mostEpochs)));
    }
    return training;
}

} // namespace quantoscope

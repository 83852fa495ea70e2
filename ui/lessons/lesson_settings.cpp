// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_settings.h"

#include "core/text/printable.h"
#include "ui/lessons/lesson_words.h"

#include <QMap>

#include <functional>
#include <span>

namespace quantoscope {
namespace {

/// One setting of a Setup or of a training.
struct Setting
{
    /// Takes the value's text; answers what it must be where it is not.
    std::function<std::optional<QString>(const QString& text)> read;
    /// Takes the same setting's value of another Setup.
    std::function<void(const Setting& other)> take = {};
    const void* value = nullptr; ///< Of the type that `take` expects.
};

template<typename Value, typename Read>
Setting settingOf(Value& value, Read read)
{
    return {.read = std::move(read),
            .take = [&value](const Setting& other) { value = *static_cast<const Value*>(other.value); },
            .value = &value};
}

/// Of a double, or of one that may be left out.
template<typename Number>
Setting number(Number& value)
{
    return settingOf(value, [&value](const QString& text) -> std::optional<QString> {
        bool isNumber = false;
        value = text.toDouble(&isNumber);
        return isNumber ? std::nullopt : std::optional(Lessons::tr("a number such as 0.5"));
    });
}

template<typename Whole>
Setting whole(Whole& value)
{
    return settingOf(value, [&value](const QString& text) -> std::optional<QString> {
        bool isNumber = false;
        value = static_cast<Whole>(text.toInt(&isNumber));
        return isNumber ? std::nullopt : std::optional(Lessons::tr("a whole number"));
    });
}

Setting yesOrNo(bool& value)
{
    return settingOf(value, [&value](const QString& text) -> std::optional<QString> {
        value = text == "true";
        return value || text == "false" ? std::nullopt : std::optional(Lessons::tr("true or false"));
    });
}

template<typename Choice>
Setting choice(Choice& value, std::span<const std::string_view> names)
{
    return settingOf(value, [&value, names](const QString& text) -> std::optional<QString> {
        QStringList allowed;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (text == QLatin1String(names[i].data(), static_cast<int>(names[i].size()))) {
                value = static_cast<Choice>(i);
                return std::nullopt;
            }
            allowed << QString::fromUtf8(names[i].data(), static_cast<int>(names[i].size()));
        }
        return Lessons::tr("one of %1").arg(allowed.join(", "));
    });
}

/// Names out of those allowed, separated by commas.
Setting someOf(QStringList& chosen, const QStringList& allowed)
{
    return settingOf(chosen, [&chosen, allowed](const QString& text) -> std::optional<QString> {
        for (const QString& name : text.split(',')) {
            if (!allowed.contains(name.trimmed())) {
                return Lessons::tr("one or more of %1").arg(allowed.join(", "));
            }
            chosen << name.trimmed();
        }
        return std::nullopt;
    });
}

using Settings = QMap<QString, Setting>;

void addSchemeTo(Settings& settings, Scheme& scheme)
{
    settings["num_bits"] = whole(scheme.numBits);
    settings["uniform"] = yesOrNo(scheme.uniform);
    settings["thr_centered"] = yesOrNo(scheme.thrCentered);
    settings["threshold"] = number(scheme.threshold);
    settings["lower_limit"] = number(scheme.lowerLimit);
    settings["upper_limit"] = number(scheme.upperLimit);
    settings["multiplier"] = number(scheme.multiplier);
}

void addStimulusTo(Settings& settings, Stimulus& stimulus)
{
    settings["stimulus"] = choice(stimulus.kind, stimulusNames);
    settings["amplitude"] = number(stimulus.amplitude);
    settings["offset"] = number(stimulus.offset);
    settings["steps"] = whole(stimulus.steps);
    settings["period"] = whole(stimulus.period);
    settings["width"] = whole(stimulus.width);
    settings["rate"] = number(stimulus.rate);
    settings["seed"] = whole(stimulus.seed);
}

void addNeuronTo(Settings& settings, Setup& setup)
{
    settings["rounding"] = choice(setup.rounding, roundingNames);
    settings["loop"] = choice(setup.loop, loopNames);
    settings["neuron"] = choice(setup.neuron.kind, neuronNames);
    settings["beta"] = number(setup.neuron.beta);
    settings["alpha"] = number(setup.neuron.alpha);
    settings["reset"] = choice(setup.neuron.reset, resetNames);
    settings["reset_delay"] = yesOrNo(setup.neuron.resetDelay);
    settings["neuron_threshold"] = number(setup.neuron.threshold);
}

Settings settingsOf(Setup& setup)
{
    Settings settings;
    addSchemeTo(settings, setup.scheme);
    addStimulusTo(settings, setup.stimulus);
    addNeuronTo(settings, setup);
    return settings;
}

/// Hands each line's value to the setting of its name.
void readLines(const QStringList& lines, const Settings& settings)
{
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QString name = line.section('=', 0, 0).trimmed();
        const QString value = line.section('=', 1).trimmed();
        const auto setting = settings.constFind(name);
        if (!line.contains('=')) {
            throw LessonLineError(
                i, Lessons::tr("%1 is no setting; it must be \"name = value\"").arg(quoted(line)));
        }
        if (setting == settings.constEnd()) {
            const QStringList known(settings.keyBegin(), settings.keyEnd());
            throw LessonLineError(i, Lessons::tr("there is no setting %1; it must be one of %2")
                                         .arg(quoted(name), known.join(", ")));
        }
        if (const auto allowed = setting->read(value)) {
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
    Settings settings = settingsOf(setup);
    settings["vary"] = someOf(step.varied, settings.keys());
    settings["show"] = someOf(step.plots, lessonPlots());
    settings["reveal"] = someOf(step.revealed, lessonPlots());
    readLines(lines, settings);
    if (const auto problem = validate(setup)) {
        throw LessonLineError(0, sentenceOf(*problem));
    }
    step.setup = setup;
}

Setup withSettingsOf(Setup other, const QStringList& names, Setup setup)
{
    const Settings taken = settingsOf(other);
    const Settings settings = settingsOf(setup);
    for (const QString& name : names) {
        settings[name].take(taken[name]);
    }
    return setup;
}

LessonTraining readTraining(const QStringList& lines)
{
    LessonTraining training;
    TrainingSettings& trained = training.settings;
    Settings settings;
    settings["dataset"] = choice(trained.dataset.kind, datasetNames);
    settings["noise"] = number(trained.dataset.noise);
    settings["size"] = whole(trained.dataset.size);
    settings["hidden"] = whole(trained.hidden);
    settings["steps"] = whole(trained.model.steps);
    settings["loss"] = choice(trained.model.loss, lossNames);
    settings["surrogate"] = choice(trained.model.surrogate, surrogateNames);
    settings["state_gradient"] = choice(trained.model.stateGradient, stateGradientNames);
    settings["optimizer"] = choice(trained.optimizer, optimizerNames);
    settings["rate"] = number(trained.rate);
    settings["batch_size"] = whole(trained.batchSize);
    settings["seed"] = whole(trained.seed);
    settings["epochs"] = whole(training.epochs);
    readLines(lines, settings);
    trained.dataset.seed = trained.seed;
    if (const auto problem = validate(trained)) {
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

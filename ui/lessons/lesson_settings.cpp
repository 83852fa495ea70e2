// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_settings.h"

#include "core/explore/describe_setup.h"
#include "core/parameters/check_ranges.h"
#include "core/text/printable.h"
#include "core/training/describe_training.h"
#include "ui/lessons/lesson_words.h"
#include "ui/lessons/setting.h"

namespace quantoscope {
namespace {

/// A list of allowed names, separated by commas.
Setting someOf(QStringList& chosen, const QStringList& allowed)
{
    return {.read = [&chosen, allowed](const QString& text) -> std::optional<QString> {
        for (const QString& name : text.split(',')) {
            if (!allowed.contains(name.trimmed())) {
                return Lessons::tr("one or more of %1").arg(allowed.join(", "));
            }
            chosen << name.trimmed();
        }
        return std::nullopt;
    }};
}

/// Reads the value of each line into the setting with its name.
void readLines(const QStringList& lines, const Settings& settings)
{
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty()) {
            continue;
        }
        const QString name = line.section('=', 0, 0).trimmed();
        const QString value = line.section('=', 1).trimmed();
        const Setting* setting = findSetting(settings, name);
        if (!line.contains('=')) {
            throw LessonLineError(
                i, Lessons::tr("%1 is not a setting; it must be \"name = value\"").arg(quoted(line)));
        }
        if (setting == nullptr) {
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

/// The message without its full stop, which LessonError adds.
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

/// The range of `epochs`.
constexpr Parameter epochsParameter{.key = "epochs", .name = "epochs", .help = "", .least = 1, .most = 1000};

LessonTraining readTraining(const QStringList& lines)
{
    LessonTraining training;
    TrainingSettings& trained = training.settings;
    Settings settings = settingsOf(trained);
    settings.remove("dataset_seed"); // is set to the seed
    CollectSettings{settings}(epochsParameter, training.epochs);
    readLines(lines, settings);
    trained.dataset.seed = trained.seed;
    if (const auto problem = validate(trained)) {
        throw LessonLineError(0, sentenceOf(*problem));
    }
    if (trained.dataset.kind == TaskKind::yours) {
        throw LessonLineError(0, Lessons::tr("A lesson cannot train on a file; choose another dataset."));
    }
    RangeCheck range;
    range(epochsParameter, training.epochs);
    if (range.problem()) {
        throw LessonLineError(0, sentenceOf(*range.problem()));
    }
    return training;
}

} // namespace quantoscope

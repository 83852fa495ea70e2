// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/presets.h"

#include "core/explore/chip_presets.h"
#include "core/text/translate.h"
#include "ui/lessons/lesson_library.h"

#include <QCoreApplication>

namespace quantoscope {
namespace {

QString text(const char* english)
{
    return QCoreApplication::translate("Presets", english);
}

/// A preset that replaces the scheme, except for its threshold, and the rounding rule.
Preset schemePreset(const char* name, const char* purpose, const Scheme& scheme, RoundingRule rounding)
{
    return {text(name), text(purpose), [scheme, rounding](const Setup& before) {
                Setup setup = before;
                setup.scheme = scheme;
                setup.scheme.threshold = before.scheme.threshold;
                setup.arithmetic.rounding = rounding;
                return setup;
            }};
}

/// Levels at k · threshold / 2^(bits-2) for k from -2^(bits-1) to 2^(bits-1) - 1. Hardware stores only the
/// integer k, in two's complement.
Scheme binaryScheme(int bits)
{
    const double step = 2.0 / (1 << (bits - 1));
    return {.numBits = bits, .lowerLimit = 1.0, .upperLimit = 1.0 - step};
}

} // namespace

QList<Preset> schemePresets()
{
    const auto reference = RoundingRule::reference;
    const auto saturating = RoundingRule::saturating;
    return {
        schemePreset(QT_TRANSLATE_NOOP("Presets", "snnTorch's default"),
                     QT_TRANSLATE_NOOP("Presets", "state_quant() without arguments: 8 bits, uniform."), {},
                     reference),
        schemePreset(QT_TRANSLATE_NOOP("Presets", "snnTorch, threshold-centred"),
                     QT_TRANSLATE_NOOP("Presets", "8 bits, smallest steps around the threshold."),
                     {.uniform = false}, reference),
        schemePreset(QT_TRANSLATE_NOOP("Presets", "snnTorch, zero-centred"),
                     QT_TRANSLATE_NOOP("Presets", "8 bits, smallest steps around zero."),
                     {.uniform = false, .thrCentered = false}, reference),
        schemePreset(
            QT_TRANSLATE_NOOP("Presets", "Two's complement, 8 bits"),
            QT_TRANSLATE_NOOP("Presets",
                              "Levels at integer multiples of threshold / 64, including 0, from -2 times to "
                              "almost 2 times the threshold; saturating, like an adder with a clamp."),
            binaryScheme(8), saturating),
        schemePreset(
            QT_TRANSLATE_NOOP("Presets", "Two's complement, 6 bits"),
            QT_TRANSLATE_NOOP("Presets", "Levels at integer multiples of threshold / 16; saturating."),
            binaryScheme(6), saturating),
        schemePreset(
            QT_TRANSLATE_NOOP("Presets", "Two's complement, 4 bits"),
            QT_TRANSLATE_NOOP("Presets", "Levels at integer multiples of threshold / 4; saturating."),
            binaryScheme(4), saturating),
        schemePreset(QT_TRANSLATE_NOOP("Presets", "3 bits with headroom above the threshold"),
                     QT_TRANSLATE_NOOP("Presets", "8 levels from -1 times to 1.5 times the threshold."),
                     {.numBits = 3, .upperLimit = 0.5}, saturating),
    };
}

QList<Preset> chipPresetList()
{
    QList<Preset> presets;
    for (const ChipPreset& chip : chipPresets()) {
        presets.append({QString::fromStdString(Core::said(chip.title)),
                        QString::fromStdString(Core::said(chip.purpose)),
                        [&chip](const Setup& before) { return withChip(before, chip); }});
    }
    return presets;
}

QList<Preset> lessonPresets()
{
    QList<Preset> presets;
    for (const Lesson& lesson : builtInLessons()) {
        for (const LessonStep& step : lesson.steps) {
            if (step.setup) {
                presets.append({lesson.title,
                                text(QT_TRANSLATE_NOOP("Presets", "The setup at the start of the lesson.")),
                                [setup = *step.setup](const Setup&) { return setup; }});
                break;
            }
        }
    }
    return presets;
}

} // namespace quantoscope

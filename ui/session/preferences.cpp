// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preferences.h"

#include "ui/session/program_settings.h"

#include <algorithm>

namespace quantoscope {
namespace {

constexpr const char* appearanceKey = "preferences/appearance";
constexpr const char* languageKey = "preferences/language";
constexpr const char* scaleKey = "preferences/scale_percent";
constexpr const char* restoreKey = "preferences/restore_last";

QString wordFor(std::optional<Appearance> appearance)
{
    return !appearance ? "desktop" : *appearance == Appearance::dark ? "dark" : "light";
}

std::optional<Appearance> appearanceFor(const QString& word)
{
    for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
        if (word == wordFor(appearance)) {
            return appearance;
        }
    }
    return std::nullopt;
}

} // namespace

Preferences loadPreferences()
{
    const QSettings settings = programSettings();
    Preferences preferences;
    preferences.appearance = appearanceFor(settings.value(appearanceKey).toString());
    preferences.language = settings.value(languageKey).toString();
    const int scale = settings.value(scaleKey, preferences.scalePercent).toInt();
    if (std::ranges::find(scalePercents, scale) != scalePercents.end()) {
        preferences.scalePercent = scale;
    }
    preferences.restoresLast = settings.value(restoreKey, preferences.restoresLast).toBool();
    return preferences;
}

void savePreferences(const Preferences& preferences)
{
    QSettings settings = programSettings();
    settings.setValue(appearanceKey, wordFor(preferences.appearance));
    settings.setValue(languageKey, preferences.language);
    settings.setValue(scaleKey, preferences.scalePercent);
    settings.setValue(restoreKey, preferences.restoresLast);
}

Appearance appearanceOf(const Preferences& preferences)
{
    return preferences.appearance ? *preferences.appearance : desktopAppearance();
}

} // namespace quantoscope

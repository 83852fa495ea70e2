// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters/parameter_text.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace quantoscope {

/// One setting of a block in a lesson.
struct Setting
{
    /// Reads the value from text. Returns a description of the allowed values if the text is invalid,
    /// else empty.
    std::function<std::optional<QString>(const QString& text)> read;
    /// Copies the value from the same setting of another Setup.
    std::function<void(const Setting& other)> take = {};
    const void* value = nullptr; ///< Has the type that `take` expects.
    QString formerName = {};     ///< Also accepted; empty if there is none.
};

using Settings = QMap<QString, Setting>; ///< By name.

/// The setting with this name or former name; null if there is none.
inline const Setting* findSetting(const Settings& settings, const QString& name)
{
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        if (setting.key() == name || (!name.isEmpty() && setting->formerName == name)) {
            return &*setting;
        }
    }
    return nullptr;
}

/// A visitor for describe() that adds a setting for each parameter, by parameter name.
struct CollectSettings
{
    Settings& settings;

    template<typename Value>
    void operator()(const Parameter& parameter, Value& value)
    {
        const auto read = [parameter, &value](const QString& text) -> std::optional<QString> {
            const auto allowed = readText(parameter, text.toStdString(), value);
            return allowed ? std::optional(QString::fromStdString(*allowed)) : std::nullopt;
        };
        const auto take = [&value](const Setting& other) { value = *static_cast<const Value*>(other.value); };
        const auto text = [](std::string_view name) {
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        };
        settings[text(parameter.name)] = {
            .read = read, .take = take, .value = &value, .formerName = text(parameter.formerName)};
    }
    template<typename Value>
    void object(std::string_view /*key*/, Value& value)
    {
        describe(*this, value);
    }
};

/// A setting for each parameter of a described struct (core/parameters/describe.h). `value` must outlive
/// the settings.
template<typename Value>
Settings settingsOf(Value& value)
{
    Settings settings;
    CollectSettings collect{settings};
    describe(collect, value);
    return settings;
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"

#include <atomic>
#include <cstddef>

namespace quantoscope {
namespace {

std::atomic<Translator> translatorInUse = nullptr;

std::string withArguments(const std::string& pattern, std::span<const std::string> arguments)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char digit = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '0';
        const auto place = static_cast<std::size_t>(digit - '1');
        if (digit >= '1' && digit <= '9' && place < arguments.size()) {
            text += arguments[place];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

std::string translated(const char* english)
{
    const Translator translator = translatorInUse;
    return translator == nullptr ? english : translator(english);
}

} // namespace

void setTranslator(Translator translator)
{
    translatorInUse = translator;
}

std::string UntranslatedText::text() const
{
    return withArguments(translated(english.c_str()), arguments);
}

std::string Core::said(const char* english, std::initializer_list<std::string> arguments)
{
    return withArguments(translated(english), std::span(arguments.begin(), arguments.size()));
}

} // namespace quantoscope

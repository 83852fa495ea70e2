// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/translate.h"

#include <atomic>
#include <cstddef>

namespace quantoscope {
namespace {

std::atomic<Translator> translatorInUse = nullptr;

} // namespace

void setTranslator(Translator translator)
{
    translatorInUse = translator;
}

std::string Core::said(const char* english, std::initializer_list<std::string> arguments)
{
    const Translator translator = translatorInUse;
    const std::string pattern = translator == nullptr ? english : translator(english);
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char digit = pattern[i] == '%' && i + 1 < pattern.size() ? pattern[i + 1] : '0';
        const auto place = static_cast<std::size_t>(digit - '1');
        if (digit >= '1' && digit <= '9' && place < arguments.size()) {
            text += arguments.begin()[place];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace quantoscope

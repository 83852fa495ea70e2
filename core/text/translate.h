// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// The text in the reader's language; the English itself where there is no translation.
using Translator = std::string (*)(const char* english);

/// What Core::said() speaks with; without one it speaks English. Set before the first thread is started.
void setTranslator(Translator translator);

/// Read by lupdate only, as it reads Q_DECLARE_TR_FUNCTIONS.
#define QUANTOSCOPE_TRANSLATED_AS(context)

/// A sentence that is still to be translated, and what fills its places: for a process that does not know the
/// reader's language and hands the sentence to one that does.
struct UntranslatedText
{
    std::string english;
    std::vector<std::string> arguments = {};

    std::string text() const; ///< In the reader's language.
};

/// Gives the core's sentences a place of their own in the translations.
struct Core
{
    QUANTOSCOPE_TRANSLATED_AS(Core)

    /// The text in the reader's language, with %1 to %9 replaced by the arguments; what was filled in is not
    /// looked through again. A place that has no argument stays as it is.
    static std::string said(const char* english, std::initializer_list<std::string> arguments = {});

    /// Marks a text for the translation that said() makes of it later.
    static constexpr const char* noted(const char* english) { return english; }

    /// The same, translated later.
    static UntranslatedText toSay(const char* english, std::initializer_list<std::string> arguments = {})
    {
        return {english, arguments};
    }
};

} // namespace quantoscope

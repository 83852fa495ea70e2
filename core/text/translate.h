// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace quantoscope {

/// Returns the text in the user's language, or the English text if there is no translation.
using Translator = std::string (*)(const char* english);

/// Sets the translator that Core::said() uses; without one the text stays English. Call before
/// any thread starts.
void setTranslator(Translator translator);

/// Used by lupdate only, in place of Q_DECLARE_TR_FUNCTIONS.
#define QUANTOSCOPE_TRANSLATED_AS(context)

/// A sentence to be translated later, with its arguments: for a process that does not know the user's
/// language and passes the sentence to one that does.
struct UntranslatedText
{
    std::string english;
    std::vector<std::string> arguments = {};

    std::string text() const; ///< In the user's language.
};

/// The translation context of the sentences in core.
struct Core
{
    QUANTOSCOPE_TRANSLATED_AS(Core)

    /// The text in the user's language, with %1 to %9 replaced by the arguments. Arguments are not searched
    /// for placeholders. A placeholder without an argument is left unchanged.
    static std::string said(const char* english, std::initializer_list<std::string> arguments = {});

    /// Marks a text for translation by a later call of said().
    static constexpr const char* noted(const char* english) { return english; }

    /// As said(), but translated later.
    static UntranslatedText toSay(const char* english, std::initializer_list<std::string> arguments = {})
    {
        return {english, arguments};
    }
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>

namespace quantoscope {

/// The text in the reader's language; the English itself where there is no translation.
using Translator = std::string (*)(const char* english);

/// What Core::said() speaks with; without one it speaks English. Set before the first thread is started.
void setTranslator(Translator translator);

/// Read by lupdate only, as it reads Q_DECLARE_TR_FUNCTIONS.
#define QUANTOSCOPE_TRANSLATED_AS(context)

/// Gives the core's sentences a place of their own in the translations.
struct Core
{
    QUANTOSCOPE_TRANSLATED_AS(Core)

    /// The text in the reader's language, with %1 to %9 replaced by the arguments; what was filled in is not
    /// looked through again. A place that has no argument stays as it is.
    static std::string said(const char* english, std::initializer_list<std::string> arguments = {});
};

} // namespace quantoscope

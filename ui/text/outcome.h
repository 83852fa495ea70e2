// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentence_of.h"

#include <QString>

#include <utility>

namespace quantoscope {

/// Whether something that the user asked for was done, and if not, why not.
class [[nodiscard]] Outcome
{
public:
    static Outcome done() { return {}; }
    /// `sentence` is translated and not empty.
    static Outcome refused(QString sentence)
    {
        Outcome outcome;
        outcome.m_sentence = std::move(sentence);
        return outcome;
    }

    bool isDone() const { return m_sentence.isEmpty(); }
    const QString& sentence() const { return m_sentence; } ///< Why it was not done; empty if it was done.

private:
    Outcome() = default;

    QString m_sentence;
};

/// Calls `action()`; an exception becomes the reason why it was not done.
template<typename Action>
Outcome attempt(Action&& action)
{
    try {
        std::forward<Action>(action)();
    } catch (const std::exception& error) {
        return Outcome::refused(sentenceOf(error));
    }
    return Outcome::done();
}

} // namespace quantoscope

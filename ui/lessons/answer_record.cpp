// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/answer_record.h"

#include "files/session/session.h"
#include "ui/training/training_snapshot.h"

#include <QDateTime>
#include <QJsonDocument>

#include <cmath>

namespace quantoscope {
namespace {

/// The values used in the question and the answer of a step.
QList<LessonTerm> usedTerms(const LessonStep& step)
{
    QList<LessonTerm> terms{step.prediction->number};
    for (const LessonChoice& choice : step.prediction->choices) {
        terms << choice.right.left << choice.right.right;
    }
    for (const QString& name : termsIn(step.answer)) {
        terms << parseTerm(name).value_or(LessonTerm{});
    }
    return terms;
}

QJsonObject usedValues(const LessonStep& step, const LessonFacts& facts)
{
    QJsonObject values;
    for (const LessonTerm& term : usedTerms(step)) {
        if (!term.name.isEmpty()) { // else it is a constant
            const double value = lessonValue(term, facts);
            values[termText(term)] = std::isfinite(value) ? QJsonValue(value) : QJsonValue();
        }
    }
    return values;
}

QJsonObject sessionObject(const Session& session)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(writeSession(session))).object();
}

} // namespace

QJsonObject answerRecord(const LessonStep& step, const Prediction& prediction,
                         const std::optional<Judgement>& judgement, const LessonFacts& facts)
{
    Session session{.setup = facts.exploration.setup};
    if (facts.training != nullptr) {
        session.training = facts.training->settings;
    }
    const QJsonObject state = sessionObject(session);
    QJsonObject record{
        {"said", saidText(*step.prediction, prediction)},
        {"right", judgement ? QJsonValue(judgement->right) : QJsonValue()},
        {"correct", judgement ? QJsonValue(judgement->truth) : QJsonValue()},
        {"given", QDateTime::currentDateTime().toString(Qt::ISODate)},
        {"setup", state["setup"]},
        {"seed", state["setup"]["stimulus"]["seed"]},
        {"values", usedValues(step, facts)},
    };
    if (facts.training != nullptr) {
        record["training"] = state["training"];
        record["epochs"] = facts.training->newest().epoch;
        record["seed"] = state["training"]["seed"];
    }
    return record;
}

} // namespace quantoscope

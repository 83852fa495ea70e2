// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/hint_label.h"

#include "core/training/training_hint.h"
#include "ui/training/training_snapshot.h"

#include <algorithm>
#include <span>

namespace quantoscope {

TrainingHintLabel::TrainingHintLabel(QWidget* parent) : QLabel(parent)
{
    setObjectName("train_hint");
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(8, 2, 8, 2);
    hide();
}

void TrainingHintLabel::follow(const TrainingSnapshot& snapshot)
{
    const int now = snapshot.newest().epoch;
    if (m_settings != snapshot.settings || now < m_since) {
        m_settings = snapshot.settings;
        m_since = now;
    }
    const auto first = std::ranges::lower_bound(snapshot.history, m_since, {}, &EpochScores::epoch);
    auto hint = trainingHint(snapshot.settings, std::span(first, snapshot.history.end()));
    if (hint && snapshot.running && !hint->isOfTheRate()) { // wait for the final result
        hint.reset();
    }
    setText(hint ? tr("Hint: %1").arg(QString::fromStdString(hint->sentence)) : QString());
    setVisible(hint.has_value());
}

} // namespace quantoscope

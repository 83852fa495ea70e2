// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QLabel>

#include <optional>

namespace quantoscope {

struct TrainingSnapshot;

/// Says why a training run fails and what to try. Hidden if there is no hint.
class TrainingHintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TrainingHintLabel(QWidget* parent = nullptr);

    /// Updates the hint. Only considers the epochs since the last change of the settings, because earlier
    /// ones say nothing about the current settings.
    void follow(const TrainingSnapshot& snapshot);

private:
    std::optional<TrainingSettings> m_settings;
    int m_since = 0; // the first epoch considered
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QLabel>

#include <optional>

namespace quantoscope {

struct TrainingSnapshot;

/// Says why a training run goes wrong and what to try; takes no room where there is nothing to say.
class TrainingHintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TrainingHintLabel(QWidget* parent = nullptr);

    /// Judges the epochs since the settings were last changed: what others did is no fault of these.
    void follow(const TrainingSnapshot& snapshot);

private:
    std::optional<TrainingSettings> m_settings;
    int m_since = 0; // epoch
};

} // namespace quantoscope

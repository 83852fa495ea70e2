// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QTimer;

namespace quantoscope {

class ElidedLabel;

/// Chooses a sample and one of its steps, and plays through the steps.
class SampleBar : public QWidget
{
    Q_OBJECT

public:
    explicit SampleBar(QWidget* parent = nullptr);

    /// Both counts are at least 1. Does not emit signals.
    void setRanges(std::size_t samples, std::size_t steps);
    void show(std::size_t sample, std::size_t step);
    void showLabel(const QString& text); ///< About the sample, such as its class.

    bool playing() const;
    void play();
    void pause();
    void toggle() { playing() ? pause() : play(); }

signals:
    void sampleChosen(std::size_t sample);
    void stepChosen(std::size_t step);

private:
    void advance();
    void showPlaying();

    QSpinBox* m_sample;
    ElidedLabel* m_label;
    QPushButton* m_play;
    QComboBox* m_speed;
    QSlider* m_step;
    QLabel* m_stepText;
    QTimer* m_clock;
};

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/sample_bar.h"

#include "ui/widgets/choice_box.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QTimer>

#include <array>

namespace quantoscope {
namespace {

constexpr std::array<int, 3> playedSteps{2, 8, 30}; // per second

} // namespace

SampleBar::SampleBar(QWidget* parent)
    : QWidget(parent), m_sample(new QSpinBox(this)), m_label(new ElidedLabel(this)),
      m_play(new QPushButton(this)),
      m_speed(choiceBox("network_speed", {{tr("slow"), {}}, {tr("medium"), {}}, {tr("fast"), {}}}, this)),
      m_step(new QSlider(Qt::Horizontal, this)), m_stepText(new QLabel(this)), m_clock(new QTimer(this))
{
    m_sample->setObjectName("network_sample");
    m_sample->setAccessibleName(tr("Sample"));
    m_sample->setToolTip(tr("The sample whose spikes are shown"));
    m_sample->setKeyboardTracking(false);
    m_label->setObjectName("network_sample_label");
    m_play->setObjectName("network_play");
    m_play->setToolTip(tr("Play through the steps of the sample, or pause (Space)"));
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_speed->setToolTip(tr("Playback speed: 2, 8 or 30 steps per second"));
    m_speed->setCurrentIndex(1);
    m_step->setObjectName("network_step");
    m_step->setAccessibleName(tr("Step"));
    m_step->setToolTip(tr("The step whose spikes the graph shows"));
    m_stepText->setObjectName("network_step_text");
    m_stepText->setMinimumWidth(m_stepText->fontMetrics().horizontalAdvance(tr("step %1").arg("00000")));
    auto* caption = new QLabel(tr("Sample"), this);
    caption->setBuddy(m_sample);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    for (QWidget* widget : std::initializer_list<QWidget*>{caption, m_sample, m_play, m_speed}) {
        layout->addWidget(widget);
    }
    layout->addWidget(m_step, 2);
    layout->addWidget(m_stepText);
    layout->addWidget(m_label, 3);
    connect(m_sample, &QSpinBox::valueChanged, this, [this](int sample) {
        pause();
        emit sampleChosen(static_cast<std::size_t>(sample));
    });
    connect(m_step, &QSlider::valueChanged, this, [this](int step) {
        m_stepText->setText(tr("step %1").arg(step));
        emit stepChosen(static_cast<std::size_t>(step));
    });
    connect(m_play, &QPushButton::clicked, this, &SampleBar::toggle);
    connect(m_clock, &QTimer::timeout, this, &SampleBar::advance);
    const auto setSpeed = [this](int speed) {
        m_clock->setInterval(1000 / playedSteps[static_cast<std::size_t>(speed)]);
    };
    connect(m_speed, &QComboBox::currentIndexChanged, this, setSpeed);
    setSpeed(m_speed->currentIndex());
    showPlaying();
}

void SampleBar::setRanges(std::size_t samples, std::size_t steps)
{
    const QSignalBlocker quietSample(m_sample);
    const QSignalBlocker quietStep(m_step);
    m_sample->setRange(0, static_cast<int>(samples) - 1);
    m_sample->setSuffix(tr(" of 0–%1").arg(samples - 1));
    m_step->setRange(0, static_cast<int>(steps) - 1);
    m_step->setPageStep(10);
}

void SampleBar::show(std::size_t sample, std::size_t step)
{
    const QSignalBlocker quietSample(m_sample);
    const QSignalBlocker quietStep(m_step);
    m_sample->setValue(static_cast<int>(sample));
    m_step->setValue(static_cast<int>(step));
    m_stepText->setText(tr("step %1").arg(step));
}

void SampleBar::showLabel(const QString& text)
{
    m_label->showText(text);
}

bool SampleBar::playing() const
{
    return m_clock->isActive();
}

void SampleBar::play()
{
    if (m_step->value() >= m_step->maximum()) {
        m_step->setValue(0);
    }
    m_clock->start();
    showPlaying();
}

void SampleBar::pause()
{
    m_clock->stop();
    showPlaying();
}

void SampleBar::advance()
{
    if (m_step->value() < m_step->maximum()) {
        m_step->setValue(m_step->value() + 1);
    } else {
        pause();
    }
}

void SampleBar::showPlaying()
{
    m_play->setText(playing() ? tr("Pause") : tr("Play"));
    m_play->setIcon(style()->standardIcon(playing() ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
}

} // namespace quantoscope

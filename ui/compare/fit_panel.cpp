// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/fit_panel.h"

#include "core/analysis/outliers.h"
#include "core/signals/signal_index.h"
#include "ui/compare/scheme_column.h"
#include "ui/compare/scheme_comparer.h"
#include "ui/widgets/decibels.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace quantoscope {
namespace {

QString boundText(const Fit& fit, std::size_t outliers)
{
    const int levels = 1 << fit.numBits;
    const QString leftOut =
        outliers == 0 ? QString() : FitPanel::tr("\nleft out as outliers: %1 samples").arg(outliers);
    const QString bound = std::isfinite(fit.boundSqnrDb)
                              ? FitPanel::tr("Upper bound for %1 levels (Lloyd–Max): %2")
                                    .arg(levels)
                                    .arg(decibels(fit.boundSqnrDb))
                              : FitPanel::tr("Upper bound for %1 levels (Lloyd–Max): no error").arg(levels);
    return bound + leftOut;
}

/// The chosen number first, then the others from the fewest on.
std::vector<int> bitsInOrder(int chosen)
{
    std::vector<int> order{chosen};
    for (int bits = 1; bits <= mostFittedBits; ++bits) {
        if (bits != chosen) {
            order.push_back(bits);
        }
    }
    return order;
}

} // namespace

FitPanel::FitPanel(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_bits(new QSpinBox(this)),
      m_objective(new QComboBox(this)), m_bound(new QLabel(this)),
      m_useBound(new QPushButton(tr("Use these levels"), this)), m_rows{}, m_keep(new QDoubleSpinBox(this)),
      m_smallest(new QLabel(this)), m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this)),
      m_plot(new BitsPlot(this)), m_job([this](const Fitted& fitted) { take(fitted); }),
      m_comparer(new SchemeComparer(this))
{
    setObjectName("fit");
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(buildControls());
    halves->addWidget(m_plot);
    halves->setStretchFactor(0, 0);
    halves->setStretchFactor(1, 1);
    halves->setSizes({300, 260});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connectControls();
    showFit();
    showBusy(false);
}

FitPanel::~FitPanel() = default;

void FitPanel::connectControls()
{
    connect(m_bits, &QSpinBox::valueChanged, this, [this] {
        showFit();
        compareInLoop();
        if (m_job.busy() && chosenFit() == nullptr) {
            restartFits(); // this one first
        }
    });
    connect(m_objective, &QComboBox::currentIndexChanged, this, &FitPanel::restartFits);
    connect(m_keep, &QDoubleSpinBox::valueChanged, this, &FitPanel::showSmallest);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto handOver = [this, i](auto signal) {
            if (const Fit* fit = chosenFit()) {
                const Scheme& scheme = fit->schemes.at(i).scheme;
                const QString name = schemeTitle(scheme) + tr(" fit");
                emit(this->*signal)(scheme, name);
            }
        };
        connect(m_rows[i].pin, &QPushButton::clicked, this, [=] { handOver(&FitPanel::pinRequested); });
        connect(m_rows[i].adopt, &QPushButton::clicked, this, [=] { handOver(&FitPanel::adoptRequested); });
    }
    connect(m_useBound, &QPushButton::clicked, this, [this] {
        if (const Fit* fit = chosenFit()) {
            Scheme scheme = m_exploration->setup.scheme;
            scheme.format = LevelList({fit->bound.levels.begin(), fit->bound.levels.end()});
            scheme.scale = 1.0;
            emit adoptRequested(scheme, tr("Lloyd–Max levels"));
        }
    });
    connect(m_cancel, &QToolButton::clicked, &m_job, &JobBase::cancel);
    connect(m_cancel, &QToolButton::clicked, m_comparer, &SchemeComparer::cancel);
    connect(m_comparer, &SchemeComparer::found, this, &FitPanel::showFit);
    connect(m_comparer, &SchemeComparer::finished, this, &FitPanel::settled);
    connect(m_comparer, &SchemeComparer::failed, this, &FitPanel::settled); // the row keeps its "…"
    connect(&m_job, &JobBase::progressed, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(fraction * 1000)); });
    const auto ended = [this] {
        showBusy(false);
        emit settled();
    };
    connect(&m_job, &JobBase::finished, this, ended);
    connect(&m_job, &JobBase::cancelled, this, ended);
    connect(&m_job, &JobBase::failed, this, [this](const QString& sentence) {
        showBusy(false);
        m_bound->setText(sentence);
        emit settled();
    });
}

bool FitPanel::busy() const
{
    return m_job.busy() || m_comparer->busy();
}

bool FitPanel::closedLoop() const
{
    return m_exploration && m_exploration->setup.loop == Loop::closed;
}

FitTask FitPanel::task() const
{
    return {.threshold = m_exploration->setup.scheme.threshold,
            .objective = static_cast<Objective>(m_objective->currentIndex()),
            .rounding = m_exploration->setup.arithmetic.rounding,
            .firing = m_exploration->setup.neuron.firing,
            .allFormats = true};
}

void FitPanel::setExploration(const std::shared_ptr<const Exploration>& exploration)
{
    const bool first = m_exploration == nullptr;
    if (first || bitsOf(exploration->setup.scheme) != bitsOf(m_exploration->setup.scheme)) {
        const QSignalBlocker quiet(m_bits);
        m_bits->setValue(bitsOf(exploration->setup.scheme));
    }
    m_exploration = exploration;
    m_plot->setExploration(exploration);
    if (m_fittedSignal != exploration->raw || m_fittedTask != task()) {
        restartFits();
    } else {
        showFit();
    }
    compareInLoop();
}

void FitPanel::setTheme(const PlotTheme& theme)
{
    m_plot->setTheme(theme);
}

void FitPanel::restartFits()
{
    if (!m_exploration) {
        return;
    }
    m_fittedSignal = m_exploration->raw;
    m_fittedTask = task();
    m_fits.clear();
    showFit();
    m_job.discard();
    const SignalIndex* index = m_fittedSignal->index();
    if (const auto problem = validate(m_fittedTask)) {
        m_bound->setText(QString::fromStdString(problem->sentence));
        return;
    }
    if (index == nullptr || index->sorted.empty()) {
        m_bound->setText(tr("There is no finite sample to fit to."));
        return;
    }
    const auto fitEach = [signal = m_fittedSignal, task = m_fittedTask, bits = bitsInOrder(m_bits->value())](
                             const Progress& progress, const Job<Fitted>::Deliver& deliver) {
        const SortedSamples& all = signal->index()->sorted;
        const auto kept = withoutOutliers(all, task.threshold);
        const SortedSamples& samples = kept ? *kept : all;
        const auto count = static_cast<double>(bits.size());
        for (std::size_t i = 0; i < bits.size(); ++i) {
            const auto part = [&](double done) { return progress((static_cast<double>(i) + done) / count); };
            auto fits = fitSchemes(samples, task, bits[i], bits[i], part);
            deliver({std::make_shared<const Fit>(std::move(fits.front())), all.size() - samples.size()});
        }
    };
    showBusy(true);
    m_job.request(fitEach);
}

void FitPanel::take(const Fitted& fitted)
{
    const auto& fit = fitted.fit;
    m_outliers = fitted.outliers;
    m_fits[fit->numBits] = fit;
    m_plot->setFits(m_fits);
    if (fit->numBits == m_bits->value()) {
        showFit();
        compareInLoop();
    } else {
        showSmallest();
    }
}

const Fit* FitPanel::chosenFit() const
{
    const auto found = m_fits.find(m_bits->value());
    return found == m_fits.end() ? nullptr : found->second.get();
}

/// Adopted, a fit runs in the loop: its figures there may be quite others than those it was chosen by.
void FitPanel::compareInLoop()
{
    std::vector<Scheme> schemes;
    if (const Fit* fit = chosenFit(); fit != nullptr && closedLoop()) {
        std::ranges::transform(fit->schemes, std::back_inserter(schemes), &FittedScheme::scheme);
    }
    if (m_exploration) {
        m_comparer->request(schemes, m_exploration);
    }
}

void FitPanel::showFit()
{
    m_title->setText(closedLoop() ? tr("<b>Fit</b> in open loop") : tr("<b>Fit</b>"));
    m_plot->setFits(m_fits);
    const Fit* fit = chosenFit();
    m_bound->setText(fit == nullptr ? tr("Upper bound (Lloyd–Max): …") : boundText(*fit, m_outliers));
    m_useBound->setEnabled(fit != nullptr);
    const std::size_t shown = fit == nullptr ? allSpacings.size() : fit->schemes.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        for (QWidget* part : {static_cast<QWidget*>(row.text), static_cast<QWidget*>(row.pin),
                              static_cast<QWidget*>(row.adopt)}) {
            part->setVisible(i < shown);
        }
        row.pin->setEnabled(fit != nullptr);
        row.adopt->setEnabled(fit != nullptr);
        if (fit == nullptr) {
            row.text->setText("…\n");
        } else if (i < shown) {
            showRow(row, *fit, fit->schemes[i]);
        }
    }
    showSmallest();
}

void FitPanel::showRow(const Row& row, const Fit& fit, const FittedScheme& fitted)
{
    const QString title = schemeTitle(fitted.scheme);
    const QString sqnr = decibels(fitted.sqnrDb);
    const QString rest = tr("%1 below the bound · %2 spike errors")
                             .arg(decibels(distanceDb(fit, fitted)))
                             .arg(fitted.error.spikeErrors);
    row.text->setText(tr("%1: %2").arg(title, sqnr) + "\n" +
                      (closedLoop() ? inLoopText(fitted.scheme) : rest));
    if (closedLoop()) {
        row.text->setToolTip(
            tr("%1\nFirst line: open loop, the SQNR of the raw membrane quantized afterwards "
               "(%2).\nSecond line: closed loop, SQNR and spikes of the neuron with this scheme")
                .arg(summaryOf(fitted.scheme), rest));
    } else {
        row.text->setToolTip(
            tr("%1\nSQNR, distance to the bound, and spike errors: samples that quantization "
               "moves across the threshold")
                .arg(summaryOf(fitted.scheme)));
    }
}

QString FitPanel::inLoopText(const Scheme& scheme) const
{
    const ComparedScheme* run = m_comparer->compared(scheme);
    if (run == nullptr) {
        return tr("closed loop …");
    }
    return tr("closed loop %1, %2 of %3 spikes")
        .arg(decibels(run->exploration->metrics.sqnrDb))
        .arg(run->spikes.quantizedSpikes)
        .arg(run->spikes.rawSpikes);
}

void FitPanel::showSmallest()
{
    std::vector<Fit> fits;
    for (int bits = 1; m_fits.contains(bits); ++bits) {
        fits.push_back(*m_fits.at(bits));
    }
    const bool all = m_fits.size() == mostFittedBits;
    const auto words = [&](const Requirement& requirement) {
        if (const FittedScheme* fitted = smallestMeeting(fits, requirement)) {
            return tr("%1, %2").arg(bitsText(bitsOf(fitted->scheme)), schemeKind(fitted->scheme));
        }
        return all ? tr("more than %1 bits").arg(mostFittedBits) : QString("…");
    };
    const bool ofLeastError = static_cast<Objective>(m_objective->currentIndex()) == Objective::mse;
    m_smallest->setText((ofLeastError ? tr("%1 dB: %2\nevery spike kept, with the least error: %3")
                                      : tr("%1 dB: %2\nevery spike kept: %3"))
                            .arg(m_keep->value())
                            .arg(words({.sqnrDb = m_keep->value()}), words({.everySpike = true})));
}

void FitPanel::showBusy(bool busy)
{
    m_progress->setValue(0);
    m_progress->setVisible(busy);
    m_cancel->setVisible(busy);
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_views.h"

#include "ui/training/answers_confusion_plot.h"
#include "ui/training/answers_plot.h"
#include "ui/training/boundary_plot.h"
#include "ui/training/curve_plot.h"
#include "ui/training/gradient_plot.h"
#include "ui/training/hidden_plot.h"
#include "ui/training/layer_spikes_plot.h"
#include "ui/training/weight_pictures_plot.h"
#include "ui/training/weights_plot.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {
namespace {

QSplitter* rowOf(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QSplitter(Qt::Horizontal);
    for (QWidget* widget : widgets) {
        widget->setMinimumWidth(120);
        row->addWidget(widget);
        row->setStretchFactor(row->count() - 1, 1);
    }
    row->setSizes(QList<int>(row->count(), 1000));
    return row;
}

struct Tab
{
    QString name;
    QWidget* widget;
    QString toolTip;
};

QTabWidget* tabsOf(const QString& name, const QList<Tab>& tabs)
{
    auto* widget = new QTabWidget;
    widget->setObjectName(name);
    widget->setDocumentMode(true);
    for (const Tab& tab : tabs) {
        widget->setTabToolTip(widget->addTab(tab.widget, tab.name), tab.toolTip);
    }
    return widget;
}

} // namespace

TrainingViews::TrainingViews(QWidget* parent)
    : QWidget(parent), m_boundaries{new BoundaryPlot(0, this), new BoundaryPlot(1, this),
                                    new BoundaryPlot(2, this)},
      m_answers{new AnswersPlot(0, this), new AnswersPlot(1, this), new AnswersPlot(2, this)},
      m_confusion(new AnswersConfusionPlot(this)), m_loss(new CurvePlot(CurvePlot::Quantity::loss, this)),
      m_accuracy(new CurvePlot(CurvePlot::Quantity::accuracy, this)),
      m_spikeCount(new CurvePlot(CurvePlot::Quantity::spikes, this)), m_hidden(new HiddenPlot(this)),
      m_spikes(new LayerSpikesPlot(this)), m_pictures(new WeightPicturesPlot(this)),
      m_gradient(new GradientPlot(this)), m_weights(new WeightsPlot(this)), m_byTask(new QStackedWidget(this))
{
    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(buildAnswers());
    rows->addWidget(rowOf({m_loss, m_accuracy, m_spikeCount}));
    rows->addWidget(buildInside());
    rows->setSizes({300, 170, 240});
    for (CurvePlot* source : {m_loss, m_accuracy, m_spikeCount}) {
        for (CurvePlot* other : {m_loss, m_accuracy, m_spikeCount}) {
            if (source != other) {
                connect(source, &Plot::xRangeChanged, other, &Plot::setXRange);
            }
        }
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(rows);
    for (BoundaryPlot* plot : m_boundaries) {
        connect(plot, &BoundaryPlot::pointed, this, &TrainingViews::pointed);
    }
    for (AnswersPlot* plot : m_answers) {
        connect(plot, &AnswersPlot::chosen, this, &TrainingViews::chosen);
    }
}

QWidget* TrainingViews::buildAnswers()
{
    m_byTask->addWidget(rowOf({m_boundaries[0], m_boundaries[1], m_boundaries[2]}));
    m_byTask->addWidget(rowOf({m_answers[0], m_answers[1], m_answers[2]}));
    m_tabs << tabsOf("train_answers",
                     {{tr("Answers"), m_byTask, tr("The answers of the three learners")},
                      {tr("Confusion"), m_confusion, tr("How often each class got each answer")}});
    return m_tabs.last();
}

QWidget* TrainingViews::buildInside()
{
    m_tabs << tabsOf("train_traces",
                     {{tr("Membranes"), m_hidden, tr("Membranes of some hidden neurons")},
                      {tr("Spikes"), m_spikes, tr("Spikes of all layers, in float and quantized")},
                      {tr("Input weights"), m_pictures, tr("Weights of the hidden neurons as pictures")}});
    m_tabs << tabsOf("train_learning",
                     {{tr("Gradient"), m_gradient, tr("The gradient that passes through the quantizer")},
                      {tr("Weights"), m_weights, tr("Histograms of the weights of each layer")}});
    auto* row = new QSplitter(Qt::Horizontal);
    for (QTabWidget* tabs : {m_tabs[1], m_tabs[2]}) {
        row->addWidget(tabs);
    }
    row->setSizes({1000, 1000});
    return row;
}

QList<Plot*> TrainingViews::plots() const
{
    return {m_boundaries[0], m_boundaries[1], m_boundaries[2], m_answers[0], m_answers[1],
            m_answers[2],    m_confusion,     m_loss,          m_accuracy,   m_spikeCount,
            m_hidden,        m_spikes,        m_pictures,      m_gradient,   m_weights};
}

QList<Plot*> TrainingViews::filledPlots() const
{
    const bool isOfThePlane = m_byTask->currentIndex() == 0;
    QList<Plot*> filled = plots();
    filled.removeIf([&](Plot* plot) {
        return isOfThePlane ? qobject_cast<AnswersPlot*>(plot) != nullptr
                            : qobject_cast<BoundaryPlot*>(plot) != nullptr;
    });
    return filled;
}

void TrainingViews::show(const std::shared_ptr<const TrainingSnapshot>& snapshot)
{
    m_byTask->setCurrentIndex(snapshot->task->isOfThePlane() ? 0 : 1);
    for (Plot* plot : plots()) {
        static_cast<TrainingPlot*>(plot)->setSnapshot(snapshot);
    }
}

bool TrainingViews::needsSamples(const QString& plot) const
{
    return std::ranges::any_of(m_answers,
                               [&](const AnswersPlot* answers) { return answers->plotName() == plot; });
}

void TrainingViews::bringUp(const QString& plot)
{
    for (QTabWidget* tabs : m_tabs) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == plot) {
                tabs->setCurrentIndex(i);
            }
        }
    }
}

} // namespace quantoscope

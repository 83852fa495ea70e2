// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_page.h"

#include "files/exports/network_nir.h"
#include "files/exports/network_writer.h"
#include "files/networks/test_samples.h"
#include "files/networks/training_data.h"
#include "files/session/network_settings.h"
#include "ui/files/file_access.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_worker.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>

namespace quantoscope {

Outcome TrainingPage::openData(const QString& path)
{
    const Outcome outcome = takeData(path);
    if (outcome.isDone()) {
        configure();
        emit arranged(tr("Training: open %1").arg(QFileInfo(path).fileName()));
    }
    return outcome;
}

Outcome TrainingPage::takeData(const QString& path)
{
    return attempt([&] {
        m_data = std::make_shared<const YourSamples>(loadYourSamples(nativePath(path)));
        m_dataPath = path;
        TrainingSettings settings = m_panel->settings();
        if (settings.dataset.kind != TaskKind::yours) {
            settings.dataset = usualTask(TaskKind::yours);
            settings.dataset.seed = settings.seed;
        }
        m_panel->show(settings);
        m_panel->showFile(QFileInfo(path).fileName());
    });
}

void TrainingPage::dropData()
{
    m_data = nullptr;
    m_dataPath.clear();
    m_panel->showFile({});
    if (TrainingSettings settings = m_panel->settings(); settings.dataset.kind == TaskKind::yours) {
        settings.dataset = TrainingSettings{}.dataset;
        settings.dataset.seed = settings.seed;
        m_panel->show(settings);
    }
}

TrainedNetwork TrainingPage::trainedNetwork(Learner learner) const
{
    return {.settings = m_snapshot->settings,
            .learner = learner,
            .weights =
                trainedAs(learner) == Learner::floating ? m_snapshot->floatWeights : m_snapshot->awareWeights,
            .task = m_snapshot->task,
            .epochs = m_snapshot->newest().epoch};
}

Learner TrainingPage::chosenLearner() const
{
    return m_snapshot->learners()[static_cast<std::size_t>(m_learner->currentIndex())];
}

Outcome TrainingPage::exportNetwork(const QString& path, Learner learner) const
{
    const auto format = networkFormatForEnding(QFileInfo(path).suffix().toLower().toStdString());
    if (!format) {
        return Outcome::refused(
            tr("\"%1\" cannot be written: its extension must be .py, .json or .nir.").arg(path));
    }
    return attempt(
        [&] { writeWhole(path, QByteArray::fromStdString(networkText(trainedNetwork(learner), *format))); });
}

Outcome TrainingPage::openInNetwork(const QString& path, Learner learner)
{
    const QString samples =
        QFileInfo(path).path() + "/" + QFileInfo(path).completeBaseName() + "-samples.npz";
    const Outcome outcome = attempt([&] {
        const TrainedNetwork network = trainedNetwork(learner);
        writeWhole(samples, QByteArray::fromStdString(testSamplesNpz(network)));
        writeWhole(path, QByteArray::fromStdString(networkNir(network)));
    });
    if (outcome.isDone()) {
        const NodeSetup neuron{.reset = Reset::subtract, .resetDelay = true};
        NetworkSettings settings{.source = {.network = path.toStdString(), .inputs = samples.toStdString()},
                                 .common = neuron};
        for (std::size_t layer = 1; !quantizesState(learner) && layer <= m_snapshot->awareWeights.layers();
             ++layer) {
            settings.nodes["lif" + std::to_string(layer)] = neuron; // its state stays float
        }
        emit networkRequested(settings);
    }
    return outcome;
}

void TrainingPage::chooseData()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open data"), {},
                                     tr("Points, samples and MNIST (*.csv *.tsv *.txt *.npy *.npz *.gz "
                                        "*-ubyte);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Outcome outcome = openData(path); !outcome.isDone()) {
        emit complained(outcome.sentence());
    }
}

void TrainingPage::chooseNetworkFile()
{
    if (!m_snapshot) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export network"), "network.py",
                                     tr("Python for snnTorch (*.py);;JSON (*.json);;NIR (*.nir)"));
    if (!path.isEmpty()) {
        report(exportNetwork(path, chosenLearner()), tr("Network written to %1.").arg(path));
    }
}

void TrainingPage::chooseNetworkToOpen()
{
    if (!m_snapshot) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the network and its test samples"),
                                                      "network.nir", tr("NIR (*.nir)"));
    if (!path.isEmpty()) {
        report(openInNetwork(path, chosenLearner()), tr("Network written to %1.").arg(path));
    }
}

void TrainingPage::report(const Outcome& outcome, const QString& done)
{
    if (outcome.isDone()) {
        emit reported(done);
    } else {
        emit complained(outcome.sentence());
    }
}

} // namespace quantoscope

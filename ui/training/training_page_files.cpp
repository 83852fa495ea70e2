// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_page.h"

#include "files/exports/network_writer.h"
#include "files/recordings/points.h"
#include "ui/files/file_access.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_worker.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>

namespace quantoscope {

Outcome TrainingPage::openPoints(const QString& path)
{
    const Outcome outcome = takePoints(path);
    if (outcome.isDone()) {
        configure();
        emit arranged(tr("Training: open %1").arg(QFileInfo(path).fileName()));
    }
    return outcome;
}

Outcome TrainingPage::takePoints(const QString& path)
{
    return attempt([&] {
        m_points = std::make_shared<const Points>(loadPoints(nativePath(path)));
        m_pointsPath = path;
        m_panel->showFile(QFileInfo(path).fileName());
    });
}

void TrainingPage::dropPoints()
{
    m_points = nullptr;
    m_pointsPath.clear();
    m_panel->showFile({});
}

Outcome TrainingPage::exportNetwork(const QString& path, Learner learner) const
{
    const auto format = networkFormatForEnding(QFileInfo(path).suffix().toLower().toStdString());
    if (!format) {
        return Outcome::refused(
            tr("\"%1\" cannot be written: its extension must be .py or .json.").arg(path));
    }
    return attempt([&] {
        const TrainedNetwork network{.settings = m_snapshot->settings,
                                     .learner = learner,
                                     .weights = learner == Learner::qatState ? m_snapshot->awareWeights
                                                                             : m_snapshot->floatWeights,
                                     .dataset = *m_snapshot->dataset,
                                     .epochs = m_snapshot->newest().epoch};
        writeWhole(path, QByteArray::fromStdString(networkText(network, *format)));
    });
}

void TrainingPage::choosePoints()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open points"), {},
                                                      tr("Points (*.csv *.tsv *.txt *.npy);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Outcome outcome = openPoints(path); !outcome.isDone()) {
        emit complained(outcome.sentence());
    }
}

void TrainingPage::chooseNetworkFile()
{
    if (!m_snapshot) {
        return;
    }
    const QString path = QFileDialog::getSaveFileName(this, tr("Export network"), "network.py",
                                                      tr("Python for snnTorch (*.py);;JSON (*.json)"));
    if (path.isEmpty()) {
        return;
    }
    const Outcome outcome =
        exportNetwork(path, tabLearners[static_cast<std::size_t>(m_learner->currentIndex())]);
    if (outcome.isDone()) {
        emit reported(tr("Network written to %1.").arg(path));
    } else {
        emit complained(outcome.sentence());
    }
}

} // namespace quantoscope

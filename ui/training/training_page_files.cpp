// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_page.h"

#include "files/exports/network_writer.h"
#include "files/recordings/points.h"
#include "ui/files/file_access.h"
#include "ui/text/sentence_of.h"
#include "ui/training/training_panel.h"
#include "ui/training/training_worker.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>

namespace quantoscope {

std::optional<QString> TrainingPage::openPoints(const QString& path)
{
    if (const auto sentence = takePoints(path)) {
        return sentence;
    }
    configure();
    emit arranged(tr("Training: open %1").arg(QFileInfo(path).fileName()));
    return std::nullopt;
}

std::optional<QString> TrainingPage::takePoints(const QString& path)
{
    try {
        m_points = std::make_shared<const Points>(loadPoints(nativePath(path)));
    } catch (const std::exception& error) {
        return sentenceOf(error);
    }
    m_pointsPath = path;
    m_panel->showFile(QFileInfo(path).fileName());
    return std::nullopt;
}

void TrainingPage::dropPoints()
{
    m_points = nullptr;
    m_pointsPath.clear();
    m_panel->showFile({});
}

std::optional<QString> TrainingPage::exportNetwork(const QString& path, Learner learner) const
{
    const auto format = networkFormatForEnding(QFileInfo(path).suffix().toLower().toStdString());
    if (!format) {
        return tr("\"%1\" cannot be written: its extension must be .py or .json.").arg(path);
    }
    try {
        const TrainedNetwork network{.settings = m_snapshot->settings,
                                     .learner = learner,
                                     .weights = learner == Learner::quantizationAware
                                                    ? m_snapshot->awareWeights
                                                    : m_snapshot->floatWeights,
                                     .dataset = *m_snapshot->dataset,
                                     .epochs = m_snapshot->newest().epoch};
        writeWhole(path, QByteArray::fromStdString(networkText(network, *format)));
    } catch (const std::exception& error) {
        return sentenceOf(error);
    }
    return std::nullopt;
}

void TrainingPage::choosePoints()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open points"), {},
                                                      tr("Points (*.csv *.tsv *.txt *.npy);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    if (const auto sentence = openPoints(path)) {
        emit complained(*sentence);
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
    if (const auto sentence = exportNetwork(path, static_cast<Learner>(m_learner->currentIndex()))) {
        emit complained(*sentence);
    } else {
        emit reported(tr("Network written to %1.").arg(path));
    }
}

} // namespace quantoscope

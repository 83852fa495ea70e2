// SPDX-License-Identifier: GPL-3.0-or-later
// What the Network tab does with files.
#include "ui/network/network_page.h"

#include "core/network/layer_constants.h"
#include "files/networks/read_network.h"
#include "files/recordings/recording.h"
#include "ui/network/graph_view.h"
#include "ui/network/layers_table.h"
#include "ui/network/network_runner.h"
#include "ui/network/sample_bar.h"
#include "ui/session/recent_files.h"
#include "ui/text/brief.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/whole_number.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace quantoscope {
namespace {

QString patterns(const std::vector<std::string_view>& endings)
{
    QStringList all;
    for (const std::string_view ending : endings) {
        all << "*." + QString::fromUtf8(ending.data(), static_cast<qsizetype>(ending.size()));
    }
    return all.join(' ');
}

QString sizeText(const NetworkData& data)
{
    return data.samples == 1
               ? NetworkPage::tr(" · 1 sample × %1 steps × %2 inputs").arg(data.steps).arg(data.features)
               : NetworkPage::tr(" · %1 samples × %2 steps × %3 inputs")
                     .arg(data.samples)
                     .arg(data.steps)
                     .arg(data.features);
}

QString openText(const QString& path)
{
    return NetworkPage::tr("Open %1").arg(QFileInfo(path).fileName());
}

} // namespace

void NetworkPage::chooseNetwork()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open network"), {},
                                     tr("Networks (%1);;Recordings, as a layer (%2);;All files (*)")
                                         .arg(patterns(networkEndings()), patterns(recordingEndings())));
    if (!path.isEmpty()) {
        openNetworkFile(path);
    }
}

void NetworkPage::chooseInputs()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open inputs"), {}, tr("Inputs (*.npy *.npz);;All files (*)"));
    if (!path.isEmpty()) {
        openInputsFile(path);
    }
}

void NetworkPage::chooseLabels()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open labels"), {}, tr("Labels (*.npy);;All files (*)"));
    if (!path.isEmpty()) {
        openLabelsFile(path);
    }
}

void NetworkPage::openNetworkFile(const QString& path)
{
    ask({.network = path.toStdString()}, openText(path));
}

void NetworkPage::openInputsFile(const QString& path)
{
    const NetworkSource& now = m_asked ? m_asked->source : m_settings ? m_settings->source : NetworkSource{};
    ask({.network = now.network, .inputs = path.toStdString()}, openText(path));
}

void NetworkPage::openLabelsFile(const QString& path)
{
    if (m_settings) {
        NetworkSource source = m_settings->source;
        source.labels = path.toStdString();
        ask(source, openText(path));
    }
}

void NetworkPage::openExample()
{
    ask({}, tr("Open the example network"));
}

/// The settings change only when the files have been read.
void NetworkPage::ask(const NetworkSource& source, const QString& what)
{
    m_asked = Asked{source, what};
    m_runner->open(source, m_opened);
}

void NetworkPage::takeOpened(const std::shared_ptr<const OpenedNetwork>& opened)
{
    m_opened = opened;
    const std::optional<Asked> asked = std::exchange(m_asked, std::nullopt);
    const bool other = !m_settings || m_settings->source.network != opened->source.network;
    if (asked && (other || m_settings->source.isExample() != opened->source.isExample())) {
        m_settings.emplace().source = opened->source;
        if (opened->source.isRecording()) {
            m_settings->common.reset = Reset::none; // the recorded membranes contain their resets
        } else if (const auto noted = likelyReset(*opened->network)) {
            m_settings->common.reset = noted->reset;
            m_settings->common.resetDelay = noted->delay;
        }
        m_view = {};
    } else {
        m_settings->source = opened->source; // the same network, maybe with other inputs
    }
    forgetResults();
    m_graph->setNetwork(opened);
    fitGraph();
    fitView();
    if (opened->dataset) {
        m_sampleBar->setRanges(opened->dataset->samples, opened->dataset->steps);
    }
    m_sampleBar->show(m_view.sample, m_view.step);
    showSource();
    showSettings();
    requestRun();
    if (asked) {
        emit fileOpened();
        const std::string ending =
            QFileInfo(QString::fromStdString(opened->source.network)).suffix().toLower().toStdString();
        const auto recordings = recordingEndings();
        const bool opensAsRecording = std::ranges::find(recordings, ending) != recordings.end();
        if (!opened->source.isExample() && !opensAsRecording) {
            addRecentFile(QString::fromStdString(opened->source.network));
        }
        emit arranged(asked->what);
    }
}

/// Shows the whole height of a usual graph, also if it scrolls sideways.
void NetworkPage::fitGraph()
{
    constexpr int most = 170;
    const int bar = m_graphArea->horizontalScrollBar()->sizeHint().height();
    m_graphArea->setMinimumHeight(std::min(most, m_graph->sizeHint().height() + bar));
}

/// A source that the user asked for is forgotten; that of a session stays in it.
void NetworkPage::refuseOpened(const QString& sentence)
{
    m_asked.reset();
    emit complained(sentence);
}

void NetworkPage::showSource()
{
    m_openInputs->setEnabled(m_settings && !m_settings->source.isRecording());
    m_openLabels->setEnabled(m_settings && !m_settings->source.inputs.empty());
    if (!m_opened) {
        m_source->showText({});
        m_hint->hide();
        return;
    }
    const NetworkData* dataset = m_opened->dataset.get();
    const QString size = dataset == nullptr ? QString() : sizeText(*dataset);
    const QString bits =
        m_result ? tr(" · %1 bits of state").arg(wholeText(static_cast<qlonglong>(m_result->run.stateBits)))
                 : QString();
    m_source->showText(m_opened->name(), size + bits);
    QStringList hints;
    if (dataset == nullptr) {
        hints << tr("Open the inputs of the network to run it.");
    }
    for (const std::string& note : m_opened->network->notes) {
        hints << QString::fromStdString(note);
    }
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setText(breakable(hints.join('\n')));
    m_hint->setVisible(!hints.isEmpty());
}

} // namespace quantoscope

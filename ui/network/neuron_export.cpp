// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/neuron_export.h"

#include "files/recordings/npy.h"
#include "ui/files/file_access.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace quantoscope {
namespace {

/// Letters that every file system accepts.
QString asFileName(QString text)
{
    for (QChar& letter : text) {
        letter = letter.isLetterOrNumber() || QString("-_.").contains(letter) ? letter : QChar('_');
    }
    constexpr int most = 40;
    return text.left(most);
}

/// A readable name that differs for different contents, so that a file that is in use never changes.
QString currentName(const NetworkRequest& request, const NetworkView& view, const QByteArray& content)
{
    constexpr int digits = 6;
    const QString network = asFileName(QFileInfo(request.opened->name()).completeBaseName());
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha1).toHex().left(digits);
    return QString("%1-%2-neuron%3-sample%4-%5.npy")
        .arg(network, asFileName(QString::fromStdString(view.node)))
        .arg(view.neuron)
        .arg(view.sample)
        .arg(QString::fromLatin1(hash));
}

} // namespace

QString currentsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/currents";
}

NeuronSetup exportNeuron(const NetworkRequest& request, const NetworkView& view, std::size_t layer,
                         CurrentOf from, const Setup& setup, const QString& folder, const Progress& progress)
{
    const NodeSetup& node = request.setup.of(view.node);
    const PreparedNetwork raw(*request.opened->network, request.opened->plan, floatSetup(request.setup));
    const PreparedNetwork quantized(*request.opened->network, request.opened->plan, request.setup);
    const NeuronAlone alone = neuronAlone(raw, quantized, request.setup, *request.opened->dataset,
                                          view.sample, layer, view.neuron, from, progress);
    const std::array<std::size_t, 1> shape{alone.current.size()};
    const QByteArray content = QByteArray::fromStdString(npyBytes(std::span(alone.current), shape));
    QDir().mkpath(folder);
    const QString path = QDir(folder).filePath(currentName(request, view, content));
    if (!QFileInfo::exists(path)) {
        writeWhole(path, content);
    }
    NeuronSetup result{.setup = setup, .difference = QString::fromStdString(alone.difference)};
    result.setup.loop = Loop::closed;
    result.setup.neuron = alone.neuron;
    result.setup.reference.reset();
    result.setup.recording = RecordingName{.path = path.toStdString(), .column = 0};
    if (node.state) {
        result.setup.scheme = *node.state;
        result.setup.arithmetic = node.arithmetic;
    }
    if (result.setup.neuron.threshold == result.setup.scheme.threshold) {
        result.setup.neuron.threshold.reset(); // the scheme's
    }
    return result;
}

} // namespace quantoscope

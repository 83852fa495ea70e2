// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/layers_table.h"

#include "core/text/percent_text.h"
#include "files/exports/csv_field.h"
#include "ui/compare/bits_plot.h"
#include "ui/compare/scheme_column.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/decibels.h"
#include "ui/widgets/whole_number.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <vector>

namespace quantoscope {
namespace {

struct LayersColumn
{
    const char* id;
    QString name;
    QString toolTip;
    QString (*text)(const LayerMetrics& layer);
};

QString inPercent(double fraction)
{
    return QString::number(100 * fraction, 'f', 1) + " %";
}

QString wholeOf(std::uint64_t number)
{
    return wholeText(static_cast<qlonglong>(number));
}

/// Metrics of spikes for layers that fire.
QString ifFiring(const LayerMetrics& layer, const QString& text)
{
    return layer.fires ? text : QString("–");
}

std::vector<LayersColumn> errorColumns()
{
    return {{"node", LayersModel::tr("node"), LayersModel::tr("Layer of neurons, in the order of evaluation"),
             [](const LayerMetrics& layer) { return QString::fromStdString(layer.node); }},
            {"shape", LayersModel::tr("shape"), LayersModel::tr("Channels × rows × columns, or neurons"),
             [](const LayerMetrics& layer) { return QString::fromStdString(shapeText(layer.shape)); }},
            {"neurons", LayersModel::tr("neurons"), LayersModel::tr("Number of neurons"),
             [](const LayerMetrics& layer) { return wholeOf(layer.neurons.size()); }},
            {"scheme", LayersModel::tr("scheme"), LayersModel::tr("Levels of the state"),
             [](const LayerMetrics& layer) {
                 return layer.state ? schemeKind(*layer.state) : LayersModel::tr("float");
             }},
            {"bits", LayersModel::tr("bits"), LayersModel::tr("Bits of the state of a neuron"),
             [](const LayerMetrics& layer) { return QString::number(layer.bits()); }},
            {"sqnr", LayersModel::tr("SQNR"),
             LayersModel::tr("10·log10(mean raw² / mean squared error) of all membranes"),
             [](const LayerMetrics& layer) { return decibels(layer.sqnr()); }},
            {"median", LayersModel::tr("median"), LayersModel::tr("Median of the neurons' SQNR"),
             [](const LayerMetrics& layer) { return decibels(layer.medianSqnr()); }},
            {"worst", LayersModel::tr("worst"),
             LayersModel::tr("Neuron with the smallest SQNR, and its SQNR"), [](const LayerMetrics& layer) {
                 const std::size_t worst = layer.worstNeuron();
                 const NeuronTotals& totals = layer.neurons[worst];
                 return LayersModel::tr("no. %1: %2")
                     .arg(wholeOf(worst), decibels(sqnrOf(totals.signalPower, totals.errorPower)));
             }}};
}

std::vector<LayersColumn> spikeColumns()
{
    return {{"spikes", LayersModel::tr("spikes"),
             LayersModel::tr("Raw spikes → quantized spikes, of all samples"),
             [](const LayerMetrics& layer) {
                 const NeuronTotals total = layer.total();
                 return ifFiring(layer, wholeOf(total.rawSpikes) + " → " + wholeOf(total.quantizedSpikes));
             }},
            {"agreement", LayersModel::tr("agreement"),
             LayersModel::tr("Fraction of all spikes that a neuron fires at the same step in both networks"),
             [](const LayerMetrics& layer) { return ifFiring(layer, inPercent(layer.agreement())); }},
            {"silent", LayersModel::tr("silent"),
             LayersModel::tr("Neurons that never fire in the quantized network"),
             [](const LayerMetrics& layer) { return ifFiring(layer, wholeOf(layer.deadNeurons())); }},
            {"saturated", LayersModel::tr("saturated"),
             LayersModel::tr("Neurons that fire at every step in the quantized network"),
             [](const LayerMetrics& layer) { return ifFiring(layer, wholeOf(layer.saturatedNeurons())); }},
            {"rates", LayersModel::tr("rate distance"),
             LayersModel::tr(
                 "Earth mover's distance between the distributions of the firing rates, in spikes per step"),
             [](const LayerMetrics& layer) {
                 return ifFiring(layer, QString::number(layer.rateDistance(), 'g', 3));
             }},
            {"clipped", LayersModel::tr("clipped"),
             LayersModel::tr("Fraction of the raw membranes below the lowest or above the highest level"),
             [](const LayerMetrics& layer) {
                 return layer.state ? inPercent(layer.clippedFraction()) : QString("–");
             }}};
}

std::vector<LayersColumn> layersColumns()
{
    std::vector<LayersColumn> all = errorColumns();
    const std::vector<LayersColumn> spikes = spikeColumns();
    all.insert(all.end(), spikes.begin(), spikes.end());
    return all;
}

} // namespace

void LayersModel::setResult(const std::shared_ptr<const NetworkResult>& result)
{
    const bool sameRows = m_result && result && m_result->request.opened == result->request.opened;
    if (!sameRows) {
        beginResetModel();
    }
    m_result = result;
    m_texts.clear();
    const std::vector<LayersColumn> columns = layersColumns();
    for (int row = 0; row < rowCount(); ++row) {
        QStringList& texts = m_texts.emplaceBack();
        for (const LayersColumn& column : columns) {
            texts << column.text(result->run.layers[static_cast<std::size_t>(row)]);
        }
    }
    if (sameRows) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        endResetModel();
    }
}

int LayersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_result ? 0 : static_cast<int>(m_result->run.layers.size());
}

int LayersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(layersColumns().size());
}

int LayersModel::columnOf(const QString& name)
{
    const std::vector<LayersColumn> columns = layersColumns();
    const auto found =
        std::ranges::find(columns, name, [](const LayersColumn& column) { return QString(column.id); });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QVariant LayersModel::data(const QModelIndex& index, int role) const
{
    const LayerMetrics& layer = m_result->run.layers[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole: {
        const bool words = index.column() == columnOf("node") || index.column() == columnOf("scheme");
        return QVariant::fromValue(Qt::Alignment(words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case Qt::ToolTipRole:
        return index.column() == columnOf("node") ? plainToolTip(QString::fromStdString(layer.node))
               : index.column() == columnOf("scheme") && layer.state
                   ? summaryOf(*layer.state)
                   : headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const LayersColumn column = layersColumns()[static_cast<std::size_t>(section)];
    return role == Qt::DisplayRole   ? QVariant(column.name)
           : role == Qt::ToolTipRole ? QVariant(column.toolTip)
                                     : QVariant();
}

LayersTable::LayersTable(QWidget* parent) : QTableView(parent), m_model(new LayersModel(this))
{
    setObjectName("network_layers");
    setAccessibleName(tr("Layers of the network"));
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false); // Tab moves the focus out of the table
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 5);
    constexpr int mostWidth = 220;
    horizontalHeader()->setMaximumSectionSize(mostWidth);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    addAction(copy);
    connect(
        selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
            if (!m_showing && current.isValid()) {
                emit selected(m_model->result()->run.layers[static_cast<std::size_t>(current.row())].node);
            }
        });
}

void LayersTable::setResult(const std::shared_ptr<const NetworkResult>& result)
{
    m_showing = true;
    m_model->setResult(result);
    m_showing = false;
}

void LayersTable::setSelected(const std::string& node)
{
    m_showing = true;
    const auto layer = m_model->result() ? m_model->result()->layerOf(node) : std::nullopt;
    if (layer) {
        const int column = std::max(0, currentIndex().column());
        setCurrentIndex(m_model->index(static_cast<int>(*layer), column));
    } else {
        selectionModel()->clear();
    }
    m_showing = false;
}

QList<QStringList> LayersTable::rows(const QStringList& columns) const
{
    QList<int> wanted;
    for (const QString& column : columns) {
        wanted << LayersModel::columnOf(column);
    }
    for (int column = 0; columns.isEmpty() && column < m_model->columnCount(); ++column) {
        wanted << column;
    }
    QList<QStringList> rows;
    for (int row = -1; row < m_model->rowCount(); ++row) {
        QStringList texts;
        for (const int column : wanted) {
            texts << (row < 0 ? m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                              : m_model->text(row, column));
        }
        rows << texts;
    }
    return rows;
}

QString LayersTable::asText() const
{
    QString text;
    for (const QStringList& row : rows()) {
        QStringList cells;
        for (const QString& cell : row) {
            cells << QString::fromStdString(spreadsheetText(cell.toStdString()));
        }
        text += cells.join('\t') + "\n";
    }
    return text;
}

} // namespace quantoscope

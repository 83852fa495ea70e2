// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/bits_panel.h"

#include "files/networks/bits_tables.h"
#include "ui/files/file_access.h"
#include "ui/network/bits_plots.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/whole_number.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

namespace quantoscope {
namespace {

/// " li does not fire, …", or nothing.
QString unrestrictedText(const BitsSearch& search)
{
    QStringList layers;
    for (const std::string& layer : search.unrestricted) {
        layers << QString::fromStdString(layer);
    }
    return layers.isEmpty() ? QString()
                            : " " + BitsPanel::tr("Spikes do not restrict the bits of layers that do not "
                                                  "fire: %1.")
                                        .arg(layers.join(", "));
}

constexpr std::array<double, 3> usualLeast{0.9, 0.9, 20}; // of each KeptQuantity

} // namespace

BitsPanel::~BitsPanel() = default;

QList<Plot*> BitsPanel::plots() const
{
    return {m_pareto, m_sensitivity};
}

void BitsPanel::show(const BitsWish& wish, const std::optional<NetworkRequest>& request)
{
    const bool other =
        m_request.has_value() != request.has_value() || (request && request->opened != m_request->opened);
    m_request = request;
    if (other) {
        m_job.discard();
        showSearching(false);
        m_result.reset();
        showResult();
    }
    m_wish = wish;
    const QSignalBlocker quietKeep(m_keep);
    const QSignalBlocker quietLeast(m_least);
    const QSignalBlocker quietMost(m_most);
    const QSignalBlocker quietMeasured(m_measured);
    const bool decibels = wish.keep == KeptQuantity::sqnr;
    m_keep->setCurrentIndex(static_cast<int>(wish.keep));
    m_least->setRange(decibels ? -100 : 0, decibels ? 200 : 100);
    m_least->setSuffix(decibels ? " dB" : " %");
    m_least->setValue(decibels ? wish.least : 100 * wish.least);
    m_most->setValue(wish.mostBits);
    m_measured->setChecked(wish.measuredRanges);
    m_find->setEnabled(m_request.has_value() && !m_searching);
}

void BitsPanel::changeKept(int quantity)
{
    m_wish.keep = static_cast<KeptQuantity>(quantity);
    m_wish.least = usualLeast[static_cast<std::size_t>(quantity)];
    emit wishEdited(m_wish, tr("Fewest bits: change requirement"));
}

void BitsPanel::changeWish(const QString& what)
{
    m_wish.least = m_wish.keep == KeptQuantity::sqnr ? m_least->value() : m_least->value() / 100;
    m_wish.mostBits = m_most->value();
    m_wish.measuredRanges = m_measured->isChecked();
    emit wishEdited(m_wish, what);
}

void BitsPanel::find()
{
    if (!m_request) {
        return;
    }
    showSearching(true);
    m_summary->setText(tr("Searching …"));
    m_job.request([request = *m_request, wish = m_wish](const Progress& progress, const auto& deliver) {
        deliver(searchFor(request, wish, progress));
    });
}

void BitsPanel::showSearching(bool searching)
{
    m_searching = searching;
    m_progress->setValue(0);
    m_progress->setVisible(searching);
    m_cancel->setVisible(searching);
    m_find->setEnabled(m_request.has_value() && !searching);
}

void BitsPanel::showResult()
{
    const bool found = m_result && m_result->search.chosen;
    m_use->setEnabled(found);
    m_export->setEnabled(found);
    if (!m_result) {
        m_summary->setText(
            tr("Finds the fewest bits of each layer's state with which the network keeps this."));
    } else if (!found) {
        const QString none =
            m_result->search.isExact
                ? tr("No choice of up to %1 bits per layer keeps this. %2 choices were tried.")
                : tr("None of the choices of up to %1 bits per layer that were tried keeps this. %2 were "
                     "tried, not all.");
        m_summary->setText(none.arg(m_result->wish.mostBits).arg(m_result->search.tried.size()));
    } else {
        const QString kind = m_result->search.isExact ? tr("No choice with fewer bits keeps it.")
                                                      : tr("There may be a choice with fewer bits.");
        m_summary->setText(
            tr("%1 bits of state keep it. %2")
                .arg(wholeText(static_cast<qlonglong>(m_result->search.chosen->stateBits)), kind) +
            unrestrictedText(m_result->search));
    }
    showTable();
    m_pareto->setSnapshot(m_result);
    m_sensitivity->setSnapshot(m_result);
}

/// One row per layer: its bits in the choice, and the fewest that suffice if only this layer is quantized.
void BitsPanel::showTable()
{
    const std::size_t rows = m_result ? m_result->search.layers.size() : 0;
    m_table->setRowCount(static_cast<int>(rows));
    for (std::size_t layer = 0; layer < rows; ++layer) {
        const auto& chosen = m_result->search.chosen;
        const auto alone = m_result->aloneOf(layer);
        const QString name = QString::fromStdString(m_result->search.layers[layer]);
        const QStringList texts{name, chosen ? QString::number(chosen->bits[layer]) : QString("–"),
                                alone ? QString::number(*alone) : tr("none")};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            item->setToolTip(plainToolTip(name));
            m_table->setItem(static_cast<int>(layer), column, item);
        }
    }
}

Outcome BitsPanel::exportTo(const QString& path) const
{
    const std::string ending = QFileInfo(path).suffix().toLower().toStdString();
    const auto found = std::ranges::find(bitsFormatEndings, ending);
    if (found == bitsFormatEndings.end()) {
        return Outcome::refused(
            tr("\"%1\" cannot be written: its extension must be .csv, .json, .py, .tex or .md.").arg(path));
    }
    const auto format = static_cast<BitsFormat>(found - bitsFormatEndings.begin());
    return attempt([&] {
        writeWhole(path, QByteArray::fromStdString(
                             bitsText(m_result->search, m_result->setup, taskOf(m_result->wish), format)));
    });
}

void BitsPanel::chooseFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export bits"), "bits.csv",
                                     tr("CSV (*.csv);;JSON for --layers (*.json);;Python for snnTorch "
                                        "(*.py);;LaTeX (*.tex);;Markdown (*.md)"));
    if (path.isEmpty()) {
        return;
    }
    const Outcome outcome = exportTo(path);
    if (outcome.isDone()) {
        emit reported(tr("Bits written to %1.").arg(path));
    } else {
        emit complained(outcome.sentence());
    }
}

} // namespace quantoscope

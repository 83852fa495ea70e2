// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_layer.h"

#include "ui/plots/plot_style.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace quantoscope {

void MatrixLayer::setMatrix(const Confusion& confusion, double left, const QString& title)
{
    m_confusion = confusion;
    m_left = left;
    m_title = title;
    m_ofLabel.clear();
    for (std::size_t label = 0; label < confusion.classes; ++label) {
        const auto row = confusion.counts.begin() + static_cast<std::ptrdiff_t>(label * confusion.classes);
        m_ofLabel.push_back(
            std::accumulate(row, row + static_cast<std::ptrdiff_t>(confusion.classes), std::uint64_t{0}));
    }
    update();
}

void MatrixLayer::setColours(QColor fill, QColor text)
{
    m_fill = fill;
    m_text = text;
    update();
}

/// The largest usual font in which all counts fit into cells of this width.
QFont MatrixLayer::fontFor(double width) const
{
    constexpr double usual = 7.5;
    constexpr double smallest = 5;
    constexpr double step = 0.5;
    const std::uint64_t most = m_confusion.counts.empty() ? 0 : *std::ranges::max_element(m_confusion.counts);
    double size = usual;
    while (size > smallest &&
           QFontMetricsF(plotFont(size)).horizontalAdvance(QString::number(most)) > width) {
        size -= step;
    }
    return plotFont(size);
}

void MatrixLayer::draw(QPainter& painter, const Frame& frame) const
{
    const auto classes = static_cast<double>(m_confusion.classes);
    const QRectF all = QRectF(frame.toPixel({m_left, classes}), frame.toPixel({m_left + classes, 0}));
    const double width = all.width() / classes;
    const double height = all.height() / classes;
    painter.setFont(fontFor(width));
    const QFontMetricsF metrics(painter.font());
    const bool named = width >= metrics.horizontalAdvance(QString::number(m_confusion.classes - 1)) &&
                       height >= metrics.height() - 3;
    for (std::size_t label = 0; label < m_confusion.classes; ++label) {
        const double y = all.top() + static_cast<double>(label) * height;
        const double x = all.left() + static_cast<double>(label) * width;
        for (std::size_t answer = 0; answer < m_confusion.classes; ++answer) {
            drawCell(painter, {all.left() + static_cast<double>(answer) * width, y, width, height}, label,
                     answer);
        }
        if (named) {
            const QString number = QString::number(label);
            painter.setPen(m_text);
            painter.drawText(QRectF(all.left() - 24, y, 20, height), Qt::AlignRight | Qt::AlignVCenter,
                             number);
            painter.drawText(QRectF(x, all.bottom() + 1, width, metrics.height()), Qt::AlignCenter, number);
        }
    }
    painter.setPen(QPen(m_text, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(all);
    painter.drawText(
        QRectF(all.left() - 20, all.top() - metrics.height() - 2, all.width() + 40, metrics.height()),
        Qt::AlignCenter, m_title);
}

void MatrixLayer::drawCell(QPainter& painter, const QRectF& cell, std::size_t label, std::size_t answer) const
{
    const std::uint64_t count = m_confusion.counts[label * m_confusion.classes + answer];
    if (count == 0) {
        return;
    }
    constexpr double faintest = 30;
    constexpr double strongest = 150; // so that the text stays readable
    const double fraction = static_cast<double>(count) / static_cast<double>(m_ofLabel[label]);
    QColor fill = m_fill;
    fill.setAlpha(static_cast<int>(faintest + (strongest - faintest) * fraction));
    painter.fillRect(cell, fill);
    const QString text = QString::number(count);
    const QFontMetricsF metrics(painter.font());
    if (metrics.horizontalAdvance(text) <= cell.width() && metrics.height() - 3 <= cell.height()) {
        painter.setPen(m_text);
        painter.drawText(cell, Qt::AlignCenter, text);
    }
}

} // namespace quantoscope

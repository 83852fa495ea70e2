// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_pages.h"

#include "ui/plots/plot.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextFrame>
#include <QTextObjectInterface>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace quantoscope {
namespace {

constexpr QSizeF paper(210, 297); // mm, A4
constexpr double marginWidth = 18;
constexpr double footer = 8;

constexpr double pixels(double millimetres)
{
    return millimetres * PlotSheet::pixelsPerMillimetre;
}

const QSizeF content(pixels(paper.width() - 2 * marginWidth),
                     std::floor(pixels(paper.height() - 2 * marginWidth - footer)));

constexpr int plotObject = QTextFormat::UserObject;
constexpr int plotNumber = QTextFormat::UserProperty;
constexpr int plotSize = QTextFormat::UserProperty + 1;

/// Draws the plots at their placeholders in the text.
class PlotPlaces : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit PlotPlaces(const QList<Plot*>& plots) : m_plots(plots) {}

    /// The part of the text on the current page.
    void setPage(const QRectF& page) { m_page = page; }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        return format.property(plotSize).toSizeF();
    }

    void drawObject(QPainter* painter, const QRectF& place, QTextDocument*, int,
                    const QTextFormat& format) override
    {
        // The layout draws a block on both pages if it starts at the end of one and its plots are on the
        // next. Skip plots of other pages, because Plot::paint() ignores the painter's clip rectangle.
        if (place.top() >= m_page.bottom() || place.bottom() <= m_page.top()) {
            return;
        }
        painter->save();
        painter->translate(place.topLeft());
        m_plots[format.intProperty(plotNumber)]->paint(*painter, {.size = place.size()});
        painter->restore();
    }

private:
    const QList<Plot*>& m_plots;
    QRectF m_page;
};

QTextCharFormat letters(double points, bool bold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    return format;
}

constexpr double bodyPoints = 9;

bool beginsWithALetter(const QString& text)
{
    return !text.isEmpty() && text.front().isLetter();
}

/// The alignment of each column: left if all cells start with a letter, else right.
QList<QTextBlockFormat> sidesOf(const QList<QStringList>& rows)
{
    QList<QTextBlockFormat> sides(rows.front().size());
    for (qsizetype column = 0; column < sides.size(); ++column) {
        const bool words = std::all_of(rows.begin() + 1, rows.end(), [column](const QStringList& row) {
            return beginsWithALetter(row[column]);
        });
        sides[column].setAlignment(words ? Qt::AlignLeft : Qt::AlignRight);
    }
    return sides;
}

} // namespace

ReportPages::ReportPages() : m_cursor(&m_text)
{
    m_text.setDocumentMargin(0);
    m_text.setUndoRedoEnabled(false);
}

/// Starts a block. An empty QTextDocument already has one, which is used first.
void ReportPages::beginBlock(double above, bool onNewPage)
{
    m_cursor.movePosition(QTextCursor::End);
    QTextBlockFormat format;
    format.setTopMargin(m_text.isEmpty() ? 0 : above);
    format.setBottomMargin(3);
    if (onNewPage) {
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    }
    if (m_text.isEmpty()) {
        m_cursor.setBlockFormat(format);
    } else {
        m_cursor.insertBlock(format);
    }
}

void ReportPages::title(const QString& text)
{
    beginBlock(0);
    m_cursor.insertText(text, letters(18, true));
}

void ReportPages::heading(const QString& text)
{
    beginBlock(16);
    m_cursor.insertText(text, letters(12, true));
}

void ReportPages::chapter(const QString& text)
{
    beginBlock(0, true);
    m_cursor.insertText(text, letters(12, true));
}

void ReportPages::paragraph(const QString& text)
{
    beginBlock(2);
    m_cursor.insertText(text, letters(bodyPoints));
}

void ReportPages::code(const QString& text)
{
    beginBlock(2);
    QTextCharFormat format = letters(bodyPoints);
    format.setFontFamilies({"DejaVu Sans Mono", "monospace"});
    m_cursor.insertText(text, format);
}

void ReportPages::item(const QString& word, const QString& text)
{
    beginBlock(2);
    m_cursor.insertText(word + ": ", letters(bodyPoints, true));
    m_cursor.insertText(text, letters(bodyPoints));
}

void ReportPages::columns(const QList<QList<NamedText>>& lists)
{
    qsizetype rows = 0;
    for (const QList<NamedText>& list : lists) {
        rows = std::max(rows, list.size());
    }
    beginBlock(0);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(1.5);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const double fraction = 100.0 / static_cast<double>(lists.size());
    QList<QTextLength> widths;
    for (qsizetype i = 0; i < lists.size(); ++i) {
        widths << QTextLength(QTextLength::PercentageLength, 0.46 * fraction)
               << QTextLength(QTextLength::PercentageLength, 0.54 * fraction);
    }
    format.setColumnWidthConstraints(widths);
    QTextTable* table = m_cursor.insertTable(static_cast<int>(rows), static_cast<int>(widths.size()), format);
    for (int list = 0; list < lists.size(); ++list) {
        for (int row = 0; row < lists[list].size(); ++row) {
            table->cellAt(row, 2 * list)
                .firstCursorPosition()
                .insertText(lists[list][row].name, letters(bodyPoints, true));
            table->cellAt(row, 2 * list + 1)
                .firstCursorPosition()
                .insertText(lists[list][row].text, letters(bodyPoints));
        }
    }
}

void ReportPages::table(const QList<QStringList>& rows)
{
    beginBlock(2);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(2);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    const auto count = static_cast<int>(rows.front().size());
    format.setColumnWidthConstraints(
        QList<QTextLength>(count, QTextLength(QTextLength::PercentageLength, 100.0 / count)));
    QTextTable* table = m_cursor.insertTable(static_cast<int>(rows.size()), count, format);
    const QList<QTextBlockFormat> sides = sidesOf(rows);
    QTextCharFormat shaded;
    shaded.setBackground(QColor(0xf3, 0xf4, 0xf6));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < count; ++column) {
            QTextTableCell place = table->cellAt(row, column);
            if (row % 2 == 1) { // shaded rows are easier to follow
                place.setFormat(shaded);
            }
            QTextCursor cell = place.firstCursorPosition();
            cell.setBlockFormat(sides[column]);
            cell.insertText(rows[row][column], letters(8, row == 0));
        }
    }
}

void ReportPages::plots(const QList<Plot*>& plots, int perRow, double height)
{
    constexpr double between = 4; // mm
    const double width = std::floor((content.width() - pixels(between) * (perRow - 1)) / perRow) - 1;
    for (qsizetype i = 0; i < plots.size(); ++i) {
        if (i % perRow == 0) {
            beginBlock(4);
        } else {
            m_cursor.insertText(" ", letters(between));
        }
        QTextCharFormat place;
        place.setObjectType(plotObject);
        place.setProperty(plotNumber, static_cast<int>(m_plots.size()));
        place.setProperty(plotSize, QSizeF(width, pixels(height)));
        m_plots << plots[i];
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), place);
    }
}

QByteArray ReportPages::pdf(const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator("Quantoscope " + QCoreApplication::applicationVersion());
    writer.setResolution(static_cast<int>(PlotSheet::pixelsPerInch));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    PlotPlaces places(m_plots);
    QAbstractTextDocumentLayout* layout = m_text.documentLayout();
    layout->setPaintDevice(&writer);
    layout->registerHandler(plotObject, &places);
    m_text.setPageSize(content);
    QPainter painter(&writer);
    const int pages = m_text.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            writer.newPage();
        }
        const QRectF part(0, page * content.height(), content.width(), content.height());
        places.setPage(part);
        painter.save();
        painter.translate(pixels(marginWidth), pixels(marginWidth) - part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = part;
        painter.setClipRect(part);
        layout->draw(&painter, context);
        painter.restore();
        QFont small;
        small.setPointSizeF(8);
        painter.setFont(small);
        painter.setPen(Qt::black);
        painter.drawText(QRectF(pixels(marginWidth), pixels(paper.height() - marginWidth), content.width(),
                                pixels(footer)),
                         Qt::AlignCenter, ReportWords::tr("Page %1 of %2").arg(page + 1).arg(pages));
    }
    painter.end();
    layout->unregisterHandler(plotObject, &places);
    return buffer.data();
}

} // namespace quantoscope
#include "report_pages.moc"

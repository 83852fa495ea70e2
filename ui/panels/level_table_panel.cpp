// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/level_table_panel.h"

#include "ui/models/level_table_model.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace quantoscope {
namespace {

constexpr int cellMargin = 2;

/// Draws the text of a cell as plain text. The delegate of the style lays out every text each time it is
/// painted, which took a sixth of the time of an update while a slider moves.
class PlainTextDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette& palette = option.palette;
        if (selected) {
            painter->fillRect(option.rect, palette.highlight());
        } else if (option.features.testFlag(QStyleOptionViewItem::Alternate)) {
            painter->fillRect(option.rect, palette.alternateBase());
        }
        const QVariant dimmed = index.data(Qt::ForegroundRole);
        painter->setPen(selected           ? palette.highlightedText().color()
                        : dimmed.isValid() ? dimmed.value<QBrush>().color()
                                           : palette.text().color());
        painter->setFont(option.font);
        const QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
        const QString text = index.data(Qt::DisplayRole).toString();
        // The columns fit the widest of the measured cells. Show the first digits of wider ones.
        const bool fits = option.fontMetrics.horizontalAdvance(text) <= room.width();
        painter->drawText(room,
                          (fits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
                          fits ? text : option.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    }
};

} // namespace

LevelTablePanel::LevelTablePanel(QWidget* parent)
    : QWidget(parent), m_model(new LevelTableModel(this)), m_view(new QTableView(this))
{
    m_view->setObjectName("level_table");
    m_view->setAccessibleName(tr("Level table"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PlainTextDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(20);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setMinimumSectionSize(16);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QFont small = m_view->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    m_view->setFont(small);
    m_view->horizontalHeader()->setFont(small);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false); // Tab moves the focus out of the table
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    auto* copy = new QAction(tr("Copy as text"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &LevelTablePanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_view->selectionModel()->selectedRows();
        emit levelSelected(rows.isEmpty() ? std::nullopt : std::optional(rows.first().row()));
    });
}

void LevelTablePanel::show(const std::shared_ptr<const Exploration>& exploration)
{
    m_model->show(exploration);
    measureColumns();
    fitColumns();
}

/// Measures the texts of a few rows across the table, which may have 65 536 rows.
void LevelTablePanel::measureColumns()
{
    constexpr int looked = 24;
    constexpr int spare = 1;
    const QFontMetrics metrics(m_view->font());
    const int rows = m_model->rowCount();
    m_widths.clear();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int widest = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        for (int i = 0; i < std::min(rows, looked); ++i) {
            const int row = rows <= looked ? i : static_cast<int>(std::int64_t{rows - 1} * i / (looked - 1));
            widest =
                std::max(widest, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        }
        m_widths << widest + 2 * cellMargin + spare;
    }
}

/// Distributes the remaining width equally among the columns. If the width is not sufficient, the
/// table scrolls.
void LevelTablePanel::fitColumns()
{
    const int left = m_view->viewport()->width() - std::accumulate(m_widths.begin(), m_widths.end(), 0);
    const int more = m_widths.isEmpty() ? 0 : std::max(0, left) / static_cast<int>(m_widths.size());
    for (int column = 0; column < m_widths.size(); ++column) {
        m_view->horizontalHeader()->resizeSection(column, m_widths[column] + more);
    }
}

bool LevelTablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    } else if (watched == m_view && event->type() == QEvent::FontChange) {
        measureColumns();
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void LevelTablePanel::selectLevel(std::optional<int> buildIndex)
{
    if (!buildIndex) {
        m_view->clearSelection();
        return;
    }
    m_view->selectRow(*buildIndex);
    m_view->scrollTo(m_model->index(*buildIndex, 0));
}

QString LevelTablePanel::asText() const
{
    const auto line = [this](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells << cell(column);
        }
        return cells.join('\t') + '\n';
    };
    QString text =
        line([this](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    const auto addRow = [&](int row) {
        text += line([&](int column) {
            return m_model->index(row, column).data(LevelTableModel::fullTextRole).toString();
        });
    };
    const QModelIndexList selected = m_view->selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        addRow(index.row());
    }
    for (int row = 0; selected.isEmpty() && row < m_model->rowCount(); ++row) {
        addRow(row);
    }
    return text;
}

void LevelTablePanel::showMenu(const QPoint& position)
{
    QMenu menu(this);
    menu.addActions(m_view->actions());
    menu.addAction(tr("Export level table…"), this, &LevelTablePanel::exportRequested);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

} // namespace quantoscope

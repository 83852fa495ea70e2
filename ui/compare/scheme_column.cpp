// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scheme_column.h"

#include "core/levels/level_table.h"
#include "ui/compare/bits_plot.h"
#include "ui/compare/compared_plots.h"
#include "ui/plots/spike_plot.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>

namespace quantoscope {
namespace {

QString shortNumber(double value)
{
    return QString::number(value, 'g', 4).replace('-', QChar(0x2212));
}

} // namespace

QString bitsText(int numBits)
{
    return numBits == 1 ? SchemeColumn::tr("1 bit") : SchemeColumn::tr("%1 bits").arg(numBits);
}

QString rangeText(const Scheme& scheme)
{
    if (!scheme.scale) {
        return SchemeColumn::tr("scale auto");
    }
    const auto built = LevelTable::make(scheme);
    const auto* table = std::get_if<LevelTable>(&built);
    return table == nullptr     ? QString()
           : isSnnTorch(scheme) ? SchemeColumn::tr("%1 to %2")
                                      .arg(shortNumber(rangeMin(scheme) * *scheme.scale),
                                           shortNumber(rangeMax(scheme) * *scheme.scale))
                                : SchemeColumn::tr("%1 to %2")
                                      .arg(shortNumber(table->lowest()), shortNumber(table->highest()));
}

QString summaryOf(const Scheme& scheme)
{
    const QString text = bitsText(bitsOf(scheme)) + " · " + schemeKind(scheme) + " · " + rangeText(scheme);
    return isSnnTorch(scheme) && !scheme.uniform ? text + " · ×" + shortNumber(effectiveMultiplier(scheme))
                                                 : text;
}

SchemeColumn::SchemeColumn(int number, QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit(this)), m_summary(new QLabel(this)),
      m_left(addButton("move_left", "◀", tr("Move left"))),
      m_right(addButton("move_right", "▶", tr("Move right"))),
      m_adopt(addButton("adopt", tr("Adopt"), tr("Make this the scheme in use (can be undone)"))),
      m_unpin(addButton("unpin", "✕", tr("Remove this scheme from the comparison"))),
      m_overlay(new ComparedOverlay(this)), m_error(new ComparedError(this)), m_spikes(new SpikePlot(this))
{
    setObjectName(QString("column_%1").arg(number));
    m_name->setObjectName("name");
    m_name->setAccessibleName(tr("Name of the scheme"));
    m_name->setToolTip(tr("The name of this scheme in the comparison; type to change it"));
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    constexpr int frame = 7;
    m_name->setMinimumWidth(m_name->fontMetrics().horizontalAdvance(spacingTitle(Spacing::thresholdCentred)) +
                            frame);
    m_summary->setObjectName("summary");
    m_summary->setWordWrap(true);
    m_summary->setMinimumWidth(10);
    m_summary->setContentsMargins(3, 0, 0, 0);
    for (Plot* plot : plots()) {
        plot->setObjectName(QString("compare_%1_%2").arg(plot->plotName()).arg(number));
    }
    auto* head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_name, 1);
    for (QToolButton* button : {m_left, m_right, m_adopt, m_unpin}) {
        head->addWidget(button);
    }
    auto* traces = new QSplitter(Qt::Vertical, this);
    for (Plot* plot : plots()) {
        traces->addWidget(plot);
    }
    traces->setSizes({148, 116, 112});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, 4, 2, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_summary);
    layout->addWidget(traces, 1);

    connect(m_name, &QLineEdit::editingFinished, this, [this] { emit renamed(m_name->text()); });
    connect(m_left, &QToolButton::clicked, this, &SchemeColumn::moveLeftRequested);
    connect(m_right, &QToolButton::clicked, this, &SchemeColumn::moveRightRequested);
    connect(m_adopt, &QToolButton::clicked, this, &SchemeColumn::adoptRequested);
    connect(m_unpin, &QToolButton::clicked, this, &SchemeColumn::unpinRequested);
}

QToolButton* SchemeColumn::addButton(const QString& id, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(id);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    if (text.size() == 1) {
        button->setFixedWidth(18); // so that four columns fit into a window 1280 pixels wide
    }
    return button;
}

QList<Plot*> SchemeColumn::plots() const
{
    return {m_overlay, m_error, m_spikes};
}

void SchemeColumn::showPinned(const PinnedScheme& pinned, bool first, bool last, bool inUse)
{
    if (!m_name->hasFocus() || m_name->text().isEmpty()) {
        m_name->setText(pinned.name);
        m_name->setCursorPosition(0);
    }
    const QString summary = summaryOf(pinned.scheme);
    m_summary->setText(inUse ? tr("%1 · in use").arg(summary) : summary);
    m_summary->setToolTip(m_summary->text());
    m_left->setEnabled(!first);
    m_right->setEnabled(!last);
    m_adopt->setEnabled(!inUse);
}

void SchemeColumn::showCompared(const ComparedScheme& compared, const SharedRange& range)
{
    m_overlay->setShared(range);
    m_error->setShared(range);
    for (Plot* plot : plots()) {
        plot->setExploration(compared.exploration);
    }
}

void SchemeColumn::setTheme(const PlotTheme& theme)
{
    for (Plot* plot : plots()) {
        plot->setTheme(theme);
    }
}

} // namespace quantoscope

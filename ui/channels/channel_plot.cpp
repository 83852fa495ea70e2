// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_plot.h"

#include "ui/plots/plot_style.h"
#include "ui/plots/units.h"
#include "ui/text/plain_text.h"
#include "ui/widgets/decibels.h"

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace quantoscope {
namespace {

constexpr int inset = 6; // from the left edge of the plot to its title

/// The title of a plot as a button. It covers the title that the plot draws; exported files show the latter.
class NameButton : public QAbstractButton
{
public:
    explicit NameButton(QWidget* parent) : QAbstractButton(parent)
    {
        setObjectName("channel_name");
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setTheme(const PlotTheme& theme)
    {
        m_theme = theme;
        update();
    }

    QSize sizeHint() const override
    {
        const double width = QFontMetricsF(titleFont()).horizontalAdvance(text());
        return {inset + static_cast<int>(std::ceil(width)) + 4, headerHeight};
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.background);
        if (isChecked()) {
            painter.fillRect(QRect(0, 3, 3, height() - 6), m_theme.highlight);
        }
        QFont font = titleFont();
        font.setUnderline(!isChecked() && (underMouse() || hasFocus()));
        painter.setFont(font);
        painter.setPen(m_theme.text);
        painter.drawText(rect().adjusted(inset, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
        if (hasFocus()) {
            painter.setPen(m_theme.threshold);
            painter.drawRect(rect().adjusted(0, 1, -1, -2));
        }
    }

private:
    PlotTheme m_theme = PlotTheme::light();
};

/// Elides a long name to leave room for the metrics.
QString shortened(const QString& name)
{
    constexpr double widest = 220;
    return QFontMetricsF(titleFont()).elidedText(name, Qt::ElideMiddle, widest);
}

} // namespace

ChannelPlot::ChannelPlot(QWidget* parent) : OverlayPlot(parent), m_name(new NameButton(this))
{
    m_name->setCheckable(true);
    m_name->move(0, 1);
    setMinimumHeight(66);
    connect(m_name, &QAbstractButton::clicked, this, [this] {
        m_name->setChecked(m_first);
        if (!m_first) {
            emit chosen(m_channel.column);
        }
    });
}

void ChannelPlot::showChannel(const Channel& channel, const StackAxes& axes, bool first)
{
    const bool otherPicture = channel.exploration != exploration() || axes != m_axes;
    m_channel = channel;
    m_axes = axes;
    m_first = first;
    setTitle(shortened(channel.exploration ? withUnit(channel.name, *channel.exploration) : channel.name));
    m_name->setText(menuText(title()));
    m_name->setChecked(first);
    const QString use =
        first ? tr("%1: the main channel, used for the metrics, the findings and the other plots")
                    .arg(channel.name)
              : tr("Make %1 the main channel").arg(channel.name);
    m_name->setToolTip(plainToolTip(use));
    m_name->setAccessibleName(use);
    m_name->adjustSize();
    setAccessibleDescription(metricsText());
    setLeastSteps(axes.steps);
    if (channel.exploration && otherPicture) {
        setExploration(channel.exploration);
    } else {
        setTheme(theme());
    }
}

QString ChannelPlot::metricsText() const
{
    if (!m_channel.problem.isEmpty()) {
        return m_channel.problem;
    }
    if (!m_channel.exploration) {
        return tr("computing …");
    }
    const Metrics& metrics = m_channel.exploration->metrics;
    QStringList parts{tr("SQNR %1").arg(decibels(metrics.sqnrDb)),
                      tr("spikes %1 → %2").arg(metrics.rawSpikes).arg(metrics.quantizedSpikes)};
    if (metrics.nanCount > 0) {
        parts.prepend(tr("%1 NaN").arg(metrics.nanCount));
    }
    if (m_channel.exploration->provisional) {
        parts << tr("estimated");
    }
    return parts.join(" · ");
}

void ChannelPlot::showExploration()
{
    OverlayPlot::showExploration();
    if (m_axes.y) {
        showTrace(*m_axes.y);
    }
    axes().setTitles({}); // no room for axis titles; the plot's title shows the unit
}

void ChannelPlot::showTheme()
{
    OverlayPlot::showTheme();
    setLegendShown(m_first); // all rows have the same legend
    setNote(metricsText());
    static_cast<NameButton*>(m_name)->setTheme(theme());
}

/// The plot area extends to the bottom: the step axis below the last row has the labels.
QRectF ChannelPlot::screenArea() const
{
    constexpr int below = 5;
    QRectF area = OverlayPlot::screenArea();
    area.setBottom(height() - below);
    return area;
}

AxisTitles ChannelPlot::sheetTitles() const
{
    AxisTitles titles = OverlayPlot::sheetTitles();
    if (exploration()) {
        titles.y = withUnit(tr("membrane"), *exploration());
    }
    return titles;
}

} // namespace quantoscope

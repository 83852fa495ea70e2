// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/compare_schemes.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace quantoscope {

class ComparedError;
class ComparedOverlay;
class Plot;
class SpikePlot;
struct PlotTheme;
struct SharedRange;

/// A scheme that the user has pinned for comparison.
struct PinnedScheme
{
    QString name;
    Scheme scheme;

    bool operator==(const PinnedScheme&) const = default;
};

/// "1 bit", "4 bits"
QString bitsText(int numBits);

/// "4 bits · uniform · −1 to 1.2"
QString summaryOf(const Scheme& scheme);

/// "-1 to 1.5": the range of the levels, or "scale auto".
QString rangeText(const Scheme& scheme);

/// The column of one pinned scheme: an editable name, a summary, buttons and plots.
class SchemeColumn : public QWidget
{
    Q_OBJECT

public:
    /// `number`: the number of the column, from 1, for the names of its plots.
    explicit SchemeColumn(int number, QWidget* parent = nullptr);

    void showPinned(const PinnedScheme& pinned, bool first, bool last, bool inUse);
    void showCompared(const ComparedScheme& compared, const SharedRange& range);
    void setTheme(const PlotTheme& theme);

    /// The plots of membrane, error and spikes, in this order.
    QList<Plot*> plots() const;

signals:
    void renamed(const QString& name);
    void moveLeftRequested();
    void moveRightRequested();
    void unpinRequested();
    void adoptRequested();

private:
    QToolButton* addButton(const QString& id, const QString& text, const QString& toolTip);

    QLineEdit* m_name;
    QLabel* m_summary;
    QToolButton* m_left;
    QToolButton* m_right;
    QToolButton* m_adopt;
    QToolButton* m_unpin;
    ComparedOverlay* m_overlay;
    ComparedError* m_error;
    SpikePlot* m_spikes;
};

} // namespace quantoscope

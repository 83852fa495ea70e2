// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/network/graph_layout.h"
#include "ui/plots/theme.h"

#include <QWidget>

#include <map>

namespace quantoscope {

/// Draws a network as boxes and arrows. A click or an arrow key selects a node. At a step of a sample, two
/// bars in the box of each layer show the fraction of its neurons that fire, raw above quantized.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);

    void setNetwork(const std::shared_ptr<const OpenedNetwork>& opened); ///< May be null.
    void setTheme(const PlotTheme& theme);

    void setSelected(const std::string& node); ///< Does not emit selected().
    const std::string& selectedNode() const { return m_selected; }

    /// The fraction of the neurons that fire in a step.
    struct Activity
    {
        double raw, quantized;
    };
    void setActivity(std::map<std::string, Activity> activity);

    const GraphLayout& layoutOfGraph() const { return m_layout; }
    QRectF placeOf(const std::string& node) const; ///< Empty if there is no such node.

    QSize sizeHint() const override { return m_layout.size.toSize(); }

signals:
    void selected(const std::string& node); ///< The user chose a node.
    void selectionMoved(QRect place);       ///< The box of the selected node, to make it visible.

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void choose(const GraphBox& box);
    const GraphBox* beside(int columns, int rows) const;
    void drawBox(QPainter& painter, const GraphBox& box) const;
    void drawActivity(QPainter& painter, const GraphBox& box) const;
    QString describe(const GraphBox& box) const;

    std::shared_ptr<const OpenedNetwork> m_opened;
    PlotTheme m_theme = PlotTheme::light();
    GraphLayout m_layout;
    std::string m_selected;
    std::map<std::string, Activity> m_activity;
};

} // namespace quantoscope

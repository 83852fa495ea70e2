// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/parameter_map.h"
#include "ui/jobs/job.h"
#include "ui/perspective/perspective.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QToolButton;

namespace quantoscope {

class FiringPlot;
class MapPlot;
class ReturnMapPlot;
struct DynamicsSnapshot;

/// The Dynamics perspective: why the quantized neuron leaves the raw one. Its f–I curve, its return map
/// played step by step, and a map over two parameters, all under the stimulus' constant current.
class DynamicsPage : public Perspective
{
    Q_OBJECT

public:
    explicit DynamicsPage(QWidget* parent = nullptr);
    ~DynamicsPage() override;

    void showExploration(const std::shared_ptr<const Exploration>& exploration) override;
    void setTheme(const PlotTheme& theme) override;
    void setHighlightedLevel(std::optional<int> buildIndex) override;
    void resetViews() override;
    QList<Plot*> plots() const override;
    bool busy() const override { return m_computing || m_mapping; }

    /// The newest shown; null before the first.
    const std::shared_ptr<const DynamicsSnapshot>& snapshot() const { return m_snapshot; }

    bool playing() const;
    void play();
    void pause();

private:
    /// What a map is of: the Setup without what the axes vary.
    struct MapRequest
    {
        Setup setup;
        MapParameter x, y;

        bool operator==(const MapRequest&) const = default;
    };

    /// A map, or its first rows.
    struct ShownMap
    {
        std::shared_ptr<const ParameterMap> map;
        bool complete; ///< No more rows follow.
    };

    QWidget* buildPlayBar();
    QWidget* buildMapBar();
    void connectControls();
    void showSnapshot(const std::shared_ptr<const DynamicsSnapshot>& snapshot);
    void showPlaying();
    void requestMap();
    void startMap(const MapRequest& request);
    void showMap(const ShownMap& shown);
    void settle();
    MapParameter parameterOf(const QComboBox* axis) const;

    std::shared_ptr<const Exploration> m_exploration;
    std::shared_ptr<const DynamicsSnapshot> m_snapshot;
    std::optional<MapRequest> m_mapRequest; ///< The newest.
    bool m_computing = false;
    bool m_mapping = false;

    QLabel* m_summary;
    FiringPlot* m_firing;
    ReturnMapPlot* m_return;
    MapPlot* m_map;
    QPushButton* m_play;
    QPushButton* m_step;
    QPushButton* m_restart;
    QComboBox* m_speed;
    QComboBox* m_xAxis;
    QComboBox* m_yAxis;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer* m_clock;
    Job<std::shared_ptr<const DynamicsSnapshot>> m_dynamicsJob; // last: their threads are joined first
    Job<ShownMap> m_mapJob;
};

} // namespace quantoscope

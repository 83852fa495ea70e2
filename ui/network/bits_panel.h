// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"
#include "ui/network/bits_result.h"
#include "ui/plots/theme.h"
#include "ui/text/outcome.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace quantoscope {

class ParetoPlot;
class Plot;
class SensitivityPlot;

/// Searches the fewest bits of each layer's state with which the network keeps what is required.
class BitsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BitsPanel(QWidget* parent = nullptr);
    ~BitsPanel() override;

    /// `request`: what the search would run; empty without inputs. `found` results stay until the network or
    /// the wish changes.
    void show(const BitsWish& wish, const std::optional<NetworkRequest>& request);

    QList<Plot*> plots() const;
    const std::shared_ptr<const BitsResult>& result() const { return m_result; }
    bool busy() const { return m_searching; }

    void find();
    Outcome exportTo(const QString& path) const;

signals:
    void wishEdited(const quantoscope::BitsWish& wish, const QString& what);
    void chosen(const std::shared_ptr<const quantoscope::BitsResult>& result); ///< "Use these bits".
    void settled();
    void reported(const QString& sentence);
    void complained(const QString& sentence);

private:
    QWidget* buildControls();
    void connectControls();
    void changeWish(const QString& what);
    void changeKept(int quantity);
    void showResult();
    void showTable();
    void showSearching(bool searching);
    void chooseFile();

    BitsWish m_wish;
    std::optional<NetworkRequest> m_request;
    std::shared_ptr<const BitsResult> m_result;
    bool m_searching = false;

    QComboBox* m_keep;
    QDoubleSpinBox* m_least;
    QSpinBox* m_most;
    QCheckBox* m_measured;
    QPushButton* m_find;
    QPushButton* m_cancel;
    QProgressBar* m_progress;
    QLabel* m_summary;
    QTableWidget* m_table;
    QPushButton* m_use;
    QPushButton* m_export;
    ParetoPlot* m_pareto;
    SensitivityPlot* m_sensitivity;
    Job<std::shared_ptr<const BitsResult>> m_job; // last: its thread is joined first
};

} // namespace quantoscope

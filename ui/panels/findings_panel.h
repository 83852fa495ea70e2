// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"
#include "core/explore/reference_trace.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace quantoscope {

class FindingCard;

/// Shows the findings as sentences, each with a button for its suggested fix if there is one.
class FindingsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void show(const Exploration& exploration, const Reference& reference = {});

signals:
    void fixChosen(const quantoscope::Setup& setup, const QString& what);

private:
    QVBoxLayout* m_list;
    QWidget* m_nothing;
    /// Reused for each Exploration, because creating widgets is slower than changing texts.
    std::vector<FindingCard*> m_cards;
};

} // namespace quantoscope

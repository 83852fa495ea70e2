// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace quantoscope {

class FindingCard;

/// The findings as sentences, each with its remedy as a button where it has one.
class FindingsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void show(const Exploration& exploration);

signals:
    void remedyChosen(const quantoscope::Setup& setup, const QString& what);

private:
    QVBoxLayout* m_list;
    QWidget* m_nothing;
    std::vector<FindingCard*>
        m_cards; // used again for each Exploration: new widgets cost more than new texts
};

} // namespace quantoscope

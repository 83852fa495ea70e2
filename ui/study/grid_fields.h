// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_settings.h"

#include <QWidget>

#include <array>
#include <span>
#include <vector>

class QCheckBox;

namespace quantoscope {

class TextField;

/// Edits the cases of a study: bits, methods, spacings.
class GridFields : public QWidget
{
    Q_OBJECT

public:
    explicit GridFields(QWidget* parent = nullptr);

    const StudyGrid& grid() const { return m_grid; }
    void show(const StudyGrid& grid);

signals:
    void edited(const QString& what); ///< grid() has changed; `what` names the control.

private:
    void connectBits(TextField* field, std::vector<int> StudyGrid::*list, int least, int most);
    QWidget* buildChecks(const QString& label, std::span<QCheckBox*> boxes);
    void connectChecks();
    void takeChecks(const QString& what);

    static constexpr std::size_t methodCount = studyMethodNames.size() - 1; ///< Without float.

    StudyGrid m_grid;
    TextField* m_weightBits;
    TextField* m_stateBits;
    std::array<QCheckBox*, methodCount> m_methods{};
    std::array<QCheckBox*, allSpacings.size()> m_spacings{};
    QCheckBox* m_equal;
};

} // namespace quantoscope

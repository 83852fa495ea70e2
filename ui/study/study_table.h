// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/study_statistics.h"

#include <QTableWidget>

#include <span>

namespace quantoscope {

/// The cases of a study with their means over the seeds and 95 % intervals, one row per case.
class StudyTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit StudyTable(QWidget* parent = nullptr);

    void show(std::span<const CaseSummary> summary);

    /// The header and the rows.
    QList<QStringList> rows() const;

    /// The same with tabs between the columns, for a spreadsheet.
    QString asText() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The columns fill the table or, if it is too narrow for their headers, have the widths of their texts.
    void fitColumns();
};

} // namespace quantoscope

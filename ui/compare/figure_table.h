// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/compare_schemes.h"

#include <QTableWidget>

#include <functional>
#include <optional>
#include <vector>

namespace quantoscope {

/// One figure of a compared scheme, and which way it gets better.
struct Figure
{
    enum class Best { none, smallest, largest };

    QString id;
    QString name;
    QString toolTip;
    Best best;
    std::function<double(const ComparedScheme&)> value; ///< NaN: there is none.
    std::function<QString(const ComparedScheme&)> text;
};

/// All of them, in reading order.
std::vector<Figure> figures();

/// Which of the values (NaN: none) are best; none where all are equal or fewer than two are known.
std::vector<bool> bestOf(const std::vector<double>& values, Figure::Best best);

/// A row for each figure, a column for each scheme, the best of a row marked by a star and bold letters.
class FigureTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit FigureTable(QWidget* parent = nullptr);

    struct Column
    {
        QString name;
        std::optional<ComparedScheme> compared; ///< Empty: still being computed.
    };
    void show(const std::vector<Column>& columns);

    /// The table as tab-separated text.
    QString asText() const;

private:
    void showRow(int row, const std::vector<Column>& columns);

    std::vector<Figure> m_figures; ///< By row.
};

} // namespace quantoscope

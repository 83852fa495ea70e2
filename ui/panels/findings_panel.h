// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/exploration.h"

#include <QScrollArea>

namespace quantoscope {

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
    QWidget* cardFor(const Finding& finding);
};

} // namespace quantoscope

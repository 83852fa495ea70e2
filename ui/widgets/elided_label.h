// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace quantoscope {

/// Shows a name, or another text from outside, as it is: plainly, and within whatever width there is. Where
/// it is longer, its middle is left out. Its tool tip has the whole.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// `rest` stands behind it, whole.
    void showText(const QString& text, const QString& rest = {});

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();

    QString m_whole;
    QString m_rest;
};

} // namespace quantoscope

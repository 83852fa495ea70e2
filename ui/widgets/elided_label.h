// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace quantoscope {

/// Shows a name or another external text as plain text. A text that is wider than the label is elided in the
/// middle. The tool tip shows the whole text.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// `rest` is shown after the text and is never elided.
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

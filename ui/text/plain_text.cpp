// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/plain_text.h"

#include <QTextDocument>

namespace quantoscope {

QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? "<span>" + text.toHtmlEscaped() + "</span>" : text;
}

QString menuText(const QString& text)
{
    return QString(text).replace("&", "&&");
}

QString withoutMnemonic(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '&' && ++i == text.size()) { // skip to the character after the "&"
            break;
        }
        plain += text[i];
    }
    return plain;
}

QString breakable(const QString& text)
{
    constexpr int longest = 60;
    constexpr QChar zeroWidthSpace(0x200B);
    QString broken;
    int length = 0; // of the current word
    for (const QChar letter : text) {
        length = letter.isSpace() ? 0 : length + 1;
        if (length > longest && !letter.isLowSurrogate()) {
            broken += zeroWidthSpace;
            length = 1;
        }
        broken += letter;
    }
    return broken;
}

QMessageBox::StandardButton askPlainly(QWidget* parent, const QString& title, const QString& question,
                                       QMessageBox::StandardButtons buttons,
                                       QMessageBox::StandardButton usual)
{
    QMessageBox box(QMessageBox::Question, title, breakable(question), buttons, parent);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(usual);
    return static_cast<QMessageBox::StandardButton>(box.exec());
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace quantoscope {

FindingsPanel::FindingsPanel(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget* FindingsPanel::cardFor(const Finding& finding)
{
    auto* card = new QFrame;
    card->setObjectName(QString::fromStdString(finding.id));
    card->setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(3);
    const bool warning = finding.severity == Severity::warning;
    const QString mark = warning ? tr("<b>Warning:</b> ") : tr("<b>Note:</b> ");
    auto* text = new QLabel(mark + QString::fromStdString(finding.sentence).toHtmlEscaped(), card);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(warning ? tr("Warning") : tr("Note"));
    layout->addWidget(text);
    if (finding.remedy) {
        auto* button = new QPushButton(QString::fromStdString(finding.remedy->label), card);
        button->setObjectName(QString::fromStdString(finding.id) + "_remedy");
        connect(button, &QPushButton::clicked, this, [this, remedy = *finding.remedy] {
            emit remedyChosen(remedy.setup, QString::fromStdString(remedy.label));
        });
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    return card;
}

void FindingsPanel::show(const Exploration& exploration)
{
    auto* list = new QWidget;
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    for (const Finding& finding : exploration.findings) {
        layout->addWidget(cardFor(finding));
    }
    if (exploration.findings.empty()) {
        layout->addWidget(new QLabel(tr("Nothing odd about this setup."), list));
    }
    layout->addStretch(1);
    setWidget(list);
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {

class FindingCard : public QFrame
{
public:
    explicit FindingCard(FindingsPanel* panel) : m_text(new QLabel(this)), m_button(new QPushButton(this))
    {
        setFrameShape(QFrame::StyledPanel);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(6, 4, 6, 4);
        layout->setSpacing(3);
        layout->addWidget(m_text);
        layout->addWidget(m_button, 0, Qt::AlignLeft);
        m_text->setWordWrap(true);
        m_text->setTextFormat(Qt::RichText);
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        connect(m_button, &QPushButton::clicked, panel, [this, panel] {
            const Finding::Remedy remedy = *m_remedy; // showing its effect replaces it
            emit panel->remedyChosen(remedy.setup, QString::fromStdString(remedy.label));
        });
    }

    void show(const Finding& finding)
    {
        const QString id = QString::fromStdString(finding.id);
        const bool warning = finding.severity == Severity::warning;
        const QString mark = warning ? tr("<b>Warning:</b> ") : tr("<b>Note:</b> ");
        setObjectName(id);
        m_text->setText(mark + QString::fromStdString(finding.sentence).toHtmlEscaped());
        m_text->setAccessibleName(warning ? tr("Warning") : tr("Note"));
        m_remedy = finding.remedy;
        m_button->setObjectName(m_remedy ? id + "_remedy" : QString());
        m_button->setVisible(m_remedy.has_value());
        m_button->setText(m_remedy ? QString::fromStdString(m_remedy->label) : QString());
        setVisible(true);
    }

    void clear()
    {
        setVisible(false);
        setObjectName({});
        m_button->setObjectName({});
    }

private:
    QLabel* m_text;
    QPushButton* m_button;
    std::optional<Finding::Remedy> m_remedy;
};

FindingsPanel::FindingsPanel(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(4, 4, 4, 4);
    m_list->setSpacing(4);
    m_nothing = new QLabel(tr("Nothing odd about this setup."), content);
    m_list->addWidget(m_nothing);
    m_list->addStretch(1);
    setWidget(content);
}

void FindingsPanel::show(const Exploration& exploration)
{
    const auto& findings = exploration.findings;
    while (m_cards.size() < findings.size()) {
        m_cards.push_back(new FindingCard(this));
        m_list->insertWidget(static_cast<int>(m_cards.size()) - 1, m_cards.back());
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        if (i < findings.size()) {
            m_cards[i]->show(findings[i]);
        } else {
            m_cards[i]->clear();
        }
    }
    m_nothing->setVisible(findings.empty());
}

} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace quantoscope {

namespace {

/// A wrapped text that remembers its height: the layouts ask for it dozens of times for one showing, and each
/// time QLabel lays the text out anew.
class Sentence : public QLabel
{
public:
    explicit Sentence(QWidget* parent) : QLabel(parent)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
    }

    int heightForWidth(int width) const override
    {
        const Laid asked{text(), font(), width};
        if (!(asked == m_laid)) {
            m_laid = asked;
            m_height = QLabel::heightForWidth(width);
        }
        return m_height;
    }

private:
    struct Laid
    {
        QString text;
        QFont font;
        int width = -1;
        bool operator==(const Laid&) const = default;
    };
    mutable Laid m_laid;
    mutable int m_height = 0;
};

} // namespace

class FindingCard : public QFrame
{
public:
    explicit FindingCard(FindingsPanel* panel)
        : m_mark(new QLabel(this)), m_button(new QPushButton(this)), m_text(new Sentence(this))
    {
        setFrameShape(QFrame::StyledPanel);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(6, 4, 6, 4);
        layout->setSpacing(2);
        auto* header = new QHBoxLayout;
        header->addWidget(m_mark);
        header->addStretch(1);
        header->addWidget(m_button);
        layout->addLayout(header);
        layout->addWidget(m_text);
        QFont bold = font();
        bold.setBold(true);
        m_mark->setFont(bold);
        // No selectable label: that is a text document, which every pass of the layouts sets anew.
        setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(addAction(tr("&Copy")), &QAction::triggered, this,
                [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
        connect(m_button, &QPushButton::clicked, panel, [this, panel] {
            const Finding::Remedy remedy = *m_remedy; // showing its effect replaces it
            emit panel->remedyChosen(remedy.setup, QString::fromStdString(remedy.label));
        });
    }

    void show(const Finding& finding)
    {
        const QString id = QString::fromStdString(finding.id);
        setObjectName(id);
        m_mark->setText(finding.severity == Severity::warning ? tr("Warning") : tr("Note"));
        m_text->setText(QString::fromStdString(finding.sentence));
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
    QLabel* m_mark;
    QPushButton* m_button;
    QLabel* m_text;
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

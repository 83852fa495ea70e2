// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings_panel.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

#include <algorithm>

namespace quantoscope {

/// A wrapped text that caches its heights. The layouts query them dozens of times each time the panel is
/// shown, and QLabel lays out the text for every query.
class Sentence : public QLabel
{
public:
    explicit Sentence(QWidget* parent) : QLabel(parent)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
    }

    void say(const QString& sentence)
    {
        if (sentence != text()) {
            m_heights.clear();
            setText(sentence);
        }
    }

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override { return {80, fontMetrics().height()}; }

    int heightForWidth(int width) const override
    {
        const auto known = m_heights.constFind(width);
        return known != m_heights.cend() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

protected:
    void changeEvent(QEvent* event) override
    {
        m_heights.clear(); // the font may have changed
        QLabel::changeEvent(event);
    }

private:
    mutable QHash<int, int> m_heights; ///< By width.
};

/// A button that can become narrower than its text. The text is then elided at the end, and the tool tip
/// shows all of it.
class FixButton : public QPushButton
{
public:
    explicit FixButton(QWidget* parent) : QPushButton(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void say(const QString& words)
    {
        setText(words);
        tellRest();
    }

    QSize minimumSizeHint() const override { return {40, QPushButton::minimumSizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QPushButton::resizeEvent(event);
        tellRest();
    }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = shownText();
        QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
    }

private:
    void tellRest() { setToolTip(shownText() == text() ? QString() : text()); }

    QString shownText() const
    {
        constexpr int frame = 12;
        return sizeHint().width() <= width()
                   ? text()
                   : fontMetrics().elidedText(text(), Qt::ElideRight, std::max(0, width() - frame));
    }
};

class FindingCard : public QFrame
{
public:
    explicit FindingCard(FindingsPanel* panel)
        : m_mark(new QLabel(this)), m_button(new FixButton(this)), m_text(new Sentence(this))
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
        // Not a selectable label: it has a text document, which is laid out in every layout pass.
        setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(addAction(FindingsPanel::tr("&Copy")), &QAction::triggered, this,
                [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
        connect(m_button, &QPushButton::clicked, panel, [this, panel] {
            // A copy: the signal leads to show(), which replaces it. Empty: a key that was on its way when
            // the button was hidden.
            if (const std::optional<Finding::Fix> fix = m_fix) {
                emit panel->fixChosen(fix->setup, QString::fromStdString(fix->label));
            }
        });
    }

    void show(const Finding& finding)
    {
        const QString id = QString::fromStdString(finding.id);
        setObjectName(id);
        m_mark->setText(finding.severity() == Severity::warning ? FindingsPanel::tr("Warning")
                                                                : FindingsPanel::tr("Note"));
        m_text->say(QString::fromStdString(finding.sentence));
        if (!m_fix || !finding.fix || m_fix->label != finding.fix->label) {
            m_button->setDown(false); // a press in progress was meant for the previous fix
        }
        m_fix = finding.fix;
        m_button->setObjectName(m_fix ? id + "_fix" : QString());
        m_button->setVisible(m_fix.has_value());
        m_button->say(m_fix ? QString::fromStdString(m_fix->label) : QString());
        setVisible(true);
    }

    void clear()
    {
        setVisible(false);
        setObjectName({});
        m_fix.reset();
        m_button->setDown(false);
        m_button->setObjectName({});
    }

private:
    QLabel* m_mark;
    FixButton* m_button;
    Sentence* m_text;
    std::optional<Finding::Fix> m_fix;
};

FindingsPanel::FindingsPanel(QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Findings"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(4, 4, 4, 4);
    m_list->setSpacing(4);
    m_nothing = new QLabel(tr("No issues found."), content);
    m_list->addWidget(m_nothing);
    m_list->addStretch(1);
    setWidget(content);
}

void FindingsPanel::show(const Exploration& exploration, const Reference& reference)
{
    const std::vector<Finding> findings = findingsWith(exploration, reference);
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

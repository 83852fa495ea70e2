// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_window.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>

/// Registers the resources of a static library. Q_INIT_RESOURCE() must be used outside any namespace.
static void initHelpResources()
{
    Q_INIT_RESOURCE(help);
}

namespace quantoscope {
namespace {

/// The folder of topics in the current language, or in English if there is none.
QDir topicFolder()
{
    const QDir own(":/help/" + HelpWindow::tr("en", "folder of the help's topics: your language's code"));
    return own.exists() ? own : QDir(":/help/en");
}

QString textOf(const QString& topic)
{
    for (const QString& name : topicFolder().entryList({"*-" + topic + ".md"}, QDir::Files)) {
        QFile file(topicFolder().filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            return QString::fromUtf8(file.readAll());
        }
    }
    return {};
}

/// "03-neuron.md" → "neuron"
QString topicOf(const QString& fileName)
{
    return fileName.section('-', 1).section('.', 0, 0);
}

/// From the first line: "# Neuron" → "Neuron"
QString titleOf(const QString& text)
{
    return text.section('\n', 0, 0).remove('#').trimmed();
}

void addKeys(const QList<QAction*>& actions, const QString& path, QString& table)
{
    for (const QAction* action : actions) {
        const QString text = path + QString(action->text()).remove('&');
        if (const QMenu* menu = action->menu()) {
            addKeys(menu->actions(), text + " › ", table);
        } else if (!action->shortcut().isEmpty()) {
            table += "| " + action->shortcut().toString(QKeySequence::NativeText) + " | " + text + " |\n";
        }
    }
}

} // namespace

QString helpTopicFor(const QWidget* place)
{
    initHelpResources();
    for (; place != nullptr; place = place->parentWidget()) {
        const QString name = place->objectName().section('_', 0, 0); // "scheme_dock" → "scheme"
        if (!name.isEmpty() && !textOf(name).isEmpty()) {
            return name;
        }
    }
    return {};
}

QString keyboardMap(const QMenuBar& menus)
{
    QString table = HelpWindow::tr("| Keys | Command |") + "\n|---|---|\n";
    addKeys(menus.actions(), {}, table);
    return table;
}

HelpWindow::HelpWindow(QString keyboardMap, QWidget* parent)
    : QDialog(parent), m_keyboardMap(std::move(keyboardMap)), m_topics(new QListWidget(this)),
      m_text(new QTextBrowser(this))
{
    initHelpResources();
    setObjectName("help_window");
    setWindowTitle(tr("Help – Quantoscope"));
    m_topics->setObjectName("help_topics");
    m_topics->setAccessibleName(tr("Topics"));
    m_text->setObjectName("help_text");
    m_text->setAccessibleName(tr("Text"));
    m_text->setOpenLinks(false);
    for (const QString& file : topicFolder().entryList({"*.md"}, QDir::Files, QDir::Name)) {
        auto* item = new QListWidgetItem(titleOf(textOf(topicOf(file))), m_topics);
        item->setData(Qt::UserRole, topicOf(file));
    }
    auto* parts = new QSplitter(this);
    parts->addWidget(m_topics);
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setSizes({170, 590});
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(parts);
    resize(800, 600);
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) {
            showTopic(item->data(Qt::UserRole).toString());
        }
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { openTopic(link.path()); });
}

void HelpWindow::openTopic(const QString& topic)
{
    int row = 0;
    for (int i = 0; i < m_topics->count(); ++i) {
        if (m_topics->item(i)->data(Qt::UserRole) == topic) {
            row = i;
        }
    }
    m_topics->setCurrentRow(row);
    show();
    raise();
    activateWindow();
}

void HelpWindow::showTopic(const QString& topic)
{
    m_topic = topic;
    QString text = textOf(topic);
    if (topic == keyboardTopic) {
        text += "\n" + m_keyboardMap;
    }
    m_text->setMarkdown(text);
}

} // namespace quantoscope

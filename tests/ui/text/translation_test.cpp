// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translation.h"

#include "core/levels/level_table.h"
#include "tests/ui/registered_test.h"
#include "ui/export/plot_export_dialog.h"
#include "ui/help/help_window.h"
#include "ui/lessons/lesson_library.h"
#include "ui/network/network_page.h"
#include "ui/plots/plot.h"
#include "ui/session/preferences.h"
#include "ui/widgets/parameter_field.h"
#include "ui/widgets/whole_number.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"
#include "ui/window/preferences_dialog.h"
#include "ui/window/table_export_dialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableWidget>
#include <QXmlStreamReader>

using namespace quantoscope;

/// The committed translations, and the window and its dialogs in one of them.
class TranslationTest : public QObject
{
    Q_OBJECT

    struct Message
    {
        QString context;
        QString source;
        QString translation;
        bool finished = true;
    };

    QList<Message> m_messages; ///< Of every file.
    QList<Lesson> m_englishLessons;
    QStringList m_englishTitles;
    QStringList m_germanTitles;
    std::unique_ptr<MainWindow> m_window;

    static Message readMessage(QXmlStreamReader& xml, const QString& context)
    {
        Message message{.context = context, .source = {}, .translation = {}};
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("translation")) {
                message.finished = !xml.attributes().hasAttribute("type");
                message.translation = xml.readElementText();
            } else if (xml.name() == QLatin1String("source")) {
                message.source = xml.readElementText();
            } else {
                xml.skipCurrentElement();
            }
        }
        return message;
    }

    void readFile(const QString& path)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == QLatin1String("message")) {
                m_messages << readMessage(xml, context);
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(path + ": " + xml.errorString()));
    }

    static QStringList found(const QString& pattern, const QString& text)
    {
        QStringList all;
        for (auto match = QRegularExpression(pattern).globalMatch(text); match.hasNext();) {
            all << match.next().captured();
        }
        all.sort();
        return all;
    }

    /// The titles of the menus and the tabs.
    static QStringList titlesIn(const MainWindow& window)
    {
        QStringList titles;
        for (const QAction* menu : window.menuBar()->actions()) {
            titles << menu->text();
        }
        const auto* tabs = window.findChild<QTabWidget*>("perspectives");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            titles << tabs->tabText(tab);
        }
        return titles;
    }

    /// Waits for the exact Exploration of the setup.
    void show(const Setup& setup)
    {
        m_window = std::make_unique<MainWindow>(setup, Appearance::light);
        m_window->show();
        QTRY_VERIFY(m_window->exploration() && !m_window->exploration()->provisional &&
                    m_window->exploration()->setup == setup);
    }

    void addWords(const QWidget* widget, QStringList& words) const
    {
        words << widget->windowTitle() << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            words << label->text();
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            words << button->text();
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                words << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
            }
        } else if (const auto* tabs = qobject_cast<const QTabWidget*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                words << tabs->tabText(i);
            }
        } else if (const auto* plot = qobject_cast<const Plot*>(widget)) {
            words << plot->title();
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            for (int i = 0; view->model() != nullptr && i < view->model()->columnCount(); ++i) {
                words << view->model()->headerData(i, Qt::Horizontal).toString()
                      << view->model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
            }
        }
    }

    /// All texts of a widget and its children.
    QStringList wordsIn(const QWidget& root) const
    {
        QStringList words;
        addWords(&root, words);
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            addWords(widget, words);
        }
        for (const QAction* action : root.findChildren<QAction*>()) {
            words << action->text() << action->toolTip();
        }
        return words;
    }

    /// The texts that are English although a translation exists. Parameter names are the same in every
    /// language.
    QStringList leftEnglish(const QStringList& words) const
    {
        QSet<QString> english;
        QSet<QString> translations;
        for (const ParameterField* field : m_window->findChildren<ParameterField*>()) {
            translations << field->name();
        }
        for (const Message& message : m_messages) {
            english << message.source;
            translations << message.translation;
        }
        QStringList left;
        for (const QString& word : words) {
            if (english.contains(word) && !translations.contains(word)) {
                left << word;
            }
        }
        return left;
    }

    void verifyAllGerman(const QWidget& widget) const
    {
        QCOMPARE(leftEnglish(wordsIn(widget)).join(" | "), QString());
    }

    static QStringList conditions(const LessonStep& step)
    {
        QStringList all;
        for (const LessonChoice& choice : step.prediction->choices) {
            all << choice.right.left.name + choice.right.comparison + choice.right.right.name +
                       QString::number(choice.right.right.number);
        }
        return all << step.prediction->number.name;
    }

private slots:
    void initTestCase()
    {
        const QDir folder(QUANTOSCOPE_TRANSLATIONS);
        for (const QString& name : folder.entryList({"*.ts"}, QDir::Files)) {
            readFile(folder.filePath(name));
        }
        QVERIFY(m_messages.size() > 700);
    }

    void cleanup() { m_window.reset(); }

    void everyMessageIsTranslated()
    {
        for (const Message& message : m_messages) {
            QVERIFY2(message.finished && message.translation.isEmpty() == message.source.isEmpty(),
                     qPrintable(message.context + ": " + message.source));
        }
    }

    void translationsKeepPlaceholdersMnemonicsAndEllipses()
    {
        for (const Message& message : m_messages) {
            for (const char* pattern : {"%\\d", "&(?=\\w)", "…$", ";;", "\\*\\.\\w+"}) {
                QVERIFY2(found(pattern, message.source).size() == found(pattern, message.translation).size(),
                         qPrintable(message.source + " → " + message.translation));
            }
            QCOMPARE(found("%\\d", message.translation), found("%\\d", message.source));
        }
    }

    void germanIsAmongTheLanguages()
    {
        QVERIFY(languages().contains("de"));
        QCOMPARE(languageName("de"), "Deutsch");
        QCOMPARE(languages().front(), "en");
    }

    void englishUsesTheSourceTexts()
    {
        installTranslation(*qApp, "en");
        Setup setup;
        setup.scheme.upperLimit = 0;
        show(setup);
        QVERIFY(wordsIn(*m_window).contains("&File"));
        m_englishTitles = titlesIn(*m_window);
        m_englishLessons = builtInLessons();
        QVERIFY(
            m_window->exploration()->findings.front().sentence.starts_with("The quantized neuron can never"));
    }

    void qtUsesEnglishOnADesktopWithoutTranslation()
    {
        const QLocale before;
        QLocale::setDefault(QLocale("fr_FR"));
        installTranslation(*qApp, {});
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), "Cancel");
        QLocale::setDefault(before);
    }

    void theWindowIsInGerman()
    {
        installTranslation(*qApp, "de");
        Setup setup;
        setup.scheme.upperLimit = 0;
        show(setup);
        QCOMPARE(m_window->menuBar()->actions().front()->text(), "&Datei");
        m_germanTitles = titlesIn(*m_window);
        QCOMPARE(m_window->findChild<QDockWidget*>("findings_dock")->windowTitle(), "Befunde");
        const Finding& finding = m_window->exploration()->findings.front();
        QCOMPARE(QString::fromStdString(finding.sentence),
                 "Das quantisierte Neuron kann nie feuern: Keine Stufe liegt über der Schwelle 1; die "
                 "höchste Stufe ist 1.");
        QCOMPARE(QString::fromStdString(finding.fix->label), "upper_limit auf 0.2 setzen");
        QVERIFY(wordsIn(*m_window).contains(QString::fromStdString(finding.sentence)));
    }

    void menusAndTabsHaveUniqueMnemonics()
    {
        for (const bool german : {false, true}) {
            const auto texts = german ? m_germanTitles : m_englishTitles;
            QMap<QString, QString> taken;
            for (const QString& text : texts) {
                const QString letter = QKeySequence::mnemonic(text).toString();
                QVERIFY2(!letter.isEmpty() && !taken.contains(letter),
                         qPrintable(text + " has the same mnemonic as " + taken.value(letter)));
                taken[letter] = text;
            }
            QCOMPARE(taken.size(), 13);
        }
    }

    void problemsAreReportedInGerman()
    {
        Setup setup;
        setup.neuron.beta = 2;
        QCOMPARE(QString::fromStdString(validate(setup)->sentence),
                 "beta ist 2; erlaubt ist eine Zahl von 0 bis 1.");
    }

    void theGermanWindowHasNoEnglishTexts()
    {
        show(exampleSetup());
        NetworkPage& network = m_window->perspectives().network();
        m_window->perspectives().bringToFront("network");
        verifyAllGerman(*m_window);
        network.prepareForPicture({}); // opens the example
        QTRY_VERIFY(network.result() && !network.busy());
        for (const char* name : {"explore", "dynamics", "compare", "network", "train", "study", "learn"}) {
            Perspective* perspective = m_window->perspectives().find(
                [name](const Perspective& candidate) { return candidate.perspectiveName() == name; });
            m_window->perspectives().bringToFront(*perspective);
            QCoreApplication::processEvents();
            verifyAllGerman(*m_window);
        }
    }

    void theGermanDialogsHaveNoEnglishTexts()
    {
        show(exampleSetup());
        verifyAllGerman(PreferencesDialog({}));
        verifyAllGerman(TableExportDialog(m_window->exploration()->table));
        verifyAllGerman(PlotExportDialog(*m_window->perspectives().current().plots().front(), 2));
        verifyAllGerman(HelpWindow(keyboardMap(*m_window->menuBar())));
    }

    void helpHasEveryTopicInEveryLanguage()
    {
        HelpWindow help({});
        QCOMPARE(help.findChild<QListWidget*>("help_topics")->item(0)->text(), "Erste Schritte");
        for (const QString& language : languages()) {
            QCOMPARE(QDir(":/help/" + language).entryList(), QDir(":/help/en").entryList());
        }
    }

    void lessonsAskAndAnswerTheSameInEveryLanguage()
    {
        const QList<Lesson> lessons = builtInLessons();
        QCOMPARE(lessons.size(), m_englishLessons.size());
        for (int i = 0; i < lessons.size(); ++i) {
            const Lesson& english = m_englishLessons[i];
            QCOMPARE(lessons[i].id, english.id);
            QVERIFY2(lessons[i].title != english.title, qPrintable(english.title));
            QCOMPARE(lessons[i].steps.size(), english.steps.size());
            for (int k = 0; k < english.steps.size(); ++k) {
                const LessonStep& step = lessons[i].steps[k];
                QCOMPARE(step.setup, english.steps[k].setup);
                QCOMPARE(step.plots, english.steps[k].plots);
                QCOMPARE(step.training.has_value(), english.steps[k].training.has_value());
                QCOMPARE(conditions(step), conditions(english.steps[k]));
                QCOMPARE(found("\\{[^}]*\\}", step.answer), found("\\{[^}]*\\}", english.steps[k].answer));
            }
        }
    }

    void numbersAreWrittenTheSameOnEveryDesktop()
    {
        QLocale::setDefault(QLocale("de_DE"));
        show(exampleSetup());
        Perspective* compare = m_window->perspectives().find(
            [](const Perspective& candidate) { return candidate.perspectiveName() == "compare"; });
        m_window->perspectives().bringToFront(*compare);
        QCOMPARE(compare->findChild<QDoubleSpinBox*>("fit_keep")->cleanText(), "30.0");
        QCOMPARE(wholeText(1024), "1\u202F024");
        QCOMPARE(wholeText(999), "999");
        QLocale::setDefault(QLocale::c());
    }
};

static const RegisteredTest translationTest(__FILE__, runTest<TranslationTest>);
#include "translation_test.moc"

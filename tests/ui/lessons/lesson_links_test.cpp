// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/exploration.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/lessons/learn_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDesktopServices>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>

#include <array>
#include <functional>

using namespace quantoscope;

/// Receives the addresses that are opened with other programs until it is destroyed.
class OpenedAddresses : public QObject
{
    Q_OBJECT

public:
    OpenedAddresses()
    {
        for (const char* scheme : schemes) {
            QDesktopServices::setUrlHandler(scheme, this, "take");
        }
    }
    ~OpenedAddresses() override
    {
        for (const char* scheme : schemes) {
            QDesktopServices::unsetUrlHandler(scheme);
        }
    }

    QStringList all;

public slots:
    void take(const QUrl& address) { all << QString::fromLatin1(address.toEncoded()); }

private:
    static constexpr std::array schemes{"http", "https", "mailto", "file", "ftp"};
};

/// The links in lessons that the user opens.
class LessonLinksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<LearnPage> m_page;
    std::shared_ptr<const Exploration> m_exploration;

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write");
        }
        file.write(text);
        return file.fileName();
    }

    void click(const QString& button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    void give(const Setup& setup)
    {
        m_exploration = explore(setup);
        m_page->showExploration(m_exploration);
    }

    void predict()
    {
        QTest::keyClicks(find<QLineEdit>("lesson_number"), "3");
        click("lesson_predict");
    }

    /// A lesson with one text, in a file of this name.
    QString lessonWith(const QString& text, const QString& name = "links.md")
    {
        return write(name,
                     ("# Links\n## One\n```setup\nnum_bits = 4\n```\n" + text + "\n```predict\nWhere to? " +
                      text + "\n= levels\n```\n```answer\n" + text + "\n```\n")
                         .toUtf8());
    }

    void openOwn(const QString& path)
    {
        const Outcome outcome = m_page->openLesson(path);
        QVERIFY2(outcome.isDone(), qPrintable(outcome.sentence()));
    }

    /// Clicks on the first word of the text.
    void clickOn(QTextBrowser* browser, const QString& word)
    {
        QTextCursor found = browser->document()->find(word);
        QVERIFY(!found.isNull());
        found.setPosition(found.selectionStart() + 1);
        browser->setTextCursor(found);
        QTest::mouseClick(browser->viewport(), Qt::LeftButton, {}, browser->cursorRect(found).center());
    }

    /// The text of the question that `click` opens and that `button` answers. Empty if it opens none.
    QString askedBy(const std::function<void()>& click, const QString& button)
    {
        QString asked;
        QTimer::singleShot(100, this, [&] {
            if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                asked = question->text();
                for (QAbstractButton* each : question->buttons()) {
                    if (each->text().remove('&') == button) {
                        each->click();
                    }
                }
            }
        });
        click();
        QTest::qWait(150);
        return asked;
    }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path()); }

    void init()
    {
        m_page = std::make_unique<LearnPage>();
        m_page->resize(1000, 760);
        connect(m_page.get(), &LearnPage::edited, this, [this](const Setup& setup) { give(setup); });
        m_page->show();
        give(exampleSetup());
        click("lesson_start");
    }

    void cleanup() { m_page.reset(); }

    void otherLinksAreRefused_data()
    {
        QTest::addColumn<QString>("link");
        for (const char* link : {"file:///etc/passwd",
                                 "javascript:alert(1)",
                                 "data:text/html,hello",
                                 "qrc:/lessons/01-what-a-level-is.md",
                                 "#fragment",
                                 "../links.md",
                                 "/etc/passwd",
                                 "other.txt",
                                 "sub/other.md",
                                 "%2e%2e%2fother.md",
                                 ".hidden.md",
                                 "ftp://example.org/a.md",
                                 "//example.org/a.md",
                                 "other.md?x=1",
                                 "http:",
                                 "smb://host/a.md",
                                 "C:other.md",
                                 "\\\\host\\a.md",
                                 "vbscript:x",
                                 "about:blank",
                                 "image:p.png"}) {
            QTest::newRow(link) << QString(link);
        }
    }

    void otherLinksAreRefused()
    {
        QFETCH(QString, link);
        openOwn(lessonWith("Go [there](<" + link + ">) now."));
        predict();
        for (const char* name : {"lesson_text", "lesson_answer"}) {
            auto* text = find<QTextBrowser>(name);
            const QString before = text->toPlainText();
            QSignalSpy complained(m_page.get(), &LearnPage::complained);
            const QString asked = askedBy([&] { clickOn(text, "there"); }, "Cancel");
            QCOMPARE(asked, QString());
            QCOMPARE(complained.size(), 1);
            QVERIFY2(complained[0][0].toString().contains("is not followed"),
                     qPrintable(complained[0][0].toString()));
            QCOMPARE(text->toPlainText(), before);
            QCOMPARE(m_page->lessons()[m_page->lesson()].title, QString("Links"));
        }
    }

    void addressesAreConfirmedBeforeTheyAreOpened_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("address");
        QTest::newRow("http") << "http://example.org/a?b#c"
                              << "http://example.org/a?b#c";
        QTest::newRow("https") << "HTTPS://example.org"
                               << "https://example.org";
        QTest::newRow("mail") << "mailto:somebody@example.org"
                              << "mailto:somebody@example.org";
        QTest::newRow("look-alike") << QString::fromUtf8("https://еxample.org/ü")
                                    << "https://xn--xample-2of.org/%C3%BC";
    }

    void addressesAreConfirmedBeforeTheyAreOpened()
    {
        QFETCH(QString, link);
        QFETCH(QString, address);
        OpenedAddresses opened;
        openOwn(lessonWith("Go [there](" + link + ") now."));
        auto* text = find<QTextBrowser>("lesson_text");
        const QString before = text->toPlainText();
        QVERIFY(askedBy([&] { clickOn(text, "there"); }, "Cancel").contains(address));
        QCOMPARE(opened.all, QStringList());
        const QString asked = askedBy([&] { clickOn(text, "there"); }, "Open");
        QVERIFY2(asked.contains(address), qPrintable(asked));
        QCOMPARE(opened.all, QStringList{address});
        QCOMPARE(text->toPlainText(), before);
        auto* question = find<QLabel>("lesson_question");
        QVERIFY(askedBy([&] { emit question->linkActivated(link); }, "Cancel").contains(address));
        emit text->highlighted(QUrl(link));
        QCOMPARE(text->toolTip(), address);
    }

    void linksOpenLessonsInTheSameFolder()
    {
        write("next one.md", "# Next\n## One\n```setup\nnum_bits = 5\n```\nHello, [back](links.md).\n");
        openOwn(lessonWith("Go [there](next%20one.md#part) or [nowhere](missing.md)."));
        const auto lessons = m_page->lessons().size();
        clickOn(find<QTextBrowser>("lesson_text"), "there");
        QCOMPARE(m_page->lessons()[m_page->lesson()].title, QString("Next"));
        QCOMPARE(m_exploration->setup.scheme.numBits, 5);
        clickOn(find<QTextBrowser>("lesson_text"), "back");
        QCOMPARE(m_page->lessons()[m_page->lesson()].title, QString("Links"));
        clickOn(find<QTextBrowser>("lesson_text"), "there");
        QCOMPARE(m_page->lessons().size(), lessons + 1); // each is listed once
        clickOn(find<QTextBrowser>("lesson_text"), "back");
        QSignalSpy complained(m_page.get(), &LearnPage::complained);
        clickOn(find<QTextBrowser>("lesson_text"), "nowhere");
        QCOMPARE(complained.size(), 1);
        QVERIFY2(complained[0][0].toString().contains("missing.md"), qPrintable(complained[0][0].toString()));
        QCOMPARE(m_page->lessons()[m_page->lesson()].title, QString("Links"));
    }

    void reopeningALessonReplacesIt()
    {
        openOwn(lessonWith("First."));
        const auto lessons = m_page->lessons().size();
        openOwn(lessonWith("Second."));
        QCOMPARE(m_page->lessons().size(), lessons);
        QVERIFY(find<QTextBrowser>("lesson_text")->toPlainText().contains("Second."));
    }
};

static const RegisteredTest lessonLinksTest(__FILE__, runTest<LessonLinksTest>);
#include "lesson_links_test.moc"

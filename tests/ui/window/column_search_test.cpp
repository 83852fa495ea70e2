// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/files/file_access.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace quantoscope;

/// Of many columns one is found by a part of its name.
class ColumnSearchTest : public WindowTest
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void open(int columns)
    {
        QString text;
        for (int line = 0; line < 3; ++line) {
            for (int column = 0; column < columns; ++column) {
                text += column == 0 ? "" : ",";
                text += line == 0     ? QString("layer%1.mem").arg(column)
                        : column == 5 ? QString("word")
                                      : QString::number(column);
            }
            text += "\n";
        }
        const QString path = m_folder.filePath(QString("%1.csv").arg(columns));
        writeWhole(path, text.toUtf8());
        m_window->openFiles({path});
        QTRY_VERIFY(m_window->setup().recording && upToDate() &&
                    m_window->setup().recording->path == path.toStdString());
    }

    QComboBox& box() { return *find<QComboBox>("column"); }
    std::size_t column() const { return m_window->setup().recording->column; }

    void type(const QString& text)
    {
        QLineEdit* line = box().lineEdit();
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

private slots:
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }

    void fewColumnsAreChosenFromAList()
    {
        open(4);
        QVERIFY(!box().isEditable());
    }

    void partOfANameFindsOneOfManyColumns()
    {
        open(40);
        QVERIFY(box().isEditable());
        type("r27");
        QCOMPARE(box().completer()->completionCount(), 1);
        QCOMPARE(box().completer()->currentCompletion(), QString("layer27.mem"));
        QTest::keyClick(box().completer()->popup(), Qt::Key_Down);
        QTest::keyClick(box().completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(column(), std::size_t{27});
        QCOMPARE(box().lineEdit()->text(), QString("layer27.mem"));
    }

    void unfinishedTypingChangesNothing()
    {
        open(40);
        const std::size_t before = column();
        type("layer3");
        box().completer()->popup()->hide();
        find<QLineEdit>("threshold")->setFocus();
        QCOMPARE(column(), before);
        QCOMPARE(box().lineEdit()->text(), box().itemText(static_cast<int>(before)));
    }

    void aTextColumnIsNotChosen()
    {
        open(40);
        const std::size_t before = column();
        type("layer5.mem");
        box().completer()->popup()->hide();
        QTest::keyClick(box().lineEdit(), Qt::Key_Return);
        QCOMPARE(column(), before);
        QCOMPARE(box().currentIndex(), static_cast<int>(before));
    }
};

static const RegisteredTest columnSearchTest(__FILE__, runTest<ColumnSearchTest>);
#include "column_search_test.moc"

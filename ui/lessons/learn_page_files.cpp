// SPDX-License-Identifier: GPL-3.0-or-later
// Opens lessons from files, and the links in lessons.
#include "ui/lessons/learn_page.h"

#include "ui/lessons/lesson_links.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace quantoscope {

Outcome LearnPage::openLesson(const QString& path)
{
    return attempt([&] {
        const QString file = QFileInfo(path).canonicalFilePath();
        Lesson lesson = loadLesson(path);
        lesson.file = file;
        const auto again = std::find_if(m_lessons.begin() + m_builtInCount, m_lessons.end(),
                                        [&](const Lesson& other) { return other.file == file; });
        const auto at = static_cast<int>(again - m_lessons.begin());
        if (again == m_lessons.end()) {
            m_lessons << lesson;
        } else {
            *again = lesson;
        }
        open(at, 0);
    });
}

/// Opens a link. The user must confirm the address of a web link.
void LearnPage::followLink(const QUrl& link)
{
    const auto target = targetOf(link);
    if (const auto* lesson = std::get_if<LessonLink>(&target)) {
        followLessonLink(lesson->fileName);
    } else if (const auto* web = std::get_if<WebLink>(&target)) {
        if (confirmsAddress(addressOf(web->address)) && !QDesktopServices::openUrl(web->address)) {
            emit complained(tr("There is no program to open %1.").arg(addressOf(web->address)));
        }
    } else {
        emit complained(std::get<RefusedLink>(target).sentence);
    }
}

void LearnPage::followLessonLink(const QString& fileName)
{
    if (m_lesson >= m_builtInCount) {
        const QString path = QFileInfo(m_lessons[m_lesson].file).dir().filePath(fileName);
        if (const Outcome outcome = openLesson(path); !outcome.isDone()) {
            emit complained(outcome.sentence());
        }
        return;
    }
    const auto end = m_lessons.begin() + m_builtInCount;
    const auto found =
        std::find_if(m_lessons.begin(), end, [&](const Lesson& lesson) { return lesson.file == fileName; });
    if (found == end) {
        emit complained(tr("There is no lesson %1.").arg(fileName));
    } else {
        open(static_cast<int>(found - m_lessons.begin()), 0);
    }
}

bool LearnPage::confirmsAddress(const QString& address)
{
    constexpr qsizetype perLine = 70; // a label wraps only at spaces
    QString wrapped;
    for (qsizetype at = 0; at < address.size(); at += perLine) {
        wrapped += "\n" + address.mid(at, perLine);
    }
    QMessageBox question(QMessageBox::Question, tr("Open link"),
                         tr("Open this address in another program?") + "\n" + wrapped, QMessageBox::Cancel,
                         this);
    question.setObjectName("open_link");
    question.setTextFormat(Qt::PlainText);
    const auto* open = question.addButton(tr("&Open"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    return question.clickedButton() == open;
}

void LearnPage::chooseLesson()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open lesson"), {}, tr("Lessons (*.md);;All files (*)"));
    if (path.isEmpty()) {
        return;
    }
    if (const Outcome outcome = openLesson(path); !outcome.isDone()) {
        emit complained(outcome.sentence());
    }
}

} // namespace quantoscope

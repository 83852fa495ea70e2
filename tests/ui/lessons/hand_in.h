// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/menus.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTest>
#include <QTimer>

namespace quantoscope {

/// Answers the two dialogs of "Save my answers" by keys until it is destroyed.
class HandingIn : public QObject
{
public:
    HandingIn(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) { actLater(); }

    int namesAskedFor = 0;

private:
    void actLater()
    {
        constexpr int pause = 40; // ms
        QTimer::singleShot(pause, this, &HandingIn::act);
    }

    void act()
    {
        actLater(); // a key may open a dialog and return only after it is closed
        QWidget* popup = QApplication::activePopupWidget();
        if (popup != nullptr) { // completions take the first Return
            QTest::keyClick(popup, Qt::Key_Return);
            return;
        }
        QWidget* dialog = QApplication::activeModalWidget();
        if (qobject_cast<QFileDialog*>(dialog) != nullptr) {
            enter(dialog->findChild<QLineEdit*>("fileNameEdit"), m_path);
        } else if (auto* question = qobject_cast<QMessageBox*>(dialog)) { // whether to replace a file
            QTest::mouseClick(question->button(QMessageBox::Yes), Qt::LeftButton);
        } else if (qobject_cast<QInputDialog*>(dialog) != nullptr) {
            ++namesAskedFor;
            enter(dialog->findChild<QLineEdit*>(), m_name);
        }
    }

    /// Pastes the text: typed letter by letter, a file dialog enters folders.
    static void enter(QLineEdit* edit, const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    QString m_name;
    QString m_path;
};

/// Opens a menu with the mouse and chooses an item of it.
inline void clickMenu(QMenuBar& bar, const QString& menuName, const QString& actionName)
{
    auto* menu = bar.findChild<QMenu*>(menuName);
    if (menu == nullptr) {
        qFatal("there is no menu %s", qPrintable(menuName));
    }
    chooseInMenu(bar, *menu, actionName);
}

/// The text on one line, with ligatures replaced by their letters.
inline QString plainLine(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

/// A PDF's text.
inline QString textOfPdf(const QString& path)
{
    QProcess reader;
    reader.start("pdftotext", {path, "-"});
    if (!reader.waitForFinished() || reader.exitCode() != 0) {
        qFatal("pdftotext (poppler-utils) is required");
    }
    return plainLine(QString::fromUtf8(reader.readAllStandardOutput()));
}

inline QJsonObject jsonIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot open %s", qPrintable(path));
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace quantoscope

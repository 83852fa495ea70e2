// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace quantoscope {

/// An address that another program opens: http, https or mailto.
struct WebLink
{
    QUrl address;
};

/// A lesson in the same folder as the lesson with the link.
struct LessonLink
{
    QString fileName;
};

/// Any other link. It is not opened, because lessons may come from untrusted sources.
struct RefusedLink
{
    QString sentence;
};

/// The target of a link in a lesson.
std::variant<WebLink, LessonLink, RefusedLink> targetOf(const QUrl& link);

/// The whole address for the user to check. All characters outside ASCII are encoded, because some look
/// like others.
QString addressOf(const QUrl& link);

} // namespace quantoscope

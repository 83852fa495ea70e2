// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <variant>

namespace quantoscope {

/// An address for another program: http, https or mailto.
struct WebLink
{
    QUrl address;
};

/// A lesson in the folder of the one that names it.
struct LessonLink
{
    QString fileName;
};

/// Anything else, which is not followed: a lesson may come from anybody.
struct RefusedLink
{
    QString sentence;
};

/// Where a link in a lesson leads.
std::variant<WebLink, LessonLink, RefusedLink> targetOf(const QUrl& link);

/// The whole address as a person can check it: every character that is not of ASCII is encoded, so that none
/// looks like another one.
QString addressOf(const QUrl& link);

} // namespace quantoscope

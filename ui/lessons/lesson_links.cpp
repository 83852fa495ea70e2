// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_links.h"

#include "ui/lessons/lesson_settings.h"
#include "ui/lessons/lesson_words.h"

#include <algorithm>

namespace quantoscope {
namespace {

/// A name of a lesson file without a folder.
bool isLessonName(const QString& name)
{
    const auto isPlain = [](QChar c) { return c.isPrint() && c != '/' && c != '\\' && c != ':'; };
    return name.endsWith(".md", Qt::CaseInsensitive) && !name.startsWith('.') &&
           std::ranges::all_of(name, isPlain);
}

} // namespace

std::variant<WebLink, LessonLink, RefusedLink> targetOf(const QUrl& link)
{
    const QString scheme = link.scheme(); // in lower case
    if (link.isValid() &&
        (scheme == "http" || scheme == "https" ? !link.host().isEmpty() : scheme == "mailto")) {
        return WebLink{link};
    }
    const QString path = link.path(QUrl::FullyDecoded);
    if (link.isValid() && scheme.isEmpty() && link.authority().isEmpty() && !link.hasQuery() &&
        isLessonName(path)) {
        return LessonLink{path};
    }
    return RefusedLink{
        Lessons::tr("The link %1 is not followed: a lesson may link to web and mail addresses (http, "
                    "https, mailto) and to lessons (.md) in the same folder.")
            .arg(quoted(addressOf(link)))};
}

QString addressOf(const QUrl& link)
{
    return QString::fromLatin1(link.toEncoded());
}

} // namespace quantoscope

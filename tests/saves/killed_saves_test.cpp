// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the program with SIGKILL while it saves, at random moments: every file is the old one or the new one.
#include "tests/saves/window_saves.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <random>
#include <thread>

namespace quantoscope {
namespace {

using std::chrono::microseconds;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s does not exist", qPrintable(path));
    }
    return file.readAll();
}

/// A report contains its time of creation, so no two are equal. It is complete if its end gives the offset of
/// the cross-reference table, and the table is at that offset.
bool isWholePdf(const QByteArray& content)
{
    static const QRegularExpression end(R"(startxref\n(\d+) *\n%%EOF\s*$)");
    const auto match = end.match(QString::fromLatin1(content.last(std::min<qsizetype>(content.size(), 100))));
    return content.startsWith("%PDF-") && match.hasMatch() &&
           content.mid(match.captured(1).toLongLong()).startsWith("xref\n");
}

/// In memory if there is such a file system: the test kills the program, not the disk, and a slow disk would
/// only prolong the test.
QString folderTemplate()
{
    const QFileInfo memory("/dev/shm");
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + "/killed_saves_XXXXXX";
}

/// Two windows that save to the same files, and the contents of the files after each.
class Rivals
{
public:
    Rivals(WindowSave save, std::array<MainWindow*, 2> windows) : m_save(std::move(save)), m_windows(windows)
    {
        for (std::size_t i = 0; i < m_windows.size(); ++i) {
            const auto before = std::chrono::steady_clock::now();
            const Outcome outcome = m_save.save(*m_windows[i], m_folder.path());
            if (!outcome.isDone()) {
                qFatal("%s: %s", qPrintable(m_save.name), qPrintable(outcome.sentence()));
            }
            m_duration = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - before);
            for (const QString& file : m_save.files) {
                m_contents[i][file] = contentOf(m_folder.filePath(file));
            }
        }
    }

    /// Saves alternately until it is killed. Uses separate settings: the lock that a killed program leaves
    /// there would delay the list of recent files of the next one.
    void saveForEver(std::size_t turn) const
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_settings.filePath(QString::number(turn)));
        for (;; ++turn) {
            const Outcome outcome = m_save.save(*m_windows[turn % m_windows.size()], m_folder.path());
            if (!outcome.isDone()) {
                qFatal("%s: %s", qPrintable(m_save.name), qPrintable(outcome.sentence()));
            }
        }
    }

    /// Kills a program that saves, `times` times.
    void kill(int times, std::mt19937& random)
    {
        // Up to the duration of two saves, so that every moment of a save can be hit.
        std::uniform_int_distribution<int> delay(0,
                                                 std::max(20'000, 2 * static_cast<int>(m_duration.count())));
        for (int i = 0; i < times; ++i) {
            const pid_t program = fork();
            if (program == 0) {
                saveForEver(static_cast<std::size_t>(i));
            }
            std::this_thread::sleep_for(microseconds(delay(random)));
            ::kill(program, SIGKILL);
            int status = 0;
            waitpid(program, &status, 0);
            if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL) {
                qFatal("%s: the program ended before it was killed", qPrintable(m_save.name));
            }
            requireWholeFiles();
        }
        std::printf("%s (%lld µs): killed %d times, files unchanged %d times; %lld unfinished files "
                    "left\n",
                    qPrintable(m_save.name), static_cast<long long>(m_duration.count()), times, m_untouched,
                    static_cast<long long>(leftovers()));
    }

private:
    /// The session that a killed program kept is renamed by the next program that starts.
    QString placeOf(const QString& file) const
    {
        const QStringList aside = asideOf(m_folder.path());
        const QString path = m_folder.filePath(file);
        return QFileInfo::exists(path) || aside.isEmpty() ? path : m_folder.filePath(aside.last());
    }

    static QStringList asideOf(const QString& folder)
    {
        return QDir(folder).entryList({"interrupted-*"}, QDir::Files, QDir::Name);
    }

    void requireWholeFiles()
    {
        bool same = true;
        for (const QString& file : m_save.files) {
            const QByteArray content = contentOf(placeOf(file));
            same = same && content == m_last[file];
            m_last[file] = content;
            const auto is = [&](const QMap<QString, QByteArray>& whole) { return content == whole[file]; };
            const bool whole =
                file.endsWith(".pdf") ? isWholePdf(content) : std::ranges::any_of(m_contents, is);
            if (!whole) {
                qFatal("%s: %s is neither the old nor the new file", qPrintable(m_save.name),
                       qPrintable(file));
            }
        }
        m_untouched += same ? 1 : 0;
    }

    /// Temporary files of QSaveFile, which have another extension.
    qsizetype leftovers() const
    {
        qsizetype count = 0;
        for (const QString& name : QDir(m_folder.path()).entryList(QDir::Files)) {
            count += m_save.files.contains(name) || name == "running.lock" ? 0 : 1;
        }
        return count - asideOf(m_folder.path()).size();
    }

    WindowSave m_save;
    std::array<MainWindow*, 2> m_windows;
    QTemporaryDir m_folder{folderTemplate()};
    QTemporaryDir m_settings{folderTemplate()};
    microseconds m_duration{};
    std::array<QMap<QString, QByteArray>, 2> m_contents;
    QMap<QString, QByteArray> m_last;
    int m_untouched = 0;
};

int timesFor(const WindowSave& save)
{
    return save.name == "session" || save.name == "level table" ? 200 : 40;
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    using namespace quantoscope;
    QApplication::setAttribute(Qt::AA_Use96Dpi);
    const QApplication application(argc, argv);
    const QTemporaryDir settings(folderTemplate()); // does not read or write the user's settings
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    const auto one = windowWith(3);
    const auto other = windowWith(6);
    std::mt19937 random(std::random_device{}());
    for (const WindowSave& save : windowSaves()) {
        Rivals(save, {one.get(), other.get()}).kill(timesFor(save), random);
    }
    return 0;
}

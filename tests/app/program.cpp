// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

#include <algorithm>

namespace quantoscope {
namespace {

Outcome runFile(const QString& program, const QStringList& arguments,
                const QMap<QString, QString>& variables = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
        environment.insert(variable.key(), variable.value());
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    constexpr int patience = 600'000; // ms; only ends a program that hangs
    const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    return {.exitCode = ended ? process.exitCode() : -1,
            .out = process.readAllStandardOutput().toStdString(),
            .err = process.readAllStandardError().toStdString()};
}

} // namespace

Outcome runProgram(const QStringList& arguments, const QMap<QString, QString>& variables)
{
    return runFile(QUANTOSCOPE_PROGRAM, arguments, variables);
}

Outcome runProgram(const char* arguments)
{
    return runProgram(QString(arguments).split(' ', Qt::SkipEmptyParts));
}

Outcome runPython(const QStringList& arguments)
{
    // The system's Python has Debian's packages. -B: a script that imports another leaves nothing behind.
    return runFile("/usr/bin/python3", QStringList{"-B"} + arguments);
}

testing::AssertionResult refuses(const Outcome& outcome, int exitCode, std::string_view part)
{
    const bool oneLine = std::ranges::count(outcome.err, '\n') == 1 && outcome.err.ends_with(".\n");
    if (outcome.exitCode == exitCode && outcome.out.empty() && oneLine &&
        outcome.err.starts_with("quantoscope") && outcome.err.find(part) != std::string::npos) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure() << "expected exit code " << exitCode << " and one line containing \""
                                       << part << "\"; got exit code " << outcome.exitCode << ", output \""
                                       << outcome.out << "\" and message \"" << outcome.err << "\"";
}

QString FilesTest::write(const QString& name, std::string_view content) const
{
    const QString path = pathOf(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content.data(), static_cast<qint64>(content.size()));
    return path;
}

std::string FilesTest::read(const QString& path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll().toStdString();
}

} // namespace quantoscope

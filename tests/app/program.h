// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace quantoscope {

/// What one run of the program did.
struct Outcome
{
    int exitCode; ///< -1 where it crashed or did not end.
    std::string out;
    std::string err;
};

/// Runs `quantoscope` with these arguments, an offscreen display, and these variables in its environment.
Outcome runProgram(const QStringList& arguments, const QMap<QString, QString>& variables = {});

/// Arguments written as one text: "levels --num-bits 3".
Outcome runProgram(const char* arguments);

/// Runs a Python script: its path, then its arguments.
Outcome runPython(const QStringList& arguments);

/// Succeeds where the run printed nothing but one sentence of the command on standard error and ended with
/// `exitCode`; `part` is in the sentence.
testing::AssertionResult refuses(const Outcome& outcome, int exitCode, std::string_view part);

/// A folder of files that is gone after the test.
class FilesTest : public testing::Test
{
protected:
    QString pathOf(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, std::string_view content) const;
    static std::string read(const QString& path);

private:
    QTemporaryDir m_folder;
};

} // namespace quantoscope

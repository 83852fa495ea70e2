// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>

namespace quantoscope {
namespace {

class WrongInput : public FilesTest
{
protected:
    /// Both commands that read a file refuse this one with `part` in the sentence, and write nothing.
    void expectRefused(const QString& path, std::string_view part) const
    {
        const QString output = pathOf("out.npy");
        EXPECT_TRUE(refuses(runProgram({"quantize", "--input", path, "-o", output}), 2, part));
        EXPECT_TRUE(refuses(runProgram({"simulate", "--input", path, "-o", output}), 2, part));
        EXPECT_FALSE(QFile::exists(output));
    }
};

/// A version 1.0 .npy file with a header of our choice.
std::string npyWith(const std::string& dictionary, const std::string& data)
{
    std::string header = dictionary;
    header.resize(117, ' ');
    header += '\n';
    return std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header + data;
}

std::string dictionary(const std::string& type, const std::string& shape)
{
    return "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }";
}

TEST_F(WrongInput, MissingFolderEmptyOrDevice)
{
    expectRefused(pathOf("nowhere.csv"), "there is no such file");
    expectRefused(QDir::tempPath(), "this is a folder");
    expectRefused(write("empty.csv", ""), "the file is empty");
#ifdef Q_OS_LINUX
    expectRefused("/dev/zero", "this is a device");
#endif
}

TEST_F(WrongInput, TextThatIsNoRecording)
{
    expectRefused(write("binary.csv", std::string_view("\x7F"
                                                       "ELF\x02\x01\x01\x00\x00\xFF\xFE\x00\x01",
                                                       13)),
                  "binary.csv");
    expectRefused(write("header.csv", "membrane\n"), "header.csv");
    expectRefused(write("ragged.csv", "a,b\n1,2\n3\n4,5\n"), "3");
    expectRefused(write("text.csv", "a\n1\n2\nthree\n"), "4");
}

TEST_F(WrongInput, UnknownColumn)
{
    const QString path = write("two.csv", "time,membrane\n0,1\n1,2\n");
    const QString output = pathOf("out.npy");
    EXPECT_TRUE(refuses(runProgram({"quantize", "--input", path, "--column", "current", "-o", output}), 2,
                        "current"));
    EXPECT_TRUE(refuses(runProgram({"simulate", "--input", path, "--column", "2"}), 2, "membrane"));
}

TEST_F(WrongInput, DamagedArray)
{
    expectRefused(write("magic.npy", "no array at all"), "magic.npy");
    expectRefused(write("header.npy", std::string_view("\x93NUMPY\x01\x00\x76\x00{'descr'", 18)),
                  "header.npy");
    expectRefused(write("short.npy", npyWith(dictionary("<f4", "(4,)"), "12345678")), "short.npy");
    expectRefused(write("huge.npy", npyWith(dictionary("<f8", "(4611686018427387904, 4)"), "12345678")),
                  "huge.npy");
}

TEST_F(WrongInput, ArrayOfWhatIsNoNumber)
{
    expectRefused(write("object.npy", npyWith(dictionary("|O", "(1,)"), "12345678")), "object.npy");
    expectRefused(write("complex.npy", npyWith(dictionary("<c8", "(1,)"), "12345678")), "complex.npy");
    expectRefused(write("none.npy", npyWith(dictionary("<f4", "(0,)"), "")), "none.npy");
}

TEST_F(WrongInput, NameThatHoldsALineBreakStaysOnOneLine)
{
    expectRefused(pathOf("a\nb.csv"), "there is no such file");
}

} // namespace
} // namespace quantoscope

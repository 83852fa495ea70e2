// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/access/file_error.h"
#include "files/access/journal.h"
#include "tests/files/access/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace quantoscope {
namespace {

class Journals : public testing::Test
{
protected:
    std::string path() const { return m_folder.path("a.journal"); }
    std::string pathNowhere() const { return m_folder.path("nowhere/a.journal"); }

private:
    TemporaryFolder m_folder;
};

TEST_F(Journals, KeepTheirPieces)
{
    {
        Journal journal(path(), "key");
        EXPECT_TRUE(journal.pieces().empty());
        journal.add("1,2\n");
        journal.add("3\n4\n");
    }
    Journal journal(path(), "key");
    EXPECT_EQ(journal.pieces(), (std::vector<std::string>{"1,2\n", "3\n4\n"}));
    journal.add("5\n");
    EXPECT_EQ(Journal(path(), "key").pieces().size(), 3U);
}

TEST_F(Journals, DropAPieceThatWasCutOff)
{
    for (const char* rest : {"5", "5\n", "5\n6"}) {
        Journal(path(), "key").add("1\n");
        std::ofstream(path(), std::ios::app | std::ios::binary) << rest;
        Journal journal(path(), "key");
        EXPECT_EQ(journal.pieces(), std::vector<std::string>{"1\n"}) << rest;
        journal.add("7\n");
        EXPECT_EQ(Journal(path(), "key").pieces().back(), "7\n");
        journal.remove();
        EXPECT_FALSE(std::filesystem::exists(path()));
    }
}

TEST_F(Journals, OfAnotherComputationAreRefused)
{
    Journal(path(), "key").add("1\n");
    EXPECT_THROW(Journal(path(), "other"), FormatError);
    EXPECT_EQ(Journal(path(), "key").pieces().size(), 1U) << "nothing changes";
}

TEST_F(Journals, InAMissingFolderAreRefused)
{
    EXPECT_THROW(Journal(pathNowhere(), "key"), FileError);
}

} // namespace
} // namespace quantoscope

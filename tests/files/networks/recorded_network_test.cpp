// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/networks/recorded_network.h"

#include "files/access/file_error.h"
#include "files/access/write_whole.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace quantoscope {
namespace {

class RecordedNetworkTest : public testing::Test
{
protected:
    static std::string fileWith(const std::string& text)
    {
        const std::string path =
            (std::filesystem::path(testing::TempDir()) / "quantoscope_recorded_network.csv").string();
        writeWhole(path, text);
        return path;
    }
};

TEST_F(RecordedNetworkTest, EachSignalIsANeuron)
{
    const RecordedNetwork read = readRecordedNetwork(fileWith("a,b\n0.5,1.5\n-1,2\n0.25,0\n"));
    EXPECT_EQ(read.data->samples, 1U);
    EXPECT_EQ(read.data->steps, 3U);
    EXPECT_EQ(read.data->features, 2U);
    EXPECT_EQ(read.data->values, (std::vector<float>{0.5F, 1.5F, -1, 2, 0.25F, 0}));
    EXPECT_TRUE(read.network->notes.empty());
}

TEST_F(RecordedNetworkTest, NamesWhatIsNotFinite)
{
    const RecordedNetwork read = readRecordedNetwork(fileWith("a,b\n0.5,nan\n-1,2\n0.25,inf\n"));
    EXPECT_EQ(read.data->values[1], 0);
    ASSERT_EQ(read.network->notes.size(), 1U);
    EXPECT_NE(read.network->notes.front().find("samples that are NaN or infinite are taken as 0 (2)."),
              std::string::npos);
}

TEST_F(RecordedNetworkTest, IsRecognizedByItsEnding)
{
    EXPECT_TRUE(isRecordedNetwork("a.csv"));
    EXPECT_TRUE(isRecordedNetwork("A.NPY"));
    EXPECT_FALSE(isRecordedNetwork("a.nir"));
    EXPECT_FALSE(isRecordedNetwork("a.npz"));
    EXPECT_FALSE(isRecordedNetwork(""));
}

TEST_F(RecordedNetworkTest, FileThatIsNoRecordingIsRefused)
{
    EXPECT_THROW(readRecordedNetwork(fileWith("a,b\nx,y\n")), FormatError);
}

} // namespace
} // namespace quantoscope

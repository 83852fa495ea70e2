// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/files/recordings/ephys_files.h"
#include "tests/files/recordings/recording_files.h"

#include <array>

namespace quantoscope {
namespace {

Recording readEdfFile(const EdfFile& file)
{
    return readText(file.bdf ? "x.bdf" : "x.edf", edf(file));
}

void expectEdfRefused(const EdfFile& file, std::initializer_list<const char*> parts)
{
    expectRefused([&] { readEdfFile(file); }, parts);
}

/// A channel of so many samples in a record.
EdfFile::Channel edfChannel(std::size_t count, const std::string& label = "Vm")
{
    return {.label = label, .samples = std::to_string(count)};
}

/// Annotations that hold a time stamp for each record.
EdfFile::Channel timeStamps(std::function<std::string(std::size_t record)> annotations)
{
    EdfFile::Channel channel = edfChannel(8, "EDF Annotations");
    channel.annotations = std::move(annotations);
    return channel;
}

std::string timeStamp(const std::string& seconds)
{
    return "+" + seconds + "\x14\x14" + std::string(1, '\0');
}

void expectEdfWhole(const EdfFile& file)
{
    const Recording recording = readEdfFile(file);
    ASSERT_EQ(recording.columns.size(), file.channels.size());
    for (std::size_t channel = 0; channel < file.channels.size(); ++channel) {
        expectColumn(recording, channel, file.column(channel));
    }
    EXPECT_TRUE(recording.notes.empty());
}

TEST(Edf, ReadsChannelsWithTheirRateAndUnit)
{
    const Recording recording = readFile(pathOfFile("cell.edf"));
    EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"Vm", "Im"}));
    EXPECT_EQ(recording.columns[0].calibration, (Calibration{.samplingRate = 20'000, .unit = "mV"}));
    EXPECT_EQ(recording.columns[1].calibration, (Calibration{.samplingRate = 20'000, .unit = "pA"}));
    EXPECT_EQ(samplesOf(recording, 0), ramp(8));
    EXPECT_EQ(samplesOf(recording, 1), (std::vector<float>{12.5, 12.25, 12, 11.75, 11.5, 11.25, 11, 10.75}));
}

TEST(Edf, ReadsMoreThanAMillionSamplesOfOneChannel)
{
    for (const bool bdf : {false, true}) {
        expectEdfWhole({.channels = {edfChannel(512)}, .records = 2400, .bdf = bdf});
        expectEdfWhole({.channels = {edfChannel(600'000)}, .records = 2, .bdf = bdf});
        expectEdfWhole({.channels = {edfChannel(1)}, .records = 1'100'000, .bdf = bdf});
    }
}

TEST(Edf, ReadsChannelsOfDifferentRatesCompletely)
{
    for (const bool bdf : {false, true}) {
        const EdfFile file{
            .channels = {edfChannel(1000), edfChannel(7), edfChannel(1), edfChannel(333), edfChannel(2)},
            .records = 1100,
            .bdf = bdf,
            .seconds = "0.25"};
        expectEdfWhole(file);
        const Recording recording = readEdfFile(file);
        EXPECT_EQ(recording.columns[0].calibration.samplingRate, 4000);
        EXPECT_EQ(recording.columns[1].calibration.samplingRate, 28);
        EXPECT_EQ(recording.columns[2].length, 1100U);
        EXPECT_EQ(recording.columns[2].calibration.samplingRate, 4);
        EXPECT_EQ(recording.columns[3].calibration.samplingRate, 1332);
    }
}

TEST(Edf, RecordsMayHaveAnyDuration)
{
    EdfFile file{.channels = {edfChannel(10)}, .records = 3};
    const auto rate = [&](const std::string& seconds) {
        file.seconds = seconds;
        return readEdfFile(file).columns.at(0).calibration.samplingRate;
    };
    EXPECT_EQ(rate("1"), 10);
    EXPECT_EQ(rate("0.0001"), 100'000);
    EXPECT_EQ(rate("3600"), 10 / 3600.0);
    EXPECT_EQ(rate("0,5"), 20);
    EXPECT_EQ(rate("0"), std::nullopt);
}

TEST(Edf, MapsTheDigitalRangeToThePhysicalOne)
{
    EdfFile file{.channels = {edfChannel(70'000)}};
    const auto expectValues = [&](std::array<const char*, 4> range, auto valueOf) {
        file.channels[0].physicalMinimum = range[0];
        file.channels[0].physicalMaximum = range[1];
        file.channels[0].digitalMinimum = range[2];
        file.channels[0].digitalMaximum = range[3];
        std::vector<float> values;
        for (std::size_t i = 0; i < 70'000; ++i) {
            values.push_back(static_cast<float>(valueOf(double(file.stored(i, 0)))));
        }
        expectColumn(readEdfFile(file), 0, values);
    };
    expectValues({"-100", "100", "-32767", "32767"}, [](double d) { return d / 327.67; });
    expectValues({"0", "256", "-128", "128"}, [](double d) { return d + 128; });
    expectValues({"256", "0", "-128", "128"}, [](double d) { return 128 - d; }); // of the other polarity
    expectValues({"-3.5", "+12,5", "0", "4096"}, [](double d) { return d / 256 - 3.5; });
    expectValues({"-1E3", "1000.0", "-2000", "2000"}, [](double d) { return d / 2; });
}

TEST(Edf, AStoredZeroOfASymmetricRangeIsZero)
{
    const EdfFile file{.channels = {{.physicalMinimum = "-3276.7",
                                     .physicalMaximum = "3276.7",
                                     .digitalMinimum = "-32767",
                                     .digitalMaximum = "32767"}}};
    std::string bytes = edf(file);
    bytes.replace(bytes.size() - 2, 2, 2, '\0');
    EXPECT_EQ(samplesOf(readText("x.edf", bytes)), std::vector<float>{0});
}

TEST(Edf, ExtendsTheSignOfThreeBytes)
{
    const EdfFile file{.channels = {edfChannel(4)}, .bdf = true};
    std::string bytes = edf(file);
    bytes.replace(bytes.size() - 12, 12,
                  std::string("\0\0\x80"
                              "\xFF\xFF\x7F"
                              "\xFF\xFF\xFF"
                              "\1\0\0",
                              12));
    EXPECT_EQ(samplesOf(readText("x.bdf", bytes)),
              (std::vector<float>{-4'194'304, 4'194'303.5F, -0.5F, 0.5F}));
}

TEST(Edf, LabelsAndUnitsLoseOnlyTheirPadding)
{
    EdfFile file{.channels = {edfChannel(1, "Fc5."), edfChannel(1, "Status"), edfChannel(1, "G"),
                              edfChannel(1, "EEG Fpz-Cz"), edfChannel(1, ""), edfChannel(1, "\xC4rm")}};
    file.channels[0].unit = "\xB5V"; // Latin-1
    file.channels[1].unit = "µV";    // UTF-8
    file.channels[2].unit = "Boolean";
    file.channels[3].unit = "";
    const Recording recording = readEdfFile(file);
    EXPECT_EQ(namesOf(recording),
              (std::vector<std::string>{"Fc5.", "Status", "G", "EEG Fpz-Cz", "column 4", "Ärm"}));
    EXPECT_EQ(recording.columns[0].calibration.unit, "µV");
    EXPECT_EQ(recording.columns[1].calibration.unit, "µV");
    EXPECT_EQ(recording.columns[2].calibration.unit, "Boolean");
    EXPECT_EQ(recording.columns[3].calibration.unit, "");
}

TEST(Edf, AnnotationsAreIgnored)
{
    for (const char* label : {"EDF Annotations", "BDF Annotations"}) {
        const EdfFile file{.channels = {edfChannel(3, "a"), edfChannel(5, label), edfChannel(2, "b")},
                           .records = 50'000};
        const Recording recording = readEdfFile(file);
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"a", "b"}));
        ASSERT_EQ(recording.leftOut.size(), 1U);
        EXPECT_EQ(recording.leftOut[0].name, label);
        EXPECT_EQ(recording.leftOut[0].reason, "annotations");
        expectColumn(recording, 0, file.column(0));
        expectColumn(recording, 1, file.column(2));
    }
    expectEdfRefused({.channels = {timeStamps([](std::size_t) { return timeStamp("0"); })}, .seconds = "0"},
                     {"x.edf", "EDF Annotations (annotations)"});
}

TEST(Edf, TimeStampsMarkGaps)
{
    for (const bool bdf : {false, true}) {
        EdfFile file{.channels = {edfChannel(100), timeStamps([](std::size_t record) {
                                      const std::size_t gaps = record / 1000 + (record > 2 ? 1 : 0);
                                      return timeStamp(std::to_string(record / 2 + 3 * gaps) +
                                                       (record % 2 == 1 ? ".5" : ""));
                                  }),
                                  edfChannel(7)},
                     .records = 3001,
                     .bdf = bdf,
                     .kind = bdf ? "BDF+D" : "EDF+D",
                     .seconds = "0.5"};
        const Recording recording = readEdfFile(file);
        EXPECT_EQ(recording.columns[0].calibration.borders,
                  (std::vector<std::size_t>{300, 100'000, 200'000, 300'000}));
        EXPECT_EQ(recording.columns[1].calibration.borders,
                  (std::vector<std::size_t>{21, 7000, 14'000, 21'000}));
        expectColumn(recording, 0, file.column(0));
        expectColumn(recording, 1, file.column(2));
        file.kind = bdf ? "BDF+C" : "EDF+C";
        EXPECT_TRUE(readEdfFile(file).columns[0].calibration.borders.empty());
    }
}

TEST(Edf, TimeStampsMayBeInexact)
{
    EdfFile file{.channels = {edfChannel(10)}, .records = 4, .kind = "EDF+D", .seconds = "0.3333"};
    const auto borders = [&](const std::vector<std::string>& stamps) {
        file.channels.resize(1);
        file.channels.push_back(timeStamps([&stamps](std::size_t record) { return stamps.at(record); }));
        return readEdfFile(file).columns[0].calibration.borders;
    };
    using Borders = std::vector<std::size_t>;
    EXPECT_EQ(borders({timeStamp("0"), timeStamp("0.33"), timeStamp("0.67"), timeStamp("1")}), Borders{});
    EXPECT_EQ(borders({timeStamp("9"), timeStamp("9.33"), timeStamp("9.69"), timeStamp("10")}),
              (Borders{20, 30}));
    EXPECT_EQ(borders({timeStamp("0"), timeStamp("0.33"), timeStamp("0.1"), timeStamp("0.4333")}),
              Borders{20}); // back in time
    const std::string lasting = "+0.3333\x15"
                                "1.5\x14"
                                "spike\x14";
    EXPECT_EQ(borders({timeStamp("0"), lasting, timeStamp("0.6666"), timeStamp("2")}), Borders{30});
    EXPECT_EQ(borders({"-0.5\x14\x14", "-0.1667\x14\x14", timeStamp("0.1666"), timeStamp("0.4999")}),
              Borders{});
}

TEST(Edf, NotesUnclearGaps)
{
    const std::vector<std::string> note{
        "x.edf: the file may have gaps but does not say where; they are not marked."};
    const EdfFile silent{.channels = {edfChannel(4)}, .records = 3, .kind = "EDF+D"};
    EXPECT_EQ(readEdfFile(silent).notes, note);
    for (const char* text : {"", "1\x14\x14", "+1", "+x\x14\x14", "+\x14\x14"}) {
        const EdfFile file{.channels = {edfChannel(4), timeStamps([&](std::size_t record) {
                                            return record == 2 ? std::string(text)
                                                               : timeStamp(std::to_string(9 * record));
                                        })},
                           .records = 3,
                           .kind = "EDF+D"};
        const Recording recording = readEdfFile(file);
        ASSERT_FALSE(recording.notes.empty());
        EXPECT_EQ(recording.notes[0], note[0]);
        EXPECT_TRUE(recording.columns[0].calibration.borders.empty());
    }
}

TEST(Edf, AnUnknownNumberOfRecordsIsCountedInTheFile)
{
    EdfFile file{.channels = {edfChannel(6), edfChannel(3)}, .records = 40'000, .claimedRecords = "-1"};
    Recording recording = readEdfFile(file);
    expectColumn(recording, 0, file.column(0));
    expectColumn(recording, 1, file.column(1));
    EXPECT_EQ(recording.notes,
              std::vector<std::string>{
                  "x.edf: the header does not give the number of records; the file contains 40000."});
    file.rest = std::string(17, 'x'); // a byte less than a record
    recording = readEdfFile(file);
    expectColumn(recording, 1, file.column(1));
    ASSERT_EQ(recording.notes.size(), 2U);
    EXPECT_EQ(recording.notes[1], "x.edf: 17 bytes after the last record are ignored.");
}

TEST(Edf, BytesAfterTheLastRecordAreNotRead)
{
    EdfFile file{.channels = {edfChannel(6)}, .records = 3};
    for (const std::size_t count : {1U, 12U, 100U}) {
        file.rest = std::string(count, 'x');
        const Recording recording = readEdfFile(file);
        expectColumn(recording, 0, file.column(0));
        EXPECT_EQ(recording.notes, std::vector<std::string>{"x.edf: " + std::to_string(count) +
                                                            " bytes after the last record are ignored."});
    }
}

TEST(Edf, DatesDoNotMatter)
{
    for (const char* date : {"", "1.1.20", "99.99.99", "xx.yy.zz", "2020-1-1"}) {
        expectEdfWhole({.channels = {edfChannel(2)}, .records = 3, .date = date});
    }
}

TEST(Edf, RecognizesFilesByContent)
{
    const EdfFile file{.channels = {edfChannel(2)}, .records = 3};
    for (const char* name : {"x.edf", "x.bdf", "x.gdf"}) {
        EXPECT_EQ(samplesOf(readText(name, edf(file))), file.column(0));
    }
    std::string padded = edf(file);
    padded.replace(1, 7, 7, '\0');
    EXPECT_EQ(samplesOf(readText("x.edf", padded)), file.column(0));
}

TEST(Edf, AChannelWithoutARangeIsLeftOut)
{
    const auto left = [](const EdfFile::Channel& wrong) {
        const EdfFile file{.channels = {edfChannel(5, "a"), wrong, edfChannel(3, "b")}, .records = 20'000};
        const Recording recording = readEdfFile(file);
        EXPECT_EQ(namesOf(recording), (std::vector<std::string>{"a", "b"}));
        expectColumn(recording, 0, file.column(0));
        expectColumn(recording, 1, file.column(2));
        expectEdfRefused({.channels = {wrong}}, {"x.edf", recording.leftOut.at(0).reason.c_str()});
        return recording.leftOut.at(0).reason;
    };
    EXPECT_EQ(left({.digitalMinimum = "7", .digitalMaximum = "7"}), "digital range 7 to 7");
    EXPECT_EQ(left({.digitalMinimum = "9", .digitalMaximum = "7"}), "digital range 9 to 7");
    EXPECT_EQ(left({.digitalMinimum = "", .digitalMaximum = "7"}), "digital range \"\" to \"7\"");
    EXPECT_EQ(left({.physicalMinimum = "0", .physicalMaximum = "0"}), "physical range 0 to 0");
    EXPECT_EQ(left({.physicalMinimum = "abc"}), "physical range \"abc\" to \"511.5\"");
    EXPECT_EQ(left({.physicalMaximum = "1 2"}), "physical range \"-512\" to \"1 2\"");
    EXPECT_EQ(left({.physicalMaximum = "inf"}), "physical range \"-512\" to \"inf\"");
    EXPECT_EQ(left({.physicalMaximum = "1e999"}), "physical range \"-512\" to \"1e999\"");
    EXPECT_EQ(left(edfChannel(0)), "no samples");
}

TEST(Edf, RefusesInvalidHeaderFields)
{
    const auto refused = [](auto change, std::initializer_list<const char*> parts) {
        EdfFile file{.channels = {edfChannel(4), edfChannel(2, "Im")}, .records = 3};
        change(file);
        expectRefused([&] { readText("x.edf", edf(file)); }, parts);
    };
    refused([](EdfFile& file) { file.claimedRecords = "many"; },
            {"x.edf", "its number of records is \"many\""});
    refused([](EdfFile& file) { file.claimedRecords = "-2"; }, {"its number of records is \"-2\""});
    refused([](EdfFile& file) { file.claimedRecords = "3.5"; }, {"its number of records is \"3.5\""});
    refused([](EdfFile& file) { file.claimedRecords = "0"; }, {"contains no samples"});
    refused([](EdfFile& file) { file.seconds = "-1"; }, {"its duration of a record is \"-1\""});
    refused([](EdfFile& file) { file.seconds = ""; }, {"its duration of a record is \"\""});
    refused([](EdfFile& file) { file.headerBytes = "512"; },
            {"its size is 512 bytes, but 2 channels need 768"});
    refused([](EdfFile& file) { file.headerBytes = "x"; }, {"its size is \"x\""});
    refused([](EdfFile& file) { file.channels.clear(); }, {"contains no samples"});
    const std::string whole = edf({.channels = {edfChannel(4), edfChannel(2, "Im")}});
    const auto changed = [&](std::size_t place, const std::string& text) {
        std::string bytes = whole;
        bytes.replace(place, text.size(), text);
        return bytes;
    };
    const auto expectChangedRefused = [&](std::size_t place, const std::string& text, const char* part) {
        expectRefused([&] { readText("x.edf", changed(place, text)); }, {"x.edf", part});
    };
    constexpr std::size_t secondSamples = 256 + 2 * 216 + 8;
    expectChangedRefused(252, "-1  ", "its number of channels is \"-1\"");
    expectChangedRefused(252, "9999", "but 9999 channels need 2560000");
    expectChangedRefused(secondSamples, "x", "the number of samples per record of channel Im is \"x\"");
    expectChangedRefused(secondSamples, "-2", "the number of samples per record of channel Im is \"-2\"");
}

TEST(Edf, RefusesOtherFormats)
{
    expectFileRefused(writeTemporary("packed.edf", "\x1F\x8B\x08"), {"gzip"});
    expectFileRefused(writeTemporary("text.edf", "no cell was ever recorded here"),
                      {"not an EDF, BDF or GDF file", "\"no cell \""});
}

TEST(Edf, RefusesMoreRecordsThanTheFileHolds)
{
    EdfFile file{.channels = {edfChannel(4), edfChannel(2)}, .records = 3, .claimedRecords = "4"};
    expectEdfRefused(
        file, {"x.edf is truncated: it claims 4 records of 12 bytes but contains only 36 bytes of records."});
    file.claimedRecords = "99999999";
    expectEdfRefused(file, {"claims 99999999 records of 12 bytes"});
    std::string lying = contentOf(pathOfFile("cell.edf"));
    lying.replace(236, 8, "99999999");
    expectFileRefused(writeTemporary("lying.edf", lying), {"is truncated", "99999999"});
}

TEST(Edf, RefusesTruncatedFilesAndToleratesCorruption)
{
    expectCutsRefused("cell.edf");
    expectDamageBorne("cell.edf", 25);
    for (const bool bdf : {false, true}) {
        const EdfFile file{.channels = {edfChannel(3), timeStamps([](std::size_t record) {
                                            return timeStamp(std::to_string(2 * record));
                                        }),
                                        edfChannel(2)},
                           .records = 5,
                           .bdf = bdf,
                           .kind = bdf ? "BDF+D" : "EDF+D"};
        expectCutsRefused(".edf", edf(file));
        expectDamageBorne(".edf", edf(file), 300);
    }
}

TEST(Edf, ReadingCanBeCancelledWithinAColumn)
{
    const Recording recording = readEdfFile({.channels = {edfChannel(100)}, .records = 2000});
    int calls = 0;
    EXPECT_THROW(recording.columns[0].read([&](double) { return ++calls < 3; }), Cancelled);
    EXPECT_EQ(calls, 3);
    EXPECT_THROW(readText("x.edf", edf({.channels = {edfChannel(1)}}), {}, [](double) { return false; }),
                 Cancelled);
}

} // namespace
} // namespace quantoscope

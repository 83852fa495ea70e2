// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/levels/level_table.h"
#include "files/recordings/find_column.h"
#include "tests/app/program.h"
#include "tests/files/recordings/read_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>

namespace quantoscope {
namespace {

using RenderCommand = FilesTest;

/// What a reader sees on the pages of a PDF.
std::string pdfText(const QString& path)
{
    QProcess reader;
    reader.start("pdftotext", {"-layout", path, "-"});
    EXPECT_TRUE(reader.waitForFinished() && reader.exitCode() == 0) << "pdftotext is part of poppler-utils";
    return reader.readAllStandardOutput().toStdString();
}

std::size_t pagesOf(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count(text, '\f'));
}

TEST_F(RenderCommand, WritesTheDataOfAPlot)
{
    const QString path = pathOf("levels.csv");
    const Outcome outcome = runProgram({"render", "--num-bits", "3", "--plot", "levels", "-o", path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::string text = read(path);
    EXPECT_TRUE(text.starts_with("# Level distribution (levels), state_quant(num_bits=3")) << text;
    const Recording recording = readText("levels.csv", text);
    const auto levels = recording.columns[findColumn(recording, "level", "levels.csv")].read();
    const LevelTable table({.numBits = 3});
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_EQ(levels.values[i], table[i]);
    }
}

TEST_F(RenderCommand, WritesEveryPlotInEveryFormatToAFolder)
{
    QDir(pathOf(".")).mkdir("all");
    const Outcome outcome = runProgram({"render", "--num-bits", "3", "--upper-limit", "1", "--plot", "all",
                                        "--format", "svg,csv", "-o", pathOf("all")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    for (const char* plot : {"levels",
                             "staircase",
                             "gaps",
                             "sawtooth",
                             "overlay",
                             "error",
                             "spikes",
                             "fi",
                             "return-map",
                             "parameter-map",
                             "bits-sqnr",
                             "boundary_qat",
                             "training_loss",
                             "training_accuracy",
                             "hidden_membranes",
                             "layer_spikes",
                             "weight_pictures",
                             "weight_histograms",
                             "answers_confusion",
                             "gradient",
                             "compare_overlay_1"}) {
        const std::string svg = read(pathOf(QString("all/%1.svg").arg(plot)));
        EXPECT_NE(svg.find("</svg>"), std::string::npos) << plot;
        const std::string csv = read(pathOf(QString("all/%1.csv").arg(plot)));
        const Recording recording = readText("plot.csv", csv);
        for (const Recording::Column& column : recording.columns) {
            EXPECT_GT(column.read().values.size(), 0U) << plot << " " << column.name;
        }
    }
    EXPECT_FALSE(QFile::exists(pathOf("all/levels.png")));
}

TEST_F(RenderCommand, DrawsTheExampleNetworkWithoutASession)
{
    for (const char* plot : {"raster", "membranes", "neurons", "confusion", "pareto", "sensitivity"}) {
        const QString path = pathOf(QString("%1.csv").arg(plot));
        const Outcome outcome = runProgram({"render", "--plot", plot, "-o", path});
        ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
        const Recording recording = readText("plot.csv", read(path));
        for (const Recording::Column& column : recording.columns) {
            EXPECT_GT(column.read().values.size(), 0U) << plot << " " << column.name;
        }
    }
}

TEST_F(RenderCommand, RunsTheSmallStudy)
{
    const QString path = pathOf("study.csv");
    const Outcome outcome = runProgram({"render", "--plot", "study_both", "-o", path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::string csv = read(path);
    EXPECT_NE(csv.find("bits,ptq_uniform (%),ptq_uniform_half_interval (%),"), std::string::npos) << csv;
    EXPECT_NE(csv.find("qat_thr-centered (%)"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\n8,"), std::string::npos) << csv;
}

TEST_F(RenderCommand, WritesAdditionalChannelsAsSeparatePlots)
{
    QDir(pathOf(".")).mkdir("all");
    const QString input = write("trace.csv", "a,b/2,c\n0,0.5,1\n0.1,0.6,0.9\n0.2,0.7,0.8\n");
    const Outcome outcome =
        runProgram({"render", "--loop", "open", "--input", input, "--column", "a", "--beside", "2,b/2",
                    "--plot", "all", "--format", "csv", "-o", pathOf("all")});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::vector<std::pair<const char*, std::vector<float>>> expected{
        {"overlay-a", {0, 0.1F, 0.2F}}, {"overlay-b_2", {0.5F, 0.6F, 0.7F}}, {"overlay-c", {1, 0.9F, 0.8F}}};
    for (const auto& [plot, samples] : expected) {
        const Recording recording = readText("plot.csv", read(pathOf(QString("all/%1.csv").arg(plot))));
        const auto written = recording.columns[findColumn(recording, "membrane", plot)].read();
        EXPECT_TRUE(std::ranges::equal(written.values, samples)) << plot;
    }
    EXPECT_FALSE(QFile::exists(pathOf("all/overlay.csv")));
}

TEST_F(RenderCommand, RejectsInvalidAdditionalChannels)
{
    const QString out = pathOf("w.png");
    EXPECT_TRUE(refuses(runProgram({"render", "--beside", "1", "-o", out}), 2, "--input"));
    const QString input = write("trace.csv", "a,b\n0,1\n1,0\n");
    EXPECT_TRUE(refuses(
        runProgram({"render", "--input", input, "--column", "a", "--beside", "b,x", "-o", out}), 2, "x"));
    std::string columns = "0";
    for (int i = 1; i < 17; ++i) {
        columns += "," + std::to_string(i);
    }
    const QString many = write("wide.csv", columns + "\n" + columns + "\n");
    EXPECT_TRUE(refuses(runProgram({"render", "--input", many, "--column", "0", "--beside",
                                    QString::fromStdString(columns), "-o", out}),
                        2, "at most 15"));
}

TEST_F(RenderCommand, RejectsASessionWhoseColumnIsMissing)
{
    write("trace.csv", "a,b\n0,1\n1,0\n");
    const auto session = [&](const char* columns) {
        return write("s.quantoscope.json",
                     R"({"quantoscope_session": 1, "setup": {"recording": {"path": "trace.csv", )" +
                         std::string(columns) + "}}}");
    };
    const QString out = pathOf("w.png");
    EXPECT_TRUE(refuses(runProgram({"render", session(R"("column": 2)"), "-o", out}), 2, "has no column 2"));
    EXPECT_TRUE(refuses(runProgram({"render", session(R"("column": 0, "beside": [1, 7])"), "-o", out}), 2,
                        "has no column 7"));
    EXPECT_FALSE(QFile::exists(out));
}

TEST_F(RenderCommand, ShowsATraceBesideRawAndQuantized)
{
    const QStringList input = QString("--stimulus poisson --amplitude 0.35 --rate 0.35").split(' ');
    const QString chip = pathOf("chip.csv");
    ASSERT_EQ(
        runProgram(QStringList{"simulate"} + input + QStringList{"--reset", "zero", "-o", chip}).exitCode, 0);
    const auto render = [&](const QStringList& more) {
        return runProgram(QStringList{"render"} + input + more);
    };
    const QString csv = pathOf("overlay.csv");
    ASSERT_EQ(render({"--compare", chip, "--compare-scale", "10", "--plot", "overlay", "-o", csv}).exitCode,
              0);
    const Recording shown = readText("overlay.csv", read(csv));
    const Recording recorded = readText("chip.csv", read(chip));
    const auto column = [](const Recording& recording, const char* name) {
        return recording.columns[findColumn(recording, name, "the file")].read();
    };
    const auto reference = column(shown, "reference");
    const auto membrane = column(recorded, "membrane");
    ASSERT_EQ(reference.values.size(), 200U);
    for (std::size_t step = 0; step < reference.values.size(); ++step) {
        EXPECT_FLOAT_EQ(reference.values[step], 10 * membrane.values[step]);
    }
    const QString report = pathOf("report.pdf");
    ASSERT_EQ(render({"--compare", chip, "--plot", "report", "-o", report}).exitCode, 0);
    EXPECT_NE(pdfText(report).find("With reset to zero"), std::string::npos) << pdfText(report);
    EXPECT_NE(pdfText(report).find("chip.csv"), std::string::npos);
}

TEST_F(RenderCommand, RefusesATraceThatCannotBeCompared)
{
    const QString out = pathOf("w.png");
    const QString trace = write("trace.csv", "v\n0.15\n0.285\n");
    EXPECT_TRUE(refuses(runProgram({"render", "--compare", trace, "-o", out}), 2,
                        "The trace has 2 steps and the input 200; they must have equally many."));
    EXPECT_TRUE(
        refuses(runProgram({"render", "--input", trace, "--loop", "open", "--compare", trace, "-o", out}), 2,
                "--compare requires an input current; use --loop closed."));
    EXPECT_TRUE(refuses(runProgram({"render", "--compare-tolerance", "2", "-o", out}), 2,
                        "--compare-tolerance requires a trace; give it with --compare."));
    const QString session = write(
        "s.quantoscope.json", R"({"quantoscope_session": 1, "setup": {"reference": {"path": "gone.csv"}}})");
    EXPECT_TRUE(refuses(runProgram({"render", session, "-o", out}), 2, "gone.csv"));
    EXPECT_FALSE(QFile::exists(out));
}

TEST_F(RenderCommand, DrawsASessionsTraceWithAnotherScale)
{
    write("trace.csv", "v\n0.5\n0.75\n");
    const QString session = write("s.quantoscope.json", R"({"quantoscope_session": 1, "setup": {
        "stimulus": {"steps": 2}, "reference": {"path": "trace.csv", "scale": 2}}})");
    const auto lastReference = [&](const QStringList& more) {
        const QString csv = pathOf("overlay.csv");
        const Outcome outcome =
            runProgram(QStringList{"render", session, "--plot", "overlay", "-o", csv} + more);
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        const Recording shown = readText("overlay.csv", read(csv));
        return shown.columns[findColumn(shown, "reference", "overlay.csv")].read().values[1];
    };
    EXPECT_EQ(lastReference({}), 1.5F);
    EXPECT_EQ(lastReference({"--compare-scale", "4"}), 3.0F);
}

TEST_F(RenderCommand, WritesAllPlotsOrNone)
{
    QDir(pathOf(".")).mkpath("all/spikes.png");
    const Outcome outcome = runProgram({"render", "--plot", "all", "-o", pathOf("all")});
    EXPECT_TRUE(refuses(outcome, 2, "this is a folder"));
    EXPECT_EQ(QDir(pathOf("all")).entryList(QDir::Files).size(), 0);
}

TEST_F(RenderCommand, WritesAReport)
{
    const QString path = pathOf("report.pdf");
    const Outcome outcome =
        runProgram({"render", "--num-bits", "4", "--upper-limit", "0", "--plot", "report", "-o", path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::string text = pdfText(path);
    for (const char* part : {"Quantoscope report", "state_quant(num_bits=4", "upper_limit", "leaky", "SQNR",
                             "Findings", "never", "Membrane", "Staircase", "decision", "Page 1 of 3"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << " in\n" << text;
    }
    EXPECT_EQ(pagesOf(text), 3U);
}

TEST_F(RenderCommand, AReportOfManyLevelsSaysHowToExportTheRest)
{
    const QString path = pathOf("report.pdf");
    ASSERT_EQ(
        runProgram({"render", "--num-bits", "10", "--non-uniform", "--plot", "report", "-o", path}).exitCode,
        0);
    const std::string text = pdfText(path);
    EXPECT_NE(text.find("1024 levels, 394 of them distinct"), std::string::npos) << text;
    EXPECT_NE(text.find("quantoscope levels"), std::string::npos) << text;
    EXPECT_NE(text.find("1023"), std::string::npos);
}

TEST_F(RenderCommand, UsesTheChosenLanguage)
{
    const QString path = pathOf("bericht.pdf");
    const Outcome outcome =
        runProgram({"render", "--upper-limit", "0", "--language", "de", "--plot", "report", "-o", path});
    ASSERT_EQ(outcome.exitCode, 0) << outcome.err;
    const std::string text = pdfText(path);
    for (const char* part : {"Quantoscope-Bericht", "Befunde", "kann nie feuern", "benutzte Stufen"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << " is not in\n" << text;
    }
}

#ifdef Q_OS_LINUX
TEST_F(RenderCommand, AFullDeviceIsNotAUsageError)
{
    EXPECT_EQ(runProgram({"render", "--plot", "levels", "-o", "/dev/full"}).exitCode,
              2); // it has no extension
    QFile::link("/dev/full", pathOf("full.csv"));
    EXPECT_TRUE(
        refuses(runProgram({"render", "--plot", "levels", "-o", pathOf("full.csv")}), 1, "no space left"));
}
#endif

} // namespace
} // namespace quantoscope

// SPDX-License-Identifier: GPL-3.0-or-later
// A parameter that is described is in every visitor: nothing but the struct and its description names it.
#include "app/commands/parameter_options.h"
#include "core/parameters/check_ranges.h"
#include "core/parameters/describe.h"
#include "core/text/translate.h"
#include "files/json/json_fields.h"
#include "files/recordings/recording.h"
#include "ui/export/parameter_rows.h"
#include "ui/lessons/setting.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/parameter_form.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

#include <array>

namespace quantoscope {

enum class Leak { exact, shift };
constexpr std::array<std::string_view, 2> leakNames{"exact", "shift"};

struct Soma
{
    double leak = 0.5;
    std::optional<double> gain = std::nullopt;
    int delay = 3;
    bool clamped = true;
    Leak rule = Leak::exact;
    std::uint64_t seed = 7;

    bool operator==(const Soma&) const = default;
};

template<typename Visitor>
void describe(Visitor& visitor, OrConst<Soma> auto& soma)
{
    visitor(Parameter{.key = "leak", .name = "soma_leak", .help = "Leak of the soma", .least = 0, .most = 1},
            soma.leak);
    visitor(
        Parameter{.key = "gain", .name = "gain", .formerName = "boost", .help = "Gain", .automatic = "one"},
        soma.gain);
    visitor(
        Parameter{
            .key = "delay", .name = "delay", .help = "Delay", .least = 0, .most = 9, .applies = soma.clamped},
        soma.delay);
    visitor(Parameter{.key = "clamped",
                      .name = "clamped",
                      .help = "Clamp it",
                      .clearedBy = "--free",
                      .cleared = "Leave it free"},
            soma.clamped);
    visitor(Parameter{.key = "rule", .name = "leak_rule", .help = "Rule", .choices = leakNames}, soma.rule);
    visitor(Parameter{.key = "seed", .name = "seed", .help = "Seed"}, soma.seed);
}

namespace {

const Soma changed{.leak = 0.25, .gain = 2.0, .delay = 5, .clamped = false, .rule = Leak::shift, .seed = 8};

Soma parsed(std::vector<std::string> words)
{
    words.insert(words.begin(), "soma");
    std::vector<char*> argv;
    argv.reserve(words.size());
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    Arguments arguments("A soma.", "soma");
    const ParameterOptions options(arguments, "Soma", Soma{});
    EXPECT_TRUE(arguments.parse(static_cast<int>(argv.size()), argv.data()));
    return options.changed(Soma{});
}

std::string refusal(std::vector<std::string> words)
{
    try {
        parsed(std::move(words));
        return "none";
    } catch (const UsageError& error) {
        return error.what();
    }
}

TEST(DescribedParameter, IsWrittenToJsonAndReadBack)
{
    const Json json = FieldWriter::written(changed);
    EXPECT_EQ(json.dump(), R"({"leak":0.25,"gain":2.0,"delay":5,"clamped":false,"rule":"shift","seed":8})");
    Soma soma;
    FieldReader::read(json, "soma", soma);
    EXPECT_EQ(soma, changed);
}

TEST(DescribedParameter, IsReportedWithItsPlaceInJson)
{
    Soma soma;
    try {
        FieldReader::read(Json::parse(R"({"rule": "sideways"})"), "soma", soma);
        FAIL();
    } catch (const FormatError& error) {
        EXPECT_STREQ(error.what(), "soma.rule is \"sideways\"; it must be one of exact, shift.");
    }
}

TEST(DescribedParameter, IsCheckedAgainstItsRange)
{
    EXPECT_FALSE(firstOutOfRange(Soma{}));
    EXPECT_EQ(firstOutOfRange(Soma{.leak = 1.5})->sentence,
              "soma_leak is 1.5; it must be a number from 0 to 1.");
    EXPECT_EQ(firstOutOfRange(Soma{.delay = 10})->parameter, "delay");
    EXPECT_EQ(firstOutOfRange(Soma{.leak = std::numeric_limits<double>::quiet_NaN()})->parameter,
              "soma_leak");
}

TEST(DescribedParameter, IsACommandLineOption)
{
    EXPECT_EQ(parsed({}), Soma{});
    EXPECT_EQ(parsed({"--soma-leak", "0.25", "--gain", "2", "--delay", "5", "--free", "--leak-rule", "shift",
                      "--seed", "8"}),
              changed);
    EXPECT_EQ(parsed({"--gain", "auto"}).gain, std::nullopt);
    EXPECT_EQ(refusal({"--soma-leak", "much"}),
              "soma_leak is \"much\"; it must be a number, for example 0.5 or 1e-3.");
    EXPECT_EQ(refusal({"--delay", "1.5"}), "delay is \"1.5\"; it must be an integer from 0 to 9.");
    EXPECT_EQ(refusal({"--seed", "-1"}),
              "seed is \"-1\"; it must be an integer from 0 to 18446744073709551615.");
    EXPECT_EQ(refusal({"--leak-rule", "x"}), "leak_rule is \"x\"; it must be exact or shift.");
    EXPECT_EQ(refusal({"--clamped", "--free"}),
              "--clamped and --free cannot be used together; give only one of them.");
}

TEST(DescribedParameter, IsInTheHelpWithRangeAndDefault)
{
    testing::internal::CaptureStdout();
    Arguments arguments("A soma.", "soma");
    const ParameterOptions options(arguments, "Soma", Soma{});
    std::array<char, 5> name{"soma"};
    std::array<char, 7> help{"--help"};
    std::array<char*, 2> argv{name.data(), help.data()};
    EXPECT_FALSE(arguments.parse(2, argv.data()));
    const std::string text = testing::internal::GetCapturedStdout();
    for (const char* part : {"Leak of the soma, 0 to 1 (default 0.5)", "Gain (default auto: one)",
                             "Clamp it (default)", "Leave it free\n", "Rule: exact (default) or shift"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
    }
}

TEST(DescribedParameter, IsALessonSetting)
{
    Soma soma;
    const Settings settings = settingsOf(soma);
    EXPECT_EQ(settings.keys(), QStringList({"clamped", "delay", "gain", "leak_rule", "seed", "soma_leak"}));
    EXPECT_FALSE(settings["soma_leak"].read("0.25"));
    EXPECT_FALSE(settings["gain"].read("2"));
    EXPECT_FALSE(settings["delay"].read("5"));
    EXPECT_FALSE(settings["clamped"].read("false"));
    EXPECT_FALSE(settings["leak_rule"].read("shift"));
    EXPECT_FALSE(settings["seed"].read("8"));
    EXPECT_EQ(soma, changed);
    EXPECT_FALSE(settings["gain"].read("auto"));
    EXPECT_FALSE(soma.gain);
    EXPECT_TRUE(settings["seed"].read("-1"));
}

TEST(DescribedParameter, IsReadUnderItsFormerName)
{
    Soma soma;
    FieldReader::read(Json::parse(R"({"boost": 2})"), "soma", soma);
    EXPECT_EQ(soma.gain, 2.0);
    const Settings settings = settingsOf(soma);
    EXPECT_FALSE(findSetting(settings, "boost")->read("3"));
    EXPECT_EQ(soma.gain, 3.0);
    EXPECT_EQ(findSetting(settings, "bust"), nullptr);
}

TEST(DescribedParameter, IsNotReadUnderBothNames)
{
    Soma soma;
    EXPECT_THROW(FieldReader::read(Json::parse(R"({"gain": 1, "boost": 2})"), "soma", soma), FormatError);
}

TEST(DescribedParameter, IsAPanelControl)
{
    QWidget panel;
    ParameterForm<Soma> form(&panel);
    ParameterField* leak = form.addNumber("soma_leak");
    ParameterField* delay = form.addNumber("delay");
    auto* rule = form.bindChoice("leak_rule", choiceBox("leak_rule", {{"Exact", {}}, {"Shift", {}}}, &panel));
    QStringList edited;
    QObject::connect(&form, &ParameterControls::edited, &panel, [&](const QString& name) { edited << name; });
    form.show(changed);
    EXPECT_EQ(leak->findChild<QLineEdit*>()->text(), "0.25");
    EXPECT_EQ(rule->currentIndex(), 1);
    EXPECT_FALSE(form.applies("delay")) << "it is not clamped";
    EXPECT_TRUE(edited.isEmpty()) << "showing changes nothing";
    rule->setCurrentIndex(0);
    auto* edit = delay->findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, "8");
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(edited, QStringList({"leak_rule", "delay"}));
    EXPECT_EQ(form.value().rule, Leak::exact);
    EXPECT_EQ(form.value().delay, 8);
    EXPECT_TRUE(form.showProblem("delay", "Wrong."));
    EXPECT_FALSE(form.showProblem("gain", "Wrong.")) << "the form has no such field";
}

TEST(DescribedParameter, IsAReportRowIfItApplies)
{
    QStringList rows;
    for (const NamedText& row : parameterRows(Soma{.clamped = false}, {{"gain", 1.0}})) {
        rows << row.name + " " + row.text;
    }
    EXPECT_EQ(rows, QStringList({"soma_leak 0.5", "gain 1 (automatic)", "clamped false", "leak_rule exact",
                                 "seed 7"}));
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}

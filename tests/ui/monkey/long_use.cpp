// SPDX-License-Identifier: GPL-3.0-or-later
// `long_use ROUNDS` uses one window as a person does, round after round, each what takes a person a minute:
// four recordings of its own, sliders, fits, a training run, all lessons, exports, undo, another window. The
// memory in use after the last round is to be within 5 % of that after the first: nothing piles up.
#include "files/recordings/npy.h"
#include "tests/ui/monkey/person.h"
#include "tests/ui/monkey/story.h"
#include "ui/export/plot_file.h"
#include "ui/files/file_access.h"
#include "ui/lessons/learn_page.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPixmapCache>
#include <QSlider>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <malloc.h>
#include <unistd.h>
#include <utility>

namespace quantoscope {
namespace {

struct Memory
{
    std::size_t resident = 0; ///< What the system counts.
    std::size_t inUse = 0;    ///< What was allocated and not given back.
};

Memory memoryNow()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    malloc_trim(0);
    std::ifstream facts("/proc/self/statm");
    std::size_t size = 0;
    std::size_t pages = 0;
    facts >> size >> pages;
    const auto heap = mallinfo2();
    return {pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)), heap.uordblks + heap.hblkhd};
}

/// As many as are kept at once (recording_library.h), so that the first round fills up what may be filled.
constexpr int recordingsARound = 4;

class LongUse
{
public:
    explicit LongUse(QString folder)
        : m_folder(std::move(folder)), m_window(exampleSetup(), Appearance::light)
    {
        m_window.show();
        awaitNewest();
    }

    void round(int number)
    {
        for (int recording = 0; recording < recordingsARound; ++recording) {
            openRecording(number * recordingsARound + recording);
        }
        moveSliders();
        changeNeuron();
        lookAt("dynamics");
        compare();
        train();
        learn();
        exportAll();
        undoAndRedo();
        press("close_recording");
        awaitNewest();
        openAnotherWindow();
    }

private:
    static void await(const std::function<bool()>& done, const QString& what)
    {
        constexpr int patience = 60'000; // ms
        if (!QTest::qWaitFor(done, patience)) {
            endBadly("Timeout waiting for: " + what);
        }
    }

    void awaitNewest()
    {
        await(
            [this] {
                const auto newest = m_window.exploration();
                return newest && newest->setup == m_window.setup() && !newest->provisional;
            },
            "the newest Exploration");
    }

    template<typename Widget>
    Widget& find(const QString& name)
    {
        auto* widget = m_window.findChild<Widget*>(name);
        if (widget == nullptr) {
            endBadly("There is no " + name);
        }
        return *widget;
    }

    void press(const QString& button)
    {
        tell("press " + button);
        QTest::mouseClick(&find<QAbstractButton>(button), Qt::LeftButton);
    }

    void openRecording(int number)
    {
        constexpr std::size_t samples = 200'000;
        std::vector<float> values(samples);
        for (std::size_t k = 0; k < samples; ++k) {
            values[k] = static_cast<float>(std::sin(0.01 * double(k)) + 0.1 * std::sin(1.7 * double(k)));
        }
        const QString path = QString("%1/recording-%2.npy").arg(m_folder).arg(number);
        const std::string bytes = npyBytes(values, {&samples, 1});
        writeWhole(path, {bytes.data(), static_cast<qsizetype>(bytes.size())});
        tell("open " + path);
        m_window.openFiles({path});
        await(
            [&] {
                return m_window.setup().recording && m_window.setup().recording->path == path.toStdString();
            },
            path);
        awaitNewest();
    }

    void moveSliders()
    {
        for (const char* name : {"num_bits_slider", "multiplier_slider", "lower_limit_slider",
                                 "upper_limit_slider", "threshold_slider"}) {
            auto& slider = find<QSlider>(name);
            tell(QString("move ") + name);
            const int before = slider.value();
            for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left}) {
                for (int i = 0; i < 10; ++i) {
                    QTest::keyClick(&slider, key);
                }
            }
            slider.setValue(before);
            awaitNewest();
        }
        choose("spacing", Qt::Key_Down);
    }

    /// Along the choices and back.
    void choose(const QString& box, Qt::Key key)
    {
        tell("choose in " + box);
        const int before = find<QComboBox>(box).currentIndex();
        QTest::keyClick(&find<QComboBox>(box), key);
        awaitNewest();
        find<QComboBox>(box).setCurrentIndex(before);
        awaitNewest();
    }

    void changeNeuron()
    {
        for (const char* box : {"loop", "neuron", "reset", "rounding"}) {
            choose(box, Qt::Key_Down);
        }
    }

    Perspective& lookAt(const QString& name)
    {
        tell("open tab " + name);
        m_window.perspectives().bringToFront(*m_window.perspectives().find(
            [&](const Perspective& tab) { return tab.perspectiveName() == name; }));
        Perspective& perspective = m_window.perspectives().current();
        await([&] { return !perspective.busy(); }, name);
        return perspective;
    }

    void compare()
    {
        Perspective& page = lookAt("compare");
        press("pin_current");
        await([&] { return !page.busy(); }, "the pinned scheme");
        press("unpin");
    }

    void train()
    {
        constexpr int epochs = 5;
        auto& page = static_cast<TrainingPage&>(lookAt("train"));
        tell("restart training");
        QTest::mouseClick(page.findChild<QAbstractButton*>("train_reset"),
                          Qt::LeftButton); // Learn has one, too
        await([&] { return page.snapshot() && page.snapshot()->newest().epoch == 0; },
              "the restarted training");
        page.trainFor(epochs);
        await([&] { return page.snapshot()->newest().epoch == epochs; }, "five epochs");
    }

    void learn()
    {
        auto& page = static_cast<LearnPage&>(lookAt("learn"));
        for (int lesson = 0; lesson < static_cast<int>(page.lessons().size()); ++lesson) {
            for (int step = 0; step < static_cast<int>(page.lessons()[lesson].steps.size()); ++step) {
                tell(QString("lesson %1, step %2").arg(lesson).arg(step));
                page.open(lesson, step);
                awaitNewest();
            }
        }
    }

    void exportAll()
    {
        Perspective& explore = lookAt("explore");
        tell("export");
        for (const char* name : {"levels.csv", "levels.v"}) {
            const Outcome outcome = m_window.exportTable(m_folder + "/" + name);
            if (!outcome.isDone()) {
                endBadly(outcome.sentence());
            }
        }
        savePlots(explore.visiblePlots(), m_folder, {PlotFormat::png, PlotFormat::svg, PlotFormat::pdf});
        m_window.saveReport(m_folder + "/report.pdf");
        m_window.saveSessionTo(m_folder + "/mine.quantoscope.json");
    }

    void undoAndRedo()
    {
        for (const Qt::Key key : {Qt::Key_Z, Qt::Key_Y}) {
            tell("undo or redo");
            for (int i = 0; i < 10; ++i) {
                QTest::keyClick(&m_window.perspectives(), key, Qt::ControlModifier);
            }
            awaitNewest();
        }
    }

    void openAnotherWindow()
    {
        tell("open another window");
        MainWindow another(exampleSetup(), Appearance::light);
        another.show();
        await([&] { return another.exploration() != nullptr; }, "another window");
    }

    QString m_folder;
    MainWindow m_window;
};

bool grew(const char* what, std::size_t before, std::size_t after)
{
    constexpr double megabyte = 1e6;
    constexpr double allowed = 1.05;
    const double fraction = static_cast<double>(after) / static_cast<double>(before);
    std::printf("%s: %.1f MB, then %.1f MB (%+.1f %%)\n", what, double(before) / megabyte,
                double(after) / megabyte, (fraction - 1) * 100);
    return fraction > allowed;
}

} // namespace
} // namespace quantoscope

int main(int argc, char** argv)
{
    using namespace quantoscope;
    Person nobody(argc, argv);
    const int rounds = Person::arguments().value(1).toInt();
    if (rounds < 2) {
        std::fputs("long_use ROUNDS (2 or more)\n", stderr);
        return 2;
    }
    mallopt(M_ARENA_MAX, 1); // mallinfo2() knows one only
    QPixmapCache::setCacheLimit(
        0); // Qt's own, which fills up to ten megabytes and is cleaned every half a minute
    watchForFaults();
    beginStory(0);
    const QTemporaryDir folder;
    QElapsedTimer clock;
    clock.start();
    LongUse use(folder.path());
    Memory first;
    for (int number = 0; number < rounds; ++number) {
        use.round(number);
        if (number == 0) {
            first = memoryNow();
        }
    }
    const Memory last = memoryNow();
    std::printf("%d rounds in %.1f s\n", rounds, double(clock.elapsed()) / 1000);
    const bool residentGrew = grew("resident", first.resident, last.resident);
    const bool inUseGrew = grew("in use", first.inUse, last.inUse);
    return residentGrew || inUseGrew ? 1 : 0;
}

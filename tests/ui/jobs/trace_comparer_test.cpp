// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/trace_comparer.h"

#include "tests/ui/patience.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace quantoscope;

/// A trace of the example's raw neuron, and what the comparer says about it.
class TraceComparerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    Setup m_setup;
    std::unique_ptr<TraceComparer> m_comparer;
    Reference m_reference;
    std::vector<const ReferenceTrace*> m_told;

    static QByteArray csvOf(const Exploration& run)
    {
        QByteArray text = "v,spikes\n";
        for (std::size_t step = 0; step < run.steps(); ++step) {
            text += QByteArray::number(run.raw->samples()[step], 'g', 9) + "," +
                    (run.rawSpikeAt(step) ? "1" : "0") + "\n";
        }
        return text;
    }

    std::string finding() const { return m_reference.finding ? m_reference.finding->id : std::string(); }

    void follow(const Setup& setup) { m_comparer->follow(explore(setup)); }

private slots:
    void init()
    {
        m_path = m_folder.filePath("chip.csv");
        m_setup = exampleSetup();
        writeWhole(m_path, csvOf(*explore(m_setup)));
        m_setup.reference = TraceName{.path = m_path.toStdString()};
        m_comparer = std::make_unique<TraceComparer>();
        m_reference = {};
        m_told.clear();
        connect(m_comparer.get(), &TraceComparer::changed, this, [this](const Reference& reference) {
            m_reference = reference;
            m_told.push_back(reference.trace.get());
        });
    }

    void cleanup() { m_comparer.reset(); }

    void readsAndComparesTheTraceOfASetup()
    {
        follow(m_setup);
        QVERIFY(m_comparer->pending());
        QTRY_COMPARE(finding(), std::string("trace-agrees"));
        QVERIFY(!m_comparer->pending());
        QVERIFY(m_reference.trace);
        QVERIFY(!m_reference.firstDifference);
        QCOMPARE(m_reference.equalSteps, std::optional<std::size_t>(200));
        QCOMPARE(m_reference.trace->steps(), std::size_t{200});
    }

    void withoutATraceItSaysSoAtOnce()
    {
        m_setup.reference.reset();
        follow(m_setup);
        QCOMPARE(m_told.size(), std::size_t{1});
        QVERIFY(!m_comparer->pending() && !m_reference.trace && !m_reference.finding);
    }

    void anotherNeuronIsComparedAgain()
    {
        follow(m_setup);
        QTRY_COMPARE(finding(), std::string("trace-agrees"));
        m_setup.neuron.beta = 0.8;
        follow(m_setup);
        QVERIFY(m_comparer->pending());
        QVERIFY(m_reference.trace); // the trace stays shown meanwhile
        QTRY_COMPARE(finding(), std::string("trace-differs"));
        QVERIFY(m_reference.firstDifference);
        QVERIFY(m_reference.equalSteps && *m_reference.equalSteps < 200);
    }

    /// The raw neuron does not have it.
    void anotherSchemeIsNotComparedAgain()
    {
        auto exploration = explore(m_setup);
        m_comparer->follow(exploration);
        QTRY_COMPARE(finding(), std::string("trace-agrees"));
        m_setup.scheme.numBits = 7;
        m_comparer->follow(explore(m_setup, {}, {}, exploration));
        QVERIFY(!m_comparer->pending());
        QCOMPARE(finding(), std::string("trace-agrees"));
    }

    /// A fix must not bring back what the user has changed since the comparison.
    void aFixChangesTheNewestSetup()
    {
        m_setup.neuron.reset = Reset::zero;
        auto exploration = explore(m_setup);
        m_comparer->follow(exploration);
        QTRY_COMPARE(finding(), std::string("trace-differs"));
        m_setup.scheme.numBits = 7;
        m_comparer->follow(explore(m_setup, {}, {}, exploration));
        QVERIFY(m_reference.finding->fix);
        QCOMPARE(m_reference.finding->fix->setup.scheme.numBits, 7);
        QCOMPARE(m_reference.finding->fix->setup.neuron.reset, Reset::subtract);
        QVERIFY(!m_reference.finding->fix->setup.neuron.threshold);
    }

    void theNewestOfManyRequestsIsAnsweredLast()
    {
        for (int i = 1; i <= 20; ++i) {
            m_setup.neuron.beta = 0.9 - i / 100.0;
            follow(m_setup);
        }
        m_setup.neuron.beta = 0.9;
        follow(m_setup);
        QTRY_VERIFY(!m_comparer->pending());
        QCOMPARE(finding(), std::string("trace-agrees"));
    }

    void anotherLengthIsASentenceAndNothingIsShown()
    {
        m_setup.stimulus.steps = 50;
        follow(m_setup);
        QTRY_COMPARE(finding(), std::string("trace-not-compared"));
        QCOMPARE(m_reference.finding->sentence,
                 std::string("The trace has 200 steps and the input 50; they must have equally many."));
        QVERIFY(!m_reference.trace);
    }

    void aMissingFileIsASentence()
    {
        m_setup.reference->path = m_folder.filePath("none.csv").toStdString();
        follow(m_setup);
        QTRY_COMPARE(finding(), std::string("trace-not-compared"));
        QVERIFY(m_reference.finding->sentence.find("none.csv") != std::string::npos);
        writeWhole(m_folder.filePath("none.csv"), csvOf(*explore(m_setup)));
        m_comparer->reload();
        QTRY_COMPARE(finding(), std::string("trace-agrees"));
    }

    void aFileWithoutAMembraneOrSpikesIsNotATrace()
    {
        writeWhole(m_path, "a,b,c\n0.1,0.2,0.3\n");
        QSignalSpy opened(m_comparer.get(), &TraceComparer::opened);
        QSignalSpy failed(m_comparer.get(), &TraceComparer::failed);
        m_comparer->open(m_path);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.last().first().toString().startsWith("chip.csv does not say which column"));
        QCOMPARE(opened.size(), 0);
    }

    void ofTwoFilesTheOneOpenedLastCounts()
    {
        const QString other = m_folder.filePath("other.csv");
        writeWhole(other, csvOf(*explore(m_setup)));
        QSignalSpy opened(m_comparer.get(), &TraceComparer::opened);
        m_comparer->open(m_path);
        m_comparer->open(other);
        QTRY_COMPARE(opened.size(), 1);
        QTest::qWait(100);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().toString(), other);
    }

    void aRecordingInOpenLoopHasNothingToCompareWith()
    {
        m_setup.loop = Loop::open;
        m_setup.recording = RecordingName{.path = "membrane.csv"};
        const auto samples = std::make_shared<const Signal>("v", std::vector<float>{0.1F, 0.2F});
        m_comparer->follow(explore(m_setup, samples));
        QCOMPARE(finding(), std::string("trace-not-compared"));
        QCOMPARE(
            m_reference.finding->sentence,
            std::string("The trace cannot be compared: a recording in open loop has no input current; use "
                        "closed loop."));
    }

    void inOpenLoopTheSimulatedMembraneIsCompared()
    {
        m_setup.loop = Loop::open;
        follow(m_setup);
        QTRY_COMPARE(finding(), std::string("trace-agrees"));
    }

    void aCancelledComparisonIsReported()
    {
        m_setup.stimulus.steps = 300'000;
        writeWhole(m_path, QByteArray("v\n") + QByteArray("7\n").repeated(m_setup.stimulus.steps));
        follow(m_setup);
        QTRY_COMPARE(finding(), std::string("trace-pending"));
        m_comparer->cancel();
        QVERIFY(!m_comparer->pending());
        QCOMPARE(finding(), std::string("trace-not-compared"));
        QVERIFY(m_reference.finding->sentence.find("cancelled") != std::string::npos);
    }
};

static const RegisteredTest traceComparerTest(__FILE__, runTest<TraceComparerTest>);

#include "trace_comparer_test.moc"

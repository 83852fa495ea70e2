// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/example_network.h"
#include "files/recordings/npy.h"
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/network/confusion_plot.h"
#include "ui/network/graph_view.h"
#include "ui/network/histogram_plot.h"
#include "ui/network/layers_table.h"
#include "ui/network/network_page.h"
#include "ui/network/raster_plot.h"
#include "ui/network/scatter_plot.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

using namespace quantoscope;

/// Drives the Network perspective as a person would, with real mouse and key events.
class NetworkPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<NetworkPage> m_page;
    QTemporaryDir m_folder;

    static Setup setupWithBits(int bits)
    {
        Setup setup = exampleSetup();
        setup.scheme.numBits = bits;
        return setup;
    }

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(*m_page, name);
    }

    void await()
    {
        QTRY_VERIFY(!m_page->busy());
        QVERIFY(m_page->result() && m_page->spikes());
    }

    void show(const Setup& setup)
    {
        m_page->showExploration(explore(setup));
        await();
    }

    void clickNode(const std::string& node)
    {
        auto* graph = find<GraphView>("network_graph");
        QTest::mouseClick(graph, Qt::LeftButton, {}, graph->placeOf(node).center().toPoint());
    }

    QString cell(int row, const QString& column)
    {
        return find<LayersTable>("network_layers")->layers().text(row, LayersModel::columnOf(column));
    }

    double sqnrOfRow(int row) { return cell(row, "sqnr").section(' ', 0, 0).toDouble(); }

    void choose(const QString& box, int index)
    {
        auto* combo = find<QComboBox>(box);
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(combo, Qt::Key_Down);
        }
    }

    void type(QSpinBox* box, int number)
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Return);
    }

    /// The features of the example's inputs for a few samples, as a file of a person would have them.
    QString inputsFile(std::size_t samples, const QString& name)
    {
        const NetworkData inputs = exampleInputs();
        const std::array<std::size_t, 3> shape{samples, inputs.steps, inputs.features};
        const std::span all(inputs.values);
        QString path = m_folder.filePath(name);
        writeWhole(path, QByteArray::fromStdString(
                             npyBytes(all.first(samples * inputs.steps * inputs.features), shape)));
        return path;
    }

private slots:
    void init()
    {
        m_page = std::make_unique<NetworkPage>();
        m_page->resize(1000, 720);
        m_page->show();
        m_page->showExploration(explore(setupWithBits(4)));
        QTest::mouseClick(find<QToolButton>("open_example_network"), Qt::LeftButton);
        await();
    }

    void cleanup() { m_page.reset(); }

    void anEmptyTabSaysWhatToDo()
    {
        NetworkPage empty;
        empty.show();
        QVERIFY(child<QLabel>(empty, "network_empty")->isVisible());
        QVERIFY(child<QToolButton>(empty, "open_network")->isEnabled());
        QVERIFY(!child<QToolButton>(empty, "open_inputs")->isEnabled());
        QVERIFY(!child<QWidget>(empty, "network_layers")->isVisible());
    }

    void theExampleShowsItsLayersAndSpikes()
    {
        QVERIFY(!find<QLabel>("network_empty")->isVisible());
        const NetworkResult& result = *m_page->result();
        QCOMPARE(result.run.layers.size(), std::size_t(2));
        QCOMPARE(result.run.samples, std::size_t(24));
        QCOMPARE(cell(0, "node"), QString("lif1"));
        QCOMPARE(cell(1, "neurons"), QString("4"));
        QCOMPARE(cell(0, "bits"), QString("4"));
        QVERIFY(result.run.layers[0].total().rawSpikes > 100);
        QVERIFY(result.run.rawConfusion->accuracy() > 0.7);
        const auto& raster = *find<RasterPlot>("raster");
        QVERIFY(!raster.common().points().empty());
        QVERIFY(find<ConfusionPlot>("confusion")->isVisible());
        QCOMPARE(find<HistogramPlot>("membranes")->levels().values().size(), std::size_t(16));
    }

    void aClickOrAKeyInTheGraphSelectsANode()
    {
        clickNode("lif2");
        QCOMPARE(m_page->view().node, std::string("lif2"));
        QCOMPARE(find<LayersTable>("network_layers")->currentIndex().row(), 1);
        QCOMPARE(find<ScatterPlot>("neurons")->neurons().points().size() +
                     find<ScatterPlot>("neurons")->silenced().points().size(),
                 std::size_t(4));
        auto* graph = find<GraphView>("network_graph");
        QTest::keyClick(graph, Qt::Key_Left);
        QCOMPARE(m_page->view().node, std::string("fc2"));
        QVERIFY(find<QSpinBox>("node_weight_bits")->isVisible());
        QVERIFY(!find<QComboBox>("node_state")->isVisible());
        QTest::keyClick(graph, Qt::Key_Home);
        QCOMPARE(m_page->view().node, std::string("input"));
        QTest::keyClick(graph, Qt::Key_End);
        QCOMPARE(m_page->view().node, std::string("output"));
    }

    void aRowOfTheTableSelectsALayer()
    {
        auto* table = find<LayersTable>("network_layers");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(m_page->view().node, std::string("lif2"));
        QCOMPARE(find<GraphView>("network_graph")->selectedNode(), std::string("lif2"));
    }

    void theSchemePanelActsOnAllLayers()
    {
        const double before = sqnrOfRow(0);
        show(setupWithBits(9));
        QCOMPARE(cell(0, "bits"), QString("9"));
        QCOMPARE(cell(1, "bits"), QString("9"));
        QVERIFY(sqnrOfRow(0) > before);
    }

    void anOwnSchemeDoesNotFollowTheSchemePanel()
    {
        QSignalSpy arranged(m_page.get(), &Perspective::arranged);
        choose("node_state", 1);
        type(find<QSpinBox>("node_bits"), 7);
        await();
        QCOMPARE(cell(0, "bits"), QString("7"));
        QCOMPARE(cell(1, "bits"), QString("4"));
        QVERIFY(arranged.size() >= 2);
        show(setupWithBits(3));
        QCOMPARE(cell(0, "bits"), QString("7"));
        QCOMPARE(cell(1, "bits"), QString("3"));
        QTest::mouseClick(find<QPushButton>("node_take_scheme"), Qt::LeftButton);
        await();
        QCOMPARE(cell(0, "bits"), QString("3"));
        choose("node_state", 0);
        show(setupWithBits(5));
        QCOMPARE(cell(0, "bits"), QString("5"));
    }

    void aFloatStateHasNoError()
    {
        choose("node_state", 2);
        await();
        QCOMPARE(cell(0, "scheme"), QString("float"));
        QCOMPARE(cell(0, "sqnr"), QString("∞ dB"));
        QCOMPARE(cell(0, "agreement"), QString("100.0 %"));
        QVERIFY(cell(1, "sqnr") != QString("∞ dB"));
    }

    void weightBitsActOnAllNodesOrOnOne()
    {
        choose("node_state", 2);
        type(find<QSpinBox>("network_weight_bits"), 3);
        await();
        QVERIFY(cell(0, "sqnr") != QString("∞ dB"));
        clickNode("fc1");
        type(find<QSpinBox>("node_weight_bits"), 16);
        await();
        QVERIFY(sqnrOfRow(0) > 60);
        QCOMPARE(m_page->result()->request.setup.nodes.at("fc1").weightBits, 16);
    }

    void theResetIsThatOfEveryLayer()
    {
        choose("node_state", 1);
        choose("network_reset", static_cast<int>(Reset::subtract));
        await();
        const NetworkSetup& setup = m_page->result()->request.setup;
        QCOMPARE(setup.common.reset, Reset::subtract);
        QCOMPARE(setup.of("lif1").reset, Reset::subtract); // although its scheme is its own
    }

    void aSampleIsChosenAndPlayed()
    {
        type(find<QSpinBox>("network_sample"), 5);
        QTRY_COMPARE(m_page->spikes()->sample, std::size_t(5));
        QVERIFY(find<QLabel>("network_sample_label")->text().startsWith("class 1"));
        auto* step = find<QSlider>("network_step");
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Right);
        QCOMPARE(m_page->view().step, std::size_t(1));
        QTest::keyClick(step, Qt::Key_Space);
        QTRY_VERIFY(m_page->view().step > 3);
        QTest::keyClick(step, Qt::Key_Space);
        const std::size_t paused = m_page->view().step;
        QTest::qWait(300);
        QCOMPARE(m_page->view().step, paused);
    }

    void spacePressesTheBoxThatHasTheFocus()
    {
        auto* delay = find<QCheckBox>("network_reset_delay");
        delay->setFocus();
        QTest::keyClick(delay, Qt::Key_Space);
        QVERIFY(delay->isChecked());
        await();
        QVERIFY(m_page->result()->request.setup.common.resetDelay);
        QCOMPARE(m_page->view().step, std::size_t(0));
    }

    void returnInAPlotOpensTheNeuronInExplore()
    {
        QSignalSpy requested(m_page.get(), &Perspective::tabRequested);
        auto* raster = find<RasterPlot>("raster");
        raster->setFocus();
        QTest::keyClick(raster, Qt::Key_Return);
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toString(), QString("explore"));
    }

    void aClickInARasterChoosesNeuronAndStep()
    {
        auto& raster = *find<RasterPlot>("raster");
        QTest::mouseClick(&raster, Qt::LeftButton, {},
                          raster.frame().toPixel({17, raster.rawRow(6)}).toPoint());
        QCOMPARE(m_page->view().neuron, std::size_t(6));
        QCOMPARE(m_page->view().step, std::size_t(17));
        QCOMPARE(find<QSpinBox>("network_neuron")->value(), 6);
        auto& scatter = *find<ScatterPlot>("neurons");
        QTest::mouseClick(&scatter, Qt::LeftButton, {},
                          scatter.frame().toPixel(scatter.placeOf(2)).toPoint());
        QCOMPARE(scatter.placeOf(m_page->view().neuron), scatter.placeOf(2));
    }

    void everyNeuronAloneFiresAsInTheQuantizedNetwork()
    {
        for (const std::string& node : {std::string("lif1"), std::string("lif2")}) {
            clickNode(node);
            const std::size_t layer = *m_page->result()->layerOf(node);
            const SampleSpikes::Layer& spikes = m_page->spikes()->layers[layer];
            for (std::size_t neuron = 0; neuron < spikes.neurons; ++neuron) {
                type(find<QSpinBox>("network_neuron"), static_cast<int>(neuron));
                QSignalSpy edited(m_page.get(), &Perspective::edited);
                QSignalSpy requested(m_page.get(), &Perspective::tabRequested);
                QTest::mouseClick(find<QPushButton>("open_in_explore"), Qt::LeftButton);
                QTRY_COMPARE(requested.size(), 1);
                await();
                QCOMPARE(requested[0][0].toString(), QString("explore"));
                const auto setup = edited.last().at(0).value<Setup>();
                QVERIFY(!validate(setup));
                const QString path = QString::fromStdString(setup.recording->path);
                const auto exploration = explore(setup, signalOf(loadRecording(path), 0));
                for (std::size_t step = 0; step < m_page->spikes()->steps; ++step) {
                    QCOMPARE(exploration->quantizedSpikeAt(step),
                             spikes.quantized[step * spikes.neurons + neuron] == 1);
                }
            }
        }
    }

    void openedInputsReplaceThoseOfTheNetwork()
    {
        QSignalSpy arranged(m_page.get(), &Perspective::arranged);
        m_page->openInputsFile(inputsFile(3, "mine.npy"));
        await();
        QCOMPARE(m_page->result()->run.samples, std::size_t(3));
        QVERIFY(!find<ConfusionPlot>("confusion")->isVisible()); // no labels
        QCOMPARE(arranged.size(), 1);
        QCOMPARE(arranged[0][0].toString(), QString("Open mine.npy"));
    }

    void anotherNetworkShowsNothingOfTheOneBefore()
    {
        const NetworkData inputs = exampleInputs();
        const std::array<std::size_t, 2> shape{inputs.steps, inputs.features};
        const QString recording = m_folder.filePath("layer.npy");
        const std::span sample(inputs.values);
        writeWhole(recording,
                   QByteArray::fromStdString(npyBytes(sample.first(inputs.steps * inputs.features), shape)));
        QSignalSpy arranged(m_page.get(), &Perspective::arranged);
        m_page->openNetworkFile(recording);
        QTRY_COMPARE(arranged.size(), 1);
        QVERIFY(!m_page->result() || m_page->result()->run.layers[0].node == "recording");
        await();
        QCOMPARE(cell(0, "node"), QString("recording"));
    }

    void plotsAreEmptyUntilANetworkHasRun()
    {
        const auto& raster = *find<RasterPlot>("raster");
        const auto& confusion = *find<ConfusionPlot>("confusion");
        QVERIFY(raster.snapshot() && confusion.snapshot());
        Session session;
        m_page->restore(session); // nothing is open
        QVERIFY(!raster.snapshot() && !confusion.snapshot());
        QCOMPARE(raster.visibleData().rows(), std::size_t(0));
        QVERIFY(find<QLabel>("network_sample_label")->text().isEmpty());
    }

    void aRecentFailureIsForgottenWhenAFileOpens()
    {
        QSignalSpy complained(m_page.get(), &Perspective::complained);
        QSignalSpy opened(m_page.get(), &Perspective::fileOpened);
        m_page->openInputsFile(m_folder.filePath("missing.npy"));
        QTRY_COMPARE(complained.size(), 1);
        QCOMPARE(opened.size(), 0);
        m_page->openInputsFile(inputsFile(3, "there.npy"));
        QTRY_COMPARE(opened.size(), 1);
    }

    void inputsWithoutStepsAreRepeated()
    {
        const NetworkData inputs = exampleInputs();
        const std::array<std::size_t, 2> shape{2, inputs.features};
        const QString path = m_folder.filePath("constant.npy");
        writeWhole(path, QByteArray::fromStdString(
                             npyBytes(std::span(inputs.values).first(2 * inputs.features), shape)));
        QVERIFY(!find<QSpinBox>("network_constant_steps")->isVisible());
        m_page->openInputsFile(path);
        await();
        QCOMPARE(m_page->result()->run.samples, std::size_t(2));
        QCOMPARE(m_page->spikes()->steps, std::size_t(100));
        type(find<QSpinBox>("network_constant_steps"), 30);
        await();
        QCOMPARE(m_page->spikes()->steps, std::size_t(30));
    }

    void aFileThatCannotBeReadChangesNothing()
    {
        QSignalSpy complained(m_page.get(), &Perspective::complained);
        const auto before = m_page->result();
        writeWhole(m_folder.filePath("broken.nir"), "\x89HDF, but no more");
        m_page->openNetworkFile(m_folder.filePath("broken.nir"));
        QTRY_COMPARE(complained.size(), 1);
        QVERIFY2(complained[0][0].toString().contains("broken.nir"), qPrintable(complained[0][0].toString()));
        QCOMPARE(m_page->result(), before);
        QCOMPARE(cell(0, "node"), QString("lif1"));
    }
};

static const RegisteredTest networkPageTest(__FILE__, runTest<NetworkPageTest>);

#include "network_page_test.moc"

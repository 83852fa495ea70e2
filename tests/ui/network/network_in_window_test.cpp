// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/child.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/files/session_file.h"
#include "ui/network/network_page.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

using namespace quantoscope;

/// The Network perspective with the window around it: undo, sessions, a neuron in Explore.
class NetworkInWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    NetworkPage& page() { return m_window->perspectives().network(); }

    template<typename Widget>
    Widget* find(const QString& name)
    {
        return child<Widget>(page(), name);
    }

    void await()
    {
        awaitNewest(*m_window);
        QTRY_VERIFY(!page().busy());
    }

    void undo()
    {
        m_window->findChild<QAction*>("undo")->trigger();
        await();
    }

    void setOwnBits(int bits)
    {
        find<QComboBox>("node_state")->setCurrentIndex(1);
        find<QSpinBox>("node_bits")->setValue(bits);
        await();
    }

private slots:
    void init()
    {
        m_window = openedWindow();
        m_window->perspectives().bringToFront("network");
        QTest::mouseClick(find<QToolButton>("open_example_network"), Qt::LeftButton);
        await();
        QVERIFY(page().result());
    }

    void cleanup() { m_window.reset(); }

    void everyChangeCanBeUndone()
    {
        setOwnBits(7);
        QCOMPARE(page().result()->run.layers[0].bits(), 7);
        undo();
        QCOMPARE(page().result()->run.layers[0].bits(), 4);
        undo();
        QVERIFY(m_window->session().network);
        QVERIFY(m_window->session().network->nodes.empty());
        undo();
        QVERIFY(!m_window->session().network);
        QVERIFY(!page().opened());
    }

    void selectingIsNotAChange()
    {
        const int before = m_window->session().network ? 1 : 0;
        page().select("lif2");
        find<QSpinBox>("network_sample")->setValue(3);
        await();
        QCOMPARE(before, 1);
        setOwnBits(6);
        undo();
        undo();
        QCOMPARE(page().view().node, std::string("lif2"));
        QCOMPARE(page().view().sample, std::size_t(3));
    }

    void aSessionKeepsNetworkAndSelection()
    {
        setOwnBits(6);
        page().select("lif2");
        find<QSpinBox>("network_sample")->setValue(9);
        await();
        const QString path = m_folder.filePath("net.quantoscope.json");
        QVERIFY(m_window->saveSessionTo(path));
        const Session saved = m_window->wholeSession();
        m_window = openedWindow();
        m_window->openFiles({path});
        QTRY_VERIFY(page().result());
        await();
        QCOMPARE(m_window->perspectives().current().perspectiveName(), QString("network"));
        QCOMPARE(m_window->wholeSession(), saved);
        QCOMPARE(page().result()->run.layers[0].bits(), 6);
        QCOMPARE(page().spikes()->sample, std::size_t(9));
        QCOMPARE(page().view().node, std::string("lif2"));
    }

    void aNeuronOpensInExploreWithItsCurrent()
    {
        page().select("lif2");
        find<QSpinBox>("network_sample")->setValue(2); // of class 2
        find<QSpinBox>("network_neuron")->setValue(2);
        await();
        const SampleSpikes::Layer spikes = page().spikes()->layers[1];
        find<QPushButton>("open_in_explore")->click();
        QTRY_COMPARE(m_window->perspectives().current().perspectiveName(), QString("explore"));
        awaitNewest(*m_window);
        const Exploration& shown = *m_window->exploration();
        QCOMPARE(shown.setup.loop, Loop::closed);
        QCOMPARE(float(shown.setup.neuron.beta), 0.95F);
        std::size_t fired = 0;
        for (std::size_t step = 0; step < shown.raw->size(); ++step) {
            QCOMPARE(shown.quantizedSpikeAt(step), spikes.quantized[step * spikes.neurons + 2] == 1);
            fired += shown.quantizedSpikeAt(step) ? 1 : 0;
        }
        QVERIFY(fired > 0);
        undo();
        QVERIFY(!m_window->setup().recording);
    }

    void theWorkAroundAFileThatIsMissingIsKept()
    {
        Session session = m_window->wholeSession();
        session.network->source.network = m_folder.filePath("gone.nir").toStdString();
        m_window->restore(session, "Open");
        await();
        QCOMPARE(m_window->wholeSession().network, session.network);
    }
};

static const RegisteredTest networkInWindowTest(__FILE__, runTest<NetworkInWindowTest>);

#include "network_in_window_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/patience.h"
#include "tests/ui/registered_test.h"
#include "tests/ui/window/opened_window.h"
#include "ui/network/network_page.h"
#include "ui/training/training_page.h"
#include "ui/training/training_snapshot.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

using namespace quantoscope;

/// A network of the Train tab in the Network tab.
class TrainedNetworkTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static TrainingSettings someDigits(QuantizedParts parts)
    {
        TrainingSettings settings;
        settings.dataset = usualTask(TaskKind::digits);
        settings.dataset.size = 120;
        settings.hidden = 12;
        settings.quantized = parts;
        settings.weightBits = 3;
        return settings;
    }

    static bool sameAnswers(const std::vector<std::size_t>& network, const std::vector<std::uint8_t>& trained)
    {
        return std::ranges::equal(network, trained);
    }

private slots:
    void givesTheSameAnswers_data()
    {
        QTest::addColumn<int>("parts");
        QTest::newRow("state") << static_cast<int>(QuantizedParts::state);
        QTest::newRow("weights") << static_cast<int>(QuantizedParts::weights);
        QTest::newRow("both") << static_cast<int>(QuantizedParts::both);
    }

    void givesTheSameAnswers()
    {
        QFETCH(int, parts);
        const auto window = openedWindow();
        window->perspectives().bringToFront("train");
        auto& train = static_cast<TrainingPage&>(window->perspectives().current());
        train.setSettings(someDigits(static_cast<QuantizedParts>(parts)));
        train.trainFor(2);
        QTRY_VERIFY(train.snapshot() && train.snapshot()->newest().epoch == 2 &&
                    train.snapshot()->task->classes == 10);
        const TrainingSnapshot snapshot = *train.snapshot();
        const QString path = m_folder.filePath(QString("digits-%1.nir").arg(parts));
        QVERIFY(train.openInNetwork(path, snapshot.learners().back()).isDone());
        QCOMPARE(window->perspectives().current().perspectiveName(), QString("network"));
        const NetworkPage& network = window->perspectives().network();
        QTRY_VERIFY(network.result() &&
                    network.result()->request.opened->name() == QFileInfo(path).fileName());
        const NetworkRun& run = network.result()->run;
        const bool quantizesState = parts != static_cast<int>(QuantizedParts::weights);
        QVERIFY(sameAnswers(quantizesState ? run.quantizedAnswers : run.rawAnswers, snapshot.answers[2]));
        QVERIFY(run.quantizedConfusion.has_value());
        QVERIFY(window->findChild<QAction*>("undo")->text().contains(QFileInfo(path).fileName()));
    }
};

static const RegisteredTest trainedNetworkTest(__FILE__, runTest<TrainedNetworkTest>);
#include "trained_network_test.moc"

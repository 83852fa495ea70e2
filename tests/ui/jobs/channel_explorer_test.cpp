// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/channel_explorer.h"

#include "core/signals/signal_index.h"
#include "files/recordings/npy.h"
#include "tests/ui/patience.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/jobs/recording_library.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <utility>

using namespace quantoscope;

/// Long columns, of which an estimate is known before the exact metrics.
class ChannelExplorerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<RecordingLibrary> m_library;
    std::unique_ptr<ChannelExplorer> m_explorer;
    std::vector<Channel> m_channels;
    int m_told = 0;
    Setup m_setup = exampleSetup();

    /// Three columns of `steps` each.
    void openRecording(std::size_t steps)
    {
        std::vector<float> values(3 * steps);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = static_cast<float>(i % 1009) / 1009.0F;
        }
        const QString path = m_folder.filePath(QString("%1.npy").arg(steps));
        const std::array<std::size_t, 2> shape{steps, 3};
        writeWhole(path, QByteArray::fromStdString(npyBytes(values, shape)));
        QSignalSpy opened(m_library.get(), &RecordingLibrary::opened);
        m_library->open(path);
        QVERIFY(opened.wait());
        m_setup.loop = Loop::open;
        m_setup.recording = RecordingName{path.toStdString(), 1, {0, 2}};
    }

    std::shared_ptr<const Signal> signal(std::size_t column)
    {
        return m_library->signal(m_setup.recording->path, column);
    }

    bool known(std::size_t column)
    {
        const auto known = signal(column);
        return known && !known->index()->provisional;
    }

    bool upToDate() const
    {
        return !m_channels.empty() && std::ranges::all_of(m_channels, &Channel::upToDate);
    }

private slots:
    void init()
    {
        m_library = std::make_unique<RecordingLibrary>();
        m_explorer = std::make_unique<ChannelExplorer>(*m_library);
        m_channels.clear();
        m_told = 0;
        connect(m_explorer.get(), &ChannelExplorer::changed, this,
                [this](const std::vector<Channel>& channels) {
                    m_channels = channels;
                    ++m_told;
                });
    }

    void cleanup()
    {
        m_explorer.reset();
        m_library.reset();
    }

    void theMainChannelIsComputedFirst()
    {
        openRecording(1000);
        QTRY_VERIFY(known(1));
        const auto main = explore(m_setup, signal(1));
        m_explorer->follow(main);
        QCOMPARE(m_channels.size(), 3U); // at once
        QCOMPARE(m_channels.front().exploration, main);
        QVERIFY(m_channels.front().upToDate && !m_channels.back().exploration);
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_channels[1].name, QString("column 0"));
        QCOMPARE(m_channels[2].exploration->raw->samples()[1], 5.0F / 1009.0F);
    }

    void aReloadedFileWithoutTheMainChannelShowsNoneUntilAnotherIsChosen()
    {
        openRecording(1000);
        QTRY_VERIFY(known(1));
        m_explorer->follow(explore(m_setup, signal(1)));
        QTRY_VERIFY(upToDate());
        QSignalSpy opened(m_library.get(), &RecordingLibrary::opened);
        writeWhole(
            QString::fromStdString(m_setup.recording->path),
            QByteArray::fromStdString(npyBytes(std::vector<float>(10), std::array<std::size_t, 1>{10})));
        m_library->open(QString::fromStdString(m_setup.recording->path));
        QVERIFY(opened.wait());
        m_explorer->follow(explore(m_setup, std::make_shared<const Signal>("old", std::vector<float>{0, 1})));
        QVERIFY(m_channels.empty());
    }

    void aProvisionalMainChannelHasTheLibraryToItself()
    {
        openRecording(2'500'000);
        std::vector<std::size_t> ready;
        connect(m_library.get(), &RecordingLibrary::signalReady, m_explorer.get(),
                [&](const std::string& /*path*/, std::size_t column) {
                    ready.push_back(column);
                    if (column == 1) {
                        m_explorer->follow(explore(m_setup, signal(1)));
                        QCOMPARE(m_channels.front().exploration->provisional, ready.size() == 1);
                    }
                });
        signal(1);
        QTRY_VERIFY(ready.size() > 1 && upToDate());
        QCOMPARE(ready, (std::vector<std::size_t>{1, 1, 0, 0, 2, 2})); // none gave up another's index
        for (const Channel& channel : m_channels) {
            QVERIFY(!channel.exploration->provisional);
            QCOMPARE(channel.exploration->metrics.samples, 2'500'000U);
        }
    }

    void aPauseLastsUntilTheMainChannelIsShownAgain()
    {
        openRecording(1000);
        QTRY_VERIFY(known(1) && !m_library->busy());
        const auto main = explore(m_setup, signal(1));
        m_explorer->follow(main);
        m_explorer->pause();
        QTRY_VERIFY(!m_library->busy());
        QVERIFY(!upToDate());
        m_explorer->follow(main);
        QTRY_VERIFY(upToDate());
    }

    void aMovingSliderStarvesNoChannel()
    {
        openRecording(1000);
        QTRY_VERIFY(known(1));
        for (int tick = 0; tick < 60; ++tick) {
            m_setup.scheme.threshold = 1 + 0.01 * tick;
            m_explorer->follow(explore(m_setup, signal(1)));
            QTest::qWait(5);
        }
        for (const Channel& channel : m_channels) {
            QVERIFY(channel.exploration && channel.exploration->setup.scheme.threshold > 1.2);
        }
        QTRY_VERIFY(upToDate());
        QCOMPARE(m_channels[2].exploration->setup.scheme, m_setup.scheme);
    }

    void cancelStopsUntilTheMainChannelIsShownAgain()
    {
        openRecording(2'500'000);
        QTRY_VERIFY(known(1));
        bool cancelled = false;
        connect(m_library.get(), &RecordingLibrary::signalReady, m_explorer.get(), [&] {
            if (!std::exchange(cancelled, true)) {
                m_explorer->cancel();
                m_library->cancel();
            }
        });
        const auto main = explore(m_setup, signal(1));
        m_explorer->follow(main);
        QTRY_VERIFY(cancelled && !m_library->busy());
        QVERIFY(!m_channels[1].exploration && !m_channels[2].exploration);
        m_explorer->follow(main);
        QTRY_VERIFY(upToDate());
        QVERIFY(m_channels[1].exploration && m_channels[2].exploration);
    }
};

static const RegisteredTest channelExplorerTest(__FILE__, runTest<ChannelExplorerTest>);
#include "channel_explorer_test.moc"

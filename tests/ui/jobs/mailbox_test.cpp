// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "ui/jobs/mailbox.h"

#include <QThread>

#include <memory>
#include <thread>
#include <vector>

using namespace quantoscope;

class MailboxTest : public QObject
{
    Q_OBJECT

private slots:
    void callsRunInTheOwnersThreadAndInOrder()
    {
        Mailbox mailbox;
        std::vector<int> made;
        bool elsewhere = false;
        std::jthread other([&] {
            for (int i = 0; i < 1000; ++i) {
                mailbox.post([&, i] {
                    made.push_back(i);
                    elsewhere = elsewhere || QThread::currentThread() != thread();
                });
            }
        });
        QTRY_COMPARE(made.size(), 1000U);
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(made[static_cast<std::size_t>(i)], i);
        }
        QVERIFY(!elsewhere);
    }

    void aCallThatSendsPostedEventsDelaysNoOther()
    {
        Mailbox mailbox;
        bool second = false;
        bool seen = false;
        mailbox.post([&] {
            QCoreApplication::sendPostedEvents();
            seen = second;
        });
        mailbox.post([&] { second = true; });
        QTRY_VERIFY(second);
        QVERIFY(seen);
    }

    void waitingCallsAreDroppedOnDestruction()
    {
        bool made = false;
        auto mailbox = std::make_unique<Mailbox>();
        mailbox->post([&] { made = true; });
        mailbox.reset();
        QCoreApplication::processEvents();
        QVERIFY(!made);
    }
};

static const RegisteredTest mailboxTest(__FILE__, runTest<MailboxTest>);
#include "mailbox_test.moc"

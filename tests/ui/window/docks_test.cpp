// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/registered_test.h"
#include "tests/ui/window/window_test.h"
#include "ui/compare/compare_page.h"
#include "ui/session/program_settings.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <random>

using namespace quantoscope;

/// A dock has the size that the person gave it, whatever happens to the window.
class DocksTest : public WindowTest
{
    Q_OBJECT

    using Sizes = QMap<QString, QSize>;

    Sizes sizes() const
    {
        QCoreApplication::processEvents();
        Sizes sizes;
        for (const auto* dock : m_window->findChildren<QDockWidget*>()) {
            if (!dock->isHidden()) {
                sizes[dock->objectName()] = dock->size();
            }
        }
        return sizes;
    }

    void bringToFront(int tab) { m_window->findChild<QTabBar*>()->setCurrentIndex(tab); }

    void resizeTo(QSize size)
    {
        m_window->resize(size);
        QTRY_COMPARE(m_window->size(), size);
    }

    /// Drags what parts the dock from its neighbour below or, `sideways`, from the middle of the window.
    void drag(const QString& dock, QPoint by)
    {
        const QRect place = find<QDockWidget>(dock)->geometry();
        const bool left = place.x() < m_window->width() / 2;
        const QPoint sideways(left ? place.right() + 2 : place.left() - 2, place.center().y());
        const QPoint from = by.x() != 0 ? sideways : QPoint(place.center().x(), place.bottom() + 2);
        QTest::mousePress(m_window.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_window.get(), from + by / 2);
        QTest::qWait(20); // Qt moves the docks when it is idle
        QTest::mouseMove(m_window.get(), from + by);
        QTest::qWait(20);
        QTest::mouseRelease(m_window.get(), Qt::LeftButton, {}, from + by);
        QTest::qWait(20);
    }

    static void compare(const Sizes& now, const Sizes& before)
    {
        for (auto size = before.begin(); size != before.end(); ++size) {
            const QSize found = now.value(size.key());
            QVERIFY2(found == *size, qPrintable(QString("%1 is %2x%3, was %4x%5")
                                                    .arg(size.key())
                                                    .arg(found.width())
                                                    .arg(found.height())
                                                    .arg(size->width())
                                                    .arg(size->height())));
        }
        QCOMPARE(now.size(), before.size());
    }

private slots:
    void init() { openWindow(); }
    void cleanup()
    {
        m_window.reset();
        programSettings().remove("window");
    }

    /// 200 tab changes, sizes of the window and pins; at each of the sizes every tab has one arrangement.
    void dockSizesStayTheSameOnARandomWalk()
    {
        const std::array windowSizes{QSize(1280, 800), QSize(960, 540), QSize(1920, 1080)};
        std::map<std::pair<int, int>, Sizes> expected; // by window size and tab
        std::mt19937 random(18);
        int at = 0;
        int pinned = 0;
        resizeTo(windowSizes[0]);
        for (int step = 0; step < 200; ++step) {
            const auto act = random() % 8;
            if (act == 0) {
                at = static_cast<int>(random() % windowSizes.size());
                resizeTo(windowSizes[static_cast<std::size_t>(at)]);
            } else if (act == 1 && pinned < 3) {
                bringToFront(2);
                find<QAbstractButton>("pin_current")->click();
                ++pinned;
            } else {
                bringToFront(static_cast<int>(random() % 6));
            }
            const int tab = m_window->findChild<QTabBar*>()->currentIndex();
            const Sizes now = sizes();
            const auto [known, isNew] = expected.try_emplace({at, tab}, now);
            compare(now, known->second);
        }
        QCOMPARE(expected.size(), 18U);
    }

    void theCentreShrinksFirst()
    {
        for (const QSize window : {QSize(1280, 800), QSize(960, 540)}) {
            resizeTo(window);
            for (int tab = 0; tab < 5; ++tab) {
                bringToFront(tab);
                const Sizes now = sizes();
                QCOMPARE(now.value("scheme_dock").width(), 262);
                QVERIFY(now.value("scheme_dock").height() > 60);
            }
        }
    }

    void draggedSizesAreKept()
    {
        drag("scheme_dock", {60, 0});
        drag("metrics_dock", {-40, 0});
        drag("scheme_dock", {0, 50});
        const Sizes wanted = sizes();
        QCOMPARE(wanted.value("scheme_dock").width(), 322);
        QCOMPARE(wanted.value("metrics_dock").width(), 330);
        for (const int tab : {3, 0, 5, 4, 2, 0, 1, 3, 2, 0}) {
            bringToFront(tab);
        }
        compare(sizes(), wanted);
        resizeTo({900, 500});
        bringToFront(3);
        resizeTo({1280, 800});
        bringToFront(0);
        compare(sizes(), wanted);
    }

    void sizesAreRestoredAtTheNextStart()
    {
        drag("scheme_dock", {60, 0});
        const Sizes wanted = sizes();
        bringToFront(3);
        resizeTo({900, 500});
        m_window->rememberArrangement();
        openWindow();
        m_window->restoreArrangement();
        resizeTo({1280, 800});
        compare(sizes(), wanted);
    }

    void theLayoutCanBeReset()
    {
        const Sizes first = sizes();
        drag("scheme_dock", {60, 0});
        find<QDockWidget>("levels_dock")->close();
        find<QDockWidget>("neuron_dock")->setFloating(true);
        find<QAction>("reset_layout")->trigger();
        compare(sizes(), first);
    }

    /// Narrower than its controls need, a panel scrolls.
    void everyControlOfANarrowPanelIsReachable()
    {
        drag("scheme_dock", {-180, 0});
        for (const char* name : {"scheme_dock", "neuron_dock", "signal_dock"}) {
            auto* area = find<QDockWidget>(name)->findChild<QScrollArea*>();
            QVERIFY(area->widget()->width() >= area->widget()->minimumSizeHint().width());
            QVERIFY(area->widget()->width() <= area->viewport()->width() ||
                    area->horizontalScrollBar()->maximum() > 0);
        }
    }
};

static const RegisteredTest docksTest(__FILE__, runTest<DocksTest>);
#include "docks_test.moc"

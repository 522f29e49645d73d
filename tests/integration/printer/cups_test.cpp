// Cards and papers through a real print service to a real IPP printer (K06, K14, W4, P41).
#include "print_service.h"
#include "small_page.h"

#include "cardio/cups/cups_queue.h"
#include "cardio/printer/card_printer_hand.h"
#include "cardio/printer/paper_hand.h"
#include "ports/real_scheduler.h"

#include <QCoreApplication>
#include <QThread>

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

class LongCups : public ::testing::Test {
protected:
    int m_count = 0;
    QCoreApplication m_application{m_count, nullptr};
    PrintService m_service;
    ports::RealScheduler m_scheduler;
    std::shared_ptr<PrintQueue> m_queue = std::make_shared<CupsQueue>(PrintService::queue());

    void SetUp() override { ASSERT_TRUE(m_service.isUp()) << m_service.why().toStdString(); }
};

TEST_F(LongCups, PrintsAPaperOnceAndFindsItByItsOperation)
{
    PaperHand hand(m_queue, m_scheduler, drawn);
    const auto done = QCoro::waitFor(hand.carryOut(deed(QStringLiteral("op-paper"))));
    ASSERT_TRUE(done) << done.error().happened.id.toStdString() << ' ' << done.error().detail.toStdString();
    PaperHand later(m_queue, m_scheduler, drawn);
    const auto fate = QCoro::waitFor(later.find(deed(QStringLiteral("op-paper"))));
    ASSERT_TRUE(fate);
    EXPECT_EQ(fate->kind, ports::Fate::Kind::Done);
    ASSERT_TRUE(m_service.restartService());
    auto again = QCoro::waitFor(later.find(deed(QStringLiteral("op-paper"))));
    // A service that says that it is up takes a moment more to know its queues.
    for (int wait = 0; wait < 40 && !again; ++wait) {
        QThread::msleep(250);
        again = QCoro::waitFor(later.find(deed(QStringLiteral("op-paper"))));
    }
    ASSERT_TRUE(again) << again.error().happened.id.toStdString() << ' ' << again.error().detail.toStdString();
    EXPECT_EQ(again->kind, ports::Fate::Kind::Done);
    EXPECT_EQ(m_service.printer().cameOut(), 1);
}

TEST_F(LongCups, FeedsNothingWhereThePrinterIsEmptyOrGone)
{
    CardPrinterHand hand(m_queue, m_scheduler, drawn);
    m_service.printer().stop();
    const auto gone = QCoro::waitFor(hand.carryOut(deed(QStringLiteral("op-gone"))));
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(gone.error().happened.id, QStringLiteral("printer.offline"));
    ASSERT_TRUE(m_service.printer().start());
    EXPECT_TRUE(QCoro::waitFor(hand.carryOut(deed(QStringLiteral("op-gone")))));
    EXPECT_EQ(m_service.printer().cameOut(), 1);
}

}  // namespace
}  // namespace kapok::cardio::testing

// Cards and papers through a real print service to a real IPP printer (K06, K14, W4, P41).
#include "print_service.h"

#include "cardio/cups/cups_queue.h"
#include "cardio/printer/card_printer_hand.h"
#include "cardio/printer/paper_hand.h"
#include "ports/real_scheduler.h"

#include <QCoreApplication>
#include <QThread>

#include <gtest/gtest.h>

namespace kapok::cardio::testing {
namespace {

// The smallest page that a filter takes.
QByteArray page()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 243 153]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

Task<Expected<PrintOrder>> drawn(ports::Deed) { co_return PrintOrder{.pdf = page()}; }

ports::Deed deed(const char* operation)
{
    return {.operation = {QLatin1String(operation)},
            .request = QStringLiteral("print_face"),
            .body = {{"object", "00000101"}}};
}

class LongCups : public ::testing::Test {
protected:
    int m_count = 0;
    QCoreApplication m_application{m_count, nullptr};
    PrintService m_service;
    ports::RealScheduler m_scheduler;
    std::shared_ptr<PrintQueue> m_queue = std::make_shared<CupsQueue>(QLatin1String(PrintService::queue));

    void SetUp() override { ASSERT_TRUE(m_service.isUp()) << m_service.why().toStdString(); }
};

TEST_F(LongCups, PrintsAPaperOnceAndFindsItByItsOperation)
{
    PaperHand hand(m_queue, m_scheduler, drawn);
    const auto done = QCoro::waitFor(hand.carryOut(deed("op-paper")));
    ASSERT_TRUE(done) << done.error().happened.id.toStdString() << ' ' << done.error().detail.toStdString();
    PaperHand later(m_queue, m_scheduler, drawn);
    const auto fate = QCoro::waitFor(later.find(deed("op-paper")));
    ASSERT_TRUE(fate);
    EXPECT_EQ(fate->kind, ports::Fate::Kind::Done);
    ASSERT_TRUE(m_service.restartService());
    auto again = QCoro::waitFor(later.find(deed("op-paper")));
    // A service that says that it is up takes a moment more to know its queues.
    for (int wait = 0; wait < 40 && !again; ++wait) {
        QThread::msleep(250);
        again = QCoro::waitFor(later.find(deed("op-paper")));
    }
    ASSERT_TRUE(again) << again.error().happened.id.toStdString() << ' ' << again.error().detail.toStdString();
    EXPECT_EQ(again->kind, ports::Fate::Kind::Done);
    EXPECT_EQ(m_service.cameOut(), 1);
}

TEST_F(LongCups, FeedsNothingWhereThePrinterIsEmptyOrGone)
{
    CardPrinterHand hand(m_queue, m_scheduler, drawn);
    m_service.stopPrinter();
    const auto gone = QCoro::waitFor(hand.carryOut(deed("op-gone")));
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(gone.error().happened.id, QStringLiteral("printer.offline"));
    ASSERT_TRUE(m_service.startPrinter());
    EXPECT_TRUE(QCoro::waitFor(hand.carryOut(deed("op-gone"))));
    EXPECT_EQ(m_service.cameOut(), 1);
}

}  // namespace
}  // namespace kapok::cardio::testing

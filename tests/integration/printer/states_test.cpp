// Every state that a printer of IPP says of itself at three moments of a job, through a real queue (B6; K06, K13, K14, W34,
// P41): nothing is fed to a printer in trouble, nothing is said to be done that did not come out, and nothing comes out
// twice. What came out the printer of the test counts itself.
#include "print_service.h"
#include "small_page.h"

#include "cardio/cups/cups_queue.h"
#include "cardio/printer/card_printer_hand.h"
#include "ports/real_scheduler.h"

#include <QCoreApplication>

#include <gtest/gtest.h>

#include <iostream>

namespace kapok::cardio::testing {
namespace {

using Kind = ports::Fate::Kind;

struct State {
    const char* reason;    // RFC 8011 §5.4.12, PWG 5100.9; all that ippeveprinter knows
    const char* sentence;  // what is said in place of feeding a card; empty: it is fed
};
constexpr State states[] = {{"other", ""},
                            {"cover-open", "printer.open"},
                            {"input-tray-missing", "printer.tray_missing"},
                            {"marker-supply-empty", "printer.ribbon_out"},
                            {"marker-supply-low", ""},
                            {"marker-waste-almost-full", ""},
                            {"marker-waste-full", "printer.waste_full"},
                            {"media-empty", "printer.empty"},
                            {"media-jam", "printer.jam"},
                            {"media-low", ""},
                            {"media-needed", "printer.empty"},
                            {"moving-to-paused", "printer.paused"},
                            {"paused", "printer.paused"},
                            {"spool-area-full", "printer.spool_full"},
                            {"toner-empty", "printer.ribbon_out"},
                            {"toner-low", ""}};

enum class Moment { BeforeItIsFed, BeforeTheSheet, AfterTheSheet };

struct Case {
    State state;
    Moment moment;

    bool hinders() const { return *state.sentence != '\0'; }
    QString operation() const { return QStringLiteral("op-%1-%2").arg(QLatin1String(state.reason)).arg(int(moment)); }
};

std::vector<Case> cases()
{
    std::vector<Case> all;
    for (const State& state : states)
        for (const Moment moment : {Moment::BeforeItIsFed, Moment::BeforeTheSheet, Moment::AfterTheSheet})
            all.push_back({state, moment});
    return all;
}

/// One printer with its queue, and the desk that prints there, one case after another.
class Station {
public:
    Station(IppPrinter& printer, QString queue)
        : m_printer(printer), m_queue(std::make_shared<CupsQueue>(std::move(queue)))
    {
    }

    Task<void> goThrough(std::vector<Case> all)
    {
        for (const Case& one : all) {
            const bool isReady = co_await isWell();
            EXPECT_TRUE(isReady) << where(one);
            if (isReady) co_await check(one);
        }
    }

private:
    static std::string where(const Case& one) { return one.operation().toStdString(); }

    Task<bool> comesTrue(std::function<bool()> held)
    {
        constexpr std::chrono::milliseconds between{50};
        for (int look = 0; look < 300; ++look) {
            if (held()) co_return true;
            const QFuture<void> over = m_scheduler.after(between);
            co_await over;
        }
        co_return false;
    }

    // Without paper it takes no job that could say otherwise.
    Task<bool> isWell()
    {
        const bool takesJobs = m_said != "media-empty";
        if (!takesJobs) m_printer.stop();
        if (!takesJobs && !m_printer.start()) co_return false;
        if (!co_await comesTrue([this] { return m_printer.says("none"); })) co_return false;
        m_said.clear();
        // A printer that says that it is paused pauses its queue, and may do so a little later than its job ends.
        co_return co_await comesTrue([this] {
            const auto resumed = m_queue->resume();
            const auto report = m_queue->look();
            return resumed && report && report->state == 3 && troublesOf(*report).empty();
        });
    }

    Task<void> check(Case one)
    {
        const int before = m_printer.cameOut();
        m_said = one.state.reason;
        CardPrinterHand hand(m_queue, m_scheduler, drawn, {}, m_patience);
        if (one.moment == Moment::BeforeItIsFed) {
            EXPECT_TRUE(m_printer.says(m_said)) << where(one);
            const bool isSaid = co_await comesTrue([this] {
                const auto report = m_queue->look();
                const auto isIt = [this](const QString& one) { return one.startsWith(QLatin1String(m_said)); };
                return report && report->state == 3 && std::ranges::any_of(report->reasons, isIt);
            });
            EXPECT_TRUE(isSaid) << where(one);
            m_printer.plans({});
        } else if (one.moment == Moment::BeforeTheSheet) {
            m_printer.plans({.before = m_said, .comesOut = !one.hinders()});
        } else {
            m_printer.plans({.after = m_said});
        }
        const auto done = co_await hand.carryOut(deed(one.operation()));
        if (one.hinders()) {
            EXPECT_FALSE(done) << where(one);
            if (!done) EXPECT_EQ(done.error().happened.id, QLatin1String(one.state.sentence)) << where(one);
            const auto kind = one.moment == Moment::BeforeItIsFed ? Error::Kind::Unavailable : Error::Kind::InDoubt;
            if (!done) EXPECT_EQ(int(done.error().kind), int(kind)) << where(one);
            if (one.moment != Moment::BeforeItIsFed) co_await look(one, hand, before);
        } else {
            EXPECT_TRUE(done) << where(one) << (done ? "" : ' ' + done.error().happened.id.toStdString());
        }
        const bool cameOut = one.moment == Moment::AfterTheSheet || !one.hinders();
        EXPECT_EQ(m_printer.cameOut() - before, cameOut ? 1 : 0) << where(one);
    }

    // The operator says what he sees. Where that is nothing, nothing may come later either.
    // NOLINTNEXTLINE(cppcoreguidelines-avoid-reference-coroutine-parameters): the caller waits for it
    Task<void> look(Case one, CardPrinterHand& hand, int before)
    {
        const auto isOver = [this, one] {
            const auto jobs = m_queue->jobs(one.operation());
            return jobs && std::ranges::all_of(*jobs, &PrintJob::isOver);
        };
        EXPECT_TRUE(co_await comesTrue(isOver)) << where(one);
        const auto unseen = co_await hand.find(deed(one.operation()));
        if (unseen) EXPECT_EQ(int(unseen->kind), int(Kind::CannotTell)) << where(one);
        const bool isThere = m_printer.cameOut() > before;
        const auto seen = co_await hand.find(deed(one.operation(), QLatin1String(isThere ? sawWell : sawNothing)));
        EXPECT_TRUE(seen) << where(one);
        if (seen) EXPECT_EQ(int(seen->kind), int(isThere ? Kind::Done : Kind::NotDone)) << where(one);
    }

    IppPrinter& m_printer;
    std::shared_ptr<CupsQueue> m_queue;
    ports::RealScheduler m_scheduler;
    PrintPatience m_patience{.between = std::chrono::milliseconds(100), .looks = 200, .troubled = 10};
    QByteArray m_said;
};

TEST(LongPrinterStates, NeverPrintACardTwiceNorSayDoneWhatDidNotComeOut)
{
    constexpr int stationCount = 4;  // most of a job is waiting
    int count = 0;
    QCoreApplication application(count, nullptr);
    PrintService service(stationCount);
    ASSERT_TRUE(service.isUp()) << service.why().toStdString();
    const std::vector<Case> all = cases();
    std::vector<std::unique_ptr<Station>> stations;
    std::vector<Task<void>> running;
    for (int i = 0; i < stationCount; ++i) {
        std::vector<Case> share;
        for (std::size_t at = std::size_t(i); at < all.size(); at += stationCount) share.push_back(all[at]);
        stations.push_back(std::make_unique<Station>(service.printer(i), PrintService::queue(i)));
        running.push_back(stations.back()->goThrough(std::move(share)));
    }
    for (Task<void>& one : running) QCoro::waitFor(one);
    std::cout << all.size() << " states at moments of a job, through CUPS\n";
    EXPECT_GE(all.size(), 40u);
}

}  // namespace
}  // namespace kapok::cardio::testing

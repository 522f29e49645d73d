// Every step of every business that waits for a second person, and every word that must not count there (E1, E2, E5).
//
// No business is named to be tried: what is added is tried with its ways.
#include "support/desk/account.h"
#include "support/desk/practice_ways.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const QString chief = QStringLiteral("9001"), deputy = QStringLiteral("9002");
constexpr qint64 minute = 60'000;

/// Tries at one step what must not count, and looks whether it counted.
class Attacker {
public:
    explicit Attacker(Life& life) : m_life(life) {}

    void tryAll(const domain::CaseId& id, const desk::Standing& now)
    {
        m_id = id;
        m_seen = now.toSign;
        EXPECT_FALSE(m_seen.isEmpty()) << "there is no page to sign";
        m_by = m_life.runner().book().at(id).teller;
        m_life.outside().scheduler.passAtOnce = true;
        tryRoles();
        tryHimself();
        tryOtherPages();
        tryLate();
        tryAgain();
        m_life.outside().scheduler.passAtOnce = false;
        ++steps;
    }

    int steps = 0, tried = 0;

private:
    Life& m_life;
    domain::CaseId m_id;
    QString m_seen, m_by;
    std::vector<desk::Approval> m_used;  // of this step and all before it, of whichever case

    Expected<desk::Approval> wordOf(const QString& number, const QString& teller)
    {
        auto word = done(m_life.signIn().approval(number, passwordOf(number), teller, true));
        if (word) word->seen = m_seen;
        if (word) word->fen = 2000;
        return word;
    }
    // Refused, kept, and the case waits as it did.
    void expectRefused(const Expected<desk::Approval>& word, const char* why)
    {
        ++tried;
        QString said = word ? QString() : word.error().happened.id;
        if (word) {
            const auto standing = done(m_life.runner().approve(m_id, *word, errandOf(m_by)));
            said = standing ? QStringLiteral("it counted") : standing.error().happened.id;
            m_used.push_back(*word);
        }
        EXPECT_EQ(said, QLatin1String(why));
        const auto& book = m_life.runner().book();
        const auto now = m_life.runner().standing(book.at(m_id));
        EXPECT_EQ(now.waitsFor, desk::WaitsFor::SecondPerson) << why;
        EXPECT_EQ(now.toSign, m_seen) << why;
        const ports::Entry kept = m_life.entries().back();
        EXPECT_EQ(kept.kind, QStringLiteral("approved")) << why;
        EXPECT_EQ(kept.body["granted"], false) << why;
        EXPECT_EQ(text(kept.body["refused"]), QLatin1String(why));
    }

    // rules.md §19, L05: nobody but a supervisor.
    void tryRoles()
    {
        for (const char* number : {"0102", "0103", "8001", "9201"})
            expectRefused(wordOf(QLatin1String(number), m_by), "error.not_a_supervisor");
    }
    // L06: not who sits there, whatever roles he has; not who has entered it, whoever sits there now.
    void tryHimself()
    {
        expectRefused(wordOf(m_by, m_by), "error.approves_himself");
        expectRefused(wordOf(chief, chief), "error.approves_himself");
    }
    void tryOtherPages()
    {
        for (const QString& page : {QString(), QString(m_seen).replace(0, 1, m_seen[0] == u'0' ? u'1' : u'0')}) {
            auto word = wordOf(chief, m_by);
            word->seen = page;
            expectRefused(word, "error.approval_is_stale");
        }
    }
    void tryLate()
    {
        const auto word = wordOf(deputy, m_by);
        World& world = m_life.outside().world;
        world.setTime({world.now.utcMs + 5 * minute + 1});
        expectRefused(word, "error.approval_late");
    }
    void tryAgain()
    {
        for (desk::Approval word : std::exchange(m_used, {})) {
            word.seen = m_seen;
            expectRefused(word, "error.approval_used");
        }
    }
};

/// How many steps of approval the way has; each of them is attacked, and the way ends as it would have.
int attacked(const Script& script, const Exchanged& exchanged)
{
    SCOPED_TRACE(domain::nameOf(script.business).toStdString() + ": " + script.name.toStdString());
    Outside outside(preparedFor(script, World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7, exchanged);
    Attacker attacker(life);
    Teller teller(script, life);
    teller.whenApproved([&](const domain::CaseId& id, const desk::Standing& now) { attacker.tryAll(id, now); });
    (void)teller.serve();
    EXPECT_EQ(brokenPromise(Evidence(life, exchanged)), "");
    return attacker.steps;
}

// rules.md §19, as far as its businesses are built: at each of these a second person is asked for on some way.
TEST(LongApprovals, OfEveryBusinessCountForNobodyElseNoOtherPageNotLateAndNotTwice)
{
    std::map<domain::Business, int> steps;
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list())
        for (const Script& way : waysOf(workflow.business, World())) steps[workflow.business] += attacked(way, {});
    using enum domain::Business;
    for (const auto business : {Collect, Merge, ReleaseFormal, Cancel, PinReset, Replace})
        EXPECT_GT(steps[business], 0) << domain::nameOf(business).toStdString();
}

// A verdict, a fee that is named, one that is waived, money that goes back and a balance that is paid out.
TEST(Approvals, OfPracticeCountForNobodyElseNoOtherPageNotLateAndNotTwice)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    std::map<QString, int> steps;
    for (const Script& way : practiceWays(World())) steps[way.name] = attacked(way, practice);
    for (const char* name :
         {"a second person approves", "a second person declines", "a second person names the fee", "the fee is waived",
          "the province refuses, and the fee is given back", "a balance is handed out"})
        EXPECT_GT(steps[QLatin1String(name)], 0) << name;
}

}  // namespace
}  // namespace kapok::test

// A2: the process that drives a business is killed at any moment, again and again, until the business
// has come to its end; what was acknowledged is there, and all came to the same as without a kill.
#include "folder_world.h"
#include "support/desk/account.h"
#include "support/desk/power.h"
#include "support/desk/practice_ways.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <iostream>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kapok::test {
namespace {

constexpr int wantedKills = 500;

struct Round {
    const Script& script;
    const Exchanged& exchanged;
    QString folder;
};

// What the child does with its life. Every acknowledged entry is told as one byte.
[[noreturn]] void live(const Round& round, quint64 seed, int pipe)
{
    Exchanged heard = round.exchanged;
    heard.whenAppended = [pipe] { (void)!::write(pipe, "a", 1); };
    const auto outside = worldOf(round.folder, preparedFor(round.script, World()));
    Life life(*outside, round.folder + QStringLiteral("/desk"), seed, heard);
    Teller teller(round.script, life);
    const auto there = life.entries();
    const auto begun =
        std::ranges::find_if(there, [](const ports::Entry& entry) { return entry.kind == QLatin1String("begun"); });
    if (begun == there.end()) teller.serve();
    else teller.lead(begun->caseId);
    _exit(0);
}

struct Ended {
    bool killed = false;
    int status = 0;
    int acknowledged = 0;
};

// Kills after so many acknowledgements, and a little while.
Ended lifeOf(const Round& round, quint64 seed, int mostAcknowledged, int thenMicroseconds)
{
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        try {
            live(round, seed, ends[1]);
        } catch (const std::exception& wrong) {
            std::cerr << wrong.what() << std::endl;
            _exit(1);
        }
    }
    close(ends[1]);
    Ended ended;
    char byte = 0;
    while (ended.acknowledged < mostAcknowledged && ::read(ends[0], &byte, 1) == 1) ++ended.acknowledged;
    usleep(useconds_t(thenMicroseconds));
    kill(child, SIGKILL);
    waitpid(child, &ended.status, 0);
    while (::read(ends[0], &byte, 1) == 1) ++ended.acknowledged;
    close(ends[0]);
    ended.killed = WIFSIGNALED(ended.status);
    return ended;
}

std::string accountAfter(const Round& round, const Account& uncut, int acknowledged)
{
    const auto outside = worldOf(round.folder, preparedFor(round.script, World()));
    outside->whenEffect = {};
    Life life(*outside, round.folder + QStringLiteral("/desk"), 99, round.exchanged);
    const Evidence evidence(life, round.exchanged);
    if (int(evidence.entries.size()) < acknowledged) return "lost acknowledged entries";
    if (const std::string wrong = difference(uncut, accountOf(evidence)); !wrong.empty()) return wrong;
    return brokenPromise(evidence);
}

// One business from its beginning to its end, through as many deaths as chance wills.
int roundOf(const Script& script, const Exchanged& exchanged, const Account& uncut, std::mt19937_64& chance)
{
    QTemporaryDir folder;
    const Round round{script, exchanged, folder.path()};
    int kills = 0, acknowledged = 0;
    for (;;) {
        const Ended ended = lifeOf(round, chance(), int(chance() % 9), int(chance() % 4000));
        acknowledged += ended.acknowledged;
        if (!ended.killed) {
            EXPECT_EQ(WEXITSTATUS(ended.status), 0) << script.name.toStdString();
            EXPECT_EQ(accountAfter(round, uncut, acknowledged), "")
                << script.name.toStdString() << " after " << kills << " kills";
            return kills;
        }
        ++kills;
    }
}

TEST(LongKill, OfTheProcessChangesNothingOfWhatABusinessComesTo)
{
    const Exchanged practice{.workflows = &withPractice(), .rules = practiceRules};
    std::vector<std::pair<Script, Exchanged>> all;
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list())
        all.emplace_back(ordinaryWayOf(workflow.business, World()), Exchanged{});
    for (const Script& way : practiceWays(World())) all.emplace_back(way, practice);
    std::vector<Account> uncut;
    for (const auto& [script, exchanged] : all) uncut.push_back(recorded(script, exchanged).account);
    std::mt19937_64 chance(20210708);
    int kills = 0, rounds = 0;
    while (kills < wantedKills && !testing::Test::HasFailure()) {
        const std::size_t turn = std::size_t(rounds++) % all.size();
        kills += roundOf(all[turn].first, all[turn].second, uncut[turn], chance);
    }
    std::cout << "A2: " << kills << " kills in " << rounds << " businesses led to their end\n";
    testing::Test::RecordProperty("tried", kills);
    EXPECT_GE(kills, wantedKills);
}

}  // namespace
}  // namespace kapok::test

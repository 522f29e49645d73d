#include "cli/sync.h"

#include "cardio/pcsc/pcsc_card_readers.h"
#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "desk/runner.h"
#include "domain/knowledge.h"
#include "domain/rules/pack_in_force.h"
#include "ports/missing_parts.h"
#include "province/client/province_hsm.h"

#include <QFileInfo>

#include <set>

namespace kapok::cli {
namespace {

using desk::Runner;

struct Under {
    const desk::Case* one;
    desk::Intent intent;
};

// What is under way at the parties; an inner case tells for itself.
std::vector<Under> underWay(const Runner& runner)
{
    std::vector<Under> all;
    for (const auto& [id, one] : runner.book().all())
        for (const auto& [field, intent] : one.open)
            if (intent.kind == workflows::StepKind::Order) all.push_back({&one, intent});
    std::ranges::sort(all, {}, [](const Under& each) { return each.intent.seq; });
    return all;
}

Json rowOf(const Under& each)
{
    return {{"case", toJson(each.one->id.text)},
            {"number", toJson(each.one->number)},
            {"field", toJson(each.intent.field)},
            {"operation", toJson(each.intent.operation.text)}};
}

Json comparison(const Json& before, const Runner& runner)
{
    Json waiting = Json::array(), inDoubt = Json::array(), settled = Json::array();
    std::set<std::string> still;
    for (const Under& each : underWay(runner)) {
        const Json row = rowOf(each);
        still.insert(row["operation"]);
        (runner.stateOf(*each.one) == desk::StateWord::InDoubt ? inDoubt : waiting).push_back(row);
    }
    for (const Json& row : before)
        if (!still.contains(row["operation"])) settled.push_back(row);
    return {{"settled", settled}, {"waiting", waiting}, {"in_doubt", inDoubt}};
}

}  // namespace

Expected<Json> syncDesk(const QString& folder, DeskLine& line, const SecretKey& dataKey)
{
    const auto inForce = domain::packInForce(line.desk.pack, folder);
    if (!inForce) return std::unexpected(inForce.error());
    const auto knowledge = domain::Knowledge::load(inForce->pack);
    if (!knowledge) return std::unexpected(knowledge.error());
    const desk::Place desksPlace = desk::Place::at(
        {line.desk.outlet}, line.desk.desk, {.bank = line.desk.bank, .city = line.desk.city}, knowledge->directory);
    const SystemClock clock;
    SystemRandomness randomness;
    // Nothing of training is written under the clock of the wall; a workbench that has the folder says so first.
    const bool training = QFileInfo::exists(folder + QStringLiteral("/training"));
    const db::JournalPlace place{
        .folder = folder, .deskName = line.desk.journalName(), .training = training, .dataKey = dataKey};
    const auto journal = db::SqliteJournal::open(place, line.scheduler, randomness);
    if (!journal) return std::unexpected(journal.error());
    if (training) return failure(Error::Kind::Refused, words("cli.training_syncs_itself"));
    if ((*journal)->wasShut()) return failure(Error::Kind::NotPermitted, words("cli.sync_needs_sign_in"));
    const auto sound = QCoro::waitFor((*journal)->verified());
    if (!sound) return std::unexpected(sound.error());

    province::client::ProvinceHsm hsm(line.parties.keyService());
    cardio::PcscCardReaders readers(
        {line.scheduler, hsm, clock, randomness, line.desk.city, folder + QStringLiteral("/refused-cards")});
    desk::ChipHand chip(readers);
    ports::NoHand papers("app.no_printer"), messages("app.no_messages");
    db::SqliteRows rowFile(place, desk::rowTables(), line.scheduler);
    desk::CaseRows rows(rowFile, **journal, workflows::Workflows::ofThisHouse());
    desk::Memory memory(**journal, rows);
    if (const auto folded = QCoro::waitFor(memory.start()); !folded) return std::unexpected(folded.error());
    Runner runner(desksPlace, {.journal = memory,
                               .rows = rows,
                               .parties = line.parties.all(),
                               .readers = readers,
                               .hands = {{QStringLiteral("chip"), &chip},
                                         {QStringLiteral("papers"), &papers},
                                         {QStringLiteral("messages"), &messages}},
                               .clock = clock,
                               .randomness = randomness,
                               .workflows = workflows::Workflows::ofThisHouse(),
                               .rules = [&](const domain::Facts& facts) { return knowledge->rule(facts); }});
    runner.book().whenChanged([&](const domain::CaseId& id) {
        if (const desk::Case* one = runner.book().find(id)) rows.show(*one, runner.standing(*one), memory.head());
    });
    const auto looked =
        QCoro::waitFor(rows.start(memory.head(), [&](const desk::Case& one) { return runner.readBack(one); }));
    if (!looked) return std::unexpected(looked.error());
    if (const auto started = QCoro::waitFor(runner.start()); !started) return std::unexpected(started.error());
    Json before = Json::array();
    for (const Under& each : underWay(runner)) before.push_back(rowOf(each));
    if (const auto synced = QCoro::waitFor(runner.sync()); !synced) return std::unexpected(synced.error());
    return comparison(before, runner);
}

}  // namespace kapok::cli

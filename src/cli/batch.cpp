#include "cli/batch.h"

#include "base/resources.h"
#include "cli/batch_filing.h"
#include "cli/batch_progress.h"
#include "cli/commands.h"
#include "cli/headless_desk.h"
#include "cli/list_file.h"
#include "decode/helper_decoder.h"
#include "desk/list_run.h"
#include "domain/rules/pack_in_force.h"
#include "line/no_party.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace kapok::cli {
namespace {

using domain::RowFault;

/// What is asked of a list needs no journal: a desk's line, its rules, and its day.
struct Asking {
    std::unique_ptr<DeskLine> line;
    domain::Knowledge knowledge;
    QString folder;

    static Expected<Asking> at(const QString& folder)
    {
        auto line = DeskLine::of(folder);
        if (!line) return std::unexpected(line.error());
        const auto inForce = domain::packInForce((*line)->desk.pack, folder);
        if (!inForce) return std::unexpected(inForce.error());
        auto knowledge = domain::Knowledge::load(inForce->pack);
        if (!knowledge) return std::unexpected(knowledge.error());
        return Asking{std::move(*line), std::move(*knowledge), folder};
    }
    workflows::Judge judge() const
    {
        const auto place = desk::Place::at({line->desk.outlet}, line->desk.desk,
                                           {.bank = line->desk.bank, .city = line->desk.city}, knowledge.directory);
        return [this, place, today = outletDay(ClockOfFolder(folder).now())](domain::Facts facts) {
            facts.today = today;
            facts.desk = place.facts;
            return knowledge.rule(facts);
        };
    }
};

Expected<std::vector<RowFault>> photoFaults(const domain::UnitList& list, const QString& file,
                                            ports::Scheduler& scheduler)
{
    decode::HelperDecoder decoder(helperProgram(), scheduler);
    return QCoro::waitFor(desk::faultsOfPhotos(list, QFileInfo(file).absolutePath(), &decoder));
}

bool isNamed(const std::vector<RowFault>& faults, int row)
{
    return std::ranges::find(faults, row, &RowFault::row) != faults.end();
}

// Whom a number names that is right, and once: the others nobody has to be asked about.
std::vector<domain::ListRow> rowsToAsk(const domain::UnitList& list, const std::vector<RowFault>& faults)
{
    std::vector<domain::ListRow> rows;
    for (const domain::ListRow& row : list.rows) {
        const bool isNobody = std::ranges::any_of(faults, [&](const RowFault& one) {
            return one.row == row.row &&
                   (one.code == domain::RowCode::NumberWrong || one.code == domain::RowCode::NumberTwice);
        });
        if (!isNobody) rows.push_back(row);
    }
    return rows;
}

/// False: the province was not reached, or said of a row what cannot be read; then no row is good.
bool askAbout(const std::vector<domain::ListRow>& rows, const Asking& asking, std::vector<RowFault>& faults)
{
    desk::ListParty province(asking.line->parties.to(line::PartyName::Province));
    for (std::size_t from = 0; from < rows.size(); from += desk::rowsInAQuestion) {
        const std::size_t count = std::min(desk::rowsInAQuestion, rows.size() - from);
        std::vector<domain::ListRow> some(rows.begin() + std::ptrdiff_t(from),
                                          rows.begin() + std::ptrdiff_t(from + count));
        const auto people = QCoro::waitFor(desk::askProvince(&province, std::move(some), asking.judge()));
        if (!people) return false;
        for (const auto& one : *people) {
            if (!one) return false;
            if (one->fault) faults.push_back(*one->fault);
        }
    }
    return true;
}

Json badRows(const domain::UnitList& list, const std::vector<RowFault>& faults, const Dictionary& dictionary)
{
    Json rows = Json::array();
    for (const RowFault& one : faults)
        rows.push_back({{"row", one.row},
                        {"column", toJson(list.nameOf(one.column))},
                        {"code", toJson(domain::wordOf(one.code))},
                        {"en", toJson(dictionary.render(one.why, Language::English))},
                        {"zh", toJson(dictionary.render(one.why, Language::Chinese))}});
    return rows;
}

std::size_t rowsNamed(const std::vector<RowFault>& faults)
{
    std::set<int> rows;
    for (const RowFault& one : faults) rows.insert(one.row);
    return rows.size();
}

// The list goes to people who never saw the terminal: its locale decides nothing about it.
Language languageOfList(const Call& call)
{
    return call.option("lang") == QStringLiteral("en") ? Language::English : Language::Chinese;
}

Remarks remarksOf(const std::vector<RowFault>& faults, const Dictionary& dictionary, Language language)
{
    Remarks remarks;
    for (const RowFault& one : faults) remarks[one.row].append(dictionary.render(one.why, language));
    return remarks;
}

/// A list with all that is wrong with it before the province is asked.
struct Read {
    domain::UnitList list;
    std::vector<RowFault> faults;
};

Expected<Read> readList(const QString& file, ports::Scheduler& scheduler)
{
    auto list = listIn(file, scheduler);
    if (!list) return std::unexpected(list.error());
    auto faults = domain::faultsIn(*list);
    const auto photos = photoFaults(*list, file, scheduler);
    if (!photos) return std::unexpected(photos.error());
    faults.insert(faults.end(), photos->begin(), photos->end());
    return Read{std::move(*list), std::move(faults)};
}

int check(const Call& call, const QString& file, const Dictionary& dictionary)
{
    std::optional<Asking> asking;
    if (call.data()) {
        auto at = Asking::at(*call.data());
        if (!at) return fail(call, at.error());
        asking = std::move(*at);
    }
    ports::RealScheduler scheduler;
    auto read = readList(file, scheduler);
    if (!read) return fail(call, read.error());
    auto& [list, faults] = *read;
    const bool asked = asking && askAbout(rowsToAsk(list, faults), *asking, faults);
    std::ranges::sort(faults, {}, [](const RowFault& one) { return std::tuple(one.row, one.column, one.code); });
    print(call, {{"rows", list.rows.size()},
                 {"good", asked ? Json(list.rows.size() - rowsNamed(faults)) : Json()},
                 {"bad", badRows(list, faults, dictionary)}});
    if (const auto out = call.option("out")) {
        const Language language = languageOfList(call);
        const auto written = writeBack(*out, list, remarksOf(faults, dictionary, language), dictionary, language);
        if (!written) return fail(call, written.error());
    }
    if (!asked) return fail(call, {Error::Kind::Unavailable, words("list.not_asked"), {}});
    return faults.empty() ? Done : Refused;
}

QString reasonOf(const QString& code, const Dictionary& dictionary, Language language)
{
    const QString id = QStringLiteral("reason.") + code;
    return dictionary.knows(id) ? dictionary.render({id, {}}, language) : code;
}

// What became of each row, for the unit: the numbers of those that were accepted are what the cards are collected with.
Remarks remarksOf(const domain::UnitList& list, const desk::ListStanding& standing, const Dictionary& dictionary,
                  Language language)
{
    Remarks remarks = remarksOf(standing.faults, dictionary, language);
    for (const auto& [row, application] : standing.applications)
        remarks[row].append(dictionary.render(words("list.accepted", {{"application", application}}), language));
    for (const auto& [row, code] : standing.refused)
        remarks[row].append(dictionary.render(words("list.refused"), language) + reasonOf(code, dictionary, language));
    for (const domain::ListRow& row : list.rows)
        if (!remarks.contains(row.row)) remarks[row.row].append(dictionary.render(words("list.left"), language));
    return remarks;
}

Expected<desk::ListStanding> carryOut(const Call& call, const Read& read, const Asking& asking)
{
    desk::Parties parties = asking.line->parties.all();
    desk::ListParty province(*parties.at(line::PartyName::Province));
    parties.insert_or_assign(line::PartyName::Province, &province);
    const auto desk = HeadlessDesk::open(call, *asking.line, parties, HeadlessDesk::Training::IsOpened);
    if (!desk) return std::unexpected(desk.error());
    std::vector<domain::ListRow> good;
    for (const domain::ListRow& row : read.list.rows)
        if (!isNamed(read.faults, row.row)) good.push_back(row);
    const ClockOfFolder clock(*call.data());
    SystemRandomness randomness;
    desk::ListRun run((*desk)->runner(), (*desk)->memory(), province, clock, randomness);
    desk::Filings filings((*desk)->memory(), (*desk)->runner().visits(), clock, randomness);
    if (const auto unit = call.option("unit")) run.isBroughtBy(unit->trimmed(), filings);
    return QCoro::waitFor(run.run(std::move(good), asking.judge(), desk::Errand::ofDesk(*call.option("user"))));
}

int run(const Call& call, const QString& file, const Dictionary& dictionary)
{
    const auto asking = Asking::at(*call.data());
    if (!asking) return fail(call, asking.error());
    const auto read = readList(file, asking->line->scheduler);
    if (!read) return fail(call, read.error());
    auto standing = carryOut(call, *read, *asking);
    if (!standing) return fail(call, standing.error());
    standing->faults.insert(standing->faults.begin(), read->faults.begin(), read->faults.end());
    const std::size_t refused = standing->refused.size() + rowsNamed(standing->faults);
    Json told{{"batch", toJson(standing->batch)},
              {"sent", standing->sent},
              {"accepted", standing->accepted},
              {"refused", refused},
              {"left", standing->left}};
    if (const auto unit = call.option("unit")) told["unit"] = toJson(unit->trimmed());
    print(call, told);
    if (const auto out = call.option("out")) {
        const Language language = languageOfList(call);
        const auto written =
            writeBack(*out, read->list, remarksOf(read->list, *standing, dictionary, language), dictionary, language);
        if (!written) return fail(call, written.error());
    }
    if (standing->stopped) return fail(call, {Error::Kind::Unavailable, words("list.stopped"), {}});
    return refused > 0 ? Refused : Done;
}

}  // namespace

int batch(const Call& call)
{
    if (const auto filed = batchFiling(call)) return *filed;
    if (const auto told = batchProgress(call)) return *told;
    const bool checks = call.args.value(0) == QLatin1String("check");
    const bool runs = call.args.value(0) == QLatin1String("run") && call.data() && call.option("user");
    if (call.args.size() != 2 || (!checks && !runs)) return wrongWords(call, "batch");
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (!dictionary) return fail(call, dictionary.error());
    return checks ? check(call, call.args[1], *dictionary) : run(call, call.args[1], *dictionary);
}

}  // namespace kapok::cli

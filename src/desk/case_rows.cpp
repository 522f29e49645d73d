#include "desk/case_rows.h"

#include <algorithm>

namespace kapok::desk {

namespace {

const QString table = QStringLiteral("one_case");

QString numberOf(const Case& one)
{
    const Json person = one.record().opening()["visit"]["person"];
    return isPersonal(person["id"]) ? text(bare(person["id"])) : QString();
}

}  // namespace

Task<Expected<void>> CaseRows::start(ports::Stand head, Standings standings)
{
    m_standings = std::move(standings);
    const auto stand = co_await m_rows.stand();
    if (!stand) co_return std::unexpected(stand.error());
    m_stand = *stand;
    if (m_stand.seq > head.seq) co_return failure(Error::Kind::Damaged, words("error.rows_are_ahead"));
    if (m_stand.seq > 0) {
        const auto entry = co_await m_journal.entries(m_stand.seq - 1, 1);
        if (!entry) co_return std::unexpected(entry.error());
        // Another journal's: of no use here.
        if (entry->list.empty() || entry->list.front().hash != m_stand.hash) m_stand = {};
    }
    if (m_stand.seq == 0) {
        const auto begun = co_await m_rows.rebuild();
        if (!begun) co_return std::unexpected(begun.error());
    }
    makeMissing(head);
    co_return Expected<void>{};
}

Task<> CaseRows::makeAnew(ports::Stand head)
{
    m_stand = {};
    m_whole = false;
    const auto begun = co_await m_rows.rebuild();
    if (begun) makeMissing(head);
}

Task<> CaseRows::makeMissing(ports::Stand head)
{
    const bool fromNothing = m_stand.seq == 0;
    const auto first = fromNothing ? co_await makeOpen(head) : co_await makeTouched(head);
    if (!first) co_return;
    m_tellMade();
    for (;;) {
        const auto more = co_await makeEnded();
        if (!more) co_return;  // lists go on saying that they are not whole; the next start tries again
        if (!*more) break;
    }
    m_whole = true;
    m_tellMade();
}

Task<Expected<void>> CaseRows::makeOpen(ports::Stand head)
{
    constexpr std::size_t atOnce = 100;
    const auto open = co_await m_journal.openCases();
    if (!open) co_return std::unexpected(open.error());
    const ports::Stand whole{head.seq, head.hash, head.seq + 1};
    std::vector<domain::CaseId> ids = open->list;
    while (!ids.empty()) {
        const auto turn = m_turn;
        co_await turn->take();
        const Held held(turn);
        std::vector<ports::EndedCase> some;
        for (; !ids.empty() && some.size() < atOnce; ids.pop_back()) some.push_back({ids.back(), 0});
        std::vector<CaseRow> rows = co_await made(std::move(some));
        // Until all of them are there the rows tell of nothing: a start begins again.
        const ports::Stand stand = ids.empty() ? whole : ports::Stand{};
        const auto kept = co_await put(std::move(rows), stand);
        if (!kept) co_return std::unexpected(kept.error());
    }
    if (head.seq == 0 || m_stand.seq > 0) co_return Expected<void>{};
    std::vector<CaseRow> none;
    co_return co_await put(std::move(none), whole);
}

Task<Expected<void>> CaseRows::makeTouched(ports::Stand head)
{
    constexpr int atOnce = 200;
    while (m_stand.seq < head.seq) {
        const auto turn = m_turn;
        co_await turn->take();
        const Held held(turn);
        const auto entries = co_await m_journal.entries(m_stand.seq, atOnce);
        if (!entries) co_return std::unexpected(entries.error());
        if (entries->list.empty()) break;
        std::map<domain::CaseId, qint64> touched;
        for (const ports::Entry& entry : entries->list)
            if (!entry.caseId.text.isEmpty() && !entry.kind.startsWith(QLatin1String("visit_")))
                touched[entry.caseId] = entry.kind == QLatin1String("ended") ? entry.seq : 0;
        std::vector<ports::EndedCase> cases;
        for (const auto& [id, last] : touched) cases.push_back({id, last});
        const ports::Stand stand{entries->list.back().seq, entries->list.back().hash, m_stand.since};
        std::vector<CaseRow> rows = co_await made(std::move(cases));
        const auto kept = co_await put(std::move(rows), stand);
        if (!kept) co_return std::unexpected(kept.error());
    }
    co_return Expected<void>{};
}

// Those that ended before the stretch of which the rows tell already, one stretch after another. False: no more.
Task<Expected<bool>> CaseRows::makeEnded()
{
    constexpr qint64 stretch = 1'000;
    if (m_stand.since == 0) co_return false;
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    const auto ended = co_await m_journal.endedBefore(m_stand.since, stretch);
    if (!ended) co_return std::unexpected(ended.error());
    const ports::Stand stand{m_stand.seq, m_stand.hash, ended->from == 1 ? 0 : ended->from};
    std::vector<ports::EndedCase> cases = ended->list;
    std::vector<CaseRow> rows = co_await made(std::move(cases));
    const auto kept = co_await put(std::move(rows), stand);
    if (!kept) co_return std::unexpected(kept.error());
    co_return true;
}

// `last` 0: an open one. What cannot be folded, because its person was erased, has no row.
Task<std::vector<CaseRow>> CaseRows::made(std::vector<ports::EndedCase> cases)
{
    std::vector<CaseRow> rows;
    for (const ports::EndedCase& one : cases) {
        const auto entries =
            one.last == 0 ? co_await m_journal.ofCase(one.id) : co_await m_journal.walkedBack(one.id, one.last);
        if (!entries || entries->list.empty()) continue;
        const auto folded = Case::fold(m_workflows, entries->list);
        if (!folded) continue;
        CaseRow row = projected(*folded, m_standings(*folded));
        const QString number = numberOf(*folded);
        if (!number.isEmpty()) {
            const auto key = co_await personKey(number);
            if (key) row.person = key->hash;
        }
        rows.push_back(std::move(row));
    }
    co_return rows;
}

void CaseRows::show(const Case& one, const Standing& standing, ports::Stand head)
{
    const domain::Person& person = *one.visit().person;
    const QString& telephone = standing.step.question.telephone;
    Kept kept{projected(one, standing), {}, person.name.shown(), person.document.shown(), telephone};
    keep(std::move(kept), numberOf(one), std::move(head));
}

Task<QString> CaseRows::telephoneOf(domain::CaseId id)
{
    const auto entries = co_await m_journal.ofCase(id);
    if (!entries || entries->list.empty()) co_return QString();
    const auto folded = Case::fold(m_workflows, entries->list);
    co_return folded ? m_standings(*folded).step.question.telephone : QString();
}

Task<> CaseRows::keep(Kept kept, QString identityNumber, ports::Stand head)
{
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    if (!identityNumber.isEmpty()) {
        const auto key = co_await personKey(identityNumber);
        if (!key) co_return;
        kept.row.person = key->hash;
    }
    const auto before = co_await find({.where = {{QStringLiteral("id"), kept.row.id.text}}});
    if (before && !before->list.empty()) kept.before = before->list.front();
    // While the first rows are being made none of these moves their stand: a start would take them for whole.
    const bool counts = (m_stand.seq > 0 || m_whole) && head.seq > m_stand.seq;
    const ports::Stand stand = counts ? ports::Stand{head.seq, head.hash, m_stand.since} : m_stand;
    std::vector<CaseRow> rows{kept.row};
    const auto done = co_await put(std::move(rows), stand);
    if (!done) m_whole = false;
    m_tellKept(kept);
}

Task<Expected<ports::PersonKey>> CaseRows::personKey(QString identityNumber)
{
    constexpr std::size_t most = 256;
    if (const auto known = m_persons.find(identityNumber); known != m_persons.end())
        co_return ports::PersonKey{known->second};
    const auto key = co_await m_journal.personKey(identityNumber);
    if (!key) co_return std::unexpected(key.error());
    if (m_persons.size() >= most) m_persons.clear();
    m_persons[identityNumber] = key->hash;
    co_return ports::PersonKey{key->hash};
}

Task<Expected<void>> CaseRows::put(std::vector<CaseRow> rows, ports::Stand stand)
{
    std::vector<ports::Row> all;
    for (const CaseRow& row : rows) all.push_back(toRow(row));
    const auto kept = co_await m_rows.put(table, std::move(all), stand);
    if (!kept) co_return std::unexpected(kept.error());
    m_stand = stand;
    co_return Expected<void>{};
}

Task<Expected<CaseRowsFound>> CaseRows::find(ports::Query query)
{
    const auto rows = co_await m_rows.find(table, std::move(query));
    if (!rows) co_return std::unexpected(rows.error());
    CaseRowsFound found;
    for (const ports::Row& row : rows->rows) {
        auto read = caseRowOf(row);
        if (!read) co_return std::unexpected(read.error());
        found.list.push_back(std::move(*read));
    }
    co_return found;
}

Task<Expected<CaseRowsFound>> CaseRows::begunOn(QDate day)
{
    return find({.where = {{QStringLiteral("day"), day.toString(Qt::ISODate)}}, .orderedBy = QStringLiteral("number")});
}

Task<Expected<CaseRowsFound>> CaseRows::ended(domain::CaseId id)
{
    return find({.where = {{QStringLiteral("id"), id.text}, {QStringLiteral("ended"), qint64(1)}}});
}

Task<Expected<CaseRowsFound>> CaseRows::endedOf(QByteArray person)
{
    return find({.where = {{QStringLiteral("person"), person}, {QStringLiteral("ended"), qint64(1)}},
                 .orderedBy = QStringLiteral("begun_at")});
}

Task<Expected<CaseRowsFound>> CaseRows::open(int most)
{
    const QString changed = QStringLiteral("open_changed_at");
    return find({.where = {{changed, qint64(0), ports::Where::Is::AtLeast}},
                 .orderedBy = changed,
                 .descending = true,
                 .limit = most});
}

Task<Expected<CaseRowsFound>> CaseRows::openIn(StateWord state, int most)
{
    return find({.where = {{QStringLiteral("open_state"), nameOf(state)}}, .limit = most});
}

Task<Expected<CaseRowsFound>> CaseRows::waitingFor(WaitsFor whom, int most)
{
    return find({.where = {{QStringLiteral("waits_for"), nameOf(whom)}}, .limit = most});
}

Task<Expected<CaseRowsFound>> CaseRows::withMessages(int most)
{
    const QString told = QStringLiteral("told_at");
    std::vector<ports::Query> queries;
    for (const auto state : {CaseMessage::State::Failed, CaseMessage::State::Waiting})
        queries.push_back({.where = {{QStringLiteral("messages"), nameOf(state)}}, .limit = most});
    queries.push_back({.where = {{told, qint64(0), ports::Where::Is::AtLeast}},
                       .orderedBy = told,
                       .descending = true,
                       .limit = most});
    CaseRowsFound all;
    for (ports::Query& query : queries) {
        const auto some = co_await find(std::move(query));
        if (!some) co_return std::unexpected(some.error());
        for (const CaseRow& row : some->list)
            if (std::ranges::find(all.list, row.id, &CaseRow::id) == all.list.end()) all.list.push_back(row);
    }
    co_return all;
}

Task<Expected<ports::Count>> CaseRows::countOpenIn(StateWord state)
{
    std::vector<ports::Where> where{{QStringLiteral("open_state"), nameOf(state)}};
    co_return co_await m_rows.count(table, std::move(where));
}

}  // namespace kapok::desk

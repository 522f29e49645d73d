#include "desk/visits.h"

#include <algorithm>

namespace kapok::desk {
namespace {

const QString begun = QStringLiteral("visit_begun"), filled = QStringLiteral("visit_filled"),
              takenBack = QStringLiteral("visit_taken_back"), ended = QStringLiteral("visit_ended");

std::unexpected<Error> damaged(const ports::Entry& entry)
{
    return failure(Error::Kind::Damaged, words("error.entry_does_not_fit", {{"entry", QString::number(entry.seq)}}),
                   QStringLiteral("entry %1 (%2): no visit goes on so").arg(entry.seq).arg(entry.kind));
}

}  // namespace

Task<Expected<void>> Visits::start()
{
    m_visits.clear();
    std::vector<domain::CaseId> known;
    for (const auto& [id, visit] : m_journal.remembered().visits()) known.push_back(id);
    for (const domain::CaseId& id : known) {
        const auto entries = co_await m_journal.ofCase(id);
        if (!entries) co_return std::unexpected(entries.error());
        for (const ports::Entry& entry : entries->list)
            if (const auto added = add(entry); !added) co_return std::unexpected(added.error());
    }
    co_return Expected<void>{};
}

Expected<void> Visits::add(const ports::Entry& entry)
{
    const QString id = entry.caseId.text;
    if (entry.kind == begun) {
        auto person = domain::personOf(entry.body["person"]);
        if (!person) return damaged(entry);
        VisitStanding standing{.visit = {id, entry.day, std::move(*person)}, .begunBy = entry.by, .begunAt = entry.at};
        m_visits.insert_or_assign(id, std::move(standing));
        return {};
    }
    const auto known = m_visits.find(id);
    if (known == m_visits.end()) return damaged(entry);
    VisitStanding& standing = known->second;
    if (entry.kind == ended) {
        standing.ended = true;
        return {};
    }
    const QString field = text(entry.body["field"]);
    if (entry.kind == takenBack) {
        standing.visit.present = standing.visit.present.without(field);
        standing.said.erase(field);
        return {};
    }
    const Json& value = entry.body["value"];
    const auto present = standing.visit.present.with(field, value);
    if (!present) return damaged(entry);
    standing.visit.present = *present;
    standing.ended = false;
    // What is read or imported is a paper, too.
    for (const auto& [read, paper] :
         {std::pair{"identity", domain::DocumentKind::IdCard}, std::pair{"photo_file", domain::DocumentKind::Photo}})
        if (field == QLatin1String(read)) standing.said[domain::wordOf(paper)] = {entry.by, entry.at};
    if (!value.is_array()) standing.said[field] = {entry.by, entry.at};
    else
        for (const Json& paper : value) standing.said[text(paper)] = {entry.by, entry.at};
    return {};
}

// A visit ends with its day: who stood here yesterday is asked for again.
bool Visits::isOfToday(const VisitStanding& standing) const { return standing.visit.day == outletDay(m_clock.now()); }

const VisitStanding* Visits::find(const QString& id) const
{
    const auto known = m_visits.find(id);
    return known == m_visits.end() ? nullptr : &known->second;
}

const VisitStanding* Visits::openOf(const QString& identityNumber) const
{
    const auto his = [&](const auto& pair) {
        const VisitStanding& standing = pair.second;
        return !standing.ended && isOfToday(standing) &&
               standing.visit.person->document.bare(ForCodec{}).number() == identityNumber;
    };
    const auto known = std::ranges::find_if(m_visits, his);
    return known == m_visits.end() ? nullptr : &known->second;
}

workflows::Attendance Visits::present(const QString& id) const
{
    const VisitStanding* known = find(id);
    return known && isOfToday(*known) ? known->visit.present : workflows::Attendance{};
}

Task<Expected<void>> Visits::write(QString id, QString kind, Json body, QString teller)
{
    const Instant now = m_clock.now();
    const ports::NewEntry entry{now, outletDay(now), std::move(kind), {id}, std::move(teller), std::move(body)};
    const auto kept = co_await m_journal.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    const auto added = add(*kept);
    if (!added) co_return std::unexpected(added.error());
    if (m_tell) m_tell(m_visits.at(id).visit);
    co_return Expected<void>{};
}

Task<Expected<void>> Visits::begin(workflows::Visit visit, Errand by)
{
    const auto lock = m_lock;
    co_await lock->take();
    const Held held(lock);
    if (!by.stands()) co_return Errand::gone();
    if (m_visits.contains(visit.id)) co_return Expected<void>{};
    const Json body{{"person", domain::toJson(*visit.person)}};
    co_return co_await write(visit.id, begun, body, by.by());
}

Task<Expected<void>> Visits::fill(workflows::Visit visit, QString field, Json value, Errand by)
{
    const auto fits = present(visit.id).with(field, value);
    if (!fits) co_return std::unexpected(fits.error());
    const auto there = co_await by.after(begin(visit, by));
    if (!there) co_return std::unexpected(there.error());
    if (present(visit.id).knows(field, value)) co_return Expected<void>{};
    const Json body{{"field", field.toStdString()}, {"value", present(visit.id).kept(field, value)}};
    co_return co_await write(visit.id, filled, body, by.by());
}

Task<Expected<void>> Visits::takeBack(QString id, QString field, QString teller)
{
    const VisitStanding* known = find(id);
    if (!known || known->visit.present.without(field) == known->visit.present)
        co_return failure(Error::Kind::Refused, words("error.cannot_take_back"), field);
    co_return co_await write(id, takenBack, {{"field", field.toStdString()}}, teller);
}

Task<Expected<void>> Visits::end(QString id, QString teller)
{
    const VisitStanding* known = find(id);
    if (!known || known->ended) co_return Expected<void>{};
    co_return co_await write(id, ended, Json::object(), teller);
}

// An entry each: the journal lets no visit go of which no entry says that it has ended. They are few, for whoever
// opens another person ends the visit of the one before.
Task<Expected<void>> Visits::endEarlier(QString teller)
{
    std::vector<QString> earlier;
    for (const auto& [id, standing] : m_visits)
        if (!isOfToday(standing)) earlier.push_back(id);
    co_return co_await endThese(std::move(earlier), std::move(teller));
}

Task<Expected<void>> Visits::endAll(QString teller)
{
    std::vector<QString> all;
    for (const auto& [id, standing] : m_visits) all.push_back(id);
    co_return co_await endThese(std::move(all), std::move(teller));
}

Task<Expected<void>> Visits::endThese(std::vector<QString> ids, QString teller)
{
    for (const QString& id : ids) {
        const auto over = co_await end(id, teller);
        if (!over) co_return std::unexpected(over.error());
        m_visits.erase(id);
    }
    co_return Expected<void>{};
}

}  // namespace kapok::desk

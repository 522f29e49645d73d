#include "desk/case_book.h"

#include "domain/case_number.h"

#include <algorithm>

namespace kapok::desk {

CaseBook::CaseBook(const Place& place, const Parts& parts, Visits& visits)
    : m_place(place), m_parts(parts), m_visits(visits)
{
    m_visits.whenChanged([this](const workflows::Visit& visit) {
        for (auto& [id, one] : m_cases) {
            if (visitOf(id).id != visit.id) continue;
            attend(one);
            tell(id);
        }
    });
}

void CaseBook::attend(Case& one) const { one.attend(m_visits.present(visitOf(one).id)); }

Task<Expected<void>> CaseBook::load(domain::CaseId id)
{
    if (m_cases.contains(id)) co_return Expected<void>{};
    const auto entries = co_await m_parts.journal.ofCase(id);
    if (!entries) co_return std::unexpected(entries.error());
    auto folded = Case::fold(m_parts.workflows, entries->list);
    if (!folded) co_return std::unexpected(folded.error());
    // Written on by somebody else meanwhile: what was read is old.
    const auto& open = m_parts.journal.remembered().cases();
    if (const auto now = open.find(id); now != open.end() && now->second.last != folded->last)
        co_return co_await load(id);
    Case& taken = m_cases.emplace(id, std::move(*folded)).first->second;
    attend(taken);
    if (m_loaded) m_loaded(taken);
    co_return Expected<void>{};
}

void CaseBook::takeInHand(const domain::CaseId& id)
{
    constexpr std::size_t most = 16;  // deeper than any way back on the screen
    std::erase(m_inHand, id);
    m_inHand.push_back(id);
    if (m_inHand.size() > most) m_inHand.pop_front();
}

// With each its outer case, and the inner ones that are under way: what is said in one may change the other.
std::set<domain::CaseId> CaseBook::kept() const
{
    std::vector<domain::CaseId> look(m_inHand.begin(), m_inHand.end());
    look.insert(look.end(), m_ofPerson.begin(), m_ofPerson.end());
    for (const auto& [id, one] : m_cases)
        if (!one.open.empty()) look.push_back(id);
    std::set<domain::CaseId> all;
    while (!look.empty()) {
        const domain::CaseId id = look.back();
        look.pop_back();
        const auto one = m_cases.find(id);
        if (one == m_cases.end() || !all.insert(id).second) continue;
        if (one->second.outer) look.push_back(one->second.outer->id);
        for (const auto& [field, intent] : one->second.open)
            if (!intent.inner.text.isEmpty()) look.push_back(intent.inner);
    }
    return all;
}

void CaseBook::letGo()
{
    const std::set<domain::CaseId> keep = kept();
    std::erase_if(m_cases, [&](const auto& pair) {
        const domain::CaseId& id = pair.first;
        const auto lock = m_locks.find(id);
        const bool busy = lock != m_locks.end() && (!lock->second->idle() || lock->second.use_count() > 1);
        if (keep.contains(id) || busy) return false;
        if (lock != m_locks.end()) m_locks.erase(lock);
        m_notices.erase(id);
        m_carriedOn.erase(id);
        return true;
    });
}

const Case* CaseBook::find(const domain::CaseId& id) const
{
    const auto found = m_cases.find(id);
    return found == m_cases.end() ? nullptr : &found->second;
}

Task<Expected<void>> CaseBook::begin(domain::Business business, Json opening, std::optional<Outer> outer,
                                     domain::CaseId id, Errand by)
{
    // Numbers of a day have no gaps: one case after another takes its number.
    const auto numbers = m_numbers;
    co_await numbers->take();
    const Held held(numbers);
    if (!by.stands()) co_return Errand::gone();
    const int serial = m_parts.journal.remembered().begunOn(today()) + 1;
    const QString number = domain::caseNumber(m_place.outlet, today(), m_place.desk, serial);
    Json body{{"business", domain::nameOf(business).toStdString()},
              {"number", number.toStdString()},
              {"opening", std::move(opening)}};
    if (outer) body["outer"] = {{"case", outer->id.text.toStdString()}, {"field", outer->field.toStdString()}};
    const auto kept = co_await write(id, QStringLiteral("begun"), std::move(body), by.by());
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

// What the entry would make of the case, tried on a copy: the journal holds nothing that cannot be folded. The entry
// says on whom the case rests from then on, so that the fold knows whom to ask without the case.
Expected<Json> CaseBook::restAfter(const ports::NewEntry& entry) const
{
    const auto known = m_cases.find(entry.caseId);
    if (known == m_cases.end() || entry.kind == QLatin1String("begun")) return Json();
    Case then = known->second;
    ports::Entry next{entry};
    next.seq = then.last + 1;
    if (const auto added = then.add(next); !added) return std::unexpected(added.error());
    constexpr QLatin1String goesOn[]{QLatin1String("filled"), QLatin1String("intent"),   QLatin1String("unsent"),
                                     QLatin1String("held"),   QLatin1String("released"), QLatin1String("exported")};
    const bool may = std::ranges::find(goesOn, entry.kind) != std::end(goesOn);
    const auto rests = may ? then.rests() : std::nullopt;
    return rests ? rests->toJson() : Json();
}

// Remembered first, then known: the case changes only by what the journal holds (A1).
Task<Expected<ports::Entry>> CaseBook::write(domain::CaseId id, QString kind, Json body, QString teller)
{
    const auto carriedOn = m_carriedOn.find(id);
    const bool saysSo = kind == QLatin1String("filled") || kind == QLatin1String("intent");
    if (carriedOn != m_carriedOn.end() && saysSo)
        body["visit"] = {{"id", carriedOn->second.id.toStdString()}, {"day", workflows::kept(carriedOn->second.day)}};
    ports::NewEntry entry{m_parts.clock.now(), today(), std::move(kind), id, std::move(teller), std::move(body)};
    auto rests = restAfter(entry);
    if (!rests) co_return std::unexpected(rests.error());
    if (!rests->is_null()) entry.body["rests"] = std::move(*rests);
    auto kept = co_await m_parts.journal.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    if (kept->kind == QLatin1String("begun")) {
        auto begun = Case::begun(m_parts.workflows, *kept);
        if (!begun) co_return std::unexpected(begun.error());
        attend(m_cases.insert_or_assign(id, std::move(*begun)).first->second);
    } else {
        Case then = m_cases.at(id);
        const auto added = then.add(*kept);
        if (!added) co_return std::unexpected(added.error());
        m_cases.at(id) = std::move(then);
        if (saysSo) m_carriedOn.erase(id);
    }
    tell(id);
    co_return kept;
}

namespace {

// An answer as its type writes it, not as it was typed: what is personal in it is marked, and sealed on disk.
Json asKept(const workflows::Record& record, const QString& field, Json said)
{
    const auto outline = record.outline();
    const auto filled = std::ranges::find(outline, field, &workflows::FieldState::name);
    if (filled == outline.end() || filled->nature != workflows::Nature::Answer) return said;
    return record.fields()[std::size_t(filled - outline.begin())].value;
}

}  // namespace

Task<Expected<void>> CaseBook::fill(domain::CaseId id, QString field, Json value, QString teller, Signing signing)
{
    // What does not fit is refused before it is remembered: the journal holds nothing that cannot be folded.
    const auto trial = m_cases.at(id).record().clone();
    const auto fits = trial->fill(field, value);
    if (!fits) co_return std::unexpected(fits.error());
    Json body{{"field", field.toStdString()}, {"value", asKept(*trial, field, std::move(value))}};
    signing.keepIn(body);
    const auto kept = co_await write(id, QStringLiteral("filled"), body, teller);
    if (!kept) co_return std::unexpected(kept.error());
    forgetNotice(id);
    co_return Expected<void>{};
}

void CaseBook::restOn(const domain::CaseId& id, const workflows::Visit& visit)
{
    if (m_cases.at(id).visit().id == visit.id) m_carriedOn.erase(id);
    else m_carriedOn.insert_or_assign(id, visit);
    attend(m_cases.at(id));
}

workflows::Visit CaseBook::visitOf(const Case& one) const
{
    const auto carriedOn = m_carriedOn.find(one.id);
    return carriedOn == m_carriedOn.end() ? one.visit() : carriedOn->second;
}

domain::Facts CaseBook::completed(domain::Facts facts) const
{
    if (!facts.today.isValid()) facts.today = today();
    facts.desk = m_place.facts;
    return facts;
}

workflows::Step CaseBook::stepOf(const Case& one) const
{
    return workflows::stepNow(one.record(),
                              [this](const domain::Facts& facts) { return m_parts.rules(completed(facts)); });
}

std::shared_ptr<Lock> CaseBook::lockOf(const domain::CaseId& id)
{
    auto& lock = m_locks[id];
    if (!lock) lock = std::make_shared<Lock>();
    return lock;
}

std::optional<Notice> CaseBook::notice(const domain::CaseId& id) const
{
    const auto found = m_notices.find(id);
    return found == m_notices.end() ? std::nullopt : std::optional(found->second);
}

void CaseBook::tell(const domain::CaseId& id) const
{
    if (m_tell) m_tell(id);
}

}  // namespace kapok::desk

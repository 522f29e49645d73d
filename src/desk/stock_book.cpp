#include "desk/stock_book.h"

#include "workflows/cancel.h"
#include "workflows/change_bank_settle.h"
#include "workflows/renew.h"
#include "workflows/replace.h"

#include <algorithm>

namespace kapok::desk {

using domain::Serials;
using domain::StockFigures;
using domain::StockMove;
using domain::StockState;
namespace stock = domain::stock;

namespace {

bool is(const ports::NewEntry& entry, const char* kind) { return entry.kind == QLatin1String(kind); }

// K18: kept before the press is told, so that no cut leaves a card that may be printed on once more.
bool printsTest(const ports::NewEntry& entry) { return is(entry, "test_printed"); }

QString textOf(const Json& body, const char* key)
{
    return body.is_object() && body.contains(key) && body[key].is_string() ? text(body[key]) : QString();
}

std::unexpected<Error> refused(const char* id, const StockMove& move, const Serials& serials)
{
    const QString shown = serials.count() == 1 ? Serials::text(serials.first)
                                               : Serials::text(serials.first) + u'-' + Serials::text(serials.last);
    return failure(Error::Kind::Refused,
                   words(id, {{"serial", shown}, {"from", move.from}, {"count", QString::number(serials.count())}}),
                   shown);
}

// The fields of a record up to the one in which an old card is handed in, itself included.
template <class R>
QStringList upTo(const char* wanted)
{
    QStringList names;
    bool behind = false;
    std::apply(
        [&](const auto&... field) {
            (..., (behind ? void() : names.append(QLatin1String(field.name)),
                   behind = behind || QLatin1String(field.name) == QLatin1String(wanted)));
        },
        R::fields);
    return names;
}

// D06: in which business an old card is taken in and punched, by the answer to which field, and what is asked before.
struct TakesIn {
    domain::Business business;
    QString field;
    QStringList before;
};

const std::vector<TakesIn>& takingIn()
{
    using namespace workflows;
    using enum domain::Business;
    static const QString old = QStringLiteral("old_card"), recovered = QStringLiteral("recovered");
    static const std::vector<TakesIn> all{
        {workflows::Replace::business, old, upTo<workflows::Replace>("old_card")},
        {workflows::Renew::business, old, upTo<workflows::Renew>("old_card")},
        {workflows::Cancel::business, recovered, upTo<workflows::Cancel>("recovered")},
        {workflows::ChangeBankSettle::business, recovered, upTo<workflows::ChangeBankSettle>("recovered")}};
    return all;
}

const TakesIn* takesIn(const QString& business)
{
    const auto found = std::ranges::find(takingIn(), business,
                                         [](const TakesIn& one) { return QString(domain::nameOf(one.business)); });
    return found == takingIn().end() ? nullptr : &*found;
}

}  // namespace

Expected<std::optional<StockMove>> StockBook::moveIn(const ports::NewEntry& entry)
{
    if (entry.kind == movedKind) {
        const auto move = StockMove::fromJson(entry.body);
        if (!move) return std::unexpected(move.error());
        return std::optional(*move);
    }
    if (!is(entry, "filled") || !entry.body.contains("value")) return std::optional<StockMove>{};
    const Json& value = entry.body["value"];
    const bool isMove = value.is_object() && value.contains("what") && value.contains("kind") &&
                        value.contains("from") && value.contains("to");
    if (!isMove) return std::optional<StockMove>{};
    StockMove move{.move = {},
                   .kind = textOf(value, "kind"),
                   .from = textOf(value, "from"),
                   .to = textOf(value, "to"),
                   .reason = textOf(value, "reason"),
                   .second = textOf(value, "second")};
    if (move.kind == stock::recovered) return std::optional(move);  // it gets a number of its own
    const auto serials = Serials::of(textOf(value, "what"), {});
    if (!serials) return std::unexpected(serials.error());
    move.serials = *serials;
    return std::optional(move);
}

Expected<void> StockBook::add(const ports::Entry& entry)
{
    const auto damaged = [&](const Error& why) {
        return failure(Error::Kind::Damaged, words("error.entry_does_not_fit", {{"entry", QString::number(entry.seq)}}),
                       why.detail);
    };
    if (const auto fit = fits(static_cast<const ports::NewEntry&>(entry)); !fit) return damaged(fit.error());
    if (const auto moved = moveIn(entry); moved && *moved) {
        if (const auto done = move(**moved, entry); !done) return damaged(done.error());
    } else if (entry.kind == countedKind) count(entry);
    else if (printsTest(entry)) {
        StockRun run = *find(textOf(entry.body, "serial"));
        run.serials = *Serials::of(textOf(entry.body, "serial"), {});
        run.reason = QStringLiteral("printed");
        put(std::move(run));
    } else if (!entry.caseId.text.isEmpty()) takeIn(entry);
    return {};
}

Expected<void> StockBook::fits(const ports::NewEntry& entry) const
{
    if (entry.kind == countedKind) {
        const auto counted = objectAt(entry.body, "counted");
        if (!counted) return std::unexpected(counted.error());
        for (const auto& [kind, number] : counted->items())
            if (!stock::kinds().contains(QString::fromStdString(kind)) || !number.is_number_integer() || number < 0)
                return failure(Error::Kind::BadInput, words("error.stock_count_wrong"), QString::fromStdString(kind));
        return {};
    }
    if (printsTest(entry)) {
        const QString serial = textOf(entry.body, "serial");
        const auto run = find(serial);
        const bool isCounted = run && stock::isBlank(run->kind) && run->state == StockState::Test;
        if (!isCounted || !run->reason.isEmpty())
            return failure(Error::Kind::Refused, words("error.stock_no_test_card", {{"serial", serial}}), serial);
        return {};
    }
    const auto moved = moveIn(entry);
    if (!moved) return std::unexpected(moved.error());
    return *moved ? fits(**moved) : Expected<void>{};
}

Expected<void> StockBook::fits(const StockMove& move) const
{
    if (const auto fit = move.fits(); !fit) return fit;
    if (move.leadsTo() == StockState::Recovered) return {};
    if (move.from == stock::outside) {
        if (isKnown(move.kind, move.serials)) return refused("error.stock_was_here", move, move.serials);
        return {};
    }
    quint32 next = move.serials.first;
    for (const StockRun& part : partsOf(move.kind, move.serials)) {
        if (part.serials.first != next) return refused("error.stock_skips", move, {next, part.serials.first - 1});
        if (part.place != move.from) return refused("error.stock_not_there", move, part.serials);
        next = part.serials.last + 1;
    }
    if (next != move.serials.last + 1) return refused("error.stock_skips", move, {next, move.serials.last});
    return {};
}

bool StockBook::isOutOfOrder(const StockMove& move) const
{
    if (move.from == stock::outside || move.from == stock::bin) return false;
    // What is spoiled, tested or brought back is no use of it.
    const StockState leadsTo = move.leadsTo();
    const bool isUse =
        leadsTo == StockState::Issued || move.move == QLatin1String("hand_out") ||
        (move.move.isEmpty() && leadsTo == StockState::Unused && move.from.startsWith(QLatin1String("tray:")));
    if (!isUse) return false;
    const auto runs = m_runs.find(move.kind);
    if (runs == m_runs.end()) return false;
    return std::ranges::any_of(runs->second, [&](const auto& pair) {
        return pair.second.place == move.from && pair.first < move.serials.first;
    });
}

bool StockBook::isKnown(const QString& kind, const Serials& serials) const
{
    if (!stock::isBlank(kind)) return !partsOf(kind, serials).empty();
    return !partsOf(stock::gen2, serials).empty() || !partsOf(stock::gen3, serials).empty();
}

// What lies between these serials, cut to them.
std::vector<StockRun> StockBook::partsOf(const QString& kind, const Serials& serials) const
{
    std::vector<StockRun> parts;
    const auto known = m_runs.find(kind);
    if (known == m_runs.end()) return parts;
    const Runs& runs = known->second;
    auto run = runs.upper_bound(serials.first);
    if (run != runs.begin()) --run;
    for (; run != runs.end() && run->first <= serials.last; ++run) {
        if (run->second.serials.last < serials.first) continue;
        StockRun part = run->second;
        part.serials = {std::max(part.serials.first, serials.first), std::min(part.serials.last, serials.last)};
        parts.push_back(std::move(part));
    }
    return parts;
}

// In the place of whatever was said of these serials before; beside what went the same way it is one run with it.
void StockBook::put(StockRun run)
{
    Runs& runs = m_runs[run.kind];
    const Serials cut = run.serials;
    for (const StockRun& part : partsOf(run.kind, cut)) {
        auto old = std::prev(runs.upper_bound(part.serials.first));
        const StockRun whole = old->second;
        runs.erase(old);
        StockRun left = whole, right = whole;
        left.serials.last = cut.first - 1;
        right.serials.first = cut.last + 1;
        if (whole.serials.first < cut.first) runs.emplace(left.serials.first, left);
        if (whole.serials.last > cut.last) runs.emplace(right.serials.first, right);
    }
    const auto same = [&](const StockRun& other) {
        StockRun here = other;
        here.serials = run.serials;
        return here == run;
    };
    const auto behind = runs.find(run.serials.last + 1);
    if (behind != runs.end() && same(behind->second)) {
        run.serials.last = behind->second.serials.last;
        runs.erase(behind);
    }
    const auto at = runs.lower_bound(run.serials.first);
    if (at != runs.begin()) {
        const auto before = std::prev(at);
        if (before->second.serials.last + 1 == run.serials.first && same(before->second)) {
            run.serials.first = before->first;
            runs.erase(before);
        }
    }
    const quint32 first = run.serials.first;
    runs.insert_or_assign(first, std::move(run));
}

void StockBook::turnTo(QDate day)
{
    if (m_day.isValid() && day <= m_day) return;
    for (const QString& kind : kinds()) m_figures[kind] = {.start = countHere(kind)};
    m_outOfOrder.clear();
    m_day = day;
}

Expected<void> StockBook::move(const StockMove& wanted, const ports::Entry& entry)
{
    turnTo(entry.day);
    StockMove move = wanted;
    const StockState leadsTo = move.leadsTo();
    if (leadsTo == StockState::Recovered) {
        recover(entry);
        return {};
    }
    if (isOutOfOrder(move))
        for (quint32 each = move.serials.first; each <= move.serials.last; ++each) m_outOfOrder += Serials::text(each);
    const qint64 count = move.serials.count();
    StockFigures& figures = m_figures[move.kind];
    const std::vector<StockRun> before = partsOf(move.kind, move.serials);
    switch (leadsTo) {
    case StockState::Issued: figures.issued += count; break;
    case StockState::Spoiled: figures.spoiled += count; break;
    case StockState::Test: figures.test += count; break;
    case StockState::Returned: figures.returned += count; break;
    case StockState::Unused:
        if (move.from == stock::outside) figures.received += count;
        break;
    case StockState::Destroyed:
        // contract.md §3: what is shredded of the bin was counted when it came there.
        for (const StockRun& part : before)
            if (part.state == StockState::Unused) figures.destroyed += part.serials.count();
        break;
    case StockState::Recovered: break;
    }
    for (auto& [kind, counted] : m_counts)
        if (kind == move.kind)
            counted.missing.removeIf([&](const QString& serial) { return move.serials.holds(serial.toUInt()); });
    StockRun run{.kind = move.kind, .serials = move.serials, .place = move.to, .state = leadsTo};
    if (move.to != stock::outside) {
        run.since = entry.day;
        run.by = entry.by;
    }
    if (move.to == stock::bin) run.reason = move.reason;
    put(std::move(run));
    return {};
}

// An old card has no serial that this desk gave it: it gets the next number of its kind, and is waste at once.
void StockBook::recover(const ports::Entry& entry)
{
    turnTo(entry.day);
    const Runs& runs = m_runs[stock::recovered];
    const quint32 number = runs.empty() ? 1 : runs.rbegin()->second.serials.last + 1;
    StockFigures& figures = m_figures[stock::recovered];
    ++figures.received;
    ++figures.spoiled;
    put({.kind = stock::recovered,
         .serials = {number, number},
         .place = stock::bin,
         .state = StockState::Recovered,
         .since = entry.day,
         .by = entry.by});
}

// The answer that the old card was punched may be taken back until somebody is told: from then on the card lies here.
void StockBook::takeIn(const ports::Entry& entry)
{
    if (is(entry, "begun")) {
        const QString business = textOf(entry.body, "business");
        if (takesIn(business)) m_taking[entry.caseId] = {.business = business};
        return;
    }
    const auto found = m_taking.find(entry.caseId);
    if (found == m_taking.end()) return;
    Taking& taking = found->second;
    const TakesIn& how = *takesIn(taking.business);
    const QString field = textOf(entry.body, "field");
    if (is(entry, "filled") && field == how.field)
        taking.punched = textOf(entry.body, "value") == QLatin1String("punched");
    else if (is(entry, "intent") && textOf(entry.body, "step") == QLatin1String("order")) taking.ordered = true;
    else if (is(entry, "taken_back") && how.before.contains(field)) taking.punched = false;
    const bool lies = taking.punched && taking.ordered;
    if (lies) recover(entry);
    if (lies || is(entry, "ended")) m_taking.erase(found);
}

void StockBook::count(const ports::Entry& entry)
{
    const QString second = textOf(entry.body, "second");
    QStringList missing;
    if (entry.body.contains("missing"))
        for (const Json& each : entry.body["missing"]) missing += text(each);
    for (const auto& [name, number] : entry.body["counted"].items()) {
        const QString kind = QString::fromStdString(name);
        StockCount one{.day = entry.day,
                       .counted = number.get<qint64>(),
                       .expected = expectedOf(kind),
                       .missing = {},
                       .by = entry.by,
                       .second = second};
        for (const QString& serial : missing)
            if (const auto run = find(serial, kind); run && stock::isHere(run->place)) one.missing += serial;
        m_counts.insert_or_assign(kind, std::move(one));
    }
}

}  // namespace kapok::desk

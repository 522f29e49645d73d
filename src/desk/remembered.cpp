#include "desk/remembered.h"

namespace kapok::desk {
namespace {

bool is(const ports::Entry& entry, const char* kind) { return entry.kind == QLatin1String(kind); }

QString paperOf(const QString& caseId, const QString& field) { return caseId + u' ' + field; }

QString textOf(const Json& body, const char* key) { return QString::fromStdString(body.value(key, std::string())); }

// What an inner case tells while it is still under way fills the field and ends nothing.
bool isStillAwaited(const Awaited& awaited, const Json& body)
{
    const bool inner = awaited.step == QLatin1String("inside");
    return inner && body.contains("value") && body["value"].is_object() &&
           body["value"].value("state", "") == "recorded";
}

Awaited awaitedBy(const ports::Entry& intent)
{
    const Json& body = intent.body;
    return {.field = textOf(body, "field"),
            .step = textOf(body, "step"),
            .hand = textOf(body, "hand"),
            .operation = {textOf(body, "operation")},
            .inner = {textOf(body, "inner")},
            .seq = intent.seq};
}

Json toJson(const Awaited& awaited)
{
    Json json{{"field", kapok::toJson(awaited.field)},
              {"step", kapok::toJson(awaited.step)},
              {"operation", kapok::toJson(awaited.operation.text)},
              {"seq", awaited.seq}};
    if (!awaited.hand.isEmpty()) json["hand"] = kapok::toJson(awaited.hand);
    if (!awaited.inner.text.isEmpty()) json["inner"] = kapok::toJson(awaited.inner.text);
    if (awaited.innerEnd > 0) json["inner_end"] = awaited.innerEnd;
    if (awaited.unsent) json["unsent"] = true;
    return json;
}

Expected<Awaited> awaitedOf(const Json& json)
{
    const auto field = textAt(json, "field"), step = textAt(json, "step"), operation = textAt(json, "operation");
    const auto seq = numberAt(json, "seq");
    for (const auto* part : {&field, &step, &operation})
        if (!*part) return std::unexpected(part->error());
    if (!seq) return std::unexpected(seq.error());
    return Awaited{.field = *field,
                   .step = *step,
                   .hand = textOf(json, "hand"),
                   .operation = {*operation},
                   .inner = {textOf(json, "inner")},
                   .innerEnd = json.value("inner_end", qint64{0}),
                   .seq = *seq,
                   .unsent = json.value("unsent", false)};
}

// None: the case does not rest on anybody.
std::optional<Rest> restIn(const Json& body)
{
    if (!body.contains("rests")) return std::nullopt;
    const Json& json = body["rests"];
    return Rest{.on = textOf(json, "on"),
                .field = textOf(json, "field"),
                .request = textOf(json, "request"),
                .question = json.value("question", Json())};
}

struct Span {
    domain::CaseId id;
    qint64 first, last;
};

Expected<Span> spanOf(const Json& json)
{
    const auto id = textAt(json, "id");
    const auto first = numberAt(json, "first"), last = numberAt(json, "last");
    if (!id) return std::unexpected(id.error());
    if (!first) return std::unexpected(first.error());
    if (!last) return std::unexpected(last.error());
    return Span{{*id}, *first, *last};
}

Expected<std::map<QString, int>> countsOf(const Json& object)
{
    std::map<QString, int> counts;
    for (const auto& [name, value] : object.items()) {
        const auto count = numberAt(object, name.c_str());
        if (!count) return std::unexpected(count.error());
        counts.emplace(QString::fromStdString(name), int(*count));
    }
    return counts;
}

// A checkpoint names only the books in which anything stands.
template <class Book>
Expected<void> takeUpBook(const Json& checkpoint, const char* key, Book& book)
{
    if (!checkpoint.contains(key)) return {};
    auto read = Book::fromJson(checkpoint[key]);
    if (!read) return std::unexpected(read.error());
    book = std::move(*read);
    return {};
}

}  // namespace

Json Rest::toJson() const
{
    Json json{{"on", kapok::toJson(on)}, {"field", kapok::toJson(field)}};
    if (!request.isEmpty()) json["request"] = kapok::toJson(request);
    if (!question.is_null()) json["question"] = question;
    return json;
}

Expected<void> Remembered::add(const ports::Entry& entry)
{
    if (entry.kind == checkpointKind) {
        const auto taken = takeUp(entry.body);
        if (!taken)
            return failure(Error::Kind::Damaged,
                           words("error.entry_does_not_fit", {{"entry", QString::number(entry.seq)}}),
                           taken.error().detail);
        m_sinceCheckpoint = 0;
        return {};
    }
    ++m_sinceCheckpoint;
    if (const auto moved = m_stock.add(entry); !moved) return moved;
    m_days.add(entry);
    if (entry.caseId.text.isEmpty()) addOfDesk(entry);
    else if (entry.kind.startsWith(QLatin1String("visit_"))) addToVisit(entry);
    else addToCase(entry);
    return {};
}

void Remembered::await(const domain::CaseId& id, Awaited awaited)
{
    if (!awaited.inner.text.isEmpty()) m_outerOf[awaited.inner] = {id, awaited.field};
    m_cases[id].awaited.insert_or_assign(awaited.field, std::move(awaited));
}

void Remembered::settle(OpenCase& one, const QString& field)
{
    const auto awaited = one.awaited.find(field);
    m_outerOf.erase(awaited->second.inner);
    one.awaited.erase(awaited);
}

void Remembered::endCase(const ports::Entry& entry)
{
    OpenCase& one = m_cases[entry.caseId];
    while (!one.awaited.empty()) settle(one, one.awaited.begin()->first);
    m_cases.erase(entry.caseId);
    const auto outer = m_outerOf.find(entry.caseId);
    if (outer != m_outerOf.end()) m_cases.at(outer->second.id).awaited.at(outer->second.field).innerEnd = entry.seq;
}

void Remembered::addToCase(const ports::Entry& entry)
{
    if (is(entry, "ended")) return endCase(entry);
    OpenCase& one = m_cases[entry.caseId];
    one.last = entry.seq;
    one.rests = restIn(entry.body);
    if (is(entry, "begun")) {
        one.first = entry.seq;
        one.outer = {textOf(entry.body.value("outer", Json::object()), "case")};
        ++m_begun[entry.day];
        return;
    }
    const QString field = textOf(entry.body, "field");
    const auto awaited = one.awaited.find(field);
    const bool known = awaited != one.awaited.end();
    // Another attempt at what surely was not done: the same operation, in its place.
    if (is(entry, "intent") && known && entry.body.contains("earlier")) awaited->second.unsent = false;
    else if (is(entry, "intent")) await(entry.caseId, awaitedBy(entry));
    else if (is(entry, "unsent") && known) awaited->second.unsent = true;
    else if (is(entry, "exported") && known) awaited->second.unsent = false;
    else if (is(entry, "filled") && known && !isStillAwaited(awaited->second, entry.body)) settle(one, field);
    // Nothing is taken back while more than inner cases are under way; with the answer these are forgotten.
    else if (is(entry, "taken_back"))
        while (!one.awaited.empty()) settle(one, one.awaited.begin()->first);
}

void Remembered::addToVisit(const ports::Entry& entry)
{
    OpenVisit& visit = m_visits[entry.caseId];
    if (is(entry, "visit_begun")) visit.first = entry.seq;
    visit.last = entry.seq;
    visit.ended = is(entry, "visit_ended");
}

void Remembered::addOfDesk(const ports::Entry& entry)
{
    m_staff.add(entry);
    m_again.add(entry);
    m_conflicts.add(entry);
    if (is(entry, "sign_in_tried")) {
        // What is no number of ours stands there empty. Right ones are forgotten with what they led to.
        if (const QString number = textOf(entry.body, "number"); !number.isEmpty()) ++m_wrong[number];
    } else if (is(entry, "signed_in") || is(entry, "approved") || is(entry, "signed_off") ||
               is(entry, "sign_off_denied") || is(entry, "unsealed")) {
        m_wrong.erase(entry.by);
    } else if (is(entry, "recovery_made")) {
        m_wrong.erase(entry.by);
        if (const QString hash = textOf(entry.body, "hash"); !hash.isEmpty()) m_recovery[entry.by] = hash;
    } else if (is(entry, "unlocked")) {
        const QString number = textOf(entry.body, "number");
        m_wrong.erase(number);
        if (entry.body.value("recovery", false)) m_recovery.erase(number);  // void after its use
    } else if (is(entry, "outlet_signed_off") || is(entry, "outlet_signed_in")) {
        m_outletOff = is(entry, "outlet_signed_off");
    } else if (is(entry, "reprinted")) {
        m_copies[paperOf(textOf(entry.body, "case"), textOf(entry.body, "field"))] = entry.body.value("copy", 1);
    } else if (entry.kind == Resent::meant || entry.kind == Resent::heard) {
        Resent& again = m_resent[paperOf(textOf(entry.body, "case"), textOf(entry.body, "field"))];
        again.at = entry.at;
        // Until something is heard of it nobody knows, and it is not repeated unasked.
        const bool meant = entry.kind == Resent::meant;
        again.why = meant ? QStringLiteral("error.message_not_heard") : textOf(entry.body, "why");
        again.times += int(meant);
    } else if (entry.kind == DayBook::closedKind) {
        // Until then one that has ended might have been gone on with.
        std::erase_if(m_visits, [](const auto& pair) { return pair.second.ended; });
    }
}

Json Remembered::checkpoint() const
{
    Json cases = Json::array(), visits = Json::array(), begun = Json::object(), wrong = Json::object(),
         copies = Json::object(), recovery = Json::object(), resent = Json::object();
    for (const auto& [id, one] : m_cases) {
        Json awaited = Json::array();
        for (const auto& [field, each] : one.awaited) awaited.push_back(toJson(each));
        Json json{{"id", kapok::toJson(id.text)}, {"first", one.first}, {"last", one.last}};
        json["awaited"] = std::move(awaited);
        if (!one.outer.text.isEmpty()) json["outer"] = kapok::toJson(one.outer.text);
        if (one.rests) json["rests"] = one.rests->toJson();
        cases.push_back(std::move(json));
    }
    for (const auto& [id, visit] : m_visits) {
        Json json{{"id", kapok::toJson(id.text)}, {"first", visit.first}, {"last", visit.last}};
        if (visit.ended) json["ended"] = true;
        visits.push_back(std::move(json));
    }
    for (const auto& [day, count] : m_begun) begun[day.toString(Qt::ISODate).toStdString()] = count;
    for (const auto& [number, tries] : m_wrong) wrong[number.toStdString()] = tries;
    for (const auto& [paper, copy] : m_copies) copies[paper.toStdString()] = copy;
    for (const auto& [number, hash] : m_recovery) recovery[number.toStdString()] = hash.toStdString();
    for (const auto& [message, again] : m_resent)
        resent[message.toStdString()] = {
            {"times", again.times}, {"why", again.why.toStdString()}, {"at", again.at.utcMs}};
    // Moved, for thousands of cases may wait; in braces they would be copied.
    Json all{{"day", kapok::toJson(openDay().toString(Qt::ISODate))}};
    all["days"] = m_days.toJson();
    if (m_outletOff) all["outlet_off"] = true;
    if (m_stock != StockBook()) all["stock"] = m_stock.toJson();
    if (m_staff != StaffBook()) all["staff"] = m_staff.toJson();
    if (m_again != AgainBook()) all["again"] = m_again.toJson();
    if (m_conflicts != ConflictBook()) all["conflicts"] = m_conflicts.toJson();
    for (auto& [name, part] : {std::pair{"cases", &cases},
                               {"copies", &copies},
                               {"visits", &visits},
                               {"begun", &begun},
                               {"wrong", &wrong},
                               {"recovery", &recovery},
                               {"resent", &resent}})
        all[name] = std::move(*part);
    return all;
}

Expected<void> Remembered::takeUp(const Json& body)
{
    Remembered now;
    const auto cases = listAt(body, "cases"), visits = listAt(body, "visits");
    const auto begun = objectAt(body, "begun"), wrong = objectAt(body, "wrong"), copies = objectAt(body, "copies"),
               // Of a time when none was made, and nothing was sent once more.
        recovery = body.contains("recovery") ? objectAt(body, "recovery") : Json::object(),
               resent = body.contains("resent") ? objectAt(body, "resent") : Json::object();
    const auto day = textAt(body, "day");
    for (const auto* part : {&cases, &visits, &begun, &wrong, &copies, &recovery, &resent})
        if (!*part) return std::unexpected(part->error());
    if (!day) return std::unexpected(day.error());
    for (const Json& each : *cases) {
        const auto span = spanOf(each);
        const auto awaited = listAt(each, "awaited");
        if (!span || !awaited) return std::unexpected(span ? awaited.error() : span.error());
        OpenCase& one = now.m_cases[span->id];
        one = {.first = span->first,
               .last = span->last,
               .outer = {textOf(each, "outer")},
               .awaited = {},
               .rests = restIn(each)};
        for (const Json& intent : *awaited) {
            auto read = awaitedOf(intent);
            if (!read) return std::unexpected(read.error());
            now.await(span->id, std::move(*read));
        }
    }
    for (const Json& each : *visits) {
        const auto span = spanOf(each);
        if (!span) return std::unexpected(span.error());
        now.m_visits.emplace(span->id, OpenVisit{span->first, span->last, each.value("ended", false)});
    }
    const auto days = countsOf(*begun), tries = countsOf(*wrong), papers = countsOf(*copies);
    for (const auto* part : {&days, &tries, &papers})
        if (!*part) return std::unexpected(part->error());
    for (const auto& [date, count] : *days) now.m_begun.emplace(QDate::fromString(date, Qt::ISODate), count);
    now.m_wrong = *tries;
    now.m_copies = *papers;
    for (const auto& [number, hash] : recovery->items()) {
        const auto text = textAt(*recovery, number.c_str());
        if (!text) return std::unexpected(text.error());
        now.m_recovery.emplace(QString::fromStdString(number), *text);
    }
    for (const auto& [message, again] : resent->items()) {
        const auto times = numberAt(again, "times"), at = numberAt(again, "at");
        const auto why = textAt(again, "why");
        if (!times) return std::unexpected(times.error());
        if (!at) return std::unexpected(at.error());
        if (!why) return std::unexpected(why.error());
        now.m_resent[QString::fromStdString(message)] = {int(*times), *why, {*at}};
    }
    for (const Expected<void>& taken :
         {takeUpBook(body, "stock", now.m_stock), takeUpBook(body, "staff", now.m_staff),
          takeUpBook(body, "again", now.m_again), takeUpBook(body, "conflicts", now.m_conflicts)})
        if (!taken) return taken;
    if (body.contains("days")) {
        auto book = DayBook::fromJson(body["days"]);
        if (!book) return std::unexpected(book.error());
        now.m_days = std::move(*book);
    } else {
        now.m_days = DayBook::ofOpenDay(QDate::fromString(*day, Qt::ISODate));  // of a time when it said no more of it
    }
    now.m_outletOff = body.contains("outlet_off");
    *this = std::move(now);
    return {};
}

const Awaited* Remembered::awaiting(const domain::CaseId& inner) const
{
    const auto outer = m_outerOf.find(inner);
    return outer == m_outerOf.end() ? nullptr : &m_cases.at(outer->second.id).awaited.at(outer->second.field);
}

int Remembered::wrongTries(const QString& number) const
{
    const auto found = m_wrong.find(number);
    return found == m_wrong.end() ? 0 : found->second;
}

QByteArray Remembered::recovery(const QString& number) const
{
    const auto found = m_recovery.find(number);
    return found == m_recovery.end() ? QByteArray() : found->second.toLatin1();
}

int Remembered::copiesOf(const domain::CaseId& id, const QString& field) const
{
    const auto found = m_copies.find(paperOf(id.text, field));
    return found == m_copies.end() ? 1 : found->second;
}

Resent Remembered::resent(const domain::CaseId& id, const QString& field) const
{
    const auto found = m_resent.find(paperOf(id.text, field));
    return found == m_resent.end() ? Resent{} : found->second;
}

int Remembered::begunOn(QDate day) const
{
    const auto found = m_begun.find(day);
    return found == m_begun.end() ? 0 : found->second;
}

}  // namespace kapok::desk

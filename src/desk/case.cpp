#include "desk/case.h"

#include "workflows/course.h"

#include <algorithm>

namespace kapok::desk {

using workflows::FieldState;
using workflows::Nature;
using workflows::StepKind;

namespace {

std::unexpected<Error> damaged(const ports::Entry& entry, const QString& what)
{
    return failure(Error::Kind::Damaged, words("error.entry_does_not_fit", {{"entry", QString::number(entry.seq)}}),
                   QStringLiteral("entry %1 (%2): %3").arg(entry.seq).arg(entry.kind, what));
}

// The names of steps as the journal keeps them: added to, never renamed (A10).
constexpr std::pair<StepKind, const char*> intentNames[] = {
    {StepKind::Order, "order"},   {StepKind::Print, "print"},          {StepKind::Message, "message"},
    {StepKind::Inside, "inside"}, {StepKind::WriteChip, "write_chip"}, {StepKind::SettleFee, "settle_fee"},
    {StepKind::Make, "make"}};

// What is said of something under way, and gives it no outcome.
constexpr QLatin1String unsent("unsent"), marked("marked"), held("held"), released("released"), exported("exported");
constexpr QLatin1String ofWhatIsUnderWay[] = {unsent, marked, held, released, exported};

}  // namespace

QString nameOf(StepKind kind)
{
    const auto* found = std::ranges::find(intentNames, kind, [](const auto& pair) { return pair.first; });
    return found == std::end(intentNames) ? QString() : QString::fromLatin1(found->second);
}

StepKind stepNamed(const QString& name)
{
    const auto* found =
        std::ranges::find_if(intentNames, [&](const auto& pair) { return name == QLatin1String(pair.second); });
    return found == std::end(intentNames) ? StepKind::Done : found->first;
}

Case::Case(const Case& other)
    : id(other.id),
      number(other.number),
      begunOn(other.begunOn),
      begunAt(other.begunAt),
      changedAt(other.changedAt),
      teller(other.teller),
      hands(other.hands),
      first(other.first),
      last(other.last),
      outer(other.outer),
      open(other.open),
      filled(other.filled),
      suggested(other.suggested),
      messages(other.messages),
      signatures(other.signatures),
      ended(other.ended),
      m_record(other.m_record->clone())
{
}

Expected<Case> Case::begun(const workflows::Workflows& list, const ports::Entry& entry)
{
    const auto name = textAt(entry.body, "business");
    const auto number = textAt(entry.body, "number");
    const auto business = name ? domain::businessOfName(*name) : std::nullopt;
    const workflows::Workflow* workflow = business ? list.find(*business) : nullptr;
    if (entry.kind != QLatin1String("begun") || !workflow || !number)
        return damaged(entry, QStringLiteral("no case begins so"));
    auto record = workflow->begin(entry.body.value("opening", Json::object()));
    if (!record) return damaged(entry, record.error().detail);

    Case made(std::move(*record));
    made.id = entry.caseId;
    made.number = *number;
    made.begunOn = entry.day;
    made.begunAt = made.changedAt = entry.at;
    made.teller = entry.by;
    if (!entry.by.isEmpty()) made.hands.insert(entry.by);
    made.first = made.last = entry.seq;
    if (entry.body.contains("outer"))
        made.outer = Outer{{text(entry.body["outer"]["case"])}, text(entry.body["outer"]["field"])};
    return made;
}

Expected<Case> Case::fold(const workflows::Workflows& list, const std::vector<ports::Entry>& entries)
{
    if (entries.empty()) return failure(Error::Kind::Damaged, words("error.case_unknown"));
    auto made = begun(list, entries.front());
    for (std::size_t i = 1; made && i < entries.size(); ++i)
        if (const auto added = made->add(entries[i]); !added) return std::unexpected(added.error());
    return made;
}

Expected<void> Case::add(const ports::Entry& entry)
{
    changedAt = entry.at;
    last = entry.seq;
    follow(messages, entry);
    const bool isAboutTheQueue = entry.kind == held || entry.kind == released;  // and no work at the case
    if (!entry.by.isEmpty() && !isAboutTheQueue) teller = entry.by;
    if (!entry.by.isEmpty() && isOfAPerson(entry)) hands.insert(entry.by);
    // The case is carried on in another visit: it says so where it first matters.
    if (entry.body.contains("visit")) {
        const auto day = workflows::read<QDate>(entry.body["visit"].value("day", Json()));
        if (!day) return damaged(entry, QStringLiteral("no visit"));
        m_record->restOn(text(entry.body["visit"]["id"]), *day);
    }
    if (entry.kind == QLatin1String("filled")) return fill(entry);
    if (entry.kind == QLatin1String("intent")) intend(entry);
    else if (std::ranges::find(ofWhatIsUnderWay, entry.kind) != std::end(ofWhatIsUnderWay)) {
        const auto intent = open.find(QString::fromStdString(entry.body.value("field", std::string())));
        if (intent == open.end()) return damaged(entry, QStringLiteral("nothing was intended"));
        return learn(intent->second, entry);
    } else if (entry.kind == QLatin1String("taken_back")) takeBack(text(entry.body["field"]));
    else if (entry.kind == QLatin1String("lapsed")) {
        for (const QString& field : workflows::course::lapsing(*m_record)) forget(field);
    } else if (entry.kind == QLatin1String("ended"))
        ended = Ending{text(entry.body["how"]), {text(entry.body["reason"]), text(entry.body["by"])}};
    else if (entry.kind == QLatin1String("declined")) return {};  // changes nothing: it waits for another word
    else return damaged(entry, QStringLiteral("no such kind"));
    return {};
}

// What is asked and decided by itself is signed by who sits there, and nobody's word.
bool Case::isOfAPerson(const ports::Entry& entry) const
{
    if (entry.kind == QLatin1String("taken_back")) return true;
    if (entry.kind != QLatin1String("filled") || !entry.body.contains("field")) return false;
    const auto fields = m_record->outline();
    const auto filledNow = std::ranges::find(fields, text(entry.body["field"]), &FieldState::name);
    if (filledNow == fields.end()) return false;
    const Nature nature = filledNow->nature;
    return nature == Nature::Answer || nature == Nature::Review || nature == Nature::Effect;
}

Expected<void> Case::fill(const ports::Entry& entry)
{
    const auto field = textAt(entry.body, "field");
    if (!field || !entry.body.contains("value")) return damaged(entry, QStringLiteral("no field or no value"));
    const Json& value = entry.body["value"];
    if (const auto done = m_record->fill(*field, value); !done) return damaged(entry, done.error().detail);
    std::erase_if(filled, [&](const FilledAt& one) { return one.field == *field; });
    filled.push_back({*field, entry.day, entry.at, entry.by});
    suggested.erase(*field);
    signatures.erase(*field);
    if (entry.body.contains("signed")) signatures.emplace(*field, entry.body["signed"]);
    const auto intent = open.find(*field);
    const bool staysOpen = intent != open.end() && workflows::course::staysUnderWay(value);
    if (staysOpen) intent->second.heard = value;
    else if (intent != open.end()) open.erase(intent);
    for (const QString& again : workflows::course::askedAgainAfter(*m_record, *field, value)) forget(again);
    return {};
}

void Case::intend(const ports::Entry& entry)
{
    const QString field = text(entry.body["field"]);
    // Another attempt at what surely was not done: the same operation, the same bytes, the same place in the order.
    if (const auto earlier = open.find(field); earlier != open.end() && entry.body.contains("earlier")) {
        earlier->second.unsent = false;
        ++earlier->second.attempts;
        return;
    }
    Intent intent{.field = field, .kind = stepNamed(text(entry.body["step"])), .seq = entry.seq, .at = entry.at};
    intent.hand = QString::fromStdString(entry.body.value("hand", std::string()));
    intent.request = text(entry.body["request"]);
    intent.operation = {text(entry.body["operation"])};
    if (entry.body.contains("bytes")) intent.bytes = text(bare(entry.body["bytes"])).toUtf8();
    intent.body = entry.body.value("body", Json::object());
    intent.approval = entry.body.value("approval", Json());
    intent.inner = {QString::fromStdString(entry.body.value("inner", std::string()))};
    m_record->intend(field);
    open.insert_or_assign(field, std::move(intent));
}

Expected<void> Case::learn(Intent& intent, const ports::Entry& entry)
{
    if (entry.kind == unsent) {
        intent.unsent = !intent.exported;  // what left as a packet may be done at any time
        intent.why = QString::fromStdString(entry.body.value("why", std::string()));
    } else if (entry.kind == marked) {
        const auto done = numberAt(entry.body, "done"), of = numberAt(entry.body, "of");
        if (!done || !of) return damaged(entry, QStringLiteral("nothing is being made"));
        intent.marked = {int(*done), int(*of)};
    } else if (entry.kind == held) {
        const Json why = bare(entry.body.value("why", Json()));
        intent.held = Hold{entry.by, entry.at, why.is_string() ? text(why) : QString()};
    } else if (entry.kind == released) {
        intent.held.reset();
    } else {
        // From here on it may be done by whoever has the packet: it is asked about before it is sent (B1, M16).
        intent.unsent = false;
        intent.exported = true;
    }
    return {};
}

Nature Case::natureOf(const QString& field) const
{
    const auto fields = m_record->outline();
    return std::ranges::find(fields, field, &FieldState::name)->nature;
}

void Case::forget(const QString& field)
{
    m_record->forget(field);
    open.erase(field);
    signatures.erase(field);
    std::erase_if(filled, [&](const FilledAt& one) { return one.field == field; });
}

// The inner cases that are open are closed by the runner: their intents are forgotten with the answer.
void Case::takeBack(const QString& field)
{
    const auto forgotten = workflows::course::forgottenWith(*m_record, field);
    for (const FieldState& state : m_record->fields())
        if (state.nature == Nature::Answer && state.filled &&
            std::ranges::find(forgotten, state.name) != forgotten.end())
            suggested[state.name] = state.value;
    for (const QString& name : forgotten) forget(name);
    for (const auto& [inside, intent] : std::map(open))
        if (intent.kind == StepKind::Inside) forget(inside);
}

bool Case::answered(const QString& field) const
{
    const bool given = std::ranges::find(filled, field, &FilledAt::field) != filled.end();
    return given && natureOf(field) == Nature::Answer;
}

Json Case::signedLast() const
{
    for (auto field = filled.rbegin(); field != filled.rend(); ++field)
        if (const auto hand = signatures.find(field->field); hand != signatures.end()) return hand->second;
    return nullptr;
}

std::optional<Rest> Case::rests() const
{
    if (ended) return std::nullopt;
    const workflows::Step step = next();
    if (open.contains(step.fills)) return std::nullopt;
    if (step.whenHeComes) return Rest{.on = QStringLiteral("citizen"), .field = step.fills};
    if (step.kind != StepKind::Wait) return std::nullopt;
    Rest rest{.on = domain::wordOf(step.party), .field = step.fills};
    rest.request = step.request;
    // A checkpoint names nobody (D6): such a question only the case itself can ask.
    if (bare(step.body) == step.body) rest.question = step.body;
    return rest;
}

bool Case::orderIntended() const { return workflows::course::ordered(*m_record); }

bool Case::stale(QDate today) const
{
    if (ended || orderIntended() || m_record->refused()) return false;
    const auto lapsing = workflows::course::lapsing(*m_record);
    const bool ofAnotherDay = std::ranges::any_of(filled, [&](const FilledAt& one) {
        return one.day < today && std::ranges::find(lapsing, one.field) != lapsing.end();
    });
    return ofAnotherDay || workflows::course::restsOnOtherWords(*m_record);
}

}  // namespace kapok::desk

#include "desk/deeds.h"

#include "base/crypto.h"
#include "base/uuid7.h"
#include "desk/card_payment.h"
#include "desk/outbox_items.h"
#include "ports/paper_reader.h"
#include "workflows/course.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

// What is sent by itself later lies in an outbox, whoever carries it.
bool isSent(const Intent& intent) { return intent.kind == StepKind::Message; }
bool isOrder(const Intent& intent) { return intent.kind == StepKind::Order || intent.kind == StepKind::SettleFee; }

Notice noticeOf(const Intent& intent, const Error& error)
{
    const char* next = intent.held ? "notice.next_is_released" : "notice.next_is_sent";
    if (intent.kind == StepKind::Print) next = "notice.next_printer";
    if (intent.kind == StepKind::Make) next = "notice.next_device";
    // W34: what is inside is looked at before anybody asks for it again.
    const bool isInside = intent.kind == StepKind::Make && error.kind == Error::Kind::InDoubt;
    if (isInside && error.happened.id == QLatin1String("printer.jam")) next = "notice.next_jammed";
    if (intent.kind == StepKind::WriteChip) next = "notice.next_pin_again";
    if (isOrder(intent) && error.kind == Error::Kind::InDoubt) next = "notice.next_is_asked";
    return {error, words(isOrder(intent) || isSent(intent) ? "notice.saved_in_outbox" : "notice.saved_as_draft"),
            words(next)};
}

// B5: that the question found nobody says nothing of what it asks about.
Error stillInDoubt(const Error& why) { return {Error::Kind::InDoubt, words("error.still_in_doubt"), why.detail}; }

// contract.md §4: a paper proves itself by what its intent says that it reads. Empty: nobody here can read it.
QString textDigest(const ports::Hand* papers, const ports::Sheet& sheet)
{
    const auto* reader = dynamic_cast<const ports::PaperReader*>(papers);
    const auto text = reader ? reader->textOf(sheet) : Expected<QString>(QString());
    if (!text || text->isEmpty()) return {};
    const QString normal = text->normalized(QString::NormalizationForm_C);
    return QString::fromLatin1(crypto::sm3(normal.toUtf8()).toHex());
}

}  // namespace

Deeds::Deeds(CaseBook& book, const Parts& parts) : m_book(book), m_parts(parts)
{
    // Intended in an earlier life, and not known what became of it: but for an attempt that was closed, and
    // for an inner case, which tells by itself.
    m_book.whenLoaded([this](const Case& one) {
        for (const auto& [field, intent] : one.open) {
            m_unsettled.insert(intent.operation);
            if (intent.kind != StepKind::Inside && !intent.unsent) m_doubt.insert(intent.operation);
        }
    });
}

bool Deeds::inDoubt(const Case& one) const
{
    return std::ranges::any_of(one.open, [&](const auto& pair) { return m_doubt.contains(pair.second.operation); });
}

std::vector<ports::Sought> Deeds::soughtOf(const QString& hand) const
{
    std::vector<ports::Sought> all;
    for (const auto& [id, one] : m_book.all())
        for (const auto& [field, intent] : one.open)
            if (intent.hand == hand && m_doubt.contains(intent.operation))
                all.push_back({intent.operation, intent.request, intent.bytes});
    return all;
}

ports::Hand& Deeds::handOf(const Intent& intent) const { return *m_parts.hands.at(intent.hand); }

ports::Deed Deeds::deedOf(const domain::CaseId& id, const Intent& intent) const
{
    return {.operation = intent.operation,
            .request = intent.request,
            .bytes = intent.bytes,
            .body = intent.body,
            .caseNumber = m_book.at(id).number,
            .marked = intent.marked};
}

std::optional<ports::Progress> Deeds::progress(const domain::CaseId& id) const
{
    const auto known = m_progress.find(id);
    return known == m_progress.end() ? std::nullopt : std::optional(known->second);
}

// How far a device is, is shown; what cannot be done again is an entry before the next part begins (A1).
void Deeds::follow(const domain::CaseId& id, const Intent& intent, ports::Deed& deed)
{
    deed.shows = [this, id](ports::Progress far) {
        m_progress[id] = far;
        m_book.tell(id);
    };
    deed.marks = [this, id, intent](ports::Progress far) { return mark(id, intent, far); };
}

Task<Expected<void>> Deeds::mark(domain::CaseId id, Intent intent, ports::Progress far)
{
    const Json body{{"field", intent.field.toStdString()},
                    {"operation", intent.operation.text.toStdString()},
                    {"done", far.done},
                    {"of", far.of}};
    const auto kept = co_await m_book.write(id, QStringLiteral("marked"), body, {});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<void>> Deeds::intend(domain::CaseId id, Step step, Json approval, QString teller)
{
    const QString operation = uuid7(m_parts.clock.now(), m_parts.randomness);
    Json body{{"field", step.fills.toStdString()},
              {"step", nameOf(step.kind).toStdString()},
              {"request", step.request.toStdString()},
              {"operation", operation.toStdString()}};
    if (const QString hand = desk::handOf(step); !hand.isEmpty()) body["hand"] = hand.toStdString();
    // The bytes are made once, and sent as they are for ever (B3). Which desk speaks, its certificate says.
    if (step.kind == StepKind::Order) body["bytes"] = personal(QString::fromUtf8(canonical(bare(step.body))));
    else body["body"] = step.body;
    // Which hour and whose hand stands on a paper belongs to its intent: a second try prints the same words. What a
    // sync prints is his whose case it is.
    if (step.kind == StepKind::Print) {
        Json& printed = body["body"]["printed"];
        printed = {
            {"at", outletTime(m_parts.clock.now()).toString(Qt::ISODate).toStdString()},
            {"teller", (teller.isEmpty() ? m_book.at(id).teller : teller).toStdString()},
        };
        // He signed what is to be done: that it is refused has nobody signed.
        if (Json hand = m_book.at(id).signedLast(); !hand.is_null() && !m_book.at(id).record().refused())
            printed["signed"] = std::move(hand);
        const ports::Sheet sheet{step.request, m_book.at(id).number, body["body"]};
        const QString digest = textDigest(m_parts.hands.at(QStringLiteral("papers")), sheet);
        if (!digest.isEmpty()) body["text_sm3"] = digest.toStdString();
    }
    if (step.kind == StepKind::SettleFee) {
        const CardMessage message = cardMessage(*m_book.at(id).visit().person, step.body);
        body["request"] = message.kind;
        body["bytes"] = personal(QString::fromUtf8(canonical(bare(message.body))));
    }
    if (approval.is_object()) body["approval"] = std::move(approval);
    if (step.kind == StepKind::Inside) body["inner"] = uuid7(m_parts.clock.now(), m_parts.randomness).toStdString();
    const auto kept = co_await m_book.write(id, QStringLiteral("intent"), std::move(body), teller);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

bool Deeds::waitsItsTurn(const domain::CaseId& id, const Intent& intent) const
{
    return desk::waitsItsTurn(m_book.all(), m_book.at(id), intent);
}

// What the citizen takes home is printed although the line dropped: next may name another step now.
bool Deeds::goesOn(const domain::CaseId& id, const QString& field) const { return m_book.at(id).next().fills != field; }

Task<Expected<bool>> Deeds::act(domain::CaseId id, Step step, Errand by)
{
    const bool told = m_book.at(id).open.contains(step.fills);
    if (told && step.kind == StepKind::Order) co_return false;  // the line brings the answer
    if (!told) {
        const auto made = co_await intend(id, step, {}, by.by());
        if (!made) co_return std::unexpected(made.error());
    }
    co_return co_await settle(id, step.fills);
}

Task<Expected<bool>> Deeds::settle(domain::CaseId id, QString field, Told told)
{
    const auto& open = m_book.at(id).open;
    const auto under = open.find(field);
    if (under == open.end()) co_return true;
    const Intent intent = under->second;
    if (intent.kind == StepKind::WriteChip && !told.pad) co_return goesOn(id, field);  // nobody has typed
    const bool doubtful = m_doubt.contains(intent.operation);
    if (m_doubt.contains(intent.operation)) {
        const auto known = co_await find(id, intent, told);
        if (!known) co_return std::unexpected(known.error());
        if (m_doubt.contains(intent.operation)) co_return false;
        if (*known) co_return true;
        if (!told.eyes.isEmpty()) co_return co_await settle(id, field);  // nothing came out: another attempt
    }
    if (waitsItsTurn(id, intent)) {
        m_book.note(id, noticeOf(intent, Error{Error::Kind::Unavailable, words("error.waits_its_turn"), {}}));
        co_return goesOn(id, field);
    }
    const auto heldBack = workflows::course::withdrawn(m_book.at(id).record());
    if (std::ranges::find(heldBack, field) != heldBack.end() && !intent.exported) {
        const auto withdrawn = co_await withdraw(id);
        if (!withdrawn) co_return std::unexpected(withdrawn.error());
        co_return true;
    }
    if (const auto why = whyNotNow(intent)) {
        if (doubtful) m_doubt.insert(intent.operation);  // it is asked about again before it is told
        m_book.note(id, noticeOf(intent, *why));
        co_return goesOn(id, field);
    }
    if (intent.unsent) {
        const auto again = co_await tryAgain(id, intent);
        if (!again) co_return std::unexpected(again.error());
        if (!*again) co_return goesOn(id, field);
    }
    co_return co_await attempt(id, intent, told.pad);
}

std::optional<QString> Deeds::asksEyes(const Case& one) const
{
    for (const auto& [field, intent] : one.open)
        if (m_looks.contains(intent.operation)) return field;
    return std::nullopt;
}

// True: it was done, and its outcome is known. In doubt still: nothing is done, and nothing repeated.
Task<Expected<bool>> Deeds::find(domain::CaseId id, Intent intent, Told told)
{
    ports::Deed deed = deedOf(id, intent);
    deed.pad = told.pad;
    deed.eyes = told.eyes;
    if (intent.kind == StepKind::Make) follow(id, intent, deed);
    const auto fate = co_await handOf(intent).find(std::move(deed));
    if (!fate) {
        m_book.note(id, noticeOf(intent, isOrder(intent) ? stillInDoubt(fate.error()) : fate.error()));
        co_return false;
    }
    switch (fate->kind) {
    case ports::Fate::Kind::Done: co_return co_await take(id, intent, fate->value, told.by);
    case ports::Fate::Kind::CannotTell:  // the step that stands asks for what is missing
        if (fate->without == QLatin1String("eyes")) m_looks.insert(intent.operation);
        co_return false;
    case ports::Fate::Kind::NotDone: break;
    }
    if (!told.eyes.isEmpty()) {
        const Error nothing{Error::Kind::Unavailable, words("error.nothing_came_out"), {}};
        const auto closed = co_await closeAttempt(id, intent, nothing, told.by);
        if (!closed) co_return std::unexpected(closed.error());
    }
    m_looks.erase(intent.operation);
    m_doubt.erase(intent.operation);
    co_return false;
}

// After an attempt that surely did nothing: the line is asked with what changes nothing, and only when that is
// answered the next attempt is intended, so that an outage writes two entries and not thousands.
Task<Expected<bool>> Deeds::tryAgain(domain::CaseId id, Intent intent)
{
    const auto ready = co_await handOf(intent).ready();
    if (!ready) {
        m_book.note(id, noticeOf(intent, ready.error()));
        co_return false;
    }
    const Json body{{"field", intent.field.toStdString()},
                    {"operation", intent.operation.text.toStdString()},
                    {"earlier", intent.seq}};
    const auto kept = co_await m_book.write(id, QStringLiteral("intent"), body, {});
    if (!kept) co_return std::unexpected(kept.error());
    co_return true;
}

Task<Expected<bool>> Deeds::attempt(domain::CaseId id, Intent intent, std::shared_ptr<ports::Pad> pad)
{
    ports::Deed deed = deedOf(id, intent);
    deed.pad = std::move(pad);
    if (intent.kind == StepKind::Make) follow(id, intent, deed);
    const auto outcome = co_await handOf(intent).carryOut(std::move(deed));
    m_progress.erase(id);
    if (outcome) co_return co_await take(id, intent, outcome->value);
    if (isOrder(intent) || isSent(intent)) m_pace.failed(intent.hand, intent.operation, m_parts.clock.now());
    if (outcome.error().kind == Error::Kind::InDoubt || intent.exported) {
        m_doubt.insert(intent.operation);
    } else {
        m_doubt.erase(intent.operation);
        // Money that surely was not taken is asked for again, in whatever way the citizen likes now.
        if (intent.kind == StepKind::SettleFee) co_return co_await take(id, intent, {{"refused", "not_reached"}});
        const auto closed = co_await closeAttempt(id, intent, outcome.error());
        if (!closed) co_return std::unexpected(closed.error());
    }
    m_book.note(id, noticeOf(intent, outcome.error()));
    m_book.tell(id);
    co_return goesOn(id, intent.field);
}

// K16: of each job that failed its reason is kept, and what its device said to it.
Task<Expected<void>> Deeds::closeAttempt(domain::CaseId id, Intent intent, Error why, QString teller)
{
    Json body{{"field", intent.field.toStdString()},
              {"operation", intent.operation.text.toStdString()},
              {"why", why.happened.id.toStdString()}};
    if (!why.detail.isEmpty()) body["detail"] = why.detail.toStdString();
    const auto kept = co_await m_book.write(id, QStringLiteral("unsent"), body, teller);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<bool>> Deeds::take(domain::CaseId id, Intent intent, Json value, QString teller)
{
    if (intent.kind == StepKind::Print) value = intent.body;
    if (intent.kind == StepKind::SettleFee) value = paymentOf(intent, value);
    const auto filled = co_await m_book.fill(id, intent.field, std::move(value), teller);
    if (filled) {
        m_pace.answered(intent.operation);
        m_doubt.erase(intent.operation);
        m_looks.erase(intent.operation);
        co_return true;
    }
    // Done there, but not readable here: unknown until it can be read (B5).
    if (filled.error().kind != Error::Kind::BadInput) co_return std::unexpected(filled.error());
    m_doubt.insert(intent.operation);
    m_book.note(id, noticeOf(intent, Error{Error::Kind::InDoubt, filled.error().happened, filled.error().detail}));
    co_return false;
}

Task<Expected<void>> Deeds::withdraw(domain::CaseId id)
{
    const std::map<QString, Intent> open = m_book.at(id).open;
    for (const QString& field : workflows::course::withdrawn(m_book.at(id).record())) {
        const auto intent = open.find(field);
        if (intent == open.end() || m_doubt.contains(intent->second.operation) || intent->second.exported) continue;
        const auto filled = co_await m_book.fill(id, field, workflows::course::withdrawal(), {});
        if (!filled) co_return std::unexpected(filled.error());
    }
    co_return Expected<void>{};
}

Task<Expected<void>> Deeds::reconcile(domain::CaseId id)
{
    const std::map<QString, Intent> open = m_book.at(id).open;
    for (const auto& [field, intent] : open) {
        if (intent.kind != StepKind::Inside || !m_book.holds(intent.inner)) continue;
        const auto lock = m_book.lockOf(intent.inner);
        co_await lock->take();
        const Held held(lock);
        const auto inside = co_await reconcile(intent.inner);
        if (!inside) co_return std::unexpected(inside.error());
    }
    std::vector<Intent> intents;
    for (const auto& [field, intent] : open)
        if (m_unsettled.erase(intent.operation) > 0 && intent.kind != StepKind::Inside) intents.push_back(intent);
    std::ranges::sort(intents, {}, &Intent::seq);
    for (const Intent& intent : intents) {
        const auto settled = co_await settle(id, intent.field);
        if (!settled) co_return std::unexpected(settled.error());
    }
    co_return Expected<void>{};
}

Task<Expected<void>> Deeds::settleAll(std::function<Task<Expected<bool>>(domain::CaseId, Intent)> hearInner)
{
    std::vector<std::pair<domain::CaseId, Intent>> all;
    for (const auto& [id, one] : m_book.all())
        for (const auto& [field, intent] : one.open) all.emplace_back(id, intent);
    std::ranges::sort(all, {}, [](const auto& pair) { return pair.second.seq; });
    Expected<void> first{};
    for (const auto& [id, intent] : all) {
        const auto lock = m_book.lockOf(id);
        co_await lock->take();
        const Held held(lock);
        if (!m_book.holds(id)) continue;
        const auto& open = m_book.at(id).open;
        const auto still = open.find(intent.field);
        if (still == open.end() || still->second.operation != intent.operation) continue;
        const Intent now = still->second;
        const auto settled =
            now.kind == StepKind::Inside ? co_await hearInner(id, now) : co_await settle(id, now.field);
        if (first && !settled) first = std::unexpected(settled.error());
    }
    co_return first;
}

}  // namespace kapok::desk

#include "desk/again.h"

#include <algorithm>
#include <ranges>

namespace kapok::desk {
namespace {

constexpr qint64 atOnce = 500;  // entries: between two slices the window is heard

bool isFirstIntentOf(const ports::Entry& entry, const domain::OperationId& operation)
{
    return entry.kind == QLatin1String("intent") && entry.body.contains("bytes") &&
           entry.body.value("operation", std::string()) == operation.text.toStdString();
}

}  // namespace

Task<Expected<void>> Again::take(std::vector<domain::DoAgain> wanted)
{
    for (const domain::DoAgain& each : wanted) {
        if (book().knows(each)) continue;
        WantedAgain one{.what = each};
        const auto looked = co_await lookUp(&one);
        if (!looked) co_return looked;
        if (book().knows(each)) continue;  // while it was looked for, another hello has named it
        one.since = m_parts.clock.now();
        const auto kept = co_await write(AgainBook::wantedKind, &one, one.toJson(), Errand::ofDesk());
        if (!kept) co_return kept;
    }
    co_return Expected<void>{};
}

// Of which case it is, from the end of the journal on. Not found: another desk has told it, or nobody.
Task<Expected<void>> Again::lookUp(WantedAgain* one)
{
    for (qint64 end = m_parts.journal.head().seq; end > 0; end -= atOnce) {
        const qint64 after = std::max<qint64>(end - atOnce, 0);
        const auto slice = co_await m_parts.journal.entries(after, int(end - after));
        if (!slice) co_return std::unexpected(slice.error());
        for (const ports::Entry& entry : std::views::reverse(slice->list)) {
            if (!isFirstIntentOf(entry, one->what.operation)) continue;
            one->caseId = entry.caseId;
            one->field = text(entry.body["field"]);
            one->request = text(entry.body["request"]);
            const auto entries = co_await m_parts.journal.ofCase(entry.caseId);
            if (!entries) co_return std::unexpected(entries.error());
            one->number = numberIn(entries->list);
            co_return Expected<void>{};
        }
    }
    co_return Expected<void>{};
}

Expected<WantedAgain> Again::openOne(const QString& id) const
{
    const auto one = book().open().find(id);
    if (one == book().open().end()) return failure(Error::Kind::Refused, words("error.not_wanted_again"), id);
    return one->second;
}

Task<Expected<void>> Again::send(QString id, Errand by)
{
    const auto one = openOne(id);
    if (!one) co_return std::unexpected(one.error());
    if (one->what.what != domain::Again::Resend)
        co_return failure(Error::Kind::Refused, words("error.registered_again_with_him"), id);
    if (one->caseId.text.isEmpty()) co_return failure(Error::Kind::Refused, words("error.again_of_another_desk"), id);
    if (m_parts.journal.remembered().cases().contains(one->caseId)) {
        const auto loaded = co_await m_book.load(one->caseId);
        if (!loaded) co_return std::unexpected(loaded.error());
        const auto& open = m_book.at(one->caseId).open;
        const auto under = open.find(one->field);
        if (under != open.end() && under->second.operation == one->what.operation)
            co_return co_await m_outbox.tellNow(one->caseId, one->field, by);
    }
    const auto order = co_await doneIn(*one);
    if (!order) co_return std::unexpected(order.error());
    co_return co_await demand(*one, *order, by);
}

Task<Expected<OrderDone>> Again::doneIn(WantedAgain one)
{
    const auto entries = co_await m_parts.journal.ofCase(one.caseId);
    if (!entries) co_return std::unexpected(entries.error());
    OrdersDone orders;
    for (const ports::Entry& entry : entries->list) orders.take(entry);
    const OrderDone* order = orders.find(one.what.operation);
    if (!order || order->asked.bytes.isEmpty())
        co_return failure(Error::Kind::Refused, words("error.again_cannot_be_sent"), one.what.operation.text);
    co_return *order;
}

// A1: that it goes is written down first. What it brings back is held against what the journal has (M12).
Task<Expected<void>> Again::demand(WantedAgain one, OrderDone order, Errand by)
{
    const auto meant = co_await write(AgainBook::sentKind, &one, {{"again", toJson(one.what.id())}}, by);
    if (!meant) co_return meant;
    const auto reply = co_await m_parts.party(domain::Party::Province)
                           .demand({order.asked.operation, order.asked.kind, order.asked.bytes});
    Json body{{"again", toJson(one.what.id())}};
    body["why"] = reply ? std::string() : reply.error().happened.id.toStdString();
    const auto heard = co_await write(AgainBook::heardKind, &one, std::move(body), by);
    if (!heard) co_return heard;
    if (!reply) co_return std::unexpected(reply.error());
    co_return co_await m_conflicts.hear(std::move(order), *reply, HeardBy::SentAgain);
}

Task<Expected<void>> Again::close(QString id, QString note, Errand by)
{
    const auto one = openOne(id);
    if (!one) co_return std::unexpected(one.error());
    if (note.trimmed().isEmpty()) co_return failure(Error::Kind::Refused, words("error.closed_without_a_word"), id);
    co_return co_await write(AgainBook::closedKind, &*one, {{"again", toJson(id)}, {"note", toJson(note.trimmed())}},
                             by);
}

Task<Expected<void>> Again::write(QString kind, const WantedAgain* one, Json body, Errand by)
{
    body["operation"] = toJson(one->what.operation.text);
    if (!one->caseId.text.isEmpty()) body["case"] = toJson(one->caseId.text);
    const auto kept = co_await m_parts.journal.append(
        {m_parts.clock.now(), m_book.today(), std::move(kind), {}, by.by(), std::move(body)});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk

#include "desk/office.h"

#include "base/uuid7.h"

namespace kapok::desk {
namespace {

constexpr int atOnce = 500;  // entries: between two slices the window is heard

}  // namespace

Task<Expected<void>> Office::handOut(QString paper, Json sheet, Errand by)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Instant now = m_parts.clock.now();
    const QString operation = uuid7(now, m_parts.randomness);
    const Json body{
        {"paper", toJson(paper)}, {"about", sheet.value("about", Json())}, {"operation", operation.toStdString()}};
    const QDate open = m_parts.journal.remembered().openDay();  // none: the day is closed, and is printed itself
    const auto kept = co_await m_parts.journal.append(
        {now, open.isValid() ? open : outletDay(now), QStringLiteral("handed_out"), {}, by.by(), body});
    if (!kept) co_return std::unexpected(kept.error());
    sheet["printed"] = {{"at", outletTime(now).toString(Qt::ISODate).toStdString()}, {"teller", toJson(by.by())}};
    ports::Deed deed{.operation = {operation}, .request = std::move(paper), .body = std::move(sheet)};
    const auto printed = co_await m_parts.hands.at(QStringLiteral("papers"))->carryOut(std::move(deed));
    if (!printed) co_return std::unexpected(printed.error());
    co_return Expected<void>{};
}

Task<Expected<reports::Told>> Office::told(const Dictionary* words, Errand by)
{
    const auto allowed = co_await m_authority.check(Right::Look);
    if (!allowed) co_return std::unexpected(allowed.error());
    Telling telling(m_parts.workflows, *words);
    for (qint64 last = 0;;) {
        const auto slice = co_await m_parts.journal.entries(last, atOnce);
        if (!slice) co_return std::unexpected(slice.error());
        if (!by.isOfTheSameTeller()) co_return Errand::gone();
        if (slice->list.empty()) co_return telling.told();
        for (const ports::Entry& entry : slice->list)
            if (const auto taken = telling.take(entry); !taken) co_return std::unexpected(taken.error());
        last = slice->list.back().seq;
    }
}

}  // namespace kapok::desk

#include "desk/filings.h"

#include "base/uuid7.h"

namespace kapok::desk {
namespace {

constexpr int atOnce = 500;  // entries: between two slices the window is heard

}  // namespace

Task<Expected<FilingBook>> Filings::book()
{
    FilingBook book;
    for (qint64 last = 0;;) {
        const auto slice = co_await m_memory.entries(last, atOnce);
        if (!slice) co_return std::unexpected(slice.error());
        if (slice->list.empty()) co_return book;
        for (const ports::Entry& entry : slice->list)
            if (const auto added = book.add(entry); !added) co_return std::unexpected(added.error());
        last = slice->list.back().seq;
    }
}

Task<Expected<void>> Filings::write(Errand by, QString kind, Json body)
{
    const Instant now = m_clock.now();
    const auto kept = co_await m_memory.append({now, outletDay(now), std::move(kind), {}, by.by(), std::move(body)});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<void>> Filings::keep(QString unit, domain::FilingMark mark, QString visit, Errand by)
{
    Json body = mark.toJson();
    body["unit"] = toJson(unit);
    if (!visit.isEmpty()) body["visit"] = toJson(visit);
    co_return co_await write(by, QStringLiteral("unit_filed"), std::move(body));
}

Task<Expected<void>> Filings::receive(QString unit, domain::Person agent, QString form, Errand by)
{
    const auto named = domain::unitNamed(unit);
    if (!named) co_return std::unexpected(named.error());
    domain::FilingMark mark{.arrow = domain::FilingArrow::Received, .evidence = std::move(form)};
    if (const auto fits = mark.fits(); !fits) co_return std::unexpected(fits.error());
    const Instant now = m_clock.now();
    const workflows::Visit visit{.id = uuid7(now, m_randomness), .day = outletDay(now), .person = std::move(agent)};
    const auto begun = co_await m_visits.begin(visit, by);
    if (!begun) co_return std::unexpected(begun.error());
    const auto kept = co_await keep(*named, std::move(mark), visit.id, by);
    if (!kept) co_return std::unexpected(kept.error());
    co_return co_await m_visits.end(visit.id, by.by());
}

Task<Expected<void>> Filings::mark(QString unit, domain::FilingMark mark, Errand by)
{
    const auto named = domain::unitNamed(unit);
    if (!named) co_return std::unexpected(named.error());
    if (const auto fits = mark.fits(); !fits) co_return std::unexpected(fits.error());
    const auto known = co_await book();
    if (!known) co_return std::unexpected(known.error());
    if (mark.arrow == domain::FilingArrow::Received) co_return failure(Error::Kind::BadInput, words("filing.no_agent"));
    if (const auto fits = known->at(*named).filing.fits(mark.arrow); !fits) co_return std::unexpected(fits.error());
    co_return co_await keep(*named, std::move(mark), {}, by);
}

Task<Expected<UnitOnFile>> Filings::find(QString unit)
{
    const auto known = co_await book();
    if (!known) co_return std::unexpected(known.error());
    co_return known->at(unit);
}

Task<Expected<FilingBook>> Filings::bookOf(QString unit)
{
    auto known = co_await book();
    if (!known) co_return std::unexpected(known.error());
    const domain::UnitFiling filing = known->at(unit).filing;
    if (!filing.mayApply()) co_return failure(Error::Kind::Refused, filing.awaits());
    co_return std::move(*known);
}

Task<Expected<void>> Filings::takeList(QString unit, QString batch, qint64 rows, Errand by)
{
    const auto known = co_await bookOf(unit);
    if (!known) co_return std::unexpected(known.error());
    const ListTaken* before = known->list(batch);
    if (before && before->unit == unit && before->rows == rows) co_return Expected<void>{};
    Json body{{"batch", toJson(batch)}, {"unit", toJson(unit)}, {"rows", rows}};
    co_return co_await write(by, QStringLiteral("list_taken"), std::move(body));
}

}  // namespace kapok::desk

#include "desk/stockroom.h"

#include "domain/lies_there.h"

#include <algorithm>

namespace kapok::desk {

using domain::Serials;
using domain::StockMove;
namespace stock = domain::stock;

namespace {

// Behind his word, everything but himself.
StockMove without(StockMove move)
{
    move.second.clear();
    return move;
}

}  // namespace

Expected<void> StockTally::fits() const
{
    const auto wrong = [](const QString& what) {
        return failure(Error::Kind::BadInput, words("error.stock_count_wrong"), what);
    };
    if (counted.empty()) return wrong({});
    for (const auto& [kind, number] : counted)
        if (!stock::kinds().contains(kind) || number < 0) return wrong(kind);
    for (const QString& serial : missing)
        if (!Serials::of(serial, {})) return wrong(serial);
    return {};
}

Json StockTally::toJson() const
{
    Json json{{"counted", Json::object()}};
    for (const auto& [kind, number] : counted) json["counted"][kind.toStdString()] = number;
    if (missing.isEmpty()) return json;
    json["missing"] = Json::array();
    for (const QString& serial : missing) json["missing"].push_back(kapok::toJson(serial));
    return json;
}

QString codeOf(const StockMove& move) { return codeOfShown(without(move).toJson()); }
QString codeOf(const StockTally& tally) { return codeOfShown(tally.toJson()); }

bool Stockroom::liesThere(const StockMove& move) const { return domain::liesThere(book().inTheHouse(), move); }

Task<Expected<bool>> Stockroom::move(StockMove move, SecondWord second, SecureBytes password)
{
    const auto allowed = co_await m_authority.check(Right::KeepStock);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand by = m_seat.errand();
    move = without(std::move(move));
    if (const auto fit = move.fits(); !fit) co_return std::unexpected(fit.error());
    if (liesThere(move)) co_return false;
    if (const auto fit = book().fits(move); !fit) co_return std::unexpected(fit.error());
    const QString code = codeOf(move);
    const auto agreed = co_await heard(&m_signIn, std::move(second), std::move(password), code, by);
    if (!agreed) co_return std::unexpected(agreed.error());
    move.second = *agreed;
    const auto written = co_await write(StockBook::movedKind, move.toJson(), by);
    if (!written) co_return std::unexpected(written.error());
    co_return true;
}

Task<Expected<void>> Stockroom::count(StockTally tally, SecondWord second, SecureBytes password)
{
    const auto allowed = co_await m_authority.check(Right::KeepStock);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand by = m_seat.errand();
    if (const auto fit = tally.fits(); !fit) co_return std::unexpected(fit.error());
    const QString code = codeOf(tally);
    const auto agreed = co_await heard(&m_signIn, std::move(second), std::move(password), code, by);
    if (!agreed) co_return std::unexpected(agreed.error());
    Json body = tally.toJson();
    body["second"] = kapok::toJson(*agreed);
    co_return co_await write(StockBook::countedKind, std::move(body), by);
}

// That it still fits is asked once more in the journal's turn: a case may have taken the same blank meanwhile.
Task<Expected<void>> Stockroom::write(QString kind, Json body, Errand by)
{
    const Instant now = m_parts.clock.now();
    const auto kept =
        co_await m_parts.journal.append({now, outletDay(now), std::move(kind), {}, by.by(), std::move(body)});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<std::vector<StockMovement>>> Stockroom::roadOf(QString serial)
{
    constexpr int atOnce = 500;  // entries: between two slices the window is heard
    const auto allowed = co_await m_authority.check(Right::Look);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand by = m_seat.errand();
    StockRoad road(serial);
    for (qint64 last = 0;;) {
        const auto slice = co_await m_parts.journal.entries(last, atOnce);
        if (!slice) co_return std::unexpected(slice.error());
        if (!by.isOfTheSameTeller()) co_return Errand::gone();
        if (slice->list.empty()) break;
        for (const ports::Entry& entry : slice->list)
            if (const auto taken = road.take(entry); !taken) co_return std::unexpected(taken.error());
        last = slice->list.back().seq;
    }
    if (!road.now())
        co_return failure(Error::Kind::Refused, words("error.stock_unknown", {{"serial", serial}}), serial);
    co_return road.movements();
}

// contract.md §4: a delivery of blanks of which the maker has the first 20, two ribbons and two films. Nobody signs it.
Task<Expected<bool>> Stockroom::layOutPractice(Serials blanks, QString tray)
{
    constexpr quint32 ofTheMaker = 20;
    const auto received = [](const QString& kind, Serials serials) {
        return StockMove{.move = QStringLiteral("receive"),
                         .kind = kind,
                         .serials = serials,
                         .from = stock::outside,
                         .to = stock::vault};
    };
    std::vector<StockMove> moves{received(stock::gen3, blanks), received(stock::ribbon, {1, 2}),
                                 received(stock::film, {1, 2})};
    moves.push_back({.move = QStringLiteral("hand_out"),
                     .kind = stock::gen3,
                     .serials = {blanks.first, blanks.first + ofTheMaker - 1},
                     .from = stock::vault,
                     .to = tray});
    bool laid = false;
    for (const StockMove& one : moves) {
        // A start that was cut goes on where it ended; what somebody has brought back stays where he put it.
        if (!book().fits(one)) continue;
        const auto first = book().find(Serials::text(one.serials.first), one.kind);
        if (first && !first->by.isEmpty()) continue;
        const auto written = co_await write(StockBook::movedKind, one.toJson(), Errand::ofDesk());
        if (!written) co_return std::unexpected(written.error());
        laid = true;
    }
    co_return laid;
}

}  // namespace kapok::desk

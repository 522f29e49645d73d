#include "domain/stock.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kapok::domain {
namespace {

enum class PlaceKind { None, Vault, Tray, Printer, Bin, Outside };

PlaceKind kindOfPlace(const QString& place)
{
    static const QRegularExpression tray(QStringLiteral("^tray:[0-9]{4}$"));
    static const QRegularExpression printer(QStringLiteral("^printer:[A-Za-z0-9._-]{1,40}$"));
    if (place == stock::vault) return PlaceKind::Vault;
    if (place == stock::bin) return PlaceKind::Bin;
    if (place == stock::outside) return PlaceKind::Outside;
    if (tray.match(place).hasMatch()) return PlaceKind::Tray;
    if (printer.match(place).hasMatch()) return PlaceKind::Printer;
    return PlaceKind::None;
}

using enum PlaceKind;
using Places = std::vector<PlaceKind>;

struct Way {
    const char* move;
    Places from, to;
    StockState leadsTo;
};

// contract.md §4. What lies in the bin only leaves the house to be destroyed; nothing comes back from outside twice.
const std::vector<Way>& ways()
{
    static const std::vector<Way> all{
        {"receive", {Outside}, {Vault}, StockState::Unused},
        {"hand_out", {Vault}, {Tray, Printer}, StockState::Unused},
        {"take_back", {Tray, Printer}, {Vault}, StockState::Unused},
        {"spoil", {Vault, Tray, Printer}, {Bin}, StockState::Spoiled},
        {"test", {Vault, Tray, Printer}, {Bin}, StockState::Test},
        {"return", {Vault, Tray}, {Outside}, StockState::Returned},
        {"destroy", {Vault, Tray, Printer, Bin}, {Outside}, StockState::Destroyed},
    };
    return all;
}

// A case takes a blank from its maker's tray, by the printer, to the citizen or into the bin; and takes in an old card.
const std::vector<Way>& waysOfCases()
{
    static const std::vector<Way> all{
        {"", {Tray}, {Printer}, StockState::Unused},          {"", {Printer}, {Tray}, StockState::Unused},
        {"", {Tray, Printer}, {Outside}, StockState::Issued}, {"", {Tray, Printer}, {Bin}, StockState::Spoiled},
        {"", {Outside}, {Bin}, StockState::Recovered},
    };
    return all;
}

bool leads(const Way& way, PlaceKind from, PlaceKind to)
{
    return std::ranges::find(way.from, from) != way.from.end() && std::ranges::find(way.to, to) != way.to.end();
}

const Way* wayOf(const StockMove& one)
{
    const auto& list = one.move.isEmpty() ? waysOfCases() : ways();
    const auto found = std::ranges::find_if(list, [&](const Way& way) {
        return one.move == QLatin1String(way.move) && leads(way, kindOfPlace(one.from), kindOfPlace(one.to));
    });
    return found == list.end() ? nullptr : &*found;
}

constexpr std::array states{std::pair{StockState::Unused, "unused"},      std::pair{StockState::Issued, "issued"},
                            std::pair{StockState::Spoiled, "spoiled"},    std::pair{StockState::Test, "test"},
                            std::pair{StockState::Returned, "returned"},  std::pair{StockState::Destroyed, "destroyed"},
                            std::pair{StockState::Recovered, "recovered"}};

std::unexpected<Error> wrong(const char* member, const QString& value)
{
    return failure(Error::Kind::BadInput,
                   words("error.stock_does_not_fit", {{"member", QLatin1String(member)}, {"value", value}}),
                   QLatin1String(member));
}

}  // namespace

namespace stock {

QStringList kinds() { return {gen2, gen3, recovered, ribbon, film}; }

bool isBlank(const QString& kind) { return kind == gen2 || kind == gen3; }

bool isPlace(const QString& text) { return kindOfPlace(text) != None; }

bool isHere(const QString& place)
{
    const PlaceKind kind = kindOfPlace(place);
    return kind == Vault || kind == Tray || kind == Printer;
}

// codes.md §11: what was quality-rejected is counted by why. `used_up` is a ribbon's or film's: it bears what it printed.
QStringList spoilReasons()
{
    return {QStringLiteral("chip_silent"), QStringLiteral("chip_failed"),  QStringLiteral("chip_differs"),
            QStringLiteral("pulled"),      QStringLiteral("print_failed"), QStringLiteral("print_bad"),
            QStringLiteral("jammed"),      QStringLiteral("damaged"),      QStringLiteral("wrong_person"),
            QStringLiteral("used_up"),     QStringLiteral("other")};
}

QStringList moves()
{
    QStringList all;
    for (const Way& way : ways()) all.append(QLatin1String(way.move));
    return all;
}

}  // namespace stock

QString nameOf(StockState state)
{
    return QLatin1String(std::ranges::find(states, state, &std::pair<StockState, const char*>::first)->second);
}

std::optional<StockState> stockStateNamed(const QString& name)
{
    for (const auto& [state, said] : states)
        if (name == QLatin1String(said)) return state;
    return std::nullopt;
}

Expected<Serials> Serials::of(const QString& first, const QString& last)
{
    static const QRegularExpression eight(QStringLiteral("^[0-9]{8}$"));
    const QString end = last.isEmpty() ? first : last;
    if (!eight.match(first).hasMatch()) return wrong("first", first);
    if (!eight.match(end).hasMatch()) return wrong("last", end);
    const Serials serials{first.toUInt(), end.toUInt()};
    if (serials.last < serials.first) return wrong("last", end);
    return serials;
}

Expected<void> StockMove::fits() const
{
    constexpr qsizetype longest = 60;
    if (!stock::kinds().contains(kind)) return wrong("kind", kind);
    if (!move.isEmpty() && !stock::moves().contains(move)) return wrong("move", move);
    if (!stock::isPlace(from)) return wrong("from", from);
    const Way* way = wayOf(*this);
    if (!way) return wrong("to", to);
    if (serials.last < serials.first) return wrong("last", Serials::text(serials.last));
    // An old card is taken in by the case that it belongs to; a used ribbon is no card that was given to anybody.
    const bool takesIn = way->leadsTo == StockState::Recovered;
    if ((kind == stock::recovered) != takesIn && way->leadsTo != StockState::Destroyed) return wrong("kind", kind);
    if (way->leadsTo == StockState::Destroyed && kind == stock::recovered && from != stock::bin)
        return wrong("from", from);
    if (way->leadsTo == StockState::Issued && !stock::isBlank(kind)) return wrong("kind", kind);
    if (way->leadsTo == StockState::Spoiled && !stock::spoilReasons().contains(reason)) return wrong("reason", reason);
    if (move == QLatin1String("hand_out") && kindOfPlace(to) == Printer && stock::isBlank(kind)) return wrong("to", to);
    if (reason.size() > longest) return wrong("reason", reason);
    return {};
}

StockState StockMove::leadsTo() const
{
    const Way* way = wayOf(*this);
    return way ? way->leadsTo : StockState::Unused;
}

Json StockMove::toJson() const
{
    Json json{{"kind", kapok::toJson(kind)},
              {"first", kapok::toJson(Serials::text(serials.first))},
              {"last", kapok::toJson(Serials::text(serials.last))},
              {"from", kapok::toJson(from)},
              {"to", kapok::toJson(to)}};
    for (const auto& [key, value] : {std::pair{"move", &move}, {"reason", &reason}, {"second", &second}})
        if (!value->isEmpty()) json[key] = kapok::toJson(*value);
    return json;
}

Expected<StockMove> StockMove::fromJson(const Json& json)
{
    StockMove one;
    const auto first = textAt(json, "first"), last = textAt(json, "last");
    if (!first) return std::unexpected(first.error());
    if (!last) return std::unexpected(last.error());
    for (const auto& [key, value] : {std::pair{"kind", &one.kind}, {"from", &one.from}, {"to", &one.to}}) {
        const auto text = textAt(json, key);
        if (!text) return std::unexpected(text.error());
        *value = *text;
    }
    for (const auto& [key, value] : {std::pair{"move", &one.move}, {"reason", &one.reason}, {"second", &one.second}}) {
        if (!json.contains(key)) continue;
        const auto text = textAt(json, key);
        if (!text) return std::unexpected(text.error());
        *value = *text;
    }
    const auto serials = Serials::of(*first, *last);
    if (!serials) return std::unexpected(serials.error());
    one.serials = *serials;
    return one;
}

}  // namespace kapok::domain

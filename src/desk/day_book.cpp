#include "desk/day_book.h"

#include "desk/stock_book.h"

namespace kapok::desk {
namespace {

QString textOf(const Json& body, const char* key) { return QString::fromStdString(body.value(key, std::string())); }
QDate dateOf(const Json& body, const char* key) { return QDate::fromString(textOf(body, key), Qt::ISODate); }
std::optional<qint64> figureOf(const Json& body, const char* key)
{
    const Json value = body.value(key, Json());
    return value.is_number_integer() ? std::optional(value.get<qint64>()) : std::nullopt;
}
Json orNull(const std::optional<qint64>& figure) { return figure ? Json(*figure) : Json(); }

Reopening reopeningIn(const Json& body)
{
    return {.number = int(body.value("number", qint64{0})),
            .head = textOf(body, "head"),
            .by = textOf(body, "by"),
            .second = textOf(body, "second"),
            .reason = textOf(body, "reason"),
            .at = {body.value("at", qint64{0})}};
}

Json toJson(const Reopening& one)
{
    return {{"number", one.number},
            {"head", one.head.toStdString()},
            {"by", one.by.toStdString()},
            {"second", one.second.toStdString()},
            {"reason", one.reason.toStdString()},
            {"at", one.at.utcMs}};
}

constexpr std::array tillNames{
    std::pair{"moves", &TillFigures::moves},        std::pair{"cash", &TillFigures::cash},
    std::pair{"cash_back", &TillFigures::cashBack}, std::pair{"card", &TillFigures::card},
    std::pair{"card_back", &TillFigures::cardBack}, std::pair{"waived", &TillFigures::waived}};

// What only adds to the past of a day that is closed: of cases and visits, of stock and money, of messages sent again.
bool isBusiness(const ports::NewEntry& entry)
{
    static const QStringList ofNoCase{StockBook::movedKind, StockBook::countedKind, DayBook::cashKind,
                                      QStringLiteral("resent")};
    return !entry.caseId.text.isEmpty() || ofNoCase.contains(entry.kind);
}

}  // namespace

const QStringList& whysCarriedOver()
{
    static const QStringList all{QStringLiteral("approval"),   QStringLiteral("in_doubt"),
                                 QStringLiteral("refused"),    QStringLiteral("unsent"),
                                 QStringLiteral("draft"),      QStringLiteral("comes_again"),
                                 QStringLiteral("uncollected")};
    return all;
}

QStringList differenceReasons()
{
    return {QStringLiteral("change_given_wrong"), QStringLiteral("slip_lost"), QStringLiteral("mislaid"),
            QStringLiteral("not_found")};
}

TillFigures& TillFigures::operator+=(const TillFigures& other)
{
    for (const auto& [name, member] : tillNames) this->*member += other.*member;
    return *this;
}

TillFigures DayFigures::all() const
{
    TillFigures sum;
    for (const auto& [teller, till] : tills) sum += till;
    return sum;
}

std::optional<qint64> CountedItem::difference() const
{
    return counted && expected ? std::optional(*counted - *expected) : std::nullopt;
}

Json DayClosing::body() const
{
    const TillFigures sum = figures.all();
    Json tills = Json::array(), counts = Json::array(), over = Json::array(), unreceipted = Json::array();
    for (const auto& [teller, till] : figures.tills) {
        Json one{{"teller", teller.toStdString()}};
        for (const auto& [name, member] : tillNames) one[name] = till.*member;
        tills.push_back(std::move(one));
    }
    for (const CountedItem& item : items)
        counts.push_back({{"what", item.what.toStdString()},
                          {"counted", orNull(item.counted)},
                          {"expected", orNull(item.expected)},
                          {"difference", orNull(item.difference())},
                          {"reason", item.reason.isEmpty() ? Json() : Json(item.reason.toStdString())}});
    for (const CarriedOver& one : carried)
        over.push_back({{"number", one.number.toStdString()}, {"why", one.why.toStdString()}});
    for (const QString& each : figures.withoutReceipt) unreceipted.push_back(each.toStdString());
    Json json{{"number", number},
              {"closed_by", by.toStdString()},
              {"with", with.isEmpty() ? Json() : Json(with.toStdString())},
              {"first", first},
              {"last", last},
              {"cases", figures.cases}};
    json["fees"] = {
        {"cash", sum.cash}, {"card", sum.card}, {"waived", sum.waived}, {"given_back", sum.cashBack + sum.cardBack}};
    json["tills"] = std::move(tills);
    json["counts"] = std::move(counts);
    json["carried_over"] = std::move(over);
    json["without_receipt"] = std::move(unreceipted);
    return json;
}

// A close of a time when nothing was counted has a number all the same: it is one more.
DayClosing DayClosing::of(const ports::Entry& entry, int number)
{
    const Json& body = entry.body;
    DayClosing one{.day = entry.day,
                   .number = int(body.value("number", qint64{number})),
                   .by = textOf(body, "closed_by"),
                   .with = body.value("with", Json()).is_string() ? textOf(body, "with") : QString(),
                   .at = entry.at,
                   .first = body.value("first", qint64{0}),
                   .last = body.value("last", qint64{0}),
                   .head = QString::fromLatin1(entry.hash.toHex())};
    one.figures.cases = body.value("cases", qint64{0});
    for (const Json& till : body.value("tills", Json::array()))
        for (const auto& [name, member] : tillNames)
            one.figures.tills[textOf(till, "teller")].*member = till.value(name, qint64{0});
    for (const Json& each : body.value("without_receipt", Json::array())) one.figures.withoutReceipt += text(each);
    for (const Json& item : body.value("counts", Json::array()))
        one.items.push_back({.what = textOf(item, "what"),
                             .counted = figureOf(item, "counted"),
                             .expected = figureOf(item, "expected"),
                             .reason = item.value("reason", Json()).is_string() ? textOf(item, "reason") : QString()});
    for (const Json& each : body.value("carried_over", Json::array()))
        one.carried.push_back({textOf(each, "number"), textOf(each, "why")});
    return one;
}

Expected<void> DayBook::fits(const ports::NewEntry& entry, qint64 head) const
{
    if (isBusiness(entry) && isClosed(entry.day))
        return failure(Error::Kind::Refused, words("error.day_is_closed", {{"day", entry.day.toString(Qt::ISODate)}}));
    const qint64 covered = entry.kind == closedKind ? entry.body.value("last", head) : head;
    if (covered != head) return failure(Error::Kind::Refused, words("error.day_has_moved_on"));
    return {};
}

void DayBook::add(const ports::Entry& entry)
{
    if (!m_latest.isValid() || entry.day > m_latest) {
        m_latest = entry.day;
        m_beforeLatest = entry.seq - 1;
    }
    if (entry.kind == openedKind) {
        m_open = entry.day;
        m_before = entry.day == m_latest ? m_beforeLatest : entry.seq - 1;
        m_reopened.clear();
    } else if (entry.kind == closedKind) {
        m_open = {};
        m_last = DayClosing::of(entry, m_number + 1);
        m_number = m_last->number;
        m_closed.insert_or_assign(entry.day, Closed{m_number, m_before});
    } else if (entry.kind == reopenedKind) {
        m_open = entry.day;
        // Another one may have been open meanwhile, where the clock was wrong.
        if (const auto closed = m_closed.extract(entry.day)) m_before = closed.mapped().before;
        if (m_last && m_last->day != entry.day) m_reopened.clear();
        Json said = entry.body;
        said["by"] = entry.by.toStdString();
        said["at"] = entry.at.utcMs;
        m_reopened.push_back(reopeningIn(said));
    } else if (entry.kind == cashKind) {
        m_cash = CashCount{.day = entry.day,
                           .fen = entry.body.value("fen", qint64{0}),
                           .expected = entry.body.value("expected", qint64{0}),
                           .by = entry.by,
                           .second = textOf(entry.body, "second")};
    }
}

DayBook DayBook::ofOpenDay(QDate day)
{
    DayBook book;
    book.m_open = day;
    book.m_knowsItsPast = false;
    return book;
}

std::optional<CashCount> DayBook::cash() const { return m_cash && m_cash->day == m_open ? m_cash : std::nullopt; }

std::optional<int> DayBook::closedNumber(QDate day) const
{
    const auto closed = m_closed.find(day);
    return closed == m_closed.end() ? std::nullopt : std::optional(closed->second.number);
}

Expected<void> DayBook::readClosed(const Json& json)
{
    m_knowsItsPast = json.contains("closed");
    if (!m_knowsItsPast) return {};
    const auto all = objectAt(json, "closed");
    if (!all) return std::unexpected(all.error());
    for (const auto& [day, closed] : all->items()) {
        const auto number = numberAt(closed, "number"), before = numberAt(closed, "before");
        if (!number) return std::unexpected(number.error());
        if (!before) return std::unexpected(before.error());
        m_closed[QDate::fromString(QString::fromStdString(day), Qt::ISODate)] = {int(*number), *before};
    }
    return {};
}

Json DayBook::toJson() const
{
    Json json{{"open", m_open.toString(Qt::ISODate).toStdString()},
              {"before", m_before},
              {"latest", m_latest.toString(Qt::ISODate).toStdString()},
              {"before_latest", m_beforeLatest},
              {"number", m_number}};
    if (m_knowsItsPast) json["closed"] = Json::object();
    for (const auto& [day, closed] : m_closed)
        json["closed"][day.toString(Qt::ISODate).toStdString()] = {{"number", closed.number},
                                                                   {"before", closed.before}};
    if (m_last)
        json["last"] = {{"day", m_last->day.toString(Qt::ISODate).toStdString()},
                        {"at", m_last->at.utcMs},
                        {"head", m_last->head.toStdString()},
                        {"body", m_last->body()}};
    if (!m_reopened.empty()) {
        json["reopened"] = Json::array();
        for (const Reopening& one : m_reopened) json["reopened"].push_back(desk::toJson(one));
    }
    if (m_cash)
        json["cash"] = {{"day", m_cash->day.toString(Qt::ISODate).toStdString()},
                        {"fen", m_cash->fen},
                        {"expected", m_cash->expected},
                        {"by", m_cash->by.toStdString()},
                        {"second", m_cash->second.toStdString()}};
    return json;
}

Expected<DayBook> DayBook::fromJson(const Json& json)
{
    DayBook book;
    const auto before = numberAt(json, "before"), beforeLatest = numberAt(json, "before_latest"),
               number = numberAt(json, "number");
    const auto open = textAt(json, "open");
    for (const auto* part : {&before, &beforeLatest, &number})
        if (!*part) return std::unexpected(part->error());
    if (!open) return std::unexpected(open.error());
    book.m_open = QDate::fromString(*open, Qt::ISODate);
    book.m_before = *before;
    book.m_latest = dateOf(json, "latest");
    book.m_beforeLatest = *beforeLatest;
    book.m_number = int(*number);
    if (json.contains("last")) {
        const auto last = objectAt(json, "last");
        const auto body = last ? objectAt(*last, "body") : std::unexpected(last.error());
        if (!body) return std::unexpected(body.error());
        ports::Entry entry{{{last->value("at", qint64{0})}, dateOf(*last, "day"), closedKind, {}, {}, *body}};
        entry.hash = QByteArray::fromHex(textOf(*last, "head").toLatin1());
        book.m_last = DayClosing::of(entry, book.m_number);
    }
    if (const auto closed = book.readClosed(json); !closed) return std::unexpected(closed.error());
    for (const Json& one : json.value("reopened", Json::array())) book.m_reopened.push_back(reopeningIn(one));
    if (json.contains("cash")) {
        const auto cash = objectAt(json, "cash");
        if (!cash) return std::unexpected(cash.error());
        book.m_cash = CashCount{.day = dateOf(*cash, "day"),
                                .fen = cash->value("fen", qint64{0}),
                                .expected = cash->value("expected", qint64{0}),
                                .by = textOf(*cash, "by"),
                                .second = textOf(*cash, "second")};
    }
    return book;
}

}  // namespace kapok::desk

// Two days of an invented desk: three cases, one of them refused, money that came and went, and blanks of which two were
// spoiled and one went out.
#pragma once

#include "base/resources.h"
#include "reports/report.h"

namespace kapok::reports::tests {

inline const QDate first(2021, 7, 8), second(2021, 7, 9);
inline Instant at(QDate day, int hour, int minute) { return instantOf(day, QTime(hour, minute, 5)); }

inline const Dictionary& dictionary()
{
    static const Dictionary all = Dictionary::load(resourcePath(QStringLiteral("words"))).value();
    return all;
}

inline Named named(const char* code)
{
    return {QLatin1String(code), QStringLiteral("中") + QLatin1String(code), QLatin1String(code)};
}

inline CaseTold caseOf(int serial, domain::Business business, const char* state, QDate day)
{
    return {.number = QStringLiteral("0708-20210708-0101-%1").arg(serial, 4, 10, QLatin1Char('0')),
            .business = business,
            .businessName = named(domain::nameOf(business).toLatin1().constData()),
            .state = named(state),
            .person = QStringLiteral("**************9028"),
            .teller = QStringLiteral("0101"),
            .day = day,
            .begunAt = at(day, 9, serial),
            .changedOn = day,
            .changedAt = at(day, 10, serial),
            .channel = named("normal"),
            .bank = named("BOC"),
            .asked = named("none"),
            .personKnown = 1};
}

inline MoneyTold moneyOf(const CaseTold& one, QDate day, qint64 fen, const char* method = "cash")
{
    return {.number = one.number,
            .business = one.business,
            .businessName = one.businessName,
            .teller = QStringLiteral("0102"),
            .day = day,
            .at = at(day, 11, 0),
            .method = named(method),
            .approvedBy = fen < 0 ? QStringLiteral("9001") : QString(),
            .fen = fen,
            .channel = one.channel,
            .bank = one.bank,
            .asked = one.asked,
            .refusedFor = one.refusal ? one.refusal->reason : Named{},
            .personKnown = one.personKnown};
}

inline StockDayTold blanksOf(QDate day, domain::StockFigures figures)
{
    return {.day = day, .kind = named("card.gen3"), .figures = figures};
}

inline SpoiledTold spoiledOf(const CaseTold& one, QDate day, quint32 serial, qint64 cardOfPerson)
{
    return {.day = day,
            .at = at(day, 12, int(serial)),
            .kind = named("card.gen3"),
            .serials = {serial, serial},
            .reason = named("chip_silent"),
            .teller = QStringLiteral("0103"),
            .number = one.number,
            .businessName = one.businessName,
            .person = one.person,
            .cardOfPerson = cardOfPerson};
}

/// At page 8001, by two: of no case and for nobody.
inline SpoiledTold usedUp(QDate day)
{
    return {.day = day,
            .at = at(day, 17, 0),
            .kind = named("ribbon"),
            .serials = {11, 12},
            .reason = named("used_up"),
            .teller = QStringLiteral("0103"),
            .second = QStringLiteral("9001")};
}

inline DeedTold deedOf(const CaseTold& one, const char* teller, int minute, qint64 entries)
{
    return {.day = one.day,
            .at = at(one.day, 9, minute),
            .teller = QLatin1String(teller),
            .what = named("filled"),
            .entries = entries,
            .number = one.number,
            .businessName = one.businessName,
            .person = one.person};
}

inline CardTold cardOf(const CaseTold& one, QDate expires, const char* status)
{
    return {.expires = expires,
            .seenOn = one.day,
            .number = one.number,
            .bank = one.bank,
            .status = named(status),
            .person = one.person,
            .telephone = QStringLiteral("*******0001"),
            .personKnown = one.personKnown};
}

inline UnusualTold unusualOf(const CaseTold& one, QDate day, const char* what)
{
    return {.day = day,
            .at = at(day, 11, 0),
            .what = named(what),
            .number = one.number,
            .businessName = one.businessName,
            .person = one.person,
            .teller = one.teller,
            .second = QStringLiteral("9001"),
            .why = {},
            .fen = -2000};
}

inline Told twoDays()
{
    using enum domain::Business;
    CaseTold applied = caseOf(1, Apply, "accepted", first);
    applied.isOpen = true;
    applied.waitsFor = named("citizen");
    applied.madeOn = second;
    applied.promised = second.addDays(20);
    applied.toldOn = second;
    CaseTold refused = caseOf(2, Replace, "refused", first);
    refused.refusal = RefusalTold{named("wrong_state"), named("province")};
    refused.changedOn = second;
    refused.asked = named("lost");
    CaseTold replaced = caseOf(3, Replace, "recorded", second);
    replaced.teller = QStringLiteral("0102");
    replaced.isOpen = true;
    replaced.waitsFor = named("answer");
    replaced.fen = 2000;
    replaced.channel = named("instant");
    replaced.bank = named("ABC");
    replaced.asked = named("lost");
    replaced.personKnown = 2;
    StockDayTold counted =
        blanksOf(second, {.start = 49, .received = 10, .issued = 1, .spoiled = 1, .test = 2, .here = 55});
    counted.counted = 54;
    counted.difference = -1;
    counted.missing = 1;
    return {.cases = {applied, refused, replaced},
            .money = {moneyOf(refused, first, 2000), moneyOf(refused, second, -2000),
                      moneyOf(replaced, second, 2000, "card")},
            .stock = {blanksOf(first, {.received = 50, .spoiled = 1, .here = 49}), counted},
            .spoiled = {spoiledOf(applied, first, 1, 1), spoiledOf(applied, second, 2, 2), usedUp(second)},
            .desk = QStringLiteral("0708-0101"),
            .unusual = {unusualOf(refused, second, "given_back")},
            .deeds = {deedOf(applied, "0102", 0, 1), deedOf(applied, "0101", 1, 5), deedOf(refused, "0101", 2, 4),
                      deedOf(replaced, "0102", 3, 6)},
            .visits = {{first, at(first, 8, 59), QStringLiteral("0101"), applied.person, 1}},
            .cards = {cardOf(replaced, second.addDays(91), "normal"), cardOf(applied, second.addDays(90), "normal"),
                      cardOf(refused, second.addDays(1), "merged"),
                      cardOf(replaced, second.addDays(2), "formal_loss")}};
}

}  // namespace kapok::reports::tests

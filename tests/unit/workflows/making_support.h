// A card that is about to be made, filled in by hand: blanks, chip and printer say what a test wants of them.
#pragma once

#include "workflows/apply.h"

#include <gtest/gtest.h>

namespace kapok::workflows::making {

// The order is accepted, the account reserved: what comes next is the card.
inline Apply accepted()
{
    Apply a{.visit = {.id = QStringLiteral("visit"),
                      .day = QDate(2021, 7, 8),
                      .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                   domain::DocumentKind::IdCard, u"440524188001010014")),
                                               .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}},
            .channel = QStringLiteral("instant")};
    a.cards.filled = true;
    a.cards.reply = CardsOfPerson::Reply{};
    a.verdict.facts = {{"desk", {{"city", "440700"}}}, {"present", {{"documents", {"id_card"}}}}};
    a.verdict.ruling = domain::Ruling{.outcome = domain::Outcome::Accept};
    a.review.agreed = true;
    EXPECT_TRUE(a.order.fill({{"accepted", OrderTaken::outcomes().front().toJson()}}));
    EXPECT_TRUE(a.account.fill({{"accepted", ReserveAccount::outcomes().front().toJson()}}));
    return a;
}

inline void learn(Apply& a, const QString& field, const Json& value)
{
    RecordOf<Apply> record(a);
    const auto filled = record.fill(field, value);
    ASSERT_TRUE(filled) << field.toStdString() << ": " << filled.error().detail.toStdString();
    a = record.record();
}

inline Json blankOf(const char* serial)
{
    return {{"reply",
             {{"serial", serial},
              {"identification", std::string("440700D156000005") + serial + "FFFFFFFF"},
              {"generation", 3},
              {"version", "3.00"},
              {"lies", "tray:0103"},
              {"first", "00000001"},
              {"left", 20},
              {"printer", "P1"},
              {"supplies", {{"ribbon", "unknown"}}}}}};
}

inline Json readBackOf(const char* serial, const char* name = "陈晓文")
{
    return {{"reply",
             {{"identification", std::string("440700D156000005") + serial + "FFFFFFFF"},
              {"version", "3.00"},
              {"says",
               {{"card_number", "D44070014"},
                {"social_security_number", "440703199003070027"},
                {"name", name},
                {"sex", "2"},
                {"nationality", "01"},
                {"birth_date", "1990-03-07"},
                {"issued", "2021-07-08"},
                {"expires", "2031-07-07"}}}}}};
}

inline const Json allLooked{"name", "photo", "number", "position"};

inline QString of(const char* field, int attempt)
{
    return QStringLiteral("%1.%2").arg(QLatin1String(field)).arg(attempt);
}

// Fed, and nothing done with it yet.
inline Apply fed(Apply a, const char* serial, int attempt)
{
    learn(a, of("blank", attempt), blankOf(serial));
    learn(a, of("fed", attempt), next(a).body);
    return a;
}

inline Apply withData()
{
    Apply a = accepted();
    learn(a, QStringLiteral("card_data"), {{"reply", CardData::outcomes().front().toJson()}});
    return a;
}

// Read back as it was ordered, and about to be printed.
inline Apply written()
{
    Apply a = fed(withData(), "00000001", 1);
    learn(a, of("written", 1), {{"object", "00000001"}, {"spoiled", ""}});
    learn(a, of("read_back", 1), readBackOf("00000001"));
    return a;
}

}  // namespace kapok::workflows::making

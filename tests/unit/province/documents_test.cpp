// What the province writes is what the desk reads: two codecs of one document, from two rooms.
#include "domain/card.h"
#include "domain/person.h"
#include "messages/list.h"
#include "messages/on_file.h"
#include "province/server/core.h"
#include "province/server/documents.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::province::server;

TEST(Documents, OfEveryPersonAndCardAreReadByTheDesk)
{
    const ProvinceCore core;
    int cards = 0;
    for (const Person& person : core.books().people()) {
        const auto asked = core.ask(QStringLiteral("person"), {{"id", toJson(person.id)}});
        const auto read = domain::personOf(
            marked(asked.body, *messages::replyOf(domain::Party::Province, QStringLiteral("person")))["person"]);
        ASSERT_TRUE(read) << person.id.toStdString() << ' ' << read.error().detail.toStdString();
        for (const Card& card : core.books().cardsOf(person.id)) {
            const auto known = domain::cardOf(marked(documentOf(card, core.books().today()), messages::cardOnFile()));
            ASSERT_TRUE(known) << card.ref.toStdString() << ' ' << known.error().detail.toStdString();
            ++cards;
        }
    }
    EXPECT_GT(cards, 1'500);
}

TEST(Documents, OfEveryAnswerHaveTheShapeThatTheClientAwaits)
{
    const ProvinceCore core;
    const auto fitting = [](const char* kind, const ports::Reply& reply) {
        const auto well = fits(reply.body, *messages::replyOf(domain::Party::Province, QString::fromLatin1(kind)));
        EXPECT_TRUE(well) << kind << ' ' << well.error().detail.toStdString();
        return well.has_value();
    };
    for (const Person& person : core.books().people()) {
        ASSERT_TRUE(fitting("person", core.ask(QStringLiteral("person"), {{"id", toJson(person.id)}})));
        ASSERT_TRUE(fitting("cards_of_person",
                            core.ask(QStringLiteral("cards_of_person"), {{"person", {{"id", toJson(person.id)}}}})));
    }
    EXPECT_TRUE(fitting("status", core.ask(QStringLiteral("status"), Json::object())));
}

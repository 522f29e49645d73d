// The one-stop platform: whom it knows, and what it answers as a party of its own (contract.md §4, rules.md §10).
#include "platform/server/core.h"
#include "platform/server/messages/list.h"
#include "province/server/documents.h"

#include <gtest/gtest.h>

namespace kapok::platform::server {
namespace {

Json people() { return peopleDocument(province::server::Books(province::server::inventedPeople())); }

TEST(PlatformCore, KnowsTheServicesThatThePopulationPrints)
{
    const Json document = people();
    const PlatformCore core(servicesOf(document));
    std::size_t linked = 0;
    for (const Json& person : document["people"]) {
        const QStringList known = core.books().servicesOf(text(person["id"]));
        ASSERT_EQ(std::size_t(known.size()), person["services"].size()) << person["id"];
        for (const Json& service : person["services"]) EXPECT_TRUE(known.contains(text(service)));
        if (!known.isEmpty()) ++linked;
    }
    EXPECT_EQ(core.books().people(), linked);
    EXPECT_EQ(core.books().servicesOf(QStringLiteral("nobody")), QStringList());
}

TEST(PlatformCore, AnswersForItselfAndRefusesWhatIsAnothers)
{
    PlatformCore core(servicesOf(people()));
    EXPECT_EQ(core.name(), domain::Party::Platform);
    EXPECT_TRUE(core.ask(QStringLiteral("status"), Json::object()).accepted);
    EXPECT_EQ(core.ask(QStringLiteral("cards_of_person"), Json::object()).reason, QStringLiteral("unknown_kind"));
    EXPECT_EQ(core.demand({QStringLiteral("op-1")}, QStringLiteral("apply"), "{}").reason,
              QStringLiteral("unknown_kind"));
    EXPECT_TRUE(core.effects().empty());
}

TEST(PlatformCore, HasAHandlerForEachOfItsMessages)
{
    std::size_t messages = 0;
    for (const messages::Described& one : messages::all())
        if (one.party == domain::Party::Platform) ++messages;
    EXPECT_EQ(handlers().size(), messages);
}

}  // namespace
}  // namespace kapok::platform::server

// What the province heard of the banks is part of what it answered by: after a restart it answers the same.
#include "support.h"

#include "line/answering/durable_party.h"

#include <QTemporaryDir>

namespace kapok::test {
namespace {

struct RestartedProvince {
    QTemporaryDir folder;
    std::optional<ProvinceCore> core;
    std::optional<line::DurableParty> party;

    void start()
    {
        party.reset();
        core.emplace();
        party.emplace(*core, line::OperationsFile::open(folder.filePath(QStringLiteral("province.db"))).value());
    }
};

// P4.10: payment is opened while the account is active, whatever the bank says of it later.
TEST(Heard, StandsWhereItWasHeardAfterARestart)
{
    RestartedProvince province;
    province.start();
    const Card card = oneThat(*province.core, [&](const Card& one, const Person& person) {
        return province.core->books().ecardOf(person.id) == QLatin1String("here") && !person.deceased &&
               one.status == QLatin1String("normal") && one.bank == QLatin1String("BOC") &&
               one.bankAccount == QLatin1String("active") && !person.mobile.isEmpty() &&
               province.core->books().cardsOf(person.id).size() == 1;
    });
    const auto open = [&](const char* operation) {
        return province.party->demand({QString::fromLatin1(operation)}, QStringLiteral("ecard_payment"),
                                      canonical(ofCard(card)));
    };
    province.party->hear({{card.ref.toStdString(), "inactive"}});
    EXPECT_EQ(open("op-1").reason, QStringLiteral("bank_side_inactive"));
    province.party->hear({{card.ref.toStdString(), "active"}});
    EXPECT_TRUE(open("op-2").accepted);
    province.party->hear({{card.ref.toStdString(), "closed"}});

    province.start();
    EXPECT_EQ(province.core->effects().size(), 1u);
    EXPECT_EQ(open("op-1").reason, QStringLiteral("bank_side_inactive"));
    EXPECT_TRUE(open("op-2").accepted);
    EXPECT_EQ(open("op-3").reason, QStringLiteral("bank_side_inactive"));
}

}  // namespace
}  // namespace kapok::test

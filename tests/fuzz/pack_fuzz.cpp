// F1: no bytes given as a rule pack crash the loader; a pack that is taken decides without a fault.
#include "base/resources.h"
#include "domain/rules/rule_pack.h"

using namespace kapok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto calendar = WorkingDays::parse(*readResource(QStringLiteral("workdays.json")));
    const auto pack = domain::RulePack::load(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!pack) return 0;
    domain::Facts facts;
    facts.today = QDate(2022, 9, 14);
    facts.desk = {QStringLiteral("CCB"), QStringLiteral("440700"), true, QStringLiteral("bring")};
    facts.person.kind = QStringLiteral("resident");
    facts.cards.push_back({.ref = QStringLiteral("c1"),
                           .city = QStringLiteral("440700"),
                           .bank = QStringLiteral("CCB"),
                           .generation = 2,
                           .status = QStringLiteral("normal"),
                           .expires = QDate(2022, 12, 1)});
    facts.request.card = QStringLiteral("c1");
    for (const domain::BusinessName& entry : domain::businesses()) {
        facts.request.business = entry.business;
        if (entry.decided) domain::decide(*pack, *calendar, facts);
    }
    return 0;
}

// F1: no bytes given as facts crash the reader or the rules, and what is taken comes back the same.
#include "base/resources.h"
#include "domain/rules/rule_pack.h"

#include <cstdlib>

using namespace kapok;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto pack = domain::RulePack::find(domain::RulePack::standard());
    static const auto calendar = WorkingDays::parse(*readResource(QStringLiteral("workdays.json")));
    const auto json = parseStrict(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    if (!json) return 0;
    const auto facts = domain::factsOf(*json);
    if (!facts) return 0;
    const auto again = domain::factsOf(domain::toJson(*facts));
    if (!again || !(*again == *facts)) std::abort();
    const domain::Ruling ruling = domain::decide(*pack, *calendar, *facts);
    const auto back = domain::rulingOf(domain::toJson(ruling));
    if (!back || !(*back == ruling)) std::abort();
    return 0;
}

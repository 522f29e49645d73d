#include "domain/knowledge.h"

#include "base/resources.h"
#include "domain/rules/pack_data.h"

namespace kapok::domain {

Expected<Knowledge> Knowledge::load(Expected<RulePack> pack)
{
    auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (!dictionary) return std::unexpected(dictionary.error());
    const auto directoryFile = readResource(QStringLiteral("directory.json"));
    if (!directoryFile) return std::unexpected(directoryFile.error());
    auto directory = Directory::parse(*directoryFile);
    if (!directory) return std::unexpected(directory.error());
    for (const BankEntry& bank : directory->banks())
        dictionary->add(QStringLiteral("bank.") + wordOf(bank.bank), bank.shortName.zh, bank.shortName.en);
    for (const CityEntry& city : directory->cities())
        dictionary->add(QStringLiteral("city.") + city.division.left(4), city.name.zh, city.name.en);
    // Whom to call, on a paper: the number is the same in both languages (P1.2, P1.11(12)).
    for (const BankEntry& bank : directory->banks())
        dictionary->add(QStringLiteral("hotline.") + wordOf(bank.bank), bank.hotlines.join(QStringLiteral("、")),
                        bank.hotlines.join(QStringLiteral(", ")));
    for (const CityEntry& city : directory->cities())
        dictionary->add(QStringLiteral("hotline.") + city.division.left(4), city.hotline, city.hotline);
    if (!pack) return std::unexpected(pack.error());
    for (const auto& [paragraph, name] : pack->data().basisNames)
        dictionary->add(QStringLiteral("basis.") + paragraph, name.zh, name.en);
    const auto calendarFile = readResource(QStringLiteral("workdays.json"));
    if (!calendarFile) return std::unexpected(calendarFile.error());
    auto calendar = WorkingDays::parse(*calendarFile);
    if (!calendar) return std::unexpected(calendar.error());
    return Knowledge{std::move(*dictionary), std::move(*directory), std::move(*pack), std::move(*calendar)};
}

}  // namespace kapok::domain

#include "domain/knowledge.h"

#include "base/resources.h"

namespace kapok::domain {

Expected<Knowledge> Knowledge::load()
{
    auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    if (!dictionary) return std::unexpected(dictionary.error());
    const auto directoryFile = readResource(QStringLiteral("directory.json"));
    if (!directoryFile) return std::unexpected(directoryFile.error());
    auto directory = Directory::parse(*directoryFile);
    if (!directory) return std::unexpected(directory.error());
    auto pack = RulePack::find(RulePack::standard());
    if (!pack) return std::unexpected(pack.error());
    const auto calendarFile = readResource(QStringLiteral("workdays.json"));
    if (!calendarFile) return std::unexpected(calendarFile.error());
    auto calendar = WorkingDays::parse(*calendarFile);
    if (!calendar) return std::unexpected(calendar.error());
    return Knowledge{std::move(*dictionary), std::move(*directory), std::move(*pack), std::move(*calendar)};
}

}  // namespace kapok::domain

#include "cli/told.h"

#include "cli/desk_journal.h"
#include "desk/stand_ins.h"
#include "desk/told.h"

namespace kapok::cli {

Expected<ToldHere> toldBy(const Call& call, const Dictionary& dictionary)
{
    auto reader = journalOfDesk(call, "report");
    if (!reader) return std::unexpected(reader.error());
    const bool sealed = !reader->hasKeys();
    desk::Telling telling(workflows::Workflows::ofThisHouse(), dictionary);
    const auto read = reader->each([&](const ports::Entry& kept) {
        ports::Entry entry = kept;
        if (sealed) entry.body = desk::withStandIns(entry.body);
        return telling.take(entry);
    });
    if (!read) return std::unexpected(read.error());
    auto told = telling.told();
    if (!told) return std::unexpected(told.error());
    if (sealed) {
        for (reports::CaseTold& one : told->cases) one.person.clear();
        // Nor is it known which of them were made for the same person.
        for (reports::SpoiledTold& one : told->spoiled) {
            one.person.clear();
            one.cardOfPerson.reset();
        }
    }
    return ToldHere{std::move(*told), sealed};
}

}  // namespace kapok::cli

#include "cli/told.h"

#include "cli/desk_journal.h"
#include "desk/stand_ins.h"
#include "desk/told.h"

namespace kapok::cli {

namespace {

// Nor is it known which of them were made for the same person.
void hidePersons(reports::Told& told)
{
    const auto hide = [](auto& all) {
        for (auto& one : all) one.person.clear();
    };
    hide(told.cases);
    hide(told.spoiled);
    hide(told.unusual);
    hide(told.deeds);
    hide(told.visits);
    hide(told.cards);
    for (reports::CardTold& one : told.cards) one.telephone.clear();
    for (reports::SpoiledTold& one : told.spoiled) one.cardOfPerson.reset();
}

}  // namespace

Expected<ToldHere> toldBy(const Call& call, const Dictionary& dictionary, const QString& what)
{
    auto reader = journalOfDesk(call, what.toLatin1().constData());
    if (!reader) return std::unexpected(reader.error());
    const bool sealed = !reader->hasKeys();
    desk::Telling telling(workflows::Workflows::ofThisHouse(), dictionary);
    if (sealed) telling.people().knowNobody();
    if (call.has("user")) telling.people().showTelephones();
    const auto read = reader->each([&](const ports::Entry& kept) {
        ports::Entry entry = kept;
        if (sealed) entry.body = desk::withStandIns(entry.body);
        return telling.take(entry);
    });
    if (!read) return std::unexpected(read.error());
    auto told = telling.told();
    if (!told) return std::unexpected(told.error());
    if (sealed) hidePersons(*told);
    const auto named = call.option("person");
    const auto person = named ? std::optional(telling.people().known(*named)) : std::nullopt;
    return ToldHere{std::move(*told), sealed, person};
}

}  // namespace kapok::cli

#include "db/journal/owner.h"

#include "db/journal/failures.h"

namespace kapok::db {

Owner Owner::of(const JournalPlace& place, const QString& vault)
{
    return {place.deskName.section(u'-', 0, 0), place.deskName.section(u'-', 1), place.training, vault};
}

Json Owner::toJson() const
{
    return {{"outlet", kapok::toJson(outlet)},
            {"desk", kapok::toJson(desk)},
            {"training", training},
            {"vault", kapok::toJson(vault)}};
}

Expected<Owner> Owner::fromEntry(const ports::Entry& first)
{
    const auto outlet = textAt(first.body, "outlet"), desk = textAt(first.body, "desk"),
               vault = textAt(first.body, "vault");
    const auto training = flagAt(first.body, "training");
    if (first.kind != kind || !outlet || !desk || !vault || !training) return std::unexpected(failures::damaged(1));
    return Owner{*outlet, *desk, *training, *vault};
}

Expected<void> belongTogether(const Owner& found, const Owner& here)
{
    if (found.outlet != here.outlet || found.desk != here.desk)
        return std::unexpected(
            failures::ofAnotherDesk(found.outlet + u'-' + found.desk, here.outlet + u'-' + here.desk));
    if (found.training != here.training)
        return failure(Error::Kind::Refused, words(found.training ? "journal.of_training" : "journal.of_a_real_desk"));
    if (found.vault != here.vault) return failure(Error::Kind::Damaged, words("journal.of_another_vault"));
    return {};
}

}  // namespace kapok::db

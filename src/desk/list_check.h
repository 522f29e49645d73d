// The rows of a list, checked: what stands in them, their photos, and what the province says of their people (A10, A15).
#pragma once

#include "desk/list_party.h"
#include "domain/unit_list.h"
#include "ports/picture_decoder.h"
#include "workflows/judging.h"

namespace kapok::desk {

/// How many rows one question to the province is about.
constexpr std::size_t rowsInAQuestion = ports::Round::most;

/// The question of a row whose number is right.
ports::Question questionOf(const domain::ListRow& row, const domain::IdentityDocument& document);

/// Who stands in a row, as the province knows him.
struct RowPerson {
    domain::Person person;
    std::optional<domain::RowFault> fault;  ///< he has a card, or one is made, or nobody of this number is on file
};

/// Asks the province for all of these rows in one message, and the rules what they say to each (rules.md §1). `judge`
/// says on its own who asks, and when. Nothing for a row: what the province said of him cannot be read. Unavailable: it
/// was not reached, and no row is good or bad.
Task<Expected<std::vector<std::optional<RowPerson>>>>
askProvince(ListParty* province, std::vector<domain::ListRow> rows, workflows::Judge judge);

/// Each row's photo, by the name that stands there or by its number, from the folder of the list (A05). Of a list that
/// names no photos none is asked: they lie with the platform. Unavailable: nobody is there who looks at pictures.
Task<Expected<std::vector<domain::RowFault>>> faultsOfPhotos(domain::UnitList list, QString folder,
                                                             ports::PictureDecoder* decoder);

}  // namespace kapok::desk

// A unit's or a school's list of people who have no card yet (A10, A11; P1.1(3), (4)): what stands in its rows, and what
// can be said of them before anybody is asked.
#pragma once

#include "base/error.h"
#include "domain/person.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace kapok::domain {

enum class ListColumn : std::uint8_t { Name, Document, Number, Mobile, Place, Photo };

/// What is wrong with a row (contract.md §4, "Batch").
enum class RowCode : std::uint8_t {
    NameMissing,
    NumberWrong,
    NumberTwice,
    HasCard,
    InTransit,
    MobileWrong,
    PhotoMissing,
    PhotoBad
};
consteval auto wordsOf(RowCode)
{
    return listed<RowCode::PhotoBad>("name_missing", "number_wrong", "number_twice", "has_card", "in_transit",
                                     "mobile_wrong", "photo_missing", "photo_bad");
}

struct ListRow {
    int row = 0;  ///< as a table counts: the header is a row too
    QString name, document, number, mobile, place, photo;
    bool operator==(const ListRow&) const = default;
};

/// One thing that is wrong with a row, said so that the unit's agent can mend it.
struct RowFault {
    int row;
    ListColumn column;
    RowCode code;
    Words why;
    bool operator==(const RowFault&) const = default;
};

struct UnitList {
    bool isOfASchool = false;  ///< its people stand in classes, and in no departments
    bool namesPhotos = false;  ///< it has a column for them
    std::vector<ListRow> rows{};

    /// Reads the header, in Chinese or English, and the rows below it; columns that it does not know it passes over.
    /// Refused: a column for name or number is missing, or one stands twice, or there are more rows than a list has.
    static Expected<UnitList> of(const std::vector<QStringList>& cells);

    /// "name", "class": as the header in English calls a column.
    QString nameOf(ListColumn column) const;
};

constexpr std::size_t mostListRows = 10'000;

/// Name, number and mobile of each row, and who stands there twice. In the order of the rows.
std::vector<RowFault> faultsIn(const UnitList& list);

/// The document of a row whose number is right.
std::optional<IdentityDocument> documentOf(const ListRow& row);

/// What a number says of its holder while nobody has been asked; what the province says of him counts (rules.md §1).
Person personOf(const ListRow& row, const IdentityDocument& document);

}  // namespace kapok::domain

#include "domain/unit_list.h"

#include "base/typed.h"
#include "domain/typed_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace kapok::domain {
namespace {

struct Heading {
    const char* title;
    ListColumn column;
};

constexpr std::array headings{Heading{"姓名", ListColumn::Name},         Heading{"name", ListColumn::Name},
                              Heading{"证件类型", ListColumn::Document}, Heading{"document", ListColumn::Document},
                              Heading{"证件号码", ListColumn::Number},   Heading{"number", ListColumn::Number},
                              Heading{"手机", ListColumn::Mobile},       Heading{"手机号码", ListColumn::Mobile},
                              Heading{"mobile", ListColumn::Mobile},     Heading{"部门", ListColumn::Place},
                              Heading{"department", ListColumn::Place},  Heading{"班级", ListColumn::Place},
                              Heading{"class", ListColumn::Place},       Heading{"照片", ListColumn::Photo},
                              Heading{"photo", ListColumn::Photo}};

struct DocumentTitle {
    const char* title;
    DocumentKind kind;
};

constexpr std::array documentTitles{DocumentTitle{"居民身份证", DocumentKind::IdCard},
                                    DocumentTitle{"身份证", DocumentKind::IdCard},
                                    DocumentTitle{"id card", DocumentKind::IdCard},
                                    DocumentTitle{"id_card", DocumentKind::IdCard},
                                    DocumentTitle{"居民户口簿", DocumentKind::HouseholdBook},
                                    DocumentTitle{"户口簿", DocumentKind::HouseholdBook},
                                    DocumentTitle{"户口本", DocumentKind::HouseholdBook},
                                    DocumentTitle{"household book", DocumentKind::HouseholdBook},
                                    DocumentTitle{"household_book", DocumentKind::HouseholdBook},
                                    DocumentTitle{"港澳居民来往内地通行证", DocumentKind::TravelPermit},
                                    DocumentTitle{"台湾居民来往大陆通行证", DocumentKind::TravelPermit},
                                    DocumentTitle{"通行证", DocumentKind::TravelPermit},
                                    DocumentTitle{"travel permit", DocumentKind::TravelPermit},
                                    DocumentTitle{"travel_permit", DocumentKind::TravelPermit},
                                    DocumentTitle{"港澳台居民居住证", DocumentKind::ResidencePermit},
                                    DocumentTitle{"外国人永久居留身份证", DocumentKind::ResidencePermit},
                                    DocumentTitle{"居住证", DocumentKind::ResidencePermit},
                                    DocumentTitle{"residence permit", DocumentKind::ResidencePermit},
                                    DocumentTitle{"residence_permit", DocumentKind::ResidencePermit},
                                    DocumentTitle{"护照", DocumentKind::Passport},
                                    DocumentTitle{"passport", DocumentKind::Passport}};

std::optional<ListColumn> columnOf(const QString& title)
{
    const QString wanted = comparable(title);
    const auto found = std::ranges::find_if(
        headings, [&](const Heading& one) { return comparable(QString::fromUtf8(one.title)) == wanted; });
    return found == headings.end() ? std::nullopt : std::optional(found->column);
}

std::optional<DocumentKind> kindOf(const QString& title)
{
    const QString wanted = comparable(title);
    const auto found = std::ranges::find_if(
        documentTitles, [&](const DocumentTitle& one) { return comparable(QString::fromUtf8(one.title)) == wanted; });
    return found == documentTitles.end() ? std::nullopt : std::optional(found->kind);
}

Expected<IdentityDocument> judged(const ListRow& row)
{
    if (row.document.isEmpty()) return IdentityDocument::recognise(row.number);
    const auto kind = kindOf(row.document);
    if (!kind) return failure(Error::Kind::BadInput, words("list.row.document", {{"document", row.document}}));
    return IdentityDocument::parse(*kind, row.number);
}

// What a register's letters became where a program did not have them.
bool hasLostLetters(const QString& name)
{
    return std::ranges::any_of(name, [](QChar one) {
        return one == QChar::ReplacementCharacter || one == u'□' || one == u'?' || one == u'？';
    });
}

std::optional<Words> wrongName(const QString& name)
{
    if (name.isEmpty()) return words("list.row.no_name");
    if (hasLostLetters(name)) return words("list.row.lost_letters");
    return wrongWith(TextForm::Name, name);
}

QString mobileTyped(const QString& typed)
{
    QString figures = numberTyped(typed);
    return figures.startsWith(QLatin1String("+86")) ? figures.mid(3) : figures;
}

using Placed = std::map<ListColumn, qsizetype>;

Expected<Placed> placedBy(const QStringList& header, UnitList& list)
{
    Placed placed;
    for (qsizetype at = 0; at < header.size(); ++at) {
        const auto column = columnOf(header[at]);
        if (!column) continue;
        if (!placed.emplace(*column, at).second)
            return failure(Error::Kind::Refused, words("list.column_twice", {{"column", header[at]}}));
        const QString title = comparable(header[at]);
        if (*column == ListColumn::Place)
            list.isOfASchool = title == QLatin1String("class") || title == QStringLiteral("班级");
    }
    if (!placed.contains(ListColumn::Name) || !placed.contains(ListColumn::Number))
        return failure(Error::Kind::Refused, words("list.no_header"));
    list.namesPhotos = placed.contains(ListColumn::Photo);
    return placed;
}

}  // namespace

Expected<UnitList> UnitList::of(const std::vector<QStringList>& cells)
{
    UnitList list;
    const auto header = std::ranges::find_if(cells, [](const QStringList& row) { return !row.isEmpty(); });
    if (header == cells.end()) return failure(Error::Kind::Refused, words("list.no_header"));
    const auto placed = placedBy(*header, list);
    if (!placed) return std::unexpected(placed.error());
    const auto cell = [&](const QStringList& row, ListColumn column) {
        const auto at = placed->find(column);
        return at == placed->end() ? QString() : row.value(at->second).trimmed();
    };
    for (auto row = header + 1; row != cells.end(); ++row) {
        ListRow one{int(row - cells.begin()) + 1,
                    cell(*row, ListColumn::Name),
                    cell(*row, ListColumn::Document),
                    cell(*row, ListColumn::Number),
                    mobileTyped(cell(*row, ListColumn::Mobile)),
                    cell(*row, ListColumn::Place),
                    cell(*row, ListColumn::Photo)};
        const bool isEmpty = one == ListRow{.row = one.row};
        if (isEmpty) continue;
        if (list.rows.size() == mostListRows)
            return failure(Error::Kind::Refused, words("list.too_many", {{"most", QString::number(mostListRows)}}));
        list.rows.push_back(std::move(one));
    }
    return list;
}

QString UnitList::nameOf(ListColumn column) const
{
    switch (column) {
    case ListColumn::Name: return QStringLiteral("name");
    case ListColumn::Document: return QStringLiteral("document");
    case ListColumn::Number: return QStringLiteral("number");
    case ListColumn::Mobile: return QStringLiteral("mobile");
    case ListColumn::Place: return isOfASchool ? QStringLiteral("class") : QStringLiteral("department");
    case ListColumn::Photo: return QStringLiteral("photo");
    }
    return {};
}

std::vector<RowFault> faultsIn(const UnitList& list)
{
    std::vector<RowFault> faults;
    std::map<QString, int> seen;
    for (const ListRow& row : list.rows) {
        if (const auto wrong = wrongName(row.name))
            faults.push_back({row.row, ListColumn::Name, RowCode::NameMissing, *wrong});
        const auto document = judged(row);
        if (!document) {
            const bool isKind = document.error().happened.id == QLatin1String("list.row.document");
            const Words why = row.number.isEmpty() ? words("list.row.no_number") : document.error().happened;
            faults.push_back({row.row, isKind ? ListColumn::Document : ListColumn::Number, RowCode::NumberWrong, why});
        } else if (const auto [first, isNew] = seen.emplace(document->number(), row.row); !isNew) {
            faults.push_back({row.row, ListColumn::Number, RowCode::NumberTwice,
                              words("list.row.twice", {{"row", QString::number(first->second)}})});
        }
        if (!row.mobile.isEmpty() && !isMobile(row.mobile))
            faults.push_back({row.row, ListColumn::Mobile, RowCode::MobileWrong, words("list.row.mobile")});
    }
    return faults;
}

std::optional<IdentityDocument> documentOf(const ListRow& row)
{
    auto document = judged(row);
    return document ? std::optional(std::move(*document)) : std::nullopt;
}

Person personOf(const ListRow& row, const IdentityDocument& document)
{
    Person person{.document = Redacted(document), .name = Redacted(PersonName{row.name})};
    if (const auto birth = document.birthDate()) person.birthDate = Redacted(BirthDate{*birth});
    if (!row.mobile.isEmpty()) person.mobile = Redacted(Mobile{row.mobile});
    return person;
}

}  // namespace kapok::domain

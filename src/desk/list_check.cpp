#include "desk/list_check.h"

#include "base/small_file.h"
#include "domain/photo.h"
#include "messages/province/cards_of_person.h"
#include "messages/reasons.h"
#include "workflows/apply.h"

#include <QDir>

#include <algorithm>
#include <map>

namespace kapok::desk {
namespace {

using domain::ListColumn;
using domain::RowCode;
using domain::RowFault;

// What the rules say to an application by this list, where he has a card or awaits one (P1.9, P1.10, P1.11(12)).
struct Said {
    const char* reason;
    RowCode code;
    const char* why;
};
constexpr Said ofCards[]{{"in_transit_here", RowCode::InTransit, "list.row.in_transit"},
                         {"in_transit_elsewhere", RowCode::InTransit, "list.row.in_transit_elsewhere"},
                         {"has_card_keep_using", RowCode::HasCard, "list.row.has_card"},
                         {"card_cannot_be_found", RowCode::HasCard, "list.row.reported_lost"},
                         {"card_waiting_at_outlet", RowCode::HasCard, "list.row.waits"},
                         {"merge_needs_counter", RowCode::HasCard, "list.row.card_elsewhere"}};

RowFault ofNumber(const domain::ListRow& row, RowCode code, const char* why)
{
    return {row.row, ListColumn::Number, code, words(why)};
}

std::optional<RowFault> faultBy(const domain::Ruling& ruling, const domain::ListRow& row)
{
    const auto said =
        std::ranges::find_if(ofCards, [&](const Said& one) { return ruling.reason == QLatin1String(one.reason); });
    if (ruling.mayStart() || said == std::end(ofCards)) return std::nullopt;
    return ofNumber(row, said->code, said->why);
}

// Kind and birth date the province has on file; name and mobile are the list's, and the order is refused where the name
// is another one's.
domain::Person asOnFile(domain::Person person, const domain::Facts::PersonFacts& facts)
{
    if (const auto kind = domain::codeOfWord<domain::PersonKind>(facts.kind)) person.kind = *kind;
    if (facts.birthDate) person.birthDate = Redacted(domain::BirthDate{*facts.birthDate});
    return person;
}

// The facts are those of the case that will be begun.
std::optional<RowPerson> judged(const domain::ListRow& row, const Expected<ports::Reply>& reply,
                                const workflows::Judge& judge)
{
    const auto document = domain::documentOf(row);
    if (!reply || !document) return std::nullopt;
    RowPerson one{.person = domain::personOf(row, *document), .fault = {}};
    if (!reply->accepted) {
        if (reply->reason != QLatin1String(messages::reasons::unknownPerson.code)) return std::nullopt;
        one.fault = ofNumber(row, RowCode::NumberWrong, "list.row.unknown");
        return one;
    }
    const auto heard = messages::CardsOfPerson::Reply::fromJson(reply->body);
    if (!heard) return std::nullopt;
    one.person = asOnFile(std::move(one.person), heard->person);
    workflows::Apply asked{.visit = {.person = one.person}, .channel = QStringLiteral("unit")};
    asked.visit.present.who = QStringLiteral("unit_agent");
    if (!asked.cards.fill({{"reply", reply->body}})) return std::nullopt;
    one.fault = faultBy(judge(workflows::factsOf(asked)), row);
    return one;
}

// A name from outside leads nowhere but into the folder of its list.
bool isPlainName(const QString& name)
{
    return !name.isEmpty() && !name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\');
}

QString photoOf(const domain::ListRow& row)
{
    if (!row.photo.isEmpty()) return row.photo;
    const auto document = domain::documentOf(row);
    return document ? document->number() + QStringLiteral(".jpg") : QString();
}

Task<Expected<void>> judgePhoto(QByteArray file, ports::PictureDecoder* decoder)
{
    if (const auto fits = domain::judgeFile(file); !fits) co_return fits;
    const auto picture = co_await decoder->decode(std::move(file));
    if (!picture) co_return std::unexpected(picture.error());
    co_return domain::judgePicture(*picture);
}

}  // namespace

ports::Question questionOf(const domain::ListRow& row, const domain::IdentityDocument& document)
{
    return {QString::fromLatin1(messages::CardsOfPerson::kind),
            messages::CardsOfPerson{domain::personOf(row, document)}.body()};
}

Task<Expected<std::vector<std::optional<RowPerson>>>>
askProvince(ListParty* province, std::vector<domain::ListRow> rows, workflows::Judge judge)
{
    std::vector<ports::Question> questions;
    for (const domain::ListRow& row : rows)
        if (const auto document = domain::documentOf(row)) questions.push_back(questionOf(row, *document));
    const auto heard = co_await province->hear(std::move(questions));
    if (!heard) co_return std::unexpected(heard.error());
    std::vector<std::optional<RowPerson>> people;
    for (const domain::ListRow& row : rows) {
        const auto document = domain::documentOf(row);
        const auto* reply = document ? province->answerTo(questionOf(row, *document)) : nullptr;
        people.push_back(reply ? judged(row, *reply, judge) : std::nullopt);
    }
    co_return people;
}

Task<Expected<std::vector<RowFault>>> faultsOfPhotos(domain::UnitList list, QString folder,
                                                     ports::PictureDecoder* decoder)
{
    std::vector<RowFault> faults;
    if (!list.namesPhotos) co_return faults;
    std::map<QString, Expected<void>> judgedBefore;
    for (const domain::ListRow& row : list.rows) {
        const QString name = photoOf(row);
        const auto file = isPlainName(name) ? readSmallFile(QDir(folder).filePath(name))
                                            : Expected<QByteArray>(failure(Error::Kind::Unavailable, {}));
        if (!file) {
            faults.push_back({row.row, ListColumn::Photo, RowCode::PhotoMissing, words("list.row.no_photo")});
            continue;
        }
        auto known = judgedBefore.find(name);
        if (known == judgedBefore.end()) {
            auto judgement = co_await judgePhoto(*file, decoder);
            known = judgedBefore.emplace(name, std::move(judgement)).first;
        }
        if (known->second) continue;
        if (known->second.error().kind == Error::Kind::Unavailable) co_return std::unexpected(known->second.error());
        faults.push_back({row.row, ListColumn::Photo, RowCode::PhotoBad, known->second.error().happened});
    }
    co_return faults;
}

}  // namespace kapok::desk

#include "training/practice_cards.h"

#include "cardio/emulator/card_contents.h"
#include "training/card_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kapok::training {
namespace {

using province::server::Books;
using province::server::Card;
using province::server::Person;

constexpr int firstOrderedHere = 7'000'000;  // serials of cards ordered since training began

// The card that the citizen would hand over: of this city before others, a newer one before an older.
std::optional<Card> cardInHand(const Books& books, const Person& person)
{
    std::optional<Card> best;
    for (const Card& card : books.cardsOf(person.id)) {
        if (card.identification.isEmpty()) continue;  // not made yet
        if (card.madeHere) continue;  // its chip is the blank that the counter wrote: no second one is laid out
        const bool ofThisCity = card.city.left(4) == books.caller.city.left(4);
        const bool bestIsOfThisCity = best && best->city.left(4) == books.caller.city.left(4);
        if (!best || (card.held() && ofThisCity >= bestIsOfThisCity)) best = card;
    }
    return best;
}

cardio::CardContents contentsOf(const Person& person, const Card& card)
{
    cardio::CardContents contents;
    contents.generation = card.generation;
    contents.division = card.city;
    contents.serial = quint32(card.serial);
    contents.cardNumber = card.number;
    contents.name = person.name;
    contents.identityNumber = person.id;
    contents.sex = person.sex;
    if (person.kind != QLatin1String("resident")) contents.nationality.clear();
    else contents.birthplace = person.id.left(6);
    contents.birthDate = person.birthDate;
    contents.issued = card.issued;
    contents.expires = card.expires;
    return contents;
}

Expected<void> lay(const QString& path, const Person& person, const Card& card)
{
    cardio::CardState state = cardio::makeCard(contentsOf(person, card));
    if (card.status == QLatin1String("locked")) state.pinLeft = 0;
    return layCardFile(path, state);
}

bool isThatCard(const QString& path, const Person& person, const Card& card)
{
    const auto there = cardio::loadCard(path);
    const QByteArray* identification = there ? there->value(0x05, 0x01) : nullptr;
    return identification &&
           identification->toHex().toUpper() == cardio::identificationOf(contentsOf(person, card)).toLatin1();
}

}  // namespace

Expected<PracticeCards> PracticeCards::in(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", folder}}));
    return PracticeCards(folder);
}

QString PracticeCards::fileOf(const QString& identityNumber) const
{
    return m_folder + u'/' + identityNumber + QStringLiteral(".json");
}

Expected<void> PracticeCards::layOut(const Books& books) const
{
    for (const Person& person : books.people()) {
        const auto card = cardInHand(books, person);
        if (!card) continue;
        const QString path = fileOf(person.id);
        if (QFileInfo(path).size() > 0) {  // a name without bytes is what a power cut left of one
            // An invented card never changes hands; its file is the chip's own by now.
            if (card->serial < firstOrderedHere || isThatCard(path, person, *card)) continue;
            const QString old = m_folder + u'/' + person.id + QStringLiteral(".old.json");
            QFile::remove(old);
            QFile::rename(path, old);
        }
        if (const auto laid = lay(path, person, *card); !laid) return laid;
    }
    return {};
}

}  // namespace kapok::training

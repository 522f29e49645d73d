#include "ui/person/strip.h"

#include "domain/bank_change.h"
#include "ui/step/leading.h"

#include <algorithm>

namespace kapok::ui {

QString cardStatus(const Phrases& phrases, const domain::Card& card)
{
    if (card.production != domain::Production::Collected)
        return phrases.word("view.production", domain::wordOf(card.production));
    return phrases.word("view.status", card.status().value_or(QStringLiteral("unknown")));
}

namespace {

CardMiniView miniCard(const Phrases& phrases, const domain::Card& card, const desk::PersonAtCounter& person,
                      const desk::Place& place)
{
    CardMiniView mini;
    mini.ref = card.ref;
    mini.where = phrases.city(card.city) + QStringLiteral(" • ") + phrases.bank(card.bank);
    if (card.generation) mini.kind = phrases.say("view.generation", {{"number", QString::number(*card.generation)}});
    if (card.bank && domain::wordOf(*card.bank) == place.facts.bank)
        mini.kind += QStringLiteral(" • ") + phrases.say("view.this_bank");
    mini.number = card.number ? card.number->shown() : phrases.say("view.number_when_made");
    mini.status = cardStatus(phrases, card);
    const auto status = card.status();
    if (card.production != domain::Production::Collected) mini.statusIcon = QStringLiteral("clock");
    else if (status != QStringLiteral("normal")) mini.statusIcon = QStringLiteral("ban");
    if (card.expires) mini.since = phrases.say("view.expires", {{"day", card.expires->toString(Qt::ISODate)}});
    mini.chosen = card.ref == person.selectedCard;
    return mini;
}

// In full years on that day. The day itself is not said: beside a masked number it would undo the mask.
std::optional<int> ageOf(const domain::Person& citizen, QDate day)
{
    const auto born = citizen.birthDate ? std::optional(citizen.birthDate->bare(ForCodec{}).day)
                                        : citizen.document.bare(ForCodec{}).birthDate();
    if (!born || !born->isValid() || !day.isValid() || *born > day) return std::nullopt;
    const bool before = std::pair(day.month(), day.day()) < std::pair(born->month(), born->day());
    return day.year() - born->year() - int(before);
}

// Name, number and what is known of the person himself; `source` says from whom. The name is in full: it is
// compared with a paper (ui.md "Hands and eyes").
PersonStripView whoHeIs(const Phrases& phrases, const domain::Person& citizen, QDate day, const QString& source)
{
    PersonStripView strip;
    const bool named = !citizen.name.bare(ForCodec{}).text.isEmpty();
    strip.name = named ? domain::Characters::ofThisHouse().written(citizen.name.bare(ForCodec{}).text)
                       : phrases.say("view.name_not_known");
    strip.number = citizen.document.shown();
    const auto male = citizen.male ? citizen.male : citizen.document.bare(ForCodec{}).isMale();
    if (male) strip.portrait = *male ? PersonStripView::Portrait::Man : PersonStripView::Portrait::Woman;
    QStringList line;
    if (male) line.append(phrases.say(*male ? "view.male" : "view.female"));
    if (const auto age = ageOf(citizen, day)) line.append(phrases.say("view.age", {{"years", QString::number(*age)}}));
    line.append(phrases.word("view.kind", domain::wordOf(citizen.kind)));
    line.append(source);
    strip.lines.append(line.join(QStringLiteral(" • ")));
    QStringList second;
    if (citizen.insured) second.append(phrases.say(*citizen.insured ? "view.insured" : "view.not_insured"));
    if (citizen.mobile) second.append(phrases.say("view.mobile", {{"number", citizen.mobile->shown()}}));
    if (!second.isEmpty()) strip.lines.append(second.join(QStringLiteral(" • ")));
    return strip;
}

// The pixels are those of a process without rights; here they are only painted.
void addPhoto(const Phrases& phrases, const desk::PersonAtCounter& person, PersonStripView& strip)
{
    if (person.visit.present.photo) strip.lines.append(phrases.say("photo.there"));
    if (!person.photo || !person.photo->isWhole()) return;
    const auto& [width, height, rgb] = *person.photo;
    strip.photo =
        QImage(reinterpret_cast<const uchar*>(rgb.constData()), width, height, width * 3, QImage::Format_RGB888).copy();
}

// What his identity card says, and where it disagrees with the province (A25): both are read aloud and decided upon.
void addIdentity(const Phrases& phrases, const desk::PersonAtCounter& person, PersonStripView& strip)
{
    const auto& read = person.visit.present.identity;
    if (!read) return;
    const QString until =
        read->validUntil ? read->validUntil->toString(Qt::ISODate) : phrases.say("identity.long_term");
    strip.lines.append(phrases.say("identity.line", {{"until", until}, {"address", read->address.shown()}}));
    const domain::Person& filed = *person.visit.person;
    if (!(read->name == filed.name) && !filed.name.bare(ForCodec{}).text.isEmpty())
        strip.alerts.push_back({QStringLiteral("alert"),
                                phrases.say("identity.name_differs", {{"name", read->name.bare(ForCodec{}).text}})});
}

}  // namespace

PersonStripView absentStrip(const Phrases& phrases, const domain::Person& person, QDate day)
{
    return whoHeIs(phrases, person, day, phrases.say("view.from_the_case"));
}

PersonStripView personStrip(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place,
                            qsizetype openCases)
{
    PersonStripView strip = whoHeIs(phrases, *person.visit.person, outletDay(person.askedAt),
                                    phrases.say(person.reached ? "view.from_province" : "view.from_this_desk",
                                                {{"time", phrases.time(person.askedAt)}}));
    addIdentity(phrases, person, strip);
    addPhoto(phrases, person, strip);
    for (const domain::Card& card : person.cards) strip.cards.push_back(miniCard(phrases, card, person, place));
    if (!person.reached)
        strip.alerts.push_back({QStringLiteral("alert"), phrases.say(person.cards.empty() ? "view.province_not_reached"
                                                                                          : "view.cards_last_known")});
    else if (person.cards.empty())
        strip.alerts.push_back({QStringLiteral("search"), phrases.say("view.no_card_in_province")});
    // F05: at either bank the same: what was begun, and which step of it is missing.
    if (const auto change = domain::bankChangeIn(person.cards))
        strip.alerts.push_back(
            {QStringLiteral("alert"),
             phrases.say("view.bank_change_stands",
                         {{"from", phrases.bank(change->old->bank)},
                          {"to", phrases.bank(change->ordered->bank)},
                          {"step", phrases.word("view.bank_change_missing", domain::wordOf(change->missing))}})});
    if (openCases > 0)
        strip.alerts.push_back(
            {QStringLiteral("worklist"), phrases.say("view.open_cases", {{"count", QString::number(openCases)}})});
    return strip;
}

qsizetype openCasesOf(const Workplace& work, const desk::PersonAtCounter& person)
{
    return std::ranges::count_if(person.openCases, [&](const domain::CaseId& id) {
        const auto one = work.counter.find(id);
        return !one || (casesAround(work, *one).empty() && !goesOnInside(*one));
    });
}

}  // namespace kapok::ui

// How a card is made at the counter, for every business that orders one by the channel `instant` (P1.6, P3.1; rules.md
// §5, §9; K01–K08): its data from the province; a blank from the tray, read in the printer's slot; the chip written, read
// back and compared; the face printed and looked at; the province told; and after the handing over both sides put into
// use. Three blanks and no more (W40): each is fed, written, read, printed and looked at under a key of its own, so that
// after any fault the case goes on where it stands, and what stands in its journal is what each blank has behind it.
//
// A record takes part by having the fields (Apply, Replace). What was begun and is not ended well is undone here too.
#pragma once

#include "messages/bank/account_release.h"
#include "messages/province/apply_cancel.h"
#include "messages/province/card_completed.h"
#include "messages/province/card_data.h"
#include "workflows/activate.h"
#include "workflows/beginning.h"
#include "workflows/blank.h"

namespace kapok::workflows {

using Blanks = Numbers<3>;

/// P1.6: made while he waits; he needs no message, and takes it home the same day.
template <class R>
bool isOnTheSpot(const R& r)
{
    if constexpr (requires { r.channel; }) return r.channel == QLatin1String("instant");
    else return false;
}

template <class R>
concept MadeHere = requires(const R& r) { r.cardData; };

/// How the journal keeps the making, in the list of each record that takes part (A10).
template <class R>
constexpr auto makingFields =
    std::tuple{Field{"card_data", &R::cardData},  Field{"otherwise", &R::otherwise},  Field{"typed", &R::typed},
               Field{"allowed", &R::allowed},     Field{"blank", &R::blank},          Field{"fed", &R::fed},
               Field{"written", &R::written},     Field{"read_back", &R::readBack},   Field{"print_it", &R::printIt},
               Field{"face", &R::face},           Field{"looked", &R::looked},        Field{"bin", &R::bin},
               Field{"completed", &R::completed}, Field{"taken_back", &R::takenBack}, Field{"released", &R::released}};

/// Why this blank is spoiled, by a code of domain::stock::spoilReasons(); empty: it is not.
template <class R>
QString spoiledBy(const R& r, const QString& key)
{
    if (r.written[key] && !r.written[key]->spoiled.isEmpty()) return r.written[key]->spoiled;
    // K05: a chip that says anything else than its order is not printed on.
    if (r.readBack[key].reply && !agree(compared(*r.cardData, *r.blank[key], *r.readBack[key])))
        return QStringLiteral("chip_differs");
    if (r.printIt[key] && r.printIt[key]->name == QLatin1String("spoil")) return QStringLiteral("other");
    if (r.face[key] && !r.face[key]->spoiled.isEmpty()) return r.face[key]->spoiled;
    if (r.looked[key] && !isGood(*r.looked[key])) return QStringLiteral("print_bad");  // K08
    return {};
}

/// True once the blank with this key has all behind it and is good.
template <class R>
bool isMadeWell(const R& r, const QString& key)
{
    return r.looked[key] && spoiledBy(r, key).isEmpty();
}

/// The attempt that counts now: the first that is not in the bin; none where all three are.
template <class R>
std::optional<QString> blankInHand(const R& r)
{
    return firstKey(r.bin, [](const Effect<Moved>& bin) { return !bin; });
}

/// How many blanks were spoiled for this citizen so far (W40).
template <class R>
int spoiledSoFar(const R& r)
{
    int count = 0;
    for (const QString& key : keysOf<Blanks>()) count += spoiledBy(r, key).isEmpty() ? 0 : 1;
    return count;
}

/// What the second person reads before another blank is taken, or one whose serial was typed (W39, W40).
template <class R>
Json blankToAllow(const R& r, const QString& key)
{
    Sheet sheet("review.title");
    sheet.citizen(r.visit);
    for (const QString& before : keysOf<Blanks>())
        if (const QString why = spoiledBy(r, before); !why.isEmpty())
            sheet.said("paper.row.blank_spoiled",
                       words("paper.blank_spoiled",
                             {{"serial", r.blank[before]->serial}, {"why", QStringLiteral("making.spoiled.") + why}}));
    if (r.typed[key]) sheet.row("paper.row.blank_typed", r.typed[key]->toStdString());
    return sheet.json();
}

/// Of a blank that is fed: from the tray where it lay into the printer; one that was not the next says so (K10).
inline Moved feeding(const BlankInSlot::Reply& blank)
{
    return {.what = blank.serial,
            .kind = blank.kind(),
            .from = blank.lies,
            .to = blank.slot(),
            .reason = blank.isInOrder() ? QString() : QStringLiteral("out_of_order")};
}

/// Nobody is held up by a slot that gives nothing: a serial may be typed, with a second person, or he goes home without
/// a card. What a second person has agreed to already is not changed any more.
template <class R>
Step readBlank(const R& r, const QString& key)
{
    Step step = readChip<&R::blank>(
        BlankInSlot{r.cardData->order["generation"].template get<int>(), r.typed[key].value.value_or(QString())}, key);
    step.question = r.allowed[key] ? questions::options("question.lay_blank", "blank_way", {"stop"})
                                   : questions::options("question.lay_blank", "blank_way", {"typed", "stop"});
    step.question.insteadFills = QString::fromStdString(cellName(nameOf<&R::otherwise>(), key.toUtf8().constData()));
    return step;
}

/// Before the blank is read: where one was spoiled it is asked whether another one is taken, and the second person agrees
/// to that, as to one whose serial is typed (W39).
template <class R>
std::optional<Step> beforeBlank(const R& r, const QString& key)
{
    const bool again = spoiledSoFar(r) > 0;
    if (again && !r.otherwise[key])
        return ask<&R::otherwise>(
            questions::options("question.another_blank", "blank_way", {"another", "typed", "stop"}), key);
    const bool types = r.otherwise[key] && r.otherwise[key]->name == QLatin1String("typed");
    if (types && !r.typed[key])
        return ask<&R::typed>(questions::typed("question.blank_serial", "number", "00000001"), key);
    if ((again || types) && !r.allowed[key])
        return authorise<&R::allowed>(blankToAllow(r, key), {.basis = {QStringLiteral("P1.6")}}, key);
    return std::nullopt;
}

/// K05: read again, without any doubt what it is. A chip that says nothing any more is spoiled.
template <class R>
Step readItBack(const R& r, const QString& key)
{
    Step step = readChip<&R::readBack>(WrittenChip{*r.cardData, *r.blank[key]}, key);
    step.question = questions::options("question.read_back", "print_it", {"spoil"});
    step.question.insteadFills = QString::fromStdString(cellName(nameOf<&R::printIt>(), key.toUtf8().constData()));
    return step;
}

/// What is done with one blank, from the tray to the eyes; nothing where it has all behind it, or is spoiled and gone.
template <class R>
std::optional<Step> makeOn(const R& r, const QString& key)
{
    if (!r.blank[key]) {
        if (auto step = beforeBlank(r, key)) return step;
        return readBlank(r, key);
    }
    const BlankInSlot::Reply& blank = *r.blank[key];
    if (!r.fed[key]) return moveStock<&R::fed>(feeding(blank), key);
    if (const QString why = spoiledBy(r, key); !why.isEmpty())  // K07
        return moveStock<&R::bin>(Moved{.what = blank.serial,
                                        .kind = blank.kind(),
                                        .from = blank.slot(),
                                        .to = QStringLiteral("bin"),
                                        .reason = why},
                                  key);
    if (!r.written[key]) return make<&R::written>("personalise", blank.serial, {{"order", r.cardData->order}}, key);
    if (!r.readBack[key]) return readItBack(r, key);
    if (!r.printIt[key])
        return ask<&R::printIt>(questions::options("question.print_face", "print_it", {"print", "spoil"}), key);
    if (!r.face[key]) return make<&R::face>("print_face", blank.serial, faceOf(*r.cardData, blank), key);
    if (!r.looked[key]) {
        Step step = ask<&R::looked>(whatIsLookedAt(), key);
        step.body = {{"never_empty", true}};  // K08: Enter alone judges no card
        return step;
    }
    return std::nullopt;
}

/// Until the province knows the card that was made.
template <class R>
std::optional<Step> makeHere(const R& r)
{
    if (!r.cardData) return wait<&R::cardData>(CardData{r.order->application});
    const auto key = blankInHand(r);
    if (!key) return std::nullopt;  // all three are spoiled: notMade() says so
    if (auto step = makeOn(r, *key)) return step;
    if (!r.completed) {
        const WrittenChip::Reply& chip = *r.readBack[*key];
        return order<&R::completed>(CardCompleted{*r.visit.person, r.order->card, chip.identification,
                                                  chip.says["card_number"], dayIn(chip.says, "issued"),
                                                  dayIn(chip.says, "expires")});
    }
    return std::nullopt;
}

/// Why the card is not made after all.
template <class R>
std::optional<Refusal> notMade(const R& r)
{
    if constexpr (MadeHere<R>) {
        if (!isOnTheSpot(r)) return std::nullopt;
        for (const QString& key : keysOf<Blanks>()) {
            if (r.otherwise[key] && r.otherwise[key]->name == QLatin1String("stop"))
                return Refusal{QStringLiteral("making_stopped"), QStringLiteral("rules")};
            if (r.allowed[key] && !r.allowed[key].areInForce())
                return Refusal{QStringLiteral("not_approved"), QStringLiteral("second_person")};
        }
        // The order was ended elsewhere, before or after the province knew of the card (A19).
        if (auto no = r.cardData.refusal()) return no;
        if (auto no = refusedThere(r.completed.refused, Party::Province)) return no;
        if (auto no = r.made.refusal()) return no;
        if (r.cardData && !blankInHand(r)) return Refusal{QStringLiteral("blanks_spoiled"), QStringLiteral("rules")};
    }
    return std::nullopt;
}

/// That a card is not made on the spot after all rests on what it was begun by, whatever else its business rests on.
template <MadeHere R>
const char* restsOn(const R& r, const Refusal& no)
{
    const auto ended = notMade(r);
    return ended && ended->reason == no.reason ? "P1.6" : R::basis;
}

/// K03: what was begun is undone, each step that can be: a blank that was written goes to the bin, one that was not back
/// into its tray; the order is taken back, and the account that was kept for it. The money goes back with the refusal.
template <class R>
std::optional<Step> unmake(const R& r)
{
    for (const QString& key : keysOf<Blanks>()) {
        if (!r.fed[key] || r.bin[key]) continue;
        const BlankInSlot::Reply& blank = *r.blank[key];
        const bool untouched = !r.written[key] && !r.written[key].waiting();
        return moveStock<&R::bin>(Moved{.what = blank.serial,
                                        .kind = blank.kind(),
                                        .from = blank.slot(),
                                        .to = untouched ? blank.lies : QStringLiteral("bin"),
                                        .reason = untouched ? QString() : QStringLiteral("other")},
                                  key);
    }
    if (!r.takenBack) return order<&R::takenBack>(CancelApplication{*r.visit.person, r.order->card});
    if (r.account.accepted() && !r.released) return order<&R::released>(ReleaseAccount{*r.visit.person, r.order->card});
    return std::nullopt;
}

/// A card that is not made: what was begun is undone, and he goes home with the money and the paper. Asked before any
/// other no, for whatever ends the order is undone.
template <class R>
std::optional<Step> notMadeAfterAll(const R& r)
{
    const auto no = notMade(r);
    if (!no) return std::nullopt;
    if (auto step = unmake(r)) return step;
    return refuse(r, *no);
}

/// The card has left the house, and both sides of it are put into use (P2.1).
template <class R>
std::optional<Step> putIntoUse(const R& r)
{
    const auto key = blankInHand(r);
    if (!key) return std::nullopt;
    const BlankInSlot::Reply& blank = *r.blank[*key];
    if (!r.issued)
        return moveStock<&R::issued>(
            Moved{.what = blank.serial, .kind = blank.kind(), .from = blank.slot(), .to = QStringLiteral("outside")});
    if (!r.activate) return whenHeComes<&R::activate>(Activate{.visit = r.visit, .card = r.made->card});
    return std::nullopt;
}

}  // namespace kapok::workflows

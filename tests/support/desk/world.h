// Everything outside the desk, as one value: what a power cut at the desk does not touch.
#pragma once

#include "bank/server/core.h"
#include "cardio/emulator/card_state.h"
#include "domain/card.h"
#include "domain/person.h"
#include "platform/server/core.h"
#include "ports/papers.h"
#include "province/server/core.h"

#include <array>
#include <functional>

namespace kapok::test {

/// From the nth demand on the way to a party stands so, until the teller mends it.
struct LineFault {
    line::PartyName party = line::PartyName::Province;
    int atDemand = 0;  ///< 0: from the very beginning, enquiries too
    line::Gate gate = line::Gate::Up;
    bool once = false;  ///< and is up again at the next one
};

/// The nth operation that arrives at a party is refused there, however often it is told.
struct PreparedRefusal {
    line::PartyName party = line::PartyName::Province;
    int atOperation = 1;
    QString reason;
};

/// The way to a party: how it stands, and what has come in.
struct WayTo {
    line::Gate gate = line::Gate::Up;
    int demands = 0;
    int operations = 0;       ///< that have arrived
    std::size_t earlier = 0;  ///< effects that belong to the past
};

struct PrintedPaper {
    domain::OperationId operation;  ///< twice in the list: the paper was printed twice
    ports::Sheet sheet;
};

struct SentMessage {
    domain::OperationId operation;
    Words text;
};

/// What a device has made on an object so far, and for which operation.
struct MadeThing {
    QString object;
    domain::OperationId operation;
    int parts = 0;  ///< of four; each of them once
    bool spoiled = false;
    QString request{};  ///< what was made: practice, personalise, print_face
};

/// Cheap to copy: a crash harness keeps one after every effect.
struct World {
    World();

    province::server::ProvinceCore province;
    bank::server::BankCoreServer bank;
    platform::server::PlatformCore platform;
    std::vector<PrintedPaper> papers;
    std::vector<SentMessage> messages;
    line::Gate messageService = line::Gate::Up;
    std::vector<MadeThing> made;
    QStringList badBlanks;                  ///< objects that are spoiled when something is made on them
    bool makerStops = false;                ///< the device jams once, in the middle, and does not say how far it came
    QString blank;                          ///< serial of the blank in the printer's slot; empty: none lies there
    std::optional<cardio::CardState> card;  ///< in the reader
    std::optional<cardio::CardState> otherCard;  ///< in a second reader
    Instant now;

    std::array<WayTo, domain::partiesElsewhere.size()> ways{};
    std::optional<LineFault> fault;
    std::vector<PreparedRefusal> refusals;
    qint64 earlierHeldFen = 0;   ///< what the bank kept of payments by card, in the past
    bool printerSilent = false;  ///< the next job is taken, and the printer does not say so
    std::optional<cardio::Fault> cardFault;

    province::server::Caller desk{};  ///< which desk this world stands around

    WayTo& to(line::PartyName party) { return ways[std::size_t(party)]; }
    const WayTo& to(line::PartyName party) const { return ways[std::size_t(party)]; }
    line::AnsweringParty& party(line::PartyName party);
    const line::AnsweringParty& party(line::PartyName party) const { return const_cast<World*>(this)->party(party); }
    void setTime(Instant at);
    /// From now on the desk is this one.
    void sit(const province::server::Caller& at);
    void turnDays(int days);
    QDate today() const { return outletDay(now); }
    domain::Person person(const QString& id) const;
    std::vector<domain::Card> cards(const QString& id) const;
    /// As the plant made the card with this reference.
    cardio::CardState plastic(const QString& ref) const;
    /// What is ordered is written on the blank, which lies in the reader as a card from then on; one that was spoiled
    /// says nothing any more.
    void writeBlank(const QString& serial, const Json& order);
    bool linesUp() const;
    void mendLines();
    /// What took effect since then, at any party.
    std::vector<line::Effect> effects() const;
    void forgetThePast();
};

/// The first invented person whose facts contain these: {"kind", "age_from", "age_to", "insured",
/// "deceased", "mobile": bool, "cards": [{…}]}; the list of cards has exactly these, in order.
QString personLike(const World& world, const Json& wanted);

}  // namespace kapok::test

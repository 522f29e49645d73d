// Who stands at the counter: what the province says of him, or what this desk last heard.
#pragma once

#include "desk/authority.h"
#include "desk/card_left.h"
#include "desk/possibility.h"
#include "desk/runner.h"
#include "desk/seat.h"

namespace kapok::desk {

/// How many orders of the case were answered: with each the cards of its person may have changed.
qsizetype answeredOrders(const Case& one);

struct PersonAtCounter {
    workflows::Visit visit;
    std::vector<domain::Card> cards;
    domain::Facts::PersonFacts facts;
    bool reached = false;  ///< false: it was not reached for all of this, and his name or his cards are not known now
    Instant askedAt;
    QString selectedCard;  ///< ref; empty where he has none
    std::vector<Possibility> possible;
    std::vector<domain::CaseId> openCases;
    std::optional<domain::Picture> photo{};  ///< that he brought since he is open
    /// The visit was begun earlier today and left open; it is gone on with unless another one is begun.
    bool visitWasOpen = false;
};

class Reception {
public:
    /// `tell`: after whatever may change what the screen shows. All of it outlives this.
    Reception(const Place& place, const Parts& parts, Runner& runner, Seat& seat, Authority& authority,
              CardWatch& cards, std::function<void()> tell)
        : m_place(place),
          m_parts(parts),
          m_runner(runner),
          m_seat(seat),
          m_authority(authority),
          m_cards(cards),
          m_tell(std::move(tell))
    {
    }

    /// Opens the person of this identity number. BadInput: what is wrong with the number. Refused: the
    /// province does not know him, or, once, that the card of another one lies in a reader still, or that the identity
    /// card on its reader has another number. With the line down he is opened with what this desk knows, and with what
    /// his identity card says. Where the errand does not stand any more nobody is opened.
    Task<Expected<void>> open(QString typed) { return open(std::move(typed), m_seat.errand()); }
    Task<Expected<void>> open(QString typed, Errand errand);
    /// Reads the identity card on its reader. Where it is that of who stands here and is valid, his visit has it: it is
    /// seen, and what it says is known (A25). Nothing else is kept.
    Task<Expected<domain::ReadIdentity>> readIdentity();
    /// His photo from a file, where a photo of an application it can be (A05): it counts as shown. Refused, with what is
    /// wrong with it; Unavailable: the file cannot be read, or nobody is there who looks at pictures.
    Task<Expected<void>> importPhoto(QString path);
    /// Asks again for his cards, and judges anew what can be done for him.
    Task<Expected<void>> refresh();
    /// The same after an act that has changed them: which card is meant is looked up again.
    Task<Expected<void>> cardsHaveChanged();
    /// Of all his cases that are in hand.
    qsizetype answeredOrders() const;
    /// Who is here, and what is shown, said before any business asks for it.
    Task<Expected<void>> attend(QString field, Json value);
    /// The citizen goes: his visit is over, what is open stays.
    Task<Expected<void>> endVisit();
    /// Another visit of the person who is open begins, where one was left open earlier today.
    void beginAnotherVisit();
    /// Whoever still stands here when the day turns is in another visit from then on.
    void turnDay();
    void selectCard(const QString& ref);
    /// Nobody is shown any more; a visit that was begun stays open.
    void clear();

    const PersonAtCounter* person() const { return m_person ? &*m_person : nullptr; }
    /// The visit of who stands here, of today.
    const workflows::Visit& visit();
    /// True where it is the case of who stands here.
    bool isOf(const Case& one) const;
    /// What the business is about: the selected card, or one that the rules take by his word. Refused where it
    /// is about a card, and there is none.
    Expected<std::optional<domain::Card>> cardFor(const workflows::Workflow& workflow) const;

private:
    const Place& m_place;
    const Parts& m_parts;
    Runner& m_runner;
    Seat& m_seat;
    Authority& m_authority;
    CardWatch& m_cards;
    std::function<void()> m_tell;
    std::optional<PersonAtCounter> m_person;
    std::optional<Redacted<domain::IdentityDocument>> m_askedOverCard;  ///< who was asked for while one lay there

    Task<Expected<void>> noCardIsLeft(domain::IdentityDocument wanted);
    Task<> lookAtPhoto(Errand errand);
    Task<Expected<void>> showDeputy(domain::ReadIdentity identity, Errand errand);
    Task<Expected<void>> showIdentity(domain::ReadIdentity identity, Errand errand);
    /// Who he is, and whether the province has said so.
    struct OnFile {
        domain::Person person;
        bool heard = false;
    };
    Task<Expected<OnFile>> personOf(domain::IdentityDocument document);
    Task<Expected<OnFile>> personServedBefore(domain::IdentityDocument document) const;
    Task<Expected<PersonAtCounter>> askOf(PersonAtCounter person, bool heard);
    Task<std::optional<std::vector<domain::Card>>> cardsLastHeardOf(QString identityNumber);
    void judge(PersonAtCounter& person) const;
    QString likelyIn(const std::vector<domain::Card>& cards) const;
    void beginVisit();
    bool isByWord(domain::Business business) const;
};

}  // namespace kapok::desk

// Following a card in transit 在途卡跟进: P1.11(12); rules.md §3. What is to be done is explained and given in hand, the
// case sleeps until the card has come to its end there, and then the citizen is called.
#pragma once

#include "messages/province/transit_end.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// Whom to turn to elsewhere, by which number, and what comes of it (rules.md §3).
struct ContactSlip {
    static constexpr const char* name = "contact_slip";
    static constexpr const char* next = "paper.next.contact_slip";
};

/// A number at which he can be called: personal, and refused where it is none.
struct Telephone {
    QString number;

    Json toJson() const { return personal(number); }
    static Expected<Telephone> fromJson(const Json& json);
};

/// The rules are asked nothing: whoever has a card under way may ask for it.
struct InTransitFollow {
    static constexpr auto business = domain::Business::InTransitFollow;
    static constexpr const char* basis = "P1.11(12)";

    Visit visit{};

    Enquiry<CardsOfPerson> cards{};
    Answer<QString> transit{};  ///< ref: the enquiry lapses overnight, what was chosen stays
    Answer<QString> wish{};     ///< keep, drop
    Answer<QString> callAt{};   ///< on_file, another
    Answer<Telephone> telephone{};
    Paper<ContactSlip> contactSlip{};
    Awaited<TransitEnd> end{};
    Effect<Carried> told{};
    Answer<QString> called{};  ///< told, not_reached
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &InTransitFollow::visit}};
    static constexpr auto fields = std::tuple{Field{"cards", &InTransitFollow::cards},
                                              Field{"card", &InTransitFollow::transit},
                                              Field{"wish", &InTransitFollow::wish},
                                              Field{"call_at", &InTransitFollow::callAt},
                                              Field{"telephone", &InTransitFollow::telephone},
                                              Field{"contact_slip", &InTransitFollow::contactSlip},
                                              Field{"end", &InTransitFollow::end},
                                              Field{"told", &InTransitFollow::told},
                                              Field{"called", &InTransitFollow::called},
                                              Field{"refusal_slip", &InTransitFollow::refusalSlip}};
};

Step next(const InTransitFollow& f);
Json sheetOf(const InTransitFollow& f, ContactSlip);

}  // namespace kapok::workflows

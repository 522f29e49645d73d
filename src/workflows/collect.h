// Collection 领卡: P1.4, P1.9, P3.1; rules.md §8.
#pragma once

#include "workflows/enquiries.h"
#include "workflows/record.h"

namespace kapok::workflows {

/// The province is told that the card was handed over.
struct HandOver {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "collect";
    struct Reply {
        Json toJson() const { return Json::object(); }
        static Expected<Reply> fromJson(const Json&) { return Reply{}; }
    };
    static std::vector<QString> refusals();

    Visit visit;
    QString card;

    Json body() const;
    std::vector<Reply> outcomes() const { return {Reply{}}; }
};

/// The bank's core is told to open the account that it keeps for the card.
struct OpenAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_open";
    using Reply = HandOver::Reply;
    static std::vector<QString> refusals();

    Visit visit;
    QString card;

    Json body() const;
    std::vector<Reply> outcomes() const { return {Reply{}}; }
};

struct Slip {
    static constexpr const char* name = "slip";
};

/// A finished card is handed over against receipt and identity paper.
struct Collect {
    static constexpr auto business = domain::Business::Collect;

    Visit visit{};
    domain::Card card{};

    Answer<QString> who{};
    Answer<QStringList> papers{};
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Order<HandOver> order{};
    OwnResult<OpenAccount> account{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Collect::visit}, Field{"card", &Collect::card}};
    static constexpr auto fields =
        std::tuple{Field{"who", &Collect::who},     Field{"papers", &Collect::papers},
                   Field{"cards", &Collect::cards}, Field{"verdict", &Collect::verdict},
                   Field{"order", &Collect::order}, Field{"account", &Collect::account},
                   Field{"slip", &Collect::slip},   Field{"refusal_slip", &Collect::refusalSlip}};
};

Step next(const Collect& c);

}  // namespace kapok::workflows

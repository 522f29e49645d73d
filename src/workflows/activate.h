// Activation 启用: P2.1; rules.md §7. Two sides, two results.
#pragma once

#include "workflows/collect.h"

namespace kapok::workflows {

/// The social side: the province is told that the card is in its holder's hands and proved.
struct ActivateSocialSide {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "activate";
    struct Reply {
        QString status;

        Json toJson() const { return {{"status", status.toStdString()}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static std::vector<QString> refusals();

    Visit visit;
    QString card;
    ChipOf::Reply chip;

    Json body() const;
    std::vector<Reply> outcomes() const { return {{QStringLiteral("normal")}}; }
};

/// The bank's side; the account password is the bank's own, on its own pad.
struct ActivateAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_activate";
    using Reply = HandOver::Reply;
    static std::vector<QString> refusals();

    Visit visit;
    QString card;

    Json body() const;
    std::vector<Reply> outcomes() const { return {Reply{}}; }
};

struct Activate {
    static constexpr auto business = domain::Business::Activate;

    Visit visit{};
    domain::Card card{};

    Answer<QString> who{};
    Answer<QStringList> papers{};
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Enquiry<ChipOf> chip{};
    Order<ActivateSocialSide> social{};
    OwnResult<ActivateAccount> bank{};
    Answer<QString> pinWish{};
    Effect<Carried> pin{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Activate::visit}, Field{"card", &Activate::card}};
    static constexpr auto fields = std::tuple{Field{"who", &Activate::who},
                                              Field{"papers", &Activate::papers},
                                              Field{"cards", &Activate::cards},
                                              Field{"verdict", &Activate::verdict},
                                              Field{"chip", &Activate::chip},
                                              Field{"social", &Activate::social},
                                              Field{"bank", &Activate::bank},
                                              Field{"pin_wish", &Activate::pinWish},
                                              Field{"pin", &Activate::pin},
                                              Field{"slip", &Activate::slip},
                                              Field{"refusal_slip", &Activate::refusalSlip}};
};

Step next(const Activate& a);

}  // namespace kapok::workflows

// Collection 领卡: P1.4, P1.9, P3.1; rules.md §8.
#pragma once

#include "messages/bank/account_open.h"
#include "messages/province/collect.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// A finished card is handed over against receipt and identity paper.
struct Collect {
    static constexpr auto business = domain::Business::Collect;
    static constexpr const char* basis = "P3.1";

    Visit visit{};
    domain::Card card{};
    Deputy named{};  ///< whom the receipt names; nobody where the holder applied himself, or nobody here knows

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Answer<QString> anotherComes{};  ///< turned_away
    Review review{};
    Order<HandOver> order{};
    OwnResult<OpenAccount> account{};
    Paper<Slip> slip{};
    Effect<Carried> told{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &Collect::visit}, Field{"card", &Collect::card}, Field{"named", &Collect::named}};
    static constexpr auto fields = std::tuple{Field{"cards", &Collect::cards},
                                              Field{"verdict", &Collect::verdict},
                                              Field{"another_comes", &Collect::anotherComes},
                                              Field{"review", &Collect::review},
                                              Field{"order", &Collect::order},
                                              Field{"account", &Collect::account},
                                              Field{"slip", &Collect::slip},
                                              Field{"told", &Collect::told},
                                              Field{"refusal_slip", &Collect::refusalSlip}};
};

Step next(const Collect& c);
Json sheetOf(const Collect& c, Slip);
void sentHome(const Collect& c, Sheet& sheet);

}  // namespace kapok::workflows

// Settling a change of bank 换行结清, at the old bank: P1.11(15); rules.md §13 step 3, §16, §21. It follows on the change
// that the new bank's outlet began, which the province knows.
#pragma once

#include "messages/bank/account_close.h"
#include "messages/province/bank_change.h"
#include "messages/province/change_bank_settle.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

struct ChangeBankSettle {
    static constexpr auto business = domain::Business::ChangeBankSettle;
    static constexpr const char* basis = "P1.11(15)";
    static constexpr bool irreversible = true;  ///< the account is closed and the old card cancelled (rules.md §19)

    Visit visit{};
    domain::Card card{};  ///< the old one

    Answer<QString> oldCard{};  ///< found, lost
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Enquiry<BankChangeOf> change{};
    Review review{};
    Order<CloseAccount> account{};
    Paper<Receipt> receipt{};     ///< of who goes home before the bank has answered
    Answer<QString> recovered{};  ///< punched, not_here
    OwnResult<SettleBankChange> social{};
    Effect<Payout> balance{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &ChangeBankSettle::visit}, Field{"card", &ChangeBankSettle::card}};
    static constexpr auto fields = std::tuple{
        Field{"old_card", &ChangeBankSettle::oldCard}, Field{"cards", &ChangeBankSettle::cards},
        Field{"verdict", &ChangeBankSettle::verdict},  Field{"change", &ChangeBankSettle::change},
        Field{"review", &ChangeBankSettle::review},    Field{"account", &ChangeBankSettle::account},
        Field{"receipt", &ChangeBankSettle::receipt},  Field{"recovered", &ChangeBankSettle::recovered},
        Field{"social", &ChangeBankSettle::social},    Field{"balance", &ChangeBankSettle::balance},
        Field{"slip", &ChangeBankSettle::slip},        Field{"refusal_slip", &ChangeBankSettle::refusalSlip}};
};

Step next(const ChangeBankSettle& s);
domain::Facts factsOf(const ChangeBankSettle& s);
void reviewed(const ChangeBankSettle& s, Sheet& sheet);
Json sheetOf(const ChangeBankSettle& s, Receipt);
Json sheetOf(const ChangeBankSettle& s, Slip);

}  // namespace kapok::workflows

// The account's password 银行密码: C02, C04, P2.1. It is the bank's own act: the holder types on the bank's pad, and
// neither desk nor teller ever has what he typed.
#pragma once

#include "messages/bank/password_set.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

struct BankPassword {
    static constexpr auto business = domain::Business::BankPassword;
    static constexpr const char* basis = "P2.1";

    Visit visit{};
    domain::Card card{};

    Answer<QString> how{};  ///< change, forgotten
    Enquiry<CardsOfPerson> cards{};
    Review review{};
    Order<SetAccountPassword> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &BankPassword::visit}, Field{"card", &BankPassword::card}};
    static constexpr auto fields =
        std::tuple{Field{"how", &BankPassword::how},       Field{"cards", &BankPassword::cards},
                   Field{"review", &BankPassword::review}, Field{"order", &BankPassword::order},
                   Field{"slip", &BankPassword::slip},     Field{"refusal_slip", &BankPassword::refusalSlip}};
};

Step next(const BankPassword& b);
void reviewed(const BankPassword& b, Sheet& sheet);
Json sheetOf(const BankPassword& b, Slip);

}  // namespace kapok::workflows

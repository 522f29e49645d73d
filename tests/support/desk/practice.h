// A workflow of the tests' own: it uses every word of the vocabulary, so that every word is tried in
// every harness, whatever the businesses of the house happen to need.
//
// It lives under the name of the e-card's payment, with an inner case of its own under that of its issue;
// its orders are messages that the reference parties know. Its rules are below: no paragraph stands behind them.
#pragma once

#include "workflows/apply.h"
#include "workflows/list.h"

namespace kapok::test {

using namespace kapok::workflows;

/// What must be done first: the citizen agrees, and the bank keeps an account.
struct Preparation {
    static constexpr auto business = domain::Business::EcardIssue;

    Visit visit{};

    Answer<bool> agrees{};
    Verdict verdict{};
    Order<ReserveAccount> order{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Preparation::visit}};
    static constexpr auto fields =
        std::tuple{Field{"agrees", &Preparation::agrees}, Field{"verdict", &Preparation::verdict},
                   Field{"order", &Preparation::order}, Field{"refusal_slip", &Preparation::refusalSlip}};
};
Step next(const Preparation& p);

struct Practice {
    static constexpr auto business = domain::Business::EcardPayment;

    Visit visit{};

    Answer<QString> reason{};
    Answer<QString> remark{};
    Answer<QDate> since{};
    Answer<bool> consent{};
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Answer<QString> waive{};
    Terms waived{};
    Effect<Payment> fee{};
    Inner<Preparation> preparation{};
    Order<OrderCard> order{};
    Terms terms{};
    Paper<Receipt> receipt{};
    Paper<FeeReceipt> feeReceipt{};
    OwnResult<ReserveAccount> account{};
    Awaited<CardMade> made{};
    Effect<Carried> told{};
    WhenHeComes<Collect> collect{};
    Enquiry<ChipOf> chip{};
    Effect<Carried> pin{};
    Effect<Moved> moved{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Practice::visit}};
    static constexpr auto fields = std::tuple{Field{"reason", &Practice::reason},
                                              Field{"remark", &Practice::remark},
                                              Field{"since", &Practice::since},
                                              Field{"consent", &Practice::consent},
                                              Field{"cards", &Practice::cards},
                                              Field{"verdict", &Practice::verdict},
                                              Field{"review", &Practice::review},
                                              Field{"waive", &Practice::waive},
                                              Field{"waived", &Practice::waived},
                                              Field{"fee", &Practice::fee},
                                              Field{"preparation", &Practice::preparation},
                                              Field{"order", &Practice::order},
                                              Field{"terms", &Practice::terms},
                                              Field{"receipt", &Practice::receipt},
                                              Field{"fee_receipt", &Practice::feeReceipt},
                                              Field{"account", &Practice::account},
                                              Field{"made", &Practice::made},
                                              Field{"told", &Practice::told},
                                              Field{"collect", &Practice::collect},
                                              Field{"chip", &Practice::chip},
                                              Field{"pin", &Practice::pin},
                                              Field{"moved", &Practice::moved},
                                              Field{"refusal_slip", &Practice::refusalSlip}};
};
Step next(const Practice& p);
domain::Facts::Request requestOf(const Practice& p);
Json sheetOf(const Practice& p, Receipt);

/// The workflows of this house, and these two.
const Workflows& withPractice();
/// 20 yuan for what was lost, a second person and 50 yuan for a wish, an amount that he names where the
/// information is wrong, nothing for what broke; a waiver for whoever asks; without the line provisional. Of
/// every other business the rules of the house.
domain::Ruling practiceRules(const domain::Facts& facts);

}  // namespace kapok::test

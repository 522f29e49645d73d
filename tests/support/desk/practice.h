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
    Effect<Payout> balance{};
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
    Paper<Slip> slip{};
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
                                              Field{"balance", &Practice::balance},
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
                                              Field{"slip", &Practice::slip},
                                              Field{"refusal_slip", &Practice::refusalSlip}};
};
Step next(const Practice& p);
domain::Facts::Request requestOf(const Practice& p);
Json sheetOf(const Practice& p, Receipt);
Json sheetOf(const Practice& p, Slip);

/// Two things that the bank is told of, each with a result of its own.
struct Services {
    static constexpr std::array keys{"pension", "water"};
};

/// A thing is made on a blank, and on the next one where it was spoiled; then the services are told. It is a business of
/// its own, for what each key and each attempt comes to multiplies the ways.
struct Making {
    static constexpr auto business = domain::Business::InstantIssue;

    Visit visit{};

    Enquiry<CardsOfPerson> cards{};
    Attempts<Answer<QString>, 3> blank{};  ///< serials
    Attempts<Effect<Made>, 3> copy{};
    Attempts<Effect<Moved>, 3> bin{};
    Each<Services, OwnResult<ReserveAccount>> services{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Making::visit}};
    static constexpr auto fields = std::tuple{Field{"cards", &Making::cards},
                                              Field{"blank", &Making::blank},
                                              Field{"copy", &Making::copy},
                                              Field{"bin", &Making::bin},
                                              Field{"services", &Making::services},
                                              Field{"slip", &Making::slip},
                                              Field{"refusal_slip", &Making::refusalSlip}};
};
Step next(const Making& m);

/// Of a business that the rules are not asked about: a card is followed until it is made, or nobody waits for it any more.
struct Following {
    static constexpr auto business = domain::Business::Progress;

    Visit visit{};

    Answer<QString> application{};
    Awaited<CardMade> made{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Following::visit}};
    static constexpr auto fields =
        std::tuple{Field{"application", &Following::application}, Field{"made", &Following::made},
                   Field{"slip", &Following::slip}, Field{"refusal_slip", &Following::refusalSlip}};
};
Step next(const Following& f);

/// The workflows of this house, and these four.
const Workflows& withPractice();
/// 20 yuan for what was lost, a second person and 50 yuan for a wish, an amount that he names where the
/// information is wrong, nothing for what broke; a waiver for whoever asks; without the line provisional. Of
/// every other business the rules of the house.
domain::Ruling practiceRules(const domain::Facts& facts);

}  // namespace kapok::test

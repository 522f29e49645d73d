// Account change, one window 一窗通办: P3.OW, P5.5; rules.md §9, §10. One form, and seven services with a result of its own
// each. The rules are not asked: which services go by his account the platform knows, and what becomes of them he says.
#pragma once

#include "messages/bank/account_numbers.h"
#include "messages/platform/account_change.h"
#include "messages/platform/account_change_result.h"
#include "messages/platform/linked_services.h"
#include "workflows/papers.h"
#include "workflows/requests.h"

namespace kapok::workflows {

/// The seven services, in the source's order (rules.md §10).
struct OneWindow {
    static constexpr std::array keys{"TV", "GAS", "WATER", "POWER", "PEN_EMP", "PEN_RES", "MED_DED"};
};

/// Those of the seven that are paid to him, on a day (P5.5).
struct Benefits {
    static constexpr std::array keys{"PEN_EMP", "PEN_RES"};
};

/// The form with old and new account filled in, which he signs (H02).
struct OneWindowForm {
    static constexpr const char* name = "one_window_form";
    static constexpr const char* next = "paper.next.one_window_form";
};

struct AccountChange {
    static constexpr auto business = domain::Business::AccountChange;
    static constexpr const char* basis = "P3.OW";

    Visit visit{};
    domain::Card card{};
    QString said{};  ///< what he said of it when the number was about to change; empty: nobody has asked him yet

    Answer<QString> linked{};  ///< now, himself, nothing (rules.md §9)
    Enquiry<AccountNumbers> accounts{};
    Enquiry<LinkedServices> known{};
    Answer<QStringList> chosen{};
    Review review{};
    Paper<OneWindowForm> form{};
    Answer<bool> isSigned{};
    Each<OneWindow, OwnResult<ChangeService>> services{};
    Paper<Slip> slip{};
    /// Seven results, and that one of the two benefits is paid first, in the order in which they come.
    Attempts<Awaited<NextServiceResult>, 9> result{};
    Attempts<Effect<Carried>, 9> told{};
    Each<Benefits, Answer<QString>> called{};  ///< told, not_reached: of a benefit that is paid first
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &AccountChange::visit}, Field{"card", &AccountChange::card},
                   Field{"said", &AccountChange::said}};
    static constexpr auto fields = std::tuple{Field{"linked", &AccountChange::linked},
                                              Field{"accounts", &AccountChange::accounts},
                                              Field{"known", &AccountChange::known},
                                              Field{"chosen", &AccountChange::chosen},
                                              Field{"review", &AccountChange::review},
                                              Field{"form", &AccountChange::form},
                                              Field{"signed", &AccountChange::isSigned},
                                              Field{"services", &AccountChange::services},
                                              Field{"slip", &AccountChange::slip},
                                              Field{"result", &AccountChange::result},
                                              Field{"told", &AccountChange::told},
                                              Field{"called", &AccountChange::called},
                                              Field{"refusal_slip", &AccountChange::refusalSlip}};
};

Step next(const AccountChange& a);
Json sheetOf(const AccountChange& a, OneWindowForm);
Json sheetOf(const AccountChange& a, Slip);

}  // namespace kapok::workflows

// Merge into one card 一人一卡归集: P1.10, P1.11; rules.md §2, §19, §21. Inside another business it is the consent
// alone: the province merges when it accepts what that business orders.
#pragma once

#include "messages/province/merge.h"
#include "workflows/account_change.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// Of several cards one stays, and the social function of the others goes over to it.
struct Merge {
    static constexpr auto business = domain::Business::Merge;
    static constexpr bool irreversible = true;  ///< rules.md §19

    Visit visit{};
    QString inside{};  ///< the business of which this is a first step; empty: none

    Enquiry<CardsOfPerson> cards{};
    Answer<QString> survivor{};  ///< ref; not asked inside, nor where there is nothing to choose
    Verdict verdict{};
    Paper<Consequences> consequences{};
    Answer<QStringList> consent{};  ///< what was read to the citizen and agreed to
    Review review{};
    Order<MergeCards> order{};
    Paper<MergeSlip> mergeSlip{};
    Answer<QString> linked{};  ///< what becomes of the payments that went by a merged card; not asked inside
    WhenHeComes<AccountChange> oneWindow{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Merge::visit}, Field{"inside", &Merge::inside}};
    static constexpr auto fields = std::tuple{Field{"cards", &Merge::cards},
                                              Field{"survivor", &Merge::survivor},
                                              Field{"verdict", &Merge::verdict},
                                              Field{"consequences", &Merge::consequences},
                                              Field{"consent", &Merge::consent},
                                              Field{"review", &Merge::review},
                                              Field{"order", &Merge::order},
                                              Field{"merge_slip", &Merge::mergeSlip},
                                              Field{"linked", &Merge::linked},
                                              Field{"one_window", &Merge::oneWindow},
                                              Field{"refusal_slip", &Merge::refusalSlip}};
};

Step next(const Merge& m);
domain::Facts::Request requestOf(const Merge& m);
void reviewed(const Merge& m, Sheet& sheet);
Json sheetOf(const Merge& m, Consequences);
Json sheetOf(const Merge& m, MergeSlip);

}  // namespace kapok::workflows

// Reversal 冲正: L15; rules.md §19. What a desk took by mistake is taken back: the same day as if it had never been, later
// by an entry of its own. A second person looks at it, and it names the number of the case that made the mistake.
#pragma once

#include "messages/province/changes_of_person.h"
#include "messages/province/reverse.h"
#include "workflows/papers.h"
#include "workflows/requests.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// The number that the paper of the mistaken case bears, typed or scanned: refused where a figure was misread.
struct SerialOfCase {
    QString number;

    Json toJson() const { return number.toStdString(); }
    static Expected<SerialOfCase> fromJson(const Json& json);
    QDate day() const;
};

/// The citizen need not be here: the mistake is the desk's.
struct Reverse {
    static constexpr auto business = domain::Business::Reverse;
    static constexpr const char* basis = "P3.1";

    Visit visit{};

    Enquiry<ChangesOfPerson> changes{};
    Answer<QString> reversed{};       ///< the province's number of it
    Answer<SerialOfCase> original{};  ///< of that change's day
    Answer<QString> mistake{};        ///< wrong_card, wrong_business, wrong_person, other
    Verdict verdict{};                ///< the second person's
    Review review{};
    Order<ReverseChange> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Reverse::visit}};
    static constexpr auto fields = std::tuple{Field{"changes", &Reverse::changes},
                                              Field{"reversed", &Reverse::reversed},
                                              Field{"original", &Reverse::original},
                                              Field{"mistake", &Reverse::mistake},
                                              Field{"verdict", &Reverse::verdict},
                                              Field{"review", &Reverse::review},
                                              Field{"order", &Reverse::order},
                                              Field{"slip", &Reverse::slip},
                                              Field{"refusal_slip", &Reverse::refusalSlip}};
};

Step next(const Reverse& r);
void reviewed(const Reverse& r, Sheet& sheet);
Json sheetOf(const Reverse& r, Slip);

}  // namespace kapok::workflows

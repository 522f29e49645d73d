// Progress 进度查询: P1.3; rules.md §18. Nothing is changed anywhere, and the rules are not asked.
#pragma once

#include "messages/province/card_progress.h"
#include "workflows/papers.h"
#include "workflows/requests.h"

namespace kapok::workflows {

/// How far each of his cards is, who must act, and until when it is promised (A20).
struct Progress {
    static constexpr auto business = domain::Business::Progress;
    static constexpr const char* basis = "P1.3";

    Visit visit{};

    Enquiry<ProgressOfPerson> progress{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Progress::visit}};
    static constexpr auto fields = std::tuple{Field{"progress", &Progress::progress}, Field{"slip", &Progress::slip},
                                              Field{"refusal_slip", &Progress::refusalSlip}};
};

Step next(const Progress& p);
Json sheetOf(const Progress& p, Slip);

}  // namespace kapok::workflows

// Which service of a form has its result next? Answered when one has, whichever it is: none waits for another (P3.OW).
#pragma once

#include "messages/platform/one_window_services.h"

#include <QStringList>

namespace kapok::messages {

struct NextServiceResult {
    static constexpr Party party = Party::Platform;
    static constexpr const char* kind = "account_change_result";
    static constexpr const char* says = "Which service of this form has its result next, besides those named in "
                                        "`known`? `under_review` while none has.";
    struct Reply {
        QString service;  ///< empty while none has its result
        QString state;    ///< done, refused, withdrawn, under_review

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static bool answers(const Json& reply);
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals() { return {}; }
    static std::vector<Reply> outcomes();

    QString form;
    QStringList known;  ///< services whose result is here already

    Json body() const;
};

}  // namespace kapok::messages

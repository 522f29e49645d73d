// Which service of a form has its result next? Answered when one has, whichever it is: none waits for another (P3.OW);
// and where a benefit will be paid before its change is done, that is said in time (P5.5).
#pragma once

#include "messages/platform/one_window_services.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace kapok::messages {

struct NextServiceResult {
    static constexpr Party party = Party::Platform;
    static constexpr const char* kind = "account_change_result";
    static constexpr const char* says =
        "Which service of this form has its result next, besides those named in "
        "`known`? `under_review` while none has; `pays_first` where a benefit that is not "
        "named in `warned` will be paid, on `paid_on`, before its change is done.";
    struct Reply {
        QString service;                ///< empty while none has its result
        QString state;                  ///< done, refused, withdrawn, pays_first, under_review
        std::optional<QDate> paidOn{};  ///< of pays_first: the day of that payment

        bool isResult() const { return !service.isEmpty() && state != QLatin1String("pays_first"); }

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static bool answers(const Json& reply);
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals() { return {}; }
    static std::vector<Reply> outcomes();

    QString form;
    QStringList known;     ///< services whose result is here already
    QStringList warned{};  ///< benefits of which it was said that they are paid first

    Json body() const;
};

}  // namespace kapok::messages

#include "platform/server/one_window.h"

#include <algorithm>
#include <array>

namespace kapok::platform::server {
namespace {

constexpr int benefitDay = 15;  // of each month: the reference platform's own
constexpr int warnsBefore = 2;  // days before it, so that there is time to call him

struct Review {
    const char* service;
    int days;  // calendar days until the unit has answered
    bool isBenefit;
};
constexpr std::array reviews{Review{"TV", 1, false},    Review{"GAS", 2, false},     Review{"WATER", 2, false},
                             Review{"POWER", 3, false}, Review{"MED_DED", 4, false}, Review{"PEN_EMP", 5, true},
                             Review{"PEN_RES", 5, true}};

// Two forms for one service at once: a benefit goes by the first, and the second is refused; of a bill the later form
// counts, and the earlier one is withdrawn.
QString outcomeOf(const Books& books, const Submitted& one, const Review& review)
{
    bool isLater = false;
    for (const Submitted& other : books.submitted()) {
        if (&other == &one) {
            isLater = true;
            continue;
        }
        if (other.person != one.person || other.service != one.service) continue;
        const bool atOnce = std::abs(other.on.daysTo(one.on)) < review.days;
        if (!isLater && atOnce && review.isBenefit) return QStringLiteral("refused");
        if (isLater && atOnce && !review.isBenefit) return QStringLiteral("withdrawn");
    }
    return QStringLiteral("done");
}

}  // namespace

QDate nextPaymentOf(const QString& service, QDate today)
{
    for (const Review& review : reviews)
        if (service == QLatin1String(review.service) && review.isBenefit) {
            const QDate thisMonth(today.year(), today.month(), benefitDay);
            return thisMonth < today ? thisMonth.addMonths(1) : thisMonth;
        }
    return {};
}

std::optional<QString> paidFirst(const Books& books, const QString& form, const QStringList& known,
                                 const QStringList& warned)
{
    for (const Submitted& one : books.submitted()) {
        if (one.form != form || known.contains(one.service) || warned.contains(one.service)) continue;
        const QDate day = nextPaymentOf(one.service, books.today());
        if (day.isValid() && books.today().daysTo(day) <= warnsBefore) return one.service;
    }
    return std::nullopt;
}

std::optional<ServiceResult> nextResultOf(const Books& books, const QString& form, const QStringList& known)
{
    for (const Review& review : reviews) {
        const QString service = QLatin1String(review.service);
        const auto one = std::ranges::find_if(books.submitted(), [&](const Submitted& submitted) {
            return submitted.form == form && submitted.service == service;
        });
        if (one == books.submitted().end() || known.contains(service)) continue;
        if (one->on.daysTo(books.today()) < review.days) continue;
        return ServiceResult{service, outcomeOf(books, *one, review)};
    }
    return std::nullopt;
}

}  // namespace kapok::platform::server

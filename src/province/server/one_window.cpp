#include "province/server/one_window.h"

#include <array>

namespace kapok::province::server {
namespace {

constexpr int benefitDay = 15;  // of each month: the reference platform's own

struct Review {
    const char* service;
    int days;  // calendar days until the unit has answered
    bool isBenefit;
};
constexpr std::array reviews{Review{"TV", 1, false},    Review{"GAS", 2, false},     Review{"WATER", 2, false},
                             Review{"POWER", 3, false}, Review{"MED_DED", 4, false}, Review{"PEN_EMP", 5, true},
                             Review{"PEN_RES", 5, true}};

// A benefit is not led to somebody whose data differ; what was asked for by one who has died is withdrawn.
QString outcomeOf(const Review& review, const Person& person)
{
    if (person.deceased) return QStringLiteral("withdrawn");
    const bool differs = person.identityChanged && !person.agencyCorrected;
    return review.isBenefit && differs ? QStringLiteral("refused") : QStringLiteral("done");
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

std::optional<ServiceResult> nextResultOf(const Books& books, const QString& form, const QStringList& known)
{
    for (const Review& review : reviews) {
        const QString service = QLatin1String(review.service);
        const auto submitted = books.submitted(form, service);
        if (!submitted || known.contains(service) || submitted->on.daysTo(books.today()) < review.days) continue;
        return ServiceResult{service, outcomeOf(review, *books.person(submitted->person))};
    }
    return std::nullopt;
}

}  // namespace kapok::province::server

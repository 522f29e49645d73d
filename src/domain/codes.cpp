#include "domain/codes.h"

#include <algorithm>

namespace kapok::domain {

QString joined(std::span<const char* const> words)
{
    QString all;
    for (const char* word : words) all += (all.isEmpty() ? "" : ", ") + QString::fromLatin1(word);
    return all;
}

// The other words of the contract are the application status, one for one.
static_assert(std::size_t(CardStatus::Merged) - std::size_t(CardStatus::Sealed) ==
              std::size_t(ApplicationStatus::Merged));

CardStatus statusOf(ApplicationStatus application, Activation activation)
{
    if (application == ApplicationStatus::Normal && activation == Activation::NotActivated)
        return CardStatus::NotActivated;
    return CardStatus(std::size_t(application) + std::size_t(CardStatus::Sealed));
}

StatusDimensions dimensionsOf(CardStatus status)
{
    if (status == CardStatus::NotActivated) return {ApplicationStatus::Normal, Activation::NotActivated};
    const auto application = ApplicationStatus(std::size_t(status) - std::size_t(CardStatus::Sealed));
    const bool sealed = status == CardStatus::Sealed;  // §6: sealed is a card never activated in time
    return {application, sealed ? Activation::NotActivated : Activation::Activated};
}

bool isDivision(const QString& code)
{
    return code.size() == 6 && code.front() != u'0' &&
           std::ranges::all_of(code, [](QChar figure) { return figure >= u'0' && figure <= u'9'; });
}

bool sameCity(const QString& one, const QString& other)
{
    return QStringView(one).left(4) == QStringView(other).left(4);
}
bool sameProvince(const QString& one, const QString& other)
{
    return QStringView(one).left(2) == QStringView(other).left(2);
}

}  // namespace kapok::domain

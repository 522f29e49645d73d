#include "province/server/card.h"

#include <array>

namespace kapok::province::server {
namespace {

constexpr int daysToOutlet = 20;
constexpr int yearsValid = 10;

}  // namespace

QString wordOf(const Card& card, QDate today)
{
    switch (asOf(card, today).production) {
    case Production::Ordered: return card.ordered < today ? QStringLiteral("in_production") : QStringLiteral("applied");
    case Production::Failed: return QStringLiteral("failed");
    case Production::Made: return QStringLiteral("at_outlet");
    case Production::Collected: return QStringLiteral("collected");
    }
    return {};
}

Card asOf(Card card, QDate today)
{
    const bool isMakingIt = card.production == Production::Ordered && card.held() && !card.madeHere;
    if (!isMakingIt || card.ordered.daysTo(today) < daysToOutlet) return card;
    const QDate day = card.ordered.addDays(daysToOutlet);
    return madeOn(std::move(card), day);
}

Card madeOn(Card card, QDate day)
{
    card.production = Production::Made;
    card.status = QStringLiteral("not_activated");
    card.issued = day;
    card.expires = card.issued.addYears(yearsValid).addDays(-1);
    card.number = cardNumberOf(card.serial);
    card.identification = identificationOf(card.city, card.serial);
    return card;
}

QChar cardCheckDigit(const QString& firstEight)
{
    constexpr std::array<int, 8> weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        const QChar c = firstEight[qsizetype(at)];
        sum += weights[at] * (c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10);
    }
    const int check = 11 - sum % 11;
    if (check == 10) return u'X';
    return check == 11 ? QChar(u'0') : QChar(u'0' + check);
}

QString cardNumberOf(int serial)
{
    const QString eight = QStringLiteral("D%1").arg(serial, 7, 10, QLatin1Char('0'));
    return eight + cardCheckDigit(eight);
}

QString identificationOf(const QString& division, int serial)
{
    return division + QStringLiteral("D156000005") +
           QStringLiteral("%1").arg(serial, 8, 16, QLatin1Char('0')).toUpper() + QStringLiteral("FFFFFFFF");
}

}  // namespace kapok::province::server

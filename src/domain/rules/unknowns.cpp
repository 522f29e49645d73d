#include "domain/rules/unknowns.h"

#include <algorithm>

namespace kapok::domain::rules {

void Unknowns::addOfCard(int card, std::string_view name)
{
    const Name missed{card, name};
    if (std::ranges::find(m_names, missed) == m_names.end()) m_names.push_back(missed);
}

QStringList Unknowns::named(const std::vector<CardFacts>& cards) const
{
    QStringList all;
    all.reserve(qsizetype(m_names.size()));
    for (const Name& one : m_names) {
        const QLatin1String name(one.name.data(), qsizetype(one.name.size()));
        if (one.card == noCard) all.append(QString(name));
        else all.append(QStringLiteral("cards[") + cards[std::size_t(one.card)].ref + QStringLiteral("].") + name);
    }
    return all;
}

}  // namespace kapok::domain::rules

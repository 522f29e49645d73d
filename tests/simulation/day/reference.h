// The reference models of province and banks: what rules.md says becomes of cards, accounts and money, in plain values.
// They are written from its tables, call nobody's server and know no rule pack; what they are told of the world is the
// population as it stood when the day began (contract.md §1) and who was served with what.
#pragma once

#include "base/json.h"
#include "domain/business.h"

#include <QDate>

#include <map>
#include <vector>

namespace kapok::day {

/// What a citizen asks for at a desk.
struct Request {
    domain::Business business = domain::Business::Apply;
    int card = -1;        ///< of his, the oldest is 0; -1: about none
    QString reason{};     ///< of a replacement
    bool granted = true;  ///< what a second person says, where one is asked
};

/// May it be done now and here?
enum class Answer { No, Yes, WithSecond };

enum class Making { Ordered, Failed, Made, Collected };
enum class AccountState { None, Reserved, Inactive, Active, Frozen, Closed };

struct Plastic {
    QString city, bank, status, statusBeforeLoss;
    Making making = Making::Collected;
    QDate ordered, expires;
    int replaces = -1, changes = -1;  ///< which of his cards
    int orderedAt = -1;               ///< the desk that waits for it; -1: of before the day
    bool medicalCleared = true;
    AccountState account = AccountState::None;
    qint64 fen = 0;  ///< what lies on it
    bool paysSmallAmounts = true;

    bool held() const { return status != QLatin1String("cancelled") && status != QLatin1String("merged"); }
    bool here() const { return city.startsWith(QLatin1String("4407")); }
    bool underWay() const { return making == Making::Ordered || making == Making::Failed; }
};

struct Citizen {
    QString id;
    std::vector<Plastic> cards;
    QString ecard = QStringLiteral("none");
};

/// Where he stands.
struct At {
    int desk = 0;
    QString bank;
    QDate today;
};

/// In whole fen: what the counter took, and what it handed out.
struct Till {
    qint64 fees = 0, paidOut = 0;
    bool operator==(const Till&) const = default;
};

/// The citizen of the population's document.
Citizen citizenOf(const Json& person);
/// The plant makes what was ordered (contract.md §1, `days`: an order is at the outlet after 20 of them).
void passTo(QDate today, Citizen& citizen);
Answer may(const Citizen& citizen, const Request& request, const At& at);
/// What the rules change where it is done.
void done(Citizen& citizen, const Request& request, const At& at, Till& till);
/// "BOC at_outlet not_activated reserved 0", a card as both sides show it.
std::string said(const Plastic& card, QDate today);

inline constexpr qint64 namedFee = 1000;  ///< by the second person, where the rules decide none (§4 row 11)

}  // namespace kapok::day

// The facts of one request as numbers, ready to be asked quickly and to be followed elsewhere: a road
// is tried on a copy. Values are indices into the lists of vocabulary.h; -1 is unknown.
#pragma once

#include "domain/facts.h"
#include "domain/rules/vocabulary.h"

#include <cstdint>
#include <vector>

namespace kapok::domain::rules {

using Value = std::int8_t;
constexpr Value unknown = -1;
using Day = std::int64_t;  ///< Julian day; 0 is unknown
constexpr Day noDay = 0;

struct CardSituation {
    int city = 0;  ///< six figures
    Value bank = unknown, generation = unknown, status = unknown, account = unknown, lost = unknown, cleared = unknown;
    Value production = value::Collected;
    Day expires = noDay, issued = noDay;
    bool byWord = false;  ///< counts in nothing but a business about it, like a card of another province

    bool isNoLongerHeld() const { return status == value::Cancelled || status == value::Merged; }
};

struct Situation {
    Day today = noDay;
    Day born = noDay;
    int deskCity = 0;
    Value deskBank = unknown, quickIssue = unknown, photoSource = value::Bring, online = value::Yes;
    Value kind = value::Resident, insured = unknown, deceased = unknown, identityChanged = unknown,
          mobileInUse = unknown;
    Value agencyCorrected = value::No;
    Value who = value::Holder;
    bool documentsKnown = false;
    std::uint32_t documents = 0;  ///< bit n: Document(n) was shown
    Business business = Business::Apply;
    int card = -1;  ///< index into cards
    Value reason = unknown, cause = 0, channel = value::NormalChannel, chosenBank = unknown, wish = unknown,
          waiver = unknown;
    bool inside = false;             ///< a first step of another business
    std::optional<qint64> namedFee;  ///< by an approver, in fen
    std::vector<CardSituation> cards;

    bool shows(Document document) const { return documents >> unsigned(document) & 1u; }
    Value placeOf(const CardSituation& card) const;
};

Situation situationOf(const Facts& facts);

}  // namespace kapok::domain::rules

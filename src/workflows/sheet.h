// A paper as data: what stands on it is decided here, how it looks is the printer's.
#pragma once

#include "domain/card.h"
#include "workflows/record.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// {"title": id, "rows": [{"label": id, "value": text | personal | {"words": id, "values": {…}}}], "read": {…}}; of
/// a review also "irreversible", and in a row what is "before" the value; of a paper that nobody has answered yet
/// "provisional".
class Sheet {
public:
    explicit Sheet(const char* title) : m_json{{"title", title}, {"rows", Json::array()}} {}
    /// Goes on with a sheet that was begun elsewhere.
    explicit Sheet(Json begun) : m_json(std::move(begun)) {}
    Sheet& row(const char* label, Json value);
    Sheet& said(const char* label, const Words& words);
    /// Name and number of the citizen.
    Sheet& citizen(const Visit& visit);
    /// Who stood there for the holder; no row where he came himself (A03, A04).
    Sheet& deputy(const Deputy& deputy);
    /// A card as it is spoken of: city, bank and number.
    Sheet& named(const char* label, const domain::Card& card);
    /// All that is to be seen of a card: number, city, bank, status, until when.
    Sheet& card(const domain::Card& card);
    /// What changes, side by side: what it is now, and what it will be.
    Sheet& becomes(const char* label, const Words& now, const Words& after);
    /// Said in a review: what is about to be sent cannot be undone (ui.md "Irreversible").
    Sheet& irreversible();
    /// An amount in whole fen; what he was handed is said as what he has.
    Sheet& money(const char* label, qint64 fen);
    /// One row for each key of which anybody was told: what came of it, or that there is no answer yet.
    template <class K, class F>
    Sheet& results(const char* member, const Each<K, F>& each)
    {
        for (std::size_t at = 0; at < each.cells.size(); ++at)
            if (const F& one = each.cells[at]; one || one.waiting())
                said(("field." + cellName(member, K::keys[at])).c_str(), resultOf(one.accepted(), one.refused));
        return *this;
    }
    /// What a ruling says of fee, date and basis.
    Sheet& terms(const domain::Ruling& ruling);
    /// Who comes next time, and with what (P3.1, P5.4): the papers that this ruling needed tell whether it is the
    /// guardian. `also` is the id of what he brings besides his papers; null: nothing.
    Sheet& whoComes(const domain::Person& person, const QStringList& needs, const char* also);
    /// Said where no short message will reach him: no mobile number is on file, or one that is none (A21).
    Sheet& telephone(const domain::Person& person);
    Json json() const { return m_json; }

private:
    Json m_json;

    static Words resultOf(bool accepted, const QString& refused);
};

Json inJson(const Words& words);
/// An amount as the citizen reads it: *free* where there is nothing to pay.
Words feeOf(qint64 fen);
/// Each paragraph by the name of what it rests on, its number behind (the pack's `basis`).
Json basisOf(const QStringList& paragraphs);
/// True where the papers that a request needs are those of a minor: his guardian comes with him (P1.1, P5.4).
bool isOfAMinor(const QStringList& needs);
/// True where this row stands on the paper.
bool stands(const Json& sheet, const char* label);
/// The status of a card in words, for eyes: "view.status.formal_loss".
Words statusOf(const domain::Card& card);
/// A card in one line, for eyes only: its city, its bank, the end of its number. The names are the directory's.
Words inOneLine(const domain::Card& card);
/// Why the case was not carried out, for the citizen to take home (rules.md §21, Papers printed).
struct RefusalSlip {
    static constexpr const char* name = "refusal_slip";
};

/// Who asked for what, who said no and why, and where he can go from here: the road and the paragraphs are
/// those of `ruling`, which may be null.
Json refusalSheet(domain::Business business, const Visit& visit, const Refusal& no, const domain::Ruling* ruling);

}  // namespace kapok::workflows

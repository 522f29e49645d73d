// A rule pack: rules.md as data (design.md §3), loaded strictly and compiled for deciding.
#pragma once

#include "base/working_days.h"
#include "domain/facts.h"
#include "domain/ruling.h"

#include <memory>

namespace kapok::domain {

namespace rules {
struct PackData;
struct PackFiles;
}  // namespace rules

class RulePack {
public:
    /// BadInput names the place in the file and what was expected there, such as
    /// "asks[12].when.card.status: expected one of … (line 150)". `file` stands before it where it is given.
    static Expected<RulePack> of(const rules::PackFiles& files);
    static Expected<RulePack> load(const QByteArray& json, const QString& file = {});
    /// The pack of this name, resources/rules/NAME.json, or of this file where it is a path.
    static Expected<RulePack> find(const QString& nameOrFile);
    /// The one that decides where none is named (contract.md §2).
    static QString standard() { return QStringLiteral("jiangmen-2021"); }

    const Ruling::Pack& identity() const;
    /// Every document that a request can need, or show in place of a needed one, by the words of contract.md §2
    /// and in its order: what a form offers to be ticked.
    QStringList documents() const;
    const rules::PackData& data() const { return *m_data; }

private:
    std::shared_ptr<const rules::PackData> m_data;
};

/// What the rules say to this request. Pure; never throws; the same facts, pack and calendar give the
/// same ruling for ever.
Ruling decide(const RulePack& pack, const WorkingDays& calendar, const Facts& facts);

}  // namespace kapok::domain

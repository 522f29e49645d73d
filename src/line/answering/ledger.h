// What a party remembers of the operations it was asked for, for ever (B1, B3).
#pragma once

#include "base/shape.h"
#include "ports/party.h"

#include <map>
#include <memory>
#include <vector>

namespace kapok::line {

/// One thing that took effect, as `kapokctl province status` lists it (contract.md §3).
struct Effect {
    QString operation;
    QString kind;        ///< a business name
    QString party;       ///< province, bank, platform
    QString person;      ///< masked but for the last four figures
    QString payloadSm3;  ///< hex, lower case
    int arrivals = 0;    ///< how often the demand came in, repeats counted

    bool operator==(const Effect&) const = default;
};

Json documentOf(const std::vector<Effect>& effects);
/// Of `{"effects": […]}`, which every reference party answers.
const Shape& shapeOfEffects();

/// One operation as it came in first.
struct Operation {
    QString id, desk, kind, business, person, payloadSm3;
    ports::Reply reply;
};

/// A value; copying it copies pointers.
class Ledger {
public:
    /// The operation of this id, or null.
    const Operation* find(const domain::OperationId& id) const;
    void remember(Operation operation);
    /// One more arrival of it; `payloadSm3` may differ from the first one's, and that is counted (B3).
    void arrived(const domain::OperationId& id, const QString& payloadSm3);

    std::vector<Effect> effects(const QString& party) const;  ///< in the order in which they happened
    std::size_t size() const { return m_order.size(); }
    int otherPayloads() const { return m_otherPayloads; }  ///< arrivals whose bytes were not the first ones

private:
    struct Row {
        std::shared_ptr<const Operation> operation;
        int arrivals = 1;
    };
    std::map<QString, Row> m_rows;
    std::vector<QString> m_order;
    int m_otherPayloads = 0;
};

}  // namespace kapok::line

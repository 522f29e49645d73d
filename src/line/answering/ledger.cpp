#include "line/answering/ledger.h"

namespace kapok::line {

const Shape& shapeOfEffects()
{
    using namespace shapes;
    static const Shape effects = object({{"effects", listOf(object({{"operation", anyText()},
                                                                    {"kind", anyText()},
                                                                    {"party", anyText()},
                                                                    {"person", anyText()},
                                                                    {"payload_sm3", anyText()},
                                                                    {"arrivals", whole()}}))}});
    return effects;
}

Json documentOf(const std::vector<Effect>& effects)
{
    Json list = Json::array();
    for (const Effect& effect : effects)
        list.push_back({{"operation", toJson(effect.operation)},
                        {"kind", toJson(effect.kind)},
                        {"party", toJson(effect.party)},
                        {"person", toJson(effect.person)},
                        {"payload_sm3", toJson(effect.payloadSm3)},
                        {"arrivals", effect.arrivals}});
    return list;
}

const Operation* Ledger::find(const domain::OperationId& id) const
{
    const auto found = m_rows.find(id.text);
    return found == m_rows.end() ? nullptr : found->second.operation.get();
}

void Ledger::remember(Operation operation)
{
    const QString id = operation.id;
    m_order.push_back(id);
    m_rows.emplace(id, Row{std::make_shared<const Operation>(std::move(operation))});
}

void Ledger::arrived(const domain::OperationId& id, const QString& payloadSm3)
{
    Row& row = m_rows.at(id.text);
    ++row.arrivals;
    if (row.operation->payloadSm3 != payloadSm3) ++m_otherPayloads;
}

std::vector<Effect> Ledger::effects(const QString& party) const
{
    std::vector<Effect> list;
    for (const QString& id : m_order) {
        const auto& [operation, arrivals] = m_rows.at(id);
        if (operation->reply.accepted)
            list.push_back({id, operation->business, party, operation->person, operation->payloadSm3, arrivals});
    }
    return list;
}

}  // namespace kapok::line

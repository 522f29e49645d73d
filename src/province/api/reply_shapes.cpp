#include "province/api/reply_shapes.h"

#include <map>

namespace kapok::province::api {
namespace {

using namespace line;

Shape person()
{
    return object({{"id", anyText()},
                   {"name", anyText()},
                   {"kind", word({"resident", "hong_kong", "macao", "taiwan", "foreigner"})},
                   {"birth_date", date()},
                   {"sex", word({"1", "2", "9"})},
                   {"insured", flag()},
                   {"deceased?", flag()},
                   {"identity_changed?", flag()},
                   {"agency_corrected?", flag()},
                   {"mobile_in_use?", flag()},
                   {"mobile?", anyText()}});
}

Shape card()
{
    return object({{"ref", anyText()},
                   {"city", anyText()},
                   {"bank?", anyText()},
                   {"generation", whole()},
                   {"production", word({"applied", "failed", "in_production", "at_outlet", "collected"})},
                   {"status?", word({"not_activated", "sealed", "normal", "temporary_loss", "formal_loss", "locked", "cancelled", "merged"})},
                   {"issued?", date()},
                   {"expires?", date()},
                   {"bank_account?", word({"active", "inactive", "closed", "frozen"})},
                   {"outlet?", anyText()},
                   {"number?", anyText()},
                   {"identification?", hex()}});
}

}  // namespace

const Shape* replyShape(const QString& kind)
{
    static const std::map<QString, Shape> table{
        {QStringLiteral("person"), object({{"person", person()}})},
        {QStringLiteral("cards_of_person"), object({{"person", person()}, {"cards", listOf(card())}})},
        {QStringLiteral("order_progress"), card()},
        {QStringLiteral("hsm_authenticate"), object({{"internal", hex()}, {"external", hex()}})},
        {QStringLiteral("status"), object({{"time", anyText()}, {"counts", object({{"people", whole()}, {"cards", whole()}})}})},
        {QStringLiteral("apply"), object({{"application", anyText()}, {"card", card()}})},
        {QStringLiteral("collect"), object({{"handed", date()}})},
        {QStringLiteral("activate"), object({{"status", word({"normal"})}})},
    };
    const auto found = table.find(kind);
    return found == table.end() ? nullptr : &found->second;
}

}  // namespace kapok::province::api

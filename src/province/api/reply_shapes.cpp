#include "province/api/reply_shapes.h"

#include <map>

namespace kapok::province::api {
namespace {

using namespace line;

Shape person(std::initializer_list<Shape::Member> more)
{
    Shape known =
        object({{"id", anyText()},
                {"name", anyText()},
                {"kind", word({"resident", "hong_kong", "macao", "taiwan", "foreigner"})},
                {"birth_date", date()},
                {"document", word({"id_card", "household_book", "travel_permit", "residence_permit", "passport"})},
                {"male", flag()},
                {"insured", flag()},
                {"deceased", flag()},
                {"mobile_in_use", flag()},
                {"mobile?", anyText()}});
    known.members.insert(known.members.end(), more);
    return known;
}

Shape card()
{
    return object({{"ref", anyText()},
                   {"city", anyText()},
                   {"bank?", anyText()},
                   {"generation", whole()},
                   {"production", word({"applied", "failed", "in_production", "at_outlet", "collected"})},
                   {"status?", word({"not_activated", "sealed", "normal", "temporary_loss", "formal_loss", "locked",
                                     "cancelled", "merged"})},
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
        {QStringLiteral("person"), object({{"person", person({})}})},
        {QStringLiteral("cards_of_person"),
         object({{"person", person({{"identity_changed", flag()}, {"agency_corrected", flag()}})},
                 {"cards", listOf(card())}})},
        {QStringLiteral("order_progress"), card()},
        {QStringLiteral("hsm_authenticate"), object({{"internal", hex()}, {"external", hex()}})},
        {QStringLiteral("status"),
         object({{"time", anyText()}, {"counts", object({{"people", whole()}, {"cards", whole()}})}})},
        {QStringLiteral("apply"), object({{"application", anyText()}, {"card", card()}})},
        {QStringLiteral("collect"), object({{"handed", date()}})},
        {QStringLiteral("activate"), object({{"status", word({"normal"})}})},
        {QStringLiteral("loss_temporary"), object({{"status", word({"temporary_loss", "merged"})}})},
        {QStringLiteral("release_temporary"),
         object({{"status", word({"normal", "locked", "sealed", "not_activated"})}})},
    };
    const auto found = table.find(kind);
    return found == table.end() ? nullptr : &found->second;
}

}  // namespace kapok::province::api

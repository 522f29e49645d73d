#include "desk/rights.h"

#include <algorithm>
#include <array>

namespace kapok::desk {
namespace {

struct Row {
    Right right;
    const char* name;
    std::vector<Role> roles;  // whose it is
    const char* refusal;
};

const std::array<Row, 11>& table()
{
    using enum Role;
    // A supervisor may sit at a counter too: then another one approves what he enters (L06). An auditor reads and
    // changes nothing; an administrator has no business with a citizen.
    static const std::array<Row, 11> rows{
        {{Right::Look, "look", {Teller, InstantIssueOperator, Supervisor, Auditor}, "error.may_not_look"},
         {Right::Serve, "serve", {Teller, InstantIssueOperator, Supervisor}, "error.may_not_serve"},
         {Right::Approve, "approve", {Supervisor}, "error.not_a_supervisor"},
         {Right::Unlock, "unlock", {Supervisor}, "error.may_not_unlock"},
         {Right::SignOffAnother, "sign_off_another", {Supervisor}, "error.may_not_sign_off"},
         {Right::KeepOutlet, "keep_outlet", {Supervisor}, "error.may_not_keep_outlet"},
         {Right::KeepStock, "keep_stock", {Teller, InstantIssueOperator, Supervisor}, "error.may_not_keep_stock"},
         {Right::CloseDay, "close_day", {Supervisor}, "error.may_not_close_day"},
         {Right::MakeCards, "make_cards", {InstantIssueOperator, Supervisor}, "error.may_not_make_cards"},
         {Right::KeepStaff, "keep_staff", {Administrator}, "error.may_not_keep_staff"},
         {Right::Erase, "erase", {Administrator}, "error.may_not_erase"}}};
    return rows;
}

const Row& rowOf(Right right) { return *std::ranges::find(table(), right, &Row::right); }

}  // namespace

std::span<const Right> rights()
{
    static const std::vector<Right> all = [] {
        std::vector<Right> listed;
        for (const Row& row : table()) listed.push_back(row.right);
        return listed;
    }();
    return all;
}

QString nameOf(Right right) { return QString::fromLatin1(rowOf(right).name); }

bool may(Role role, Right right)
{
    const auto& roles = rowOf(right).roles;
    return std::ranges::find(roles, role) != roles.end();
}

std::unexpected<Error> notHis(Right right)
{
    return failure(Error::Kind::NotPermitted, words(rowOf(right).refusal), nameOf(right));
}

}  // namespace kapok::desk

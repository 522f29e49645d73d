#include "messages/list.h"

#include <algorithm>

namespace kapok::messages {
namespace {

template <Message M>
Described described()
{
    Described one{.party = M::party,
                  .kind = QString::fromLatin1(M::kind),
                  .business = {},
                  .says = QString::fromUtf8(M::says),
                  .request = M::request(),
                  .reply = M::reply(),
                  .refusals = M::refusals(),
                  .outcomes = {}};
    if constexpr (OrderRequest<M>) one.business = QString::fromLatin1(M::business);
    for (const auto& reply : M::outcomes()) one.outcomes.push_back(reply.toJson());
    return one;
}

}  // namespace

const std::vector<Described>& all()
{
    static const std::vector<Described> list = each(Every{}, []<Message M>() { return described<M>(); });
    return list;
}

const Shape* replyOf(Party party, const QString& kind)
{
    const Party asked = party == Party::Hsm ? Party::Province : party;
    const auto found =
        std::ranges::find_if(all(), [&](const Described& one) { return one.party == asked && one.kind == kind; });
    return found == all().end() ? nullptr : &found->reply;
}

}  // namespace kapok::messages

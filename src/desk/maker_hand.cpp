#include "desk/maker_hand.h"

namespace kapok::desk {
namespace {

std::unexpected<Error> nobodyMakes(const ports::Deed& deed)
{
    return failure(Error::Kind::Refused, words("error.nobody_makes"), deed.request);
}

}  // namespace

ports::Hand* MakerHand::handFor(const ports::Deed& deed) const
{
    const auto found = m_makers.find(deed.request);
    return found == m_makers.end() ? nullptr : found->second;
}

Task<Expected<ports::Outcome>> MakerHand::carryOut(ports::Deed deed)
{
    ports::Hand* hand = handFor(deed);
    if (!hand) co_return nobodyMakes(deed);
    co_return co_await hand->carryOut(std::move(deed));
}

Task<Expected<ports::Fate>> MakerHand::find(ports::Deed deed)
{
    ports::Hand* hand = handFor(deed);
    if (!hand) co_return nobodyMakes(deed);
    co_return co_await hand->find(std::move(deed));
}

Task<Expected<void>> MakerHand::ready()
{
    Expected<void> last{};
    for (const auto& [request, hand] : m_makers) {
        last = co_await hand->ready();
        if (last) break;
    }
    co_return last;
}

}  // namespace kapok::desk

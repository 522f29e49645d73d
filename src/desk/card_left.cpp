#include "desk/card_left.h"

#include <algorithm>

namespace kapok::desk {

void CardWatch::used(const domain::Person& by) { m_left = CardLeft{m_occupied, by}; }

Task<Expected<ports::Readers>> CardWatch::look()
{
    auto readers = co_await m_readers.list();
    if (!readers) co_return std::unexpected(readers.error());
    const auto reader = std::ranges::find(readers->list, true, &ports::Reader::cardPresent);
    m_occupied = reader == readers->list.end() ? QString() : reader->name;
    if (m_occupied.isEmpty()) m_left.reset();
    else if (m_left) m_left->reader = m_occupied;
    co_return readers;
}

}  // namespace kapok::desk

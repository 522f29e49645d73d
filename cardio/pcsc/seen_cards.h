// What was last seen in each reader. Whoever looks notes it here; reading a card goes by it, so that
// the service is not asked for each card once more what the watch has heard already. What a reader says of itself is
// asked once, and forgotten when it leaves.
#pragma once

#include "cardio/pcsc/reader_traits.h"

#include <QByteArray>

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace kapok::cardio {

struct SeenCard {
    QByteArray atr;
    quint64 insertion = 0;  ///< as the reader service counts them
    bool isInUse = false;   ///< by us or by another program
};

/// May be used by several threads at once.
class SeenCards {
public:
    /// Nothing where the reader was last seen empty, or never.
    std::optional<SeenCard> last(const QByteArray& reader) const
    {
        const std::lock_guard lock(m_guard);
        const auto found = m_cards.find(reader);
        return found == m_cards.end() ? std::nullopt : std::optional(found->second);
    }
    void note(const QByteArray& reader, const SeenCard& card)
    {
        const std::lock_guard lock(m_guard);
        m_cards[reader] = card;
    }
    void noteEmpty(const QByteArray& reader)
    {
        const std::lock_guard lock(m_guard);
        m_cards.erase(reader);
    }

    /// What this reader said of itself; nothing where it was not asked yet.
    std::optional<ReaderAttributes> saidOf(const QByteArray& reader) const
    {
        const std::lock_guard lock(m_guard);
        const auto found = m_said.find(reader);
        return found == m_said.end() ? std::nullopt : std::optional(found->second);
    }
    void noteSaid(const QByteArray& reader, const ReaderAttributes& said)
    {
        const std::lock_guard lock(m_guard);
        m_said[reader] = said;
    }
    /// Another device may come by the name of one that has left.
    void keepOnly(const std::vector<QByteArray>& readers)
    {
        const std::lock_guard lock(m_guard);
        const auto hasLeft = [&](const auto& one) { return std::ranges::find(readers, one.first) == readers.end(); };
        std::erase_if(m_said, hasLeft);
        std::erase_if(m_cards, hasLeft);
    }

private:
    mutable std::mutex m_guard;
    std::map<QByteArray, SeenCard> m_cards;
    std::map<QByteArray, ReaderAttributes> m_said;
};

}  // namespace kapok::cardio

// What was last seen in each reader. Whoever looks notes it here; reading a card goes by it, so that
// the service is not asked for each card once more what the watch has heard already.
#pragma once

#include <QByteArray>

#include <map>
#include <mutex>
#include <optional>

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

private:
    mutable std::mutex m_guard;
    std::map<QByteArray, SeenCard> m_cards;
};

}  // namespace kapok::cardio

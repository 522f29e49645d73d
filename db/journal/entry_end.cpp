#include "db/journal/entry_end.h"

#include "db/journal/entry_codec.h"

#include <cstring>
#include <string>

namespace kapok::db {
namespace {

// Takes one part after another off the end of the bytes.
class Backwards {
public:
    explicit Backwards(QByteArrayView bytes) : m_left(bytes.data(), std::size_t(bytes.size())) {}

    bool takes(std::string_view part)
    {
        if (!m_left.ends_with(part)) return false;
        m_left.remove_suffix(part.size());
        return true;
    }
    std::optional<qint64> number()
    {
        qint64 value = 0, unit = 1;
        qsizetype figures = 0;
        constexpr qsizetype most = 17;  // below 2^53 there are no more
        for (; figures < most && !m_left.empty() && m_left.back() >= '0' && m_left.back() <= '9'; ++figures) {
            value += unit * (m_left.back() - '0');
            unit *= 10;
            m_left.remove_suffix(1);
        }
        return figures == 0 ? std::nullopt : std::optional(value);
    }
    /// Up to the quotation mark before it, which goes too; no name holds one (entry_codec.h).
    std::optional<QByteArrayView> name()
    {
        const auto* mark = static_cast<const char*>(::memrchr(m_left.data(), '"', m_left.size()));
        if (mark == nullptr) return {};
        const QByteArrayView found(mark + 1, m_left.data() + m_left.size());
        m_left = m_left.substr(0, std::size_t(mark - m_left.data()));
        return found;
    }

private:
    std::string_view m_left;  // its comparisons are inlined: every entry of a past goes through here
};

}  // namespace

std::optional<EntryEnd> EntryEnd::of(QByteArrayView bytes)
{
    static const std::string version = ",\"version\":" + std::to_string(entryVersion) + "}";
    Backwards end(bytes);
    if (!end.takes(version)) return {};
    const auto seq = end.number();
    if (!seq || !end.takes(",\"seq\":")) return {};
    const auto previous = end.number();
    if (!previous || !end.takes("\",\"previous\":")) return {};
    const auto kind = end.name();
    if (!kind || !end.takes(",\"kind\":") || !end.takes("\"")) return {};
    if (!end.name() || !end.takes(",\"desk\":") || !end.takes("\"")) return {};
    if (!end.name() || !end.takes(",\"day\":") || !end.takes("\"")) return {};
    const auto caseId = end.name();
    if (!caseId || !end.takes(",\"case\":")) return {};
    return EntryEnd{*seq, *previous, *caseId, *kind};
}

}  // namespace kapok::db

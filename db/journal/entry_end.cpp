#include "db/journal/entry_end.h"

#include "db/journal/entry_codec.h"

#include <string>

namespace kapok::db {
namespace {

// Takes one part after another off the end of the bytes.
class Backwards {
public:
    explicit Backwards(QByteArrayView bytes) : m_left(bytes) {}

    bool takes(std::string_view part)
    {
        if (!m_left.endsWith(QByteArrayView(part.data(), qsizetype(part.size())))) return false;
        m_left.chop(qsizetype(part.size()));
        return true;
    }
    std::optional<qint64> number()
    {
        qint64 value = 0, unit = 1;
        qsizetype figures = 0;
        constexpr qsizetype most = 17;  // below 2^53 there are no more
        for (; figures < most && !m_left.isEmpty() && m_left.back() >= '0' && m_left.back() <= '9'; ++figures) {
            value += unit * (m_left.back() - '0');
            unit *= 10;
            m_left.chop(1);
        }
        return figures == 0 ? std::nullopt : std::optional(value);
    }
    /// Up to the quotation mark before it, which goes too; no name holds one (entry_codec.h).
    std::optional<QByteArrayView> name()
    {
        const qsizetype mark = m_left.lastIndexOf('"');
        if (mark < 0) return {};
        const QByteArrayView found = m_left.sliced(mark + 1);
        m_left.truncate(mark);
        return found;
    }

private:
    QByteArrayView m_left;
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

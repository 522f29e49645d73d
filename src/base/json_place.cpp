#include "base/json_place.h"

namespace kapok {
namespace {

// Walks over a text that is JSON, entry after entry, and remembers the one that lies nearest to what is wanted.
class Walk {
public:
    Walk(QByteArrayView text, const QString& wanted) : m_text(text), m_wanted(wanted) {}

    JsonPlace found()
    {
        value({});
        return m_best;
    }

private:
    QByteArrayView m_text;
    const QString& m_wanted;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
    JsonPlace m_best;

    bool ended() const { return m_at >= m_text.size(); }
    char now() const { return ended() ? '\0' : m_text[m_at]; }

    void step()
    {
        if (now() == '\n') ++m_line;
        ++m_at;
    }

    void skipBlanks()
    {
        while (!ended() &&
               (now() == ' ' || now() == '\t' || now() == '\r' || now() == '\n' || now() == ',' || now() == ':'))
            step();
    }

    QString string()
    {
        const qsizetype begin = ++m_at;
        while (!ended() && now() != '"') m_at += now() == '\\' ? 2 : 1;
        const QString inside = ended() ? QString() : QString::fromUtf8(m_text.sliced(begin, m_at - begin));
        ++m_at;
        return inside;
    }

    void note(const QString& path)
    {
        const bool leads =
            m_wanted.startsWith(path) &&
            (m_wanted.size() == path.size() || m_wanted[path.size()] == u'.' || m_wanted[path.size()] == u'[');
        if (leads && path.size() > m_best.found) m_best = {m_line, path.size()};
    }

    void object(const QString& path)
    {
        for (step(), skipBlanks(); !ended() && now() != '}'; skipBlanks()) {
            const QString key = string();  // ends on the line on which it begins
            const QString member = path.isEmpty() ? key : path + u'.' + key;
            note(member);
            skipBlanks();
            value(member);
        }
        step();
    }

    void list(const QString& path)
    {
        step();
        skipBlanks();
        for (int index = 0; !ended() && now() != ']'; ++index, skipBlanks()) {
            const QString member = QStringLiteral("%1[%2]").arg(path).arg(index);
            note(member);
            value(member);
        }
        step();
    }

    void value(const QString& path)
    {
        skipBlanks();
        if (now() == '{') return object(path);
        if (now() == '[') return list(path);
        if (now() == '"') return void(string());
        while (!ended() && now() != ',' && now() != '}' && now() != ']' && now() != '\n') step();
    }
};

}  // namespace

JsonPlace placeIn(QByteArrayView text, const QString& place) { return Walk(text, place).found(); }

}  // namespace kapok

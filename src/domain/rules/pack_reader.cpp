#include "domain/rules/pack_reader.h"

#include "domain/rules/pack_places.h"

#include <algorithm>

namespace kapok::domain::rules {

void PackReader::readHead(PackData& data)
{
    if (!isObject(m_document, {},
                  {"name", "about", "effective_from", "effective_to", "cfg", "reasons", "businesses", "grid",
                   "documents", "asks", "roads", "fees", "days", "numbers", "generations", "papers", "advice", "texts",
                   "names"}))
        return;
    m_cfg = member(m_document, "cfg", {});
    if (!m_cfg.is_object()) complain(QStringLiteral("cfg"), QStringLiteral("an object"));
    data.identity.name = textIn(member(m_document, "name", {}), QStringLiteral("name"));
    data.about = textIn(member(m_document, "about", {}), QStringLiteral("about"));
    data.identity.effectiveFrom = textIn(member(m_document, "effective_from", {}), QStringLiteral("effective_from"));
    dayIn(member(m_document, "effective_from", {}), QStringLiteral("effective_from"));
    if (const Json& end = member(m_document, "effective_to", {}); !end.is_null()) {
        data.identity.effectiveTo = textIn(end, QStringLiteral("effective_to"));
        dayIn(end, QStringLiteral("effective_to"));
    }
    if (m_cfg.is_object()) data.minorAge = int(numberIn("cfg:minor_age", QStringLiteral("cfg.minor_age")));
}

void PackReader::readReasons(PackData& data)
{
    const Json& reasons = member(m_document, "reasons", {});
    if (!reasons.is_object()) return complain(QStringLiteral("reasons"), QStringLiteral("an object"));
    for (int i = 0; i < int(Reason::Count); ++i) {
        const std::string name = nameOf(Reason(i)).toStdString();
        const QString path = at(QStringLiteral("reasons"), name.c_str());
        const Json& entry = member(reasons, name.c_str(), QStringLiteral("reasons"));
        if (!isObject(entry, path, {"outcome", "zh", "en"})) return;
        const QString outcome = textIn(member(entry, "outcome", path), at(path, "outcome"));
        bool known = false;
        for (const Outcome one :
             {Outcome::Accept, Outcome::AcceptAfter, Outcome::Authorise, Outcome::Wait, Outcome::Refuse})
            if (nameOf(one) == outcome) data.reasons[std::size_t(i)].outcome = one, known = true;
        if (!known)
            complain(at(path, "outcome"), QStringLiteral("one of accept, accept_after, authorise, wait, refuse"));
        data.reasons[std::size_t(i)].text = sentenceIn(entry, path);
    }
    for (const auto& [name, entry] : reasons.items())
        if (!valueOfName<Reason>(QString::fromStdString(name)))
            complain(at(QStringLiteral("reasons"), name.c_str()), QStringLiteral("one of ") + allOf<Reason>());
}

void PackReader::readBusinesses(PackData& data)
{
    const QString path = QStringLiteral("businesses");
    const Json& given = member(m_document, "businesses", {});
    if (!given.is_object()) return complain(path, QStringLiteral("an object"));
    for (const BusinessName& entry : domain::businesses())
        if (entry.decided)
            data.businessBasis[std::size_t(entry.business)] =
                basisIn(member(given, entry.name, path), at(path, entry.name));
    for (const auto& [name, basis] : given.items()) businessIn(name, at(path, name.c_str()));
}

void PackReader::readGrid(PackData& data)
{
    for (auto& business : data.grid)
        for (auto& reason : business) reason.fill(value::NoLetter);
    const Json& grid = member(m_document, "grid", {});
    if (!isObject(grid, QStringLiteral("grid"), {"columns", "rows"})) return;
    std::vector<int> columns;
    for (const Json& column : listIn(member(grid, "columns", QStringLiteral("grid")), QStringLiteral("grid.columns")))
        columns.push_back(column.is_string() ? indexOf(entryOf(Fact::CardStatus).values, text(column)) : -1);
    if (columns.size() != statusCount || std::ranges::count(columns, -1) != 0)
        return complain(QStringLiteral("grid.columns"),
                        QStringLiteral("each of ") + listed(entryOf(Fact::CardStatus).values));
    const auto rows = listIn(member(grid, "rows", QStringLiteral("grid")), QStringLiteral("grid.rows"));
    for (std::size_t i = 0; i < rows.size() && !m_complaint; ++i) {
        const QString path = at(QStringLiteral("grid.rows"), i);
        if (!isObject(rows[i], path, {"business", "reasons", "letters"})) return;
        const Business business = businessIn(member(rows[i], "business", path), at(path, "business"));
        const QString letters = textIn(member(rows[i], "letters", path), at(path, "letters"));
        if (letters.size() != qsizetype(statusCount))
            complain(at(path, "letters"), QStringLiteral("one letter a column"));
        std::uint64_t reasons = ~std::uint64_t{0};
        if (rows[i].contains("reasons"))
            reasons = valuesIn(Fact::RequestReason, rows[i]["reasons"], at(path, "reasons"));
        for (std::size_t c = 0; c < statusCount && !m_complaint; ++c) {
            const int letter = indexOf(entryOf(Fact::CardLetter).values, letters.mid(qsizetype(c), 1));
            if (letter < 0) complain(at(path, "letters"), QStringLiteral("letters of T, A, L and -"));
            for (std::size_t r = 0; r < replaceReasonCount; ++r)
                if (reasons >> r & 1u) data.grid[std::size_t(business)][r][std::size_t(columns[c])] = Value(letter);
        }
    }
}

void PackReader::checkTexts(const PackData& data)
{
    for (const char* key : {"accept", "accept_fee", "accept_fee_date", "free", "paid", "provisional"})
        if (!data.texts.contains(QString::fromLatin1(key)))
            complain(at(QStringLiteral("texts"), key), QStringLiteral("to be given"));
    for (const BusinessName& entry : domain::businesses())
        if (entry.decided && !data.names.contains(QString::fromLatin1(entry.name)))
            complain(at(QStringLiteral("names"), entry.name), QStringLiteral("to be given"));
    for (int i = 0; i < int(Document::Count); ++i)
        if (!data.names.contains(nameOf(Document(i))))
            complain(QStringLiteral("names.") + nameOf(Document(i)), QStringLiteral("to be given"));
}

// A configured value that nothing reads would mislead whoever changes it.
void PackReader::checkCfg()
{
    for (const auto& [name, value] : m_cfg.items())
        if (!m_cfgUsed.contains(name))
            complain(QStringLiteral("cfg.") + QString::fromStdString(name), QStringLiteral("a name that a row uses"));
}

Expected<PackData> PackReader::read()
{
    PackData data;
    readHead(data);
    if (!m_complaint) readReasons(data);
    if (!m_complaint) readBusinesses(data);
    if (!m_complaint) readGrid(data);
    if (!m_complaint) readAsks(data);
    if (!m_complaint) readRows(data);
    if (!m_complaint) {
        data.texts = sentencesIn("texts");
        data.names = sentencesIn("names");
        checkTexts(data);
        checkCfg();
    }
    if (m_complaint) return std::unexpected(*m_complaint);
    return data;
}

}  // namespace kapok::domain::rules

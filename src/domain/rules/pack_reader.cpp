#include "domain/rules/pack_reader.h"

#include "domain/rules/pack_places.h"

#include <algorithm>

namespace kapok::domain::rules {

void PackReader::readHead(PackData& data)
{
    if (!isObject(m_document, {},
                  {"name",        "about",     "effective_from", "effective_to", "cfg",   "reasons", "businesses",
                   "grid",        "documents", "asks",           "roads",        "fees",  "days",    "numbers",
                   "generations", "papers",    "advice",         "texts",        "names", "basis"}))
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
    for (std::size_t i = 0; i < data.reasons.size(); ++i) {
        const char* name = codeWords<Reason>[i];
        const QString path = at(QStringLiteral("reasons"), name);
        const Json& entry = member(reasons, name, QStringLiteral("reasons"));
        if (!isObject(entry, path, {"outcome", "zh", "en"})) return;
        data.reasons[i] = {wordIn<Outcome>(member(entry, "outcome", path), at(path, "outcome")),
                           sentenceIn(entry, path)};
        // Provisional is what the line makes of an answer, not what a reason says.
        if (data.reasons[i].outcome == Outcome::Provisional)
            complain(at(path, "outcome"), QStringLiteral("one of accept, accept_after, authorise, wait, refuse"));
    }
    for (const auto& [name, entry] : reasons.items())
        if (!codeOfWord<Reason>(QString::fromStdString(name)))
            complain(at(QStringLiteral("reasons"), name.c_str()), QStringLiteral("one of ") + everyWord<Reason>());
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
        for (auto& reason : business) reason.fill(Letter::None);
    const Json& grid = member(m_document, "grid", {});
    if (!isObject(grid, QStringLiteral("grid"), {"columns", "rows"})) return;
    std::vector<CardStatus> columns;
    for (const Json& column : listIn(member(grid, "columns", QStringLiteral("grid")), QStringLiteral("grid.columns")))
        columns.push_back(wordIn<CardStatus>(column, QStringLiteral("grid.columns")));
    if (std::set(columns.begin(), columns.end()).size() != statusCount || columns.size() != statusCount)
        return complain(QStringLiteral("grid.columns"), QStringLiteral("each of ") + everyWord<CardStatus>());
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
            const auto letter = codeOfWord<Letter>(letters.mid(qsizetype(c), 1));
            if (!letter) complain(at(path, "letters"), QStringLiteral("letters of T, A, L and -"));
            for (std::size_t r = 0; r < replaceReasonCount; ++r)
                if (letter && (reasons >> r & 1u))
                    data.grid[std::size_t(business)][r][std::size_t(columns[c])] = *letter;
        }
    }
}

void PackReader::readSentences(PackData& data)
{
    const QString texts = QStringLiteral("texts"), names = QStringLiteral("names");
    const Json& said = member(m_document, "texts", {});
    for (std::size_t i = 0; i < data.phrases.size(); ++i)
        readSentence(said, codeWords<Phrase>[i], texts, data.phrases[i]);
    const Json& named = member(m_document, "names", {});
    for (const BusinessName& entry : domain::businesses())
        if (entry.decided) readSentence(named, entry.name, names, data.businessNames[std::size_t(entry.business)]);
    for (std::size_t i = 0; i < data.documentNames.size(); ++i)
        readSentence(named, codeWords<DocumentKind>[i], names, data.documentNames[i]);
}

// A paper names what it rests on: each paragraph that a row cites has its name, and no other has one.
void PackReader::readBasisNames(PackData& data)
{
    const QString path = QStringLiteral("basis");
    const Json& named = member(m_document, "basis", {});
    if (!named.is_object()) return complain(path, QStringLiteral("an object"));
    for (const QString& paragraph : m_cited)
        readSentence(named, paragraph.toUtf8().constData(), path, data.basisNames[paragraph]);
    for (const auto& [paragraph, name] : named.items())
        if (!m_cited.contains(QString::fromStdString(paragraph)))
            complain(at(path, paragraph.c_str()), QStringLiteral("a paragraph that a row cites"));
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
        readSentences(data);
        readBasisNames(data);
        checkCfg();
    }
    if (m_complaint) return std::unexpected(*m_complaint);
    return data;
}

}  // namespace kapok::domain::rules

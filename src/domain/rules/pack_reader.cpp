#include "domain/rules/pack_reader.h"

#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain::rules {
namespace {

const Json nothing;

QString at(const QString& path, const char* key)
{
    return path.isEmpty() ? QString::fromUtf8(key) : path + u'.' + QString::fromUtf8(key);
}
QString at(const QString& path, std::size_t index) { return QStringLiteral("%1[%2]").arg(path).arg(index); }

QString listed(std::span<const char* const> words)
{
    QStringList all;
    for (const char* word : words) all.append(QString::fromLatin1(word));
    return all.join(QStringLiteral(", "));
}

template <class Word>
QString allOf()
{
    QStringList all;
    for (int i = 0; i < int(Word::Count); ++i) all.append(nameOf(Word(i)));
    return all.join(QStringLiteral(", "));
}

// The keys that every row may have; what a kind of row gives stands in `gives`.
constexpr std::initializer_list<const char*> rowKeys{"stage",   "businesses", "all_but", "when",  "any_card",
                                                     "no_card", "new_card",   "gives",   "basis", "from",
                                                     "to",      "reason",     "why"};

}  // namespace

void PackReader::complain(const QString& path, const QString& expected)
{
    if (!m_complaint) m_complaint = unfit(path, expected).error();
}

bool PackReader::isObject(const Json& json, const QString& path, std::initializer_list<const char*> known)
{
    if (!json.is_object()) {
        complain(path.isEmpty() ? QStringLiteral("the document") : path, QStringLiteral("an object"));
        return false;
    }
    for (const auto& [key, value] : json.items())
        if (std::ranges::none_of(known, [&](const char* name) { return key == name; }))
            complain(at(path, key.c_str()),
                     QStringLiteral("no such key, but one of ") + listed({known.begin(), known.size()}));
    return true;
}

const Json& PackReader::member(const Json& object, const char* key, const QString& path)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (object.is_object() && found != object.end()) return *found;
    complain(at(path, key), QStringLiteral("to be given"));
    return nothing;
}

const Json& PackReader::resolved(const Json& json, const QString& path)
{
    if (!json.is_string() || !json.get_ref<const std::string&>().starts_with("cfg:"))
        return json;  // NOLINT(bugprone-return-const-ref-from-parameter): a part of the pack, which outlives its reader
    const std::string name = json.get_ref<const std::string&>().substr(4);
    const auto found = m_cfg.find(name);
    if (found == m_cfg.end()) {
        complain(path, QStringLiteral("the name of an entry of cfg, not ") + QString::fromStdString(name));
        return nothing;
    }
    m_cfgUsed.insert(name);
    return *found;
}

QString PackReader::textIn(const Json& json, const QString& path)
{
    if (json.is_string()) return text(json);
    complain(path, QStringLiteral("a text"));
    return {};
}

Day PackReader::dayIn(const Json& json, const QString& path)
{
    if (const auto day = dateOf(resolved(json, path))) return day->toJulianDay();
    complain(path, QStringLiteral("a day such as 2021-04-01"));
    return noDay;
}

qint64 PackReader::numberIn(const Json& json, const QString& path)
{
    const Json& number = resolved(json, path);
    if (number.is_number_integer() && number >= -1'000'000 && number <= 1'000'000'000) return number.get<qint64>();
    complain(path, QStringLiteral("a whole number"));
    return 0;
}

std::vector<Json> PackReader::listIn(const Json& json, const QString& path)
{
    const Json& list = resolved(json, path);
    if (list.is_array()) return {list.begin(), list.end()};
    complain(path, QStringLiteral("a list"));
    return {};
}

QStringList PackReader::basisIn(const Json& json, const QString& path)
{
    QStringList basis;
    const auto list = listIn(json, path);
    for (std::size_t i = 0; i < list.size(); ++i) basis.append(textIn(list[i], at(path, i)));
    if (basis.isEmpty()) complain(path, QStringLiteral("at least one paragraph, such as P1.7"));
    return basis;
}

Sentence PackReader::sentenceIn(const Json& json, const QString& path)
{
    Sentence sentence{textIn(member(json, "zh", path), at(path, "zh")),
                      textIn(member(json, "en", path), at(path, "en"))};
    if (sentence.zh.isEmpty() || sentence.en.isEmpty()) complain(path, QStringLiteral("a sentence in zh and en"));
    return sentence;
}

std::map<QString, Sentence> PackReader::sentencesIn(const char* key)
{
    const QString path = QString::fromLatin1(key);
    const Json& object = member(m_document, key, {});
    std::map<QString, Sentence> sentences;
    if (!object.is_object()) {
        complain(path, QStringLiteral("an object"));
        return sentences;
    }
    for (const auto& [name, sentence] : object.items()) {
        const QString place = at(path, name.c_str());
        if (isObject(sentence, place, {"zh", "en"}))
            sentences.emplace(QString::fromStdString(name), sentenceIn(sentence, place));
    }
    return sentences;
}

template <class Word>
Word PackReader::wordIn(const Json& json, const QString& path)
{
    if (json.is_string())
        if (const auto word = valueOfName<Word>(text(json))) return *word;
    complain(path, QStringLiteral("one of ") + allOf<Word>());
    return Word{};
}

template <class Word>
std::vector<Word> PackReader::wordsIn(const Json& json, const QString& path)
{
    std::vector<Word> words;
    const auto list = listIn(json, path);
    for (std::size_t i = 0; i < list.size(); ++i) words.push_back(wordIn<Word>(list[i], at(path, i)));
    return words;
}

Business PackReader::businessIn(const Json& json, const QString& path)
{
    if (json.is_string())
        if (const auto business = businessOfName(text(json))) return *business;
    complain(path, QStringLiteral("a business of contract.md §1, such as apply"));
    return Business::Apply;
}

std::uint32_t PackReader::businessesIn(const Json& row, const QString& path)
{
    std::uint32_t every = 0;
    for (const BusinessName& entry : domain::businesses())
        if (entry.decided) every |= 1u << unsigned(entry.business);
    const bool inverted = row.contains("all_but");
    if (inverted == row.contains("businesses")) {
        complain(path, QStringLiteral("either businesses or all_but"));
        return 0;
    }
    const char* key = inverted ? "all_but" : "businesses";
    if (row[key] == "all") return every;
    std::uint32_t named = 0;
    const auto list = listIn(row[key], at(path, key));
    for (std::size_t i = 0; i < list.size(); ++i) named |= 1u << unsigned(businessIn(list[i], at(at(path, key), i)));
    return inverted ? every & ~named : named;
}

std::uint64_t PackReader::valuesIn(Fact fact, const Json& json, const QString& path)
{
    const FactEntry& entry = entryOf(fact);
    const Json& given = resolved(json, path);
    const std::vector<Json> list =
        given.is_array() ? std::vector<Json>(given.begin(), given.end()) : std::vector<Json>{given};
    std::uint64_t allowed = 0;
    for (const Json& value : list) {
        QString word;
        if (value == "unknown") {
            allowed |= Condition::unknownBit;
            continue;
        }
        if (entry.kind == ValueKind::Flag && value.is_boolean())
            word = value.get<bool>() ? QStringLiteral("true") : QStringLiteral("false");
        if (entry.kind == ValueKind::Number && value.is_number_integer()) word = QString::number(value.get<qint64>());
        if (entry.kind == ValueKind::Word && value.is_string()) word = text(value);
        const int index = word.isEmpty() ? -1 : indexOf(entry.values, word);
        if (index < 0) complain(path, QStringLiteral("unknown or one of ") + listed(entry.values));
        else allowed |= std::uint64_t{1} << unsigned(index);
    }
    if (allowed == 0) complain(path, QStringLiteral("at least one value"));
    return allowed;
}

DateTerm PackReader::dateTermIn(const Json& json, const QString& path)
{
    DateTerm term;
    const bool withMonths = json.is_object();
    if (withMonths && !isObject(json, path, {"date", "months"})) return term;
    if (withMonths) term.months = int(numberIn(member(json, "months", path), at(path, "months")));
    const Json& day = withMonths ? member(json, "date", path) : json;
    if (day == "today") term.of = DateTerm::Of::Today;
    else if (day == "card.expires") term.of = DateTerm::Of::Expires;
    else if (day == "card.issued") term.of = DateTerm::Of::Issued;
    else {
        term.of = DateTerm::Of::Constant;
        term.constant = dayIn(day, path);
    }
    return term;
}

Clause PackReader::clauseIn(const Json& json, const QString& path)
{
    Clause clause;
    if (!json.is_object()) {
        complain(path, QStringLiteral("an object of facts with their values"));
        return clause;
    }
    for (const auto& [key, value] : json.items()) {
        const QString place = at(path, key.c_str());
        if (key == "today") {
            if (!isObject(value, place, {"before", "until", "from", "after"})) return clause;
            for (const auto& [is, than] : value.items()) {
                using Is = DateCondition::Is;
                const Is relation = is == "before"  ? Is::Before
                                    : is == "until" ? Is::Until
                                    : is == "from"  ? Is::From
                                                    : Is::After;
                clause.dates.push_back({relation, dateTermIn(than, at(place, is.c_str()))});
            }
        } else if (const auto fact = factOfName(QString::fromStdString(key))) {
            clause.conditions.push_back({*fact, valuesIn(*fact, value, place)});
        } else {
            complain(place, QStringLiteral("a fact of contract.md §2 or one that the engine derives"));
        }
    }
    return clause;
}

void PackReader::readRow(const Json& json, const QString& path, Row& row)
{
    if (!isObject(json, path, rowKeys)) return;
    row.businesses = businessesIn(json, path);
    if (json.contains("when")) row.when = clauseIn(json["when"], at(path, "when"));
    const std::pair<const char*, Scope> scopes[]{
        {"any_card", Scope::AnyCard}, {"no_card", Scope::NoCard}, {"new_card", Scope::NewCard}};
    for (const auto& [key, scope] : scopes) {
        if (!json.contains(key)) continue;
        if (row.scope != Scope::Plain) complain(at(path, key), QStringLiteral("one scope over cards only"));
        row.scope = scope;
        row.scoped = clauseIn(json[key], at(path, key));
    }
    if (json.contains("basis")) row.basis = basisIn(json["basis"], at(path, "basis"));
    if (json.contains("from")) row.from = dayIn(json["from"], at(path, "from"));
    if (json.contains("to")) row.to = dayIn(json["to"], at(path, "to"));
}

template <class RowType, class Read>
std::vector<RowType> PackReader::rowsIn(const char* key, Read read)
{
    const QString path = QString::fromLatin1(key);
    std::vector<RowType> rows;
    const auto list = listIn(member(m_document, key, {}), path);
    for (std::size_t i = 0; i < list.size() && !m_complaint; ++i) {
        RowType row;
        readRow(list[i], at(path, i), row);
        if (!m_complaint) read(row, list[i], at(path, i));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AmountRow> PackReader::amountsIn(const char* key, const char* given)
{
    return rowsIn<AmountRow>(key, [&](AmountRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {given})) return;
        const QString place = at(at(path, "gives"), given);
        const Json& amount = resolved(member(gives, given, at(path, "gives")), place);
        row.isSet = !amount.is_null();  // null is UNSET: to be decided before it is used (§4 row 11)
        if (row.isSet) row.amount = numberIn(amount, place);
    });
}

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

void PackReader::readAsks(PackData& data)
{
    data.asks = rowsIn<AskRow>("asks", [&](AskRow& row, const Json& json, const QString& path) {
        row.stage = wordIn<Stage>(member(json, "stage", path), at(path, "stage"));
        const Json& gives = member(json, "gives", path);
        if (isObject(gives, at(path, "gives"), {"reason"}))
            row.reason = wordIn<Reason>(member(gives, "reason", at(path, "gives")), at(path, "gives.reason"));
    });
    const auto disorder = std::ranges::is_sorted_until(data.asks, {}, &AskRow::stage);
    if (disorder != data.asks.end())
        complain(at(QStringLiteral("asks"), std::size_t(disorder - data.asks.begin())) + QStringLiteral(".stage"),
                 QStringLiteral("the stages in the order of asking: ") + allOf<Stage>());
}

void PackReader::readRows(PackData& data)
{
    data.roads = rowsIn<RoadRow>("roads", [&](RoadRow& row, const Json& json, const QString& path) {
        row.reason = wordIn<Reason>(member(json, "reason", path), at(path, "reason"));
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"then", "replacing"})) return;
        row.then = wordsIn<Step>(member(gives, "then", at(path, "gives")), at(path, "gives.then"));
        if (gives.contains("replacing")) {
            const int reason = gives["replacing"].is_string()
                                   ? indexOf(entryOf(Fact::RequestReason).values, text(gives["replacing"]))
                                   : -1;
            if (reason < 0)
                complain(at(path, "gives.replacing"),
                         QStringLiteral("one of ") + listed(entryOf(Fact::RequestReason).values));
            row.replacing = Value(reason);
        }
    });
    data.documents = rowsIn<DocumentRow>("documents", [&](DocumentRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"needs", "or"})) return;
        row.first = wordIn<Document>(member(gives, "needs", at(path, "gives")), at(path, "gives.needs"));
        row.orElse = gives.contains("or") ? wordIn<Document>(gives["or"], at(path, "gives.or")) : row.first;
    });
    data.fees = amountsIn("fees", "fee_fen");
    data.days = amountsIn("days", "working_days");
    data.generations = amountsIn("generations", "generation");
    data.numbers = rowsIn<NumberRow>("numbers", [&](NumberRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (!isObject(gives, at(path, "gives"), {"account_number"})) return;
        row.word = textIn(member(gives, "account_number", at(path, "gives")), at(path, "gives.account_number"));
        if (!QStringList{"same", "changes", "ask_core"}.contains(row.word))
            complain(at(path, "gives.account_number"), QStringLiteral("one of same, changes, ask_core"));
    });
    data.papers = rowsIn<PrintRow>("papers", [&](PrintRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (isObject(gives, at(path, "gives"), {"papers"}))
            row.papers = wordsIn<Paper>(member(gives, "papers", at(path, "gives")), at(path, "gives.papers"));
    });
    data.advice = rowsIn<AdviceRow>("advice", [&](AdviceRow& row, const Json& json, const QString& path) {
        const Json& gives = member(json, "gives", path);
        if (isObject(gives, at(path, "gives"), {"then"}))
            row.then = wordsIn<Step>(member(gives, "then", at(path, "gives")), at(path, "gives.then"));
    });
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

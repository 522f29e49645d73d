#include "ui/stock/stock_form.h"

#include "ui/stock/stock_words.h"

#include <algorithm>

namespace kapok::ui {

using domain::Serials;
using domain::StockMove;
namespace stock = domain::stock;

namespace {

const QString countPrefix = QStringLiteral("count.");

QString typedIn(const StockTyped& typed, const char* name)
{
    const auto found = typed.find(QLatin1String(name));
    return found == typed.end() ? QString() : found->second.trimmed();
}

QStringList namesOf(const QString& form)
{
    if (form == QLatin1String("serial")) return {QStringLiteral("serial")};
    if (form == QLatin1String("count")) {
        QStringList all;
        for (const QString& kind : stock::kinds()) all += countPrefix + kind;
        return all << QStringLiteral("missing");
    }
    return {QStringLiteral("move"),  QStringLiteral("kind"), QStringLiteral("from"),  QStringLiteral("to"),
            QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("reason")};
}

bool isOfFigures(const QString& name)
{
    static const QStringList serials{QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("serial"),
                                     QStringLiteral("missing")};
    return name.startsWith(countPrefix) || serials.contains(name);
}

// Where a move comes from and goes to, where it is not said: each has its ordinary way.
QString ordinaryGoal(const QString& move)
{
    static const std::map<QString, QString> goals{
        {QStringLiteral("receive"), stock::vault},  {QStringLiteral("take_back"), stock::vault},
        {QStringLiteral("spoil"), stock::bin},      {QStringLiteral("test"), stock::bin},
        {QStringLiteral("return"), stock::outside}, {QStringLiteral("destroy"), stock::outside}};
    const auto found = goals.find(move);
    return found == goals.end() ? QString() : found->second;
}

// A delivery and what goes back to the plant have a note, and no reason of the list.
bool hasNote(const QString& move) { return move == QLatin1String("receive") || move == QLatin1String("return"); }

// What is always there, the trays of those who make cards, and wherever something lies now.
QStringList placesOf(const Workplace& work)
{
    QStringList all{stock::vault, stock::bin, stock::outside};
    for (const desk::StaffMember& one : work.counter.staff())
        if (one.role == desk::Role::InstantIssueOperator && !one.disabled) all += stock::trayOf(one.number);
    QStringList found;
    for (const desk::StockRun& run : work.counter.stock().inTheHouse()) found += run.place;
    found.sort();
    all += found;
    all.removeDuplicates();
    return all;
}

std::optional<StockChoice> choiceOf(const Workplace& work, const QString& field)
{
    if (field == QLatin1String("move")) return StockChoice(work.phrases, "stock.move", stock::moves());
    if (field == QLatin1String("kind")) return StockChoice(work.phrases, "stock.kind", stock::kinds());
    if (field == QLatin1String("reason")) return StockChoice(work.phrases, "stock.reason", stock::spoilReasons());
    if (field == QLatin1String("from") || field == QLatin1String("to"))
        return StockChoice(work.phrases, "stock.place", placesOf(work));
    return {};
}

// Only these have a word that is the whole of what is said; a tray bears its teller's number behind it.
bool isCode(const QString& field, const QString& value)
{
    if (field == QLatin1String("move")) return stock::moves().contains(value);
    if (field == QLatin1String("kind")) return stock::kinds().contains(value);
    return value == stock::vault || value == stock::bin || value == stock::outside;
}

QString moveMeant(const Workplace& work, const StockTyped& typed)
{
    return choiceOf(work, QStringLiteral("move"))->meant(typedIn(typed, "move"));
}

class MoveReading final : public StockReading {
public:
    explicit MoveReading(const Workplace& work) : m_work(work) {}

    // Nothing is said before there is a serial to say it of.
    std::vector<LabelledView> read(const StockTyped& typed) const override
    {
        if (typedIn(typed, "first").isEmpty()) return {};
        const Phrases& phrases = m_work.phrases;
        const desk::StockBook& book = m_work.counter.stock();
        const auto move = moveTyped(m_work, typed);
        if (!move) return {{phrases.say("stock.not_yet"), phrases.say(stockProblem(move.error()))}};
        const QString count = phrases.say("stock.cards", {{"count", QString::number(move->serials.count())}});
        if (const auto fits = book.fits(*move); !fits) return {{count, phrases.say(fits.error().happened)}};
        const bool isInOrder = !book.isOutOfOrder(*move);
        std::vector<LabelledView> said{{count, phrases.say(isInOrder ? "stock.in_order" : "stock.leaves_lower")}};
        QStringList after;
        for (const auto& [place, sign] : {std::pair{move->from, -1}, std::pair{move->to, 1}}) {
            if (!stock::isHere(place)) continue;
            const qint64 number = book.countAt(place, move->kind) + sign * qint64(move->serials.count());
            after +=
                placeSaid(phrases, place) + u' ' + phrases.say("stock.cards", {{"count", QString::number(number)}});
        }
        if (!after.isEmpty()) said.push_back({phrases.say("stock.afterwards"), after.join(QStringLiteral(" · "))});
        return said;
    }

private:
    const Workplace& m_work;
};

}  // namespace

StockChoice::StockChoice(const Phrases& phrases, const char* family, QStringList codes)
    : m_phrases(phrases), m_family(family), m_codes(std::move(codes))
{
}

QString StockChoice::wordOf(const QString& code, Language language) const
{
    const QString name = code.section(u':', 1);
    const Words word{QLatin1String(m_family) + u'.' + code.section(u':', 0, 0), {}};
    const QString said = m_phrases.dictionary().render(word, language);
    return name.isEmpty() ? said : said + u' ' + name;
}

QString StockChoice::meant(const QString& typed) const
{
    const QString said = typed.simplified();
    for (qsizetype at = 0; at < m_codes.size(); ++at) {
        if (said == m_codes[at] || said == QString::number(at + 1)) return m_codes[at];
        for (const Language language : {Language::Chinese, Language::English})
            if (said.compare(wordOf(m_codes[at], language), Qt::CaseInsensitive) == 0) return m_codes[at];
    }
    return said;
}

QString StockChoice::said(const QString& typed) const
{
    const QString code = meant(typed);
    return m_codes.contains(code) ? wordOf(code, m_phrases.language()) : typed;
}

QString StockChoice::offered() const
{
    QStringList all;
    for (qsizetype at = 0; at < m_codes.size(); ++at)
        all += QString::number(at + 1) + QChar(QChar::Nbsp) + wordOf(m_codes[at], m_phrases.language());
    return all.join(QStringLiteral(" · "));
}

std::vector<StockFieldView> stockFields(const Workplace& work, const QString& form, const StockTyped& typed)
{
    const Phrases& phrases = work.phrases;
    std::vector<StockFieldView> fields;
    for (const QString& name : namesOf(form)) {
        StockFieldView field{.name = name, .label = phrases.word("stock.field", name)};
        field.isBeside = name == QLatin1String("to") || name == QLatin1String("last");
        field.isFigures = isOfFigures(name);
        if (name.startsWith(countPrefix)) field.label = phrases.word("stock.kind", name.mid(countPrefix.size()));
        if (name == QLatin1String("missing")) field.hint = phrases.say("stock.missing_hint");
        if (const auto found = typed.find(name); found != typed.end()) field.value = found->second;
        if (const auto choice = choiceOf(work, name)) {
            const bool isNote = name == QLatin1String("reason") && hasNote(moveMeant(work, typed));
            if (!isNote) field.value = choice->said(field.value);
            if (!field.isBeside) field.hint = choice->offered();
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

QString serialTyped(const QString& typed)
{
    const bool figures = !typed.isEmpty() && typed.size() <= 8 &&
                         std::ranges::all_of(typed, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return figures ? typed.rightJustified(8, u'0') : typed;
}

Expected<StockMove> moveTyped(const Workplace& work, const StockTyped& typed)
{
    const desk::StockBook& book = work.counter.stock();
    const auto serials = Serials::of(serialTyped(typedIn(typed, "first")), serialTyped(typedIn(typed, "last")));
    if (!serials) return std::unexpected(serials.error());
    const auto meant = [&](const char* name) {
        return choiceOf(work, QLatin1String(name))->meant(typedIn(typed, name));
    };
    StockMove move{
        .move = meant("move"), .kind = meant("kind"), .serials = *serials, .from = meant("from"), .to = meant("to")};
    move.reason = hasNote(move.move) ? typedIn(typed, "reason") : meant("reason");
    const auto run = book.find(Serials::text(serials->first), move.kind);
    if (move.kind.isEmpty()) move.kind = run ? run->kind : stock::gen3;
    if (move.from.isEmpty()) move.from = move.move == QLatin1String("receive") || !run ? stock::outside : run->place;
    if (move.to.isEmpty()) move.to = ordinaryGoal(move.move);
    if (move.move.isEmpty()) return failure(Error::Kind::BadInput, words("stock.move_missing"), QStringLiteral("move"));
    if (const auto fit = move.fits(); !fit) return std::unexpected(fit.error());
    return move;
}

Expected<desk::StockTally> tallyTyped(const StockTyped& typed)
{
    desk::StockTally tally;
    for (const auto& [name, value] : typed) {
        if (!name.startsWith(countPrefix) || value.trimmed().isEmpty()) continue;
        bool isNumber = false;
        tally.counted[name.mid(countPrefix.size())] = value.trimmed().toLongLong(&isNumber);
        if (!isNumber) return failure(Error::Kind::BadInput, words("error.stock_count_wrong"), name);
    }
    for (const QString& serial : typedIn(typed, "missing").split(u' ', Qt::SkipEmptyParts))
        tally.missing += serialTyped(serial);
    if (const auto fit = tally.fits(); !fit) return std::unexpected(fit.error());
    return tally;
}

// What is typed is named as the form names it: a value that has a word of its own is said by that.
Words stockProblem(const Error& error)
{
    if (error.happened.id != QLatin1String("error.stock_does_not_fit")) return error.happened;
    static const std::map<QString, QString> families{{QStringLiteral("move"), QStringLiteral("stock.move.")},
                                                     {QStringLiteral("kind"), QStringLiteral("stock.kind.")},
                                                     {QStringLiteral("from"), QStringLiteral("stock.place.")},
                                                     {QStringLiteral("to"), QStringLiteral("stock.place.")}};
    const auto family = families.find(error.detail);
    const auto said = error.happened.values.find(QStringLiteral("value"));
    QString value = said == error.happened.values.end() ? QString() : said->second;
    if (value.isEmpty()) value = QStringLiteral("stock.nothing_typed");
    else if (family != families.end() && isCode(error.detail, value)) value.prepend(family->second);
    return words("stock.wrong_field", {{"field", QStringLiteral("stock.field.") + error.detail}, {"value", value}});
}

std::shared_ptr<const StockReading> readingOfMove(const Workplace& work) { return std::make_shared<MoveReading>(work); }

}  // namespace kapok::ui

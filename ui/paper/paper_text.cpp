#include "ui/paper/paper_text.h"

#include "domain/characters.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace kapok::ui {

namespace {

BothLanguages said(const Words& words, const Dictionary& dictionary)
{
    BothLanguages both{dictionary.render(words, Language::Chinese), dictionary.render(words, Language::English)};
    if (both.zh == both.en) both.en.clear();
    return both;
}

Words wordsOf(const Json& json)
{
    Words words{text(json["words"]), {}};
    for (const auto& [name, value] : json.value("values", Json::object()).items())
        words.values[QString::fromStdString(name)] =
            value.is_string() ? text(value) : QString::fromStdString(value.dump());
    return words;
}

QString inWords(QDate day, Language language)
{
    if (language == Language::English)
        return QLocale(QLocale::English).toString(day, QStringLiteral("ddd d MMMM yyyy"));
    return QStringLiteral("%1年%2月%3日 %4")
        .arg(day.year())
        .arg(day.month())
        .arg(day.day())
        .arg(QLocale(QLocale::Chinese).dayName(day.dayOfWeek(), QLocale::ShortFormat));
}

// ui.md: a date with its weekday where a promise is made.
BothLanguages plain(const QString& value)
{
    const QDate day = value.size() == 10 ? QDate::fromString(value, Qt::ISODate) : QDate();
    if (!day.isValid()) return {domain::Characters::ofThisHouse().written(value), {}};  // N10: what the font can print
    return {inWords(day, Language::Chinese), inWords(day, Language::English)};
}

Expected<BothLanguages> valueOf(const Json& given, const Dictionary& dictionary)
{
    const Json json = bare(given);  // a paper is for the citizen's eyes: nothing on it is masked by us
    if (json.is_string()) return plain(text(json));
    if (json.is_number_integer()) return BothLanguages{QString::number(json.get<qint64>()), {}};
    if (json.is_object() && json.contains("words") && json["words"].is_string()) return said(wordsOf(json), dictionary);
    if (json.is_object() && json.contains("zh") && json.contains("en"))
        return BothLanguages{text(json["zh"]), text(json["en"])};
    if (json.is_array()) {
        QStringList zh, en;
        for (const Json& part : json) {
            const auto one = valueOf(part, dictionary);
            if (!one) return one;
            zh << one->zh;
            en << (one->en.isEmpty() ? one->zh : one->en);
        }
        const bool sentences = std::ranges::all_of(zh, [](const QString& one) { return one.endsWith(u'。'); });
        BothLanguages both{zh.join(sentences ? QString() : QStringLiteral("、")),
                           en.join(sentences ? QStringLiteral(" ") : QStringLiteral(", "))};
        if (zh == en) both.en.clear();
        return both;
    }
    return failure(Error::Kind::BadInput, words("ui.error.paper_value"), QString::fromStdString(json.type_name()));
}

// Which day and hour, and whose hand: what the printing added to the sheet (design.md §1).
std::optional<BothLanguages> taken(const Json& sheet, const Dictionary& dictionary)
{
    const auto printed = objectAt(sheet, "printed");
    const auto at = printed ? textAt(*printed, "at") : std::unexpected(Error{});
    const auto teller = printed ? textAt(*printed, "teller") : std::unexpected(Error{});
    if (!at || !teller) return std::nullopt;
    const QDateTime when = QDateTime::fromString(*at, Qt::ISODate);
    const auto in = [&](Language language) {
        return dictionary.render(words("ui.paper.taken", {{"day", inWords(when.date(), language)},
                                                          {"time", when.time().toString(QStringLiteral("HH:mm"))},
                                                          {"teller", *teller}}),
                                 language);
    };
    return BothLanguages{in(Language::Chinese), in(Language::English)};
}

// What the citizen signed on his screen is printed as he wrote it; what cannot be read any more stands nowhere.
void takeHand(const Json& sheet, const Dictionary& dictionary, PaperText& into)
{
    const auto printed = objectAt(sheet, "printed");
    const Json written = printed ? bare(printed->value("signed", Json())) : Json();
    auto hand = written.is_string() ? domain::Signature::ofText(text(written)) : std::nullopt;
    if (!hand) return;
    into.hand = Redacted(std::move(*hand));
    into.onScreen = said(words("ui.paper.on_screen"), dictionary);
}

BothLanguages titleOf(const QString& title, bool provisional, const Dictionary& dictionary)
{
    if (!provisional) return said({title, {}}, dictionary);
    return said(words("ui.paper.provisional", {{"paper", title}}), dictionary);
}

// Who has called is not here to sign (P3.1: a loss may be reported by phone).
bool isOfACall(const Json& rows)
{
    return std::ranges::any_of(rows, [](const Json& row) {
        return row["label"] == "paper.row.channel" && row["value"].is_object() &&
               row["value"].value("words", Json()) == "option.channel.phone";
    });
}

// A row stands where the citizen looks for it: the promised day, what he does next, and all else.
void place(const QString& label, PaperRow row, PaperText& into)
{
    static const QStringList next{QStringLiteral("paper.row.next"), QStringLiteral("paper.row.who_comes"),
                                  QStringLiteral("paper.row.bring"), QStringLiteral("paper.row.still_missing"),
                                  QStringLiteral("paper.row.road")};
    if (label == QLatin1String("paper.row.next")) row.label = {};  // the block says it already
    row.isSmallPrint = label == QLatin1String("paper.row.basis");
    if (label == QLatin1String("paper.row.promised")) into.promise = std::move(row);
    else if (next.contains(label)) into.next.push_back(std::move(row));
    else into.rows.push_back(std::move(row));
}

}  // namespace

Expected<PaperText> paperText(const ports::Sheet& sheet, const Dictionary& dictionary)
{
    const auto title = textAt(sheet.content, "title");
    if (!title) return std::unexpected(title.error());
    const auto rows = listAt(sheet.content, "rows");
    if (!rows) return std::unexpected(rows.error());

    PaperText made;
    made.title = titleOf(*title, sheet.content.value("provisional", false), dictionary);
    made.caseNumber = sheet.caseNumber;
    // The printer's is the one with the proof; what is only looked at bears the number.
    made.code = textAt(sheet.content, "code").value_or(QStringLiteral("KAPOK1:") + sheet.caseNumber);
    made.taken = taken(sheet.content, dictionary);
    for (const Json& row : *rows) {
        const auto label = textAt(row, "label");
        if (!label) return std::unexpected(label.error());
        const auto value = valueOf(row.value("value", Json()), dictionary);
        if (!value) return std::unexpected(value.error());
        place(*label, {said({*label, {}}, dictionary), *value}, made);
    }
    if (sheet.copy > 1)
        made.reprint = said(words("ui.paper.reprint", {{"times", QString::number(sheet.copy - 1)}}), dictionary);
    made.nextTitle = said(words("ui.paper.next"), dictionary);
    made.isUnsigned = sheet.content.value("unsigned", false);
    if (!made.isUnsigned && !isOfACall(*rows)) {
        // Who signs here is the citizen, or whom the sheet names.
        const QString who = textAt(sheet.content, "signature").value_or(QStringLiteral("ui.paper.signature"));
        made.signature = said({who, {}}, dictionary);
        takeHand(sheet.content, dictionary, made);
    }
    if (!made.isUnsigned) {
        made.stamp = said(words("ui.paper.stamp"), dictionary);
        made.stampPlace = said(words("ui.paper.stamp_place"), dictionary);
    }
    if (!made.caseNumber.isEmpty()) {  // what belongs to no case leads to none
        made.scan = said(words("ui.paper.scan"), dictionary);
        made.number = said(words("ui.paper.number"), dictionary);
    }
    made.print = sheet.copy > 1 ? made.reprint : said(words("ui.paper.first_print"), dictionary);
    made.outletTelephone = said(words("ui.paper.outlet_telephone", {{"number", QStringLiteral("%1")}}), dictionary);
    made.consultation = said(words("ui.paper.consultation"), dictionary);
    return made;
}

QString PaperText::spoken(Language language) const
{
    const auto in = [language](const BothLanguages& both) {
        return language == Language::Chinese || both.en.isEmpty() ? both.zh : both.en;
    };
    QStringList lines{in(title), caseNumber};
    const auto add = [&](const PaperRow& row) {
        lines << (row.label.zh.isEmpty() ? in(row.value) : in(row.label) + QStringLiteral(": ") + in(row.value));
    };
    if (taken) lines << in(*taken);
    if (!reprint.zh.isEmpty()) lines << in(reprint);
    for (const PaperRow& row : rows) add(row);
    if (promise) add(*promise);
    for (const PaperRow& row : next) add(row);
    for (const BothLanguages& furniture :
         {number, nextTitle, signature, onScreen, stamp, stampPlace, scan, print, consultation, outletTelephone})
        if (!furniture.zh.isEmpty()) lines << in(furniture);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

}  // namespace kapok::ui

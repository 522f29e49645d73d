#include "ui/paper/paper_text.h"

#include <QDate>
#include <QLocale>

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

// ui.md: a date with its weekday where a promise is made.
BothLanguages plain(const QString& value)
{
    const QDate date = value.size() == 10 ? QDate::fromString(value, Qt::ISODate) : QDate();
    if (!date.isValid()) return {value, {}};
    const auto with = [&](QLocale::Language language) {
        return value + u' ' + QLocale(language).dayName(date.dayOfWeek(), QLocale::ShortFormat);
    };
    return {with(QLocale::Chinese), with(QLocale::English)};
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
        BothLanguages both{zh.join(u'、'), en.join(QStringLiteral(", "))};
        if (zh == en) both.en.clear();
        return both;
    }
    return failure(Error::Kind::BadInput, words("ui.error.paper_value"), QString::fromStdString(json.type_name()));
}

}  // namespace

Expected<PaperText> paperText(const ports::Sheet& sheet, const Dictionary& dictionary)
{
    const auto title = textAt(sheet.content, "title");
    if (!title) return std::unexpected(title.error());
    const auto rows = listAt(sheet.content, "rows");
    if (!rows) return std::unexpected(rows.error());

    PaperText made{said({*title, {}}, dictionary), sheet.caseNumber, {}, {}};
    for (const Json& row : *rows) {
        const auto label = textAt(row, "label");
        if (!label) return std::unexpected(label.error());
        const auto value = valueOf(row.value("value", Json()), dictionary);
        if (!value) return std::unexpected(value.error());
        made.rows.push_back({said({*label, {}}, dictionary), *value});
    }
    if (sheet.copy > 1)
        made.reprint = said(words("ui.paper.reprint", {{"times", QString::number(sheet.copy - 1)}}), dictionary);
    return made;
}

QString PaperText::spoken(Language language) const
{
    const auto in = [language](const BothLanguages& both) {
        return language == Language::Chinese || both.en.isEmpty() ? both.zh : both.en;
    };
    QStringList lines{in(title), caseNumber};
    if (!reprint.zh.isEmpty()) lines << in(reprint);
    for (const PaperRow& row : rows) lines << in(row.label) + QStringLiteral(": ") + in(row.value);
    return lines.join(u'\n');
}

}  // namespace kapok::ui

#include "ui/kit/phrases.h"

#include "domain/money.h"

#include <QLocale>

#include <algorithm>

namespace kapok::ui {

QString Phrases::word(const char* family, const QString& code) const
{
    const QString id = QLatin1String(family) + u'.' + code;
    return m_dictionary.knows(id) ? m_dictionary.render(Words{id, {}}, m_language) : code;
}

QString Phrases::field(const QString& name) const
{
    const QString said = word("field", name);
    return said == name ? word("option.document", name) : said;
}

QString Phrases::money(std::optional<qint64> fen) const
{
    if (!fen) return QStringLiteral("—");
    if (*fen == 0) return say("view.free");
    return say("view.yuan", {{"amount", domain::Money{*fen}.formatted()}});
}

QString Phrases::days(std::optional<int> workingDays) const
{
    if (!workingDays) return say("view.at_once");
    if (*workingDays == 0) return say("view.same_visit");
    return say("view.working_days", {{"count", QString::number(*workingDays)}});
}

QString Phrases::dayWithWeekday(QDate day) const
{
    if (!day.isValid()) return QStringLiteral("—");
    if (chinese()) return QStringLiteral("%1月%2日 %3").arg(day.month()).arg(day.day()).arg(weekday(day));
    return QLocale(QLocale::English).toString(day, QStringLiteral("ddd d MMM"));
}

QString Phrases::weekday(QDate day) const
{
    if (!day.isValid()) return {};
    static const QString names = QStringLiteral("一二三四五六日");
    return chinese() ? QStringLiteral("周") + names[day.dayOfWeek() - 1]
                     : QLocale(QLocale::English).toString(day, QStringLiteral("dddd"));
}

QString Phrases::time(Instant at) const { return outletTime(at).toString(QStringLiteral("HH:mm")); }
QString Phrases::timeWithSeconds(Instant at) const { return outletTime(at).toString(QStringLiteral("HH:mm:ss")); }

QString Phrases::list(const QStringList& codes, const char* family) const
{
    QStringList names;
    for (const QString& code : codes) names.append(word(family, code));
    return names.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString Phrases::city(const QString& division) const
{
    const domain::CityEntry* city = m_directory.city(division);
    return city ? either(city->name) : division;
}

QString Phrases::bank(const std::optional<domain::Bank>& bank) const
{
    return bank ? either(m_directory.bank(*bank).shortName) : say("view.bank_unknown");
}

QString Phrases::outlet(const domain::OutletCode& code) const
{
    const domain::Outlet* outlet = m_directory.outlet(code);
    return outlet ? either(outlet->name) : code.text;
}

QString Phrases::value(const Json& value, const char* family) const
{
    if (isPersonal(value)) return kapok::text(bare(value));
    if (value.is_string()) return word(family, kapok::text(value));
    if (value.is_boolean()) return say(value.get<bool>() ? "view.yes" : "view.no");
    if (value.is_number_integer()) return QString::number(value.get<qint64>());
    if (value.is_array()) {
        QStringList names;
        for (const Json& entry : value) names.append(this->value(entry, family));
        if (names.empty()) return say("view.none");
        const bool sentences =
            std::ranges::all_of(names, [](const QString& name) { return name.endsWith(u'。') || name.endsWith(u'.'); });
        if (sentences) return names.join(chinese() ? QString() : QStringLiteral(" "));
        return names.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
    }
    if (value.is_object() && value.contains("words")) {
        Words words{kapok::text(value["words"]), {}};
        for (const auto& [name, said] : value.value("values", Json::object()).items())
            words.values.emplace(QString::fromStdString(name), kapok::text(said));
        return say(words);
    }
    if (value.is_object() && value.contains("zh") && value.contains("en"))
        return kapok::text(value[chinese() ? "zh" : "en"]);
    return {};
}

State stateOf(desk::StateWord state)
{
    switch (state) {
    case desk::StateWord::Draft: return State::Draft;
    case desk::StateWord::Recorded: return State::Recorded;
    case desk::StateWord::InDoubt: return State::InDoubt;
    case desk::StateWord::Accepted: return State::Accepted;
    case desk::StateWord::Refused: return State::Refused;
    }
    return State::Draft;
}

}  // namespace kapok::ui

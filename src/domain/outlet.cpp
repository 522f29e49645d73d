#include "domain/outlet.h"

#include "base/json.h"
#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {
namespace {

NameInBoth nameOf(Fields& fields, const Json& json, const char* key)
{
    const auto name = json.is_object() ? objectAt(json, key) : std::unexpected(Error{});
    const auto zh = name ? textAt(*name, "zh") : std::unexpected(Error{});
    const auto en = name ? textAt(*name, "en") : std::unexpected(Error{});
    if (!zh || !en) {
        fields.complain(key, QStringLiteral("a name with zh and en"));
        return {};
    }
    return {*zh, *en};
}

QStringList textsOf(Fields& fields, const char* key)
{
    QStringList texts;
    const Json* list = fields.find(key);
    if (!list || !list->is_array()) {
        fields.complain(key, QStringLiteral("a list of texts"));
        return {};
    }
    for (const Json& one : *list) {
        if (!one.is_string()) fields.complain(key, QStringLiteral("a list of texts"));
        else texts.append(text(one));
    }
    return texts;
}

BankEntry bankOf(Fields& fields, const Json& json)
{
    fields.require("code");
    return {fields.code<Bank>("code").value_or(Bank::GDB), nameOf(fields, json, "name"), nameOf(fields, json, "short"),
            textsOf(fields, "hotlines")};
}

Outlet outletOf(Fields& fields, const Json& json)
{
    for (const char* key : {"code", "bank", "city", "telephone"}) fields.require(key);
    return {OutletCode{fields.text("code").value_or(QString())},
            fields.code<Bank>("bank").value_or(Bank::GDB),
            fields.division("city").value_or(QString()),
            nameOf(fields, json, "name"),
            fields.flag("quick_issue").value_or(false),
            nameOf(fields, json, "address"),
            nameOf(fields, json, "hours"),
            fields.text("telephone").value_or(QString())};
}

CityEntry cityOf(Fields& fields, const Json& json)
{
    for (const char* key : {"division", "hotline"}) fields.require(key);
    return {fields.division("division").value_or(QString()), nameOf(fields, json, "name"),
            fields.text("hotline").value_or(QString())};
}

template <class Entry>
std::optional<Error> readEntries(const Json& document, const char* key, std::initializer_list<const char*> known,
                                 Entry (*read)(Fields&, const Json&), std::vector<Entry>& into)
{
    const auto list = listAt(document, key);
    if (!list) return list.error();
    for (std::size_t i = 0; i < list->size(); ++i) {
        Fields fields((*list)[i], QStringLiteral("%1[%2]").arg(QString::fromLatin1(key)).arg(i), known);
        into.push_back(read(fields, (*list)[i]));
        if (fields.complaint()) return fields.complaint();
    }
    return std::nullopt;
}

}  // namespace

Expected<Directory> Directory::parse(const QByteArray& json)
{
    const auto document = parseStrict(json);
    if (!document) return std::unexpected(document.error());
    Fields fields(*document, {}, {"about", "card_hotlines", "banks", "outlets", "cities"});
    Directory directory;
    directory.m_cardHotlines = textsOf(fields, "card_hotlines");
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    if (auto bad = readEntries(*document, "banks", {"code", "name", "short", "hotlines"}, bankOf, directory.m_banks))
        return std::unexpected(*bad);
    if (auto bad = readEntries(*document, "outlets",
                               {"code", "bank", "city", "name", "quick_issue", "address", "hours", "telephone"},
                               outletOf, directory.m_outlets))
        return std::unexpected(*bad);
    if (auto bad = readEntries(*document, "cities", {"division", "name", "hotline"}, cityOf, directory.m_cities))
        return std::unexpected(*bad);
    for (std::size_t i = 0; i < codeWords<Bank>.size(); ++i)
        if (std::ranges::count(directory.m_banks, Bank(i), &BankEntry::bank) != 1)
            return unfit(QStringLiteral("banks"), QStringLiteral("each bank once; see ") + wordOf(Bank(i)));
    return directory;
}

const BankEntry& Directory::bank(Bank bank) const { return *std::ranges::find(m_banks, bank, &BankEntry::bank); }

const Outlet* Directory::outlet(const OutletCode& code) const
{
    const auto found = std::ranges::find(m_outlets, code, &Outlet::code);
    return found == m_outlets.end() ? nullptr : &*found;
}

const CityEntry* Directory::city(const QString& division) const
{
    const auto found =
        std::ranges::find_if(m_cities, [&](const CityEntry& city) { return sameCity(city.division, division); });
    return found == m_cities.end() ? nullptr : &*found;
}

}  // namespace kapok::domain

#include "training/play/act.h"

#include "training/play/line_values.h"
#include "training/practice_id_reader.h"
#include "ui/kit/state.h"
#include "ui/shell/page_names.h"

#include "cardio/emulator/fault.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace kapok::training::play {
namespace {

using What = decltype(Act::what);

template <class Kind, class Value>
Expected<What> of(const Expected<Value>& value)
{
    if (!value) return std::unexpected(value.error());
    if constexpr (std::is_void_v<Value>) return Kind{};
    else return Kind{*value};
}

Expected<What> keys(const Json& line)
{
    const auto notation = textOf(line["keys"], "keys");
    if (!notation) return std::unexpected(notation.error());
    const auto pressed = keysOf(*notation);
    if (!pressed) return wrong(QStringLiteral("keys: ") + pressed.error().detail);
    return act::Keys{*pressed};
}

Expected<What> scan(const Json& line)
{
    static const std::map<QString, QString> suffixes{{QString(), {}},
                                                     {QStringLiteral("CR"), QStringLiteral("\r")},
                                                     {QStringLiteral("LF"), QStringLiteral("\n")},
                                                     {QStringLiteral("CRLF"), QStringLiteral("\r\n")},
                                                     {QStringLiteral("Tab"), QStringLiteral("\t")}};
    const auto text = textOf(line["scan"], "scan");
    if (!text) return std::unexpected(text.error());
    const auto suffix = line.contains("suffix") ? textOf(line["suffix"], "suffix") : Expected<QString>(QString());
    if (!suffix || !suffixes.contains(*suffix)) return wrong(QStringLiteral("suffix: expected CR, LF, CRLF or Tab"));
    act::Keys scanned{.burst = true};
    for (const QChar character : *text + suffixes.at(*suffix)) scanned.keys.push_back(typing(character));
    return scanned;
}

Expected<What> signIn(const Json& line) { return of<act::SignIn>(figuresOf(line["sign_in"], "sign_in")); }

Expected<What> signOut(const Json& line) { return of<act::SignOut>(mustBeTrue(line["sign_out"], "sign_out")); }

Expected<What> person(const Json& line) { return of<act::OpenPerson>(textOf(line["person"], "person")); }

Expected<What> business(const Json& line) { return of<act::StartBusiness>(figuresOf(line["business"], "business")); }

// A code by the code line, as a business; a page that has a name alone by the key that leads to it (contract.md §4,
// "Pages"). What one is in the middle of, such as a step, is opened by no name.
Expected<What> open(const Json& line)
{
    static const std::map<QString, QString> codesOfPages{{QStringLiteral("stock"), QStringLiteral("8001")},
                                                         {QStringLiteral("approval"), QStringLiteral("9001")},
                                                         {QStringLiteral("day-end"), QStringLiteral("9009")}};
    static const std::map<QString, QString> keysOfPages{{QStringLiteral("worklist"), QStringLiteral("<F6>")},
                                                        {QStringLiteral("outlet"), QStringLiteral("<Shift+F6>")},
                                                        {QStringLiteral("outbox"), QStringLiteral("<F7>")},
                                                        {QStringLiteral("reader"), QStringLiteral("<F11>")},
                                                        {QStringLiteral("exercise"), QStringLiteral("<Shift+F11>")},
                                                        {QStringLiteral("card"), QStringLiteral("<F4>")},
                                                        {QStringLiteral("locked"), QStringLiteral("<Shift+F12>")},
                                                        {QStringLiteral("handbook"), QStringLiteral("<Ctrl+H>")},
                                                        {QStringLiteral("directory"), QStringLiteral("<Ctrl+T>")},
                                                        {QStringLiteral("messages"), QStringLiteral("<Shift+F7>")},
                                                        {QStringLiteral("sync"), QStringLiteral("<Shift+F5>")},
                                                        {QStringLiteral("reports"), QStringLiteral("<Ctrl+B>")}};
    const QString page = line["open"].is_string() ? text(line["open"]) : QString();
    for (const char* elsewhere : {"home", "sign-in", "citizen"})
        if (page == QLatin1String(elsewhere)) return act::OpenPage{page};
    if (const auto code = codesOfPages.find(page); code != codesOfPages.end()) return act::StartBusiness{code->second};
    if (const auto key = keysOfPages.find(page); key != keysOfPages.end()) return act::Keys{*keysOf(key->second)};
    return of<act::StartBusiness>(figuresOf(line["open"], "open"));
}

bool isAnswer(const Json& value)
{
    if (value.is_array()) return std::ranges::all_of(value, [](const Json& one) { return one.is_string(); });
    return value.is_string() || value.is_number_integer() || value.is_boolean();
}

Expected<What> answer(const Json& line)
{
    const Json& given = line["answer"];
    // 8001: what is moved is several fields of one form (contract.md §4).
    if (given.is_object() && given.contains("move")) {
        const Json fields = given["move"].is_object() ? given["move"] : given;
        static const QStringList known{"move", "kind", "first", "last", "from", "to", "reason"};
        for (const auto& [key, value] : fields.items())
            if (!known.contains(QString::fromStdString(key)) || !value.is_string())
                return wrong(QStringLiteral("answer: expected texts move, kind, first, last, from, to and reason"));
        return act::FillStock{QStringLiteral("move"), fields};
    }
    if (!given.is_object() || given.size() > 1)
        return wrong(QStringLiteral("answer: expected an object with one field, or with none"));
    if (given.empty()) return act::GoOn{};
    const auto only = given.begin();
    const QString field = QString::fromStdString(only.key());
    if (!isAnswer(*only))
        return wrong(
            QStringLiteral("answer.%1: expected a text, a whole number, true, false or a list of texts").arg(field));
    return act::Answer{field, *only};
}

Expected<What> count(const Json& line)
{
    const Json& given = line["count"];
    if (!given.is_object() || given.empty())
        return wrong(QStringLiteral("count: expected an object with a whole number for each kind"));
    Json fields = Json::object();
    for (const auto& [kind, number] : given.items()) {
        if (!number.is_number_integer()) return wrong(QStringLiteral("count: expected whole numbers"));
        fields["count." + kind] = number.dump();
    }
    return act::FillStock{QStringLiteral("count"), std::move(fields)};
}

Expected<What> approve(const Json& line)
{
    const Json& given = line["approve"];
    if (!given.is_object() || !given.contains("by") || !given.contains("granted") || !given["granted"].is_boolean())
        return wrong(QStringLiteral(
            "approve: expected an object with by, granted, reason where it is declined, fen where an amount is asked"));
    const auto by = figuresOf(given["by"], "approve.by");
    if (!by) return std::unexpected(by.error());
    act::Approve second{*by, given["granted"].get<bool>(), {}, {}};
    for (const auto& [key, value] : given.items()) {
        if (key == "by" || key == "granted") continue;
        if (key == "fen") {
            if (!value.is_number_integer() || value < 0)
                return wrong(QStringLiteral("approve.fen: expected whole fen"));
            second.fen = value.get<qint64>();
            continue;
        }
        if (key != "reason") return wrong(QStringLiteral("approve.%1: no such key").arg(QString::fromStdString(key)));
        const auto reason = textOf(value, "approve.reason");
        if (!reason) return std::unexpected(reason.error());
        second.reason = *reason;
    }
    if (!second.granted && second.reason.isEmpty())
        return wrong(QStringLiteral("approve.reason: expected a text where it is declined"));
    return second;
}

Expected<What> refuse(const Json& line)
{
    if (line["refuse"] != Json("papers")) return wrong(QStringLiteral("refuse: expected papers"));
    return act::SayNo{true};
}

Expected<What> leave(const Json& line)
{
    if (const auto yes = mustBeTrue(line["leave"], "leave"); !yes) return std::unexpected(yes.error());
    return act::SayNo{false};
}

// What is paid is chosen where the fee is asked.
Expected<What> pay(const Json& line)
{
    if (line["pay"] != Json("cash") && line["pay"] != Json("card"))
        return wrong(QStringLiteral("pay: expected cash or card"));
    return act::Answer{QStringLiteral("fee"), line["pay"]};
}

Expected<int> slotOf(const Json& line)
{
    return line.contains("slot") ? numberOf(line["slot"], "slot", 0, 1) : Expected<int>(0);
}

Expected<What> insert(const Json& line)
{
    const auto file = textOf(line["insert"], "insert");
    if (!file) return std::unexpected(file.error());
    const auto slot = slotOf(line);
    if (!slot) return std::unexpected(slot.error());
    return act::Insert{*file, *slot};
}

Expected<What> insertId(const Json& line)
{
    const auto number = textOf(line["insert_id"], "insert_id");
    if (!number) return std::unexpected(number.error());
    const auto fault = line.contains("fault") ? textOf(line["fault"], "fault") : Expected<QString>();
    if (!fault) return std::unexpected(fault.error());
    if (!PracticeIdReader::faultNamed(*fault))
        return wrong(QStringLiteral("fault: expected absent, slow, garbled or expired"));
    return act::InsertId{*number, *fault};
}

Expected<What> importFile(const Json& line) { return of<act::Import>(textOf(line["import"], "import")); }

Expected<What> remove(const Json& line) { return of<act::Remove>(numberOf(line["remove"], "remove", 0, 1)); }

Expected<What> fault(const Json& line)
{
    const auto kind = textOf(line["fault"], "fault");
    if (!kind) return std::unexpected(kind.error());
    if (!line.contains("at")) return wrong(QStringLiteral("at: expected the number of a command"));
    const auto at = numberOf(line["at"], "at", 1, 100000);
    if (!at) return std::unexpected(at.error());
    if (!cardio::Fault::named(*kind, *at))
        return wrong(
            QStringLiteral("fault: expected pulled, mute, garbage, executed_unheard, torn, slow or wrong_status"));
    const auto slot = slotOf(line);
    if (!slot) return std::unexpected(slot.error());
    return act::Fault{*kind, *at, *slot};
}

Expected<What> printer(const Json& line)
{
    const auto word = textOf(line["printer"], "printer");
    const auto state = word ? PracticeCardPrinter::stateNamed(*word) : std::nullopt;
    if (!state)
        return wrong(QStringLiteral("printer: expected ok, jam, ribbon_out, box_empty, box_full, offline or lost"));
    const auto at = line.contains("at") ? numberOf(line["at"], "at", 1, 100000) : Expected<int>(0);
    if (!at) return std::unexpected(at.error());
    return act::Printer{*state, *at};
}

Expected<What> way(const Json& line)
{
    const auto word = textOf(line["line"], "line");
    const auto gate = word ? line::gateOf(*word) : std::nullopt;
    if (!gate) return wrong(QStringLiteral("line: expected up, down, deaf or mute"));
    if (!line.contains("of")) return act::Line{.gate = *gate};
    for (const line::PartyName party : domain::partiesElsewhere)
        if (line["of"] == toJson(domain::wordOf(party))) return act::Line{*gate, party};
    if (line["of"] == toJson(domain::wordOf(line::PartyName::Hsm))) return act::Line{*gate, line::PartyName::Hsm};
    if (line["of"] == "messages") return act::Line{.gate = *gate, .toMessages = true};
    return wrong(QStringLiteral("of: expected province, bank, platform, hsm or messages"));
}

Expected<What> hours(const Json& line) { return of<act::Hours>(numberOf(line["hours"], "hours", 1, 23)); }
Expected<What> days(const Json& line) { return of<act::Days>(numberOf(line["days"], "days", 1, 36500)); }

// contract.md §1 and §4. The screen of the lock lies over all pages and is none of them.
bool isPage(const QString& word) { return word == QLatin1String("locked") || ui::pageNames().contains(word); }

template <class Name>
bool isNameOf(const QString& word, Name last)
{
    for (int at = 0; at <= int(last); ++at)
        if (ui::nameOf(Name(at)) == word) return true;
    return false;
}

Expected<What> expect(const Json& line)
{
    const Json& wanted = line["expect"];
    if (!wanted.is_object() || wanted.empty())
        return wrong(QStringLiteral("expect: expected an object with page, state, text, not_text or question"));
    act::Expect expected;
    for (const auto& [key, value] : wanted.items()) {
        if (key == "text" || key == "not_text") {
            const auto texts = textsOf(value, key.c_str());
            if (!texts) return std::unexpected(texts.error());
            (key == "text" ? expected.text : expected.notText) = *texts;
            continue;
        }
        if (key == "screen") {
            if (value != Json("citizen")) return wrong(QStringLiteral("expect.screen: expected citizen"));
            expected.ofCitizen = true;
            continue;
        }
        if (key != "page" && key != "state" && key != "question")
            return wrong(QStringLiteral("expect.%1: no such key").arg(QString::fromStdString(key)));
        const auto word = textOf(value, key.c_str());
        if (!word) return std::unexpected(word.error());
        if (key == "page" && *word == QLatin1String("citizen")) {
            expected.ofCitizen = true;
            continue;
        }
        if (key == "page" && !isPage(*word))
            return wrong(QStringLiteral("expect.page: no page is named %1").arg(*word));
        if (key == "state" && !isNameOf(*word, ui::State::Refused))
            return wrong(QStringLiteral("expect.state: no state is named %1").arg(*word));
        (key == "page" ? expected.page : key == "state" ? expected.state : expected.question) = *word;
    }
    if (expected.ofCitizen && (expected.page || expected.state || expected.question))
        return wrong(QStringLiteral("expect.screen: the citizen's shows texts alone"));
    return expected;
}

Expected<What> sign(const Json& line) { return of<act::Sign>(mustBeTrue(line["sign"], "sign")); }

Expected<What> picture(const Json& line)
{
    static const QRegularExpression plain(QStringLiteral("\\A[\\w-][\\w.-]*\\z"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto name = textOf(line["picture"], "picture");
    if (!name) return std::unexpected(name.error());
    if (!plain.match(*name).hasMatch())
        return wrong(QStringLiteral("picture: expected a name of letters, figures, - and _"));
    return act::Picture{*name};
}

Expected<What> die(const Json& line) { return of<act::Die>(mustBeTrue(line["die"], "die")); }

struct Form {
    const char* key;
    Expected<What> (*read)(const Json& line);
    std::array<std::string_view, 2> beside{};  ///< what else may stand in the line
};

constexpr std::array forms{Form{"keys", keys},
                           Form{"scan", scan, {"suffix"}},
                           Form{"sign_in", signIn},
                           Form{"sign_out", signOut},
                           Form{"person", person},
                           Form{"business", business},
                           Form{"open", open},
                           Form{"answer", answer},
                           Form{"pay", pay},
                           Form{"count", count},
                           Form{"approve", approve},
                           Form{"refuse", refuse},
                           Form{"leave", leave},
                           Form{"insert", insert, {"slot"}},
                           Form{"insert_id", insertId, {"fault"}},
                           Form{"import", importFile},
                           Form{"remove", remove},
                           Form{"fault", fault, {"at", "slot"}},
                           Form{"printer", printer, {"at"}},
                           Form{"line", way, {"of"}},
                           Form{"days", days},
                           Form{"hours", hours},
                           Form{"expect", expect},
                           Form{"sign", sign},
                           Form{"picture", picture},
                           Form{"die", die}};

Expected<Act> actOf(const QByteArray& bytes)
{
    const auto line = parseStrict(bytes);
    if (!line) return wrong(QStringLiteral("no JSON: ") + line.error().detail);
    if (!line->is_object()) return wrong(QStringLiteral("expected an object"));
    const auto form = std::ranges::find_if(forms, [&](const Form& one) { return line->contains(one.key); });
    if (form == forms.end())
        return wrong(QStringLiteral(
            "expected one of the acts: keys, scan, sign_in, sign_out, person, business, open, answer, pay, approve, "
            "refuse, leave, insert, insert_id, import, remove, fault, printer, line, days, expect, sign, picture, "
            "die"));
    Act act;
    for (const auto& [key, value] : line->items()) {
        if (key == form->key || std::ranges::find(form->beside, std::string_view(key)) != form->beside.end()) continue;
        if (key != "within_ms")
            return wrong(
                QStringLiteral("%1: no such key beside %2").arg(QString::fromStdString(key), QLatin1String(form->key)));
        const auto within = numberOf(value, "within_ms", 0, 3'600'000);
        if (!within) return std::unexpected(within.error());
        act.within = std::chrono::milliseconds(*within);
    }
    auto what = form->read(*line);
    if (!what) return std::unexpected(what.error());
    act.what = std::move(*what);
    return act;
}

}  // namespace

// contract.md §4: `import` paths are relative to the played file.
void nameFrom(const QString& folder, std::vector<Act>& acts)
{
    for (Act& act : acts)
        if (auto* wanted = std::get_if<act::Import>(&act.what))
            wanted->file = QDir(folder).absoluteFilePath(wanted->file);
}

Expected<std::vector<Act>> dayOf(const QByteArray& file)
{
    std::vector<Act> acts;
    int number = 0;
    for (const QByteArray& line : file.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty()) continue;
        auto act = actOf(line);
        if (!act)
            return failure(Error::Kind::BadInput, words("training.no_act", {{"line", QString::number(number)}}),
                           QStringLiteral("line %1: %2").arg(number).arg(act.error().detail));
        act->line = number;
        acts.push_back(std::move(*act));
    }
    return acts;
}

}  // namespace kapok::training::play

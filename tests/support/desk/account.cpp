#include "support/desk/money_promises.h"

#include "base/crypto.h"
#include "domain/case_number.h"

#include <algorithm>

namespace kapok::test {

using desk::Case;

namespace {

std::string said(const Json& body, const char* key)
{
    return body.contains(key) && body[key].is_string() ? body[key].get<std::string>() : "";
}

// Without ids that chance made: which case, what kind, which field, and what kind of value.
class Lines {
public:
    std::string of(const ports::Entry& entry)
    {
        std::string line = which(entry.caseId.text) + ' ' + entry.kind.toStdString();
        for (const char* key : {"business", "number", "field", "step", "request", "hand", "how", "reason", "by"})
            line += ' ' + said(entry.body, key);
        if (entry.body.contains("value")) line += ' ' + valueOf(entry.body["value"]);
        return line;
    }

private:
    std::map<QString, int> m_cases;

    std::string which(const QString& id)
    {
        if (id.isEmpty()) return "desk";
        return "case " + std::to_string(m_cases.emplace(id, int(m_cases.size()) + 1).first->second);
    }
    static std::string valueOf(const Json& value)
    {
        if (!value.is_object()) return value.dump();
        std::string keys;
        for (const auto& [key, part] : value.items())
            // Ids that chance made, and what a paper says of an answer that it was printed before.
            if (key != "digest" && key != "reference" && key != "form" && key != "provisional")
                keys += key + (part.is_string() ? '=' + part.get<std::string>() : "") + ' ';
        return keys;
    }
};

std::map<QString, Json> intentsByOperation(const Evidence& evidence)
{
    std::map<QString, Json> intents;
    for (const auto& entry : evidence.entries)
        if (entry.kind == QLatin1String("intent")) intents.emplace(text(entry.body["operation"]), entry.body);
    return intents;
}

// B1, B3: what took effect was intended here first, with these bytes, and arrived once.
std::string effectsAreIntended(const Evidence& evidence)
{
    const auto intents = intentsByOperation(evidence);
    for (const auto& effect : evidence.effects) {
        const auto intent = intents.find(effect.operation);
        if (intent == intents.end()) return effect.kind.toStdString() + " took effect and was never intended";
        const QByteArray bytes = text(bare(intent->second["bytes"])).toUtf8();
        if (QString::fromLatin1(crypto::sm3(bytes).toHex()) != effect.payloadSm3)
            return effect.kind.toStdString() + " arrived with other bytes";
        if (effect.arrivals != 1) return effect.kind.toStdString() + " was sent again blindly";
    }
    const auto& world = evidence.world;
    return world.province.ledger().otherPayloads() + world.bank.ledger().otherPayloads() +
                       world.platform.ledger().otherPayloads() ==
                   0
               ? ""
               : "one operation came with two payloads";
}

std::string nothingIsHandedOutTwice(const Evidence& evidence)
{
    const auto intents = intentsByOperation(evidence);
    std::set<QString> seen;
    for (const auto& paper : evidence.world.papers)
        if (!seen.insert(paper.operation.text).second || !intents.contains(paper.operation.text))
            return paper.sheet.paper.toStdString() + " printed twice, or never intended";
    for (const auto& message : evidence.world.messages)
        if (!seen.insert(message.operation.text).second || !intents.contains(message.operation.text))
            return "a message sent twice, or never intended";
    return {};
}

// Numbers of a day have no gaps.
std::string numbersHaveNoGaps(const Evidence& evidence)
{
    std::map<QDate, int> last;
    for (const auto& entry : evidence.entries) {
        if (entry.kind != QLatin1String("begun")) continue;
        const QString number = text(entry.body["number"]);
        if (!domain::checks(number) || domain::serialOf(number) != ++last[entry.day])
            return "the number " + number.toStdString() + " does not follow the one before";
    }
    return {};
}

std::string everyCaseEnds(const Evidence& evidence)
{
    for (const Case& one : evidence.live)
        if (!one.ended || !one.open.empty()) return domain::nameOf(one.business()).toStdString() + " has no end";
    return {};
}

// The live case and the one told by its entries are the same.
std::string entriesTellTheCase(const Evidence& evidence)
{
    for (const Case& live : evidence.live) {
        auto told = Case::fold(*evidence.exchanged.workflows, evidence.byCase.at(live.id));
        if (told) told->attend(live.visit().present);
        if (!told || told->record().state() != live.record().state())
            return domain::nameOf(live.business()).toStdString() + " is told otherwise by its entries";
    }
    return {};
}

// A verdict that the rules did not give: the business itself wants a second person, and shows him a sheet.
bool isOfTheBusiness(const Json& verdict)
{
    return bare(verdict["facts"]).contains("title") && text(verdict["ruling"]["outcome"]) == QLatin1String("authorise");
}

// E1, E2; and yesterday can be replayed: what the rules said to these facts they say again.
std::string verdictsAreTheRules(const Evidence& evidence)
{
    for (const auto& entry : evidence.entries) {
        if (entry.kind != QLatin1String("filled") || !entry.body["value"].is_object() ||
            !entry.body["value"].contains("ruling"))
            continue;
        const Json& verdict = entry.body["value"];
        if (verdict["ruling"].is_null()) continue;
        const auto facts = domain::factsOf(bare(verdict["facts"]));
        const auto ruling = domain::rulingOf(verdict["ruling"]);
        const bool ofTheRules = !isOfTheBusiness(verdict);
        if (!ruling || (ofTheRules && !facts)) return "a verdict without its facts";
        if (ofTheRules && evidence.exchanged.rules(*facts) != *ruling) return "a verdict that the rules did not give";
        for (const QString& unknown : ruling->unknown)
            if (unknown != QLatin1String("calendar")) return "a verdict that did not know " + unknown.toStdString();
        if (ruling->outcome != domain::Outcome::Authorise) continue;
        const QString approver = text(verdict["approved_by"]);
        if (approver.isEmpty() || approver == entry.by) return "a verdict that no second person approved";
    }
    return {};
}

// Each outcome is the answer to an operation of its own, and where it is a yes, that took effect.
std::string outcomesAreTheirOwn(const Evidence& evidence)
{
    std::set<QString> effects;
    for (const auto& effect : evidence.effects) effects.insert(effect.operation);
    for (const Case& one : evidence.live) {
        std::map<QString, QString> operations;
        for (const auto& entry : evidence.byCase.at(one.id))
            if (entry.kind == QLatin1String("intent") && entry.body.contains("step"))
                operations[text(entry.body["field"])] = text(entry.body["operation"]);
        for (const auto& field : one.record().fields())
            if (field.nature == workflows::Nature::Order && field.filled && field.value.contains("accepted") &&
                !effects.contains(operations[field.name]))
                return field.name.toStdString() + " was accepted, and nothing of it took effect";
    }
    return {};
}

// A device makes each part once, on an object of its own, and never again on one that was spoiled.
std::string nothingIsMadeTwice(const Evidence& evidence)
{
    const auto intents = intentsByOperation(evidence);
    std::set<QString> objects;
    for (const auto& thing : evidence.world.made) {
        // A chip is written once, and a face printed once.
        if (!objects.insert(thing.request + u' ' + thing.object).second) return thing.object.toStdString() + " was used twice";
        if (!intents.contains(thing.operation.text)) return thing.object.toStdString() + " was never intended";
        if (thing.parts > FakeMaker::parts) return thing.object.toStdString() + " has a part twice";
    }
    return {};
}

// 1801 is another business inside: the papers are that one's.
bool isPaperOf(const Evidence& evidence, const QString& caseNumber, const Case& one)
{
    if (caseNumber == one.number) return true;
    return one.business() == domain::Business::InstantIssue &&
           std::ranges::any_of(evidence.live, [&](const Case& inside) {
               return inside.number == caseNumber && inside.outer && inside.outer->id == one.id;
           });
}

// Nobody who got something done, or was told no, goes home without a paper.
std::string nobodyWithoutAPaper(const Evidence& evidence)
{
    for (const Case& one : evidence.live) {
        if (one.outer || !one.ended || one.ended->refusal.by == QLatin1String("citizen")) continue;
        const auto& papers = evidence.world.papers;
        if (std::ranges::none_of(papers,
                                 [&](const auto& paper) { return isPaperOf(evidence, paper.sheet.caseNumber, one); }))
            return domain::nameOf(one.business()).toStdString() + " without a paper";
    }
    return {};
}

// B4: at one party effects happen in the order in which they were intended.
std::string effectsKeepTheOrder(const Evidence& evidence)
{
    std::map<QString, qint64> place;
    for (const auto& entry : evidence.entries)
        if (entry.body.contains("operation")) place.emplace(text(entry.body["operation"]), entry.seq);
    std::map<QString, qint64> last;
    for (const auto& effect : evidence.effects) {
        qint64& before = last[effect.party + effect.person];
        if (place[effect.operation] < before) return effect.kind.toStdString() + " overtook another one";
        before = place[effect.operation];
    }
    return {};
}

// What others said yesterday orders nothing today (design.md §1, a later day).
std::string nothingIsOrderedOnYesterdaysWord(const Evidence& evidence)
{
    std::map<QString, QDate> verdicts;
    std::set<QString> ordered;
    for (const auto& entry : evidence.entries) {
        const QString id = entry.caseId.text;
        const bool filled = entry.kind == QLatin1String("filled");
        if (filled && entry.body["value"].is_object() && entry.body["value"].contains("ruling") &&
            !ordered.contains(id))
            verdicts[id] = entry.day;
        if (entry.kind != QLatin1String("intent") || said(entry.body, "step") != "order") continue;
        if (ordered.insert(id).second && verdicts.contains(id) && verdicts[id] != entry.day)
            return "ordered on a verdict of another day";
    }
    return {};
}

// What was printed before there was an answer says so, and lacks what only the answer tells.
bool saysNotAnswered(const Json& sheet)
{
    return std::ranges::any_of(sheet.value("rows", Json::array()), [](const Json& row) {
        return row["value"].is_object() && row["value"].value("words", "") == "paper.state.not_answered";
    });
}

Json beforeTheAnswer(Json sheet)
{
    static const std::set<std::string> ofTheAnswer{"paper.row.state", "paper.row.application", "paper.row.promised",
                                                   "paper.row.next"};
    Json rows = Json::array();
    for (const Json& row : sheet["rows"])
        if (!ofTheAnswer.contains(row["label"].get<std::string>())) rows.push_back(row);
    sheet["rows"] = std::move(rows);
    sheet.erase("provisional");
    return sheet;
}

// The hour is that of the printing, and no two runs need print in the same one; the number of a form is made of its
// visit's, and each run has visits of its own.
Json asInAnyRun(Json sheet)
{
    for (const char* key : {"printed", "form"}) sheet.erase(key);
    return sheet;
}

// Of cases only: an approval that was noted, and lost before the verdict was, is given and noted again, and a
// visit is asked again for what was lost. That an attempt surely did nothing is known to the life that made
// it; after a cut the hand is asked instead, so neither its end nor the next attempt is compared.
bool isTold(const ports::Entry& entry)
{
    if (entry.caseId.text.isEmpty() || entry.kind.startsWith(QLatin1String("visit_"))) return false;
    return entry.kind != QLatin1String("unsent") && !entry.body.contains("earlier");
}

}  // namespace

Evidence::Evidence(Life& life, const Exchanged& with)
    : world(life.outside().world), exchanged(with), entries(life.entries()), effects(world.effects())
{
    for (const auto& entry : entries) {
        if (!entry.caseId.text.isEmpty()) byCase[entry.caseId].push_back(entry);
        if (entry.kind != QLatin1String("begun")) continue;
        if (const auto loaded = done(life.runner().book().load(entry.caseId)); !loaded)
            throw std::runtime_error("a case cannot be read");
        live.push_back(life.runner().book().at(entry.caseId));
        states.push_back(life.runner().stateOf(live.back()));
    }
}

Account accountOf(const Evidence& evidence)
{
    Account account;
    for (const auto& effect : evidence.effects)
        account.effects.push_back((effect.party + u' ' + effect.kind + u' ' + effect.person).toStdString());
    for (const auto& paper : evidence.world.papers)
        account.papers.push_back(
            {(paper.sheet.paper + u' ' + paper.sheet.caseNumber).toStdString(), asInAnyRun(paper.sheet.content)});
    for (const auto& message : evidence.world.messages) account.messages.push_back(message.text.id.toStdString());
    Lines lines;
    // Of each case by itself: which of two goes on first after a restart is nobody's promise. In what order they
    // reach a party is one, and is compared above.
    for (const Case& one : evidence.live)
        for (const auto& entry : evidence.byCase.at(one.id))
            if (isTold(entry)) account.entries.push_back(lines.of(entry));
    for (std::size_t i = 0; i < evidence.live.size(); ++i) {
        const Case& one = evidence.live[i];
        const std::string end = one.ended ? (one.ended->how + u' ' + one.ended->refusal.reason).toStdString() : "open";
        account.cases.push_back(
            (domain::nameOf(one.business()) + u' ' + desk::nameOf(evidence.states[i]) + u' ').toStdString() + end +
            ' ' + std::to_string(one.record().moneyHeld()));
    }
    return account;
}

bool PaperOf::agrees(const PaperOf& other) const
{
    if (which != other.which) return false;
    if (content == other.content) return true;
    return (saysNotAnswered(content) || saysNotAnswered(other.content)) &&
           beforeTheAnswer(content) == beforeTheAnswer(other.content);
}

std::string difference(const Account& expected, const Account& is)
{
    const auto differ = [](const char* what, const std::vector<std::string>& one,
                           const std::vector<std::string>& other) -> std::string {
        for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
            const std::string left = i < one.size() ? one[i] : "nothing",
                              right = i < other.size() ? other[i] : "nothing";
            if (left != right)
                return std::string(what) + ' ' + std::to_string(i) + " is {" + right + "} and not {" + left + '}';
        }
        return {};
    };
    const auto papers = [&]() -> std::string {
        std::vector<std::string> left, right;
        for (std::size_t i = 0; i < std::max(expected.papers.size(), is.papers.size()); ++i) {
            const PaperOf* one = i < expected.papers.size() ? &expected.papers[i] : nullptr;
            const PaperOf* other = i < is.papers.size() ? &is.papers[i] : nullptr;
            const bool agree = one && other && one->agrees(*other);
            if (one) left.push_back(agree ? one->which : one->which + ' ' + one->content.dump());
            if (other) right.push_back(agree ? other->which : other->which + ' ' + other->content.dump());
        }
        return differ("paper", left, right);
    };
    for (const auto& found :
         {differ("effect", expected.effects, is.effects), papers(), differ("message", expected.messages, is.messages),
          differ("case", expected.cases, is.cases), differ("entry", expected.entries, is.entries)})
        if (!found.empty()) return found;
    return {};
}

const std::vector<Promise>& promises()
{
    static const std::vector<Promise> all{
        {"effects are intended first, with their bytes, and once", effectsAreIntended},
        {"nothing is handed out twice", nothingIsHandedOutTwice},
        {"numbers of a day have no gaps", numbersHaveNoGaps},
        {"every case ends", everyCaseEnds},
        {"entries tell the case", entriesTellTheCase},
        {"verdicts are the rules', approved by another", verdictsAreTheRules},
        {"outcomes are their own", outcomesAreTheirOwn},
        {"nothing is made twice", nothingIsMadeTwice},
        {"nobody without a paper", nobodyWithoutAPaper},
        {"effects keep the order of the journal", effectsKeepTheOrder},
        {"nothing is ordered on yesterday's word", nothingIsOrderedOnYesterdaysWord},
    };
    return all;
}

std::string brokenPromise(const Evidence& evidence)
{
    for (const auto* list : {&promises(), &moneyPromises()})
        for (const Promise& promise : *list)
            if (const std::string wrong = promise.broken(evidence); !wrong.empty())
                return std::string(promise.name) + ": " + wrong;
    return {};
}

}  // namespace kapok::test

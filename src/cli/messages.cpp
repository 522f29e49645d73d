#include "cli/messages.h"

#include "cli/cases.h"
#include "cli/commands.h"
#include "desk/message_list.h"

namespace kapok::cli {
namespace {

// message.card_made is of the kind card_made.
QString kindOf(const Words& text) { return text.id.mid(text.id.indexOf(u'.') + 1); }

Json documentOf(const Call& call, const desk::MessageItem& message, bool sealed)
{
    return {{"id", toJson(message.operation.text)},
            {"kind", toJson(kindOf(message.text))},
            {"case", toJson(message.number)},
            {"to", sealed ? Json() : toJson(message.shownTo)},
            {"state", toJson(desk::nameOf(message.state))},
            {"tries", message.tries},
            {"text", sealed ? Json() : toJson(said(call, message.text))}};
}

}  // namespace

int messages(const Call& call)
{
    if (call.args != QStringList{QStringLiteral("list")} || !call.data()) return wrongWords(call, "message");
    desk::Remembered remembered;
    const auto told =
        JournalOfCases::read(call, "message", [&](const ports::Entry& entry) { return remembered.add(entry); });
    if (!told) return fail(call, told.error());
    Json all = Json::array();
    for (const domain::CaseId& id : told->order) {
        const auto one = desk::Case::fold(workflows::Workflows::ofThisHouse(), told->entries.at(id));
        if (!one) return fail(call, one.error());
        for (const desk::MessageItem& message : desk::messagesOf(*one, remembered))
            all.push_back(documentOf(call, message, told->hides(id)));
    }
    Json document{{"messages", all}};
    if (told->sealed) document["sealed"] = true;
    print(call, document);
    return Done;
}

}  // namespace kapok::cli

#include "desk/case_messages.h"

#include <algorithm>

namespace kapok::desk {

using State = CaseMessage::State;

namespace {

constexpr std::pair<State, const char*> names[] = {
    {State::Waiting, "waiting"}, {State::Sent, "sent"}, {State::Failed, "failed"}};

CaseMessage messageOf(const ports::Entry& entry)
{
    return {.field = text(entry.body["field"]),
            .operation = {text(entry.body["operation"])},
            .request = text(entry.body["request"]),
            .body = entry.body.value("body", Json::object()),
            .at = entry.at};
}

bool isOfAMessage(const ports::Entry& entry)
{
    return entry.kind == QLatin1String("intent") && entry.body.value("step", Json()) == "message";
}

}  // namespace

QString nameOf(State state)
{
    return QString::fromLatin1(std::ranges::find(names, state, [](const auto& pair) { return pair.first; })->second);
}

std::optional<State> messageStateOf(const QString& name)
{
    const auto* found =
        std::ranges::find_if(names, [&](const auto& pair) { return name == QLatin1String(pair.second); });
    return found == std::end(names) ? std::nullopt : std::optional(found->first);
}

void follow(std::vector<CaseMessage>& messages, const ports::Entry& entry)
{
    if (isOfAMessage(entry)) return messages.push_back(messageOf(entry));
    if (!entry.body.contains("field")) return;
    const auto known = std::ranges::find(messages, text(entry.body["field"]), &CaseMessage::field);
    if (known == messages.end()) return;
    known->at = entry.at;
    if (entry.kind == QLatin1String("intent")) ++known->tries;  // another attempt at the same operation
    if (entry.kind == QLatin1String("unsent")) known->why = text(entry.body["why"]);
    if (entry.kind != QLatin1String("filled")) return;
    const Json& value = entry.body["value"];
    known->state = value.value("done", false) ? State::Sent : State::Failed;
    known->why = QString::fromStdString(value.value("why", std::string()));
}

std::optional<State> worstOf(const std::vector<CaseMessage>& messages)
{
    for (const State state : {State::Failed, State::Waiting, State::Sent})
        if (std::ranges::find(messages, state, &CaseMessage::state) != messages.end()) return state;
    return std::nullopt;
}

CaseMessage withResent(CaseMessage message, const Resent& again)
{
    if (again.times == 0) return message;
    message.tries += again.times;
    message.state = again.why.isEmpty() ? State::Sent : State::Failed;
    message.why = again.why;
    message.at = again.at;
    return message;
}

}  // namespace kapok::desk

#include "line/answering/http_answers.h"

#include <algorithm>
#include <stdexcept>

namespace kapok::line {
namespace {

HttpResponse plain(int status) { return {.status = status, .body = "{}"}; }

Said cut(const QByteArray& bytes) { return {bytes.left(bytes.size() / 2), true}; }

}  // namespace

Said HttpAnswers::take(const QByteArray& bytes)
{
    if (m_done || m_manner.gate == Gate::Deaf) return {};
    const Reading reading = m_reader.take(bytes);
    if (reading == Reading::More) return m_reader.asksWhetherToGoOn() ? Said{goOnBytes()} : Said{};
    m_done = true;
    if (reading == Reading::Broken) return {responseBytes(m_reader.refusal()), true};
    const HttpResponse response = answerTo(m_reader.call());
    if (m_manner.gate == Gate::Mute) return {};
    return spoiled(response);
}

// A party that cannot remember does nothing: its disk is full, and the caller has to ask again.
HttpResponse HttpAnswers::answerTo(const Call& call)
try {
    m_party.hearFrom(m_desk);
    if (call.head) m_party.hearHead(*call.head);
    if (call.path == Path::Demand) return answerToDemand(call);
    if (call.path == Path::Find) {
        const auto operation = operationOf(call.body);
        if (!operation) return plain(400);
        if (m_party.isAnothers(*operation)) return plain(403);
        return {.operation = operation->text, .body = bytesOf(m_party.find(*operation), fingerprintOf(call))};
    }
    if (call.path == Path::AskAll) return answerToRound(call);
    return answerToQuestion(call);
} catch (const std::runtime_error&) {
    return plain(500);
}

// What a hello says is held against what was known before it, and after it was answered.
HttpResponse HttpAnswers::answerToQuestion(const Call& call)
{
    const auto question = questionOf(call.body);
    if (!question) return plain(400);
    const ports::Reply reply = m_party.ask(question->kind, question->body);
    const auto hello = toldByHello(*question);
    const bool alarm = hello && reply.accepted && m_party.hearHello(*hello);
    if (alarm && m_manner.whenAlarmed) m_manner.whenAlarmed(m_desk);
    return {.body = bytesOf(reply)};
}

HttpResponse HttpAnswers::answerToRound(const Call& call) const
{
    const auto asked = roundOf(call.body);
    if (!asked) return plain(400);
    if (std::ranges::any_of(asked->operations, [this](const auto& one) { return m_party.isAnothers(one); }))
        return plain(403);
    ToldAtOnce told;
    for (const ports::Question& question : asked->questions)
        told.replies.push_back(m_party.ask(question.kind, question.body));
    for (const domain::OperationId& operation : asked->operations) told.found.push_back(m_party.find(operation));
    return {.body = bytesOf(told, fingerprintOf(call))};
}

HttpResponse HttpAnswers::answerToDemand(const Call& call)
{
    const ports::Reply reply = m_party.demand({call.operation}, call.kind, call.body);
    if (m_manner.whenAnswered) m_manner.whenAnswered();
    return {.operation = call.operation, .body = bytesOf(reply)};
}

Said HttpAnswers::spoiled(HttpResponse response)
{
    if (m_manner.nextAnswers.empty()) return {responseBytes(response), true};
    const BadAnswer bad = m_manner.nextAnswers.front();
    m_manner.nextAnswers.pop_front();
    switch (bad) {
    case BadAnswer::Garbage: response.body = "{\"accepted\":true,\"accepted\":false}"; break;
    case BadAnswer::WrongOperation: response.operation = QStringLiteral("another-operation"); break;
    case BadAnswer::ServerError: return {responseBytes(plain(500)), true};
    case BadAnswer::Truncated: return cut(responseBytes(response));
    case BadAnswer::Slow: return {responseBytes(response), true, true};
    }
    return {responseBytes(response), true};
}

}  // namespace kapok::line

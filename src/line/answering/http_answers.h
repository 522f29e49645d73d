// The answering side of one connection, without a socket.
#pragma once

#include "line/answering/answering_party.h"
#include "line/http.h"

#include <functional>

namespace kapok::line {

/// How a party behaves on its line, for all its connections.
struct Manner {
    Gate gate = Gate::Up;
    std::deque<BadAnswer> nextAnswers{};                     ///< for the coming answers, one each
    std::function<void()> whenAnswered{};                    ///< after every demand that reached the party
    std::function<void(const QString& desk)> whenAlarmed{};  ///< a journal that was put back has said hello (C3)
};

struct Said {
    QByteArray bytes{};
    bool over = false;  ///< nothing more will be said: close
    bool late = false;  ///< said only after the caller's patience is over
};

class HttpAnswers {
public:
    /// `desk` as its certificate calls it; nothing where there is none.
    HttpAnswers(AnsweringParty& party, Manner& manner, QString desk = {})
        : m_party(party), m_manner(manner), m_desk(std::move(desk))
    {
    }
    Said take(const QByteArray& bytes);

private:
    AnsweringParty& m_party;
    Manner& m_manner;
    QString m_desk;
    RequestReader m_reader;
    bool m_done = false;

    HttpResponse answerTo(const Call& call);
    HttpResponse answerToQuestion(const Call& call);
    HttpResponse answerToRound(const Call& call) const;
    HttpResponse answerToDemand(const Call& call);
    Said spoiled(HttpResponse response);
};

}  // namespace kapok::line

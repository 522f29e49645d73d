// HTTP/1.1 as bytes, without any I/O (design.md §3): Boost.Beast parses and writes, nobody resends (P1).
//
// As RFC 9112 writes it, so that a proxy between the ends changes nothing: whole and chunked bodies, bodies that end
// with the connection, answers that are announced by others. Whatever could be read in two ways is refused.
#pragma once

#include "line/wire.h"

#include <memory>

namespace kapok::line {

/// The request of one call; the connection is not kept.
QByteArray requestBytes(const Call& call, const QString& host);

struct HttpResponse {
    int status = 200;
    QString operation{};  ///< header Kapok-Operation: which operation is answered; empty for an ask
    QByteArray body{};
    bool withoutBody = false;  ///< to a HEAD: only how long it would be
};
QByteArray responseBytes(const HttpResponse& response);

enum class Reading { More, Complete, Broken };

/// Reads one response from as many pieces as it comes in, behind those that only announce it (1xx). Bounded: 8 KiB of
/// headers, 4 MiB of body, eight announcements.
class ResponseReader {
public:
    ResponseReader();
    ~ResponseReader();
    Reading take(const QByteArray& bytes);
    Reading end();  ///< no more will come: Complete where the body goes as far as the connection
    const HttpResponse& response() const { return m_response; }  ///< once Complete
    const QString& why() const { return m_why; }                 ///< once Broken

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    HttpResponse m_response;
    QString m_why;

    Reading read(Reading reading);
};

/// Reads one request; what comes behind it is not looked at, for the connection is not kept. Bounded: 8 KiB of headers,
/// 256 KiB of body.
class RequestReader {
public:
    RequestReader();
    ~RequestReader();
    Reading take(const QByteArray& bytes);
    const Call& call() const { return m_call; }  ///< once Complete
    /// Once Broken, what is answered: 400, 404, 405, 411, 413, 417, 431, 505.
    HttpResponse refusal() const { return {.status = m_status, .body = "{}", .withoutBody = m_isHead}; }
    /// True once, where the caller waits for a word before he sends the body (RFC 9110, section 10.1.1).
    bool asksWhetherToGoOn();

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    Call m_call;
    int m_status = 400;
    bool m_isHead = false;
    bool m_asksFirst = false;

    bool headIsGood();
};

/// What is said to who asks first.
QByteArray goOnBytes();

}  // namespace kapok::line

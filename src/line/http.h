// HTTP/1.1 as bytes, without any I/O (design.md §3): Boost.Beast parses and writes, nobody resends (P1).
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
};
QByteArray responseBytes(const HttpResponse& response);

enum class Reading { More, Complete, Broken };

/// Reads one response from as many pieces as it comes in. Bounded: 8 KiB of headers, 4 MiB of body.
class ResponseReader {
public:
    ResponseReader();
    ~ResponseReader();
    Reading take(const QByteArray& bytes);
    const HttpResponse& response() const { return m_response; }  ///< once Complete
    const QString& why() const { return m_why; }                 ///< once Broken

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    HttpResponse m_response;
    QString m_why;
};

/// Reads one request. Bounded: 8 KiB of headers, 256 KiB of body.
class RequestReader {
public:
    RequestReader();
    ~RequestReader();
    Reading take(const QByteArray& bytes);
    const Call& call() const { return m_call; }  ///< once Complete
    int status() const { return m_status; }      ///< once Broken: 400, 404, 405, 413

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
    Call m_call;
    int m_status = 400;
};

}  // namespace kapok::line

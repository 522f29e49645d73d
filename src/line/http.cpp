#include "line/http.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>

namespace kapok::line {
namespace {

namespace http = boost::beast::http;
using Error = boost::beast::error_code;

constexpr auto operationHeader = "Kapok-Operation";
constexpr auto kindHeader = "Kapok-Kind";
constexpr std::uint32_t mostHeader = 8 * 1024;
constexpr std::uint64_t mostRequest = std::uint64_t{256} * 1024;
constexpr std::uint64_t mostResponse = std::uint64_t{4} * 1024 * 1024;

template <bool isRequest>
QByteArray written(http::message<isRequest, http::string_body>& message)
{
    message.set(http::field::content_type, "application/json");
    message.set(http::field::connection, "close");
    message.prepare_payload();
    http::serializer<isRequest, http::string_body> serializer(message);
    QByteArray bytes;
    Error error;
    while (!serializer.is_done()) {
        serializer.next(error, [&](Error& failed, const auto& buffers) {
            failed = {};
            std::size_t length = 0;
            for (const auto buffer : boost::beast::buffers_range_ref(buffers)) {
                bytes.append(static_cast<const char*>(buffer.data()), qsizetype(buffer.size()));
                length += buffer.size();
            }
            serializer.consume(length);
        });
        if (error) throw std::logic_error("a message of ours cannot be written");
    }
    return bytes;
}

// What has come in and not yet been understood, before the parser of one message.
template <bool isRequest>
struct MessageParser {
    http::parser<isRequest, http::string_body> parser;
    QByteArray waiting{};
    Error error{};

    MessageParser()
    {
        parser.eager(true);
        parser.header_limit(mostHeader);
        parser.body_limit(isRequest ? mostRequest : mostResponse);
    }

    Reading take(const QByteArray& bytes)
    {
        waiting += bytes;
        while (!parser.is_done() && !waiting.isEmpty()) {
            const auto used = parser.put(boost::asio::buffer(waiting.constData(), std::size_t(waiting.size())), error);
            waiting.remove(0, qsizetype(used));
            if (error == http::error::need_more) break;
            if (error || measured() == Reading::Broken) return Reading::Broken;
            if (used == 0) break;
        }
        if (parser.is_done())
            return waiting.isEmpty() ? Reading::Complete : Reading::Broken;  // nothing follows a message
        return waiting.size() > qsizetype(mostHeader) ? Reading::Broken : Reading::More;
    }
    // A message says how long it is: what ends with the connection could have been cut off.
    Reading measured() const
    {
        if (!parser.is_header_done()) return Reading::More;
        return parser.content_length() && !parser.chunked() ? Reading::More : Reading::Broken;
    }
    QString header(const char* name) const
    {
        const auto& fields = parser.get();
        if (fields.count(name) > 1) return {};
        const auto value = fields[name];
        return QString::fromLatin1(value.data(), qsizetype(value.size()));
    }
    QByteArray body() const { return QByteArray::fromStdString(parser.get().body()); }
};

}  // namespace

struct ResponseReader::Parser : MessageParser<false> {};
struct RequestReader::Parser : MessageParser<true> {};

QByteArray requestBytes(const Call& call, const QString& host)
{
    http::request<http::string_body> request(http::verb::post, targetOf(call.path).toStdString(), 11);
    request.set(http::field::host, host.toStdString());
    if (call.path == Path::Demand) {
        request.set(operationHeader, call.operation.toStdString());
        request.set(kindHeader, call.kind.toStdString());
    }
    request.body() = call.body.toStdString();
    return written(request);
}

QByteArray responseBytes(const HttpResponse& response)
{
    http::response<http::string_body> message(http::status(response.status), 11);
    if (!response.operation.isEmpty()) message.set(operationHeader, response.operation.toStdString());
    message.body() = response.body.toStdString();
    return written(message);
}

ResponseReader::ResponseReader() : m_parser(std::make_unique<Parser>()) {}
ResponseReader::~ResponseReader() = default;

Reading ResponseReader::take(const QByteArray& bytes)
{
    const Reading reading = m_parser->take(bytes);
    if (reading == Reading::Complete)
        m_response = {int(m_parser->parser.get().result_int()), m_parser->header(operationHeader), m_parser->body()};
    if (reading == Reading::Broken)
        m_why = QStringLiteral("not a response of HTTP/1.1: ") + QString::fromStdString(m_parser->error.message());
    return reading;
}

RequestReader::RequestReader() : m_parser(std::make_unique<Parser>()) {}
RequestReader::~RequestReader() = default;

Reading RequestReader::take(const QByteArray& bytes)
{
    const Reading reading = m_parser->take(bytes);
    if (reading == Reading::Broken && m_parser->error == http::error::body_limit) m_status = 413;
    if (reading != Reading::Complete) return reading;

    const auto& request = m_parser->parser.get();
    const auto path = pathOf(QString::fromLatin1(request.target().data(), qsizetype(request.target().size())));
    m_status = request.method() != http::verb::post ? 405 : 404;
    if (!path || request.method() != http::verb::post) return Reading::Broken;
    m_call = {*path, m_parser->header(operationHeader), m_parser->header(kindHeader), m_parser->body()};
    m_status = 400;
    const bool named = *path != Path::Demand || (isOperationId(m_call.operation) && isKind(m_call.kind));
    return named ? Reading::Complete : Reading::Broken;
}

}  // namespace kapok::line

#include "line/http.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace kapok::line {
namespace {

namespace http = boost::beast::http;
using Error = boost::beast::error_code;

constexpr auto operationHeader = "Kapok-Operation";
constexpr auto kindHeader = "Kapok-Kind";
constexpr auto headHeader = "Kapok-Head";
constexpr std::uint32_t mostHeader = 8 * 1024;
constexpr std::uint64_t mostRequest = std::uint64_t{256} * 1024;
constexpr int mostAnnounced = 8;
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
    using Parser = http::parser<isRequest, http::string_body>;
    std::optional<Parser> parser{};
    QByteArray waiting{};
    Error error{};
    bool headSeen = false;

    MessageParser() { begin(); }

    void begin()
    {
        parser.emplace();
        parser->eager(true);
        parser->header_limit(mostHeader);
        parser->body_limit(isRequest ? mostRequest : mostResponse);
        headSeen = false;
    }
    Reading take()
    {
        while (!parser->is_done() && !waiting.isEmpty()) {
            const auto used = parser->put(boost::asio::buffer(waiting.constData(), std::size_t(waiting.size())), error);
            waiting.remove(0, qsizetype(used));
            if (error == http::error::need_more) break;
            if (error || !isMeasured()) return Reading::Broken;
            if (used == 0) break;
        }
        if (parser->is_done()) return Reading::Complete;
        return waiting.size() > qsizetype(mostHeader) ? Reading::Broken : Reading::More;
    }
    // RFC 9112, section 6: one length, or pieces, and never both; pieces were not known before HTTP/1.1.
    bool isMeasured()
    {
        if (!parser->is_header_done() || std::exchange(headSeen, true)) return true;
        const auto& fields = parser->get();
        const auto lengths = fields.count(http::field::content_length);
        const auto codings = fields.count(http::field::transfer_encoding);
        if (codings == 0) return lengths <= 1;
        return lengths == 0 && codings == 1 && fields.version() == 11 &&
               boost::beast::iequals(fields[http::field::transfer_encoding], "chunked");
    }
    QString header(const char* name) const
    {
        const auto& fields = parser->get();
        if (fields.count(name) > 1) return {};
        const auto value = fields[name];
        return QString::fromLatin1(value.data(), qsizetype(value.size()));
    }
    QByteArray body() const { return QByteArray::fromStdString(parser->get().body()); }
};

// "host", "host:443", "[::1]:443" (RFC 3986, section 3.2).
bool isAuthority(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z0-9._~!$&'()*+,;=%-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{0,5})?$"));
    return text.size() <= 300 && form.match(text).hasMatch();
}

// A proxy may be asked for the whole address; then that is the host, whatever else is said (RFC 9112, section 3.2.2).
std::optional<QString> pathIn(QString target)
{
    static const QRegularExpression whole(QStringLiteral("^https?://([^/?#]*)(/.*)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto parts = whole.match(target);
    if (!parts.hasMatch()) return target;
    if (!isAuthority(parts.captured(1))) return std::nullopt;
    return parts.captured(2);
}

}  // namespace

struct ResponseReader::Parser : MessageParser<false> {
    int announced = 0;

    Reading response()
    {
        while (true) {
            const Reading reading = take();
            if (reading != Reading::Complete) return reading;
            const auto status = parser->get().result_int();
            if (status / 100 != 1) return waiting.isEmpty() ? Reading::Complete : Reading::Broken;  // nothing follows
            if (status == 101 || ++announced > mostAnnounced) return Reading::Broken;
            begin();
        }
    }
};
struct RequestReader::Parser : MessageParser<true> {};

QByteArray requestBytes(const Call& call, const QString& host)
{
    http::request<http::string_body> request(http::verb::post, targetOf(call.path).toStdString(), 11);
    request.set(http::field::host, host.toStdString());
    if (call.path == Path::Demand) {
        request.set(operationHeader, call.operation.toStdString());
        request.set(kindHeader, call.kind.toStdString());
    }
    if (call.head) request.set(headHeader, domain::lineOf(*call.head).toStdString());
    request.body() = call.body.toStdString();
    return written(request);
}

QByteArray responseBytes(const HttpResponse& response)
{
    http::response<http::string_body> message(http::status(response.status), 11);
    if (!response.operation.isEmpty()) message.set(operationHeader, response.operation.toStdString());
    if (response.status == 405) message.set(http::field::allow, "POST");
    message.body() = response.body.toStdString();
    QByteArray bytes = written(message);
    if (response.withoutBody) bytes.truncate(bytes.indexOf("\r\n\r\n") + 4);
    return bytes;
}

QByteArray goOnBytes() { return "HTTP/1.1 100 Continue\r\n\r\n"; }

ResponseReader::ResponseReader() : m_parser(std::make_unique<Parser>()) {}
ResponseReader::~ResponseReader() = default;

Reading ResponseReader::take(const QByteArray& bytes)
{
    m_parser->waiting += bytes;
    return read(m_parser->response());
}

Reading ResponseReader::end()
{
    auto& parser = *m_parser->parser;
    if (!parser.got_some()) return read(Reading::Broken);
    parser.put_eof(m_parser->error);
    return read(m_parser->error || !parser.is_done() ? Reading::Broken : m_parser->response());
}

Reading ResponseReader::read(Reading reading)
{
    if (reading == Reading::Complete)
        m_response = {int(m_parser->parser->get().result_int()), m_parser->header(operationHeader), m_parser->body()};
    if (reading == Reading::Broken)
        m_why = QStringLiteral("not a response of HTTP/1.1: ") + QString::fromStdString(m_parser->error.message());
    return reading;
}

RequestReader::RequestReader() : m_parser(std::make_unique<Parser>()) {}
RequestReader::~RequestReader() = default;

Reading RequestReader::take(const QByteArray& bytes)
{
    const bool headWasKnown = m_parser->parser->is_header_done();
    m_parser->waiting += bytes;
    const Reading reading = m_parser->take();
    if (reading == Reading::Broken) {
        if (m_parser->error == http::error::body_limit) m_status = 413;
        if (m_parser->error == http::error::header_limit) m_status = 431;
        if (m_parser->error == http::error::bad_version) m_status = 505;
        return reading;
    }
    if (!headWasKnown && m_parser->parser->is_header_done() && !headIsGood()) return Reading::Broken;
    if (reading != Reading::Complete) return reading;
    m_call.body = m_parser->body();
    return reading;
}

// All that can be said before the body is there.
bool RequestReader::headIsGood()
{
    const auto& request = m_parser->parser->get();
    const auto no = [this](int status) {
        m_status = status;
        return false;
    };
    m_isHead = request.method() == http::verb::head;
    const bool hostIsNamed = request.count(http::field::host) == 1 && isAuthority(m_parser->header("Host"));
    if (!hostIsNamed && (request.version() == 11 || request.count(http::field::host) > 0)) return no(400);
    const auto target = pathIn(QString::fromLatin1(request.target().data(), qsizetype(request.target().size())));
    if (!target) return no(400);
    const auto path = pathOf(*target);
    if (!path) return no(404);
    if (request.method() != http::verb::post) return no(405);
    if (const auto expect = request[http::field::expect]; !expect.empty()) {
        if (!boost::beast::iequals(expect, "100-continue")) return no(417);
        m_asksFirst = request.version() == 11;  // RFC 9110, section 10.1.1: of HTTP/1.0 it is not heard
    }
    if (request.count(http::field::content_length) + request.count(http::field::transfer_encoding) == 0) return no(411);
    m_call = {*path, m_parser->header(operationHeader), m_parser->header(kindHeader), {}, {}};
    if (request.count(headHeader) > 0) {
        m_call.head = domain::markIn(m_parser->header(headHeader));
        if (!m_call.head) return no(400);
    }
    const bool named = *path != Path::Demand || (isOperationId(m_call.operation) && isKind(m_call.kind));
    return named || no(400);
}

bool RequestReader::asksWhetherToGoOn() { return std::exchange(m_asksFirst, false) && !m_parser->parser->is_done(); }

}  // namespace kapok::line

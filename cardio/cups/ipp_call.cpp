#include "cardio/cups/ipp_call.h"

#include <QUrl>

namespace kapok::cardio {
namespace {

struct HttpClose {
    void operator()(http_t* http) const { httpClose(http); }
};
using Http = std::unique_ptr<http_t, HttpClose>;

int givesUp(http_t*, void*) { return 0; }

QString statusText(ipp_status_t status) { return QLatin1String(ippErrorString(status)); }

}  // namespace

IppEnd IppEnd::service()
{
    return {.host = cupsServer(), .port = ippPort(), .encrypted = cupsEncryption() == HTTP_ENCRYPTION_ALWAYS};
}

std::optional<IppEnd> IppEnd::device(const QByteArray& uri)
{
    const QUrl url = QUrl::fromEncoded(uri, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (scheme != QLatin1String("ipp") && scheme != QLatin1String("ipps")) return std::nullopt;
    if (url.host().isEmpty()) return std::nullopt;
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return IppEnd{url.host().toLatin1(), url.port(631), scheme == QLatin1String("ipps"), path.isEmpty() ? "/" : path};
}

IppCall::IppCall(ipp_op_t operation, QByteArray uri) : m_request(ippNewRequest(operation))
{
    ippAddString(m_request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.constData());
    ippAddString(m_request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
}

IppCall& IppCall::word(ipp_tag_t group, ipp_tag_t tag, const char* name, const QByteArray& value)
{
    ippAddString(m_request.get(), group, tag, name, nullptr, value.constData());
    return *this;
}

IppCall& IppCall::number(const char* name, int value)
{
    ippAddInteger(m_request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, name, value);
    return *this;
}

IppCall& IppCall::wants(std::initializer_list<const char*> attributes)
{
    ippAddStrings(m_request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", int(attributes.size()),
                  nullptr, attributes.begin());
    return *this;
}

IppCall& IppCall::carries(const QByteArray& document)
{
    m_document = document;
    return *this;
}

// cupsDoRequest() begins again by itself where a connection broke (B3): here each part is called once.
FromQueue<Ipp> IppCall::sent(const IppEnd& end, const QueuePatience& patience)
{
    const auto failed = [](bool mayBeDone, const QString& why) {
        return std::unexpected(QueueTrouble{.mayBeDone = mayBeDone, .detail = why});
    };
    const Http http(httpConnect2(end.host.constData(), end.port, nullptr, AF_UNSPEC,
                                 end.encrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1,
                                 int(patience.connect.count()), nullptr));
    if (!http) return failed(false, QStringLiteral("no connection: ") + QString::fromUtf8(cupsLastErrorString()));
    httpSetTimeout(http.get(), double(patience.answer.count()) / 1000, givesUp, nullptr);

    const std::size_t length = ippLength(m_request.get()) + std::size_t(m_document.size());
    const http_status_t ready = cupsSendRequest(http.get(), m_request.get(), end.resource.constData(), length);
    // Nothing is carried out before the whole request is there: a length was named.
    if (ready != HTTP_STATUS_CONTINUE && ready != HTTP_STATUS_OK)
        return failed(false, QStringLiteral("not taken: HTTP %1").arg(int(ready)));
    if (!m_document.isEmpty() && cupsWriteRequestData(http.get(), m_document.constData(),
                                                      std::size_t(m_document.size())) != HTTP_STATUS_CONTINUE)
        return failed(true, QStringLiteral("broken off while it was sent"));
    Ipp answer(cupsGetResponse(http.get(), end.resource.constData()));
    if (!answer) {
        const http_status_t said = httpGetStatus(http.get());
        const bool refused = said >= HTTP_STATUS_BAD_REQUEST;
        return failed(!refused, QStringLiteral("no answer: HTTP %1").arg(int(said)));
    }
    const ipp_status_t status = ippGetStatusCode(answer.get());
    if (status > IPP_STATUS_OK_EVENTS_COMPLETE) {
        QueueTrouble trouble{.mayBeDone = status >= IPP_STATUS_ERROR_INTERNAL, .detail = statusText(status)};
        trouble.noSuchQueue = status == IPP_STATUS_ERROR_NOT_FOUND;
        return std::unexpected(trouble);
    }
    return answer;
}

}  // namespace kapok::cardio

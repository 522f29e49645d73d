// One IPP request and its answer over libcups, sent once.
#pragma once

#include "cardio/cups/cups_queue.h"
#include "cardio/cups/ipp_answer.h"

namespace kapok::cardio {

/// Whom it goes to: the print service, or a device that speaks IPP itself.
struct IppEnd {
    QByteArray host;
    int port = 0;
    bool encrypted = false;
    QByteArray resource = "/";

    static IppEnd service();
    /// Nothing where the address is not one of IPP.
    static std::optional<IppEnd> device(const QByteArray& uri);
};

class IppCall {
public:
    IppCall(ipp_op_t operation, QByteArray uri);

    IppCall& word(ipp_tag_t group, ipp_tag_t tag, const char* name, const QByteArray& value);
    IppCall& number(const char* name, int value);
    IppCall& wants(std::initializer_list<const char*> attributes);
    IppCall& carries(const QByteArray& document);

    /// The answer, where it says that it was done. `mayBeDone`: the whole of it was sent, and no answer came.
    FromQueue<Ipp> sent(const IppEnd& end, const QueuePatience& patience);

private:
    Ipp m_request;
    QByteArray m_document;
};

}  // namespace kapok::cardio

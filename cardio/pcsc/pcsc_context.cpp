#include "cardio/pcsc/pcsc_context.h"

#include <QtEndian>

#include <reader.h>

#include <algorithm>
#include <array>

namespace kapok::cardio {

bool needsNewContext(LONG code)
{
    switch (code) {
    case SCARD_E_NO_SERVICE:
    case SCARD_E_SERVICE_STOPPED:
    case SCARD_F_COMM_ERROR:
    case SCARD_E_INVALID_HANDLE: return true;
    default: return false;
    }
}

Lost lostBy(LONG code, const char* what)
{
    const QString detail = QStringLiteral("%1: %2").arg(QLatin1String(what), QLatin1String(pcsc_stringify_error(code)));
    switch (code) {
    case SCARD_E_NO_SMARTCARD: return {Lost::Why::NoCard, detail};
    case SCARD_W_REMOVED_CARD:
    case SCARD_W_RESET_CARD: return {Lost::Why::Removed, detail};
    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNPOWERED_CARD:
    case SCARD_E_PROTO_MISMATCH:
    case SCARD_E_TIMEOUT: return {Lost::Why::Mute, detail};
    case SCARD_E_SHARING_VIOLATION: return {Lost::Why::InUse, detail};
    case SCARD_E_UNKNOWN_READER: return {Lost::Why::NoSuchReader, detail};
    case SCARD_E_READER_UNAVAILABLE: return {Lost::Why::ReaderGone, detail};
    case SCARD_E_NO_SERVICE:
    case SCARD_E_SERVICE_STOPPED:
    case SCARD_F_COMM_ERROR:
    case SCARD_E_INVALID_HANDLE: return {Lost::Why::NoService, detail};
    default: return {Lost::Why::Interrupted, detail};
    }
}

ReaderAttributes attributesOf(SCARDHANDLE reader)
{
    ReaderAttributes said;
    std::array<BYTE, 256> answer;
    DWORD length = answer.size();
    if (SCardGetAttrib(reader, SCARD_ATTR_CHARACTERISTICS, answer.data(), &length) == SCARD_S_SUCCESS &&
        length >= sizeof(quint32))
        said.characteristics = qFromUnaligned<quint32>(answer.data());
    length = answer.size();
    if (SCardGetAttrib(reader, SCARD_ATTR_VENDOR_IFD_TYPE, answer.data(), &length) == SCARD_S_SUCCESS)
        said.type = QString::fromUtf8(reinterpret_cast<const char*>(answer.data()), qsizetype(length));
    length = 0;
    if (SCardControl(reader, CM_IOCTL_GET_FEATURE_REQUEST, nullptr, 0, answer.data(), answer.size(), &length) ==
        SCARD_S_SUCCESS)
        said.features = featuresOf(QByteArrayView(answer.data(), qsizetype(std::min<DWORD>(length, answer.size()))));
    return said;
}

PcscContext::~PcscContext() { release(); }

LONG PcscContext::established()
{
    if (m_isMade) return SCARD_S_SUCCESS;
    const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context);
    m_isMade = code == SCARD_S_SUCCESS;
    return code;
}

void PcscContext::release()
{
    if (m_isMade) SCardReleaseContext(m_context);
    m_isMade = false;
}

void PcscContext::cancel()
{
    if (m_isMade) SCardCancel(m_context);
}

}  // namespace kapok::cardio

// One line to the reader service, made anew when the service was started anew (pitfalls.md P19).
#pragma once

#include "cardio/apdu/card_transport.h"
#include "cardio/pcsc/reader_traits.h"

#include <winscard.h>

namespace kapok::cardio {

/// What a code of pcsc-lite means on the way to a card; `what` is the call.
Lost lostBy(LONG code, const char* what);

/// Somebody has connected to this reader: we, or another program.
inline bool isInUse(const SCARD_READERSTATE& state)
{
    return (state.dwEventState & (SCARD_STATE_INUSE | SCARD_STATE_EXCLUSIVE)) != 0;
}

/// True where the context is of no more use and a new one may be: the service stopped, or was started anew.
bool needsNewContext(LONG code);

/// Asks the reader behind a connection what it is and what its keys can do (PC/SC parts 3 and 10); changes nothing.
ReaderAttributes attributesOf(SCARDHANDLE reader);

/// Used by one thread at a time.
class PcscContext {
public:
    PcscContext() = default;
    ~PcscContext();
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;

    /// Carries out `call(SCARDCONTEXT)`, which returns a code of pcsc-lite; once more with a new
    /// context where the old one had died.
    template <class Call>
    LONG with(Call call)
    {
        LONG code = established();
        if (code == SCARD_S_SUCCESS) code = call(m_context);
        if (!needsNewContext(code)) return code;
        release();
        code = established();
        return code == SCARD_S_SUCCESS ? call(m_context) : code;
    }
    /// Ends a waiting call of another thread.
    void cancel();

private:
    LONG established();
    void release();

    SCARDCONTEXT m_context = 0;
    bool m_isMade = false;
};

}  // namespace kapok::cardio

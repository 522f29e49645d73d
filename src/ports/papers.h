// What the desk needs of a printer: one paper for one operation, and to be told whether it took it.
#pragma once

#include "base/json.h"
#include "base/task.h"
#include "domain/ids.h"

namespace kapok::ports {

/// A paper as data: what stands on it is decided by the workflow, how it looks by the printer.
struct Sheet {
    QString paper;       ///< receipt, slip, refusal_slip, fee_receipt, …
    QString caseNumber;  ///< "0708-0101-0023-7"; also as a bar or QR code
    Json content;  ///< {"title": words id, "rows": [{"label": words id, "value": text | personal | {"words": …}}], …}
    int copy = 1;  ///< 2 and above: a reprint, and it says so
};

struct PrintJob {
    QString id;
    bool taken = false;  ///< find(): false, the printer surely does not know the operation
};

class Papers {
public:
    virtual ~Papers() = default;
    /// Done when the queue holds the job, not when the paper is out. InDoubt: it may hold it;
    /// find() first, never print() again.
    virtual Task<Expected<PrintJob>> print(domain::OperationId operation, Sheet sheet) = 0;
    virtual Task<Expected<PrintJob>> find(domain::OperationId operation) = 0;
};

}  // namespace kapok::ports

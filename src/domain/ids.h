// Names of things that must not be mixed. Ids are global (UUIDv7), so that desks can meet later.
#pragma once

#include <QString>

namespace kapok::domain {

/// One effect, for ever: every attempt of it carries this id and the same bytes (B3).
struct OperationId {
    QString text;
    bool operator==(const OperationId&) const = default;
    bool operator<(const OperationId& other) const { return text < other.text; }
};

/// One case at one desk; its number for people is another (case_number.h).
struct CaseId {
    QString text;
    bool operator==(const CaseId&) const = default;
    bool operator<(const CaseId& other) const { return text < other.text; }
};

struct OutletCode {
    QString text;  ///< four figures, unique in the city: "0708"
    bool operator==(const OutletCode&) const = default;
    bool operator<(const OutletCode& other) const { return text < other.text; }
};

}  // namespace kapok::domain

// By which rules a desk decides: by none that the house has not signed, and never by none at all.
#pragma once

#include "domain/rules/rule_pack.h"

namespace kapok::domain {

struct PackInForce {
    RulePack pack;
    std::shared_ptr<const rules::PackFiles> files;
    /// Why it is not the one that desk.json names; nothing where it is.
    std::optional<Error> refused{};
};

/// The pack that desk.json names (empty: the standard one; else a name, or a file as seen from `folder`, the desk's),
/// where it is well formed and signed; else the one that was kept last. BadInput, naming the file: neither is.
Expected<PackInForce> packInForce(const QString& named, const QString& folder);
/// Keeps it in `folder`/rules, so that it stays in force where what is named is good no longer. Where the disk is full
/// the desk decides all the same, and its next start keeps it.
void keepInForce(const PackInForce& inForce, const QString& folder);

}  // namespace kapok::domain

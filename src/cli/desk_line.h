// A desk's own ways to province, bank and platform, as its workbench has them.
#pragma once

#include "line/party_lines.h"
#include "ports/real_scheduler.h"

#include <memory>

namespace kapok::cli {

class DeskLine {
public:
    /// BadInput: desk.json, or a file that it names, is not there or not as it must be.
    static Expected<std::unique_ptr<DeskLine>> of(const QString& folder);

    const line::DeskFile desk;
    const line::TlsFiles files;
    ports::RealScheduler scheduler;

    line::PartyLines parties;

private:
    DeskLine(const line::DeskFile& desk, const line::TlsFiles& files, const line::TlsEnd& tls);
};

}  // namespace kapok::cli

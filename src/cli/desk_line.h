// A desk's own way to province and bank, as its workbench has it.
#pragma once

#include "bank/client/bank_client.h"
#include "line/desk_file.h"
#include "ports/real_scheduler.h"
#include "province/client/province_client.h"

#include <memory>

namespace kapok::cli {

class DeskLine {
public:
    /// BadInput: desk.json, or a file that it names, is not there or not as it must be.
    static Expected<std::unique_ptr<DeskLine>> of(const QString& folder);

    const line::DeskFile desk;
    const line::TlsFiles files;
    ports::RealScheduler scheduler;

private:
    DeskLine(const line::DeskFile& desk, const line::TlsFiles& files, const line::TlsEnd& tls);
    line::TlsTransport m_toProvince, m_toBank;

public:
    province::client::ProvinceClient province;
    bank::client::BankClient bank;
};

}  // namespace kapok::cli

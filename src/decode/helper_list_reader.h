// Lists from outside, read by a process without rights: what a foreign file can do, it does to that one
// (pitfalls.md P15, P47).
#pragma once

#include "ports/list_reader.h"
#include "ports/scheduler.h"

namespace kapok::decode {

class HelperListReader final : public ports::ListReader {
public:
    /// `program`: the helper, which decodes pictures as well.
    HelperListReader(QString program, ports::Scheduler& scheduler)
        : m_program(std::move(program)), m_worker(scheduler.worker("lists"))
    {
    }

    Task<Expected<ports::Cells>> read(QByteArray file) override;

private:
    QString m_program;
    std::unique_ptr<ports::Worker> m_worker;
};

}  // namespace kapok::decode

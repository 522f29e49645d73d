// Pictures from outside, decoded by a process without rights: what a foreign file can do, it does to that one
// (pitfalls.md P15).
#pragma once

#include "ports/picture_decoder.h"
#include "ports/scheduler.h"

namespace kapok::decode {

class HelperDecoder final : public ports::PictureDecoder {
public:
    /// `program`: the helper; it stands beside the programs of the house, or where a package puts it.
    HelperDecoder(QString program, ports::Scheduler& scheduler)
        : m_program(std::move(program)), m_worker(scheduler.worker("pictures"))
    {
    }
    static QString helperBeside(const QString& folder);

    Task<Expected<domain::Picture>> decode(QByteArray file) override;

private:
    QString m_program;
    std::unique_ptr<ports::Worker> m_worker;
};

}  // namespace kapok::decode

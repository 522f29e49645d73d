#include "decode/helper_list_reader.h"

#include "decode/cells.h"
#include "decode/helper_process.h"

namespace kapok::decode {
namespace {

std::unexpected<Error> refused(Refusal why) { return failure(Error::Kind::Refused, words(wordsOf(why))); }

Expected<ports::Cells> readBy(const QString& program, const QByteArray& file)
{
    if (file.size() > mostListFile) return refused(Refusal::TooLarge);
    const HelperSaid said = askHelper(program, "list", file, mostUnpacked);
    if (said.end == HelperSaid::End::Absent)
        return failure(Error::Kind::Unavailable, words("list.not_read"), QLatin1String(said.why));
    // A bomb ends who opens it: that, too, is an answer.
    auto list = said.end == HelperSaid::End::Answered ? readCells(said.bytes) : std::nullopt;
    if (!list) return refused(Refusal::Unreadable);
    if (!*list) return refused(list->error());
    return std::move(**list);
}

}  // namespace

Task<Expected<ports::Cells>> HelperListReader::read(QByteArray file)
{
    auto cells = co_await ports::on(*m_worker, [program = m_program, file] { return readBy(program, file); });
    co_return cells;
}

}  // namespace kapok::decode

// The process without rights: a picture comes in, pixels go out; a list comes in, its cells go out. Whatever a foreign
// file does to it, it does here.
#include "base/process.h"
#include "decode/cells.h"
#include "decode/helper_process.h"
#include "decode/jpeg.h"
#include "decode/rights.h"

#include <unistd.h>

namespace {

using namespace kapok;

QByteArray readAll(qsizetype most)
{
    QByteArray all(most + 1, '\0');
    qsizetype size = 0;
    while (size < all.size()) {
        const auto got = ::read(STDIN_FILENO, all.data() + size, std::size_t(all.size() - size));
        if (got <= 0) break;
        size += got;
    }
    all.truncate(size);
    return all;
}

bool writeAll(const QByteArray& bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const auto gone = ::write(STDOUT_FILENO, bytes.constData() + at, std::size_t(bytes.size() - at));
        if (gone <= 0) return false;
        at += gone;
    }
    return true;
}

bool showPicture()
{
    const QByteArray file = readAll(decode::mostFile);
    const auto picture = file.size() > decode::mostFile ? std::nullopt : decode::decodeJpeg(file);
    return picture && writeAll(decode::written(*picture));
}

bool showList() { return writeAll(decode::written(decode::cellsOf(readAll(decode::mostListFile)))); }

}  // namespace

// It ends by _exit: more than that it may not do any more.
int main(int count, char** arguments)
{
    kapok::beginProcess();
    const bool isList = count == 2 && std::string_view(arguments[1]) == "list";
    if (!decode::giveUpRights()) _exit(decode::notSafe);
    _exit((isList ? showList() : showPicture()) ? 0 : decode::noAnswer);
}

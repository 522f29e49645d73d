// The process without rights: a picture comes in, pixels go out. Whatever a foreign file does to it, it does here.
#include "base/process.h"
#include "decode/jpeg.h"
#include "decode/rights.h"

#include <unistd.h>

namespace {

using namespace kapok;

constexpr int noPicture = 2, notSafe = 3;

QByteArray readAll()
{
    QByteArray all(decode::mostFile + 1, '\0');
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

}  // namespace

// It ends by _exit: more than that it may not do any more.
int main()
{
    kapok::beginProcess();
    if (!decode::giveUpRights()) _exit(notSafe);
    const QByteArray file = readAll();
    const auto picture = file.size() > decode::mostFile ? std::nullopt : decode::decodeJpeg(file);
    _exit(picture && writeAll(decode::written(*picture)) ? 0 : noPicture);
}

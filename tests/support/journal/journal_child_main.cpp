// A desk's journal in a process of its own, which may be killed at any moment (A2, A12).
//   journal_child append DIR   appends for ever; after each acknowledgement a line with its number
//   journal_child hold DIR     opens, says "open" or the id of the refusal, and ends with its standard input
#include "support/journal/desk_journal.h"

#include <cstdio>
#include <unistd.h>

using namespace kapok::db::test;

int main(int count, char** args)
{
    if (count != 3) return 2;
    const QString folder = QString::fromLocal8Bit(args[2]);
    Parts parts;
    kapok::SystemRandomness randomness;
    auto journal = kapok::db::SqliteJournal::open({folder, QStringLiteral("0708-0101")}, parts.scheduler, randomness);
    const QByteArray answer = journal ? QByteArray("open") : journal.error().happened.id.toUtf8();
    std::printf("%s\n", answer.constData());
    std::fflush(stdout);
    if (!journal) return 3;
    if (qstrcmp(args[1], "hold") == 0) return std::getchar() == EOF ? 0 : 1;
    for (int n = 1;; ++n) {
        const int first = n - (n - 1) % 4;
        const int ofCase = getpid() % 20'000 * 100'000 + first;  // no case begins twice, of whichever child
        const auto next = n == first       ? begun(ofCase, n % 3)
                          : n == first + 3 ? ended(ofCase)
                                           : filled(ofCase, "contact");
        const auto entry = done((*journal)->append(next));
        if (!entry) return 4;
        std::printf("%lld\n", static_cast<long long>(entry->seq));
        std::fflush(stdout);
    }
}

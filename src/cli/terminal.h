// What is shown on a terminal: text from cards, files and other desks, and never an order to the terminal.
#pragma once

#include <QIODevice>
#include <QStringDecoder>

#include <cstdio>

namespace kapok::cli {

/// Standard output or error: whatever is printed there is written out first (base/plain_text.h).
class Terminal final : public QIODevice {
public:
    explicit Terminal(FILE* file) : m_file(file) { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 count) override;

private:
    FILE* m_file;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

}  // namespace kapok::cli

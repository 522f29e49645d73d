// What is shown on a terminal: text from cards, files and other desks, and never an order to the terminal.
#pragma once

#include <QIODevice>
#include <QStringDecoder>

#include <cstdio>

namespace kapok::cli {

/// The same text with all that a terminal would obey or hide written out as \uXXXX, as JSON writes it: control
/// characters (C0 but the end of a line, DEL, C1), marks of direction and other characters without a shape. An
/// answer in JSON says the same afterwards.
QString forTerminal(const QString& text);

/// Standard output or error, through forTerminal().
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

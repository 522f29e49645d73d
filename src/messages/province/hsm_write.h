// What proves the desk to a chip before it is written (chip.md §5, §6)? The keys stay with the key service.
//
// The message carries the field's own call of a crypto machine as one text (codes.md §8, kind 02): algorithm, key
// address, factor and original between bars, and back the value before its original. Whoever stands between this line
// and a real machine hands the texts on as they are; what diversifies the key stands beside them, because the machine
// learns it in the field from the call for reading that went before, and here each message stands for itself.
#pragma once

#include "messages/request.h"

#include <QByteArray>

#include <optional>

namespace kapok::messages {

struct ProveToWrite {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "hsm_write";
    static constexpr const char* says =
        "What proves the reader to a chip that is to be written (chip.md §5, §6). `division` is six figures, "
        "`historical` 13 bytes. `call` is the text that a crypto machine takes: algorithm, key address, external "
        "factor and external original, in figures 0-9 A-F with `|` between and after them; address `0094` is the key "
        "UK-SSSE, `0097` the key of EF0D. `answer` is its text: value and original together, and `|`.";
    struct Reply {
        QString answer;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    QString division;
    QByteArray historical;
    QString call;

    Json body() const;
};

/// The field's texts, read and written by both ends.
struct WriteCall {
    static constexpr const char* basicKey = "0094";   ///< UK-SSSE, key 04 of the card [T]
    static constexpr const char* personKey = "0097";  ///< of EF0D, key 0D: this address is this project's own

    int algorithm = 0;
    QString address;
    QByteArray factor, original;  ///< 8 bytes each

    QString text() const;
    /// Nothing where it is no such text.
    static std::optional<WriteCall> of(const QString& text);

    QString answer(const QByteArray& value) const;
    /// The value; nothing where the answer is not one to this call.
    std::optional<QByteArray> valueIn(const QString& answer) const;
};

}  // namespace kapok::messages

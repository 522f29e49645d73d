// Streams of bytes to one other end: TLS outside, memory in simulation.
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace kapok::line {

/// Why a stream is no more.
struct Closed {
    enum class Cause {
        Ended,          ///< the other end closed it in order
        Broken,         ///< reset, cut, gone
        NotReached,     ///< it was never opened: refused, no route, unknown host
        Untrusted,      ///< it was never opened: the other end did not prove who it is
        WeAreRejected,  ///< the other end refused our certificate, before or (TLS 1.3, P13) after opened()
        TimedOut,
    };
    Cause cause = Cause::Ended;
    QString detail{};
};

class ByteStream {
public:
    /// Hears what happens to a stream. After closed() nothing more is called.
    class Listener {
    public:
        virtual ~Listener() = default;
        virtual void opened() = 0;  ///< the other end has proved itself; not a byte has left before
        virtual void received(QByteArray bytes) = 0;
        virtual void closed(Closed why) = 0;
    };

    virtual ~ByteStream() = default;  ///< ends the stream at once; the listener hears nothing more
    virtual void open(Listener& listener) = 0;
    virtual void write(const QByteArray& bytes) = 0;
};

/// Opens streams to one address.
class Transport {
public:
    virtual ~Transport() = default;
    virtual std::unique_ptr<ByteStream> stream() = 0;
    virtual QString host() const = 0;  ///< for the Host header
};

}  // namespace kapok::line

#include "support/reader_driver/played_reader.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <stdexcept>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace kapok::test {
namespace {

constexpr int longestWaitMs = 10000;

void write(const QString& file, const QByteArray& bytes)
{
    // Whole or not at all: the driver reads at any moment.
    QFile fresh(file + QStringLiteral(".new"));
    if (!fresh.open(QIODevice::WriteOnly) || fresh.write(bytes) != bytes.size()) throw std::runtime_error("no file");
    fresh.close();
    if (::rename(QFile::encodeName(fresh.fileName()), QFile::encodeName(file)) != 0)
        throw std::runtime_error("no rename");
}

QByteArray read(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

}  // namespace

void PlayedReader::says(const char* what, const QByteArray& value) const
{
    write(m_folder + u'/' + QLatin1String(what), value + '\n');
}

void PlayedReader::saysNo(const char* what) const { QFile::remove(m_folder + u'/' + QLatin1String(what)); }

QByteArray PlayedReader::asked() const { return read(m_folder + QStringLiteral("/asked")); }

void PlayedReader::insert(const cardio::CardState& card)
{
    remove();
    m_card = std::make_unique<cardio::VirtualCard>(card, m_randomness);
    m_wire = std::make_unique<cardio::VpcdWire>();
    const auto port = quint16(read(m_folder + QStringLiteral("/port")).trimmed().toInt());
    if (!m_wire->connect("127.0.0.1", port)) throw std::runtime_error("the played reader takes no card");
    m_player = std::thread([this] { m_wire->serve(*m_card); });
}

void PlayedReader::remove()
{
    if (m_wire) m_wire->pull();
    if (m_player.joinable()) m_player.join();
    m_wire.reset();
}

PlayedService::PlayedService(const QStringList& names)
{
    QByteArray configuration;
    for (const QString& name : names) {
        const QString folder = m_folder.filePath(QStringLiteral("reader-%1").arg(m_readers.size()));
        QDir().mkpath(folder);
        m_readers.push_back(std::make_unique<PlayedReader>(name, folder));
        configuration += "FRIENDLYNAME \"" + name.toUtf8() + "\"\nDEVICENAME " + folder.toUtf8() +
                         "\nLIBPATH " KAPOK_READER_DRIVER "\nCHANNELID 0\n\n";
    }
    QDir().mkpath(m_folder.filePath(QStringLiteral("conf")));
    write(m_folder.filePath(QStringLiteral("conf/readers")), configuration);
    qputenv("PCSCLITE_CSOCK_NAME", QFile::encodeName(m_folder.filePath(QStringLiteral("socket"))));
}

PlayedService::~PlayedService() { stop(); }

// pcscd takes a socket that is handed to it, as systemd would (sd_listen_fds): so it opens none where the machine's is.
void PlayedService::start()
{
    const QByteArray path = QFile::encodeName(m_folder.filePath(QStringLiteral("socket")));
    ::unlink(path.constData());
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy_n(path.constData(), std::min<std::size_t>(std::size_t(path.size()), sizeof address.sun_path - 1),
                address.sun_path);
    if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(m_socket, 16) != 0)
        throw std::runtime_error("no socket for pcscd");
    for (const auto& reader : m_readers) reader->saysNo("port");
    constexpr int firstHandedOver = 3;
    m_service.setChildProcessModifier([socket = m_socket] { ::dup2(socket, firstHandedOver); });
    m_service.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_service.setStandardOutputFile(QProcess::nullDevice());
    m_service.start(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"),
                     QStringLiteral("LISTEN_FDS=1 LISTEN_PID=$$ exec /usr/sbin/pcscd --foreground --config \"$0\""),
                     m_folder.filePath(QStringLiteral("conf"))});
    const auto isReady = [](const auto& reader) { return QFile::exists(reader->folder() + QStringLiteral("/port")); };
    for (QDeadlineTimer deadline(longestWaitMs); !std::ranges::all_of(m_readers, isReady);) {
        if (deadline.hasExpired() || !m_service.waitForStarted()) throw std::runtime_error("pcscd did not start");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

void PlayedService::stop()
{
    for (const auto& reader : m_readers) reader->remove();
    if (m_service.state() != QProcess::NotRunning) {
        m_service.terminate();
        if (!m_service.waitForFinished(longestWaitMs)) m_service.kill();
        m_service.waitForFinished();
    }
    if (m_socket >= 0) ::close(m_socket);
    m_socket = -1;
}

}  // namespace kapok::test

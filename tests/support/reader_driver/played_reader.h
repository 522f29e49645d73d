// A pcscd of a test's own with readers that are played (ifd_handler.cpp): on a socket and with a configuration of its own,
// so that the machine's service and whoever uses it meanwhile are left alone.
#pragma once

#include "cardio/emulator/vpcd_wire.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <thread>
#include <vector>

namespace kapok::test {

/// One played reader: what its driver finds in its folder.
class PlayedReader {
public:
    PlayedReader(QString name, QString folder) : m_name(std::move(name)), m_folder(std::move(folder)) {}
    ~PlayedReader() { remove(); }
    PlayedReader(const PlayedReader&) = delete;
    PlayedReader& operator=(const PlayedReader&) = delete;

    /// As it stands in reader.conf; pcsc-lite adds figures.
    const QString& name() const { return m_name; }
    const QString& folder() const { return m_folder; }
    void says(const char* what, const QByteArray& value) const;
    void saysNo(const char* what) const;
    /// What a PIN entry was told, a line an entry.
    QByteArray asked() const;

    void insert(const cardio::CardState& card);
    void remove();
    cardio::CardState held() const { return m_card->state(); }

private:
    QString m_name, m_folder;
    SystemRandomness m_randomness;
    std::unique_ptr<cardio::VirtualCard> m_card;
    std::unique_ptr<cardio::VpcdWire> m_wire;
    std::thread m_player;
};

/// Started before anything asks for a card in this process; every later call of PC/SC goes to it.
class PlayedService {
public:
    explicit PlayedService(const QStringList& names);
    ~PlayedService();

    PlayedReader& reader(int number) { return *m_readers.at(std::size_t(number)); }
    void start();
    /// As a service that crashes or is started anew.
    void stop();
    qint64 processId() const { return m_service.processId(); }

private:
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<PlayedReader>> m_readers;
    QProcess m_service;
    int m_socket = -1;
};

}  // namespace kapok::test

// Signatures as `openssl` on any machine makes them, believed for these bytes, these keys and the standard's id alone.
#include "base/sm2.h"

#include "base/small_file.h"

#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::crypto {
namespace {

class Sm2 : public testing::Test {
protected:
    QTemporaryDir m_folder;
    const QByteArray m_bytes = "whoever changes a fee signs for it\n";

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    void SetUp() override
    {
        ASSERT_TRUE(writeSmallFile(path("text"), m_bytes));
        for (const char* key : {"ours", "theirs"}) openssl({"genpkey", "-algorithm", "SM2", "-out", path(key)});
        openssl({"genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path("p256")});
    }
    static QByteArray openssl(const QStringList& args)
    {
        QProcess process;
        process.start(QStringLiteral("openssl"), args);
        EXPECT_TRUE(process.waitForFinished() && process.exitCode() == 0) << args.join(u' ').toStdString();
        return process.readAllStandardOutput();
    }
    QByteArray publicHalf(const char* key) const { return openssl({"pkey", "-in", path(key), "-pubout"}); }
    QByteArray signature(const char* key, const QStringList& more) const
    {
        return openssl(QStringList{"dgst", "-sm3", "-sign", path(key)} + more + QStringList{path("text")});
    }
    const QStringList m_standard{"-sigopt", "distid:1234567812345678"};
};

TEST_F(Sm2, SignatureIsBelievedOfItsBytesAndItsKeyAlone)
{
    const QByteArray signed_ = signature("ours", m_standard), ours = publicHalf("ours");
    EXPECT_TRUE(isSm2Signed(m_bytes, signed_, ours));
    EXPECT_FALSE(isSm2Signed(m_bytes + "\n", signed_, ours));
    EXPECT_FALSE(isSm2Signed(m_bytes, signed_, publicHalf("theirs")));
    EXPECT_FALSE(isSm2Signed(m_bytes, signed_ + '\0', ours));
    EXPECT_FALSE(isSm2Signed(m_bytes, signed_.chopped(1), ours));
    EXPECT_FALSE(isSm2Signed(m_bytes, {}, ours));
    for (qsizetype at = 0; at < signed_.size(); ++at) {
        QByteArray bent = signed_;
        bent[at] = char(bent[at] ^ 1);
        EXPECT_FALSE(isSm2Signed(m_bytes, bent, ours)) << at;
    }
}

// pitfalls.md P9: OpenSSL's own id is the empty one.
TEST_F(Sm2, SignatureUnderAnotherIdIsNone)
{
    EXPECT_FALSE(isSm2Signed(m_bytes, signature("ours", {}), publicHalf("ours")));
    EXPECT_FALSE(isSm2Signed(m_bytes, signature("ours", {"-sigopt", "distid:8765432187654321"}), publicHalf("ours")));
}

TEST_F(Sm2, SignatureOfOneOfSeveralKeysIsBelieved)
{
    const QByteArray ring = publicHalf("theirs") + publicHalf("ours");
    EXPECT_TRUE(isSm2Signed(m_bytes, signature("ours", m_standard), ring));
    EXPECT_TRUE(isSm2Signed(m_bytes, signature("theirs", m_standard), ring));
}

TEST_F(Sm2, IsNothingElseThanSm2)
{
    const QByteArray signed_ = signature("p256", {});
    EXPECT_FALSE(isSm2Signed(m_bytes, signed_, publicHalf("p256")));
    for (const QByteArray& keys : {QByteArray(), QByteArray("no key"), QByteArray("-----BEGIN PUBLIC KEY-----\n")})
        EXPECT_FALSE(isSm2Signed(m_bytes, signature("ours", m_standard), keys));
}

TEST_F(Sm2, AKeySignsWhatAnyMachineBelieves)
{
    const Sm2Key key = Sm2Key::fromPem(readSmallFile(path("ours")).value_or(""));
    ASSERT_FALSE(key.empty());
    EXPECT_EQ(key.publicPem(), publicHalf("ours"));
    // OpenSSL wants its r and s as DER.
    const QByteArray pair = key.signature(m_bytes);
    ASSERT_EQ(pair.size(), 64);
    EXPECT_TRUE(isSm2SignedBy(key.publicKey(), m_bytes, pair));
    const auto integer = [](QByteArray number) {
        while (number.size() > 1 && number[0] == 0) number.remove(0, 1);
        if (number[0] & 0x80) number.prepend('\0');
        return QByteArray("\x02") + char(number.size()) + number;
    };
    const QByteArray both = integer(pair.first(32)) + integer(pair.sliced(32));
    ASSERT_TRUE(writeSmallFile(path("signature"), QByteArray("\x30") + char(both.size()) + both));
    ASSERT_TRUE(writeSmallFile(path("public"), key.publicPem()));
    openssl(QStringList{"dgst", "-sm3", "-verify", path("public"), "-signature", path("signature")} + m_standard +
            QStringList{path("text")});
}

TEST_F(Sm2, AFreshKeyIsItselfAgainFromItsTextAndLikeNoOther)
{
    const Sm2Key one = Sm2Key::fresh(), other = Sm2Key::fresh();
    const Sm2Key again = Sm2Key::fromPem(one.pem());
    EXPECT_EQ(again.publicKey(), one.publicKey());
    EXPECT_EQ(one.publicKey().size(), 64);
    EXPECT_NE(one.publicKey(), other.publicKey());
    EXPECT_TRUE(isSm2SignedBy(one.publicKey(), m_bytes, again.signature(m_bytes)));
    EXPECT_FALSE(isSm2SignedBy(other.publicKey(), m_bytes, again.signature(m_bytes)));
    for (const QByteArray& none : {QByteArray(), QByteArray("no key"), readSmallFile(path("p256")).value_or("")})
        EXPECT_TRUE(Sm2Key::fromPem(none).empty());
}

}  // namespace
}  // namespace kapok::crypto

#include "line/tls_manners.h"

#include "line/openssl_owners.h"

#include <openssl/conf.h>
#include <openssl/ssl.h>

#include <stdexcept>

namespace kapok::line {
namespace {

// Qt 6.4 hands `Options` to SSL_CONF_cmd without saying that it is a client, and OpenSSL then takes none of
// them; so they are said as openssl.cnf would, which every context of the process begins with.
constexpr char manners[] = "openssl_conf = kapok\n"
                           "[kapok]\n"
                           "ssl_conf = tls\n"
                           "[tls]\n"
                           "system_default = strict\n"
                           "[strict]\n"
                           "MinProtocol = TLSv1.2\n"
                           "CipherString = ECDHE+AESGCM:ECDHE+CHACHA20:@SECLEVEL=2\n"
                           "Options = NoRenegotiation\n";

bool load()
{
    OPENSSL_init_ssl(OPENSSL_INIT_LOAD_CONFIG, nullptr);  // the machine's own first, so that it comes not after
    const Owned<CONF, NCONF_free> conf(NCONF_new(nullptr));
    const Bio text(BIO_new_mem_buf(manners, -1));
    long line = 0;
    if (!conf || NCONF_load_bio(conf.get(), text.get(), &line) != 1 || CONF_modules_load(conf.get(), nullptr, 0) != 1)
        throw std::runtime_error("OpenSSL did not take the manners of this house");
    return true;
}

}  // namespace

void keepTlsStrict() { [[maybe_unused]] static const bool once = load(); }

}  // namespace kapok::line

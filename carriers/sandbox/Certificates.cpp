// SPDX-License-Identifier: MIT
#include "carriers/sandbox/Certificates.h"

#include "lab/values/Failure.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <sys/stat.h>

namespace carriers::sandbox {
namespace {

    struct Free {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
        void operator()(X509* certificate) const { X509_free(certificate); }
        void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
        void operator()(BIO* bio) const { BIO_free(bio); }
    };
    using Key = std::unique_ptr<EVP_PKEY, Free>;
    using Certificate = std::unique_ptr<X509, Free>;

    [[noreturn]] void fail(const std::filesystem::path& folder)
    {
        char words[256] = "";
        ERR_error_string_n(ERR_get_error(), words, sizeof words);
        throw lab::Failure({"sandbox.certificate", {{"folder", folder.string()}}}, words);
    }

    /// Throws unless every step of a chain of OpenSSL calls succeeded.
    class Steps {
    public:
        explicit Steps(const std::filesystem::path& folder)
            : folder_(folder)
        {
        }
        void operator()(bool succeeded) const
        {
            if (!succeeded)
                fail(folder_);
        }

    private:
        const std::filesystem::path& folder_;
    };

    void extend(X509* certificate, X509* issuer, int kind, const char* value, const Steps& step)
    {
        X509V3_CTX context;
        X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
        const std::unique_ptr<X509_EXTENSION, Free> extension(
            X509V3_EXT_conf_nid(nullptr, &context, kind, value));
        step(extension != nullptr);
        step(X509_add_ext(certificate, extension.get(), -1) == 1);
    }

    /// A certificate for `key`, not yet signed; the issuer is itself when none is given.
    Certificate unsignedCertificate(EVP_PKEY* key, const char* name, X509* issuer, const Steps& step)
    {
        constexpr long week = 7L * 24 * 3600;
        Certificate certificate(X509_new());
        step(certificate != nullptr);
        auto* made = certificate.get();
        std::uint32_t serial = 0;
        step(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1);
        step(X509_set_version(made, X509_VERSION_3) == 1);
        step(ASN1_INTEGER_set_uint64(X509_get_serialNumber(made), serial) == 1);
        step(X509_gmtime_adj(X509_getm_notBefore(made), -3600) != nullptr);
        step(X509_gmtime_adj(X509_getm_notAfter(made), week) != nullptr);
        step(X509_set_pubkey(made, key) == 1);
        const std::string text(name);
        step(X509_NAME_add_entry_by_txt(X509_get_subject_name(made), "CN", MBSTRING_UTF8,
                 reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()), -1, 0)
             == 1);
        step(X509_set_issuer_name(made, X509_get_subject_name(issuer ? issuer : made)) == 1);
        return certificate;
    }

    using Pem = std::unique_ptr<BIO, Free>;

    void writeCertificate(const std::filesystem::path& file, X509* certificate, const Steps& step)
    {
        const Pem pem(BIO_new_file(file.c_str(), "w"));
        step(pem && PEM_write_bio_X509(pem.get(), certificate) == 1 && BIO_flush(pem.get()) == 1);
    }

    void writeKey(const std::filesystem::path& file, EVP_PKEY* key, const Steps& step)
    {
        const Pem pem(BIO_new_file(file.c_str(), "w"));
        step(pem && ::chmod(file.c_str(), 0600) == 0);
        step(PEM_write_bio_PrivateKey(pem.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1
             && BIO_flush(pem.get()) == 1);
    }

} // namespace

CertificateFiles makeCertificates(const std::filesystem::path& folder, const std::string& names)
{
    const Steps step(folder);
    std::error_code error;
    std::filesystem::create_directories(folder, error);

    const Key authorityKey(EVP_EC_gen("P-256"));
    const Key serverKey(EVP_EC_gen("P-256"));
    step(authorityKey && serverKey);

    const auto authority =
        unsignedCertificate(authorityKey.get(), "FLEX-Cal sandbox authority", nullptr, step);
    extend(authority.get(), authority.get(), NID_basic_constraints, "critical,CA:TRUE", step);
    extend(authority.get(), authority.get(), NID_key_usage, "critical,keyCertSign", step);
    step(X509_sign(authority.get(), authorityKey.get(), EVP_sha256()) > 0);

    const auto server = unsignedCertificate(serverKey.get(), "FLEX-Cal sandbox", authority.get(), step);
    extend(server.get(), authority.get(), NID_basic_constraints, "critical,CA:FALSE", step);
    extend(server.get(), authority.get(), NID_ext_key_usage, "serverAuth", step);
    extend(server.get(), authority.get(), NID_subject_alt_name, names.c_str(), step);
    step(X509_sign(server.get(), authorityKey.get(), EVP_sha256()) > 0);

    const CertificateFiles files {folder / "ca.pem", folder / "server.pem", folder / "server-key.pem"};
    writeCertificate(files.ca, authority.get(), step);
    writeCertificate(files.certificate, server.get(), step);
    writeKey(files.key, serverKey.get(), step);
    return files;
}

} // namespace carriers::sandbox

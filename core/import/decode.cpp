#include "import/imported_issue.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <vector>

namespace banxin {

namespace {

/// What a scan of the bytes as UTF-8 says.
struct Utf8Scan {
    qsizetype firstBad = -1; ///< byte offset, -1: all well formed
    qsizetype good = 0;      ///< well-formed sequences of more than one byte
    qsizetype bad = 0;       ///< bytes that belong to none
};

/// Length of the well-formed sequence at `at`, 0 when there is none (RFC 3629).
qsizetype sequenceLength(const QByteArray& bytes, qsizetype at)
{
    const auto byte = [&bytes, at](qsizetype i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes.at(at + i)) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    const qsizetype length = lead >= 0xC2 && lead <= 0xDF ? 2
        : (lead & 0xF0) == 0xE0                           ? 3
        : lead >= 0xF0 && lead <= 0xF4                    ? 4
                                                          : 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    const unsigned second = byte(1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

Utf8Scan scanUtf8(const QByteArray& bytes)
{
    Utf8Scan scan;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceLength(bytes, at);
        if (length == 0) {
            if (scan.firstBad < 0)
                scan.firstBad = at;
            ++scan.bad;
        } else if (length > 1) {
            ++scan.good;
        }
        at += length == 0 ? 1 : length;
    }
    return scan;
}

/// The offset of the first control byte that no text has, -1: none.
qsizetype firstControl(const QByteArray& bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes.at(i));
        const bool allowed = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x1A
            || c == 0x1B;
        if ((c < 0x20 && !allowed) || c == 0x7F)
            return i;
    }
    return -1;
}

/// GB18030 through ICU; `badAt` is the offset of the first sequence that is none.
QString fromGb18030(const QByteArray& bytes, qsizetype& badAt)
{
    badAt = -1;
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("gb18030", &status);
    if (U_FAILURE(status)) {
        badAt = 0;
        return {};
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::vector<UChar> out(static_cast<std::size_t>(bytes.size()) + 1);
    UChar* target = out.data();
    const char* source = bytes.constData();
    ucnv_toUnicode(converter, &target, out.data() + out.size(), &source, bytes.constData() + bytes.size(), nullptr,
                   true, &status);
    if (U_FAILURE(status))
        badAt = source - bytes.constData() - 1;
    ucnv_close(converter);
    return QString(reinterpret_cast<const QChar*>(out.data()), target - out.data());
}

/// Whether most of what is not ASCII is what Chinese text is made of; a wrong guess of the
/// encoding gives rare characters and private ones.
bool looksChinese(const QString& text)
{
    qsizetype usual = 0;
    qsizetype other = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x80)
            continue;
        const bool chinese = (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3000 && u <= 0x30FF)
            || (u >= 0xFF00 && u <= 0xFFEF) || (u >= 0x2010 && u <= 0x2642) || u == 0xB7 || u == 0xD7;
        (chinese ? usual : other) += 1;
    }
    return usual > other * 9;
}

Error unknown(const QString& file, qsizetype offset, const QString& why)
{
    return {Error::Code::EncodingUnknown, file, QStringLiteral("byte offset %1: %2").arg(offset).arg(why)};
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes, const QString& file, Diagnostics& notices)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder.decode(bytes);
        if (decoder.hasError() || text.contains(QChar(0)) || bytes.size() % 2 != 0)
            return unknown(file, 2, QStringLiteral("begins like UTF-16 and is none"));
        return text;
    }
    if (const qsizetype control = firstControl(bytes); control >= 0)
        return unknown(file, control, QStringLiteral("a control byte; this is no text file"));
    const Utf8Scan scan = scanUtf8(bytes);
    if (scan.firstBad < 0) {
        const QString text = QString::fromUtf8(bytes);
        return text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    }
    // Mostly good UTF-8 with a damaged place is not GB18030, although it may decode as such.
    if (scan.good > scan.bad * 4)
        return unknown(file, scan.firstBad, QStringLiteral("UTF-8 up to here, then a damaged character"));
    qsizetype badAt = -1;
    const QString text = fromGb18030(bytes, badAt);
    if (badAt >= 0 || !looksChinese(text))
        return unknown(file, badAt >= 0 ? badAt : scan.firstBad,
                       QStringLiteral("neither UTF-8 nor GB18030; save the file as UTF-8"));
    notices.push_back({Diagnostic::Severity::Info,
                       QStringLiteral("import.encoding"),
                       file,
                       QStringLiteral("read as GB18030"),
                       {}});
    return text;
}

} // namespace banxin

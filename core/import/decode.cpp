#include "import/imported_issue.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

#include <optional>

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

/// Bytes through a converter of ICU; `badAt` is the offset of the first sequence that is none.
QString converted(const QByteArray& bytes, const char* encoding, qsizetype& badAt)
{
    badAt = -1;
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status)) {
        badAt = 0;
        return {};
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString out(bytes.size() + 1, Qt::Uninitialized); // no byte becomes more than one unit of UTF-16
    auto* begin = reinterpret_cast<UChar*>(out.data());
    UChar* target = begin;
    const char* source = bytes.constData();
    ucnv_toUnicode(converter, &target, begin + out.size(), &source, bytes.constData() + bytes.size(), nullptr,
                   true, &status);
    if (U_FAILURE(status))
        badAt = source - bytes.constData() - 1;
    ucnv_close(converter);
    out.truncate(target - begin);
    return out;
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

/// Of the Han in `text` the share that every text is full of, in percent. A wrong guess of the encoding
/// gives Han as well, but hardly ever these.
int shareOfFrequent(const QString& text)
{
    // The most frequent in modern prose, simplified and traditional.
    static const QString frequent = QStringLiteral(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
        "产种面而方后多定行学法所民得经三之进着等部度家里如水高自二理起小现实加都两体制当点从业本去把性好"
        "应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新内数正心你明看原又么利比或但质"
        "第向道命此变条没结解问意建月公无系很情者最立想已通并提直题程展五果象员常文总次品式设及管市经济工"
        "這為個國時來們於對會發動過說產種後學經進著裡現實兩體當點從業應開還將樣與關內數質變條沒結解問無"
        "係題員總設濟報記電書車長門間見東風");
    constexpr qsizetype enough = 20000;
    qsizetype han = 0;
    qsizetype found = 0;
    for (qsizetype i = 0; i < text.size() && han < enough; ++i) {
        const char16_t u = text.at(i).unicode();
        if (u < 0x3400 || u > 0x9FFF)
            continue;
        ++han;
        found += frequent.contains(text.at(i)) ? 1 : 0;
    }
    return han == 0 ? 0 : static_cast<int>(found * 100 / han);
}

Error unknown(const QString& file, qsizetype offset, const QString& why)
{
    return {Error::Code::EncodingUnknown, file, QStringLiteral("byte offset %1: %2").arg(offset).arg(why)};
}

void notice(Diagnostics& notices, const char* rule, const QString& file, const QString& detail)
{
    notices.push_back({Diagnostic::Severity::Info, QLatin1String(rule), file, detail, {}});
}

QString fromUtf16(const QByteArray& bytes, bool bigEndian)
{
    QStringDecoder decoder(bigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
    return decoder.decode(bytes);
}

/// Whether nearly all units are what Chinese or Western text is made of, and no others.
bool looksLikeText(const QString& text)
{
    qsizetype usual = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool line = u == '\t' || u == '\n' || u == '\r';
        if (u == 0 || u == 0xFFFD || u == 0xFFFE || (u < 0x20 && !line && u != '\f'))
            return false;
        usual += line || (u >= 0x20 && u <= 0x7E) || (u >= 0x3000 && u <= 0x303F) || (u >= 0x4E00 && u <= 0x9FFF)
                || (u >= 0xFF00 && u <= 0xFFEF) || (u >= 0x2010 && u <= 0x203F)
            ? 1
            : 0;
    }
    return usual * 20 >= text.size() * 19;
}

/// UTF-16 without byte order mark: only one order of the bytes makes text of it.
std::optional<QString> unmarkedUtf16(const QByteArray& bytes)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype sample = 8192;
    if (bytes.size() < shortest || bytes.size() % 2 != 0)
        return std::nullopt;
    const QByteArray head = bytes.left(sample);
    const bool little = looksLikeText(fromUtf16(head, false));
    const bool big = looksLikeText(fromUtf16(head, true));
    if (little == big)
        return std::nullopt;
    const QString text = fromUtf16(bytes, big);
    return text.contains(QChar(0)) ? std::nullopt : std::optional(text);
}

/// Neither UTF-8 nor UTF-16: GB18030 or Big5, whichever gives more of what texts are full of.
Result<QString> fromDoubleBytes(const QByteArray& bytes, const QString& file, const Utf8Scan& scan,
                                Diagnostics& notices)
{
    qsizetype badInGb = -1;
    qsizetype badInBig = -1;
    QString mainland = converted(bytes, "gb18030", badInGb);
    QString traditional = converted(bytes, "Big5-HKSCS", badInBig);
    const bool gb = badInGb < 0 && looksChinese(mainland);
    const bool big = badInBig < 0 && looksChinese(traditional);
    constexpr int clearly = 10; // percent
    if (big && shareOfFrequent(traditional) >= (gb ? shareOfFrequent(mainland) : 0) + clearly) {
        // To be acted on: an issue in simplified characters does not take the text as it is.
        notices.push_back({Diagnostic::Severity::Warning,
                           QStringLiteral("import.encoding-big5"),
                           file,
                           QStringLiteral("read as Big5; its traditional characters are kept"),
                           {}});
        return traditional;
    }
    if (!gb)
        return unknown(file, badInGb >= 0 ? badInGb : scan.firstBad,
                       QStringLiteral("neither UTF-8 nor GB18030; save the file as UTF-8"));
    notice(notices, "import.encoding", file, QStringLiteral("read as GB18030"));
    return mainland;
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
    const qsizetype control = firstControl(bytes);
    const Utf8Scan scan = scanUtf8(bytes);
    if (scan.firstBad >= 0 || control >= 0) {
        if (auto text = unmarkedUtf16(bytes)) {
            notice(notices, "import.encoding-utf16", file, QStringLiteral("read as UTF-16"));
            return *text;
        }
    }
    if (control >= 0)
        return unknown(file, control, QStringLiteral("a control byte; this is no text file"));
    if (scan.firstBad < 0) {
        const QString text = QString::fromUtf8(bytes);
        return text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text;
    }
    // Mostly good UTF-8 with a damaged place is not GB18030, although it may decode as such.
    if (scan.good > scan.bad * 4)
        return unknown(file, scan.firstBad, QStringLiteral("UTF-8 up to here, then a damaged character"));
    return fromDoubleBytes(bytes, file, scan, notices);
}

} // namespace banxin

#include "catalogue/tokenizer.h"

#include <QChar>

#include <sqlite3.h>

namespace banxin {

namespace {

struct Decoded {
    char32_t codePoint = 0;
    int bytes = 1;
};

/// One code point of UTF-8; a byte that starts none is U+FFFD, which is no letter.
Decoded decode(const char* text, qsizetype left)
{
    const auto byte = [text](int i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const int bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    if (bytes == 0 || bytes > left || lead > 0xf4)
        return {0xfffd, 1};
    char32_t codePoint = lead & (0x7f >> bytes);
    for (int i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {0xfffd, 1};
        codePoint = codePoint << 6 | (byte(i) & 0x3f);
    }
    return {codePoint > 0x10ffff ? 0xfffd : codePoint, bytes};
}

bool isSingle(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return true;
    default: return false;
    }
}

bool isWord(char32_t c)
{
    // Radicals are symbols to Unicode, but PDFs give them out for the characters.
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || (c >= 0x2e80 && c < 0x2fe0);
}

/// Whether the character has another form that people type for it: full-width letters,
/// Kangxi radicals, compatibility ideographs, letters with accents.
bool needsFolding(char32_t c)
{
    return (c >= 0xc0 && c < 0x250) || (c >= 0x1e00 && c < 0x2000) || (c >= 0x2e80 && c < 0x2fe0)
        || (c >= 0xf900 && c < 0xfb00) || (c >= 0xff00 && c < 0xfff0);
}

void appendFolded(QByteArray& out, char32_t c)
{
    if (c < 0x80) {
        out.append(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
        return;
    }
    QString form = QString::fromUcs4(&c, 1);
    if (needsFolding(c))
        form = form.normalized(QString::NormalizationForm_KD);
    QString bare;
    for (const QChar ch : form)
        if (!ch.isMark())
            bare.append(ch);
    out.append(bare.toCaseFolded().toUtf8());
}

} // namespace

void tokenize(const char* text, qsizetype length,
              const std::function<bool(const QByteArray& folded, qsizetype from, qsizetype to)>& token)
{
    QByteArray word;
    qsizetype wordStart = 0;
    qsizetype at = 0;
    const auto flush = [&] {
        const bool go = word.isEmpty() || token(word, wordStart, at);
        word.clear();
        return go;
    };
    while (at < length) {
        const Decoded next = decode(text + at, length - at);
        const bool single = isWord(next.codePoint) && isSingle(next.codePoint);
        if ((single || !isWord(next.codePoint)) && !flush())
            return;
        if (single) {
            QByteArray folded;
            appendFolded(folded, next.codePoint);
            if (!folded.isEmpty() && !token(folded, at, at + next.bytes))
                return;
        } else if (isWord(next.codePoint)) {
            if (word.isEmpty())
                wordStart = at;
            appendFolded(word, next.codePoint);
        }
        at += next.bytes;
    }
    static_cast<void>(flush());
}

QStringList searchWords(const QString& text)
{
    QStringList out;
    const QByteArray utf8 = text.toUtf8();
    tokenize(utf8.constData(), utf8.size(), [&out](const QByteArray& folded, qsizetype, qsizetype) {
        out.append(QString::fromUtf8(folded));
        return true;
    });
    return out;
}

namespace {

int createTokenizer(void*, const char**, int, Fts5Tokenizer** out)
{
    // It has no state; FTS5 only needs a pointer that is not null.
    static int nothing = 0;
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

int runTokenizer(Fts5Tokenizer*, void* context, int, const char* text, int length,
                 int (*token)(void*, int, const char*, int, int, int))
{
    int status = SQLITE_OK;
    tokenize(text, length, [&](const QByteArray& folded, qsizetype from, qsizetype to) {
        status = token(context, 0, folded.constData(), static_cast<int>(folded.size()), static_cast<int>(from),
                       static_cast<int>(to));
        return status == SQLITE_OK;
    });
    return status;
}

} // namespace

bool registerTokenizer(void* sqlite)
{
    auto* db = static_cast<sqlite3*>(sqlite);
    sqlite3_stmt* statement = nullptr;
    fts5_api* api = nullptr;
    if (!db || sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return false;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    if (!api)
        return false;
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, runTokenizer};
    return api->xCreateTokenizer(api, "banxin", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

} // namespace banxin

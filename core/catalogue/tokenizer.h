#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace banxin {

/// Cuts UTF-8 text into the words of the search: every Han character, kana and hangul
/// syllable is one; letters and digits of other scripts run together and lose case, accents
/// and full-width form. `token(bytes, from, to)` gets the folded word and its byte range in
/// the text, and stops the walk by returning false.
void tokenize(const char* text, qsizetype length,
              const std::function<bool(const QByteArray& folded, qsizetype from, qsizetype to)>& token);

/// The folded words of a string.
QStringList searchWords(const QString& text);

/// Makes the tokenizer known to FTS5 on this connection (sqlite3*) under the name "banxin".
/// False when this SQLite has no FTS5.
bool registerTokenizer(void* sqlite);

} // namespace banxin

#include "spelling/spell_checker.h"

#include <QFile>
#include <QFileInfo>

#include <hunspell/hunspell.hxx>

#include <algorithm>

namespace banxin {

namespace {

bool isLetter(QChar c) { return c.script() == QChar::Script_Latin && c.isLetter(); }

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’'; }

/// What ends an address or a path: blanks, Chinese, brackets.
bool endsToken(QChar c)
{
    return c.isSpace() || c.unicode() >= 0x2E80 || QStringView(u"()[]{}<>“”\"，。；").contains(c);
}

/// Something@somewhere, www.…, a/b, a_b: no words.
bool isAddress(QStringView token)
{
    return token.contains(u'@') || token.contains(QLatin1String("://")) || token.startsWith(QLatin1String("www."))
        || token.contains(u'\\') || token.contains(u'_');
}

/// Acronyms and names in mixed case.
bool isJudged(QStringView word)
{
    if (word.size() < 2)
        return false;
    for (qsizetype i = 1; i < word.size(); ++i)
        if (word.at(i).isUpper())
            return false;
    return true;
}

std::string bytesOf(const QString& word)
{
    QString plain = word; // dictionaries know the typewriter's apostrophe
    plain.replace(u'’', u'\'');
    return plain.toStdString();
}

} // namespace

std::vector<TextRange> latinWords(const QString& text)
{
    std::vector<TextRange> out;
    const qsizetype size = text.size();
    for (qsizetype start = 0; start < size;) {
        if (endsToken(text.at(start))) {
            ++start;
            continue;
        }
        qsizetype end = start;
        while (end < size && !endsToken(text.at(end)))
            ++end;
        const bool address = isAddress(QStringView(text).mid(start, end - start));
        for (qsizetype at = start; at < end && !address;) {
            if (!isLetter(text.at(at))) {
                // A digit makes what follows it no word: 3D, 5G, 2nd.
                const bool digit = text.at(at).isDigit();
                ++at;
                while (digit && at < end && (text.at(at).isLetterOrNumber()))
                    ++at;
                continue;
            }
            qsizetype to = at;
            while (to < end
                   && (isLetter(text.at(to)) || text.at(to).isMark()
                       || (isApostrophe(text.at(to)) && to + 1 < end && isLetter(text.at(to + 1)))))
                ++to;
            const bool digitBehind = to < end && text.at(to).isDigit();
            if (!digitBehind && isJudged(QStringView(text).mid(at, to - at)))
                out.push_back({static_cast<int>(at), static_cast<int>(to)});
            at = to;
            while (digitBehind && at < end && text.at(at).isLetterOrNumber())
                ++at;
        }
        start = end;
    }
    return out;
}

SpellChecker::SpellChecker(QString language, std::unique_ptr<Hunspell> hunspell)
    : m_language(std::move(language)),
      m_hunspell(std::move(hunspell))
{}

SpellChecker::~SpellChecker() = default;

Result<std::unique_ptr<SpellChecker>> SpellChecker::open(const QString& language)
{
    QString name = language;
    name.replace(u'-', u'_');
    for (const char* folder :
         {"/usr/share/hunspell/", "/usr/share/myspell/dicts/", "/usr/local/share/hunspell/"}) {
        const QString base = QLatin1String(folder) + name;
        if (!QFileInfo::exists(base + QStringLiteral(".dic")) || !QFileInfo::exists(base + QStringLiteral(".aff")))
            continue;
        auto hunspell = std::make_unique<Hunspell>(QFile::encodeName(base + QStringLiteral(".aff")).constData(),
                                                   QFile::encodeName(base + QStringLiteral(".dic")).constData());
        return std::unique_ptr<SpellChecker>(new SpellChecker(language, std::move(hunspell)));
    }
    return Error{
        Error::Code::FileUnreadable, name + QStringLiteral(".dic"),
        QStringLiteral("no dictionary of this language is installed (Debian: hunspell-en-gb, hunspell-en-us)")};
}

void SpellChecker::setKnownWords(const QStringList& words)
{
    m_known.clear();
    for (const QString& word : words)
        m_known.insert(word.toCaseFolded());
}

bool SpellChecker::isCorrect(const QString& word) const
{
    QString folded = word.toCaseFolded();
    folded.replace(u'’', u'\'');
    if (m_known.contains(folded))
        return true;
    if (folded.endsWith(QLatin1String("'s")) && m_known.contains(folded.chopped(2)))
        return true;
    return m_hunspell->spell(bytesOf(word));
}

QStringList SpellChecker::suggestions(const QString& word, int most) const
{
    QStringList out;
    for (const std::string& one : m_hunspell->suggest(bytesOf(word))) {
        if (out.size() >= most)
            break;
        out << QString::fromStdString(one);
    }
    return out;
}

std::vector<TextRange> SpellChecker::wrongWords(const QString& text) const
{
    std::vector<TextRange> out;
    for (const TextRange& range : latinWords(text))
        if (!isCorrect(text.mid(range.from, range.to - range.from)))
            out.push_back(range);
    return out;
}

} // namespace banxin

#include "import/cleanup/characters/full_width.h"

#include "import/cleanup/characters/text_edits.h"

namespace banxin::cleanup {

namespace {

constexpr int fullWidthOffset = 0xFEE0; ///< from ASCII to its full-width form

bool isFullDigit(QChar c) { return c >= u'\uFF10' && c <= u'\uFF19'; }

bool isFullWord(QChar c)
{
    return isFullDigit(c) || (c >= u'\uFF21' && c <= u'\uFF3A') || (c >= u'\uFF41' && c <= u'\uFF5A');
}

/// A point or comma inside a number, and what stands inside a date, an address of a site or of mail.
bool belongsToNumber(const QString& string, qsizetype at)
{
    return QStringView(u"．，").contains(string.at(at)) && at > 0 && at + 1 < string.size()
        && isFullDigit(string.at(at - 1)) && isFullDigit(string.at(at + 1))
        && (string.at(at) == u'．' || at + 3 < string.size());
}

/// ３，０００: a comma of a number stands before three digits and no more.
bool groupsThousands(const QString& string, qsizetype at)
{
    qsizetype digits = 0;
    while (at + 1 + digits < string.size() && isFullDigit(string.at(at + 1 + digits)))
        ++digits;
    return digits == 3;
}

bool isWord(QChar c) { return isFullWord(c) || (c.unicode() < 0x80 && c.isLetterOrNumber()); }

/// The hyphen of Ｗｉ－Ｆｉ and ５５５－０１２３ goes with the letters and digits around it.
bool isHyphen(const QString& string, qsizetype at)
{
    return string.at(at) == u'－' && at > 0 && at + 1 < string.size() && isWord(string.at(at - 1))
        && isWord(string.at(at + 1)) && (isFullWord(string.at(at - 1)) || isFullWord(string.at(at + 1)));
}

/// ５０％ becomes 50% where that is how the line writes it elsewhere.
bool isPercent(const QString& string, qsizetype at)
{
    return string.at(at) == u'％' && at > 0 && isFullDigit(string.at(at - 1)) && string.contains(u'%');
}

} // namespace

void cleanFullWidth(ManuscriptLine& line, ChangeLog& log)
{
    std::vector<TextEdit> edits;
    const QString& string = line.text.string;
    for (qsizetype i = 0; i < string.size(); ++i) {
        const QChar c = string.at(i);
        const bool point = belongsToNumber(string, i) && (c == u'．' || groupsThousands(string, i));
        if (isFullWord(c) || point || isHyphen(string, i) || isPercent(string, i))
            edits.push_back({i, 1, QString(QChar(c.unicode() - fullWidthOffset))});
    }
    makeEdits(line.text, edits, "full-width", line.number, log);
}

} // namespace banxin::cleanup

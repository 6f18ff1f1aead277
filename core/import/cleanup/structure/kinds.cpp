#include "import/cleanup/structure/kinds.h"

#include "import/cleanup/structure/line_words.h"
#include "import/cleanup/structure/pull_quotes.h"
#include "import/line.h"
#include "import/paragraphs.h"

#include <algorithm>

namespace banxin::cleanup {

namespace {

using manuscript::unicodePattern;

constexpr qsizetype longestItem = 90;     ///< longer numbered paragraphs are paragraphs that count
constexpr qsizetype longestName = 30;     ///< of a line in a list of names
constexpr qsizetype longestBoldHead = 44; ///< of a whole line in bold
constexpr qsizetype longestLabel = 20;    ///< above a list of names
constexpr std::size_t fewestNames = 3;    ///< lines of a list below a label

/// The paragraphs of an article and what they become.
class Kinds {
public:
    Kinds(CleanedArticle& article, ChangeLog& log)
        : m_article(article),
          m_blocks(article.article.blocks),
          m_log(log),
          m_side(sideOf(article.article))
    {}

    void run()
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            takeOpening(i);
        for (const std::size_t at : pullQuotes(m_blocks, m_side))
            become(at, BlockKind::PullQuote);
        for (std::size_t i = 0; i < m_blocks.size();)
            i = takeList(i);
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            takeSubhead(i);
        takeLevels();
        for (Block& block : m_blocks)
            markRunIn(block);
    }

private:
    bool plain(std::size_t at) const { return at < m_blocks.size() && m_blocks[at].kind == BlockKind::Paragraph; }
    /// Empty behind the last block.
    QString text(std::size_t at) const
    {
        return at < m_blocks.size() ? bare(m_blocks[at].in(m_side).string) : QString();
    }

    bool become(std::size_t at, BlockKind kind)
    {
        const int line = at < m_article.blockLines.size() ? m_article.blockLines[at] : m_article.firstLine;
        if (!m_log.propose("kind", line, text(at), became(blockKindName(kind), text(at))))
            return false;
        m_blocks[at].kind = kind;
        m_namesEnd = 0;
        return true;
    }

    /// Captions and notes of the editor say so by their words.
    void takeOpening(std::size_t at)
    {
        static const QRegularExpression note =
            unicodePattern(QStringLiteral("^\\s*(?:[【\\[（(]?(?:编者按|编者的话|编者注|开栏的话|编前)[】\\])）]?"
                                          "\\s*[：:]?|(?:Editor.s note)\\s*:)"));
        if (!plain(at))
            return;
        const QString words = text(at);
        if (looksLikeCaption(words))
            become(at, BlockKind::Caption);
        else if (note.match(words).hasMatch() && words.size() > 12)
            become(at, BlockKind::EditorNote);
    }

    /// A run of items; returns the block behind it.
    std::size_t takeList(std::size_t at)
    {
        if (at < m_blocks.size() && m_blocks[at].kind == BlockKind::Subhead)
            return takeNames(at);
        if (!plain(at))
            return at + 1;
        std::size_t end = bulletRun(at);
        if (end - at < 2)
            end = numberRun(at);
        if (end - at >= 2) {
            for (; at < end; ++at)
                become(at, BlockKind::ListItem);
            return end;
        }
        return takeNames(at);
    }

    std::size_t bulletRun(std::size_t at) const
    {
        static const QRegularExpression bullet =
            unicodePattern(QStringLiteral("^(?:[·•‣◦▪●○■□◆◇★☆▶➢➤✓✔]|[-–*](?=\\s))\\s*\\S"));
        const QChar sign = text(at).isEmpty() ? QChar() : text(at).at(0);
        std::size_t end = at;
        while (plain(end) && text(end).startsWith(sign) && bullet.match(text(end)).hasMatch())
            ++end;
        return end;
    }

    /// 1. 2. 3. one below the other; not 一、 with its text below, and not paragraphs that only count.
    std::size_t numberRun(std::size_t at) const
    {
        const QString form = enumerationForm(text(at));
        std::size_t end = at;
        while (plain(end) && !form.isEmpty() && enumerationForm(text(end)) == form
               && !form.startsWith(QChar(u'第')) && text(end).size() <= longestItem
               && manuscript::runInHeadLength(text(end)) == 0)
            ++end;
        return end;
    }

    bool isName(std::size_t at) const
    {
        static const QRegularExpression stops = unicodePattern(QStringLiteral("[，。；！？：:…、]"));
        const QString words = text(at);
        const bool item = at < m_blocks.size() && m_blocks[at].kind == BlockKind::ListItem;
        if (plain(at) && isBold(at))
            return false;
        return (item || plain(at)) && words.size() >= 2 && words.size() <= longestName
            && !stops.match(words).hasMatch() && !isDateAlone(words) && enumerationForm(words).isEmpty()
            && !words.startsWith(QChar(u'—'));
    }

    static bool announces(const QString& words)
    {
        return words.endsWith(QChar(u'：')) || words.endsWith(QLatin1Char(':'));
    }

    /// Behind the names below `at`.
    std::size_t behindNames(std::size_t at) const
    {
        // Every name of a run is asked what stands behind it; the answer is the same.
        const bool known = at >= m_namesFrom && at + 1 < m_namesEnd;
        std::size_t end = known ? m_namesEnd : at + 1;
        while (!known && isName(end))
            ++end;
        if (!known) {
            m_namesFrom = at;
            m_namesEnd = end;
        }
        // A unit above a date signs the text.
        if (end > at + 1 && plain(end) && isDateAlone(text(end)))
            --end;
        return end;
    }

    /// "会长单位：" with one name and then "副会长单位：" with its own.
    bool isLabel(std::size_t at) const
    {
        const QString words = text(at);
        static const QRegularExpression other = unicodePattern(QStringLiteral("^(?:附|注|说明|抄送|主送)"));
        return at < m_blocks.size() && !other.match(words).hasMatch()
            && (plain(at) || m_blocks[at].kind == BlockKind::Subhead) && announces(words)
            && words.size() <= longestLabel && !words.contains(QChar(u'，'));
    }

    /// Labels with names, one below the other, that have three names together.
    bool areGroups(std::size_t at) const
    {
        std::size_t names = 0;
        std::size_t groups = 0;
        while (isLabel(at) && behindNames(at) > at + 1) {
            names += behindNames(at) - at - 1;
            at = behindNames(at);
            ++groups;
        }
        return groups > 1 && names >= fewestNames;
    }

    /// "理事单位：" and three or more names below: a sub-head with its list. A paragraph that ends in ：and
    /// announces four is followed by a list as well.
    std::size_t takeNames(std::size_t at)
    {
        const QString words = text(at);
        const bool head = m_blocks[at].kind == BlockKind::Subhead;
        std::size_t end = behindNames(at);
        // A bold line above names that are all of its part: "一等奖".
        const bool bold = !head && at > 0 && isBold(at) && looksLikeSubhead(words);
        if (!announces(words) && ((!head && !bold) || !endsPart(end)))
            return at + 1;
        const bool label = head || bold || isLabel(at);
        const bool group = m_inGroups || areGroups(at);
        if (end - at - 1 < (group ? 1 : fewestNames + (label ? 0 : 1))) {
            m_inGroups = false;
            return at + 1;
        }
        // The last name may be the sub-head of the text that follows.
        if (plain(end) && isRunningText(text(end)) && end - at - 1 > fewestNames + 1
            && looksLikeSubhead(text(end - 1)) && text(end - 1).size() * 2 < text(end - 2).size())
            --end;
        if (label && at > 0 && !head)
            becomeSubhead(at);
        for (std::size_t i = at + 1; i < end; ++i)
            if (plain(i))
                become(i, BlockKind::ListItem);
        m_inGroups = group && isLabel(end);
        return end;
    }

    /// Below a sub-head that announces nothing only names that are all of its part are a list.
    bool endsPart(std::size_t at) const
    {
        return at >= m_blocks.size() || m_blocks[at].kind == BlockKind::Subhead || (plain(at) && isBold(at));
    }

    /// Bold from its first character to its last.
    bool isBold(std::size_t at) const
    {
        const Text& full = m_blocks[at].in(m_side);
        const int length = codePointCount(full.string);
        return length > 0 && std::any_of(full.marks.begin(), full.marks.end(), [length](const Mark& mark) {
                   return mark.kind == MarkKind::Strong && mark.from == 0 && mark.to >= length;
               });
    }

    void takeSubhead(std::size_t at)
    {
        if (!plain(at) || at + 1 >= m_blocks.size())
            return;
        const QString words = text(at);
        const bool bold = isBold(at) && words.size() <= longestBoldHead && !words.endsWith(QChar(u'，'));
        if ((!bold && !looksLikeSubhead(words)) || !opensText(at) || !followsText(at, bold))
            return;
        if (bold && ((at == 0 && isBold(at + 1)) || isQuestion(words)))
            return;
        becomeSubhead(at);
    }

    void becomeSubhead(std::size_t at)
    {
        if (become(at, BlockKind::Subhead))
            std::erase_if(m_blocks[at].in(m_side).marks,
                          [](const Mark& mark) { return mark.kind == MarkKind::Strong; });
    }

    /// The words of one who asks in an interview.
    static bool isQuestion(const QString& words)
    {
        static const QRegularExpression asks =
            unicodePattern(QStringLiteral("^(?:问|答|记者|主持人|编者|本刊|本报|本网|Q|A)\\d{0,2}\\s*[：:]\\s*\\S|"
                                          "^\\p{Han}{2,8}\\s*[：:].*[？?]$"));
        return asks.match(words).hasMatch();
    }

    /// Heads that count are heads of one level: "二、会议地点" between 一、 and 三、 is one above a short line too.
    void takeLevels()
    {
        static const QStringList forms{QStringLiteral("一、"), QStringLiteral("(一)"), QStringLiteral("第一章"),
                                       QStringLiteral("第一部"), QStringLiteral("1.1")};
        constexpr int fewest = 2;
        for (const QString& form : forms) {
            int heads = 0;
            for (std::size_t i = 0; i < m_blocks.size(); ++i)
                heads += m_blocks[i].kind == BlockKind::Subhead && enumerationForm(text(i)) == form ? 1 : 0;
            for (std::size_t i = 0; heads >= fewest && i + 1 < m_blocks.size(); ++i)
                if (plain(i) && enumerationForm(text(i)) == form && enumerationForm(text(i + 1)) != form
                    && looksLikeSubhead(text(i)))
                    becomeSubhead(i);
        }
    }

    /// Text stands below, or a head of a deeper level with text below it.
    bool opensText(std::size_t at) const
    {
        const std::size_t next = at + 1;
        if (next >= m_blocks.size())
            return false;
        const BlockKind kind = m_blocks[next].kind;
        if (kind == BlockKind::ListItem || kind == BlockKind::Table || kind == BlockKind::Picture
            || kind == BlockKind::PictureGroup || kind == BlockKind::NameList || kind == BlockKind::Quote)
            return true;
        if (kind == BlockKind::Caption)
            return plain(next + 1) && isRunningText(text(next + 1));
        if (kind != BlockKind::Paragraph)
            return false;
        const QString below = text(next);
        if (isRunningText(below) || isSpeech(below))
            return true;
        const QString own = enumerationForm(text(at));
        const QString deeper = enumerationForm(below);
        return looksLikeSubhead(below) && !deeper.isEmpty() && own != deeper && next + 1 < m_blocks.size()
            && opensText(next);
    }

    /// A short paragraph that is a sentence: "会场里很安静！"
    static bool isSpeech(const QString& words)
    {
        return words.size() >= 12 && endsLikeSentence(words) && !words.endsWith(QChar(u'：'));
    }

    /// What stands above is whole. A paragraph that breaks off goes on here.
    bool followsText(std::size_t at, bool bold) const
    {
        if (at == 0)
            return true;
        const BlockKind kind = m_blocks[at - 1].kind;
        const QString above = text(at - 1);
        if (kind == BlockKind::Subhead) {
            const QString deeper = enumerationForm(text(at));
            return bold || (!deeper.isEmpty() && enumerationForm(above) != deeper);
        }
        if (kind != BlockKind::Paragraph)
            return true;
        return bold
            || (endsLikeSentence(above) && !above.endsWith(QChar(u'：')) && !above.endsWith(QLatin1Char(':')))
            || manuscript::endsSentence(above);
    }

    void markRunIn(Block& block)
    {
        Text& text = block.in(m_side);
        const int head = block.kind == BlockKind::Paragraph ? manuscript::runInHeadLength(text.string) : 0;
        const bool marked = std::any_of(text.marks.begin(), text.marks.end(), [head](const Mark& mark) {
            return mark.kind == MarkKind::Strong && mark.from < head;
        });
        if (head > 0 && !marked)
            text.marks.insert(text.marks.begin(), Mark{0, head, MarkKind::Strong, {}, {}});
    }

    CleanedArticle& m_article;
    std::vector<Block>& m_blocks;
    ChangeLog& m_log;
    const Language m_side;
    mutable std::size_t m_namesFrom = 0; ///< the run of names that was looked at last
    mutable std::size_t m_namesEnd = 0;
    bool m_inGroups = false; ///< the labels of takeNames() follow each other
};

} // namespace

void recogniseKinds(CleanedArticle& article, ChangeLog& log)
{
    if (!log.options().charactersOnly && log.isOn("kind"))
        Kinds(article, log).run();
}

} // namespace banxin::cleanup

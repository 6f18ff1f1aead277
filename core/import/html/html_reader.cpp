#include "import/html/credits.h"
#include "import/html/line_builder.h"
#include "import/html/main_text.h"
#include "import/html/markup_guard.h"
#include "import/html/page_pictures.h"
#include "import/imported_issue.h"
#include "import/read_manuscript.h"

#include <QUrl>

#include <algorithm>

namespace banxin {

namespace html {
namespace {

/// Text of a page is a small part of its bytes; more is no article.
constexpr qint64 largestPage = 32LL << 20;
/// The same without scripts and pictures.
constexpr qint64 largestMarkup = 12LL << 20;

/// The part of the clipboard of Windows behind its head of numbers.
QByteArray withoutClipboardHead(const QByteArray& bytes)
{
    if (!bytes.startsWith("Version:"))
        return bytes;
    const qsizetype begin = bytes.indexOf('<');
    return begin < 0 ? bytes : bytes.sliced(begin);
}

/// The text of a page. A browser shows what is damaged as � and goes on, so a page is not refused for it.
Result<QString> decodePage(const QByteArray& bytes, const QString& fileName, Diagnostics& warnings)
{
    Result<QString> text = decodeText(bytes, fileName, warnings);
    if (text)
        return text;
    QByteArray printable = bytes;
    for (char& c : printable)
        if ((c >= 0 && c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7F)
            c = ' ';
    Result<QString> second = decodeText(printable, fileName, warnings);
    if (!second
        && (second.error().detail.contains(QLatin1String("UTF-8 up to"))
            || bytes.left(2048).toLower().contains("utf-8")))
        second = QString::fromUtf8(printable);
    if (second)
        warnings.push_back({Diagnostic::Severity::Warning,
                            QStringLiteral("import.damaged-characters"),
                            fileName,
                            text.error().detail,
                            {}});
    return second;
}

class Reader {
public:
    Reader(const GuardedMarkup& markup, Manuscript& out, const QString& pictureFolder)
        : m_markup(markup),
          m_out(out),
          m_pictures(out, markup.data, pictureFolder),
          m_builder(out, m_settings)
    {
        m_settings.page = markup.page && !markup.clipboard && !markup.office;
        m_settings.word = markup.word;
        m_settings.host = QUrl(meta("og:url")).host();
        m_settings.picture = [this](const Node& image) { return m_pictures.take(image); };
    }

    void read()
    {
        const std::unique_ptr<Node> body = parse(m_markup.markup);
        const QString headTitle = decoded(m_markup.title).simplified();
        const QString shared = meta("og:title").simplified();
        m_out.title = shared.isEmpty() ? titleWithoutSite(headTitle) : shared;
        if (m_settings.page) {
            m_main = findMainText(*body, m_out.title);
            walk(*body);
            titleFromHead();
        } else {
            m_builder.append(*body);
            titleFromHeadings();
        }
        report();
    }

private:
    QString meta(const char* name) const
    {
        const auto found = m_markup.meta.find(name);
        return found == m_markup.meta.end() ? QString() : decoded(found->second);
    }

    static bool holds(const Node& node, const Node* inner)
    {
        for (const Node* at = inner; at != nullptr; at = at->parent)
            if (at == &node)
                return true;
        return false;
    }

    /// Title, what stands between it and the text, the text, and credits below it; the rest is left out.
    void walk(const Node& node)
    {
        if (&node == m_main.content) {
            m_builder.append(node);
            m_contentSeen = true;
        } else if (&node == m_main.title) {
            m_titleSeen = true;
            m_foldedTitle = foldedTitle(node.plain());
            if (!m_contentSeen)
                m_builder.appendLine(node.plain().simplified(), ManuscriptRole::Title);
            else
                m_leftOut << node.plain().simplified();
        } else if (holds(node, m_main.content) || (m_main.title != nullptr && holds(node, m_main.title))) {
            for (const auto& child : node.children)
                walk(*child);
        } else if (!isHidden(node)) {
            beside(node);
        }
    }

    void beside(const Node& node)
    {
        constexpr qsizetype longest = 400;
        const QString text = node.plain().simplified();
        const bool between = m_titleSeen && !m_contentSeen && text.size() <= longest;
        if (between && !node.furniture) {
            for (const PageCredit& credit : pageCredits(node, m_leftOut)) {
                // Pages for two sizes of screen have their headline twice.
                if (foldedTitle(credit.text) != m_foldedTitle)
                    m_builder.appendLine(credit.text, credit.role);
            }
        } else if (!m_titleSeen && isKicker(node)) {
            m_builder.appendLine(text, ManuscriptRole::Kicker);
        } else if (m_contentSeen && text.size() <= longest) {
            below(node);
        } else {
            m_builder.leaveOut(node);
        }
    }

    /// Credits stand right below the text, deep in whatever the page puts there.
    void below(const Node& node)
    {
        const QString text = node.plain().simplified();
        if (isCreditBelow(text))
            return m_builder.appendLine(text, ManuscriptRole::Unknown);
        const bool parts = std::ranges::any_of(node.children, [](const auto& child) { return isBlock(*child); });
        if (!parts || node.furniture)
            return m_builder.leaveOut(node);
        for (const auto& child : node.children)
            below(*child);
    }

    std::vector<ManuscriptLine>::iterator firstText()
    {
        return std::ranges::find_if(m_out.lines, [](const ManuscriptLine& l) { return !l.text.isEmpty(); });
    }

    /// A page whose headline was not found among its elements has it in its head; one whose text repeats
    /// it has it once.
    void titleFromHead()
    {
        const QString wanted = foldedTitle(m_out.title);
        auto& lines = m_out.lines;
        const auto title =
            std::ranges::find(lines, ManuscriptRole::Title, [](const ManuscriptLine& l) { return l.role; });
        constexpr std::ptrdiff_t near = 30;
        const auto end = lines.begin() + std::min(near, std::ssize(lines));
        const auto same = [&](const QString& text) {
            return std::find_if(lines.begin(), end, [&](const ManuscriptLine& l) {
                return l.role != ManuscriptRole::Title && foldedTitle(l.text.string) == text;
            });
        };
        if (title != lines.end()) {
            if (const auto again = same(foldedTitle(title->text.string)); again != end) {
                m_leftOut << again->text.string;
                lines.erase(again);
            }
        } else if (wanted.isEmpty()) {
            titleFromHeadings();
        } else if (const auto found = same(wanted); found != end) {
            found->role = ManuscriptRole::Title;
            leaveOutAbove(found);
        } else if (const auto heading = onlyHeadline(); heading != lines.end()) {
            heading->role = ManuscriptRole::Title;
        } else {
            ManuscriptLine line;
            line.text = m_out.title;
            line.role = ManuscriptRole::Title;
            line.whole = true;
            lines.insert(lines.begin(), std::move(line));
        }
        creditsAboveText();
        int number = 0;
        for (ManuscriptLine& line : lines)
            line.number = ++number;
    }

    /// The one h1 in the text's element, with nothing but short lines above it; end(): there is none. It says
    /// better than the head of the page what the article is called.
    std::vector<ManuscriptLine>::iterator onlyHeadline()
    {
        constexpr qsizetype longestAbove = 60;
        auto& lines = m_out.lines;
        const auto isHeadline = [](const ManuscriptLine& l) {
            return l.role == ManuscriptRole::Heading && l.level == 1;
        };
        const auto found = std::ranges::find_if(lines, isHeadline);
        const bool first = std::all_of(lines.begin(), found, [](const ManuscriptLine& l) {
            return l.text.string.size() <= longestAbove && l.payload.isEmpty();
        });
        return first && std::ranges::count_if(lines, isHeadline) == 1 ? found : lines.end();
    }

    /// Short lines above a headline inside of the text's element are what is left of navigation.
    void leaveOutAbove(std::vector<ManuscriptLine>::iterator title)
    {
        constexpr qsizetype longest = 40;
        auto& lines = m_out.lines;
        const bool shortLines = std::all_of(lines.begin(), title, [](const ManuscriptLine& l) {
            return l.role == ManuscriptRole::Kicker || l.text.string.size() <= longest;
        });
        if (!shortLines)
            return;
        for (auto line = lines.begin(); line != title; ++line)
            m_leftOut << line->text.string;
        lines.erase(lines.begin(), title);
    }

    /// Times and counters that stand above the text but in one element with it.
    void creditsAboveText()
    {
        constexpr std::size_t near = 6;
        auto& lines = m_out.lines;
        for (std::size_t i = 0; i < std::min(near, lines.size());) {
            const auto credits = lines[i].role == ManuscriptRole::Unknown && !lines[i].text.isEmpty()
                ? creditsOfLine(lines[i].text.string, m_leftOut)
                : std::nullopt;
            if (!credits) {
                ++i;
                continue;
            }
            std::vector<ManuscriptLine> made;
            for (const PageCredit& credit : *credits) {
                ManuscriptLine line;
                line.text = credit.text;
                line.role = credit.role;
                line.whole = true;
                made.push_back(std::move(line));
            }
            const auto at = lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
            lines.insert(at, made.begin(), made.end());
            i += made.size();
        }
    }

    /// A heading of the first level that stands alone and first is the title.
    void titleFromHeadings()
    {
        const auto isFirstLevel = [](const ManuscriptLine& l) {
            return l.role == ManuscriptRole::Heading && l.level == 1;
        };
        const auto first = firstText();
        const bool titled = std::ranges::any_of(
            m_out.lines, [](const ManuscriptLine& l) { return l.role == ManuscriptRole::Title; });
        if (!titled && first != m_out.lines.end() && isFirstLevel(*first)
            && std::ranges::count_if(m_out.lines, isFirstLevel) == 1)
            first->role = ManuscriptRole::Title;
    }

    void report()
    {
        QStringList left = m_builder.leftOut() + m_leftOut;
        left.removeAll(QString());
        if (left.isEmpty())
            return;
        constexpr qsizetype longest = 400;
        constexpr qsizetype shown = 40;
        TextSize size = m_builder.leftOutSize();
        for (const QString& text : std::as_const(m_leftOut))
            size.all += std::ranges::count_if(text, [](QChar c) { return !c.isSpace(); });
        // Links alone are how a page is walked through; of anything else somebody must see that it went.
        const bool linksAlone = size.links >= size.all;
        const QString words = left.join(QStringLiteral(" / "));
        m_out.warnings.push_back({linksAlone ? Diagnostic::Severity::Info : Diagnostic::Severity::Warning,
                                  QStringLiteral("import.page-furniture"),
                                  words.size() > shown ? words.left(shown) + QChar(u'…') : words,
                                  QStringLiteral("%1 characters: ").arg(size.all) + words.left(longest),
                                  {}});
    }

    const GuardedMarkup& m_markup;
    Manuscript& m_out;
    BuilderSettings m_settings;
    PagePictures m_pictures;
    LineBuilder m_builder;
    MainText m_main;
    QString m_foldedTitle;
    bool m_titleSeen = false;
    bool m_contentSeen = false;
    QStringList m_leftOut;
};

} // namespace
} // namespace html

Result<Manuscript> readHtml(const QByteArray& html, const QString& fileName, const QString& pictureFolder)
{
    const auto bad = [&fileName](const char* why) {
        return Error{Error::Code::BadFormat, fileName, QString::fromLatin1(why)};
    };
    if (html.size() > html::largestPage)
        return bad("the page is larger than can be read (32 MB, 12 MB of it text); copy the part that is wanted");
    Manuscript out;
    out.format = Manuscript::Format::Html;
    out.fileName = fileName;
    const Result<QString> text = html::decodePage(html::withoutClipboardHead(html), fileName, out.warnings);
    if (!text)
        return text.error();
    const html::GuardedMarkup markup = html::guardMarkup(text->toUtf8());
    if (markup.markup.size() > html::largestMarkup)
        return bad("the page is larger than can be read (32 MB, 12 MB of it text); copy the part that is wanted");
    if (markup.tooMany)
        return bad("the page has more than 200000 elements; copy the part that is wanted");
    html::Reader(markup, out, pictureFolder).read();
    return out;
}

} // namespace banxin

#include "import/html/main_text.h"

#include "import/html/line_builder.h"
#include "import/line.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace banxin::html {

namespace {

constexpr int longestTitle = 100;
constexpr int shortestTitle = 4;

/// What an element is worth as a place where the article stands.
class Weigher {
public:
    explicit Weigher(const Node& body) : m_total(textSize(body).all) { weigh(body, false); }

    double good(const Node& node) const
    {
        const auto found = m_good.find(&node);
        return found == m_good.end() ? 0 : found->second;
    }

private:
    /// Text and links that stand in the element itself and not in a block below it.
    void ownText(const Node& node, bool link, QString& text, qsizetype& links) const
    {
        for (const auto& child : node.children) {
            if (child->isText()) {
                const QString words = child->text.simplified();
                text += words;
                links += link ? words.size() : 0;
            } else if (!isBlock(*child) && !isHidden(*child)) {
                ownText(*child, link || child->is(QLatin1String("a")), text, links);
            }
        }
    }

    void weighInline(const Node& node, bool furniture, double& sum)
    {
        for (const auto& child : node.children)
            if (!child->isText())
                sum += weigh(*child, furniture);
    }

    double weigh(const Node& node, bool furniture)
    {
        if (isHidden(node))
            return 0;
        // A name means little around most of the page's text.
        if (!furniture && node.furniture)
            furniture = textSize(node).all * 2 < m_total;
        double sum = 0;
        if (isBlock(node) && !furniture) {
            QString text;
            qsizetype links = 0;
            ownText(node, false, text, links);
            constexpr qsizetype shortest = 8;
            static const QRegularExpression sentence(QStringLiteral("[，。；！？”]|[,.;!?](?:\\s|$)"));
            constexpr double withoutSentence = 0.25;
            if (text.size() >= shortest && links * 3 < text.size())
                sum += static_cast<double>(text.size())
                    * (sentence.match(text).hasMatch() ? 1.0 : withoutSentence);
        }
        weighInline(node, furniture, sum);
        m_good.emplace(&node, sum);
        return sum;
    }

    qsizetype m_total;
    std::unordered_map<const Node*, double> m_good;
};

/// Names that an element has for no other reason than that the article's text stands in it.
bool isNamedText(const Node& node)
{
    static const QRegularExpression names(QStringLiteral(
        "(?:^|\\s)(?:js_content|rich_media_content|trs_editor|trs_uedit|ozoom|articlebody|article[-_]?(?:content|"
        "body|"
        "text|con|main|detail|box)|(?:content|con|text|main|news|post|entry|detail|info)[-_]?(?:article|text|body|"
        "content|con|txt)|artibody|endtext|zwconmain|zw|pages_content|zhengwen|view[-_]?content|ue_table|"
        "contentmain|textcontent|cont_font|rm_txt_con|main_content)(?:\\s|$)"));
    if (node.attribute(QLatin1String("itemprop")) == QLatin1String("articleBody")
        || node.is(QLatin1String("founder-content")))
        return true;
    const QString name = node.attribute(QLatin1String("id")) + QLatin1Char(' ')
        + node.attribute(QLatin1String("class"));
    return name.size() > 2 && names.match(name.toLower()).hasMatch();
}

/// The deepest element with such a name that holds at least half of the good text.
const Node* namedText(const Node& node, const Weigher& weigher, double least)
{
    for (const auto& child : node.children)
        if (weigher.good(*child) >= least)
            if (const Node* found = namedText(*child, weigher, least))
                return found;
    return isNamedText(node) && weigher.good(node) >= least ? &node : nullptr;
}

/// Whether the text goes on in the neighbours of `child`: elements that look the same. Parts of a layout of
/// tables all look the same; there a neighbour must hold more than a line such as the name of the office.
bool goesOnBeside(const Node& child, const Weigher& weigher, double least)
{
    const auto dress = [](const Node& node) {
        return node.tag + QLatin1Char('|') + node.attribute(QLatin1String("class"));
    };
    static const QSet<QString> tableParts{QStringLiteral("table"), QStringLiteral("tbody"), QStringLiteral("tr"),
                                          QStringLiteral("td")};
    constexpr double few = 0.12;
    const double enough = tableParts.contains(child.tag) ? least * few : 0;
    return std::ranges::any_of(child.parent->children, [&](const auto& other) {
        return other.get() != &child && !other->isText() && weigher.good(*other) > enough && !other->furniture
            && dress(*other) == dress(child);
    });
}

const Node* densest(const Node& body, const Weigher& weigher)
{
    constexpr double most = 0.75;
    const double least = weigher.good(body) * most;
    const Node* at = &body;
    for (bool deeper = true; deeper;) {
        deeper = false;
        for (const auto& child : at->children) {
            const bool holdsBlocks =
                std::ranges::any_of(child->children, [](const auto& inner) { return html::isBlock(*inner); });
            if (child->isText() || weigher.good(*child) < least || !holdsBlocks || child->is(QLatin1String("p"))
                || goesOnBeside(*child, weigher, least))
                continue;
            at = child.get();
            deeper = true;
            break;
        }
    }
    return at;
}

void collect(const Node& node, std::vector<const Node*>& out, const std::function<bool(const Node&)>& wanted)
{
    if (isHidden(node) || node.furniture)
        return;
    if (wanted(node)) {
        out.push_back(&node);
        return;
    }
    for (const auto& child : node.children)
        collect(*child, out, wanted);
}

const Node* findTitle(const Node& body, const QString& headTitle)
{
    const auto fits = [](const Node& node) {
        const qsizetype size = node.plain().simplified().size();
        return size >= shortestTitle && size <= longestTitle;
    };
    const QString wanted = foldedTitle(headTitle);
    const auto named = [&](const Node& node) {
        if (wanted.isEmpty() || !isBlock(node) || !fits(node))
            return false;
        const QString text = foldedTitle(node.plain());
        return text.size() >= shortestTitle && wanted.startsWith(text) && text.size() * 3 >= wanted.size();
    };
    std::vector<const Node*> found;
    collect(body, found, [&](const Node& node) { return node.is(QLatin1String("h1")) && fits(node); });
    for (const Node* node : found)
        if (named(*node))
            return node;
    std::vector<const Node*> others;
    collect(body, others, [&](const Node& node) { return named(node); });
    if (!others.empty())
        return others.front();
    return found.empty() ? nullptr : found.front();
}

} // namespace

QString foldedTitle(const QString& text) { return manuscript::fold(text); }

QString titleWithoutSite(const QString& title)
{
    QString out = title.simplified();
    // "headline_section_site", "headline - site", "headline | site", "headline--section--site"
    static const QRegularExpression parts(QStringLiteral("\\s*(?:_|\\||｜|\\s[-–—]\\s|--)\\s*"));
    if (const qsizetype at = out.indexOf(parts); at >= shortestTitle)
        out.truncate(at);
    static const QRegularExpression site(
        QStringLiteral("[-–—－]{1,2}[^-–—－]{0,14}(?:网|网站|新闻|频道|日报|晚报|在线|官网|中心|\\.com|\\.cn)$"));
    return out.remove(site).trimmed();
}

MainText findMainText(const Node& body, const QString& headTitle)
{
    const Weigher weigher(body);
    MainText out;
    out.title = findTitle(body, headTitle);
    constexpr double half = 0.5;
    const double all = weigher.good(body);
    if (all > 0)
        out.content = namedText(body, weigher, all * half);
    if (out.content == nullptr)
        out.content = all > 0 ? densest(body, weigher) : &body;
    return out;
}

} // namespace banxin::html

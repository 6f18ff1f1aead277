#include "ui/import/compare_view.h"

#include "ui/common/theme.h"
#include "ui/editor/paragraph_look.h"
#include "ui/import/clean_words.h"
#include "ui/import/compare_pane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

QTextCharFormat marked(QTextCharFormat format, const QColor& colour)
{
    QColor back = colour;
    back.setAlphaF(darkPalette() ? 0.40F : 0.20F);
    format.setBackground(back);
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(colour);
    return format;
}

QColor removedColour() { return darkPalette() ? QColor(0xe5, 0x73, 0x73) : QColor(0xc6, 0x28, 0x28); }
QColor addedColour() { return darkPalette() ? QColor(0x81, 0xc7, 0x84) : QColor(0x2e, 0x7d, 0x32); }

/// Writes a text of which some stretches are marked.
void write(QTextCursor& cursor, const QString& text, const std::vector<Stretch>& stretches,
           const QTextCharFormat& plain, const QTextCharFormat& mark)
{
    int at = 0;
    for (const Stretch& stretch : stretches) {
        cursor.insertText(text.mid(at, stretch.from - at), plain);
        cursor.insertText(text.mid(stretch.from, stretch.length), mark);
        at = stretch.from + stretch.length;
    }
    cursor.insertText(text.mid(at), plain);
}

/// A line break inside a paragraph must not become a paragraph of its own.
QString oneParagraph(QString text) { return text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)); }

bool isObjectKind(BlockKind kind)
{
    return kind == BlockKind::Picture || kind == BlockKind::PictureGroup || kind == BlockKind::Table
        || kind == BlockKind::Unknown;
}

QTextCharFormat lookOf(const ResultLine& line, const QFont& base)
{
    QTextCharFormat format;
    QFont font = base;
    if (line.block < 0 && line.field == ArticleField::Title) {
        font.setFamilies(heiFamilies());
        font.setBold(true);
        font.setPointSizeF(base.pointSizeF() * 1.25);
    } else if (line.block < 0 || line.kind == BlockKind::Caption || line.kind == BlockKind::EditorNote) {
        font.setFamilies(kaiFamilies());
    } else if (line.kind == BlockKind::Subhead) {
        font.setFamilies(heiFamilies());
        font.setBold(true);
    } else if (line.kind == BlockKind::Quote || line.kind == BlockKind::PullQuote) {
        font.setFamilies(kaiFamilies());
    }
    format.setFont(font);
    return format;
}

QString labelOf(const ResultLine& line)
{
    if (line.block < 0)
        return fieldInWords(line.field);
    switch (line.kind) {
    case BlockKind::Paragraph: return {};
    case BlockKind::Picture:
    case BlockKind::PictureGroup: return CompareView::tr("Picture");
    case BlockKind::Table: return CompareView::tr("Table");
    default: return paragraphStyleName(line.kind);
    }
}

QWidget* withHeading(const QString& heading, const QColor& colour, const QString& explanation, QWidget* pane,
                     QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* label = new QLabel(QStringLiteral("<b>%1</b>&nbsp; <span style=\"color:%2\">■</span> %3")
                                 .arg(heading.toHtmlEscaped(), colour.name(), explanation.toHtmlEscaped()),
                             box);
    label->setBuddy(pane);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(label);
    layout->addWidget(pane, 1);
    return box;
}

} // namespace

CompareView::CompareView(QWidget* parent)
    : CompareView({tr("As it came"), tr("changed or taken out")}, {tr("Cleaned up"), tr("new")}, parent)
{}

CompareView::CompareView(const Heading& before, const Heading& after, QWidget* parent)
    : QWidget(parent),
      m_original(new ComparePane(this)),
      m_result(new ComparePane(this)),
      m_message(new QLabel(this)),
      m_stack(new QStackedWidget(this))
{
    m_original->setObjectName(QStringLiteral("importOriginal"));
    m_original->setAccessibleName(before.name);
    m_result->setObjectName(QStringLiteral("importResult"));
    m_result->setAccessibleName(after.name);
    auto* both = new QWidget(m_stack);
    auto* layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    layout->addWidget(withHeading(before.name, removedColour(), before.marks, m_original, both), 1);
    layout->addWidget(withHeading(after.name, addedColour(), after.marks, m_result, both), 1);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(spacing::section);
    m_stack->addWidget(both);
    m_stack->addWidget(m_message);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(m_original->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { follow(*m_original, *m_result, true); });
    connect(m_result->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { follow(*m_result, *m_original, false); });
    connect(m_result, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!m_filling)
            Q_EMIT currentChanged();
    });
}

void CompareView::setMessage(const QString& message)
{
    m_message->setText(message);
    m_stack->setCurrentIndex(message.isEmpty() ? 0 : 1);
}

void CompareView::setComparison(Comparison comparison, bool keepPlace)
{
    const int top = m_original->cursorForPosition(QPoint(0, 0)).blockNumber();
    const int cursorLine = m_result->textCursor().blockNumber();
    const std::size_t before = m_comparison.result.size();
    const int number = top < static_cast<int>(m_comparison.original.size())
        ? m_comparison.original[static_cast<std::size_t>(top)].number
        : 0;
    const ResultLine* at = current();
    const int line = at ? at->line : 0;
    m_comparison = std::move(comparison);
    m_filling = true;
    m_following = true;
    fillOriginal();
    fillResult();
    QTextCursor cursor(m_result->document());
    if (keepPlace) {
        const bool alike = before == m_comparison.result.size();
        const int paragraph = alike ? cursorLine : resultIndexOf(line);
        cursor.setPosition(m_result->document()->findBlockByNumber(std::max(paragraph, 0)).position());
    }
    m_result->setTextCursor(cursor);
    m_following = false;
    m_filling = false;
    if (keepPlace) {
        m_original->verticalScrollBar()->setValue(static_cast<int>(m_original->topOf(originalIndexOf(number))));
        follow(*m_original, *m_result, true);
    }
    Q_EMIT currentChanged();
}

void CompareView::fillOriginal()
{
    m_original->clear();
    QTextCursor cursor(m_original->document());
    cursor.beginEditBlock();
    const QTextCharFormat plain;
    const QTextCharFormat mark = marked(plain, removedColour());
    QStringList labels;
    bool first = true;
    for (const OriginalLine& line : m_comparison.original) {
        if (!std::exchange(first, false))
            cursor.insertBlock();
        write(cursor, oneParagraph(line.text), line.removed, plain, mark);
        labels << QString::number(line.number);
    }
    cursor.endEditBlock();
    m_original->moveCursor(QTextCursor::Start); // it went along with the writing
    m_original->setLabels(labels);
}

void CompareView::fillResult()
{
    m_result->clear();
    QTextCursor cursor(m_result->document());
    cursor.beginEditBlock();
    QStringList labels;
    const QFont base = m_result->font();
    for (std::size_t i = 0; i < m_comparison.result.size(); ++i) {
        const ResultLine& line = m_comparison.result[i];
        const bool newArticle = i > 0 && m_comparison.result[i - 1].article != line.article;
        QTextBlockFormat paragraph;
        paragraph.setTopMargin(newArticle ? spacing::section : spacing::tight);
        if (i == 0)
            cursor.setBlockFormat(paragraph);
        else
            cursor.insertBlock(paragraph);
        labels << labelOf(line);
        QTextCharFormat look = lookOf(line, base);
        if (line.block < 0 && line.text.isEmpty()) {
            look.setForeground(errorTextColour());
            cursor.insertText(tr("(no title; write one above)"), look);
        } else if (line.block >= 0 && isObjectKind(line.kind) && line.text.isEmpty()) {
            look.setForeground(secondaryTextColour());
            cursor.insertText(tr("(no caption)"), look);
        } else {
            write(cursor, oneParagraph(line.text), line.added, look, marked(look, addedColour()));
        }
    }
    cursor.endEditBlock();
    m_result->setLabels(labels);
}

/// The other pane goes to the same place: between two lines that stand on both sides it keeps the proportion.
void CompareView::follow(ComparePane& from, ComparePane& to, bool forwards)
{
    if (m_following)
        return;
    m_following = true;
    const double y = from.verticalScrollBar()->value();
    const auto number = [forwards](const std::pair<int, int>& anchor, bool source) {
        return source == forwards ? anchor.first : anchor.second;
    };
    const auto& anchors = m_comparison.anchors;
    const auto after = std::ranges::partition_point(
        anchors, [&](const auto& anchor) { return from.topOf(number(anchor, true)) <= y; });
    const bool first = after == anchors.begin();
    const double fromTop = first ? 0 : from.topOf(number(*(after - 1), true));
    const double toTop = first ? 0 : to.topOf(number(*(after - 1), false));
    const bool last = after == anchors.end();
    const double fromEnd = last ? from.textHeight() : from.topOf(number(*after, true));
    const double toEnd = last ? to.textHeight() : to.topOf(number(*after, false));
    const double part = fromEnd > fromTop ? (y - fromTop) / (fromEnd - fromTop) : 0;
    to.verticalScrollBar()->setValue(static_cast<int>(std::lround(toTop + part * (toEnd - toTop))));
    m_following = false;
}

int CompareView::originalIndexOf(int number) const
{
    const auto at = std::ranges::lower_bound(m_comparison.original, number, {}, &OriginalLine::number);
    return static_cast<int>(at - m_comparison.original.begin());
}

/// The paragraph of the result that holds this line of the manuscript; -1: none.
int CompareView::resultIndexOf(int number) const
{
    int best = -1;
    for (std::size_t i = 0; i < m_comparison.result.size(); ++i) {
        const int line = m_comparison.result[i].line;
        if (line > 0 && line <= number
            && (best < 0 || line >= m_comparison.result[static_cast<std::size_t>(best)].line))
            best = static_cast<int>(i);
    }
    return best;
}

void CompareView::scrollTo(int originalLine, int resultLine)
{
    m_following = true; // both are told where to go
    const auto go = [](ComparePane& pane, int paragraph) {
        if (paragraph >= 0)
            pane.verticalScrollBar()->setValue(static_cast<int>(pane.topOf(paragraph))
                                               - pane.viewport()->height() / 4);
    };
    go(*m_original, originalLine);
    go(*m_result, resultLine);
    m_following = false;
}

void CompareView::showArticle(std::size_t article)
{
    const auto at = std::ranges::find(m_comparison.result, article, &ResultLine::article);
    if (at == m_comparison.result.end())
        return;
    const int paragraph = static_cast<int>(at - m_comparison.result.begin());
    QTextCursor cursor(m_result->document()->findBlockByNumber(paragraph));
    m_result->setTextCursor(cursor);
    m_following = true;
    m_result->verticalScrollBar()->setValue(static_cast<int>(m_result->topOf(paragraph)));
    if (at->line > 0) {
        m_original->setTextCursor(
            QTextCursor(m_original->document()->findBlockByNumber(originalIndexOf(at->line))));
        m_original->verticalScrollBar()->setValue(static_cast<int>(m_original->topOf(originalIndexOf(at->line))));
    }
    m_following = false;
}

void CompareView::showChange(const CleanChange& change)
{
    const int originalLine = originalIndexOf(change.line);
    const int resultLine = resultIndexOf(change.line);
    const auto select = [](ComparePane& pane, int paragraph, const QString& words, int occurrence) {
        const QTextBlock block = pane.document()->findBlockByNumber(paragraph);
        if (!block.isValid())
            return;
        QTextCursor cursor(block);
        qsizetype at = -1;
        for (int i = 0; i <= occurrence && !words.isEmpty(); ++i) {
            const qsizetype next = block.text().indexOf(words, at + 1);
            if (next < 0)
                break;
            at = next;
        }
        if (at >= 0) {
            cursor.setPosition(block.position() + static_cast<int>(at));
            cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(words.size()));
        } else {
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        }
        pane.setTextCursor(cursor);
    };
    select(*m_original, originalLine, change.before, change.occurrence);
    if (resultLine >= 0)
        select(*m_result, resultLine, change.applied ? change.after : change.before, change.occurrence);
    scrollTo(originalLine, resultLine);
}

const ResultLine* CompareView::current() const
{
    const auto at = static_cast<std::size_t>(m_result->textCursor().blockNumber());
    return at < m_comparison.result.size() ? &m_comparison.result[at] : nullptr;
}

} // namespace banxin

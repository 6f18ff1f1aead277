#include "ui/difference/difference_view.h"

#include "ui/common/theme.h"
#include "ui/editor/paragraph_look.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>

namespace banxin {

namespace {

using Kind = BlockDifference::Kind;

QColor addedColour() { return darkPalette() ? QColor(0x7f, 0xd6, 0x9c) : QColor(0x14, 0x6c, 0x3a); }
QColor removedColour() { return darkPalette() ? QColor(0xf2, 0x96, 0x8f) : QColor(0xb3, 0x26, 0x1e); }

QColor behind(QColor colour)
{
    colour.setAlpha(darkPalette() ? 48 : 28);
    return colour;
}

void addDecision(std::vector<int>& out, int decision)
{
    if (decision >= 0 && std::ranges::find(out, decision) == out.end())
        out.push_back(decision);
}

std::vector<int> decisionsOf(const TextChanges& changes)
{
    std::vector<int> out;
    for (const TextChange& place : changes.places)
        addDecision(out, place.decision);
    addDecision(out, changes.marks);
    return out;
}

std::vector<int> decisionsOf(const BlockDifference& one)
{
    std::vector<int> out;
    addDecision(out, one.decision);
    for (const TextChanges* changes : {&one.zh, &one.en})
        for (const int decision : decisionsOf(*changes))
            addDecision(out, decision);
    return out;
}

} // namespace

QString articleFieldName(HeadField field)
{
    switch (field) {
    case HeadField::Kicker: return DifferenceView::tr("Kicker");
    case HeadField::Title: return DifferenceView::tr("Title");
    case HeadField::Subtitle: return DifferenceView::tr("Subtitle");
    case HeadField::Byline: return DifferenceView::tr("Byline");
    case HeadField::Source: break;
    }
    return DifferenceView::tr("Source");
}

DifferenceView::DifferenceView(QWidget* parent) : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("differenceView"));
    setAccessibleName(tr("Differences"));
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(spacing::wide);
    connect(this, &QTextBrowser::anchorClicked, this, &DifferenceView::follow);
}

void DifferenceView::showDifference(const Article& before, const Article& after,
                                    const ArticleDifference& difference)
{
    m_before = before;
    m_after = after;
    m_difference = difference;
    m_taken.clear();
    m_hint.clear();
    fill();
    verticalScrollBar()->setValue(0);
    if (m_difference.decisions > 0)
        showDecision(0);
}

void DifferenceView::showArticle(const Article& article)
{
    showDifference(article, article, compareArticles(article, article));
}

void DifferenceView::showHint(const QString& words)
{
    m_before = {};
    m_after = {};
    m_difference = {};
    m_hint = words;
    fill();
}

void DifferenceView::setOnlyChanges(bool only)
{
    m_onlyChanges = only;
    fill();
}

void DifferenceView::setParagraphAction(const QString& words)
{
    m_action = words;
    fill();
}

void DifferenceView::setTaken(const std::vector<bool>& taken)
{
    m_taken = taken;
    const int at = verticalScrollBar()->value();
    fill();
    verticalScrollBar()->setValue(at);
}

void DifferenceView::showDecision(int decision)
{
    const QString name = QStringLiteral("d%1").arg(decision);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().anchorNames().contains(name)) {
                QTextCursor cursor(document());
                cursor.setPosition(it.fragment().position());
                setTextCursor(cursor);
                const QRect place = cursorRect(cursor);
                verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - height() / 3);
                return;
            }
}

void DifferenceView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_filling)
        fill();
}

void DifferenceView::follow(const QUrl& link)
{
    const QString name = link.toString();
    const int number = name.mid(1).toInt();
    if (name.startsWith(QLatin1Char('p')) && number >= 0 && number < static_cast<int>(m_paragraphs.size()))
        Q_EMIT paragraphChosen(std::vector<int>(m_paragraphs[static_cast<std::size_t>(number)]));
    else if (name.startsWith(QLatin1Char('d')))
        Q_EMIT decisionChosen(number);
}

bool DifferenceView::isTaken(int decision) const
{
    return m_taken.empty() || decision < 0 || static_cast<std::size_t>(decision) >= m_taken.size()
        || m_taken[static_cast<std::size_t>(decision)];
}

void DifferenceView::fill()
{
    m_filling = true;
    m_paragraphs.clear();
    clear();
    QTextCursor cursor(document());
    if (!m_hint.isEmpty()) {
        QTextCharFormat format;
        format.setForeground(secondaryTextColour());
        cursor.insertText(m_hint, format);
        m_filling = false;
        return;
    }
    cursor.beginEditBlock();
    fillFields(cursor);
    bool left = false;
    for (std::size_t i = 0; i < m_difference.blocks.size(); ++i) {
        if (!isShown(i)) {
            if (!left)
                beginParagraph(cursor, QStringLiteral("……"), {});
            left = true;
            continue;
        }
        left = false;
        fillBlock(cursor, i);
    }
    cursor.endEditBlock();
    m_filling = false;
}

/// With setOnlyChanges(): what changed, and the paragraph on either side.
bool DifferenceView::isShown(std::size_t at) const
{
    if (!m_onlyChanges)
        return true;
    const std::size_t from = at == 0 ? 0 : at - 1;
    const std::size_t to = std::min(at + 2, m_difference.blocks.size());
    for (std::size_t i = from; i < to; ++i)
        if (m_difference.blocks[i].kind != Kind::Same)
            return true;
    return false;
}

void DifferenceView::fillFields(QTextCursor& cursor)
{
    for (const HeadField field : articleFields)
        for (const Language language : {Language::Zh, Language::En}) {
            const QString& before = fieldOf(m_before, field).in(language);
            const QString& after = fieldOf(m_after, field).in(language);
            TextChanges changes;
            for (const FieldDifference& one : m_difference.fields)
                if (one.field == field && one.language == language)
                    changes = one.text;
            if ((before.isEmpty() && after.isEmpty()) || (m_onlyChanges && changes.isEmpty()))
                continue;
            const bool title = field == HeadField::Title;
            beginParagraph(cursor, title ? QString() : articleFieldName(field), decisionsOf(changes), title);
            insertChanges(cursor, Text(before), Text(after), changes, title);
        }
}

void DifferenceView::fillBlock(QTextCursor& cursor, std::size_t at)
{
    const BlockDifference& one = m_difference.blocks[at];
    const Block* before = one.before < 0 ? nullptr : &m_before.blocks[static_cast<std::size_t>(one.before)];
    const Block* after = one.after < 0 ? nullptr : &m_after.blocks[static_cast<std::size_t>(one.after)];
    const BlockKind kind = (after ? after : before)->kind;
    const bool heading = kind == BlockKind::Subhead;
    QStringList labels;
    if (kind != BlockKind::Paragraph || (before && before->kind != kind))
        labels << paragraphStyleName(kind);
    if (one.kind == Kind::Changed && before->kind != after->kind)
        labels << tr("was: %1").arg(paragraphStyleName(before->kind));
    if (one.kind == Kind::MovedAway)
        labels << tr("moved away from here");
    if (one.kind == Kind::MovedHere)
        labels << tr("moved here");
    if (one.zh.marks >= 0 || one.en.marks >= 0)
        labels << tr("bold, kai or other marks changed");
    std::vector<int> decisions = decisionsOf(one);
    bool any = false;
    for (const Language language : {Language::Zh, Language::En}) {
        const Text old = before ? before->in(language) : Text();
        const Text young = after ? after->in(language) : Text();
        if (old.isEmpty() && young.isEmpty())
            continue;
        beginParagraph(cursor, any ? QString() : labels.join(QStringLiteral(" · ")),
                       any ? std::vector<int>() : decisions, heading);
        any = true;
        switch (one.kind) {
        case Kind::Removed:
        case Kind::MovedAway: insert(cursor, old.string, Look::Removed, one.decision, heading); break;
        case Kind::Added: insert(cursor, young.string, Look::Added, one.decision, heading); break;
        case Kind::MovedHere:
            if (one.in(language).isEmpty())
                insert(cursor, young.string, Look::Added, one.decision, heading);
            else
                insertChanges(cursor, old, young, one.in(language), heading);
            break;
        default: insertChanges(cursor, old, young, one.in(language), heading);
        }
    }
    if (!any)
        beginParagraph(cursor, labels.join(QStringLiteral(" · ")), decisions);
    fillPayload(cursor, one);
}

/// Tables, notes, captions of groups: line by line.
void DifferenceView::fillPayload(QTextCursor& cursor, const BlockDifference& one)
{
    for (const Language language : {Language::Zh, Language::En}) {
        const auto text = [&](const Article& article, int index) {
            return index < 0 ? QString()
                             : textInPayload(article.blocks[static_cast<std::size_t>(index)], language);
        };
        const QString before = text(m_before, one.before);
        const QString after = text(m_after, one.after);
        if (before.isEmpty() && after.isEmpty())
            continue;
        beginParagraph(cursor, {}, {});
        if (one.kind == Kind::Removed || one.kind == Kind::MovedAway) {
            insert(cursor, before, Look::Removed, one.decision);
        } else if (one.kind == Kind::Added || one.kind == Kind::MovedHere) {
            insert(cursor, after, Look::Added, one.decision);
        } else {
            TextChanges changes;
            const TextDifference words = wordDifferenceOf(before, after);
            for (std::size_t i = 0; i < words.before.size(); ++i)
                changes.places.push_back({words.before[i], words.after[i], one.decision});
            insertChanges(cursor, Text(before), Text(after), changes, false);
        }
    }
}

void DifferenceView::beginParagraph(QTextCursor& cursor, const QString& label, const std::vector<int>& decisions,
                                    bool heading)
{
    QTextBlockFormat format;
    format.setBottomMargin(spacing::normal);
    format.setTopMargin(heading ? spacing::normal : 0);
    format.setLineHeight(150, QTextBlockFormat::ProportionalHeight);
    if (document()->isEmpty())
        cursor.setBlockFormat(format);
    else
        cursor.insertBlock(format);
    QTextCharFormat small;
    small.setForeground(secondaryTextColour());
    const bool link = !m_action.isEmpty() && !decisions.empty();
    if (!label.isEmpty())
        cursor.insertText(QStringLiteral("〔%1〕").arg(label), small);
    if (link) {
        QTextCharFormat action = small;
        action.setAnchor(true);
        action.setAnchorHref(QStringLiteral("p%1").arg(m_paragraphs.size()));
        action.setForeground(accentColour());
        action.setFontUnderline(true);
        action.setToolTip(tr("Put only this paragraph back as it was in the version"));
        cursor.insertText(m_action, action);
        m_paragraphs.push_back(decisions);
    }
    if (!label.isEmpty() || link)
        cursor.insertText(QStringLiteral("  "), QTextCharFormat());
}

void DifferenceView::insertChanges(QTextCursor& cursor, const Text& before, const Text& after,
                                   const TextChanges& changes, bool heading)
{
    int from = 0;
    for (const TextChange& place : changes.places) {
        insert(cursor, sliceOf(before, from, place.before.from).string, Look::Same, changes.marks, heading);
        insert(cursor, sliceOf(before, place.before.from, place.before.to).string, Look::Removed, place.decision,
               heading);
        insert(cursor, sliceOf(after, place.after.from, place.after.to).string, Look::Added, place.decision,
               heading);
        from = place.before.to;
    }
    insert(cursor, sliceOf(before, from, codePointCount(before.string)).string, Look::Same, changes.marks,
           heading);
}

void DifferenceView::insert(QTextCursor& cursor, const QString& words, Look look, int decision, bool heading)
{
    if (words.isEmpty())
        return;
    QTextCharFormat format;
    if (heading)
        format.setFontWeight(QFont::Bold);
    if (decision >= 0) {
        format.setAnchor(true);
        format.setAnchorNames({QStringLiteral("d%1").arg(decision)});
        format.setAnchorHref(QStringLiteral("d%1").arg(decision));
        format.setForeground(palette().color(QPalette::Text));
    }
    if (look != Look::Same) {
        const QColor colour = look == Look::Added ? addedColour() : removedColour();
        const bool taken = isTaken(decision);
        format.setForeground(taken ? colour : secondaryTextColour());
        if (taken)
            format.setBackground(behind(colour));
        format.setFontUnderline(look == Look::Added);
        format.setFontStrikeOut(look == Look::Removed);
        format.setToolTip(look == Look::Added ? tr("Added") : tr("Deleted"));
    }
    QString shown = words; // a footnote's anchor
    shown.replace(QChar(0xFFFC), tr("[note]"));
    cursor.insertText(shown.replace(QLatin1Char('\n'), QChar::LineSeparator), format);
}

} // namespace banxin

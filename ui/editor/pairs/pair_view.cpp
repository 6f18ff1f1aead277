#include "ui/editor/pairs/pair_view.h"

#include "model/side_status.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/editor/pairs/pair_fields.h"
#include "ui/editor/pairs/pair_gutter.h"
#include "ui/editor/pairs/pair_look.h"
#include "ui/editor/pairs/pair_text_edit.h"
#include "ui/editor/pairs/paired_text.h"
#include "ui/editor/text_counts.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

int indexOf(Language side) { return side == Language::En ? 1 : 0; }

/// A place as far along in another text: at the ends it stays at the ends, else before a word.
int placeAlong(const QString& from, int offset, const QString& to)
{
    const int length = codePointCount(from);
    const int other = codePointCount(to);
    if (offset <= 0 || length == 0)
        return 0;
    if (offset >= length)
        return other;
    const auto about = static_cast<int>(std::lround(double(offset) / length * other));
    qsizetype at = utf16Offset(to, about);
    const auto inWord = [&](qsizetype i) {
        return i > 0 && i < to.size() && to.at(i).isLetterOrNumber() && to.at(i - 1).isLetterOrNumber()
            && to.at(i).script() == QChar::Script_Latin;
    };
    while (inWord(at))
        --at;
    return codePointOffset(to, at);
}

} // namespace

PairView::PairView(PictureProvider pictures, QWidget* parent)
    : QWidget(parent),
      m_edits{makeSide(Language::Zh, pictures), makeSide(Language::En, pictures)},
      m_text(new PairedText(m_edits[0], m_edits[1], this)),
      m_fields(new PairFields(this)),
      m_bar(new QScrollBar(Qt::Vertical, this))
{
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    for (const Language side : {Language::Zh, Language::En}) {
        PairTextEdit* edit = m_edits[indexOf(side)];
        edit->setPairedText(m_text);
        m_gutters[indexOf(side)] = new PairGutter(m_text, side, this);
        body->addWidget(m_gutters[indexOf(side)]);
        body->addWidget(edit, 1);
        connect(edit, &PairTextEdit::resized, this, [this] {
            // Both are laid out; of an odd width one gets a pixel more.
            if (std::abs(m_edits[0]->viewport()->width() - m_edits[1]->viewport()->width()) <= 1)
                m_text->realign();
        });
    }
    body->addWidget(m_bar);
    const int labels = std::max(m_fields->labelWidth(), pairGutterWidth + 18);
    m_fields->setColumns(labels, pairGutterWidth, m_bar->sizeHint().width());
    m_gutters[0]->setFixedWidth(labels);
    m_gutters[1]->setFixedWidth(pairGutterWidth);
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    makeActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_fields);
    layout->addWidget(line);
    layout->addLayout(body, 1);
    layout->addWidget(makeOverview());
    joinScrolling();
    m_told.setSingleShot(true);
    m_told.setInterval(120);
    connect(&m_told, &QTimer::timeout, this, &PairView::showOverview);
    connect(m_fields, &PairFields::edited, this, &PairView::edited);
    connect(m_fields, &PairFields::undoWanted, this, &PairView::undoWanted);
    connect(m_fields, &PairFields::redoWanted, this, &PairView::redoWanted);
    connect(m_text, &PairedText::edited, this, &PairView::edited);
    connect(m_text, &PairedText::rowsChanged, this, [this] { m_told.start(); });
    connect(m_text, &PairedText::currentRowChanged, this, [this] {
        for (PairTextEdit* edit : m_edits)
            edit->viewport()->update();
        tellPair();
        m_told.start();
    });
}

PairTextEdit* PairView::makeSide(Language side, const PictureProvider& pictures)
{
    auto* edit = new PairTextEdit(side, pictures, this);
    connect(edit, &ArticleTextEdit::formatAtCursorChanged, this, &PairView::formatAtCursorChanged);
    connect(edit, &ArticleTextEdit::picturesLeftOut, this, &PairView::picturesLeftOut);
    return edit;
}

void PairView::joinScrolling()
{
    QScrollBar* zh = m_edits[0]->verticalScrollBar();
    QScrollBar* en = m_edits[1]->verticalScrollBar();
    // One that cannot follow so far must not pull the others back.
    for (QScrollBar* bar : {zh, en, m_bar})
        connect(bar, &QScrollBar::valueChanged, this, [this, zh, en](int value) {
            if (m_scrolling)
                return;
            const QScopedValueRollback<bool> scrolling(m_scrolling, true);
            for (QScrollBar* each : {zh, en, m_bar})
                each->setValue(value);
            for (PairGutter* gutter : m_gutters)
                gutter->update();
        });
    connect(zh, &QScrollBar::rangeChanged, m_bar, [this, zh](int minimum, int maximum) {
        m_bar->setRange(minimum, maximum);
        m_bar->setPageStep(zh->pageStep());
        m_bar->setSingleStep(zh->singleStep());
    });
}

QAction* PairView::makeAction(const QString& text, const QList<QKeySequence>& keys, const QString& name)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty()) // the menu shows the first alone
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text,
                                                         QKeySequence::listToString(keys, QKeySequence::NativeText)
                                                             .replace(QLatin1String("; "), QLatin1String(", "))));
    addAction(action);
    m_actions << action;
    return action;
}

void PairView::makeActions()
{
    const auto separator = [this] {
        auto* line = new QAction(this);
        line->setSeparator(true);
        m_actions << line;
    };
    const auto on = [this](QAction* action, auto&& act) { connect(action, &QAction::triggered, this, act); };
    // F6 goes there too, on its way through the parts of the window (PartSwitch).
    on(makeAction(tr("To the Other Side"), {QKeySequence(Qt::CTRL | Qt::Key_Tab)}, QStringLiteral("pairSwitch")),
       [this] { switchSide(); });
    on(makeAction(tr("To the Chinese Side"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, QStringLiteral("pairToZh")),
       [this] { goToSide(Language::Zh); });
    on(makeAction(tr("To the English Side"), {QKeySequence(Qt::ALT | Qt::Key_Right)}, QStringLiteral("pairToEn")),
       [this] { goToSide(Language::En); });
    separator();
    on(makeAction(tr("Side Is Checked"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter)},
                  QStringLiteral("pairCheck")),
       [this] { checkSide(); });
    m_nextMissing = makeAction(tr("Next Missing"), {QKeySequence(Qt::Key_F8)}, QStringLiteral("pairNextMissing"));
    on(m_nextMissing, [this] { goToNext(true); });
    m_nextUnchecked = makeAction(tr("Next Unchecked"), {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
                                 QStringLiteral("pairNextUnchecked"));
    on(m_nextUnchecked, [this] { goToNext(false); });
    separator();
    on(makeAction(tr("Move Pair Up"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)}, QStringLiteral("pairUp")),
       [this] { moveRow(-1); });
    on(makeAction(tr("Move Pair Down"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down)},
                  QStringLiteral("pairDown")),
       [this] { moveRow(1); });
    on(makeAction(tr("Delete Pair"), {}, QStringLiteral("pairDelete")), [this] { removeRow(); });
    for (PairTextEdit* edit : m_edits)
        edit->setPairActions(m_actions);
}

QWidget* PairView::makeOverview()
{
    auto* strip = new QFrame(this);
    auto* layout = new QHBoxLayout(strip);
    layout->setContentsMargins(spacing::normal, 2, spacing::normal, 2);
    m_overview = new WrappedLabel({}, strip);
    m_overview->setObjectName(QStringLiteral("pairOverview"));
    makeSecondary(m_overview);
    m_nothing = new WrappedLabel({}, strip);
    makeSecondary(m_nothing);
    m_nothing->hide();
    layout->addWidget(m_overview, 1);
    layout->addWidget(m_nothing, 1);
    for (QAction* action : {m_nextMissing, m_nextUnchecked}) {
        auto* button = new QToolButton(strip);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return strip;
}

void PairView::setPictureIndex(const PictureIndex& index)
{
    for (PairTextEdit* edit : m_edits)
        edit->setPictureIndex(index);
}

void PairView::open(const Article& article, bool readOnly, std::int64_t* nextBlock)
{
    m_readOnly = readOnly;
    for (PairTextEdit* edit : m_edits) {
        edit->setArticle(article.id, nextBlock);
        edit->setReadOnly(readOnly);
    }
    for (PairGutter* gutter : m_gutters)
        gutter->setReadOnly(readOnly);
    m_fields->show(article);
    m_fields->setReadOnly(readOnly);
    m_text->fill(article.blocks, nextBlock);
    showOverview();
}

void PairView::update(const Article& article, bool goThere)
{
    const PairPlace here = m_text->place();
    QWidget* field = m_fields->update(article);
    const bool rows = m_text->showBlocks(article.blocks);
    if (!goThere && rows)
        m_text->stayAt(here);
    else if (goThere && field && !rows)
        field->setFocus();
    else if (goThere && rows)
        activeText().setFocus();
    showOverview();
}

bool PairView::composing() const
{
    return m_fields->composing()
        || std::ranges::any_of(m_edits, [](const PairTextEdit* edit) { return edit->composing(); });
}

void PairView::enableActions(bool readOnly, bool inText)
{
    const QStringList writing{QStringLiteral("pairCheck"), QStringLiteral("pairUp"), QStringLiteral("pairDown"),
                              QStringLiteral("pairDelete")};
    for (QAction* action : m_actions)
        action->setEnabled((!readOnly && inText) || !writing.contains(action->objectName()));
}

void PairView::readFields(Article& article) const { m_fields->readInto(article); }

void PairView::readInto(Article& article)
{
    readFields(article);
    article.blocks = m_text->blocks();
}

void PairView::commitPreedit()
{
    m_fields->commitPreedit();
    for (PairTextEdit* edit : m_edits)
        edit->commitPreedit();
}

ArticleTextEdit& PairView::activeText() { return *m_edits[indexOf(m_text->activeSide())]; }

ArticleTextEdit& PairView::sideText(Language side) { return *m_edits[indexOf(side)]; }

bool PairView::isSide(const QWidget* widget) const { return widget == m_edits[0] || widget == m_edits[1]; }

void PairView::focusField(int row, Language side, int codePoints) { m_fields->focusField(row, side, codePoints); }

bool PairView::showPlace(BlockId block, Language side, int codePoints)
{
    const std::vector<Block>& rows = m_text->rows();
    const auto row = std::ranges::find(rows, block, &Block::id);
    if (row == rows.end())
        return false;
    m_text->goTo({static_cast<int>(row - rows.begin()), side, codePoints});
    return true;
}

void PairView::switchSide()
{
    if (!m_fields->switchSide())
        goToSide(pairs::otherSide(m_text->activeSide()));
}

void PairView::goToSide(Language side)
{
    const PairPlace here = m_text->place();
    const Block& row = m_text->rows()[static_cast<std::size_t>(here.row)];
    const int offset = side == here.side ? here.offset
                                         : placeAlong(row.in(here.side).string, here.offset, row.in(side).string);
    m_text->goTo({here.row, side, offset});
}

void PairView::checkSide()
{
    const PairPlace here = m_text->place();
    const Block& row = m_text->rows()[static_cast<std::size_t>(here.row)];
    m_text->setSideChecked(here.row, here.side, sideStatus(row, here.side) != SideStatus::Checked);
}

void PairView::moveRow(int by)
{
    m_text->endComposing();
    const PairPlace here = m_text->place();
    const int to = here.row + by;
    if (m_readOnly || to < 0 || to >= static_cast<int>(m_text->rows().size()))
        return;
    m_text->perform([=](std::vector<Block>& rows, std::int64_t&) {
        PairPlace place = pairs::move(rows, here.row, by > 0 ? to + 1 : to, here.side);
        place.offset = here.offset;
        return place;
    });
}

void PairView::removeRow()
{
    const PairPlace here = m_text->place();
    if (!m_readOnly)
        m_text->perform([=](std::vector<Block>& rows, std::int64_t& nextBlock) {
            return pairs::removePair(rows, here.row, here.side, nextBlock);
        });
}

/// Goes to the next side, down the rows and round again, that is missing or not checked yet.
void PairView::goToNext(bool missing)
{
    const std::vector<Block>& rows = m_text->rows();
    const PairPlace here = m_text->place();
    const int sides = 2 * static_cast<int>(rows.size());
    const int start = 2 * here.row + indexOf(here.side);
    for (int step = 1; step <= sides; ++step) {
        const int at = (start + step) % sides;
        const Block& row = rows[static_cast<std::size_t>(at / 2)];
        const Language side = at % 2 == 1 ? Language::En : Language::Zh;
        const SideStatus status = sideStatus(row, side);
        if (pairs::isEmptyPair(row) || (missing ? status != SideStatus::Missing : status != SideStatus::Draft))
            continue;
        m_text->goTo({at / 2, side, 0});
        return;
    }
    m_nothing->setText(missing ? tr("Nothing is missing.") : tr("All that is written is checked."));
    m_nothing->show();
}

void PairView::showOverview()
{
    int pairCount = 0;
    int missing = 0;
    int checked = 0;
    int sums[2] = {0, 0};
    const std::vector<Block>& rows = m_text->rows();
    for (const Block& row : rows) {
        sums[0] += chineseCount(row.zh.string);
        sums[1] += englishCount(row.en.string);
        if (pairs::isEmptyPair(row) || (row.zh.isEmpty() && row.en.isEmpty()))
            continue;
        ++pairCount;
        const SideStatus zh = sideStatus(row, Language::Zh);
        const SideStatus en = sideStatus(row, Language::En);
        missing += zh == SideStatus::Missing || en == SideStatus::Missing ? 1 : 0;
        checked += zh == SideStatus::Checked && en == SideStatus::Checked ? 1 : 0;
    }
    m_overview->setText(tr("%n pair(s)", nullptr, pairCount) + QStringLiteral(" · ")
                        + tr("%n missing", nullptr, missing) + QStringLiteral(" · ")
                        + tr("%n checked", nullptr, checked));
    m_nothing->hide();
    const Block& row = rows[static_cast<std::size_t>(m_text->currentRow())];
    const int counts[4] = {sums[0], sums[1], chineseCount(row.zh.string), englishCount(row.en.string)};
    std::ranges::copy(counts, m_counts);
    tellPair();
    Q_EMIT countsChanged();
}

QString PairView::countsText() const
{
    const auto both = [](int zh, int en) {
        return tr("%n character(s)", nullptr, zh) + QStringLiteral(" / ") + tr("%n word(s)", nullptr, en);
    };
    return tr("Article: %1 · Pair: %2").arg(both(m_counts[0], m_counts[1]), both(m_counts[2], m_counts[3]));
}

void PairView::tellPair()
{
    const Block& row = m_text->rows()[static_cast<std::size_t>(m_text->currentRow())];
    Q_EMIT currentPairChanged(row.zh.string, row.en.string);
}

void PairView::insertIntoEnglish(const QString& words)
{
    if (m_readOnly || words.isEmpty())
        return;
    m_text->endComposing();
    const PairPlace here = m_text->place();
    m_text->perform([=](std::vector<Block>& rows, std::int64_t&) {
        Text& english = rows[static_cast<std::size_t>(here.row)].en;
        const int at = here.side == Language::En ? here.offset : codePointCount(english.string);
        Text before = pairs::textBefore(english, at);
        const Text after = pairs::textFrom(english, at);
        QString inserted = words;
        if (!before.isEmpty() && before.string.back().isLetterOrNumber())
            inserted.prepend(QLatin1Char(' '));
        if (!after.isEmpty() && after.string.front().isLetterOrNumber())
            inserted.append(QLatin1Char(' '));
        before = pairs::joinedText(std::move(before), Text(inserted));
        const int end = codePointCount(before.string);
        english = pairs::joinedText(std::move(before), after);
        forgetChecks(rows[static_cast<std::size_t>(here.row)]);
        return PairPlace{here.row, Language::En, end};
    });
    m_edits[1]->setFocus();
}

} // namespace banxin

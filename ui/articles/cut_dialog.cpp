#include "ui/articles/cut_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include "edit/text_difference.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace banxin {

namespace {

QColor mark(bool here) { return here ? QColor(0x2e, 0x7d, 0x32) : QColor(0xc6, 0x28, 0x28); }

QString fieldTitle(CutField field)
{
    switch (field) {
    case CutField::Kicker: return CutDialog::tr("Kicker");
    case CutField::Title: return CutDialog::tr("Title");
    case CutField::Subtitle: return CutDialog::tr("Subtitle");
    case CutField::Byline: return CutDialog::tr("Byline");
    case CutField::Source: break;
    }
    return CutDialog::tr("Source");
}

QString objectTitle(const Block& block)
{
    switch (block.kind) {
    case BlockKind::Picture:
    case BlockKind::PictureGroup: return CutDialog::tr("[picture]");
    case BlockKind::Table: return CutDialog::tr("[table]");
    default: return {};
    }
}

} // namespace

CutDialog::CutDialog(Desk& desk, ArticleWork& work, const ChosenArticle& chosen, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_work(work),
      m_chosen(chosen),
      m_headline(new QLabel(this)),
      m_other(new QComboBox(this)),
      m_scroll(new QScrollArea(this)),
      m_all(new QPushButton(tr("Take Over All"), this))
{
    setObjectName(QStringLiteral("cutDialog"));
    setWindowTitle(tr("One Article, Two Cuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(980, 640);
    QFont font = m_headline->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_headline->setFont(font);
    m_headline->setObjectName(QStringLiteral("cutHeadline"));
    m_headline->setWordWrap(true);
    m_other->setObjectName(QStringLiteral("cutOther"));
    m_other->setAccessibleName(tr("The cut to compare with"));
    m_other->setToolTip(m_other->accessibleName());
    m_all->setObjectName(QStringLiteral("cutTakeAll"));
    m_all->setAutoDefault(false); // Enter takes nothing over by mistake
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_all, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_all, &QPushButton::clicked, this, &CutDialog::takeAll);
    connect(m_other, &QComboBox::currentIndexChanged, this, &CutDialog::fill);
    auto* top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    top->addWidget(m_other);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buttons);
    refresh();
}

QString CutDialog::headline() const { return m_headline->text(); }

void CutDialog::refresh()
{
    CatalogueSession* session = m_desk.session();
    if (!session)
        return;
    const Catalogue& catalogue = session->catalogue();
    auto article = catalogue.article(m_chosen.article);
    if (!article) {
        close();
        return;
    }
    m_placement.reset();
    m_locked = session->readOnly() ? tr("The catalogue is open for reading only.") : QString();
    m_hereName = tr("This article (unplaced copy)");
    const auto printings = catalogue.printings(m_chosen.article);
    for (const Printing& printing : printings ? *printings : std::vector<Printing>()) {
        if (printing.issue.id() != m_chosen.issue)
            continue;
        m_hereName = issueTitle(firstOf(printing.publication), printing.issue.year, printing.issue.number);
        m_locked = session->lockReason(printing.issue);
        if (printing.revision != article->revision)
            if (auto cut = catalogue.articleRevision(printing.revision))
                article = std::move(cut);
        const auto placements = catalogue.placements(printing.issue.row);
        for (const Placement& placement : placements ? *placements : std::vector<Placement>())
            if (placement.article == m_chosen.article)
                m_placement = placement;
    }
    m_here = std::move(*article);
    readOthers();
    fill();
}

void CutDialog::readOthers()
{
    std::optional<IssueRowId> issue;
    if (const auto row = m_desk.session()->issue(m_chosen.issue))
        issue = row->row;
    const QVariant before = m_other->currentData();
    auto others = otherCuts(m_desk.session()->catalogue(), m_here, issue);
    m_others = others ? std::move(*others) : std::vector<OtherCut>();
    const QSignalBlocker quiet(m_other);
    m_other->clear();
    for (const OtherCut& other : m_others)
        m_other->addItem(issueTitle(firstOf(other.printing.publication), other.printing.issue.year,
                                    other.printing.issue.number),
                         other.printing.issue.id());
    m_other->setCurrentIndex(std::max(0, m_other->findData(before)));
    m_other->setVisible(m_others.size() > 1);
}

void CutDialog::fill()
{
    const int place = m_scroll->verticalScrollBar()->value();
    auto* body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    grid->setHorizontalSpacing(spacing::wide);
    grid->setVerticalSpacing(spacing::normal);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    m_rows.clear();
    if (m_others.empty()) {
        m_headline->setText(tr("Both cuts are the same now."));
    } else {
        const Printing& other = m_others[static_cast<std::size_t>(std::max(0, m_other->currentIndex()))].printing;
        const QString name = issueTitle(firstOf(other.publication), other.issue.year, other.issue.number);
        if (auto there = m_desk.session()->catalogue().articleRevision(other.revision))
            m_there = std::move(*there);
        m_rows = compareCuts(m_here, m_there);
        m_headline->setText(tr("Differs from %1 in %n place(s).", nullptr, differingPlaces(m_rows)).arg(name));
        for (const auto& [column, text] : {std::pair(0, m_hereName), {2, name}}) {
            auto* label = new QLabel(text, body);
            makeSecondary(label);
            grid->addWidget(label, 0, column);
        }
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            addRow(grid, row);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_scroll->setWidget(body);
    m_scroll->verticalScrollBar()->setValue(place);
    m_all->setEnabled(m_locked.isEmpty() && !m_others.empty());
    m_all->setToolTip(m_locked.isEmpty() ? tr("Prints here the same as there") : m_locked);
}

QString CutDialog::marked(const QString& text, const QString& other, bool here) const
{
    const TextDifference difference = here ? differenceOf(other, text) : differenceOf(text, other);
    const std::vector<TextRange>& ranges = here ? difference.after : difference.before;
    QString out;
    qsizetype at = 0;
    for (const TextRange& range : ranges) {
        const qsizetype from = utf16Offset(text, range.from);
        const qsizetype to = utf16Offset(text, range.to);
        QColor ground = mark(here);
        out += text.mid(at, from - at).toHtmlEscaped();
        if (to > from)
            out += QStringLiteral(
                       "<span style=\"background-color:rgba(%1,%2,%3,%4); text-decoration:underline\">%5</span>")
                       .arg(ground.red())
                       .arg(ground.green())
                       .arg(ground.blue())
                       .arg(darkPalette() ? 110 : 50)
                       .arg(text.mid(from, to - from).toHtmlEscaped());
        at = to;
    }
    out += text.mid(at).toHtmlEscaped();
    return out.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

/// What one side of a row shows, Chinese before English, with the passages marked that the other has not.
QString CutDialog::textOf(const Article& article, const CutRow& row, bool here) const
{
    const int index = here ? row.here : row.there;
    QStringList lines;
    if (!row.field && index < 0)
        return {};
    for (const Language language : {Language::Zh, Language::En}) {
        const auto text = [&](const Article& of, int block) {
            if (row.field)
                return fieldOf(of, *row.field).in(language);
            return block < 0 ? QString() : of.blocks[static_cast<std::size_t>(block)].in(language).string;
        };
        const QString mine = text(article, index);
        const QString other = here ? text(m_there, row.there) : text(m_here, row.here);
        if (!mine.isEmpty())
            lines << (row.kind == CutRow::Kind::Same ? marked(mine, mine, here) : marked(mine, other, here));
    }
    if (!row.field)
        if (const QString object = objectTitle(article.blocks[static_cast<std::size_t>(index)]); !object.isEmpty())
            lines.prepend(object.toHtmlEscaped());
    const QString body = lines.join(QStringLiteral("<br>"));
    return row.field == CutField::Title ? QStringLiteral("<b>%1</b>").arg(body) : body;
}

void CutDialog::addRow(QGridLayout* grid, std::size_t row)
{
    const CutRow& shown = m_rows[row];
    const int at = static_cast<int>(row) + 1;
    QWidget* body = grid->parentWidget();
    for (const bool here : {true, false}) {
        auto* label = new WrappedLabel({}, body);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        QString text = textOf(here ? m_here : m_there, shown, here);
        if (text.isEmpty() && shown.differs()) {
            text = tr("(not in this cut)");
            makeSecondary(label);
        }
        label->setText(text);
        if (!shown.differs())
            makeSecondary(label);
        if (shown.field)
            label->setToolTip(fieldTitle(*shown.field));
        grid->addWidget(label, at, here ? 0 : 2, Qt::AlignTop);
    }
    if (!shown.differs())
        return;
    auto* take = new QPushButton(tr("← Take Over"), body);
    take->setObjectName(QStringLiteral("cutTake%1").arg(row));
    take->setAutoDefault(false);
    take->setEnabled(m_locked.isEmpty());
    take->setToolTip(m_locked.isEmpty() ? tr("Prints this place here as it is there") : m_locked);
    connect(
        take, &QPushButton::clicked, this, [this, row] { takePlace(row); }, Qt::QueuedConnection);
    grid->addWidget(take, at, 1, Qt::AlignTop);
}

void CutDialog::takePlace(std::size_t row)
{
    if (row >= m_rows.size() || !m_desk.settle())
        return;
    // What was typed since the dialog was filled is stored by now: the row is looked for again.
    const CutRow wanted = m_rows[row];
    const Article before = m_here;
    refresh();
    if (!sameContent(before, m_here) || row >= m_rows.size() || !(m_rows[row] == wanted))
        return; // it shows the present texts now
    std::optional<IssueRowId> issue;
    if (const auto stored = m_desk.session()->issue(m_chosen.issue); stored && m_placement)
        issue = stored->row;
    if (m_work.perform({SetArticle{takeOver(m_here, m_there, wanted), issue}}, tr("One place taken over.")))
        refresh();
}

void CutDialog::takeAll()
{
    if (m_others.empty() || !m_desk.settle())
        return;
    refresh();
    if (m_others.empty())
        return;
    const QString text = tr("“%1” prints the same in both now.").arg(articleTitleOf(m_here.title));
    EditCommand command;
    if (m_placement) {
        command = SetPlacementRevision{m_placement->id, m_there.revision};
    } else {
        Article taken = m_there;
        taken.revision = m_here.revision;
        taken.state = m_here.state;
        taken.nextBlock = std::max(m_here.nextBlock, m_there.nextBlock);
        command = SetArticle{taken, {}};
    }
    if (m_work.perform({command}, text))
        refresh();
}

} // namespace banxin

#include "ui/articles/article_info_panel.h"

#include "ui/catalogue/original_menu.h"
#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"

#include "edit/article_cuts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace banxin {

namespace {

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(0, spacing::normal, 0, 0);
    return label;
}

} // namespace

ArticleInfoPanel::ArticleInfoPanel(QWidget* parent)
    : QScrollArea(parent),
      m_body(new QWidget(this)),
      m_none(
          new WrappedLabel(tr("Choose an article to see where it came from and where it was printed."), m_body)),
      m_title(new WrappedLabel({}, m_body)),
      m_state(new QComboBox(m_body)),
      m_decided(new WrappedLabel({}, m_body)),
      m_restore(new QPushButton(tr("Restore"), m_body)),
      m_cuts(new WrappedLabel({}, m_body)),
      m_compare(new QPushButton(tr("Compare the Cuts…"), m_body)),
      m_printings(new QLabel(m_body)),
      m_changed(new WrappedLabel(tr("The text was changed since it was printed."), m_body)),
      m_original(new QPushButton(tr("Original Manuscript"), m_body))
{
    setObjectName(QStringLiteral("articleInfo"));
    setFocusPolicy(Qt::NoFocus); // what stands in it is reached, and scrolls
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QFont font = m_title->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_title->setFont(font);
    m_state->setObjectName(QStringLiteral("infoState"));
    m_state->setAccessibleName(tr("State"));
    for (const ArticleState state :
         {ArticleState::Draft, ArticleState::Edited, ArticleState::Reviewed, ArticleState::Final})
        m_state->addItem(articleStateTitle(state), static_cast<int>(state));
    m_decided->setObjectName(QStringLiteral("infoDecided"));
    m_restore->setObjectName(QStringLiteral("infoRestore"));
    m_restore->setToolTip(tr("The article is neither held nor killed any more"));
    m_cuts->setObjectName(QStringLiteral("infoCuts"));
    m_compare->setObjectName(QStringLiteral("infoCompare"));
    m_printings->setObjectName(QStringLiteral("infoPrintings"));
    m_printings->setWordWrap(true);
    m_printings->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_printings->setAccessibleName(tr("Where printed"));
    m_original->setObjectName(QStringLiteral("infoOriginal"));
    m_original->setMenu(new QMenu(m_original));
    for (QLabel* label :
         {static_cast<QLabel*>(m_none), static_cast<QLabel*>(m_cuts), static_cast<QLabel*>(m_changed)})
        makeSecondary(label);
    arrange();
    connect(m_state, &QComboBox::activated, this,
            [this] { Q_EMIT stateChosen(static_cast<ArticleState>(m_state->currentData().toInt())); });
    connect(m_restore, &QPushButton::clicked, this, &ArticleInfoPanel::restoreWanted);
    connect(m_compare, &QPushButton::clicked, this, &ArticleInfoPanel::compareWanted);
    connect(m_printings, &QLabel::linkActivated, this, &ArticleInfoPanel::issueWanted);
    read();
}

void ArticleInfoPanel::arrange()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::normal);
    form->setVerticalSpacing(spacing::normal);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("State"), m_state);
    auto* origin = new QFormLayout;
    origin->setHorizontalSpacing(spacing::normal);
    origin->setVerticalSpacing(spacing::normal);
    makeOrigin(origin);
    auto* layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_none);
    layout->addWidget(m_title);
    layout->addLayout(form);
    layout->addWidget(m_decided);
    layout->addWidget(m_restore, 0, Qt::AlignLeft);
    layout->addWidget(m_cuts);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    layout->addWidget(heading(tr("Where it came from"), m_body));
    layout->addLayout(origin);
    layout->addWidget(heading(tr("Where printed"), m_body));
    layout->addWidget(m_printings);
    layout->addWidget(m_changed);
    layout->addWidget(m_original, 0, Qt::AlignLeft);
    layout->addStretch(1);
    setWidget(m_body);
}

QLineEdit* ArticleInfoPanel::addField(QFormLayout* form, const char* id, const QString& label,
                                      const QString& placeholder)
{
    auto* field = new QLineEdit(m_body);
    field->setObjectName(QLatin1String(id));
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    form->addRow(label, field);
    connect(field, &QLineEdit::editingFinished, this, &ArticleInfoPanel::store);
    return field;
}

void ArticleInfoPanel::makeOrigin(QFormLayout* form)
{
    m_originTitle = addField(form, "originTitle", tr("Original title"), tr("as it was printed there"));
    m_date = addField(form, "originDate", tr("Date"), tr("of the first printing"));
    m_address = addField(form, "originAddress", tr("Address"), tr("of the page"));
    m_permission = addField(form, "originPermission", tr("Permission"), tr("who allowed it, when, how"));
}

void ArticleInfoPanel::setSession(CatalogueSession* session)
{
    m_session = session;
    m_chosen = {};
    read();
}

void ArticleInfoPanel::showArticle(const ChosenArticle& chosen)
{
    if (chosen.article != m_chosen.article || chosen.issue != m_chosen.issue) {
        store(); // a field may still have the focus
        m_chosen = chosen;
    }
    refresh();
}

void ArticleInfoPanel::refresh()
{
    m_outdated = !isVisible();
    if (!m_outdated)
        read();
}

void ArticleInfoPanel::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (std::exchange(m_outdated, false))
        read();
}

/// Stores what was typed, as soon as the field is left.
void ArticleInfoPanel::store()
{
    if (!m_session || m_session->readOnly() || !m_chosen.article.valid() || m_standing.article != m_chosen.article)
        return;
    ArticleStanding standing = m_standing;
    standing.origin = {m_originTitle->text().trimmed(), m_date->text().trimmed(), m_address->text().trimmed(),
                       m_permission->text().trimmed()};
    if (standing == m_standing)
        return;
    m_standing = standing;
    Q_EMIT standingEdited(standing);
}

void ArticleInfoPanel::read()
{
    const auto article = m_session && m_chosen.article.valid()
        ? m_session->catalogue().article(m_chosen.article)
        : Result<Article>(Error{Error::Code::UnknownArticle, {}, {}});
    // What is shown now and then is not touched before it is known: a part that comes and goes leaves a gap.
    const std::set<QWidget*> sometimes{m_decided, m_restore, m_cuts, m_compare, m_changed};
    for (QWidget* part : m_body->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!article || !sometimes.contains(part))
            part->setVisible(article.ok() != (part == m_none));
    if (!article)
        return;
    const bool another = m_standing.article != m_chosen.article;
    const auto standing = m_session->catalogue().standing(m_chosen.article);
    m_standing = standing ? *standing : ArticleStanding{m_chosen.article, {}, {}, {}};
    const bool writable = !m_session->readOnly();
    m_title->setText(articleTitleOf(article->title));
    const ArticleOrigin& origin = m_standing.origin;
    for (const auto& [field, text] : {std::pair(m_originTitle, origin.title),
                                      {m_date, origin.date},
                                      {m_address, origin.address},
                                      {m_permission, origin.permission}}) {
        if (another || !field->hasFocus()) { // nobody is writing there
            field->setText(text);
            field->setCursorPosition(0);
        }
        field->setReadOnly(!writable);
    }
    m_decided->setText(shelfWithReason(m_standing));
    m_decided->setVisible(m_standing.shelf != Shelf::None);
    m_restore->setVisible(m_standing.shelf != Shelf::None);
    m_restore->setEnabled(writable);
    m_state->setEnabled(writable);
    readPrintings(*article);
    readOriginals();
}

void ArticleInfoPanel::readPrintings(const Article& newest)
{
    const auto printings = m_session->catalogue().printings(newest.id);
    Article shown = newest;
    std::optional<IssueRowId> issue;
    bool changed = false;
    QStringList lines;
    for (const Printing& printing : printings ? *printings : std::vector<Printing>()) {
        if (printing.issue.id() == m_chosen.issue) {
            issue = printing.issue.row;
            if (printing.revision != newest.revision)
                if (const auto cut = m_session->catalogue().articleRevision(printing.revision))
                    shown = *cut;
        }
        changed = changed || (hasGoneToPress(printing.issue) && printing.revision != newest.revision);
        lines << QStringLiteral("<a href=\"%1\" style=\"color:%4\">%2</a> · %3")
                     .arg(printing.issue.id().toHtmlEscaped(),
                          issueTitle(firstOf(printing.publication), printing.issue.year, printing.issue.number)
                              .toHtmlEscaped(),
                          firstOf(printing.column.name).toHtmlEscaped(), accentColour().name());
    }
    m_printings->setText(lines.isEmpty() ? tr("Not printed yet; it waits (unplaced copy).")
                                         : lines.join(QStringLiteral("<br>")));
    m_changed->setVisible(changed);
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(shown.state)));
    const auto others = otherCuts(m_session->catalogue(), shown, issue);
    const bool differs = others && !others->empty();
    if (differs) {
        const Printing& other = others->front().printing;
        m_cuts->setText(tr("Differs from %1 in %n place(s).", nullptr, others->front().places)
                            .arg(issueTitle(firstOf(other.publication), other.issue.year, other.issue.number)));
    }
    m_cuts->setVisible(differs);
    m_compare->setVisible(differs);
}

void ArticleInfoPanel::readOriginals()
{
    QMenu* menu = m_original->menu();
    menu->clear();
    const auto originals = m_session->catalogue().manuscripts(m_chosen.article);
    const bool any = originals && !originals->empty();
    m_original->setEnabled(any);
    m_original->setToolTip(any ? tr("Opens or saves the file that the article came from")
                               : tr("This article was not imported, so there is no original."));
    if (!any)
        return;
    QMenu holder;
    addOriginalMenu(holder, m_session->catalogue(), m_chosen.article, this,
                    [this](const Error& error) { Q_EMIT failed(error); });
    if (auto* entries = holder.findChild<QMenu*>(QStringLiteral("originalManuscript"))) {
        for (QAction* action : entries->actions()) {
            action->setParent(menu);
            menu->addAction(action);
        }
    }
}

} // namespace banxin

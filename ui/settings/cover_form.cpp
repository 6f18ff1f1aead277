#include "ui/settings/cover_form.h"

#include "ui/common/theme.h"
#include "ui/settings/picture_field.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace banxin {

namespace {

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel* remark(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    makeSecondary(label);
    return label;
}

} // namespace

CoverForm::CoverForm(CatalogueSession& session, const Issue& issue, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_pages(issue.finishedPages)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(spacing::wide, spacing::normal, spacing::wide, spacing::normal);
    grid->setHorizontalSpacing(spacing::normal);
    grid->setVerticalSpacing(spacing::tight);
    grid->setColumnStretch(1, 1);
    addCoverLines(grid, issue);
    addCoverPicture(grid, issue.coverPicture);
    addFinishedPages(grid);
    grid->setRowStretch(grid->rowCount(), 1);
    refresh();
}

void CoverForm::addCoverLines(QGridLayout* grid, const Issue& issue)
{
    grid->addWidget(heading(tr("Cover lines"), this), 0, 0, 1, 5);
    const auto add = [&](int row, const QString& label, const QString& text, const char* name) {
        auto* caption = new QLabel(label, this);
        caption->setAlignment(Qt::AlignRight | Qt::AlignTop);
        auto* edit = new QPlainTextEdit(text, this);
        edit->setObjectName(QString::fromLatin1(name));
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 4 + 12);
        caption->setBuddy(edit);
        grid->addWidget(caption, row, 0);
        grid->addWidget(edit, row, 1, 1, 4);
        connect(edit, &QPlainTextEdit::textChanged, this, &CoverForm::changed);
        return edit;
    };
    m_linesZh = add(1, tr("One a line"), issue.coverLines.zh, "coverLinesZh");
    m_linesEn = add(2, tr("In English"), issue.coverLines.en, "coverLinesEn");
    m_linesZh->setPlaceholderText(tr("Titles that the cover announces"));
}

void CoverForm::addCoverPicture(QGridLayout* grid, PictureId picture)
{
    grid->setRowMinimumHeight(3, spacing::normal);
    grid->addWidget(heading(tr("Cover picture"), this), 4, 0, 1, 5);
    m_cover = new PictureField(m_session, picture, tr("the cover picture"), false, this);
    m_cover->setObjectName(QStringLiteral("coverPicture"));
    grid->addWidget(m_cover, 5, 1, 1, 4);
    connect(m_cover, &PictureField::changed, this, &CoverForm::changed);
    connect(m_cover, &PictureField::failed, this, &CoverForm::failed);
}

void CoverForm::addFinishedPages(QGridLayout* grid)
{
    using Place = FinishedPage::Place;
    grid->setRowMinimumHeight(6, spacing::normal);
    grid->addWidget(heading(tr("Finished pages"), this), 7, 0, 1, 5);
    grid->addWidget(remark(tr("A designer’s page as PDF or picture, printed whole in place of ours."), this), 8, 0,
                    1, 5);
    const std::pair<Place, QString> places[] = {{Place::Cover, tr("Cover")},
                                                {Place::InsideFront, tr("Inside front")},
                                                {Place::BeforeText, tr("Before the text")},
                                                {Place::InsideBack, tr("Inside back")},
                                                {Place::Back, tr("Back")}};
    int row = 9;
    for (const auto& [place, label] : places) {
        auto* caption = new QLabel(label, this);
        caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        Row made{place, new QLabel(this), new QSpinBox(this), new QPushButton(tr("Take out"), this)};
        made.page->setRange(1, 9999);
        made.page->setPrefix(tr("page "));
        made.page->setAccessibleName(tr("%1: page of the PDF").arg(label));
        made.remove->setAccessibleName(tr("Take out: %1").arg(label));
        auto* choose = new QPushButton(tr("Choose…"), this);
        choose->setObjectName(QStringLiteral("choosePage-") + finishedPlaceName(place));
        choose->setAccessibleName(tr("Choose: %1").arg(label));
        caption->setBuddy(choose);
        const Place where = place;
        connect(choose, &QPushButton::clicked, this,
                [this, where] { takePage(where, choosePictureFile(this, true)); });
        connect(made.remove, &QPushButton::clicked, this, [this, where] { removePage(where); });
        connect(made.page, &QSpinBox::valueChanged, this, [this, where](int n) { setPageNumber(where, n); });
        grid->addWidget(caption, row, 0);
        grid->addWidget(made.name, row, 1);
        grid->addWidget(made.page, row, 2);
        grid->addWidget(choose, row, 3);
        grid->addWidget(made.remove, row, 4);
        m_rows.push_back(made);
        ++row;
    }
}

void CoverForm::takeCoverPicture(const QString& file) { m_cover->take(file); }

FinishedPage* CoverForm::last(FinishedPage::Place place)
{
    const auto at = std::find_if(m_pages.rbegin(), m_pages.rend(),
                                 [place](const FinishedPage& page) { return page.place == place; });
    return at == m_pages.rend() ? nullptr : &*at;
}

void CoverForm::takePage(FinishedPage::Place place, const QString& file)
{
    if (file.isEmpty())
        return;
    const auto picture = storePictureFile(m_session, file);
    if (!picture) {
        Q_EMIT failed(picture.error());
        return;
    }
    FinishedPage* page = place == FinishedPage::Place::BeforeText ? nullptr : last(place);
    if (page)
        *page = {place, picture->id, 1};
    else
        m_pages.push_back({place, picture->id, 1});
    refresh();
    Q_EMIT changed();
}

void CoverForm::removePage(FinishedPage::Place place)
{
    if (const FinishedPage* page = last(place))
        m_pages.erase(m_pages.begin() + (page - m_pages.data()));
    refresh();
    Q_EMIT changed();
}

void CoverForm::setPageNumber(FinishedPage::Place place, int number)
{
    FinishedPage* page = last(place);
    if (!page || page->page == number)
        return;
    page->page = number;
    Q_EMIT changed();
}

/// Shows what is chosen: names of files, the small picture, which buttons make sense.
void CoverForm::refresh()
{
    const auto known = [this](PictureId id) { return m_session.catalogue().picture(id); };
    for (const Row& row : m_rows) {
        QStringList names;
        bool pdf = false;
        for (const FinishedPage& page : m_pages) {
            const auto picture = known(page.picture);
            if (page.place != row.place || !picture)
                continue;
            names.append(picture->fileName);
            pdf = picture->isPdf();
        }
        row.name->setText(names.isEmpty() ? tr("none") : names.join(tr(", ")));
        row.name->setToolTip(names.join(QLatin1Char('\n')));
        const FinishedPage* page = last(row.place);
        const QSignalBlocker blocker(row.page);
        row.page->setValue(page ? page->page : 1);
        row.page->setVisible(pdf);
        row.remove->setEnabled(page != nullptr);
    }
}

void CoverForm::writeTo(Issue& issue) const
{
    issue.coverLines = {m_linesZh->toPlainText().trimmed(), m_linesEn->toPlainText().trimmed()};
    issue.coverPicture = m_cover->picture();
    issue.finishedPages = m_pages;
}

} // namespace banxin

#include "ui/shell/first_page.h"

#include "ui/common/colours.h"
#include "ui/common/theme.h"
#include "ui/shell/recent_catalogues.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin {

namespace {

/// "today 14:05", "yesterday 9:30", "2026-03-02".
QString whenOpened(const QDateTime& opened)
{
    if (!opened.isValid())
        return {};
    const QString time = QLocale().toString(opened.time(), QLocale::ShortFormat);
    const qint64 days = opened.date().daysTo(QDate::currentDate());
    if (days == 0)
        return FirstPage::tr("today %1").arg(time);
    if (days == 1)
        return FirstPage::tr("yesterday %1").arg(time);
    return QLocale().toString(opened.date(), QLocale::ShortFormat);
}

/// The folder as people know it: their own is "~".
QString folderOf(const QString& path)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    const QString home = QDir::toNativeSeparators(QDir::homePath());
    return folder.startsWith(home) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

constexpr int choiceWidth = 248;
constexpr int recentWidth = 3 * choiceWidth + 2 * spacing::wide;

} // namespace

FirstPage::FirstPage(QWidget* parent)
    : QWidget(parent),
      m_name(new QLabel(tr("Banxin"), this)),
      m_recent(new QVBoxLayout),
      m_recentBox(new QWidget(this))
{
    setObjectName(QStringLiteral("firstPage"));
    QFont font = m_name->font();
    font.setFamilies(songFamilies());
    font.setPixelSize(40);
    font.setBold(true);
    m_name->setFont(font);
    auto* line = new QLabel(tr("Write, set and print your quarterly and bulletin."), this);
    makeSecondary(line);

    auto* choices = new QHBoxLayout;
    choices->setSpacing(spacing::wide);
    choices->addWidget(
        makeChoice(QStringLiteral("sample"), tr("Open the Sample"),
                   tr("A finished quarterly and a bulletin to look at and try things out. Nothing can go wrong."),
                   &FirstPage::openSample));
    choices->addWidget(makeChoice(QStringLiteral("new-catalogue"), tr("New Catalogue…"),
                                  tr("One file for all issues, articles and pictures of your publications."),
                                  &FirstPage::newCatalogue));
    choices->addWidget(makeChoice(QStringLiteral("open"), tr("Open Catalogue…"),
                                  tr("Go on with a catalogue that is already there."), &FirstPage::openCatalogue));

    auto* recentTitle = new QLabel(tr("Opened last"), m_recentBox);
    makeSecondary(recentTitle);
    auto* recentLayout = new QVBoxLayout(m_recentBox);
    recentLayout->setContentsMargins(0, spacing::wide, 0, 0);
    recentLayout->setSpacing(spacing::tight);
    recentLayout->addWidget(recentTitle);
    m_recent->setSpacing(0);
    recentLayout->addLayout(m_recent);
    m_recentBox->hide();

    auto* column = new QVBoxLayout;
    column->setSpacing(spacing::normal);
    column->addWidget(m_name);
    column->addWidget(line);
    column->addSpacing(spacing::section);
    column->addLayout(choices);
    column->addWidget(m_recentBox);
    auto* hint =
        new QLabel(tr("You can also drag a catalogue (.banxin) from the file manager onto this window."), this);
    makeSecondary(hint);
    column->addSpacing(spacing::normal);
    column->addWidget(hint);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(column);
    centred->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(centred);
    layout->addStretch(3);
    colour();
}

void FirstPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

/// What is painted in the accent, which is another one on dark palettes.
void FirstPage::colour()
{
    QPalette palette = m_name->palette();
    palette.setColor(QPalette::WindowText, accentColour());
    m_name->setPalette(palette);
    for (QLabel* picture : std::as_const(m_pictures))
        picture->setPixmap(accentIcon(picture->objectName()).pixmap(QSize(28, 28), devicePixelRatioF()));
}

QWidget* FirstPage::makeChoice(const QString& icon, const QString& title, const QString& explanation,
                               void (FirstPage::*chosen)())
{
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("choice-") + icon);
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    button->setFixedSize(choiceWidth, 160);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(QStringLiteral(
        "QPushButton { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; }"
        " QPushButton:hover { border: 1px solid palette(link); }"
        " QPushButton:focus { border: 2px solid palette(link); }"));
    auto* picture = new QLabel(button);
    picture->setObjectName(icon);
    m_pictures << picture;
    auto* heading = new QLabel(title, button);
    QFont font = heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() + 1);
    heading->setFont(font);
    auto* text = new QLabel(explanation, button);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    makeSecondary(text);
    for (QLabel* label : {picture, heading, text})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* layout = new QVBoxLayout(button);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addWidget(picture);
    layout->addWidget(heading);
    layout->addWidget(text, 1);
    connect(button, &QPushButton::clicked, this, chosen);
    return button;
}

void FirstPage::setRecent(const QList<RecentCatalogue>& recent)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const RecentCatalogue& catalogue : recent)
        m_recent->addWidget(makeRecent(catalogue));
    m_recentBox->setVisible(!recent.isEmpty());
}

QWidget* FirstPage::makeRecent(const RecentCatalogue& catalogue)
{
    const QString path = catalogue.path;
    const QString name = QFileInfo(path).completeBaseName();
    auto* row = new QWidget(m_recentBox);
    auto* button = new QPushButton(row);
    button->setObjectName(QStringLiteral("recentCatalogue"));
    button->setFlat(true);
    button->setToolTip(QDir::toNativeSeparators(path));
    button->setAccessibleName(name);
    button->setMinimumHeight(32);
    auto* picture = new QLabel(button);
    picture->setPixmap(themeIcon(QStringLiteral("catalogue")).pixmap(QSize(18, 18), devicePixelRatioF()));
    auto* title = new QLabel(name, button);
    auto* folder = new QLabel(button);
    // The end of a path says most.
    folder->setText(folder->fontMetrics().elidedText(folderOf(path), Qt::ElideMiddle, recentWidth / 2));
    auto* when = new QLabel(catalogue.exists ? whenOpened(catalogue.opened) : tr("not there now"), button);
    makeSecondary(folder);
    if (catalogue.exists)
        makeSecondary(when);
    else
        makeError(when);
    button->setAccessibleDescription(folderOf(path) + QStringLiteral(", ") + when->text());
    auto* inside = new QHBoxLayout(button);
    inside->setContentsMargins(spacing::normal, 0, spacing::normal, 0);
    for (QLabel* label : {picture, title, folder, when})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addWidget(picture);
    inside->addWidget(title);
    inside->addSpacing(spacing::normal);
    inside->addWidget(folder, 1);
    inside->addWidget(when);
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRecent(path); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(button, 1);
    if (!catalogue.exists) {
        auto* forget = new QPushButton(tr("Remove from List"), row);
        forget->setObjectName(QStringLiteral("forgetCatalogue"));
        forget->setAccessibleDescription(name);
        connect(forget, &QPushButton::clicked, this, [this, path] { Q_EMIT forgetRecent(path); });
        layout->addWidget(forget);
    }
    return row;
}

} // namespace banxin

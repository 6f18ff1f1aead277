#include "ui/shell/first_page.h"

#include "ui/common/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin {

FirstPage::FirstPage(QWidget* parent) : QWidget(parent), m_recent(new QVBoxLayout), m_recentBox(new QWidget(this))
{
    setObjectName(QStringLiteral("firstPage"));
    auto* name = new QLabel(tr("Banxin"), this);
    QFont font = name->font();
    font.setFamilies(songFamilies());
    font.setPixelSize(40);
    font.setBold(true);
    name->setFont(font);
    QPalette palette = name->palette();
    palette.setColor(QPalette::WindowText, accentColour());
    name->setPalette(palette);
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
    column->addWidget(name);
    column->addWidget(line);
    column->addSpacing(spacing::section);
    column->addLayout(choices);
    column->addWidget(m_recentBox);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addLayout(column);
    centred->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(centred);
    layout->addStretch(3);
}

QWidget* FirstPage::makeChoice(const QString& icon, const QString& title, const QString& explanation,
                               void (FirstPage::*chosen)())
{
    auto* button = new QPushButton(this);
    button->setObjectName(QStringLiteral("choice-") + icon);
    button->setAccessibleName(title);
    button->setAccessibleDescription(explanation);
    button->setFixedSize(248, 160);
    button->setCursor(Qt::PointingHandCursor);
    button->setStyleSheet(
        QStringLiteral("QPushButton { background: palette(base); border: 1px solid palette(mid);"
                       " border-radius: 6px; } QPushButton:hover, QPushButton:focus { border: 1px"
                       " solid %1; }")
            .arg(accentColour().name()));
    auto* picture = new QLabel(button);
    picture->setPixmap(accentIcon(icon).pixmap(28, 28));
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

void FirstPage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& path : paths) {
        auto* button = new QPushButton(themeIcon(QStringLiteral("catalogue")), QFileInfo(path).completeBaseName(),
                                       m_recentBox);
        button->setFlat(true);
        button->setToolTip(path);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px;"));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRecent(path); });
        m_recent->addWidget(button);
    }
    m_recentBox->setVisible(!paths.isEmpty());
}

} // namespace banxin

// The fields and buttons of the panel of pictures.

#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"
#include "ui/insert/picture_panel.h"
#include "ui/preview/preview_panel.h"

#include "model/picture_block.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

PicturePanel::PicturePanel(ArticleEditor& editor, PreviewPanel& preview, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_preview(preview),
      m_pages(new QStackedWidget(this))
{
    setMinimumWidth(268);
    auto* nothing =
        new QLabel(tr("Put the cursor on a picture to see what belongs to it.\n\nTo insert one, drag its "
                      "file into the text, or choose Insert > Insert Picture…"),
                   this);
    nothing->setWordWrap(true);
    nothing->setAlignment(Qt::AlignTop);
    nothing->setMargin(spacing::wide);
    makeSecondary(nothing);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields are reached, and scroll
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeForm());
    m_pages->addWidget(nothing);
    m_pages->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_write.setSingleShot(true);
    m_write.setInterval(400);
    connect(&m_write, &QTimer::timeout, this, &PicturePanel::finish);
    connect(&preview, &PreviewPanel::composed, this, &PicturePanel::showResolution);
}

QWidget* PicturePanel::makeForm()
{
    auto* page = new QWidget(this);
    m_image = new QLabel(page);
    m_image->setAlignment(Qt::AlignCenter);
    m_image->setAccessibleName(tr("Picture"));
    m_file = new QLabel(page);
    m_file->setWordWrap(true);
    makeSecondary(m_file);
    m_resolution = new QLabel(page);
    m_resolution->setObjectName(QStringLiteral("pictureResolution"));
    m_resolution->setWordWrap(true);
    m_crop = new QPushButton(tr("Crop…"), page);
    m_crop->setObjectName(QStringLiteral("pictureCrop"));
    m_replace = new QPushButton(tr("Other File…"), page);
    m_replace->setObjectName(QStringLiteral("pictureReplace"));
    m_replace->setToolTip(tr("Puts another picture here; caption, credit and place stay"));
    connect(m_crop, &QPushButton::clicked, this, &PicturePanel::crop);
    connect(m_replace, &QPushButton::clicked, this, &PicturePanel::replaceFile);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_crop);
    buttons->addWidget(m_replace);

    m_form = new QFormLayout;
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addWords(m_form, "caption", Language::Zh, tr("Caption:"), {});
    addWords(m_form, "caption", Language::En, tr("English caption:"), {});
    addWords(m_form, "credit", Language::Zh, tr("Credit:"), tr("who took it"));
    addWords(m_form, "credit", Language::En, tr("English credit:"), {});
    addWords(m_form, "alt", Language::Zh, tr("Description:"),
             tr("what is to be seen, for readers who cannot see it"));
    addWords(m_form, "alt", Language::En, tr("English description:"), {});
    addPlace(page);

    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::normal, spacing::normal, spacing::normal, spacing::normal);
    layout->setSpacing(spacing::normal);
    m_group = makeGroup();
    layout->addWidget(m_group);
    layout->addWidget(m_image);
    layout->addWidget(m_file);
    layout->addWidget(m_resolution);
    layout->addLayout(buttons);
    layout->addLayout(m_form);
    layout->addStretch();
    return page;
}

/// Where it stands and how wide it is.
void PicturePanel::addPlace(QWidget* page)
{
    const auto choice = [&](const QString& label, const QString& name,
                            std::initializer_list<std::pair<QString, const char*>> entries) {
        auto* box = new QComboBox(page);
        box->setObjectName(name);
        for (const auto& [text, value] : entries)
            box->addItem(text, QString::fromLatin1(value));
        box->setAccessibleName(label.chopped(1));
        m_form->addRow(label, box);
        connect(box, &QComboBox::activated, this, &PicturePanel::placeEdited);
        return box;
    };
    const auto number = [&](const QString& label, const QString& name, int least, int most) {
        auto* box = new QSpinBox(page);
        box->setObjectName(name);
        box->setRange(least, most);
        box->setKeyboardTracking(false);
        box->setAccessibleName(label.chopped(1));
        m_form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &PicturePanel::placeEdited);
        return box;
    };
    m_width = number(tr("Width:"), QStringLiteral("pictureWidth"), 10, 100);
    m_width->setSuffix(QStringLiteral(" %"));
    m_width->setSingleStep(5);
    m_width->setToolTip(tr("Of the text column in which it stands"));
    m_place = choice(
        tr("Place:"), QStringLiteral("picturePlace"),
        {{tr("here in the text"), "here"}, {tr("top of the page"), "top"}, {tr("bottom of the page"), "bottom"}});
    m_columns = number(tr("Columns:"), QStringLiteral("pictureColumns"), 1, 6);
    m_columns->setToolTip(tr("How many text columns it is wide"));
    m_around =
        choice(tr("Text beside it:"), QStringLiteral("pictureAround"),
               {{tr("none"), ""}, {tr("picture on the left"), "left"}, {tr("picture on the right"), "right"}});
}

QWidget* PicturePanel::makeGroup()
{
    auto* box = new QWidget(this);
    m_items = new QListWidget(box);
    m_items->setObjectName(QStringLiteral("pictureItems"));
    m_items->setAccessibleName(tr("Pictures of the group"));
    m_items->setMaximumHeight(116);
    m_up = new QPushButton(themeIcon(QStringLiteral("up")), {}, box);
    m_up->setAccessibleName(tr("Earlier"));
    m_up->setToolTip(tr("Earlier"));
    m_down = new QPushButton(themeIcon(QStringLiteral("down")), {}, box);
    m_down->setAccessibleName(tr("Later"));
    m_down->setToolTip(tr("Later"));
    m_down->setObjectName(QStringLiteral("pictureDown"));
    m_takeOut = new QPushButton(tr("Take Out"), box);
    m_takeOut->setToolTip(tr("Takes the picture out of the group; it then stands below"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_up, m_down, m_takeOut})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_items);
    layout->addLayout(buttons);
    connect(m_items, &QListWidget::currentRowChanged, this, [this] {
        if (m_filling || !m_shown)
            return;
        finish();
        showBlock(*m_shown);
    });
    const auto move = [this](int by) {
        const int from = item();
        if (from < 0)
            return;
        finish();
        change([from, by](Block& block) { moveInGroup(block, from, from + by); });
        m_items->setCurrentRow(std::clamp(from + by + 1, 1, std::max(1, m_items->count() - 1)));
    };
    connect(m_up, &QPushButton::clicked, this, [move] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [move] { move(1); });
    connect(m_takeOut, &QPushButton::clicked, this, [this] {
        const int which = item();
        const BlockId group = m_block;
        finish();
        if (which >= 0)
            m_editor.change([=](Article& article) { takeFromGroup(article, group, which); });
        follow();
    });
    return box;
}

void PicturePanel::addWords(QFormLayout* form, const char* key, Language language, const QString& label,
                            const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QStringLiteral("picture-%1-%2").arg(QLatin1String(key), languageKey(language)));
    edit->setAccessibleName(label.chopped(1));
    edit->setPlaceholderText(hint);
    edit->setToolTip(hint);
    auto* caption = new QLabel(label, this);
    caption->setBuddy(edit);
    form->addRow(caption, edit);
    m_words.push_back({key, language, edit, caption});
    connect(edit, &QLineEdit::textEdited, this, [this] { m_write.start(); });
    connect(edit, &QLineEdit::editingFinished, this, &PicturePanel::finish);
}

} // namespace banxin

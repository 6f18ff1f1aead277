#include "ui/insert/picture_panel.h"

#include "ui/catalogue/catalogue_session.h"
#include "ui/common/theme.h"
#include "ui/editor/article_editor.h"
#include "ui/editor/given_pictures.h"
#include "ui/insert/crop_dialog.h"
#include "ui/insert/picture_words.h"
#include "ui/preview/preview_panel.h"

#include "base/file.h"
#include "edit/picture_store.h"
#include "model/picture_block.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QJsonArray>
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

namespace {

constexpr int thumbnail = 232;
constexpr int enough = 300; ///< pixels an inch that print is made for (CI-06)
constexpr int poor = 200;   ///< below this everybody sees it

} // namespace

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

void PicturePanel::setSession(CatalogueSession* session)
{
    m_write.stop();
    m_session = session;
    m_block = {};
    m_shown.reset();
    m_pages->setCurrentIndex(0);
}

/// Which picture of a group is chosen; -1: the group as a whole, or a single picture.
int PicturePanel::item() const
{
    return m_shown && m_shown->kind == BlockKind::PictureGroup ? m_items->currentRow() - 1 : -1;
}

QJsonObject PicturePanel::payload() const { return m_shown ? picturePayload(*m_shown, item()) : QJsonObject(); }

void PicturePanel::follow()
{
    const std::optional<TextPlace> place = m_session ? m_editor.place() : std::nullopt;
    const BlockId here = place ? place->block : BlockId();
    if (here != m_block)
        finish();
    const Article article = place ? m_editor.current() : Article();
    const Block* block = article.find(here);
    const bool picture = block && (block->kind == BlockKind::Picture || block->kind == BlockKind::PictureGroup);
    m_pages->setCurrentIndex(picture ? 1 : 0);
    if (!picture) {
        m_block = {};
        m_shown.reset();
        return;
    }
    const bool other = here != m_block;
    m_block = here;
    if (m_write.isActive() && !other)
        return; // what is being written is newer
    if (other) {
        const QSignalBlocker quiet(m_items);
        m_items->setCurrentRow(0);
    }
    if (other || !m_shown || *m_shown != *block)
        showBlock(*block);
    showResolution();
}

void PicturePanel::showBlock(const Block& block)
{
    m_filling = true;
    m_shown = block;
    const bool group = block.kind == BlockKind::PictureGroup;
    m_group->setVisible(group);
    if (group) {
        const int row = std::max(0, m_items->currentRow());
        const QJsonArray pictures = block.payload.value(QLatin1String("pictures")).toArray();
        m_items->clear();
        m_items->addItem(tr("The whole group"));
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            const QString caption = pictures.at(i).toObject().value(QLatin1String("zh")).toString();
            m_items->addItem(caption.isEmpty() ? tr("Picture %1").arg(i + 1)
                                               : tr("Picture %1: %2").arg(i + 1).arg(caption));
        }
        m_items->setCurrentRow(std::min(row, m_items->count() - 1));
        const bool one = item() >= 0;
        m_up->setEnabled(one && item() > 0);
        m_down->setEnabled(one && item() + 1 < pictures.size());
        m_takeOut->setEnabled(one);
    }
    const QJsonObject own = payload();
    const PictureId id{own.value(QLatin1String("picture")).toInteger(0)};
    const bool single = !group || item() >= 0;
    const auto picture = id.valid() && m_session ? m_session->catalogue().picture(id) : Result<Picture>(Error{});
    m_image->setVisible(single && picture.ok());
    m_file->setVisible(single);
    m_crop->setVisible(single);
    m_replace->setVisible(single);
    m_crop->setEnabled(picture.ok() && !picture->isPdf() && !m_editor.isReadOnly());
    m_replace->setEnabled(!m_editor.isReadOnly());
    if (single && picture) {
        QImage image = m_session->pictureForScreen(id, 960);
        const PictureCrop crop = cropOf(own);
        image = image.copy(image.width() * crop.x / 1000, image.height() * crop.y / 1000,
                           std::max(1, image.width() * crop.width / 1000),
                           std::max(1, image.height() * crop.height / 1000));
        const qreal ratio = devicePixelRatioF();
        QPixmap shown = QPixmap::fromImage(
            image.scaled(QSize(thumbnail, 180) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        shown.setDevicePixelRatio(ratio);
        m_image->setPixmap(shown);
        m_file->setText(
            crop.whole()
                ? tr("%1 · %2 × %3 pixels").arg(picture->fileName).arg(picture->width).arg(picture->height)
                : tr("%1 · %2 × %3 pixels, cropped")
                      .arg(picture->fileName)
                      .arg(picture->width * crop.width / 1000)
                      .arg(picture->height * crop.height / 1000));
    } else if (single) {
        const QString address = own.value(QLatin1String("address")).toString();
        m_file->setText(
            address.isEmpty()
                ? tr("To fill in: drop the file of the picture on its place.")
                : tr("To fill in: drop the file of the picture on its place. It was at %1.").arg(address));
    }
    showWords(block);
    showPlace(block);
    m_filling = false;
}

void PicturePanel::showWords(const Block& block)
{
    const bool readOnly = m_editor.isReadOnly();
    for (const Words& words : m_words) {
        const QString key = QString::fromLatin1(words.key);
        // A Chinese issue shows no English anywhere. What a group shows is told for each of its pictures.
        const bool shown = m_editor.printsLanguage(words.language)
            && !(key == QLatin1String("alt") && block.kind == BlockKind::PictureGroup && item() < 0);
        words.edit->setVisible(shown);
        words.label->setVisible(shown);
        words.edit->setReadOnly(readOnly);
        const QString text = pictureWords(block, item(), key, words.language);
        if (words.edit->text() != text)
            words.edit->setText(text);
    }
}

void PicturePanel::showPlace(const Block& block)
{
    const bool readOnly = m_editor.isReadOnly();
    const QJsonObject& payload = block.payload;
    const bool whole = item() < 0;
    const auto choose = [](QComboBox* box, const QString& value) {
        box->setCurrentIndex(std::max(0, box->findData(value)));
    };
    const QString around = payload.value(QLatin1String("around")).toString();
    const QString place = payload.value(QLatin1String("place")).toString();
    choose(m_place, place.isEmpty() ? QStringLiteral("here") : place);
    choose(m_around, around);
    m_columns->setValue(static_cast<int>(payload.value(QLatin1String("columns")).toInteger(1)));
    QString width = payload.value(QLatin1String("width")).toString();
    width.chop(1);
    bool ok = false;
    const int percent = width.toInt(&ok);
    m_width->setValue(ok ? percent : around.isEmpty() ? 100 : 40);
    const bool group = block.kind == BlockKind::PictureGroup;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_place, m_columns, m_width, m_around}) {
        const bool fits = whole && !(group && (widget == m_width || widget == m_around));
        widget->setVisible(fits);
        m_form->labelForField(widget)->setVisible(fits);
        widget->setEnabled(!readOnly);
    }
    m_place->setEnabled(!readOnly && around.isEmpty());
    m_columns->setEnabled(!readOnly && around.isEmpty());
}

void PicturePanel::showResolution()
{
    const ComposedPreview* preview = m_preview.view().preview();
    const bool single = m_shown && (m_shown->kind == BlockKind::Picture || item() >= 0);
    const int ppi = single && preview && preview->edition && preview->issue
        ? printedResolution(*preview->edition, *preview->issue, m_editor.articleId(), m_block, item())
        : 0;
    m_resolution->setVisible(ppi > 0);
    if (ppi <= 0)
        return;
    m_resolution->setText(
        ppi >= enough     ? tr("%1 ppi at its printed size, enough for print").arg(ppi)
            : ppi >= poor ? tr("%1 ppi at its printed size; %2 are advised for print").arg(ppi).arg(enough)
                          : tr("%1 ppi at its printed size: it will look soft in print (%2 are advised). Print it "
                               "smaller, or ask for a larger file.")
                                .arg(ppi)
                                .arg(enough));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, ppi < poor ? errorTextColour() : secondaryTextColour());
    m_resolution->setPalette(colours);
}

void PicturePanel::change(const std::function<void(Block&)>& change)
{
    const BlockId id = m_block;
    m_editor.change([&](Article& article) {
        if (Block* block = article.find(id))
            change(*block);
    });
    const Article now = m_editor.current();
    if (const Block* block = now.find(id))
        showBlock(*block);
}

/// Stores the words of the fields.
void PicturePanel::finish()
{
    m_write.stop();
    if (!m_shown || m_filling || m_editor.isReadOnly() || !m_session)
        return;
    const int which = item();
    const BlockId id = m_block;
    bool differs = false;
    for (const Words& words : m_words)
        differs = differs
            || words.edit->text() != pictureWords(*m_shown, which, QString::fromLatin1(words.key), words.language);
    if (!differs)
        return;
    m_editor.change(
        [&](Article& article) {
            Block* block = article.find(id);
            for (const Words& words : m_words) {
                const QString key = QString::fromLatin1(words.key);
                // Only what was written here: the rest may be newer in the text.
                if (block && words.edit->text() != pictureWords(*m_shown, which, key, words.language))
                    setPictureWords(*block, which, key, words.language, words.edit->text());
            }
        },
        ArticleEditor::ChangeStep::Typing);
    const Article now = m_editor.current();
    if (const Block* block = now.find(id))
        m_shown = *block;
}

void PicturePanel::placeEdited()
{
    if (m_filling || !m_shown)
        return;
    finish();
    change([this](Block& block) {
        const auto put = [&](const char* key, const QJsonValue& value, const QJsonValue& usual) {
            if (value == usual)
                block.payload.remove(QLatin1String(key));
            else
                block.payload.insert(QLatin1String(key), value);
        };
        const QString around = m_around->currentData().toString();
        const QString before = block.payload.value(QLatin1String("around")).toString();
        int width = m_width->value();
        if (around.isEmpty() != before.isEmpty()) // another measure: begin with what is usual there
            width = around.isEmpty() ? 100 : 40;
        put("place", m_place->currentData().toString(), QStringLiteral("here"));
        put("columns", m_columns->value(), 1);
        put("around", around, QString());
        put("width", QStringLiteral("%1%").arg(width), QStringLiteral("%1%").arg(around.isEmpty() ? 100 : 40));
    });
}

void PicturePanel::crop()
{
    const PictureId id{payload().value(QLatin1String("picture")).toInteger(0)};
    const auto picture = m_session && id.valid() ? m_session->catalogue().picture(id) : Result<Picture>(Error{});
    if (!picture || m_editor.isReadOnly())
        return;
    finish();
    const int which = item();
    auto* dialog = new CropDialog(m_session->pictureForScreen(id, 1600), {picture->width, picture->height},
                                  cropOf(payload()), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const BlockId target = m_block;
    connect(dialog, &QDialog::accepted, this, [this, dialog, which, target] {
        const PictureCrop crop = dialog->crop();
        m_editor.change([&](Article& article) {
            Block* block = article.find(target);
            if (!block)
                return;
            QJsonObject own = picturePayload(*block, which);
            setCrop(own, crop);
            setPicturePayload(*block, which, own);
        });
        follow();
    });
    dialog->open();
}

void PicturePanel::replaceFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Picture to put here"), {},
                                                      tr("Pictures (%1)").arg(pictureFilePatterns()));
    const auto bytes = file.isEmpty() ? Result<QByteArray>(Error{}) : readFile(file);
    if (file.isEmpty() || !m_session || !m_shown)
        return;
    const auto stored = bytes ? storePicture(m_session->catalogue(), {QFileInfo(file).fileName(), *bytes})
                              : Result<Picture>(bytes.error());
    if (!stored) {
        Q_EMIT m_editor.failed(stored.error());
        return;
    }
    const int which = item();
    change([&](Block& block) {
        QJsonObject own = picturePayload(block, which);
        fillPicture(own, stored->id);
        setPicturePayload(block, which, own);
    });
}

} // namespace banxin

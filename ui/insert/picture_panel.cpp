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
    showFile(group);
    showWords(block);
    showPlace(block);
    m_filling = false;
}

/// The picture itself, and which file it is; of a whole group there is none.
void PicturePanel::showFile(bool group)
{
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

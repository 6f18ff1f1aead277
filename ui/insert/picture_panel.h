#pragma once

#include "model/article.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace banxin {

class ArticleEditor;
class CatalogueSession;
class PreviewPanel;

/// What belongs to the picture or group of pictures at the cursor (图片): caption, credit and words for those who
/// cannot see it, how wide and where it stands, its resolution at the size at which it is printed.
class PicturePanel final : public QWidget {
    Q_OBJECT
public:
    PicturePanel(ArticleEditor& editor, PreviewPanel& preview, QWidget* parent = nullptr);

    void setSession(CatalogueSession* session);
    /// Shows the picture at the cursor, where there is one.
    void follow();
    /// Stores what is still being written.
    void finish();
    /// The picture or group that is shown; invalid: none.
    BlockId block() const { return m_block; }

public Q_SLOTS:
    void crop();
    void replaceFile();

private:
    struct Words {
        const char* key;
        Language language;
        QLineEdit* edit;
        QLabel* label;
    };

    QWidget* makeForm();
    QWidget* makeGroup();
    void addPlace(QWidget* page);
    void addWords(QFormLayout* form, const char* key, Language language, const QString& label,
                  const QString& hint);
    void showBlock(const Block& block);
    void showFile(bool group);
    void showWords(const Block& block);
    void showPlace(const Block& block);
    void showResolution();
    void wordsEdited();
    void placeEdited();
    void change(const std::function<void(Block&)>& change);
    int item() const;
    QJsonObject payload() const;

    ArticleEditor& m_editor;
    PreviewPanel& m_preview;
    CatalogueSession* m_session = nullptr;
    BlockId m_block;
    std::optional<Block> m_shown;
    bool m_filling = false;
    QTimer m_write; ///< words are stored a moment after the last key
    QStackedWidget* m_pages;
    QLabel* m_image;
    QLabel* m_file;
    QLabel* m_resolution;
    QPushButton* m_crop;
    QPushButton* m_replace;
    QWidget* m_group;
    QListWidget* m_items;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_takeOut;
    std::vector<Words> m_words;
    QFormLayout* m_form = nullptr;
    QComboBox* m_place;
    QSpinBox* m_columns;
    QSpinBox* m_width;
    QComboBox* m_around;
};

} // namespace banxin

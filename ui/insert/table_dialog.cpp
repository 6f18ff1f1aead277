#include "ui/insert/table_dialog.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace banxin {

using Align = TableSheet::Align;

namespace {

/// Tab in a cell that is being written goes on as it does between cells.
class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(std::function<void(bool)> go, QObject* parent) : QStyledItemDelegate(parent), m_go(std::move(go))
    {}

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool pressed = event->type() == QEvent::KeyPress;
        const int key = pressed ? static_cast<QKeyEvent*>(event)->key() : 0;
        if (key != Qt::Key_Tab && key != Qt::Key_Backtab)
            return QStyledItemDelegate::eventFilter(watched, event);
        auto* editor = qobject_cast<QWidget*>(watched);
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, NoHint);
        m_go(key == Qt::Key_Backtab);
        return true;
    }

private:
    std::function<void(bool)> m_go;
};

} // namespace

TableDialog::TableDialog(Content content, const std::vector<Language>& languages, QWidget* parent)
    : QDialog(parent),
      m_content(std::move(content)),
      m_languages(languages),
      m_language(languages.empty() ? Language::Zh : languages.front()),
      m_tabs(new QTabBar(this)),
      m_grid(new QTableWidget(this)),
      m_caption(new QLineEdit(this))
{
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(tr("Table"));
    resize(760, 520);
    for (const Language language : m_languages)
        m_tabs->addTab(language == Language::Zh ? tr("Chinese") : tr("English"));
    m_tabs->setVisible(m_languages.size() > 1);
    m_tabs->setAccessibleName(tr("Language of the cells"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        takeTexts();
        m_language = m_languages[static_cast<std::size_t>(index)];
        show();
    });
    m_caption->setObjectName(QStringLiteral("tableCaption"));
    m_caption->setAccessibleName(tr("Caption"));
    m_caption->setPlaceholderText(tr("stands above the table"));
    auto* caption = new QHBoxLayout;
    auto* label = new QLabel(tr("&Caption:"), this);
    label->setBuddy(m_caption);
    caption->addWidget(label);
    caption->addWidget(m_caption, 1);
    makeGrid();
    auto* note =
        new QLabel(tr("Tab goes to the next cell, behind the last one into a new row. Cells copied from a "
                      "spreadsheet can be pasted."),
                   this);
    note->setWordWrap(true);
    makeSecondary(note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Done"));
    buttons->button(QDialogButtonBox::Ok)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(makeTools());
    layout->addWidget(m_tabs);
    layout->addLayout(caption);
    layout->addWidget(m_grid, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
    show();
    m_grid->setCurrentCell(0, 0);
    m_grid->setFocus();
}

void TableDialog::makeGrid()
{
    m_grid->setObjectName(QStringLiteral("tableGrid"));
    m_grid->setAccessibleName(tr("Cells of the table"));
    m_grid->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                            | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_grid->setTabKeyNavigation(false);
    m_grid->setWordWrap(true);
    m_grid->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_grid->verticalHeader()->setDefaultSectionSize(32);
    m_grid->installEventFilter(this);
    m_grid->setItemDelegate(new CellDelegate([this](bool back) { back ? goBack() : goOn(); }, m_grid));
    connect(m_grid, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            takeTexts();
    });
}

QWidget* TableDialog::makeTools()
{
    auto* tools = new QWidget(this);
    const auto number = [&](const QString& name, int least, int most, const QString& label, QHBoxLayout* layout) {
        auto* box = new QSpinBox(tools);
        box->setObjectName(name);
        box->setRange(least, most);
        box->setAccessibleName(label.chopped(1));
        auto* caption = new QLabel(label, tools);
        caption->setBuddy(box);
        layout->addWidget(caption);
        layout->addWidget(box);
        return box;
    };
    auto* layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    TableSheet& sheet = m_content.sheet;
    m_rows = number(QStringLiteral("tableRows"), 1, TableSheet::mostRows, tr("Rows:"), layout);
    m_columns = number(QStringLiteral("tableColumns"), 1, TableSheet::mostColumns, tr("Columns:"), layout);
    m_header = number(QStringLiteral("tableHeader"), 0, 9, tr("Header rows:"), layout);
    m_header->setToolTip(tr("Set off, and repeated where the table goes on on another page"));
    connect(m_rows, &QSpinBox::valueChanged, this, [this, &sheet](int rows) {
        edit([&] {
            rows > sheet.rows() ? sheet.insertRows(sheet.rows(), rows - sheet.rows())
                                : sheet.removeRows(rows, sheet.rows() - rows);
        });
    });
    connect(m_columns, &QSpinBox::valueChanged, this, [this, &sheet](int columns) {
        edit([&] {
            columns > sheet.columns() ? sheet.insertColumns(sheet.columns(), columns - sheet.columns())
                                      : sheet.removeColumns(columns, sheet.columns() - columns);
        });
    });
    connect(m_header, &QSpinBox::valueChanged, this,
            [this, &sheet](int rows) { edit([&] { sheet.setHeaderRows(rows); }); });
    addMenus(layout);
    layout->addStretch();
    return tools;
}

void TableDialog::addMenus(QHBoxLayout* layout)
{
    TableSheet& sheet = m_content.sheet;
    layout->addSpacing(spacing::normal);
    const auto at = [this] { return chosen(); };
    layout->addWidget(makeMenu(tr("Row"), QStringLiteral("tableRowMenu"),
                               {{tr("Insert Above"), [=, &sheet] { sheet.insertRows(at().top()); }},
                                {tr("Insert Below"), [=, &sheet] { sheet.insertRows(at().bottom() + 1); }},
                                {tr("Delete"), [=, &sheet] { sheet.removeRows(at().top(), at().height()); }}}));
    layout->addWidget(
        makeMenu(tr("Column"), QStringLiteral("tableColumnMenu"),
                 {{tr("Insert on the Left"), [=, &sheet] { sheet.insertColumns(at().left()); }},
                  {tr("Insert on the Right"), [=, &sheet] { sheet.insertColumns(at().right() + 1); }},
                  {tr("Delete"), [=, &sheet] { sheet.removeColumns(at().left(), at().width()); }}}));
    layout->addWidget(makeMenu(
        tr("Cells"), QStringLiteral("tableCellMenu"),
        {{tr("Merge"), [=, &sheet] { sheet.merge(at().top(), at().left(), at().height(), at().width()); }},
         {tr("Split"), [=, &sheet] { sheet.split(at().top(), at().left()); }}}));
    const auto aligned = [=, &sheet](Align align) {
        return [=, &sheet] {
            for (int column = at().left(); column <= at().right(); ++column)
                sheet.setAlign(column, align);
        };
    };
    layout->addWidget(makeMenu(tr("Alignment"), QStringLiteral("tableAlignMenu"),
                               {{tr("Automatic"), aligned(Align::Automatic)},
                                {tr("Left"), aligned(Align::Left)},
                                {tr("Centred"), aligned(Align::Centre)},
                                {tr("Right"), aligned(Align::Right)}}));
}

QToolButton* TableDialog::makeMenu(const QString& text, const QString& name,
                                   const std::vector<std::pair<QString, std::function<void()>>>& entries)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    for (const auto& [label, act] : entries)
        connect(menu->addAction(label), &QAction::triggered, this, [this, change = act] { edit(change); });
    button->setMenu(menu);
    return button;
}

/// The selected rectangle, else the current cell; inside the sheet.
QRect TableDialog::chosen() const
{
    QRect out(std::max(0, m_grid->currentColumn()), std::max(0, m_grid->currentRow()), 1, 1);
    for (const QTableWidgetSelectionRange& range : m_grid->selectedRanges())
        out |= QRect(range.leftColumn(), range.topRow(), range.columnCount(), range.rowCount());
    return out & QRect(0, 0, m_content.sheet.columns(), m_content.sheet.rows());
}

void TableDialog::takeTexts()
{
    TableSheet& sheet = m_content.sheet;
    for (int row = 0; row < std::min(sheet.rows(), m_grid->rowCount()); ++row)
        for (int column = 0; column < std::min(sheet.columns(), m_grid->columnCount()); ++column)
            if (const QTableWidgetItem* item = m_grid->item(row, column))
                sheet.setText(row, column, m_language, item->text());
    m_content.caption.in(m_language) = m_caption->text();
}

/// Changes the sheet and shows it; the current cell stays.
void TableDialog::edit(const std::function<void()>& change)
{
    if (m_filling)
        return;
    takeTexts();
    change();
    const int row = m_grid->currentRow();
    const int column = m_grid->currentColumn();
    show();
    m_grid->setCurrentCell(std::clamp(row, 0, m_content.sheet.rows() - 1),
                           std::clamp(column, 0, m_content.sheet.columns() - 1));
}

void TableDialog::show()
{
    m_filling = true;
    const TableSheet& sheet = m_content.sheet;
    m_grid->clearSpans();
    m_grid->setRowCount(sheet.rows());
    m_grid->setColumnCount(sheet.columns());
    QColor header = accentColour();
    header.setAlphaF(0.12F);
    for (int row = 0; row < sheet.rows(); ++row) {
        for (int column = 0; column < sheet.columns(); ++column) {
            const TableSheet::Cell& cell = sheet.at(row, column);
            auto* item = new QTableWidgetItem(cell.in(m_language).string);
            const Align align = sheet.align(column);
            item->setTextAlignment(Qt::AlignVCenter
                                   | (align == Align::Right        ? Qt::AlignRight
                                          : align == Align::Centre ? Qt::AlignHCenter
                                                                   : Qt::AlignLeft));
            if (row < sheet.headerRows())
                item->setBackground(header);
            const Language other = m_language == Language::Zh ? Language::En : Language::Zh;
            if (m_languages.size() > 1)
                item->setToolTip(cell.in(other).string);
            m_grid->setItem(row, column, item);
            if (!cell.covered && (cell.span > 1 || cell.rowSpan > 1))
                m_grid->setSpan(row, column, cell.rowSpan, cell.span);
        }
    }
    m_rows->setValue(sheet.rows());
    m_columns->setValue(sheet.columns());
    m_header->setMaximum(std::min(9, sheet.rows()));
    m_header->setValue(sheet.headerRows());
    m_caption->setText(m_content.caption.in(m_language));
    m_filling = false;
}

TableDialog::Content TableDialog::content()
{
    // What is still being written in a cell goes into it.
    if (const auto* writing = m_grid->findChild<QLineEdit*>(); writing && m_grid->currentItem())
        m_grid->currentItem()->setText(writing->text());
    takeTexts();
    return m_content;
}

bool TableDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_grid || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy();
    } else if (key->matches(QKeySequence::Cut)) {
        copy();
        erase();
    } else if (key->matches(QKeySequence::Paste)) {
        paste();
    } else if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
        erase();
    } else if (key->key() == Qt::Key_Tab) {
        goOn();
    } else if (key->key() == Qt::Key_Backtab) {
        goBack();
    } else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        m_grid->editItem(m_grid->currentItem());
    } else {
        return QDialog::eventFilter(watched, event);
    }
    return true;
}

/// The next cell that is not covered; behind the last one there is a new row.
void TableDialog::goOn()
{
    const int columns = m_content.sheet.columns();
    int at = m_grid->currentRow() * columns + m_grid->currentColumn() + 1;
    while (at < m_content.sheet.rows() * columns && m_content.sheet.at(at / columns, at % columns).covered)
        ++at;
    if (at >= m_content.sheet.rows() * columns)
        edit([this] { m_content.sheet.insertRows(m_content.sheet.rows()); });
    m_grid->setCurrentCell(at / columns, at % columns);
}

void TableDialog::goBack()
{
    const int columns = m_content.sheet.columns();
    int at = m_grid->currentRow() * columns + m_grid->currentColumn() - 1;
    while (at > 0 && m_content.sheet.at(at / columns, at % columns).covered)
        --at;
    if (at >= 0)
        m_grid->setCurrentCell(at / columns, at % columns);
}

void TableDialog::copy()
{
    takeTexts();
    const QRect at = chosen();
    QApplication::clipboard()->setText(
        m_content.sheet.copied(at.top(), at.left(), at.height(), at.width(), m_language));
}

void TableDialog::paste()
{
    const QString text = QApplication::clipboard()->text();
    const QRect at = chosen();
    if (!text.isEmpty())
        edit([&] { m_content.sheet.paste(at.top(), at.left(), m_language, text); });
}

void TableDialog::erase()
{
    const QRect at = chosen();
    edit([&] {
        for (int row = at.top(); row <= at.bottom(); ++row)
            for (int column = at.left(); column <= at.right(); ++column)
                m_content.sheet.setText(row, column, m_language, {});
    });
}

} // namespace banxin

#include "ui/translation/pair_dialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrapped_label.h"
#include "ui/translation/pair_words.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin {

namespace {

enum Column { Number, Chinese, English, Notes };

/// The ground of a row: to be looked at, in conflict, nothing to do.
QColor groundOf(const ProposedRow& row)
{
    const bool dark = darkPalette();
    if (row.status == RowStatus::Conflict)
        return dark ? QColor(0x5a, 0x2a, 0x2a) : QColor(0xfb, 0xdd, 0xdb);
    if (needsLook(row))
        return dark ? QColor(0x55, 0x46, 0x1f) : QColor(0xfd, 0xf0, 0xcf);
    if (row.status == RowStatus::New || row.status == RowStatus::Changed)
        return dark ? QColor(0x1f, 0x45, 0x3a) : QColor(0xe2, 0xf3, 0xea);
    return {};
}

bool canBeSet(const ProposedRow& row) { return row.status != RowStatus::Nothing && row.status != RowStatus::Same; }

} // namespace

PairDialog::PairDialog(TranslationProposal proposal, const QString& title, QWidget* parent)
    : QDialog(parent),
      m_board(std::move(proposal)),
      m_table(new QTableWidget(this)),
      m_summary(new WrappedLabel({}, this))
{
    setObjectName(QStringLiteral("pairDialog"));
    setWindowTitle(tr("Pair the Translation: %1").arg(title));
    m_table->setObjectName(QStringLiteral("pairTable"));
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("No."), tr("Chinese"), tr("English"), tr("To know")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const Column column : {Number, Notes})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    m_table->setColumnWidth(Number, 84);
    m_table->setColumnWidth(Notes, 260);
    auto* lower = new QSplitter(Qt::Horizontal, this);
    lower->addWidget(makeMoves());
    lower->addWidget(makeWaiting());
    lower->setSizes({560, 400});
    lower->setChildrenCollapsible(false);
    auto* halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_table);
    halves->addWidget(lower);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_write = buttons->addButton(tr("Write the English"), QDialogButtonBox::AcceptRole);
    m_write->setObjectName(QStringLiteral("pairWrite"));
    connect(buttons, &QDialogButtonBox::accepted, this, &PairDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PairDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::wide);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_summary);
    layout->addWidget(halves, 1);
    layout->addWidget(buttons);
    resize(1120, 760);
    connect(m_table, &QTableWidget::currentCellChanged, this, &PairDialog::showCurrent);
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](QTableWidgetItem* item) { itemChanged(item->row()); });
    connect(m_table->horizontalHeader(), &QHeaderView::geometriesChanged, m_table,
            &QTableWidget::resizeRowsToContents);
    fill();
    select(0);
}

QPushButton* PairDialog::addMove(const QString& text, const QString& tip, const QString& name)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

QWidget* PairDialog::makeMoves()
{
    auto* box = new QWidget(this);
    m_text = new QPlainTextEdit(box);
    m_text->setObjectName(QStringLiteral("pairText"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setPlaceholderText(tr("The English of the row. Put the cursor where it is to be split."));
    m_text->installEventFilter(this);
    m_up = addMove(tr("Move Up"), tr("Change places with the English above (Alt+Up)"), QStringLiteral("pairUp"));
    m_down = addMove(tr("Move Down"), tr("Change places with the English below (Alt+Down)"),
                     QStringLiteral("pairDown"));
    m_push = addMove(tr("Push Down"), tr("Leave this row empty; the English from here on moves down"),
                     QStringLiteral("pairPush"));
    m_pull =
        addMove(tr("Pull Up"), tr("Fill this empty row; the English below moves up"), QStringLiteral("pairPull"));
    m_join = addMove(tr("Join With Above"), tr("Append this English to that of the row above"),
                     QStringLiteral("pairJoin"));
    m_split = addMove(tr("Split at Cursor"), tr("What stands behind the cursor goes to the row below"),
                      QStringLiteral("pairSplit"));
    m_aside = addMove(tr("Set Aside"), tr("Let this English wait in the list"), QStringLiteral("pairAside"));
    m_undo = addMove(tr("Undo"), tr("Take the last move back"), QStringLiteral("pairUndo"));
    connect(m_up, &QPushButton::clicked, this, [this] { move(&PairBoard::moveUp, -1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(&PairBoard::moveDown, 1); });
    connect(m_push, &QPushButton::clicked, this, [this] { move(&PairBoard::pushDown, 0); });
    connect(m_pull, &QPushButton::clicked, this, [this] { move(&PairBoard::pullUp, 0); });
    connect(m_join, &QPushButton::clicked, this, [this] { move(&PairBoard::joinAbove, -1); });
    connect(m_aside, &QPushButton::clicked, this, [this] { move(&PairBoard::setAside, 0); });
    connect(m_split, &QPushButton::clicked, this, &PairDialog::split);
    connect(m_undo, &QPushButton::clicked, this, &PairDialog::undo);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &PairDialog::updateButtons);
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_undo->setShortcut(QKeySequence::Undo);
    auto* grid = new QGridLayout;
    grid->setSpacing(spacing::tight);
    QPushButton* const all[] = {m_up, m_down, m_push, m_pull, m_join, m_split, m_aside, m_undo};
    for (int i = 0; i < 8; ++i)
        grid->addWidget(all[i], i / 4, i % 4);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_text, 1);
    layout->addLayout(grid);
    return box;
}

QWidget* PairDialog::makeWaiting()
{
    auto* box = new QWidget(this);
    auto* label = new QLabel(tr("English without a place"), box);
    makeSecondary(label);
    m_waiting = new QListWidget(box);
    m_waiting->setObjectName(QStringLiteral("pairWaiting"));
    m_waiting->setWordWrap(true);
    m_place = addMove(tr("Append to the Chosen Row"),
                      tr("Puts it behind the English of the row that is chosen above"),
                      QStringLiteral("pairPlace"));
    connect(m_place, &QPushButton::clicked, this, &PairDialog::placeWaiting);
    connect(m_waiting, &QListWidget::itemDoubleClicked, this, &PairDialog::placeWaiting);
    connect(m_waiting, &QListWidget::currentRowChanged, this, &PairDialog::updateButtons);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(label);
    layout->addWidget(m_waiting, 1);
    layout->addWidget(m_place);
    return box;
}

void PairDialog::fillRow(int row)
{
    const ProposedRow& from = m_board.rows()[static_cast<std::size_t>(row)];
    const QString texts[] = {unitWords(from.unit), from.unit.zh.string, m_board.english(row).string,
                             rowWords(from)};
    const QColor ground = groundOf(from);
    for (int column = Number; column <= Notes; ++column) {
        auto* item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            m_table->setItem(row, column, item);
        }
        item->setText(texts[column]);
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
        item->setBackground(ground.isValid() ? QBrush(ground) : QBrush());
        if (column == Number || from.status == RowStatus::Nothing || from.status == RowStatus::Same)
            item->setForeground(column == Chinese || column == English ? QBrush() : QBrush(secondaryTextColour()));
        else
            item->setForeground(QBrush());
    }
    QTableWidgetItem* item = m_table->item(row, Notes);
    item->setFlags(canBeSet(from) ? item->flags() | Qt::ItemIsUserCheckable
                                  : item->flags() & ~Qt::ItemIsUserCheckable);
    item->setData(Qt::CheckStateRole,
                  canBeSet(from) ? QVariant(from.take ? Qt::Checked : Qt::Unchecked) : QVariant());
    item->setToolTip(canBeSet(from) ? tr("Ticked: this English is written into the article") : QString());
}

void PairDialog::fillWaiting()
{
    const int chosen = m_waiting->currentRow();
    m_waiting->clear();
    for (const Leftover& leftover : m_board.leftovers()) {
        const QString why = leftoverWords(leftover);
        m_waiting->addItem(leftover.text.string.simplified() + (why.isEmpty() ? QString() : tr(" (%1)").arg(why)));
    }
    m_waiting->setCurrentRow(std::min(std::max(chosen, 0), m_waiting->count() - 1));
}

void PairDialog::fill()
{
    m_filling = true;
    m_table->setRowCount(m_board.rowCount());
    int look = 0;
    for (int row = 0; row < m_board.rowCount(); ++row) {
        fillRow(row);
        look += needsLook(m_board.rows()[static_cast<std::size_t>(row)]) ? 1 : 0;
    }
    m_table->resizeRowsToContents();
    fillWaiting();
    m_filling = false;
    QString text = tr("Read the rows side by side. %n row(s) are to be looked at.", nullptr, look);
    if (!m_board.leftovers().empty())
        text += QLatin1Char(' ')
            + tr("%n piece(s) of English wait for a place.", nullptr,
                 static_cast<int>(m_board.leftovers().size()));
    m_summary->setText(text);
    showCurrent();
}

int PairDialog::current() const { return m_table->currentRow(); }

void PairDialog::select(int row)
{
    if (row >= 0 && row < m_board.rowCount())
        m_table->setCurrentCell(row, English);
}

void PairDialog::showCurrent()
{
    if (m_filling)
        return;
    m_text->setPlainText(m_board.english(current()).string);
    updateButtons();
}

int PairDialog::settable() const
{
    return static_cast<int>(
        std::ranges::count_if(m_board.rows(), [](const ProposedRow& row) { return canBeSet(row) && row.take; }));
}

void PairDialog::updateButtons()
{
    const int row = current();
    const auto filled = [this](int at) {
        return at >= 0 && at < m_board.rowCount() && !m_board.english(at).isEmpty();
    };
    m_up->setEnabled(row > 0 && (filled(row) || filled(row - 1)));
    m_down->setEnabled(row >= 0 && row + 1 < m_board.rowCount() && (filled(row) || filled(row + 1)));
    m_push->setEnabled(filled(row));
    m_pull->setEnabled(row >= 0 && !filled(row) && filled(row + 1));
    m_join->setEnabled(row > 0 && filled(row));
    const int at = m_text->textCursor().position();
    m_split->setEnabled(filled(row) && row + 1 < m_board.rowCount() && at > 0
                        && at < m_text->document()->characterCount() - 1);
    m_aside->setEnabled(filled(row));
    m_undo->setEnabled(m_board.canUndo());
    m_place->setEnabled(row >= 0 && m_waiting->currentRow() >= 0);
    m_write->setEnabled(settable() > 0);
}

void PairDialog::move(Move what, int step)
{
    const int row = current();
    if (!(m_board.*what)(row))
        return;
    fill();
    select(row + step);
}

void PairDialog::split()
{
    const int row = current();
    const QString text = m_board.english(row).string;
    if (!m_board.splitAt(row, codePointOffset(text, m_text->textCursor().position())))
        return;
    fill();
    select(row);
}

void PairDialog::placeWaiting()
{
    const int row = current();
    if (!m_board.place(m_waiting->currentRow(), row))
        return;
    fill();
    select(row);
}

void PairDialog::undo()
{
    const int row = current();
    if (!m_board.undo())
        return;
    fill();
    select(row);
}

/// The tick of a row.
void PairDialog::itemChanged(int row)
{
    if (m_filling)
        return;
    const QTableWidgetItem* item = m_table->item(row, Notes);
    if (m_board.setTake(row, item->checkState() == Qt::Checked))
        updateButtons();
}

/// A text that cannot be typed into shows its cursor all the same: it is where the text is split.
bool PairDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonRelease))
        m_text->setCursorWidth(2);
    return QDialog::eventFilter(watched, event);
}

/// Whether the user agrees that what waits in the list is not written.
bool PairDialog::confirmLeftovers()
{
    if (m_board.leftovers().empty())
        return true;
    QMessageBox box(QMessageBox::Question, tr("English without a place"),
                    tr("%n piece(s) of English have no place and will not be written.", nullptr,
                       static_cast<int>(m_board.leftovers().size())),
                    QMessageBox::Cancel, this);
    box.setInformativeText(tr("They are put on the clipboard, so that they can be pasted elsewhere."));
    QPushButton* write = box.addButton(tr("Write the Others"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == write;
}

void PairDialog::accept()
{
    if (!confirmLeftovers())
        return;
    QStringList waiting;
    for (const Leftover& leftover : m_board.leftovers())
        waiting << leftover.text.string;
    if (m_writer && !m_writer(m_board.proposal()))
        return; // all of it is still here
    if (!waiting.isEmpty())
        QApplication::clipboard()->setText(waiting.join(QStringLiteral("\n\n")));
    QDialog::accept();
}

void PairDialog::reject()
{
    if (m_board.canUndo()) {
        QMessageBox box(QMessageBox::Question, tr("Pair the translation"),
                        tr("Close without writing the English?"), QMessageBox::Cancel, this);
        box.setInformativeText(tr("What you moved and ticked here is lost. The article stays as it is."));
        QPushButton* close = box.addButton(tr("Close Without Writing"), QMessageBox::DestructiveRole);
        box.exec();
        if (box.clickedButton() != close)
            return;
    }
    QDialog::reject();
}

} // namespace banxin

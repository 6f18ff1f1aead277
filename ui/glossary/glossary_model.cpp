#include "ui/glossary/glossary_model.h"

#include "ui/messages/glossary_words.h"

#include <algorithm>

namespace banxin {

namespace {

/// "协会 / BDTA"; one alone without the stroke.
QString both(const BilingualString& text)
{
    QStringList parts{text.zh, text.en};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" / "));
}

QString cellText(const GlossaryEntry& entry, int column)
{
    switch (column) {
    case GlossaryModel::KindColumn: return glossaryKindInWords(entry.kind);
    case GlossaryModel::ChineseColumn: return entry.name.zh;
    case GlossaryModel::EnglishColumn: return entry.name.en;
    case GlossaryModel::ShortColumn: return both(entry.shortName);
    case GlossaryModel::PostColumn: return both(entry.post);
    case GlossaryModel::AvoidColumn: return (entry.avoidZh + entry.avoidEn).join(QStringLiteral(" / "));
    case GlossaryModel::NotesColumn: return entry.notes.section(u'\n', 0, 0);
    default: return {};
    }
}

QString wholeText(const GlossaryEntry& entry)
{
    QStringList all{entry.notes};
    for (int column = 0; column < GlossaryModel::NotesColumn; ++column)
        all << cellText(entry, column);
    return all.join(u'\n');
}

} // namespace

void GlossaryModel::setEntries(std::vector<GlossaryEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int GlossaryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int GlossaryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnNumber; }

QVariant GlossaryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const GlossaryEntry& one = entry(index.row());
    if (role == Qt::DisplayRole)
        return cellText(one, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == NotesColumn ? one.notes : cellText(one, index.column());
    if (role == searchRole)
        return wholeText(one);
    return {};
}

QVariant GlossaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn: return tr("Kind");
    case ChineseColumn: return tr("Chinese");
    case EnglishColumn: return tr("English");
    case ShortColumn: return tr("Short form");
    case PostColumn: return tr("Post");
    case AvoidColumn: return tr("Not to be used");
    case NotesColumn: return tr("Notes");
    default: return {};
    }
}

GlossaryFilter::GlossaryFilter(GlossaryModel& model, QObject* parent)
    : QSortFilterProxyModel(parent),
      m_model(model),
      m_collator(QLocale(QLocale::Chinese, QLocale::China))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    setSourceModel(&model);
}

void GlossaryFilter::setKind(std::optional<GlossaryKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void GlossaryFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool GlossaryFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    const GlossaryEntry& entry = m_model.entry(row);
    if (m_kind && entry.kind != *m_kind)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString all = wholeText(entry);
    return std::ranges::all_of(m_words,
                               [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool GlossaryFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QString a = left.data().toString();
    const QString b = right.data().toString();
    if (a.isEmpty() != b.isEmpty())
        return b.isEmpty(); // what is not filled in comes last
    const int order = m_collator.compare(a, b);
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace banxin

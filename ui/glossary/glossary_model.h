#pragma once

#include "model/glossary.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace banxin {

/// The entries of the glossary as rows.
class GlossaryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { KindColumn, ChineseColumn, EnglishColumn, ShortColumn, PostColumn, AvoidColumn, NotesColumn };
    static constexpr int columnNumber = NotesColumn + 1;
    static constexpr int searchRole = Qt::UserRole; ///< everything that an entry says

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<GlossaryEntry> entries);
    const std::vector<GlossaryEntry>& entries() const { return m_entries; }
    const GlossaryEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<GlossaryEntry> m_entries;
};

/// The rows of one kind that have some words, in the order of a Chinese dictionary.
class GlossaryFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit GlossaryFilter(GlossaryModel& model, QObject* parent = nullptr);

    void setKind(std::optional<GlossaryKind> kind);
    /// Every word must occur somewhere in the entry.
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    GlossaryModel& m_model;
    QCollator m_collator;
    std::optional<GlossaryKind> m_kind;
    QStringList m_words;
};

} // namespace banxin

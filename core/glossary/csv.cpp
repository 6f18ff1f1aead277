#include "glossary/csv.h"

#include <algorithm>

namespace banxin {

namespace {

constexpr QChar quote = u'"';

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

/// Reads one row after the other.
class CsvReader {
public:
    CsvReader(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    std::vector<CsvRecord> read()
    {
        std::vector<CsvRecord> out;
        while (m_at < m_text.size()) {
            CsvRecord record = readRecord();
            const bool empty =
                std::ranges::all_of(record.cells, [](const QString& cell) { return cell.trimmed().isEmpty(); });
            if (!empty)
                out.push_back(std::move(record));
        }
        return out;
    }

private:
    CsvRecord readRecord()
    {
        CsvRecord out;
        out.line = m_line;
        const qsizetype begin = m_at;
        bool open = true;
        while (open) {
            if (m_at < m_text.size() && m_text.at(m_at) == quote) {
                if (!readQuoted(out.cells))
                    return firstLineOnly(begin, out.line);
            } else {
                out.cells << readPlain();
            }
            open = m_at < m_text.size() && m_text.at(m_at) == m_separator;
            if (open)
                ++m_at;
        }
        out.text = m_text.mid(begin, m_at - begin);
        skipLineEnd();
        return out;
    }

    QString readPlain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text.at(m_at) != m_separator && !isLineEnd(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    /// False: there is no closing mark.
    bool readQuoted(QStringList& cells)
    {
        QString cell;
        for (++m_at; m_at < m_text.size();) {
            const QChar c = m_text.at(m_at);
            if (c == quote) {
                ++m_at;
                if (m_at >= m_text.size() || m_text.at(m_at) != quote) {
                    const QString behind = readPlain(); // not lost
                    if (!behind.trimmed().isEmpty() && cell.contains(u'\n'))
                        return false; // the mark opens another cell: ours was never closed
                    cells << cell + behind;
                    return true;
                }
                cell += quote;
                ++m_at;
            } else if (isLineEnd(c)) {
                skipLineEnd();
                cell += u'\n';
            } else {
                cell += c;
                ++m_at;
            }
        }
        return false;
    }

    CsvRecord firstLineOnly(qsizetype begin, int line)
    {
        m_at = begin;
        m_line = line;
        while (m_at < m_text.size() && !isLineEnd(m_text.at(m_at)))
            ++m_at;
        const QString text = m_text.mid(begin, m_at - begin);
        skipLineEnd();
        return {line, {text}, text, true};
    }

    /// CR LF, LF or CR.
    void skipLineEnd()
    {
        if (m_at >= m_text.size())
            return;
        if (m_text.at(m_at) == u'\r' && m_at + 1 < m_text.size() && m_text.at(m_at + 1) == u'\n')
            ++m_at;
        ++m_at;
        ++m_line;
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

std::vector<CsvRecord> csvRecords(const QString& text, QChar separator)
{
    return CsvReader(text, separator).read();
}

QString csvRow(const QStringList& cells, QChar separator)
{
    QStringList out;
    for (QString cell : cells) {
        const bool special = std::ranges::any_of(
            cell, [separator](QChar c) { return c == separator || c == quote || isLineEnd(c); });
        const bool blank = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
        if (special || blank)
            cell = quote + cell.replace(quote, QStringLiteral("\"\"")) + quote;
        out << cell;
    }
    return out.join(separator) + QStringLiteral("\r\n");
}

} // namespace banxin

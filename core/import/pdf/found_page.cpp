#include "import/pdf/found_page.h"

#include <QDataStream>
#include <QIODevice>

namespace banxin::pdftext {

namespace {

constexpr quint32 mostRecordBytes = 192U << 20;

// Declared before the lists of them.
QDataStream& operator<<(QDataStream& out, const Word& word);
QDataStream& operator>>(QDataStream& in, Word& word);
QDataStream& operator<<(QDataStream& out, const PictureBox& picture);
QDataStream& operator>>(QDataStream& in, PictureBox& picture);

template <typename T>
void writeAll(QDataStream& out, const std::vector<T>& items)
{
    out << static_cast<quint32>(items.size());
    for (const T& item : items)
        out << item;
}

/// The count before a list; a damaged stream ends with one that the bytes left cannot hold.
quint32 readCount(QDataStream& in)
{
    quint32 count = 0;
    in >> count;
    if (in.status() != QDataStream::Ok || count > in.device()->bytesAvailable()) {
        in.setStatus(QDataStream::ReadCorruptData);
        return 0;
    }
    return count;
}

template <typename T>
void readAll(QDataStream& in, std::vector<T>& items)
{
    const quint32 count = readCount(in);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        T item{};
        in >> item;
        items.push_back(std::move(item));
    }
}

QDataStream& operator<<(QDataStream& out, const Word& word)
{
    out << word.text << word.box << word.size << word.font << word.turn << word.spaceAfter;
    writeAll(out, word.starts);
    return out;
}

QDataStream& operator>>(QDataStream& in, Word& word)
{
    in >> word.text >> word.box >> word.size >> word.font >> word.turn >> word.spaceAfter;
    readAll(in, word.starts);
    word.starts.resize(static_cast<std::size_t>(word.text.size()));
    return in;
}

QDataStream& operator<<(QDataStream& out, const PictureBox& picture)
{
    return out << picture.box << picture.object << picture.width << picture.height << picture.bytes;
}

QDataStream& operator>>(QDataStream& in, PictureBox& picture)
{
    return in >> picture.box >> picture.object >> picture.width >> picture.height >> picture.bytes;
}

void writePage(QDataStream& out, const FoundPage& page)
{
    out << page.width << page.height << page.label << page.invisibleText;
    writeAll(out, page.fonts);
    writeAll(out, page.words);
    writeAll(out, page.pictures);
    writeAll(out, page.rules);
}

void readPage(QDataStream& in, FoundPage& page)
{
    in >> page.width >> page.height >> page.label >> page.invisibleText;
    readAll(in, page.fonts);
    readAll(in, page.words);
    readAll(in, page.pictures);
    readAll(in, page.rules);
    for (Word& word : page.words)
        if (word.font >= page.fonts.size())
            in.setStatus(QDataStream::ReadCorruptData);
}

void prepare(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

} // namespace

QByteArray toBytes(const Record& record)
{
    QByteArray body;
    QDataStream out(&body, QIODevice::WriteOnly);
    prepare(out);
    out << static_cast<quint8>(record.kind) << record.pages << record.title << record.failure;
    if (record.kind == Record::Kind::Page)
        writePage(out, record.page);
    QByteArray whole;
    QDataStream head(&whole, QIODevice::WriteOnly);
    head << static_cast<quint32>(body.size());
    return whole + body;
}

std::optional<Record> takeRecord(const QByteArray& bytes, qsizetype& at, bool& damaged)
{
    if (bytes.size() - at < 4)
        return std::nullopt;
    quint32 size = 0;
    QDataStream head(bytes.mid(at, 4));
    head >> size;
    if (size > mostRecordBytes) {
        damaged = true;
        return std::nullopt;
    }
    if (bytes.size() - at - 4 < static_cast<qsizetype>(size))
        return std::nullopt;
    QDataStream in(QByteArray::fromRawData(bytes.constData() + at + 4, static_cast<qsizetype>(size)));
    prepare(in);
    Record record;
    quint8 kind = 0;
    in >> kind >> record.pages >> record.title >> record.failure;
    record.kind = static_cast<Record::Kind>(kind);
    if (kind > static_cast<quint8>(Record::Kind::End))
        damaged = true;
    else if (record.kind == Record::Kind::Page)
        readPage(in, record.page);
    damaged = damaged || in.status() != QDataStream::Ok;
    if (damaged)
        return std::nullopt;
    at += 4 + static_cast<qsizetype>(size);
    return record;
}

} // namespace banxin::pdftext

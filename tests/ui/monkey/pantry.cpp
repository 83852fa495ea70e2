// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/monkey/pantry.h"

#include "ui/files/session_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <array>
#include <cmath>
#include <vector>

namespace quantoscope {
namespace {

QByteArray table(int rows, int columns, double scale)
{
    QByteArray text = "time";
    for (int column = 1; column < columns; ++column) {
        text += column == 2 ? ",membrane" : ",c" + QByteArray::number(column);
    }
    for (int row = 0; row < rows; ++row) {
        text += '\n' + QByteArray::number(row);
        for (int column = 1; column < columns; ++column) {
            text += ',' + QByteArray::number(scale * std::sin(row * 0.05 * column), 'g', 7);
        }
    }
    return text + '\n';
}

/// float32, one dimension.
QByteArray npy(int samples)
{
    QByteArray header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (" + QByteArray::number(samples) + ",), }";
    constexpr int preamble = 10;
    header = header.leftJustified((header.size() + preamble + 64) / 64 * 64 - preamble - 1) + '\n';
    std::vector<float> values(static_cast<std::size_t>(samples));
    for (std::size_t k = 0; k < values.size(); ++k) {
        values[k] = static_cast<float>(std::sin(double(k) * 0.01) + 0.3 * std::sin(double(k) * 1.7));
    }
    return QByteArray("\x93NUMPY\x01\x00", 8) + char(header.size() % 256) + char(header.size() / 256) +
           header +
           QByteArray(reinterpret_cast<const char*>(values.data()), qsizetype(values.size() * sizeof(float)));
}

} // namespace

Pantry::Pantry()
{
    copyAll(QUANTOSCOPE_RECORDINGS);
    copyAll(QUANTOSCOPE_LESSONS);
    for (const char* reader : {"delimited", "npy", "session"}) {
        copyAll(QString(QUANTOSCOPE_SEEDS "/") + reader);
    }
    addRecordings();
    addSessions();
    add("no_lesson.md", "# A lesson\n\n## A step\n\n```setup\nnum_bits = many\n```\n");
    add("own.md",
        "# My lesson\n\n## A step\n\n```setup\nnum_bits = 3\n```\n\n```predict\nHow many?\n= levels\n"
        "```\n\n```answer\n{levels}\n```\n");
}

QString Pantry::add(const QString& name, const QByteArray& content)
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
    m_files << path;
    return path;
}

void Pantry::copyAll(const QString& folder)
{
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder + "/" + name);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        const QString ending = folder.endsWith("npy")       ? ".npy"
                               : folder.endsWith("session") ? ".quantoscope.json"
                               : name.contains('.')         ? ""
                                                            : ".csv";
        add(name + ending, file.readAll());
    }
}

void Pantry::addRecordings()
{
    add("chip.csv", "v,spikes\n" + QByteArray("0.25,0\n1.5,1\n").repeated(100)); // as long as the example
    m_changing = {add("small.csv", table(400, 3, 0.9)), add("short.csv", table(20, 2, 2.0)),
                  add("many.csv", table(300, 20, 1.2))};
    add("long.npy", npy(300'000));
    add("one.csv", "0.5\n");
    add("constant.csv", "v\n1\n1\n1\n1\n");
    add("huge.csv", "v\n1e30\n-1e30\n1e38\n0\n");
    add("tiny.csv", "v\n1e-40\n0\n-1e-42\n");
    add("gaps.csv", "v\n0.5\nnan\ninf\n-inf\n0.2\n");
    add("only_nan.csv", "v\nnan\nnan\n");
    add("ragged.csv", "a,b\n1,2\n3\n");
    add("empty.csv", "");
    add("text.txt", "this is not a recording\n");
    add("cut.npy", npy(1000).left(500));
    add("cell.xyz", "1\n2\n");
}

void Pantry::addSessions()
{
    Session session{.setup = exampleSetup()};
    session.setup.recording = RecordingName{m_folder.filePath("many.csv").toStdString(), 2, {1, 3, 4}};
    session.setup.loop = Loop::open;
    saveSession(m_files.emplaceBack(m_folder.filePath("channels.quantoscope.json")), session);
    session.setup.recording->path += ".gone";
    session.perspective = "dynamics";
    saveSession(m_files.emplaceBack(m_folder.filePath("gone.quantoscope.json")), session);
    session.setup = exampleSetup();
    session.setup.scheme.numBits = 17; // may be wrong, as in the window
    session.perspective = "compare";
    session.pins = {{"a", {.numBits = 3}}, {"b", {.numBits = 5, .uniform = false}}};
    saveSession(m_files.emplaceBack(m_folder.filePath("pins.quantoscope.json")), session);
    session = {.setup = exampleSetup()};
    session.network = NetworkSettings{.source = {}, .nodes = {{"lif1", {.state = Scheme{.numBits = 3}}}}};
    session.perspective = "network";
    saveSession(m_files.emplaceBack(m_folder.filePath("network.quantoscope.json")), session);
    session = {.setup = exampleSetup()};
    session.setup.reference = TraceName{.path = m_folder.filePath("chip.csv").toStdString()};
    saveSession(m_files.emplaceBack(m_folder.filePath("compared.quantoscope.json")), session);
}

QString Pantry::someFile(Chance& chance) const
{
    if (chance.oneIn(20)) {
        return chance.oneIn(2) ? m_folder.filePath("none.csv") : m_folder.path();
    }
    return chance.oneIn(3) ? chance.of(m_changing) : chance.of(m_files);
}

QString Pantry::someName(Chance& chance) const
{
    static const std::array<QString, 12> names{"out.csv", "out.json", "out.npy", "out.v",
                                               "out.h",   "out.md",   "out.py",  "out.pdf",
                                               "out.png", "none/out", "out.qq",  "mine"};
    return m_folder.filePath(chance.of(names));
}

QString Pantry::meddle(Chance& chance) const
{
    const QString path = chance.of(m_changing);
    QFile file(path);
    if (chance.oneIn(6)) {
        file.remove();
        return "another program removes " + path;
    }
    const int rows = chance.of(std::array{400, 100, 25, 0});
    const int columns = chance.of(std::array{2, 3, 20});
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.write(rows == 0 ? "cut" : table(rows, columns, 1.0));
    }
    return QString("another program rewrites %1: %2 rows, %3 columns").arg(path).arg(rows).arg(columns);
}

} // namespace quantoscope

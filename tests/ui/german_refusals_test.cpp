// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/recordings/recording.h"
#include "tests/ui/registered_test.h"
#include "ui/files/file_access.h"
#include "ui/text/translation.h"
#include "ui/training/training_page.h"
#include "ui/window/main_window.h"
#include "ui/window/perspective_tabs.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

#include <thread>

using namespace quantoscope;

/// What a German window says of files that it cannot take or write: a sentence of each kind.
class GermanRefusalsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    QString pathOf(const QString& name) const { return m_folder.filePath(name); }

    QString written(const QString& name, const QByteArray& content) const
    {
        QFile file(pathOf(name));
        const bool whole = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        return whole ? file.fileName() : QString();
    }

    static QByteArray sound(const QString& name)
    {
        QFile file(QUANTOSCOPE_RECORDINGS "/" + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray lesson(const QByteArray& block)
    {
        return "# Titel\n## Schritt\nText.\n" + block + "\n";
    }

    static QByteArray session(const QByteArray& members)
    {
        return "{\"quantoscope_session\": 1, " + members + "}";
    }

    void compareNotice(const QString& expected) const
    {
        const auto* notice = m_window->findChild<QLabel*>("notice_text");
        QTRY_COMPARE(notice->text(), expected);
    }

    /// A row: the file `name` with this content, of which the window says "PATH" + `said`.
    static void add(const char* name, const QByteArray& content, const QString& said)
    {
        QTest::newRow(name) << QString(name) << content << said;
    }

    static void addTextsAndArrays()
    {
        add("leer.csv", "", ": Die Datei ist leer; den Pfad einer Datei mit Daten angeben.");
        add("wort.csv", "1\n2\n3\ndrei\n", ", Zeile 4, Spalte 0: „drei“ ist keine Zahl.");
        add("kurz.csv", "1,2,3\n4,5,6\n7\n", ", Zeile 3 hat 1 Wert; jede Zeile muss 3 haben wie die erste.");
        add("kopf.csv", "membrane\n",
            " enthält keine Spalte mit Zahlen; eine Aufzeichnung braucht mindestens eine.");
        add("x.npy", "kein Array", " ist keine .npy-Datei: Ab Byte 0 muss \\x93NUMPY stehen.");
        add("bild.png", "x",
            " hat ein nicht unterstütztes Format; der Name einer Aufzeichnung muss auf " +
                QString::fromStdString(recordingEndingList()).replace(" or ", " oder ") + " enden.");
    }

    static void addArchives()
    {
        add("x.npz", "kein Archiv",
            " ist kein gültiges zip-Archiv von NumPy-Arrays, sondern beschädigt, abgeschnitten oder in einem "
            "anderen Format.");
        add("kurz.mat", sound("plain.mat").first(100), " ist mitten im Kopf abgeschnitten, bei Byte 100.");
        add("text.mat", sound("texts.mat"),
            " enthält kein Array, das als Aufzeichnung gelesen werden kann: name (Text).");
        add("text.h5", sound("texts.h5"),
            " enthält kein Array, das als Aufzeichnung gelesen werden kann: name (Text).");
        add("bombe.npz", sound("bomb.npz"),
            " wurde nicht entpackt: Array membrane soll aus 65318 Bytes 64 MB ergeben, was für eine "
            "Aufzeichnung nicht plausibel ist; ohne Kompression speichern.");
    }

    /// Those that the reader refuses.
    static void addIsolated()
    {
        add("x.h5", "\x89HDF\r\n\x1A\n und sonst nichts",
            " ist keine gültige HDF5-Datei, sondern beschädigt, abgeschnitten oder in einem anderen Format.");
        add("7.mat", "MATLAB 7.3 und sonst nichts",
            " ist keine .mat-Datei von MATLAB 4, 5 oder 7.3 oder ist bei Byte 0 beschädigt.");
    }

    static void addElectrophysiology()
    {
        add("x.abf", "kein ABF", " ist keine ABF-Datei: Sie beginnt mit „kein“, nicht mit ABF.");
        add("kurz.abf", sound("cell.abf").first(6150),
            " ist abgeschnitten: Sie soll ab Byte 6144 16 Abtastwerte zu 2 Bytes enthalten, hat aber nur "
            "6150 Bytes.");
        add("x.edf", "kein EDF", " ist keine EDF-, BDF- oder GDF-Datei: Sie beginnt mit „kein EDF“.");
        add("kurz.edf", sound("cell.edf").first(780),
            " ist abgeschnitten: Sie soll 8 Blöcke zu 4 Bytes enthalten, hat davon aber nur 12 Bytes.");
    }

    static void addSounds()
    {
        add("x.wav", "kein Ton",
            " ist keine gültige .wav-, .flac-, .aiff- oder .ogg-Datei, sondern beschädigt, abgeschnitten "
            "oder in einem anderen Format.");
        add("kurz.wav", sound("stereo.wav").first(60),
            " ist abgeschnitten: Angegeben sind 76 Bytes, vorhanden 60.");
    }

    static void addSessions()
    {
        add("text.json", "1,2\n3,4\n",
            ": Zeile 1 ist kein gültiges JSON (Byte 2); eine Sitzung ist ein JSON-Objekt {…}.");
        add("fremd.json", "{}",
            ": Das ist keine Sitzung von Quantoscope; eine Sitzung hat den Eintrag „quantoscope_session“ mit "
            "ihrer Version.");
        add("neu.json", "{\"quantoscope_session\": 2}",
            ": Die Sitzung wurde von einem neueren Quantoscope gespeichert: Sie hat Version 2, und dieses "
            "Programm liest Versionen bis 1.");
        add("flag.json", session(R"("setup": {"scheme": {"uniform": "ja"}})"),
            ": setup.scheme.uniform ist \"ja\"; erlaubt ist true oder false.");
        add("liste.json", session(R"("pins": {})"), ": pins ist ein Objekt; erlaubt ist ein Array […].");
        add("rundung.json", session(R"("setup": {"rounding": "auf"})"),
            ": setup.rounding ist \"auf\"; erlaubt ist eines von reference, saturating, nearest-even, floor, "
            "toward-zero, stochastic.");
        add("unbekannt.json", session(R"("setup": {"loop": "open", "farbe": 1})"),
            ": setup hat keinen Eintrag „farbe“; bekannt sind scheme, rounding, overflow, rounding_seed, "
            "loop, neuron, stimulus, recording, reference.");
        add("schema.json", session(R"("pins": [{"name": "a", "scheme": {"num_bits": 99}}])"),
            ": Das angeheftete Schema „a“ ist ungültig: num_bits ist 99; erlaubt ist eine ganze Zahl von 1 "
            "bis 16.");
    }

    static void addLessons()
    {
        add("titel.md", "## Schritt\n", ", Zeile 1: Der Titel fehlt; die erste Zeile muss „# Titel“ sein.");
        add("ende.md", lesson("```setup\nnum_bits = 4"),
            ", Zeile 4: Der Block setup hat kein Ende; eine Zeile ``` beendet ihn.");
        add("zahl.md", lesson("```setup\nthreshold = eins\n```"),
            ", Zeile 5: threshold ist „eins“; erlaubt ist eine Zahl, zum Beispiel 0.5 oder 1e-3.");
        add("wert.md", lesson("```setup\nnum_bits = 99\n```"),
            ", Zeile 5: num_bits ist 99; erlaubt ist eine ganze Zahl von 1 bis 16.");
        add("schritt.md", lesson(""), ", Zeile 2: Der erste Schritt hat keinen Block setup.");
    }

private slots:
    void initTestCase()
    {
        installTranslation(*qApp, "de");
        m_window = std::make_unique<MainWindow>(exampleSetup(), Appearance::light);
        m_window->show();
        QTRY_VERIFY(m_window->exploration());
    }

    void cleanupTestCase() { m_window.reset(); }

    void aBrokenFileIsRefusedInGerman_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        addTextsAndArrays();
        addSessions();
        addLessons();
        addArchives();
        addIsolated();
        addElectrophysiology();
        addSounds();
    }

    void aBrokenFileIsRefusedInGerman()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        const QString path = written(name, content);
        QVERIFY(!path.isEmpty());
        m_window->openFiles({path});
        compareNotice(path + said);
    }

    void whatIsNoFileIsRefusedInGerman()
    {
        const QString nowhere = pathOf("nirgends.csv");
        m_window->openFiles({nowhere});
        compareNotice(nowhere + ": Diese Datei gibt es nicht; den Pfad einer vorhandenen Datei angeben.");
        m_window->openFiles({m_folder.path()});
        compareNotice(m_folder.path() + ": Das ist ein Ordner; den Pfad einer Datei darin angeben.");
    }

    void pointsAreRefusedInGerman()
    {
        auto* train = m_window->findChild<TrainingPage*>();
        const QString two = written("zwei.csv", "x,y\n0,0\n1,1\n");
        QCOMPARE(train->openData(two).sentence(),
                 two + " hat 2 Spalten; Punkte brauchen drei: x, y und label.");
        const QString one = written("eins.csv", "x,y,label\n0,0,1\n1,1,1\n0,1,1\n1,0,1\n");
        QCOMPARE(train->openData(one).sentence(),
                 one + " hat als label nur 1; es müssen zwei verschiedene sein.");
        const QString hole = written("loch.csv", "x,y,label\n0,0,0\n1,nan,1\n0,1,1\n1,0,0\n");
        QCOMPARE(train->openData(hole).sentence(),
                 hole + ": y von Punkt 2 ist nan; erlaubt ist eine endliche Zahl.");
    }

    void whatCannotBeWrittenIsSaidInGerman()
    {
        const QString lost = pathOf("nirgends/stufen.csv");
        QCOMPARE(m_window->exportTable(lost).sentence(),
                 lost + ": Den Ordner " + pathOf("nirgends") +
                     " gibt es nicht; ihn anlegen oder einen anderen wählen.");
        const QString full = pathOf("voll.csv");
        QVERIFY(QFile::link("/dev/full", full));
        const QString sentence = m_window->exportTable(full).sentence();
        QVERIFY2(sentence.startsWith(full + ": Die Datei kann nicht geschrieben werden (") &&
                     sentence.endsWith("); einen Ort mit genug Platz und Schreibrecht wählen.") &&
                     !sentence.contains("space", Qt::CaseInsensitive),
                 qPrintable(sentence));
    }

    void hardwareIsRefusedInGerman()
    {
        QCOMPARE(m_window->exportTable(pathOf("a b.v")).sentence(),
                 "Der Name der Verilog-Datei ist „a b.v“; er muss auf .v enden und darf nur Buchstaben (ohne "
                 "Umlaute), Ziffern, „_“, „-“ und „.“ enthalten, denn die Module heißen danach.");
        const QString narrow = m_window->exportTable(pathOf("stufen.h"), FixedPoint(0, 3)).sentence();
        QVERIFY2(narrow.startsWith("Stufe ") &&
                     narrow.contains("der von -1 bis 0.875 reicht; m muss mindestens "),
                 qPrintable(narrow));
        const QString coarse = m_window->exportTable(pathOf("stufen.h"), FixedPoint(5, 0)).sentence();
        QVERIFY2(coarse.contains(" in Q5.0 denselben Code ") &&
                     coarse.contains("; das kleinste passende n ist "),
                 qPrintable(coarse));
    }

    /// The process is a copy of this one at a moment at which other threads look up translations.
};

static const RegisteredTest germanRefusalsTest(__FILE__, runTest<GermanRefusalsTest>);
#include "german_refusals_test.moc"

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>The link has the value &quot;%1&quot; for %2; it must be %3.</source>
        <translation>Die Verknüpfung hat den Wert „%1“ für %2; erlaubt ist %3.</translation>
    </message>
    <message>
        <source>The link has the unknown parameter &quot;%1&quot;.</source>
        <translation>Die Verknüpfung hat den unbekannten Parameter „%1“.</translation>
    </message>
    <message>
        <source>The link does not begin with %1.</source>
        <translation>Die Verknüpfung beginnt nicht mit %1.</translation>
    </message>
    <message>
        <source>less than 0.01 %</source>
        <translation>weniger als 0.01 %</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>Widen the limits to %1 and %2</source>
        <translation>Grenzen: %1 und %2</translation>
    </message>
    <message>
        <source>Set rounding to saturating</source>
        <translation>Sättigend runden</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Use 1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <source>Use %1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>, uniform</source>
        <translation>, gleichmäßig</translation>
    </message>
    <message>
        <source>, limits %1 and %2</source>
        <translation>, Grenzen %1 und %2</translation>
    </message>
    <message>
        <source>Set upper_limit to %1</source>
        <translation>upper_limit auf %1 setzen</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3.</source>
        <translation>%1 ist %2; erlaubt ist %3.</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message>
        <source>Set lower_limit to %1</source>
        <translation>lower_limit auf %1 setzen</translation>
    </message>
    <message>
        <source>Shift the limits so that 0 is a level</source>
        <translation>0 zur Stufe machen</translation>
    </message>
    <message>
        <source>Set multiplier to %1</source>
        <translation>multiplier auf %1 setzen</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>ein Objekt {…}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number or null</source>
        <translation>eine Zahl oder null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>%1, array %2</source>
        <translation>%1, Array %2</translation>
    </message>
    <message>
        <source>%1 has 1 column; points need three: x, y and label.</source>
        <translation>%1 hat 1 Spalte; Punkte brauchen drei: x, y und label.</translation>
    </message>
    <message>
        <source>%1 has %2 columns; points need three: x, y and label.</source>
        <translation>%1 hat %2 Spalten; Punkte brauchen drei: x, y und label.</translation>
    </message>
    <message>
        <source>%1 has more than two labels (%2, %3, %4); it must have two.</source>
        <translation>%1 hat mehr als zwei Klassen im label (%2, %3, %4); es müssen zwei sein.</translation>
    </message>
    <message>
        <source>%1 has only the label %2; it must have two.</source>
        <translation>%1 hat als label nur %2; es müssen zwei verschiedene sein.</translation>
    </message>
    <message>
        <source>%1 has %2 points; it must have from %3 to %4.</source>
        <translation>%1 hat %2 Punkte; erlaubt sind %3 bis %4.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1 is empty; a recording needs at least one number.</source>
        <translation>%1 ist leer; eine Aufzeichnung braucht mindestens eine Zahl.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>the smallest n that works is %1, as in %2.</source>
        <translation>das kleinste passende n ist %1, wie in %2.</translation>
    </message>
    <message>
        <source>m must be at least %1.</source>
        <translation>m muss mindestens %1 sein.</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>Quantizing loses the raw trace&apos;s only spike.</source>
        <translation>Beim Quantisieren geht der einzige Spike der rohen Spur verloren.</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>kein Platz mehr auf dem Gerät</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>keine solche Datei und kein solcher Ordner</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>nur lesbares Dateisystem</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>Dateiname zu lang</translation>
    </message>
    <message>
        <source>file too large</source>
        <translation>Datei zu groß</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>Speicherkontingent erschöpft</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>this is a folder; give the path of a file in it.</source>
        <translation>Das ist ein Ordner; den Pfad einer Datei darin angeben.</translation>
    </message>
    <message>
        <source>this is a device; give the path of a file.</source>
        <translation>Das ist ein Gerät; den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>this is a pipe; give the path of a file.</source>
        <translation>Das ist eine Pipe; den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>this is a socket; give the path of a file.</source>
        <translation>Das ist ein Socket; den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>The input file has no name; give the path of a file to read.</source>
        <translation>Die Eingabedatei hat keinen Namen; den Pfad einer Datei zum Lesen angeben.</translation>
    </message>
    <message>
        <source>The output file has no name; give the path of a file to write.</source>
        <translation>Die Ausgabedatei hat keinen Namen; den Pfad einer Datei zum Schreiben angeben.</translation>
    </message>
    <message>
        <source>this is a folder; give the path of a file to write.</source>
        <translation>Das ist ein Ordner; den Pfad einer Datei zum Schreiben angeben.</translation>
    </message>
    <message>
        <source>%1 is a network (NIR), not a recording.</source>
        <translation>%1 ist ein Netz (NIR), keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>a link to another file</source>
        <translation>ein Verweis auf eine andere Datei</translation>
    </message>
    <message>
        <source>virtual: made of other datasets</source>
        <translation>virtuell: aus anderen Datensätzen zusammengesetzt</translation>
    </message>
    <message>
        <source>external: stored in other files</source>
        <translation>extern: in anderen Dateien gespeichert</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>references</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>a sparse matrix</source>
        <translation>eine dünn besetzte Matrix</translation>
    </message>
    <message>
        <source>a function</source>
        <translation>eine Funktion</translation>
    </message>
    <message>
        <source>complex numbers</source>
        <translation>komplexe Zahlen</translation>
    </message>
    <message>
        <source>no elements</source>
        <translation>keine Elemente</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>of class %1</source>
        <translation>von der Klasse %1</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>%1 is truncated: array %2 ends after %3 of %4 elements.</source>
        <translation>%1 ist abgeschnitten: Array %2 endet nach %3 von %4 Elementen.</translation>
    </message>
    <message>
        <source>the array</source>
        <translation>das Array</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1: not read: %2.</source>
        <translation>%1: nicht gelesen: %2.</translation>
    </message>
    <message>
        <source>%1 is not an ABF file: it begins with &quot;%2&quot;, not with ABF.</source>
        <translation>%1 ist keine ABF-Datei: Sie beginnt mit „%2“, nicht mit ABF.</translation>
    </message>
    <message>
        <source>variable-length event-driven</source>
        <translation>„ereignisgesteuert, variable Länge“</translation>
    </message>
    <message>
        <source>high-speed oscilloscope</source>
        <translation>„schnelles Oszilloskop“</translation>
    </message>
    <message>
        <source>an unknown (%1)</source>
        <translation>„unbekannt“ (%1)</translation>
    </message>
    <message>
        <source>gain of 0 or not a number</source>
        <translation>Verstärkung 0 oder keine Zahl</translation>
    </message>
    <message>
        <source>%1, sweep %2</source>
        <translation>%1, Durchlauf %2</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>sweeps</source>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>samples in a sweep</source>
        <translation>Abtastwerte eines Durchlaufs</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>ignored samples</source>
        <translation>übergangenen Abtastwerte</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1 sweeps of %2 samples</source>
        <translation>%1 Durchläufe von %2 Abtastwerten</translation>
    </message>
    <message>
        <source>%1 sweeps</source>
        <translation>%1 Durchläufe</translation>
    </message>
    <message>
        <source>%1 is not an EDF, BDF or GDF file: it begins with &quot;%2&quot;.</source>
        <translation>%1 ist keine EDF-, BDF- oder GDF-Datei: Sie beginnt mit „%2“.</translation>
    </message>
    <message>
        <source>number of channels</source>
        <translation>Anzahl der Kanäle</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>digital range %1 to %2</source>
        <translation>digitaler Bereich %1 bis %2</translation>
    </message>
    <message>
        <source>physical range %1 to %2</source>
        <translation>physikalischer Bereich %1 bis %2</translation>
    </message>
    <message>
        <source>duration of a record</source>
        <translation>Dauer eines Blocks</translation>
    </message>
    <message>
        <source>number of records</source>
        <translation>Anzahl der Blöcke</translation>
    </message>
    <message>
        <source>no samples</source>
        <translation>keine Abtastwerte</translation>
    </message>
    <message>
        <source>of type %1</source>
        <translation>vom Typ %1</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Cause: rounding. Stored as %3, which is a spike: %1 (%2).</source>
        <translation>Ursache: Runden. Als %3 gespeichert, was ein Spike ist: %1 (%2).</translation>
    </message>
    <message>
        <source>Quantizing loses %1 of the raw trace&apos;s %2 spikes.</source>
        <translation>Quantisieren verliert %1 der %2 Spikes der rohen Spur.</translation>
    </message>
    <message>
        <source>Quantizing turns %1 into spikes that the raw trace does not have.</source>
        <translation>Quantisieren macht zu Spikes, die die rohe Spur nicht hat: %1.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, but its loss is still falling; train for more epochs.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, aber sein Verlust fällt noch; mehr Epochen trainieren.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, probably because straight-through passes gradients even where the membrane is clipped; set state_gradient to clipped, or raise upper_limit.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, wahrscheinlich weil Straight-through Gradienten auch dort durchlässt, wo die Membran begrenzt wird; state_gradient auf Begrenzt stellen oder upper_limit erhöhen.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, probably because no gradient passes where the membrane is clipped; raise upper_limit, or set state_gradient to straight-through.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, wahrscheinlich weil kein Gradient durchkommt, wo die Membran begrenzt wird; upper_limit erhöhen oder state_gradient auf Straight-through stellen.</translation>
    </message>
    <message>
        <source>threshold is %1; for a fit it must be a number other than 0, from -1e30 to 1e30.</source>
        <translation>threshold ist %1; für eine Anpassung muss es eine Zahl außer 0 sein, von -1e30 bis 1e30.</translation>
    </message>
    <message>
        <source>Scale to threshold units</source>
        <translation>In Einheiten der Schwelle umrechnen</translation>
    </message>
    <message>
        <source>input_gain is %1; it must be a finite number other than 0.</source>
        <translation>input_gain ist %1; es muss eine endliche Zahl außer 0 sein.</translation>
    </message>
    <message>
        <source>input_offset is %1; it must be a finite number.</source>
        <translation>input_offset ist %1; es muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>Bits of the state; the table has 2^num_bits levels</source>
        <translation>Bits des Zustands; die Tabelle hat 2^num_bits Stufen</translation>
    </message>
    <message>
        <source>The range starts at -(threshold + threshold*lower_limit)</source>
        <translation>Der Bereich beginnt bei -(threshold + threshold*lower_limit)</translation>
    </message>
    <message>
        <source>The range ends at threshold + threshold*upper_limit</source>
        <translation>Der Bereich endet bei threshold + threshold*upper_limit</translation>
    </message>
    <message>
        <source>the scheme&apos;s threshold</source>
        <translation>die Schwelle des Schemas</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Shape of the input current</source>
        <translation>Form des Eingangsstroms</translation>
    </message>
    <message>
        <source>Current added at every step</source>
        <translation>Strom, der in jedem Schritt hinzukommt</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Cause: rounding at the threshold (%1). The membrane does not exceed %2 but is stored as %3, so the neuron fires.</source>
        <translation>Ursache: Runden an der Schwelle (%1). Die Membran liegt nicht über %2, wird aber als %3 gespeichert, und das Neuron feuert.</translation>
    </message>
    <message>
        <source>Cause: a level equal to the threshold (%1). The membrane exceeds %2 but is stored as %2, so the neuron does not fire.</source>
        <translation>Ursache: eine Stufe genau auf der Schwelle (%1). Die Membran liegt über %2, wird aber als %2 gespeichert, und das Neuron feuert nicht.</translation>
    </message>
    <message>
        <source>Cause: rounding at the threshold (%1). The membrane exceeds %2 but is stored as %3, so the neuron does not fire.</source>
        <translation>Ursache: Runden an der Schwelle (%1). Die Membran liegt über %2, wird aber als %3 gespeichert, und das Neuron feuert nicht.</translation>
    </message>
    <message>
        <source>Cause: the dead band (%1). The membrane changes by less than it takes to reach the next level, and the change is rounded away.</source>
        <translation>Ursache: die Totzone (%1). Die Membran ändert sich zu wenig, um die nächste Stufe zu erreichen, und die Änderung wird weggerundet.</translation>
    </message>
    <message>
        <source>Cause: clipping (%1). The state is outside the range of the levels.</source>
        <translation>Ursache: Abschneiden (%1). Der Zustand liegt außerhalb des Bereichs der Stufen.</translation>
    </message>
    <message>
        <source>Cause: rounding at every step. No single effect explains it: rounding across the threshold (%1), changes rounded away (%2), clipping (%3).</source>
        <translation>Ursache: Runden in jedem Schritt. Keine Wirkung erklärt es allein: Runden über die Schwelle hinweg (%1), weggerundete Änderungen (%2), Abschneiden (%3).</translation>
    </message>
    <message>
        <source>Without this, %1 of them would have no counterpart.</source>
        <translation>Ohne dies hätten %1 davon keinen passenden.</translation>
    </message>
    <message>
        <source>Without this, the quantized neuron would fire %1.</source>
        <translation>Ohne dies würde das quantisierte Neuron %1 feuern.</translation>
    </message>
    <message>
        <source>Its membrane reaches the threshold %1 but never exceeds it; a neuron fires only above its threshold.</source>
        <translation>Seine Membran erreicht die Schwelle %1, überschreitet sie aber nie; ein Neuron feuert nur oberhalb seiner Schwelle.</translation>
    </message>
    <message>
        <source>Its membrane never rises above %1, which is below the threshold %2.</source>
        <translation>Seine Membran steigt nie über %1 und bleibt damit unter der Schwelle %2.</translation>
    </message>
    <message>
        <source>The maximum of the raw membrane, %1, would be stored as %2.</source>
        <translation>Das Maximum der rohen Membran, %1, würde als %2 gespeichert.</translation>
    </message>
    <message>
        <source>Spikes of the raw neuron without a counterpart within %2: %1.</source>
        <translation>Spikes des rohen Neurons ohne passenden im Abstand von höchstens %2: %1.</translation>
    </message>
    <message>
        <source>With this input, the raw neuron fires %1 and the quantized neuron never fires.</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron %1, das quantisierte nie.</translation>
    </message>
    <message>
        <source>With this input, both neurons fire %1.</source>
        <translation>Bei dieser Eingabe feuern beide Neuronen %1.</translation>
    </message>
    <message>
        <source>With this input, the raw neuron fires %1 and the quantized neuron only %2 (%3 lost).</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron %1, das quantisierte nur %2 (%3 verloren).</translation>
    </message>
    <message>
        <source>With this input, the raw neuron never fires and the quantized neuron fires %1.</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron nie, das quantisierte %1.</translation>
    </message>
    <message>
        <source>With this input, the raw neuron fires %1 and the quantized neuron %2 (%3 added).</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron %1, das quantisierte %2 (%3 zu viel).</translation>
    </message>
    <message>
        <source>The cause was determined from the first %1 steps.</source>
        <translation>Die Ursache wurde aus den ersten %1 Schritten bestimmt.</translation>
    </message>
    <message>
        <source>Rounding rule, as in snnTorch (reference) or as in hardware</source>
        <translation>Rundungsregel, wie in snnTorch (reference) oder wie in Hardware</translation>
    </message>
    <message>
        <source>Whether the signal is the input current (closed) or the membrane (open)</source>
        <translation>Ob das Signal der Eingangsstrom (geschlossen) oder die Membran (offen) ist</translation>
    </message>
    <message>
        <source>1 sample (%1) is outside the range of the levels and is clipped.</source>
        <translation>1 Wert (%1) liegt außerhalb des Bereichs der Stufen und wird abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 samples (%2) are outside the range of the levels and are clipped.</source>
        <translation>%1 Werte (%2) liegen außerhalb des Bereichs der Stufen und werden abgeschnitten.</translation>
    </message>
    <message>
        <source>The rounding rules %1 and %2 assign different levels to %3.</source>
        <translation>Die Rundungsregeln %1 und %2 ergeben verschiedene Stufen für %3.</translation>
    </message>
    <message>
        <source>The membrane is in %1, but the threshold is %2. Scaling to threshold units maps %3 to 0 and %4 to the threshold.</source>
        <translation>Die Membran ist in %1, die Schwelle aber ist %2. Umgerechnet wird %3 zu 0 und %4 zur Schwelle.</translation>
    </message>
    <message>
        <source>The largest sample, %1, is stored as %2: this far outside the range, the distances to all levels round to the same float and the first level is chosen.</source>
        <translation>Der größte Wert, %1, wird als %2 gespeichert: So weit außerhalb des Bereichs runden die Abstände zu allen Stufen zum selben float, und die erste Stufe wird gewählt.</translation>
    </message>
    <message>
        <source>1 sample (%1) is kept but excluded from the error metrics.</source>
        <translation>1 Wert (%1) bleibt erhalten, zählt aber bei den Fehlermaßen nicht mit.</translation>
    </message>
    <message>
        <source>%1 samples (%2 NaN, %3 infinite) are kept but excluded from the error metrics.</source>
        <translation>%1 Werte (%2 NaN, %3 unendlich) bleiben erhalten, zählen aber bei den Fehlermaßen nicht mit.</translation>
    </message>
    <message>
        <source>The closed loop simulates only the first %1 of %2 samples.</source>
        <translation>Die geschlossene Schleife simuliert nur die ersten %1 von %2 Werten.</translation>
    </message>
    <message>
        <source>The quantized neuron fires without any input: 0 is stored as %1, which drives the membrane above the threshold.</source>
        <translation>Das quantisierte Neuron feuert ohne jede Eingabe: 0 wird als %1 gespeichert, und das treibt die Membran über die Schwelle.</translation>
    </message>
    <message>
        <source>Without input, the quantized membrane rests at %1 instead of 0.</source>
        <translation>Ohne Eingabe ruht die quantisierte Membran bei %1 statt bei 0.</translation>
    </message>
    <message>
        <source>Dead band: constant currents below %1 are rounded away and never move the quantized membrane.</source>
        <translation>Totzone: Konstante Ströme unter %1 werden weggerundet und bewegen die quantisierte Membran nie.</translation>
    </message>
    <message>
        <source>With constant currents from %1, the raw neuron fires and the quantized neuron stays silent.</source>
        <translation>Bei konstanten Strömen von %1 feuert das rohe Neuron, und das quantisierte bleibt stumm.</translation>
    </message>
    <message>
        <source>With constant currents of %1 and above, the raw neuron fires and the quantized neuron stays silent.</source>
        <translation>Bei konstanten Strömen ab %1 feuert das rohe Neuron, und das quantisierte bleibt stumm.</translation>
    </message>
    <message>
        <source>Cause: a level equal to the threshold. Stored as %3, which is not a spike: %1 (%2).</source>
        <translation>Ursache: eine Stufe genau auf der Schwelle. Als %3 gespeichert, was kein Spike ist: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: rounding far outside the range of the levels. Stored as %3: %1 (%2).</source>
        <translation>Ursache: Runden weit außerhalb des Bereichs der Stufen. Als %3 gespeichert: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: clipping. Below the lowest level, %3, and stored as this level, which is a spike: %1 (%2).</source>
        <translation>Ursache: Abschneiden. Unter der niedrigsten Stufe, %3, und als diese gespeichert, was ein Spike ist: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: rounding. Stored as %3, which is not a spike: %1 (%2).</source>
        <translation>Ursache: Runden. Als %3 gespeichert, was kein Spike ist: %1 (%2).</translation>
    </message>
    <message>
        <source>Quantizing loses %1 of the raw trace&apos;s %2 spikes and turns %3 into additional spikes.</source>
        <translation>Quantisieren verliert %1 der %2 Spikes der rohen Spur und erzeugt zusätzliche: %3.</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>threshold %1, lower_limit %2 and upper_limit %3 give a range from %4 to %5; its ends and its width must not exceed 3.4e38, the largest float32.</source>
        <translation>threshold %1, lower_limit %2 und upper_limit %3 ergeben einen Bereich von %4 bis %5; seine Enden und seine Breite dürfen 3.4e38, den größten float32-Wert, nicht überschreiten.</translation>
    </message>
    <message>
        <source>multiplier %1 makes level %2 infinite or NaN at %3 bits; use a value between 0 and 1.</source>
        <translation>multiplier %1 macht Stufe %2 bei %3 Bit unendlich oder zu NaN; einen Wert zwischen 0 und 1 verwenden.</translation>
    </message>
    <message>
        <source>multiplier %1 raised to the power %2 overflows at %3 bits; use a value between 0 and 1.</source>
        <translation>multiplier %1 hoch %2 läuft bei %3 Bit über; einen Wert zwischen 0 und 1 verwenden.</translation>
    </message>
    <message>
        <source>threshold %1, lower_limit %2 and upper_limit %3 give a range of width 0 on one side of the centre; exponential levels need a nonzero range on both sides.</source>
        <translation>threshold %1, lower_limit %2 und upper_limit %3 ergeben auf einer Seite der Mitte einen Bereich der Breite 0; exponentielle Stufen brauchen auf beiden Seiten eine Breite ungleich 0.</translation>
    </message>
    <message>
        <source>multiplier %1 gives %2 steps whose sum is 0; use a value between 0 and 1.</source>
        <translation>multiplier %1 gibt %2 Schritte, deren Summe 0 ist; einen Wert zwischen 0 und 1 verwenden.</translation>
    </message>
    <message>
        <source>threshold %1, lower_limit %2 and upper_limit %3 give a range of width 0; exponential levels need a nonzero range (and therefore a threshold other than 0).</source>
        <translation>threshold %1, lower_limit %2 und upper_limit %3 ergeben einen Bereich der Breite 0; exponentielle Stufen brauchen eine Breite ungleich 0 (und damit eine Schwelle ungleich 0).</translation>
    </message>
    <message>
        <source>lower_limit %1 and upper_limit %2 leave the centre %3 outside the range from %4 to %5; exponential levels need the centre inside the range.</source>
        <translation>lower_limit %1 und upper_limit %2 lassen die Mitte %3 außerhalb des Bereichs von %4 bis %5; exponentielle Stufen brauchen die Mitte innerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>Uniformly spaced levels</source>
        <translation>Stufen in gleichen Abständen</translation>
    </message>
    <message>
        <source>Exponentially spaced levels</source>
        <translation>Stufen in exponentiellen Abständen</translation>
    </message>
    <message>
        <source>Exponential levels are densest around the threshold</source>
        <translation>Exponentielle Stufen liegen um die Schwelle am dichtesten</translation>
    </message>
    <message>
        <source>Exponential levels are densest around zero</source>
        <translation>Exponentielle Stufen liegen um null am dichtesten</translation>
    </message>
    <message>
        <source>Firing threshold; sets the range of the levels</source>
        <translation>Feuerschwelle; bestimmt den Bereich der Stufen</translation>
    </message>
    <message>
        <source>Ratio of neighbouring step sizes, for exponential levels</source>
        <translation>Verhältnis benachbarter Abstände, bei exponentiellen Stufen</translation>
    </message>
    <message>
        <source>depends on num_bits</source>
        <translation>hängt von num_bits ab</translation>
    </message>
    <message>
        <source>no format of up to %1 bits can distinguish these levels.</source>
        <translation>kein Format mit bis zu %1 Bit hält diese Stufen auseinander.</translation>
    </message>
    <message>
        <source>Level %1 (%2) is outside the range of %3, which is %4 to %5; %6</source>
        <translation>Stufe %1 (%2) liegt außerhalb des Bereichs von %3, der von %4 bis %5 reicht; %6</translation>
    </message>
    <message>
        <source>Level %1 (%2) and level %3 (%4) have the same code %5 in %6; %7</source>
        <translation>Stufe %1 (%2) und Stufe %3 (%4) haben in %6 denselben Code %5; %7</translation>
    </message>
    <message>
        <source>The fixed-point format is &quot;%1&quot;; m + n must be from 1 to 31 bits, not counting the sign bit.</source>
        <translation>Das Festkommaformat ist „%1“; m + n muss 1 bis 31 Bit ergeben, das Vorzeichenbit nicht mitgezählt.</translation>
    </message>
    <message>
        <source>The fixed-point format is &quot;%1&quot;; it must be Qm.n with m integer bits and n fraction bits, for example Q3.4.</source>
        <translation>Das Festkommaformat ist „%1“; erlaubt ist Qm.n mit m ganzzahligen und n gebrochenen Bits, zum Beispiel Q3.4.</translation>
    </message>
    <message>
        <source>No fixed-point format of up to %1 bits can distinguish the levels from %2 to %3, whose smallest step is %4; use fewer bits or levels whose steps differ less.</source>
        <translation>Kein Festkommaformat mit bis zu %1 Bit hält die Stufen von %2 bis %3 auseinander, deren kleinster Abstand %4 ist; weniger Bits oder Stufen verwenden, deren Abstände sich weniger unterscheiden.</translation>
    </message>
    <message>
        <source>Levels and neurons match snnTorch 0.9.4 (May 2026); float64 input is quantized as in its master branch of September 2026.</source>
        <translation>Stufen und Neuronen entsprechen snnTorch 0.9.4 (Mai 2026); float64-Eingaben werden wie in dessen Master-Zweig vom September 2026 quantisiert.</translation>
    </message>
    <message>
        <source>In snnTorch 0.6 and earlier, the membrane decays after the reset, mem = beta*(mem - reset) + input, so the traces differ.</source>
        <translation>In snnTorch bis 0.6 klingt die Membran nach dem Zurücksetzen ab, mem = beta*(mem - reset) + input, sodass die Spuren abweichen.</translation>
    </message>
    <message>
        <source>The quantized neuron can never fire: no level is above the threshold %1; the highest level is %2.</source>
        <translation>Das quantisierte Neuron kann nie feuern: Keine Stufe liegt über der Schwelle %1; die höchste Stufe ist %2.</translation>
    </message>
    <message>
        <source>No state below the threshold %1 can be stored: the lowest level is %2.</source>
        <translation>Kein Zustand unter der Schwelle %1 lässt sich speichern: Die niedrigste Stufe ist %2.</translation>
    </message>
    <message>
        <source>All %1 levels are %2: every input is stored as this value.</source>
        <translation>Alle %1 Stufen sind %2: Jede Eingabe wird als dieser Wert gespeichert.</translation>
    </message>
    <message>
        <source>No level at 0: the resting potential is stored as %1.</source>
        <translation>Keine Stufe bei 0: Das Ruhepotential wird als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Only %1 of %2 levels are distinct: 1 dead level duplicates another and is never used.</source>
        <translation>Nur %1 von %2 Stufen sind verschieden: 1 tote Stufe wiederholt eine andere und wird nie benutzt.</translation>
    </message>
    <message>
        <source>Only %1 of %2 levels are distinct: %3 dead levels duplicate others and are never used.</source>
        <translation>Nur %1 von %2 Stufen sind verschieden: %3 tote Stufen wiederholen andere und werden nie benutzt.</translation>
    </message>
    <message>
        <source>The table is in descending order: index 0 is the highest level, %1.</source>
        <translation>Die Tabelle ist absteigend: Index 0 ist die höchste Stufe, %1.</translation>
    </message>
    <message>
        <source>The table is not in ascending order: level %1 (%2) is less than the level before it.</source>
        <translation>Die Tabelle ist nicht aufsteigend: Stufe %1 (%2) ist kleiner als die davor.</translation>
    </message>
    <message>
        <source>Levels may differ by up to 2 ulp from those of another PyTorch build: the rounding of torch.linspace depends on the version and the processor.</source>
        <translation>Stufen können bis zu 2 ulp von denen eines anderen PyTorch abweichen: Wie torch.linspace rundet, hängt von Version und Prozessor ab.</translation>
    </message>
    <message>
        <source>Neuron model, as in snnTorch</source>
        <translation>Neuronenmodell, wie in snnTorch</translation>
    </message>
    <message>
        <source>Decay factor of the membrane per step</source>
        <translation>Abklingfaktor der Membran pro Schritt</translation>
    </message>
    <message>
        <source>Decay factor of the current per step, for synaptic and alpha</source>
        <translation>Abklingfaktor des Stroms pro Schritt, bei synaptic und alpha</translation>
    </message>
    <message>
        <source>Firing threshold of the neuron</source>
        <translation>Feuerschwelle des Neurons</translation>
    </message>
    <message>
        <source>Fires if the membrane is above the threshold (as in snnTorch), or at or above it</source>
        <translation>Feuert, wenn die Membran über der Schwelle liegt (wie in snnTorch) oder wenn sie sie erreicht</translation>
    </message>
    <message>
        <source>Cause: truncation (%1). Rounding %2 takes another level than the nearest one, always in the same direction, so the errors add up.</source>
        <translation>Ursache: gerichtetes Runden (%1). Die Rundung %2 nimmt eine andere als die nächste Stufe, immer in derselben Richtung, sodass sich die Fehler addieren.</translation>
    </message>
    <message>
        <source>Set firing to at-or-above</source>
        <translation>firing auf at-or-above setzen</translation>
    </message>
    <message>
        <source>Reset of the membrane after a spike</source>
        <translation>Rücksetzen der Membran nach einem Spike</translation>
    </message>
    <message>
        <source>Reset in the step after the spike, for leaky and synaptic</source>
        <translation>Rücksetzen im Schritt nach dem Spike, bei leaky und synaptic</translation>
    </message>
    <message>
        <source>Reset in the same step as the spike, for leaky and synaptic</source>
        <translation>Rücksetzen im Schritt des Spikes, bei leaky und synaptic</translation>
    </message>
    <message>
        <source>Resistance of the RC circuit, for lapicque</source>
        <translation>Widerstand des RC-Glieds, bei lapicque</translation>
    </message>
    <message>
        <source>1, or computed from beta and the capacitance</source>
        <translation>1 oder aus beta und der Kapazität berechnet</translation>
    </message>
    <message>
        <source>Capacitance of the RC circuit, for lapicque</source>
        <translation>Kapazität des RC-Glieds, bei lapicque</translation>
    </message>
    <message>
        <source>computed from beta and the resistance</source>
        <translation>aus beta und dem Widerstand berechnet</translation>
    </message>
    <message>
        <source>Duration of a step in units of resistance times capacitance, for lapicque</source>
        <translation>Dauer eines Schritts in der Einheit von Widerstand mal Kapazität, bei lapicque</translation>
    </message>
    <message>
        <source>less than 1 for Alpha, because tau divides by its logarithm</source>
        <translation>bei Alpha ein Wert unter 1, denn tau teilt durch seinen Logarithmus</translation>
    </message>
    <message>
        <source>greater than beta (%1), so that a positive current raises Alpha&apos;s membrane</source>
        <translation>größer als beta (%1), damit ein positiver Strom die Membran von Alpha hebt</translation>
    </message>
    <message>
        <source>further above beta (%1), because Alpha&apos;s tau divides by the difference of their float32 logarithms, which is 0</source>
        <translation>ein Wert weiter über beta (%1), denn tau von Alpha teilt durch die Differenz der float32-Logarithmen, und diese ist 0</translation>
    </message>
    <message>
        <source>a float32 number greater than 0</source>
        <translation>eine float32-Zahl größer als 0</translation>
    </message>
    <message>
        <source>greater than 0 and less than 1 for Lapicque, because the circuit is derived from it</source>
        <translation>bei Lapicque ein Wert über 0 und unter 1, denn die Schaltung wird daraus abgeleitet</translation>
    </message>
    <message>
        <source>a number that float32 can divide by resistance times capacitance</source>
        <translation>eine Zahl, die sich in float32 durch resistance mal capacitance teilen lässt</translation>
    </message>
    <message>
        <source>a finite float32 number</source>
        <translation>eine endliche float32-Zahl</translation>
    </message>
    <message>
        <source>a number, for example 0.5 or 1e-3</source>
        <translation>eine Zahl, zum Beispiel 0.5 oder 1e-3</translation>
    </message>
    <message>
        <source>a number, for example 0.5 or 1e-3, or auto</source>
        <translation>eine Zahl, zum Beispiel 0.5 oder 1e-3, oder auto</translation>
    </message>
    <message>
        <source>Some levels are so close that float32 rounding picks between them irregularly; decision boundaries cannot reproduce this. Use saturating rounding.</source>
        <translation>Manche Stufen liegen so dicht, dass das Runden in float32 unregelmäßig zwischen ihnen wählt; Entscheidungsgrenzen können das nicht nachbilden. Sättigendes Runden verwenden.</translation>
    </message>
    <message>
        <source>%1 covers inputs outside the range from %2 to %3, where snnTorch&apos;s rounding is not monotonic; use fewer integer bits or saturating rounding.</source>
        <translation>%1 umfasst Eingaben außerhalb des Bereichs von %2 bis %3, wo das Runden von snnTorch nicht monoton ist; weniger ganzzahlige Bits oder sättigendes Runden verwenden.</translation>
    </message>
    <message>
        <source>Amplitude of the current</source>
        <translation>Amplitude des Stroms</translation>
    </message>
    <message>
        <source>Number of time steps</source>
        <translation>Anzahl der Zeitschritte</translation>
    </message>
    <message>
        <source>Steps per period, for sine and pulses</source>
        <translation>Schritte pro Periode, bei sine und pulses</translation>
    </message>
    <message>
        <source>Steps per pulse, for pulses</source>
        <translation>Schritte pro Puls, bei pulses</translation>
    </message>
    <message>
        <source>Probability of a spike per step, for poisson</source>
        <translation>Wahrscheinlichkeit eines Spikes pro Schritt, bei poisson</translation>
    </message>
    <message>
        <source>Random seed, for poisson and noise</source>
        <translation>Startwert der Zufallszahlen, bei poisson und noise</translation>
    </message>
    <message>
        <source>Number of time steps per point</source>
        <translation>Anzahl der Zeitschritte pro Punkt</translation>
    </message>
    <message>
        <source>Firing threshold of the neurons; a spike occurs if the membrane is greater</source>
        <translation>Feuerschwelle der Neuronen; ein Spike entsteht, wenn die Membran größer ist</translation>
    </message>
    <message>
        <source>Cross-entropy of the spike counts or of the mean membranes of the output</source>
        <translation>Kreuzentropie der Spikezahlen oder der mittleren Membranen am Ausgang</translation>
    </message>
    <message>
        <source>Surrogate derivative of a spike in the backward pass</source>
        <translation>Ersatzableitung eines Spikes im Rückwärtsdurchlauf</translation>
    </message>
    <message>
        <source>Derivative of the state quantizer in the backward pass</source>
        <translation>Ableitung des Zustandsquantisierers im Rückwärtsdurchlauf</translation>
    </message>
    <message>
        <source>Optimizer that updates the weights</source>
        <translation>Optimierer, der die Gewichte aktualisiert</translation>
    </message>
    <message>
        <source>%1&apos;s loss is no longer finite: with a learning rate of %2, the weights grew without bound. Reset and try %3.</source>
        <translation>Der Verlust von %1 ist nicht mehr endlich: Bei einer Lernrate von %2 sind die Gewichte grenzenlos gewachsen. Zurück drücken und %3 versuchen.</translation>
    </message>
    <message>
        <source>%1&apos;s training accuracy fell from %2 % to %3 %: a learning rate of %4 is too high. Reset and try %5.</source>
        <translation>Die Trainingsgenauigkeit von %1 ist von %2 % auf %3 % gefallen: Eine Lernrate von %4 ist zu hoch. Zurück drücken und %5 versuchen.</translation>
    </message>
    <message>
        <source>%1&apos;s training accuracy is %2 % after %3 epochs, hardly better than chance: a learning rate of %4 is too high. Reset and try %5.</source>
        <translation>Die Trainingsgenauigkeit von %1 ist nach %3 Epochen %2 %, kaum besser als Raten: Eine Lernrate von %4 ist zu hoch. Zurück drücken und %5 versuchen.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, because the true slope of the staircase is 0 and QAT&apos;s weights do not change; set state_gradient to straight-through or clipped.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, weil die wahre Steigung der Treppe 0 ist und sich die Gewichte von QAT nicht ändern; state_gradient auf Straight-through oder Begrenzt stellen.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, because rounding makes its gradient noisy and its loss fluctuates at a learning rate of %2; try %3.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, weil das Runden seinen Gradienten verrauscht und sein Verlust bei einer Lernrate von %2 schwankt; %3 versuchen.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, which loses nothing at %2 bits, so QAT has nothing to gain; try fewer bits, or compare several seeds.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, das bei %2 Bit nichts verliert, sodass für QAT nichts zu gewinnen ist; weniger Bits versuchen oder mehrere Startwerte vergleichen.</translation>
    </message>
    <message>
        <source>cannot open the file (%1); check the path and its permissions.</source>
        <translation>Die Datei kann nicht geöffnet werden (%1); den Pfad und die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>the path contains a null byte; give the path of a file.</source>
        <translation>Der Pfad enthält ein Nullbyte; den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>the file does not exist; give the path of an existing file.</source>
        <translation>Diese Datei gibt es nicht; den Pfad einer vorhandenen Datei angeben.</translation>
    </message>
    <message>
        <source>this is a kernel pseudo-file, not a data file; give the path of a data file.</source>
        <translation>Das ist eine Pseudodatei des Kernels, keine Datei mit Daten; den Pfad einer Datei mit Daten angeben.</translation>
    </message>
    <message>
        <source>the file is empty; give the path of a file with data.</source>
        <translation>Die Datei ist leer; den Pfad einer Datei mit Daten angeben.</translation>
    </message>
    <message>
        <source>cannot read the file (%1); check the path and its permissions.</source>
        <translation>Die Datei kann nicht gelesen werden (%1); den Pfad und die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>another program changed the file while it was being read; open it again when it is complete.</source>
        <translation>Ein anderes Programm hat die Datei beim Lesen verändert; wieder öffnen, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>cannot write the file (%1); choose a location with enough space and write permission.</source>
        <translation>Die Datei kann nicht geschrieben werden (%1); einen Ort mit genug Platz und Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>the folder %1 does not exist; create it or choose another.</source>
        <translation>Den Ordner %1 gibt es nicht; ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>%1 is not a folder; choose another path.</source>
        <translation>%1 ist kein Ordner; einen anderen Pfad wählen.</translation>
    </message>
    <message>
        <source>The Verilog file name is &quot;%1&quot;; it must end in .v and contain only letters, digits, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;, because the modules are named after it.</source>
        <translation>Der Name der Verilog-Datei ist „%1“; er muss auf .v enden und darf nur Buchstaben (ohne Umlaute), Ziffern, „_“, „-“ und „.“ enthalten, denn die Module heißen danach.</translation>
    </message>
    <message>
        <source>The file name is &quot;%1&quot;; it must contain at least one letter or digit and only letters, digits, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;, because what it declares is named after it.</source>
        <translation>Der Dateiname ist „%1“; er muss einen Buchstaben oder eine Ziffer enthalten und nur aus Buchstaben, Ziffern, „_“, „-“ und „.“ bestehen, denn was die Datei deklariert, heißt danach.</translation>
    </message>
    <message>
        <source>%1 keeps every level on its side of the threshold.</source>
        <translation>%1 lässt jede Stufe auf ihrer Seite der Schwelle.</translation>
    </message>
    <message>
        <source>no format of up to %1 bits keeps every level on its side of the threshold.</source>
        <translation>kein Format bis %1 Bit lässt jede Stufe auf ihrer Seite der Schwelle.</translation>
    </message>
    <message>
        <source>Rounding moves 1 level onto or across the threshold %1, so the neuron fires at different levels than in float; %2</source>
        <translation>Das Runden verschiebt 1 Stufe auf oder über die Schwelle %1: Das Neuron feuert bei anderen Stufen als in Gleitkomma; %2</translation>
    </message>
    <message>
        <source>Rounding moves %1 levels onto or across the threshold %2, so the neuron fires at different levels than in float; %3</source>
        <translation>Das Runden verschiebt %1 Stufen auf oder über die Schwelle %2: Das Neuron feuert bei anderen Stufen als in Gleitkomma; %3</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>the top-level value</source>
        <translation>Der oberste Wert</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an integer, 0 or greater</source>
        <translation>eine ganze Zahl, 0 oder größer</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein String</translation>
    </message>
    <message>
        <source>an array […]</source>
        <translation>ein Array […]</translation>
    </message>
    <message>
        <source>there is no member &quot;%1&quot;; the known members are %2.</source>
        <translation>Es gibt keinen Eintrag „%1“; bekannt sind %2.</translation>
    </message>
    <message>
        <source>%1 has no member &quot;%2&quot;; the known members are %3.</source>
        <translation>%1 hat keinen Eintrag „%2“; bekannt sind %3.</translation>
    </message>
    <message>
        <source>a string of numbers separated by spaces</source>
        <translation>ein String aus Zahlen, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>%1 is not a valid HDF5 file; it is corrupt, truncated or in another format.</source>
        <translation>%1 ist keine gültige HDF5-Datei, sondern beschädigt, abgeschnitten oder in einem anderen Format.</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>%1 is corrupt: dataset %2 cannot be read.</source>
        <translation>%1 ist beschädigt: Datensatz %2 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>compressed with the filter %1, which is not available</source>
        <translation>mit dem Filter %1 komprimiert, der nicht verfügbar ist</translation>
    </message>
    <message>
        <source>variable-length lists</source>
        <translation>Listen variabler Länge</translation>
    </message>
    <message>
        <source>compound data</source>
        <translation>Verbunddaten</translation>
    </message>
    <message>
        <source>not numeric</source>
        <translation>nicht numerisch</translation>
    </message>
    <message>
        <source>%1 was not decompressed: dataset %2 claims to expand from %4 bytes to %3 MB, which is implausible for a recording; save it without compression.</source>
        <translation>%1 wurde nicht entpackt: Datensatz %2 soll aus %4 Bytes %3 MB ergeben, was für eine Aufzeichnung nicht plausibel ist; ohne Kompression speichern.</translation>
    </message>
    <message>
        <source>%1 is corrupt or truncated: dataset %2 cannot be read.</source>
        <translation>%1 ist beschädigt oder abgeschnitten: Datensatz %2 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read: this build lacks the library for this file format.</source>
        <translation>%1 kann nicht gelesen werden: Diesem Programm fehlt die Bibliothek für dieses Dateiformat.</translation>
    </message>
    <message>
        <source>%1 is not a valid .mat file; it is corrupt, truncated or in another format.</source>
        <translation>%1 ist keine gültige .mat-Datei, sondern beschädigt, abgeschnitten oder in einem anderen Format.</translation>
    </message>
    <message>
        <source>%1 contains array %2 with %3 elements; at most %4 can be read from a .mat file.</source>
        <translation>%1 enthält Array %2 mit %3 Elementen; aus einer .mat-Datei lassen sich höchstens %4 lesen.</translation>
    </message>
    <message>
        <source>%1 was not decompressed: array %2 claims to expand from %4 bytes to %3 MB, which is implausible for a recording; save it without compression.</source>
        <translation>%1 wurde nicht entpackt: Array %2 soll aus %4 Bytes %3 MB ergeben, was für eine Aufzeichnung nicht plausibel ist; ohne Kompression speichern.</translation>
    </message>
    <message>
        <source>%1 is corrupt: array %2 claims %3 elements, more than the file has bytes.</source>
        <translation>%1 ist beschädigt: Array %2 gibt %3 Elemente an, mehr, als die Datei Bytes hat.</translation>
    </message>
    <message>
        <source>MATLAB object data</source>
        <translation>Daten von MATLAB-Objekten</translation>
    </message>
    <message>
        <source>%1 is corrupt: array %2 cannot be read.</source>
        <translation>%1 ist beschädigt: Array %2 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is truncated: the variable at byte %2 extends past the end of the file (%3 bytes).</source>
        <translation>%1 ist abgeschnitten: Die Variable bei Byte %2 reicht über das Ende der Datei (%3 Bytes) hinaus.</translation>
    </message>
    <message>
        <source>%1 is not a .mat file of MATLAB 4, 5 or 7.3, or is corrupt at byte %2.</source>
        <translation>%1 ist keine .mat-Datei von MATLAB 4, 5 oder 7.3 oder ist bei Byte %2 beschädigt.</translation>
    </message>
    <message>
        <source>%1 is truncated in its header, at byte %2.</source>
        <translation>%1 ist mitten im Kopf abgeschnitten, bei Byte %2.</translation>
    </message>
    <message>
        <source>%1 is corrupt: the checksum of the variable at byte %2 is wrong.</source>
        <translation>%1 ist beschädigt: Die Prüfsumme der Variable bei Byte %2 ist falsch.</translation>
    </message>
    <message>
        <source>The axes are &quot;%1&quot;; they must be one letter per axis of the array: exactly one s (steps), the others b, n, c, h or w, for example bsn.</source>
        <translation>Die Achsen sind „%1“; erlaubt ist ein Buchstabe pro Achse des Arrays: genau ein s (Schritte), die anderen b, n, c, h oder w, zum Beispiel bsn.</translation>
    </message>
    <message>
        <source>%1 columns of %2 samples, more than the limit of %3 columns</source>
        <translation>%1 Spalten mit %2 Werten, mehr als die erlaubten %3 Spalten</translation>
    </message>
    <message>
        <source>%1 is not a valid .wav, .flac, .aiff or .ogg file; it is corrupt, truncated or in another format.</source>
        <translation>%1 ist keine gültige .wav-, .flac-, .aiff- oder .ogg-Datei, sondern beschädigt, abgeschnitten oder in einem anderen Format.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 bytes but has %3.</source>
        <translation>%1 ist abgeschnitten: Angegeben sind %2 Bytes, vorhanden %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 samples per channel but contains %3.</source>
        <translation>%1 ist abgeschnitten: Angegeben sind %2 Werte je Kanal, vorhanden %3.</translation>
    </message>
    <message>
        <source>%1 was not decompressed: its audio claims to expand from %3 bytes to %2 MB, which is implausible for a recording; save it without compression.</source>
        <translation>%1 wurde nicht entpackt: Der Ton soll aus %3 Bytes %2 MB ergeben, was für eine Aufzeichnung nicht plausibel ist; ohne Kompression speichern.</translation>
    </message>
    <message>
        <source>%1 contains no samples; a recording needs at least one.</source>
        <translation>%1 enthält keine Werte; eine Aufzeichnung braucht mindestens einen.</translation>
    </message>
    <message>
        <source>%1 is not a text file (it contains a null byte); a recording with this extension must consist of columns of numbers as text.</source>
        <translation>%1 ist keine Textdatei (sie enthält ein Nullbyte); eine Aufzeichnung mit dieser Endung besteht aus Spalten von Zahlen als Text.</translation>
    </message>
    <message>
        <source>%1 contains no data; a recording needs at least one row of numbers.</source>
        <translation>%1 enthält keine Daten; eine Aufzeichnung braucht mindestens eine Zeile mit Zahlen.</translation>
    </message>
    <message>
        <source>%1 contains no column of numbers; a recording needs at least one.</source>
        <translation>%1 enthält keine Spalte mit Zahlen; eine Aufzeichnung braucht mindestens eine.</translation>
    </message>
    <message>
        <source>%1 may use decimal commas: each row is two integers separated by a comma. Save it with semicolons between columns or with decimal points, or pass --header none to read it as two columns.</source>
        <translation>%1 enthält vielleicht Dezimalkommas: Jede Zeile besteht aus zwei ganzen Zahlen mit einem Komma dazwischen. Mit Semikolons zwischen den Spalten oder mit Dezimalpunkten speichern oder mit --header none als zwei Spalten lesen.</translation>
    </message>
    <message>
        <source>%1 has %2 columns; at most %3 are supported (time must run down the rows).</source>
        <translation>%1 hat %2 Spalten; unterstützt werden höchstens %3 (die Zeit muss die Zeilen hinunterlaufen).</translation>
    </message>
    <message>
        <source>%1, %2: the column contains text (for example &quot;%3&quot;), not numbers.</source>
        <translation>%1, %2: Die Spalte enthält Text (zum Beispiel „%3“), keine Zahlen.</translation>
    </message>
    <message>
        <source>%1, %2: the column is a row number, not a signal.</source>
        <translation>%1, %2: Die Spalte enthält Zeilennummern, kein Signal.</translation>
    </message>
    <message>
        <source>%1: %2 has no unit; seconds are assumed.</source>
        <translation>%1: %2 hat keine Einheit; angenommen werden Sekunden.</translation>
    </message>
    <message>
        <source>%1: guessed that line %2 contains the names and that the data start at line %3; check that no sample is missing.</source>
        <translation>%1: Vermutlich stehen die Namen in Zeile %2, und die Daten beginnen bei Zeile %3; bitte prüfen, ob kein Wert fehlt.</translation>
    </message>
    <message>
        <source>%1: guessed that the data start at line %2, without names; check that the first sample is correct.</source>
        <translation>%1: Vermutlich beginnen die Daten bei Zeile %2, ohne Namen; bitte prüfen, ob der erste Wert stimmt.</translation>
    </message>
    <message>
        <source>%1: %2 empty rows at the end are ignored.</source>
        <translation>%1: %2 leere Zeilen am Ende werden ignoriert.</translation>
    </message>
    <message>
        <source>%1: %2 blank lines are ignored.</source>
        <translation>%1: %2 Leerzeilen werden ignoriert.</translation>
    </message>
    <message>
        <source>%1 has the format of %2, which is not supported; save it as ABF 2 in Clampfit.</source>
        <translation>%1 hat das Format von %2, das nicht unterstützt wird; in Clampfit als ABF 2 speichern.</translation>
    </message>
    <message>
        <source>%1 was recorded in %2 mode, which is not supported; supported modes are gap-free, episodic and fixed-length event-driven.</source>
        <translation>%1 wurde in der Betriebsart %2 aufgezeichnet, die nicht unterstützt wird; unterstützt werden lückenlose, episodische und ereignisgesteuerte Aufzeichnungen fester Länge.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 samples of %3 bytes from byte %4 on but has only %5 bytes.</source>
        <translation>%1 ist abgeschnitten: Sie soll ab Byte %4 %2 Abtastwerte zu %3 Bytes enthalten, hat aber nur %5 Bytes.</translation>
    </message>
    <message>
        <source>%1: %2 sweeps are too many to be separate columns.</source>
        <translation>%1: %2 Durchläufe sind zu viele, um eigene Spalten zu sein.</translation>
    </message>
    <message>
        <source>%1: %2 has the gain or offset of a signal conditioner that was not in use; it is applied here, as in most programs but not in pCLAMP.</source>
        <translation>%1: %2 hat Verstärkung oder Versatz eines Signalverstärkers, der nicht in Gebrauch war; sie werden hier angewandt, wie in den meisten Programmen, aber nicht in pCLAMP.</translation>
    </message>
    <message>
        <source>%1: the last %2 samples are ignored because other channels do not have them.</source>
        <translation>%1: Die letzten %2 Abtastwerte werden ignoriert, weil andere Kanäle sie nicht haben.</translation>
    </message>
    <message>
        <source>%1 is a variant of ABF that is not supported (version %2, file type %3); versions 1 and 2 are supported.</source>
        <translation>%1 ist eine Art von ABF, die nicht unterstützt wird (Version %2, Dateityp %3); unterstützt werden die Versionen 1 und 2.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: its samples begin at byte %2, within the header.</source>
        <translation>%1 hat einen beschädigten Kopf: Die Abtastwerte beginnen bei Byte %2, innerhalb des Kopfs.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: the number of channels is %2; it must be from 1 to 16.</source>
        <translation>%1 hat einen beschädigten Kopf: Die Anzahl der Kanäle ist %2; erlaubt sind 1 bis 16.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: the input of channel %2 is %3; it must be from 0 to 15.</source>
        <translation>%1 hat einen beschädigten Kopf: Der Eingang von Kanal %2 ist %3; erlaubt ist 0 bis 15.</translation>
    </message>
    <message>
        <source>%1: the sampling rate changes within a sweep and is treated as unknown.</source>
        <translation>%1: Die Abtastrate wechselt innerhalb eines Durchlaufs und gilt als unbekannt.</translation>
    </message>
    <message>
        <source>%1 is corrupt: there is no string section at byte %2.</source>
        <translation>%1 ist beschädigt: Bei Byte %2 steht kein Abschnitt mit Texten.</translation>
    </message>
    <message>
        <source>%1 is corrupt: the section &quot;%2&quot; is missing.</source>
        <translation>%1 ist beschädigt: Der Abschnitt „%2“ fehlt.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: a sample has %2 bytes; it must have %3.</source>
        <translation>%1 hat einen beschädigten Kopf: Ein Abtastwert hat %2 Bytes; es müssen %3 sein.</translation>
    </message>
    <message>
        <source>%1 is ABF version %2, which is not supported; versions 1 and 2 are supported.</source>
        <translation>%1 ist ABF Version %2, die nicht unterstützt wird; unterstützt werden die Versionen 1 und 2.</translation>
    </message>
    <message>
        <source>%1 is compressed, which is not supported; save it without compression.</source>
        <translation>%1 ist komprimiert, was nicht unterstützt wird; ohne Kompression speichern.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: it describes %2 channels with %3 bytes each.</source>
        <translation>%1 hat einen beschädigten Kopf: Er beschreibt %2 Kanäle mit je %3 Bytes.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: its data format is %2; it must be 0 (integers) or 1 (float32).</source>
        <translation>%1 hat einen beschädigten Kopf: Das Datenformat ist %2; erlaubt sind 0 (ganze Zahlen) und 1 (float32).</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: its number of %2 is %3.</source>
        <translation>%1 hat einen beschädigten Kopf: Die Anzahl der %2 ist %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims a table of %2 sweeps at byte %3 but has only %4 bytes.</source>
        <translation>%1 ist abgeschnitten: Bei Byte %3 soll eine Tabelle von %2 Durchläufen stehen; die Datei hat %4 Bytes.</translation>
    </message>
    <message>
        <source>%1: the table of interruptions does not match the samples; gaps are not marked.</source>
        <translation>%1: Die Tabelle der Unterbrechungen passt nicht zu den Abtastwerten; Lücken sind nicht markiert.</translation>
    </message>
    <message>
        <source>%1 is corrupt: %2 do not add up to %3 samples of %4 channels.</source>
        <translation>%1 ist beschädigt: %2 ergeben nicht die %3 Abtastwerte von %4 Kanälen.</translation>
    </message>
    <message>
        <source>%1 is compressed with gzip; decompress it first.</source>
        <translation>%1 ist mit gzip komprimiert; vor dem Lesen entpacken.</translation>
    </message>
    <message>
        <source>%1: the file may have gaps but does not say where; they are not marked.</source>
        <translation>%1: Die Datei kann Lücken haben, gibt aber nicht an, wo; sie sind nicht markiert.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: its %2 is &quot;%3&quot;.</source>
        <translation>%1 hat einen beschädigten Kopf: Angabe „%2“: „%3“.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: its size is %2 bytes, but %3 channels need %4.</source>
        <translation>%1 hat einen beschädigten Kopf: Seine Größe ist %2 Bytes, aber %3 Kanäle brauchen %4.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: the number of samples per record of channel %2 is &quot;%3&quot;.</source>
        <translation>%1 hat einen beschädigten Kopf: Die Anzahl der Abtastwerte pro Block von Kanal %2 ist „%3“.</translation>
    </message>
    <message>
        <source>%1: the header does not give the number of records; the file contains %2.</source>
        <translation>%1: Der Kopf nennt die Anzahl der Blöcke nicht; die Datei enthält %2.</translation>
    </message>
    <message>
        <source>%1: %2 bytes after the last record are ignored.</source>
        <translation>%1: %2 Bytes nach dem letzten Block werden ignoriert.</translation>
    </message>
    <message>
        <source>%1 is GDF version &quot;%2&quot;, which is not supported; save it as EDF.</source>
        <translation>%1 ist GDF Version „%2“, die nicht unterstützt wird; als EDF speichern.</translation>
    </message>
    <message>
        <source>%1 has a corrupt header: it claims %2 channels.</source>
        <translation>%1 hat einen beschädigten Kopf: Er nennt %2 Kanäle.</translation>
    </message>
    <message>
        <source>%1 does not give its number of records; the file was not closed properly.</source>
        <translation>%1 nennt die Anzahl der Blöcke nicht; die Datei wurde nicht richtig geschlossen.</translation>
    </message>
    <message>
        <source>%1, channel %2: GDF sample type %3 is not supported; save it as EDF.</source>
        <translation>%1, Kanal %2: Der GDF-Abtastwerttyp %3 wird nicht unterstützt; als EDF speichern.</translation>
    </message>
    <message>
        <source>%1 is truncated: the header needs %2 bytes, but the file has only %3.</source>
        <translation>%1 ist abgeschnitten: Der Kopf braucht %2 Bytes, aber die Datei hat nur %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 records of %3 bytes but contains only %4 bytes of records.</source>
        <translation>%1 ist abgeschnitten: Sie soll %2 Blöcke zu %3 Bytes enthalten, hat davon aber nur %4 Bytes.</translation>
    </message>
    <message>
        <source>%1 is not an .npy file: it must start with \x93NUMPY at byte 0.</source>
        <translation>%1 ist keine .npy-Datei: Ab Byte 0 muss \x93NUMPY stehen.</translation>
    </message>
    <message>
        <source>%1 has an unknown .npy version at byte 6; it must be 1, 2 or 3.</source>
        <translation>%1 hat bei Byte 6 eine unbekannte .npy-Version; erlaubt ist 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>%1 is truncated in its .npy header, at byte %2.</source>
        <translation>%1 ist mitten im .npy-Kopf abgeschnitten, bei Byte %2.</translation>
    </message>
    <message>
        <source>%1 has a corrupt .npy header: it must contain %2.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: Er muss %2 enthalten.</translation>
    </message>
    <message>
        <source>%1 contains records of several fields; a plain numeric array is required.</source>
        <translation>%1 enthält Einträge aus mehreren Feldern; gebraucht wird ein Array einfacher Zahlen.</translation>
    </message>
    <message>
        <source>%1 contains pickled Python objects (&quot;%2&quot;), which are not supported; save a plain numeric array.</source>
        <translation>%1 enthält mit pickle gespeicherte Python-Objekte („%2“), die nicht unterstützt werden; ein Array einfacher Zahlen speichern.</translation>
    </message>
    <message>
        <source>%1 contains complex numbers (&quot;%2&quot;); real numbers are required.</source>
        <translation>%1 enthält komplexe Zahlen („%2“); gebraucht werden reelle.</translation>
    </message>
    <message>
        <source>%1 contains elements of type &quot;%2&quot;; supported are bool, integers of 8 to 64 bits and floats of 16 to 64 bits.</source>
        <translation>%1 enthält Elemente vom Typ „%2“; unterstützt werden bool, ganze Zahlen von 8 bis 64 Bit und Gleitkommazahlen von 16 bis 64 Bit.</translation>
    </message>
    <message>
        <source>%1 has a corrupt .npy header: fortran_order must be True or False.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: fortran_order muss True oder False sein.</translation>
    </message>
    <message>
        <source>%1 has a corrupt .npy header: shape must be a tuple of integers.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: shape muss ein Tupel ganzer Zahlen sein.</translation>
    </message>
    <message>
        <source>%1 has a corrupt .npy header: shape must be a tuple of integers below 2^64.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: shape muss ein Tupel ganzer Zahlen unter 2^64 sein.</translation>
    </message>
    <message>
        <source>%1 contains an empty array; a recording needs at least one number.</source>
        <translation>%1 enthält ein leeres Array; eine Aufzeichnung braucht mindestens eine Zahl.</translation>
    </message>
    <message>
        <source>%1 is truncated: the %3 bytes of data from byte %2 on are too few for shape (%4).</source>
        <translation>%1 ist abgeschnitten: Die %3 Bytes Daten ab Byte %2 sind zu wenige für shape (%4).</translation>
    </message>
    <message>
        <source>%1 is truncated: its only element is missing.</source>
        <translation>%1 ist abgeschnitten: Das einzige Element fehlt.</translation>
    </message>
    <message>
        <source>%1 is not a valid zip archive of NumPy arrays; it is corrupt, truncated or in another format.</source>
        <translation>%1 ist kein gültiges zip-Archiv von NumPy-Arrays, sondern beschädigt, abgeschnitten oder in einem anderen Format.</translation>
    </message>
    <message>
        <source>%1 contains array %2 in a form that cannot be unpacked (%3); save it with numpy.savez.</source>
        <translation>%1 enthält Array %2 so gepackt, dass es sich nicht entpacken lässt (%3); mit numpy.savez speichern.</translation>
    </message>
    <message>
        <source>%1 is corrupt: array %2 cannot be unpacked (%3).</source>
        <translation>%1 ist beschädigt: Array %2 kann nicht entpackt werden (%3).</translation>
    </message>
    <message>
        <source>not a numeric array</source>
        <translation>kein numerisches Array</translation>
    </message>
    <message>
        <source>%1 contains no array; it must contain at least one .npy file, as written by numpy.savez.</source>
        <translation>%1 enthält kein Array; mindestens eine .npy-Datei muss darin sein, wie numpy.savez sie schreibt.</translation>
    </message>
    <message>
        <source>%1: %3 of point %4 is %2; it must be a finite number.</source>
        <translation>%1: %3 von Punkt %4 ist %2; erlaubt ist eine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a file of points has at most %3.</source>
        <translation>%1 hat %2 Bytes; eine Datei mit Punkten hat höchstens %3.</translation>
    </message>
    <message>
        <source>The program %1, which reads this file format, is missing; install it next to the program that you started.</source>
        <translation>Das Programm %1, das dieses Dateiformat liest, fehlt; es gehört neben das Programm, das gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot be read now (%2); close other files or programs and try again.</source>
        <translation>%1 kann jetzt nicht gelesen werden (%2); andere Dateien oder Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 is corrupt: the library for this file format cannot read it.</source>
        <translation>%1 ist beschädigt: Die Bibliothek für dieses Dateiformat kann sie nicht lesen.</translation>
    </message>
    <message>
        <source>%1 has an unsupported format; the name of a recording must end in %2.</source>
        <translation>%1 hat ein nicht unterstütztes Format; der Name einer Aufzeichnung muss auf %2 enden.</translation>
    </message>
    <message>
        <source>%1 contains no numbers; a recording needs at least one.</source>
        <translation>%1 enthält keine Zahlen; eine Aufzeichnung braucht mindestens eine.</translation>
    </message>
    <message>
        <source>%1 contains no array that can be read as a recording: %2.</source>
        <translation>%1 enthält kein Array, das als Aufzeichnung gelesen werden kann: %2.</translation>
    </message>
    <message>
        <source>%1: guessed that its %2 values are %3; check which axis is time.</source>
        <translation>%1: Die %2 Werte sind vermutlich %3; bitte prüfen, welche Achse die Zeit ist.</translation>
    </message>
    <message>
        <source>%1: guessed that the %2 values of %3 are %4; check which axis is time.</source>
        <translation>%1: Die %2 Werte von %3 sind vermutlich %4; bitte prüfen, welche Achse die Zeit ist.</translation>
    </message>
    <message>
        <source>%1, line %2 has 1 value; every row must have %3, like the first row.</source>
        <translation>%1, Zeile %2 hat 1 Wert; jede Zeile muss %3 haben wie die erste.</translation>
    </message>
    <message>
        <source>%1, line %2 has %3 values; every row must have %4, like the first row.</source>
        <translation>%1, Zeile %2 hat %3 Werte; jede Zeile muss %4 haben wie die erste.</translation>
    </message>
    <message>
        <source>%1, line %2, %3: &quot;%4&quot; is not a number.</source>
        <translation>%1, Zeile %2, %3: „%4“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>the JSON contains a number out of range; numbers must be from -1.8e308 to 1.8e308.</source>
        <translation>Das JSON enthält eine Zahl außerhalb des Bereichs; Zahlen müssen zwischen -1.8e308 und 1.8e308 liegen.</translation>
    </message>
    <message>
        <source>this is not a Quantoscope session; a session has the member &quot;%1&quot; with its version.</source>
        <translation>Das ist keine Sitzung von Quantoscope; eine Sitzung hat den Eintrag „%1“ mit ihrer Version.</translation>
    </message>
    <message>
        <source>a version number, an integer, 1 or greater</source>
        <translation>eine Versionsnummer, eine ganze Zahl, 1 oder größer</translation>
    </message>
    <message>
        <source>the session was saved by a newer Quantoscope: its version is %1, and this program reads versions up to %2.</source>
        <translation>Die Sitzung wurde von einem neueren Quantoscope gespeichert: Sie hat Version %1, und dieses Programm liest Versionen bis %2.</translation>
    </message>
    <message>
        <source>%1 lists %2 columns; it must list at most %3.</source>
        <translation>%1 nennt %2 Spalten; erlaubt sind höchstens %3.</translation>
    </message>
    <message>
        <source>%1 repeats column %2; it must list each column once, without the selected column.</source>
        <translation>%1 nennt Spalte %2 mehrmals; jede darf nur einmal vorkommen, und die gewählte Spalte gar nicht.</translation>
    </message>
    <message>
        <source>the trained networks have %1 and %2 weights; with %3 hidden neurons, each must have %4 weights, and as many Adam moments or none.</source>
        <translation>Die trainierten Netze haben %1 und %2 Gewichte; mit %3 verborgenen Neuronen muss jedes %4 Gewichte haben und ebenso viele Momente von Adam oder keine.</translation>
    </message>
    <message>
        <source>the epoch count or the random state of the trained network is invalid; save the session again where it was created.</source>
        <translation>Die Epochenzahl oder der Zufallszustand des trainierten Netzes ist ungültig; die Sitzung dort neu speichern, wo sie entstand.</translation>
    </message>
    <message>
        <source>the training history is out of order; its epochs must be in ascending order.</source>
        <translation>Der Trainingsverlauf ist nicht geordnet; seine Epochen müssen aufsteigen.</translation>
    </message>
    <message>
        <source>pins contains %1 schemes; at most %2 are allowed.</source>
        <translation>pins enthält %1 Schemata; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>the pinned scheme &quot;%1&quot; is invalid: %2</source>
        <translation>Das angeheftete Schema „%1“ ist ungültig: %2</translation>
    </message>
    <message>
        <source>the file has %1 bytes; a session has at most %2.</source>
        <translation>Die Datei hat %1 Bytes; eine Sitzung hat höchstens %2.</translation>
    </message>
    <message>
        <source>Set scale to auto</source>
        <translation>scale auf auto setzen</translation>
    </message>
    <message>
        <source>, scale auto</source>
        <translation>, scale auto</translation>
    </message>
    <message>
        <source>scale is auto, which requires a signal; use a number.</source>
        <translation>scale ist auto und braucht damit ein Signal; geben Sie eine Zahl an.</translation>
    </message>
    <message>
        <source>a finite number greater than 0</source>
        <translation>eine endliche Zahl größer als 0</translation>
    </message>
    <message>
        <source>scale %1 makes levels of %2 exceed 3.4e38, the largest float32; use a smaller scale.</source>
        <translation>Mit scale %1 überschreiten Stufen von %2 den Wert 3.4e38, die größte float32-Zahl; verwenden Sie einen kleineren Wert.</translation>
    </message>
    <message>
        <source>Format of the levels: snntorch, Qm.n, UQm.n, EeMm, pow2, nf4, or the levels themselves</source>
        <translation>Format der Stufen: snntorch, Qm.n, UQm.n, EeMm, pow2, nf4 oder die Stufen selbst</translation>
    </message>
    <message>
        <source>Factor of all levels</source>
        <translation>Faktor aller Stufen</translation>
    </message>
    <message>
        <source>the smallest power of two under which nothing is clipped</source>
        <translation>die kleinste Zweierpotenz, bei der nichts abgeschnitten wird</translation>
    </message>
    <message>
        <source>%1 custom levels</source>
        <translation>%1 eigene Stufen</translation>
    </message>
    <message>
        <source>snntorch, Qm.n or UQm.n with 1 to 16 bits (Q1.6), EeMm with 2 to 8 exponent bits and at most 16 bits (E4M3), pow2, nf4, or 1 to 65536 finite levels separated by spaces</source>
        <translation>snntorch, Qm.n oder UQm.n mit 1 bis 16 Bit (Q1.6), EeMm mit 2 bis 8 Exponentenbits und höchstens 16 Bit (E4M3), pow2, nf4 oder 1 bis 65536 endliche Stufen, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>The list has %1 levels; it must have 1 to %2.</source>
        <translation>Die Liste hat %1 Stufen; es müssen 1 bis %2 sein.</translation>
    </message>
    <message>
        <source>Level %1 is %2; it must be %3.</source>
        <translation>Stufe %1 ist %2; sie muss %3 sein.</translation>
    </message>
    <message>
        <source>Set scale to %1</source>
        <translation>scale auf %1 setzen</translation>
    </message>
    <message>
        <source>This is not valid JSON; levels are an array of numbers, [-1, 0, 1].</source>
        <translation>Das ist kein gültiges JSON; Stufen sind ein Array von Zahlen, [-1, 0, 1].</translation>
    </message>
    <message>
        <source>The file holds no levels; they are an array of numbers, or the member &quot;levels&quot; of an object.</source>
        <translation>Die Datei enthält keine Stufen; sie sind ein Array von Zahlen oder das Element &quot;levels&quot; eines Objekts.</translation>
    </message>
    <message>
        <source>Level %1 is not a number.</source>
        <translation>Stufe %1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>The file has %1 columns, none of which is named &quot;value&quot;, &quot;level&quot; or &quot;levels&quot;.</source>
        <translation>Die Datei hat %1 Spalten, von denen keine &quot;value&quot;, &quot;level&quot; oder &quot;levels&quot; heißt.</translation>
    </message>
    <message>
        <source>the update of this program</source>
        <translation>die Gleichung dieses Programms</translation>
    </message>
    <message>
        <source>the update decay·v + gain·i</source>
        <translation>die Gleichung decay·v + gain·i</translation>
    </message>
    <message>
        <source>the update v + leak·((0 − v) + i)</source>
        <translation>die Gleichung v + leak·((0 − v) + i)</translation>
    </message>
    <message>
        <source>the update v − leak·v + gain·i</source>
        <translation>die Gleichung v − leak·v + gain·i</translation>
    </message>
    <message>
        <source>the exact solution for an input that is held in each step, with one spike at most</source>
        <translation>die exakte Lösung für einen in jedem Schritt konstanten Eingang, mit höchstens einem Spike</translation>
    </message>
    <message>
        <source>spikes at their exact times within a step</source>
        <translation>Spikes zu ihren genauen Zeiten innerhalb eines Schritts</translation>
    </message>
    <message>
        <source>integers and a decay of 12 bits</source>
        <translation>ganze Zahlen und ein Zerfall mit 12 Bit</translation>
    </message>
    <message>
        <source>the decay 1 − dt/tau</source>
        <translation>der Zerfall 1 − dt/tau</translation>
    </message>
    <message>
        <source>the decay exp(−dt/tau)</source>
        <translation>der Zerfall exp(−dt/tau)</translation>
    </message>
    <message>
        <source>the decay exp(−dt/tau) and the input times 1 − decay</source>
        <translation>der Zerfall exp(−dt/tau) und der Eingang mal 1 − decay</translation>
    </message>
    <message>
        <source>the membrane in the unit of the parameters</source>
        <translation>die Membran in der Einheit der Parameter</translation>
    </message>
    <message>
        <source>the threshold scaled instead of the input</source>
        <translation>die Schwelle statt des Eingangs skaliert</translation>
    </message>
    <message>
        <source>the input scaled by dt/tau</source>
        <translation>der Eingang mit dt/tau skaliert</translation>
    </message>
    <message>
        <source>the membrane in units of the threshold</source>
        <translation>die Membran in Einheiten der Schwelle</translation>
    </message>
    <message>
        <source>float32 arithmetic</source>
        <translation>Rechnung in float32</translation>
    </message>
    <message>
        <source>float64 arithmetic with float32 parameters</source>
        <translation>Rechnung in float64 mit Parametern in float32</translation>
    </message>
    <message>
        <source>float64 arithmetic</source>
        <translation>Rechnung in float64</translation>
    </message>
    <message>
        <source>reset by subtraction</source>
        <translation>Rücksetzen durch Subtraktion</translation>
    </message>
    <message>
        <source>reset to zero</source>
        <translation>Rücksetzen auf 0</translation>
    </message>
    <message>
        <source>no reset</source>
        <translation>kein Rücksetzen</translation>
    </message>
    <message>
        <source>reset in the same step as the spike</source>
        <translation>Rücksetzen im Schritt des Spikes</translation>
    </message>
    <message>
        <source>reset in the step after the spike</source>
        <translation>Rücksetzen im Schritt nach dem Spike</translation>
    </message>
    <message>
        <source>reset in the step after the spike, before its leak</source>
        <translation>Rücksetzen im Schritt nach dem Spike, vor dessen Zerfall</translation>
    </message>
    <message>
        <source>a decay rounded toward zero</source>
        <translation>ein zur Null gerundeter Zerfall</translation>
    </message>
    <message>
        <source>a decay rounded down</source>
        <translation>ein abgerundeter Zerfall</translation>
    </message>
    <message>
        <source>a decay rounded to nearest</source>
        <translation>ein zum nächsten Wert gerundeter Zerfall</translation>
    </message>
    <message>
        <source>weight and threshold times 2^%1</source>
        <translation>Gewicht und Schwelle mal 2^%1</translation>
    </message>
    <message>
        <source>a membrane that wraps around</source>
        <translation>eine Membran mit Überlauf</translation>
    </message>
    <message>
        <source>a membrane that saturates</source>
        <translation>eine Membran mit Sättigung</translation>
    </message>
    <message>
        <source>firing above the threshold</source>
        <translation>Spikes oberhalb der Schwelle</translation>
    </message>
    <message>
        <source>firing at or above the threshold</source>
        <translation>Spikes ab der Schwelle</translation>
    </message>
    <message>
        <source>the input one step later</source>
        <translation>der Eingang einen Schritt später</translation>
    </message>
    <message>
        <source>the input at once</source>
        <translation>der Eingang sofort</translation>
    </message>
    <message>
        <source>spikes one step after the crossing</source>
        <translation>Spikes einen Schritt nach dem Überschreiten der Schwelle</translation>
    </message>
    <message>
        <source>spikes in the step of the crossing</source>
        <translation>Spikes im Schritt, in dem die Schwelle überschritten wird</translation>
    </message>
    <message>
        <source>the membrane recorded at spikes</source>
        <translation>die Membran bei Spikes aufgezeichnet</translation>
    </message>
    <message>
        <source>the value %1 recorded at spikes instead of the membrane</source>
        <translation>bei Spikes der Wert %1 statt der Membran aufgezeichnet</translation>
    </message>
    <message>
        <source>a fixed value recorded at spikes instead of the membrane</source>
        <translation>bei Spikes ein fester Wert statt der Membran aufgezeichnet</translation>
    </message>
    <message>
        <source>Decay of Loihi&apos;s current per step, in 1/4096; 1 is added to it</source>
        <translation>Zerfall des Stroms von Loihi pro Schritt, in 1/4096; 1 wird addiert</translation>
    </message>
    <message>
        <source>Decay of Loihi&apos;s membrane per step, in 1/4096</source>
        <translation>Zerfall der Membran von Loihi pro Schritt, in 1/4096</translation>
    </message>
    <message>
        <source>Firing threshold of Loihi&apos;s neuron, in units of 64</source>
        <translation>Feuerschwelle des Neurons von Loihi, in Einheiten von 64</translation>
    </message>
    <message>
        <source>Mantissa of the bias of Loihi&apos;s neuron</source>
        <translation>Mantisse des Bias des Neurons von Loihi</translation>
    </message>
    <message>
        <source>Exponent of the bias of Loihi&apos;s neuron, to the base 2</source>
        <translation>Exponent des Bias des Neurons von Loihi, zur Basis 2</translation>
    </message>
    <message>
        <source>Known to compute in this way: %1.</source>
        <translation>So rechnet bekanntlich: %1.</translation>
    </message>
    <message>
        <source>The trace is empty; it must have a membrane or spikes.</source>
        <translation>Die Spur ist leer; sie muss eine Membran oder Spikes enthalten.</translation>
    </message>
    <message>
        <source>The trace has %1 membranes and %2 spikes; it must have one of each per step.</source>
        <translation>Die Spur hat %1 Membranwerte und %2 Spikes; nötig ist beides in jedem Schritt.</translation>
    </message>
    <message>
        <source>The membrane of the trace at step %1 is %2; it must be a finite number.</source>
        <translation>Die Membran der Spur in Schritt %1 ist %2; nötig ist eine endliche Zahl.</translation>
    </message>
    <message>
        <source>The trace has %1 steps and the input %2; they must have equally many.</source>
        <translation>Die Spur hat %1 Schritte und der Eingang %2; beide müssen gleich viele haben.</translation>
    </message>
    <message>
        <source>The input at step %1 is %2; to compare a trace it must be a finite number.</source>
        <translation>Der Eingang in Schritt %1 ist %2; für den Vergleich muss er eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>the neuron as it is set</source>
        <translation>das Neuron wie eingestellt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>step %1, where only the trace has a spike</source>
        <translation>Schritt %1, in dem nur die Spur einen Spike hat</translation>
    </message>
    <message>
        <source>step %1, where only the simulation has a spike</source>
        <translation>Schritt %1, in dem nur die Simulation einen Spike hat</translation>
    </message>
    <message>
        <source>step %1, where the membrane is %2 in the trace and %3 in the simulation</source>
        <translation>Schritt %1, in dem die Membran in der Spur %2 und in der Simulation %3 ist</translation>
    </message>
    <message>
        <source>With %1, your trace is reproduced within %3 for %2 of %2 steps.</source>
        <translation>Die Spur wird auf %3 genau in %2 von %2 Schritten reproduziert, mit: %1.</translation>
    </message>
    <message>
        <source>With %1, your trace is reproduced exactly for %2 of %2 steps.</source>
        <translation>Die Spur wird genau in %2 von %2 Schritten reproduziert, mit: %1.</translation>
    </message>
    <message>
        <source>None of the %1 alternatives reproduces your trace; the closest (%2) agrees for %3 of %4 steps, first difference at %5.</source>
        <translation>Keine der %1 Alternativen reproduziert die Spur; die nächste (%2) stimmt in %3 von %4 Schritten überein, erste Abweichung: %5.</translation>
    </message>
    <message>
        <source>%1 does not say which column is the membrane or the spikes; name them v, mem, membrane or voltage, and spikes, spike or spk.</source>
        <translation>%1 sagt nicht, welche Spalte die Membran oder die Spikes enthält; die Spalten v, mem, membrane oder voltage und spikes, spike oder spk nennen.</translation>
    </message>
    <message>
        <source>%1: the spike at step %2 is %3; it must be 0 or 1.</source>
        <translation>%1: der Spike in Schritt %2 ist %3; er muss 0 oder 1 sein.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>num_bits is %1; for powers of two it must be an integer from %2 to %3.</source>
        <translation>num_bits ist %1; für Zweierpotenzen muss es eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>What happens to a state beyond the levels; only Qm.n and UQm.n can wrap around</source>
        <translation>Was mit einem Zustand außerhalb der Stufen geschieht; nur Qm.n und UQm.n können überlaufen</translation>
    </message>
    <message>
        <source>Seed of the random numbers of stochastic rounding</source>
        <translation>Startwert der Zufallszahlen des zufälligen Rundens</translation>
    </message>
    <message>
        <source>exact, shift:K with K from 1 to 15 (shift:4), Qm.n or UQm.n with 1 to 16 bits (Q0.7), or subtract:X with X above 0 (subtract:0.01)</source>
        <translation>exact, shift:K mit K von 1 bis 15 (shift:4), Qm.n oder UQm.n mit 1 bis 16 Bit (Q0.7) oder subtract:X mit X über 0 (subtract:0.01)</translation>
    </message>
    <message>
        <source>Xylo: 16 bits, shift leak</source>
        <translation>Xylo: 16 Bit, Leck durch Verschiebung</translation>
    </message>
    <message>
        <source>16-bit membrane, leak by a shift, threshold subtracted in the step of the spike.</source>
        <translation>Membran mit 16 Bit, Leck durch eine Verschiebung; die Schwelle wird im Schritt des Spikes abgezogen.</translation>
    </message>
    <message>
        <source>ODIN: 8 bits, subtractive leak</source>
        <translation>ODIN: 8 Bit, konstantes Leck</translation>
    </message>
    <message>
        <source>Unsigned 8-bit membrane that loses a constant per step, fires at or above the threshold and is set to zero.</source>
        <translation>Membran mit 8 Bit ohne Vorzeichen, die je Schritt eine Konstante verliert, ab der Schwelle feuert und auf null gesetzt wird.</translation>
    </message>
    <message>
        <source>ReckOn: 16 bits, stochastic rounding</source>
        <translation>ReckOn: 16 Bit, zufälliges Runden</translation>
    </message>
    <message>
        <source>16-bit membrane, 16-bit decay factor, stochastic rounding of their product.</source>
        <translation>Membran mit 16 Bit, Abklingfaktor mit 16 Bit, zufälliges Runden ihres Produkts.</translation>
    </message>
    <message>
        <source>Fixed point: 8 bits, truncated, wraps</source>
        <translation>Festkomma: 8 Bit, abgeschnitten, läuft über</translation>
    </message>
    <message>
        <source>Cause: overflow (%1). The state is beyond the range of the levels and wraps around, so that a large one becomes negative.</source>
        <translation>Ursache: Überlauf (%1). Der Zustand liegt außerhalb des Bereichs der Stufen und läuft über, sodass ein großer negativ wird.</translation>
    </message>
    <message>
        <source>Cause: the leak. %1 takes another amount from the membrane than the factor %2 does.</source>
        <translation>Ursache: das Leck. %1 nimmt der Membran einen anderen Betrag als der Faktor %2.</translation>
    </message>
    <message>
        <source>Overflow: the range of the levels does not hold %1 of the raw membrane (%2). Codes wrap around: %3 is stored as %4.</source>
        <translation>Überlauf: Der Bereich der Stufen fasst %1 der rohen Membran nicht (%2). Codes laufen über: %3 wird als %4 gespeichert.</translation>
    </message>
    <message>
        <source>Set overflow to saturate</source>
        <translation>Überlauf begrenzen</translation>
    </message>
    <message>
        <source>Stochastic rounding is shown only for the first %1 of %2 samples.</source>
        <translation>Zufälliges Runden wird nur für die ersten %1 von %2 Abtastwerten gezeigt.</translation>
    </message>
    <message>
        <source>The quantized membrane equals the threshold %1 at %2: the neuron fires there, and would not if it fired only above the threshold.</source>
        <translation>Die quantisierte Membran ist bei %2 gleich der Schwelle %1: Dort feuert das Neuron, und würde es nicht, wenn es nur über der Schwelle feuerte.</translation>
    </message>
    <message>
        <source>Fire only above the threshold</source>
        <translation>Nur über der Schwelle feuern</translation>
    </message>
    <message>
        <source>Cause: overflow. Beyond the range of the levels, where codes wrap around: %1 (%2).</source>
        <translation>Ursache: Überlauf. Außerhalb des Bereichs der Stufen, wo Codes überlaufen: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: stochastic rounding, which stores samples near the threshold on either side of it.</source>
        <translation>Ursache: zufälliges Runden, das Abtastwerte nahe der Schwelle auf deren einer oder anderer Seite speichert.</translation>
    </message>
    <message>
        <source>Set leak to exact</source>
        <translation>Leck exakt rechnen</translation>
    </message>
    <message>
        <source>How the quantized membrane decays: exact (times beta), shift:K (v - (v &gt;&gt; K)), Qm.n (times beta in this format) or subtract:X</source>
        <translation>Wie die quantisierte Membran abklingt: exact (mal beta), shift:K (v - (v &gt;&gt; K)), Qm.n (mal beta in diesem Format) oder subtract:X</translation>
    </message>
    <message>
        <source>Networks cannot be trained with stochastic rounding; use another rounding rule.</source>
        <translation>Netze lassen sich nicht mit zufälligem Runden trainieren; wählen Sie eine andere Rundungsregel.</translation>
    </message>
    <message>
        <source>The trace has the membrane divided by this</source>
        <translation>Die Spur enthält das Membranpotential geteilt durch diese Zahl</translation>
    </message>
    <message>
        <source>Largest difference of membranes that counts as equal, for a trace with few decimals</source>
        <translation>Größter Unterschied der Membranpotentiale, der als gleich gilt, für eine Spur mit wenigen Nachkommastellen</translation>
    </message>
    <message>
        <source>compare_scale is %1; it must be a finite number other than 0.</source>
        <translation>compare_scale ist %1; nötig ist eine endliche Zahl ungleich 0.</translation>
    </message>
    <message>
        <source>compare_tolerance is %1; it must be a finite number of at least 0.</source>
        <translation>compare_tolerance ist %1; nötig ist eine endliche Zahl ab 0.</translation>
    </message>
    <message>
        <source>reset %1</source>
        <translation>reset %1</translation>
    </message>
    <message>
        <source>reset_delay on</source>
        <translation>reset_delay ein</translation>
    </message>
    <message>
        <source>reset_delay off</source>
        <translation>reset_delay aus</translation>
    </message>
    <message>
        <source>firing %1</source>
        <translation>firing %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>The raw neuron and your trace first differ at step %1. %2</source>
        <translation>Das rohe Neuron und die Spur weichen ab Schritt %1 voneinander ab. %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The raw neuron is being compared with your trace.</source>
        <translation>Das rohe Neuron wird mit der Spur verglichen.</translation>
    </message>
    <message>
        <source>The trace cannot be compared: a recording in open loop has no input current; use closed loop.</source>
        <translation>Die Spur kann nicht verglichen werden: Zu einer Aufzeichnung in offener Schleife gibt es keinen Eingangsstrom; wählen Sie die geschlossene Schleife.</translation>
    </message>
    <message>
        <source>%1 has %2 bits; for stochastic rounding and overflow that wraps around, Verilog takes fixed-point inputs of at most %3 bits.</source>
        <translation>%1 hat %2 Bit; für zufälliges Runden und für Codes, die überlaufen, nimmt Verilog Festkommaeingaben mit höchstens %3 Bit.</translation>
    </message>
    <message>
        <source>The levels of %1 need integers of %2 bits for stochastic rounding in Verilog, which has at most %3; use levels with fewer digits, such as those of Q1.6, or another rounding rule.</source>
        <translation>Die Stufen von %1 benötigen für zufälliges Runden in Verilog ganze Zahlen mit %2 Bit, höchstens %3 sind möglich; Stufen mit weniger Stellen, etwa die von Q1.6, oder eine andere Rundungsregel verwenden.</translation>
    </message>
    <message>
        <source>Cause: stochastic rounding. Another seed gives other spikes.</source>
        <translation>Ursache: zufälliges Runden. Ein anderer Startwert ergibt andere Spikes.</translation>
    </message>
    <message>
        <source>%1: repeated edges count once (number of repetitions: %2).</source>
        <translation>%1: Wiederholte Kanten zählen einmal (Zahl der Wiederholungen: %2).</translation>
    </message>
    <message>
        <source>%1, sub-graph %2</source>
        <translation>%1, Teilgraph %2</translation>
    </message>
    <message>
        <source>%1 has no nodes; a network needs at least one.</source>
        <translation>%1 hat keine Knoten; ein Netz braucht mindestens einen.</translation>
    </message>
    <message>
        <source>%1: the node %2 is not a group.</source>
        <translation>%1: Der Knoten %2 ist keine Gruppe.</translation>
    </message>
    <message>
        <source>%1, node %2 has no type; it must be one of %3.</source>
        <translation>%1, Knoten %2 hat keinen Typ; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>%1, node %2: the type is not a string that can be read; it must be one of %3.</source>
        <translation>%1, Knoten %2: Der Typ ist keine lesbare Zeichenkette; erlaubt sind %3.</translation>
    </message>
    <message>
        <source>%1, node %2: the type %3 is unknown; it must be one of %4.</source>
        <translation>%1, Knoten %2: Der Typ %3 ist unbekannt; erlaubt sind %4.</translation>
    </message>
    <message>
        <source>%1 has no list of edges.</source>
        <translation>%1 hat keine Liste der Kanten.</translation>
    </message>
    <message>
        <source>%1: the list of edges cannot be read (%2).</source>
        <translation>%1: Die Liste der Kanten ist nicht lesbar (%2).</translation>
    </message>
    <message>
        <source>%1: the list of edges must be pairs of node names.</source>
        <translation>%1: Die Liste der Kanten muss aus Paaren von Knotennamen bestehen.</translation>
    </message>
    <message>
        <source>%1: the edge from %2 to %3 names the node %4, which does not exist.</source>
        <translation>%1: Die Kante von %2 nach %3 nennt den Knoten %4, den es nicht gibt.</translation>
    </message>
    <message>
        <source>%1: the sub-graph %2 has %3 nodes of type %4; it must have one for the edge that uses it.</source>
        <translation>%1: Der Teilgraph %2 hat %3 Knoten des Typs %4; für die Kante, die ihn benutzt, muss er genau einen haben.</translation>
    </message>
    <message>
        <source>%1 is not a network in NIR: it has no group &quot;node&quot; with a type.</source>
        <translation>%1 ist kein Netz in NIR: Eine Gruppe „node“ mit einem Typ fehlt.</translation>
    </message>
    <message>
        <source>%1 contains a single node (%2); it must contain a network (%3).</source>
        <translation>%1 enthält einen einzelnen Knoten (%2); die Datei muss ein Netz (%3) enthalten.</translation>
    </message>
    <message>
        <source>%1: weight has the shape %2; it must have four axes, outputs × inputs of a group × rows × columns.</source>
        <translation>%1: weight hat die Form %2; nötig sind vier Achsen, Ausgänge × Eingänge einer Gruppe × Zeilen × Spalten.</translation>
    </message>
    <message>
        <source>%1: weight has the shape %2; it must have three axes, outputs × inputs of a group × length.</source>
        <translation>%1: weight hat die Form %2; nötig sind drei Achsen, Ausgänge × Eingänge einer Gruppe × Länge.</translation>
    </message>
    <message>
        <source>%1: groups is %2, which does not divide the %3 outputs of weight.</source>
        <translation>%1: groups ist %2, was die %3 Ausgänge von weight nicht teilt.</translation>
    </message>
    <message>
        <source>%1: padding is &quot;%2&quot;; it must be valid, same, an integer or a pair.</source>
        <translation>%1: padding ist „%2“; erlaubt sind valid, same, eine ganze Zahl oder ein Paar.</translation>
    </message>
    <message>
        <source>%1: padding is same and stride is not 1; same needs stride 1.</source>
        <translation>%1: padding ist same und stride nicht 1; same verlangt stride 1.</translation>
    </message>
    <message>
        <source>%1: %2 has shape %3 and %4 has shape %5; the shapes must be equal, or a parameter a single number.</source>
        <translation>%1: %2 hat die Form %3 und %4 die Form %5; die Formen müssen gleich sein, oder ein Parameter ist eine einzelne Zahl.</translation>
    </message>
    <message>
        <source>%1: %2 is %3; it must be positive.</source>
        <translation>%1: %2 ist %3; der Wert muss positiv sein.</translation>
    </message>
    <message>
        <source>%1: %2 is %3; only 0 is supported.</source>
        <translation>%1: %2 ist %3; unterstützt wird nur 0.</translation>
    </message>
    <message>
        <source>%1: weight has the shape %2; it must have two axes, outputs × inputs.</source>
        <translation>%1: weight hat die Form %2; nötig sind zwei Achsen, Ausgänge × Eingänge.</translation>
    </message>
    <message>
        <source>%1: delay is negative; it must be 0 or more.</source>
        <translation>%1: delay ist negativ; der Wert muss mindestens 0 sein.</translation>
    </message>
    <message>
        <source>%1: bias has %2 values and weight has %3 outputs; the numbers must be equal.</source>
        <translation>%1: bias hat %2 Werte und weight %3 Ausgänge; die Zahlen müssen gleich sein.</translation>
    </message>
    <message>
        <source>%1, node %2 (%3)</source>
        <translation>%1, Knoten %2 (%3)</translation>
    </message>
    <message>
        <source>%1: the parameter %2 is missing.</source>
        <translation>%1: Der Parameter %2 fehlt.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be read (%3).</source>
        <translation>%1: %2 ist nicht lesbar (%3).</translation>
    </message>
    <message>
        <source>%1: %2 is text; it must be numbers.</source>
        <translation>%1: %2 ist Text; nötig sind Zahlen.</translation>
    </message>
    <message>
        <source>%1: %2 has no values.</source>
        <translation>%1: %2 hat keine Werte.</translation>
    </message>
    <message>
        <source>%1: %2 has NaN or infinite values; all must be finite.</source>
        <translation>%1: %2 hat NaN oder unendliche Werte; alle müssen endlich sein.</translation>
    </message>
    <message>
        <source>%1: %2 must be a single string.</source>
        <translation>%1: %2 muss eine einzelne Zeichenkette sein.</translation>
    </message>
    <message>
        <source>%1: %2 has the value %3, which is beyond the range of float32.</source>
        <translation>%1: %2 hat den Wert %3, der außerhalb des Bereichs von float32 liegt.</translation>
    </message>
    <message>
        <source>%1: %2 is %3; it must be an integer from %4 to %5.</source>
        <translation>%1: %2 ist %3; nötig ist eine ganze Zahl von %4 bis %5.</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values; it must be a single integer.</source>
        <translation>%1: %2 hat %3 Werte; nötig ist eine einzelne ganze Zahl.</translation>
    </message>
    <message>
        <source>%1: %2 has %3 values; it must be one integer or a pair.</source>
        <translation>%1: %2 hat %3 Werte; nötig ist eine ganze Zahl oder ein Paar.</translation>
    </message>
    <message>
        <source>%1: %2 is %3; it must have at most %4 values.</source>
        <translation>%1: %2 ist %3; erlaubt sind höchstens %4 Werte.</translation>
    </message>
    <message>
        <source>%1: %2 is not a parameter of this type; its parameters are %3.</source>
        <translation>%1: %2 ist kein Parameter dieses Typs; seine Parameter sind %3.</translation>
    </message>
    <message>
        <source>%1 was not decompressed: its arrays claim %2 MB, which is implausible for a file of %3 bytes.</source>
        <translation>%1 wurde nicht entpackt: Seine Arrays geben %2 MB an, was für eine Datei von %3 Bytes unplausibel ist.</translation>
    </message>
    <message>
        <source>%1 cannot be read: this build was configured without %2, which this file format needs.</source>
        <translation>%1 ist nicht lesbar: Diesem Programm fehlt %2, das dieses Dateiformat braucht.</translation>
    </message>
    <message>
        <source>%1 is not a network; it must be a .nir, .npz or .safetensors file.</source>
        <translation>%1 ist kein Netz; nötig ist eine Datei .nir, .npz oder .safetensors.</translation>
    </message>
    <message>
        <source>the header describes tensor %1 wrongly; it needs dtype, shape and data_offsets.</source>
        <translation>Der Kopf beschreibt den Tensor %1 falsch; nötig sind dtype, shape und data_offsets.</translation>
    </message>
    <message>
        <source>the header is not a valid JSON object of tensors.</source>
        <translation>Der Kopf ist kein gültiges JSON-Objekt von Tensoren.</translation>
    </message>
    <message>
        <source>the file is truncated: tensor %1 ends at byte %2 of the data, which has %3.</source>
        <translation>Die Datei ist abgeschnitten: Der Tensor %1 endet bei Byte %2 der Daten, die %3 haben.</translation>
    </message>
    <message>
        <source>tensor %1 overlaps another one.</source>
        <translation>Der Tensor %1 überlappt einen anderen.</translation>
    </message>
    <message>
        <source>%1, tensor %2 has the type %3; it must be a type of real numbers of at most 64 bits.</source>
        <translation>%1, Tensor %2 hat den Typ %3; nötig ist ein Typ reeller Zahlen mit höchstens 64 Bit.</translation>
    </message>
    <message>
        <source>tensor %1 has %2 bytes, which is not what its shape and type need.</source>
        <translation>Der Tensor %1 hat %2 Bytes; das passt nicht zu seiner Form und seinem Typ.</translation>
    </message>
    <message>
        <source>the file is not valid safetensors; it is corrupt, truncated or in another format.</source>
        <translation>Die Datei ist keine gültige safetensors-Datei; sie ist beschädigt, abgeschnitten oder hat ein anderes Format.</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <source>%1: weight has the shape %2; it must have 2 axes for Linear, 3 for Conv1d or 4 for Conv2d.</source>
        <translation>%1: weight hat die Form %2; nötig sind 2 Achsen für Linear, 3 für Conv1d oder 4 für Conv2d.</translation>
    </message>
    <message>
        <source>%1: the values are flattened before %2.</source>
        <translation>%1: Vor %2 werden die Werte zu einer Achse zusammengefasst.</translation>
    </message>
    <message>
        <source>%1: %2 is %3; only 1 is supported.</source>
        <translation>%1: %2 ist %3; unterstützt wird nur 1.</translation>
    </message>
    <message>
        <source>%1: recurrent weights of single neurons (V) are not supported; only recurrent.weight of all to all is.</source>
        <translation>%1: Rekurrente Gewichte einzelner Neuronen (V) werden nicht unterstützt, nur recurrent.weight von allen zu allen.</translation>
    </message>
    <message>
        <source>%1: recurrent.weight has the shape %2; it must be neurons × neurons.</source>
        <translation>%1: recurrent.weight hat die Form %2; nötig ist Neuronen × Neuronen.</translation>
    </message>
    <message>
        <source>%1: by reset_mechanism_val, the reset of %2 is subtract; set it for the run, and the delay as in training.</source>
        <translation>%1: Nach reset_mechanism_val ist der Reset von %2 subtract; für den Lauf einstellen, die Verzögerung wie im Training.</translation>
    </message>
    <message>
        <source>%1: by reset_mechanism_val, the reset of %2 is zero; set it for the run, and the delay as in training.</source>
        <translation>%1: Nach reset_mechanism_val ist der Reset von %2 zero; für den Lauf einstellen, die Verzögerung wie im Training.</translation>
    </message>
    <message>
        <source>%1: by reset_mechanism_val, the reset of %2 is none; set it for the run.</source>
        <translation>%1: Nach reset_mechanism_val ist der Reset von %2 none; für den Lauf einstellen.</translation>
    </message>
    <message>
        <source>%1: the file does not say stride and padding of %2; 1 and 0 are taken.</source>
        <translation>%1: Die Datei sagt nichts über stride und padding von %2; angenommen werden 1 und 0.</translation>
    </message>
    <message>
        <source>%1: %2 is not used; a run starts with a state of 0.</source>
        <translation>%1: %2 wird nicht benutzt; ein Lauf beginnt mit dem Zustand 0.</translation>
    </message>
    <message>
        <source>%1: the array %2 is not a parameter of a layer; names are those of a state_dict, such as fc1.weight and lif1.beta.</source>
        <translation>%1: Das Array %2 ist kein Parameter einer Schicht; Namen sind die eines state_dict, etwa fc1.weight und lif1.beta.</translation>
    </message>
    <message>
        <source>%1: the order of the layers is not clear from the file; number their names, as in fc1, lif1, fc2, lif2, or save the state_dict as .npz.</source>
        <translation>%1: Die Reihenfolge der Schichten geht aus der Datei nicht hervor; die Namen nummerieren, etwa fc1, lif1, fc2, lif2, oder das state_dict als .npz speichern.</translation>
    </message>
    <message>
        <source>%1 contains no arrays; it must contain a state_dict.</source>
        <translation>%1 enthält keine Arrays; die Datei muss ein state_dict enthalten.</translation>
    </message>
    <message>
        <source>%1: by their names, the order of the layers is %2.</source>
        <translation>%1: Den Namen nach ist die Reihenfolge der Schichten %2.</translation>
    </message>
    <message>
        <source>a list of events</source>
        <translation>eine Liste von Ereignissen</translation>
    </message>
    <message>
        <source>%1 nests groups deeper than %2 levels, at %3; that is not supported.</source>
        <translation>%1 schachtelt Gruppen tiefer als %2 Ebenen, bei %3; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>%1 has a group that occurs twice, at %2; that is not supported.</source>
        <translation>%1 hat eine Gruppe, die zweimal vorkommt, bei %2; das wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation>ein Verweis ins Leere</translation>
    </message>
    <message>
        <source>not a dataset</source>
        <translation>kein Datensatz</translation>
    </message>
    <message>
        <source>%1 was not read: its datasets up to %2 claim %3 MB, which is implausible for a file of %4 bytes.</source>
        <translation>%1 wurde nicht gelesen: Seine Datensätze bis %2 geben %3 MB an, was für eine Datei von %4 Bytes unplausibel ist.</translation>
    </message>
    <message>
        <source>corrupt, or text longer than %1 bytes</source>
        <translation>beschädigt, oder Text von mehr als %1 Bytes</translation>
    </message>
    <message>
        <source>The scheme of node %1 has no width from %2 to %3 bits.</source>
        <translation>Das Schema des Knotens %1 hat keine Breite von %2 bis %3 Bit.</translation>
    </message>
    <message>
        <source>No node of the network has a scheme, so there are no bits to choose.</source>
        <translation>Kein Knoten des Netzes hat ein Schema; es gibt keine Bits zu wählen.</translation>
    </message>
    <message>
        <source>Accuracy requires labels; the inputs have none.</source>
        <translation>Für die Genauigkeit werden Klassen benötigt; die Eingaben haben keine.</translation>
    </message>
    <message>
        <source>Comparison of the membrane with the threshold</source>
        <translation>Vergleich der Membran mit der Schwelle</translation>
    </message>
    <message>
        <source>Reset after a spike, which NIR files do not store</source>
        <translation>Rücksetzen nach einem Spike, das NIR-Dateien nicht enthalten</translation>
    </message>
    <message>
        <source>The reset acts in the step after the spike</source>
        <translation>Das Rücksetzen wirkt im Schritt nach dem Spike</translation>
    </message>
    <message>
        <source>The reset acts in the step of the spike</source>
        <translation>Das Rücksetzen wirkt im Schritt des Spikes</translation>
    </message>
    <message>
        <source>Bits of the weights of each layer, at least 2, or 0 for float weights</source>
        <translation>Bits der Gewichte jeder Schicht, mindestens 2, oder 0 für Float-Gewichte</translation>
    </message>
    <message>
        <source>The network has no node %1.</source>
        <translation>Das Netz hat keinen Knoten %1.</translation>
    </message>
    <message>
        <source>The network has %1 nodes that could be its %2: %3. One is supported.</source>
        <translation>Das Netz hat %1 Knoten, die sein %2 sein könnten: %3. Einer wird unterstützt.</translation>
    </message>
    <message>
        <source>No edges lead from the Input to node %1.</source>
        <translation>Keine Kanten führen vom Input zum Knoten %1.</translation>
    </message>
    <message>
        <source>A cycle among the nodes %1 has neither a neuron nor a delay, so its values depend on each other within a step.</source>
        <translation>Ein Zyklus unter den Knoten %1 enthält weder ein Neuron noch eine Verzögerung; seine Werte hängen innerhalb eines Schritts voneinander ab.</translation>
    </message>
    <message>
        <source>Label %1 of sample %2 is not a class; the network has outputs 0 to %3.</source>
        <translation>Klasse %1 des Beispiels %2 gibt es nicht; das Netz hat die Ausgänge 0 bis %3.</translation>
    </message>
    <message>
        <source>Node %1 takes %2 values but gets %3 from %4.</source>
        <translation>Knoten %1 nimmt %2 Werte, bekommt aber %3 von %4.</translation>
    </message>
    <message>
        <source>%1 channels × rows × columns</source>
        <translation>%1 Kanäle × Zeilen × Spalten</translation>
    </message>
    <message>
        <source>%1 channels × columns</source>
        <translation>%1 Kanäle × Spalten</translation>
    </message>
    <message>
        <source>channels × rows × columns</source>
        <translation>Kanäle × Zeilen × Spalten</translation>
    </message>
    <message>
        <source>Node %1 merges axes %2 to %3, but gets values of shape %4.</source>
        <translation>Knoten %1 fasst die Achsen %2 bis %3 zusammen, bekommt aber Werte der Form %4.</translation>
    </message>
    <message>
        <source>The window of node %1 is larger than its input of shape %2.</source>
        <translation>Das Fenster des Knotens %1 ist größer als seine Eingabe der Form %2.</translation>
    </message>
    <message>
        <source>Node %1 would return more than 2^38 values.</source>
        <translation>Knoten %1 würde mehr als 2^38 Werte liefern.</translation>
    </message>
    <message>
        <source>The shape of the input of node %1 is unknown.</source>
        <translation>Die Form der Eingabe des Knotens %1 ist unbekannt.</translation>
    </message>
    <message>
        <source>the samples</source>
        <translation>den Beispielen</translation>
    </message>
    <message>
        <source>Node %1 takes %2 values per step, but the samples have %3.</source>
        <translation>Knoten %1 nimmt %2 Werte je Schritt, die Beispiele haben aber %3.</translation>
    </message>
    <message>
        <source>Node %1 delays by %2 time steps; 0 to %3 whole steps are supported.</source>
        <translation>Knoten %1 verzögert um %2 Zeitschritte; unterstützt werden 0 bis %3 ganze Schritte.</translation>
    </message>
    <message>
        <source>Node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
    <message>
        <source>Node %1 has no weights, so weight_bits does not apply.</source>
        <translation>Knoten %1 hat keine Gewichte; weight_bits ist nicht anwendbar.</translation>
    </message>
    <message>
        <source>Node %1 has no state, so a scheme does not apply.</source>
        <translation>Knoten %1 hat keinen Zustand; ein Schema ist nicht anwendbar.</translation>
    </message>
    <message>
        <source>Node %1: weight_bits is %2; it must be 0 (float) or an integer from %3 to %4.</source>
        <translation>Knoten %1: weight_bits ist %2; erlaubt sind 0 (Float) und ganze Zahlen von %3 bis %4.</translation>
    </message>
    <message>
        <source>The time step is %1; it must be a positive number of seconds.</source>
        <translation>Der Zeitschritt ist %1; er muss eine positive Zahl von Sekunden sein.</translation>
    </message>
    <message>
        <source>The network has no node %1; its nodes are: %2.</source>
        <translation>Das Netz hat keinen Knoten %1; seine Knoten sind: %2.</translation>
    </message>
    <message>
        <source>Node %1 has the scheme %2 with rounding %3; Python needs snnTorch&apos;s schemes with its rounding.</source>
        <translation>Knoten %1 hat das Schema %2 mit der Rundung %3; Python braucht Schemata von snnTorch mit dessen Rundung.</translation>
    </message>
    <message>
        <source>%1 has no array x; inputs are a .npy file, or a .npz file with an array x and, for labels, an array y.</source>
        <translation>%1 enthält kein Array x; Eingaben sind eine .npy-Datei oder eine .npz-Datei mit einem Array x und, für Klassen, einem Array y.</translation>
    </message>
    <message>
        <source>%1: the array steps is not an integer from 1 to %2.</source>
        <translation>%1: Das Array steps ist keine ganze Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>%1, sample %2: the label must be an integer from 0 to 999999.</source>
        <translation>%1, Beispiel %2: Die Klasse muss eine ganze Zahl von 0 bis 999999 sein.</translation>
    </message>
    <message>
        <source>%1 has %2 labels for %3 samples; each sample needs one.</source>
        <translation>%1 hat %2 Klassen für %3 Beispiele; jedes Beispiel braucht eine.</translation>
    </message>
    <message>
        <source>%1 has shape %2; constant inputs are samples × features.</source>
        <translation>%1 hat die Form %2; konstante Eingaben sind Beispiele × Merkmale.</translation>
    </message>
    <message>
        <source>%1 has shape %2; inputs are samples × steps × features, or samples × features that are repeated for a number of steps.</source>
        <translation>%1 hat die Form %2; Eingaben sind Beispiele × Schritte × Merkmale, oder Beispiele × Merkmale, die eine Zahl von Schritten lang wiederholt werden.</translation>
    </message>
    <message>
        <source>this is not an object of nodes, such as {&quot;lif1&quot;: {&quot;num_bits&quot;: 4}}.</source>
        <translation>dies ist kein Objekt mit Knoten wie {&quot;lif1&quot;: {&quot;num_bits&quot;: 4}}.</translation>
    </message>
    <message>
        <source>This build was configured without libzip, which .npz files need.</source>
        <translation>Dieses Programm wurde ohne libzip erstellt, das für .npz-Dateien benötigt wird.</translation>
    </message>
    <message>
        <source>the JSON is nested more than %1 levels deep; %2.</source>
        <translation>das JSON ist mehr als %1 Ebenen tief verschachtelt; %2.</translation>
    </message>
    <message>
        <source>line %1 is not valid JSON (byte %2); %3.</source>
        <translation>Zeile %1 ist kein gültiges JSON (Byte %2); %3.</translation>
    </message>
    <message>
        <source>nodes are a JSON object {…}</source>
        <translation>Knoten sind ein JSON-Objekt {…}</translation>
    </message>
    <message>
        <source>a session is a JSON object {…}</source>
        <translation>eine Sitzung ist ein JSON-Objekt {…}</translation>
    </message>
    <message>
        <source>The network scales the synaptic current of this neuron before it reaches the membrane; the neuron on its own does not.</source>
        <translation>Das Netz skaliert den synaptischen Strom dieses Neurons, bevor er die Membran erreicht; das Neuron allein tut es nicht.</translation>
    </message>
    <message>
        <source>Stochastic rounding draws other random numbers for the neuron on its own.</source>
        <translation>Zufälliges Runden zieht für das Neuron allein andere Zufallszahlen.</translation>
    </message>
    <message>
        <source>The neuron is recurrent and resets to zero: in the network the reset also removes the input of the step, on its own it does not.</source>
        <translation>Das Neuron ist rekurrent und wird auf null zurückgesetzt: Im Netz löscht der Reset auch die Eingabe des Schrittes, beim Neuron allein nicht.</translation>
    </message>
    <message>
        <source>The neuron is recurrent: its recurrent current is part of the input current, which may change the last bit of a sum.</source>
        <translation>Das Neuron ist rekurrent: Sein rekurrenter Strom ist Teil des Eingangsstroms, was das letzte Bit einer Summe ändern kann.</translation>
    </message>
    <message>
        <source>The network does not say how many values its input takes; open its inputs together with it.</source>
        <translation>Das Netz sagt nicht, wie viele Werte seine Eingabe hat; seine Eingaben zusammen mit ihm öffnen.</translation>
    </message>
    <message>
        <source>%1: columns of another length than the first are left out (%2 of %3).</source>
        <translation>%1: Spalten mit anderer Länge als die erste sind ausgelassen (%2 von %3).</translation>
    </message>
    <message>
        <source>%1: samples that are NaN or infinite are taken as 0 (%2).</source>
        <translation>%1: Werte, die NaN oder unendlich sind, gelten als 0 (%2).</translation>
    </message>
    <message>
        <source>%1 is not a NumPy file; inputs are a .npy file, or a .npz file with an array x and, for labels, an array y.</source>
        <translation>%1 ist keine NumPy-Datei; Eingaben sind eine .npy-Datei oder eine .npz-Datei mit einem Array x und, für Klassen, einem Array y.</translation>
    </message>
    <message>
        <source>exact, or Qm.n or UQm.n with 1 to 24 bits (Q3.12)</source>
        <translation>exact oder Qm.n oder UQm.n mit 1 bis 24 Bit (Q3.12)</translation>
    </message>
    <message>
        <source>A starting point for your own design: state Q1.6, weights Q0.5, sums Q2.13, floor, a Q0.7 decay factor, no saturation.</source>
        <translation>Ein Ausgangspunkt für einen eigenen Entwurf: Zustand Q1.6, Gewichte Q0.5, Summen Q2.13, floor, ein Abklingfaktor in Q0.7, keine Sättigung.</translation>
    </message>
    <message>
        <source>Cause: the registers. The input is held in %1 and the sums in %2.</source>
        <translation>Ursache: die Register. Die Eingabe steht in %1, die Summen stehen in %2.</translation>
    </message>
    <message>
        <source>Set input_format and accumulator to exact</source>
        <translation>input_format und accumulator auf exact setzen</translation>
    </message>
    <message>
        <source>Format of the quantized neuron&apos;s input, as a weight has it: exact (float32), Qm.n or UQm.n of up to 24 bits</source>
        <translation>Format der Eingabe des quantisierten Neurons, wie ein Gewicht es hat: exact (float32), Qm.n oder UQm.n mit bis zu 24 Bit</translation>
    </message>
    <message>
        <source>Format of the quantized neuron&apos;s sums before they are stored: exact (float32), Qm.n or UQm.n of up to 24 bits</source>
        <translation>Format der Summen des quantisierten Neurons, bevor sie gespeichert werden: exact (float32), Qm.n oder UQm.n mit bis zu 24 Bit</translation>
    </message>
    <message>
        <source>sample %1, feature %2</source>
        <translation>Beispiel %1, Merkmal %2</translation>
    </message>
    <message>
        <source>sample %1, step %2, feature %3</source>
        <translation>Beispiel %1, Schritt %2, Merkmal %3</translation>
    </message>
    <message>
        <source>%1, %2: the value is %3; inputs must be finite.</source>
        <translation>%1, %2: Der Wert ist %3; Eingaben müssen endlich sein.</translation>
    </message>
    <message>
        <source>Bits of the weights of the learners that quantize them</source>
        <translation>Bits der Gewichte der Lerner, die sie quantisieren</translation>
    </message>
    <message>
        <source>Scale of the quantized weights, per matrix or per neuron</source>
        <translation>Skala der quantisierten Gewichte, je Matrix oder je Neuron</translation>
    </message>
    <message>
        <source>Change of the learning rate from epoch to epoch</source>
        <translation>Änderung der Lernrate von Epoche zu Epoche</translation>
    </message>
    <message>
        <source>Epochs until the rate is a tenth (step), or 0 (cosine)</source>
        <translation>Epochen, bis die Rate ein Zehntel (step) oder 0 (cosine) ist</translation>
    </message>
    <message>
        <source>Largest norm of the gradient of all weights; 0: not clipped</source>
        <translation>Größte Norm des Gradienten aller Gewichte; 0: nicht begrenzt</translation>
    </message>
    <message>
        <source>Epochs without a smaller test loss before training stops; 0: never</source>
        <translation>Epochen ohne kleineren Testverlust, nach denen das Training endet; 0: nie</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4.</source>
        <translation>%1 ist %2; erlaubt ist %3 bis %4.</translation>
    </message>
    <message>
        <source>beta must be from 0 to 1.</source>
        <translation>beta muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>neuron_threshold must be finite.</source>
        <translation>neuron_threshold muss endlich sein.</translation>
    </message>
    <message>
        <source>Passes over the training samples</source>
        <translation>Durchgänge durch die Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Samples per optimizer step</source>
        <translation>Beispiele je Schritt des Optimierers</translation>
    </message>
    <message>
        <source>Change of the learning rate over the epochs</source>
        <translation>Änderung der Lernrate über die Epochen</translation>
    </message>
    <message>
        <source>Hidden layers with recurrent weights</source>
        <translation>Verborgene Schichten mit rückgekoppelten Gewichten</translation>
    </message>
    <message>
        <source>Hidden layers without recurrent weights</source>
        <translation>Verborgene Schichten ohne rückgekoppelte Gewichte</translation>
    </message>
    <message>
        <source>Number of random seeds, each a repetition of the study</source>
        <translation>Anzahl der Startwerte, jeder eine Wiederholung der Studie</translation>
    </message>
    <message>
        <source>First random seed, of the initial weights and the order of the samples</source>
        <translation>Erster Startwert, der Anfangsgewichte und der Reihenfolge der Beispiele</translation>
    </message>
    <message>
        <source>What the network learns</source>
        <translation>Was das Netz lernt</translation>
    </message>
    <message>
        <source>Number of samples for training and test together; of your data, at most so many</source>
        <translation>Anzahl der Beispiele für Training und Test zusammen; bei eigenen Daten höchstens so viele</translation>
    </message>
    <message>
        <source>Fraction of the samples used for the test</source>
        <translation>Anteil der Beispiele für den Test</translation>
    </message>
    <message>
        <source>Standard deviation of the noise of a pixel or a coordinate</source>
        <translation>Standardabweichung des Rauschens eines Bildpunkts oder einer Koordinate</translation>
    </message>
    <message>
        <source>Factor of the random changes of the digits&apos; shapes</source>
        <translation>Faktor der zufälligen Änderungen der Ziffernformen</translation>
    </message>
    <message>
        <source>Number of classes of spike patterns</source>
        <translation>Anzahl der Klassen der Spikemuster</translation>
    </message>
    <message>
        <source>Number of inputs of spike patterns</source>
        <translation>Anzahl der Eingänge der Spikemuster</translation>
    </message>
    <message>
        <source>Dimensions of the manifolds of spike patterns</source>
        <translation>Dimensionen der Mannigfaltigkeiten der Spikemuster</translation>
    </message>
    <message>
        <source>Smoothness of the manifolds of spike patterns</source>
        <translation>Glattheit der Mannigfaltigkeiten der Spikemuster</translation>
    </message>
    <message>
        <source>How values enter the network: constant currents, spikes with that rate, or one spike whose latency is shorter for greater values</source>
        <translation>Wie Werte ins Netz gelangen: konstante Ströme, Spikes mit dieser Rate oder ein Spike, dessen Latenz für größere Werte kürzer ist</translation>
    </message>
    <message>
        <source>Factor of the currents, or of the spike rates</source>
        <translation>Faktor der Ströme oder der Spikeraten</translation>
    </message>
    <message>
        <source>Random seed of the samples</source>
        <translation>Startwert der Beispiele</translation>
    </message>
    <message>
        <source>weight_bits must be float, or from %1 to %2.</source>
        <translation>weight_bits muss float sein oder %1 bis %2.</translation>
    </message>
    <message>
        <source>state_bits must be float, or from %1 to %2.</source>
        <translation>state_bits muss float sein oder %1 bis %2.</translation>
    </message>
    <message>
        <source>hidden must be up to %1 numbers of neurons, each from 1 to %2.</source>
        <translation>hidden muss aus höchstens %1 Neuronenzahlen bestehen, jede von 1 bis %2.</translation>
    </message>
    <message>
        <source>%1 samples of %2 numbers each need more than %3 numbers in all; use fewer samples or steps.</source>
        <translation>%1 Beispiele von je %2 Zahlen brauchen mehr als %3 Zahlen insgesamt; weniger Beispiele oder Schritte wählen.</translation>
    </message>
    <message>
        <source>The data have the value %1; the encoding %2 requires values from 0 to 1.</source>
        <translation>Die Daten enthalten den Wert %1; die Codierung %2 verlangt Werte von 0 bis 1.</translation>
    </message>
    <message>
        <source>The data have fewer than two samples; one is for the test, the others are for training.</source>
        <translation>Die Daten haben weniger als zwei Beispiele; eines dient dem Test, die anderen dem Training.</translation>
    </message>
    <message>
        <source>All labels of the data are %1; there must be at least two classes.</source>
        <translation>Alle Klassen der Daten sind %1; es müssen mindestens zwei verschiedene sein.</translation>
    </message>
    <message>
        <source>size is %1; it must be at most %2 for points of the plane.</source>
        <translation>size ist %1; für Punkte der Ebene ist höchstens %2 erlaubt.</translation>
    </message>
    <message>
        <source>Points of the plane have negative coordinates; their encoding must be current.</source>
        <translation>Punkte der Ebene haben negative Koordinaten; ihre Codierung muss current sein.</translation>
    </message>
    <message>
        <source>the file cannot be read; check its permissions.</source>
        <translation>Die Datei kann nicht gelesen werden; ihre Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>this journal is of a run with other settings or data; repeat that command to finish it, or delete the journal.</source>
        <translation>Dieses Protokoll gehört zu einem Lauf mit anderen Einstellungen oder Daten; jenen Befehl wiederholen, um ihn zu beenden, oder das Protokoll löschen.</translation>
    </message>
    <message>
        <source>%1: the gzip data is damaged or truncated.</source>
        <translation>%1: Die gzip-Daten sind beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 has more than 4 GiB; unpack it first.</source>
        <translation>%1 hat mehr als 4 GiB; zuerst entpacken.</translation>
    </message>
    <message>
        <source>%1 claims more than %2 MiB of unpacked data, implausible for a file of %3 bytes.</source>
        <translation>%1 gibt mehr als %2 MiB entpackter Daten an, was für eine Datei von %3 Byte unglaubwürdig ist.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but its header claims another number of them; it is truncated or damaged.</source>
        <translation>%1 hat %2 Byte, der Kopf gibt aber eine andere Zahl an; die Datei ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file; it must begin with two zero bytes.</source>
        <translation>%1 ist keine IDX-Datei; sie muss mit zwei Nullbytes beginnen.</translation>
    </message>
    <message>
        <source>%1 has values of type %2; only type 8, unsigned bytes, is supported.</source>
        <translation>%1 enthält Werte vom Typ %2; unterstützt wird nur Typ 8, Bytes ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>%1 has %2 axes; it must have from 1 to %3.</source>
        <translation>%1 hat %2 Achsen; erlaubt sind 1 bis %3.</translation>
    </message>
    <message>
        <source>%1 has an axis of length 0; each needs at least 1.</source>
        <translation>%1 hat eine Achse der Länge 0; jede braucht mindestens 1.</translation>
    </message>
    <message>
        <source>%1 has no labels; give a file of labels.</source>
        <translation>%1 enthält keine Klassen; eine Datei mit Klassen angeben.</translation>
    </message>
    <message>
        <source>%1 has the label %2; labels must be integers from 0 to %3.</source>
        <translation>%1 enthält die Klasse %2; Klassen müssen ganze Zahlen von 0 bis %3 sein.</translation>
    </message>
    <message>
        <source>%1 has no labels; give a file of labels, or add an array y.</source>
        <translation>%1 enthält keine Klassen; eine Datei mit Klassen angeben oder ein Array y hinzufügen.</translation>
    </message>
    <message>
        <source>%1 has one axis, as labels have; images need at least two.</source>
        <translation>%1 hat eine Achse wie Klassen; Bilder brauchen mindestens zwei.</translation>
    </message>
    <message>
        <source>%1 has %2 features and %3 steps; the most are %4 and %5.</source>
        <translation>%1 hat %2 Merkmale und %3 Schritte; erlaubt sind höchstens %4 und %5.</translation>
    </message>
    <message>
        <source>Number of neurons in the first hidden layer</source>
        <translation>Zahl der Neuronen der ersten verborgenen Schicht</translation>
    </message>
    <message>
        <source>Number of neurons in the second hidden layer; 0: no such layer</source>
        <translation>Zahl der Neuronen der zweiten verborgenen Schicht; 0: keine solche Schicht</translation>
    </message>
    <message>
        <source>Number of neurons in the third hidden layer; 0: no such layer</source>
        <translation>Zahl der Neuronen der dritten verborgenen Schicht; 0: keine solche Schicht</translation>
    </message>
    <message>
        <source>What the quantized networks store in few bits</source>
        <translation>Was die quantisierten Netze in wenigen Bit speichern</translation>
    </message>
    <message>
        <source>Random seed of the samples, the initial weights and the order of the samples</source>
        <translation>Startwert für die Beispiele, die Anfangsgewichte und die Reihenfolge der Beispiele</translation>
    </message>
    <message>
        <source>methods must have at least one method.</source>
        <translation>methods muss mindestens ein Verfahren enthalten.</translation>
    </message>
    <message>
        <source>spacings must have at least one spacing.</source>
        <translation>spacings muss mindestens eine Teilung enthalten.</translation>
    </message>
    <message>
        <source>Levels dense at the threshold are better than uniform ones</source>
        <translation>An der Schwelle dichte Stufen sind besser als gleichmäßige</translation>
    </message>
    <message>
        <source>Training with weights and state quantized is best</source>
        <translation>Training mit quantisierten Gewichten und quantisiertem Zustand ist am besten</translation>
    </message>
    <message>
        <source>Of the two, training with quantized weights is better than with quantized state</source>
        <translation>Von den beiden ist Training mit quantisierten Gewichten besser als mit quantisiertem Zustand</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>not studied</source>
        <translation>nicht untersucht</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2, confidence %3 (percentage points of accuracy over %4 seeds: %5).</source>
        <translation>%1: %2, Konfidenz %3 (Prozentpunkte der Genauigkeit über %4 Startwerte: %5).</translation>
    </message>
    <message>
        <source>names separated by commas: %1</source>
        <translation>durch Kommas getrennte Namen: %1</translation>
    </message>
    <message>
        <source>integers from %1 to %2 or float, separated by commas</source>
        <translation>durch Kommas getrennte ganze Zahlen von %1 bis %2 oder float</translation>
    </message>
    <message>
        <source>one to %1 integers from 1 to %2, separated by commas</source>
        <translation>eine bis %1 durch Kommas getrennte ganze Zahlen von 1 bis %2</translation>
    </message>
    <message>
        <source>rows as &quot;quantoscope study&quot; writes them</source>
        <translation>Zeilen, wie „quantoscope study“ sie schreibt</translation>
    </message>
    <message>
        <source>%1 needs an integer of %2 bits; a circuit can equal the simulation, which computes in float32, up to %3 bits. Use fewer bits, for example for the leak or the input format.</source>
        <translation>%1 braucht eine ganze Zahl mit %2 Bit; nur bis %3 Bit kann eine Schaltung mit der Simulation übereinstimmen, die in float32 rechnet. Weniger Bits verwenden, zum Beispiel für das Leck oder das Eingangsformat.</translation>
    </message>
    <message>
        <source>The numbers of this neuron have up to %1 fraction bits, too many for a circuit; use formats with fewer bits.</source>
        <translation>Die Zahlen dieses Neurons haben bis zu %1 gebrochene Bits, zu viele für eine Schaltung; Formate mit weniger Bits verwenden.</translation>
    </message>
    <message>
        <source>The sum of the membrane</source>
        <translation>Die Summe der Membran</translation>
    </message>
    <message>
        <source>loop is open; a circuit computes its own membrane, so the loop must be closed.</source>
        <translation>loop ist open; eine Schaltung berechnet ihre Membran selbst, daher muss loop closed sein.</translation>
    </message>
    <message>
        <source>The leak %1 shifts a code; in a circuit this needs a step between levels that is a power of two; it is %2.</source>
        <translation>Das Leck %1 verschiebt einen Code; in einer Schaltung muss der Abstand der Stufen dafür eine Zweierpotenz sein; er ist %2.</translation>
    </message>
    <message>
        <source>Without reset delay the leak %1 needs a threshold that is a multiple of the step between levels, %2; it is %3.</source>
        <translation>Ohne reset_delay braucht das Leck %1 eine Schwelle, die ein Vielfaches des Abstands der Stufen, %2, ist; sie ist %3.</translation>
    </message>
    <message>
        <source>The level %1 is not a fixed-point number of up to %2 bits.</source>
        <translation>Die Stufe %1 ist keine Festkommazahl mit höchstens %2 Bit.</translation>
    </message>
    <message>
        <source>The quantizer adds, shifts and saturates.</source>
        <translation>Der Quantisierer addiert, verschiebt und sättigt.</translation>
    </message>
    <message>
        <source>The quantizer adds, and keeps the low bits.</source>
        <translation>Der Quantisierer addiert und behält die unteren Bits.</translation>
    </message>
    <message>
        <source>The quantizer compares its input with each boundary, in a balanced tree.</source>
        <translation>Der Quantisierer vergleicht seinen Eingang mit jeder Grenze, in einem ausgeglichenen Baum.</translation>
    </message>
    <message>
        <source>The quantizer finds the boundaries around its input by bisection.</source>
        <translation>Der Quantisierer sucht die Grenzen um seinen Eingang durch Intervallhalbierung.</translation>
    </message>
    <message>
        <source>Levels wrap around in a circuit only if the step between them is a power of two; the step is %1.</source>
        <translation>In einer Schaltung laufen Stufen nur über, wenn ihr Abstand eine Zweierpotenz ist; der Abstand ist %1.</translation>
    </message>
    <message>
        <source>Stochastic rounding has %1 random bits, fewer than the %2 bits that this circuit drops; use formats with fewer fraction bits.</source>
        <translation>Zufälliges Runden hat %1 Zufallsbits, weniger als die %2 Bit, die diese Schaltung weglässt; Formate mit weniger gebrochenen Bits verwenden.</translation>
    </message>
    <message>
        <source>neurons is %1; it must be an integer from 1 to %2.</source>
        <translation>neurons ist %1; nötig ist eine ganze Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>%1 steps of %2 neurons are too many test vectors; at most %3 are written.</source>
        <translation>%1 Schritte von %2 Neuronen sind zu viele Testvektoren; höchstens %3 werden geschrieben.</translation>
    </message>
    <message>
        <source>%1 does not end in .v, .vhd or .c; use one of these extensions.</source>
        <translation>%1 endet nicht auf .v, .vhd oder .c; eine dieser Endungen verwenden.</translation>
    </message>
    <message>
        <source>The %1 is %2, which no fixed-point number of up to %3 fraction bits holds; use a multiple of a power of two.</source>
        <translation>%1: %2 ist keine Festkommazahl mit höchstens %3 gebrochenen Bits; ein Vielfaches einer Zweierpotenz verwenden.</translation>
    </message>
    <message>
        <source>The product with the %1, %2,</source>
        <translation>Das Produkt (%1: %2)</translation>
    </message>
    <message>
        <source>decay factor</source>
        <translation>Abklingfaktor</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>amount of the leak</source>
        <translation>Betrag des Lecks</translation>
    </message>
    <message>
        <source>gain of the circuit</source>
        <translation>Verstärkung der RC-Schaltung</translation>
    </message>
    <message>
        <source>decay factor alpha</source>
        <translation>Abklingfaktor alpha</translation>
    </message>
    <message>
        <source>factor tau</source>
        <translation>Faktor tau</translation>
    </message>
    <message>
        <source>%1 cannot be exported as a layer: %2</source>
        <translation>%1 lässt sich nicht als Schicht exportieren: %2</translation>
    </message>
    <message>
        <source>%1 is not a node of neurons of this network.</source>
        <translation>%1 ist kein Knoten dieses Netzes mit Neuronen.</translation>
    </message>
    <message>
        <source>its inputs do not come from one node in the same step.</source>
        <translation>Seine Eingänge kommen nicht von einem Knoten im selben Schritt.</translation>
    </message>
    <message>
        <source>its neurons have different parameters.</source>
        <translation>Seine Neuronen haben verschiedene Parameter.</translation>
    </message>
    <message>
        <source>its state has no scheme; give one, for example --num-bits 4.</source>
        <translation>Sein Zustand hat kein Schema; eines angeben, zum Beispiel --num-bits 4.</translation>
    </message>
    <message>
        <source>its input is scaled by dt and tau; give the time step with which it is not.</source>
        <translation>Sein Eingang wird mit dt und tau skaliert; den Zeitschritt angeben, bei dem das nicht geschieht.</translation>
    </message>
    <message>
        <source>stochastic rounding needs random numbers, which a layer does not take.</source>
        <translation>Zufälliges Runden braucht Zufallszahlen, die eine Schicht nicht annimmt.</translation>
    </message>
    <message>
        <source>leak is %1; for a layer it must be exact, Qm.n or UQm.n.</source>
        <translation>leak ist %1; bei einer Schicht muss es exact, Qm.n oder UQm.n sein.</translation>
    </message>
    <message>
        <source>its neurons do not fire.</source>
        <translation>Seine Neuronen feuern nicht.</translation>
    </message>
    <message>
        <source>it is recurrent.</source>
        <translation>Er ist rekurrent.</translation>
    </message>
    <message>
        <source>%1 before it is not Linear or Affine.</source>
        <translation>%1 davor ist weder Linear noch Affine.</translation>
    </message>
    <message>
        <source>%1 does not give spikes.</source>
        <translation>%1 liefert keine Spikes.</translation>
    </message>
    <message>
        <source>its sums need %1 bits, of which at most %2 are exact; use fewer bits for the weights.</source>
        <translation>Seine Summen brauchen %1 Bit, von denen höchstens %2 exakt sind; weniger Bits für die Gewichte verwenden.</translation>
    </message>
    <message>
        <source>Sample %1 has the input %2 at step %3; a layer in hardware takes spikes, 0 or 1.</source>
        <translation>Beispiel %1 hat im Schritt %3 die Eingabe %2; eine Schicht in Hardware nimmt Spikes, 0 oder 1.</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>en</source>
        <comment>folder of the lessons: your language&apos;s code</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a value that there is none of</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>there is no title; the first line must be &quot;# Title&quot;</source>
        <translation>Der Titel fehlt; die erste Zeile muss „# Titel“ sein</translation>
    </message>
    <message>
        <source>there is a second title; a step begins with &quot;## Title&quot;</source>
        <translation>Es gibt einen zweiten Titel; ein Schritt beginnt mit „## Titel“</translation>
    </message>
    <message>
        <source>there is text before the title; the first line must be &quot;# Title&quot;</source>
        <translation>Vor dem Titel steht Text; die erste Zeile muss „# Titel“ sein</translation>
    </message>
    <message>
        <source>the predict block needs either a line &quot;= value&quot;, or at least two lines &quot;- choice | value &gt; value&quot;</source>
        <translation>Der Block predict braucht entweder eine Zeile „= Wert“ oder mindestens zwei Zeilen „- Auswahl | Wert &gt; Wert“</translation>
    </message>
    <message>
        <source>there is no value %1; it must be a number or one of %2</source>
        <translation>Den Wert %1 gibt es nicht; erlaubt ist eine Zahl oder eines von %2</translation>
    </message>
    <message>
        <source>the step %1 has no text</source>
        <translation>Der Schritt %1 hat keinen Text</translation>
    </message>
    <message>
        <source>the first step has no setup block</source>
        <translation>Der erste Schritt hat keinen Block setup</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1, Zeile %2: %3.</translation>
    </message>
    <message>
        <source>it has %1 bytes; a lesson has at most %2.</source>
        <translation>Die Datei hat %1 Bytes; eine Lektion hat höchstens %2.</translation>
    </message>
    <message>
        <source>one or more of %1</source>
        <translation>eines oder mehrere von %1</translation>
    </message>
    <message>
        <source>there is no setting %1; it must be one of %2</source>
        <translation>Die Einstellung %1 gibt es nicht; erlaubt ist eines von %2</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3</source>
        <translation>%1 ist %2; erlaubt ist %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <comment>the quotes of your language</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the title has %1 characters; at most %2 are allowed</source>
        <translation>der Titel hat %1 Zeichen; höchstens %2 sind erlaubt</translation>
    </message>
    <message>
        <source>there are more than %1 steps; split the lesson</source>
        <translation>es gibt mehr als %1 Schritte; die Lektion teilen</translation>
    </message>
    <message>
        <source>there is a second %1 block in this step; a step has at most one of each kind</source>
        <translation>dieser Schritt hat einen zweiten Block %1; erlaubt ist von jeder Art höchstens einer</translation>
    </message>
    <message>
        <source>there are more than %1 choices</source>
        <translation>es gibt mehr als %1 Antworten zur Wahl</translation>
    </message>
    <message>
        <source>the question has %1 characters; at most %2 are allowed</source>
        <translation>die Frage hat %1 Zeichen; höchstens %2 sind erlaubt</translation>
    </message>
    <message>
        <source>the choice has %1 characters; at most %2 are allowed</source>
        <translation>die Antwort zur Wahl hat %1 Zeichen; höchstens %2 sind erlaubt</translation>
    </message>
    <message>
        <source>this answer has more than %1 values</source>
        <translation>diese Antwort hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>this line has %1 characters; at most %2 are allowed</source>
        <translation>diese Zeile hat %1 Zeichen; höchstens %2 sind erlaubt</translation>
    </message>
    <message>
        <source>a word has %1 characters; at most %2 are allowed</source>
        <translation>ein Wort hat %1 Zeichen; höchstens %2 sind erlaubt</translation>
    </message>
    <message>
        <source>this text has more than %1 lines; split the step</source>
        <translation>dieser Text hat mehr als %1 Zeilen; den Schritt teilen</translation>
    </message>
    <message>
        <source>this text has more than %1 characters; split the step</source>
        <translation>dieser Text hat mehr als %1 Zeichen; den Schritt teilen</translation>
    </message>
    <message>
        <source>this table has more than %1 rows; split it</source>
        <translation>diese Tabelle hat mehr als %1 Zeilen; sie teilen</translation>
    </message>
    <message>
        <source>the tables of this step have more than %1 cells; split the step</source>
        <translation>die Tabellen dieses Schritts haben mehr als %1 Zellen; den Schritt teilen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Not answered.</source>
        <translation>Nicht beantwortet.</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>Answers of %1</source>
        <translation>Antworten von %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: its extension must be .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Die Endung muss .pdf sein.</translation>
    </message>
    <message>
        <source>%1 already exists and is not a file of saved answers; choose another name.</source>
        <translation>%1 gibt es schon, und es ist keine Datei mit gespeicherten Antworten; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 (not checked)</source>
        <translation>%1 (nicht geprüft)</translation>
    </message>
    <message>
        <source>%1 (correct)</source>
        <translation>%1 (richtig)</translation>
    </message>
    <message>
        <source>%1 (wrong; correct: %2)</source>
        <translation>%1 (falsch; richtig: %2)</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>correct at the first try</source>
        <translation>beim ersten Mal richtig</translation>
    </message>
    <message>
        <source>Saved on %1 by %2. %3 of %4 questions are answered, %5 of them correctly at the first try. Settings that are not listed have their default values.</source>
        <translation>Gespeichert am %1 von %2. %3 von %4 Fragen sind beantwortet, %5 davon beim ersten Mal richtig. Nicht genannte Einstellungen stehen auf ihren Voreinstellungen.</translation>
    </message>
    <message>
        <source>there is no step; a step begins with a line &quot;## Title&quot;</source>
        <translation>Es gibt keinen Schritt; eine Zeile „## Titel“ beginnt einen</translation>
    </message>
    <message>
        <source>there is text before the first step; a step begins with a line &quot;## Title&quot;</source>
        <translation>Vor dem ersten Schritt steht Text; eine Zeile „## Titel“ beginnt einen</translation>
    </message>
    <message>
        <source>there is a %1 block before the first step; a step begins with a line &quot;## Title&quot;</source>
        <translation>Vor dem ersten Schritt steht ein Block %1; eine Zeile „## Titel“ beginnt einen</translation>
    </message>
    <message>
        <source>the %1 block is not closed; end it with a line ```</source>
        <translation>Der Block %1 hat kein Ende; eine Zeile ``` beendet ihn</translation>
    </message>
    <message>
        <source>the predict block has no question; its first line must be the question</source>
        <translation>Der Block predict hat keine Frage; seine erste Zeile muss die Frage sein</translation>
    </message>
    <message>
        <source>%1 is not a choice; it must be &quot;text | value &gt; value&quot;, where the comparison is one of &lt; &lt;= &gt; &gt;= == !=</source>
        <translation>%1 ist keine Auswahl; erlaubt ist „Text | Wert &gt; Wert“, als Vergleich &lt; &lt;= &gt; &gt;= == oder !=</translation>
    </message>
    <message>
        <source>the step %1 has a predict block but no answer block</source>
        <translation>Der Schritt %1 hat einen Block predict, aber keinen Block answer</translation>
    </message>
    <message>
        <source>**%1 Your answer: %2.** The value is %3.</source>
        <translation>**%1 Ihre Antwort: %2.** Der Wert ist %3.</translation>
    </message>
    <message>
        <source>**✓ Correct:** %1</source>
        <translation>**✓ Richtig:** %1</translation>
    </message>
    <message>
        <source>**✗ Wrong:** %1</source>
        <translation>**✗ Falsch:** %1</translation>
    </message>
    <message>
        <source>The link %1 is not followed: a lesson may link to web and mail addresses (http, https, mailto) and to lessons (.md) in the same folder.</source>
        <translation>Dem Link %1 wird nicht gefolgt: Eine Lektion darf auf Web- und Mailadressen (http, https, mailto) und auf Lektionen (.md) im selben Ordner verweisen.</translation>
    </message>
    <message>
        <source>%1 is not a setting; it must be &quot;name = value&quot;</source>
        <translation>%1 ist keine Einstellung; erlaubt ist „name = Wert“</translation>
    </message>
    <message>
        <source>A lesson cannot train on a file; choose another dataset.</source>
        <translation>Eine Lektion kann nicht mit einer Datei trainieren; wählen Sie ein anderes dataset.</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>%1 cannot be written: its extension must be .png, .svg or .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Die Endung muss .png, .svg oder .pdf sein.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>The name of a preset has 1 to %1 characters, no &quot;/&quot;, and does not begin with a full stop.</source>
        <translation>Der Name einer Vorlage hat 1 bis %1 Zeichen, kein „/“ und beginnt nicht mit einem Punkt.</translation>
    </message>
    <message>
        <source>snnTorch&apos;s default</source>
        <translation>Voreinstellung von snnTorch</translation>
    </message>
    <message>
        <source>snnTorch, threshold-centred</source>
        <translation>snnTorch, schwellenzentriert</translation>
    </message>
    <message>
        <source>snnTorch, zero-centred</source>
        <translation>snnTorch, nullzentriert</translation>
    </message>
    <message>
        <source>Two&apos;s complement, 8 bits</source>
        <translation>Zweierkomplement, 8 Bit</translation>
    </message>
    <message>
        <source>Two&apos;s complement, 6 bits</source>
        <translation>Zweierkomplement, 6 Bit</translation>
    </message>
    <message>
        <source>Two&apos;s complement, 4 bits</source>
        <translation>Zweierkomplement, 4 Bit</translation>
    </message>
    <message>
        <source>state_quant() without arguments: 8 bits, uniform.</source>
        <translation>state_quant() ohne Argumente: 8 Bit, gleichmäßig.</translation>
    </message>
    <message>
        <source>8 bits, smallest steps around the threshold.</source>
        <translation>8 Bit, kleinste Abstände um die Schwelle.</translation>
    </message>
    <message>
        <source>8 bits, smallest steps around zero.</source>
        <translation>8 Bit, kleinste Abstände um null.</translation>
    </message>
    <message>
        <source>Levels at integer multiples of threshold / 64, including 0, from -2 times to almost 2 times the threshold; saturating, like an adder with a clamp.</source>
        <translation>Stufen bei ganzzahligen Vielfachen von threshold / 64, einschließlich 0, vom -2-Fachen bis fast zum 2-Fachen der Schwelle; sättigend wie ein Addierer mit Begrenzung.</translation>
    </message>
    <message>
        <source>Levels at integer multiples of threshold / 16; saturating.</source>
        <translation>Stufen bei ganzzahligen Vielfachen von threshold / 16; sättigend.</translation>
    </message>
    <message>
        <source>Levels at integer multiples of threshold / 4; saturating.</source>
        <translation>Stufen bei ganzzahligen Vielfachen von threshold / 4; sättigend.</translation>
    </message>
    <message>
        <source>3 bits with headroom above the threshold</source>
        <translation>3 Bit mit Reserve über der Schwelle</translation>
    </message>
    <message>
        <source>8 levels from -1 times to 1.5 times the threshold.</source>
        <translation>8 Stufen vom -1-Fachen bis zum 1.5-Fachen der Schwelle.</translation>
    </message>
    <message>
        <source>The setup at the start of the lesson.</source>
        <translation>Die Einstellung zu Beginn der Lektion.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Quantoscope report</source>
        <translation>Quantoscope-Bericht</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source> (automatic)</source>
        <translation> (automatisch)</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>sampling rate</source>
        <translation>Abtastrate</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>größter Fehler</translation>
    </message>
    <message>
        <source>spikes, raw</source>
        <translation>Spikes, roh</translation>
    </message>
    <message>
        <source>spikes, quantized</source>
        <translation>Spikes, quantisiert</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>levels used</source>
        <translation>benutzte Stufen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>decision boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Pinned schemes</source>
        <translation>Angeheftete Schemata</translation>
    </message>
    <message>
        <source>Left out as outliers: %1 samples.</source>
        <translation>Als Ausreißer ausgelassen: %1 Werte.</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Anpassungen</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>below the bound</source>
        <translation>unter der Grenze</translation>
    </message>
    <message>
        <source>spike errors</source>
        <translation>Spike-Fehler</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Quantoscope report: %1</source>
        <translation>Quantoscope-Bericht: %1</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>learner</source>
        <translation>Lerner</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>Trainingsgenauigkeit</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>Testverlust</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>All schemes quantize the same signal, with the same neuron and loop; only the levels differ. ★ marks the best value of a row.</source>
        <translation>Alle Schemata quantisieren dasselbe Signal, mit demselben Neuron und derselben Schleife; nur die Stufen unterscheiden sich. ★ markiert den besten Wert einer Zeile.</translation>
    </message>
    <message>
        <source>The best limits and multiplier of each spacing, and the best scale of each other format, for the raw membrane quantized in open loop: those with the smallest mean squared error.</source>
        <translation>Die besten Grenzen und der beste Multiplikator jeder Teilung und der beste Faktor jedes anderen Formats für die rohe Membran, in offener Schleife quantisiert: die mit dem kleinsten mittleren quadratischen Fehler.</translation>
    </message>
    <message>
        <source>The best limits and multiplier of each spacing, and the best scale of each other format, for the raw membrane quantized in open loop: those with the fewest spikes added or dropped.</source>
        <translation>Die besten Grenzen und der beste Multiplikator jeder Teilung und der beste Faktor jedes anderen Formats für die rohe Membran, in offener Schleife quantisiert: die mit den wenigsten hinzugefügten oder verlorenen Spikes.</translation>
    </message>
    <message>
        <source>The bound is the highest SQNR that any scheme with the same number of levels can reach (Lloyd–Max).</source>
        <translation>Die Grenze ist das höchste SQNR, das ein Schema mit derselben Zahl von Stufen erreichen kann (Lloyd–Max).</translation>
    </message>
    <message>
        <source>No issues found.</source>
        <translation>Nichts Auffälliges gefunden.</translation>
    </message>
    <message>
        <source>Signal and metrics</source>
        <translation>Signal und Kennzahlen</translation>
    </message>
    <message>
        <source>The recording was not fully analysed yet: the metrics are estimated from a fraction of its samples.</source>
        <translation>Die Aufzeichnung war noch nicht vollständig ausgewertet: Die Kennzahlen sind aus einem Teil ihrer Werte geschätzt.</translation>
    </message>
    <message>
        <source>Created on %1 with Quantoscope %2.</source>
        <translation>Erstellt am %1 mit Quantoscope %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the extension of a report must be .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Ein Bericht muss auf .pdf enden.</translation>
    </message>
    <message>
        <source>spikes diverge at step</source>
        <translation>Spikes verschieden ab</translation>
    </message>
    <message>
        <source>clipped samples</source>
        <translation>abgeschnittene Werte</translation>
    </message>
    <message>
        <source>step to the next level</source>
        <translation>Abstand zur nächsten Stufe</translation>
    </message>
    <message>
        <source>%1 levels, %2 of them distinct; the first and last %3 are shown. &quot;Export level table&quot; and the command &quot;quantoscope levels&quot; write all of them.</source>
        <translation>%1 Stufen, davon %2 verschiedene; gezeigt sind die ersten und die letzten %3. „Stufentabelle exportieren“ und der Befehl „quantoscope levels“ schreiben alle.</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>reference trace</source>
        <translation>Referenzspur</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>bits of state</source>
        <translation>Bits des Zustands</translation>
    </message>
    <message>
        <source>spike agreement</source>
        <translation>Übereinstimmung der Spikes</translation>
    </message>
    <message>
        <source>accuracy, float</source>
        <translation>Genauigkeit, float</translation>
    </message>
    <message>
        <source>accuracy, quantized</source>
        <translation>Genauigkeit, quantisiert</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The network runs twice on the same inputs: float, and with the state of its layers and its weights quantized.</source>
        <translation>Das Netz läuft zweimal mit denselben Eingaben: in float, und mit quantisiertem Zustand seiner Schichten und quantisierten Gewichten.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>bits alone</source>
        <translation>Bits allein</translation>
    </message>
    <message>
        <source>Bits per layer</source>
        <translation>Bits je Schicht</translation>
    </message>
    <message>
        <source>The fewest bits of the states with %1 at least %2: %3 bits in all. &quot;Bits alone&quot; suffice if only this layer is quantized.</source>
        <translation>Die wenigsten Bits der Zustände mit %1 von mindestens %2: insgesamt %3 Bits. „Bits allein“ genügen, wenn nur diese Schicht quantisiert ist.</translation>
    </message>
    <message>
        <source>Spikes of the layers</source>
        <translation>Spikes der Schichten</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>training samples</source>
        <translation>Trainingsbeispiele</translation>
    </message>
    <message>
        <source>test samples</source>
        <translation>Testbeispiele</translation>
    </message>
    <message>
        <source>%1 inputs, %2 hidden neurons, recurrent, %3 outputs</source>
        <translation>%1 Eingänge, %2 verborgene Neuronen, rekurrent, %3 Ausgänge</translation>
    </message>
    <message>
        <source>%1 inputs, %2 hidden neurons, %3 outputs</source>
        <translation>%1 Eingänge, %2 verborgene Neuronen, %3 Ausgänge</translation>
    </message>
    <message>
        <source>Three learners start from the same weights: float; PTQ, the float network run quantized; QAT, trained quantized on the same batches. The metrics are those after epoch %1.</source>
        <translation>Drei Lerner beginnen mit denselben Gewichten: Float; PTQ, das float-Netz, quantisiert ausgeführt; QAT, mit denselben Batches quantisiert trainiert. Die Kennzahlen sind die nach Epoche %1.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>networks trained</source>
        <translation>trainierte Netze</translation>
    </message>
    <message>
        <source>Networks are trained with weights and state quantized in different ways, for several seeds. Means over the seeds have 95 % intervals (Student&apos;s t).</source>
        <translation>Netze werden mit verschieden quantisierten Gewichten und Zuständen trainiert, für mehrere Startwerte. Die Mittelwerte über die Startwerte haben 95-%-Intervalle (Student-t-Verteilung).</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>StudyWords</name>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>PTQ</source>
        <translation>PTQ</translation>
    </message>
    <message>
        <source>QAT</source>
        <translation>QAT</translation>
    </message>
    <message>
        <source>QAT weights</source>
        <translation>QAT Gewichte</translation>
    </message>
    <message>
        <source>QAT state</source>
        <translation>QAT Zustand</translation>
    </message>
    <message>
        <source>Nothing is quantized</source>
        <translation>Nichts ist quantisiert</translation>
    </message>
    <message>
        <source>A float network is quantized after training</source>
        <translation>Ein Float-Netz wird nach dem Training quantisiert</translation>
    </message>
    <message>
        <source>The network is trained as it is tested, with what is quantized</source>
        <translation>Das Netz wird so quantisiert trainiert, wie es getestet wird</translation>
    </message>
    <message>
        <source>Trained with quantized weights only; the state is quantized after training. Applies where both are quantized</source>
        <translation>Nur mit quantisierten Gewichten trainiert; der Zustand wird nach dem Training quantisiert. Gilt, wo beides quantisiert ist</translation>
    </message>
    <message>
        <source>Trained with quantized state only; the weights are quantized after training. Applies where both are quantized</source>
        <translation>Nur mit quantisiertem Zustand trainiert; die Gewichte werden nach dem Training quantisiert. Gilt, wo beides quantisiert ist</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
</context>
<context>
    <name>TaskBoxes</name>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Pictures of handwritten-like digits, 16 × 16</source>
        <translation>Bilder von Ziffern wie von Hand, 16 × 16</translation>
    </message>
    <message>
        <source>Spike patterns</source>
        <translation>Spikemuster</translation>
    </message>
    <message>
        <source>Only the times of the spikes tell the classes apart</source>
        <translation>Nur die Zeitpunkte der Spikes unterscheiden die Klassen</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Haufen</translation>
    </message>
    <message>
        <source>Two clouds of points</source>
        <translation>Zwei Punktwolken</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>Class 1 where x and y differ in sign</source>
        <translation>Klasse 1, wo x und y verschiedene Vorzeichen haben</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Class 1 inside, class 0 around it</source>
        <translation>Klasse 1 innen, Klasse 0 ringsum</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Two interleaved half circles</source>
        <translation>Zwei Halbkreise, die ineinander greifen</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Spirale</translation>
    </message>
    <message>
        <source>Two arms</source>
        <translation>Zwei Arme</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Eigene Daten</translation>
    </message>
    <message>
        <source>The data of the open file</source>
        <translation>Die Daten der geöffneten Datei</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Values are constant currents</source>
        <translation>Werte sind konstante Ströme</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Values are spike probabilities per step</source>
        <translation>Werte sind Wahrscheinlichkeiten eines Spikes je Schritt</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>One spike per input, earlier for larger values</source>
        <translation>Ein Spike je Eingang, bei größeren Werten früher</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>time (%1)</source>
        <translation>Zeit (%1)</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>quantoscope::AnswersConfusionPlot</name>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>%1: %2 % right</source>
        <translation>%1: %2 % richtig</translation>
    </message>
    <message>
        <source>%1 test samples</source>
        <translation>%1 Testbeispiele</translation>
    </message>
    <message>
        <source>%1
label %2, answer %3
%4 samples</source>
        <translation>%1
Klasse %2, Antwort %3
%4 Beispiele</translation>
    </message>
</context>
<context>
    <name>quantoscope::AnswersPlot</name>
    <message>
        <source>%1 % right</source>
        <translation>%1 % richtig</translation>
    </message>
    <message>
        <source>test sample %1
label %2, answer %3</source>
        <translation>Testbeispiel %1
Klasse %2, Antwort %3</translation>
    </message>
</context>
<context>
    <name>quantoscope::BitsPanel</name>
    <message>
        <source>Fewest bits: change requirement</source>
        <translation>Wenigste Bits: Anforderung ändern</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Finds the fewest bits of each layer&apos;s state with which the network keeps this.</source>
        <translation>Sucht die wenigsten Bits für den Zustand jeder Schicht, mit denen das Netz dies behält.</translation>
    </message>
    <message>
        <source>No choice of up to %1 bits per layer keeps this. %2 choices were tried.</source>
        <translation>Keine Wahl von bis zu %1 Bits je Schicht behält dies. Versucht wurden %2.</translation>
    </message>
    <message>
        <source>No choice with fewer bits keeps it.</source>
        <translation>Keine Wahl mit weniger Bits behält es.</translation>
    </message>
    <message>
        <source>There may be a choice with fewer bits.</source>
        <translation>Vielleicht gibt es eine Wahl mit weniger Bits.</translation>
    </message>
    <message>
        <source>%1 bits of state keep it. %2</source>
        <translation>%1 Bits des Zustands behalten es. %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: its extension must be .csv, .json, .py, .tex or .md.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .csv, .json, .py, .tex oder .md sein.</translation>
    </message>
    <message>
        <source>Export bits</source>
        <translation>Bits exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON for --layers (*.json);;Python for snnTorch (*.py);;LaTeX (*.tex);;Markdown (*.md)</source>
        <translation>CSV (*.csv);;JSON für --layers (*.json);;Python für snnTorch (*.py);;LaTeX (*.tex);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Bits written to %1.</source>
        <translation>Bits nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Fraction of the samples with the right class</source>
        <translation>Anteil der Beispiele mit der richtigen Klasse</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Fraction of the spikes that both networks fire at the same step</source>
        <translation>Anteil der Spikes, die beide Netze im selben Schritt feuern</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>SQNR of the membranes of every layer</source>
        <translation>SQNR der Membranen jeder Schicht</translation>
    </message>
    <message>
        <source>Levels over measured ranges</source>
        <translation>Stufen in Messbereichen</translation>
    </message>
    <message>
        <source>Find fewest bits</source>
        <translation>Wenigste Bits suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use these bits</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>What the quantized network must keep</source>
        <translation>Was das quantisierte Netz behalten muss</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>The least allowed value</source>
        <translation>Der kleinste erlaubte Wert</translation>
    </message>
    <message>
        <source>Most bits</source>
        <translation>Meiste Bits</translation>
    </message>
    <message>
        <source>Most bits of a layer; the search starts at 2</source>
        <translation>Meiste Bits einer Schicht; die Suche beginnt bei 2</translation>
    </message>
    <message>
        <source>Layers that use the Scheme panel get uniform levels over the range of their float membrane. Otherwise the search changes the bits of the scheme only.</source>
        <translation>Schichten mit dem Schema des Fensters erhalten gleichmäßige Stufen über den Bereich ihrer float-Membran. Sonst ändert die Suche nur die Bits des Schemas.</translation>
    </message>
    <message>
        <source>Try choices of bits in ascending order of the bits of all states</source>
        <translation>Bits in aufsteigender Reihenfolge der Bits aller Zustände versuchen</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Die Suche anhalten</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Bits per layer</source>
        <translation>Bits je Schicht</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>allein</translation>
    </message>
    <message>
        <source>The fewest bits that suffice if only this layer is quantized</source>
        <translation>Die wenigsten Bits, die genügen, wenn nur diese Schicht quantisiert ist</translation>
    </message>
    <message>
        <source>Make these levels the own schemes of the layers (can be undone)</source>
        <translation>Diese Stufen zu eigenen Schemas der Schichten machen (kann rückgängig gemacht werden)</translation>
    </message>
    <message>
        <source>Write the bits as CSV, JSON, Python, LaTeX or Markdown</source>
        <translation>Die Bits als CSV, JSON, Python, LaTeX oder Markdown schreiben</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>most bits</source>
        <translation>meiste Bits</translation>
    </message>
    <message>
        <source>Fewest bits: change most bits</source>
        <translation>Wenigste Bits: meiste Bits ändern</translation>
    </message>
    <message>
        <source>Fewest bits: change levels</source>
        <translation>Wenigste Bits: Stufen ändern</translation>
    </message>
    <message>
        <source>Spikes do not restrict the bits of layers that do not fire: %1.</source>
        <translation>Spikes beschränken die Bits von Schichten nicht, die nicht feuern: %1.</translation>
    </message>
    <message>
        <source>None of the choices of up to %1 bits per layer that were tried keeps this. %2 were tried, not all.</source>
        <translation>Keine der versuchten Wahlen von bis zu %1 Bit je Schicht hält dies ein. %2 wurden versucht, nicht alle.</translation>
    </message>
</context>
<context>
    <name>quantoscope::BitsPlot</name>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Threshold-centred</source>
        <translation>Schwellenzentriert</translation>
    </message>
    <message>
        <source>Zero-centred</source>
        <translation>Nullzentriert</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>num_bits</source>
        <translation>num_bits</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR in dB</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>uniform</source>
        <comment>legend</comment>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>threshold</source>
        <comment>legend</comment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>zero</source>
        <comment>legend</comment>
        <translation>null</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>num_bits %1
bound %2</source>
        <translation>num_bits %1
Grenze %2</translation>
    </message>
    <message>
        <source>SQNR in dB, open loop</source>
        <translation>SQNR in dB, offene Schleife</translation>
    </message>
    <message>
        <source>in use (closed)</source>
        <translation>in Gebrauch (geschl.)</translation>
    </message>
</context>
<context>
    <name>quantoscope::BitsResult</name>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>spike agreement</source>
        <translation>Übereinstimmung der Spikes</translation>
    </message>
    <message>
        <source>smallest SQNR in dB</source>
        <translation>kleinstes SQNR in dB</translation>
    </message>
</context>
<context>
    <name>quantoscope::BoundaryPlot</name>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>class 1: %1</source>
        <translation>Klasse 1: %1</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>Genauigkeit %1</translation>
    </message>
</context>
<context>
    <name>quantoscope::ChannelExplorer</name>
    <message>
        <source>this channel cannot be read</source>
        <translation>dieser Kanal ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>quantoscope::ChannelList</name>
    <message>
        <source>%1 of %2 channels</source>
        <translation>%1 von %2 Kanälen</translation>
    </message>
    <message>
        <source>Channels to show</source>
        <translation>Gezeigte Kanäle</translation>
    </message>
    <message>
        <source>Search channels</source>
        <translation>Kanäle suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Main channel only</source>
        <translation>Nur der Hauptkanal</translation>
    </message>
    <message>
        <source>Channels to show; press Space to select or clear one</source>
        <translation>Gezeigte Kanäle; die Leertaste wählt einen aus oder ab</translation>
    </message>
    <message>
        <source>First %1</source>
        <translation>Die ersten %1</translation>
    </message>
    <message>
        <source>The main channel is always shown; choose another one under &quot;column&quot;</source>
        <translation>Der Hauptkanal wird immer gezeigt; unter „Spalte“ lässt sich ein anderer wählen</translation>
    </message>
    <message>
        <source>At most %1 channels can be shown; clear one first</source>
        <translation>Höchstens %1 Kanäle lassen sich zeigen; zuerst einen abwählen</translation>
    </message>
</context>
<context>
    <name>quantoscope::ChannelPlot</name>
    <message>
        <source>Make %1 the main channel</source>
        <translation>%1 zum Hauptkanal machen</translation>
    </message>
    <message>
        <source>SQNR %1</source>
        <translation>SQNR %1</translation>
    </message>
    <message>
        <source>spikes %1 → %2</source>
        <translation>Spikes %1 → %2</translation>
    </message>
    <message>
        <source>%1 NaN</source>
        <translation>%1 NaN</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>%1: the main channel, used for the metrics, the findings and the other plots</source>
        <translation>%1: der Hauptkanal, auf den sich Kennzahlen, Befunde und die anderen Diagramme beziehen</translation>
    </message>
    <message>
        <source>computing …</source>
        <translation>wird berechnet …</translation>
    </message>
</context>
<context>
    <name>quantoscope::ChannelStack</name>
    <message>
        <source>same scale</source>
        <translation>gleiche Skala</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <source>One membrane axis for all channels; otherwise each channel has its own</source>
        <translation>Eine Membranachse für alle Kanäle; sonst hat jeder Kanal seine eigene</translation>
    </message>
</context>
<context>
    <name>quantoscope::CommandPalette</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 einstellen</translation>
    </message>
    <message>
        <source>Find command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type part of a command or parameter name</source>
        <translation>Teil eines Befehls oder Parameternamens eingeben</translation>
    </message>
    <message>
        <source>Command search</source>
        <translation>Befehlssuche</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>quantoscope::ComparePage</name>
    <message>
        <source>Pin the scheme in use</source>
        <translation>Aktuelles Schema anheften</translation>
    </message>
    <message>
        <source>Pin a preset</source>
        <translation>Vorlage anheften</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is pinned. Pin the scheme in use, a preset, or one of the fits below
to see schemes side by side on the same signal.</source>
        <translation>Nichts ist angeheftet. Das aktuelle Schema, eine Vorlage oder eine der Anpassungen unten
anheften, um Schemata am selben Signal nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Adopt %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 anheften</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>Vergleich exportieren…</translation>
    </message>
    <message>
        <source>Write the pinned schemes and the fits as a table: CSV, LaTeX or Markdown</source>
        <translation>Die angehefteten Schemata und die Anpassungen als Tabelle schreiben: CSV, LaTeX oder Markdown</translation>
    </message>
    <message>
        <source>Export comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;LaTeX (*.tex);;Markdown (*.md)</source>
        <translation>CSV (*.csv);;LaTeX (*.tex);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Add the scheme in use to the comparison (up to %1 schemes)</source>
        <translation>Das aktuelle Schema in den Vergleich aufnehmen (bis zu %1 Schemata)</translation>
    </message>
    <message>
        <source>Add one of snnTorch&apos;s spacings or another format to the comparison</source>
        <translation>Eine der Stufenteilungen von snnTorch oder ein anderes Format in den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>The comparison is not complete yet; export it when it is.</source>
        <translation>Der Vergleich ist noch nicht vollständig; exportieren Sie ihn, sobald er es ist.</translation>
    </message>
    <message>
        <source>At most %1 schemes can be pinned; unpin one first.</source>
        <translation>Höchstens %1 Schemata lassen sich anheften; erst eines lösen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: its extension must be .csv, .tex or .md.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .csv, .tex oder .md sein.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>SQNR against the estimated size of the neuron in hardware</source>
        <translation>SQNR über der geschätzten Größe des Neurons in Hardware</translation>
    </message>
</context>
<context>
    <name>quantoscope::ConfusionPlot</name>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>label %1, answer %2
float %3, quantized %4 samples</source>
        <translation>Klasse %1, Antwort %2
float %3, quantisiert %4 Beispiele</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>right: float %1, quantized %2</source>
        <translation>richtig: float %1, quantisiert %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::CostPlot</name>
    <message>
        <source>SQNR against LUTs</source>
        <translation>SQNR über LUTs</translation>
    </message>
    <message>
        <source>LUTs on iCE40, estimate</source>
        <translation>LUTs auf iCE40, Schätzung</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR in dB</translation>
    </message>
    <message>
        <source>None of these neurons has a fixed-point form.</source>
        <translation>Keines dieser Neuronen hat eine Festkommaform.</translation>
    </message>
    <message>
        <source>File › Export neuron… suggests changes.</source>
        <translation>Datei › Neuron exportieren… schlägt Änderungen vor.</translation>
    </message>
    <message>
        <source>○ Pareto front</source>
        <translation>○ Pareto-Front</translation>
    </message>
    <message>
        <source>%1 LUTs, %2 flip-flops</source>
        <translation>%1 LUTs, %2 Flipflops</translation>
    </message>
    <message>
        <source>on the Pareto front</source>
        <translation>auf der Pareto-Front</translation>
    </message>
</context>
<context>
    <name>quantoscope::CurvePlot</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Testgenauigkeit</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>PTQ</source>
        <translation>PTQ</translation>
    </message>
    <message>
        <source>QAT</source>
        <translation>QAT</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>spikes per sample</source>
        <translation>Spikes je Beispiel</translation>
    </message>
    <message>
        <source>QAT at x %1, y %2</source>
        <translation>QAT bei x %1, y %2</translation>
    </message>
    <message>
        <source>QAT, test sample %1</source>
        <translation>QAT, Testbeispiel %1</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>hidden %1</source>
        <translation>verborgen %1</translation>
    </message>
</context>
<context>
    <name>quantoscope::DynamicsPage</name>
    <message>
        <source>fires %1 times in %2 steps; with stochastic rounding it has no cycle</source>
        <translation>feuert %1-mal in %2 Schritten; mit zufälligem Runden gibt es keinen Zyklus</translation>
    </message>
    <message>
        <source>fires %1 times in %2 steps without settling into a cycle</source>
        <translation>feuert %1-mal in %2 Schritten, ohne einen Zyklus zu erreichen</translation>
    </message>
    <message>
        <source>stays at %1 from step %2 on</source>
        <translation>bleibt ab Schritt %2 bei %1</translation>
    </message>
    <message>
        <source>never fires and %1</source>
        <translation>feuert nie und %1</translation>
    </message>
    <message>
        <source>fires %1 times, then %2</source>
        <translation>feuert %1-mal und %2</translation>
    </message>
    <message>
        <source>one spike</source>
        <translation>einem Spike</translation>
    </message>
    <message>
        <source>%1 spikes</source>
        <translation>%1 Spikes</translation>
    </message>
    <message>
        <source>repeats a cycle of %1 steps with %2 from step %3 on (%4 per step)</source>
        <translation>wiederholt ab Schritt %3 alle %1 Schritte %2 (%4 je Schritt)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>Play the quantized neuron step by step, or pause (Space)</source>
        <translation>Das quantisierte Neuron Schritt für Schritt abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>The parameter along the map&apos;s x axis</source>
        <translation>Der Parameter entlang der x-Achse der Karte</translation>
    </message>
    <message>
        <source>The parameter along the map&apos;s y axis</source>
        <translation>Der Parameter entlang der y-Achse der Karte</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Fortschritt der Karte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Map of</source>
        <translation>Karte von</translation>
    </message>
    <message>
        <source>by</source>
        <translation>und</translation>
    </message>
    <message>
        <source>– click a cell to adopt it</source>
        <translation>– ein Klick übernimmt die Zelle</translation>
    </message>
    <message>
        <source>Change amplitude</source>
        <translation>amplitude ändern</translation>
    </message>
    <message>
        <source>Adopt a cell of the map</source>
        <translation>Zelle der Karte übernehmen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Under a constant current of %1 the raw neuron %2; the quantized one %3.</source>
        <translation>Bei konstantem Strom %1: Das rohe Neuron %2; das quantisierte %3.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>Computing the responses to constant currents …</source>
        <translation>Die Antworten auf konstante Ströme werden berechnet …</translation>
    </message>
    <message>
        <source>Advance by one step</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>Go back to step 0</source>
        <translation>Zurück zu Schritt 0</translation>
    </message>
    <message>
        <source>Playback speed: 2, 8 or 30 steps per second</source>
        <translation>Abspielgeschwindigkeit: 2, 8 oder 30 Schritte je Sekunde</translation>
    </message>
    <message>
        <source>Stop computing the map</source>
        <translation>Die Berechnung der Karte abbrechen</translation>
    </message>
</context>
<context>
    <name>quantoscope::ErrorPlot</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>quantized − raw</source>
        <translation>quantisiert − roh</translation>
    </message>
    <message>
        <source>%1
error %2</source>
        <translation>%1
Fehler %2</translation>
    </message>
    <message>
        <source>quantized − raw, from some of the steps</source>
        <translation>quantisiert − roh, aus einigen Schritten</translation>
    </message>
</context>
<context>
    <name>quantoscope::ExplorePage</name>
    <message>
        <source>Change the column</source>
        <translation>Spalte ändern</translation>
    </message>
</context>
<context>
    <name>quantoscope::Explorer</name>
    <message>
        <source>There is not enough memory for this setup; use a shorter signal.</source>
        <translation>Für diese Einstellung reicht der Speicher nicht; ein kürzeres Signal verwenden.</translation>
    </message>
</context>
<context>
    <name>quantoscope::FindingsPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>No issues found.</source>
        <translation>Nichts Auffälliges gefunden.</translation>
    </message>
</context>
<context>
    <name>quantoscope::FiringPlot</name>
    <message>
        <source>%1 in %2 steps</source>
        <translation>%1 in %2 Schritten</translation>
    </message>
    <message>
        <source>Firing rate</source>
        <translation>Feuerrate</translation>
    </message>
    <message>
        <source>constant current</source>
        <translation>konstanter Strom</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>current</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>current (drag)</source>
        <translation>Strom (ziehen)</translation>
    </message>
    <message>
        <source>current %1
raw %2
quantized %3</source>
        <translation>Strom %1
roh %2
quantisiert %3</translation>
    </message>
    <message>
        <source>no spikes</source>
        <translation>keine Spikes</translation>
    </message>
    <message>
        <source>%1 per step</source>
        <translation>%1 je Schritt</translation>
    </message>
    <message>
        <source>spikes per step</source>
        <translation>Spikes je Schritt</translation>
    </message>
    <message>
        <source>dead band</source>
        <translation>Totzone</translation>
    </message>
    <message>
        <source>mean of %1 seeds</source>
        <translation>Mittel über %1 Startwerte</translation>
    </message>
    <message>
        <source>least and most</source>
        <translation>kleinste und größte</translation>
    </message>
    <message>
        <source>
%1 to %2 with %3 seeds</source>
        <translation>
%1 bis %2 mit %3 Startwerten</translation>
    </message>
</context>
<context>
    <name>quantoscope::FitPanel</name>
    <message>
        <source>
left out as outliers: %1 samples</source>
        <translation>
als Ausreißer weggelassen: %1 Werte</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>mse: least error</source>
        <translation>mse: kleinster Fehler</translation>
    </message>
    <message>
        <source>spikes: fewest errors</source>
        <translation>spikes: wenigste Fehler</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fit&lt;/b&gt;</source>
        <translation>&lt;b&gt;Anpassen&lt;/b&gt;</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Make this the scheme in use (can be undone)</source>
        <translation>Dieses Schema wählen (lässt sich rückgängig machen)</translation>
    </message>
    <message>
        <source> fit</source>
        <translation>, angepasst</translation>
    </message>
    <message>
        <source>There is no finite sample to fit to.</source>
        <translation>Es gibt keinen endlichen Wert, an den sich anpassen ließe.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>more than %1 bits</source>
        <translation>mehr als %1 Bit</translation>
    </message>
    <message>
        <source>Bits to fit</source>
        <translation>Bits der Anpassung</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fit&lt;/b&gt; in open loop</source>
        <translation>&lt;b&gt;Anpassung&lt;/b&gt;, offen</translation>
    </message>
    <message>
        <source>closed loop …</source>
        <translation>geschlossen …</translation>
    </message>
    <message>
        <source>closed loop %1, %2 of %3 spikes</source>
        <translation>geschlossen %1, %2 von %3 Spikes</translation>
    </message>
    <message>
        <source>Upper bound for %1 levels (Lloyd–Max): %2</source>
        <translation>Obere Grenze für %1 Stufen (Lloyd–Max): %2</translation>
    </message>
    <message>
        <source>Upper bound for %1 levels (Lloyd–Max): no error</source>
        <translation>Obere Grenze für %1 Stufen (Lloyd–Max): kein Fehler</translation>
    </message>
    <message>
        <source>num_bits of the fits listed below</source>
        <translation>num_bits der unten stehenden Anpassungen</translation>
    </message>
    <message>
        <source>What the fits minimize, for the raw membrane quantized in open loop: the mean squared error, or first the number of samples that quantization moves across the threshold</source>
        <translation>Was die Anpassungen minimieren, für die rohe Membran in offener Schleife: den mittleren quadratischen Fehler oder zuerst die Zahl der Werte, die durch das Quantisieren die Seite der Schwelle wechseln</translation>
    </message>
    <message>
        <source>Lloyd–Max: the levels with the smallest mean squared error, not restricted to any scheme</source>
        <translation>Lloyd–Max: die Stufen mit dem kleinsten mittleren quadratischen Fehler, an kein Schema gebunden</translation>
    </message>
    <message>
        <source>Target SQNR</source>
        <translation>Ziel-SQNR</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mind. </translation>
    </message>
    <message>
        <source>The fewest bits that reach this SQNR are shown beside it</source>
        <translation>Daneben stehen die wenigsten Bits, die dieses SQNR erreichen</translation>
    </message>
    <message>
        <source>Stop fitting</source>
        <translation>Das Anpassen abbrechen</translation>
    </message>
    <message>
        <source>Add this scheme to the comparison</source>
        <translation>Dieses Schema in den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>Upper bound (Lloyd–Max): …</source>
        <translation>Obere Grenze (Lloyd–Max): …</translation>
    </message>
    <message>
        <source>%1 below the bound · %2 spike errors</source>
        <translation>%1 unter der Grenze · %2 Spikefehler</translation>
    </message>
    <message>
        <source>%1
First line: open loop, the SQNR of the raw membrane quantized afterwards (%2).
Second line: closed loop, SQNR and spikes of the neuron with this scheme</source>
        <translation>%1
Erste Zeile: offene Schleife, das SQNR der nachträglich quantisierten rohen Membran (%2).
Zweite Zeile: geschlossene Schleife, SQNR und Spikes des Neurons mit diesem Schema</translation>
    </message>
    <message>
        <source>%1
SQNR, distance to the bound, and spike errors: samples that quantization moves across the threshold</source>
        <translation>%1
SQNR, Abstand zur Grenze und Spikefehler: Werte, die durch das Quantisieren die Seite der Schwelle wechseln</translation>
    </message>
    <message>
        <source>%1 dB: %2
every spike kept, with the least error: %3</source>
        <translation>%1 dB: %2
jeder Spike erhalten, kleinster Fehler: %3</translation>
    </message>
    <message>
        <source>%1 dB: %2
every spike kept: %3</source>
        <translation>%1 dB: %2
jeder Spike erhalten: %3</translation>
    </message>
    <message>
        <source>Use these levels</source>
        <translation>Diese Stufen verwenden</translation>
    </message>
    <message>
        <source>Make a scheme of the levels of this bound, which have the smallest error on this signal (can be undone)</source>
        <translation>Macht ein Schema aus den Stufen dieser Schranke; sie haben den kleinsten Fehler für dieses Signal (lässt sich rückgängig machen)</translation>
    </message>
    <message>
        <source>Lloyd–Max levels</source>
        <translation>Lloyd-Max-Stufen</translation>
    </message>
    <message>
        <source>Fits, best first</source>
        <translation>Anpassungen, die beste zuerst</translation>
    </message>
</context>
<context>
    <name>quantoscope::FixedPointModel</name>
    <message>
        <source>max: </source>
        <translation>max: </translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>rounding error</source>
        <translation>Rundungsfehler</translation>
    </message>
    <message>
        <source>Index in build order: what a device stores</source>
        <translation>Index in der Reihenfolge des Aufbaus: was ein Gerät speichert</translation>
    </message>
    <message>
        <source>The value the state may take, a float32</source>
        <translation>Der Wert, den der Zustand annehmen kann, ein float32</translation>
    </message>
    <message>
        <source>code / 2ⁿ</source>
        <translation>Code / 2ⁿ</translation>
    </message>
    <message>
        <source>fixed-point value</source>
        <translation>Festkommawert</translation>
    </message>
    <message>
        <source>The integer that represents the level</source>
        <translation>Die ganze Zahl, die die Stufe darstellt</translation>
    </message>
    <message>
        <source>Fixed-point value minus level</source>
        <translation>Festkommawert minus Stufe</translation>
    </message>
</context>
<context>
    <name>quantoscope::FixedPointPanel</name>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Levels in fixed point</source>
        <translation>Stufen als Festkomma</translation>
    </message>
    <message>
        <source>%1 bits: %2 to %3 in steps of %4</source>
        <translation>%1 Bit: %2 bis %3 in Schritten von %4</translation>
    </message>
    <message>
        <source>Largest rounding error: &lt;b&gt;%1&lt;/b&gt;, at level %2</source>
        <translation>Größter Rundungsfehler: &lt;b&gt;%1&lt;/b&gt;, bei Stufe %2</translation>
    </message>
    <message>
        <source>m: integer bits, not counting the sign bit</source>
        <translation>m: Bits vor dem Komma, ohne das Vorzeichenbit</translation>
    </message>
    <message>
        <source>n: fraction bits; the step size is 1 / 2ⁿ</source>
        <translation>n: Bits nach dem Komma; die Schrittweite ist 1 / 2ⁿ</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>No format separates these levels</source>
        <translation>Kein Format trennt diese Stufen</translation>
    </message>
    <message>
        <source>The smallest n, then the smallest m, for which all levels stay distinct and on the same side of the threshold</source>
        <translation>Das kleinste n und dann das kleinste m, bei dem alle Stufen verschieden und auf ihrer Seite der Schwelle bleiben</translation>
    </message>
</context>
<context>
    <name>quantoscope::FormatFields</name>
    <message>
        <source>snnTorch</source>
        <translation>snnTorch</translation>
    </message>
    <message>
        <source>The levels of state_quant</source>
        <translation>Die Stufen von state_quant</translation>
    </message>
    <message>
        <source>Fixed point Qm.n</source>
        <translation>Festkomma Qm.n</translation>
    </message>
    <message>
        <source>Two&apos;s complement: a sign bit, m integer bits and n fraction bits; levels k / 2ⁿ</source>
        <translation>Zweierkomplement: ein Vorzeichenbit, m ganze Bits und n Nachkommabits; Stufen k / 2ⁿ</translation>
    </message>
    <message>
        <source>Unsigned UQm.n</source>
        <translation>Ohne Vorzeichen UQm.n</translation>
    </message>
    <message>
        <source>m integer bits and n fraction bits without a sign; levels k / 2ⁿ</source>
        <translation>m ganze Bits und n Nachkommabits ohne Vorzeichen; Stufen k / 2ⁿ</translation>
    </message>
    <message>
        <source>Floating point EeMm</source>
        <translation>Gleitkomma EeMm</translation>
    </message>
    <message>
        <source>A sign, exponent bits and mantissa bits, as the OCP formats E2M1 and E4M3</source>
        <translation>Vorzeichen, Exponentenbits und Mantissenbits, wie in den OCP-Formaten E2M1 und E4M3</translation>
    </message>
    <message>
        <source>Powers of two</source>
        <translation>Zweierpotenzen</translation>
    </message>
    <message>
        <source>0 and ±2⁻ᵏ: multiplication becomes a shift</source>
        <translation>0 und ±2⁻ᵏ: aus der Multiplikation wird eine Verschiebung</translation>
    </message>
    <message>
        <source>NF4</source>
        <translation>NF4</translation>
    </message>
    <message>
        <source>NormalFloat4: 16 levels, densest around 0</source>
        <translation>NormalFloat4: 16 Stufen, um 0 am dichtesten</translation>
    </message>
    <message>
        <source>Your levels</source>
        <translation>Eigene Stufen</translation>
    </message>
    <message>
        <source>Any finite levels: paste them or open a file</source>
        <translation>Beliebige endliche Stufen: einfügen oder eine Datei öffnen</translation>
    </message>
    <message>
        <source>m: bits before the binary point, without the sign</source>
        <translation>m: Bits vor dem Binärpunkt, ohne Vorzeichen</translation>
    </message>
    <message>
        <source>n: bits after the binary point; the step is 2⁻ⁿ</source>
        <translation>n: Bits nach dem Binärpunkt; die Schrittweite ist 2⁻ⁿ</translation>
    </message>
    <message>
        <source>Bits of the exponent</source>
        <translation>Bits des Exponenten</translation>
    </message>
    <message>
        <source>Bits of the mantissa, without the leading 1</source>
        <translation>Bits der Mantisse, ohne die führende 1</translation>
    </message>
    <message>
        <source>scheme: the family of levels</source>
        <translation>scheme: die Familie der Stufen</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Levels, separated by spaces or commas</source>
        <translation>Stufen, durch Leerzeichen oder Kommas getrennt</translation>
    </message>
    <message>
        <source>1 to 65536 levels in any order; their place is their index</source>
        <translation>1 bis 65536 Stufen in beliebiger Reihenfolge; ihr Platz ist ihr Index</translation>
    </message>
    <message>
        <source>Open levels…</source>
        <translation>Stufen öffnen …</translation>
    </message>
    <message>
        <source>Read the levels from a .csv, .npy or .json file</source>
        <translation>Liest die Stufen aus einer .csv-, .npy- oder .json-Datei</translation>
    </message>
    <message>
        <source>%1 is not a format of 1 to 16 bits.</source>
        <translation>%1 ist kein Format mit 1 bis 16 Bit.</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The levels must be numbers, separated by spaces or commas.</source>
        <translation>Die Stufen müssen Zahlen sein, durch Leerzeichen oder Kommas getrennt.</translation>
    </message>
    <message>
        <source>Open levels</source>
        <translation>Stufen öffnen</translation>
    </message>
    <message>
        <source>Levels (*.csv *.npy *.json);;All files (*)</source>
        <translation>Stufen (*.csv *.npy *.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>quantoscope::GapPlot</name>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Step to the next level</source>
        <translation>Abstand zur nächsten Stufe</translation>
    </message>
    <message>
        <source>step size</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>one level, no steps</source>
        <translation>eine Stufe, kein Abstand</translation>
    </message>
    <message>
        <source>none, highest level</source>
        <translation>keiner, höchste Stufe</translation>
    </message>
    <message>
        <source>level %1 = %2
step size %3</source>
        <translation>Stufe %1 = %2
Abstand %3</translation>
    </message>
</context>
<context>
    <name>quantoscope::GradientPlot</name>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>no gradient passes</source>
        <translation>kein Gradient kommt durch</translation>
    </message>
    <message>
        <source>staircase</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>quantized membrane, slope</source>
        <translation>quantisierte Membran, Steigung</translation>
    </message>
    <message>
        <source>membrane before quantization</source>
        <translation>Membran vor dem Quantisieren</translation>
    </message>
    <message>
        <source>largest gradient %1</source>
        <translation>größter Gradient %1</translation>
    </message>
    <message>
        <source>true slope</source>
        <translation>wahre Steigung</translation>
    </message>
    <message>
        <source>slope used</source>
        <translation>benutzte Steigung</translation>
    </message>
    <message>
        <source>mean gradient</source>
        <translation>mittlerer Gradient</translation>
    </message>
    <message>
        <source>membrane %1
true slope 0, slope used %2
mean gradient %3</source>
        <translation>Membran %1
wahre Steigung 0, benutzte Steigung %2
mittlerer Gradient %3</translation>
    </message>
    <message>
        <source>membrane %1
mean gradient %2</source>
        <translation>Membran %1
mittlerer Gradient %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::GraphView</name>
    <message>
        <source>Graph of the network</source>
        <translation>Graph des Netzes</translation>
    </message>
    <message>
        <source>fire in this step: raw %1 %, quantized %2 %</source>
        <translation>feuern in diesem Schritt: roh %1 %, quantisiert %2 %</translation>
    </message>
</context>
<context>
    <name>quantoscope::GridFields</name>
    <message>
        <source>Bits of the weights, 2 to 16, or float, separated by commas</source>
        <translation>Bits der Gewichte, 2 bis 16 oder float, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Bits of the state, 1 to 16, or float, separated by commas</source>
        <translation>Bits des Zustands, 1 bis 16 oder float, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Equal bits only</source>
        <translation>Nur gleiche Bits</translation>
    </message>
    <message>
        <source>Spacing of the levels of the state</source>
        <translation>Teilung der Stufen des Zustands</translation>
    </message>
    <message>
        <source>Where weights and state are quantized, only with equal bits</source>
        <translation>Wo Gewichte und Zustand quantisiert sind, nur mit gleichen Bits</translation>
    </message>
    <message>
        <source>methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>spacings</source>
        <translation>Teilungen</translation>
    </message>
    <message>
        <source>%1 must be integers from %2 to %3 or float, such as 2,4,float.</source>
        <translation>%1 müssen ganze Zahlen von %2 bis %3 oder float sein, zum Beispiel 2,4,float.</translation>
    </message>
    <message>
        <source>Study: change %1</source>
        <translation>Studie: %1 ändern</translation>
    </message>
    <message>
        <source>Study: change methods</source>
        <translation>Studie: Verfahren ändern</translation>
    </message>
    <message>
        <source>Study: change spacings</source>
        <translation>Studie: Teilungen ändern</translation>
    </message>
    <message>
        <source>Study: change equal bits</source>
        <translation>Studie: gleiche Bits ändern</translation>
    </message>
</context>
<context>
    <name>quantoscope::HelpWindow</name>
    <message>
        <source>en</source>
        <comment>folder of the help&apos;s topics: your language&apos;s code</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>| Keys | Command |</source>
        <translation>| Tasten | Befehl |</translation>
    </message>
    <message>
        <source>Help – Quantoscope</source>
        <translation>Hilfe – Quantoscope</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>quantoscope::HiddenPlot</name>
    <message>
        <source>Hidden membranes</source>
        <translation>Verborgene Membranen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>neuron %1, step %2
raw %3
quantized %4</source>
        <translation>Neuron %1, Schritt %2
roh %3
quantisiert %4</translation>
    </message>
    <message>
        <source>hidden neuron</source>
        <translation>verborgenes Neuron</translation>
    </message>
</context>
<context>
    <name>quantoscope::HistogramPlot</name>
    <message>
        <source>Membranes of the layer</source>
        <translation>Membranen der Schicht</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>%1 to %2
raw %3 %
quantized %4 %</source>
        <translation>%1 bis %2
roh %3 %
quantisiert %4 %</translation>
    </message>
</context>
<context>
    <name>quantoscope::LayerSpikesPlot</name>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>both %1</source>
        <translation>beide %1</translation>
    </message>
    <message>
        <source>◇ only raw %1</source>
        <translation>◇ nur roh %1</translation>
    </message>
    <message>
        <source>× only quantized %1</source>
        <translation>× nur quantisiert %1</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>Spike</translation>
    </message>
    <message>
        <source>no spike</source>
        <translation>kein Spike</translation>
    </message>
    <message>
        <source>%1, neuron %2, step %3
raw %4, quantized %5</source>
        <translation>%1, Neuron %2, Schritt %3
roh %4, quantisiert %5</translation>
    </message>
</context>
<context>
    <name>quantoscope::LayersModel</name>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Layer of neurons, in the order of evaluation</source>
        <translation>Schicht von Neuronen, in der Reihenfolge der Auswertung</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Channels × rows × columns, or neurons</source>
        <translation>Kanäle × Zeilen × Spalten, oder Neuronen</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Number of neurons</source>
        <translation>Anzahl der Neuronen</translation>
    </message>
    <message>
        <source>scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Levels of the state</source>
        <translation>Stufen des Zustands</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bits of the state of a neuron</source>
        <translation>Bits des Zustands eines Neurons</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>10·log10(mean raw² / mean squared error) of all membranes</source>
        <translation>10·log10(mittleres roh² / mittlerer quadratischer Fehler) aller Membranen</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Median of the neurons&apos; SQNR</source>
        <translation>Median des SQNR der Neuronen</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>schlechtestes</translation>
    </message>
    <message>
        <source>Neuron with the smallest SQNR, and its SQNR</source>
        <translation>Neuron mit dem kleinsten SQNR und sein SQNR</translation>
    </message>
    <message>
        <source>no. %1: %2</source>
        <translation>Nr. %1: %2</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Raw spikes → quantized spikes, of all samples</source>
        <translation>Spikes roh → quantisiert, aller Beispiele</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Fraction of all spikes that a neuron fires at the same step in both networks</source>
        <translation>Anteil aller Spikes, die ein Neuron in beiden Netzen im selben Schritt feuert</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Neurons that never fire in the quantized network</source>
        <translation>Neuronen, die im quantisierten Netz nie feuern</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>gesättigt</translation>
    </message>
    <message>
        <source>Neurons that fire at every step in the quantized network</source>
        <translation>Neuronen, die im quantisierten Netz in jedem Schritt feuern</translation>
    </message>
    <message>
        <source>rate distance</source>
        <translation>Ratenabstand</translation>
    </message>
    <message>
        <source>Earth mover&apos;s distance between the distributions of the firing rates, in spikes per step</source>
        <translation>Earth-Mover-Abstand der Verteilungen der Feuerraten, in Spikes je Schritt</translation>
    </message>
    <message>
        <source>clipped</source>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>Fraction of the raw membranes below the lowest or above the highest level</source>
        <translation>Anteil der rohen Membranen unter der niedrigsten oder über der höchsten Stufe</translation>
    </message>
</context>
<context>
    <name>quantoscope::LayersTable</name>
    <message>
        <source>Layers of the network</source>
        <translation>Schichten des Netzes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>quantoscope::LeakFields</name>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>U ← βU in float32, as in snnTorch</source>
        <translation>U ← βU in float32, wie in snnTorch</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>U ← U − (U &gt;&gt; K): β = 1 − 2⁻ᴷ without a multiplier. A fixed-point code loses the bits that are shifted out</source>
        <translation>U ← U − (U &gt;&gt; K): β = 1 − 2⁻ᴷ ohne Multiplizierer. Ein Festkommacode verliert die hinausgeschobenen Bits</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>Multiplizierer</translation>
    </message>
    <message>
        <source>U ← β′U, with β rounded to a fixed-point number β′</source>
        <translation>U ← β′U, mit β auf eine Festkommazahl β′ gerundet</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>U ← U − X towards 0: a constant amount per step</source>
        <translation>U ← U − X in Richtung 0: ein fester Betrag je Schritt</translation>
    </message>
    <message>
        <source>K: the membrane loses 2⁻ᴷ of itself per step</source>
        <translation>K: Die Membran verliert je Schritt den Anteil 2⁻ᴷ</translation>
    </message>
    <message>
        <source>n: β is rounded to a multiple of 2⁻ⁿ</source>
        <translation>n: β wird auf ein Vielfaches von 2⁻ⁿ gerundet</translation>
    </message>
    <message>
        <source>X: what a step takes from the membrane, above 0</source>
        <translation>X: was ein Schritt der Membran nimmt, über 0</translation>
    </message>
    <message>
        <source>How the quantized membrane decays. The raw neuron always decays exactly</source>
        <translation>Wie die quantisierte Membran abklingt. Das rohe Neuron klingt immer exakt ab</translation>
    </message>
    <message>
        <source>leak</source>
        <translation>Leck</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>muss über 0 sein</translation>
    </message>
    <message>
        <source>%1 is not a format of 1 to 16 bits</source>
        <translation>%1 ist kein Format mit 1 bis 16 Bit</translation>
    </message>
</context>
<context>
    <name>quantoscope::LearnPage</name>
    <message>
        <source>◀ Back</source>
        <translation>◀ Zurück</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>Weiter ▶</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Neu einstellen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next lesson ▶</source>
        <translation>Nächste Lektion ▶</translation>
    </message>
    <message>
        <source>Training: epoch %1 of %2 …</source>
        <translation>Training: Epoche %1 von %2 …</translation>
    </message>
    <message>
        <source>Open lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation>Lektionen (*.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no lesson %1.</source>
        <translation>Es gibt keine Lektion %1.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Start the lesson</source>
        <translation>Lektion beginnen</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 von %2 Fragen beantwortet</translation>
    </message>
    <message>
        <source>The training is paused at epoch %1 of %2. *Play* continues it.</source>
        <translation>Das Training ist bei Epoche %1 von %2 angehalten. *Abspielen* setzt es fort.</translation>
    </message>
    <message>
        <source>There are no answers to save yet. Start a lesson and answer a question first.</source>
        <translation>Noch gibt es keine Antworten zu speichern. Zuerst eine Lektion beginnen und eine Frage beantworten.</translation>
    </message>
    <message>
        <source>Save my answers</source>
        <translation>Meine Antworten speichern</translation>
    </message>
    <message>
        <source>Your name, as your teacher knows it:</source>
        <translation>Ihr Name, wie Ihre Lehrkraft ihn kennt:</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Clear my answers</source>
        <translation>Meine Antworten löschen</translation>
    </message>
    <message>
        <source>Save answers…</source>
        <translation>Antworten speichern…</translation>
    </message>
    <message>
        <source>Open this in Train</source>
        <translation>In Trainieren öffnen</translation>
    </message>
    <message>
        <source>Answers written to %1 and %2.</source>
        <translation>Antworten nach %1 und %2 geschrieben.</translation>
    </message>
    <message>
        <source>Delete all answers and the progress in every lesson? This cannot be undone.</source>
        <translation>Alle Antworten und den Fortschritt in jeder Lektion löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>There is no program to open %1.</source>
        <translation>Es gibt kein Programm, um %1 zu öffnen.</translation>
    </message>
    <message>
        <source>Open this address in another program?</source>
        <translation>Diese Adresse in einem anderen Programm öffnen?</translation>
    </message>
    <message>
        <source>The controls have been changed since this step was set up, so your answer cannot be checked. **Set up again**, below, restores the setup of the step and checks your answer.</source>
        <translation>Die Bedienelemente wurden verändert, seit dieser Schritt eingestellt wurde; so lässt sich Ihre Antwort nicht prüfen. **Neu einstellen**, unten, stellt die Einstellung des Schritts wieder her und prüft sie.</translation>
    </message>
    <message>
        <source>Open your own lesson, a Markdown file</source>
        <translation>Eine eigene Lektion öffnen, eine Markdown-Datei</translation>
    </message>
    <message>
        <source>Restore the setup of this step</source>
        <translation>Die Einstellung dieses Schritts wiederherstellen</translation>
    </message>
    <message>
        <source>Save your answers to all lessons as PDF and JSON, for handing in</source>
        <translation>Die Antworten auf alle Lektionen als PDF und JSON speichern, zum Abgeben</translation>
    </message>
    <message>
        <source>The lesson changes the setup of the window. Your own work is kept; you can restore it when you leave the lesson.</source>
        <translation>Die Lektion ändert die Einstellungen des Fensters. Ihre eigene Arbeit bleibt erhalten; beim Verlassen der Lektion können Sie sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Go to the Train tab with this step&apos;s settings. Undo restores yours.</source>
        <translation>Zum Reiter Trainieren mit den Einstellungen dieses Schritts wechseln. Rückgängig stellt die eigenen wieder her.</translation>
    </message>
</context>
<context>
    <name>quantoscope::LessonView</name>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
</context>
<context>
    <name>quantoscope::LevelPlot</name>
    <message>
        <source>Level distribution</source>
        <translation>Verteilung der Stufen</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>samples (%)</source>
        <translation>Werte (%)</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 tot</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>at level</source>
        <translation>auf Stufe</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>1 sample not in view</source>
        <translation>1 Wert nicht im Bild</translation>
    </message>
    <message>
        <source>%1 samples not in view</source>
        <translation>%1 Werte nicht im Bild</translation>
    </message>
    <message>
        <source>%1 → level %2 = %3
%4 samples at this level</source>
        <translation>%1 → Stufe %2 = %3
%4 Werte auf dieser Stufe</translation>
    </message>
</context>
<context>
    <name>quantoscope::LevelTableModel</name>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Index in build order: the code a device stores</source>
        <translation>Index in der Reihenfolge des Aufbaus: der Code, den ein Gerät speichert</translation>
    </message>
    <message>
        <source>The value the state may take</source>
        <translation>Der Wert, den der Zustand annehmen kann</translation>
    </message>
    <message>
        <source>step size</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance to the next higher level</source>
        <translation>Abstand zur nächsthöheren Stufe</translation>
    </message>
    <message>
        <source>The smallest float32 that is quantized to the next higher level</source>
        <translation>Entscheidungsgrenze: das kleinste float32, das auf die nächsthöhere Stufe quantisiert wird</translation>
    </message>
    <message>
        <source>Number of samples quantized to this level</source>
        <translation>Anzahl der Werte, die auf diese Stufe quantisiert werden</translation>
    </message>
</context>
<context>
    <name>quantoscope::LevelTablePanel</name>
    <message>
        <source>Level table</source>
        <translation>Stufentabelle</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Export level table…</source>
        <translation>Stufentabelle exportieren…</translation>
    </message>
</context>
<context>
    <name>quantoscope::PresetMenu</name>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Arithmetic of &amp;chips</source>
        <translation>Arithmetik von &amp;Chips</translation>
    </message>
    <message>
        <source>From the &amp;lessons</source>
        <translation>Aus den &amp;Lektionen</translation>
    </message>
    <message>
        <source>Apply preset %1</source>
        <translation>Vorlage %1 anwenden</translation>
    </message>
    <message>
        <source>&amp;Your presets</source>
        <translation>Ei&amp;gene Vorlagen</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>Als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Import preset…</source>
        <translation>Vorlage &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export preset…</source>
        <translation>Vorlage &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete preset…</source>
        <translation>Vorlage &amp;löschen…</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>Replace preset</source>
        <translation>Vorlage ersetzen</translation>
    </message>
    <message>
        <source>Replace the preset %1?</source>
        <translation>Die Vorlage %1 ersetzen?</translation>
    </message>
    <message>
        <source>Preset:</source>
        <translation>Vorlage:</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Import preset</source>
        <translation>Vorlage importieren</translation>
    </message>
    <message>
        <source>Presets and sessions (%1)</source>
        <translation>Vorlagen und Sitzungen (%1)</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Vorlage exportieren</translation>
    </message>
</context>
<context>
    <name>quantoscope::MainWindow</name>
    <message>
        <source>Open link</source>
        <translation>Verknüpfung öffnen</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The plots show the last valid setup.</source>
        <translation>Die Diagramme zeigen die letzte gültige Einstellung.</translation>
    </message>
    <message>
        <source>Export level table</source>
        <translation>Stufentabelle exportieren</translation>
    </message>
    <message>
        <source>Level table written to %1.</source>
        <translation>Stufentabelle nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Report written to %1.</source>
        <translation>Bericht nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Quantoscope sessions (%1)</source>
        <translation>Quantoscope-Sitzungen (%1)</translation>
    </message>
    <message>
        <source>Session saved to %1.</source>
        <translation>Sitzung in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Quantoscope</source>
        <translation>Quantoscope</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>%1[*] – Quantoscope</source>
        <translation>%1[*] – Quantoscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export level table…</source>
        <translation>Stufen&amp;tabelle exportieren…</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>Beri&amp;cht exportieren…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy level table</source>
        <translation>Stufentabelle kopieren</translation>
    </message>
    <message>
        <source>Copy scheme</source>
        <translation>Schema kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Verknüpfung kopieren</translation>
    </message>
    <message>
        <source>A link that opens this setup on any computer; it contains no files</source>
        <translation>Eine Verknüpfung, die diese Einstellungen auf jedem Rechner öffnet; sie enthält keine Dateien</translation>
    </message>
    <message>
        <source>Copy command li&amp;ne</source>
        <translation>Be&amp;fehlszeile kopieren</translation>
    </message>
    <message>
        <source>The command that simulates this neuron</source>
        <translation>Der Befehl, der dieses Neuron simuliert</translation>
    </message>
    <message>
        <source>&amp;Open copied link</source>
        <translation>Kopierte Verknüpfung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the setup of a link from the clipboard</source>
        <translation>Die Einstellungen einer Verknüpfung aus der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reset all plots</source>
        <translation>Alle Diagramme &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;About Quantoscope</source>
        <translation>Ü&amp;ber Quantoscope</translation>
    </message>
    <message>
        <source>About Quantoscope</source>
        <translation>Über Quantoscope</translation>
    </message>
    <message>
        <source>Quantoscope %1 shows what storing a spiking neuron&apos;s state in a few bits does to it.
Free software under the GPL, version 3 or later.</source>
        <translation>Quantoscope %1 zeigt, was mit einem feuernden Neuron geschieht, dessen Zustand in wenigen Bits gespeichert wird.
Freie Software unter der GPL, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Restore the last session</source>
        <translation>Letzte Sitzung wiederherstellen</translation>
    </message>
    <message>
        <source>Re&amp;load recording</source>
        <translation>Aufzeichnung &amp;neu lesen</translation>
    </message>
    <message>
        <source>Reset l&amp;ayout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Open the lesson&apos;s training in Train</source>
        <translation>Training der Lektion in Trainieren öffnen</translation>
    </message>
    <message>
        <source>Le&amp;sson</source>
        <translation>Le&amp;ktion</translation>
    </message>
    <message>
        <source>&amp;Save my answers…</source>
        <translation>Meine Antworten &amp;speichern…</translation>
    </message>
    <message>
        <source>Write your answers to all lessons as a PDF and as JSON, to hand in</source>
        <translation>Die Antworten auf alle Lektionen als PDF und als JSON schreiben, zum Abgeben</translation>
    </message>
    <message>
        <source>&amp;Clear my answers…</source>
        <translation>Meine Antworten &amp;löschen…</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>%1 has no column %2; its last column is %3. Open the file again to choose another column.</source>
        <translation>%1 hat keine Spalte %2; die letzte ist Spalte %3. Die Datei neu öffnen, um eine andere Spalte zu wählen.</translation>
    </message>
    <message>
        <source>Estimated from a fraction of the samples; the exact metrics are being computed.</source>
        <translation>Aus einem Teil der Werte geschätzt; die genauen Kennzahlen werden berechnet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: its extension must be %2 or %3.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss %2 oder %3 sein.</translation>
    </message>
    <message>
        <source>%1 was removed; the window shows the data read before.</source>
        <translation>%1 wurde entfernt; das Fenster zeigt die zuvor gelesenen Daten.</translation>
    </message>
    <message>
        <source>%1 was changed by another program and is being reloaded.</source>
        <translation>%1 wurde von einem anderen Programm geändert und wird neu gelesen.</translation>
    </message>
    <message>
        <source>The recording has no finite samples; enter input_gain and input_offset instead.</source>
        <translation>Die Aufzeichnung hat keine endlichen Werte; stattdessen input_gain und input_offset eingeben.</translation>
    </message>
    <message>
        <source>Scale to threshold units</source>
        <translation>In Einheiten der Schwelle umrechnen</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Copy metrics</source>
        <translation>Kennzahlen kopieren</translation>
    </message>
    <message>
        <source>Find &amp;command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>Delete all answers and progress, for another person or another attempt</source>
        <translation>Alle Antworten und den Fortschritt löschen, für eine andere Person oder einen neuen Versuch</translation>
    </message>
    <message>
        <source>The lesson has changed the setup.</source>
        <translation>Die Lektion hat die Einstellung geändert.</translation>
    </message>
    <message>
        <source>Restore my work</source>
        <translation>Meine Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Quantoscope did not shut down cleanly. Your last session can be restored.</source>
        <translation>Quantoscope wurde nicht ordnungsgemäß beendet. Die letzte Sitzung lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The last session cannot be read. Its file was kept as %1.</source>
        <translation>Die letzte Sitzung lässt sich nicht lesen. Ihre Datei wurde als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Read the files of recording and trace again</source>
        <translation>Die Dateien von Aufzeichnung und Spur noch einmal lesen</translation>
    </message>
    <message>
        <source>&amp;Compare with trace…</source>
        <translation>Mit Spur ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>Open what a chip or simulator recorded of this neuron, and find the arithmetic that reproduces it</source>
        <translation>Öffnet, was ein Chip oder Simulator von diesem Neuron aufgezeichnet hat, und sucht die Arithmetik, die es reproduziert</translation>
    </message>
    <message>
        <source>Re&amp;move trace</source>
        <translation>S&amp;pur entfernen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Compare with trace</source>
        <translation>Mit Spur vergleichen</translation>
    </message>
    <message>
        <source>Traces (*.csv *.npy);;All files (*)</source>
        <translation>Spuren (*.csv *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove trace</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>All supported files (%1 %2 %3 *.md);;Recordings (%1);;Sessions (%2);;Networks (%3);;Lessons (*.md);;All files (*)</source>
        <translation>Alle unterstützten Dateien (%1 %2 %3 *.md);;Aufnahmen (%1);;Sitzungen (%2);;Netze (%3);;Lektionen (*.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Neuron written to %1.</source>
        <translation>Neuron in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Export &amp;neuron…</source>
        <translation>&amp;Neuron exportieren…</translation>
    </message>
</context>
<context>
    <name>quantoscope::MapPlot</name>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Parameter map</source>
        <translation>Parameterkarte</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2, %3 %4</translation>
    </message>
    <message>
        <source>invalid setup</source>
        <translation>ungültige Einstellung</translation>
    </message>
    <message>
        <source>neither fires</source>
        <translation>keines feuert</translation>
    </message>
    <message>
        <source>similar rates</source>
        <translation>ähnliche Raten</translation>
    </message>
    <message>
        <source>rate too low</source>
        <translation>Rate zu niedrig</translation>
    </message>
    <message>
        <source>rate too high</source>
        <translation>Rate zu hoch</translation>
    </message>
    <message>
        <source>
raw %1, quantized %2 spikes per step</source>
        <translation>
roh %1, quantisiert %2 Spikes je Schritt</translation>
    </message>
    <message>
        <source>stochastic: one seed</source>
        <translation>zufällig: ein Startwert</translation>
    </message>
</context>
<context>
    <name>quantoscope::MetricsPanel</name>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>10·log10(mean raw² / mean squared error)</source>
        <translation>10·log10(Mittel von roh² / mittlerer quadratischer Fehler)</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean of (quantized − raw)²</source>
        <translation>Mittel von (quantisiert − roh)²</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>größter Fehler</translation>
    </message>
    <message>
        <source>Largest |quantized − raw|</source>
        <translation>Größtes |quantisiert − roh|</translation>
    </message>
    <message>
        <source>spikes raw → quantized</source>
        <translation>Spikes roh → quantisiert</translation>
    </message>
    <message>
        <source>levels used</source>
        <translation>benutzte Stufen</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Steps in the trace</source>
        <translation>Schritte der Spur</translation>
    </message>
    <message>
        <source>≈ </source>
        <translation>≈ </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch unbekannt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Steps at which the membrane is strictly above the threshold</source>
        <translation>Schritte, in denen die Membran echt über der Schwelle liegt</translation>
    </message>
    <message>
        <source>spikes diverge at step</source>
        <translation>Spikes verschieden ab</translation>
    </message>
    <message>
        <source>First step at which only one of the two trains has a spike</source>
        <translation>Erster Schritt, in dem nur eine der beiden Folgen einen Spike hat</translation>
    </message>
    <message>
        <source>Levels used by at least one sample</source>
        <translation>Stufen, die mindestens ein Wert annimmt</translation>
    </message>
    <message>
        <source>Entropy of the level index: information per sample</source>
        <translation>Entropie des Stufenindex: Information je Wert</translation>
    </message>
    <message>
        <source>clipped samples</source>
        <translation>abgeschnittene Werte</translation>
    </message>
    <message>
        <source>Fraction of raw samples below the lowest or above the highest level</source>
        <translation>Anteil der rohen Werte unter der niedrigsten oder über der höchsten Stufe</translation>
    </message>
    <message>
        <source>&amp;Copy metrics</source>
        <translation>Kennzahlen &amp;kopieren</translation>
    </message>
    <message>
        <source>samples beyond the levels</source>
        <translation>Abtastwerte außerhalb der Stufen</translation>
    </message>
</context>
<context>
    <name>quantoscope::MetricsTable</name>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>10·log10(mean raw² / mean squared error)</source>
        <translation>10·log10(Mittel von roh² / mittlerer quadratischer Fehler)</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean of (quantized − raw)²</source>
        <translation>Mittel von (quantisiert − roh)²</translation>
    </message>
    <message>
        <source>largest error</source>
        <translation>größter Fehler</translation>
    </message>
    <message>
        <source>Largest |quantized − raw|</source>
        <translation>Größtes |quantisiert − roh|</translation>
    </message>
    <message>
        <source>levels used</source>
        <translation>benutzte Stufen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>raw spikes</source>
        <translation>rohe Spikes</translation>
    </message>
    <message>
        <source>Steps at which the raw membrane is above the threshold</source>
        <translation>Schritte, in denen die rohe Membran über der Schwelle liegt</translation>
    </message>
    <message>
        <source>spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>coincident</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>Victor–Purpura</source>
        <translation>Victor–Purpura</translation>
    </message>
    <message>
        <source>van Rossum</source>
        <translation>van Rossum</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>dead levels</source>
        <translation>tote Stufen</translation>
    </message>
    <message>
        <source>Duplicates that no input reaches</source>
        <translation>Doppelte, die keine Eingabe erreicht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Levels that at least one sample takes, of all levels</source>
        <translation>Stufen, die mindestens ein Wert annimmt, von allen Stufen</translation>
    </message>
    <message>
        <source>Entropy of the level index: information per sample</source>
        <translation>Entropie des Stufenindex: Information je Wert</translation>
    </message>
    <message>
        <source>clipped samples</source>
        <translation>abgeschnittene Werte</translation>
    </message>
    <message>
        <source>Fraction of raw samples below the lowest or above the highest level</source>
        <translation>Anteil der rohen Werte unter der niedrigsten oder über der höchsten Stufe</translation>
    </message>
    <message>
        <source>Steps at which the quantized membrane is above the threshold; best: closest to the number of raw spikes</source>
        <translation>Schritte, in denen die quantisierte Membran über der Schwelle liegt; am besten: der Zahl der rohen Spikes am nächsten</translation>
    </message>
    <message>
        <source>Fraction of the spikes of both trains that can be paired one to one, at most %1 steps apart</source>
        <translation>Anteil der Spikes beider Folgen, die sich eins zu eins paaren lassen, höchstens %1 Schritte auseinander</translation>
    </message>
    <message>
        <source>Minimum cost of turning one spike train into the other: 1 per spike added or removed, %1 per step by which a spike is moved</source>
        <translation>Geringste Kosten, die eine Spikefolge in die andere zu verwandeln: 1 je hinzugefügtem oder entferntem Spike, %1 je Schritt, um den ein Spike verschoben wird</translation>
    </message>
    <message>
        <source>Distance between the spike trains filtered with an exponential kernel of %1 steps; one extra spike gives 0.71</source>
        <translation>Abstand der Spikefolgen nach einem Exponentialfilter von %1 Schritten; ein Spike mehr ergibt 0.71</translation>
    </message>
    <message>
        <source>diverge at step</source>
        <translation>verschieden ab</translation>
    </message>
    <message>
        <source>First step at which only one of the two trains has a spike</source>
        <translation>Erster Schritt, in dem nur eine der beiden Folgen einen Spike hat</translation>
    </message>
    <message>
        <source>Metrics of the pinned schemes</source>
        <translation>Kennzahlen der angehefteten Schemata</translation>
    </message>
    <message>
        <source>Best of these schemes</source>
        <translation>Das beste dieser Schemata</translation>
    </message>
    <message>
        <source>LUTs (estimate)</source>
        <translation>LUTs (Schätzung)</translation>
    </message>
    <message>
        <source>LUTs of the neuron on Lattice iCE40, where they also hold all products. In open loop: a Leaky neuron with the leak shift:3 and reset to zero</source>
        <translation>LUTs des Neurons auf Lattice iCE40, die dort auch alle Produkte enthalten. In offener Schleife: ein Leaky-Neuron mit dem Leck shift:3 und dem Reset zero</translation>
    </message>
</context>
<context>
    <name>quantoscope::NetworkPage</name>
    <message>
        <source>dt must be a positive number of seconds.</source>
        <translation>dt muss eine positive Zahl von Sekunden sein.</translation>
    </message>
    <message>
        <source>Open neuron %1 of %2</source>
        <translation>Neuron %1 von %2 öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Open network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <source>Open inputs</source>
        <translation>Eingaben öffnen</translation>
    </message>
    <message>
        <source>Inputs (*.npy *.npz);;All files (*)</source>
        <translation>Eingaben (*.npy *.npz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>Klassen öffnen</translation>
    </message>
    <message>
        <source>Labels (*.npy);;All files (*)</source>
        <translation>Klassen (*.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open the example network</source>
        <translation>Das Beispielnetz öffnen</translation>
    </message>
    <message>
        <source> · %1 samples × %2 steps × %3 inputs</source>
        <translation> · %1 Beispiele × %2 Schritte × %3 Eingaben</translation>
    </message>
    <message>
        <source> · %1 bits of state</source>
        <translation> · %1 Bits Zustand</translation>
    </message>
    <message>
        <source>Open the inputs of the network to run it.</source>
        <translation>Zum Ausführen die Eingaben des Netzes öffnen.</translation>
    </message>
    <message>
        <source>Open network…</source>
        <translation>Netz öffnen…</translation>
    </message>
    <message>
        <source>Open inputs…</source>
        <translation>Eingaben öffnen…</translation>
    </message>
    <message>
        <source>Open the inputs: samples × steps × features as .npy, or .npz with x and, for labels, y</source>
        <translation>Die Eingaben öffnen: Beispiele × Schritte × Merkmale als .npy, oder .npz mit x und, für Klassen, y</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Klassen…</translation>
    </message>
    <message>
        <source>Open the class of each sample, a .npy file</source>
        <translation>Die Klasse jedes Beispiels öffnen, eine .npy-Datei</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Open a small network with its inputs</source>
        <translation>Ein kleines Netz mit Eingaben öffnen</translation>
    </message>
    <message>
        <source>Open a network of spiking neurons and its inputs to see what a few bits do to each of its layers.
The example shows it without files.</source>
        <translation>Ein Netz feuernder Neuronen und seine Eingaben zeigen, was wenige Bits mit jeder Schicht machen.
Das Beispiel zeigt es ohne Dateien.</translation>
    </message>
    <message>
        <source>Progress of the network</source>
        <translation>Fortschritt des Netzes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop running the network</source>
        <translation>Das Netz anhalten</translation>
    </message>
    <message>
        <source>Selected layer</source>
        <translation>Gewählte Schicht</translation>
    </message>
    <message>
        <source>Bits per layer</source>
        <translation>Bits je Schicht</translation>
    </message>
    <message>
        <source>Neurons by</source>
        <translation>Neuronen nach</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>Selected node</source>
        <translation>Gewählter Knoten</translation>
    </message>
    <message>
        <source>Network: use the fewest bits</source>
        <translation>Netz: die wenigsten Bits verwenden</translation>
    </message>
    <message>
        <source>class %1, answers %2 (float) and %3</source>
        <translation>Klasse %1, Antworten %2 (float) und %3</translation>
    </message>
    <message>
        <source>Networks (%1);;Recordings, as a layer (%2);;All files (*)</source>
        <translation>Netze (%1);;Aufzeichnungen, als Schicht (%2);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a network of spiking neurons: NIR, or a state_dict of snnTorch. A recording opens as a layer, with its columns as neurons</source>
        <translation>Ein Netz feuernder Neuronen öffnen: NIR oder ein state_dict von snnTorch. Eine Aufzeichnung öffnet sich als Schicht mit ihren Spalten als Neuronen</translation>
    </message>
    <message>
        <source> · 1 sample × %1 steps × %2 inputs</source>
        <translation> · 1 Beispiel × %1 Schritte × %2 Eingaben</translation>
    </message>
</context>
<context>
    <name>quantoscope::NetworkViews</name>
    <message>
        <source>Firing rates</source>
        <translation>Feuerraten</translation>
    </message>
    <message>
        <source>Quantized against raw spikes per step</source>
        <translation>Quantisierte gegen rohe Spikes je Schritt</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>The SQNR of each neuron&apos;s membrane</source>
        <translation>Das SQNR der Membran jedes Neurons</translation>
    </message>
    <message>
        <source>What the plot of the neurons shows</source>
        <translation>Was das Diagramm der Neuronen zeigt</translation>
    </message>
</context>
<context>
    <name>quantoscope::CostLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Count with yosys</source>
        <translation>Mit yosys zählen</translation>
    </message>
    <message>
        <source>Counting with yosys…</source>
        <translation>yosys zählt…</translation>
    </message>
    <message>
        <source>Synthesize the circuit for both, which takes some seconds</source>
        <translation>Die Schaltung für beide synthetisieren; das dauert einige Sekunden</translation>
    </message>
</context>
<context>
    <name>quantoscope::NeuronExportDialog</name>
    <message>
        <source>Estimated size: %1 LUTs and %2 flip-flops on Xilinx 7 series, %3 and %4 on iCE40</source>
        <translation>Geschätzte Größe: %1 LUTs und %2 Flipflops auf Xilinx 7, %3 und %4 auf iCE40</translation>
    </message>
    <message>
        <source>Size by yosys: %1 LUTs and %2 flip-flops on Xilinx 7 series, %3 and %4 on iCE40</source>
        <translation>Größe laut yosys: %1 LUTs und %2 Flipflops auf Xilinx 7, %3 und %4 auf iCE40</translation>
    </message>
    <message>
        <source>Change the setup; can be undone</source>
        <translation>Einstellung ändern; lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Verilog-2001: modules, a test bench and its test vectors</source>
        <translation>Verilog-2001: Module, eine Testbench und ihre Testvektoren</translation>
    </message>
    <message>
        <source>VHDL-2008: entities, a test bench and its test vectors</source>
        <translation>VHDL-2008: Entities, eine Testbench und ihre Testvektoren</translation>
    </message>
    <message>
        <source>C99 without floating point: functions, a header, a test program and its test vectors</source>
        <translation>C99 ohne Gleitkomma: Funktionen, ein Header, ein Testprogramm und seine Testvektoren</translation>
    </message>
    <message>
        <source>Export neuron</source>
        <translation>Neuron exportieren</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>Neurons that share the circuit, one after the other; their states are in a memory</source>
        <translation>Neuronen, die sich die Schaltung nacheinander teilen; ihre Zustände liegen in einem Speicher</translation>
    </message>
    <message>
        <source>Fixed point</source>
        <translation>Festkomma</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Format to which the levels are rounded, such as Q1.6. Automatic: only levels that are not fixed-point numbers, to the smallest n that keeps them distinct</source>
        <translation>Format, auf das die Stufen gerundet werden, zum Beispiel Q1.6. Automatisch: nur Stufen, die keine Festkommazahlen sind, mit dem kleinsten n, das sie auseinanderhält</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Cannot be exported</source>
        <translation>Export nicht möglich</translation>
    </message>
    <message>
        <source>Ports and registers</source>
        <translation>Ports und Register</translation>
    </message>
    <message>
        <source>Preview of the first file</source>
        <translation>Vorschau der ersten Datei</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>beta %1</source>
        <translation>beta %1</translation>
    </message>
    <message>
        <source>leak %1</source>
        <translation>leak %1</translation>
    </message>
    <message>
        <source>%1, %2, threshold %3, reset %4</source>
        <translation>%1, %2, Schwelle %3, reset %4</translation>
    </message>
    <message>
        <source>%1, exact in fixed point</source>
        <translation>%1, exakt in Festkomma</translation>
    </message>
    <message>
        <source>%1, rounded to %2 (largest error %3)</source>
        <translation>%1, auf %2 gerundet (größter Fehler %3)</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>%1 bits per neuron, %2 bits in all</source>
        <translation>%1 Bit je Neuron, insgesamt %2 Bit</translation>
    </message>
    <message>
        <source>%1 test vectors, one for each step</source>
        <translation>%1 Testvektoren, einer je Schritt</translation>
    </message>
    <message>
        <source>%1 test vectors, one for each step of each neuron</source>
        <translation>%1 Testvektoren, einer je Schritt und Neuron</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Testbench</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Use %1 steps</source>
        <translation>%1 Schritte verwenden</translation>
    </message>
    <message>
        <source>%1, chosen because input_format is exact</source>
        <translation>%1, gewählt, weil input_format exact ist</translation>
    </message>
</context>
<context>
    <name>quantoscope::NeuronPanel</name>
    <message>
        <source>U[t+1] = βU[t] + I[t+1] − reset: leaky integrate-and-fire</source>
        <translation>U[t+1] = βU[t] + I[t+1] − Reset: Integrieren mit Leck und Feuern</translation>
    </message>
    <message>
        <source>U[t+1] = I[t+1]·Δt/C + (1 − Δt/RC)·U[t] − reset: an RC circuit</source>
        <translation>U[t+1] = I[t+1]·Δt/C + (1 − Δt/RC)·U[t] − Reset: ein RC-Glied</translation>
    </message>
    <message>
        <source>E[t+1] = αE[t] + I, H[t+1] = βH[t] − I, U = τ(E + H): a delayed response; all three are quantized</source>
        <translation>E[t+1] = αE[t] + I, H[t+1] = βH[t] − I, U = τ(E + H): eine verzögerte Antwort; alle drei werden quantisiert</translation>
    </message>
    <message>
        <source>subtract</source>
        <translation>abziehen</translation>
    </message>
    <message>
        <source>The threshold is subtracted after a spike</source>
        <translation>Nach einem Spike wird die Schwelle abgezogen</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>auf null</translation>
    </message>
    <message>
        <source>The membrane is set to zero after a spike</source>
        <translation>Nach einem Spike wird die Membran auf null gesetzt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Link the threshold</source>
        <translation>Schwelle verbinden</translation>
    </message>
    <message>
        <source>Unlink the threshold</source>
        <translation>Schwelle lösen</translation>
    </message>
    <message>
        <source>auto %1</source>
        <translation>auto %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>S[t+1] = αS[t] + I[t+1], U[t+1] = βU[t] + S[t+1] − reset: a decaying synaptic current drives the membrane; both are quantized</source>
        <translation>S[t+1] = αS[t] + I[t+1], U[t+1] = βU[t] + S[t+1] − Reset: Ein abklingender synaptischer Strom treibt die Membran; beide werden quantisiert</translation>
    </message>
    <message>
        <source>The membrane is not reset after a spike</source>
        <translation>Nach einem Spike wird die Membran nicht zurückgesetzt</translation>
    </message>
    <message>
        <source>reset_delay: one step later</source>
        <translation>reset_delay: einen Schritt später</translation>
    </message>
    <message>
        <source>neuron_threshold: as in scheme</source>
        <translation>neuron_threshold: vom Schema</translation>
    </message>
    <message>
        <source>Neuron model: snntorch.Leaky, Lapicque, Synaptic or Alpha</source>
        <translation>Neuronenmodell: snntorch.Leaky, Lapicque, Synaptic oder Alpha</translation>
    </message>
    <message>
        <source>neuron_threshold: the neuron fires at the threshold of the scheme; clear to set a separate threshold</source>
        <translation>neuron_threshold: Das Neuron feuert an der Schwelle des Schemas; abwählen, um eine eigene Schwelle einzustellen</translation>
    </message>
    <message>
        <source>reset_delay: the reset acts one step after the spike; if off, in the step of the spike</source>
        <translation>reset_delay: Der Reset wirkt einen Schritt nach dem Spike; wenn aus, im Schritt des Spikes</translation>
    </message>
    <message>
        <source>reset_mechanism: how the membrane is reset after a spike</source>
        <translation>reset_mechanism: wie die Membran nach einem Spike zurückgesetzt wird</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über der Schwelle</translation>
    </message>
    <message>
        <source>Fires if U &gt; threshold, as in snnTorch</source>
        <translation>Feuert, wenn U &gt; Schwelle, wie in snnTorch</translation>
    </message>
    <message>
        <source>at-or-above</source>
        <translation>ab der Schwelle</translation>
    </message>
    <message>
        <source>Fires if U ≥ threshold, as a comparator that subtracts and reads the sign</source>
        <translation>Feuert, wenn U ≥ Schwelle, wie ein Vergleicher, der subtrahiert und das Vorzeichen liest</translation>
    </message>
    <message>
        <source>The comparison of the membrane with the threshold that decides about a spike</source>
        <translation>Der Vergleich der Membran mit der Schwelle, der über einen Spike entscheidet</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>Feuern</translation>
    </message>
    <message>
        <source>Format of the input current (a weight) of the quantized neuron: exact, or fixed point such as Q0.5; rounded to nearest, saturates</source>
        <translation>Format des Eingangsstroms (eines Gewichts) des quantisierten Neurons: exact oder Festkomma wie Q0.5; zum nächsten Wert gerundet, sättigt</translation>
    </message>
    <message>
        <source>Format of the sums of the quantized neuron before they are stored: exact, or fixed point such as Q2.13; lower bits are dropped, overflow as that of the state</source>
        <translation>Format der Summen des quantisierten Neurons, bevor sie gespeichert werden: exact oder Festkomma wie Q2.13; untere Bits fallen weg, Überlauf wie beim Zustand</translation>
    </message>
    <message>
        <source>input_format</source>
        <translation>input_format</translation>
    </message>
    <message>
        <source>accumulator</source>
        <translation>accumulator</translation>
    </message>
</context>
<context>
    <name>quantoscope::NodePanel</name>
    <message>
        <source>Scheme panel</source>
        <translation>Bereich Schema</translation>
    </message>
    <message>
        <source>The levels and the rounding of the Scheme panel</source>
        <translation>Stufen und Rundung des Bereichs Schema</translation>
    </message>
    <message>
        <source>Own scheme</source>
        <translation>Eigenes Schema</translation>
    </message>
    <message>
        <source>A copy of the scheme that only this layer uses</source>
        <translation>Eine Kopie des Schemas, die nur diese Schicht verwendet</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>The state is not quantized</source>
        <translation>Der Zustand ist nicht quantisiert</translation>
    </message>
    <message>
        <source>Bits of the state of this layer</source>
        <translation>Bits des Zustands dieser Schicht</translation>
    </message>
    <message>
        <source>Take from Scheme panel</source>
        <translation>Aus Bereich Schema</translation>
    </message>
    <message>
        <source>Bits of the weights of this node</source>
        <translation>Bits der Gewichte dieses Knotens</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>quantized network</source>
        <translation>quantisiertes Netz</translation>
    </message>
    <message>
        <source>What the neuron receives from quantized layers</source>
        <translation>Was das Neuron von quantisierten Schichten erhält</translation>
    </message>
    <message>
        <source>float network</source>
        <translation>float-Netz</translation>
    </message>
    <message>
        <source>What the neuron receives from float layers</source>
        <translation>Was das Neuron von float-Schichten erhält</translation>
    </message>
    <message>
        <source>Open in Explore</source>
        <translation>In Erkunden öffnen</translation>
    </message>
    <message>
        <source>Open in Dynamics</source>
        <translation>In Dynamik öffnen</translation>
    </message>
    <message>
        <source>Where the levels of this layer&apos;s state come from</source>
        <translation>Woher die Stufen für den Zustand dieser Schicht kommen</translation>
    </message>
    <message>
        <source>Copy scheme and rounding of the Scheme panel to this layer</source>
        <translation>Schema und Rundung des Bereichs Schema in diese Schicht kopieren</translation>
    </message>
    <message>
        <source>as all layers</source>
        <translation>wie alle</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Network: take the scheme of the panel</source>
        <translation>Netz: Schema des Bereichs übernehmen</translation>
    </message>
    <message>
        <source>The selected neuron of this layer; a click in a plot selects one, too</source>
        <translation>Das gewählte Neuron dieser Schicht; ein Klick in einem Diagramm wählt auch eines</translation>
    </message>
    <message>
        <source>Which network the input current of the neuron is taken from</source>
        <translation>Aus welchem Netz der Eingangsstrom des Neurons kommt</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>current of</source>
        <translation>Strom aus</translation>
    </message>
    <message>
        <source> of 0–%1</source>
        <translation> von 0–%1</translation>
    </message>
    <message>
        <source>Network: change state of %1</source>
        <translation>Netz: Zustand von %1 ändern</translation>
    </message>
    <message>
        <source>Network: change bits of %1</source>
        <translation>Netz: Bits von %1 ändern</translation>
    </message>
    <message>
        <source>Network: change weights of %1</source>
        <translation>Netz: Gewichte von %1 ändern</translation>
    </message>
    <message>
        <source>Simulate this neuron on its own, with the input current that it receives in the chosen sample; Return in a plot opens it in Explore</source>
        <translation>Dieses Neuron allein simulieren, mit dem Eingangsstrom, den es im gewählten Beispiel erhält; die Eingabetaste in einem Diagramm öffnet es in Erkunden</translation>
    </message>
</context>
<context>
    <name>quantoscope::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>quantoscope::OpenedNetwork</name>
    <message>
        <source>Example network</source>
        <translation>Beispielnetz</translation>
    </message>
</context>
<context>
    <name>quantoscope::OverlayPlot</name>
    <message>
        <source>Membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>closed loop</source>
        <translation>geschlossene Schleife</translation>
    </message>
    <message>
        <source>open loop</source>
        <translation>offene Schleife</translation>
    </message>
    <message>
        <source>%1
raw %2
quantized %3 (level %4)</source>
        <translation>%1
roh %2
quantisiert %3 (Stufe %4)</translation>
    </message>
    <message>
        <source>reference trace</source>
        <translation>Referenzspur</translation>
    </message>
    <message>
        <source>first difference</source>
        <translation>erster Unterschied</translation>
    </message>
    <message>
        <source>%1
reference %2</source>
        <translation>%1
Referenz %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::ParameterField</name>
    <message>
        <source>%1 slider</source>
        <translation>Schieber für %1</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it must be %3.</source>
        <translation>%1 ist „%2“; erlaubt ist %3.</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number, for example 0.5</source>
        <translation>eine Zahl, zum Beispiel 0.5</translation>
    </message>
</context>
<context>
    <name>quantoscope::ParetoPlot</name>
    <message>
        <source>Bits against quality</source>
        <translation>Bits gegen Güte</translation>
    </message>
    <message>
        <source>bits of all states</source>
        <translation>Bits aller Zustände</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>versucht</translation>
    </message>
    <message>
        <source>best so far</source>
        <translation>bestes bis dahin</translation>
    </message>
    <message>
        <source>required</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>○ chosen</source>
        <translation>○ gewählt</translation>
    </message>
    <message>
        <source>%1 bits, %2</source>
        <translation>%1 Bits, %2</translation>
    </message>
    <message>
        <source>%1: %2 bits</source>
        <translation>%1: %2 Bits</translation>
    </message>
</context>
<context>
    <name>quantoscope::Perspective</name>
    <message>
        <source>Plots written to %1.</source>
        <translation>Diagramme nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>quantoscope::PerspectiveTabs</name>
    <message>
        <source>&amp;Dynamics</source>
        <translation>D&amp;ynamik</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>E&amp;xplore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>St&amp;udy</source>
        <translation>&amp;Studie</translation>
    </message>
</context>
<context>
    <name>quantoscope::Plot</name>
    <message>
        <source>level %1 = %2</source>
        <translation>Stufe %1 = %2</translation>
    </message>
    <message>
        <source>Export plot…</source>
        <translation>Diagramm exportieren…</translation>
    </message>
    <message>
        <source>Copy plot</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Export level table…</source>
        <translation>Stufentabelle exportieren…</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Ansicht zurücksetzen</translation>
    </message>
    <message>
        <source>down to %1</source>
        <translation>bis hinab zu %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis hinauf zu %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; shows no data in its visible range; zoom out, or wait until it shows data.</source>
        <translation>„%1“ zeigt im sichtbaren Bereich keine Daten; herauszoomen oder warten, bis es Daten zeigt.</translation>
    </message>
    <message>
        <source>%1 cannot be written: its extension must be .png, .svg, .pdf or .csv.</source>
        <translation>%1 kann nicht geschrieben werden: Die Endung muss .png, .svg, .pdf oder .csv sein.</translation>
    </message>
</context>
<context>
    <name>quantoscope::PlotExportDialog</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>%1 (%2 × %3 mm)</source>
        <translation>%1 (%2 × %3 mm)</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Export plots</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>Export plots into a folder</source>
        <translation>Diagramme in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Export plot</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>This plot: %1</source>
        <translation>Dieses: %1</translation>
    </message>
    <message>
        <source>All %1 plots of this tab</source>
        <translation>Alle %1 Diagramme dieses Reiters</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>Hell, für Papier</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>PNG resolution</source>
        <translation>PNG-Auflösung</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Current size of the plot</source>
        <translation>Aktuelle Größe des Diagramms</translation>
    </message>
    <message>
        <source>For a two-column paper</source>
        <translation>Für einen zweispaltigen Artikel</translation>
    </message>
    <message>
        <source>Full width of a printed page</source>
        <translation>Volle Breite einer gedruckten Seite</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Width and height as entered below</source>
        <translation>Breite und Höhe wie unten eingegeben</translation>
    </message>
    <message>
        <source>Bitmap image at the resolution below</source>
        <translation>Pixelbild in der Auflösung unten</translation>
    </message>
    <message>
        <source>Vector graphics for web pages and drawing programs</source>
        <translation>Vektorgrafik für Webseiten und Zeichenprogramme</translation>
    </message>
    <message>
        <source>Vector graphics for papers</source>
        <translation>Vektorgrafik für Artikel</translation>
    </message>
    <message>
        <source>The data in the visible range</source>
        <translation>Die Daten im sichtbaren Bereich</translation>
    </message>
    <message>
        <source>%1 already contains %2. Replace?</source>
        <translation>%1 enthält schon %2. Ersetzen?</translation>
    </message>
    <message>
        <source>The plot that this dialog was opened from</source>
        <translation>Das Diagramm, aus dem dieser Dialog geöffnet wurde</translation>
    </message>
    <message>
        <source>One file per plot, named after it</source>
        <translation>Eine Datei je Diagramm, nach ihm benannt</translation>
    </message>
    <message>
        <source>Light or dark, like the window</source>
        <translation>Hell oder dunkel wie das Fenster</translation>
    </message>
    <message>
        <source>Dark on white, regardless of the window</source>
        <translation>Dunkel auf Weiß, unabhängig vom Fenster</translation>
    </message>
    <message>
        <source>Resolution of the PNG: 96 for the screen, 300 to 600 for print</source>
        <translation>Auflösung des PNG: 96 für den Bildschirm, 300 bis 600 für den Druck</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
</context>
<context>
    <name>quantoscope::PreferencesDialog</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemvorgabe</translation>
    </message>
    <message>
        <source>Restore the last session</source>
        <translation>Letzte Sitzung wiederherstellen</translation>
    </message>
    <message>
        <source>If off, the program starts with its example.</source>
        <translation>Wenn aus, beginnt das Programm mit seinem Beispiel.</translation>
    </message>
    <message>
        <source>Text and control size</source>
        <translation>Größe von Schrift und Bedienelementen</translation>
    </message>
</context>
<context>
    <name>quantoscope::RasterPlot</name>
    <message>
        <source>Spikes of the layer</source>
        <translation>Spikes der Schicht</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>This layer does not fire.</source>
        <translation>Diese Schicht feuert nicht.</translation>
    </message>
    <message>
        <source>%1, sample %2</source>
        <translation>%1, Beispiel %2</translation>
    </message>
    <message>
        <source>both %1</source>
        <translation>beide %1</translation>
    </message>
    <message>
        <source>◇ only raw %1</source>
        <translation>◇ nur roh %1</translation>
    </message>
    <message>
        <source>× only quantized %1</source>
        <translation>× nur quantisiert %1</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>Spike</translation>
    </message>
    <message>
        <source>no spike</source>
        <translation>kein Spike</translation>
    </message>
    <message>
        <source>neuron %1, step %2
raw %3, quantized %4</source>
        <translation>Neuron %1, Schritt %2
roh %3, quantisiert %4</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
</context>
<context>
    <name>quantoscope::RecordingLibrary</name>
    <message>
        <source>The recording is too large for this computer&apos;s memory.</source>
        <translation>Die Aufzeichnung ist zu groß für den Speicher dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>quantoscope::RegisterField</name>
    <message>
        <source>must be exact, or Qm.n or UQm.n with 1 to 24 bits, such as Q3.12</source>
        <translation>muss exact sein oder Qm.n oder UQm.n mit 1 bis 24 Bit, etwa Q3.12</translation>
    </message>
</context>
<context>
    <name>quantoscope::ReturnMapPlot</name>
    <message>
        <source>Return map</source>
        <translation>Wiederkehrabbildung</translation>
    </message>
    <message>
        <source>membrane at step t</source>
        <translation>Membran in Schritt t</translation>
    </message>
    <message>
        <source>at step t + 1</source>
        <translation>in Schritt t + 1</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>stuck level</source>
        <translation>hängt hier</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>U[t] = %1
raw → %2
quantized → %3</source>
        <translation>U[t] = %1
roh → %2
quantisiert → %3</translation>
    </message>
    <message>
        <source>the next U also depends on the currents</source>
        <translation>das nächste U hängt auch von den Strömen ab</translation>
    </message>
    <message>
        <source>synaptic current in steady state</source>
        <translation>synaptischer Strom eingeschwungen</translation>
    </message>
</context>
<context>
    <name>quantoscope::RunPanel</name>
    <message>
        <source>Time step in seconds. Network files do not store it; without a value it is the one for which the inputs are not scaled.</source>
        <translation>Zeitschritt in Sekunden. Netzdateien enthalten ihn nicht; ohne Angabe ist es der, bei dem die Eingaben nicht skaliert werden.</translation>
    </message>
    <message>
        <source>Subtract the threshold</source>
        <translation>Schwelle abziehen</translation>
    </message>
    <message>
        <source>The membrane loses the threshold at a spike</source>
        <translation>Die Membran verliert bei einem Spike die Schwelle</translation>
    </message>
    <message>
        <source>To zero</source>
        <translation>Auf null</translation>
    </message>
    <message>
        <source>The membrane is 0 after a spike, as NIR defines it</source>
        <translation>Die Membran ist nach einem Spike 0, wie in NIR</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>A spike does not change the membrane</source>
        <translation>Ein Spike ändert die Membran nicht</translation>
    </message>
    <message>
        <source>Reset in the next step</source>
        <translation>Reset im nächsten Schritt</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Above the threshold, as snnTorch and NIR</source>
        <translation>Über der Schwelle, wie snnTorch und NIR</translation>
    </message>
    <message>
        <source>At or above</source>
        <translation>Ab der Schwelle</translation>
    </message>
    <message>
        <source>At the threshold or above it, as some chips</source>
        <translation>An der Schwelle oder darüber, wie manche Chips</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The inputs are samples × features; each is repeated for so many steps</source>
        <translation>Die Eingaben sind Beispiele × Merkmale; jedes wird so viele Schritte lang wiederholt</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Reset after a spike, which network files do not store</source>
        <translation>Reset nach einem Spike; Netzdateien enthalten ihn nicht</translation>
    </message>
    <message>
        <source>Comparison of the membrane with the threshold</source>
        <translation>Vergleich der Membran mit der Schwelle</translation>
    </message>
    <message>
        <source>The reset acts in the step after the spike, as in snnTorch by default</source>
        <translation>Der Reset wirkt im Schritt nach dem Spike, wie üblich in snnTorch</translation>
    </message>
    <message>
        <source>Bits of the weights</source>
        <translation>Bits der Gewichte</translation>
    </message>
    <message>
        <source>Bits of the weights of every layer, with a scale per layer</source>
        <translation>Bits der Gewichte jeder Schicht, mit einer Skala je Schicht</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>fires</source>
        <translation>feuert</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Network: change dt</source>
        <translation>Netz: dt ändern</translation>
    </message>
    <message>
        <source>Network: change steps</source>
        <translation>Netz: Schritte ändern</translation>
    </message>
    <message>
        <source>Network: change reset</source>
        <translation>Netz: Reset ändern</translation>
    </message>
    <message>
        <source>Network: change firing</source>
        <translation>Netz: Feuern ändern</translation>
    </message>
    <message>
        <source>Network: change reset delay</source>
        <translation>Netz: Verzögerung des Resets ändern</translation>
    </message>
    <message>
        <source>Network: change weight bits</source>
        <translation>Netz: Gewichtsbits ändern</translation>
    </message>
    <message>
        <source>Guess: with this step inputs are not scaled.</source>
        <translation>Vermutung: So werden Eingaben nicht skaliert.</translation>
    </message>
    <message>
        <source>Default; the file does not store the step.</source>
        <translation>Vorgabe; die Datei enthält den Schritt nicht.</translation>
    </message>
</context>
<context>
    <name>quantoscope::SampleBar</name>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>schnell</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>The sample whose spikes are shown</source>
        <translation>Das Beispiel, dessen Spikes gezeigt werden</translation>
    </message>
    <message>
        <source>Play through the steps of the sample, or pause (Space)</source>
        <translation>Die Schritte des Beispiels abspielen oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Playback speed: 2, 8 or 30 steps per second</source>
        <translation>Abspielgeschwindigkeit: 2, 8 oder 30 Schritte je Sekunde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>The step whose spikes the graph shows</source>
        <translation>Der Schritt, dessen Spikes der Graph zeigt</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source> of 0–%1</source>
        <translation> von 0–%1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>quantoscope::SawtoothPlot</name>
    <message>
        <source>Error of the staircase</source>
        <translation>Fehler der Treppe</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>input %1
error %2</source>
        <translation>Eingabe %1
Fehler %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::ScaleFields</name>
    <message>
        <source>To threshold units…</source>
        <translation>In Einheiten der Schwelle…</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>input_gain: factor for each number of the recording; value = gain · number + offset</source>
        <translation>input_gain: Faktor für jede Zahl der Aufzeichnung; Wert = gain · Zahl + offset</translation>
    </message>
    <message>
        <source>input_offset: added after the gain; value = gain · number + offset</source>
        <translation>input_offset: nach dem Faktor addiert; Wert = gain · Zahl + offset</translation>
    </message>
    <message>
        <source>Choose gain and offset so that the resting potential becomes 0 and the firing threshold becomes the threshold of the scheme</source>
        <translation>Faktor und Verschiebung so wählen, dass das Ruhepotential zu 0 wird und die Feuerschwelle zur Schwelle des Schemas</translation>
    </message>
</context>
<context>
    <name>quantoscope::ScatterPlot</name>
    <message>
        <source>Neurons of the layer</source>
        <translation>Neuronen der Schicht</translation>
    </message>
    <message>
        <source>raw spikes per step</source>
        <translation>rohe Spikes je Schritt</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>Neuron</translation>
    </message>
    <message>
        <source>SQNR in dB</source>
        <translation>SQNR in dB</translation>
    </message>
    <message>
        <source>%1, neuron %2</source>
        <translation>%1, Neuron %2</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>Neuronen</translation>
    </message>
    <message>
        <source>× silenced %1</source>
        <translation>× verstummt %1</translation>
    </message>
    <message>
        <source>equal rates</source>
        <translation>gleiche Raten</translation>
    </message>
    <message>
        <source>neuron %1
%2 → %3 spikes
SQNR %4</source>
        <translation>Neuron %1
%2 → %3 Spikes
SQNR %4</translation>
    </message>
    <message>
        <source>neuron %1
SQNR %2</source>
        <translation>Neuron %1
SQNR %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::SchemeColumn</name>
    <message>
        <source>1 bit</source>
        <translation>1 Bit</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Make this the scheme in use (can be undone)</source>
        <translation>Dieses Schema wählen (lässt sich rückgängig machen)</translation>
    </message>
    <message>
        <source>Name of the scheme</source>
        <translation>Name des Schemas</translation>
    </message>
    <message>
        <source>The name of this scheme in the comparison; type to change it</source>
        <translation>Der Name dieses Schemas im Vergleich; tippen, um ihn zu ändern</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · aktuell</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Remove this scheme from the comparison</source>
        <translation>Dieses Schema aus dem Vergleich entfernen</translation>
    </message>
    <message>
        <source>scale auto</source>
        <translation>scale auto</translation>
    </message>
</context>
<context>
    <name>quantoscope::SchemePanel</name>
    <message>
        <source>Uniform</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Threshold-centred</source>
        <translation>Schwellenzentriert</translation>
    </message>
    <message>
        <source>Zero-centred</source>
        <translation>Nullzentriert</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Saturating</source>
        <translation>Sättigend</translation>
    </message>
    <message>
        <source>uniform, thr_centered: how the levels are spaced</source>
        <translation>uniform, thr_centered: wie die Stufen verteilt sind</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>auto %1</source>
        <translation>auto %1</translation>
    </message>
    <message>
        <source>uniform=True: equal steps over the whole range</source>
        <translation>uniform=True: gleiche Abstände über den ganzen Bereich</translation>
    </message>
    <message>
        <source>Exponential (uniform=False, thr_centered=True): steps shrink towards the threshold</source>
        <translation>Exponentiell (uniform=False, thr_centered=True): Die Abstände werden zur Schwelle hin kleiner</translation>
    </message>
    <message>
        <source>Exponential (uniform=False, thr_centered=False): steps shrink towards zero</source>
        <translation>Exponentiell (uniform=False, thr_centered=False): Die Abstände werden zur Null hin kleiner</translation>
    </message>
    <message>
        <source>As in snnTorch: the first level with the smallest float distance</source>
        <translation>Wie snnTorch: die erste Stufe mit dem kleinsten float-Abstand</translation>
    </message>
    <message>
        <source>As in hardware: nearest level, ties to the lower one, saturates at the ends, NaN stays NaN. With a step d: ⌈x/d − ½⌉·d</source>
        <translation>Wie Hardware: nächste Stufe, bei gleichem Abstand die untere, an den Enden gesättigt, NaN bleibt NaN. Bei Schrittweite d: ⌈x/d − ½⌉·d</translation>
    </message>
    <message>
        <source>Which level the state takes if it lies between two of them, far outside, or is NaN</source>
        <translation>Welche Stufe der Zustand annimmt, wenn er zwischen zwei Stufen oder weit außerhalb liegt oder NaN ist</translation>
    </message>
    <message>
        <source>Nearest-even</source>
        <translation>Nächste, sonst gerade</translation>
    </message>
    <message>
        <source>Nearest level, ties to the even code, as in IEEE 754; otherwise like Saturating</source>
        <translation>Nächste Stufe, bei gleichem Abstand die mit geradem Code, wie in IEEE 754; sonst wie Sättigung</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Abrunden</translation>
    </message>
    <message>
        <source>The greatest level not above the state, as a shift to the right does it. With a step d: ⌊x/d⌋·d</source>
        <translation>Die größte Stufe, die nicht über dem Zustand liegt, wie bei einer Verschiebung nach rechts. Bei Schrittweite d: ⌊x/d⌋·d</translation>
    </message>
    <message>
        <source>Toward-zero</source>
        <translation>Zur Null</translation>
    </message>
    <message>
        <source>Of the two levels around the state the one nearer to 0: digits are cut off. With a step d: sign(x)·⌊|x|/d⌋·d</source>
        <translation>Von den beiden Stufen um den Zustand die näher an 0: Stellen werden abgeschnitten. Bei Schrittweite d: sign(x)·⌊|x|/d⌋·d</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Stochastic</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>One of the two levels around the state at random, so that the mean is the state. With a step d: ⌊x/d + u⌋·d, u uniform in [0, 1)</source>
        <translation>Zufällig eine der beiden Stufen um den Zustand, sodass der Mittelwert der Zustand ist. Mit einem Schritt d: ⌊x/d + u⌋·d, u gleichverteilt in [0, 1)</translation>
    </message>
    <message>
        <source>Saturate</source>
        <translation>Begrenzen</translation>
    </message>
    <message>
        <source>A state beyond the levels takes the lowest or highest level</source>
        <translation>Ein Zustand außerhalb der Stufen nimmt die tiefste oder höchste Stufe an</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Überlaufen</translation>
    </message>
    <message>
        <source>The code keeps its low bits, as an adder of two&apos;s complement without saturation does: a large state becomes negative</source>
        <translation>Der Code behält seine unteren Bits, wie bei einem Addierer im Zweierkomplement ohne Begrenzung: Ein großer Zustand wird negativ</translation>
    </message>
    <message>
        <source>What happens to a state beyond the levels</source>
        <translation>Was mit einem Zustand außerhalb der Stufen geschieht</translation>
    </message>
    <message>
        <source>overflow</source>
        <translation>Überlauf</translation>
    </message>
</context>
<context>
    <name>quantoscope::SensitivityPlot</name>
    <message>
        <source>One layer quantized</source>
        <translation>Eine Schicht quantisiert</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>first %1 layers</source>
        <translation>erste %1 Schichten</translation>
    </message>
    <message>
        <source>required</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bits</translation>
    </message>
</context>
<context>
    <name>quantoscope::SessionKeeper</name>
    <message>
        <source>The session cannot be kept for the next start because %1 cannot be written. Free disk space, check the permissions, or save the session to another file (Ctrl+S).</source>
        <translation>Die Sitzung lässt sich nicht für den nächsten Start aufbewahren, weil %1 nicht geschrieben werden kann. Speicherplatz freigeben, die Zugriffsrechte prüfen oder die Sitzung in einer anderen Datei speichern (Strg+S).</translation>
    </message>
</context>
<context>
    <name>quantoscope::SignalPanel</name>
    <message>
        <source>, %1 Hz</source>
        <translation>, %1 Hz</translation>
    </message>
    <message>
        <source>Open loop</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open recording…</source>
        <translation>Aufzeichnung…</translation>
    </message>
    <message>
        <source>Use a stimulus</source>
        <translation>Reiz nehmen</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>A constant current</source>
        <translation>Ein konstanter Strom</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>Rampe</translation>
    </message>
    <message>
        <source>sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>A sinusoidal current</source>
        <translation>Ein sinusförmiger Strom</translation>
    </message>
    <message>
        <source>pulses</source>
        <translation>Pulse</translation>
    </message>
    <message>
        <source>poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Open loop: a trace quantized afterwards. Closed loop: the quantized state feeds back.</source>
        <translation>Offene Schleife: eine Spur wird nachträglich quantisiert. Geschlossene Schleife: Der quantisierte Zustand wirkt zurück.</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>stimulus</source>
        <translation>Reiz</translation>
    </message>
    <message>
        <source>Change the column</source>
        <translation>Spalte ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>as the membrane</source>
        <translation>als Membran</translation>
    </message>
    <message>
        <source>as the input current</source>
        <translation>als Eingangsstrom</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose channels</source>
        <translation>Kanäle wählen</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Channels shown: %1</source>
        <translation>Gezeigte Kanäle: %1</translation>
    </message>
    <message>
        <source>axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>header</source>
        <translation>Kopfzeile</translation>
    </message>
    <message>
        <source>The line of the text file that names the columns</source>
        <translation>Die Zeile der Textdatei, die die Spalten benennt</translation>
    </message>
    <message>
        <source>Change the axes</source>
        <translation>Achsen ändern</translation>
    </message>
    <message>
        <source>Change the header</source>
        <translation>Kopfzeile ändern</translation>
    </message>
    <message>
        <source>Which axis of the array (%1) is time</source>
        <translation>Welche Achse des Arrays (%1) die Zeit ist</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Column, or part of its name</source>
        <translation>Spalte, oder ein Teil ihres Namens</translation>
    </message>
    <message>
        <source>Type part of a column&apos;s name to find it</source>
        <translation>Tippen Sie einen Teil des Namens einer Spalte, um sie zu finden</translation>
    </message>
    <message>
        <source>, %1 segments joined</source>
        <translation>, %1 Abschnitte aneinander</translation>
    </message>
    <message>
        <source>A complete membrane trace is quantized afterwards</source>
        <translation>Eine vollständige Membranspur wird nachträglich quantisiert</translation>
    </message>
    <message>
        <source>The neuron is simulated with its state quantized at every step, like Leaky(state_quant=…)</source>
        <translation>Das Neuron wird mit in jedem Schritt quantisiertem Zustand simuliert, wie Leaky(state_quant=…)</translation>
    </message>
    <message>
        <source>A current that rises linearly to the amplitude</source>
        <translation>Ein Strom, der linear bis amplitude ansteigt</translation>
    </message>
    <message>
        <source>Pulses of the given amplitude, width steps long, one per period</source>
        <translation>Pulse der Höhe amplitude, width Schritte lang, einer je Periode</translation>
    </message>
    <message>
        <source>The amplitude with probability rate at each step</source>
        <translation>Je Schritt mit der Wahrscheinlichkeit rate amplitude</translation>
    </message>
    <message>
        <source>Approximately normal noise; the amplitude is its standard deviation</source>
        <translation>Annähernd normalverteiltes Rauschen; amplitude ist die Standardabweichung</translation>
    </message>
    <message>
        <source>Open a recording (%1), or drop it on the window</source>
        <translation>Eine Aufzeichnung öffnen (%1) oder sie auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Show more channels, one above the other (up to %1)</source>
        <translation>Weitere Kanäle zeigen, übereinander (bis zu %1)</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
</context>
<context>
    <name>quantoscope::SpikePlot</name>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>raw %1</source>
        <translation>roh %1</translation>
    </message>
    <message>
        <source>quantized %1</source>
        <translation>quantisiert %1</translation>
    </message>
    <message>
        <source>raw</source>
        <translation>roh</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>Spike</translation>
    </message>
    <message>
        <source>%1
raw %2, quantized %3</source>
        <translation>%1
roh %2, quantisiert %3</translation>
    </message>
    <message>
        <source>first difference: %1</source>
        <translation>erster Unterschied: %1</translation>
    </message>
    <message>
        <source>first difference not known yet</source>
        <translation>erster Unterschied noch unbekannt</translation>
    </message>
    <message>
        <source>identical spike trains</source>
        <translation>identische Spikefolgen</translation>
    </message>
    <message>
        <source>no spike</source>
        <translation>kein Spike</translation>
    </message>
    <message>
        <source>reference %1</source>
        <translation>Referenz %1</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>%1
reference %2</source>
        <translation>%1
Referenz %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::StaircasePlot</name>
    <message>
        <source>Staircase</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>%1 → %2
level %3, error %4</source>
        <translation>%1 → %2
Stufe %3, Fehler %4</translation>
    </message>
</context>
<context>
    <name>quantoscope::StepAxis</name>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>quantoscope::StudyPage</name>
    <message>
        <source>Study: apply preset %1</source>
        <translation>Studie: Vorlage %1 anwenden</translation>
    </message>
    <message>
        <source>Open a file of your data, or choose another data set.</source>
        <translation>Öffnen Sie eine Datei mit Ihren Daten, oder wählen Sie einen anderen Datensatz.</translation>
    </message>
    <message>
        <source>Equal bits</source>
        <translation>Gleiche Bits</translation>
    </message>
    <message>
        <source>Weights with %1 bits</source>
        <translation>Gewichte mit %1 Bits</translation>
    </message>
    <message>
        <source>Networks to train: %1</source>
        <translation>Zu trainierende Netze: %1</translation>
    </message>
    <message>
        <source>%1 of %2 networks are trained</source>
        <translation>%1 von %2 Netzen sind trainiert</translation>
    </message>
    <message>
        <source>The results are of other settings. Networks to train: %1</source>
        <translation>Die Ergebnisse gehören zu anderen Einstellungen. Zu trainierende Netze: %1</translation>
    </message>
    <message>
        <source>Networks trained: %1</source>
        <translation>Trainierte Netze: %1</translation>
    </message>
    <message>
        <source>%1 of %2 networks are trained. Run trains the others.</source>
        <translation>%1 von %2 Netzen sind trainiert. Starten trainiert die übrigen.</translation>
    </message>
    <message>
        <source>Study: open %1</source>
        <translation>Studie: %1 öffnen</translation>
    </message>
    <message>
        <source>Open your data</source>
        <translation>Eigene Daten öffnen</translation>
    </message>
    <message>
        <source>Samples (*.npz *.npy *-ubyte *-ubyte.gz);;All files (*)</source>
        <translation>Beispiele (*.npz *.npy *-ubyte *-ubyte.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open labels</source>
        <translation>Klassen öffnen</translation>
    </message>
    <message>
        <source>Labels (*.npy *-ubyte *-ubyte.gz);;All files (*)</source>
        <translation>Klassen (*.npy *-ubyte *-ubyte.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: its extension must be .csv.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .csv sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: its extension must be .csv or .md.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .csv oder .md sein.</translation>
    </message>
    <message>
        <source>Save study</source>
        <translation>Studie speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md);;CSV (*.csv)</source>
        <translation>Markdown (*.md);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Study written to %1.</source>
        <translation>Studie nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>One row per case and seed</source>
        <translation>Eine Zeile je Fall und Startwert</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>One row per case, with means over the seeds</source>
        <translation>Eine Zeile je Fall, mit Mittelwerten über die Startwerte</translation>
    </message>
    <message>
        <source>Save study…</source>
        <translation>Studie speichern…</translation>
    </message>
    <message>
        <source>Train the networks whose results are missing</source>
        <translation>Die Netze trainieren, deren Ergebnisse fehlen</translation>
    </message>
    <message>
        <source>Stop training; finished networks are kept</source>
        <translation>Das Training anhalten; fertige Netze bleiben</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>Fortschritt der Studie</translation>
    </message>
    <message>
        <source>What to save</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Write the rows or the summary to a file</source>
        <translation>Die Zeilen oder die Zusammenfassung in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Settings of usual studies. The data set stays.</source>
        <translation>Einstellungen üblicher Studien. Der Datensatz bleibt.</translation>
    </message>
    <message>
        <source>Small study</source>
        <translation>Kleine Studie</translation>
    </message>
    <message>
        <source>Few samples and epochs: finished after seconds</source>
        <translation>Wenige Beispiele und Epochen: nach Sekunden fertig</translation>
    </message>
    <message>
        <source>All combinations</source>
        <translation>Alle Kombinationen</translation>
    </message>
    <message>
        <source>Every method and spacing, with 2, 4, 8 and float bits of weights and state</source>
        <translation>Jedes Verfahren und jede Teilung, mit 2, 4, 8 und float Bits von Gewichten und Zustand</translation>
    </message>
    <message>
        <source>Repeat SQUAT</source>
        <translation>SQUAT wiederholen</translation>
    </message>
    <message>
        <source>The study of the paper on SQUAT: four ways of training with equal bits, 10 seeds</source>
        <translation>Die Studie der Arbeit über SQUAT: vier Arten des Trainings mit gleichen Bits, 10 Startwerte</translation>
    </message>
    <message>
        <source>Which cases the plot shows where weights and state are quantized</source>
        <translation>Welche Fälle das Diagramm zeigt, wo Gewichte und Zustand quantisiert sind</translation>
    </message>
</context>
<context>
    <name>quantoscope::StudyPanel</name>
    <message>
        <source>Labels…</source>
        <translation>Klassen…</translation>
    </message>
    <message>
        <source>Open the class of each sample, if they are in a separate file</source>
        <translation>Die Klasse jedes Beispiels öffnen, wenn sie in einer eigenen Datei stehen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Go back to a built-in data set</source>
        <translation>Zurück zu einem eingebauten Datensatz</translation>
    </message>
    <message>
        <source>No axis of steps</source>
        <translation>Keine Achse der Schritte</translation>
    </message>
    <message>
        <source>Neurons of one to three hidden layers, such as 64 or 64,32</source>
        <translation>Neuronen von einer bis drei verborgenen Schichten, zum Beispiel 64 oder 64,32</translation>
    </message>
    <message>
        <source>Study: change %1</source>
        <translation>Studie: %1 ändern</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Your data…</source>
        <translation>Eigene Daten…</translation>
    </message>
    <message>
        <source>Open your samples: .npz with x and y, .npy, or images of MNIST (IDX)</source>
        <translation>Eigene Beispiele öffnen: .npz mit x und y, .npy oder Bilder von MNIST (IDX)</translation>
    </message>
    <message>
        <source>All axes of x after the first are features</source>
        <translation>Alle Achsen von x nach der ersten sind Merkmale</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Study: change axis of steps</source>
        <translation>Studie: Achse der Schritte ändern</translation>
    </message>
    <message>
        <source>Network and training</source>
        <translation>Netz und Training</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>Rückgekoppelt</translation>
    </message>
    <message>
        <source>Hidden layers with recurrent weights</source>
        <translation>Verborgene Schichten mit rückgekoppelten Gewichten</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>hidden must be one to %1 integers from 1 to %2, such as 64,32.</source>
        <translation>hidden muss aus einer bis %1 ganzen Zahlen von 1 bis %2 bestehen, zum Beispiel 64,32.</translation>
    </message>
    <message>
        <source>Study: remove your data</source>
        <translation>Studie: eigene Daten entfernen</translation>
    </message>
    <message>
        <source>%1, labels %2</source>
        <translation>%1, Klassen %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::StudyPlot</name>
    <message>
        <source>Weights quantized</source>
        <translation>Gewichte quantisiert</translation>
    </message>
    <message>
        <source>State quantized</source>
        <translation>Zustand quantisiert</translation>
    </message>
    <message>
        <source>Weights and state quantized</source>
        <translation>Gewichte und Zustand quantisiert</translation>
    </message>
    <message>
        <source>accuracy in %</source>
        <translation>Genauigkeit in %</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>bits of the state</source>
        <translation>Bits des Zustands</translation>
    </message>
    <message>
        <source>float</source>
        <translation>float</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bits</translation>
    </message>
</context>
<context>
    <name>quantoscope::StudyTable</name>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How the network was trained</source>
        <translation>Wie das Netz trainiert wurde</translation>
    </message>
    <message>
        <source>spacing</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>Spacing of the levels of the state</source>
        <translation>Teilung der Stufen des Zustands</translation>
    </message>
    <message>
        <source>weight bits</source>
        <translation>Gewichtsbits</translation>
    </message>
    <message>
        <source>Bits of the weights in the test</source>
        <translation>Bits der Gewichte im Test</translation>
    </message>
    <message>
        <source>state bits</source>
        <translation>Zustandsbits</translation>
    </message>
    <message>
        <source>Bits of the state in the test</source>
        <translation>Bits des Zustands im Test</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Number of networks that are finished</source>
        <translation>Anzahl der fertigen Netze</translation>
    </message>
    <message>
        <source>accuracy in %</source>
        <translation>Genauigkeit in %</translation>
    </message>
    <message>
        <source>On the test samples: mean over the seeds, and half its 95 % interval</source>
        <translation>Auf den Testbeispielen: Mittelwert über die Startwerte und halbes 95-%-Intervall</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Mean cross-entropy on the test samples, and half its 95 % interval</source>
        <translation>Mittlere Kreuzentropie auf den Testbeispielen und halbes 95-%-Intervall</translation>
    </message>
    <message>
        <source>spikes per sample</source>
        <translation>Spikes je Beispiel</translation>
    </message>
    <message>
        <source>Of all neurons: mean over the seeds, and half its 95 % interval</source>
        <translation>Aller Neuronen: Mittelwert über die Startwerte und halbes 95-%-Intervall</translation>
    </message>
    <message>
        <source>Cases of the study</source>
        <translation>Fälle der Studie</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>quantoscope::TableExportDialog</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The scheme, its levels and the findings about them.</source>
        <translation>Das Schema, seine Stufen und die Befunde dazu.</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>NumPy</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>C-Header</translation>
    </message>
    <message>
        <source>Verilog</source>
        <translation>Verilog</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>A table for notes and web pages.</source>
        <translation>Eine Tabelle für Notizen und Webseiten.</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>In &amp;fixed point</source>
        <translation>Als &amp;Festkomma</translation>
    </message>
    <message>
        <source>Export level table</source>
        <translation>Stufentabelle exportieren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Also as signed fixed-point codes Qm.n: a sign bit, m integer and n fraction bits</source>
        <translation>Auch als Festkommacodes Qm.n mit Vorzeichen: ein Vorzeichenbit, m ganze und n gebrochene Bits</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>One row per level, for spreadsheets.</source>
        <translation>Eine Zeile je Stufe, für Tabellenprogramme.</translation>
    </message>
    <message>
        <source>The levels as a float32 array; in fixed point, the codes as int32.</source>
        <translation>Die Stufen als float32-Array; als Festkomma die Codes als int32.</translation>
    </message>
    <message>
        <source>Level tables and quantizer functions for C99 and C++, named after the file.</source>
        <translation>Stufentabellen und Quantisierfunktionen für C99 und C++, benannt nach der Datei.</translation>
    </message>
    <message>
        <source>A synthesizable quantizer module, its $readmemh tables and a test bench: six files, named after the one you choose.</source>
        <translation>Ein synthetisierbares Quantisierer-Modul, seine Tabellen für $readmemh und eine Testbench: sechs Dateien, benannt nach der gewählten.</translation>
    </message>
    <message>
        <source>The list of levels and the snnTorch call that creates it.</source>
        <translation>Die Liste der Stufen und der snnTorch-Aufruf, der sie erzeugt.</translation>
    </message>
    <message>
        <source>A table for papers; needs the booktabs package.</source>
        <translation>Eine Tabelle für Artikel; benötigt das Paket booktabs.</translation>
    </message>
    <message>
        <source>Decimal places; all: as many as needed to tell the values apart</source>
        <translation>Nachkommastellen; alle: so viele, wie zum Unterscheiden der Werte nötig sind</translation>
    </message>
</context>
<context>
    <name>quantoscope::ThresholdUnitsDialog</name>
    <message>
        <source>Rest and threshold must differ.</source>
        <translation>Ruhe und Schwelle müssen verschieden sein.</translation>
    </message>
    <message>
        <source>gain %1, offset %2</source>
        <translation>gain %1, offset %2</translation>
    </message>
    <message>
        <source>Scale to threshold units</source>
        <translation>In Einheiten der Schwelle umrechnen</translation>
    </message>
    <message>
        <source>The levels of a scheme lie around 0 and the threshold; scale the recording to match.</source>
        <translation>Die Stufen eines Schemas liegen um 0 und die Schwelle; die Aufzeichnung wird darauf umgerechnet.</translation>
    </message>
    <message>
        <source>Default: the median of the recording</source>
        <translation>Vorlage: der Median der Aufzeichnung</translation>
    </message>
    <message>
        <source>Default: 15 mV above rest, where many neurons fire; without a voltage unit, halfway to the largest sample</source>
        <translation>Vorlage: 15 mV über der Ruhe, wo viele Neuronen feuern; ohne Spannungseinheit auf halbem Weg zum größten Wert</translation>
    </message>
    <message>
        <source>Resting potential (becomes 0)</source>
        <translation>Ruhepotential (wird zu 0)</translation>
    </message>
    <message>
        <source>Firing threshold (becomes %1)</source>
        <translation>Feuerschwelle (wird zu %1)</translation>
    </message>
</context>
<context>
    <name>quantoscope::TraceComparer</name>
    <message>
        <source>There is not enough memory to compare the trace; use a shorter one.</source>
        <translation>Der Speicher reicht nicht, um die Spur zu vergleichen; verwenden Sie eine kürzere.</translation>
    </message>
    <message>
        <source>The comparison with the trace was cancelled; reload it to compare again.</source>
        <translation>Der Vergleich mit der Spur wurde abgebrochen; lesen Sie sie neu, um noch einmal zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>quantoscope::TracePanel</name>
    <message>
        <source>Remove trace</source>
        <translation>Spur entfernen</translation>
    </message>
    <message>
        <source>Compare with no trace</source>
        <translation>Mit keiner Spur vergleichen</translation>
    </message>
    <message>
        <source>Steps at which the raw neuron, as it is set, equals the trace</source>
        <translation>Schritte, in denen das rohe Neuron, wie es eingestellt ist, mit der Spur übereinstimmt</translation>
    </message>
    <message>
        <source>equal steps</source>
        <translation>gleiche Schritte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>quantoscope::TracePlot</name>
    <message>
        <source>%1 steps are visible; at most %2 can be exported. Zoom in, or write all steps with the command quantize or simulate.</source>
        <translation>%1 Schritte sind sichtbar, höchstens %2 lassen sich exportieren; hineinzoomen oder alle mit dem Befehl quantize oder simulate schreiben.</translation>
    </message>
</context>
<context>
    <name>quantoscope::TrainingHintLabel</name>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>quantoscope::TrainingPage</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>1 epoch/s</source>
        <translation>1 Epoche/s</translation>
    </message>
    <message>
        <source>5 epochs/s</source>
        <translation>5 Epochen/s</translation>
    </message>
    <message>
        <source>25 epochs/s</source>
        <translation>25 Epochen/s</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Float</translation>
    </message>
    <message>
        <source>The weights trained in float</source>
        <translation>Die in float trainierten Gewichte</translation>
    </message>
    <message>
        <source>PTQ</source>
        <translation>PTQ</translation>
    </message>
    <message>
        <source>QAT</source>
        <translation>QAT</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Train, or pause (Space)</source>
        <translation>Trainieren oder anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Which network to export</source>
        <translation>Welches Netz exportiert wird</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>Training: open %1</source>
        <translation>Training: %1 öffnen</translation>
    </message>
    <message>
        <source>Network written to %1.</source>
        <translation>Netz nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximal</translation>
    </message>
    <message>
        <source>Go back to the initial weights</source>
        <translation>Zurück zu den Anfangsgewichten</translation>
    </message>
    <message>
        <source>Training speed</source>
        <translation>Geschwindigkeit des Trainings</translation>
    </message>
    <message>
        <source>The float network, run quantized</source>
        <translation>Das float-Netz, quantisiert ausgeführt</translation>
    </message>
    <message>
        <source>The network trained quantized</source>
        <translation>Das quantisiert trainierte Netz</translation>
    </message>
    <message>
        <source>Train one epoch: one pass over the training samples</source>
        <translation>Eine Epoche trainieren: ein Durchgang durch die Trainingsbeispiele</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Points, samples and MNIST (*.csv *.tsv *.txt *.npy *.npz *.gz *-ubyte);;All files (*)</source>
        <translation>Punkte, Beispiele und MNIST (*.csv *.tsv *.txt *.npy *.npz *.gz *-ubyte);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open in Network…</source>
        <translation>In Netz öffnen…</translation>
    </message>
    <message>
        <source>Write the network as a Python file for snnTorch, as JSON, or as NIR</source>
        <translation>Das Netz als Python-Datei für snnTorch, als JSON oder als NIR schreiben</translation>
    </message>
    <message>
        <source>Write the network as NIR with its test samples, and open both in the Network tab</source>
        <translation>Das Netz als NIR mit seinen Testbeispielen schreiben und beides im Tab Netz öffnen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: its extension must be .py, .json or .nir.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .py, .json oder .nir sein.</translation>
    </message>
    <message>
        <source>Python for snnTorch (*.py);;JSON (*.json);;NIR (*.nir)</source>
        <translation>Python für snnTorch (*.py);;JSON (*.json);;NIR (*.nir)</translation>
    </message>
    <message>
        <source>Save the network and its test samples</source>
        <translation>Das Netz und seine Testbeispiele speichern</translation>
    </message>
    <message>
        <source>NIR (*.nir)</source>
        <translation>NIR (*.nir)</translation>
    </message>
</context>
<context>
    <name>quantoscope::TrainingPanel</name>
    <message>
        <source>dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Membrane</source>
        <translation>Membran</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Cross-entropy of the output spike counts</source>
        <translation>Kreuzentropie der Spikezahlen am Ausgang</translation>
    </message>
    <message>
        <source>surrogate</source>
        <translation>Surrogat</translation>
    </message>
    <message>
        <source>atan</source>
        <translation>atan</translation>
    </message>
    <message>
        <source>Fast sigmoid</source>
        <translation>Fast Sigmoid</translation>
    </message>
    <message>
        <source>state_gradient</source>
        <translation>state_gradient</translation>
    </message>
    <message>
        <source>Straight-through</source>
        <translation>Straight-through</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Begrenzt</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Treppe</translation>
    </message>
    <message>
        <source>The true slope, 0: nothing is learned</source>
        <translation>Die wahre Steigung, 0: nichts wird gelernt</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Plain gradient descent</source>
        <translation>Einfacher Gradientenabstieg</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Steps scaled by the gradient&apos;s moments</source>
        <translation>Schritte skaliert mit den Momenten des Gradienten</translation>
    </message>
    <message>
        <source>Training: change %1</source>
        <translation>Training: %1 ändern</translation>
    </message>
    <message>
        <source>The neurons are Leaky and fire above the threshold, with reset by subtraction one step after the spike. beta and threshold are those of the setup.</source>
        <translation>Die Neuronen sind Leaky und feuern über der Schwelle; ein Schritt nach dem Spike wird die Schwelle abgezogen; beta und threshold sind die der Einstellung.</translation>
    </message>
    <message>
        <source>Cross-entropy of the output membranes, averaged over the steps</source>
        <translation>Kreuzentropie der Ausgangsmembranen, Mittel über die Schritte</translation>
    </message>
    <message>
        <source>Slope used in place of a spike&apos;s: 1/(1 + (π·u)²), u = membrane − threshold</source>
        <translation>Anstelle der Steigung eines Spikes benutzt: 1/(1 + (π·u)²), u = Membran − Schwelle</translation>
    </message>
    <message>
        <source>Slope used in place of a spike&apos;s: 1/(1 + 25·|u|)²</source>
        <translation>Anstelle der Steigung eines Spikes benutzt: 1/(1 + 25·|u|)²</translation>
    </message>
    <message>
        <source>Slope used in place of the staircase&apos;s: 1 everywhere, as in snnTorch</source>
        <translation>Anstelle der Steigung der Treppe benutzt: überall 1, wie in snnTorch</translation>
    </message>
    <message>
        <source>Slope used: 1 between the lowest and the highest level, 0 outside</source>
        <translation>Benutzte Steigung: 1 zwischen der niedrigsten und der höchsten Stufe, sonst 0</translation>
    </message>
    <message>
        <source>Open data…</source>
        <translation>Daten öffnen…</translation>
    </message>
    <message>
        <source>Train on your data: points with the columns x, y and label, a .npz file with x and y, or images of MNIST (IDX)</source>
        <translation>Mit eigenen Daten trainieren: Punkte mit den Spalten x, y und label, eine .npz-Datei mit x und y oder Bilder von MNIST (IDX)</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>encoding</translation>
    </message>
    <message>
        <source>recurrent</source>
        <translation>recurrent</translation>
    </message>
    <message>
        <source>recurrent: Hidden layers with recurrent weights</source>
        <translation>recurrent: Verborgene Schichten mit rekurrenten Gewichten</translation>
    </message>
    <message>
        <source>quantized</source>
        <translation>quantized</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>PTQ and QAT store the membranes in the scheme&apos;s levels</source>
        <translation>PTQ und QAT speichern die Membranen in den Stufen des Schemas</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>PTQ and QAT store the weights in weight_bits bits</source>
        <translation>PTQ und QAT speichern die Gewichte in weight_bits Bit</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>PTQ and QAT store membranes and weights in few bits</source>
        <translation>PTQ und QAT speichern Membranen und Gewichte in wenigen Bit</translation>
    </message>
    <message>
        <source>weight_scale</source>
        <translation>weight_scale</translation>
    </message>
    <message>
        <source>Per matrix</source>
        <translation>Je Matrix</translation>
    </message>
    <message>
        <source>One scale for all weights of a layer</source>
        <translation>Eine Skala für alle Gewichte einer Schicht</translation>
    </message>
    <message>
        <source>Per neuron</source>
        <translation>Je Neuron</translation>
    </message>
    <message>
        <source>A scale for the weights of each neuron</source>
        <translation>Eine Skala für die Gewichte jedes Neurons</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>schedule</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>The same rate in every epoch</source>
        <translation>Dieselbe Rate in jeder Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>A tenth of the rate after every schedule_epochs epochs</source>
        <translation>Nach je schedule_epochs Epochen ein Zehntel der Rate</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>From the rate down to 0 over schedule_epochs epochs</source>
        <translation>In schedule_epochs Epochen von der Rate bis 0</translation>
    </message>
</context>
<context>
    <name>quantoscope::TrainingViews</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>The answers of the three learners</source>
        <translation>Die Antworten der drei Lerner</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Verwechslungen</translation>
    </message>
    <message>
        <source>How often each class got each answer</source>
        <translation>Wie oft jede Klasse jede Antwort erhielt</translation>
    </message>
    <message>
        <source>Membranes</source>
        <translation>Membranen</translation>
    </message>
    <message>
        <source>Membranes of some hidden neurons</source>
        <translation>Membranen einiger verborgener Neuronen</translation>
    </message>
    <message>
        <source>Spikes</source>
        <translation>Spikes</translation>
    </message>
    <message>
        <source>Spikes of all layers, in float and quantized</source>
        <translation>Spikes aller Schichten, in float und quantisiert</translation>
    </message>
    <message>
        <source>Input weights</source>
        <translation>Eingangsgewichte</translation>
    </message>
    <message>
        <source>Weights of the hidden neurons as pictures</source>
        <translation>Gewichte der verborgenen Neuronen als Bilder</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>The gradient that passes through the quantizer</source>
        <translation>Der Gradient, der durch den Quantisierer geht</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Histograms of the weights of each layer</source>
        <translation>Histogramme der Gewichte jeder Schicht</translation>
    </message>
</context>
<context>
    <name>quantoscope::WeightPicturesPlot</name>
    <message>
        <source>Input weights</source>
        <translation>Eingangsgewichte</translation>
    </message>
    <message>
        <source>QAT, ±%1</source>
        <translation>QAT, ±%1</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negativ</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positiv</translation>
    </message>
    <message>
        <source>neuron %1
weights from %2 to %3</source>
        <translation>Neuron %1
Gewichte von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>quantoscope::WeightsPlot</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>stored values</source>
        <translation>gespeicherte Werte</translation>
    </message>
    <message>
        <source>%1
around %2
float %3, QAT %4 weights</source>
        <translation>%1
um %2
float %3, QAT %4 Gewichte</translation>
    </message>
</context>
</TS>

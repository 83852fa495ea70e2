<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
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
        <source>The two rounding rules give %1 different levels.</source>
        <translation>Von den zwei Rundungsregeln auf verschiedene Stufen gelegt: %1.</translation>
    </message>
    <message>
        <source>The largest sample, %1, becomes %2: so far out all distances round to the same float and the first level wins.</source>
        <translation>Der größte Wert, %1, wird zu %2: So weit draußen runden alle Abstände zum selben float, und die erste Stufe gewinnt.</translation>
    </message>
    <message>
        <source>Closed loop simulates the first %1 of %2 samples.</source>
        <translation>Die geschlossene Schleife simuliert die ersten %1 von %2 Werten.</translation>
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
        <source>Without any input the quantized neuron fires: 0 is stored as %1, and that drives it over its threshold.</source>
        <translation>Ohne jede Eingabe feuert das quantisierte Neuron: 0 wird als %1 gespeichert, und das treibt es über die Schwelle.</translation>
    </message>
    <message>
        <source>Without input the quantized membrane rests at %1, not at 0.</source>
        <translation>Ohne Eingabe ruht die quantisierte Membran bei %1, nicht bei 0.</translation>
    </message>
    <message>
        <source>Dead zone: a constant current below %1 is rounded away and leaves the quantized membrane at rest.</source>
        <translation>Totzone: Ein konstanter Strom unter %1 wird weggerundet und lässt die quantisierte Membran in Ruhe.</translation>
    </message>
    <message>
        <source>Constant currents from %1 make the raw neuron fire and leave the quantized one silent.</source>
        <translation>Konstante Ströme von %1 lassen das rohe Neuron feuern und das quantisierte stumm.</translation>
    </message>
    <message>
        <source>Constant currents from %1 on make the raw neuron fire and leave the quantized one silent.</source>
        <translation>Konstante Ströme ab %1 lassen das rohe Neuron feuern und das quantisierte stumm.</translation>
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
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>multiplier %1 makes level %2 infinite or not a number at %3 bits; take one between 0 and 1.</source>
        <translation>multiplier %1 macht bei %3 Bit Stufe %2 unendlich oder zu keiner Zahl; einen zwischen 0 und 1 nehmen.</translation>
    </message>
    <message>
        <source>multiplier %1 raised to the power %2 is too large a number at %3 bits; take one between 0 and 1.</source>
        <translation>multiplier %1 hoch %2 ist bei %3 Bit eine zu große Zahl; einen zwischen 0 und 1 nehmen.</translation>
    </message>
    <message>
        <source>threshold %1, lower_limit %2 and upper_limit %3 leave no room on one side of the centre; exponential levels need a range wider than 0 on both sides.</source>
        <translation>threshold %1, lower_limit %2 und upper_limit %3 lassen auf einer Seite der Mitte keinen Platz; exponentielle Stufen brauchen auf beiden Seiten einen Bereich breiter als 0.</translation>
    </message>
    <message>
        <source>multiplier %1 gives %2 steps that cancel out to 0; take one between 0 and 1.</source>
        <translation>multiplier %1 gibt %2 Schritte, die sich zu 0 aufheben; einen zwischen 0 und 1 nehmen.</translation>
    </message>
    <message>
        <source>threshold %1, lower_limit %2 and upper_limit %3 make the range empty; exponential levels need a range wider than 0 (a threshold other than 0).</source>
        <translation>threshold %1, lower_limit %2 und upper_limit %3 machen den Bereich leer; exponentielle Stufen brauchen einen Bereich breiter als 0 (eine Schwelle ungleich 0).</translation>
    </message>
    <message>
        <source>lower_limit %1 and upper_limit %2 leave the centre %3 outside the range %4 to %5; exponential levels need it inside.</source>
        <translation>lower_limit %1 und upper_limit %2 lassen die Mitte %3 außerhalb des Bereichs %4 bis %5; exponentielle Stufen brauchen sie darin.</translation>
    </message>
    <message>
        <source>The quantized neuron can never fire: no level lies above the threshold %1; the highest is %2.</source>
        <translation>Das quantisierte Neuron kann nie feuern: Keine Stufe liegt über der Schwelle %1; die höchste ist %2.</translation>
    </message>
    <message>
        <source>Set lower_limit to %1</source>
        <translation>lower_limit auf %1 setzen</translation>
    </message>
    <message>
        <source>No level lies below the threshold %1; the lowest is %2: no state below the threshold can be stored.</source>
        <translation>Keine Stufe liegt unter der Schwelle %1; die niedrigste ist %2: Kein Zustand unter der Schwelle lässt sich speichern.</translation>
    </message>
    <message>
        <source>All %1 levels are %2: every input becomes this one value.</source>
        <translation>Alle %1 Stufen sind %2: Jede Eingabe wird zu diesem einen Wert.</translation>
    </message>
    <message>
        <source>Shift the limits so that 0 is a level</source>
        <translation>0 zur Stufe machen</translation>
    </message>
    <message>
        <source>Rest is not a level: 0 cannot be stored, the nearest level is %1.</source>
        <translation>Die Ruhelage ist keine Stufe: 0 lässt sich nicht speichern, die nächste Stufe ist %1.</translation>
    </message>
    <message>
        <source>Set multiplier to %1</source>
        <translation>multiplier auf %1 setzen</translation>
    </message>
    <message>
        <source>Only %1 of %2 levels are distinct: %3 dead levels repeat another and are never used.</source>
        <translation>Nur %1 von %2 Stufen sind verschieden: %3 tote Stufen wiederholen eine andere und werden nie benutzt.</translation>
    </message>
    <message>
        <source>The table descends: index 0 is the highest level, %1.</source>
        <translation>Die Tabelle ist absteigend: Index 0 ist die höchste Stufe, %1.</translation>
    </message>
    <message>
        <source>The table is not in ascending order: level %1 (%2) lies below the one before it.</source>
        <translation>Die Tabelle ist nicht aufsteigend: Stufe %1 (%2) liegt unter der davor.</translation>
    </message>
    <message>
        <source>Levels may differ by up to 2 ulp from another build of PyTorch: its linspace rounds differently with its version and the processor.</source>
        <translation>Stufen können bis zu 2 ulp von einem anderen PyTorch abweichen: Dessen linspace rundet je nach Version und Prozessor anders.</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>less than 1 for Alpha, whose tau divides by its logarithm</source>
        <translation>bei Alpha ein Wert unter 1, denn tau teilt durch seinen Logarithmus</translation>
    </message>
    <message>
        <source>greater than beta, %1, for a positive current to raise Alpha&apos;s membrane</source>
        <translation>ein Wert über beta, %1, damit ein positiver Strom die Membran von Alpha hebt</translation>
    </message>
    <message>
        <source>further above beta, %1: their 32-bit logarithms are equal, and Alpha&apos;s tau divides by the difference</source>
        <translation>ein Wert weiter über beta, %1: Die 32-Bit-Logarithmen sind gleich, und tau von Alpha teilt durch deren Differenz</translation>
    </message>
    <message>
        <source>a 32-bit number greater than 0</source>
        <translation>eine 32-Bit-Zahl größer als 0</translation>
    </message>
    <message>
        <source>greater than 0 and less than 1 for Lapicque, whose circuit follows from it</source>
        <translation>bei Lapicque ein Wert über 0 und unter 1, denn die Schaltung folgt daraus</translation>
    </message>
    <message>
        <source>such that it can be divided by resistance times capacitance in 32 bits</source>
        <translation>ein Wert, der sich in 32 Bit durch resistance mal capacitance teilen lässt</translation>
    </message>
    <message>
        <source>a finite 32-bit number</source>
        <translation>eine endliche 32-Bit-Zahl</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>threshold %1, lower_limit %2 and upper_limit %3 stretch the range from %4 to %5; its ends and its width must stay within 3.4e38, the largest 32-bit float.</source>
        <translation>threshold %1, lower_limit %2 und upper_limit %3 dehnen den Bereich von %4 bis %5; seine Enden und seine Breite dürfen 3.4e38, die größte 32-Bit-Gleitkommazahl, nicht überschreiten.</translation>
    </message>
    <message>
        <source>%1 is no whole .wav, .flac, .aiff or .ogg file; it is damaged, cut off or of another kind.</source>
        <translation>%1 ist keine vollständige .wav-, .flac-, .aiff- oder .ogg-Datei, sondern beschädigt, abgeschnitten oder von anderer Art.</translation>
    </message>
    <message>
        <source>%1 holds no samples; a recording needs at least one.</source>
        <translation>%1 enthält keine Werte; eine Aufzeichnung braucht mindestens einen.</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>Das Ganze</translation>
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
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>eine ganze Zahl, 0 oder mehr</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>eine Liste […]</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;; known are %2.</source>
        <translation>„%1“ gibt es nicht; bekannt sind %2.</translation>
    </message>
    <message>
        <source>%1 holds array %2 of %3 elements; at most %4 can be read from a .mat file.</source>
        <translation>%1 enthält Array %2 mit %3 Elementen; aus einer .mat-Datei lassen sich höchstens %4 lesen.</translation>
    </message>
    <message>
        <source>%1 is damaged: array %2 claims %3 elements, more than the file has bytes.</source>
        <translation>%1 ist beschädigt: Array %2 gibt %3 Elemente an, mehr, als die Datei Bytes hat.</translation>
    </message>
    <message>
        <source>%1 is damaged: array %2 cannot be read.</source>
        <translation>%1 ist beschädigt: Array %2 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is no .npy file: byte 0 must start with \x93NUMPY.</source>
        <translation>%1 ist keine .npy-Datei: Ab Byte 0 muss \x93NUMPY stehen.</translation>
    </message>
    <message>
        <source>%1 has an .npy version at byte 6 that is unknown; it must be 1, 2 or 3.</source>
        <translation>%1 hat bei Byte 6 eine unbekannte .npy-Version; erlaubt ist 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>%1 is cut off within its .npy header, at byte %2.</source>
        <translation>%1 ist mitten im .npy-Kopf abgeschnitten, bei Byte %2.</translation>
    </message>
    <message>
        <source>%1 has a damaged .npy header: it must name %2.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: Er muss %2 nennen.</translation>
    </message>
    <message>
        <source>%1 holds records of several fields; an array of plain numbers is needed.</source>
        <translation>%1 enthält Einträge aus mehreren Feldern; gebraucht wird ein Array einfacher Zahlen.</translation>
    </message>
    <message>
        <source>%1 holds pickled Python objects (&quot;%2&quot;), which are not read; save plain numbers.</source>
        <translation>%1 enthält mit pickle gespeicherte Python-Objekte („%2“), die nicht gelesen werden; einfache Zahlen speichern.</translation>
    </message>
    <message>
        <source>%1 holds complex numbers (&quot;%2&quot;); real ones are needed.</source>
        <translation>%1 enthält komplexe Zahlen („%2“); gebraucht werden reelle.</translation>
    </message>
    <message>
        <source>%1 holds elements of type &quot;%2&quot;; bool, integers of 8 to 64 bits and floats of 16 to 64 bits can be read.</source>
        <translation>%1 enthält Elemente vom Typ „%2“; lesbar sind bool, ganze Zahlen von 8 bis 64 Bit und Gleitkommazahlen von 16 bis 64 Bit.</translation>
    </message>
    <message>
        <source>%1 has a damaged .npy header: fortran_order must be True or False.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: fortran_order muss True oder False sein.</translation>
    </message>
    <message>
        <source>%1 has a damaged .npy header: shape must be a tuple of whole numbers.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: shape muss ein Tupel ganzer Zahlen sein.</translation>
    </message>
    <message>
        <source>%1 has a damaged .npy header: shape must be a tuple of whole numbers below 2^64.</source>
        <translation>%1 hat einen beschädigten .npy-Kopf: shape muss ein Tupel ganzer Zahlen unter 2^64 sein.</translation>
    </message>
    <message>
        <source>%1 holds an array without elements; a recording needs at least one number.</source>
        <translation>%1 enthält ein Array ohne Elemente; eine Aufzeichnung braucht mindestens eine Zahl.</translation>
    </message>
    <message>
        <source>%1 claims more elements than it holds: the data from byte %2 are %3 bytes, too few for shape (%4).</source>
        <translation>%1 gibt mehr Elemente an, als vorhanden sind: Die Daten ab Byte %2 sind %3 Bytes, zu wenige für shape (%4).</translation>
    </message>
    <message>
        <source>%1 is cut off: its one element is missing.</source>
        <translation>%1 ist abgeschnitten: Das einzige Element fehlt.</translation>
    </message>
    <message>
        <source>%1 is no whole zip archive of NumPy arrays; it is damaged, cut off or of another kind.</source>
        <translation>%1 ist kein vollständiges zip-Archiv von NumPy-Arrays, sondern beschädigt, abgeschnitten oder von anderer Art.</translation>
    </message>
    <message>
        <source>%1 holds array %2 in a way that cannot be unpacked (%3); save it with numpy.savez.</source>
        <translation>%1 enthält Array %2 so gepackt, dass es sich nicht entpacken lässt (%3); mit numpy.savez speichern.</translation>
    </message>
    <message>
        <source>%1 is damaged: array %2 cannot be unpacked (%3).</source>
        <translation>%1 ist beschädigt: Array %2 kann nicht entpackt werden (%3).</translation>
    </message>
    <message>
        <source>%1, array %2</source>
        <translation>%1, Array %2</translation>
    </message>
    <message>
        <source>%1 holds no array; it must hold at least one .npy file, as numpy.savez writes.</source>
        <translation>%1 enthält kein Array; mindestens eine .npy-Datei muss darin sein, wie numpy.savez sie schreibt.</translation>
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
        <source>%1 has %2 as %3 of point %4; it must be a finite number.</source>
        <translation>%1 hat %2 als %3 von Punkt %4; erlaubt ist eine endliche Zahl.</translation>
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
        <source>%1 is of a kind that cannot be read; a recording must end in %2.</source>
        <translation>%1 ist von einer Art, die nicht gelesen werden kann; eine Aufzeichnung muss auf %2 enden.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels, as no session is.</source>
        <translation>Die Datei ist mehr als %1 Ebenen tief verschachtelt; das ist keine Sitzung.</translation>
    </message>
    <message>
        <source>it holds a number of more digits than any session has; its numbers must stay within 1.8e308.</source>
        <translation>Die Datei enthält eine Zahl mit mehr Stellen, als eine Sitzung hat; ihre Zahlen dürfen 1.8e308 nicht überschreiten.</translation>
    </message>
    <message>
        <source>line %1 is no JSON (byte %2); a session is a JSON object {…}.</source>
        <translation>Zeile %1 ist kein JSON (Byte %2); eine Sitzung ist ein JSON-Objekt {…}.</translation>
    </message>
    <message>
        <source>it is no Quantoscope session; one has the member &quot;%1&quot; with its version.</source>
        <translation>Die Datei ist keine Sitzung von Quantoscope; eine solche hat den Eintrag „%1“ mit ihrer Version.</translation>
    </message>
    <message>
        <source>a version, a whole number from 1</source>
        <translation>eine Version, eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>it was saved by a newer Quantoscope: its version is %1, and this program reads up to %2.</source>
        <translation>Die Datei wurde von einem neueren Quantoscope gespeichert: Sie hat Version %1, und dieses Programm liest bis %2.</translation>
    </message>
    <message>
        <source>%1 names %2 columns; it must name at most %3.</source>
        <translation>%1 nennt %2 Spalten; erlaubt sind höchstens %3.</translation>
    </message>
    <message>
        <source>%1 repeats column %2; it must name each once, without the column itself.</source>
        <translation>%1 nennt Spalte %2 mehrmals; jede darf nur einmal vorkommen, ohne die Spalte selbst.</translation>
    </message>
    <message>
        <source>the pinned scheme &quot;%1&quot; cannot be built: %2</source>
        <translation>Das angeheftete Schema „%1“ kann nicht gebaut werden: %2</translation>
    </message>
    <message>
        <source>it has %1 bytes; a session has at most %2.</source>
        <translation>Die Datei hat %1 Bytes; eine Sitzung hat höchstens %2.</translation>
    </message>
    <message>
        <source>The Verilog file&apos;s name is &quot;%1&quot;; it must end in .v and hold only letters, digits, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;, for the modules are named after it.</source>
        <translation>Der Name der Verilog-Datei ist „%1“; er muss auf .v enden und darf nur Buchstaben (ohne Umlaute), Ziffern, „_“, „-“ und „.“ enthalten, denn die Module heißen danach.</translation>
    </message>
    <message>
        <source>the smallest n that works is %1, as in %2.</source>
        <translation>das kleinste passende n ist %1, wie in %2.</translation>
    </message>
    <message>
        <source>no format of up to %1 bits holds these levels apart.</source>
        <translation>kein Format mit bis zu %1 Bit hält diese Stufen auseinander.</translation>
    </message>
    <message>
        <source>m must be at least %1.</source>
        <translation>m muss mindestens %1 sein.</translation>
    </message>
    <message>
        <source>Level %1 (%2) lies outside %3, which reaches from %4 to %5; %6</source>
        <translation>Stufe %1 (%2) liegt außerhalb von %3, das von %4 bis %5 reicht; %6</translation>
    </message>
    <message>
        <source>Level %1 (%2) and level %3 (%4) take the same code %5 in %6; %7</source>
        <translation>Stufe %1 (%2) und Stufe %3 (%4) bekommen in %6 denselben Code %5; %7</translation>
    </message>
    <message>
        <source>The fixed-point format is &quot;%1&quot;; m and n must add up to 1 to 31 bits, for the sign bit comes on top.</source>
        <translation>Das Festkommaformat ist „%1“; m und n müssen zusammen 1 bis 31 Bit ergeben, denn das Vorzeichenbit kommt hinzu.</translation>
    </message>
    <message>
        <source>The fixed-point format is &quot;%1&quot;; it must be Qm.n with m integer and n fraction bits, such as Q3.4.</source>
        <translation>Das Festkommaformat ist „%1“; erlaubt ist Qm.n mit m ganzen und n gebrochenen Bits, etwa Q3.4.</translation>
    </message>
    <message>
        <source>No fixed-point format of up to %1 bits holds the levels from %2 to %3 apart, the nearest of which are %4 apart; take fewer num_bits or a multiplier nearer to 1.</source>
        <translation>Kein Festkommaformat mit bis zu %1 Bit hält die Stufen von %2 bis %3 auseinander, deren kleinster Abstand %4 ist; weniger num_bits oder einen multiplier näher an 1 nehmen.</translation>
    </message>
    <message>
        <source>Some levels lie so close together that snnTorch&apos;s own rounding cannot always tell them apart, which no boundary can copy; take the saturating rule.</source>
        <translation>Manche Stufen liegen so dicht, dass das Runden von snnTorch sie nicht immer unterscheiden kann, was keine Grenze nachbildet; die sättigende Regel nehmen.</translation>
    </message>
    <message>
        <source>%1 reaches beyond the inputs from %2 to %3, outside which snnTorch&apos;s own rounding confuses levels; take fewer integer bits or the saturating rule.</source>
        <translation>%1 reicht über die Eingaben von %2 bis %3 hinaus, außerhalb derer das Runden von snnTorch Stufen verwechselt; weniger ganze Bits oder die sättigende Regel nehmen.</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot;; known are %3.</source>
        <translation>In %1 gibt es kein „%2“; bekannt sind %3.</translation>
    </message>
    <message>
        <source>1 sample (%1) lies outside the levels and is clipped.</source>
        <translation>1 Wert (%1) liegt außerhalb der Stufen und wird abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 samples (%2) lie outside the levels and are clipped.</source>
        <translation>%1 Werte (%2) liegen außerhalb der Stufen und werden abgeschnitten.</translation>
    </message>
    <message>
        <source>1 sample (%1) is kept but left out of the error figures.</source>
        <translation>1 Wert (%1) bleibt erhalten, zählt aber bei den Fehlern nicht mit.</translation>
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
        <source>%1 samples (%2 NaN, %3 infinite) are kept but left out of the error figures.</source>
        <translation>%1 Werte (%2 NaN, %3 unendlich) bleiben erhalten, zählen aber bei den Fehlern nicht mit.</translation>
    </message>
    <message>
        <source>Its membrane reaches the threshold %1 but never exceeds it, and only what lies above it is a spike.</source>
        <translation>Seine Membran erreicht die Schwelle %1, überschreitet sie aber nie, und nur was darüber liegt, ist ein Spike.</translation>
    </message>
    <message>
        <source>Its membrane gets no higher than %1, below the threshold %2.</source>
        <translation>Seine Membran kommt nicht höher als %1 und bleibt damit unter der Schwelle %2.</translation>
    </message>
    <message>
        <source>A membrane as large as the raw one&apos;s %1 is stored as %2.</source>
        <translation>Eine so große Membran wie die rohe mit %1 wird als %2 gespeichert.</translation>
    </message>
    <message>
        <source>Under this input the raw neuron fires %1, the quantized one never.</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron %1, das quantisierte nie.</translation>
    </message>
    <message>
        <source>Quantizing loses the raw trace&apos;s only spike.</source>
        <translation>Beim Quantisieren geht der einzige Spike der rohen Spur verloren.</translation>
    </message>
    <message>
        <source>Only %1 of %2 levels are distinct: 1 dead level repeats another and is never used.</source>
        <translation>Nur %1 von %2 Stufen sind verschieden: 1 tote Stufe wiederholt eine andere und wird nie benutzt.</translation>
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
        <source>the file cannot be opened (%1); give the path of a file that you may read.</source>
        <translation>Die Datei kann nicht geöffnet werden (%1); den Pfad einer Datei angeben, die gelesen werden darf.</translation>
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
        <source>the path holds a zero byte; give the path of a file.</source>
        <translation>Der Pfad enthält ein Nullbyte; den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>there is no such file; give the path of an existing one.</source>
        <translation>Diese Datei gibt es nicht; den Pfad einer vorhandenen angeben.</translation>
    </message>
    <message>
        <source>this is a file of the kernel, not a file of data; give the path of a file.</source>
        <translation>Das ist eine Datei des Kernels, keine Datei mit Daten; den Pfad einer Datei angeben.</translation>
    </message>
    <message>
        <source>the file is empty; give the path of one that holds something.</source>
        <translation>Die Datei ist leer; den Pfad einer Datei mit Inhalt angeben.</translation>
    </message>
    <message>
        <source>the file cannot be read (%1); give the path of a file that you may read.</source>
        <translation>Die Datei kann nicht gelesen werden (%1); den Pfad einer Datei angeben, die gelesen werden darf.</translation>
    </message>
    <message>
        <source>another program changed the file while it was read; open it again when it is complete.</source>
        <translation>Ein anderes Programm hat die Datei beim Lesen verändert; wieder öffnen, wenn sie vollständig ist.</translation>
    </message>
    <message>
        <source>the file cannot be written (%1); name a place that has room and may be written to.</source>
        <translation>Die Datei kann nicht geschrieben werden (%1); einen Ort angeben, der Platz hat und beschrieben werden darf.</translation>
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
        <source>the folder %1 does not exist; make it or name another.</source>
        <translation>Den Ordner %1 gibt es nicht; ihn anlegen oder einen anderen angeben.</translation>
    </message>
    <message>
        <source>%1 is not a folder; name another.</source>
        <translation>%1 ist kein Ordner; einen anderen angeben.</translation>
    </message>
    <message>
        <source>%1 is not a complete HDF5 file; it is damaged, truncated or of another kind.</source>
        <translation>%1 ist keine vollständige HDF5-Datei, sondern beschädigt, abgeschnitten oder von anderer Art.</translation>
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
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>%1 is damaged: dataset %2 cannot be read.</source>
        <translation>%1 ist beschädigt: Datensatz %2 kann nicht gelesen werden.</translation>
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
        <source>compressed with the filter %1, which is not available here</source>
        <translation>mit dem Filter %1 gepackt, der hier fehlt</translation>
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
        <source>lists of varying length</source>
        <translation>Listen verschiedener Länge</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Verbunddaten</translation>
    </message>
    <message>
        <source>not numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>%1 is not unpacked: dataset %2 claims %3 MB from %4 bytes, more than a recording packs into them; save it without compression to have it read.</source>
        <translation>%1 wird nicht entpackt: Datensatz %2 soll aus %4 Bytes %3 MB ergeben, mehr, als eine Aufzeichnung darin unterbringt; unkomprimiert gespeichert, wird die Datei gelesen.</translation>
    </message>
    <message>
        <source>%1 is damaged or truncated: dataset %2 cannot be read.</source>
        <translation>%1 ist beschädigt oder abgeschnitten: Datensatz %2 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 cannot be read: this build has no library for files of this kind.</source>
        <translation>%1 kann nicht gelesen werden: Diesem Programm fehlt die Bibliothek für Dateien dieser Art.</translation>
    </message>
    <message>
        <source>%1 is not a complete .mat file; it is damaged, truncated or of another kind.</source>
        <translation>%1 ist keine vollständige .mat-Datei, sondern beschädigt, abgeschnitten oder von anderer Art.</translation>
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
        <source>%1 is not unpacked: array %2 claims %3 MB from %4 bytes, more than a recording packs into them; save it without compression to have it read.</source>
        <translation>%1 wird nicht entpackt: Array %2 soll aus %4 Bytes %3 MB ergeben, mehr, als eine Aufzeichnung darin unterbringt; unkomprimiert gespeichert, wird die Datei gelesen.</translation>
    </message>
    <message>
        <source>memory of MATLAB objects</source>
        <translation>Speicher von MATLAB-Objekten</translation>
    </message>
    <message>
        <source>of class %1</source>
        <translation>von der Klasse %1</translation>
    </message>
    <message>
        <source>%1 is truncated: the variable at byte %2 reaches beyond its %3 bytes.</source>
        <translation>%1 ist abgeschnitten: Die Variable bei Byte %2 reicht über die %3 Bytes der Datei hinaus.</translation>
    </message>
    <message>
        <source>%1 is not a .mat file of MATLAB 4, 5 or 7.3, or is damaged at byte %2.</source>
        <translation>%1 ist keine .mat-Datei von MATLAB 4, 5 oder 7.3 oder ist bei Byte %2 beschädigt.</translation>
    </message>
    <message>
        <source>%1 is truncated within its header, at byte %2.</source>
        <translation>%1 ist mitten im Kopf abgeschnitten, bei Byte %2.</translation>
    </message>
    <message>
        <source>%1 is damaged: the checksum of the variable at byte %2 is wrong.</source>
        <translation>%1 ist beschädigt: Die Prüfsumme der Variable bei Byte %2 ist falsch.</translation>
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
        <source>The axes are &quot;%1&quot;; they must be a letter for each axis of the array, exactly one of them s for steps, the others b, n, c, h or w, such as bsn.</source>
        <translation>Die Achsen sind „%1“; erlaubt ist ein Buchstabe für jede Achse des Arrays, genau einer davon s für Schritte, die anderen b, n, c, h oder w, etwa bsn.</translation>
    </message>
    <message>
        <source>%1 columns of %2 samples, more than the %3 that can be chosen from</source>
        <translation>%1 Spalten mit %2 Werten, mehr als die %3, aus denen gewählt werden kann</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 bytes and has %3.</source>
        <translation>%1 ist abgeschnitten: Angegeben sind %2 Bytes, vorhanden %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 samples a channel and holds %3.</source>
        <translation>%1 ist abgeschnitten: Angegeben sind %2 Werte je Kanal, vorhanden %3.</translation>
    </message>
    <message>
        <source>%1 is not unpacked: its audio claims %2 MB from %3 bytes, more than a recording packs into them; save it without compression to have it read.</source>
        <translation>%1 wird nicht entpackt: Der Ton soll aus %3 Bytes %2 MB ergeben, mehr, als eine Aufzeichnung darin unterbringt; unkomprimiert gespeichert, wird die Datei gelesen.</translation>
    </message>
    <message>
        <source>%1 is not a text file (it holds a zero byte); a recording with this ending must be columns of numbers as text.</source>
        <translation>%1 ist keine Textdatei (sie enthält ein Nullbyte); eine Aufzeichnung mit dieser Endung besteht aus Spalten von Zahlen als Text.</translation>
    </message>
    <message>
        <source>%1 holds no data; a recording needs at least one row of numbers.</source>
        <translation>%1 enthält keine Daten; eine Aufzeichnung braucht mindestens eine Zeile mit Zahlen.</translation>
    </message>
    <message>
        <source>%1 holds no column of numbers; a recording needs at least one row of them.</source>
        <translation>%1 enthält keine Spalte mit Zahlen; eine Aufzeichnung braucht mindestens eine Zeile davon.</translation>
    </message>
    <message>
        <source>%1 may hold decimal commas: each row is two integers with a comma between them. Save it with semicolons between columns or with decimal points, or say with --header none that it has two columns.</source>
        <translation>%1 enthält vielleicht Dezimalkommas: Jede Zeile besteht aus zwei ganzen Zahlen mit einem Komma dazwischen. Mit Semikolons zwischen den Spalten oder mit Dezimalpunkten speichern oder mit --header none angeben, dass es zwei Spalten sind.</translation>
    </message>
    <message>
        <source>%1 has %2 columns; at most %3 can be chosen from (time must run down the lines).</source>
        <translation>%1 hat %2 Spalten; gewählt werden kann aus höchstens %3 (die Zeit muss die Zeilen hinunterlaufen).</translation>
    </message>
    <message>
        <source>%1, %2: the column is text, such as &quot;%3&quot;, not numbers.</source>
        <translation>%1, %2: Die Spalte enthält Text wie „%3“, keine Zahlen.</translation>
    </message>
    <message>
        <source>%1, %2: the column numbers the rows; it is not a signal.</source>
        <translation>%1, %2: Die Spalte nummeriert die Zeilen; sie ist kein Signal.</translation>
    </message>
    <message>
        <source>%1: %2 has no unit and is taken as seconds.</source>
        <translation>%1: %2 hat keine Einheit und gilt als Sekunden.</translation>
    </message>
    <message>
        <source>%1: the names are taken from line %2 and the rows from line %3 on, which is a guess; check that no sample is missing.</source>
        <translation>%1: Die Namen stammen aus Zeile %2, die Werte ab Zeile %3; das ist eine Vermutung: bitte prüfen, ob kein Wert fehlt.</translation>
    </message>
    <message>
        <source>%1: the rows are taken from line %2 on, without names, which is a guess; check that the first sample is right.</source>
        <translation>%1: Die Werte werden ab Zeile %2 gelesen, ohne Namen; das ist eine Vermutung: bitte prüfen, ob der erste Wert stimmt.</translation>
    </message>
    <message>
        <source>%1: %2 empty rows at the end are left out.</source>
        <translation>%1: %2 leere Zeilen am Ende sind weggelassen.</translation>
    </message>
    <message>
        <source>%1: %2 blank lines are skipped.</source>
        <translation>%1: %2 Leerzeilen sind übersprungen.</translation>
    </message>
    <message>
        <source>%1 is truncated: array %2 ends after %3 of %4 elements.</source>
        <translation>%1 ist abgeschnitten: Array %2 endet nach %3 von %4 Elementen.</translation>
    </message>
    <message>
        <source>not an array of numbers</source>
        <translation>kein Array von Zahlen</translation>
    </message>
    <message>
        <source>The program %1, which reads files of this kind, is missing; it belongs beside the program that you started.</source>
        <translation>Das Programm %1, das Dateien dieser Art liest, fehlt; es gehört neben das Programm, das gestartet wurde.</translation>
    </message>
    <message>
        <source>%1 cannot be read now (%2); close something and try again.</source>
        <translation>%1 kann jetzt nicht gelesen werden (%2); etwas schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 is damaged: the library that reads files of this kind fails on it.</source>
        <translation>%1 ist beschädigt: Die Bibliothek für Dateien dieser Art scheitert daran.</translation>
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
        <source>%1: its %2 values are taken as %3, which is a guess; check which axis is time.</source>
        <translation>%1: Die %2 Werte gelten als %3; das ist eine Vermutung: bitte prüfen, welche Achse die Zeit ist.</translation>
    </message>
    <message>
        <source>%1: the %2 values of %3 are taken as %4, which is a guess; check which axis is time.</source>
        <translation>%1: Die %2 Werte von %3 gelten als %4; das ist eine Vermutung: bitte prüfen, welche Achse die Zeit ist.</translation>
    </message>
    <message>
        <source>%1 holds no numbers; a recording needs at least one.</source>
        <translation>%1 enthält keine Zahlen; eine Aufzeichnung braucht mindestens eine.</translation>
    </message>
    <message>
        <source>%1 holds no array that can be read as a recording: %2.</source>
        <translation>%1 enthält kein Array, das als Aufzeichnung gelesen werden kann: %2.</translation>
    </message>
    <message>
        <source>%1 line %2 has 1 value; every row must have %3, as the first one has.</source>
        <translation>%1, Zeile %2 hat 1 Wert; jede Zeile muss %3 haben wie die erste.</translation>
    </message>
    <message>
        <source>%1 line %2 has %3 values; every row must have %4, as the first one has.</source>
        <translation>%1, Zeile %2 hat %3 Werte; jede Zeile muss %4 haben wie die erste.</translation>
    </message>
    <message>
        <source>%1 line %2, %3: &quot;%4&quot; is not a number.</source>
        <translation>%1, Zeile %2, %3: „%4“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Levels and neurons are those of snnTorch 0.9.4 (May 2026), and float64 input is quantized as in its master branch of September 2026.</source>
        <translation>Stufen und Neuronen sind die von snnTorch 0.9.4 (Mai 2026), und float64-Eingaben werden wie in dessen Master-Zweig vom September 2026 quantisiert.</translation>
    </message>
    <message>
        <source>In snnTorch 0.6 and earlier the membrane decays after the reset, mem = beta*(mem - reset) + input, so that neurons give other traces.</source>
        <translation>In snnTorch bis 0.6 klingt die Membran nach dem Zurücksetzen ab, mem = beta*(mem - reset) + input, sodass Neuronen andere Spuren geben.</translation>
    </message>
    <message>
        <source>The C header&apos;s name is &quot;%1&quot;; it must hold a letter or digit, and only letters, digits, &quot;_&quot;, &quot;-&quot; and &quot;.&quot;, for its functions are named after it.</source>
        <translation>Der Name der C-Headerdatei ist „%1“; er muss einen Buchstaben oder eine Ziffer enthalten und nur aus Buchstaben, Ziffern, „_“, „-“ und „.“ bestehen, denn ihre Funktionen heißen danach.</translation>
    </message>
    <message>
        <source>%1 keeps every level on its side.</source>
        <translation>%1 lässt jede Stufe auf ihrer Seite.</translation>
    </message>
    <message>
        <source>no format of up to %1 bits keeps every level on its side.</source>
        <translation>kein Format bis %1 Bit lässt jede Stufe auf ihrer Seite.</translation>
    </message>
    <message>
        <source>Rounding takes 1 level across the threshold %1 or onto it: the neuron fires at other levels than in float; %2</source>
        <translation>Das Runden bringt 1 Stufe über die Schwelle %1 oder auf sie: Das Neuron feuert bei anderen Stufen als in Gleitkomma; %2</translation>
    </message>
    <message>
        <source>Rounding takes %1 levels across the threshold %2 or onto it: the neuron fires at other levels than in float; %3</source>
        <translation>Das Runden bringt %1 Stufen über die Schwelle %2 oder auf sie: Das Neuron feuert bei anderen Stufen als in Gleitkomma; %3</translation>
    </message>
    <message>
        <source>%1 is a file of %2, which is not read; save it as ABF 2 in Clampfit.</source>
        <translation>%1 ist eine Datei von %2, die nicht gelesen wird; in Clampfit als ABF 2 speichern.</translation>
    </message>
    <message>
        <source>%1 is not an ABF file: it begins with &quot;%2&quot;, not with ABF.</source>
        <translation>%1 ist keine ABF-Datei: Sie beginnt mit „%2“, nicht mit ABF.</translation>
    </message>
    <message>
        <source>%1 was recorded in %2 mode, which is not read; gap-free, episodic and fixed-length event-driven recordings are.</source>
        <translation>%1 wurde in der Betriebsart %2 aufgezeichnet, die nicht gelesen wird; gelesen werden lückenlose, episodische und ereignisgesteuerte Aufzeichnungen fester Länge.</translation>
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
        <source>%1 is truncated: it claims %2 samples of %3 bytes from byte %4 on and has %5 bytes.</source>
        <translation>%1 ist abgeschnitten: Sie soll ab Byte %4 %2 Abtastwerte zu %3 Bytes enthalten und hat %5 Bytes.</translation>
    </message>
    <message>
        <source>%1: its %2 sweeps are too many to be columns of their own.</source>
        <translation>%1: %2 Durchläufe sind zu viele, um eigene Spalten zu sein.</translation>
    </message>
    <message>
        <source>gain of 0 or not a number</source>
        <translation>Verstärkung 0 oder keine Zahl</translation>
    </message>
    <message>
        <source>%1: %2 has the gain or offset of a signal conditioner that was not in use; it is applied, as most programs do, but pCLAMP does not.</source>
        <translation>%1: %2 hat Verstärkung oder Versatz eines Signalverstärkers, der nicht in Gebrauch war; sie werden angewandt, wie es die meisten Programme tun, pCLAMP aber nicht.</translation>
    </message>
    <message>
        <source>%1, sweep %2</source>
        <translation>%1, Durchlauf %2</translation>
    </message>
    <message>
        <source>%1: its last %2 samples are left out, as other channels lack them.</source>
        <translation>%1: Die letzten %2 Abtastwerte fehlen hier, da andere Kanäle sie nicht haben.</translation>
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
        <source>%1 is of a variant of ABF that is not read (version %2, file type %3); versions 1 and 2 are read.</source>
        <translation>%1 ist von einer Art ABF, die nicht gelesen wird (Version %2, Dateityp %3); gelesen werden die Versionen 1 und 2.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its samples begin at byte %2, within the header.</source>
        <translation>%1 hat einen beschädigten Kopf: Die Abtastwerte beginnen bei Byte %2, innerhalb des Kopfs.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: it claims %2 channels; it must be 1 to 16.</source>
        <translation>%1 hat einen beschädigten Kopf: Er nennt %2 Kanäle; erlaubt sind 1 bis 16.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: channel %2 was sampled from input %3; it must be 0 to 15.</source>
        <translation>%1 hat einen beschädigten Kopf: Kanal %2 stammt von Eingang %3; erlaubt ist 0 bis 15.</translation>
    </message>
    <message>
        <source>%1: its sampling rate changes within a sweep and is taken as unknown.</source>
        <translation>%1: Die Abtastrate wechselt innerhalb eines Durchlaufs und gilt als unbekannt.</translation>
    </message>
    <message>
        <source>%1 is damaged: it has no section of strings at byte %2.</source>
        <translation>%1 ist beschädigt: Bei Byte %2 steht kein Abschnitt mit Texten.</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>%1 is damaged: it lacks the section of its %2.</source>
        <translation>%1 ist beschädigt: Der Abschnitt „%2“ fehlt.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: a sample has %2 bytes; it must have %3.</source>
        <translation>%1 hat einen beschädigten Kopf: Ein Abtastwert hat %2 Bytes; es müssen %3 sein.</translation>
    </message>
    <message>
        <source>%1 is of version %2 of ABF, which is not read; versions 1 and 2 are read.</source>
        <translation>%1 ist von Version %2 von ABF, die nicht gelesen wird; gelesen werden die Versionen 1 und 2.</translation>
    </message>
    <message>
        <source>protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1 is compressed, which is not read; save it without compression.</source>
        <translation>%1 ist komprimiert und wird so nicht gelesen; ohne Kompression speichern.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: it describes %2 channels by %3 bytes each.</source>
        <translation>%1 hat einen beschädigten Kopf: Er beschreibt %2 Kanäle durch je %3 Bytes.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its data format is %2; it must be 0 (integers) or 1 (float32).</source>
        <translation>%1 hat einen beschädigten Kopf: Das Datenformat ist %2; erlaubt sind 0 (ganze Zahlen) und 1 (float32).</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its number of %2 is %3.</source>
        <translation>%1 hat einen beschädigten Kopf: Die Anzahl der %2 ist %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims a table of %2 sweeps at byte %3 and has %4 bytes.</source>
        <translation>%1 ist abgeschnitten: Bei Byte %3 soll eine Tabelle von %2 Durchläufen stehen; die Datei hat %4 Bytes.</translation>
    </message>
    <message>
        <source>%1: its table of interruptions does not fit its samples; gaps are not marked.</source>
        <translation>%1: Die Tabelle der Unterbrechungen passt nicht zu den Abtastwerten; Lücken sind nicht markiert.</translation>
    </message>
    <message>
        <source>%1 is damaged: its %2 do not make up its %3 samples of %4 channels.</source>
        <translation>%1 ist beschädigt: %2 ergeben nicht die %3 Abtastwerte von %4 Kanälen.</translation>
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
        <source>%1 is packed with gzip; unpack it to have it read.</source>
        <translation>%1 ist mit gzip gepackt; zum Lesen entpacken.</translation>
    </message>
    <message>
        <source>%1 is not an EDF, BDF or GDF file: it begins with &quot;%2&quot;.</source>
        <translation>%1 ist keine EDF-, BDF- oder GDF-Datei: Sie beginnt mit „%2“.</translation>
    </message>
    <message>
        <source>%1: it may have gaps, but does not say where; they are not marked.</source>
        <translation>%1: Sie kann Lücken haben, sagt aber nicht, wo; sie sind nicht markiert.</translation>
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
        <source>%1 has a damaged header: its %2 is &quot;%3&quot;.</source>
        <translation>%1 hat einen beschädigten Kopf: Angabe „%2“: „%3“.</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 has a damaged header: it claims %2 bytes, but its %3 channels take %4.</source>
        <translation>%1 hat einen beschädigten Kopf: Er soll %2 Bytes haben, aber %3 Kanäle brauchen %4.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: the samples of channel %2 in a record are &quot;%3&quot;.</source>
        <translation>%1 hat einen beschädigten Kopf: Abtastwerte von Kanal %2 in einem Block: „%3“.</translation>
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
        <source>%1: it does not say how many records it has; it holds %2.</source>
        <translation>%1: Die Datei sagt nicht, wie viele Blöcke sie hat; es sind %2.</translation>
    </message>
    <message>
        <source>%1: %2 bytes after the last record are not read.</source>
        <translation>%1: %2 Bytes nach dem letzten Block werden nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 is of version &quot;%2&quot; of GDF, which is not read; save it as EDF.</source>
        <translation>%1 ist von Version „%2“ von GDF, die nicht gelesen wird; als EDF speichern.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: it claims %2 channels.</source>
        <translation>%1 hat einen beschädigten Kopf: Er nennt %2 Kanäle.</translation>
    </message>
    <message>
        <source>%1 does not say how many records it has; it was not closed properly.</source>
        <translation>%1 sagt nicht, wie viele Blöcke sie hat; sie wurde nicht richtig geschlossen.</translation>
    </message>
    <message>
        <source>%1, channel %2: samples of GDF&apos;s type %3 are not read; save it as EDF.</source>
        <translation>%1, Kanal %2: Abtastwerte vom GDF-Typ %3 werden nicht gelesen; als EDF speichern.</translation>
    </message>
    <message>
        <source>%1 is truncated: its header needs %2 bytes and the file has %3.</source>
        <translation>%1 ist abgeschnitten: Der Kopf braucht %2 Bytes, und die Datei hat %3.</translation>
    </message>
    <message>
        <source>%1 is truncated: it claims %2 records of %3 bytes and has %4 bytes of them.</source>
        <translation>%1 ist abgeschnitten: Sie soll %2 Blöcke zu %3 Bytes enthalten und hat davon %4 Bytes.</translation>
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
        <source>pins holds %1 schemes; at most %2 are allowed.</source>
        <translation>pins enthält %1 Schemata; höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>Cause: rounding at the threshold. At %1 the membrane does not exceed %2 but is stored as %3, which is a spike.</source>
        <translation>Ursache: Runden an der Schwelle. Die Membran liegt nicht über %2, wird aber als %3 gespeichert, was ein Spike ist: %1.</translation>
    </message>
    <message>
        <source>Cause: a level on the threshold. At %1 the membrane exceeds %2 but is stored as %2, which is no spike.</source>
        <translation>Ursache: eine Stufe auf der Schwelle. Die Membran liegt über %2, wird aber als %2 gespeichert, was kein Spike ist: %1.</translation>
    </message>
    <message>
        <source>Cause: rounding at the threshold. At %1 the membrane exceeds %2 but is stored as %3, which is no spike.</source>
        <translation>Ursache: Runden an der Schwelle. Die Membran liegt über %2, wird aber als %3 gespeichert, was kein Spike ist: %1.</translation>
    </message>
    <message>
        <source>Cause: the dead band. At %1 the change of the membrane is less than half the step to the next level and is rounded away.</source>
        <translation>Ursache: die Totzone. Die Membran ändert sich um weniger als den halben Abstand zur nächsten Stufe, und die Änderung wird weggerundet: %1.</translation>
    </message>
    <message>
        <source>Cause: clipping. At %1 the state lies outside the levels.</source>
        <translation>Ursache: Abschneiden. Der Zustand liegt außerhalb der Stufen: %1.</translation>
    </message>
    <message>
        <source>Cause: rounding at every step. None of these explains it alone: rounding across the threshold (%1), changes rounded away (%2), clipping (%3).</source>
        <translation>Ursache: Runden in jedem Schritt. Nichts davon erklärt es allein: Runden über die Schwelle hinweg (%1), weggerundete Änderungen (%2), Abschneiden (%3).</translation>
    </message>
    <message>
        <source>Without this %1 of them would have none.</source>
        <translation>Ohne dies hätten %1 davon keinen.</translation>
    </message>
    <message>
        <source>Without this it would fire %1.</source>
        <translation>Ohne dies würde es %1 feuern.</translation>
    </message>
    <message>
        <source>Of the raw neuron&apos;s spikes %1 have no counterpart within %2.</source>
        <translation>Von den Spikes des rohen Neurons haben %1 keinen passenden im Abstand von höchstens %2.</translation>
    </message>
    <message>
        <source>Under this input both neurons fire %1.</source>
        <translation>Bei dieser Eingabe feuern beide Neuronen %1.</translation>
    </message>
    <message>
        <source>Under this input the raw neuron fires %1, the quantized one only %2: %3 lost.</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron %1, das quantisierte nur %2: %3 verloren.</translation>
    </message>
    <message>
        <source>Under this input the raw neuron never fires, the quantized one %1.</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron nie, das quantisierte %1.</translation>
    </message>
    <message>
        <source>Under this input the raw neuron fires %1, the quantized one %2: %3 added.</source>
        <translation>Bei dieser Eingabe feuert das rohe Neuron %1, das quantisierte %2: %3 zu viel.</translation>
    </message>
    <message>
        <source>The cause is that of the first %1 steps.</source>
        <translation>Die Ursache ist die der ersten %1 Schritte.</translation>
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
        <source>Cause: a level on the threshold. Stored as %3, which is no spike: %1 (%2).</source>
        <translation>Ursache: eine Stufe auf der Schwelle. Als %3 gespeichert, was kein Spike ist: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: rounding far outside the levels. Stored as %3: %1 (%2).</source>
        <translation>Ursache: Runden weit außerhalb der Stufen. Als %3 gespeichert: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: clipping. Below the lowest level and stored as it, %3, which is a spike: %1 (%2).</source>
        <translation>Ursache: Abschneiden. Unter der niedrigsten Stufe und als diese, %3, gespeichert, was ein Spike ist: %1 (%2).</translation>
    </message>
    <message>
        <source>Cause: rounding. Stored as %3, which is no spike: %1 (%2).</source>
        <translation>Ursache: Runden. Als %3 gespeichert, was kein Spike ist: %1 (%2).</translation>
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
        <source>Quantizing loses %1 of the raw trace&apos;s %2 spikes and turns %3 into new ones.</source>
        <translation>Quantisieren verliert %1 der %2 Spikes der rohen Spur und erzeugt neue: %3.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, because the staircase&apos;s true slope is 0 and its weights do not move; set state_gradient to straight-through or clipped.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, weil die wahre Steigung der Treppe 0 ist und seine Gewichte sich nicht bewegen; state_gradient auf Straight-through oder Begrenzt stellen.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, but its loss is still falling; train for more epochs.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, aber sein Verlust fällt noch; mehr Epochen trainieren.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, which loses nothing at %2 bits, so that QAT has nothing to gain; try fewer bits, or compare several seeds.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, das bei %2 Bit nichts verliert, sodass für QAT nichts zu gewinnen ist; weniger Bits versuchen oder mehrere Startwerte vergleichen.</translation>
    </message>
    <message>
        <source>QAT is %1 percentage points below PTQ, because rounding makes its gradient noisy and its loss jumps at a learning rate of %2; try %3.</source>
        <translation>QAT liegt %1 Prozentpunkte unter PTQ, weil das Runden seinen Gradienten verrauscht und sein Verlust bei einer Lernrate von %2 springt; %3 versuchen.</translation>
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
        <source>%1&apos;s loss is no longer a finite number, because a learning rate of %2 has let the weights grow without bound; Reset and try %3.</source>
        <translation>Der Verlust von %1 ist keine endliche Zahl mehr, weil die Gewichte bei einer Lernrate von %2 grenzenlos gewachsen sind; Zurück drücken und %3 versuchen.</translation>
    </message>
    <message>
        <source>%1&apos;s training accuracy was %2 % and has fallen to %3 %, because a learning rate of %4 is too high; Reset and try %5.</source>
        <translation>Die Trainingsgenauigkeit von %1 war %2 % und ist auf %3 % gefallen, weil eine Lernrate von %4 zu hoch ist; Zurück drücken und %5 versuchen.</translation>
    </message>
    <message>
        <source>%1 has %2 % of the training points right after %3 epochs, hardly more than by guessing: a learning rate of %4 is too high; Reset and try %5.</source>
        <translation>%1 hat nach %3 Epochen %2 % der Trainingspunkte richtig, kaum mehr als durch Raten: Eine Lernrate von %4 ist zu hoch; Zurück drücken und %5 versuchen.</translation>
    </message>
    <message>
        <source>threshold is %1; for a fit it must be a number other than 0, from -1e30 to 1e30.</source>
        <translation>threshold ist %1; für eine Anpassung muss es eine Zahl außer 0 sein, von -1e30 bis 1e30.</translation>
    </message>
    <message>
        <source>The membrane is in %1, but the threshold is %2. Scaled, %3 becomes 0 and %4 the threshold.</source>
        <translation>Die Membran ist in %1, die Schwelle aber ist %2. Umgerechnet wird %3 zu 0 und %4 zur Schwelle.</translation>
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
        <source>a text of numbers with blanks between</source>
        <translation>ein Text aus Zahlen mit Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>the trained networks have %1 and %2 weights; with %3 hidden neurons each must have %4, and as many numbers of Adam or none.</source>
        <translation>die trainierten Netze haben %1 und %2 Gewichte; mit %3 verborgenen Neuronen muss jedes %4 haben, und ebenso viele Zahlen von Adam oder keine.</translation>
    </message>
    <message>
        <source>the trained network&apos;s epochs or random numbers are none; save the session again where it was made.</source>
        <translation>die Epochen oder Zufallszahlen des trainierten Netzes sind keine; speichern Sie die Sitzung dort neu, wo sie entstand.</translation>
    </message>
    <message>
        <source>the history of the trained network is out of order; its epochs must ascend.</source>
        <translation>der Verlauf des trainierten Netzes ist nicht geordnet; seine Epochen müssen aufsteigen.</translation>
    </message>
    <message>
        <source>%1: it has %2 bytes; a file of points has at most %3.</source>
        <translation>%1: Die Datei hat %2 Bytes; eine Datei mit Punkten hat höchstens %3.</translation>
    </message>
    <message>
        <source>How an input finds its level: as snnTorch does, or saturating as hardware does</source>
        <translation>Wie eine Eingabe ihre Stufe findet: wie in snnTorch oder mit Sättigung wie in Hardware</translation>
    </message>
    <message>
        <source>Whether the signal drives the neuron (closed) or is its membrane (open)</source>
        <translation>Ob das Signal das Neuron treibt (geschlossen) oder seine Membran ist (offen)</translation>
    </message>
    <message>
        <source>Bits of the state; the table has 2^num_bits levels</source>
        <translation>Bits des Zustands; die Tabelle hat 2^num_bits Stufen</translation>
    </message>
    <message>
        <source>Levels in equal steps</source>
        <translation>Stufen in gleichen Abständen</translation>
    </message>
    <message>
        <source>Levels in exponential steps</source>
        <translation>Stufen in exponentiellen Abständen</translation>
    </message>
    <message>
        <source>Exponential steps are finest around the threshold</source>
        <translation>Exponentielle Abstände sind um die Schwelle am feinsten</translation>
    </message>
    <message>
        <source>Exponential steps are finest around zero</source>
        <translation>Exponentielle Abstände sind um null am feinsten</translation>
    </message>
    <message>
        <source>Firing threshold, which the range of the levels is built on</source>
        <translation>Feuerschwelle, auf der der Bereich der Stufen beruht</translation>
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
        <source>Ratio of neighbouring exponential steps</source>
        <translation>Verhältnis benachbarter exponentieller Abstände</translation>
    </message>
    <message>
        <source>chosen by num_bits</source>
        <translation>nach num_bits gewählt</translation>
    </message>
    <message>
        <source>The neuron, as snnTorch computes it</source>
        <translation>Das Neuron, wie snnTorch es rechnet</translation>
    </message>
    <message>
        <source>Decay of the membrane per step</source>
        <translation>Abfall der Membran pro Schritt</translation>
    </message>
    <message>
        <source>Decay of the current per step, of synaptic and alpha</source>
        <translation>Abfall des Stroms pro Schritt, bei synaptic und alpha</translation>
    </message>
    <message>
        <source>Threshold of the neuron, which spikes strictly above it</source>
        <translation>Schwelle des Neurons, das nur oberhalb feuert</translation>
    </message>
    <message>
        <source>the scheme&apos;s threshold</source>
        <translation>die Schwelle des Schemas</translation>
    </message>
    <message>
        <source>What a spike does to the membrane</source>
        <translation>Was ein Spike mit der Membran macht</translation>
    </message>
    <message>
        <source>Reset in the step after the spike, of leaky and synaptic</source>
        <translation>Rücksetzen im Schritt nach dem Spike, bei leaky und synaptic</translation>
    </message>
    <message>
        <source>Reset in the step of the spike, of leaky and synaptic</source>
        <translation>Rücksetzen im Schritt des Spikes, bei leaky und synaptic</translation>
    </message>
    <message>
        <source>Resistance of the circuit of lapicque</source>
        <translation>Widerstand des Schaltkreises von lapicque</translation>
    </message>
    <message>
        <source>1, or follows from beta and the capacitance</source>
        <translation>1 oder aus beta und der Kapazität</translation>
    </message>
    <message>
        <source>Capacitance of the circuit of lapicque</source>
        <translation>Kapazität des Schaltkreises von lapicque</translation>
    </message>
    <message>
        <source>follows from beta and the resistance</source>
        <translation>aus beta und dem Widerstand</translation>
    </message>
    <message>
        <source>Duration of a step of lapicque, in the unit of resistance times capacitance</source>
        <translation>Dauer eines Schritts von lapicque, in der Einheit von Widerstand mal Kapazität</translation>
    </message>
    <message>
        <source>a number, such as 0.5 or 1e-3</source>
        <translation>eine Zahl, etwa 0.5 oder 1e-3</translation>
    </message>
    <message>
        <source>a number, such as 0.5 or 1e-3, or auto</source>
        <translation>eine Zahl, etwa 0.5 oder 1e-3, oder auto</translation>
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
        <source>Size of the current</source>
        <translation>Größe des Stroms</translation>
    </message>
    <message>
        <source>Current added at every step</source>
        <translation>Strom, der in jedem Schritt hinzukommt</translation>
    </message>
    <message>
        <source>Length of the current in steps</source>
        <translation>Länge des Stroms in Schritten</translation>
    </message>
    <message>
        <source>Steps per period, of sine and pulses</source>
        <translation>Schritte pro Periode, bei sine und pulses</translation>
    </message>
    <message>
        <source>Steps per pulse, of pulses</source>
        <translation>Schritte pro Puls, bei pulses</translation>
    </message>
    <message>
        <source>Probability of a spike per step, of poisson</source>
        <translation>Wahrscheinlichkeit eines Spikes pro Schritt, bei poisson</translation>
    </message>
    <message>
        <source>Seed of the random numbers of poisson and noise</source>
        <translation>Startwert der Zufallszahlen von poisson und noise</translation>
    </message>
    <message>
        <source>Points of two classes in the plane</source>
        <translation>Punkte zweier Klassen in der Ebene</translation>
    </message>
    <message>
        <source>Spread added to each coordinate</source>
        <translation>Streuung, die zu jeder Koordinate kommt</translation>
    </message>
    <message>
        <source>Points for training and test together</source>
        <translation>Punkte für Training und Test zusammen</translation>
    </message>
    <message>
        <source>Fraction of the points kept for the test</source>
        <translation>Anteil der Punkte für den Test</translation>
    </message>
    <message>
        <source>Seed of the points</source>
        <translation>Startwert der Punkte</translation>
    </message>
    <message>
        <source>Steps that each point is shown</source>
        <translation>Schritte, die jeder Punkt gezeigt wird</translation>
    </message>
    <message>
        <source>Threshold of the neurons, which spike strictly above it</source>
        <translation>Schwelle der Neuronen, die nur oberhalb feuern</translation>
    </message>
    <message>
        <source>Cross-entropy of the output&apos;s spike counts, or of its mean membranes</source>
        <translation>Kreuzentropie der Spikezahlen am Ausgang oder seiner mittleren Membranen</translation>
    </message>
    <message>
        <source>Derivative that the backward pass takes for a spike</source>
        <translation>Ableitung, die der Rückwärtsdurchlauf für einen Spike nimmt</translation>
    </message>
    <message>
        <source>Derivative that the backward pass takes for the state&apos;s staircase</source>
        <translation>Ableitung, die der Rückwärtsdurchlauf für die Treppe des Zustands nimmt</translation>
    </message>
    <message>
        <source>Neurons of the hidden layer</source>
        <translation>Neuronen der verborgenen Schicht</translation>
    </message>
    <message>
        <source>Rule by which a gradient changes the weights</source>
        <translation>Regel, nach der ein Gradient die Gewichte ändert</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Points per step of the optimizer</source>
        <translation>Punkte pro Schritt des Optimierers</translation>
    </message>
    <message>
        <source>Seed of the points, the initial weights and the order of the points</source>
        <translation>Startwert der Punkte, der Anfangsgewichte und der Reihenfolge der Punkte</translation>
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
        <source>there is no step; a line &quot;## Title&quot; begins one</source>
        <translation>Es gibt keinen Schritt; eine Zeile „## Titel“ beginnt einen</translation>
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
        <source>there is text before the first step; a line &quot;## Title&quot; begins one</source>
        <translation>Vor dem ersten Schritt steht Text; eine Zeile „## Titel“ beginnt einen</translation>
    </message>
    <message>
        <source>there is a %1 block before the first step; a line &quot;## Title&quot; begins one</source>
        <translation>Vor dem ersten Schritt steht ein Block %1; eine Zeile „## Titel“ beginnt einen</translation>
    </message>
    <message>
        <source>the %1 block has no end; a line ``` ends it</source>
        <translation>Der Block %1 hat kein Ende; eine Zeile ``` beendet ihn</translation>
    </message>
    <message>
        <source>the predict block asks nothing; its first line is the question</source>
        <translation>Der Block predict fragt nichts; seine erste Zeile ist die Frage</translation>
    </message>
    <message>
        <source>the predict block needs either a line &quot;= value&quot;, or at least two lines &quot;- choice | value &gt; value&quot;</source>
        <translation>Der Block predict braucht entweder eine Zeile „= Wert“ oder mindestens zwei Zeilen „- Auswahl | Wert &gt; Wert“</translation>
    </message>
    <message>
        <source>%1 is no choice; it must be &quot;text | value &gt; value&quot;, the comparison one of &lt; &lt;= &gt; &gt;= == !=</source>
        <translation>%1 ist keine Auswahl; erlaubt ist „Text | Wert &gt; Wert“, als Vergleich &lt; &lt;= &gt; &gt;= == oder !=</translation>
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
        <source>the step %1 asks for a prediction and has no answer block</source>
        <translation>Der Schritt %1 fragt nach einer Vorhersage und hat keinen Block answer</translation>
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
        <source>%1 is no setting; it must be &quot;name = value&quot;</source>
        <translation>%1 ist keine Einstellung; erlaubt ist „name = Wert“</translation>
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
        <source>The link %1 is not followed: a lesson can lead to web and mail addresses (http, https, mailto) and to lessons (.md) in its own folder.</source>
        <translation>Dem Link %1 wird nicht gefolgt: Eine Lektion kann zu Web- und Mailadressen (http, https, mailto) und zu Lektionen (.md) in ihrem eigenen Ordner führen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the ending must be .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Die Endung muss .pdf sein.</translation>
    </message>
    <message>
        <source>%1 already exists and holds something else; choose another name.</source>
        <translation>%1 gibt es schon, mit anderem Inhalt; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 (not judged)</source>
        <translation>%1 (nicht beurteilt)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (richtig)</translation>
    </message>
    <message>
        <source>%1 (wrong; right is: %2)</source>
        <translation>%1 (falsch; richtig ist: %2)</translation>
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
        <source>Figures</source>
        <translation>Kennzahlen</translation>
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
        <source>right at once</source>
        <translation>sofort richtig</translation>
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
        <source>**%1 You said %2:** it is %3.</source>
        <translation>**%1 Vorhergesagt %2:** es ist %3.</translation>
    </message>
    <message>
        <source>**✓ As you said:** %1</source>
        <translation>**✓ Richtig vorhergesagt:** %1</translation>
    </message>
    <message>
        <source>**✗ Not so:** %1</source>
        <translation>**✗ Nicht so:** %1</translation>
    </message>
    <message>
        <source>Saved on %1 by %2. %3 of %4 questions are answered, %5 of them right at the first answer. Settings that are not named are at their defaults.</source>
        <translation>Gespeichert am %1 von %2. %3 von %4 Fragen sind beantwortet, %5 davon mit der ersten Antwort richtig. Nicht genannte Einstellungen stehen auf ihren Voreinstellungen.</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>%1 cannot be written: its ending must be .png, .svg or .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Die Endung muss .png, .svg oder .pdf sein.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>snnTorch&apos;s default</source>
        <translation>Voreinstellung von snnTorch</translation>
    </message>
    <message>
        <source>state_quant as it is called without arguments: 8 bits, uniform.</source>
        <translation>state_quant ohne Argumente aufgerufen: 8 Bit, gleichmäßig.</translation>
    </message>
    <message>
        <source>snnTorch, threshold-centred</source>
        <translation>snnTorch, schwellenzentriert</translation>
    </message>
    <message>
        <source>8 bits, levels close together where a spike is decided.</source>
        <translation>8 Bit, Stufen dicht, wo über den Spike entschieden wird.</translation>
    </message>
    <message>
        <source>snnTorch, zero-centred</source>
        <translation>snnTorch, nullzentriert</translation>
    </message>
    <message>
        <source>8 bits, levels close together round rest.</source>
        <translation>8 Bit, Stufen dicht um die Ruhelage.</translation>
    </message>
    <message>
        <source>Two&apos;s complement, 8 bits</source>
        <translation>Zweierkomplement, 8 Bit</translation>
    </message>
    <message>
        <source>Levels at whole multiples of threshold / 64, 0 among them, from twice the threshold below to nearly twice above; saturating, as an adder with a clamp does.</source>
        <translation>Stufen bei ganzen Vielfachen von threshold / 64, auch bei 0, von der doppelten Schwelle unter null bis fast zur doppelten darüber; sättigend wie ein Addierer mit Begrenzung.</translation>
    </message>
    <message>
        <source>Two&apos;s complement, 6 bits</source>
        <translation>Zweierkomplement, 6 Bit</translation>
    </message>
    <message>
        <source>Levels at whole multiples of threshold / 16; saturating.</source>
        <translation>Stufen bei ganzen Vielfachen von threshold / 16; sättigend.</translation>
    </message>
    <message>
        <source>Two&apos;s complement, 4 bits</source>
        <translation>Zweierkomplement, 4 Bit</translation>
    </message>
    <message>
        <source>Levels at whole multiples of threshold / 4; saturating.</source>
        <translation>Stufen bei ganzen Vielfachen von threshold / 4; sättigend.</translation>
    </message>
    <message>
        <source>Three bits with room above the threshold</source>
        <translation>Drei Bit mit Platz über der Schwelle</translation>
    </message>
    <message>
        <source>8 levels from minus the threshold to half a threshold above it.</source>
        <translation>8 Stufen von minus der Schwelle bis eine halbe Schwelle darüber.</translation>
    </message>
    <message>
        <source>What the lesson begins with.</source>
        <translation>Womit die Lektion beginnt.</translation>
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
        <source>Nothing odd was found.</source>
        <translation>Nichts Auffälliges gefunden.</translation>
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
        <source>Made on %1 by Quantoscope %2.</source>
        <translation>Erstellt am %1 mit Quantoscope %2.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Signal and figures</source>
        <translation>Signal und Kennzahlen</translation>
    </message>
    <message>
        <source>The recording was still being read through: the figures are those of a share of its samples.</source>
        <translation>Die Aufzeichnung wurde noch durchgesehen: Die Kennzahlen sind die eines Teils ihrer Werte.</translation>
    </message>
    <message>
        <source>%1 cannot be written: a report&apos;s ending must be .pdf.</source>
        <translation>%1 kann nicht geschrieben werden: Ein Bericht muss auf .pdf enden.</translation>
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
        <source>spacing</source>
        <translation>Teilung</translation>
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
        <source>spikes part at step</source>
        <translation>Spikes verschieden ab</translation>
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
        <source>outside the levels</source>
        <translation>außerhalb</translation>
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
        <source>gap to the next</source>
        <translation>Abstand zur nächsten</translation>
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
        <source>%1 levels, %2 of them distinct; the first and the last %3 are shown. &quot;Export level table&quot; and the command quantoscope levels write them all.</source>
        <translation>%1 Stufen, davon %2 verschiedene; gezeigt sind die ersten und die letzten %3. „Stufentabelle exportieren“ und der Befehl quantoscope levels schreiben alle.</translation>
    </message>
    <message>
        <source>Pinned schemes</source>
        <translation>Angeheftete Schemata</translation>
    </message>
    <message>
        <source>The schemes stand side by side on the same signal, neuron and loop, so that only the levels differ. ★ marks the best of a row.</source>
        <translation>Die Schemata stehen nebeneinander am selben Signal, mit demselben Neuron und derselben Schleife, sodass sich nur die Stufen unterscheiden. ★ markiert das Beste einer Zeile.</translation>
    </message>
    <message>
        <source>The bound is the SQNR that no scheme with as many levels exceeds (Lloyd–Max).</source>
        <translation>Die Grenze ist das SQNR, das kein Schema mit so vielen Stufen übertrifft (Lloyd–Max).</translation>
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
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>training points</source>
        <translation>Trainingspunkte</translation>
    </message>
    <message>
        <source>test points</source>
        <translation>Testpunkte</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>2 inputs, %1 hidden neurons, 2 outputs</source>
        <translation>2 Eingänge, %1 verborgene Neuronen, 2 Ausgänge</translation>
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
        <source>Three learners start from the same weights: float; PTQ, the float weights run with quantized state; QAT, trained with quantized state on the same batches. The figures are those after epoch %1.</source>
        <translation>Drei Lerner beginnen mit denselben Gewichten: Float; PTQ, die Float-Gewichte mit quantisiertem Zustand; QAT, mit quantisiertem Zustand auf denselben Stapeln trainiert. Die Zahlen sind die nach Epoche %1.</translation>
    </message>
    <message>
        <source>The best limits and multiplier of each spacing for the raw membrane, quantized in open loop, found by the least mean squared error.</source>
        <translation>Die besten Grenzen und der beste Multiplikator jedes Abstands für die rohe Membran, in offener Schleife quantisiert, gefunden nach dem kleinsten mittleren quadratischen Fehler.</translation>
    </message>
    <message>
        <source>The best limits and multiplier of each spacing for the raw membrane, quantized in open loop, found by the fewest spikes added or dropped.</source>
        <translation>Die besten Grenzen und der beste Multiplikator jedes Abstands für die rohe Membran, in offener Schleife quantisiert, gefunden nach den wenigsten hinzugefügten oder verlorenen Spikes.</translation>
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
    <name>quantoscope::BoundaryPlot</name>
    <message>
        <source>%1 right</source>
        <translation>%1 richtig</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>class 1: %1</source>
        <translation>Klasse 1: %1</translation>
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
        <source>Only the main one</source>
        <translation>Nur der Hauptkanal</translation>
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
        <source>Channels to show; the space bar ticks one</source>
        <translation>Gezeigte Kanäle; die Leertaste hakt einen an</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>Die ersten %1</translation>
    </message>
    <message>
        <source>The main channel is always shown; choose another under column</source>
        <translation>Der Hauptkanal ist immer zu sehen; unter Spalte ist ein anderer wählbar</translation>
    </message>
    <message>
        <source>At most %1 channels can be shown; take one away first</source>
        <translation>Höchstens %1 Kanäle sind darstellbar; erst einen wegnehmen</translation>
    </message>
</context>
<context>
    <name>quantoscope::ChannelPlot</name>
    <message>
        <source>%1: the main channel, which the figures, findings and other plots are of</source>
        <translation>%1: der Hauptkanal, von dem Kennzahlen, Befunde und die anderen Diagramme sind</translation>
    </message>
    <message>
        <source>Make %1 the main channel</source>
        <translation>%1 zum Hauptkanal machen</translation>
    </message>
    <message>
        <source>being computed …</source>
        <translation>wird berechnet …</translation>
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
</context>
<context>
    <name>quantoscope::ChannelStack</name>
    <message>
        <source>same scale</source>
        <translation>gleiche Skala</translation>
    </message>
    <message>
        <source>One membrane axis for all channels; else each fills its row</source>
        <translation>Eine Membranachse für alle Kanäle; sonst füllt jeder seine Zeile</translation>
    </message>
    <message>
        <source>%1 channels</source>
        <translation>%1 Kanäle</translation>
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
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type a few letters of a command or a parameter</source>
        <translation>Einige Buchstaben eines Befehls oder Parameters eingeben</translation>
    </message>
    <message>
        <source>Letters of a command</source>
        <translation>Buchstaben eines Befehls</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>quantoscope::ComparePage</name>
    <message>
        <source>Pin the scheme in use</source>
        <translation>Aktuelles Schema anheften</translation>
    </message>
    <message>
        <source>Put the scheme of the controls beside those already here (up to %1)</source>
        <translation>Das eingestellte Schema neben die schon vorhandenen stellen (bis zu %1)</translation>
    </message>
    <message>
        <source>Pin a preset</source>
        <translation>Vorlage anheften</translation>
    </message>
    <message>
        <source>Put one of snnTorch&apos;s spacings beside those already here</source>
        <translation>Eine der Stufenteilungen von snnTorch neben die schon vorhandenen stellen</translation>
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
        <source>%1 schemes are pinned, and there is no room for more; unpin one first.</source>
        <translation>%1 Schemata sind angeheftet, mehr haben keinen Platz; erst eines lösen.</translation>
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
        <source>The schemes are still being compared; export them when that is done.</source>
        <translation>Die Schemata werden noch verglichen; exportieren Sie sie, wenn das fertig ist.</translation>
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
        <source>&quot;%1&quot; cannot be written: its ending must be .csv, .tex or .md.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .csv, .tex oder .md sein.</translation>
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
        <source>share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
</context>
<context>
    <name>quantoscope::DynamicsPage</name>
    <message>
        <source>fires %1 times in %2 steps without repeating itself</source>
        <translation>feuert %1-mal in %2 Schritten, ohne sich zu wiederholen</translation>
    </message>
    <message>
        <source>stays at %1 from step %2 on</source>
        <translation>bleibt ab Schritt %2 bei %1</translation>
    </message>
    <message>
        <source>never fires: it %1</source>
        <translation>feuert nie: es %1</translation>
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
        <source>repeats %1 steps with %2 from step %3 on (%4 a step)</source>
        <translation>läuft ab Schritt %3 im Kreis: %1 Schritte mit %2 (%4 je Schritt)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>brisk</source>
        <translation>zügig</translation>
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
        <source>One step further</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>Back to rest</source>
        <translation>Zurück zur Ruhe</translation>
    </message>
    <message>
        <source>How fast to play: 2, 8 or 30 steps a second</source>
        <translation>Wie schnell abgespielt wird: 2, 8 oder 30 Schritte je Sekunde</translation>
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
        <source>Leave the map as far as it is</source>
        <translation>Die Karte so lassen, wie weit sie ist</translation>
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
        <source>What the neurons do under constant currents is being computed.</source>
        <translation>Was die Neuronen bei konstanten Strömen tun, wird berechnet.</translation>
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
        <source>quantized − raw, of some of the steps</source>
        <translation>quantisiert − roh, von einigen der Schritte</translation>
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
        <source>There is not enough memory for this setup; take a shorter signal.</source>
        <translation>Für diese Einstellung reicht der Speicher nicht; ein kürzeres Signal nehmen.</translation>
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
        <source>Levels that at least one sample takes, of all</source>
        <translation>Stufen, die mindestens ein Wert annimmt, von allen</translation>
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
        <source>Of the level index: bits a sample really carries</source>
        <translation>Des Stufenindex: Bits, die ein Wert wirklich trägt</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>outside the levels</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>Share of raw samples beyond the end levels</source>
        <translation>Anteil der rohen Werte jenseits der äußersten Stufen</translation>
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
        <source>Quantized, strictly above the threshold; best: nearest to the raw number</source>
        <translation>Quantisiert, echt über der Schwelle; am besten: der rohen Zahl am nächsten</translation>
    </message>
    <message>
        <source>coincident</source>
        <translation>gemeinsam</translation>
    </message>
    <message>
        <source>Spikes of both that pair up, one to one, at most %1 steps apart</source>
        <translation>Spikes beider, die sich eins zu eins paaren lassen, höchstens %1 Schritte auseinander</translation>
    </message>
    <message>
        <source>Victor–Purpura</source>
        <translation>Victor–Purpura</translation>
    </message>
    <message>
        <source>Least cost of turning one train into the other: 1 to add or remove a spike, %1 to move it by a step</source>
        <translation>Geringste Kosten, die eine Spikefolge in die andere zu verwandeln: 1 für einen Spike mehr oder weniger, %1 für das Verschieben um einen Schritt</translation>
    </message>
    <message>
        <source>van Rossum</source>
        <translation>van Rossum</translation>
    </message>
    <message>
        <source>Distance of the trains through an exponential of %1 steps; one spike more is 0.71</source>
        <translation>Abstand der Spikefolgen nach einem Exponentialfilter von %1 Schritten; ein Spike mehr ist 0.71</translation>
    </message>
    <message>
        <source>part at step</source>
        <translation>verschieden ab</translation>
    </message>
    <message>
        <source>The first step at which only one of the two spikes</source>
        <translation>Der erste Schritt, in dem nur eines der beiden feuert</translation>
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
        <source>Figures of the pinned schemes</source>
        <translation>Kennzahlen der angehefteten Schemata</translation>
    </message>
    <message>
        <source>The best of these</source>
        <translation>Das beste von diesen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
        <source>Nothing odd about this setup.</source>
        <translation>Nichts Auffälliges.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>quantoscope::FiringPlot</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 a step</source>
        <translation>%1 je Schritt</translation>
    </message>
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
        <source>spikes a step</source>
        <translation>Spikes je Schritt</translation>
    </message>
    <message>
        <source>dead zone</source>
        <translation>Totzone</translation>
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
        <source>No %1 levels exceed %2 (Lloyd–Max)</source>
        <translation>Keine %1 Stufen übertreffen %2 (Lloyd–Max)</translation>
    </message>
    <message>
        <source>%1 free levels hold every value there is</source>
        <translation>%1 freie Stufen fassen jeden vorkommenden Wert</translation>
    </message>
    <message>
        <source> bits</source>
        <translation> Bit</translation>
    </message>
    <message>
        <source>num_bits: the fits of this many bits are listed below</source>
        <translation>num_bits: unten stehen die Anpassungen mit so vielen Bits</translation>
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
        <source>What makes a scheme the best for the raw membrane (quantized open loop): the mean squared error, or first the samples that change sides of the threshold</source>
        <translation>Was ein Schema zum besten für die rohe Membran macht (offene Schleife): der mittlere quadratische Fehler oder zuerst die Werte, die die Seite der Schwelle wechseln</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fit&lt;/b&gt;</source>
        <translation>&lt;b&gt;Anpassen&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Lloyd–Max: the levels, free of any scheme, with the least mean squared error</source>
        <translation>Lloyd–Max: die an kein Schema gebundenen Stufen mit dem kleinsten mittleren quadratischen Fehler</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
    <message>
        <source>keep </source>
        <translation>mind. </translation>
    </message>
    <message>
        <source>The SQNR to be kept by as few bits as possible</source>
        <translation>Das SQNR, das mit möglichst wenigen Bits gehalten werden soll</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give up fitting</source>
        <translation>Das Anpassen aufgeben</translation>
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
        <source>Put this scheme beside the others</source>
        <translation>Dieses Schema neben die anderen stellen</translation>
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
        <source>The bound (Lloyd–Max): …</source>
        <translation>Die Grenze (Lloyd–Max): …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 below · %2 spike errors</source>
        <translation>%1 darunter · %2 Spikefehler</translation>
    </message>
    <message>
        <source>%1
SQNR, distance to the bound, and samples that change sides of the threshold</source>
        <translation>%1
SQNR, Abstand zur Grenze und Werte, die die Seite der Schwelle wechseln</translation>
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
        <source>%1 dB: %2
every spike: %3</source>
        <translation>%1 dB: %2
jeder Spike: %3</translation>
    </message>
    <message>
        <source>Bits to fit</source>
        <translation>Bits der Anpassung</translation>
    </message>
    <message>
        <source>What is to be kept</source>
        <translation>Was gehalten werden soll</translation>
    </message>
    <message>
        <source>%1 dB: %2
every spike, with the least error: %3</source>
        <translation>%1 dB: %2
jeder Spike, kleinster Fehler: %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;Fit&lt;/b&gt; in open loop</source>
        <translation>&lt;b&gt;Anpassung&lt;/b&gt;, offen</translation>
    </message>
    <message>
        <source>%1
Above: open loop, the SQNR of the finished raw membrane quantized (%2).
Below: closed loop, what the neuron makes of this scheme once it is adopted</source>
        <translation>%1
Oben: offene Schleife, das SQNR der fertigen rohen Membran, quantisiert (%2).
Unten: geschlossene Schleife, was das Neuron aus diesem Schema macht, sobald es übernommen ist</translation>
    </message>
    <message>
        <source>closed loop …</source>
        <translation>geschlossen …</translation>
    </message>
    <message>
        <source>closed loop %1, %2 of %3 spikes</source>
        <translation>geschlossen %1, %2 von %3 Spikes</translation>
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
        <source>in fixed point</source>
        <translation>als Festkomma</translation>
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
        <source>The whole number that stands for it</source>
        <translation>Die ganze Zahl, die für ihn steht</translation>
    </message>
    <message>
        <source>code / 2ⁿ</source>
        <translation>Code / 2ⁿ</translation>
    </message>
    <message>
        <source>The value in fixed point less the level</source>
        <translation>Der Festkommawert minus die Stufe</translation>
    </message>
</context>
<context>
    <name>quantoscope::FixedPointPanel</name>
    <message>
        <source>m, bits before the binary point; the sign bit comes on top</source>
        <translation>m, Bits vor dem Komma; das Vorzeichenbit kommt hinzu</translation>
    </message>
    <message>
        <source>n, bits after the binary point: steps of 1 / 2ⁿ</source>
        <translation>n, Bits nach dem Komma: Schritte von 1 / 2ⁿ</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Vorschlag: %1</translation>
    </message>
    <message>
        <source>None holds these levels apart</source>
        <translation>Keines trennt diese Stufen</translation>
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
        <source>The smallest n, and then the smallest m, that keeps all levels apart and on their side of the threshold</source>
        <translation>Das kleinste n und dann das kleinste m, bei dem alle Stufen verschieden und auf ihrer Seite der Schwelle bleiben</translation>
    </message>
</context>
<context>
    <name>quantoscope::GapPlot</name>
    <message>
        <source>Gap to the next level</source>
        <translation>Abstand zur nächsten Stufe</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>one level, no gap</source>
        <translation>eine Stufe, kein Abstand</translation>
    </message>
    <message>
        <source>none, the greatest level</source>
        <translation>keiner, die größte Stufe</translation>
    </message>
    <message>
        <source>level %1 = %2
gap %3</source>
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
        <source>membrane before it is quantized</source>
        <translation>Membran vor dem Quantisieren</translation>
    </message>
    <message>
        <source>greatest gradient %1</source>
        <translation>größter Gradient %1</translation>
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
        <source>its slope</source>
        <translation>ihre Steigung</translation>
    </message>
    <message>
        <source>slope taken</source>
        <translation>benutzte Steigung</translation>
    </message>
    <message>
        <source>passing</source>
        <translation>kommt durch</translation>
    </message>
    <message>
        <source>membrane %1
true slope 0, taken %2
mean gradient passing %3</source>
        <translation>Membran %1
wahre Steigung 0, benutzt %2
im Mittel kommt durch %3</translation>
    </message>
    <message>
        <source>quantized membrane, slope</source>
        <translation>quantisierte Membran, Steigung</translation>
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
        <source>QAT at x %1, y %2</source>
        <translation>QAT bei x %1, y %2</translation>
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
        <source>Open a lesson of your own: a Markdown file</source>
        <translation>Eine eigene Lektion öffnen: eine Markdown-Datei</translation>
    </message>
    <message>
        <source>Bring back the setup that this step speaks of</source>
        <translation>Die Einstellung zurückholen, von der dieser Schritt handelt</translation>
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
        <source>The controls have been changed since this step was set up, so what you said cannot be judged. **Set up again**, below, brings the step&apos;s setup back and judges it.</source>
        <translation>Die Bedienelemente wurden verändert, seit dieser Schritt eingestellt wurde; so lässt sich das Gesagte nicht beurteilen. **Neu einstellen**, unten, bringt die Einstellung des Schritts zurück und beurteilt es.</translation>
    </message>
    <message>
        <source>No program opens %1.</source>
        <translation>Kein Programm öffnet %1.</translation>
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
        <source>Open this address outside of Quantoscope?</source>
        <translation>Diese Adresse außerhalb von Quantoscope öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The lesson sets up the window as it speaks of it. Your own work is kept; you can have it back when you leave the lesson.</source>
        <translation>Die Lektion stellt das Fenster so ein, wie sie es braucht. Ihre eigene Arbeit bleibt aufgehoben; beim Verlassen der Lektion können Sie sie zurückhaben.</translation>
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
        <source>Answers written to %1 and, beside it, %2.</source>
        <translation>Antworten nach %1 und, daneben, %2 geschrieben.</translation>
    </message>
    <message>
        <source>Clear my answers</source>
        <translation>Meine Antworten löschen</translation>
    </message>
    <message>
        <source>Forget all answers and the progress in every lesson? This cannot be undone.</source>
        <translation>Alle Antworten und den Fortschritt in jeder Lektion vergessen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Save answers…</source>
        <translation>Antworten speichern…</translation>
    </message>
    <message>
        <source>Write your answers to all lessons as a PDF and as JSON, to hand in</source>
        <translation>Die Antworten auf alle Lektionen als PDF und als JSON schreiben, zum Abgeben</translation>
    </message>
    <message>
        <source>Open this in Train</source>
        <translation>In Trainieren öffnen</translation>
    </message>
    <message>
        <source>Go to the Train tab with this step&apos;s settings. Undo brings yours back.</source>
        <translation>Zum Reiter Trainieren mit den Einstellungen dieses Schritts wechseln. Rückgängig bringt die eigenen zurück.</translation>
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
        <source>%1 samples out of sight</source>
        <translation>%1 Werte nicht im Bild</translation>
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
        <source>%1 → level %2 = %3
%4 samples there</source>
        <translation>%1 → Stufe %2 = %3
dort %4 Werte</translation>
    </message>
    <message>
        <source>1 sample out of sight</source>
        <translation>1 Wert nicht im Bild</translation>
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
        <source>gap</source>
        <translation>Abstand</translation>
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
        <source>Distance to the next greater level</source>
        <translation>Abstand zur nächstgrößeren Stufe</translation>
    </message>
    <message>
        <source>The smallest float32 that goes to the next greater level</source>
        <translation>Entscheidungsgrenze: das kleinste float32, das zur nächstgrößeren Stufe geht</translation>
    </message>
    <message>
        <source>Samples at this level (its occupancy)</source>
        <translation>Werte auf dieser Stufe (ihre Belegung)</translation>
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
    <name>quantoscope::MainWindow</name>
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
        <source>Figures</source>
        <translation>Kennzahlen</translation>
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
        <source>Estimated from a share of the samples; the exact figures are on their way.</source>
        <translation>Aus einem Teil der Werte geschätzt; die genauen Kennzahlen sind unterwegs.</translation>
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
        <source>&quot;%1&quot; cannot be written: its ending must be %2 or %3.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss %2 oder %3 sein.</translation>
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
        <source>Everything that can be opened (%1 %2 *.md);;Recordings (%1);;Sessions (%2);;Lessons (*.md);;All files (*)</source>
        <translation>Alles, was sich öffnen lässt (%1 %2 *.md);;Aufzeichnungen (%1);;Sitzungen (%2);;Lektionen (*.md);;Alle Dateien (*)</translation>
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
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
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
        <source>Copy figures</source>
        <translation>Kennzahlen kopieren</translation>
    </message>
    <message>
        <source>Copy snnTorch call</source>
        <translation>snnTorch-Aufruf kopieren</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorlagen</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>From the &amp;lessons</source>
        <translation>Aus den &amp;Lektionen</translation>
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
        <source>Quantoscope did not end properly the last time. What you had is kept.</source>
        <translation>Quantoscope wurde das letzte Mal nicht richtig beendet. Der letzte Stand ist gesichert.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 was removed; what is shown is what was read of it before.</source>
        <translation>%1 wurde entfernt; gezeigt wird, was vorher davon gelesen wurde.</translation>
    </message>
    <message>
        <source>%1 was changed by another program and is read again.</source>
        <translation>%1 wurde von einem anderen Programm geändert und wird neu gelesen.</translation>
    </message>
    <message>
        <source>What you had the last time was kept, but cannot be read; it lies in %1.</source>
        <translation>Was zuletzt offen war, wurde aufbewahrt, lässt sich aber nicht lesen; es liegt in %1.</translation>
    </message>
    <message>
        <source>%1 has no column %2, the last one is column %3; open it again to choose another.</source>
        <translation>%1 hat keine Spalte %2, die letzte ist Spalte %3; die Datei neu öffnen, um eine andere zu wählen.</translation>
    </message>
    <message>
        <source>Re&amp;load recording</source>
        <translation>Aufzeichnung &amp;neu lesen</translation>
    </message>
    <message>
        <source>Read the file of the recording that is shown again</source>
        <translation>Die Datei der gezeigten Aufzeichnung noch einmal lesen</translation>
    </message>
    <message>
        <source>Reset l&amp;ayout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>The controls are as the lesson set them up.</source>
        <translation>Die Regler stehen, wie die Lektion sie eingestellt hat.</translation>
    </message>
    <message>
        <source>Bring back my own work</source>
        <translation>Meine eigene Arbeit zurückholen</translation>
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
        <source>Forget the answers and the progress, for another person or another try</source>
        <translation>Antworten und Fortschritt vergessen, für eine andere Person oder einen neuen Versuch</translation>
    </message>
    <message>
        <source>The recording has no finite sample to go by; type gain and offset.</source>
        <translation>Die Aufzeichnung hat keinen endlichen Wert als Anhalt; tippen Sie Faktor und Verschiebung ein.</translation>
    </message>
    <message>
        <source>To threshold units</source>
        <translation>In Einheiten der Schwelle</translation>
    </message>
</context>
<context>
    <name>quantoscope::MapPlot</name>
    <message>
        <source>no such setup</source>
        <translation>keine solche Einstellung</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebendig</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>fires too little</source>
        <translation>feuert zu wenig</translation>
    </message>
    <message>
        <source>fires too much</source>
        <translation>feuert zu viel</translation>
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
        <source>
raw %1, quantized %2 spikes a step</source>
        <translation>
roh %1, quantisiert %2 Spikes je Schritt</translation>
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
        <source>Steps strictly above the threshold</source>
        <translation>Schritte echt über der Schwelle</translation>
    </message>
    <message>
        <source>spikes part at step</source>
        <translation>Spikes verschieden ab</translation>
    </message>
    <message>
        <source>The first step at which only one of the two spikes</source>
        <translation>Der erste Schritt, in dem nur eines der beiden feuert</translation>
    </message>
    <message>
        <source>levels used</source>
        <translation>benutzte Stufen</translation>
    </message>
    <message>
        <source>Levels that at least one sample takes</source>
        <translation>Stufen, die mindestens ein Wert annimmt</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Of the level index: bits a sample really carries</source>
        <translation>Des Stufenindex: Bits, die ein Wert wirklich trägt</translation>
    </message>
    <message>
        <source>outside the levels</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>Share of raw samples beyond the end levels</source>
        <translation>Anteil der rohen Werte jenseits der äußersten Stufen</translation>
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
        <source>&amp;Copy figures</source>
        <translation>Kennzahlen &amp;kopieren</translation>
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
        <source>S[t+1] = αS[t] + I[t+1], U[t+1] = βU[t] + S[t+1] − reset: a current that decays before the membrane; both are quantized</source>
        <translation>S[t+1] = αS[t] + I[t+1], U[t+1] = βU[t] + S[t+1] − Reset: ein abklingender Strom vor der Membran; beide werden quantisiert</translation>
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
        <source>The membrane goes on after a spike</source>
        <translation>Nach einem Spike läuft die Membran weiter</translation>
    </message>
    <message>
        <source>reset_delay: a step after the spike</source>
        <translation>reset_delay: einen Schritt später</translation>
    </message>
    <message>
        <source>neuron_threshold: the scheme&apos;s</source>
        <translation>neuron_threshold: vom Schema</translation>
    </message>
    <message>
        <source>The neuron, as snntorch.Leaky, Lapicque, Synaptic and Alpha compute it</source>
        <translation>Das Neuron, wie snntorch.Leaky, Lapicque, Synaptic und Alpha es berechnen</translation>
    </message>
    <message>
        <source>neuron_threshold: the neuron fires at the scheme&apos;s threshold; unlink to give it its own</source>
        <translation>neuron_threshold: Das Neuron feuert an der Schwelle des Schemas; lösen gibt ihm eine eigene</translation>
    </message>
    <message>
        <source>reset_delay: the reset acts in the next step; off: in the step of the spike</source>
        <translation>reset_delay: Der Reset wirkt im nächsten Schritt; aus: im Schritt des Spikes</translation>
    </message>
    <message>
        <source>reset_mechanism: what a spike does to the membrane</source>
        <translation>reset_mechanism: was ein Spike mit der Membran macht</translation>
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
</context>
<context>
    <name>quantoscope::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diese Meldung schließen</translation>
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
</context>
<context>
    <name>quantoscope::ParameterField</name>
    <message>
        <source>%1 slider</source>
        <translation>Schieber für %1</translation>
    </message>
    <message>
        <source>a number such as 0.5</source>
        <translation>eine Zahl wie 0.5</translation>
    </message>
    <message>
        <source>%1 is &quot;%2&quot;; it must be %3.</source>
        <translation>%1 ist „%2“; erlaubt ist %3.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
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
</context>
<context>
    <name>quantoscope::Plot</name>
    <message>
        <source>&quot;%1&quot; shows no numbers in its visible range; zoom out, or wait until it shows some.</source>
        <translation>„%1“ zeigt im sichtbaren Bereich keine Zahlen; herauszoomen oder warten, bis es welche zeigt.</translation>
    </message>
    <message>
        <source>%1 cannot be written: its ending must be .png, .svg, .pdf or .csv.</source>
        <translation>%1 kann nicht geschrieben werden: Die Endung muss .png, .svg, .pdf oder .csv sein.</translation>
    </message>
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
        <source>As on the screen</source>
        <translation>Wie auf dem Bildschirm</translation>
    </message>
    <message>
        <source>As large as it is now</source>
        <translation>So groß wie jetzt</translation>
    </message>
    <message>
        <source>One column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>For a paper of two columns</source>
        <translation>Für einen zweispaltigen Artikel</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>As wide as a printed page</source>
        <translation>So breit wie eine gedruckte Seite</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Width and height as given below</source>
        <translation>Breite und Höhe wie unten angegeben</translation>
    </message>
    <message>
        <source>A picture of pixels, in the resolution below</source>
        <translation>Ein Bild aus Pixeln in der Auflösung unten</translation>
    </message>
    <message>
        <source>Lines and letters, for web pages and drawing programs</source>
        <translation>Linien und Buchstaben, für Webseiten und Zeichenprogramme</translation>
    </message>
    <message>
        <source>Lines and letters, for papers</source>
        <translation>Linien und Buchstaben, für Artikel</translation>
    </message>
    <message>
        <source>The numbers that lie in the visible range</source>
        <translation>Die Zahlen, die im sichtbaren Bereich liegen</translation>
    </message>
    <message>
        <source>Export plots</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <source>%1 already holds %2. Replace?</source>
        <translation>%1 enthält schon %2. Ersetzen?</translation>
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
        <source>The plot whose menu this came from</source>
        <translation>Das Diagramm, aus dessen Menü dies kam</translation>
    </message>
    <message>
        <source>All %1 plots of this tab</source>
        <translation>Alle %1 Diagramme dieses Reiters</translation>
    </message>
    <message>
        <source>Each into a file of its own name</source>
        <translation>Jedes in eine Datei seines Namens</translation>
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
        <source>Light or dark as the window is</source>
        <translation>Hell oder dunkel wie das Fenster</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>Hell, für Papier</translation>
    </message>
    <message>
        <source>Dark on white, whatever the window is</source>
        <translation>Dunkel auf Weiß, wie auch das Fenster ist</translation>
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
        <source>Of the PNG: 96 is that of the screen, printers want 300 to 600</source>
        <translation>Des PNG: 96 ist die des Bildschirms, Druckereien wollen 300 bis 600</translation>
    </message>
    <message>
        <source> dots an inch</source>
        <translation> Punkte je Zoll</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>quantoscope::PreferencesDialog</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
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
        <source>Start with what was there when it was closed</source>
        <translation>Mit dem Stand vom letzten Schließen beginnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Else the program starts with its example.</source>
        <translation>Sonst beginnt das Programm mit seinem Beispiel.</translation>
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
        <source>Size of letters and controls</source>
        <translation>Größe von Schrift und Bedienelementen</translation>
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
        <source>the currents drive U: no map of U alone</source>
        <translation>die Ströme treiben U: keine Abbildung von U allein</translation>
    </message>
    <message>
        <source>synaptic current as it settles</source>
        <translation>synaptischer Strom eingeschwungen</translation>
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
        <source>Each number of the recording is multiplied with this</source>
        <translation>Jede Zahl der Aufzeichnung wird hiermit multipliziert</translation>
    </message>
    <message>
        <source>and this is added then: value = gain · number + offset</source>
        <translation>und dies wird dann addiert: Wert = gain · Zahl + offset</translation>
    </message>
    <message>
        <source>To threshold units…</source>
        <translation>In Einheiten der Schwelle…</translation>
    </message>
    <message>
        <source>Choose gain and offset so that the resting level becomes 0 and the firing threshold that of the neuron</source>
        <translation>Faktor und Verschiebung so wählen, dass die Ruhe zu 0 wird und die Feuerschwelle zu der des Neurons</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
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
        <source>Move to the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Nach rechts</translation>
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
        <source>Take this scheme out of the comparison</source>
        <translation>Dieses Schema aus dem Vergleich nehmen</translation>
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
        <source>As snnTorch does: the first level with the smallest float distance</source>
        <translation>Wie snnTorch: die erste Stufe mit dem kleinsten float-Abstand</translation>
    </message>
    <message>
        <source>Saturating</source>
        <translation>Sättigend</translation>
    </message>
    <message>
        <source>As hardware does: nearest level, ties to the lower one, ends clamp, NaN stays NaN</source>
        <translation>Wie Hardware: nächste Stufe, bei Gleichstand die untere, begrenzt an den Enden, NaN bleibt NaN</translation>
    </message>
    <message>
        <source>uniform, thr_centered: how the levels are spaced</source>
        <translation>uniform, thr_centered: wie die Stufen verteilt sind</translation>
    </message>
    <message>
        <source>How an input finds its level where it is far out, tied or not a number</source>
        <translation>Wie eine Eingabe ihre Stufe findet, die weit draußen, genau dazwischen oder keine Zahl ist</translation>
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
</context>
<context>
    <name>quantoscope::SessionKeeper</name>
    <message>
        <source>What you set is not kept for the next start: %1 cannot be written; make room or allow writing there, or save the session yourself (Ctrl+S).</source>
        <translation>Was eingestellt wird, bleibt nicht bis zum nächsten Start erhalten: %1 lässt sich nicht schreiben; dort Platz schaffen oder das Schreiben erlauben, oder die Sitzung selbst speichern (Strg+S).</translation>
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
        <source>A finished membrane trace is quantized</source>
        <translation>Eine fertige Membranspur wird quantisiert</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>The neuron runs with its state quantized, as Leaky(state_quant=…) does</source>
        <translation>Das Neuron läuft mit quantisiertem Zustand wie Leaky(state_quant=…)</translation>
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
        <source>A current that grows evenly up to the amplitude</source>
        <translation>Ein Strom, der gleichmäßig bis amplitude wächst</translation>
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
        <source>The amplitude for width steps in every period</source>
        <translation>In jeder Periode width Schritte lang amplitude</translation>
    </message>
    <message>
        <source>poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>The amplitude with the chance rate at each step</source>
        <translation>Je Schritt mit der Wahrscheinlichkeit rate amplitude</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Nearly normal noise, the amplitude its standard deviation</source>
        <translation>Fast normalverteiltes Rauschen, amplitude ist die Standardabweichung</translation>
    </message>
    <message>
        <source>Open loop: a trace quantized afterwards. Closed loop: the quantized state feeds back.</source>
        <translation>Offene Schleife: eine Spur wird nachträglich quantisiert. Geschlossene Schleife: Der quantisierte Zustand wirkt zurück.</translation>
    </message>
    <message>
        <source>Open a recording (%1); or drop it on the window</source>
        <translation>Eine Aufzeichnung öffnen (%1); oder sie auf das Fenster ziehen</translation>
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
        <source>Show other channels beside this one, one above the other (up to %1)</source>
        <translation>Weitere Kanäle neben diesem zeigen, übereinander (bis zu %1)</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
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
        <source>, %1 stretches joined</source>
        <translation>, %1 Abschnitte aneinander</translation>
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
        <source>Found by looking</source>
        <translation>Automatisch</translation>
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
        <source>they part at %1</source>
        <translation>verschieden ab %1</translation>
    </message>
    <message>
        <source>not known yet where they part</source>
        <translation>noch unbekannt, ab wo verschieden</translation>
    </message>
    <message>
        <source>the same steps</source>
        <translation>dieselben Schritte</translation>
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
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>%1
raw %2, quantized %3</source>
        <translation>%1
roh %2, quantisiert %3</translation>
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
    <name>quantoscope::TableExportDialog</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>A line a level, for spreadsheets.</source>
        <translation>Eine Zeile je Stufe, für Tabellenprogramme.</translation>
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
        <source>The levels as a float32 array; in fixed point the codes as int32.</source>
        <translation>Die Stufen als float32-Array; als Festkomma die Codes als int32.</translation>
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
        <source>A synthesizable module that quantizes, its tables for $readmemh and a test bench: six files, named after the one you choose.</source>
        <translation>Ein synthetisierbares Modul zum Quantisieren, seine Tabellen für $readmemh und eine Testbench: sechs Dateien, benannt nach der gewählten.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>The plain list, and the call that makes it with snnTorch.</source>
        <translation>Die einfache Liste und der Aufruf, der sie mit snnTorch erzeugt.</translation>
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
        <source>A table for papers, with the package booktabs.</source>
        <translation>Eine Tabelle für Artikel, mit dem Paket booktabs.</translation>
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
        <source>Arrays and functions that quantize, for C99 and C++, named after the file.</source>
        <translation>Felder und Funktionen, die quantisieren, für C99 und C++, benannt nach der Datei.</translation>
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
        <source>Decimals of the numbers; all: as many as tell them apart</source>
        <translation>Nachkommastellen der Zahlen; alle: so viele, dass sie sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>quantoscope::ThresholdUnitsDialog</name>
    <message>
        <source>To threshold units</source>
        <translation>In Einheiten der Schwelle</translation>
    </message>
    <message>
        <source>A scheme&apos;s levels lie round 0 and the threshold, so the recording is scaled to them.</source>
        <translation>Die Stufen eines Schemas liegen um 0 und die Schwelle; darauf wird die Aufzeichnung umgerechnet.</translation>
    </message>
    <message>
        <source>Proposed: the median of the recording</source>
        <translation>Vorschlag: der Median der Aufzeichnung</translation>
    </message>
    <message>
        <source>Proposed: 15 mV above rest, where many neurons fire; without a unit of voltage halfway to the largest sample</source>
        <translation>Vorschlag: 15 mV über der Ruhe, wo viele Neuronen feuern; ohne Spannungseinheit auf halbem Weg zum größten Wert</translation>
    </message>
    <message>
        <source>Resting level, becomes 0</source>
        <translation>Ruhe, wird zu 0</translation>
    </message>
    <message>
        <source>Firing threshold, becomes %1</source>
        <translation>Feuerschwelle, wird zu %1</translation>
    </message>
    <message>
        <source>Rest and threshold must differ.</source>
        <translation>Ruhe und Schwelle müssen verschieden sein.</translation>
    </message>
    <message>
        <source>gain %1, offset %2</source>
        <translation>gain %1, offset %2</translation>
    </message>
</context>
<context>
    <name>quantoscope::TracePlot</name>
    <message>
        <source>%1 steps are visible and at most %2 can be exported; zoom in, or write all of them with the commands quantize or simulate.</source>
        <translation>%1 Schritte sind sichtbar, höchstens %2 lassen sich exportieren; hineinzoomen oder alle mit den Befehlen quantize oder simulate schreiben.</translation>
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
        <source>Flat out</source>
        <translation>Volle Kraft</translation>
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
        <source>Those weights, with quantized state</source>
        <translation>Diese Gewichte, mit quantisiertem Zustand</translation>
    </message>
    <message>
        <source>QAT</source>
        <translation>QAT</translation>
    </message>
    <message>
        <source>The weights trained with quantized state</source>
        <translation>Die mit quantisiertem Zustand trainierten Gewichte</translation>
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
        <source>One epoch: once over the training points</source>
        <translation>Eine Epoche: einmal über die Trainingspunkte</translation>
    </message>
    <message>
        <source>Back to the initial weights</source>
        <translation>Zurück zu den Anfangsgewichten</translation>
    </message>
    <message>
        <source>How fast to train</source>
        <translation>Wie schnell trainiert wird</translation>
    </message>
    <message>
        <source>Which network to export</source>
        <translation>Welches Netz exportiert wird</translation>
    </message>
    <message>
        <source>Write the network as a Python file for snnTorch, or as JSON</source>
        <translation>Das Netz als Python-Datei für snnTorch oder als JSON schreiben</translation>
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
        <source>&quot;%1&quot; cannot be written: its ending must be .py or .json.</source>
        <translation>„%1“ kann nicht geschrieben werden: Die Endung muss .py oder .json sein.</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Punkte öffnen</translation>
    </message>
    <message>
        <source>Points (*.csv *.tsv *.txt *.npy);;All files (*)</source>
        <translation>Punkte (*.csv *.tsv *.txt *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export network</source>
        <translation>Netz exportieren</translation>
    </message>
    <message>
        <source>Python for snnTorch (*.py);;JSON (*.json)</source>
        <translation>Python für snnTorch (*.py);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Training: drop own points</source>
        <translation>Training: eigene Punkte weglegen</translation>
    </message>
    <message>
        <source>Training: open %1</source>
        <translation>Training: %1 öffnen</translation>
    </message>
    <message>
        <source>Network written to %1.</source>
        <translation>Netz nach %1 geschrieben.</translation>
    </message>
</context>
<context>
    <name>quantoscope::TrainingPanel</name>
    <message>
        <source>Drop</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>The neurons are Leaky, reset by subtraction a step later, with the window&apos;s beta and threshold.</source>
        <translation>Die Neuronen sind Leaky, ein Schritt nach dem Spike wird die Schwelle abgezogen; beta und threshold sind die des Fensters.</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>Datensatz</translation>
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
        <source>Class 1 within, class 0 round it</source>
        <translation>Klasse 1 innen, Klasse 0 ringsum</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other</source>
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
        <source>Own points…</source>
        <translation>Eigene Punkte…</translation>
    </message>
    <message>
        <source>Train on points of your own: a file with the columns x, y and label</source>
        <translation>Mit eigenen Punkten trainieren: eine Datei mit den Spalten x, y und label</translation>
    </message>
    <message>
        <source>Back to the dataset chosen above</source>
        <translation>Zurück zum oben gewählten Datensatz</translation>
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
        <source>Cross-entropy of the output membranes, mean over the steps</source>
        <translation>Kreuzentropie der Ausgangsmembranen, Mittel über die Schritte</translation>
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
        <source>Slope taken for a spike&apos;s: 1/(1 + (π·u)²), u = membrane − threshold</source>
        <translation>Für die Steigung eines Spikes genommen: 1/(1 + (π·u)²), u = Membran − Schwelle</translation>
    </message>
    <message>
        <source>Fast sigmoid</source>
        <translation>Fast Sigmoid</translation>
    </message>
    <message>
        <source>Slope taken for a spike&apos;s: 1/(1 + 25·|u|)²</source>
        <translation>Für die Steigung eines Spikes genommen: 1/(1 + 25·|u|)²</translation>
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
        <source>Slope taken for the staircase&apos;s: 1 everywhere, as snnTorch does</source>
        <translation>Für die Steigung der Treppe genommen: überall 1, wie snnTorch</translation>
    </message>
    <message>
        <source>Clipped</source>
        <translation>Begrenzt</translation>
    </message>
    <message>
        <source>Slope taken: 1 between the lowest and the highest level, 0 beyond</source>
        <translation>Genommene Steigung: 1 zwischen der untersten und der obersten Stufe, sonst 0</translation>
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
</context>
<context>
    <name>quantoscope::TrainingPlot</name>
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
</context>
</TS>

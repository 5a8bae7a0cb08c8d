<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Catalogue</name>
    <message>
        <source>Convolutional autoencoder</source>
        <translation>Faltungs-Autoencoder</translation>
    </message>
    <message>
        <source>Strided convolutions down to a few numbers and back up; the record's models 3 to 6.</source>
        <translation>Faltungen mit Schrittweite hinab zu wenigen Zahlen und wieder hinauf; die Modelle 3 bis 6 der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Per-pixel dense autoencoder</source>
        <translation>Dichter Autoencoder je Bildpunkt</translation>
    </message>
    <message>
        <source>Convolutions and pooling down to a small grid, dense layers at each place of it, and back; the record's models 1 and 2.</source>
        <translation>Faltungen und Pooling hinab zu einem kleinen Gitter, dichte Schichten an jeder Stelle und zurück; die Modelle 1 und 2 der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Basic fully-connected autoencoder</source>
        <translation>Einfacher dichter Autoencoder</translation>
    </message>
    <message>
        <source>Dense layers down and back up, without any notion of neighbouring pixels.</source>
        <translation>Dichte Schichten hinab und hinauf, ohne Wissen von Nachbarschaft.</translation>
    </message>
    <message>
        <source>Sparse autoencoder</source>
        <translation>Sparsamer Autoencoder</translation>
    </message>
    <message>
        <source>One dense code with a price on every active unit, so that few are used for a picture.</source>
        <translation>Ein dichter Code mit einem Preis auf jede aktive Einheit, damit je Bild wenige genutzt werden.</translation>
    </message>
    <message>
        <source>Deep fully-connected autoencoder</source>
        <translation>Tiefer dichter Autoencoder</translation>
    </message>
    <message>
        <source>Several dense layers down to a small code and back.</source>
        <translation>Mehrere dichte Schichten hinab zu einem kleinen Code und zurück.</translation>
    </message>
    <message>
        <source>Plain convolutional autoencoder</source>
        <translation>Schlichter Faltungs-Autoencoder</translation>
    </message>
    <message>
        <source>Convolution and pooling down, convolution and up-sampling back; no dense code. Good for removing noise.</source>
        <translation>Faltung und Pooling hinab, Faltung und Vergrößern zurück; kein dichter Code. Gut gegen Rauschen.</translation>
    </message>
    <message>
        <source>Variational autoencoder</source>
        <translation>Variations-Autoencoder</translation>
    </message>
    <message>
        <source>Encodes a picture as a cloud of codes rather than one, so that nearby codes give similar pictures.</source>
        <translation>Kodiert ein Bild als Wolke von Codes, damit nahe Codes ähnliche Bilder ergeben.</translation>
    </message>
    <message>
        <source>U-Net</source>
        <translation>U-Net</translation>
    </message>
    <message>
        <source>Encoder and decoder with bridges between equal sizes: for pairs, where much of the input stays as it is.</source>
        <translation>Kodierer und Dekodierer mit Brücken zwischen gleichen Größen: für Paare, bei denen vieles bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Steps scaled by running means of the gradient and its square. A safe first choice.</source>
        <translation>Schritte nach laufenden Mitteln des Gradienten und seines Quadrats. Eine sichere erste Wahl.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam with weights pulled towards zero apart from the gradient.</source>
        <translation>Adam, das Gewichte unabhängig vom Gradienten zur Null zieht.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Plain steps along the gradient, with momentum if wanted.</source>
        <translation>Schlichte Schritte entlang des Gradienten, auf Wunsch mit Schwung.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Steps scaled by a running mean of the squared gradient.</source>
        <translation>Schritte nach dem laufenden Mittel des quadrierten Gradienten.</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Steps scaled by the size of past steps; very slow at Keras's default rate of 0.001.</source>
        <translation>Schritte nach der Größe früherer Schritte; sehr langsam bei der Keras-Vorgabe 0,001.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Steps that shrink with the sum of all squared gradients so far.</source>
        <translation>Schritte, die mit der Summe aller quadrierten Gradienten schrumpfen.</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam with Nesterov's look ahead.</source>
        <translation>Adam mit Nesterovs Blick voraus.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Gleichbleibend</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>Die Lernrate bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by a factor every few epochs.</source>
        <translation>Die Lernrate wird alle paar Epochen mit einem Faktor multipliziert.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>The learning rate glides along half a cosine wave down to the last epoch.</source>
        <translation>Die Lernrate gleitet entlang einer halben Kosinuswelle bis zur letzten Epoche hinab.</translation>
    </message>
    <message>
        <source>On plateau</source>
        <translation>Bei Stillstand</translation>
    </message>
    <message>
        <source>The learning rate drops when the validation loss has stopped falling.</source>
        <translation>Die Lernrate sinkt, wenn der Validierungsverlust nicht mehr fällt.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>The learning rate rises from zero over the first epochs, then stays.</source>
        <translation>Die Lernrate steigt über die ersten Epochen von null an und bleibt dann.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Large differences count far more than small ones.</source>
        <translation>Große Unterschiede zählen weit mehr als kleine.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Every difference counts by its size.</source>
        <translation>Jeder Unterschied zählt nach seiner Größe.</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binäre Kreuzentropie</translation>
    </message>
    <message>
        <source>Each value as a probability between black and white; needs pixels from 0 to 1.</source>
        <translation>Jeder Wert als Wahrscheinlichkeit zwischen Schwarz und Weiß; braucht Pixel von 0 bis 1.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Kategoriale Kreuzentropie</translation>
    </message>
    <message>
        <source>The channels of a pixel as shares of a whole: only colour ratios count.</source>
        <translation>Die Kanäle eines Pixels als Anteile eines Ganzen: Nur Farbverhältnisse zählen.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Squared for differences under 1, absolute beyond.</source>
        <translation>Quadratisch für Unterschiede unter 1, darüber absolut.</translation>
    </message>
    <message>
        <source>1 - SSIM</source>
        <translation>1 - SSIM</translation>
    </message>
    <message>
        <source>Differences of local structure, as the eye weighs them.</source>
        <translation>Unterschiede der örtlichen Struktur, wie das Auge sie wiegt.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>A validation loss must fall by more than this to count.</source>
        <translation>Ein Validierungsverlust muss um mehr als dies fallen, um zu zählen.</translation>
    </message>
    <message>
        <source>Colour behind transparent pixels and padding, as six hexadecimal digits.</source>
        <translation>Farbe hinter durchsichtigen Pixeln und Rändern, als sechs hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>End the run after this many epochs without a lower validation loss; 0 never does.</source>
        <translation>Beendet den Lauf nach so vielen Epochen ohne kleineren Validierungsverlust; 0 nie.</translation>
    </message>
    <message>
        <source>End with the weights of the best epoch rather than the last.</source>
        <translation>Endet mit den Gewichten der besten statt der letzten Epoche.</translation>
    </message>
    <message>
        <source>Epochs between two reductions.</source>
        <translation>Epochen zwischen zwei Verkleinerungen.</translation>
    </message>
    <message>
        <source>Epochs over which the learning rate first rises from zero.</source>
        <translation>Epochen, über die die Lernrate zuerst von null steigt.</translation>
    </message>
    <message>
        <source>Epochs without progress before a reduction.</source>
        <translation>Epochen ohne Fortschritt vor einer Verkleinerung.</translation>
    </message>
    <message>
        <source>Filters of each encoder stage; every stage halves the picture.</source>
        <translation>Filter jeder Kodierstufe; jede Stufe halbiert das Bild.</translation>
    </message>
    <message>
        <source>Filters of each stage; every stage but the last halves the picture.</source>
        <translation>Filter jeder Stufe; jede außer der letzten halbiert das Bild.</translation>
    </message>
    <message>
        <source>How a picture that is not square becomes square.</source>
        <translation>Wie ein Bild, das nicht quadratisch ist, quadratisch wird.</translation>
    </message>
    <message>
        <source>How often training goes over all training pictures.</source>
        <translation>Wie oft das Training alle Trainingsbilder durchgeht.</translation>
    </message>
    <message>
        <source>How slowly past squared gradients and steps fade.</source>
        <translation>Wie langsam frühere quadrierte Gradienten und Schritte verblassen.</translation>
    </message>
    <message>
        <source>How slowly the mean of past gradients fades.</source>
        <translation>Wie langsam das Mittel früherer Gradienten verblasst.</translation>
    </message>
    <message>
        <source>How slowly the mean of past squared gradients fades.</source>
        <translation>Wie langsam das Mittel früherer quadrierter Gradienten verblasst.</translation>
    </message>
    <message>
        <source>How strongly the input is corrupted, from 0 (not at all) to 1.</source>
        <translation>Wie stark die Eingabe gestört wird, von 0 (gar nicht) bis 1.</translation>
    </message>
    <message>
        <source>How the input is corrupted.</source>
        <translation>Wie die Eingabe gestört wird.</translation>
    </message>
    <message>
        <source>Keeps a division from exploding; rarely worth a change.</source>
        <translation>Bewahrt eine Division vor dem Ausreißen; selten zu ändern.</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; 0 leaves them.</source>
        <translation>Längere Gradienten werden auf diese Länge gekürzt; 0 lässt sie.</translation>
    </message>
    <message>
        <source>Look ahead along the momentum before stepping.</source>
        <translation>Schaut vor dem Schritt entlang des Schwungs voraus.</translation>
    </message>
    <message>
        <source>Make training pictures brighter or darker by up to this share.</source>
        <translation>Macht Trainingsbilder um bis zu diesen Anteil heller oder dunkler.</translation>
    </message>
    <message>
        <source>Memory for decoded pictures in MiB; what goes beyond is kept in a mapped file.</source>
        <translation>Speicher für gelesene Bilder in MiB; was darüber geht, liegt in einer Datei.</translation>
    </message>
    <message>
        <source>Mirror half of the training pictures, another half in each epoch.</source>
        <translation>Spiegelt die Hälfte der Trainingsbilder, in jeder Epoche eine andere.</translation>
    </message>
    <message>
        <source>Move training pictures by up to this share of their width.</source>
        <translation>Verschiebt Trainingsbilder um bis zu diesen Anteil ihrer Breite.</translation>
    </message>
    <message>
        <source>Numbers that remain of a picture between encoder and decoder.</source>
        <translation>Zahlen, die zwischen Kodierer und Dekodierer von einem Bild bleiben.</translation>
    </message>
    <message>
        <source>Pictures per step of the optimizer.</source>
        <translation>Bilder je Schritt des Optimierers.</translation>
    </message>
    <message>
        <source>Price of the code's mean absolute value in the loss (L1).</source>
        <translation>Preis des mittleren Betrags des Codes im Verlust (L1).</translation>
    </message>
    <message>
        <source>Price, per picture value, of codes that leave the standard normal cloud.</source>
        <translation>Preis, je Bildwert, für Codes außerhalb der Normalverteilung.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes one per physical core.</source>
        <translation>Threads des Prozessors; 0 nimmt einen je Kern.</translation>
    </message>
    <message>
        <source>Pull of each weight towards zero.</source>
        <translation>Zug jedes Gewichts zur Null.</translation>
    </message>
    <message>
        <source>Reshape targets wrongly, as the record's model 5 did by mistake.</source>
        <translation>Formt Ziele falsch um, wie Modell 5 der Aufzeichnung aus Versehen.</translation>
    </message>
    <message>
        <source>Share of channels silenced at random at the bottom in training.</source>
        <translation>Anteil der Kanäle, die im Training unten zufällig verstummen.</translation>
    </message>
    <message>
        <source>Share of dense units silenced at random in training.</source>
        <translation>Anteil dichter Einheiten, die im Training zufällig verstummen.</translation>
    </message>
    <message>
        <source>Share of the last step that is kept.</source>
        <translation>Anteil des letzten Schritts, der bleibt.</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end.</source>
        <translation>Anteil der Lernrate, der am Ende bleibt.</translation>
    </message>
    <message>
        <source>Share of the pictures kept aside for a final test, where the folder has no split of its own.</source>
        <translation>Anteil der Bilder für eine Schlussprüfung, wo der Ordner keine eigene Teilung hat.</translation>
    </message>
    <message>
        <source>Share of the pictures kept aside for validation, where the folder has no split of its own.</source>
        <translation>Anteil der Bilder zum Prüfen, wo der Ordner keine eigene Teilung hat.</translation>
    </message>
    <message>
        <source>Size of a step; the first setting to try when a run is slow or jumps.</source>
        <translation>Größe eines Schritts; die erste Einstellung, wenn ein Lauf langsam ist oder springt.</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero.</source>
        <translation>Steigung von LeakyReLU unter null.</translation>
    </message>
    <message>
        <source>Smaller progress than this does not count.</source>
        <translation>Kleinerer Fortschritt zählt nicht.</translation>
    </message>
    <message>
        <source>The learning rate never falls below this.</source>
        <translation>Die Lernrate fällt nie darunter.</translation>
    </message>
    <message>
        <source>The same seed gives the same figures again.</source>
        <translation>Dieselbe Startzahl ergibt wieder dieselben Werte.</translation>
    </message>
    <message>
        <source>The sum's starting value.</source>
        <translation>Der Anfangswert der Summe.</translation>
    </message>
    <message>
        <source>Three colour channels, or one grey channel.</source>
        <translation>Drei Farbkanäle oder ein Graukanal.</translation>
    </message>
    <message>
        <source>Training pictures that are measured again after each epoch, without dropout.</source>
        <translation>Trainingsbilder, die nach jeder Epoche ohne Dropout noch einmal gemessen werden.</translation>
    </message>
    <message>
        <source>Turn training pictures by up to this many degrees.</source>
        <translation>Dreht Trainingsbilder um bis zu so viele Grad.</translation>
    </message>
    <message>
        <source>Units of each encoder layer; the decoder mirrors them.</source>
        <translation>Einheiten jeder Kodierschicht; der Dekodierer spiegelt sie.</translation>
    </message>
    <message>
        <source>Units of the dense layers at each place of the small grid.</source>
        <translation>Einheiten der dichten Schichten an jeder Stelle des kleinen Gitters.</translation>
    </message>
    <message>
        <source>Use at most this many pictures; 0 uses all.</source>
        <translation>Nutzt höchstens so viele Bilder; 0 alle.</translation>
    </message>
    <message>
        <source>What computes: the processor, or a graphics card with CUDA.</source>
        <translation>Was rechnet: der Prozessor oder eine Grafikkarte mit CUDA.</translation>
    </message>
    <message>
        <source>What each hidden layer applies to its sums.</source>
        <translation>Was jede verborgene Schicht auf ihre Summen anwendet.</translation>
    </message>
    <message>
        <source>What the last layer applies: sigmoid gives 0 to 1, tanh -1 to 1, linear anything.</source>
        <translation>Was die letzte Schicht anwendet: Sigmoid ergibt 0 bis 1, Tanh -1 bis 1, linear alles.</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <translation>Womit die Lernrate multipliziert wird.</translation>
    </message>
    <message>
        <source>What the model should make of a picture: itself, its pair, or itself from a corrupted copy.</source>
        <translation>Was das Modell aus einem Bild machen soll: es selbst, sein Gegenstück, oder es selbst aus einer gestörten Kopie.</translation>
    </message>
    <message>
        <source>What training makes smaller: mse, mae, bce, cce, huber, ssim, or a mix like 0.84*ssim + 0.16*mae.</source>
        <translation>Was das Training verkleinert: mse, mae, bce, cce, huber, ssim, oder eine Mischung wie 0.84*ssim + 0.16*mae.</translation>
    </message>
    <message>
        <source>Which numbers pixels become; a sigmoid output can only reach 0..1.</source>
        <translation>Welche Zahlen aus Pixeln werden; eine Sigmoid-Ausgabe erreicht nur 0 bis 1.</translation>
    </message>
    <message>
        <source>Which pictures fall into which part; apart from the seed, so that runs stay comparable.</source>
        <translation>Welche Bilder in welchen Teil fallen; getrennt von der Startzahl, damit Läufe vergleichbar bleiben.</translation>
    </message>
    <message>
        <source>Width and height that every picture is brought to, in pixels.</source>
        <translation>Breite und Höhe, auf die jedes Bild gebracht wird, in Pixeln.</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>Per-pixel dense autoencoder with binary cross-entropy. Its author saw an accuracy stuck at zero.</source>
        <translation>Dichter Autoencoder je Bildpunkt mit binärer Kreuzentropie. Sein Autor sah eine Genauigkeit, die bei null blieb.</translation>
    </message>
    <message>
        <source>The same network with mean absolute error. Its author saw an accuracy of 96 % after one epoch.</source>
        <translation>Dasselbe Netz mit mittlerem absolutem Fehler. Sein Autor sah 96 % Genauigkeit nach einer Epoche.</translation>
    </message>
    <message>
        <source>Convolutional autoencoder on pixels left at 0..255, which a sigmoid output cannot reach. Its author saw no progress after epoch 66.</source>
        <translation>Faltungs-Autoencoder auf Pixeln von 0 bis 255, die eine Sigmoid-Ausgabe nicht erreicht. Sein Autor sah nach Epoche 66 keinen Fortschritt.</translation>
    </message>
    <message>
        <source>Model 3 with larger pictures and filters, still on pixels left at 0..255. Early stopping ended it in epoch 11.</source>
        <translation>Modell 3 mit größeren Bildern und Filtern, noch immer auf Pixeln von 0 bis 255. Es endete früh in Epoche 11.</translation>
    </message>
    <message>
        <source>Pixels scaled to 0..1, but targets reshaped where they should have been transposed. Early stopping ended it in epoch 25.</source>
        <translation>Pixel auf 0 bis 1 skaliert, aber Ziele umgeformt statt transponiert. Es endete früh in Epoche 25.</translation>
    </message>
    <message>
        <source>Targets mended, mean squared error, RMSprop: the version its author kept.</source>
        <translation>Ziele berichtigt, mittlerer quadratischer Fehler, RMSprop: die Fassung, die der Autor behielt.</translation>
    </message>
</context>
</TS>

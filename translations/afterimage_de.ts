<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AppliedFix</name>
    <message>
        <source>The fix does not fit these settings.</source>
        <translation>Die Abhilfe passt nicht zu diesen Einstellungen.</translation>
    </message>
    <message>
        <source>The next run is prepared.</source>
        <translation>Der nächste Lauf ist vorbereitet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>AxisScale</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
</context>
<context>
    <name>Baseline</name>
    <message>
        <source>average picture</source>
        <translation>Durchschnittsbild</translation>
    </message>
    <message>
        <source>best single colour</source>
        <translation>beste einzelne Farbe</translation>
    </message>
    <message>
        <source>the input itself</source>
        <translation>die Eingabe selbst</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ButtonAccessible</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>beste %1</translation>
    </message>
    <message>
        <source>— validation</source>
        <translation>— Validierung</translation>
    </message>
    <message>
        <source>-- training</source>
        <translation>-- Training</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Paired target</source>
        <translation>Zugehöriges Ziel</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>0 to 255 (unscaled)</source>
        <translation>0 bis 255 (unskaliert)</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 bis 1</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salz und Pfeffer</translation>
    </message>
    <message>
        <source>Missing squares</source>
        <translation>Fehlende Quadrate</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Ohne Farbe</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Geringe Auflösung</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Rebuild itself</source>
        <translation>Sich selbst nachbauen</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Rate goes on</source>
        <translation>Rate macht weiter</translation>
    </message>
    <message>
        <source>Rate rescaled</source>
        <translation>Rate neu gestreckt</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Measured in the folder</source>
        <translation>Im Ordner gemessen</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>The first of each file</source>
        <translation>Die erste jeder Datei</translation>
    </message>
    <message>
        <source>Each a picture</source>
        <translation>Jede ein Bild</translation>
    </message>
    <message>
        <source>This program&apos;s</source>
        <translation>Die des Programms</translation>
    </message>
    <message>
        <source>LibTorch&apos;s</source>
        <translation>Die von LibTorch</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>%1 cannot be shown. %2</source>
        <translation>%1 kann nicht gezeigt werden. %2</translation>
    </message>
    <message>
        <source>%1 keeps no pictures yet.</source>
        <translation>%1 hat noch keine Bilder.</translation>
    </message>
    <message>
        <source>Nothing is compared yet. Choose two runs or more, and their pictures, curves and settings stand side by side here.</source>
        <translation>Noch wird nichts verglichen. Wählen Sie zwei Läufe oder mehr, und ihre Bilder, Kurven und Einstellungen stehen hier nebeneinander.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The training ended before its first epoch.</source>
        <translation>Das Training endete vor seiner ersten Epoche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Free some space and try again.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2. Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>no space is left on the disk</source>
        <translation>auf dem Datenträger ist kein Platz mehr</translation>
    </message>
    <message>
        <source>the quota of disk space is used up</source>
        <translation>das Kontingent an Speicherplatz ist erschöpft</translation>
    </message>
    <message>
        <source>permission is denied</source>
        <translation>die Berechtigung fehlt</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>ein Teil des Pfades ist kein Ordner</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>es gibt sie schon</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>the file system may only be read</source>
        <translation>das Dateisystem darf nur gelesen werden</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>links lead round in a circle</source>
        <translation>Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>zu viele Dateien sind geöffnet</translation>
    </message>
    <message>
        <source>the file is too large for the file system</source>
        <translation>die Datei ist zu groß für das Dateisystem</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>it lies on another file system</source>
        <translation>es liegt auf einem anderen Dateisystem</translation>
    </message>
    <message>
        <source>system error %1</source>
        <translation>Systemfehler %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;: allowed is %3.</source>
        <translation>„%1“ kann nicht „%2“ sein: erlaubt ist %3.</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>on oder off</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>jeder Text</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>up to 16 whole numbers from %1 to %2, with commas between them</source>
        <translation>bis zu 16 ganze Zahlen von %1 bis %2, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the compressed file is damaged or cut off</source>
        <translation>die gepackte Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>the file is larger than 4 GiB</source>
        <translation>die Datei ist größer als 4 GiB</translation>
    </message>
    <message>
        <source>the compressed file is cut off</source>
        <translation>die gepackte Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>not an IDX file of pictures</source>
        <translation>keine IDX-Datei mit Bildern</translation>
    </message>
    <message>
        <source>its header promises other contents than it has</source>
        <translation>ihr Kopf verspricht anderes, als sie enthält</translation>
    </message>
    <message>
        <source>its size is not that of a CIFAR-10 batch</source>
        <translation>ihre Größe ist nicht die eines CIFAR-10-Stapels</translation>
    </message>
    <message>
        <source>The decoded pictures take %1, more than the memory limit, and the cache folder %2 has no room for them or cannot be written. Free some space, use fewer or smaller pictures, or raise pixel_cache_mib.</source>
        <translation>Die dekodierten Bilder brauchen %1, mehr als die Speichergrenze, und der Zwischenspeicher %2 hat keinen Platz für sie oder kann nicht beschrieben werden. Schaffen Sie Platz, nehmen Sie weniger oder kleinere Bilder, oder erhöhen Sie pixel_cache_mib.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no picture that can be used: at least two are needed, one to train on and one to check with.</source>
        <translation>„%1“ hat kein Bild, das benutzt werden kann: mindestens zwei sind nötig, eines zum Trainieren und eines zum Prüfen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has only one picture that can be used: at least two are needed, one to train on and one to check with.</source>
        <translation>„%1“ hat nur ein Bild, das benutzt werden kann: mindestens zwei sind nötig, eines zum Trainieren und eines zum Prüfen.</translation>
    </message>
    <message>
        <source>No picture in &quot;%1&quot; can be read; the first one, %2: %3.</source>
        <translation>Kein Bild in „%1“ ist lesbar; das erste, %2: %3.</translation>
    </message>
    <message>
        <source>The font Noto Color Emoji is not installed, and the sample pictures are made from it. Install it: sudo apt install fonts-noto-color-emoji; or choose the sample &quot;shapes&quot;.</source>
        <translation>Die Schrift Noto Color Emoji ist nicht installiert, aus der die Beispielbilder gemacht werden. Installieren Sie sie mit sudo apt install fonts-noto-color-emoji, oder wählen Sie die Beispielbilder „Formen“.</translation>
    </message>
    <message>
        <source>The font %1 has no colour bitmaps, from which the sample pictures are made. Install Debian&apos;s fonts-noto-color-emoji, or choose the sample &quot;shapes&quot;.</source>
        <translation>Die Schrift %1 hat keine farbigen Bilder, aus denen die Beispielbilder gemacht werden. Installieren Sie Debians fonts-noto-color-emoji, oder wählen Sie das Beispiel „shapes“.</translation>
    </message>
    <message>
        <source>another target has the same name</source>
        <translation>ein anderes Ziel heißt ebenso</translation>
    </message>
    <message>
        <source>an input without a target</source>
        <translation>eine Eingabe ohne Ziel</translation>
    </message>
    <message>
        <source>neither an input nor a target</source>
        <translation>weder Eingabe noch Ziel</translation>
    </message>
    <message>
        <source>another input has the same name</source>
        <translation>eine andere Eingabe heißt ebenso</translation>
    </message>
    <message>
        <source>a target without an input</source>
        <translation>ein Ziel ohne Eingabe</translation>
    </message>
    <message>
        <source>the folder cannot be opened: %1</source>
        <translation>der Ordner lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>eine Verknüpfung ins Leere</translation>
    </message>
    <message>
        <source>neither a file nor a folder</source>
        <translation>weder Datei noch Ordner</translation>
    </message>
    <message>
        <source>a link to a folder that is read already</source>
        <translation>eine Verknüpfung zu einem Ordner, der schon gelesen wird</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder that can be opened.</source>
        <translation>„%1“ ist kein Ordner, der sich öffnen lässt.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be opened: %2.</source>
        <translation>Der Ordner „%1“ lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no pairs of pictures: put them into sub-folders such as input and target, under equal names, or list them in manifest.csv.</source>
        <translation>„%1“ hat keine Bildpaare: Legen Sie sie unter gleichen Namen in Unterordner wie input und target, oder nennen Sie sie in manifest.csv.</translation>
    </message>
    <message>
        <source>There is no usable picture in &quot;%1&quot;.</source>
        <translation>In „%1“ ist kein brauchbares Bild.</translation>
    </message>
    <message>
        <source>There is no usable picture in &quot;%1&quot;. 1 file was skipped, for example %2: %3.</source>
        <translation>In „%1“ ist kein brauchbares Bild. 1 Datei wurde übergangen, zum Beispiel %2: %3.</translation>
    </message>
    <message>
        <source>There is no usable picture in &quot;%1&quot;. %2 files were skipped, for example %3: %4.</source>
        <translation>In „%1“ ist kein brauchbares Bild. %2 Dateien wurden übergangen, zum Beispiel %3: %4.</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>kein Bild</translation>
    </message>
    <message>
        <source>%1 pictures are not supported; save it as PNG</source>
        <translation>%1-Bilder gehen nicht; speichern Sie es als PNG</translation>
    </message>
    <message>
        <source>the file is larger than 2 GiB</source>
        <translation>die Datei ist größer als 2 GiB</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>die Datei lässt sich nicht bis zum Ende lesen</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>ihr Kopf ist beschädigt</translation>
    </message>
    <message>
        <source>it claims to be larger than 256 megapixels</source>
        <translation>sie gibt an, größer als 256 Megapixel zu sein</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>it claims more pixels than the file can hold</source>
        <translation>sie gibt mehr Pixel an, als in die Datei passen</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>it has an unusual number of channels</source>
        <translation>sie hat eine ungewöhnliche Zahl von Kanälen</translation>
    </message>
    <message>
        <source>the file has become shorter</source>
        <translation>die Datei ist kürzer geworden</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; cannot be read, or is larger than 256 MiB.</source>
        <translation>Die Liste „%1“ ist nicht lesbar oder größer als 256 MiB.</translation>
    </message>
    <message>
        <source>a line without a file name</source>
        <translation>eine Zeile ohne Dateinamen</translation>
    </message>
    <message>
        <source>the file lies outside the folder</source>
        <translation>die Datei liegt außerhalb des Ordners</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>its split is neither train, val nor test</source>
        <translation>ihr Teil ist weder train, val noch test</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: %2.</source>
        <translation>Der Ordner „%1“ lässt sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>Every colour glyph of the font Noto Color Emoji on white, about 3,900 pictures.</source>
        <translation>Jedes farbige Zeichen der Schrift Noto Color Emoji auf Weiß, etwa 3.900 Bilder.</translation>
    </message>
    <message>
        <source>Pairs: each emoji and its pencil sketch, whose colours are nearly grey.</source>
        <translation>Paare: jedes Emoji und seine Bleistiftskizze, deren Farben fast grau sind.</translation>
    </message>
    <message>
        <source>Coloured circles, stars and lines; as many as you like, without any font.</source>
        <translation>Farbige Kreise, Sterne und Linien; so viele man will, ohne eine Schrift.</translation>
    </message>
    <message>
        <source>&quot;size&quot; must be a whole number from 8 to 1024.</source>
        <translation>„size“ muss eine ganze Zahl von 8 bis 1024 sein.</translation>
    </message>
    <message>
        <source>There are no sample pictures &quot;%1&quot;: choose one of %2.</source>
        <translation>Es gibt keine Beispielbilder „%1“: wählen Sie eines von %2.</translation>
    </message>
    <message>
        <source>The sample pictures cannot be kept in &quot;%1&quot;: %2.</source>
        <translation>Die Beispielbilder lassen sich nicht in „%1“ ablegen: %2.</translation>
    </message>
    <message>
        <source>There is no architecture &quot;%1&quot;.</source>
        <translation>Es gibt keine Architektur „%1“.</translation>
    </message>
    <message>
        <source>The checkpoint &quot;%1&quot; cannot be used: %2.</source>
        <translation>Der Zwischenstand „%1“ ist nicht brauchbar: %2.</translation>
    </message>
    <message>
        <source>it does not say where the run stood</source>
        <translation>er sagt nicht, wo der Lauf stand</translation>
    </message>
    <message>
        <source>its random state is of another version of LibTorch</source>
        <translation>sein Zufallszustand ist der einer anderen Version von LibTorch</translation>
    </message>
    <message>
        <source>it holds weights alone</source>
        <translation>er enthält nur Gewichte</translation>
    </message>
    <message>
        <source>No graphics card with CUDA can be used: check the driver and that LibTorch was built for CUDA, or choose the device &quot;cpu&quot;.</source>
        <translation>Keine Grafikkarte mit CUDA ist brauchbar: Prüfen Sie den Treiber und ob LibTorch für CUDA gebaut ist, oder wählen Sie das Gerät „cpu“.</translation>
    </message>
    <message>
        <source>%1, %2 thread</source>
        <translation>%1, %2 Thread</translation>
    </message>
    <message>
        <source>%1, %2 threads</source>
        <translation>%1, %2 Threads</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>Grafikkarte mit CUDA</translation>
    </message>
    <message>
        <source>Training will be 20 to 30 times slower than it could be, because the reference BLAS is in use. Install a fast one: sudo apt install libopenblas0-openmp</source>
        <translation>Das Training wird 20- bis 30-mal langsamer sein als möglich, weil das Referenz-BLAS benutzt wird. Installieren Sie ein schnelles: sudo apt install libopenblas0-openmp</translation>
    </message>
    <message>
        <source>The loss ssim needs pictures of at least 11 x 11 pixels. Choose a larger size or another loss.</source>
        <translation>Der Verlust ssim braucht Bilder von mindestens 11 x 11 Pixeln. Wählen Sie eine größere Bildgröße oder einen anderen Verlust.</translation>
    </message>
    <message>
        <source>The loss &quot;%1&quot; is not known: choose one that the list of losses names.</source>
        <translation>Der Verlust „%1“ ist nicht bekannt: Wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>The optimizer &quot;%1&quot; is not known: choose one that the list of optimizers names.</source>
        <translation>Den Optimierer „%1“ gibt es nicht: wählen Sie einen aus der Liste der Optimierer.</translation>
    </message>
    <message>
        <source>The weights file &quot;%1&quot; cannot be used: %2.</source>
        <translation>Die Gewichte „%1“ sind nicht brauchbar: %2.</translation>
    </message>
    <message>
        <source>its header holds a size that is no whole number</source>
        <translation>ihr Kopf enthält eine Größe, die keine ganze Zahl ist</translation>
    </message>
    <message>
        <source>the shape of a tensor does not fit its values</source>
        <translation>die Form eines Tensors passt nicht zu seinen Werten</translation>
    </message>
    <message>
        <source>an entry of its header is incomplete</source>
        <translation>ein Eintrag ihres Kopfes ist unvollständig</translation>
    </message>
    <message>
        <source>it ends before its values do</source>
        <translation>sie endet vor ihren Werten</translation>
    </message>
    <message>
        <source>its header is nested too deeply</source>
        <translation>ihr Kopf ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>its header is no table</source>
        <translation>ihr Kopf ist keine Tabelle</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>its tensors overlap or leave gaps</source>
        <translation>ihre Tensoren überlappen sich oder lassen Lücken</translation>
    </message>
    <message>
        <source>its length does not match its header</source>
        <translation>ihre Länge passt nicht zu ihrem Kopf</translation>
    </message>
    <message>
        <source>its metadata is no table</source>
        <translation>ihre Metadaten sind keine Tabelle</translation>
    </message>
    <message>
        <source>its contents have changed since it was written</source>
        <translation>der Inhalt hat sich geändert, seit er geschrieben wurde</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>sie ist zu kurz</translation>
    </message>
    <message>
        <source>its header is longer than the file</source>
        <translation>ihr Kopf ist länger als die Datei</translation>
    </message>
    <message>
        <source>it is missing or cannot be opened</source>
        <translation>die Datei fehlt oder lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>There are pictures for training or for validation only, but a run needs both. Change the validation share or the folders train and val.</source>
        <translation>Es gibt nur Bilder zum Trainieren oder nur zum Prüfen, aber ein Lauf braucht beides. Ändern Sie den Anteil der Validierung oder die Ordner train und val.</translation>
    </message>
    <message>
        <source>the loss itself</source>
        <translation>dem Verlust selbst</translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; belongs to another architecture or other settings than these.</source>
        <translation>Was in „%1“ liegt, gehört zu einer anderen Architektur oder anderen Einstellungen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: it does not say what the run was trained on.</source>
        <translation>„%1“ ist beschädigt: es sagt nicht, worauf der Lauf trainiert wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the folder of a run: it has no %2. Give the folder that train named at its start.</source>
        <translation>„%1“ ist kein Ordner eines Laufs: %2 fehlt. Geben Sie den Ordner an, den train zu Beginn genannt hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: %2 Nothing was changed.</source>
        <translation>„%1“ lässt sich nicht importieren: %2 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or damaged, so that an archive would be, too.</source>
        <translation>„%1“ fehlt oder ist beschädigt, und ein Archiv wäre es auch.</translation>
    </message>
    <message>
        <source>its tables are not those of a run archive.</source>
        <translation>ihre Tabellen sind nicht die eines Archivs.</translation>
    </message>
    <message>
        <source>it is no run archive.</source>
        <translation>es ist kein Archiv eines Laufs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was written by a newer version of Afterimage. Please update Afterimage.</source>
        <translation>„%1“ wurde von einer neueren Version von Afterimage geschrieben. Bitte aktualisieren Sie Afterimage.</translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <translation>es ist beschädigt.</translation>
    </message>
    <message>
        <source>it does not hold exactly one run.</source>
        <translation>sie enthält nicht genau einen Lauf.</translation>
    </message>
    <message>
        <source>it is damaged (%1).</source>
        <translation>sie ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>it holds a file that its run does not have.</source>
        <translation>sie enthält eine Datei, die ihr Lauf nicht hat.</translation>
    </message>
    <message>
        <source>one of its pictures is damaged.</source>
        <translation>eines seiner Bilder ist beschädigt.</translation>
    </message>
    <message>
        <source>it holds a file with an impossible name.</source>
        <translation>sie enthält eine Datei mit einem unmöglichen Namen.</translation>
    </message>
    <message>
        <source>its contents do not fit together. %1</source>
        <translation>ihre Inhalte passen nicht zusammen. %1</translation>
    </message>
    <message>
        <source>its run has an impossible id.</source>
        <translation>ihr Lauf hat eine unmögliche Kennung.</translation>
    </message>
    <message>
        <source>The store has run %1 already. To import it again, delete and purge that one first.</source>
        <translation>Die Ablage hat Lauf %1 schon. Um ihn noch einmal zu importieren, löschen Sie ihn zuerst endgültig.</translation>
    </message>
    <message>
        <source>it cannot be read or copied (%1).</source>
        <translation>sie kann nicht gelesen oder kopiert werden (%1).</translation>
    </message>
    <message>
        <source>its end is missing.</source>
        <translation>sein Ende fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; already holds a run. Choose another folder for this one, or remove that one first.</source>
        <translation>„%1“ enthält schon einen Lauf. Wählen Sie einen anderen Ordner, oder entfernen Sie jenen zuerst.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. Settings, metrics, name, tag, status and created are some that there are.</source>
        <translation>Einen Messwert „%1“ gibt es nicht. Es gibt zum Beispiel Einstellungen, Messwerte, name, tag, status und created.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Settings, metrics, name, tag, status and created are some that there are.</source>
        <translation>Ein Feld „%1“ gibt es nicht. Es gibt zum Beispiel Einstellungen, Messwerte, name, tag, status und created.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Einen Messwert „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Ein Feld „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>This quote has no end. Please close it with the same character.</source>
        <translation>Dieses Anführungszeichen hat kein Ende. Bitte schließen Sie es mit demselben Zeichen.</translation>
    </message>
    <message>
        <source>A &quot;!&quot; alone means nothing here. Please write != or &quot;not&quot;.</source>
        <translation>Ein „!“ allein bedeutet hier nichts. Bitte schreiben Sie != oder „not“.</translation>
    </message>
    <message>
        <source>There is no bracket that this one closes.</source>
        <translation>Zu dieser Klammer gibt es keine öffnende.</translation>
    </message>
    <message>
        <source>This query is nested too deeply. Please take some brackets away.</source>
        <translation>Diese Anfrage ist zu tief verschachtelt. Bitte nehmen Sie einige Klammern weg.</translation>
    </message>
    <message>
        <source>A closing bracket is missing here.</source>
        <translation>Hier fehlt eine schließende Klammer.</translation>
    </message>
    <message>
        <source>This query has too many conditions. Please shorten it.</source>
        <translation>Diese Anfrage hat zu viele Bedingungen. Bitte kürzen Sie sie.</translation>
    </message>
    <message>
        <source>A condition is missing here, for example: val_loss &lt; 0.03</source>
        <translation>Hier fehlt eine Bedingung, zum Beispiel: val_loss &lt; 0.03</translation>
    </message>
    <message>
        <source>A value is missing here. Please put texts with blanks or brackets in quotes.</source>
        <translation>Hier fehlt ein Wert. Bitte setzen Sie Texte mit Leerzeichen oder Klammern in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The number of an epoch belongs here: 1, 2, 3 and so on.</source>
        <translation>Hierher gehört die Nummer einer Epoche: 1, 2, 3 und so weiter.</translation>
    </message>
    <message>
        <source>This query is too long. Please shorten it.</source>
        <translation>Diese Anfrage ist zu lang. Bitte kürzen Sie sie.</translation>
    </message>
    <message>
        <source>Numbers that remain of a picture between encoder and decoder.</source>
        <translation>Zahlen, die zwischen Kodierer und Dekodierer von einem Bild bleiben.</translation>
    </message>
    <message>
        <source>Slope of LeakyReLU below zero.</source>
        <translation>Steigung von LeakyReLU unter null.</translation>
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
        <source>Size of a step; the first setting to try when a run is slow or jumps.</source>
        <translation>Größe eines Schritts; die erste Einstellung, wenn ein Lauf langsam ist oder springt.</translation>
    </message>
    <message>
        <source>Keeps a division from exploding; rarely worth a change.</source>
        <translation>Bewahrt eine Division vor dem Ausreißen; selten zu ändern.</translation>
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
        <source>Epochs over which the learning rate first rises from zero.</source>
        <translation>Epochen, über die die Lernrate zuerst von null steigt.</translation>
    </message>
    <message>
        <source>Convolutional autoencoder</source>
        <translation>Faltungs-Autoencoder</translation>
    </message>
    <message>
        <source>Strided convolutions down to a few numbers and back up; the record&apos;s models 3 to 6.</source>
        <translation>Faltungen mit Schrittweite hinab zu wenigen Zahlen und wieder hinauf; die Modelle 3 bis 6 der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Filters of each encoder stage; every stage halves the picture.</source>
        <translation>Filter jeder Kodierstufe; jede Stufe halbiert das Bild.</translation>
    </message>
    <message>
        <source>Per-pixel dense autoencoder</source>
        <translation>Dichter Autoencoder je Bildpunkt</translation>
    </message>
    <message>
        <source>Convolutions and pooling down to a small grid, dense layers at each place of it, and back; the record&apos;s models 1 and 2.</source>
        <translation>Faltungen und Pooling hinab zu einem kleinen Gitter, dichte Schichten an jeder Stelle und zurück; die Modelle 1 und 2 der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Units of the dense layers at each place of the small grid.</source>
        <translation>Einheiten der dichten Schichten an jeder Stelle des kleinen Gitters.</translation>
    </message>
    <message>
        <source>Share of dense units silenced at random in training.</source>
        <translation>Anteil dichter Einheiten, die im Training zufällig verstummen.</translation>
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
        <source>Units of each encoder layer; the decoder mirrors them.</source>
        <translation>Einheiten jeder Kodierschicht; der Dekodierer spiegelt sie.</translation>
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
        <source>Price of the code&apos;s mean absolute value in the loss (L1).</source>
        <translation>Preis des mittleren Betrags des Codes im Verlust (L1).</translation>
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
        <source>Price, per picture value, of codes that leave the standard normal cloud.</source>
        <translation>Preis, je Bildwert, für Codes außerhalb der Normalverteilung.</translation>
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
        <source>Filters of each stage; every stage but the last halves the picture.</source>
        <translation>Filter jeder Stufe; jede außer der letzten halbiert das Bild.</translation>
    </message>
    <message>
        <source>Share of channels silenced at random at the bottom in training.</source>
        <translation>Anteil der Kanäle, die im Training unten zufällig verstummen.</translation>
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
        <source>Pull of each weight towards zero.</source>
        <translation>Zug jedes Gewichts zur Null.</translation>
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
        <source>Share of the last step that is kept.</source>
        <translation>Anteil des letzten Schritts, der bleibt.</translation>
    </message>
    <message>
        <source>Look ahead along the momentum before stepping.</source>
        <translation>Schaut vor dem Schritt entlang des Schwungs voraus.</translation>
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
        <source>Steps scaled by the size of past steps; very slow at Keras&apos;s default rate of 0.001.</source>
        <translation>Schritte nach der Größe früherer Schritte; sehr langsam bei der Keras-Vorgabe 0,001.</translation>
    </message>
    <message>
        <source>How slowly past squared gradients and steps fade.</source>
        <translation>Wie langsam frühere quadrierte Gradienten und Schritte verblassen.</translation>
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
        <source>The sum&apos;s starting value.</source>
        <translation>Der Anfangswert der Summe.</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam with Nesterov&apos;s look ahead.</source>
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
        <source>Epochs between two reductions.</source>
        <translation>Epochen zwischen zwei Verkleinerungen.</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <translation>Womit die Lernrate multipliziert wird.</translation>
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
        <source>Share of the learning rate that is left at the end.</source>
        <translation>Anteil der Lernrate, der am Ende bleibt.</translation>
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
        <source>Epochs without progress before a reduction.</source>
        <translation>Epochen ohne Fortschritt vor einer Verkleinerung.</translation>
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
    <message>
        <source>There is no %1 &quot;%2&quot;: choose one of %3.</source>
        <translation>Es gibt „%2“ (%1) nicht: Wählen Sie eines von %3.</translation>
    </message>
    <message>
        <source>In the loss &quot;%1&quot; the weight &quot;%2&quot; is not a number above 0. Write a mix like &quot;0.84*ssim + 0.16*mae&quot;.</source>
        <translation>Im Verlust „%1“ ist das Gewicht „%2“ keine Zahl über 0. Schreiben Sie eine Mischung wie „0.84*ssim + 0.16*mae“.</translation>
    </message>
    <message>
        <source>The loss &quot;%1&quot; cannot be read. Write a name like &quot;mse&quot;, or a mix like &quot;0.84*ssim + 0.16*mae&quot;.</source>
        <translation>Der Verlust „%1“ ist nicht lesbar. Schreiben Sie einen Namen wie „mse“ oder eine Mischung wie „0.84*ssim + 0.16*mae“.</translation>
    </message>
    <message>
        <source>The loss is empty: choose one, for example &quot;mse&quot;.</source>
        <translation>Der Verlust ist leer: Wählen Sie einen, zum Beispiel „mse“.</translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;: choose one of %2, or give the path of a recipe file.</source>
        <translation>Es gibt kein Rezept „%1“: Wählen Sie eines von %2, oder nennen Sie eine Rezeptdatei.</translation>
    </message>
    <message>
        <source>Validation and test together take more than 0.9 of the pictures: too few are left to train on.</source>
        <translation>Validierung und Test nehmen zusammen mehr als 0,9 der Bilder: Zum Trainieren bleiben zu wenige.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy compares the channels of a pixel, and a grey picture has only one. Use &quot;bce&quot; or &quot;mse&quot;, or rgb pictures.</source>
        <translation>Die kategoriale Kreuzentropie vergleicht die Kanäle eines Pixels, und ein graues Bild hat nur einen. Nehmen Sie „bce“ oder „mse“, oder farbige Bilder.</translation>
    </message>
    <message>
        <source>SSIM looks through a window of 11 x 11 pixels: use pictures of at least 11 pixels.</source>
        <translation>SSIM schaut durch ein Fenster von 11 x 11 Pixeln: Nehmen Sie Bilder von mindestens 11 Pixeln.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no range to draw from: allowed is %2.</source>
        <translation>„%1“ hat keinen Bereich, aus dem gezogen werden kann: erlaubt ist %2.</translation>
    </message>
    <message>
        <source>The range of &quot;%1&quot; must rise, as in 0.001 .. 0.1.</source>
        <translation>Der Bereich von „%1“ muss steigen, wie in 0.001 .. 0.1.</translation>
    </message>
    <message>
        <source>A logarithmic range begins above 0; please give &quot;%1&quot; another beginning.</source>
        <translation>Ein logarithmischer Bereich beginnt über 0; bitte geben Sie „%1“ einen anderen Anfang.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a search. Please write it like: learning_rate = 0.001, 0.003</source>
        <translation>„%1“ ist kein Teil einer Suche. Bitte schreiben Sie ihn wie: learning_rate = 0.001, 0.003</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no values to search: please give at least one.</source>
        <translation>„%1“ hat keine Werte zum Suchen: bitte geben Sie mindestens einen an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no range of &quot;%2&quot;. Please write it like 0.001 .. 0.1 log</source>
        <translation>„%1“ ist kein Bereich von „%2“. Bitte schreiben Sie ihn wie 0.001 .. 0.1 log</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a range, which only a random search can draw from. Please list values.</source>
        <translation>„%1“ hat einen Bereich, aus dem nur eine zufällige Suche ziehen kann. Bitte zählen Sie Werte auf.</translation>
    </message>
    <message>
        <source>A run needs at least one seed.</source>
        <translation>Ein Lauf braucht mindestens einen Startwert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in the search. Please give all its values at once.</source>
        <translation>„%1“ steht zweimal in der Suche. Bitte geben Sie alle seine Werte auf einmal an.</translation>
    </message>
    <message>
        <source>Colour behind transparent pixels and padding, as six hexadecimal digits.</source>
        <translation>Farbe hinter durchsichtigen Pixeln und Rändern, als sechs hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>What the model should make of a picture: itself, its pair, or itself from a corrupted copy.</source>
        <translation>Was das Modell aus einem Bild machen soll: es selbst, sein Gegenstück, oder es selbst aus einer gestörten Kopie.</translation>
    </message>
    <message>
        <source>How the input is corrupted.</source>
        <translation>Wie die Eingabe gestört wird.</translation>
    </message>
    <message>
        <source>How strongly the input is corrupted, from 0 (not at all) to 1.</source>
        <translation>Wie stark die Eingabe gestört wird, von 0 (gar nicht) bis 1.</translation>
    </message>
    <message>
        <source>Three colour channels, or one grey channel.</source>
        <translation>Drei Farbkanäle oder ein Graukanal.</translation>
    </message>
    <message>
        <source>Which numbers pixels become; a sigmoid output can only reach 0..1.</source>
        <translation>Welche Zahlen aus Pixeln werden; eine Sigmoid-Ausgabe erreicht nur 0 bis 1.</translation>
    </message>
    <message>
        <source>Share of the pictures kept aside for validation, where the folder has no split of its own.</source>
        <translation>Anteil der Bilder zum Prüfen, wo der Ordner keine eigene Teilung hat.</translation>
    </message>
    <message>
        <source>Share of the pictures kept aside for a final test, where the folder has no split of its own.</source>
        <translation>Anteil der Bilder für eine Schlussprüfung, wo der Ordner keine eigene Teilung hat.</translation>
    </message>
    <message>
        <source>Which pictures fall into which part; apart from the seed, so that runs stay comparable.</source>
        <translation>Welche Bilder in welchen Teil fallen; getrennt von der Startzahl, damit Läufe vergleichbar bleiben.</translation>
    </message>
    <message>
        <source>Use at most this many pictures; 0 uses all.</source>
        <translation>Nutzt höchstens so viele Bilder; 0 alle.</translation>
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
        <source>Turn training pictures by up to this many degrees.</source>
        <translation>Dreht Trainingsbilder um bis zu so viele Grad.</translation>
    </message>
    <message>
        <source>Make training pictures brighter or darker by up to this share.</source>
        <translation>Macht Trainingsbilder um bis zu diesen Anteil heller oder dunkler.</translation>
    </message>
    <message>
        <source>Reshape targets wrongly, as the record&apos;s model 5 did by mistake.</source>
        <translation>Formt Ziele falsch um, wie Modell 5 der Aufzeichnung aus Versehen.</translation>
    </message>
    <message>
        <source>Memory for decoded pictures in MiB; what goes beyond is kept in a mapped file.</source>
        <translation>Speicher für gelesene Bilder in MiB; was darüber geht, liegt in einer Datei.</translation>
    </message>
    <message>
        <source>What training makes smaller: mse, mae, bce, cce, huber, ssim, or a mix like 0.84*ssim + 0.16*mae.</source>
        <translation>Was das Training verkleinert: mse, mae, bce, cce, huber, ssim, oder eine Mischung wie 0.84*ssim + 0.16*mae.</translation>
    </message>
    <message>
        <source>How often training goes over all training pictures.</source>
        <translation>Wie oft das Training alle Trainingsbilder durchgeht.</translation>
    </message>
    <message>
        <source>Pictures per step of the optimizer.</source>
        <translation>Bilder je Schritt des Optimierers.</translation>
    </message>
    <message>
        <source>The same seed gives the same figures again.</source>
        <translation>Dieselbe Startzahl ergibt wieder dieselben Werte.</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; 0 leaves them.</source>
        <translation>Längere Gradienten werden auf diese Länge gekürzt; 0 lässt sie.</translation>
    </message>
    <message>
        <source>Training pictures that are measured again after each epoch, without dropout.</source>
        <translation>Trainingsbilder, die nach jeder Epoche ohne Dropout noch einmal gemessen werden.</translation>
    </message>
    <message>
        <source>What computes: the processor, or a graphics card with CUDA.</source>
        <translation>Was rechnet: der Prozessor oder eine Grafikkarte mit CUDA.</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes one per physical core.</source>
        <translation>Threads des Prozessors; 0 nimmt einen je Kern.</translation>
    </message>
    <message>
        <source>End the run after this many epochs without a lower validation loss; 0 never does.</source>
        <translation>Beendet den Lauf nach so vielen Epochen ohne kleineren Validierungsverlust; 0 nie.</translation>
    </message>
    <message>
        <source>A validation loss must fall by more than this to count.</source>
        <translation>Ein Validierungsverlust muss um mehr als dies fallen, um zu zählen.</translation>
    </message>
    <message>
        <source>End with the weights of the best epoch rather than the last.</source>
        <translation>Endet mit den Gewichten der besten statt der letzten Epoche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of whole numbers.</source>
        <translation>„%1“ muss eine Liste ganzer Zahlen sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no usable value: %2.</source>
        <translation>„%1“ hat keinen brauchbaren Wert: %2.</translation>
    </message>
    <message>
        <source>A recipe has no section &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Ein Rezept hat keinen Abschnitt „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>A recipe has no section &quot;%1&quot;; it has %2.</source>
        <translation>Ein Rezept hat keinen Abschnitt „%1“; es hat %2.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; must hold settings in braces.</source>
        <translation>Der Abschnitt „%1“ muss Einstellungen in geschweiften Klammern enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs into the section &quot;%2&quot;, not &quot;%3&quot;.</source>
        <translation>„%1“ gehört in den Abschnitt „%2“, nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;record&quot; must hold figures in braces.</source>
        <translation>„record“ muss Zahlen in geschweiften Klammern enthalten.</translation>
    </message>
    <message>
        <source>The recorded figure &quot;%1&quot; must be a number.</source>
        <translation>Der aufgezeichnete Wert „%1“ muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no recipe: it must hold &quot;%2&quot;: 1.</source>
        <translation>„%1“ ist kein Rezept: Es muss „%2“: 1 enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a recipe of another version than 1; use the program that wrote it.</source>
        <translation>„%1“ ist ein Rezept einer anderen Version als 1; nehmen Sie das Programm, das es geschrieben hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid JSON in line %2, column %3.</source>
        <translation>„%1“ ist in Zeile %2, Spalte %3 kein gültiges JSON.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deeply for a recipe.</source>
        <translation>„%1“ ist für ein Rezept zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The recipe &quot;%1&quot; cannot be opened.</source>
        <translation>Das Rezept „%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The recipe &quot;%1&quot; cannot be read.</source>
        <translation>Das Rezept „%1“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 1 MiB: that is no recipe.</source>
        <translation>„%1“ ist größer als 1 MiB: Das ist kein Rezept.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a setting of &quot;%2&quot;.</source>
        <translation>„%1“ ist keine Einstellung von „%2“.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Einstellung „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or may not be read.</source>
        <translation>„%1“ fehlt oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read to its end. Please check the disk.</source>
        <translation>„%1“ war nicht bis zum Ende lesbar. Bitte prüfen Sie die Platte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a file in a run store; the place it comes from is damaged.</source>
        <translation>„%1“ ist kein Name einer Datei eines Laufspeichers; woher er kommt, ist beschädigt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: it does not hold what was written. Please restore it from a copy.</source>
        <translation>„%1“ ist beschädigt: Es steht nicht darin, was geschrieben wurde. Bitte holen Sie es aus einer Kopie zurück.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: it does not hold what was written.</source>
        <translation>„%1“ ist beschädigt: Es steht nicht darin, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Something to compare &quot;%1&quot; with is missing here, for example: %1 = ...</source>
        <translation>Hier fehlt, womit „%1“ verglichen wird, zum Beispiel: %1 = ...</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared with %2. Please use one of these: %3</source>
        <translation>„%1“ lässt sich nicht mit %2 vergleichen. Bitte nehmen Sie eines von diesen: %3</translation>
    </message>
    <message>
        <source>This is no day. Please write it like 2026-11-23, or as today or yesterday.</source>
        <translation>Das ist kein Tag. Bitte schreiben Sie ihn wie 2026-11-23, oder als today oder yesterday.</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. A run is %2.</source>
        <translation>Den Status „%1“ gibt es nicht. Ein Lauf ist %2.</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Den Status „%1“ gibt es nicht. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with a number, such as 0.03.</source>
        <translation>„%1“ wird mit einer Zahl verglichen, etwa 0.03.</translation>
    </message>
    <message>
        <source>A length of time belongs here, such as 90s, 15m, 2h or 7d.</source>
        <translation>Hierher gehört eine Dauer, etwa 90s, 15m, 2h oder 7d.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is yes or no.</source>
        <translation>„%1“ ist yes oder no.</translation>
    </message>
    <message>
        <source>SQLite error %1</source>
        <translation>SQLite-Fehler %1</translation>
    </message>
    <message>
        <source>The run store&apos;s database &quot;%1&quot; is damaged here (%2). Pictures and checkpoints lie in files of their own beside it. Please keep a copy of the whole folder before anything else; what can still be read is shown.</source>
        <translation>Die Datenbank „%1“ des Laufspeichers ist hier beschädigt (%2). Bilder und Checkpoints liegen in eigenen Dateien daneben. Bitte heben Sie vor allem anderen eine Kopie des ganzen Ordners auf; was noch gelesen werden kann, wird gezeigt.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; may only be read. Please allow writing to its folder, or name another.</source>
        <translation>Die Ablage „%1“ darf nur gelesen werden. Bitte erlauben Sie das Schreiben in ihren Ordner, oder nennen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Another program has been writing to the run store &quot;%1&quot; for %2 s. Please let it finish, or end it, and try again.</source>
        <translation>Ein anderes Programm schreibt seit %2 s in die Ablage „%1“. Bitte lassen Sie es fertig werden, oder beenden Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; cannot be opened. Please check that its folder exists and may be used.</source>
        <translation>Die Ablage „%1“ lässt sich nicht öffnen. Bitte prüfen Sie, ob es ihren Ordner gibt und er benutzt werden darf.</translation>
    </message>
    <message>
        <source>Reading or writing the run store &quot;%1&quot; failed (%2). Please check the disk and its free space, and try again.</source>
        <translation>Das Lesen oder Schreiben der Ablage „%1“ ist fehlgeschlagen (%2). Bitte prüfen Sie die Platte und ihren freien Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The pictures to be kept of this epoch are not of one size.</source>
        <translation>Die Bilder, die von dieser Epoche behalten werden sollen, sind nicht von einer Größe.</translation>
    </message>
    <message>
        <source>The pictures in &quot;%1&quot; are damaged: the file does not hold what was written.</source>
        <translation>Die Bilder in „%1“ sind beschädigt: die Datei enthält nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>A run needs a name; please give at least one letter.</source>
        <translation>Ein Lauf braucht einen Namen; bitte geben Sie mindestens einen Buchstaben an.</translation>
    </message>
    <message>
        <source>A tag needs at least one letter.</source>
        <translation>Ein Schlagwort braucht mindestens einen Buchstaben.</translation>
    </message>
    <message>
        <source>Run %1 has done all its %2 epochs. To train it further, give it more of them.</source>
        <translation>Lauf %1 hat alle seine %2 Epochen gemacht. Um weiter zu trainieren, geben Sie ihm mehr davon.</translation>
    </message>
    <message>
        <source>Run %1 has no whole checkpoint.</source>
        <translation>Lauf %1 hat keinen ganzen Zwischenstand.</translation>
    </message>
    <message>
        <source>Run %1 has no whole checkpoint. It has those of epoch %2.</source>
        <translation>Lauf %1 hat keinen ganzen Checkpoint. Er hat die der Epochen %2.</translation>
    </message>
    <message>
        <source>Run %1 has no checkpoint of epoch %2. It has those of epoch %3.</source>
        <translation>Lauf %1 hat keinen Checkpoint der Epoche %2. Er hat die der Epochen %3.</translation>
    </message>
    <message>
        <source>The list of runs is not complete: the database is damaged (%1).</source>
        <translation>Die Liste der Läufe ist nicht vollständig: die Datenbank ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>There is no planned run %1 in the queue.</source>
        <translation>In der Warteschlange gibt es keinen geplanten Lauf %1.</translation>
    </message>
    <message>
        <source>Planned run %1 is in progress. Please stop it first.</source>
        <translation>Der geplante Lauf %1 ist im Gang. Bitte beenden Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The pictures of epoch %2 in &quot;%1&quot; do not fit their checksum: the file is damaged. They are not shown, because they may be wrong.</source>
        <translation>Die Bilder der Epoche %2 in „%1“ passen nicht zu ihrer Prüfsumme: die Datei ist beschädigt. Sie werden nicht gezeigt, weil sie falsch sein können.</translation>
    </message>
    <message>
        <source>The settings of run %2 in &quot;%1&quot; do not fit their checksum: the file is damaged. They are not shown, because they may be wrong.</source>
        <translation>Die Einstellungen des Laufs %2 in „%1“ passen nicht zu ihrer Prüfsumme: die Datei ist beschädigt. Sie werden nicht gezeigt, weil sie falsch sein können.</translation>
    </message>
    <message>
        <source>The figures of run %2 in &quot;%1&quot; do not fit their checksum: the file is damaged. They are not shown, because they may be wrong.</source>
        <translation>Die Werte des Laufs %2 in „%1“ passen nicht zu ihrer Prüfsumme: die Datei ist beschädigt. Sie werden nicht gezeigt, weil sie falsch sein können.</translation>
    </message>
    <message>
        <source>The batch losses of epoch %2 of run %3 in &quot;%1&quot; do not fit their checksum: the file is damaged. They are not shown, because they may be wrong.</source>
        <translation>Die Verluste der Batches der Epoche %2 des Laufs %3 in „%1“ passen nicht zu ihrer Prüfsumme: die Datei ist beschädigt. Sie werden nicht gezeigt, weil sie falsch sein können.</translation>
    </message>
    <message>
        <source>Run %1 is in progress in another program. Please stop it there first.</source>
        <translation>Lauf %1 ist in einem anderen Programm im Gang. Bitte beenden Sie ihn zuerst dort.</translation>
    </message>
    <message>
        <source>The pictures in &quot;%1&quot; have changed since run %2 began, so it cannot go on as it was. Bring them back, or begin a new run from its weights.</source>
        <translation>Die Bilder in „%1“ haben sich geändert, seit Lauf %2 begann; so kann er nicht weitergehen. Holen Sie sie zurück, oder beginnen Sie einen neuen Lauf aus seinen Gewichten.</translation>
    </message>
    <message>
        <source>Something of a run was to be kept before the run had started.</source>
        <translation>Etwas von einem Lauf sollte behalten werden, bevor er begonnen hatte.</translation>
    </message>
    <message>
        <source>There is no home folder to keep runs in. Please set HOME, or name a folder with --store.</source>
        <translation>Es gibt keinen Benutzerordner für die Läufe. Bitte setzen Sie HOME, oder nennen Sie einen Ordner mit --store.</translation>
    </message>
    <message>
        <source>The run store&apos;s database &quot;%1&quot; is missing or empty, but there are files of its runs. Please put a copy of it back, or choose another folder with --store. Nothing was changed.</source>
        <translation>Die Datenbank „%1“ der Ablage fehlt oder ist leer, aber es gibt Dateien ihrer Läufe. Bitte legen Sie eine Kopie zurück, oder wählen Sie einen anderen Ordner. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The run store&apos;s database &quot;%1&quot; is damaged (%2). It is open for reading only, as far as that goes; please keep a copy of its folder.</source>
        <translation>Die Datenbank „%1“ des Laufspeichers ist beschädigt (%2). Sie ist nur zum Lesen geöffnet, soweit das geht; bitte heben Sie eine Kopie ihres Ordners auf.</translation>
    </message>
    <message>
        <source>The run store&apos;s folder &quot;%1&quot; cannot be made: %2. Please choose another with --store.</source>
        <translation>Der Ordner „%1“ der Ablage lässt sich nicht anlegen: %2. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no run store in &quot;%1&quot;. Please check the folder&apos;s name.</source>
        <translation>In „%1“ liegt keine Ablage. Bitte prüfen Sie den Namen des Ordners.</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>ihr Ende fehlt</translation>
    </message>
    <message>
        <source>The run store&apos;s folder &quot;%1&quot; may only be read. What another program is writing right now is not seen.</source>
        <translation>Der Ordner „%1“ des Laufspeichers darf nur gelesen werden. Was ein anderes Programm gerade schreibt, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds no run store. Please check the folder&apos;s name.</source>
        <translation>Die Datei „%1“ ist keine Ablage. Bitte prüfen Sie den Namen des Ordners.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot; in this store.</source>
        <translation>In dieser Ablage gibt es keinen Lauf „%1“.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; is open for reading only, so nothing was changed.</source>
        <translation>Der Laufspeicher „%1“ ist nur zum Lesen geöffnet; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; is open for reading only, so nothing was changed. %2</source>
        <translation>Der Laufspeicher „%1“ ist nur zum Lesen geöffnet; es wurde nichts geändert. %2</translation>
    </message>
    <message>
        <source>More than one run is called &quot;%1&quot;. Please name one by its id, for example %2.</source>
        <translation>Mehr als ein Lauf heißt „%1“. Bitte nennen Sie einen mit seiner Kennung, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot; in this store. &quot;afterimage-cli runs&quot; lists them.</source>
        <translation>In diesem Speicher gibt es keinen Lauf „%1“. „afterimage-cli runs“ zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot; in this store. Did you mean &quot;%2&quot;?</source>
        <translation>In diesem Speicher gibt es keinen Lauf „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; was written by a newer version of Afterimage (format %2, this program knows up to %3). Please update Afterimage, or choose another folder with --store. Nothing was changed.</source>
        <translation>Die Ablage „%1“ wurde von einer neueren Version von Afterimage geschrieben (Format %2, dieses Programm kennt bis zu %3). Bitte erneuern Sie Afterimage, oder wählen Sie einen anderen Ordner. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The database&apos;s structure is damaged: %1.</source>
        <translation>Der Aufbau der Datenbank ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The database has rows of a run that does not exist.</source>
        <translation>Die Datenbank hat Zeilen eines Laufs, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Run %1: its last and best figures do not fit its curves.</source>
        <translation>Lauf %1: seine letzten und besten Werte passen nicht zu seinen Kurven.</translation>
    </message>
    <message>
        <source>Run %1: the figures of epoch %2 do not fit their checksum.</source>
        <translation>Lauf %1: die Werte der Epoche %2 passen nicht zu ihrer Prüfsumme.</translation>
    </message>
    <message>
        <source>Run %1: %2 epochs were finished, %3 are kept.</source>
        <translation>Lauf %1: %2 Epochen wurden beendet, %3 sind behalten.</translation>
    </message>
    <message>
        <source>The run has no weights yet.</source>
        <translation>Der Lauf hat noch keine Gewichte.</translation>
    </message>
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
    <message>
        <source>The model takes pictures of %1 values, and this one has %2: bring it to that size and those channels first.</source>
        <translation>Das Modell nimmt Bilder von %1 Werten, und dieses hat %2: bringen Sie es zuerst auf diese Größe und diese Kanäle.</translation>
    </message>
    <message>
        <source>This architecture has no code that a picture could be made from: use one with an encoder and a decoder, &quot;convolutional&quot; for example.</source>
        <translation>Diese Architektur hat keinen Code, aus dem ein Bild gemacht werden könnte: nehmen Sie eine mit Encoder und Decoder, zum Beispiel „convolutional“.</translation>
    </message>
    <message>
        <source>A code of this model has %1 values; %2 values for codes of %3 do not fit it.</source>
        <translation>Ein Code dieses Modells hat %1 Werte; %2 Werte für Codes von %3 passen nicht dazu.</translation>
    </message>
    <message>
        <source>The code holds a value that is infinite or not a number: no picture can be made from it.</source>
        <translation>Der Code enthält einen Wert, der unendlich oder keine Zahl ist: daraus kann kein Bild gemacht werden.</translation>
    </message>
    <message>
        <source>The run has ended meanwhile; try again.</source>
        <translation>Der Lauf ist inzwischen zu Ende; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What Keras calls “accuracy” here. It was made for classes and says little about pictures.</source>
        <translation>Was Keras hier „accuracy“ nennt. Es ist für Klassen gemacht und sagt wenig über Bilder.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>What training makes smaller; lower is better.</source>
        <translation>Was das Training verkleinert; weniger ist besser.</translation>
    </message>
    <message>
        <source>How far a value is from the target&apos;s, on average; lower is better.</source>
        <translation>Wie weit ein Wert im Mittel von dem des Ziels entfernt ist; niedriger ist besser.</translation>
    </message>
    <message>
        <source>The mean of the squared differences, so that large ones weigh more; lower is better.</source>
        <translation>Das Mittel der quadrierten Unterschiede, sodass große mehr zählen; niedriger ist besser.</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>How close the pictures are, in decibels: 20 looks blurry, 30 looks good, 40 looks the same.</source>
        <translation>Wie nah sich die Bilder sind, in Dezibel: 20 sieht unscharf aus, 30 gut, 40 gleich.</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>How alike the structures are: 1 is the same picture.</source>
        <translation>Wie ähnlich die Strukturen sind: 1 ist dasselbe Bild.</translation>
    </message>
    <message>
        <source>Binary accuracy</source>
        <translation>Binäre Genauigkeit</translation>
    </message>
    <message>
        <source>Categorical accuracy</source>
        <translation>Kategoriale Genauigkeit</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>8 hexadecimal digits that stay the same.</source>
        <translation>8 hexadezimale Ziffern, die gleich bleiben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Wie er heißt.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whether it still trains, and how it ended.</source>
        <translation>Ob er noch trainiert, und wie er geendet hat.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Words that people have given it.</source>
        <translation>Wörter, die man ihm gegeben hat.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What people have written about it.</source>
        <translation>Was man über ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Whether it has a star.</source>
        <translation>Ob er einen Stern hat.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>When it was begun.</source>
        <translation>Wann er begonnen wurde.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>How long ago it was begun.</source>
        <translation>Vor wie langer Zeit er begonnen wurde.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long it has trained and evaluated.</source>
        <translation>Wie lange er trainiert und gemessen hat.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>How many epochs are finished.</source>
        <translation>Wie viele Epochen beendet sind.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>How many numbers its model learns.</source>
        <translation>Wie viele Zahlen sein Modell lernt.</translation>
    </message>
    <message>
        <source>Where its pictures are.</source>
        <translation>Wo seine Bilder liegen.</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Equal for runs on the same pictures.</source>
        <translation>Gleich bei Läufen auf denselben Bildern.</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>The run that it was branched from.</source>
        <translation>Der Lauf, von dem er abgezweigt ist.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>The machine that trained it.</source>
        <translation>Der Rechner, der ihn trainiert hat.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What trained it: cpu or cuda.</source>
        <translation>Was ihn trainiert hat: cpu oder cuda.</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>The libraries that trained it, with their versions.</source>
        <translation>Die Bibliotheken, die ihn trainiert haben, mit ihren Versionen.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The program that began it, with its version.</source>
        <translation>Das Programm, das ihn begonnen hat, mit seiner Version.</translation>
    </message>
    <message>
        <source>This search makes far too many runs; at most %1 go at once. Please take fewer values, draws or seeds.</source>
        <translation>Diese Suche ergibt viel zu viele Läufe; höchstens %1 gehen auf einmal. Bitte nehmen Sie weniger Werte, Ziehungen oder Startwerte.</translation>
    </message>
    <message>
        <source>This search makes %1 runs; at most %2 go at once. Please take fewer values, draws or seeds.</source>
        <translation>Diese Suche ergibt %1 Läufe; höchstens %2 gehen auf einmal. Bitte nehmen Sie weniger Werte, Ziehungen oder Startwerte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not take this: it would have more than the billion bytes that SQLite keeps in one place. Nothing was changed.</source>
        <translation>„%1“ konnte das nicht aufnehmen: es wären mehr als die Milliarde Bytes, die SQLite an einer Stelle behält. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Run %1: %2 of its events cannot be read.</source>
        <translation>Lauf %1: %2 seiner Ereignisse können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>With %1 dB it is worse than the average picture, which reaches %2 dB without learning anything. Train it longer, or try another learning rate or loss.</source>
        <translation>Mit %1 dB ist er schlechter als das Durchschnittsbild, das %2 dB erreicht, ohne etwas zu lernen. Länger trainieren oder eine andere Lernrate oder einen anderen Verlust versuchen.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, or use smaller pictures, a smaller batch or a smaller model.</source>
        <translation>Dafür reicht der Speicher nicht. Schließen Sie andere Programme, oder nehmen Sie kleinere Bilder, einen kleineren Batch oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The system refused what the program asked of it: %1.</source>
        <translation>Das System hat abgelehnt, was das Programm wollte: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used: %2.</source>
        <translation>„%1“ lässt sich nicht verwenden: %2.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong inside the program. Its log says what.</source>
        <translation>Im Programm ist etwas Unerwartetes schiefgegangen. Sein Protokoll nennt, was.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 picture could not be used and is left out: %1.</source>
        <translation>1 Bild war nicht zu verwenden und wird ausgelassen: %1.</translation>
    </message>
    <message>
        <source>%1 pictures could not be used and are left out: %2.</source>
        <translation>%1 Bilder waren nicht zu verwenden und werden ausgelassen: %2.</translation>
    </message>
    <message>
        <source>%1 pictures could not be used and are left out: %2 and %3 more.</source>
        <translation>%1 Bilder waren nicht zu verwenden und werden ausgelassen: %2 und %3 weitere.</translation>
    </message>
    <message>
        <source>The graphics card stopped working. What was learnt up to the last epoch is kept. Choose the device &quot;cpu&quot;, or start the computer anew.</source>
        <translation>Die Grafikkarte arbeitet nicht mehr. Was bis zur letzten Epoche gelernt wurde, ist aufgehoben. Wählen Sie das Gerät „cpu“, oder starten Sie den Rechner neu.</translation>
    </message>
    <message>
        <source>LibTorch, which computes for this program, could not go on. The log says why.</source>
        <translation>LibTorch, das für dieses Programm rechnet, konnte nicht weitermachen. Das Protokoll nennt den Grund.</translation>
    </message>
    <message>
        <source>Close other programs, or use it on a computer with more memory.</source>
        <translation>Schließen Sie andere Programme, oder benutzen Sie es auf einem Rechner mit mehr Speicher.</translation>
    </message>
    <message>
        <source>Use a smaller batch, smaller pictures or fewer filters.</source>
        <translation>Nehmen Sie einen kleineren Batch, kleinere Bilder oder weniger Filter.</translation>
    </message>
    <message>
        <source>Use a smaller batch or smaller pictures.</source>
        <translation>Nehmen Sie einen kleineren Batch oder kleinere Bilder.</translation>
    </message>
    <message>
        <source>Use a smaller latent size, smaller pictures or fewer filters.</source>
        <translation>Nehmen Sie eine kleinere Codegröße, kleinere Bilder oder weniger Filter.</translation>
    </message>
    <message>
        <source>Use fewer units or smaller pictures.</source>
        <translation>Nehmen Sie weniger Einheiten oder kleinere Bilder.</translation>
    </message>
    <message>
        <source>Use fewer filters.</source>
        <translation>Nehmen Sie weniger Filter.</translation>
    </message>
    <message>
        <source>This model needs about %1 of memory; the graphics card has %2. %3</source>
        <translation>Dieses Modell braucht etwa %1 Speicher; die Grafikkarte hat %2. %3</translation>
    </message>
    <message>
        <source>This model needs about %1 of memory; this computer has %2 free. %3</source>
        <translation>Dieses Modell braucht etwa %1 Speicher; auf diesem Rechner sind %2 frei. %3</translation>
    </message>
    <message>
        <source>This model needs about %1 to train; the graphics card has %2. %3</source>
        <translation>Dieses Modell braucht zum Training etwa %1 Speicher; die Grafikkarte hat %2. %3</translation>
    </message>
    <message>
        <source>This model needs about %1 to train; this computer has %2 free. %3</source>
        <translation>Dieses Modell braucht zum Training etwa %1 Speicher; auf diesem Rechner sind %2 frei. %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here. Please put &quot;and&quot; or &quot;or&quot; between two conditions, and a text of several words in quotes.</source>
        <translation>„%1“ gehört nicht hierher. Bitte „and“ oder „or“ zwischen zwei Bedingungen setzen, und einen Text aus mehreren Wörtern in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is never &quot;%2&quot;. Did you mean &quot;%3&quot;?</source>
        <translation>„%1“ ist nie „%2“. War „%3“ gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is never %2 %3: allowed is %4.</source>
        <translation>„%1“ ist nie %2 %3: Erlaubt ist %4.</translation>
    </message>
    <message>
        <source>What the learning rate does when the run is given another number of epochs: it goes on from where it is, or follows the wave over the new length.</source>
        <translation>Was die Lernrate tut, wenn der Lauf eine andere Zahl von Epochen bekommt: Sie macht weiter, wo sie ist, oder folgt der Welle über die neue Länge.</translation>
    </message>
    <message>
        <source>The learning rate jumps from %1 to %2, and glides down once more to epoch %3.</source>
        <translation>Die Lernrate springt von %1 auf %2 und gleitet bis Epoche %3 noch einmal hinab.</translation>
    </message>
    <message>
        <source>The learning rate goes on from %1, with which the run learns next to nothing. Rescaled, it would begin at %2.</source>
        <translation>Die Lernrate macht bei %1 weiter, womit der Lauf fast nichts mehr lernt. Neu gestreckt begänne sie bei %2.</translation>
    </message>
    <message>
        <source>The learning rate goes on from %1 and glides down to epoch %2.</source>
        <translation>Die Lernrate macht bei %1 weiter und gleitet bis Epoche %2 hinab.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>Pixelwerte</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>Startzahl der Teilung</translation>
    </message>
    <message>
        <source>Picture limit</source>
        <translation>Höchstzahl</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Schieben</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Drehen</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Scrambled targets</source>
        <translation>Verwürfelte Ziele</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Codegröße</translation>
    </message>
    <message>
        <source>Negative slope</source>
        <translation>Negative Steigung</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsamkeit</translation>
    </message>
    <message>
        <source>KL weight</source>
        <translation>KL-Gewicht</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Schrumpfung</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Schwung</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>Initial sum</source>
        <translation>Startsumme</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Step length</source>
        <translation>Stufenlänge</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Final share</source>
        <translation>Endanteil</translation>
    </message>
    <message>
        <source>When lengthened</source>
        <translation>Bei Verlängerung</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Plateau gain</source>
        <translation>Gewinn am Plateau</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Kleinste Rate</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Kappung</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Early stop</source>
        <translation>Früher Halt</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>Kleinster Gewinn</translation>
    </message>
    <message>
        <source>Keep best</source>
        <translation>Beste nehmen</translation>
    </message>
    <message>
        <source>Background is no colour: &quot;%1&quot;. Write six hexadecimal digits such as ffffff.</source>
        <translation>Der Hintergrund ist keine Farbe: „%1“. Schreiben Sie sechs hexadezimale Ziffern, etwa ffffff.</translation>
    </message>
    <message>
        <source>%1 must be %2; &quot;%3&quot; is not.</source>
        <translation>%1: erlaubt ist %2; „%3“ ist es nicht.</translation>
    </message>
    <message>
        <source>%1 must be %2; &quot;%3&quot; is not. Try %4.</source>
        <translation>%1: erlaubt ist %2; „%3“ ist es nicht. Versuchen Sie %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be %2 or %3. Please write the one that is meant.</source>
        <translation>„%1“ kann %2 oder %3 heißen. Bitte schreiben Sie, was gemeint ist.</translation>
    </message>
    <message>
        <source>The comma in &quot;%1&quot; could be part of a number or stand between two. Put a semicolon or a bar between values, such as 0.001 | 0.003.</source>
        <translation>Das Komma in „%1“ könnte zu einer Zahl gehören oder zwischen zweien stehen. Setzen Sie zwischen Werte ein Semikolon oder einen Strich, etwa 0,001 | 0,003.</translation>
    </message>
    <message>
        <source>%1 is empty. Try %2.</source>
        <translation>%1 ist leer. Versuchen Sie %2.</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1: erlaubt ist %2.</translation>
    </message>
    <message>
        <source>a number above %1, up to %2</source>
        <translation>eine Zahl über %1, höchstens %2</translation>
    </message>
    <message>
        <source>%1 must be above %2. Try %3.</source>
        <translation>%1 muss über %2 liegen. Versuchen Sie %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a share: please write a number from 0 to 1, or one like 90 %.</source>
        <translation>„%1“ ist ein Anteil: Bitte eine Zahl von 0 bis 1 schreiben, oder eine wie 90 %.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is never %2 %3.</source>
        <translation>„%1“ ist nie %2 %3.</translation>
    </message>
    <message>
        <source>The disk is full, so &quot;%1&quot; could not take more. Nothing that was reported is lost. Free some space and go on; emptying the trash of the runs gives back what they took.</source>
        <translation>Die Festplatte ist voll, darum konnte „%1“ nicht mehr aufnehmen. Nichts, was gemeldet wurde, ist verloren. Bitte Platz schaffen und weitermachen; den Papierkorb der Läufe zu leeren gibt zurück, was sie belegt haben.</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; is in progress. Please stop it first.</source>
        <translation>Der Lauf „%1“ ist im Gang. Bitte zuerst anhalten.</translation>
    </message>
    <message>
        <source>The run &quot;%1&quot; is not in the trash. Please delete it first, then purge it.</source>
        <translation>Der Lauf „%1“ ist nicht im Papierkorb. Bitte zuerst löschen, dann endgültig entfernen.</translation>
    </message>
    <message>
        <source>The disk of &quot;%1&quot; is full. Please free some space, or choose another folder.</source>
        <translation>Der Datenträger von „%1“ ist voll. Bitte schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder &quot;%1&quot;: %2. Please allow it, or choose another.</source>
        <translation>In den Ordner „%1“ lässt sich nichts schreiben: %2. Bitte erlauben Sie es, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Choose pictures first.</source>
        <translation>Wählen Sie zuerst Bilder.</translation>
    </message>
    <message>
        <source>Please correct first: %1</source>
        <translation>Bitte zuerst berichtigen: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could be one list or several values. Put a bar between values: %2</source>
        <translation>„%1“ könnte eine Liste oder könnten mehrere Werte sein. Zwischen Werte gehört ein senkrechter Strich: %2</translation>
    </message>
    <message>
        <source>The run store&apos;s database &quot;%1&quot; is damaged, or another program has changed it (%2). Please check it with &quot;afterimage-cli verify&quot;.</source>
        <translation>Die Datenbank „%1“ der Läufe ist beschädigt, oder ein anderes Programm hat sie geändert (%2). Bitte prüfen Sie sie mit „afterimage-cli verify“.</translation>
    </message>
    <message>
        <source>its size is not that of a file of CIFAR-100</source>
        <translation>ihre Größe ist nicht die einer Datei von CIFAR-100</translation>
    </message>
    <message>
        <source>an archive without arrays</source>
        <translation>ein Archiv ohne Felder</translation>
    </message>
    <message>
        <source>&quot;%1&quot; keeps its pictures with rows and columns exchanged, as all of EMNIST; they are turned back.</source>
        <translation>„%1“ hält seine Bilder mit vertauschten Zeilen und Spalten wie alles von EMNIST; sie werden zurückgedreht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds other numbers than bytes: %2 is taken for black and %3 for white.</source>
        <translation>„%1“ enthält andere Zahlen als Bytes: %2 gilt als Schwarz und %3 als Weiß.</translation>
    </message>
    <message>
        <source>Files with several pictures (pages, frames): %1. The first one of each is used, %2 others are not; the setting &quot;Pages&quot; makes each a picture of its own.</source>
        <translation>Dateien mit mehreren Bildern (Seiten, Einzelbilder): %1. Jeweils das erste wird verwendet, %2 weitere nicht; mit der Einstellung „Seiten“ wird jedes ein eigenes Bild.</translation>
    </message>
    <message>
        <source>Values of pictures with more than 8 bits are stretched: %1 and less becomes black, %2 and more white. The setting &quot;Deep values&quot; can choose others.</source>
        <translation>Werte von Bildern mit mehr als 8 Bit werden gestreckt: Bis %1 wird schwarz, ab %2 weiß. Die Einstellung „Tiefe Werte“ kann andere wählen.</translation>
    </message>
    <message>
        <source>Pictures of more than 8 bits use only values up to %1 of %2, so they look nearly black. The setting &quot;Deep values&quot; stretches all of them alike when it is &quot;measured&quot;.</source>
        <translation>Bilder mit mehr als 8 Bit nutzen nur Werte bis %1 von %2 und sehen deshalb fast schwarz aus. Die Einstellung „Tiefe Werte“ streckt alle gleich, wenn sie auf „Im Ordner gemessen“ steht.</translation>
    </message>
    <message>
        <source>an input without a target; the nearest is %1</source>
        <translation>eine Eingabe ohne Ziel; am nächsten liegt %1</translation>
    </message>
    <message>
        <source>a target without an input; the nearest is %1</source>
        <translation>ein Ziel ohne Eingabe; am nächsten liegt %1</translation>
    </message>
    <message>
        <source>The sub-folders &quot;%1&quot; and &quot;%2&quot; are taken for classes like the others beside them.</source>
        <translation>Die Unterordner „%1“ und „%2“ gelten als Klassen wie die anderen neben ihnen.</translation>
    </message>
    <message>
        <source>The sub-folders &quot;%1&quot; and &quot;%2&quot; are taken for the inputs and targets of pairs.</source>
        <translation>Die Unterordner „%1“ und „%2“ gelten als Eingaben und Ziele von Paaren.</translation>
    </message>
    <message>
        <source>The sub-folders &quot;%1&quot; and &quot;%2&quot; are taken for classes: few of their pictures have a counterpart of the same name.</source>
        <translation>Die Unterordner „%1“ und „%2“ gelten als Klassen: Wenige ihrer Bilder haben ein Gegenstück gleichen Namens.</translation>
    </message>
    <message>
        <source>it is a kind of BMP that is not known; save it as PNG</source>
        <translation>diese Art von BMP ist unbekannt; bitte als PNG speichern</translation>
    </message>
    <message>
        <source>it has no such page</source>
        <translation>sie hat keine solche Seite</translation>
    </message>
    <message>
        <source>its pixels are deeper than 16 bits</source>
        <translation>ihre Bildpunkte haben mehr als 16 Bit</translation>
    </message>
    <message>
        <source>the file is damaged (%1)</source>
        <translation>die Datei ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>its pixels have an unusual depth</source>
        <translation>ihre Bildpunkte haben eine ungewöhnliche Tiefe</translation>
    </message>
    <message>
        <source>it is raw data of a camera (%1), of which each program makes another picture; export it as TIFF, PNG or JPEG from a raw converter such as darktable</source>
        <translation>es sind Rohdaten einer Kamera (%1), aus denen jedes Programm ein anderes Bild macht; bitte mit einem Raw-Konverter wie darktable als TIFF, PNG oder JPEG exportieren</translation>
    </message>
    <message>
        <source>it lies unpacked beside it</source>
        <translation>sie liegt ausgepackt daneben</translation>
    </message>
    <message>
        <source>The sub-folders &quot;%1&quot; and &quot;%2&quot; are taken for the inputs and targets of pairs; the targets are left out.</source>
        <translation>Die Unterordner „%1“ und „%2“ gelten als Eingaben und Ziele von Paaren; die Ziele bleiben weg.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; cannot be used: %2.</source>
        <translation>Die Liste „%1“ ist nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>Thumbnails, bins and records of systems are passed over: %1.</source>
        <translation>Vorschaubilder, Papierkörbe und Verzeichnisse von Systemen werden übergangen: %1.</translation>
    </message>
    <message>
        <source>several files have this name but for their capitals</source>
        <translation>mehrere Dateien heißen so, bis auf Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>no list of pairs: it has no columns &quot;input&quot; and &quot;target&quot;, but %1</source>
        <translation>keine Liste von Paaren: Sie hat keine Spalten „input“ und „target“, sondern %1</translation>
    </message>
    <message>
        <source>no list of pairs: it has no columns &quot;%1&quot; and &quot;%2&quot;, but %3</source>
        <translation>keine Liste von Paaren: Sie hat keine Spalten „%1“ und „%2“, sondern %3</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>eine leere Liste</translation>
    </message>
    <message>
        <source>Pairs are those of the list &quot;%1&quot;, with the columns &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>Paare sind die der Liste „%1“ mit den Spalten „%2“ und „%3“.</translation>
    </message>
    <message>
        <source>an array of another kind than whole and real numbers of 8 to 64 bits</source>
        <translation>ein Feld von anderer Art als ganze und reelle Zahlen von 8 bis 64 Bit</translation>
    </message>
    <message>
        <source>an array of the shape %1, which is not that of pictures</source>
        <translation>ein Feld der Form %1, die nicht die von Bildern ist</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1.</source>
        <translation>Das Bild kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is kept back for validation, though no picture would be: a run measures itself on at least one.</source>
        <translation>„%1“ wird zum Prüfen zurückbehalten, obwohl es kein Bild wäre: Ein Lauf misst sich an mindestens einem.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is trained on, though no picture would be: a run needs at least one.</source>
        <translation>An „%1“ wird trainiert, obwohl es kein Bild wäre: Ein Lauf braucht mindestens eines.</translation>
    </message>
    <message>
        <source>Groups stay together</source>
        <translation>Gruppen bleiben beisammen</translation>
    </message>
    <message>
        <source>Equal pictures lie on both sides of the split, so that validation figures come out too good: %1 and %2. The setting &quot;%3&quot; (keep_groups) keeps them in one part.</source>
        <translation>Gleiche Bilder liegen auf beiden Seiten der Aufteilung, so dass die Prüfwerte zu gut ausfallen: %1 und %2. Die Einstellung „%3“ (keep_groups) hält sie in einem Teil.</translation>
    </message>
    <message>
        <source>%1 groups of equal pictures lie on both sides of the split, so that validation figures come out too good, such as %2 and %3. The setting &quot;%4&quot; (keep_groups) keeps them in one part.</source>
        <translation>%1 Gruppen gleicher Bilder liegen auf beiden Seiten der Aufteilung, so dass die Prüfwerte zu gut ausfallen, zum Beispiel %2 und %3. Die Einstellung „%4“ (keep_groups) hält sie in einem Teil.</translation>
    </message>
    <message>
        <source>%1 without an ending</source>
        <translation>%1 ohne Endung</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>%1 files are not pictures: %2</source>
        <translation>%1 Dateien sind keine Bilder: %2</translation>
    </message>
    <message>
        <source>%1: %2 files, such as %3</source>
        <translation>%1: %2 Dateien, zum Beispiel %3</translation>
    </message>
    <message>
        <source>%1 files, such as %2</source>
        <translation>%1 Dateien, zum Beispiel %2</translation>
    </message>
    <message>
        <source>The loss rises instead of falling</source>
        <translation>Der Verlust steigt, statt zu fallen</translation>
    </message>
    <message>
        <source>It was at %1 and has risen to %2.</source>
        <translation>Er lag bei %1 und ist auf %2 gestiegen.</translation>
    </message>
    <message>
        <source>The run is moving away from what it had learnt, and will not come back by itself.</source>
        <translation>Der Lauf entfernt sich von dem, was er gelernt hatte, und kommt nicht von selbst zurück.</translation>
    </message>
    <message>
        <source>Begin again with a smaller learning rate.</source>
        <translation>Mit kleinerer Lernrate neu beginnen.</translation>
    </message>
    <message>
        <source>The loss jumps up and down without falling</source>
        <translation>Der Verlust springt auf und ab, ohne zu fallen</translation>
    </message>
    <message>
        <source>From batch to batch it differs by %1 % of its mean, and two epochs changed it from %2 to %3.</source>
        <translation>Von Batch zu Batch schwankt er um %1 % seines Mittels, und zwei Epochen brachten ihn von %2 auf %3.</translation>
    </message>
    <message>
        <source>Steps that are too long pass over what they look for.</source>
        <translation>Zu lange Schritte gehen über das hinweg, was sie suchen.</translation>
    </message>
    <message>
        <source>Use a smaller learning rate, or larger batches.</source>
        <translation>Eine kleinere Lernrate oder größere Batches nehmen.</translation>
    </message>
    <message>
        <source>The loss hardly falls</source>
        <translation>Der Verlust fällt kaum</translation>
    </message>
    <message>
        <source>In %1 steps it went from %2 to %3, and the average picture alone is as good.</source>
        <translation>In %1 Schritten ging er von %2 auf %3, und das Durchschnittsbild allein ist ebenso gut.</translation>
    </message>
    <message>
        <source>Something keeps the model from learning: steps that are too small, or layers that pass nothing on.</source>
        <translation>Etwas hält das Modell vom Lernen ab: zu kleine Schritte oder Schichten, die nichts weitergeben.</translation>
    </message>
    <message>
        <source>Try a higher learning rate first.</source>
        <translation>Zuerst eine höhere Lernrate versuchen.</translation>
    </message>
    <message>
        <source>The average picture alone comes closer</source>
        <translation>Das Durchschnittsbild allein kommt näher heran</translation>
    </message>
    <message>
        <source>The mean squared error is %1, the average picture&apos;s %2.</source>
        <translation>Der mittlere quadratische Fehler ist %1, der des Durchschnittsbildes %2.</translation>
    </message>
    <message>
        <source>The model has learnt nothing that tells one picture from another.</source>
        <translation>Das Modell hat nichts gelernt, was ein Bild vom anderen unterscheidet.</translation>
    </message>
    <message>
        <source>Check the pictures and the range first, then the learning rate.</source>
        <translation>Zuerst Bilder und Wertebereich prüfen, dann die Lernrate.</translation>
    </message>
    <message>
        <source>The model learns the training pictures by heart</source>
        <translation>Das Modell lernt die Trainingsbilder auswendig</translation>
    </message>
    <message>
        <source>On training pictures the loss is %1, on validation pictures %2; that was best in epoch %3, with %4.</source>
        <translation>Auf Trainingsbildern ist der Verlust %1, auf Validierungsbildern %2; dort war er in Epoche %3 mit %4 am besten.</translation>
    </message>
    <message>
        <source>It gets better at pictures that it knows and worse at all others.</source>
        <translation>Es wird bei bekannten Bildern besser und bei allen anderen schlechter.</translation>
    </message>
    <message>
        <source>Stop at the best epoch, let pictures be mirrored and moved, or make the model smaller.</source>
        <translation>Bei der besten Epoche aufhören, Bilder spiegeln und verschieben lassen oder das Modell verkleinern.</translation>
    </message>
    <message>
        <source>In use the model is much worse than in training</source>
        <translation>Im Gebrauch ist das Modell viel schlechter als im Training</translation>
    </message>
    <message>
        <source>The same training pictures have a loss of %1 in training and of %2 in use.</source>
        <translation>Dieselben Trainingsbilder haben im Training einen Verlust von %1 und im Gebrauch von %2.</translation>
    </message>
    <message>
        <source>Batch normalisation measures each batch in training and uses averages afterwards; in small or changing batches these do not fit.</source>
        <translation>Batch-Normalisierung misst im Training jeden Batch und nimmt danach Mittelwerte; bei kleinen oder wechselnden Batches passen diese nicht.</translation>
    </message>
    <message>
        <source>Use larger batches, or a smaller learning rate.</source>
        <translation>Größere Batches oder eine kleinere Lernrate nehmen.</translation>
    </message>
    <message>
        <source>The validation loss is below the training loss</source>
        <translation>Der Validierungsverlust liegt unter dem Trainingsverlust</translation>
    </message>
    <message>
        <source>Training %1, validation %2; the training pictures measured in the same way have %3.</source>
        <translation>Training %1, Validierung %2; ebenso gemessen haben die Trainingsbilder %3.</translation>
    </message>
    <message>
        <source>The training loss is a mean over the whole epoch, with dropout and changed pictures; the validation loss is measured at its end without them. Nothing is wrong.</source>
        <translation>Der Trainingsverlust ist ein Mittel über die ganze Epoche, mit Dropout und veränderten Bildern; der Validierungsverlust wird an ihrem Ende ohne diese gemessen. Nichts ist falsch.</translation>
    </message>
    <message>
        <source>Compare the validation loss with the sample of training pictures instead.</source>
        <translation>Den Validierungsverlust stattdessen mit der Stichprobe der Trainingsbilder vergleichen.</translation>
    </message>
    <message>
        <source>The validation loss has stopped falling</source>
        <translation>Der Validierungsverlust fällt nicht mehr</translation>
    </message>
    <message>
        <source>The lowest of the last %1 epochs is %2; before them it was %3.</source>
        <translation>Der niedrigste der letzten %1 Epochen ist %2; davor war es %3.</translation>
    </message>
    <message>
        <source>More epochs like these bring nothing.</source>
        <translation>Weitere solche Epochen bringen nichts.</translation>
    </message>
    <message>
        <source>Go on with a smaller learning rate, or stop here.</source>
        <translation>Mit kleinerer Lernrate weitermachen oder hier aufhören.</translation>
    </message>
    <message>
        <source>Training waits for pictures</source>
        <translation>Das Training wartet auf Bilder</translation>
    </message>
    <message>
        <source>%1 % of the time of an epoch goes into getting pictures ready.</source>
        <translation>%1 % der Zeit einer Epoche gehen in das Vorbereiten der Bilder.</translation>
    </message>
    <message>
        <source>The model could learn about twice as fast.</source>
        <translation>Das Modell könnte etwa doppelt so schnell lernen.</translation>
    </message>
    <message>
        <source>Change pictures less while training, or give the program more memory for them.</source>
        <translation>Bilder im Training weniger verändern oder dem Programm mehr Speicher für sie geben.</translation>
    </message>
    <message>
        <source>The numbers of the run became infinite</source>
        <translation>Die Zahlen des Laufs wurden unendlich</translation>
    </message>
    <message>
        <source>In epoch %1, batch %2, at %3.</source>
        <translation>In Epoche %1, Batch %2, bei %3.</translation>
    </message>
    <message>
        <source>A step was so long that the next numbers had no room; the run cannot go on.</source>
        <translation>Ein Schritt war so lang, dass die nächsten Zahlen keinen Platz hatten; der Lauf kann nicht weitergehen.</translation>
    </message>
    <message>
        <source>Begin again with a smaller learning rate and gradients of limited length.</source>
        <translation>Mit kleinerer Lernrate und begrenzten Gradienten neu beginnen.</translation>
    </message>
    <message>
        <source>The model cannot make the values that the pictures have</source>
        <translation>Das Modell kann die Werte der Bilder nicht erzeugen</translation>
    </message>
    <message>
        <source>The output lies between %1 and %2, the targets between %3 and %4: %5 % of their values are out of reach. The best possible output still misses them by %6 on average.</source>
        <translation>Die Ausgabe liegt zwischen %1 und %2, die Ziele zwischen %3 und %4: %5 % ihrer Werte sind unerreichbar. Auch die bestmögliche Ausgabe verfehlt sie im Mittel um %6.</translation>
    </message>
    <message>
        <source>No training can help: the loss stops at this value, and the pictures stay plain areas.</source>
        <translation>Kein Training kann helfen: Der Verlust bleibt bei diesem Wert stehen, und die Bilder bleiben einfarbige Flächen.</translation>
    </message>
    <message>
        <source>Scale the pixels into the range of the output, or choose another last activation.</source>
        <translation>Die Pixel in den Bereich der Ausgabe bringen oder eine andere letzte Aktivierung wählen.</translation>
    </message>
    <message>
        <source>The pixels are left at 0 to 255</source>
        <translation>Die Pixel sind bei 0 bis 255 belassen</translation>
    </message>
    <message>
        <source>The inputs reach from %1 to %2, with a mean of %3.</source>
        <translation>Die Eingaben reichen von %1 bis %2, ihr Mittel ist %3.</translation>
    </message>
    <message>
        <source>Initial weights and learning rates are made for values around 1; with larger ones the first steps jump, or come nowhere near.</source>
        <translation>Anfangsgewichte und Lernraten sind für Werte um 1 gemacht; bei größeren springen die ersten Schritte oder kommen nicht in die Nähe.</translation>
    </message>
    <message>
        <source>Let the pixels be scaled to 0 to 1.</source>
        <translation>Die Pixel auf 0 bis 1 bringen lassen.</translation>
    </message>
    <message>
        <source>The target pictures are scrambled</source>
        <translation>Die Zielbilder sind durcheinandergeraten</translation>
    </message>
    <message>
        <source>The input pictures are scrambled</source>
        <translation>Die Eingabebilder sind durcheinandergeraten</translation>
    </message>
    <message>
        <source>In %1 % of them the left, the middle and the right third show the same: three copies side by side, as a reshape leaves them.</source>
        <translation>In %1 % von ihnen zeigen linkes, mittleres und rechtes Drittel dasselbe: drei Kopien nebeneinander, wie eine falsche Umformung sie hinterlässt.</translation>
    </message>
    <message>
        <source>In %1 % of them neighbouring pixels become alike when the values are read channel by channel: the roughness falls from %2 to %3.</source>
        <translation>In %1 % von ihnen werden Nachbarpixel ähnlich, wenn man die Werte Kanal für Kanal liest: Die Rauheit fällt von %2 auf %3.</translation>
    </message>
    <message>
        <source>The values were reshaped where they should have been transposed: the model learns to make scrambled pictures, and no figure shows it.</source>
        <translation>Die Werte wurden umgeformt, wo sie hätten transponiert werden müssen: Das Modell lernt, durcheinandergeratene Bilder zu machen, und keine Kennzahl zeigt es.</translation>
    </message>
    <message>
        <source>Use the pictures as they are, or write them anew with the axes transposed, not reshaped.</source>
        <translation>Die Bilder nehmen, wie sie sind, oder mit transponierten statt umgeformten Achsen neu schreiben.</translation>
    </message>
    <message>
        <source>The target pictures look like noise</source>
        <translation>Die Zielbilder sehen aus wie Rauschen</translation>
    </message>
    <message>
        <source>Neighbouring pixels differ %1 times as much as pixels differ from the average; in pictures it is 0.2 to 0.7 times, in noise about 1.4.</source>
        <translation>Nachbarpixel unterscheiden sich %1-mal so sehr wie Pixel vom Durchschnitt; in Bildern ist es das 0,2- bis 0,7-Fache, im Rauschen etwa das 1,4-Fache.</translation>
    </message>
    <message>
        <source>Noise cannot be predicted: the best answer is a plain area.</source>
        <translation>Rauschen lässt sich nicht vorhersagen: Die beste Antwort ist eine einfarbige Fläche.</translation>
    </message>
    <message>
        <source>Look at the targets: their pixels may have been written in a wrong order or size.</source>
        <translation>Die Ziele ansehen: Ihre Pixel sind vielleicht in falscher Ordnung oder Größe geschrieben.</translation>
    </message>
    <message>
        <source>Validation pictures are among the training pictures</source>
        <translation>Validierungsbilder sind unter den Trainingsbildern</translation>
    </message>
    <message>
        <source>%1 of %2 validation pictures (%3 %) have a twin among the training pictures: &quot;%4&quot; and &quot;%5&quot;, for example.</source>
        <translation>%1 von %2 Validierungsbildern (%3 %) haben einen Zwilling unter den Trainingsbildern, zum Beispiel „%4“ und „%5“.</translation>
    </message>
    <message>
        <source>What was learnt by heart counts as understood: validation figures are too good.</source>
        <translation>Auswendig Gelerntes zählt als verstanden: Die Validierungszahlen sind zu gut.</translation>
    </message>
    <message>
        <source>Remove the doubles, or put them on the same side of the split.</source>
        <translation>Die Doppelten entfernen oder auf dieselbe Seite der Aufteilung legen.</translation>
    </message>
    <message>
        <source>Many pictures show nothing</source>
        <translation>Viele Bilder zeigen nichts</translation>
    </message>
    <message>
        <source>%1 % of the targets are one plain colour.</source>
        <translation>%1 % der Ziele sind einfarbig.</translation>
    </message>
    <message>
        <source>They teach the model to make plain areas, and make every figure look better than it is.</source>
        <translation>Sie lehren das Modell einfarbige Flächen und lassen jede Kennzahl besser aussehen, als sie ist.</translation>
    </message>
    <message>
        <source>Remove them; the report on the folder names each one.</source>
        <translation>Sie entfernen; der Bericht über den Ordner nennt jedes.</translation>
    </message>
    <message>
        <source>All pictures are nearly the same</source>
        <translation>Alle Bilder sind fast gleich</translation>
    </message>
    <message>
        <source>The average picture alone has %1 % of what varies in them.</source>
        <translation>Das Durchschnittsbild allein hat %1 % von dem, was sich in ihnen ändert.</translation>
    </message>
    <message>
        <source>A model that always makes the average picture looks excellent here.</source>
        <translation>Ein Modell, das immer das Durchschnittsbild macht, sieht hier ausgezeichnet aus.</translation>
    </message>
    <message>
        <source>Judge by the distance to the mean picture&apos;s line, or take pictures that differ more.</source>
        <translation>Nach dem Abstand zur Linie des Durchschnittsbildes urteilen oder verschiedenere Bilder nehmen.</translation>
    </message>
    <message>
        <source>Many files cannot be used</source>
        <translation>Viele Dateien sind nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>%1 of %2 files are left out (%3 %).</source>
        <translation>%1 von %2 Dateien werden ausgelassen (%3 %).</translation>
    </message>
    <message>
        <source>What is left may not stand for the rest.</source>
        <translation>Was übrig bleibt, steht vielleicht nicht für den Rest.</translation>
    </message>
    <message>
        <source>The report on the folder says why, file by file.</source>
        <translation>Der Bericht über den Ordner sagt Datei für Datei, warum.</translation>
    </message>
    <message>
        <source>They are brighter by %1 times what training pictures differ among themselves.</source>
        <translation>Sie sind heller, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>They are darker by %1 times what training pictures differ among themselves.</source>
        <translation>Sie sind dunkler, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>They have more contrast, by %1 times what training pictures differ among themselves.</source>
        <translation>Sie haben mehr Kontrast, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>They have less contrast, by %1 times what training pictures differ among themselves.</source>
        <translation>Sie haben weniger Kontrast, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>Validation pictures are of another kind than training pictures</source>
        <translation>Validierungsbilder sind von anderer Art als Trainingsbilder</translation>
    </message>
    <message>
        <source>The validation figures say little of pictures like those that were learnt.</source>
        <translation>Die Validierungszahlen sagen wenig über Bilder wie die gelernten.</translation>
    </message>
    <message>
        <source>Let the program divide the pictures, or mix the two folders.</source>
        <translation>Das Programm die Bilder aufteilen lassen oder die beiden Ordner mischen.</translation>
    </message>
    <message>
        <source>There are too few pictures for this model</source>
        <translation>Für dieses Modell sind es zu wenige Bilder</translation>
    </message>
    <message>
        <source>The model is large for so many pictures</source>
        <translation>Das Modell ist groß für so viele Bilder</translation>
    </message>
    <message>
        <source>%1 training pictures for %2 numbers to learn: %3 numbers for each picture.</source>
        <translation>%1 Trainingsbilder für %2 zu lernende Zahlen: %3 Zahlen je Bild.</translation>
    </message>
    <message>
        <source>Such a model can learn its pictures by heart; watch the gap between training and validation.</source>
        <translation>Ein solches Modell kann seine Bilder auswendig lernen; auf den Abstand zwischen Training und Validierung achten.</translation>
    </message>
    <message>
        <source>Take more pictures, let them be mirrored and moved, or make the model smaller.</source>
        <translation>Mehr Bilder nehmen, sie spiegeln und verschieben lassen oder das Modell verkleinern.</translation>
    </message>
    <message>
        <source>There are few validation pictures</source>
        <translation>Es gibt wenige Validierungsbilder</translation>
    </message>
    <message>
        <source>Small differences between runs are luck.</source>
        <translation>Kleine Unterschiede zwischen Läufen sind Zufall.</translation>
    </message>
    <message>
        <source>Keep more pictures aside, or compare several seeds.</source>
        <translation>Mehr Bilder beiseitelegen oder mehrere Startwerte vergleichen.</translation>
    </message>
    <message>
        <source>Grey pictures are kept in three channels</source>
        <translation>Graue Bilder liegen in drei Kanälen</translation>
    </message>
    <message>
        <source>%1 % of the target pixels are grey.</source>
        <translation>%1 % der Zielpixel sind grau.</translation>
    </message>
    <message>
        <source>One channel would do, and train faster.</source>
        <translation>Ein Kanal würde genügen und schneller lernen.</translation>
    </message>
    <message>
        <source>Train on grey pictures, where the inputs have no colours either.</source>
        <translation>Auf grauen Bildern trainieren, wenn auch die Eingaben keine Farben haben.</translation>
    </message>
    <message>
        <source>The model cannot even learn 16 pictures by heart</source>
        <translation>Das Modell kann nicht einmal 16 Bilder auswendig lernen</translation>
    </message>
    <message>
        <source>After %1 steps on the same 16 pictures the loss is %2; a plain colour has %3, the right pictures %4.</source>
        <translation>Nach %1 Schritten mit denselben 16 Bildern ist der Verlust %2; eine einzige Farbe hat %3, die richtigen Bilder %4.</translation>
    </message>
    <message>
        <source>What cannot learn 16 pictures cannot learn thousands.</source>
        <translation>Was keine 16 Bilder lernen kann, kann keine Tausende lernen.</translation>
    </message>
    <message>
        <source>Look at what stands above this; otherwise try another learning rate.</source>
        <translation>Ansehen, was darüber steht; sonst eine andere Lernrate versuchen.</translation>
    </message>
    <message>
        <source>The narrow place is wider than the picture</source>
        <translation>Die Engstelle ist weiter als das Bild</translation>
    </message>
    <message>
        <source>A picture has %1 values, and its code %2.</source>
        <translation>Ein Bild hat %1 Werte, sein Code %2.</translation>
    </message>
    <message>
        <source>Nothing forces the model to find what pictures have in common: copying is enough.</source>
        <translation>Nichts zwingt das Modell zu finden, was Bilder gemeinsam haben: Abschreiben genügt.</translation>
    </message>
    <message>
        <source>Make the code smaller, or let the model mend corrupted pictures.</source>
        <translation>Den Code verkleinern oder das Modell gestörte Bilder ausbessern lassen.</translation>
    </message>
    <message>
        <source>The model can copy the picture without understanding it</source>
        <translation>Das Modell kann das Bild abschreiben, ohne es zu verstehen</translation>
    </message>
    <message>
        <source>Bridges lead the picture past the narrow place, and input and target are the same.</source>
        <translation>Brücken führen das Bild an der Engstelle vorbei, und Eingabe und Ziel sind gleich.</translation>
    </message>
    <message>
        <source>Figures become excellent, and nothing is learnt that would be of use.</source>
        <translation>Die Kennzahlen werden ausgezeichnet, und nichts Brauchbares wird gelernt.</translation>
    </message>
    <message>
        <source>Use a U-Net for pairs or corrupted pictures, and an autoencoder for pictures themselves.</source>
        <translation>Ein U-Net für Paare oder gestörte Bilder nehmen, einen Autoencoder für Bilder selbst.</translation>
    </message>
    <message>
        <source>Hardly any numbers remain of a picture</source>
        <translation>Von einem Bild bleiben kaum Zahlen</translation>
    </message>
    <message>
        <source>Numbers in the code: %1, values of a picture: %2.</source>
        <translation>Zahlen im Code: %1, Werte eines Bildes: %2.</translation>
    </message>
    <message>
        <source>Pictures come out as a few blurred kinds.</source>
        <translation>Bilder kommen als wenige verschwommene Sorten heraus.</translation>
    </message>
    <message>
        <source>Let the code have more numbers.</source>
        <translation>Dem Code mehr Zahlen geben.</translation>
    </message>
    <message>
        <source>Enlarging writes some pixels more often than others</source>
        <translation>Das Vergrößern schreibt manche Pixel öfter als andere</translation>
    </message>
    <message>
        <source>A transposed convolution has a kernel of %1 and steps of %2.</source>
        <translation>Eine transponierte Faltung hat einen Kern von %1 und Schritte von %2.</translation>
    </message>
    <message>
        <source>Where the kernel is no multiple of the step, a fine checkerboard can appear; training often evens it out.</source>
        <translation>Wo der Kern kein Vielfaches des Schritts ist, kann ein feines Schachbrett entstehen; das Training gleicht es oft aus.</translation>
    </message>
    <message>
        <source>If it stays, an architecture that repeats pixels and then convolves has none.</source>
        <translation>Bleibt es, hat eine Architektur keines, die Pixel wiederholt und dann faltet.</translation>
    </message>
    <message>
        <source>The output is the same for every input</source>
        <translation>Die Ausgabe ist für jede Eingabe gleich</translation>
    </message>
    <message>
        <source>At the same place outputs differ by %1 of 255 from picture to picture, targets by %2.</source>
        <translation>An derselben Stelle unterscheiden sich Ausgaben von Bild zu Bild um %1 von 255, Ziele um %2.</translation>
    </message>
    <message>
        <source>The model has found the average picture and does not look at its input.</source>
        <translation>Das Modell hat das Durchschnittsbild gefunden und sieht seine Eingabe nicht an.</translation>
    </message>
    <message>
        <source>Try another learning rate, fewer layers, or a wider narrow place.</source>
        <translation>Eine andere Lernrate, weniger Schichten oder eine weitere Engstelle versuchen.</translation>
    </message>
    <message>
        <source>The output is one plain colour</source>
        <translation>Die Ausgabe ist einfarbig</translation>
    </message>
    <message>
        <source>Within an output values differ by %1 of 255, within a target by %2.</source>
        <translation>In einer Ausgabe unterscheiden sich Werte um %1 von 255, in einem Ziel um %2.</translation>
    </message>
    <message>
        <source>Nothing of the picture reaches the output.</source>
        <translation>Nichts vom Bild erreicht die Ausgabe.</translation>
    </message>
    <message>
        <source>Look at what stands above this: range, learning rate, or layers that are dead.</source>
        <translation>Ansehen, was darüber steht: Wertebereich, Lernrate oder tote Schichten.</translation>
    </message>
    <message>
        <source>The output sticks to black or white</source>
        <translation>Die Ausgabe klebt an Schwarz oder Weiß</translation>
    </message>
    <message>
        <source>%1 % of the output&apos;s values are at an end of the range, and %2 % of the targets&apos;.</source>
        <translation>%1 % der Ausgabewerte liegen an einem Ende des Bereichs, von den Zielen %2 %.</translation>
    </message>
    <message>
        <source>At the ends a sigmoid hardly learns any more.</source>
        <translation>An den Enden lernt ein Sigmoid kaum noch.</translation>
    </message>
    <message>
        <source>Check the range of the pixels, and try a smaller learning rate.</source>
        <translation>Den Wertebereich der Pixel prüfen und eine kleinere Lernrate versuchen.</translation>
    </message>
    <message>
        <source>Outputs leave the range of pictures</source>
        <translation>Ausgaben verlassen den Wertebereich der Bilder</translation>
    </message>
    <message>
        <source>%1 % of the output&apos;s values lie more than a twentieth outside the range, and are cut off.</source>
        <translation>%1 % der Ausgabewerte liegen mehr als ein Zwanzigstel außerhalb des Bereichs und werden abgeschnitten.</translation>
    </message>
    <message>
        <source>Figures are measured on values that no picture can have.</source>
        <translation>Gemessen wird an Werten, die kein Bild haben kann.</translation>
    </message>
    <message>
        <source>End the model with an activation that keeps the range.</source>
        <translation>Das Modell mit einer Aktivierung enden lassen, die den Bereich einhält.</translation>
    </message>
    <message>
        <source>The output has a fine grid that the targets do not have</source>
        <translation>Die Ausgabe hat ein feines Raster, das die Ziele nicht haben</translation>
    </message>
    <message>
        <source>The finest wave is %1 times as strong as its neighbours, in the targets %2 times.</source>
        <translation>Die feinste Welle ist %1-mal so stark wie ihre Nachbarn, in den Zielen %2-mal.</translation>
    </message>
    <message>
        <source>Enlarging writes some pixels more often than others.</source>
        <translation>Das Vergrößern schreibt manche Pixel öfter als andere.</translation>
    </message>
    <message>
        <source>Train longer, or use an architecture that repeats pixels and then convolves.</source>
        <translation>Länger trainieren oder eine Architektur nehmen, die Pixel wiederholt und dann faltet.</translation>
    </message>
    <message>
        <source>The output is much softer than the targets</source>
        <translation>Die Ausgabe ist viel weicher als die Ziele</translation>
    </message>
    <message>
        <source>Its steps between neighbouring pixels have %1 % of the targets&apos; energy.</source>
        <translation>Ihre Stufen zwischen Nachbarpixeln haben %1 % der Energie der Ziele.</translation>
    </message>
    <message>
        <source>Squared and absolute errors pay for a blur where an edge might be in several places.</source>
        <translation>Quadratische und absolute Fehler belohnen Unschärfe, wo eine Kante an mehreren Stellen sein könnte.</translation>
    </message>
    <message>
        <source>Train longer, widen the code, or mix in the loss 1 - SSIM.</source>
        <translation>Länger trainieren, den Code erweitern oder den Verlust 1 - SSIM beimischen.</translation>
    </message>
    <message>
        <source>Most of the code is the same for every picture</source>
        <translation>Der größte Teil des Codes ist für jedes Bild gleich</translation>
    </message>
    <message>
        <source>%1 of %2 numbers of the code differ from picture to picture.</source>
        <translation>%1 von %2 Zahlen des Codes unterscheiden sich von Bild zu Bild.</translation>
    </message>
    <message>
        <source>What does not differ says nothing: the decoder makes the average picture.</source>
        <translation>Was sich nicht unterscheidet, sagt nichts: Der Decoder macht das Durchschnittsbild.</translation>
    </message>
    <message>
        <source>Lower the price on the code, or the learning rate.</source>
        <translation>Den Preis auf den Code oder die Lernrate senken.</translation>
    </message>
    <message>
        <source>Most units of a layer never answer</source>
        <translation>Die meisten Einheiten einer Schicht antworten nie</translation>
    </message>
    <message>
        <source>Most units of a layer are stuck at an end</source>
        <translation>Die meisten Einheiten einer Schicht hängen an einem Ende fest</translation>
    </message>
    <message>
        <source>In layer %1 (%2), %3 % of the units stay at zero.</source>
        <translation>In Schicht %1 (%2) bleiben %3 % der Einheiten bei null.</translation>
    </message>
    <message>
        <source>In layer %1 (%2), %3 % of the values are at an end of their range.</source>
        <translation>In Schicht %1 (%2) liegen %3 % der Werte an einem Ende ihres Bereichs.</translation>
    </message>
    <message>
        <source>Units that always say the same pass nothing on, and no longer learn.</source>
        <translation>Einheiten, die immer dasselbe sagen, geben nichts weiter und lernen nicht mehr.</translation>
    </message>
    <message>
        <source>The first layers hardly learn</source>
        <translation>Die ersten Schichten lernen kaum</translation>
    </message>
    <message>
        <source>The gradient of %1 is %2 times that of %3.</source>
        <translation>Der Gradient von %1 ist das %2-Fache dessen von %3.</translation>
    </message>
    <message>
        <source>What the output asks for fades on its way back through the layers.</source>
        <translation>Was die Ausgabe verlangt, verblasst auf dem Weg zurück durch die Schichten.</translation>
    </message>
    <message>
        <source>Use fewer layers, and ReLU in place of sigmoid.</source>
        <translation>Weniger Schichten und ReLU statt Sigmoid nehmen.</translation>
    </message>
    <message>
        <source>The learning rate is very high</source>
        <translation>Die Lernrate ist sehr hoch</translation>
    </message>
    <message>
        <source>The first step alone moved the weights of %1 by %2 % of their length.</source>
        <translation>Schon der erste Schritt hat die Gewichte von %1 um %2 % ihrer Länge bewegt.</translation>
    </message>
    <message>
        <source>Steps that are too long overshoot: the loss jumps or becomes infinite.</source>
        <translation>Zu lange Schritte schießen über das Ziel hinaus: Der Verlust springt oder wird unendlich.</translation>
    </message>
    <message>
        <source>Use a smaller learning rate.</source>
        <translation>Eine kleinere Lernrate nehmen.</translation>
    </message>
    <message>
        <source>mirrored left to right</source>
        <translation>seitlich gespiegelt</translation>
    </message>
    <message>
        <source>mirrored top to bottom</source>
        <translation>senkrecht gespiegelt</translation>
    </message>
    <message>
        <source>turned upside down</source>
        <translation>auf den Kopf gestellt</translation>
    </message>
    <message>
        <source>with rows and columns exchanged</source>
        <translation>mit vertauschten Zeilen und Spalten</translation>
    </message>
    <message>
        <source>turned by a quarter to the right</source>
        <translation>um ein Viertel nach rechts gedreht</translation>
    </message>
    <message>
        <source>turned by a quarter to the left</source>
        <translation>um ein Viertel nach links gedreht</translation>
    </message>
    <message>
        <source>moved to the right by %1 and down by %2, in pixels</source>
        <translation>nach rechts um %1 und nach unten um %2 verschoben, in Pixeln</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>wie sie sind</translation>
    </message>
    <message>
        <source>Inputs and targets do not belong together</source>
        <translation>Eingaben und Ziele gehören nicht zusammen</translation>
    </message>
    <message>
        <source>%1 % of %2 inputs fit other targets better than their own: those of the next file by name.</source>
        <translation>%1 % von %2 Eingaben passen besser zu anderen Zielen als zum eigenen: zu denen der dem Namen nach nächsten Datei.</translation>
    </message>
    <message>
        <source>%1 % of %2 inputs fit other targets better than their own: those of the file before by name.</source>
        <translation>%1 % von %2 Eingaben passen besser zu anderen Zielen als zum eigenen: zu denen der dem Namen nach vorigen Datei.</translation>
    </message>
    <message>
        <source>%1 % of %2 inputs fit other targets better than their own.</source>
        <translation>%1 % von %2 Eingaben passen besser zu anderen Zielen als zum eigenen.</translation>
    </message>
    <message>
        <source>The model can only learn what all targets have in common, a blurred average.</source>
        <translation>Das Modell kann nur lernen, was alle Ziele gemeinsam haben: einen verschwommenen Durchschnitt.</translation>
    </message>
    <message>
        <source>Compare the names in the two folders: the same name must show the same thing.</source>
        <translation>Die Namen in beiden Ordnern vergleichen: Derselbe Name muss dasselbe zeigen.</translation>
    </message>
    <message>
        <source>Targets do not lie over their inputs</source>
        <translation>Ziele liegen nicht über ihren Eingaben</translation>
    </message>
    <message>
        <source>Edges of input and target agree by %1 as they are, and by %2 when the inputs are %3 (1 is perfect).</source>
        <translation>Kanten von Eingabe und Ziel stimmen zu %1 überein, wie sie sind, und zu %2, wenn die Eingaben %3 sind (1 ist vollkommen).</translation>
    </message>
    <message>
        <source>Convolutions look at the same place: what lies elsewhere they can only blur.</source>
        <translation>Faltungen sehen dieselbe Stelle an: Was woanders liegt, können sie nur verwischen.</translation>
    </message>
    <message>
        <source>Write one of the two folders anew, changed in the same way.</source>
        <translation>Einen der beiden Ordner ebenso verändert neu schreiben.</translation>
    </message>
    <message>
        <source>The input holds hardly anything of the target</source>
        <translation>Die Eingabe enthält kaum etwas vom Ziel</translation>
    </message>
    <message>
        <source>Pixel by pixel the input explains %1 % of the target.</source>
        <translation>Pixel für Pixel erklärt die Eingabe %1 % des Ziels.</translation>
    </message>
    <message>
        <source>What is not in the input cannot be learnt from it; the average picture is all that is left.</source>
        <translation>Was nicht in der Eingabe ist, lässt sich nicht aus ihr lernen; nur das Durchschnittsbild bleibt.</translation>
    </message>
    <message>
        <source>Corrupt the input less.</source>
        <translation>Die Eingabe weniger stören.</translation>
    </message>
    <message>
        <source>Look at a few pairs: do they show the same thing?</source>
        <translation>Einige Paare ansehen: Zeigen sie dasselbe?</translation>
    </message>
    <message>
        <source>The corrupted input is the same as the target</source>
        <translation>Die gestörte Eingabe ist gleich dem Ziel</translation>
    </message>
    <message>
        <source>Input and target differ by %1 of 255 on average.</source>
        <translation>Eingabe und Ziel unterscheiden sich im Mittel um %1 von 255.</translation>
    </message>
    <message>
        <source>The model is not asked to mend anything; it is a plain autoencoder.</source>
        <translation>Das Modell soll nichts ausbessern; es ist ein gewöhnlicher Autoencoder.</translation>
    </message>
    <message>
        <source>Choose a stronger corruption, or let the picture itself be predicted.</source>
        <translation>Eine stärkere Störung wählen oder das Bild selbst vorhersagen lassen.</translation>
    </message>
    <message>
        <source>The output cannot take the values that the targets have</source>
        <translation>Die Ausgabe kann die Werte der Ziele nicht annehmen</translation>
    </message>
    <message>
        <source>The loss can fall for ever without the pictures getting better</source>
        <translation>Der Verlust kann endlos fallen, ohne dass die Bilder besser werden</translation>
    </message>
    <message>
        <source>The loss needs values from 0 to 1, and the output gives others</source>
        <translation>Der Verlust braucht Werte von 0 bis 1, und die Ausgabe gibt andere</translation>
    </message>
    <message>
        <source>The values of pictures lie in a wrong order</source>
        <translation>Die Werte von Bildern liegen in falscher Ordnung</translation>
    </message>
    <message>
        <source>Targets are shifted, mirrored or turned against their inputs</source>
        <translation>Ziele sind gegen ihre Eingaben verschoben, gespiegelt oder gedreht</translation>
    </message>
    <message>
        <source>Neighbouring pixels are no more alike than any others</source>
        <translation>Nachbarpixel sind einander nicht ähnlicher als andere</translation>
    </message>
    <message>
        <source>The loss rates a wrong picture as highly as the right one</source>
        <translation>Der Verlust bewertet ein falsches Bild so hoch wie das richtige</translation>
    </message>
    <message>
        <source>The learning rate is 0</source>
        <translation>Die Lernrate ist 0</translation>
    </message>
    <message>
        <source>The optimizer never forgets past steps</source>
        <translation>Der Optimierer vergisst vergangene Schritte nie</translation>
    </message>
    <message>
        <source>The steps of the optimizer are too large</source>
        <translation>Die Schritte des Optimierers sind zu groß</translation>
    </message>
    <message>
        <source>Gradients are shortened to almost nothing</source>
        <translation>Gradienten werden auf fast nichts gekürzt</translation>
    </message>
    <message>
        <source>The steps of the optimizer are too small</source>
        <translation>Die Schritte des Optimierers sind zu klein</translation>
    </message>
    <message>
        <source>Weights are pulled to zero faster than they learn</source>
        <translation>Gewichte werden schneller gegen null gezogen, als sie lernen</translation>
    </message>
    <message>
        <source>Most units are silenced in training</source>
        <translation>Die meisten Einheiten werden im Training stummgeschaltet</translation>
    </message>
    <message>
        <source>Pixels are left at 0 to 255</source>
        <translation>Pixel sind bei 0 bis 255 belassen</translation>
    </message>
    <message>
        <source>There are too few pictures for so large a model</source>
        <translation>Für ein so großes Modell sind es zu wenige Bilder</translation>
    </message>
    <message>
        <source>The run ends before it can have learnt anything</source>
        <translation>Der Lauf endet, bevor er etwas gelernt haben kann</translation>
    </message>
    <message>
        <source>More numbers remain of a picture than it has</source>
        <translation>Von einem Bild bleiben mehr Zahlen, als es hat</translation>
    </message>
    <message>
        <source>Most numbers of the code are the same for every picture</source>
        <translation>Die meisten Zahlen des Codes sind für jedes Bild gleich</translation>
    </message>
    <message>
        <source>The output sticks to the ends of the range</source>
        <translation>Die Ausgabe klebt an den Enden des Bereichs</translation>
    </message>
    <message>
        <source>The accuracy says nothing about the pictures</source>
        <translation>Die Genauigkeit sagt nichts über die Bilder</translation>
    </message>
    <message>
        <source>The loss can fall for ever</source>
        <translation>Der Verlust kann endlos fallen</translation>
    </message>
    <message>
        <source>Binary cross-entropy takes targets for probabilities, and %1 % of them are not between 0 and 1. The right answer gets %2, one plain colour gets %3.</source>
        <translation>Binäre Kreuzentropie hält Ziele für Wahrscheinlichkeiten, und %1 % von ihnen liegen nicht zwischen 0 und 1. Die richtige Antwort bekommt %2, eine einzige Farbe %3.</translation>
    </message>
    <message>
        <source>A loss far below zero looks like success and is none: pure white or black wins.</source>
        <translation>Ein Verlust weit unter null sieht nach Erfolg aus und ist keiner: Reines Weiß oder Schwarz gewinnt.</translation>
    </message>
    <message>
        <source>Scale the pixels to 0 to 1, or use the mean squared error.</source>
        <translation>Die Pixel auf 0 bis 1 bringen oder den mittleren quadratischen Fehler nehmen.</translation>
    </message>
    <message>
        <source>The loss and the last layer do not go together</source>
        <translation>Verlust und letzte Schicht passen nicht zusammen</translation>
    </message>
    <message>
        <source>The loss %1 needs values from 0 to 1; the last layer gives others too.</source>
        <translation>Der Verlust %1 braucht Werte von 0 bis 1; die letzte Schicht gibt auch andere.</translation>
    </message>
    <message>
        <source>Values outside are cut off, and what is cut off no longer learns.</source>
        <translation>Werte außerhalb werden abgeschnitten, und Abgeschnittenes lernt nicht mehr.</translation>
    </message>
    <message>
        <source>End the model with a sigmoid, or use the mean squared error.</source>
        <translation>Das Modell mit einem Sigmoid enden lassen oder den mittleren quadratischen Fehler nehmen.</translation>
    </message>
    <message>
        <source>The loss cannot tell right from wrong</source>
        <translation>Der Verlust kann richtig und falsch nicht unterscheiden</translation>
    </message>
    <message>
        <source>The loss does not see how bright a picture is</source>
        <translation>Der Verlust sieht nicht, wie hell ein Bild ist</translation>
    </message>
    <message>
        <source>The right picture gets %1, quite another picture %2.</source>
        <translation>Das richtige Bild bekommt %1, ein ganz anderes %2.</translation>
    </message>
    <message>
        <source>The right picture gets %1, the same made darker by a third %2.</source>
        <translation>Das richtige Bild bekommt %1, dasselbe um ein Drittel abgedunkelt %2.</translation>
    </message>
    <message>
        <source>What the loss does not see, the model does not learn.</source>
        <translation>Was der Verlust nicht sieht, lernt das Modell nicht.</translation>
    </message>
    <message>
        <source>Use the mean squared error, alone or mixed with this loss.</source>
        <translation>Den mittleren quadratischen Fehler nehmen, allein oder mit diesem Verlust gemischt.</translation>
    </message>
    <message>
        <source>The accuracy stays at zero, whatever the model does</source>
        <translation>Die Genauigkeit bleibt bei null, was immer das Modell tut</translation>
    </message>
    <message>
        <source>The accuracy is high, whatever the model does</source>
        <translation>Die Genauigkeit ist hoch, was immer das Modell tut</translation>
    </message>
    <message>
        <source>The accuracy says little about the pictures</source>
        <translation>Die Genauigkeit sagt wenig über die Bilder</translation>
    </message>
    <message>
        <source>One plain colour for every picture gets %1 %, the perfect picture %2 %, and the perfect picture with noise that nobody sees %3 %.</source>
        <translation>Eine einzige Farbe für jedes Bild bekommt %1 %, das vollkommene Bild %2 % und das vollkommene Bild mit unsichtbarem Rauschen %3 %.</translation>
    </message>
    <message>
        <source>Keras counts values that are exactly 0 or 1 here, and pixels hardly ever are. The figure measures no likeness.</source>
        <translation>Keras zählt hier Werte, die genau 0 oder 1 sind, und das sind Pixel fast nie. Die Zahl misst keine Ähnlichkeit.</translation>
    </message>
    <message>
        <source>Keras counts pixels whose largest channel is the same here. In grey pictures that is an accident. The figure measures no likeness.</source>
        <translation>Keras zählt hier Pixel mit demselben größten Kanal. In grauen Bildern ist das Zufall. Die Zahl misst keine Ähnlichkeit.</translation>
    </message>
    <message>
        <source>Judge by PSNR and SSIM, and by the pictures.</source>
        <translation>Nach PSNR und SSIM urteilen, und nach den Bildern.</translation>
    </message>
    <message>
        <source>In none of the steps does a weight change.</source>
        <translation>In keinem der Schritte ändert sich ein Gewicht.</translation>
    </message>
    <message>
        <source>The model stays as it was drawn by lot.</source>
        <translation>Das Modell bleibt, wie es ausgelost wurde.</translation>
    </message>
    <message>
        <source>Use the learning rate that is usual for this optimizer.</source>
        <translation>Die für diesen Optimierer übliche Lernrate nehmen.</translation>
    </message>
    <message>
        <source>It reaches %1; with this optimizer, runs above %2 usually jump instead of learning.</source>
        <translation>Sie erreicht %1; mit diesem Optimierer springen Läufe über %2 meist, statt zu lernen.</translation>
    </message>
    <message>
        <source>The learning rate is very low</source>
        <translation>Die Lernrate ist sehr niedrig</translation>
    </message>
    <message>
        <source>In all %1 steps together a weight can move by %2 at most; weights begin at a few hundredths.</source>
        <translation>In allen %1 Schritten zusammen kann sich ein Gewicht höchstens um %2 bewegen; Gewichte beginnen bei wenigen Hundertsteln.</translation>
    </message>
    <message>
        <source>It is never higher than %1.</source>
        <translation>Sie ist nie höher als %1.</translation>
    </message>
    <message>
        <source>The run ends near where it began.</source>
        <translation>Der Lauf endet nahe bei seinem Anfang.</translation>
    </message>
    <message>
        <source>Use the learning rate that is usual for this optimizer, or train longer.</source>
        <translation>Die für diesen Optimierer übliche Lernrate nehmen oder länger trainieren.</translation>
    </message>
    <message>
        <source>%1 is %2: a step still counts after %3 others.</source>
        <translation>%1 ist %2: Ein Schritt zählt noch nach %3 weiteren.</translation>
    </message>
    <message>
        <source>Old steps pile up and carry the weights far beyond where they should stop.</source>
        <translation>Alte Schritte häufen sich und tragen die Gewichte weit über ihr Ziel hinaus.</translation>
    </message>
    <message>
        <source>Use the usual value.</source>
        <translation>Den üblichen Wert nehmen.</translation>
    </message>
    <message>
        <source>They are cut to a length of %1: in the whole run the weights can move by %2, and they are about %3 long.</source>
        <translation>Sie werden auf eine Länge von %1 gekürzt: Im ganzen Lauf können sich die Gewichte um %2 bewegen, und sie sind etwa %3 lang.</translation>
    </message>
    <message>
        <source>Leave gradients as they are, or cut them at about 1.</source>
        <translation>Gradienten lassen, wie sie sind, oder bei etwa 1 kürzen.</translation>
    </message>
    <message>
        <source>Weights are pulled to zero</source>
        <translation>Gewichte werden gegen null gezogen</translation>
    </message>
    <message>
        <source>The weight decay of %1 leaves %2 % of a weight over the run.</source>
        <translation>Der Gewichtsverfall von %1 lässt über den Lauf %2 % eines Gewichts übrig.</translation>
    </message>
    <message>
        <source>What is learnt fades as fast as it is learnt.</source>
        <translation>Gelerntes verblasst so schnell, wie es gelernt wird.</translation>
    </message>
    <message>
        <source>Use the usual weight decay.</source>
        <translation>Den üblichen Gewichtsverfall nehmen.</translation>
    </message>
    <message>
        <source>Dropout silences %1 % of the units at each step.</source>
        <translation>Dropout schaltet in jedem Schritt %1 % der Einheiten stumm.</translation>
    </message>
    <message>
        <source>Too little of the picture comes through to learn from.</source>
        <translation>Vom Bild kommt zu wenig durch, um daraus zu lernen.</translation>
    </message>
    <message>
        <source>Silence a fifth, or none: an autoencoder&apos;s narrow place is restraint enough.</source>
        <translation>Ein Fünftel stummschalten oder nichts: Die Engstelle eines Autoencoders beschränkt genug.</translation>
    </message>
    <message>
        <source>Models need some hundreds of steps, and most need thousands.</source>
        <translation>Modelle brauchen einige Hundert Schritte, die meisten Tausende.</translation>
    </message>
    <message>
        <source>Take smaller batches, or train for more epochs.</source>
        <translation>Kleinere Batches nehmen oder mehr Epochen trainieren.</translation>
    </message>
    <message>
        <source>Nothing is wrong: the targets (%1 to %2) are within reach of the output, their pixels lie in order, the loss knows the right picture (%3) from a plain colour (%4), and %5 of %6 validation pictures are among the training pictures.</source>
        <translation>Nichts ist falsch: Die Ziele (%1 bis %2) sind für die Ausgabe erreichbar, ihre Pixel liegen in der richtigen Ordnung, der Verlust unterscheidet das richtige Bild (%3) von einer einzigen Farbe (%4), und %5 von %6 Validierungsbildern sind unter den Trainingsbildern.</translation>
    </message>
    <message>
        <source>The validation error is %1 times below the mean picture&apos;s and still falling.</source>
        <translation>Der Validierungsfehler ist %1-mal kleiner als der des Durchschnittsbildes und fällt noch.</translation>
    </message>
    <message>
        <source>The validation error is %1 times below the mean picture&apos;s.</source>
        <translation>Der Validierungsfehler ist %1-mal kleiner als der des Durchschnittsbildes.</translation>
    </message>
    <message>
        <source>The doctor could not look at pictures and settings: %1.</source>
        <translation>Der Doktor konnte Bilder und Einstellungen nicht ansehen: %1.</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with &quot;%4&quot;.</source>
        <translation>Der Verlust wurde in Epoche %1, Batch %2, bei %3 unendlich oder keine Zahl. Die Gewichte von vor dieser Epoche sind behalten. Versuchen Sie eine kleinere Lernrate, oder begrenzen Sie die Gradienten mit „%4“.</translation>
    </message>
    <message>
        <source>The gradient became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with &quot;%4&quot;.</source>
        <translation>Der Gradient wurde in Epoche %1, Batch %2, bei %3 unendlich oder keine Zahl. Die Gewichte von vor dieser Epoche sind behalten. Versuchen Sie eine kleinere Lernrate, oder begrenzen Sie die Gradienten mit „%4“.</translation>
    </message>
    <message>
        <source>The weights became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with &quot;%4&quot;.</source>
        <translation>Die Gewichte wurden in Epoche %1, Batch %2, bei %3 unendlich oder keine Zahl. Die Gewichte von vor dieser Epoche sind behalten. Versuchen Sie eine kleinere Lernrate, oder begrenzen Sie die Gradienten mit „%4“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; already holds this run. Choose another folder, or remove that one first.</source>
        <translation>„%1“ enthält diesen Lauf schon. Wählen Sie einen anderen Ordner oder entfernen Sie erst jenen.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What the doctor has found in it.</source>
        <translation>Was der Doktor in ihm gefunden hat.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>How grave the worst of its findings is: note, warning or wrong.</source>
        <translation>Wie schwer der schlimmste seiner Befunde ist: note, warning oder wrong.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>With %1 stages, each of which halves it, a picture must have more than %2 pixels on each side; %3 is too few. Use larger pictures, or fewer filters.</source>
        <translation>Bei %1 Stufen, die es jeweils halbieren, muss ein Bild auf jeder Seite mehr als %2 Pixel haben; %3 sind zu wenig. Nimm größere Bilder oder weniger Filter.</translation>
    </message>
    <message>
        <source>Parts of %1 pixels&apos; width cannot be taken from pictures of %2 pixels&apos; width. Use a larger width, or 0 for whole pictures.</source>
        <translation>Ausschnitte von %1 Pixeln Breite lassen sich nicht aus Bildern von %2 Pixeln Breite nehmen. Nimm eine größere Breite oder 0 für ganze Bilder.</translation>
    </message>
    <message>
        <source>Parts from</source>
        <translation>Ausschnitte aus</translation>
    </message>
    <message>
        <source>Deep values</source>
        <translation>Tiefe Werte</translation>
    </message>
    <message>
        <source>Black from</source>
        <translation>Schwarz bis</translation>
    </message>
    <message>
        <source>White from</source>
        <translation>Weiß ab</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Sub-folders</source>
        <translation>Unterordner</translation>
    </message>
    <message>
        <source>Input column</source>
        <translation>Spalte der Eingaben</translation>
    </message>
    <message>
        <source>Target column</source>
        <translation>Spalte der Ziele</translation>
    </message>
    <message>
        <source>Kernels</source>
        <translation>Rechenkerne</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doktor</translation>
    </message>
    <message>
        <source>Height that every picture is brought to, in pixels; 0 takes the width.</source>
        <translation>Höhe, auf die jedes Bild gebracht wird, in Pixeln; 0 nimmt die Breite.</translation>
    </message>
    <message>
        <source>Picture height is below %1. Use 0 for the width.</source>
        <translation>Die Bildhöhe liegt unter %1. Nimm 0 für die Breite.</translation>
    </message>
    <message>
        <source>What sub-folders called input and target, images and masks, ... are: the two parts of pairs, or folders like any others.</source>
        <translation>Was Unterordner namens input und target, images und masks, … sind: die beiden Teile von Paaren oder Ordner wie alle anderen.</translation>
    </message>
    <message>
        <source>In a list of pairs: the heading over the inputs, where it is none of the usual ones.</source>
        <translation>In einer Liste von Paaren: die Überschrift über den Eingaben, wenn es keine der üblichen ist.</translation>
    </message>
    <message>
        <source>In a list of pairs: the heading over the targets, where it is none of the usual ones.</source>
        <translation>In einer Liste von Paaren: die Überschrift über den Zielen, wenn es keine der üblichen ist.</translation>
    </message>
    <message>
        <source>Width that every picture is brought to, in pixels, and its height too unless that is given; 96x64 means both.</source>
        <translation>Breite, auf die jedes Bild gebracht wird, in Pixeln, und auch seine Höhe, wenn keine angegeben ist; 96x64 meint beide.</translation>
    </message>
    <message>
        <source>Pictures are brought to this larger width first, and each time training takes another part of them; 0 takes them whole.</source>
        <translation>Bilder werden zuerst auf diese größere Breite gebracht, und jedes Mal nimmt das Training einen anderen Ausschnitt davon; 0 nimmt sie ganz.</translation>
    </message>
    <message>
        <source>How a picture of other proportions is brought to that size.</source>
        <translation>Wie ein Bild mit anderen Seitenverhältnissen auf diese Größe gebracht wird.</translation>
    </message>
    <message>
        <source>Keep pictures that are equal or nearly equal in the same part, so that validation sees nothing that was trained on.</source>
        <translation>Gleiche oder fast gleiche Bilder im selben Teil halten, damit die Prüfung nichts sieht, woran trainiert wurde.</translation>
    </message>
    <message>
        <source>Which values become black and white in pictures of more than 8 bits: what their format says (where it says nothing, the lowest and highest in the folder), the lowest and highest in the folder, or those chosen.</source>
        <translation>Welche Werte in Bildern mit mehr als 8 Bit schwarz und weiß werden: was ihr Format sagt (wo es nichts sagt, der kleinste und größte Wert im Ordner), der kleinste und größte Wert im Ordner oder die gewählten.</translation>
    </message>
    <message>
        <source>The value that becomes black in pictures of more than 8 bits, where deep values are chosen.</source>
        <translation>Der Wert, der in Bildern mit mehr als 8 Bit schwarz wird, wenn tiefe Werte gewählt werden.</translation>
    </message>
    <message>
        <source>The value that becomes white in pictures of more than 8 bits, where deep values are chosen.</source>
        <translation>Der Wert, der in Bildern mit mehr als 8 Bit weiß wird, wenn tiefe Werte gewählt werden.</translation>
    </message>
    <message>
        <source>Of files with several pictures (pages, frames of an animation): the first one, or each as a picture of its own.</source>
        <translation>Bei Dateien mit mehreren Bildern (Seiten, Einzelbilder einer Animation): das erste, oder jedes als eigenes Bild.</translation>
    </message>
    <message>
        <source>What computes large layers on the processor: this program&apos;s own code, or LibTorch&apos;s. The results differ by rounding alone.</source>
        <translation>Was große Schichten auf dem Prozessor berechnet: eigener Code dieses Programms oder der von LibTorch. Die Ergebnisse unterscheiden sich nur durch Rundung.</translation>
    </message>
    <message>
        <source>Look for faults in pictures, settings and training, and say what is found. Changes no figure.</source>
        <translation>Fehler in Bildern, Einstellungen und Training suchen und sagen, was gefunden wird. Ändert keine Kennzahl.</translation>
    </message>
    <message>
        <source>%1 must not be above %2. Try %3.</source>
        <translation>%1: mehr als %2 geht nicht. Versuchen Sie %3.</translation>
    </message>
    <message>
        <source>%1 must not be below %2. Try %3.</source>
        <translation>%1: weniger als %2 geht nicht. Versuchen Sie %3.</translation>
    </message>
    <message>
        <source>There is no severity &quot;%1&quot;. A finding is %2.</source>
        <translation>Es gibt keine Schwere „%1“. Ein Befund ist %2.</translation>
    </message>
    <message>
        <source>The pictures of run %1 are no longer in &quot;%2&quot;. Say where they are now: they are known by their names and contents.</source>
        <translation>Die Bilder von Lauf %1 liegen nicht mehr in „%2“. Sag, wo sie jetzt sind: Sie werden an Namen und Inhalt erkannt.</translation>
    </message>
    <message>
        <source>The pictures in &quot;%1&quot; are not those of run %2, so it cannot go on with them. Choose the folder that its pictures were moved to.</source>
        <translation>Die Bilder in „%1“ sind nicht die von Lauf %2, so dass er mit ihnen nicht weitergehen kann. Wähle den Ordner, in den seine Bilder verschoben wurden.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The model has not settled yet</source>
        <translation>Das Modell hat sich noch nicht gesetzt</translation>
    </message>
    <message>
        <source>After %1 steps the same training pictures have a loss of %2 in training and of %3 in use.</source>
        <translation>Nach %1 Schritten haben dieselben Trainingsbilder im Training einen Verlust von %2 und im Gebrauch von %3.</translation>
    </message>
    <message>
        <source>In use, batch normalisation works with averages that take some hundred steps to settle: until then validation figures and pictures are worse than the model.</source>
        <translation>Im Gebrauch arbeitet Batch-Normalisierung mit Mittelwerten, die sich erst nach einigen Hundert Schritten setzen: Bis dahin sind Validierungszahlen und Bilder schlechter als das Modell.</translation>
    </message>
    <message>
        <source>Wait, or train for more steps before judging.</source>
        <translation>Abwarten oder vor dem Urteil mehr Schritte trainieren.</translation>
    </message>
    <message>
        <source>The schedule leaves nothing of the learning rate</source>
        <translation>Der Zeitplan lässt nichts von der Lernrate übrig</translation>
    </message>
    <message>
        <source>In %1 % of the steps it is under a thousandth of its highest, %2.</source>
        <translation>In %1 % der Schritte liegt sie unter einem Tausendstel ihres Höchstwerts %2.</translation>
    </message>
    <message>
        <source>In these steps nothing is learnt.</source>
        <translation>In diesen Schritten wird nichts gelernt.</translation>
    </message>
    <message>
        <source>Keep the learning rate as it is, or let it fall more slowly.</source>
        <translation>Die Lernrate lassen, wie sie ist, oder langsamer fallen lassen.</translation>
    </message>
    <message>
        <source>The first model of Keras&apos;s tutorial on autoencoders: one dense code of 32 numbers, for digits of 28 x 28 pixels.</source>
        <translation>Das erste Modell aus Keras&apos; Anleitung zu Autoencodern: ein dichter Code von 32 Zahlen, für Ziffern von 28 x 28 Pixeln.</translation>
    </message>
    <message>
        <source>The tutorial&apos;s second model: the same code with a price on every active number.</source>
        <translation>Das zweite Modell der Anleitung: derselbe Code mit einem Preis auf jede aktive Zahl.</translation>
    </message>
    <message>
        <source>The tutorial&apos;s third model: three dense layers down to 32 numbers and three back.</source>
        <translation>Das dritte Modell der Anleitung: drei dichte Schichten hinab auf 32 Zahlen und drei zurück.</translation>
    </message>
    <message>
        <source>The tutorial&apos;s fourth model: convolutions and pooling from 28 x 28 over 14 and 7 to 4 x 4, and back.</source>
        <translation>Das vierte Modell der Anleitung: Faltungen und Pooling von 28 x 28 über 14 und 7 auf 4 x 4 und zurück.</translation>
    </message>
    <message>
        <source>The tutorial&apos;s fifth model: a convolutional one that removes noise from digits.</source>
        <translation>Das fünfte Modell der Anleitung: eines aus Faltungen, das Rauschen aus Ziffern entfernt.</translation>
    </message>
    <message>
        <source>The program &quot;%1&quot; could not be started: %2.</source>
        <translation>Das Programm „%1“ ließ sich nicht starten: %2.</translation>
    </message>
    <message>
        <source>The sub-folders &quot;%1&quot; and &quot;%2&quot; hold pictures of the same names, and are taken for classes. If they are the two parts of pairs, call them input and target.</source>
        <translation>Die Unterordner „%1“ und „%2“ enthalten gleich benannte Bilder und gelten als Klassen. Sind sie die beiden Seiten von Paaren, nennen Sie sie input und target.</translation>
    </message>
    <message>
        <source>it is a Python pickle, which could run a program when it is opened; of CIFAR take the binary version, other arrays save with numpy.save</source>
        <translation>es ist ein Python-Pickle, das beim Öffnen ein Programm ausführen könnte; von CIFAR die binäre Fassung nehmen, andere Felder mit numpy.save sichern</translation>
    </message>
    <message>
        <source>The share for validation is 0, so each epoch is measured on the %1 test pictures of the folder; none are left for a test afterwards.</source>
        <translation>Der Anteil zur Prüfung ist 0, darum wird jede Epoche an den %1 Testbildern des Ordners gemessen; für einen Test danach bleiben keine übrig.</translation>
    </message>
    <message>
        <source>The pictures are faint</source>
        <translation>Die Bilder sind blass</translation>
    </message>
    <message>
        <source>All of their values lie between %1 and %2, and differ from their mean by %3 on average.</source>
        <translation>Alle ihre Werte liegen zwischen %1 und %2 und weichen im Mittel um %3 von ihrem Mittelwert ab.</translation>
    </message>
    <message>
        <source>There is hardly a difference between the right picture and a plain colour, and no loss sees it.</source>
        <translation>Zwischen dem richtigen Bild und einer einzigen Farbe ist kaum ein Unterschied, und kein Verlust sieht ihn.</translation>
    </message>
    <message>
        <source>Look at the files: their values may have been divided twice.</source>
        <translation>Sehen Sie die Dateien an: Ihre Werte wurden vielleicht zweimal geteilt.</translation>
    </message>
    <message>
        <source>More pictures are kept aside than are learnt from</source>
        <translation>Es werden mehr Bilder zurückgelegt als gelernt</translation>
    </message>
    <message>
        <source>What the model has not seen it cannot learn.</source>
        <translation>Was das Modell nicht gesehen hat, kann es nicht lernen.</translation>
    </message>
    <message>
        <source>Keep a fifth aside.</source>
        <translation>Legen Sie ein Fünftel zurück.</translation>
    </message>
    <message>
        <source>The same run gives other figures each time</source>
        <translation>Derselbe Lauf ergibt jedes Mal andere Zahlen</translation>
    </message>
    <message>
        <source>The same steps from the same beginning differ from step %1 on, by up to %2 % of the loss.</source>
        <translation>Dieselben Schritte vom selben Anfang an unterscheiden sich ab Schritt %1, um bis zu %2 % des Verlusts.</translation>
    </message>
    <message>
        <source>Whether a change has helped, or luck has, cannot be told from one run.</source>
        <translation>Ob eine Änderung geholfen hat oder das Glück, sagt ein einzelner Lauf nicht.</translation>
    </message>
    <message>
        <source>Compute on the processor with one thread where figures must repeat, or compare several seeds.</source>
        <translation>Rechnen Sie auf dem Prozessor mit einem Thread, wo Zahlen sich wiederholen müssen, oder vergleichen Sie mehrere Startwerte.</translation>
    </message>
    <message>
        <source>A layer has hardly anything to say</source>
        <translation>Eine Schicht hat kaum etwas zu sagen</translation>
    </message>
    <message>
        <source>The narrowest layer has a width of %1.</source>
        <translation>Die schmalste Schicht hat eine Breite von %1.</translation>
    </message>
    <message>
        <source>Everything has to pass each layer: what the narrowest drops is lost.</source>
        <translation>Alles muss durch jede Schicht: Was die schmalste fallen lässt, ist verloren.</translation>
    </message>
    <message>
        <source>Give each layer eight filters or units at least.</source>
        <translation>Geben Sie jeder Schicht mindestens acht Filter oder Einheiten.</translation>
    </message>
    <message>
        <source>The first layers will hardly learn</source>
        <translation>Die ersten Schichten werden kaum lernen</translation>
    </message>
    <message>
        <source>%1 layers of sigmoid follow each other, and each passes on a quarter at most.</source>
        <translation>%1 Schichten mit Sigmoid folgen aufeinander, und jede gibt höchstens ein Viertel weiter.</translation>
    </message>
    <message>
        <source>At the first epoch without progress it falls from %1 to nothing.</source>
        <translation>In der ersten Epoche ohne Fortschritt fällt sie von %1 auf nichts.</translation>
    </message>
    <message>
        <source>The optimizer hardly sees the gradients</source>
        <translation>Der Optimierer sieht die Gradienten kaum</translation>
    </message>
    <message>
        <source>%1 is %2: beside it gradients, which are far below 0.01, count for nothing.</source>
        <translation>%1 ist %2: Daneben zählen Gradienten, die weit unter 0,01 liegen, nichts.</translation>
    </message>
    <message>
        <source>Steps become many times smaller than the learning rate says.</source>
        <translation>Schritte werden um ein Vielfaches kleiner, als die Lernrate sagt.</translation>
    </message>
    <message>
        <source>The narrow place is not needed</source>
        <translation>Die enge Stelle wird nicht gebraucht</translation>
    </message>
    <message>
        <source>What passes the narrow place is ignored</source>
        <translation>Was durch die enge Stelle geht, wird nicht beachtet</translation>
    </message>
    <message>
        <source>When pictures exchange what passes the narrow place, their outputs change by %1 % of what lies between them.</source>
        <translation>Wenn Bilder tauschen, was durch die enge Stelle geht, ändern sich ihre Ausgaben um %1 % dessen, was zwischen ihnen liegt.</translation>
    </message>
    <message>
        <source>Bridges carry the picture past it: the model repeats more than it understands.</source>
        <translation>Brücken führen das Bild daran vorbei: Das Modell wiederholt mehr, als es versteht.</translation>
    </message>
    <message>
        <source>The output does not depend on the picture; it can only be an average.</source>
        <translation>Die Ausgabe hängt nicht vom Bild ab; sie kann nur ein Durchschnitt sein.</translation>
    </message>
    <message>
        <source>Fine for mending pictures; for a code of them, use an autoencoder without bridges.</source>
        <translation>Gut, um Bilder auszubessern; für einen Code von ihnen nehmen Sie einen Autoencoder ohne Brücken.</translation>
    </message>
    <message>
        <source>Look at what stands above this: learning rate, price on the code, dead units.</source>
        <translation>Sehen Sie nach, was darüber steht: Lernrate, Preis für den Code, tote Einheiten.</translation>
    </message>
    <message>
        <source>The code costs more than it can be worth</source>
        <translation>Der Code kostet mehr, als er wert sein kann</translation>
    </message>
    <message>
        <source>The layers bend nothing</source>
        <translation>Die Schichten biegen nichts</translation>
    </message>
    <message>
        <source>Training pictures are changed beyond recognition</source>
        <translation>Trainingsbilder werden bis zur Unkenntlichkeit verändert</translation>
    </message>
    <message>
        <source>Early stopping will end the run at once</source>
        <translation>Das frühe Anhalten wird den Lauf sofort beenden</translation>
    </message>
    <message>
        <source>What passes the narrow place does not change the output</source>
        <translation>Was durch die enge Stelle geht, ändert die Ausgabe nicht</translation>
    </message>
    <message>
        <source>%1 is %2; above %3 the cheapest code is one that is the same for every picture.</source>
        <translation>%1 ist %2; über %3 ist der billigste Code einer, der für jedes Bild gleich ist.</translation>
    </message>
    <message>
        <source>The loss falls fastest where nothing of a picture is passed on.</source>
        <translation>Der Verlust fällt am schnellsten, wo nichts von einem Bild weitergegeben wird.</translation>
    </message>
    <message>
        <source>Lower the price on the code.</source>
        <translation>Senken Sie den Preis für den Code.</translation>
    </message>
    <message>
        <source>Below zero a LeakyReLU goes on with %1 of the slope that it has above.</source>
        <translation>Unter null geht eine LeakyReLU mit dem %1-fachen der Steigung weiter, die sie darüber hat.</translation>
    </message>
    <message>
        <source>All layers together can do no more than a single one could.</source>
        <translation>Alle Schichten zusammen können nicht mehr, als eine einzige könnte.</translation>
    </message>
    <message>
        <source>Use the usual slope.</source>
        <translation>Nehmen Sie die übliche Steigung.</translation>
    </message>
    <message>
        <source>The model learns from pictures that are not like those it is for.</source>
        <translation>Das Modell lernt an Bildern, die nicht so sind wie die, für die es gedacht ist.</translation>
    </message>
    <message>
        <source>Change them less.</source>
        <translation>Verändern Sie sie weniger.</translation>
    </message>
    <message>
        <source>They are made brighter or darker by up to %1 %.</source>
        <translation>Sie werden um bis zu %1 % heller oder dunkler gemacht.</translation>
    </message>
    <message>
        <source>They are moved by up to %1 % of their width.</source>
        <translation>Sie werden um bis zu %1 % ihrer Breite verschoben.</translation>
    </message>
    <message>
        <source>A gain counts from %1 on, and between a plain colour and the right picture lie %2 in all.</source>
        <translation>Ein Gewinn zählt ab %1, und zwischen einer einzigen Farbe und dem richtigen Bild liegen insgesamt %2.</translation>
    </message>
    <message>
        <source>Whatever the model learns counts as nothing, and training ends.</source>
        <translation>Was das Modell auch lernt, zählt als nichts, und das Training endet.</translation>
    </message>
    <message>
        <source>Let every gain count, and wait for it for ten epochs.</source>
        <translation>Lassen Sie jeden Gewinn zählen, und warten Sie zehn Epochen auf ihn.</translation>
    </message>
    <message>
        <source>it takes the output of one layer alone.</source>
        <translation>sie nimmt die Ausgabe nur einer Schicht.</translation>
    </message>
    <message>
        <source>Layer %1 of the list (%2) cannot be used: %3</source>
        <translation>Schicht %1 der Liste (%2) kann nicht verwendet werden: %3</translation>
    </message>
    <message>
        <source>it takes pictures, and what comes before it makes flat values. Put a Reshape between them.</source>
        <translation>sie nimmt Bilder, und was davor steht, macht flache Werte. Setzen Sie ein Reshape dazwischen.</translation>
    </message>
    <message>
        <source>it has more weights than any computer can hold.</source>
        <translation>sie hat mehr Gewichte, als irgendein Rechner fassen kann.</translation>
    </message>
    <message>
        <source>nothing is left of the picture behind it. Use larger pictures or a smaller kernel.</source>
        <translation>hinter ihr bleibt vom Bild nichts übrig. Verwenden Sie größere Bilder oder einen kleineren Kern.</translation>
    </message>
    <message>
        <source>it makes more values than any computer can hold.</source>
        <translation>sie macht mehr Werte, als irgendein Rechner fassen kann.</translation>
    </message>
    <message>
        <source>what comes before it has %1 values, and its shape has %2.</source>
        <translation>was davor steht, hat %1 Werte, und ihre Form hat %2.</translation>
    </message>
    <message>
        <source>only flat values can become pictures of height, width and channels. Put a Flatten before it.</source>
        <translation>nur aus flachen Werten können Bilder mit Höhe, Breite und Kanälen werden. Setzen Sie ein Flatten davor.</translation>
    </message>
    <message>
        <source>what it joins has different sizes.</source>
        <translation>was sie verbindet, ist verschieden groß.</translation>
    </message>
    <message>
        <source>what it adds has different sizes.</source>
        <translation>was sie addiert, ist verschieden groß.</translation>
    </message>
    <message>
        <source>The layers make pictures of %1 x %2 pixels with %3 channels, and they are given some of %4 x %5 with %6: both must be the same. Use another picture size, or other layers.</source>
        <translation>Die Schichten machen Bilder von %1 x %2 Pixeln mit %3 Kanälen und bekommen welche von %4 x %5 mit %6: Beides muss gleich sein. Verwenden Sie eine andere Bildgröße oder andere Schichten.</translation>
    </message>
    <message>
        <source>Layer %1 takes something past the code in layer %2, which then is none: remove &quot;code&quot; there.</source>
        <translation>Schicht %1 nimmt etwas am Code in Schicht %2 vorbei, der dann keiner ist: Entfernen Sie dort &quot;code&quot;.</translation>
    </message>
    <message>
        <source>The last layer makes the picture; it cannot be the code.</source>
        <translation>Die letzte Schicht macht das Bild; sie kann nicht der Code sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: none of the columns in its first line counts epochs or steps. Give it a first line with the names of its columns, one of them &quot;epoch&quot; or &quot;step&quot;.</source>
        <translation>„%1“ lässt sich nicht importieren: Keine der Spalten in der ersten Zeile zählt Epochen oder Schritte. Die erste Zeile muss die Namen der Spalten nennen, darunter „epoch“ oder „step“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: its lines hold no figures.</source>
        <translation>„%1“ lässt sich nicht importieren: In den Zeilen stehen keine Werte.</translation>
    </message>
    <message>
        <source>The decimal mark and the separator of cells must not be the same. Choose another separator, for example a semicolon.</source>
        <translation>Dezimalzeichen und Trennzeichen der Zellen dürfen nicht gleich sein. Wählen Sie ein anderes Trennzeichen, zum Beispiel ein Semikolon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened.</source>
        <translation>„%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no file of TensorBoard&apos;s events, or its very first record is damaged.</source>
        <translation>„%1“ ist keine Datei mit TensorBoard-Ereignissen, oder schon ihr erster Eintrag ist beschädigt.</translation>
    </message>
    <message>
        <source>The store has the run &quot;%1&quot; from &quot;%2&quot; already, as %3.</source>
        <translation>Der Lauf „%1“ aus „%2“ ist schon vorhanden, als %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: the run &quot;%2&quot; has no figures.</source>
        <translation>„%1“ lässt sich nicht importieren: Der Lauf „%2“ hat keine Werte.</translation>
    </message>
    <message>
        <source>it is no HDF5 file.</source>
        <translation>sie ist keine HDF5-Datei.</translation>
    </message>
    <message>
        <source>it was written by a newer version of HDF5.</source>
        <translation>sie wurde von einer neueren Version von HDF5 geschrieben.</translation>
    </message>
    <message>
        <source>it was written in an unusual form of HDF5.</source>
        <translation>sie wurde in einer unüblichen Form von HDF5 geschrieben.</translation>
    </message>
    <message>
        <source>its array &quot;%1&quot; is compressed, which Keras does not do.</source>
        <translation>ihr Feld &quot;%1&quot; ist komprimiert, was Keras nicht tut.</translation>
    </message>
    <message>
        <source>its array &quot;%1&quot; is not in one piece, as Keras writes it.</source>
        <translation>ihr Feld &quot;%1&quot; ist nicht in einem Stück, wie Keras es schreibt.</translation>
    </message>
    <message>
        <source>its name is not known</source>
        <translation>sein Name ist nicht bekannt</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it took too long to answer</source>
        <translation>er hat zu lange nicht geantwortet</translation>
    </message>
    <message>
        <source>it broke the connection off</source>
        <translation>er hat die Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>seinem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>it was no longer waited for</source>
        <translation>es wurde nicht länger gewartet</translation>
    </message>
    <message>
        <source>that is no address</source>
        <translation>das ist keine Adresse</translation>
    </message>
    <message>
        <source>its answer is too long</source>
        <translation>seine Antwort ist zu lang</translation>
    </message>
    <message>
        <source>libcurl&apos;s failure %1</source>
        <translation>Fehler %1 von libcurl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened: %2.</source>
        <translation>„%1“ lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>its description of the model is not one of Keras.</source>
        <translation>ihre Beschreibung des Modells ist keine von Keras.</translation>
    </message>
    <message>
        <source>it has several inputs or outputs, and the program makes one picture of one.</source>
        <translation>es hat mehrere Ein- oder Ausgaben, und das Programm macht aus einem Bild eines.</translation>
    </message>
    <message>
        <source>its last layer is not the one that makes the picture.</source>
        <translation>seine letzte Schicht ist nicht die, die das Bild macht.</translation>
    </message>
    <message>
        <source>it has more than 512 layers.</source>
        <translation>es hat mehr als 512 Schichten.</translation>
    </message>
    <message>
        <source>it does not say that it takes pictures: height, width and channels.</source>
        <translation>es sagt nicht, dass es Bilder nimmt: Höhe, Breite und Kanäle.</translation>
    </message>
    <message>
        <source>it takes %1 channels; the program has pictures with one (grey) or three (colours).</source>
        <translation>es nimmt %1 Kanäle; das Programm hat Bilder mit einem (grau) oder dreien (Farben).</translation>
    </message>
    <message>
        <source>it takes %1 flat values, which are no square picture.</source>
        <translation>es nimmt %1 flache Werte, die kein quadratisches Bild sind.</translation>
    </message>
    <message>
        <source>it has models inside models, too deep.</source>
        <translation>es hat zu tief verschachtelte Modelle in Modellen.</translation>
    </message>
    <message>
        <source>it is a model of the class &quot;%1&quot;, of which only its own program knows what it does.</source>
        <translation>es ist ein Modell der Klasse &quot;%1&quot;, von der nur ihr eigenes Programm weiß, was sie tut.</translation>
    </message>
    <message>
        <source>its layer &quot;%1&quot; takes something that no layer before it makes.</source>
        <translation>seine Schicht &quot;%1&quot; nimmt etwas, das keine Schicht davor macht.</translation>
    </message>
    <message>
        <source>its layer &quot;%1&quot; is used in several places, which a list of layers cannot say.</source>
        <translation>seine Schicht &quot;%1&quot; wird an mehreren Stellen verwendet, was eine Liste von Schichten nicht sagen kann.</translation>
    </message>
    <message>
        <source>its model &quot;%1&quot; takes several inputs.</source>
        <translation>sein Modell &quot;%1&quot; nimmt mehrere Eingaben.</translation>
    </message>
    <message>
        <source>it has the channels first, and the program takes them last.</source>
        <translation>sie hat die Kanäle vorn, und das Programm nimmt sie hinten.</translation>
    </message>
    <message>
        <source>the program has no layer like its &quot;%1&quot; (%2).</source>
        <translation>das Programm hat keine Schicht wie &quot;%1&quot; (%2) darin.</translation>
    </message>
    <message>
        <source>its layer &quot;%1&quot; (%2) cannot be taken over: %3</source>
        <translation>die Schicht &quot;%1&quot; (%2) darin kann nicht übernommen werden: %3</translation>
    </message>
    <message>
        <source>its &quot;%1&quot; is no number.</source>
        <translation>ihr &quot;%1&quot; ist keine Zahl.</translation>
    </message>
    <message>
        <source>the program has no activation &quot;%1&quot;.</source>
        <translation>das Programm hat keine Aktivierung &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>it works in groups of channels.</source>
        <translation>sie arbeitet in Gruppen von Kanälen.</translation>
    </message>
    <message>
        <source>it has gaps in its kernel, or a padding of its output.</source>
        <translation>sie hat Lücken im Kern oder einen Rand um die Ausgabe.</translation>
    </message>
    <message>
        <source>it has a largest value or a threshold.</source>
        <translation>sie hat einen größten Wert oder eine Schwelle.</translation>
    </message>
    <message>
        <source>the program has it with an alpha of 1 alone.</source>
        <translation>das Programm kennt sie nur mit einem Alpha von 1.</translation>
    </message>
    <message>
        <source>it goes along another axis than the last.</source>
        <translation>sie geht entlang einer anderen Achse als der letzten.</translation>
    </message>
    <message>
        <source>it silences values together.</source>
        <translation>sie schaltet Werte gemeinsam ab.</translation>
    </message>
    <message>
        <source>it makes no picture of height, width and channels, and no flat values.</source>
        <translation>sie macht kein Bild mit Höhe, Breite und Kanälen und keine flachen Werte.</translation>
    </message>
    <message>
        <source>it is missing or cannot be opened.</source>
        <translation>sie fehlt oder lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>it ends too early.</source>
        <translation>sie endet zu früh.</translation>
    </message>
    <message>
        <source>it holds no description of its model, only weights perhaps. Save the whole model in Keras: model.save(&quot;model.keras&quot;).</source>
        <translation>sie enthält keine Beschreibung ihres Modells, vielleicht nur Gewichte. Speichern Sie in Keras das ganze Modell: model.save(&quot;model.keras&quot;).</translation>
    </message>
    <message>
        <source>the weights of its layer &quot;%1&quot; are missing.</source>
        <translation>die Gewichte der Schicht &quot;%1&quot; darin fehlen.</translation>
    </message>
    <message>
        <source>the weights of its layer &quot;%1&quot; do not fit its description.</source>
        <translation>die Gewichte der Schicht &quot;%1&quot; darin passen nicht zu ihrer Beschreibung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no MLflow runs with figures, or none in that experiment.</source>
        <translation>„%1“ hat keine MLflow-Läufe mit Werten, oder keine in diesem Experiment.</translation>
    </message>
    <message>
        <source>The pictures of &quot;%1&quot; were left out: %2</source>
        <translation>Die Bilder von „%1“ wurden weggelassen: %2</translation>
    </message>
    <message>
        <source>The MLflow server &quot;%1&quot; cannot be reached: %2.</source>
        <translation>Der MLflow-Server „%1“ ist nicht zu erreichen: %2.</translation>
    </message>
    <message>
        <source>The MLflow server &quot;%1&quot; refuses access. Put its token into the variable MLFLOW_TRACKING_TOKEN, or its user and password into the address.</source>
        <translation>Der MLflow-Server „%1“ verweigert den Zugang. Setzen Sie die Variable MLFLOW_TRACKING_TOKEN auf sein Token, oder schreiben Sie Benutzer und Passwort in die Adresse.</translation>
    </message>
    <message>
        <source>The MLflow server &quot;%1&quot; refuses it (%2): %3</source>
        <translation>Der MLflow-Server „%1“ lehnt es ab (%2): %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; answers, but not as an MLflow server does. Is the address right?</source>
        <translation>„%1“ antwortet, aber nicht wie ein MLflow-Server. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>More was to be sent at once than MLflow takes.</source>
        <translation>Es sollte mehr auf einmal gesendet werden, als MLflow annimmt.</translation>
    </message>
    <message>
        <source>The MLflow server keeps files at &quot;%1&quot;, where only programs beside it can write: pictures and weights were not sent. Start it with --serve-artifacts to take them.</source>
        <translation>Der MLflow-Server legt Dateien unter „%1“ ab, wo nur Programme auf demselben Rechner schreiben können: Bilder und Gewichte wurden nicht gesendet. Mit --serve-artifacts gestartet nimmt er sie an.</translation>
    </message>
    <message>
        <source>This model has no code that a picture could be made from, so it cannot be divided into an encoder and a decoder. Export it whole.</source>
        <translation>Dieses Modell hat keinen Code, aus dem ein Bild gemacht werden könnte; es lässt sich nicht in Encoder und Decoder teilen. Exportieren Sie es als Ganzes.</translation>
    </message>
    <message>
        <source>This model has more than the 2 GB that an ONNX file can hold. Export it for PyTorch instead: that has no such limit.</source>
        <translation>Dieses Modell hat mehr als die 2 GB, die eine ONNX-Datei fasst. Exportieren Sie es stattdessen für PyTorch: Dort gibt es keine solche Grenze.</translation>
    </message>
    <message>
        <source>A layer &quot;%1&quot; cannot be written for other programs.</source>
        <translation>Eine Schicht &quot;%1&quot; kann nicht für andere Programme geschrieben werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already and holds something. Choose another folder, or empty that one first.</source>
        <translation>&quot;%1&quot; ist schon da und enthält etwas. Wählen Sie einen anderen Ordner, oder leeren Sie diesen zuerst.</translation>
    </message>
    <message>
        <source>Comparison of %1 runs</source>
        <translation>Vergleich von %1 Läufen</translation>
    </message>
    <message>
        <source>A model has learnt to redraw pictures. This report shows what it makes of pictures that it was not trained on (validation), and how it got there, epoch by epoch: one epoch is one look at all of its training pictures.</source>
        <translation>Ein Modell hat gelernt, Bilder nachzuzeichnen. Dieser Bericht zeigt, was es aus Bildern macht, mit denen es nicht trainiert wurde (Validierung), und wie es dahin kam, Epoche für Epoche: Eine Epoche ist ein Durchgang durch alle seine Trainingsbilder.</translation>
    </message>
    <message>
        <source>Models have learnt to redraw pictures. This report shows what each makes of pictures that it was not trained on (validation), and how they got there, epoch by epoch: one epoch is one look at all training pictures.</source>
        <translation>Modelle haben gelernt, Bilder nachzuzeichnen. Dieser Bericht zeigt, was jedes aus Bildern macht, mit denen es nicht trainiert wurde (Validierung), und wie sie dahin kamen, Epoche für Epoche: Eine Epoche ist ein Durchgang durch alle Trainingsbilder.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>In epoch</source>
        <translation>In Epoche</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Best results</source>
        <translation>Beste Ergebnisse</translation>
    </message>
    <message>
        <source>%1, validation</source>
        <translation>%1, Validierung</translation>
    </message>
    <message>
        <source>%1, training sample</source>
        <translation>%1, Stichprobe der Trainingsbilder</translation>
    </message>
    <message>
        <source>%1, during training</source>
        <translation>%1, im Training</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>What the doctor has found</source>
        <translation>Was der Doktor gefunden hat</translation>
    </message>
    <message>
        <source>Nothing is wrong that it knows of.</source>
        <translation>Er weiß von nichts, was falsch wäre.</translation>
    </message>
    <message>
        <source>In what the runs differ</source>
        <translation>Worin sich die Läufe unterscheiden</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>The runs were not trained on the same pictures, so their figures cannot simply be compared.</source>
        <translation>Die Läufe wurden nicht mit denselben Bildern trainiert; ihre Werte lassen sich also nicht ohne Weiteres vergleichen.</translation>
    </message>
    <message>
        <source>%1 settings are the same in all of them.</source>
        <translation>%1 Einstellungen sind in allen gleich.</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>All figures of &quot;%1&quot; as a table (CSV)</source>
        <translation>Alle Werte von „%1“ als Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Time for training and measuring</source>
        <translation>Zeit für Training und Messung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Importiert aus</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 numbers that it learns</source>
        <translation>%1 Zahlen, die es lernt</translation>
    </message>
    <message>
        <source>Pictures from</source>
        <translation>Bilder aus</translation>
    </message>
    <message>
        <source>Training and validation pictures</source>
        <translation>Bilder für Training und Validierung</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Trained with</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1, training</source>
        <translation>%1, Training</translation>
    </message>
    <message>
        <source>%1: from %2 in epoch %3 to %4 in epoch %5.</source>
        <translation>%1: von %2 in Epoche %3 bis %4 in Epoche %5.</translation>
    </message>
    <message>
        <source>Without learning: %1</source>
        <translation>Ohne Lernen: %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Best epoch, %1</source>
        <translation>Beste Epoche, %1</translation>
    </message>
    <message>
        <source>Last epoch, %1</source>
        <translation>Letzte Epoche, %1</translation>
    </message>
    <message>
        <source>Input picture &quot;%1&quot;</source>
        <translation>Eingabebild „%1“</translation>
    </message>
    <message>
        <source>Original picture &quot;%1&quot;</source>
        <translation>Originalbild „%1“</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; made of &quot;%2&quot; after epoch %3</source>
        <translation>Was „%1“ aus „%2“ nach Epoche %3 machte</translation>
    </message>
    <message>
        <source>%1 of %2 pictures are shown, so that the report stays small.</source>
        <translation>Gezeigt werden %1 von %2 Bildern, damit der Bericht klein bleibt.</translation>
    </message>
    <message>
        <source>Of large pictures only the middle is shown, at its true pixels.</source>
        <translation>Von großen Bildern ist nur die Mitte zu sehen, in ihren echten Pixeln.</translation>
    </message>
    <message>
        <source>There is no file or folder &quot;%1&quot;.</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nothing that can be imported: neither a run archive, a table with epochs or steps, a model of Keras, nor what TensorBoard or MLflow keep.</source>
        <translation>„%1“ ist nichts, was sich importieren lässt: weder ein Laufarchiv, eine Tabelle mit Epochen oder Schritten, ein Modell von Keras noch etwas von TensorBoard oder MLflow.</translation>
    </message>
    <message>
        <source>A model can be taken in once the part that computes has been loaded. Try again in a moment.</source>
        <translation>Ein Modell lässt sich übernehmen, sobald der rechnende Teil geladen ist. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: run verify to see what is wrong with the store.</source>
        <translation>„%1“ fehlt: verify zeigt, was mit der Ablage nicht stimmt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2 damaged records were left out.</source>
        <translation>„%1“: %2 beschädigte Einträge wurden weggelassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; ends in the middle of a record; all whole ones were read.</source>
        <translation>„%1“ endet mitten in einem Eintrag; alle vollständigen wurden gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no files of TensorBoard&apos;s events.</source>
        <translation>„%1“ enthält keine Dateien mit TensorBoard-Ereignissen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: its events hold no curves.</source>
        <translation>„%1“ lässt sich nicht importieren: Die Ereignisse enthalten keine Verläufe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than %2: it is not read.</source>
        <translation>„%1“ ist größer als %2 und wird nicht gelesen.</translation>
    </message>
    <message>
        <source>it has no &quot;%1&quot; inside.</source>
        <translation>sie enthält kein &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>it holds more than 4 GB.</source>
        <translation>sie enthält mehr als 4 GB.</translation>
    </message>
    <message>
        <source>it is encrypted, or packed in an unusual way.</source>
        <translation>sie ist verschlüsselt oder auf unübliche Weise gepackt.</translation>
    </message>
    <message>
        <source>Layers of your own</source>
        <translation>Eigene Schichten</translation>
    </message>
    <message>
        <source>A list of layers with Keras&apos;s names; what Keras&apos;s files are brought into as well.</source>
        <translation>Eine Liste von Schichten mit den Namen von Keras; auch was aus Dateien von Keras kommt.</translation>
    </message>
    <message>
        <source>A list in JSON, one layer after the other: its type, its settings as Keras calls them, and with &quot;from&quot; whose outputs it takes.</source>
        <translation>Eine Liste in JSON, eine Schicht nach der anderen: ihre Art, ihre Einstellungen, wie Keras sie nennt, und mit &quot;from&quot;, wessen Ausgaben sie nimmt.</translation>
    </message>
    <message>
        <source>&quot;from&quot; names the layers before it whose outputs it takes, from -1 (the picture) to %1.</source>
        <translation>&quot;from&quot; nennt die Schichten davor, deren Ausgaben sie nimmt, von -1 (dem Bild) bis %1.</translation>
    </message>
    <message>
        <source>its type is not known. Known are %1.</source>
        <translation>ihre Art ist nicht bekannt. Bekannt sind %1.</translation>
    </message>
    <message>
        <source>it has no setting &quot;%1&quot;.</source>
        <translation>sie hat keine Einstellung &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The layers must be a list of 1 to %1 in JSON, for example %2</source>
        <translation>Die Schichten müssen eine Liste von 1 bis %1 in JSON sein, zum Beispiel %2</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>it holds other numbers than floats of 16, 32 or 64 bits</source>
        <translation>sie enthält andere Zahlen als Gleitkommazahlen mit 16, 32 oder 64 Bit</translation>
    </message>
    <message>
        <source>The machine &quot;%1&quot; cannot be reached by ssh: %2. Try &quot;ssh %1&quot; in a terminal; what is already there goes on meanwhile.</source>
        <translation>Der Rechner „%1“ ist über ssh nicht zu erreichen: %2. Versuchen Sie „ssh %1“ in einem Terminal; was schon dort ist, geht inzwischen weiter.</translation>
    </message>
    <message>
        <source>On the machine &quot;%1&quot; something went wrong: %2.</source>
        <translation>Auf dem Rechner „%1“ ging etwas schief: %2.</translation>
    </message>
    <message>
        <source>The machine &quot;%1&quot; has version %2 of Afterimage, and this one %3. Install the same on both.</source>
        <translation>Der Rechner „%1“ hat Version %2 von Afterimage, dieser hier %3. Installieren Sie auf beiden dieselbe.</translation>
    </message>
    <message>
        <source>What a job asks for has to stand on one line, other than &quot;%1&quot;.</source>
        <translation>Was ein Auftrag verlangt, muss in einer Zeile stehen, anders als „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no planned run of a spool, or it is damaged.</source>
        <translation>„%1“ ist kein geplanter Lauf eines Spool-Ordners, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file system under the run store &quot;%1&quot; gives no locks (%2), so two programs could spoil it. The store is not damaged. Keep it on a local disk, and let other machines train for it through a spool: &quot;afterimage-cli work --help&quot;.</source>
        <translation>Das Dateisystem unter dem Speicher der Läufe „%1“ bietet keine Sperren (%2), zwei Programme könnten ihn also verderben. Der Speicher ist nicht beschädigt. Bitte auf einer lokalen Platte halten und andere Rechner über einen Spool-Ordner dafür trainieren lassen: „afterimage-cli work --help“.</translation>
    </message>
    <message>
        <source>Run %1 was imported from %2: its figures can be read and compared, but it has no weights and no settings of this program.</source>
        <translation>Lauf %1 wurde aus %2 importiert: Seine Werte lassen sich lesen und vergleichen, aber er hat keine Gewichte und keine Einstellungen dieses Programms.</translation>
    </message>
    <message>
        <source>It was cancelled, and nothing of it was kept.</source>
        <translation>Es wurde abgebrochen, und nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>Moving pictures in HEIC or AVIF files: %1. Only the still picture of each is used, %2 others are not; saved as GIF, PNG or WebP, each of them can be read.</source>
        <translation>Bewegte Bilder in HEIC- oder AVIF-Dateien: %1. Von jeder wird nur das stehende Bild verwendet, %2 weitere nicht; als GIF, PNG oder WebP gespeichert, kann jedes gelesen werden.</translation>
    </message>
    <message>
        <source>it holds nothing but a moving picture, which cannot be read; save it as GIF, PNG or WebP</source>
        <translation>sie enthält nur ein bewegtes Bild, das nicht gelesen werden kann; als GIF, PNG oder WebP speichern</translation>
    </message>
    <message>
        <source>Some of the target pictures are scrambled</source>
        <translation>Einige der Zielbilder sind durcheinandergeraten</translation>
    </message>
    <message>
        <source>Some of the input pictures are scrambled</source>
        <translation>Einige der Eingabebilder sind durcheinandergeraten</translation>
    </message>
    <message>
        <source>Some of the target pictures look like noise</source>
        <translation>Einige der Zielbilder sehen wie Rauschen aus</translation>
    </message>
    <message>
        <source>In %1 % of them neighbouring pixels are no more alike than any others, in the rest they are.</source>
        <translation>In %1 % von ihnen sind benachbarte Pixel einander nicht ähnlicher als beliebige andere, in den übrigen sind sie es.</translation>
    </message>
    <message>
        <source>%1 % of the inputs are one plain colour.</source>
        <translation>%1 % der Eingaben sind eine einzige Farbe.</translation>
    </message>
    <message>
        <source>From a plain colour nothing can be told of what the target shows.</source>
        <translation>An einer einzigen Farbe ist nicht zu erkennen, was das Ziel zeigt.</translation>
    </message>
    <message>
        <source>Some inputs and targets do not belong together</source>
        <translation>Einige Eingaben und Ziele gehören nicht zusammen</translation>
    </message>
    <message>
        <source>In %1 % of %2 pairs the edges of input and target do not meet, in the rest they do.</source>
        <translation>In %1 % von %2 Paaren treffen die Kanten von Eingabe und Ziel nicht aufeinander, in den übrigen schon.</translation>
    </message>
    <message>
        <source>What they teach contradicts what the others teach.</source>
        <translation>Was sie lehren, widerspricht dem, was die anderen lehren.</translation>
    </message>
    <message>
        <source>Look at these pairs: the same name must show the same thing, in the same place.</source>
        <translation>Sehen Sie sich diese Paare an: Derselbe Name muss dasselbe am selben Ort zeigen.</translation>
    </message>
    <message>
        <source>Targets are negatives of their inputs</source>
        <translation>Ziele sind Negative ihrer Eingaben</translation>
    </message>
    <message>
        <source>Red and blue are exchanged between inputs and targets</source>
        <translation>Rot und Blau sind zwischen Eingaben und Zielen vertauscht</translation>
    </message>
    <message>
        <source>In %1 % of the pairs the target is dark where the input is bright.</source>
        <translation>In %1 % der Paare ist das Ziel dunkel, wo die Eingabe hell ist.</translation>
    </message>
    <message>
        <source>In %1 % of the pairs the target is the input with red and blue exchanged.</source>
        <translation>In %1 % der Paare ist das Ziel die Eingabe mit vertauschtem Rot und Blau.</translation>
    </message>
    <message>
        <source>A model can learn to turn all colours round, but it is rarely what it is for.</source>
        <translation>Ein Modell kann lernen, alle Farben umzukehren, aber selten ist es dafür da.</translation>
    </message>
    <message>
        <source>If it is not meant, write one of the two folders anew.</source>
        <translation>Wenn es nicht gewollt ist, schreiben Sie einen der beiden Ordner neu.</translation>
    </message>
    <message>
        <source>Inputs and targets are the same</source>
        <translation>Eingaben und Ziele sind gleich</translation>
    </message>
    <message>
        <source>Targets have other colours than their inputs</source>
        <translation>Ziele haben andere Farben als ihre Eingaben</translation>
    </message>
    <message>
        <source>The input is the target already</source>
        <translation>Die Eingabe ist schon das Ziel</translation>
    </message>
    <message>
        <source>Batches are too small for batch normalisation</source>
        <translation>Die Batches sind zu klein für Batch-Normalisierung</translation>
    </message>
    <message>
        <source>The model compares each value with the others in its batch; the batch size is %1.</source>
        <translation>Das Modell vergleicht jeden Wert mit den anderen in seinem Batch; die Batchgröße ist %1.</translation>
    </message>
    <message>
        <source>What is normal then depends on a single picture: the loss jumps, and in use all is different.</source>
        <translation>Was normal ist, hängt dann von einem einzelnen Bild ab: Der Verlust springt, und im Gebrauch ist alles anders.</translation>
    </message>
    <message>
        <source>Take batches of 8 pictures at least.</source>
        <translation>Nehmen Sie Batches von mindestens 8 Bildern.</translation>
    </message>
    <message>
        <source>The processes of this run cannot meet at &quot;%1&quot;, port %2. See that the port is free (MASTER_PORT names another) and that the machines reach each other.</source>
        <translation>Die Prozesse dieses Laufs können sich bei „%1“, Port %2, nicht treffen. Prüfen Sie, ob der Port frei ist (MASTER_PORT nennt einen anderen) und ob die Rechner einander erreichen.</translation>
    </message>
    <message>
        <source>Only %1 of the %2 processes of this run came within %3 seconds.</source>
        <translation>Nur %1 der %2 Prozesse dieses Laufs sind innerhalb von %3 Sekunden gekommen.</translation>
    </message>
    <message>
        <source>Another process of this run has ended, or has not answered for %1 seconds. What was learnt up to the last epoch is kept, and the run can go on from there.</source>
        <translation>Ein anderer Prozess dieses Laufs ist zu Ende oder hat %1 Sekunden lang nicht geantwortet. Was bis zur letzten Epoche gelernt wurde, ist aufbewahrt, und der Lauf kann von dort weitergehen.</translation>
    </message>
    <message>
        <source>This program was built with a LibTorch that cannot train one run in several processes. Build it with one that has c10d and Gloo, as Debian&apos;s has.</source>
        <translation>Dieses Programm wurde mit einem LibTorch gebaut, das einen Lauf nicht in mehreren Prozessen trainieren kann. Bauen Sie es mit einem, das c10d und Gloo hat, wie das von Debian.</translation>
    </message>
    <message>
        <source>Another process sent something that cannot be read.</source>
        <translation>Ein anderer Prozess hat etwas geschickt, das nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The variable %1 should be a number from %2 to %3, but is &quot;%4&quot;.</source>
        <translation>Die Variable %1 sollte eine Zahl von %2 bis %3 sein, ist aber „%4“.</translation>
    </message>
    <message>
        <source>The processes of a run must be the same program with the same LibTorch, and these are not: &quot;version&quot; shows what each machine has.</source>
        <translation>Die Prozesse eines Laufs müssen dasselbe Programm mit demselben LibTorch sein, und diese sind es nicht: „version“ zeigt, was jeder Rechner hat.</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be divided among %2 processes: raise &quot;%3&quot;, or start fewer processes.</source>
        <translation>Ein Batch von %1 lässt sich nicht auf %2 Prozesse aufteilen: erhöhen Sie „%3“, oder starten Sie weniger Prozesse.</translation>
    </message>
    <message>
        <source>Another process of this run could not read the pictures; it says why where its messages go. All processes need the same folder under the same path.</source>
        <translation>Ein anderer Prozess dieses Laufs konnte die Bilder nicht lesen; warum, sagt er dort, wohin seine Meldungen gehen. Alle Prozesse brauchen denselben Ordner unter demselben Pfad.</translation>
    </message>
    <message>
        <source>Another process of this run finds other pictures in the folder. All machines need the same pictures under the same path.</source>
        <translation>Ein anderer Prozess dieses Laufs findet im Ordner andere Bilder. Alle Rechner brauchen dieselben Bilder unter demselben Pfad.</translation>
    </message>
    <message>
        <source>%1, in each of %2 processes</source>
        <translation>%1, in jedem von %2 Prozessen</translation>
    </message>
    <message>
        <source>Settings cannot be changed while several processes train a run.</source>
        <translation>Einstellungen können nicht geändert werden, solange mehrere Prozesse einen Lauf trainieren.</translation>
    </message>
    <message>
        <source>BatchNorm measures in each of the %1 processes its own part of a batch: with another number of processes the run learns differently.</source>
        <translation>BatchNorm misst in jedem der %1 Prozesse dessen eigenen Teil eines Batches: mit einer anderen Zahl von Prozessen lernt der Lauf anders.</translation>
    </message>
    <message>
        <source>it needs %1 of memory, and %2 are free.</source>
        <translation>sie braucht %1 Arbeitsspeicher, und %2 sind frei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than thirty million cells. Import a part of it.</source>
        <translation>„%1“ hat mehr als dreißig Millionen Zellen. Importieren Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>it takes pictures of %1 x %2 pixels, which is more than any run has.</source>
        <translation>es nimmt Bilder von %1 x %2 Pixeln, was mehr ist, als irgendein Lauf hat.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes longer than this program waits.</source>
        <translation>„%1“ braucht länger, als dieses Programm wartet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; takes pictures of any size; here they have %2 x %3 pixels.</source>
        <translation>„%1“ nimmt Bilder jeder Größe; hier haben sie %2 x %3 Pixel.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; is empty.</source>
        <translation>Die Datei „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; is empty.</source>
        <translation>Der Ordner „%1“ ist leer.</translation>
    </message>
    <message>
        <source>it claims to hold far more than a file of its size can.</source>
        <translation>sie behauptet, weit mehr zu enthalten, als in eine Datei ihrer Größe passt.</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>The job of a batch system, such as Slurm, that trained it.</source>
        <translation>Der Auftrag eines Stapelsystems wie Slurm, der ihn trainiert hat.</translation>
    </message>
    <message>
        <source>Synchronised BatchNorm</source>
        <translation>Synchronisierte BatchNorm</translation>
    </message>
    <message>
        <source>Where several processes train one run: BatchNorm measures the whole batch, and not each process its own part of it.</source>
        <translation>Wo mehrere Prozesse einen Lauf trainieren: BatchNorm misst den ganzen Batch, und nicht jeder Prozess seinen eigenen Teil.</translation>
    </message>
    <message>
        <source>Copying the pictures of &quot;%1&quot; was stopped. The next time goes on from there.</source>
        <translation>Das Kopieren der Bilder von „%1“ wurde abgebrochen. Das nächste Mal geht es von dort weiter.</translation>
    </message>
    <message>
        <source>The list of places where runs can be trained, &quot;%1&quot;, is damaged. Mend or delete that file.</source>
        <translation>Die Liste der Orte, an denen Läufe trainiert werden können, „%1“, ist beschädigt. Reparieren oder löschen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Give the place a name.</source>
        <translation>Geben Sie dem Ort einen Namen.</translation>
    </message>
    <message>
        <source>Say which machine it is, as &quot;ssh&quot; knows it: a name, or user@name.</source>
        <translation>Sagen Sie, welcher Rechner es ist, so wie „ssh“ ihn kennt: ein Name oder benutzer@name.</translation>
    </message>
    <message>
        <source>Choose the folder that the other machines share with this one.</source>
        <translation>Wählen Sie den Ordner, den die anderen Rechner mit diesem gemeinsam haben.</translation>
    </message>
    <message>
        <source>The name of a machine cannot begin with a dash.</source>
        <translation>Der Name eines Rechners darf nicht mit einem Strich beginnen.</translation>
    </message>
    <message>
        <source>There is no log &quot;%1&quot; yet.</source>
        <translation>Es gibt noch kein Protokoll „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ready: it has this version of Afterimage.</source>
        <translation>„%1“ ist bereit: Dort ist diese Version von Afterimage.</translation>
    </message>
    <message>
        <source>The cluster would take such a job. %1</source>
        <translation>Der Cluster würde einen solchen Auftrag annehmen. %1</translation>
    </message>
    <message>
        <source>The folder can be used. Start workers on the other machines: afterimage-cli work %1</source>
        <translation>Der Ordner ist brauchbar. Starten Sie Arbeiter auf den anderen Rechnern: afterimage-cli work %1</translation>
    </message>
    <message>
        <source>No worker has begun with this run yet.</source>
        <translation>Mit diesem Lauf hat noch kein Arbeiter begonnen.</translation>
    </message>
    <message>
        <source>Not all pictures have arrived on &quot;%1&quot;: &quot;%2&quot; is missing there. It may have changed meanwhile; please send the runs again.</source>
        <translation>Nicht alle Bilder sind auf „%1“ angekommen: „%2“ fehlt dort. Vielleicht hat es sich inzwischen geändert; bitte schicken Sie die Läufe noch einmal.</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 sagt: %2</translation>
    </message>
    <message>
        <source>No run is waiting in the spool; send some first.</source>
        <translation>Im Spool wartet kein Lauf; schicken Sie erst welche hin.</translation>
    </message>
    <message>
        <source>sbatch did not answer with the number of a job.</source>
        <translation>sbatch hat nicht mit der Nummer eines Auftrags geantwortet.</translation>
    </message>
    <message>
        <source>Slurm has forgotten how the workers of job %1 ended, because this cluster keeps no accounts (%2). What they have written is in their logs.</source>
        <translation>Slurm weiß nicht mehr, wie die Arbeiter von Auftrag %1 geendet haben, weil dieser Cluster keine Buchhaltung führt (%2). Was sie geschrieben haben, steht in ihren Protokollen.</translation>
    </message>
    <message>
        <source>Two places are called &quot;%1&quot;. Give them different names.</source>
        <translation>Zwei Orte heißen „%1“. Geben Sie ihnen verschiedene Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a device or a pipe and no file that could be replaced. Choose another name.</source>
        <translation>„%1“ ist ein Gerät oder eine Pipe und keine Datei, die ersetzt werden könnte. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>What is hidden by a dot before its name is passed over: %1.</source>
        <translation>Was ein Punkt vor dem Namen versteckt, wird übergangen: %1.</translation>
    </message>
    <message>
        <source>What is hidden by a dot before its name is passed over: %1 and %2 more.</source>
        <translation>Was ein Punkt vor dem Namen versteckt, wird übergangen: %1 und %2 weitere.</translation>
    </message>
    <message>
        <source>Each row of the pictures is moved against the row above</source>
        <translation>Jede Zeile der Bilder ist gegen die darüber verschoben</translation>
    </message>
    <message>
        <source>In %1 % of them rows fit together when each is moved back by %2 pixels more.</source>
        <translation>In %1 % von ihnen passen die Zeilen zusammen, wenn jede um %2 Pixel weiter zurückgeschoben wird.</translation>
    </message>
    <message>
        <source>Upright edges become slanted ones that go around the end: no picture looks like that.</source>
        <translation>Senkrechte Kanten werden zu schrägen, die am Rand herumlaufen: So sieht kein Bild aus.</translation>
    </message>
    <message>
        <source>Write the pictures anew: their rows are longer or shorter than they were taken for.</source>
        <translation>Schreiben Sie die Bilder neu: Ihre Zeilen sind länger oder kürzer als angenommen.</translation>
    </message>
    <message>
        <source>Many pictures end before their last row</source>
        <translation>Viele Bilder enden vor ihrer letzten Zeile</translation>
    </message>
    <message>
        <source>In %1 % of them the last rows are one colour that the rest of the picture does not have.</source>
        <translation>In %1 % von ihnen sind die letzten Zeilen eine Farbe, die das übrige Bild nicht hat.</translation>
    </message>
    <message>
        <source>Programs fill up so what a file no longer holds; the model learns to make plain areas.</source>
        <translation>So füllen Programme auf, was eine Datei nicht mehr enthält; das Modell lernt, einfarbige Flächen zu machen.</translation>
    </message>
    <message>
        <source>Fetch or write these files anew, or remove them.</source>
        <translation>Holen oder schreiben Sie diese Dateien neu, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The run ended while it was still learning</source>
        <translation>Der Lauf endete, während er noch lernte</translation>
    </message>
    <message>
        <source>After %1 steps the squared error is %2 times the average picture&apos;s, and it was still falling.</source>
        <translation>Nach %1 Schritten ist der quadratische Fehler das %2-Fache dessen des Durchschnittsbilds, und er fiel noch.</translation>
    </message>
    <message>
        <source>So far the average picture alone comes as close.</source>
        <translation>Bisher kommt das Durchschnittsbild allein genauso nahe.</translation>
    </message>
    <message>
        <source>Train for more epochs, in smaller batches, or with a higher learning rate.</source>
        <translation>Trainieren Sie mehr Epochen, in kleineren Batches oder mit einer höheren Lernrate.</translation>
    </message>
    <message>
        <source>Early stopping ended the run while it was still learning</source>
        <translation>Das vorzeitige Ende kam, während der Lauf noch lernte</translation>
    </message>
    <message>
        <source>It ended after epoch %1 of %2; in the last two the training loss fell by %3 %.</source>
        <translation>Er endete nach Epoche %1 von %2; in den letzten beiden fiel der Trainingsverlust um %3 %.</translation>
    </message>
    <message>
        <source>From epoch to epoch the validation loss goes up and down by chance.</source>
        <translation>Von Epoche zu Epoche schwankt der Validierungsverlust durch Zufall.</translation>
    </message>
    <message>
        <source>Wait for more epochs without progress.</source>
        <translation>Warten Sie mehr Epochen ohne Fortschritt ab.</translation>
    </message>
    <message>
        <source>The loss is weighted so high that steps become too long</source>
        <translation>Der Verlust ist so hoch gewichtet, dass die Schritte zu lang werden</translation>
    </message>
    <message>
        <source>The loss is weighted so low that steps become too short</source>
        <translation>Der Verlust ist so niedrig gewichtet, dass die Schritte zu kurz werden</translation>
    </message>
    <message>
        <source>The loss counts %1 times, and SGD with a learning rate of %2 steps as with one of %3.</source>
        <translation>Der Verlust zählt %1-fach, und SGD geht bei einer Lernrate von %2 so weit wie bei %3.</translation>
    </message>
    <message>
        <source>Let the weights of the loss make 1 together.</source>
        <translation>Lassen Sie die Gewichte des Verlusts zusammen 1 ergeben.</translation>
    </message>
    <message>
        <source>It falls so fast that all steps together are as long as %1 % of them at the beginning.</source>
        <translation>Sie fällt so schnell, dass alle Schritte zusammen so lang sind wie %1 % davon am Anfang.</translation>
    </message>
    <message>
        <source>turned by %1 degrees to the right</source>
        <translation>um %1 Grad nach rechts gedreht</translation>
    </message>
    <message>
        <source>turned by %1 degrees to the left</source>
        <translation>um %1 Grad nach links gedreht</translation>
    </message>
    <message>
        <source>Input and target have changed places in some pairs</source>
        <translation>In einigen Paaren sind Eingabe und Ziel vertauscht</translation>
    </message>
    <message>
        <source>In %1 % of %2 pairs the input is of the kind that is the target in the others.</source>
        <translation>In %1 % von %2 Paaren ist die Eingabe von der Art, die in den anderen das Ziel ist.</translation>
    </message>
    <message>
        <source>Look at these pairs, and exchange their two files.</source>
        <translation>Sehen Sie sich diese Paare an, und vertauschen Sie ihre beiden Dateien.</translation>
    </message>
    <message>
        <source>The code costs nothing</source>
        <translation>Der Code kostet nichts</translation>
    </message>
    <message>
        <source>%1 is 0.</source>
        <translation>%1 ist 0.</translation>
    </message>
    <message>
        <source>Without a price on its code this is a plain autoencoder: codes are neither sparse nor near each other.</source>
        <translation>Ohne einen Preis für den Code ist dies ein einfacher Autoencoder: Codes sind weder sparsam noch liegen sie nah beieinander.</translation>
    </message>
    <message>
        <source>Give the code a price, or choose a plain autoencoder.</source>
        <translation>Geben Sie dem Code einen Preis, oder wählen Sie einen einfachen Autoencoder.</translation>
    </message>
    <message>
        <source>No layer before the last has an activation.</source>
        <translation>Keine Schicht vor der letzten hat eine Aktivierung.</translation>
    </message>
    <message>
        <source>Give the hidden layers an activation, ReLU for example.</source>
        <translation>Geben Sie den verborgenen Schichten eine Aktivierung, zum Beispiel ReLU.</translation>
    </message>
    <message>
        <source>Their neighbouring pixels are less alike, by %1 times what training pictures differ among themselves.</source>
        <translation>Ihre benachbarten Pixel sind sich weniger ähnlich, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>Their neighbouring pixels are more alike, by %1 times what training pictures differ among themselves.</source>
        <translation>Ihre benachbarten Pixel sind sich ähnlicher, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>They are more colourful, by %1 times what training pictures differ among themselves.</source>
        <translation>Sie sind farbiger, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>They are less colourful, by %1 times what training pictures differ among themselves.</source>
        <translation>Sie sind weniger farbig, um das %1-Fache dessen, was Trainingsbilder sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>Their inputs and targets go together more closely, by %1 times what training pairs differ among themselves.</source>
        <translation>Ihre Eingaben und Ziele passen besser zusammen, um das %1-Fache dessen, was Trainingspaare sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>Their inputs and targets go together less closely, by %1 times what training pairs differ among themselves.</source>
        <translation>Ihre Eingaben und Ziele passen weniger gut zusammen, um das %1-Fache dessen, was Trainingspaare sich untereinander unterscheiden.</translation>
    </message>
    <message>
        <source>Only graphics cards are quicker with less precision: on the processor bfloat16 is slower than full, and tf32 changes nothing.</source>
        <translation>Nur Grafikkarten rechnen mit geringerer Genauigkeit schneller: Auf dem Prozessor ist bfloat16 langsamer als full, und tf32 ändert nichts.</translation>
    </message>
    <message>
        <source>The batches of epoch %1 could not be kept, and will be trained again. %2</source>
        <translation>Die Batches der Epoche %1 konnten nicht behalten werden und werden noch einmal trainiert. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; tells of more points of one curve than can be read.</source>
        <translation>„%1“ nennt mehr Punkte einer Kurve, als gelesen werden können.</translation>
    </message>
    <message>
        <source>The run is being sent to &quot;%1&quot; already. Wait until it is there, or try again later.</source>
        <translation>Der Lauf wird schon an „%1“ gesendet. Warten Sie, bis er dort ist, oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Figures of &quot;%1&quot; as a table (CSV): one epoch of %2, so that the report stays small</source>
        <translation>Zahlen von „%1“ als Tabelle (CSV): eine von %2 Epochen, damit der Bericht klein bleibt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a store of runs. Such a folder is opened, not imported: choose it in the settings, or name it with --store. Single runs are taken over as files that were exported from it.</source>
        <translation>„%1“ ist ein Ordner, in dem Läufe aufbewahrt werden. Er wird geöffnet, nicht importiert: Wählen Sie ihn unter Optionen, oder nennen Sie ihn mit --store. Einzelne Läufe übernehmen Sie als Dateien, die aus ihm exportiert wurden.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How exactly products are computed in training: full, tf32 (graphics cards alone) or bfloat16, the coarsest. Coarse ones are quicker where the hardware has them. Measuring is always in full, so the figures show what it costs.</source>
        <translation>Wie genau Produkte beim Training berechnet werden: full (voll), tf32 (nur Grafikkarten) oder bfloat16, am gröbsten. Gröbere sind schneller, wo die Hardware sie hat. Gemessen wird immer voll, so zeigen die Zahlen, was es kostet.</translation>
    </message>
    <message>
        <source>What was to be saved as &quot;%1&quot; is too large for such a file.</source>
        <translation>Was als „%1“ gespeichert werden sollte, ist für eine solche Datei zu groß.</translation>
    </message>
    <message>
        <source>What trains and uses models is still being loaded; try again.</source>
        <translation>Was trainiert und Modelle benutzt, wird noch geladen; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This run was trained by another program; its model is not kept here.</source>
        <translation>Diesen Lauf hat ein anderes Programm trainiert; sein Modell liegt nicht hier.</translation>
    </message>
    <message>
        <source>The pictures of this run cannot be read.</source>
        <translation>Die Bilder dieses Laufs sind nicht lesbar.</translation>
    </message>
    <message>
        <source>This model hands values past its narrowest place, so that no picture can be made from its code alone. Choose a run with an autoencoder.</source>
        <translation>Dieses Modell reicht Werte an seiner engsten Stelle vorbei, sodass aus seinem Code allein kein Bild entstehen kann. Wählen Sie einen Lauf mit einem Autoencoder.</translation>
    </message>
    <message>
        <source>Pictures: %1, batch size: %2, epochs: %3, so steps in all: %4.</source>
        <translation>Bilder: %1, Batchgröße: %2, Epochen: %3, also Schritte insgesamt: %4.</translation>
    </message>
    <message>
        <source>Pictures for validation: %1, for training: %2.</source>
        <translation>Bilder zur Validierung: %1, zum Training: %2.</translation>
    </message>
    <message>
        <source>Number of validation pictures: %1.</source>
        <translation>Zahl der Validierungsbilder: %1.</translation>
    </message>
    <message>
        <source>Pictures left out, for another size than most or for want of an output: %1.</source>
        <translation>Ausgelassene Bilder, weil sie eine andere Größe als die meisten oder keine Ausgabe haben: %1.</translation>
    </message>
    <message>
        <source>Pictures left out, because they could not be read or were too many: %1.</source>
        <translation>Ausgelassene Bilder, weil sie nicht gelesen werden konnten oder zu viele waren: %1.</translation>
    </message>
    <message>
        <source>Still in training when this was written</source>
        <translation>Noch im Training, als dies geschrieben wurde</translation>
    </message>
    <message>
        <source>Broken off with the program or computer that trained it</source>
        <translation>Abgebrochen mit dem Programm oder Rechner, der ihn trainierte</translation>
    </message>
    <message>
        <source>Stopped before its last epoch</source>
        <translation>Vor der letzten Epoche beendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Früh beendet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Gradients are exchanged through main memory, which takes longer than from graphics card to graphics card: some processes of this run compute without a card.</source>
        <translation>Die Gradienten gehen durch den Hauptspeicher, was länger dauert als von Grafikkarte zu Grafikkarte: Einige Prozesse dieses Laufs rechnen ohne Karte.</translation>
    </message>
    <message>
        <source>Gradients are exchanged through main memory, which takes longer than from graphics card to graphics card: this program was built with a LibTorch that has no NCCL.</source>
        <translation>Die Gradienten gehen durch den Hauptspeicher, was länger dauert als von Grafikkarte zu Grafikkarte: Dieses Programm wurde mit einer LibTorch ohne NCCL gebaut.</translation>
    </message>
    <message>
        <source>Gradients are exchanged through main memory, which takes longer than from graphics card to graphics card: the cards of this run&apos;s processes cannot be told apart.</source>
        <translation>Die Gradienten gehen durch den Hauptspeicher, was länger dauert als von Grafikkarte zu Grafikkarte: Die Karten der Prozesse dieses Laufs lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Gradients are exchanged through main memory, which takes longer than from graphics card to graphics card: processes of this run share a card. Start only as many as there are cards.</source>
        <translation>Die Gradienten gehen durch den Hauptspeicher, was länger dauert als von Grafikkarte zu Grafikkarte: Prozesse dieses Laufs teilen sich eine Karte. Starten Sie nur so viele, wie es Karten gibt.</translation>
    </message>
    <message>
        <source>NCCL cannot link the graphics cards of this run&apos;s processes. NCCL_DEBUG=INFO makes it say why; with AFTERIMAGE_EXCHANGE=gloo they exchange through main memory.</source>
        <translation>NCCL kann die Grafikkarten der Prozesse dieses Laufs nicht verbinden. Mit NCCL_DEBUG=INFO sagt es, warum; mit AFTERIMAGE_EXCHANGE=gloo tauschen sie über den Hauptspeicher aus.</translation>
    </message>
    <message>
        <source>The warm-up is longer than the run: of the learning rate of %1, %2 is reached.</source>
        <translation>Der Anlauf ist länger als der Lauf: Von der Lernrate %1 wird %2 erreicht.</translation>
    </message>
    <message>
        <source>Make the warm-up shorter, or keep the learning rate as it is.</source>
        <translation>Kürzen Sie den Anlauf, oder lassen Sie die Lernrate, wie sie ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a database that a program works with, such as a store of runs, and is not replaced. Choose another name.</source>
        <translation>„%1“ ist eine Datenbank, mit der ein Programm arbeitet, etwa ein Speicher von Läufen, und wird nicht ersetzt. Bitte wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Left out of &quot;%1&quot;: lines that count no epoch or step (%2, the first with &quot;%3&quot; there).</source>
        <translation>Aus „%1“ weggelassen: Zeilen, die keine Epoche und keinen Schritt zählen (%2, in der ersten steht dort „%3“).</translation>
    </message>
    <message>
        <source>Left out of &quot;%1&quot;: cells without a number (%2, the first with &quot;%3&quot; for %4).</source>
        <translation>Aus „%1“ weggelassen: Zellen ohne Zahl (%2, in der ersten steht „%3“ für %4).</translation>
    </message>
    <message>
        <source>Several lines of &quot;%1&quot; are of the same epoch or step; of each figure the last one was taken.</source>
        <translation>Mehrere Zeilen von „%1“ gehören zur selben Epoche oder zum selben Schritt; von jedem Wert wurde der letzte genommen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: its lines hold no figures. Where %2 should stand is &quot;%3&quot;, which is no number.</source>
        <translation>„%1“ kann nicht importiert werden: In den Zeilen stehen keine Werte. Wo %2 stehen sollte, steht „%3“, und das ist keine Zahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; sends on to &quot;%2&quot;. No other server is given the token unasked: if it is that one, give its address.</source>
        <translation>„%1“ verweist auf „%2“. Kein anderer Server bekommt ungefragt das Token: Wenn dieser gemeint ist, geben Sie seine Adresse an.</translation>
    </message>
    <message>
        <source>The MLflow server &quot;%1&quot; refuses access with the token in the variable MLFLOW_TRACKING_TOKEN. Please check it: it may have ended, or be that of another server.</source>
        <translation>Der MLflow-Server „%1“ verweigert den Zugang mit dem Token aus der Variable MLFLOW_TRACKING_TOKEN. Bitte prüfen Sie es: Es kann abgelaufen sein oder zu einem anderen Server gehören.</translation>
    </message>
    <message>
        <source>The MLflow server &quot;%1&quot; refuses it without a reason (%2).</source>
        <translation>Der MLflow-Server „%1“ lehnt das ohne Begründung ab (%2).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of an MLflow server: those begin with http:// or https://.</source>
        <translation>„%1“ ist keine Adresse eines MLflow-Servers: Die beginnen mit http:// oder https://.</translation>
    </message>
    <message>
        <source>Run %1 has done epoch %2 already: with an end after epoch %3 nothing is left to train. Give it a later end.</source>
        <translation>Lauf %1 hat Epoche %2 bereits hinter sich: Mit einem Ende nach Epoche %3 bleibt nichts zu trainieren. Geben Sie ihm ein späteres Ende.</translation>
    </message>
    <message>
        <source>Run %1 has done all its %2 epochs. Nothing is trained: only its end is missing.</source>
        <translation>Lauf %1 hat alle %2 Epochen hinter sich. Trainiert wird nichts: Ihm fehlt nur der Abschluss.</translation>
    </message>
    <message>
        <source>Slurm does not take such a job: %1. Nothing was submitted; runs that are in the spool wait there.</source>
        <translation>Slurm nimmt einen solchen Auftrag nicht an: %1. Es wurde nichts eingereicht; Läufe, die im Spool liegen, warten dort.</translation>
    </message>
    <message>
        <source>Slurm cannot write its logs into &quot;%1&quot;: choose a folder whose name has no backslash and no line break.</source>
        <translation>Slurm kann seine Protokolle nicht in „%1“ schreiben: Wählen Sie einen Ordner, dessen Name keinen umgekehrten Schrägstrich und keinen Zeilenumbruch enthält.</translation>
    </message>
    <message>
        <source>The name of a module cannot begin with a dash: &quot;%1&quot;.</source>
        <translation>Der Name eines Moduls kann nicht mit einem Strich beginnen: „%1“.</translation>
    </message>
    <message>
        <source>Use fewer layers, or ReLU in place of sigmoid.</source>
        <translation>Weniger Schichten oder ReLU statt Sigmoid nehmen.</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Absolute</source>
        <translation>Absolut</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Mit Vorzeichen</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>Quadriert</translation>
    </message>
    <message>
        <source>Structure (SSIM)</source>
        <translation>Struktur (SSIM)</translation>
    </message>
    <message>
        <source>How far each pixel is off; 1 is from black to white.</source>
        <translation>Wie weit jedes Pixel daneben liegt; 1 ist von Schwarz nach Weiß.</translation>
    </message>
    <message>
        <source>Orange where the output is too light, blue where it is too dark.</source>
        <translation>Orange, wo die Ausgabe zu hell ist, blau, wo sie zu dunkel ist.</translation>
    </message>
    <message>
        <source>Large errors stand out, small ones disappear.</source>
        <translation>Große Fehler treten hervor, kleine verschwinden.</translation>
    </message>
    <message>
        <source>Where edges and texture are not alike, whatever the brightness.</source>
        <translation>Wo Kanten und Muster nicht gleich sind, unabhängig von der Helligkeit.</translation>
    </message>
</context>
<context>
    <name>DurationText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>etwa %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>EngineLoader</name>
    <message>
        <source>The part that computes cannot be loaded. Install Afterimage anew, with LibTorch; the log says what is missing.</source>
        <translation>Der Teil, der rechnet, lässt sich nicht laden. Installieren Sie Afterimage neu, mit LibTorch; das Protokoll nennt, was fehlt.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>The run went on after epoch %1.</source>
        <translation>Der Lauf ging nach Epoche %1 weiter.</translation>
    </message>
    <message>
        <source>The run began: %1 pictures to train on, %2 to validate with.</source>
        <translation>Der Lauf begann: %1 Bilder zum Trainieren, %2 zum Validieren.</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Changed in epoch %1, after batch %2: %3.</source>
        <translation>Geändert in Epoche %1, nach Batch %2: %3.</translation>
    </message>
    <message>
        <source>The run stopped early after epoch %1: no more progress.</source>
        <translation>Der Lauf endete früh nach Epoche %1: kein Fortschritt mehr.</translation>
    </message>
    <message>
        <source>The run finished after epoch %1.</source>
        <translation>Der Lauf endete nach Epoche %1.</translation>
    </message>
    <message>
        <source>It keeps the weights of its best epoch, %1.</source>
        <translation>Er behält die Gewichte seiner besten Epoche %1.</translation>
    </message>
    <message>
        <source>Its best epoch is %1.</source>
        <translation>Seine beste Epoche ist %1.</translation>
    </message>
    <message>
        <source>The run failed before its first batch.</source>
        <translation>Der Lauf scheiterte vor seinem ersten Batch.</translation>
    </message>
    <message>
        <source>The run failed in epoch %1, batch %2.</source>
        <translation>Der Lauf scheiterte in Epoche %1, Batch %2.</translation>
    </message>
    <message>
        <source>The first layer concerned is %1.</source>
        <translation>Die erste betroffene Schicht ist %1.</translation>
    </message>
    <message numerus="yes">
        <source>The run was stopped; %n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>Der Lauf wurde angehalten; %Ln ganze Epoche ist behalten.</numerusform>
            <numerusform>Der Lauf wurde angehalten; %Ln ganze Epochen sind behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>The run went on in epoch %1, after %2 of %3 batches.</source>
        <translation>Der Lauf ging in Epoche %1 nach %2 von %3 Batches weiter.</translation>
    </message>
    <message>
        <source>The run was stopped in epoch %1, after batch %2, and can go on there.</source>
        <translation>Der Lauf wurde in Epoche %1 nach Batch %2 angehalten und kann dort weitergehen.</translation>
    </message>
</context>
<context>
    <name>EvidencePictures</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2 → %3): mended.</source>
        <translation>%1 (%2 → %3): behoben.</translation>
    </message>
    <message>
        <source>%1 (%2 → %3): still there.</source>
        <translation>%1 (%2 → %3): immer noch da.</translation>
    </message>
    <message>
        <source>%1 %2, best: %3 → %4</source>
        <comment>outcome, metric, before, after</comment>
        <translation>%1 %2, bester Wert: %3 → %4</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>The share of answers that are right. It is made for questions with a right answer, such as “cat or dog?”. A pixel has none, and so Keras counts something else: values that are exactly 0 or 1, or pixels whose strongest colour fits. Neither says how good a picture is.</source>
        <translation>Der Anteil der richtigen Antworten. Sie ist für Fragen mit einer richtigen Antwort gemacht, etwa „Katze oder Hund?“. Ein Bildpunkt hat keine, und so zählt Keras etwas anderes: Werte, die genau 0 oder 1 sind, oder Bildpunkte, deren stärkste Farbe stimmt. Beides sagt nicht, wie gut ein Bild ist.</translation>
    </message>
    <message>
        <source>Autoencoder</source>
        <translation>Autoencoder</translation>
    </message>
    <message>
        <source>A model with two halves: one squeezes a picture into few numbers, the other draws a picture from them. What it can draw shows what it has understood.</source>
        <translation>Ein Modell mit zwei Hälften: Die eine presst ein Bild in wenige Zahlen, die andere zeichnet daraus ein Bild. Was es zeichnen kann, zeigt, was es verstanden hat.</translation>
    </message>
    <message>
        <source>Average picture</source>
        <translation>Durchschnittsbild</translation>
    </message>
    <message>
        <source>The mean of all training targets, pixel by pixel. Drawn again and again it needs no learning, and still it scores something. A model that is not better has learnt nothing that matters.</source>
        <translation>Der Mittelwert aller Trainingsziele, Bildpunkt für Bildpunkt. Immer wieder gezeichnet braucht es kein Lernen und erreicht doch etwas. Ein Modell, das nicht besser ist, hat nichts gelernt, worauf es ankommt.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>The few pictures, often 32, after which the model is changed a little.</source>
        <translation>Die wenigen Bilder, oft 32, nach denen das Modell ein wenig geändert wird.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>One of the values of a pixel: red, green and blue are three, grey is one.</source>
        <translation>Einer der Werte eines Bildpunkts: Rot, Grün und Blau sind drei, Grau ist einer.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>The few numbers in the middle of an autoencoder through which everything has to pass; also called latent vector or bottleneck.</source>
        <translation>Die wenigen Zahlen in der Mitte eines Autoencoders, durch die alles hindurch muss; auch latenter Vektor oder Engpass genannt.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>A loss that takes each value for the probability of a yes. It needs targets between 0 and 1; outside of them it has no smallest value, and falls for ever.</source>
        <translation>Ein Verlust, der jeden Wert für die Wahrscheinlichkeit eines Ja hält. Er braucht Ziele zwischen 0 und 1; außerhalb davon hat er keinen kleinsten Wert und fällt immer weiter.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Frühes Beenden</translation>
    </message>
    <message>
        <source>Training ends by itself when the loss on the validation pictures has not fallen for some epochs.</source>
        <translation>Das Training endet von selbst, wenn der Verlust auf den Validierungsbildern einige Epochen lang nicht gefallen ist.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>One pass over all training pictures, batch by batch.</source>
        <translation>Ein Durchgang durch alle Trainingsbilder, Batch für Batch.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>How many patterns a layer looks for in each part of the picture. More of them can tell more apart, and make training slower.</source>
        <translation>Nach wie vielen Mustern eine Schicht in jedem Teil des Bildes sucht. Mehr davon können mehr unterscheiden und machen das Training langsamer.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How large the steps are by which the model is changed. Too large ones jump about, too small ones take for ever.</source>
        <translation>Wie groß die Schritte sind, in denen das Modell geändert wird. Zu große springen umher, zu kleine dauern ewig.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The one number that training makes small: how far the outputs are from their targets. Losses of two kinds cannot be compared.</source>
        <translation>Die eine Zahl, die das Training klein macht: wie weit die Ausgaben von ihren Zielen entfernt sind. Verluste zweier Arten lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>A loss: how far the values of the output are from those of the target, on average.</source>
        <translation>Ein Verlust: wie weit die Werte der Ausgabe im Durchschnitt von denen des Ziels entfernt sind.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>A loss: the distance of each value is multiplied by itself before the average is taken, so that large errors count more.</source>
        <translation>Ein Verlust: Der Abstand jedes Wertes wird mit sich selbst malgenommen, bevor der Durchschnitt gebildet wird, sodass große Fehler mehr zählen.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>The rule by which the numbers of a model are changed after each batch: Adam, RMSprop and SGD are some of them.</source>
        <translation>Die Regel, nach der die Zahlen eines Modells nach jedem Batch geändert werden: Adam, RMSprop und SGD sind einige davon.</translation>
    </message>
    <message>
        <source>Over-fitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>Learning by heart: the training pictures become better and better, new ones do not. The two curves drift apart.</source>
        <translation>Auswendiglernen: Die Trainingsbilder werden immer besser, neue nicht. Die beiden Kurven laufen auseinander.</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>How close a picture is to its target, in decibels; the higher the better. Below 15 dB little can be recognised, above 30 dB errors are hard to see.</source>
        <translation>Wie nahe ein Bild seinem Ziel kommt, in Dezibel; je höher, desto besser. Unter 15 dB ist wenig zu erkennen, über 30 dB sind Fehler schwer zu sehen.</translation>
    </message>
    <message>
        <source>Range of pixels</source>
        <translation>Wertebereich der Bildpunkte</translation>
    </message>
    <message>
        <source>Which numbers stand for black and white: 0 and 255 in files, 0 and 1 in most models. The output of a model must be able to reach the range of its targets.</source>
        <translation>Welche Zahlen für Schwarz und Weiß stehen: 0 und 255 in Dateien, 0 und 1 in den meisten Modellen. Die Ausgabe eines Modells muss den Bereich seiner Ziele erreichen können.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>One training from its start to its end, with all settings, figures and pictures. Every run is kept.</source>
        <translation>Ein Training von seinem Anfang bis zu seinem Ende, mit allen Einstellungen, Zahlen und Bildern. Jeder Lauf wird aufgehoben.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>A last layer that squeezes every number between 0 and 1: large ones become nearly 1, negative ones nearly 0.</source>
        <translation>Eine letzte Schicht, die jede Zahl zwischen 0 und 1 presst: Große werden beinahe 1, negative beinahe 0.</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>How alike two pictures are in their structure, from 0 to 1; the higher the better. It notices blur that PSNR forgives.</source>
        <translation>Wie ähnlich sich zwei Bilder in ihrer Struktur sind, von 0 bis 1; je höher, desto besser. Es bemerkt Unschärfe, die PSNR verzeiht.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The picture that the model should have drawn. The output is compared with it.</source>
        <translation>Das Bild, das das Modell hätte zeichnen sollen. Die Ausgabe wird damit verglichen.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Pictures that are kept aside and never used for training. How a model does on them tells what it will do with new ones.</source>
        <translation>Bilder, die beiseitegelegt und nie zum Trainieren verwendet werden. Wie ein Modell sich auf ihnen schlägt, sagt, was es mit neuen tun wird.</translation>
    </message>
    <message>
        <source>Accuracy stuck at zero</source>
        <translation>Genauigkeit bleibt auf null</translation>
    </message>
    <message>
        <source>A model shall turn a picture into another one: here an emoji into its pencil sketch. The first attempt has layers that look at small parts of the picture, and the binary cross-entropy as its loss, the number that training makes small.</source>
        <translation>Ein Modell soll ein Bild in ein anderes verwandeln: hier ein Emoji in seine Bleistiftskizze. Der erste Versuch hat Schichten, die kleine Teile des Bildes betrachten, und die binäre Kreuzentropie als Verlust, also als die Zahl, die das Training klein macht.</translation>
    </message>
    <message>
        <source>The accuracy stayed at zero, however long the model was trained.</source>
        <translation>Die Genauigkeit blieb auf null, wie lange auch trainiert wurde.</translation>
    </message>
    <message>
        <source>This accuracy counts only values that are exactly 0 or 1, and greys never are.</source>
        <translation>Diese Genauigkeit zählt nur Werte, die genau 0 oder 1 sind, und das ist Grau nie.</translation>
    </message>
    <message>
        <source>The model is trained, and its accuracy stays at zero. What do you think is wrong?</source>
        <translation>Das Modell wird trainiert, und seine Genauigkeit bleibt auf null. Was ist Ihrer Meinung nach falsch?</translation>
    </message>
    <message>
        <source>The model is too small to learn anything.</source>
        <translation>Das Modell ist zu klein, um etwas zu lernen.</translation>
    </message>
    <message>
        <source>Then its loss would not fall either. Run it: it does.</source>
        <translation>Dann fiele auch sein Verlust nicht. Lassen Sie es laufen: Er fällt.</translation>
    </message>
    <message>
        <source>This accuracy cannot measure pictures.</source>
        <translation>Diese Genauigkeit kann Bilder nicht messen.</translation>
    </message>
    <message>
        <source>It counts only values that are exactly 0 or exactly 1. A grey is neither, so that even a perfect picture scores about zero.</source>
        <translation>Sie zählt nur Werte, die genau 0 oder genau 1 sind. Ein Grau ist keines von beiden, sodass selbst ein vollkommenes Bild ungefähr null erreicht.</translation>
    </message>
    <message>
        <source>It was not trained for long enough.</source>
        <translation>Es wurde nicht lange genug trainiert.</translation>
    </message>
    <message>
        <source>Longer training changes the pictures, not this figure. Run it and see.</source>
        <translation>Längeres Training ändert die Bilder, nicht diese Zahl. Probieren Sie es aus.</translation>
    </message>
    <message>
        <source>Watch the loss fall: the model learns something. Then choose Accuracy above the chart: it does not move.</source>
        <translation>Sehen Sie zu, wie der Verlust fällt: Das Modell lernt etwas. Wählen Sie dann über dem Diagramm Genauigkeit: Sie bewegt sich nicht.</translation>
    </message>
    <message>
        <source>The output will be blurred. Where in the target is that most wrong?</source>
        <translation>Die Ausgabe wird unscharf sein. Wo im Ziel ist das am falschesten?</translation>
    </message>
    <message>
        <source>This accuracy cannot measure pictures</source>
        <translation>Diese Genauigkeit kann Bilder nicht messen</translation>
    </message>
    <message>
        <source>In this run the loss went from %1 to %2, and the outputs reached a PSNR of %3. The accuracy at the end was %4.</source>
        <translation>In diesem Lauf ging der Verlust von %1 auf %2, und die Ausgaben erreichten einen PSNR von %3. Die Genauigkeit war am Ende %4.</translation>
    </message>
    <message>
        <source>Keras, the library of the record, asks of every value of a pixel: is the target exactly what the output is when it is rounded to 0 or 1? Pixels lie somewhere between 0 and 1, and so the answer is nearly always no.</source>
        <translation>Keras, die Bibliothek der Aufzeichnung, fragt bei jedem Wert eines Bildpunkts: Ist das Ziel genau das, was die Ausgabe ist, wenn man sie auf 0 oder 1 rundet? Bildpunkte liegen irgendwo zwischen 0 und 1, und so lautet die Antwort fast immer nein.</translation>
    </message>
    <message>
        <source>Whoever draws the average of all targets, again and again, reaches a PSNR of %1 without learning anything. That is the bar for every model.</source>
        <translation>Wer immer wieder den Durchschnitt aller Ziele zeichnet, erreicht einen PSNR von %1, ohne etwas zu lernen. Das ist die Messlatte für jedes Modell.</translation>
    </message>
    <message>
        <source>Model 2 kept all layers and took another loss, the mean absolute error. With it came, unnoticed, another accuracy under the same name.</source>
        <translation>Modell 2 behielt alle Schichten und nahm einen anderen Verlust, den mittleren absoluten Fehler. Mit ihm kam unbemerkt eine andere Genauigkeit unter demselben Namen.</translation>
    </message>
    <message>
        <source>96 % after one epoch</source>
        <translation>96 % nach einer Epoche</translation>
    </message>
    <message>
        <source>The layers stayed as they were. The loss became the mean absolute error, and Adam changed the model after each batch of pictures.</source>
        <translation>Die Schichten blieben, wie sie waren. Der Verlust wurde der mittlere absolute Fehler, und Adam änderte das Modell nach jedem Batch von Bildern.</translation>
    </message>
    <message>
        <source>After the first epoch the accuracy was 96 %. The author found that highly unlikely, and rightly.</source>
        <translation>Nach der ersten Epoche war die Genauigkeit 96 %. Der Verfasser fand das höchst unwahrscheinlich, und zu Recht.</translation>
    </message>
    <message>
        <source>In grey pixels red, green and blue tie, so that white is “right” nearly everywhere.</source>
        <translation>In grauen Bildpunkten sind Rot, Grün und Blau gleich, sodass Weiß fast überall „richtig“ ist.</translation>
    </message>
    <message>
        <source>96 % right after a moment. What do you think is wrong?</source>
        <translation>96 % richtig nach einem Augenblick. Was ist Ihrer Meinung nach falsch?</translation>
    </message>
    <message>
        <source>The model knows the pictures by heart.</source>
        <translation>Das Modell kann die Bilder auswendig.</translation>
    </message>
    <message>
        <source>Whoever knows pictures by heart draws them well. Run it: these outputs are all alike.</source>
        <translation>Wer Bilder auswendig kann, zeichnet sie gut. Lassen Sie es laufen: Diese Ausgaben sind alle gleich.</translation>
    </message>
    <message>
        <source>The pictures of the test were used for training, too.</source>
        <translation>Mit den Bildern der Prüfung wurde auch trainiert.</translation>
    </message>
    <message>
        <source>They were kept apart. The figure is as high for pictures that the model never saw.</source>
        <translation>Sie wurden getrennt gehalten. Die Zahl ist bei Bildern, die das Modell nie gesehen hat, genauso hoch.</translation>
    </message>
    <message>
        <source>This accuracy is high for almost any picture.</source>
        <translation>Diese Genauigkeit ist bei fast jedem Bild hoch.</translation>
    </message>
    <message>
        <source>For each pixel it asks only which of red, green and blue is the largest. In a grey pixel all three are equal; then red counts, and it does in a white output, too.</source>
        <translation>Sie fragt bei jedem Bildpunkt nur, welche von Rot, Grün und Blau am größten ist. In einem grauen sind alle drei gleich; dann gilt Rot, und das gilt es auch in einer weißen Ausgabe.</translation>
    </message>
    <message>
        <source>Look at the row Output while it trains. Then choose Accuracy above the chart and compare what it says with what you see.</source>
        <translation>Sehen Sie sich während des Trainings die Zeile Ausgabe an. Wählen Sie dann über dem Diagramm Genauigkeit, und vergleichen Sie, was sie sagt, mit dem, was Sie sehen.</translation>
    </message>
    <message>
        <source>The output will be nearly white everywhere. Where in the target is that most wrong?</source>
        <translation>Die Ausgabe wird fast überall weiß sein. Wo im Ziel ist das am falschesten?</translation>
    </message>
    <message>
        <source>This accuracy is high for almost any picture</source>
        <translation>Diese Genauigkeit ist bei fast jedem Bild hoch</translation>
    </message>
    <message>
        <source>In this run the accuracy was %1 at the end, with a PSNR of %2. The average picture alone, which never looks at the input, reaches a PSNR of %3.</source>
        <translation>In diesem Lauf war die Genauigkeit am Ende %1, bei einem PSNR von %2. Das Durchschnittsbild allein, das die Eingabe nie ansieht, erreicht einen PSNR von %3.</translation>
    </message>
    <message>
        <source>A sketch is grey: in most of its pixels red, green and blue are equal. Keras then takes the first of them for the largest, and does the same with an output that is the same everywhere.</source>
        <translation>Eine Skizze ist grau: In den meisten ihrer Bildpunkte sind Rot, Grün und Blau gleich. Keras hält dann die erste Farbe für die größte und tut das auch bei einer Ausgabe, die überall gleich ist.</translation>
    </message>
    <message>
        <source>It even ranks outputs the wrong way round. A good one has tiny differences between its colours, and loses for them.</source>
        <translation>Sie ordnet Ausgaben sogar verkehrt herum. Eine gute hat winzige Unterschiede zwischen ihren Farben und verliert dafür.</translation>
    </message>
    <message>
        <source>Model 3 began anew: smaller pictures, other layers, and a code of 128 numbers in the middle through which everything has to pass.</source>
        <translation>Modell 3 begann von vorn: kleinere Bilder, andere Schichten und in der Mitte ein Code aus 128 Zahlen, durch den alles hindurch muss.</translation>
    </message>
    <message>
        <source>No progress after epoch 66</source>
        <translation>Kein Fortschritt nach Epoche 66</translation>
    </message>
    <message>
        <source>A convolutional autoencoder on pictures of 32 × 32 pixels, for 100 epochs. The pixels went in as they are in files: whole numbers from 0 to 255.</source>
        <translation>Ein faltender Autoencoder auf Bildern von 32 × 32 Bildpunkten, 100 Epochen lang. Die Bildpunkte gingen hinein, wie sie in Dateien stehen: als ganze Zahlen von 0 bis 255.</translation>
    </message>
    <message>
        <source>The loss did not fall below 106.67 after the 66th epoch. The accuracy was 42 %.</source>
        <translation>Der Verlust fiel nach der 66. Epoche nicht unter 106,67. Die Genauigkeit war 42 %.</translation>
    </message>
    <message>
        <source>The output can only reach 1, so pixels have to be scaled to 0…1.</source>
        <translation>Die Ausgabe erreicht höchstens 1, also müssen Bildpunkte auf 0…1 gebracht werden.</translation>
    </message>
    <message>
        <source>The loss does not move any more. What do you think is wrong?</source>
        <translation>Der Verlust bewegt sich nicht mehr. Was ist Ihrer Meinung nach falsch?</translation>
    </message>
    <message>
        <source>The model cannot reach what it is asked for.</source>
        <translation>Das Modell kann nicht erreichen, was von ihm verlangt wird.</translation>
    </message>
    <message>
        <source>Its last layer is a sigmoid: whatever it does, its outputs lie between 0 and 1. The targets go up to 255.</source>
        <translation>Seine letzte Schicht ist ein Sigmoid: Was es auch tut, seine Ausgaben liegen zwischen 0 und 1. Die Ziele reichen bis 255.</translation>
    </message>
    <message>
        <source>The learning rate is too low.</source>
        <translation>Die Lernrate ist zu niedrig.</translation>
    </message>
    <message>
        <source>With a higher one it meets the same wall sooner. The wall stays.</source>
        <translation>Mit einer höheren steht es früher vor derselben Wand. Die Wand bleibt.</translation>
    </message>
    <message>
        <source>It needs more layers.</source>
        <translation>Es braucht mehr Schichten.</translation>
    </message>
    <message>
        <source>However many it has, the last one squeezes every value between 0 and 1.</source>
        <translation>Wie viele es auch hat, die letzte presst jeden Wert zwischen 0 und 1.</translation>
    </message>
    <message>
        <source>Look at the numbers of the loss: it starts at its wall and stays there. All outputs are alike.</source>
        <translation>Sehen Sie sich die Zahlen des Verlusts an: Er beginnt an seiner Wand und bleibt dort. Alle Ausgaben sind gleich.</translation>
    </message>
    <message>
        <source>The output can reach 1 of 255, which is as good as black. Where in the target is that most wrong?</source>
        <translation>Die Ausgabe erreicht 1 von 255, und das ist so gut wie schwarz. Wo im Ziel ist das am falschesten?</translation>
    </message>
    <message>
        <source>The model cannot reach what it is asked for</source>
        <translation>Das Modell kann nicht erreichen, was von ihm verlangt wird</translation>
    </message>
    <message>
        <source>In this run the loss ended at %1. An output of 1 everywhere, the most that a sigmoid can say, has %2: the model stands at its wall.</source>
        <translation>In diesem Lauf endete der Verlust bei %1. Eine Ausgabe, die überall 1 ist, also das Höchste, was ein Sigmoid sagen kann, hat %2: Das Modell steht an seiner Wand.</translation>
    </message>
    <message>
        <source>The record stopped at 106.67 for the same reason: that is how far its targets lay from 1 on average. They were darker than these.</source>
        <translation>Die Aufzeichnung blieb aus demselben Grund bei 106,67 stehen: So weit lagen ihre Ziele im Durchschnitt von 1 entfernt. Sie waren dunkler als diese.</translation>
    </message>
    <message>
        <source>No setting of the training moves this wall. Divided by 255, the same pictures are within reach.</source>
        <translation>Keine Einstellung des Trainings bewegt diese Wand. Durch 255 geteilt, sind dieselben Bilder erreichbar.</translation>
    </message>
    <message>
        <source>Model 4 made pictures and filters larger, and left the pixels as they were.</source>
        <translation>Modell 4 machte Bilder und Filter größer und ließ die Bildpunkte, wie sie waren.</translation>
    </message>
    <message>
        <source>Bigger and no better</source>
        <translation>Größer und nicht besser</translation>
    </message>
    <message>
        <source>Model 3 with larger pictures and more filters. Training was to end by itself where the loss on the validation pictures no longer falls.</source>
        <translation>Modell 3 mit größeren Bildern und mehr Filtern. Das Training sollte von selbst enden, sobald der Verlust auf den Validierungsbildern nicht mehr fällt.</translation>
    </message>
    <message>
        <source>It ended in the 11th epoch, with nothing learnt. The author took the pictures to be too few.</source>
        <translation>Es endete in der 11. Epoche, ohne etwas gelernt zu haben. Der Verfasser hielt die Bilder für zu wenige.</translation>
    </message>
    <message>
        <source>Size does not cure a mistake in the data: look at the data first.</source>
        <translation>Größe heilt keinen Fehler in den Daten: Sehen Sie zuerst die Daten an.</translation>
    </message>
    <message>
        <source>It ended early, and the outputs are as bad as before. What do you think is wrong?</source>
        <translation>Es endete früh, und die Ausgaben sind so schlecht wie zuvor. Was ist Ihrer Meinung nach falsch?</translation>
    </message>
    <message>
        <source>There are too few pictures.</source>
        <translation>Es sind zu wenige Bilder.</translation>
    </message>
    <message>
        <source>More of them do not help a model that cannot say what it is asked for.</source>
        <translation>Mehr davon helfen keinem Modell, das nicht sagen kann, was von ihm verlangt wird.</translation>
    </message>
    <message>
        <source>The old mistake is still there.</source>
        <translation>Der alte Fehler ist noch da.</translation>
    </message>
    <message>
        <source>The pixels still go up to 255, and the outputs still end at 1. A larger model meets the same wall.</source>
        <translation>Die Bildpunkte reichen immer noch bis 255, und die Ausgaben enden immer noch bei 1. Ein größeres Modell steht vor derselben Wand.</translation>
    </message>
    <message>
        <source>Early stopping came too soon.</source>
        <translation>Das frühe Beenden kam zu früh.</translation>
    </message>
    <message>
        <source>It came because nothing improved any more. To wait longer changes nothing.</source>
        <translation>Es kam, weil nichts mehr besser wurde. Länger zu warten, ändert nichts.</translation>
    </message>
    <message>
        <source>Compare it with model 3: a larger model and larger pictures, and the same wall. The run ends early where the loss no longer falls.</source>
        <translation>Vergleichen Sie es mit Modell 3: ein größeres Modell und größere Bilder, und dieselbe Wand. Der Lauf endet früh, wenn der Verlust nicht mehr fällt.</translation>
    </message>
    <message>
        <source>The picture is larger now. Is the place of the largest error another one?</source>
        <translation>Das Bild ist jetzt größer. Liegt der größte Fehler an einer anderen Stelle?</translation>
    </message>
    <message>
        <source>The old mistake is still there</source>
        <translation>Der alte Fehler ist noch da</translation>
    </message>
    <message>
        <source>This run trained %1 epochs and ended with a loss of %2. An output of 1 everywhere has %3, as it had in model 3.</source>
        <translation>Dieser Lauf trainierte %1 Epochen und endete mit einem Verlust von %2. Eine Ausgabe, die überall 1 ist, hat %3, wie schon bei Modell 3.</translation>
    </message>
    <message>
        <source>Two things were changed at once, and neither was the cause. Whoever looks at the range of the targets and at the range of the outputs first needs no training to see it.</source>
        <translation>Zwei Dinge wurden auf einmal geändert, und keines war die Ursache. Wer zuerst den Bereich der Ziele und den der Ausgaben ansieht, braucht kein Training, um es zu bemerken.</translation>
    </message>
    <message>
        <source>Now the author saw it. Model 5 scaled the pixels to 0…1.</source>
        <translation>Nun sah es der Verfasser. Modell 5 brachte die Bildpunkte auf 0…1.</translation>
    </message>
    <message>
        <source>Good loss, strange pictures</source>
        <translation>Guter Verlust, seltsame Bilder</translation>
    </message>
    <message>
        <source>Pixels between 0 and 1 at last, pictures of 64 × 64 pixels, a model of 18 million numbers, and early stopping against learning by heart.</source>
        <translation>Endlich Bildpunkte zwischen 0 und 1, Bilder von 64 × 64 Bildpunkten, ein Modell aus 18 Millionen Zahlen und frühes Beenden gegen das Auswendiglernen.</translation>
    </message>
    <message>
        <source>It ended in the 25th epoch: a loss of 0.0166 in training and of 0.0909 in validation, and an accuracy of 97 %. The figures looked good.</source>
        <translation>Es endete in der 25. Epoche: ein Verlust von 0,0166 im Training und von 0,0909 in der Validierung und eine Genauigkeit von 97 %. Die Zahlen sahen gut aus.</translation>
    </message>
    <message>
        <source>Look at the targets, and at the gap between the two curves.</source>
        <translation>Sehen Sie die Ziele an, und die Lücke zwischen den beiden Kurven.</translation>
    </message>
    <message>
        <source>The figures look good. What do you think is wrong?</source>
        <translation>Die Zahlen sehen gut aus. Was ist Ihrer Meinung nach falsch?</translation>
    </message>
    <message>
        <source>Nothing: the model works.</source>
        <translation>Nichts: Das Modell funktioniert.</translation>
    </message>
    <message>
        <source>The figures say how close the outputs come to their targets. They cannot say whether the targets are the right ones. Run it and look at them.</source>
        <translation>Die Zahlen sagen, wie nahe die Ausgaben ihren Zielen kommen. Sie können nicht sagen, ob es die richtigen Ziele sind. Lassen Sie es laufen, und sehen Sie sie an.</translation>
    </message>
    <message>
        <source>The loss was badly chosen.</source>
        <translation>Der Verlust war schlecht gewählt.</translation>
    </message>
    <message>
        <source>Another one would measure the distance to the same targets. Look at these.</source>
        <translation>Ein anderer würde den Abstand zu denselben Zielen messen. Sehen Sie sich diese an.</translation>
    </message>
    <message>
        <source>The targets are not what they should be.</source>
        <translation>Die Ziele sind nicht, was sie sein sollten.</translation>
    </message>
    <message>
        <source>Their numbers were put into rows in the wrong order, so that the model learns to draw scrambled pictures.</source>
        <translation>Ihre Zahlen wurden in falscher Reihenfolge in Zeilen gelegt, sodass das Modell lernt, durcheinandergeratene Bilder zu zeichnen.</translation>
    </message>
    <message>
        <source>Look at the row Target: is that what you would want to have drawn?</source>
        <translation>Sehen Sie sich die Zeile Ziel an: Ist es das, was Sie gezeichnet haben möchten?</translation>
    </message>
    <message>
        <source>The target is scrambled. Where will the output be most wrong?</source>
        <translation>Das Ziel ist durcheinandergeraten. Wo wird die Ausgabe am falschesten sein?</translation>
    </message>
    <message>
        <source>The targets are scrambled</source>
        <translation>Die Ziele sind durcheinandergeraten</translation>
    </message>
    <message>
        <source>In this run the loss was %1 in training and %2 in validation. Nothing in these figures tells that the targets are wrong; one look at them does.</source>
        <translation>In diesem Lauf war der Verlust %1 im Training und %2 in der Validierung. Nichts an diesen Zahlen verrät, dass die Ziele falsch sind; ein Blick auf sie genügt.</translation>
    </message>
    <message>
        <source>A colour picture can be stored as three pictures one after the other, or with red, green and blue side by side in each pixel. To get from one to the other, numbers have to change places. The author reshaped instead: the numbers stayed in their order and were only cut into other rows.</source>
        <translation>Ein Farbbild kann als drei Bilder hintereinander gespeichert werden oder mit Rot, Grün und Blau nebeneinander in jedem Bildpunkt. Um vom einen zum anderen zu kommen, müssen Zahlen ihre Plätze tauschen. Der Verfasser formte nur um: Die Zahlen behielten ihre Reihenfolge und wurden bloß in andere Zeilen geschnitten.</translation>
    </message>
    <message>
        <source>In the record the training loss lies far below that of validation: the model knew its training pictures better than new ones, which is called over-fitting. Early stopping hid it.</source>
        <translation>In der Aufzeichnung liegt der Trainingsverlust weit unter dem der Validierung: Das Modell kannte seine Trainingsbilder besser als neue, was Überanpassung heißt. Das frühe Beenden verbarg es.</translation>
    </message>
    <message>
        <source>Model 6 repaired the targets, and then tried losses and optimizers one by one.</source>
        <translation>Modell 6 berichtigte die Ziele und probierte dann Verluste und Optimierer einzeln aus.</translation>
    </message>
    <message>
        <source>One note of the record was never followed: “accuracy dropped below 10 % when the colours were taken out, investigate why”. Run model 6 once more, on grey pictures.</source>
        <translation>Eine Notiz der Aufzeichnung blieb liegen: „Die Genauigkeit fiel unter 10 %, als die Farben weggenommen wurden, Ursache klären“. Lassen Sie Modell 6 noch einmal laufen, auf grauen Bildern.</translation>
    </message>
    <message>
        <source>Compare the outputs with those in colour. Then choose Accuracy above the chart.</source>
        <translation>Vergleichen Sie die Ausgaben mit denen in Farbe. Wählen Sie dann über dem Diagramm Genauigkeit.</translation>
    </message>
    <message>
        <source>The measure was exchanged, not the model</source>
        <translation>Das Maß wurde ausgetauscht, nicht das Modell</translation>
    </message>
    <message>
        <source>In grey the accuracy is %1, and the PSNR %2. The average picture reaches a PSNR of %3 here.</source>
        <translation>In Grau ist die Genauigkeit %1 und der PSNR %2. Das Durchschnittsbild erreicht hier einen PSNR von %3.</translation>
    </message>
    <message>
        <source>A grey picture has one value for each pixel instead of three. Keras sees that and quietly takes another accuracy: the one of model 1, which counts values that are exactly 0 or 1.</source>
        <translation>Ein graues Bild hat für jeden Bildpunkt einen Wert statt drei. Keras sieht das und nimmt stillschweigend eine andere Genauigkeit: die von Modell 1, die Werte zählt, die genau 0 oder 1 sind.</translation>
    </message>
    <message>
        <source>So the accuracy fell because another question was asked. That is the answer to the open note, and to model 1 as well.</source>
        <translation>Die Genauigkeit fiel also, weil etwas anderes gefragt wurde. Das ist die Antwort auf die offene Notiz und ebenso auf Modell 1.</translation>
    </message>
    <message>
        <source>below 10 %</source>
        <translation>unter 10 %</translation>
    </message>
    <message>
        <source>You have seen all six. Train a model on pictures of your own now, and judge it by PSNR, SSIM and your eyes.</source>
        <translation>Sie haben alle sechs gesehen. Trainieren Sie nun ein Modell auf eigenen Bildern, und beurteilen Sie es nach PSNR, SSIM und mit Ihren Augen.</translation>
    </message>
    <message>
        <source>The one that was kept</source>
        <translation>Das behaltene Modell</translation>
    </message>
    <message>
        <source>The targets were repaired. Several losses and optimizers were tried in turn; the mean squared error and RMSprop gave the best results.</source>
        <translation>Die Ziele wurden berichtigt. Mehrere Verluste und Optimierer wurden nacheinander ausprobiert; der mittlere quadratische Fehler und RMSprop ergaben die besten Ergebnisse.</translation>
    </message>
    <message>
        <source>A loss of 0.0065 in training and of 0.0291 in validation, and an accuracy of 97.6 %.</source>
        <translation>Ein Verlust von 0,0065 im Training und von 0,0291 in der Validierung und eine Genauigkeit von 97,6 %.</translation>
    </message>
    <message>
        <source>Change one thing at a time, and compare by PSNR and by eye.</source>
        <translation>Ändern Sie immer nur eines, und vergleichen Sie nach PSNR und nach Augenmaß.</translation>
    </message>
    <message>
        <source>Its accuracy of 97.6 %.</source>
        <translation>An seiner Genauigkeit von 97,6 %.</translation>
    </message>
    <message>
        <source>Model 2 had as much, with white pictures.</source>
        <translation>Modell 2 hatte ebenso viel, mit weißen Bildern.</translation>
    </message>
    <message>
        <source>No way of counting lowers that bar. PSNR and SSIM measure it, and your eyes confirm it.</source>
        <translation>Keine Art zu zählen senkt diese Messlatte. PSNR und SSIM messen es, und Ihre Augen bestätigen es.</translation>
    </message>
    <message>
        <source>Losses of two kinds cannot be compared: squared errors are smaller numbers than absolute ones, for the very same picture.</source>
        <translation>Verluste zweier Arten lassen sich nicht vergleichen: Quadratische Fehler sind bei genau demselben Bild kleinere Zahlen als absolute.</translation>
    </message>
    <message>
        <source>Its accuracy was %1. Model 2 had more of it with white pictures: an accuracy that can be had for nothing says nothing.</source>
        <translation>Seine Genauigkeit war %1. Modell 2 hatte mit weißen Bildern mehr davon: Eine Genauigkeit, die man geschenkt bekommt, sagt nichts.</translation>
    </message>
    <message>
        <source>There was no model 7. But one note of the record is still open: see the next step.</source>
        <translation>Ein Modell 7 gab es nicht. Aber eine Notiz der Aufzeichnung ist noch offen: siehe den nächsten Schritt.</translation>
    </message>
    <message>
        <source>This model was kept. What tells whether it is good?</source>
        <translation>Dieses Modell wurde behalten. Woran erkennt man, ob es gut ist?</translation>
    </message>
    <message>
        <source>Whether its outputs come closer to the targets than the average picture.</source>
        <translation>Daran, ob seine Ausgaben den Zielen näher kommen als das Durchschnittsbild.</translation>
    </message>
    <message>
        <source>Its loss, the smallest of all six.</source>
        <translation>An seinem Verlust, dem kleinsten von allen sechs.</translation>
    </message>
    <message>
        <source>Watch the outputs change from picture to picture, as those of models 1 to 4 never did. Choose PSNR above the chart: does the curve pass the line of the average picture?</source>
        <translation>Sehen Sie zu, wie sich die Ausgaben von Bild zu Bild unterscheiden, was die der Modelle 1 bis 4 nie taten. Wählen Sie über dem Diagramm PSNR: Überschreitet die Kurve die Linie des Durchschnittsbilds?</translation>
    </message>
    <message>
        <source>The output follows the target now, roughly. Where is it still most wrong?</source>
        <translation>Die Ausgabe folgt jetzt ungefähr dem Ziel. Wo ist sie noch am falschesten?</translation>
    </message>
    <message>
        <source>A model is good when it comes closer to the targets than the average picture</source>
        <translation>Ein Modell ist gut, wenn es den Zielen näher kommt als das Durchschnittsbild</translation>
    </message>
    <message>
        <source>In this run the PSNR reached %1. The average picture has %2, and the input itself, handed on unchanged, %3. Only what lies above both has been learnt.</source>
        <translation>In diesem Lauf erreichte der PSNR %1. Das Durchschnittsbild hat %2, und die Eingabe selbst, unverändert weitergereicht, %3. Nur was über beiden liegt, wurde gelernt.</translation>
    </message>
    <message>
        <source>A run as small as this one may stay below that bar. The whole recipe, model-6 on the page Train, reaches about 20 dB with 1,000 of these pairs; it takes some minutes.</source>
        <translation>Ein so kleiner Lauf wie dieser kann unter der Messlatte bleiben. Das ganze Rezept, model-6 auf der Seite Training, erreicht mit 1.000 dieser Paare etwa 20 dB; es dauert einige Minuten.</translation>
    </message>
</context>
<context>
    <name>LessonFigures</name>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>%1, first epoch</source>
        <translation>%1, erste Epoche</translation>
    </message>
    <message>
        <source>%1, best epoch</source>
        <translation>%1, beste Epoche</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, no such epoch</source>
        <translation>%1, keine solche Epoche</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
    <message>
        <source>%1, PSNR %2 decibels</source>
        <translation>%1, PSNR %2 Dezibel</translation>
    </message>
    <message>
        <source>%1, best of the row</source>
        <translation>%1, beste der Zeile</translation>
    </message>
    <message>
        <source>%1, could not be asked</source>
        <translation>%1, konnte nicht gefragt werden</translation>
    </message>
</context>
<context>
    <name>MatrixPainter</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>no epoch</source>
        <translation>keine Epoche</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>andere Größe</translation>
    </message>
    <message>
        <source>no such epoch</source>
        <translation>keine solche Epoche</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Times best</source>
        <translation>Mal beste</translation>
    </message>
    <message>
        <source>Whole set</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>could not be asked</source>
        <translation>konnte nicht gefragt werden</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>%1, validation</source>
        <translation>%1, Validierung</translation>
    </message>
    <message>
        <source>%1, training pictures</source>
        <translation>%1, Trainingsbilder</translation>
    </message>
    <message>
        <source>%1, during training</source>
        <translation>%1, im Training</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>title, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>OverlayWords</name>
    <message>
        <source>stopped early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>letter, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1, training %2</source>
        <translation>%1, Training %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, %2, Mittel von %Ln Lauf</numerusform>
            <numerusform>%1, %2, Mittel von %Ln Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last %2 ± %3 at %4</source>
        <translation>%1, zuletzt %2 ± %3 bei %4</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>letter, name, training or validation</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, no values yet</source>
        <translation>%1, noch keine Werte</translation>
    </message>
    <message>
        <source>%1, last %2 at %3</source>
        <translation>%1, zuletzt %2 bei %3</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n run(s)</source>
        <translation>
            <numerusform>Mittel von %Ln Lauf</numerusform>
            <numerusform>Mittel von %Ln Läufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PixelText</name>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
</context>
<context>
    <name>PresentationWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>It practised on %n picture(s).</source>
        <translation>
            <numerusform>Es hat an %Ln Bild geübt.</numerusform>
            <numerusform>Es hat an %Ln Bildern geübt.</numerusform>
        </translation>
    </message>
    <message>
        <source>These were kept away from it.</source>
        <translation>Diese wurden ihm vorenthalten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Each pixel is off by %1 on average.</source>
        <translation>Jeder Bildpunkt liegt im Mittel %1 daneben.</translation>
    </message>
    <message>
        <source>%1 After the first epoch it was %2.</source>
        <comment>sentence, share</comment>
        <translation>%1 Nach der ersten Epoche waren es %2.</translation>
    </message>
    <message>
        <source>There is no run to show yet</source>
        <translation>Es gibt noch keinen Lauf zu zeigen</translation>
    </message>
    <message>
        <source>The model redraws pictures that it has never seen</source>
        <translation>Das Modell zeichnet Bilder nach, die es nie gesehen hat</translation>
    </message>
    <message>
        <source>The model redraws pictures</source>
        <translation>Das Modell zeichnet Bilder nach</translation>
    </message>
    <message>
        <source>The model repairs pictures that it has never seen</source>
        <translation>Das Modell bessert Bilder aus, die es nie gesehen hat</translation>
    </message>
    <message>
        <source>The model repairs pictures</source>
        <translation>Das Modell bessert Bilder aus</translation>
    </message>
    <message>
        <source>The model makes others of pictures that it has never seen</source>
        <translation>Das Modell macht andere aus Bildern, die es nie gesehen hat</translation>
    </message>
    <message>
        <source>The model makes others of pictures</source>
        <translation>Das Modell macht andere aus Bildern</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1: %2 to train on, %3 to validate</source>
        <translation>%1: %2 zum Trainieren, %3 zum Prüfen</translation>
    </message>
    <message>
        <source>%1: %2 to train on, %3 to validate, %4 for the final test</source>
        <translation>%1: %2 zum Trainieren, %3 zum Prüfen, %4 für den Schlusstest</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes in pixels</source>
        <translation>Größen in Pixeln</translation>
    </message>
    <message>
        <source>Kinds of file</source>
        <translation>Dateiarten</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colourfulness %1 (0 is grey, 100 very colourful); %2 of the pictures are grey</source>
        <translation>Farbigkeit %1 (0 ist grau, 100 sehr bunt); %2 der Bilder sind grau</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1, on both sides of the split</source>
        <translation>%1, auf beiden Seiten der Aufteilung</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of equal or nearly equal pictures</source>
        <translation>
            <numerusform>%Ln Gruppe gleicher oder fast gleicher Bilder</numerusform>
            <numerusform>%Ln Gruppen gleicher oder fast gleicher Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them on both sides of the split, where validation figures come out too good</source>
        <translation>
            <numerusform>%1; %Ln davon auf beiden Seiten der Aufteilung, wodurch die Prüfwerte zu gut ausfallen</numerusform>
            <numerusform>%1; %Ln davon auf beiden Seiten der Aufteilung, wodurch die Prüfwerte zu gut ausfallen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One colour only</source>
        <translation>Nur eine Farbe</translation>
    </message>
    <message>
        <source>Very dark</source>
        <translation>Sehr dunkel</translation>
    </message>
    <message>
        <source>Very light</source>
        <translation>Sehr hell</translation>
    </message>
    <message>
        <source>Blurry</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Pairs of different sizes</source>
        <translation>Paare verschiedener Größe</translation>
    </message>
    <message>
        <source>Grey in the targets</source>
        <translation>Grau in den Zielen</translation>
    </message>
    <message>
        <source>%1 % of the pixels</source>
        <translation>%1 % der Pixel</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Verstanden als</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which afterimage-cli inspect --skipped lists</source>
        <translation>
            <numerusform>und %Ln weitere, die afterimage-cli inspect --skipped nennt</numerusform>
            <numerusform>und %Ln weitere, die afterimage-cli inspect --skipped nennt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunColumnWords</name>
    <message>
        <source>Loss curve</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tr. %1</source>
        <translation>Tr. %1</translation>
    </message>
    <message>
        <source>%1 in training</source>
        <translation>%1 im Training</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>Best epoch, %1</source>
        <translation>Beste Epoche, %1</translation>
    </message>
    <message>
        <source>%1, last</source>
        <translation>%1, zuletzt</translation>
    </message>
    <message>
        <source>%1, best</source>
        <translation>%1, beste</translation>
    </message>
    <message>
        <source>%1, epoch of the best</source>
        <translation>%1, Epoche der besten</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val.-Verlust</translation>
    </message>
    <message>
        <source>Last output</source>
        <translation>Letzte Ausgabe</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>went on</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Früh beendet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>Gescheitert bei %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Stern wegnehmen (S)</translation>
    </message>
    <message>
        <source>Give it a star (S)</source>
        <translation>Stern geben (S)</translation>
    </message>
    <message>
        <source>%1, id %2</source>
        <translation>%1, Kennung %2</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Emoji to sketch</source>
        <translation>Emoji zu Skizze</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>About 3,900 small colourful pictures</source>
        <translation>Etwa 3.900 kleine bunte Bilder</translation>
    </message>
    <message>
        <source>Emoji, each with its pencil sketch</source>
        <translation>Emoji, jedes mit seiner Bleistiftskizze</translation>
    </message>
    <message>
        <source>Circles, squares and triangles</source>
        <translation>Kreise, Quadrate und Dreiecke</translation>
    </message>
    <message>
        <source>Noisy emoji</source>
        <translation>Verrauschte Emoji</translation>
    </message>
    <message>
        <source>Emoji, to be freed from grain</source>
        <translation>Emoji, vom Rauschen zu befreien</translation>
    </message>
</context>
<context>
    <name>SaveWords</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>%1
Allowed: %2.</source>
        <translation>%1
Erlaubt: %2.</translation>
    </message>
</context>
<context>
    <name>SettingsPlotWords</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>StoredRun</name>
    <message>
        <source>The run has no pictures yet.</source>
        <translation>Der Lauf hat noch keine Bilder.</translation>
    </message>
</context>
<context>
    <name>TagQuestion</name>
    <message>
        <source>Add a tag</source>
        <translation>Marke hinzufügen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Marke</translation>
    </message>
</context>
<context>
    <name>UnitWords</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Pictures seen</source>
        <translation>Gesehene Bilder</translation>
    </message>
    <message>
        <source>Time in seconds</source>
        <translation>Zeit in Sekunden</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>%1: %2, one seed</source>
        <translation>%1: %2, eine Startzahl</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ± %3, %n seed(s)</source>
        <translation>
            <numerusform>%1: %2 ± %3, %Ln Startzahl</numerusform>
            <numerusform>%1: %2 ± %3, %Ln Startzahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these differ by their seed only: this spread is luck.</source>
        <translation>Diese unterscheiden sich nur in der Startzahl: diese Streuung ist Zufall.</translation>
    </message>
    <message>
        <source>Whether this is better or luck cannot be told from single runs: train each with more seeds.</source>
        <translation>Ob das besser ist oder Zufall, lässt sich an einzelnen Läufen nicht sagen: trainieren Sie jeden mit mehr Startzahlen.</translation>
    </message>
    <message>
        <source>%1 against %2: %3 apart, which seeds alone may explain (p %4).</source>
        <translation>%1 gegen %2: %3 Abstand, den Startzahlen allein erklären können (p %4).</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 ± %4; seeds alone hardly explain it (p %5).</source>
        <translation>%1 ist um %3 ± %4 besser als %2; Startzahlen allein erklären das kaum (p %5).</translation>
    </message>
</context>
<context>
    <name>Zero</name>
    <message>
        <source>as the width</source>
        <translation>wie die Breite</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>one per core</source>
        <translation>einer je Kern</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
</context>
<context>
    <name>app::Commands</name>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>run, %1</source>
        <translation>Lauf, %1</translation>
    </message>
</context>
<context>
    <name>ui::AnswerStep</name>
    <message>
        <source>The figures come from a run of your own. Train it first: it takes less than a minute.</source>
        <translation>Die Zahlen stammen aus Ihrem eigenen Lauf. Trainieren Sie ihn zuerst: Es dauert weniger als eine Minute.</translation>
    </message>
    <message>
        <source>Go to the run</source>
        <translation>Zum Lauf</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Die Aufzeichnung</translation>
    </message>
    <message>
        <source>Your run</source>
        <translation>Ihr Lauf</translation>
    </message>
    <message>
        <source>What came next</source>
        <translation>Was danach kam</translation>
    </message>
</context>
<context>
    <name>ui::AxisMenu</name>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
</context>
<context>
    <name>ui::BrushChips</name>
    <message>
        <source>%1 %2</source>
        <comment>axis, range</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Take this range away</source>
        <translation>Diesen Bereich aufheben</translation>
    </message>
    <message>
        <source>%1, take away</source>
        <translation>%1, aufheben</translation>
    </message>
    <message numerus="yes">
        <source>%n range(s)</source>
        <translation>
            <numerusform>%Ln Bereich</numerusform>
            <numerusform>%Ln Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all ranges away</source>
        <translation>Alle Bereiche aufheben</translation>
    </message>
</context>
<context>
    <name>ui::BrushedRuns</name>
    <message>
        <source>%1, %2</source>
        <comment>title, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>ui::CardArea</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Closer look</source>
        <translation>Näher ansehen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Settings against result</source>
        <translation>Einstellungen und Ergebnis</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Rekonstruktionen</translation>
    </message>
</context>
<context>
    <name>ui::ChartCard</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis: shows small values as clearly as large ones (L)</source>
        <translation>Logarithmische Achse: zeigt kleine Werte so deutlich wie große (L)</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Evens out the curves; the true ones stay behind ([ and ])</source>
        <translation>Glättet die Kurven; die wahren bleiben dahinter ([ und ])</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Diagramm speichern oder kopieren</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The first value comes at the end of epoch 1</source>
        <translation>Der erste Wert kommt am Ende von Epoche 1</translation>
    </message>
    <message numerus="yes">
        <source>%n other run(s) on these pictures</source>
        <translation>
            <numerusform>%Ln anderer Lauf mit diesen Bildern</numerusform>
            <numerusform>%Ln andere Läufe mit diesen Bildern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>curve and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%Ln anderer</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CodeMapView</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>A click on the map chooses the first picture</source>
        <translation>Ein Klick auf die Karte wählt das erste Bild</translation>
    </message>
    <message>
        <source>A click on the map chooses the last one</source>
        <translation>Ein Klick auf die Karte wählt das letzte</translation>
    </message>
    <message>
        <source>Which picture a click on the map chooses</source>
        <translation>Welches Bild ein Klick auf die Karte wählt</translation>
    </message>
    <message>
        <source>Map of the pictures</source>
        <translation>Karte der Bilder</translation>
    </message>
    <message>
        <source>The pictures are being read.</source>
        <translation>Die Bilder werden gelesen.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 % of what tells them apart is seen</source>
        <translation>%1; %2 % dessen, was sie unterscheidet, ist zu sehen</translation>
    </message>
</context>
<context>
    <name>ui::Comparator</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Output, epoch %1</source>
        <translation>Ausgabe, Epoche %1</translation>
    </message>
    <message>
        <source>Closer look: %1</source>
        <translation>Näher ansehen: %1</translation>
    </message>
    <message>
        <source>Output against target: PSNR %1, SSIM %2</source>
        <translation>Ausgabe gegen Ziel: PSNR %1, SSIM %2</translation>
    </message>
    <message>
        <source>Output against input: PSNR %1, SSIM %2</source>
        <translation>Ausgabe gegen Eingabe: PSNR %1, SSIM %2</translation>
    </message>
    <message>
        <source>Input…</source>
        <translation>Eingabe …</translation>
    </message>
    <message>
        <source>Target…</source>
        <translation>Ziel …</translation>
    </message>
    <message>
        <source>Output…</source>
        <translation>Ausgabe …</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>Nebeneinander …</translation>
    </message>
    <message>
        <source>%1, PSNR %2, SSIM %3</source>
        <translation>%1, PSNR %2, SSIM %3</translation>
    </message>
    <message>
        <source>Output, so far</source>
        <translation>Ausgabe, bisher</translation>
    </message>
</context>
<context>
    <name>ui::ComparatorPanel</name>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Drag the line across</source>
        <translation>Ziehen Sie die Linie hinüber</translation>
    </message>
    <message>
        <source>In turn; Space switches by hand, 1 to 9 choose a picture</source>
        <translation>Abwechselnd; die Leertaste schaltet von Hand, 1 bis 9 wählen ein Bild</translation>
    </message>
    <message>
        <source>How they differ, pixel by pixel</source>
        <translation>Wie sie sich unterscheiden, Pixel für Pixel</translation>
    </message>
    <message>
        <source>Left picture</source>
        <translation>Linkes Bild</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Rechtes Bild</translation>
    </message>
</context>
<context>
    <name>ui::ComparatorView</name>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 neben %2</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>Unterschied %1</translation>
    </message>
    <message>
        <source>Difference of %1 and %2</source>
        <translation>Unterschied zwischen %1 und %2</translation>
    </message>
</context>
<context>
    <name>ui::CompareHeader</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Add run</source>
        <translation>Lauf hinzufügen</translation>
    </message>
    <message>
        <source>Use this picture…</source>
        <translation>Dieses Bild nehmen …</translation>
    </message>
    <message>
        <source>Shows what every compared run makes of any picture; or drop one here</source>
        <translation>Zeigt, was jeder verglichene Lauf aus einem Bild macht; Sie können auch eines hierher ziehen</translation>
    </message>
    <message>
        <source>Pictures at</source>
        <translation>Bilder bei</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Beste Epoche</translation>
    </message>
    <message>
        <source>Same epoch</source>
        <translation>Gleiche Epoche</translation>
    </message>
    <message>
        <source>Same time</source>
        <translation>Gleiche Zeit</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Each run at its lowest validation loss</source>
        <translation>Jeder Lauf bei seinem kleinsten Validierungsverlust</translation>
    </message>
    <message>
        <source>All runs after as many epochs</source>
        <translation>Alle Läufe nach gleich vielen Epochen</translation>
    </message>
    <message>
        <source>All runs after as much training time</source>
        <translation>Alle Läufe nach gleich langer Trainingszeit</translation>
    </message>
    <message>
        <source>What each run ended with</source>
        <translation>Womit jeder Lauf endete</translation>
    </message>
    <message>
        <source>Adds another run to the comparison</source>
        <translation>Nimmt einen weiteren Lauf in den Vergleich auf</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Saves this comparison as a page or a PDF that needs no program to read, or its runs for other programs</source>
        <translation>Speichert diesen Vergleich als Seite oder PDF, die sich ohne Programm lesen lassen, oder seine Läufe für andere Programme</translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message>
        <source>Save the comparison as a picture</source>
        <translation>Vergleich als Bild speichern</translation>
    </message>
    <message>
        <source>None of the compared runs is selected.</source>
        <translation>Keiner der verglichenen Läufe ist gewählt.</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>Für andere Programme exportieren</translation>
    </message>
</context>
<context>
    <name>ui::ComparisonTrial</name>
    <message>
        <source>Trying %1.</source>
        <translation>%1 wird ausprobiert.</translation>
    </message>
    <message>
        <source>Every run is asked in turn.</source>
        <translation>Jeder Lauf kommt an die Reihe.</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Dieses Bild nehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not every run could be asked.</source>
        <translation>Nicht jeder Lauf konnte antworten.</translation>
    </message>
</context>
<context>
    <name>ui::CostLine</name>
    <message>
        <source>%1, %2 per epoch</source>
        <translation>%1, %2 je Epoche</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>The table of layers, as Keras prints it</source>
        <translation>Die Tabelle der Schichten, wie Keras sie druckt</translation>
    </message>
    <message>
        <source>%1 parameters, %2 memory</source>
        <translation>%1 Parameter, %2 Speicher</translation>
    </message>
</context>
<context>
    <name>ui::CostMeter</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ui::DataGroup</name>
    <message>
        <source>Recent folders</source>
        <translation>Letzte Ordner</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Drawing the sample pictures</source>
        <translation>Die Beispielbilder werden gezeichnet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message>
        <source>The folder of pictures to train on; it can be dropped here too.</source>
        <translation>Der Ordner mit den Bildern; er kann auch hierher gezogen werden.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Sample pictures and recent folders</source>
        <translation>Beispielbilder und letzte Ordner</translation>
    </message>
</context>
<context>
    <name>ui::DetailList</name>
    <message>
        <source>Details of the run</source>
        <translation>Einzelheiten des Laufs</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceLegend</name>
    <message>
        <source>no error</source>
        <translation>kein Fehler</translation>
    </message>
    <message>
        <source>Scale of the differences, %1 to %2</source>
        <translation>Skala der Unterschiede, %1 bis %2</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Bestwert %1</translation>
    </message>
    <message>
        <source>Choose two runs or more.</source>
        <translation>Wählen Sie zwei Läufe oder mehr.</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>They have the same settings and pictures.</source>
        <translation>Sie haben dieselben Einstellungen und Bilder.</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %n setting(s).</source>
        <translation>
            <numerusform>Sie unterscheiden sich in %Ln Einstellung.</numerusform>
            <numerusform>Sie unterscheiden sich in %Ln Einstellungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They differ only in %1.</source>
        <translation>Sie unterscheiden sich nur in: %1.</translation>
    </message>
    <message>
        <source>They differ only in %1 and %2.</source>
        <translation>Sie unterscheiden sich nur in: %1 und %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>folder, fingerprint</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Fertige Epochen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>ui::DifferencesCard</name>
    <message numerus="yes">
        <source>%n equal setting(s) hidden</source>
        <translation>
            <numerusform>%Ln gleiche verborgen</numerusform>
            <numerusform>%Ln gleiche verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>By the best %1 of each run. Training twice with another seed shows how much is luck; Welch&apos;s t test, corrected for the number of comparisons.</source>
        <translation>Nach dem besten Wert „%1“ jedes Laufs. Zweimal Trainieren mit anderer Startzahl zeigt, wie viel Zufall ist; Welchs t-Test, berichtigt nach der Zahl der Vergleiche.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>Better, or luck?</source>
        <translation>Besser oder Zufall?</translation>
    </message>
    <message>
        <source>Queue two more seeds</source>
        <translation>Zwei mehr anstellen</translation>
    </message>
    <message>
        <source>Trains each of these settings twice more, with other seeds, one after the other</source>
        <translation>Trainiert jede dieser Einstellungen noch zweimal mit anderen Startzahlen, nacheinander</translation>
    </message>
</context>
<context>
    <name>ui::DoctorColumn</name>
    <message>
        <source>Put the doctor aside</source>
        <translation>Den Doktor beiseitelegen</translation>
    </message>
    <message>
        <source>Show what the doctor says</source>
        <translation>Zeigen, was der Doktor sagt</translation>
    </message>
</context>
<context>
    <name>ui::ElsewherePanel</name>
    <message>
        <source>%1: copying pictures, %2 of %3</source>
        <translation>%1: Bilder werden kopiert, %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n worker(s) at work</source>
        <translation>
            <numerusform>%1: %Ln Arbeiter an der Arbeit</numerusform>
            <numerusform>%1: %Ln Arbeiter an der Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n worker(s) waiting in Slurm&apos;s queue</source>
        <translation>
            <numerusform>%1: %Ln Arbeiter wartet in Slurms Warteschlange</numerusform>
            <numerusform>%1: %Ln Arbeiter warten in Slurms Warteschlange</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>and why</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n worker(s) failed; their logs say why</source>
        <translation>
            <numerusform>%1: %Ln Arbeiter gescheitert; sein Protokoll sagt, warum</numerusform>
            <numerusform>%1: %Ln Arbeiter gescheitert; ihre Protokolle sagen, warum</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: runs wait, and no worker is left to take them.</source>
        <translation>%1: Läufe warten, und kein Arbeiter ist mehr da, der sie nähme.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: sending the runs</source>
        <translation>%1: die Läufe werden hingeschickt</translation>
    </message>
    <message>
        <source>Sent to other machines</source>
        <translation>An andere Rechner geschickt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the program that trains this run has written last.</source>
        <translation>Was das Programm, das diesen Lauf trainiert, zuletzt geschrieben hat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was trained so far stays.</source>
        <translation>Was bisher trainiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Lets another worker go on with it.</source>
        <translation>Lässt einen anderen Arbeiter damit weitermachen.</translation>
    </message>
    <message>
        <source>Start workers</source>
        <translation>Arbeiter starten</translation>
    </message>
    <message>
        <source>Forget those that have ended</source>
        <translation>Beendete vergessen</translation>
    </message>
    <message>
        <source>Their runs stay in the list of runs.</source>
        <translation>Ihre Läufe bleiben in der Liste der Läufe.</translation>
    </message>
</context>
<context>
    <name>ui::EmptyComparison</name>
    <message>
        <source>Choose runs</source>
        <translation>Läufe wählen</translation>
    </message>
    <message>
        <source>Opens the page Runs: choose some there, then Compare</source>
        <translation>Öffnet die Seite „Läufe“: dort einige wählen, dann „Vergleichen“</translation>
    </message>
</context>
<context>
    <name>ui::EnlargeButton</name>
    <message>
        <source>Back to all cards (Esc)</source>
        <translation>Zurück zu allen Karten (Esc)</translation>
    </message>
    <message>
        <source>Give this card all the room (Ctrl+E)</source>
        <translation>Dieser Karte den ganzen Platz geben (Strg+E)</translation>
    </message>
    <message>
        <source>Back to all cards</source>
        <translation>Zurück zu allen Karten</translation>
    </message>
    <message>
        <source>Enlarge %1</source>
        <comment>a card</comment>
        <translation>%1 vergrößern</translation>
    </message>
</context>
<context>
    <name>ui::EpochBar</name>
    <message>
        <source>Play all epochs</source>
        <translation>Alle Epochen abspielen</translation>
    </message>
</context>
<context>
    <name>ui::EpochSlider</name>
    <message>
        <source>No epoch yet</source>
        <translation>Noch keine Epoche</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation>%1, live</translation>
    </message>
</context>
<context>
    <name>ui::EvidenceDialog</name>
    <message>
        <source>Inputs, targets and outputs</source>
        <translation>Eingaben, Ziele und Ausgaben</translation>
    </message>
    <message>
        <source>Pictures concerned: %1</source>
        <translation>Betroffene Bilder: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::ExploreDialog</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing can be shown between two pictures.</source>
        <translation>Zwischen zwei Bildern ist nichts zu zeigen.</translation>
    </message>
    <message>
        <source>This picture…</source>
        <translation>Dieses Bild …</translation>
    </message>
    <message>
        <source>All steps side by side…</source>
        <translation>Alle Schritte nebeneinander …</translation>
    </message>
    <message>
        <source>Between two pictures</source>
        <translation>Zwischen zwei Bildern</translation>
    </message>
    <message>
        <source>Between two pictures: %1</source>
        <translation>Zwischen zwei Bildern: %1</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>Das Modell wird gelesen.</translation>
    </message>
    <message>
        <source>The model makes %1 numbers of every picture. Choose two pictures and move along: it draws what stands for the numbers between theirs.</source>
        <translation>Das Modell macht aus jedem Bild %1 Zahlen. Wählen Sie zwei Bilder und gehen Sie den Weg entlang: Es zeichnet, was zu den Zahlen dazwischen gehört.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>From this picture</source>
        <translation>Von diesem Bild</translation>
    </message>
    <message>
        <source>To this picture</source>
        <translation>Zu diesem Bild</translation>
    </message>
    <message>
        <source>The picture between them</source>
        <translation>Das Bild dazwischen</translation>
    </message>
    <message>
        <source>Place between the two pictures</source>
        <translation>Stelle zwischen den beiden Bildern</translation>
    </message>
    <message>
        <source>Picture at %1</source>
        <translation>Bild bei %1</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Goes the other way</source>
        <translation>Geht den umgekehrten Weg</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>What the model draws between both</source>
        <translation>Was das Modell zwischen beiden zeichnet</translation>
    </message>
    <message>
        <source>All pictures: what the model takes for alike stands together</source>
        <translation>Alle Bilder: Was das Modell für ähnlich hält, steht beisammen</translation>
    </message>
    <message>
        <source>Picture or map</source>
        <translation>Bild oder Karte</translation>
    </message>
</context>
<context>
    <name>ui::ExportMenu</name>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Als Bild speichern (PNG) …</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Als Zeichnung speichern (SVG) …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save figures (CSV)…</source>
        <translation>Zahlen speichern (CSV) …</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>ui::Finder</name>
    <message>
        <source>Find an action or a run</source>
        <translation>Aktion oder Lauf finden</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1   (%2)</source>
        <translation>%1   (%2)</translation>
    </message>
</context>
<context>
    <name>ui::FindingCard</name>
    <message>
        <source>Prepares the next run with this; the run in progress stays as it is.</source>
        <translation>Bereitet damit den nächsten Lauf vor; der laufende bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>See what shows it, large</source>
        <translation>Groß ansehen, was es zeigt</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>In diesem Lauf</translation>
    </message>
    <message>
        <source>In all runs</source>
        <translation>In allen Läufen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>ui::FindingList</name>
    <message>
        <source>Doctor</source>
        <translation>Doktor</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln Befund</numerusform>
            <numerusform>%Ln Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide what is ignored</source>
        <translation>Ignoriertes verbergen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n ignored</source>
        <translation>
            <numerusform>%Ln Ignorierten zeigen</numerusform>
            <numerusform>%Ln Ignorierte zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train a model on your own pictures</source>
        <translation>Trainieren Sie ein Modell mit Ihren Bildern</translation>
    </message>
    <message>
        <source>Three steps. Nothing leaves this computer.</source>
        <translation>Drei Schritte. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Bilder wählen</translation>
    </message>
    <message>
        <source>Say what to learn</source>
        <translation>Sagen, was gelernt wird</translation>
    </message>
    <message>
        <source>or start with a sample</source>
        <translation>oder mit Beispielbildern beginnen</translation>
    </message>
    <message>
        <source>Set everything up myself</source>
        <translation>Alles selbst einstellen</translation>
    </message>
    <message>
        <source>Chosen for you from the sample. Change it any time.</source>
        <translation>Nach den Beispielbildern für Sie gewählt. Jederzeit änderbar.</translation>
    </message>
    <message>
        <source>Chosen for you from the folder. Change it any time.</source>
        <translation>Nach dem Ordner für Sie gewählt. Jederzeit änderbar.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>New to this?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>Six short lessons show what goes wrong, and why.</source>
        <translation>Sechs kurze Lektionen zeigen, was schiefgeht, und warum.</translation>
    </message>
    <message>
        <source>Open earlier runs</source>
        <translation>Frühere Läufe öffnen</translation>
    </message>
    <message>
        <source>Choose a folder in which runs are kept.</source>
        <translation>Wählen Sie einen Ordner, in dem Läufe aufbewahrt sind.</translation>
    </message>
</context>
<context>
    <name>ui::FolderDrop</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Drop a folder here</source>
        <translation>Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>PNG, JPEG, HEIC, TIFF, GIF and others. 100 pictures or more work best.</source>
        <translation>PNG, JPEG, HEIC, TIFF, GIF und andere. Am besten 100 Bilder oder mehr.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>ui::FolderFacts</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 to train on, %3 to validate</source>
        <translation>%1: %2 zum Trainieren, %3 zum Prüfen</translation>
    </message>
    <message>
        <source>%1: %2 to train on, %3 to validate, %4 for the final test</source>
        <translation>%1: %2 zum Trainieren, %3 zum Prüfen, %4 für den Schlusstest</translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>Der Ordner wird angesehen</translation>
    </message>
    <message>
        <source>Drop a folder of pictures here, or choose sample pictures.</source>
        <translation>Ziehen Sie einen Bilderordner hierher, oder wählen Sie Beispielbilder.</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%Ln übergangen</numerusform>
            <numerusform>%Ln übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Which files are not used, and why</source>
        <translation>Welche Dateien nicht verwendet werden, und warum</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Looks at every picture: sizes, duplicates, dark, light and blurry ones, and what cannot be read</source>
        <translation>Sieht jedes Bild an: Größen, Doppelte, dunkle, helle und unscharfe, und was sich nicht lesen lässt</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>Einige der Bilder</translation>
    </message>
    <message>
        <source>Skipped files</source>
        <translation>Übergangene Dateien</translation>
    </message>
    <message>
        <source>What sub-folders are can be chosen under More settings.</source>
        <translation>Was Unterordner sind, lässt sich unter Weitere Einstellungen wählen.</translation>
    </message>
    <message>
        <source>Equal pictures are being looked for; the parts may change a little.</source>
        <translation>Gleiche Bilder werden noch gesucht; die Aufteilung kann sich etwas ändern.</translation>
    </message>
    <message>
        <source>Stretch all alike</source>
        <translation>Alle gleich strecken</translation>
    </message>
    <message>
        <source>Measures the darkest and the brightest value in the folder and takes them for black and white.</source>
        <translation>Misst den dunkelsten und den hellsten Wert im Ordner und nimmt sie für Schwarz und Weiß.</translation>
    </message>
</context>
<context>
    <name>ui::GlossaryView</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>ui::GuessStep</name>
    <message>
        <source>This is it.</source>
        <translation>Das ist es.</translation>
    </message>
    <message>
        <source>Choose one of the three first: a wrong guess teaches as much as a right one.</source>
        <translation>Wählen Sie zuerst eine der drei Antworten: Aus einer falschen lernt man so viel wie aus einer richtigen.</translation>
    </message>
    <message>
        <source>Guess before you go on. Nobody counts.</source>
        <translation>Raten Sie, bevor Sie weitergehen. Niemand zählt mit.</translation>
    </message>
    <message>
        <source>Yes, that is it.</source>
        <translation>Ja, das ist es.</translation>
    </message>
    <message>
        <source>Not quite: it is the first answer.</source>
        <translation>Nicht ganz: Es ist die erste Antwort.</translation>
    </message>
    <message>
        <source>Not quite: it is the second answer.</source>
        <translation>Nicht ganz: Es ist die zweite Antwort.</translation>
    </message>
    <message>
        <source>Not quite: it is the third answer.</source>
        <translation>Nicht ganz: Es ist die dritte Antwort.</translation>
    </message>
</context>
<context>
    <name>ui::HelpPages</name>
    <message>
        <source>Settings of the pictures</source>
        <translation>Einstellungen der Bilder</translation>
    </message>
    <message>
        <source>Settings of the model</source>
        <translation>Einstellungen des Modells</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Settings of the optimizer</source>
        <translation>Einstellungen des Optimierers</translation>
    </message>
    <message>
        <source>Settings of stopping</source>
        <translation>Einstellungen des Endes</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>ui::KeyList</name>
    <message>
        <source>In the pictures</source>
        <translation>Bei den Bildern</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>the picture or the epoch beside</source>
        <translation>das Bild oder die Epoche daneben</translation>
    </message>
    <message>
        <source>Home, End, B</source>
        <translation>Pos1, Ende, B</translation>
    </message>
    <message>
        <source>first, newest and best epoch</source>
        <translation>erste, neueste und beste Epoche</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Leertaste, gehalten</translation>
    </message>
    <message>
        <source>the target in place of the output</source>
        <translation>das Ziel statt der Ausgabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>a closer look at one picture</source>
        <translation>ein Bild näher ansehen</translation>
    </message>
    <message>
        <source>worst first, best first, as they are</source>
        <translation>schlechteste zuerst, beste zuerst, wie sie sind</translation>
    </message>
    <message>
        <source>magnify, shrink, whole pictures</source>
        <translation>vergrößern, verkleinern, ganze Bilder</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>logarithmic axis</source>
        <translation>logarithmische Achse</translation>
    </message>
    <message>
        <source>less and more smoothing</source>
        <translation>weniger und mehr Glättung</translation>
    </message>
    <message>
        <source>In the list of runs</source>
        <translation>In der Liste der Läufe</translation>
    </message>
    <message>
        <source>compare, star, rename</source>
        <translation>vergleichen, Stern, umbenennen</translation>
    </message>
    <message>
        <source>Del, Enter</source>
        <translation>Entf, Eingabe</translation>
    </message>
    <message>
        <source>move to the trash, open</source>
        <translation>in den Papierkorb, öffnen</translation>
    </message>
    <message>
        <source>In Compare</source>
        <translation>Im Vergleich</translation>
    </message>
    <message>
        <source>1 to 9, Space</source>
        <translation>1 bis 9, Leertaste</translation>
    </message>
    <message>
        <source>show run A, B, …; the one before</source>
        <translation>Lauf A, B, … zeigen; den vorigen</translation>
    </message>
    <message>
        <source>most different, worst, as they are</source>
        <translation>uneinigste, schlechteste, wie sie sind</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down, Del</source>
        <translation>Strg+Oben, Strg+Unten, Entf</translation>
    </message>
    <message>
        <source>earlier, later, take out</source>
        <translation>früher, später, herausnehmen</translation>
    </message>
    <message>
        <source>In the presentation</source>
        <translation>Beim Vorführen</translation>
    </message>
    <message>
        <source>Space, N, C, Esc</source>
        <translation>Leertaste, N, C, Esc</translation>
    </message>
    <message>
        <source>pause or go on, other pictures, caption, leave</source>
        <translation>anhalten oder fortsetzen, andere Bilder, Text, verlassen</translation>
    </message>
</context>
<context>
    <name>ui::LengthenField</name>
    <message numerus="yes">
        <source>Train %n more epoch(s)</source>
        <translation>
            <numerusform>Noch %Ln Epoche trainieren</numerusform>
            <numerusform>Noch %Ln Epochen trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>More epochs</source>
        <translation>Weitere Epochen</translation>
    </message>
    <message>
        <source>How many epochs the run is to train on top of those that it has</source>
        <translation>Wie viele Epochen der Lauf zu denen hinzu trainieren soll, die er hat</translation>
    </message>
    <message>
        <source>Learning rate from there on</source>
        <translation>Lernrate von da an</translation>
    </message>
    <message>
        <source>Its schedule glides down to the last epoch, which moves: the rate goes on from where it is, or follows the schedule over the new length</source>
        <translation>Ihr Plan gleitet bis zur letzten Epoche hinab, die sich verschiebt: Die Rate macht weiter, wo sie ist, oder folgt dem Plan über die neue Länge</translation>
    </message>
</context>
<context>
    <name>ui::LessonCard</name>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Teaches</source>
        <translation>Lehrt</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Open lesson %1 again: %2</source>
        <translation>Lektion %1 noch einmal öffnen: %2</translation>
    </message>
    <message>
        <source>Begin lesson %1: %2</source>
        <translation>Lektion %1 beginnen: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ui::LessonFindings</name>
    <message>
        <source>What the doctor says of your run</source>
        <translation>Was der Doktor zu Ihrem Lauf sagt</translation>
    </message>
</context>
<context>
    <name>ui::LessonList</name>
    <message>
        <source>Six models, six lessons</source>
        <translation>Sechs Modelle, sechs Lektionen</translation>
    </message>
    <message>
        <source>Six real attempts at one task, each misled in its own way. Run them here and see why.</source>
        <translation>Sechs echte Versuche an einer Aufgabe, jeder auf seine Weise irregeführt. Lassen Sie sie hier laufen, und sehen Sie, warum.</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>Lessons done</source>
        <translation>Fertige Lektionen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>What loss, PSNR, epoch and other words of training mean, in a sentence or two each.</source>
        <translation>Was Verlust, PSNR, Epoche und andere Wörter des Trainings bedeuten, in je ein, zwei Sätzen.</translation>
    </message>
    <message numerus="yes">
        <source>Look up %n word(s)</source>
        <translation>
            <numerusform>%Ln Wort nachschlagen</numerusform>
            <numerusform>%Ln Wörter nachschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LessonView</name>
    <message>
        <source>The story</source>
        <translation>Die Geschichte</translation>
    </message>
    <message>
        <source>Your guess</source>
        <translation>Ihre Vermutung</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>Find the error</source>
        <translation>Den Fehler finden</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>The open question</source>
        <translation>Die offene Frage</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>‹ All lessons</source>
        <translation>‹ Alle Lektionen</translation>
    </message>
    <message>
        <source>Model %1: %2</source>
        <translation>Modell %1: %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was versucht wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>This has been recorded as it happened. In the next steps you guess what was wrong, run the model yourself, and see.</source>
        <translation>Das wurde aufgezeichnet, wie es geschah. In den nächsten Schritten raten Sie, was falsch war, lassen das Modell selbst laufen und sehen nach.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>To all lessons</source>
        <translation>Zu allen Lektionen</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
</context>
<context>
    <name>ui::LiveChart</name>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>No curve yet.
It appears after the first batch.</source>
        <translation>Noch keine Kurve.
Sie erscheint nach dem ersten Batch.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) at or below zero have no place on a logarithmic axis.</source>
        <translation>
            <numerusform>%Ln Punkt nicht über null hat auf einer logarithmischen Achse keinen Platz.</numerusform>
            <numerusform>%Ln Punkte nicht über null haben auf einer logarithmischen Achse keinen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1, no values yet</source>
        <translation>%1, noch keine Werte</translation>
    </message>
    <message>
        <source>%1, validation %2 at epoch %3</source>
        <translation>%1, Validierung %2 bei Epoche %3</translation>
    </message>
    <message>
        <source>%1, best %2 at epoch %3</source>
        <translation>%1, beste %2 bei Epoche %3</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>ui::LiveLogChoice</name>
    <message>
        <source>A folder of TensorBoard&apos;s logs</source>
        <translation>Ein Ordner mit TensorBoard-Protokollen</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>MLflow</source>
        <translation>MLflow</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Ein Ordner</translation>
    </message>
    <message>
        <source>TensorBoard: a folder of logs</source>
        <translation>TensorBoard: ein Ordner mit Protokollen</translation>
    </message>
    <message>
        <source>The folder that TensorBoard is started with: tensorboard --logdir FOLDER</source>
        <translation>Der Ordner, mit dem TensorBoard gestartet wird: tensorboard --logdir ORDNER</translation>
    </message>
    <message>
        <source>MLflow: a server&apos;s address, or a folder</source>
        <translation>MLflow: die Adresse eines Servers oder ein Ordner</translation>
    </message>
    <message>
        <source>The address of a server, or a folder. A server&apos;s token stands in the variable MLFLOW_TRACKING_TOKEN.</source>
        <translation>Die Adresse eines Servers oder ein Ordner. Das Token eines Servers steht in der Variablen MLFLOW_TRACKING_TOKEN.</translation>
    </message>
    <message>
        <source>MLflow keeps runs in experiments. One that is not there is made.</source>
        <translation>MLflow hält Läufe in Experimenten. Eines, das es noch nicht gibt, wird angelegt.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>There is an MLflow server.</source>
        <translation>Dort ist ein MLflow-Server.</translation>
    </message>
    <message>
        <source>Runs are trained all the same, and sent as soon as it is there.</source>
        <translation>Läufe werden trotzdem trainiert und gesendet, sobald er da ist.</translation>
    </message>
    <message>
        <source>What stands here shows every run live, from the next one on, but those of lessons. Nothing there disturbs a training.</source>
        <translation>Was hier steht, zeigt jeden Lauf vom nächsten an live, außer denen der Lektionen. Nichts davon stört ein Training.</translation>
    </message>
</context>
<context>
    <name>ui::LiveLogLink</name>
    <message>
        <source>MLflow</source>
        <translation>MLflow</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>The run is being shown there.</source>
        <translation>Der Lauf wird dort gezeigt.</translation>
    </message>
    <message>
        <source>Shown live at “%1”.</source>
        <translation>Live gezeigt unter „%1“.</translation>
    </message>
    <message>
        <source>%1: all there</source>
        <translation>%1: alles da</translation>
    </message>
    <message>
        <source>All of the run is at “%1”.</source>
        <translation>Der ganze Lauf ist unter „%1“.</translation>
    </message>
    <message>
        <source>%1: not there yet</source>
        <translation>%1: noch nicht da</translation>
    </message>
    <message>
        <source>The training goes on undisturbed; what is missing there is sent as soon as that is possible.</source>
        <translation>Das Training geht ungestört weiter; was dort fehlt, wird gesendet, sobald das möglich ist.</translation>
    </message>
    <message>
        <source>%1: not written</source>
        <translation>%1: nicht geschrieben</translation>
    </message>
    <message>
        <source>The run itself is kept here as always; “Export for other programs” writes it once more.</source>
        <translation>Der Lauf selbst ist hier wie immer gespeichert; „Für andere Programme exportieren“ schreibt ihn noch einmal.</translation>
    </message>
    <message>
        <source>Press to open it.</source>
        <translation>Drücken, um es zu öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>MLflow: %n earlier run(s) sent</source>
        <translation>
            <numerusform>MLflow: %Ln früherer Lauf gesendet</numerusform>
            <numerusform>MLflow: %Ln frühere Läufe gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server at “%1” lacked is there now.</source>
        <translation>Was dem Server unter „%1“ fehlte, ist jetzt dort.</translation>
    </message>
    <message numerus="yes">
        <source>MLflow: %n earlier run(s) on the way</source>
        <translation>
            <numerusform>MLflow: %Ln früherer Lauf unterwegs</numerusform>
            <numerusform>MLflow: %Ln frühere Läufe unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>The server was away while they were trained. What it lacks is being sent.</source>
        <translation>Der Server war nicht zu erreichen, als sie trainiert wurden. Was ihm fehlt, wird gerade gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>MLflow: %n earlier run(s) waiting</source>
        <translation>
            <numerusform>MLflow: %Ln früherer Lauf wartet</numerusform>
            <numerusform>MLflow: %Ln frühere Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing there is sent as soon as that is possible.</source>
        <translation>Was dort fehlt, wird gesendet, sobald das möglich ist.</translation>
    </message>
</context>
<context>
    <name>ui::LiveSettings</name>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>%1 of this run</source>
        <translation>%1 dieses Laufs</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>pictures %1</source>
        <comment>name of a folder</comment>
        <translation>Bilder %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>setting, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Its schedule has brought the learning rate to %1</source>
        <translation>Ihr Plan hat die Lernrate auf %1 gebracht</translation>
    </message>
    <message>
        <source>%1: %2 → %3 from epoch %4</source>
        <translation>%1: %2 → %3 ab Epoche %4</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Other than set up above: %1</source>
        <translation>Anders als oben eingestellt: %1</translation>
    </message>
    <message>
        <source>The value in force; type another one and press Change</source>
        <translation>Der geltende Wert; einen anderen eintippen und Ändern drücken</translation>
    </message>
</context>
<context>
    <name>ui::LogDialog</name>
    <message>
        <source>The log is being read.</source>
        <translation>Das Protokoll wird gelesen.</translation>
    </message>
    <message>
        <source>Log of %1, %2</source>
        <translation>Protokoll von %1, %2</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>ui::MagnifierCard</name>
    <message>
        <source>Closer look</source>
        <translation>Näher ansehen</translation>
    </message>
</context>
<context>
    <name>ui::MainMenus</name>
    <message>
        <source>&amp;New run</source>
        <translation>&amp;Neuer Lauf</translation>
    </message>
    <message>
        <source>&amp;Open a folder of pictures…</source>
        <translation>&amp;Ordner mit Bildern öffnen …</translation>
    </message>
    <message>
        <source>&amp;Import runs…</source>
        <translation>Läufe &amp;importieren …</translation>
    </message>
    <message>
        <source>&amp;Export the chosen run…</source>
        <translation>Gewählten Lauf &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo	Ctrl+Z</source>
        <translation>&amp;Rückgängig	Strg+Z</translation>
    </message>
    <message>
        <source>&amp;Redo	Ctrl+Shift+Z</source>
        <translation>&amp;Wiederholen	Strg+Umschalt+Z</translation>
    </message>
    <message>
        <source>&amp;Copy	Ctrl+C</source>
        <translation>&amp;Kopieren	Strg+C</translation>
    </message>
    <message>
        <source>&amp;Try the picture in the clipboard</source>
        <translation>Bild in der Zwischenablage &amp;ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Find runs</source>
        <translation>Läufe &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Usual size of text</source>
        <translation>&amp;Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Hide the set-up</source>
        <translation>&amp;Einstellungen des Laufs ausblenden</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
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
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>Zur Warteschlange &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Search &amp;over settings…</source>
        <translation>Suche über &amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Train what is queued</source>
        <translation>&amp;Geplantes trainieren</translation>
    </message>
    <message>
        <source>&amp;Show the queue</source>
        <translation>&amp;Warteschlange zeigen</translation>
    </message>
    <message>
        <source>&amp;Find an action or a run…</source>
        <translation>Aktion oder Lauf &amp;finden …</translation>
    </message>
    <message>
        <source>&amp;How to…</source>
        <translation>&amp;Anleitung …</translation>
    </message>
    <message>
        <source>A &amp;tour of the window</source>
        <translation>Ein &amp;Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>List of &amp;keys</source>
        <translation>Liste der &amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Afterimage</source>
        <translation>Über &amp;Afterimage</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>L&amp;ook</source>
        <translation>Aus&amp;sehen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>&amp;Explore between two pictures…</source>
        <translation>Zwischen zwei Bildern &amp;erkunden …</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>About Afterimage</source>
        <translation>Über Afterimage</translation>
    </message>
    <message>
        <source>Afterimage %1

Trains image autoencoders on your own pictures, and shows what they do.

Licence: GPL-3.0-or-later.</source>
        <translation>Afterimage %1

Trainiert Bild-Autoencoder mit Ihren Bildern und zeigt, was sie tun.

Lizenz: GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Afterimage</source>
        <translation>Afterimage</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>Ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Beenden und schließen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Find an action or a run   %1</source>
        <translation>Aktion oder Lauf finden   %1</translation>
    </message>
    <message>
        <source>Find an action or a run</source>
        <translation>Aktion oder Lauf finden</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>Present the run on the whole screen (%1)</source>
        <translation>Den Lauf auf dem ganzen Bildschirm vorführen (%1)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Stop the run and close? Every batch that is done is kept, and the run can go on from there later.</source>
        <translation>Lauf beenden und schließen? Jeder fertige Batch bleibt erhalten, und der Lauf kann später von dort weitergehen.</translation>
    </message>
</context>
<context>
    <name>ui::MarkStep</name>
    <message>
        <source>You marked the place with the largest error: %1 on average, on a scale from 0 to 1.</source>
        <translation>Sie haben die Stelle mit dem größten Fehler markiert: im Durchschnitt %1 auf einer Skala von 0 bis 1.</translation>
    </message>
    <message>
        <source>The largest error is framed in red: %1 on average, on a scale from 0 to 1. At your place it is %2, number %3 of %4.</source>
        <translation>Der größte Fehler ist rot umrahmt: im Durchschnitt %1 auf einer Skala von 0 bis 1. An Ihrer Stelle ist er %2, Nummer %3 von %4.</translation>
    </message>
    <message>
        <source>Mark the place on the target, by a click or with the arrow keys and Enter. Then have the error shown.</source>
        <translation>Markieren Sie die Stelle auf dem Ziel, mit einem Klick oder mit Pfeiltasten und Eingabe. Lassen Sie sich dann den Fehler zeigen.</translation>
    </message>
    <message>
        <source>This step needs a run of the lesson: train it first. It takes less than a minute.</source>
        <translation>Dieser Schritt braucht einen Lauf der Lektion: Trainieren Sie ihn zuerst. Es dauert weniger als eine Minute.</translation>
    </message>
    <message>
        <source>Target, to mark the place of the largest error</source>
        <translation>Ziel, zum Markieren der Stelle mit dem größten Fehler</translation>
    </message>
    <message>
        <source>Go to the run</source>
        <translation>Zum Lauf</translation>
    </message>
    <message>
        <source>Show the error</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>Ein anderes Bild</translation>
    </message>
</context>
<context>
    <name>ui::MarkingPicture</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>No place is marked yet</source>
        <translation>Noch ist keine Stelle markiert</translation>
    </message>
    <message>
        <source>No output</source>
        <translation>Keine Ausgabe</translation>
    </message>
    <message>
        <source>The largest error: %1</source>
        <translation>Der größte Fehler: %1</translation>
    </message>
    <message>
        <source>Row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <source>%1, error %2</source>
        <translation>%1, Fehler %2</translation>
    </message>
</context>
<context>
    <name>ui::MatrixCard</name>
    <message>
        <source>from the target</source>
        <translation>vom Ziel</translation>
    </message>
    <message>
        <source>from the input</source>
        <translation>von der Eingabe</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Rekonstruktionen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that all runs keep</source>
        <translation>
            <numerusform>%Ln Bild, das alle Läufe haben</numerusform>
            <numerusform>%Ln Bilder, die alle Läufe haben</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs got other inputs: the column shows those of the first.</source>
        <translation>Die Läufe bekamen verschiedene Eingaben: die Spalte zeigt die des ersten.</translation>
    </message>
    <message>
        <source>Some of them were trained on.</source>
        <translation>Mit einigen davon wurde trainiert.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Most different</source>
        <translation>Uneinigste</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlechteste</translation>
    </message>
    <message>
        <source>In the order of the set (R)</source>
        <translation>In der Reihenfolge der Auswahl (R)</translation>
    </message>
    <message>
        <source>Where the runs disagree most first (D)</source>
        <translation>Wo die Läufe am uneinigsten sind, zuerst (D)</translation>
    </message>
    <message>
        <source>What even the best run makes worst first (W)</source>
        <translation>Was auch der beste Lauf am schlechtesten macht, zuerst (W)</translation>
    </message>
    <message>
        <source>Kind of difference, and from what</source>
        <translation>Art des Unterschieds, und wovon</translation>
    </message>
    <message>
        <source>Save all of it as one picture…</source>
        <translation>Alles als ein Bild speichern …</translation>
    </message>
    <message>
        <source>Epoch of all runs</source>
        <translation>Epoche aller Läufe</translation>
    </message>
    <message>
        <source>Reconstructions of all runs</source>
        <translation>Rekonstruktionen aller Läufe</translation>
    </message>
    <message>
        <source>best of each</source>
        <translation>beste von jedem</translation>
    </message>
    <message>
        <source>last of each</source>
        <translation>letzte von jedem</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>There are no reconstructions to save.</source>
        <translation>Es gibt keine Rekonstruktionen zu speichern.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
</context>
<context>
    <name>ui::NavigationRail</name>
    <message>
        <source>%1, a run is in progress</source>
        <translation>%1, ein Lauf ist im Gang</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::NoRuns</name>
    <message>
        <source>No runs yet. Every run that you train is kept here.</source>
        <translation>Noch keine Läufe. Jeder trainierte Lauf bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>No run fits the filter.</source>
        <translation>Kein Lauf passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>Läufe zeigen</translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::OddRunsNotice</name>
    <message>
        <source>%1 cannot be shown. %2</source>
        <translation>%1 kann nicht gezeigt werden. %2</translation>
    </message>
    <message>
        <source>%1 was trained on other pictures.</source>
        <translation>%1 hat mit anderen Bildern gelernt.</translation>
    </message>
    <message>
        <source>It is left out of the pictures and curves here, since its figures cannot be compared. “Use this picture” shows what every run makes of one that you choose.</source>
        <translation>Bei den Bildern und Kurven hier fehlt der Lauf, weil seine Zahlen sich nicht vergleichen lassen. „Dieses Bild nehmen“ zeigt, was jeder Lauf aus einem Bild Ihrer Wahl macht.</translation>
    </message>
    <message>
        <source>%1 were trained on other pictures.</source>
        <translation>%1 haben mit anderen Bildern gelernt.</translation>
    </message>
    <message>
        <source>They are left out of the pictures and curves here, since their figures cannot be compared. “Use this picture” shows what every run makes of one that you choose.</source>
        <translation>Bei den Bildern und Kurven hier fehlen diese Läufe, weil ihre Zahlen sich nicht vergleichen lassen. „Dieses Bild nehmen“ zeigt, was jeder Lauf aus einem Bild Ihrer Wahl macht.</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>%1 weglassen</translation>
    </message>
</context>
<context>
    <name>ui::OverlayCard</name>
    <message>
        <source>Metric</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>validation; dashed: training</source>
        <translation>Validierung; gestrichelt: Training</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis: shows small values as clearly as large ones (L)</source>
        <translation>Logarithmische Achse: zeigt kleine Werte so deutlich wie große (L)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Over epochs: one is all training pictures once</source>
        <translation>Über Epochen: eine ist alle Trainingsbilder einmal</translation>
    </message>
    <message>
        <source>Over steps: one is one batch</source>
        <translation>Über Schritte: einer ist ein Batch</translation>
    </message>
    <message>
        <source>Over the time that was spent on training</source>
        <translation>Über die Zeit, die das Training gebraucht hat</translation>
    </message>
    <message>
        <source>Over the pictures that the model has seen</source>
        <translation>Über die Bilder, die das Modell gesehen hat</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>Was die waagerechte Achse zählt</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Diagramm speichern oder kopieren</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>ui::OverlayChart</name>
    <message>
        <source>No curves to compare. Choose runs, or another metric.</source>
        <translation>Keine Kurven zu vergleichen. Wählen Sie Läufe oder ein anderes Maß.</translation>
    </message>
    <message>
        <source>%1, no values yet</source>
        <translation>%1, noch keine Werte</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n curve(s)</source>
        <translation>
            <numerusform>%1, %Ln Kurve</numerusform>
            <numerusform>%1, %Ln Kurven</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1, bei %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>letter, name of a run</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, training</source>
        <translation>%1, Training</translation>
    </message>
</context>
<context>
    <name>ui::OverlayLegend</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>letter, name, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::ParallelPlot</name>
    <message>
        <source>Settings against result, as lines</source>
        <translation>Einstellungen und Ergebnis, als Linien</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>axis, its values</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, selected %2</source>
        <comment>axis, range</comment>
        <translation>%1, gewählt %2</translation>
    </message>
    <message>
        <source>No runs to show yet.</source>
        <translation>Noch keine Läufe zu zeigen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>letter, name</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::PictureExport</name>
    <message>
        <source>Save the moving picture</source>
        <translation>Bewegtes Bild speichern</translation>
    </message>
    <message>
        <source>Save the strip</source>
        <translation>Streifen speichern</translation>
    </message>
    <message>
        <source>Saving pictures.</source>
        <translation>Bilder werden gespeichert.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::PictureMap</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, which end</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::PicturePairs</name>
    <message>
        <source>Pictures as they go in and as they come out</source>
        <translation>Bilder, wie sie hineingehen und wie sie herauskommen</translation>
    </message>
    <message>
        <source>Goes in: %1</source>
        <translation>Geht hinein: %1</translation>
    </message>
    <message>
        <source>Comes out: nothing yet</source>
        <translation>Kommt heraus: noch nichts</translation>
    </message>
    <message>
        <source>Comes out: %1, PSNR %2 decibels</source>
        <translation>Kommt heraus: %1, PSNR %2 Dezibel</translation>
    </message>
    <message>
        <source>Goes in</source>
        <translation>Hinein</translation>
    </message>
    <message>
        <source>Comes out</source>
        <translation>Heraus</translation>
    </message>
</context>
<context>
    <name>ui::PictureSaver</name>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::PictureTrial</name>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Nothing to try.</source>
        <translation>Nichts auszuprobieren.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Bild.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.gif *.heic *.heif *.avif *.jp2 *.ppm *.pgm)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff *.gif *.heic *.heif *.avif *.jp2 *.ppm *.pgm)</translation>
    </message>
</context>
<context>
    <name>ui::PlaceForm</name>
    <message>
        <source>The shared folder</source>
        <translation>Der gemeinsame Ordner</translation>
    </message>
    <message>
        <source>Empty: jobs are submitted from this computer</source>
        <translation>Leer: Aufträge gehen von diesem Rechner aus</translation>
    </message>
    <message>
        <source>lab, or me@lab</source>
        <translation>labor oder ich@labor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Gemeinsamer Ordner</translation>
    </message>
    <message>
        <source>Folder there</source>
        <translation>Ordner dort</translation>
    </message>
    <message>
        <source>Program there</source>
        <translation>Programm dort</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Graphics cards</source>
        <translation>Grafikkarten</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Prozessorkerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Lines of the script</source>
        <translation>Zeilen des Skripts</translation>
    </message>
    <message>
        <source>A machine by ssh</source>
        <translation>Ein Rechner über ssh</translation>
    </message>
    <message>
        <source>A Slurm cluster</source>
        <translation>Ein Slurm-Cluster</translation>
    </message>
    <message>
        <source>A shared folder</source>
        <translation>Ein gemeinsamer Ordner</translation>
    </message>
    <message>
        <source>As you would write it behind &quot;ssh&quot;; what is in ~/.ssh/config holds. Nobody is asked for a password: ssh has to get in by itself.</source>
        <translation>So, wie Sie ihn hinter „ssh“ schreiben würden; was in ~/.ssh/config steht, gilt. Nach einem Passwort wird nicht gefragt: ssh muss von selbst hineinkommen.</translation>
    </message>
    <message>
        <source>A folder that this computer and those that train both see.</source>
        <translation>Ein Ordner, den dieser Rechner und die trainierenden sehen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Where runs and pictures are kept there, from your home folder unless it begins with /.</source>
        <translation>Wo Läufe und Bilder dort aufbewahrt werden, vom Heimatordner aus, außer es beginnt mit /.</translation>
    </message>
    <message>
        <source>The command afterimage-cli there, with its path where it is not found without.</source>
        <translation>Der Befehl afterimage-cli dort, mit Pfad, wo er ohne nicht gefunden wird.</translation>
    </message>
    <message>
        <source>Copy pictures there, once</source>
        <translation>Bilder einmal dorthin kopieren</translation>
    </message>
    <message>
        <source>Otherwise they have to lie under the same path there as here.</source>
        <translation>Sonst müssen sie dort unter demselben Pfad liegen wie hier.</translation>
    </message>
    <message>
        <source>How many runs are trained there at the same time, at most.</source>
        <translation>Wie viele Läufe dort höchstens gleichzeitig trainiert werden.</translation>
    </message>
    <message>
        <source>How long a worker may take. What is not done by then goes on in another turn.</source>
        <translation>Wie lange ein Arbeiter brauchen darf. Was bis dahin nicht fertig ist, geht in einer weiteren Runde weiter.</translation>
    </message>
    <message>
        <source>As the cluster likes</source>
        <translation>Wie der Cluster will</translation>
    </message>
    <message>
        <source>What &quot;module load&quot; loads before the work begins, with blanks between.</source>
        <translation>Was „module load“ vor Beginn der Arbeit lädt, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Further lines of the job&apos;s script, carried out before the work begins.</source>
        <translation>Weitere Zeilen im Skript des Auftrags, die vor Beginn der Arbeit ausgeführt werden.</translation>
    </message>
    <message>
        <source>Processes of a run</source>
        <translation>Prozesse je Lauf</translation>
    </message>
    <message>
        <source>How many processes train each run together, on one machine or more. More than one pays for models that compute long and have little to exchange.</source>
        <translation>Wie viele Prozesse jeden Lauf gemeinsam trainieren, auf einem Rechner oder mehreren. Mehr als einer lohnt sich für Modelle, die lange rechnen und wenig auszutauschen haben.</translation>
    </message>
</context>
<context>
    <name>ui::PlacesDialog</name>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Neuer Ort</translation>
    </message>
    <message>
        <source>New place %1</source>
        <translation>Neuer Ort %1</translation>
    </message>
    <message>
        <source>Places where runs can be trained</source>
        <translation>Orte, an denen Läufe trainiert werden können</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Asks the place whether runs could be sent to it.</source>
        <translation>Fragt den Ort, ob Läufe hingeschickt werden könnten.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ui::Presentation</name>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Go on (Space)</source>
        <translation>Weitermachen (Leertaste)</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Anhalten (Leertaste)</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>How far off is each pixel?</source>
        <translation>Wie weit liegt jeder Bildpunkt daneben?</translation>
    </message>
    <message>
        <source>In per cent, over pictures that were kept away; lower is better</source>
        <translation>In Prozent, über zurückgehaltene Bilder; weniger ist besser</translation>
    </message>
    <message>
        <source>How far off each pixel is, in per cent</source>
        <translation>Wie weit jeder Bildpunkt daneben liegt, in Prozent</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Text darunter</translation>
    </message>
    <message>
        <source>Your own words; without any, the sentence follows the run</source>
        <translation>Eigene Worte; ohne sie folgt der Satz dem Lauf</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Other pictures (N)</source>
        <translation>Andere Bilder (N)</translation>
    </message>
    <message>
        <source>Caption (C)</source>
        <translation>Text (C)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Verlassen (Esc)</translation>
    </message>
</context>
<context>
    <name>ui::QueueDialog</name>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%Ln Lauf wartet</numerusform>
            <numerusform>%Ln Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of unknown length</source>
        <translation>
            <numerusform>%1, %Ln unbekannter Dauer</numerusform>
            <numerusform>%1, %Ln unbekannter Dauer</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop after this run</source>
        <translation>Nach diesem Lauf anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Taken out of the queue.</source>
        <translation>Aus der Warteschlange genommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Planned runs</source>
        <translation>Geplante Läufe</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Up)</source>
        <translation>Früher (Strg+Oben)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Later (Ctrl+Down)</source>
        <translation>Später (Strg+Unten)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget those that are done</source>
        <translation>Fertige vergessen</translation>
    </message>
    <message>
        <source>Nothing is planned. Add runs with Queue &gt; Add to the queue, or with a search over settings.</source>
        <translation>Nichts ist geplant. Fügen Sie Läufe mit Warteschlange &gt; Zur Warteschlange hinzufügen hinzu, oder mit einer Suche über Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) sent to %1.</source>
        <translation>
            <numerusform>%Ln Lauf an %1 geschickt.</numerusform>
            <numerusform>%Ln Läufe an %1 geschickt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Set up places…</source>
        <translation>Orte einrichten …</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird geschickt …</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Hinschicken</translation>
    </message>
    <message>
        <source>Sends all runs that wait, and starts workers for them.</source>
        <translation>Schickt alle wartenden Läufe hin und startet Arbeiter für sie.</translation>
    </message>
    <message>
        <source>Run on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <source>What was sent goes on when this window is closed.</source>
        <translation>Was geschickt ist, rechnet weiter, auch wenn dieses Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>ui::QueueLink</name>
    <message>
        <source>Queue: %1 of %2</source>
        <translation>Warteschlange: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Queue: %n waiting</source>
        <translation>
            <numerusform>Warteschlange: %Ln wartet</numerusform>
            <numerusform>Warteschlange: %Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned runs are trained one after the other. Press to see them.</source>
        <translation>Geplante Läufe werden nacheinander trainiert. Drücken Sie, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Planned runs wait until the queue is started. Press to see them.</source>
        <translation>Geplante Läufe warten, bis die Warteschlange gestartet wird. Drücken Sie, um sie zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>Elsewhere: %n run(s)</source>
        <translation>
            <numerusform>Anderswo: %Ln Lauf</numerusform>
            <numerusform>Anderswo: %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs that were sent to other machines. Press to see them.</source>
        <translation>Läufe, die an andere Rechner geschickt wurden. Drücken, um sie zu sehen.</translation>
    </message>
</context>
<context>
    <name>ui::QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Goes on later</source>
        <translation>Geht später weiter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, cell</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::RecipeBox</name>
    <message>
        <source>Load a recipe</source>
        <translation>Rezept laden</translation>
    </message>
    <message>
        <source>Save as recipe</source>
        <translation>Als Rezept speichern</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Es gibt keine</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Fills in everything below with settings that belong together</source>
        <translation>Füllt alles darunter mit Einstellungen, die zusammengehören</translation>
    </message>
    <message>
        <source>Load or save a recipe</source>
        <translation>Rezept laden oder speichern</translation>
    </message>
    <message>
        <source>Load a recipe…</source>
        <translation>Rezept laden …</translation>
    </message>
    <message>
        <source>Save as recipe…</source>
        <translation>Als Rezept speichern …</translation>
    </message>
    <message>
        <source>Remove a recipe of your own</source>
        <translation>Eigenes Rezept entfernen</translation>
    </message>
</context>
<context>
    <name>ui::ReconGrid</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>PSNR, dB</source>
        <translation>PSNR, dB</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, epoch %3</source>
        <translation>%1, %2, Epoche %3</translation>
    </message>
    <message>
        <source>%1, PSNR %2 decibels</source>
        <translation>%1, PSNR %2 Dezibel</translation>
    </message>
    <message>
        <source>%1, %2, in the first epoch</source>
        <translation>%1, %2, in der ersten Epoche</translation>
    </message>
</context>
<context>
    <name>ui::ReconstructionCard</name>
    <message>
        <source>Pictures appear after epoch 1</source>
        <translation>Bilder erscheinen nach Epoche 1</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Rekonstruktionen</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlechteste</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>The least like their targets first (W)</source>
        <translation>Die ihrem Ziel unähnlichsten zuerst (W)</translation>
    </message>
    <message>
        <source>The most like their targets first (T)</source>
        <translation>Die ihrem Ziel ähnlichsten zuerst (T)</translation>
    </message>
    <message>
        <source>In the order of the set (R)</source>
        <translation>In der Reihenfolge der Auswahl (R)</translation>
    </message>
    <message>
        <source>What the row Difference shows</source>
        <translation>Was die Zeile Unterschied zeigt</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>Art des Unterschieds</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>Bilder speichern</translation>
    </message>
    <message>
        <source>Save the chosen picture over all epochs, moving…</source>
        <translation>Gewähltes Bild über alle Epochen speichern, bewegt …</translation>
    </message>
    <message>
        <source>Save the chosen picture over all epochs, as a strip…</source>
        <translation>Gewähltes Bild über alle Epochen speichern, als Streifen …</translation>
    </message>
    <message>
        <source>Output at epoch</source>
        <translation>Ausgabe bei Epoche</translation>
    </message>
    <message>
        <source>Follow the newest epoch (End)</source>
        <translation>Der neuesten Epoche folgen (Ende)</translation>
    </message>
    <message>
        <source>%1 validation and %2 training pictures</source>
        <translation>%1 Prüf- und %2 Trainingsbilder</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) kept, all of them here</source>
        <translation>
            <numerusform>%Ln Epoche erhalten, hier zu sehen</numerusform>
            <numerusform>%Ln Epochen erhalten, alle hier zu sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>neueste</translation>
    </message>
    <message>
        <source>1, so far</source>
        <comment>epoch</comment>
        <translation>1, bisher</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Reihenfolge der Bilder</translation>
    </message>
</context>
<context>
    <name>ui::ReportDialog</name>
    <message>
        <source>Report on “%1”</source>
        <translation>Bericht über „%1“</translation>
    </message>
    <message>
        <source>Looking at every picture</source>
        <translation>Jedes Bild wird angesehen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the whole report, with every name, as text</source>
        <translation>Kopiert den ganzen Bericht, mit jedem Namen, als Text</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking at every picture: %1 of %2</source>
        <translation>Jedes Bild wird angesehen: %1 von %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Strong lines are worth a look before anything is trained.</source>
        <translation>Fette Zeilen sind einen Blick wert, bevor trainiert wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportSaver</name>
    <message>
        <source>Save a report (web page)…</source>
        <translation>Bericht speichern (Webseite) …</translation>
    </message>
    <message>
        <source>Save a report (PDF)…</source>
        <translation>Bericht speichern (PDF) …</translation>
    </message>
    <message>
        <source>Pictures, curves, findings and settings in one file that needs no program to read</source>
        <translation>Bilder, Kurven, Befunde und Einstellungen in einer Datei, die sich ohne Programm lesen lässt</translation>
    </message>
    <message>
        <source>Making the report.</source>
        <translation>Der Bericht wird erstellt.</translation>
    </message>
    <message>
        <source>Save the report, %1</source>
        <translation>Bericht speichern, %1</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht konnte nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>ui::RunActions</name>
    <message>
        <source>Deleted for good.</source>
        <translation>Endgültig gelöscht.</translation>
    </message>
    <message>
        <source>%1 are free again.</source>
        <translation>%1 sind wieder frei.</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln Lauf liegt im Papierkorb.</numerusform>
            <numerusform>%Ln Läufe liegen im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting them for good frees %1.</source>
        <translation>Endgültig löschen gibt %1 frei.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import runs…</source>
        <translation>Läufe importieren …</translation>
    </message>
    <message>
        <source>Export this run…</source>
        <translation>Diesen Lauf exportieren …</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Papierkorb leeren …</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Im Training öffnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Train three seeds</source>
        <translation>Drei Startzahlen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Marke hinzufügen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Import runs</source>
        <translation>Läufe importieren</translation>
    </message>
    <message>
        <source>Importing runs.</source>
        <translation>Läufe werden importiert.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with all pictures and weights? This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Lauf mit allen Bildern und Gewichten löschen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Läufe mit allen Bildern und Gewichten löschen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export this list as a table…</source>
        <translation>Diese Liste als Tabelle exportieren …</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Ordner importieren …</translation>
    </message>
    <message>
        <source>Import from an MLflow server…</source>
        <translation>Von einem MLflow-Server importieren …</translation>
    </message>
    <message>
        <source>Export for other programs</source>
        <translation>Für andere Programme exportieren</translation>
    </message>
    <message>
        <source>Import a folder of TensorBoard or MLflow</source>
        <translation>Ordner von TensorBoard oder MLflow importieren</translation>
    </message>
    <message>
        <source>Import from an MLflow server</source>
        <translation>Von einem MLflow-Server importieren</translation>
    </message>
    <message>
        <source>Address of the server, of one experiment or of one run</source>
        <translation>Adresse des Servers, eines Experiments oder eines Laufs</translation>
    </message>
    <message>
        <source>All that can be imported (*.afterimage *.keras *.h5 *.hdf5 *.csv *.tsv *.txt *tfevents*);;Runs (*.afterimage);;Models of Keras (*.keras *.h5 *.hdf5);;Tables (*.csv *.tsv *.txt);;TensorBoard (*tfevents*);;All files (*)</source>
        <translation>Alles, was importiert werden kann (*.afterimage *.keras *.h5 *.hdf5 *.csv *.tsv *.txt *tfevents*);;Läufe (*.afterimage);;Modelle von Keras (*.keras *.h5 *.hdf5);;Tabellen (*.csv *.tsv *.txt);;TensorBoard (*tfevents*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Explore between two pictures…</source>
        <translation>Zwischen zwei Bildern erkunden …</translation>
    </message>
    <message>
        <source>Select one run first.</source>
        <translation>Wählen Sie zuerst einen Lauf aus.</translation>
    </message>
    <message>
        <source>A file holds one run: select it in the list, then export.</source>
        <translation>Eine Datei enthält einen Lauf: Wählen Sie ihn in der Liste aus, dann exportieren Sie ihn.</translation>
    </message>
</context>
<context>
    <name>ui::RunButtons</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the run; what it has learnt is kept (Shift+F5)</source>
        <translation>Beendet den Lauf; was gelernt ist, bleibt (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Getting ready to train</source>
        <translation>Training wird vorbereitet</translation>
    </message>
    <message>
        <source>Changes here apply to the next run</source>
        <translation>Änderungen gelten für den nächsten Lauf</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>ui::RunCharts</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
</context>
<context>
    <name>ui::RunChips</name>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>%1 aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>It cannot be compared with the others</source>
        <translation>Lässt sich nicht mit den anderen vergleichen</translation>
    </message>
</context>
<context>
    <name>ui::RunChooser</name>
    <message>
        <source>There are no other runs.</source>
        <translation>Es gibt keine weiteren Läufe.</translation>
    </message>
    <message>
        <source>No run fits.</source>
        <translation>Kein Lauf passt.</translation>
    </message>
    <message>
        <source>Search: name, pictures, model, tag</source>
        <translation>Suchen: Name, Bilder, Modell, Schlagwort</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Choose on the page Runs…</source>
        <translation>Auf der Seite Läufe wählen …</translation>
    </message>
</context>
<context>
    <name>ui::RunController</name>
    <message>
        <source>Nothing can be trained yet: the part that computes is not loaded.</source>
        <translation>Noch kann nichts trainiert werden: der Teil, der rechnet, ist nicht geladen.</translation>
    </message>
    <message>
        <source>Another run is in progress. Wait for its end, or stop it first.</source>
        <translation>Ein anderer Lauf ist im Gange. Warten Sie sein Ende ab, oder halten Sie ihn zuerst an.</translation>
    </message>
</context>
<context>
    <name>ui::RunDetailPane</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message numerus="yes">
        <source>%n more run(s) are chosen.</source>
        <translation>
            <numerusform>%Ln weiterer Lauf ist gewählt.</numerusform>
            <numerusform>%Ln weitere Läufe sind gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see it here.</source>
        <translation>Wählen Sie einen Lauf, um ihn hier zu sehen.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Im Training öffnen</translation>
    </message>
    <message>
        <source>Goes on training from its last checkpoint</source>
        <translation>Trainiert ab der letzten Sicherung weiter</translation>
    </message>
    <message>
        <source>Train three seeds</source>
        <translation>Drei Startzahlen</translation>
    </message>
    <message>
        <source>Queues the same settings with three other seeds, to see how much is luck</source>
        <translation>Stellt dieselben Einstellungen mit drei anderen Startzahlen an, um zu sehen, wie viel Zufall ist</translation>
    </message>
    <message>
        <source>Compared as %1</source>
        <translation>Verglichen als %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>ui::RunExports</name>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Als Tabelle (CSV) …</translation>
    </message>
    <message>
        <source>For TensorBoard…</source>
        <translation>Für TensorBoard …</translation>
    </message>
    <message>
        <source>A folder of TensorBoard&apos;s logs</source>
        <translation>Ein Ordner mit TensorBoard-Protokollen</translation>
    </message>
    <message>
        <source>To an MLflow server…</source>
        <translation>Auf einen MLflow-Server …</translation>
    </message>
    <message>
        <source>Into a folder of MLflow…</source>
        <translation>In einen Ordner von MLflow …</translation>
    </message>
    <message>
        <source>A folder of MLflow&apos;s runs</source>
        <translation>Ein Ordner mit MLflow-Läufen</translation>
    </message>
    <message>
        <source>As an ONNX model…</source>
        <translation>Als ONNX-Modell …</translation>
    </message>
    <message>
        <source>Export the model</source>
        <translation>Modell exportieren</translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation>ONNX-Modelle (*.onnx)</translation>
    </message>
    <message>
        <source>For PyTorch…</source>
        <translation>Für PyTorch …</translation>
    </message>
    <message>
        <source>Export the model into a new folder</source>
        <translation>Modell in einen neuen Ordner exportieren</translation>
    </message>
    <message>
        <source>New folder (*)</source>
        <translation>Neuer Ordner (*)</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Werte exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>To an MLflow server</source>
        <translation>Auf einen MLflow-Server</translation>
    </message>
    <message>
        <source>Address of the server. What it has of these runs already is not sent again.</source>
        <translation>Adresse des Servers. Was er von diesen Läufen schon hat, wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Exporting the run.</source>
        <translation>Der Lauf wird exportiert.</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportiert.</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Runs (*.afterimage)</source>
        <translation>Läufe (*.afterimage)</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1, etwa %2</translation>
    </message>
    <message>
        <source>Encoder and decoder as ONNX models…</source>
        <translation>Encoder und Decoder als ONNX-Modelle …</translation>
    </message>
    <message>
        <source>Export encoder and decoder: two files named after this one</source>
        <translation>Encoder und Decoder exportieren: zwei Dateien, nach dieser benannt</translation>
    </message>
</context>
<context>
    <name>ui::RunFiles</name>
    <message>
        <source>Weights, final</source>
        <translation>Gewichte, endgültig</translation>
    </message>
    <message>
        <source>Checkpoint, epoch %1, best</source>
        <translation>Sicherung, Epoche %1, beste</translation>
    </message>
    <message>
        <source>Checkpoint, epoch %1</source>
        <translation>Sicherung, Epoche %1</translation>
    </message>
    <message numerus="yes">
        <source>Pictures of %n epoch(s)</source>
        <translation>
            <numerusform>Bilder von %Ln Epoche</numerusform>
            <numerusform>Bilder von %Ln Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Checkpoint, epoch %1, batch %2</source>
        <translation>Sicherung, Epoche %1, Batch %2</translation>
    </message>
</context>
<context>
    <name>ui::RunFilter</name>
    <message>
        <source>Filter of the runs</source>
        <translation>Filter der Läufe</translation>
    </message>
    <message>
        <source>Search, or filter: PSNR &gt; 20</source>
        <translation>Suchen oder filtern: PSNR &gt; 20</translation>
    </message>
</context>
<context>
    <name>ui::RunFindings</name>
    <message>
        <source>Ignored in all runs.</source>
        <translation>In allen Läufen ignoriert.</translation>
    </message>
    <message>
        <source>Ignored in this run.</source>
        <translation>In diesem Lauf ignoriert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This could not be kept.</source>
        <translation>Das konnte nicht behalten werden.</translation>
    </message>
</context>
<context>
    <name>ui::RunHeader</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Try a picture</source>
        <translation>Bild ausprobieren</translation>
    </message>
    <message>
        <source>See what the model makes of any picture; drop one here or press Ctrl+V</source>
        <translation>Sehen, was das Modell aus einem Bild macht; ziehen Sie eines hierher oder drücken Sie Strg+V</translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1   %2, best %3</source>
        <translation>%1   %2, beste %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Star: yes</source>
        <translation>Stern: ja</translation>
    </message>
    <message>
        <source>Star: no</source>
        <translation>Stern: nein</translation>
    </message>
</context>
<context>
    <name>ui::RunMenus</name>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>A setting</source>
        <translation>Eine Einstellung</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>Wie am Anfang</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Ansicht behalten …</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>Ansicht entfernen</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Ansicht behalten</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
</context>
<context>
    <name>ui::RunNotes</name>
    <message>
        <source>saved</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What did you try, and what did you see?</source>
        <translation>Was haben Sie versucht, und was haben Sie gesehen?</translation>
    </message>
</context>
<context>
    <name>ui::RunNotices</name>
    <message>
        <source>The run cannot be shown.</source>
        <translation>Der Lauf kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Please note.</source>
        <translation>Bitte beachten.</translation>
    </message>
    <message>
        <source>The run waits.</source>
        <translation>Der Lauf wartet.</translation>
    </message>
    <message>
        <source>Stopped early: no more progress.</source>
        <translation>Früh beendet: kein Fortschritt mehr.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>Best epoch %1, %2.</source>
        <translation>Beste Epoche %1, %2.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Beendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>%Ln ganze Epoche bleibt erhalten.</numerusform>
            <numerusform>%Ln ganze Epochen bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>The run has ended with a problem.</source>
        <translation>Der Lauf endete mit einem Problem.</translation>
    </message>
    <message>
        <source>A run was cut off.</source>
        <translation>Ein Lauf wurde abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n whole epoch(s) of %2. It can go on from there.</source>
        <translation>
            <numerusform>„%1“ hat %Ln ganze Epoche von %2. Er kann von dort weitergehen.</numerusform>
            <numerusform>„%1“ hat %Ln ganze Epochen von %2. Er kann von dort weitergehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n batch(es)</source>
        <translation>
            <numerusform>%1 von %Ln Batch</numerusform>
            <numerusform>%1 von %Ln Batches</numerusform>
        </translation>
    </message>
    <message>
        <source>You may close the window and go on another time: every batch that is done is kept.</source>
        <translation>Sie können das Fenster schließen und ein anderes Mal weitermachen: jeder fertige Batch bleibt erhalten.</translation>
    </message>
    <message>
        <source>It is in epoch %1, after %2, and can go on from there.</source>
        <translation>Er steht in Epoche %1, nach %2, und kann von dort weitergehen.</translation>
    </message>
    <message>
        <source>“%1” is in epoch %2 of %3, after %4. It can go on from there.</source>
        <translation>„%1“ steht in Epoche %2 von %3, nach %4. Er kann von dort weitergehen.</translation>
    </message>
    <message>
        <source>“%1” has all its epochs; only its end is missing.</source>
        <translation>„%1“ hat alle Epochen; ihm fehlt nur der Abschluss.</translation>
    </message>
</context>
<context>
    <name>ui::RunOverview</name>
    <message>
        <source>The same settings as %1</source>
        <translation>Dieselben Einstellungen wie %1</translation>
    </message>
    <message>
        <source>Changed from %1</source>
        <translation>Geändert seit %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Bestwert %1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, Epoche %2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Doktor</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>Importiert aus</translation>
    </message>
</context>
<context>
    <name>ui::RunStarter</name>
    <message>
        <source>The run cannot go on.</source>
        <translation>Der Lauf kann nicht weitergehen.</translation>
    </message>
    <message>
        <source>The pictures are gone.</source>
        <translation>Die Bilder sind weg.</translation>
    </message>
    <message>
        <source>Where the pictures of the run are now</source>
        <translation>Wo die Bilder des Laufs jetzt sind</translation>
    </message>
</context>
<context>
    <name>ui::RunStatusBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>Batch %1 von %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Memory %1 of %2 GB</source>
        <translation>Speicher %1 von %2 GB</translation>
    </message>
    <message>
        <source>Saved %1 ago</source>
        <translation>Gesichert vor %1</translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>Keep the columns up to “%1” in sight</source>
        <translation>Die Spalten bis „%1“ im Blick behalten</translation>
    </message>
    <message>
        <source>Let all columns scroll</source>
        <translation>Alle Spalten rollen lassen</translation>
    </message>
</context>
<context>
    <name>ui::RunTagsRow</name>
    <message>
        <source>+ tag</source>
        <translation>+ Marke</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neue Marke</translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <translation>Marke „%1“ wegnehmen</translation>
    </message>
</context>
<context>
    <name>ui::RunTools</name>
    <message>
        <source>Compared as %1; takes it out of the comparison</source>
        <translation>Als %1 verglichen; nimmt ihn aus dem Vergleich</translation>
    </message>
    <message>
        <source>Takes this run into the comparison</source>
        <translation>Nimmt diesen Lauf in den Vergleich</translation>
    </message>
    <message>
        <source>Compared as %1</source>
        <translation>Verglichen als %1</translation>
    </message>
    <message>
        <source>Compare this run</source>
        <translation>Diesen Lauf vergleichen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Stern geben</translation>
    </message>
    <message>
        <source>What was changed, tags, and more</source>
        <translation>Was geändert wurde, Marken und mehr</translation>
    </message>
    <message>
        <source>More about this run</source>
        <translation>Mehr zu diesem Lauf</translation>
    </message>
    <message>
        <source>Explore between two pictures…</source>
        <translation>Zwischen zwei Bildern erkunden …</translation>
    </message>
    <message>
        <source>The same settings as %1</source>
        <translation>Dieselben Einstellungen wie %1</translation>
    </message>
    <message>
        <source>Changed from %1</source>
        <translation>Geändert seit %1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Compare with the run before</source>
        <translation>Mit dem Lauf davor vergleichen</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Marke hinzufügen …</translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <translation>Marke „%1“ wegnehmen</translation>
    </message>
</context>
<context>
    <name>ui::RunsPage</name>
    <message>
        <source>The runs cannot be read.</source>
        <translation>Die Läufe sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Part of the store is damaged.</source>
        <translation>Ein Teil des Speichers ist beschädigt.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>This run is in the trash.</source>
        <translation>Dieser Lauf liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Bring it back to open it.</source>
        <translation>Holen Sie ihn zurück, um ihn zu öffnen.</translation>
    </message>
</context>
<context>
    <name>ui::RunsToolbar</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Filter, columns, groups and order, kept under a name</source>
        <translation>Filter, Spalten, Gruppen und Reihenfolge unter einem Namen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Papierkorb zeigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) have no room here.</source>
        <translation>
            <numerusform>%Ln Spalte hat hier keinen Platz.</numerusform>
            <numerusform>%Ln Spalten haben hier keinen Platz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavePicturesButton</name>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saves one of these pictures, or all of them side by side</source>
        <translation>Speichert eines dieser Bilder oder alle nebeneinander</translation>
    </message>
</context>
<context>
    <name>ui::ScatterPlot</name>
    <message>
        <source>Settings against result, as points</source>
        <translation>Einstellungen und Ergebnis, als Punkte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>letter, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>axis, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>run, its values</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2, %3</source>
        <translation>%1 gegen %2, %3</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 gewählt</translation>
    </message>
    <message>
        <source>No runs to show yet.</source>
        <translation>Noch keine Läufe zu zeigen.</translation>
    </message>
</context>
<context>
    <name>ui::SearchDialog</name>
    <message>
        <source>Search over settings</source>
        <translation>Suche über Einstellungen</translation>
    </message>
    <message>
        <source>Every combination</source>
        <translation>Jede Kombination</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Seeds alone</source>
        <translation>Nur Startzahlen</translation>
    </message>
    <message>
        <source>One run for each combination of the values</source>
        <translation>Ein Lauf für jede Kombination der Werte</translation>
    </message>
    <message>
        <source>So many runs, drawn from values and ranges</source>
        <translation>So viele Läufe, aus Werten und Bereichen gezogen</translation>
    </message>
    <message>
        <source>The same settings with several seeds, to see how much is luck</source>
        <translation>Dieselben Einstellungen mit mehreren Startzahlen, um zu sehen, wie viel Zufall ist</translation>
    </message>
    <message>
        <source>Runs to draw</source>
        <translation>Läufe ziehen</translation>
    </message>
    <message>
        <source>Seeds each</source>
        <translation>Startzahlen je Lauf</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Anstellen</translation>
    </message>
    <message numerus="yes">
        <source>search of %n</source>
        <translation>
            <numerusform>Suche mit %Ln</numerusform>
            <numerusform>Suche mit %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing but the seed changes.</source>
        <translation>Nur die Startzahl ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a setting</source>
        <translation>Einstellung hinzufügen</translation>
    </message>
    <message>
        <source>A setting and its values in each row, such as %1</source>
        <translation>In jeder Zeile eine Einstellung und ihre Werte, etwa %1</translation>
    </message>
    <message>
        <source>Values, or a range such as %1</source>
        <translation>Werte oder ein Bereich, etwa %1</translation>
    </message>
    <message>
        <source>Nothing is planned before the marked row is right.</source>
        <translation>Geplant wird erst, wenn die markierte Zeile stimmt.</translation>
    </message>
    <message>
        <source>Give at least one setting and its values.</source>
        <translation>Geben Sie mindestens eine Einstellung und ihre Werte an.</translation>
    </message>
    <message>
        <source>%1; how long they take is known once one like them has been trained</source>
        <translation>%1; wie lange sie dauern, zeigt sich, wenn einer wie sie trainiert ist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Kind of search</source>
        <translation>Art der Suche</translation>
    </message>
</context>
<context>
    <name>ui::SearchRow</name>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Choose a setting, or write its name</source>
        <translation>Wählen Sie eine Einstellung oder schreiben Sie ihren Namen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Even in powers of ten</source>
        <translation>Gleichmäßig in Zehnerpotenzen</translation>
    </message>
    <message>
        <source>Draws as often between 0.001 and 0.01 as between 0.01 and 0.1</source>
        <translation>Zieht zwischen 0,001 und 0,01 so oft wie zwischen 0,01 und 0,1</translation>
    </message>
    <message>
        <source>Leave this setting out</source>
        <translation>Diese Einstellung weglassen</translation>
    </message>
    <message>
        <source>such as %1</source>
        <comment>a value</comment>
        <translation>etwa %1</translation>
    </message>
</context>
<context>
    <name>ui::SentRunsModel</name>
    <message>
        <source>Waiting there</source>
        <translation>Wartet dort</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Goes on with the next worker</source>
        <translation>Geht mit dem nächsten Arbeiter weiter</translation>
    </message>
    <message>
        <source>No sign of life</source>
        <translation>Kein Lebenszeichen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, cell</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Whether it still trains cannot be told from here. If its machine is off, let another worker take it with &quot;Try again&quot;.</source>
        <translation>Ob er noch trainiert, lässt sich von hier nicht sagen. Ist der Rechner aus, lassen Sie mit „Noch einmal versuchen“ einen anderen Arbeiter weitermachen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
</context>
<context>
    <name>ui::SettingGroup</name>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Only to repeat a recorded run, with the mistake that was in it:</source>
        <translation>Nur um einen aufgezeichneten Lauf mit seinem Fehler zu wiederholen:</translation>
    </message>
</context>
<context>
    <name>ui::SettingRow</name>
    <message>
        <source>Choose a colour</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Larger: %1</source>
        <translation>Größer: %1</translation>
    </message>
    <message>
        <source>Smaller: %1</source>
        <translation>Kleiner: %1</translation>
    </message>
    <message>
        <source>A mix of several, each with its weight. Write your own like this.</source>
        <translation>Eine Mischung aus mehreren, jede mit ihrem Gewicht. Schreiben Sie eine eigene wie diese.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Runs are kept in</source>
        <translation>Läufe liegen in</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Reduce animation</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>What computes your runs.</source>
        <translation>Was Ihre Läufe berechnet.</translation>
    </message>
    <message>
        <source>As many as there are cores</source>
        <translation>So viele wie Kerne</translation>
    </message>
    <message>
        <source>How much of the processor a run may use. Fewer leave more for other programs.</source>
        <translation>Wie viel vom Prozessor ein Lauf nutzen darf. Weniger lassen anderen Programmen mehr.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has %n processor core(s) to compute with.</source>
        <translation>
            <numerusform>Dieser Rechner hat %Ln Prozessorkern zum Rechnen.</numerusform>
            <numerusform>Dieser Rechner hat %Ln Prozessorkerne zum Rechnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown live in</source>
        <translation>Live gezeigt in</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPlotCard</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on %1</source>
        <translation>
            <numerusform>%Ln Lauf mit %1</numerusform>
            <numerusform>%Ln Läufe mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 gewählt</translation>
    </message>
    <message>
        <source>%1; drag on an axis to select</source>
        <translation>%1; zum Wählen an einer Achse ziehen</translation>
    </message>
    <message>
        <source>%1; drag to select</source>
        <translation>%1; zum Wählen ziehen</translation>
    </message>
    <message>
        <source>Settings against result</source>
        <translation>Einstellungen und Ergebnis</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Senkrechte Achse</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Every run is a line across all settings and results</source>
        <translation>Jeder Lauf ist eine Linie über alle Einstellungen und Ergebnisse</translation>
    </message>
    <message>
        <source>Every run is a point of two settings or results</source>
        <translation>Jeder Lauf ist ein Punkt aus zwei Einstellungen oder Ergebnissen</translation>
    </message>
    <message>
        <source>Lines or points</source>
        <translation>Linien oder Punkte</translation>
    </message>
</context>
<context>
    <name>ui::SetupCheck</name>
    <message>
        <source>Before training</source>
        <translation>Vor dem Training</translation>
    </message>
</context>
<context>
    <name>ui::SetupNotices</name>
    <message>
        <source>The recipe cannot be used.</source>
        <translation>Das Rezept lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>The run was not started.</source>
        <translation>Der Lauf wurde nicht begonnen.</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>%1, %2, batch %3</source>
        <translation>%1, %2, Batch %3</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s), early stop %1</source>
        <translation>
            <numerusform>%Ln Epoche, früher Halt %1</numerusform>
            <numerusform>%Ln Epochen, früher Halt %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%Ln Epoche</numerusform>
            <numerusform>%Ln Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>group of settings</comment>
        <translation>Ende des Laufs</translation>
    </message>
</context>
<context>
    <name>ui::ShareField</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>per cent, number</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::StartCard</name>
    <message>
        <source>Getting the pictures ready</source>
        <translation>Die Bilder werden vorbereitet</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Stop or pause whenever you like</source>
        <translation>Jederzeit anhalten oder beenden</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>etwa %1 s</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>First result in</source>
        <translation>Erstes Ergebnis nach</translation>
    </message>
</context>
<context>
    <name>ui::StartGoals</name>
    <message>
        <source>Rebuild itself</source>
        <translation>Sich selbst nachbauen</translation>
    </message>
    <message>
        <source>Redraw the same picture from a few numbers</source>
        <translation>Dasselbe Bild aus wenigen Zahlen zeichnen</translation>
    </message>
    <message>
        <source>Paired target</source>
        <translation>Zugehöriges Ziel</translation>
    </message>
    <message>
        <source>Turn one picture into another</source>
        <translation>Ein Bild in ein anderes verwandeln</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Entrauschen</translation>
    </message>
    <message>
        <source>Remove grain from a picture</source>
        <translation>Rauschen aus einem Bild entfernen</translation>
    </message>
</context>
<context>
    <name>ui::StoreChoice</name>
    <message>
        <source>Where runs are kept</source>
        <translation>Wo Läufe liegen</translation>
    </message>
    <message>
        <source>All runs together take %1. %2 are free on this disk.</source>
        <translation>Alle Läufe zusammen belegen %1. Auf diesem Datenträger sind %2 frei.</translation>
    </message>
    <message>
        <source>All runs together take %1.</source>
        <translation>Alle Läufe zusammen belegen %1.</translation>
    </message>
    <message>
        <source>Runs are kept in</source>
        <translation>Läufe liegen in</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Start again with this folder</source>
        <translation>Mit diesem Ordner neu beginnen</translation>
    </message>
    <message>
        <source>Another folder is used from the next start on.</source>
        <translation>Ein anderer Ordner wird ab dem nächsten Start verwendet.</translation>
    </message>
    <message>
        <source>This folder is not used. %1</source>
        <translation>Dieser Ordner wird nicht verwendet. %1</translation>
    </message>
    <message numerus="yes">
        <source>Its %n run(s) can be looked at, but it takes no more. %1</source>
        <translation>
            <numerusform>Sein %Ln Lauf lässt sich ansehen, aber er nimmt keine weiteren auf. %1</numerusform>
            <numerusform>Seine %Ln Läufe lassen sich ansehen, aber er nimmt keine weiteren auf. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty place for runs. It is used from the next start on.</source>
        <translation>Ein leerer Platz für Läufe. Er wird ab dem nächsten Start verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are kept there. It is used from the next start on.</source>
        <translation>
            <numerusform>Dort liegt %Ln Lauf. Der Ordner wird ab dem nächsten Start verwendet.</numerusform>
            <numerusform>Dort liegen %Ln Läufe. Der Ordner wird ab dem nächsten Start verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A run is in progress: wait for its end, or stop it first.</source>
        <translation>Ein Lauf ist im Gang: Warten Sie sein Ende ab, oder beenden Sie ihn zuerst.</translation>
    </message>
</context>
<context>
    <name>ui::StoreTroublePage</name>
    <message>
        <source>Your runs can only be looked at</source>
        <translation>Ihre Läufe lassen sich nur ansehen</translation>
    </message>
    <message>
        <source>Your runs cannot be opened</source>
        <translation>Ihre Läufe lassen sich nicht öffnen</translation>
    </message>
    <message>
        <source>Runs are kept in %1.</source>
        <translation>Läufe liegen in %1.</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look at the runs</source>
        <translation>Läufe ansehen</translation>
    </message>
</context>
<context>
    <name>ui::TaskNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
</context>
<context>
    <name>ui::TermHelp</name>
    <message>
        <source>What is this? Right mouse button, or Shift+F1.</source>
        <translation>Was ist das? Rechte Maustaste oder Umschalt+F1.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
</context>
<context>
    <name>ui::TermLinks</name>
    <message>
        <source>Words used here:</source>
        <translation>Wörter, die hier vorkommen:</translation>
    </message>
</context>
<context>
    <name>ui::ToolKitWords</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ja zu &amp;allen</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;ein zu allen</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Einzelheiten zeigen …</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Einzelheiten verbergen …</translation>
    </message>
    <message>
        <source>Enter a value:</source>
        <translation>Geben Sie einen Wert ein:</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Zeigen: </translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Laufwerk</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Suchen in:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Datei&amp;name:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Dateien der Art:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Wählen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Vorwärtsgehen</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Zum übergeordneten Ordner gehen</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Einen neuen Ordner anlegen</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Als Liste zeigen</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Mit Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Liste der Orte und Lesezeichen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Zuletzt besucht</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>&amp;Versteckte Dateien zeigen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 gibt es bereits.
Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Diese Datei gibt es nicht.
Bitte prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Diesen Ordner gibt es nicht.
Bitte prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>„%1“ ist schreibgeschützt.
Möchten Sie die Datei trotzdem löschen?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Möchten Sie „%1“ wirklich löschen?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Der Ordner konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Adresse des Verweises kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>Alles &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Erhöhen</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Verringern</translation>
    </message>
    <message>
        <source>&amp;Basic colors</source>
        <translation>&amp;Grundfarben</translation>
    </message>
    <message>
        <source>&amp;Custom colors</source>
        <translation>&amp;Eigene Farben</translation>
    </message>
    <message>
        <source>&amp;Add to Custom Colors</source>
        <translation>Zu den eigenen Farben &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation>Farbe vom &amp;Bildschirm nehmen</translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation>Zeiger bei %1, %2
Abbrechen mit Esc</translation>
    </message>
    <message>
        <source>Select Color</source>
        <translation>Farbe wählen</translation>
    </message>
    <message>
        <source>Hu&amp;e:</source>
        <translation>Farb&amp;ton:</translation>
    </message>
    <message>
        <source>&amp;Sat:</source>
        <translation>&amp;Sättigung:</translation>
    </message>
    <message>
        <source>&amp;Val:</source>
        <translation>&amp;Helligkeit:</translation>
    </message>
    <message>
        <source>&amp;Red:</source>
        <translation>&amp;Rot:</translation>
    </message>
    <message>
        <source>&amp;Green:</source>
        <translation>&amp;Grün:</translation>
    </message>
    <message>
        <source>Bl&amp;ue:</source>
        <translation>Bla&amp;u:</translation>
    </message>
    <message>
        <source>A&amp;lpha channel:</source>
        <translation>A&amp;lphakanal:</translation>
    </message>
    <message>
        <source>&amp;HTML:</source>
        <translation>&amp;HTML:</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
</context>
<context>
    <name>ui::TrainPage</name>
    <message>
        <source>Best so far: epoch %1, %2</source>
        <translation>Bisher beste: Epoche %1, %2</translation>
    </message>
    <message>
        <source>Try a picture</source>
        <translation>Bild ausprobieren</translation>
    </message>
    <message>
        <source>Training is not possible.</source>
        <translation>Training ist nicht möglich.</translation>
    </message>
    <message>
        <source>The picture cannot be used.</source>
        <translation>Das Bild ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The picture was not tried.</source>
        <translation>Das Bild wurde nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Training is slow on this machine.</source>
        <translation>Das Training ist auf diesem Rechner langsam.</translation>
    </message>
</context>
<context>
    <name>ui::TrialStep</name>
    <message>
        <source>Run it again</source>
        <translation>Noch einmal laufen lassen</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Laufen lassen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Another run is in progress. Wait for its end, or stop it first.</source>
        <translation>Ein anderer Lauf ist im Gange. Warten Sie sein Ende ab, oder halten Sie ihn zuerst an.</translation>
    </message>
    <message>
        <source>Reading the run that you trained before</source>
        <translation>Der früher trainierte Lauf wird gelesen</translation>
    </message>
    <message>
        <source>Drawing the sample pictures: %1. This is done once.</source>
        <translation>Die Beispielbilder werden gezeichnet: %1. Das geschieht nur einmal.</translation>
    </message>
    <message>
        <source>Drawing the sample pictures. This is done once.</source>
        <translation>Die Beispielbilder werden gezeichnet. Das geschieht nur einmal.</translation>
    </message>
    <message>
        <source>The run is paused. Go on from the menu Run.</source>
        <translation>Der Lauf ist angehalten. Im Menü Lauf geht er weiter.</translation>
    </message>
    <message>
        <source>Stopping after this batch</source>
        <translation>Er hält nach diesem Batch an</translation>
    </message>
    <message>
        <source>Reading pictures: %1</source>
        <translation>Bilder werden gelesen: %1</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Done: it is kept in Runs, with the tag %1.</source>
        <translation>Fertig: Er wird unter Läufe aufgehoben, mit dem Schlagwort %1.</translation>
    </message>
    <message>
        <source>Stopped before anything was learnt.</source>
        <translation>Angehalten, bevor etwas gelernt wurde.</translation>
    </message>
    <message>
        <source>A small edition of the record&apos;s model, so that it takes less than a minute.</source>
        <translation>Eine kleine Ausgabe des Modells aus der Aufzeichnung, damit es weniger als eine Minute dauert.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of pictures, %1 × %2 pixels</source>
        <translation>
            <numerusform>%Ln Bildpaar, %1 × %2 Bildpunkte</numerusform>
            <numerusform>%Ln Bildpaare, %1 × %2 Bildpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%Ln Epoche</numerusform>
            <numerusform>%Ln Epochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Im Training öffnen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
</context>
<context>
    <name>ui::TriedDialog</name>
    <message>
        <source>What every run makes of it</source>
        <translation>Was jeder Lauf daraus macht</translation>
    </message>
    <message>
        <source>What the runs make of %1</source>
        <translation>Was die Läufe aus %1 machen</translation>
    </message>
    <message>
        <source>Input…</source>
        <translation>Eingabe …</translation>
    </message>
    <message>
        <source>Output of %1, %2…</source>
        <translation>Ausgabe von %1, %2 …</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>Nebeneinander …</translation>
    </message>
</context>
</TS>

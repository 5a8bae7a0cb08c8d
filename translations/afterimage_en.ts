<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AxisScale</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>Baseline</name>
    <message>
        <source>average picture</source>
        <translation>average picture</translation>
    </message>
    <message>
        <source>best single colour</source>
        <translation>best single colour</translation>
    </message>
    <message>
        <source>the input itself</source>
        <translation>the input itself</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ChartPlot</name>
    <message>
        <source>epoch %1</source>
        <translation>epoch %1</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>best %1</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>Itself</translation>
    </message>
    <message>
        <source>Paired target</source>
        <translation>Paired target</translation>
    </message>
    <message>
        <source>Clean copy</source>
        <translation>Clean copy</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Crop</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 to 1</translation>
    </message>
    <message>
        <source>0 to 255 (unscaled)</source>
        <translation>0 to 255 (unscaled)</translation>
    </message>
    <message>
        <source>-1 to 1</source>
        <translation>-1 to 1</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Grain</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>Salt and pepper</translation>
    </message>
    <message>
        <source>Missing squares</source>
        <translation>Missing squares</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Blur</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>No colour</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Low resolution</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Graphics card</translation>
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
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Choose runs to compare: with “Add run”, or on the page Runs.</source>
        <translation>Choose runs to compare: with “Add run”, or on the page Runs.</translation>
    </message>
    <message>
        <source>%1 cannot be shown. %2</source>
        <translation>%1 cannot be shown. %2</translation>
    </message>
    <message>
        <source>%1 keeps no pictures yet.</source>
        <translation>%1 keeps no pictures yet.</translation>
    </message>
    <message>
        <source>These runs have no picture in common: they were trained on different ones. Their figures cannot be compared either. “Use this picture” shows what each makes of one that you choose.</source>
        <translation>These runs have no picture in common: they were trained on different ones. Their figures cannot be compared either. “Use this picture” shows what each makes of one that you choose.</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Absolute</source>
        <translation>Absolute</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>Squared</translation>
    </message>
    <message>
        <source>Structure (SSIM)</source>
        <translation>Structure (SSIM)</translation>
    </message>
    <message>
        <source>How far each pixel is off; 1 is from black to white.</source>
        <translation>How far each pixel is off; 1 is from black to white.</translation>
    </message>
    <message>
        <source>Orange where the output is too light, blue where it is too dark.</source>
        <translation>Orange where the output is too light, blue where it is too dark.</translation>
    </message>
    <message>
        <source>Large errors stand out, small ones disappear.</source>
        <translation>Large errors stand out, small ones disappear.</translation>
    </message>
    <message>
        <source>Where edges and texture are not alike, whatever the brightness.</source>
        <translation>Where edges and texture are not alike, whatever the brightness.</translation>
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
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>about %1 h</translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <translation>about %1 h %2 min</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;: allowed is %3.</source>
        <translation>"%1" cannot be "%2": allowed is %3.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>up to 16 whole numbers from %1 to %2, with commas between them</source>
        <translation>up to 16 whole numbers from %1 to %2, with commas between them</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>on or off</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>any text</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>one of %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list of whole numbers.</source>
        <translation>"%1" must be a list of whole numbers.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a setting of &quot;%2&quot;.</source>
        <translation>"%1" is not a setting of "%2".</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>There is no setting "%1"; did you mean "%2"?</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;.</source>
        <translation>There is no setting "%1".</translation>
    </message>
    <message>
        <source>&quot;background&quot; cannot be &quot;%1&quot;: write six hexadecimal digits such as ffffff.</source>
        <translation>"background" cannot be "%1": write six hexadecimal digits such as ffffff.</translation>
    </message>
    <message>
        <source>Validation and test together take more than 0.9 of the pictures: too few are left to train on.</source>
        <translation>Validation and test together take more than 0.9 of the pictures: too few are left to train on.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy compares the channels of a pixel, and a grey picture has only one. Use &quot;bce&quot; or &quot;mse&quot;, or rgb pictures.</source>
        <translation>Categorical cross-entropy compares the channels of a pixel, and a grey picture has only one. Use "bce" or "mse", or rgb pictures.</translation>
    </message>
    <message>
        <source>SSIM looks through a window of 11 x 11 pixels: use pictures of at least 11 pixels.</source>
        <translation>SSIM looks through a window of 11 x 11 pixels: use pictures of at least 11 pixels.</translation>
    </message>
    <message>
        <source>The loss ssim needs pictures of at least 11 x 11 pixels. Choose a larger size or another loss.</source>
        <translation>The loss ssim needs pictures of at least 11 x 11 pixels. Choose a larger size or another loss.</translation>
    </message>
    <message>
        <source>The loss &quot;%1&quot; cannot be read. Write a name like &quot;mse&quot;, or a mix like &quot;0.84*ssim + 0.16*mae&quot;.</source>
        <translation>The loss "%1" cannot be read. Write a name like "mse", or a mix like "0.84*ssim + 0.16*mae".</translation>
    </message>
    <message>
        <source>In the loss &quot;%1&quot; the weight &quot;%2&quot; is not a number above 0. Write a mix like &quot;0.84*ssim + 0.16*mae&quot;.</source>
        <translation>In the loss "%1" the weight "%2" is not a number above 0. Write a mix like "0.84*ssim + 0.16*mae".</translation>
    </message>
    <message>
        <source>The loss is empty: choose one, for example &quot;mse&quot;.</source>
        <translation>The loss is empty: choose one, for example "mse".</translation>
    </message>
    <message>
        <source>The loss &quot;%1&quot; is not known: choose one that the list of losses names.</source>
        <translation>The loss "%1" is not known: choose one that the list of losses names.</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;: choose one of %3.</source>
        <translation>There is no %1 "%2": choose one of %3.</translation>
    </message>
    <message>
        <source>With %1 stages the picture size must be a multiple of %2; %3 is not. Use %4 or %5, or fewer filters.</source>
        <translation>With %1 stages the picture size must be a multiple of %2; %3 is not. Use %4 or %5, or fewer filters.</translation>
    </message>
    <message>
        <source>With %1 stages the picture size must be a multiple of %2; %3 is not. Use %4, or fewer filters.</source>
        <translation>With %1 stages the picture size must be a multiple of %2; %3 is not. Use %4, or fewer filters.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>There is no folder "%1".</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a folder that can be opened.</source>
        <translation>"%1" is not a folder that can be opened.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be opened: %2.</source>
        <translation>The folder "%1" cannot be opened: %2.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; cannot be made: %2.</source>
        <translation>The folder "%1" cannot be made: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no pairs of pictures: put them into sub-folders such as input and target, under equal names, or list them in manifest.csv.</source>
        <translation>"%1" has no pairs of pictures: put them into sub-folders such as input and target, under equal names, or list them in manifest.csv.</translation>
    </message>
    <message>
        <source>There is no usable picture in &quot;%1&quot;. 1 file was skipped, for example %2: %3.</source>
        <translation>There is no usable picture in "%1". 1 file was skipped, for example %2: %3.</translation>
    </message>
    <message>
        <source>There is no usable picture in &quot;%1&quot;. %2 files were skipped, for example %3: %4.</source>
        <translation>There is no usable picture in "%1". %2 files were skipped, for example %3: %4.</translation>
    </message>
    <message>
        <source>There is no usable picture in &quot;%1&quot;.</source>
        <translation>There is no usable picture in "%1".</translation>
    </message>
    <message>
        <source>No picture in &quot;%1&quot; can be read; the first one, %2: %3.</source>
        <translation>No picture in "%1" can be read; the first one, %2: %3.</translation>
    </message>
    <message>
        <source>There are pictures for training or for validation only, but a run needs both. Change the validation share or the folders train and val.</source>
        <translation>There are pictures for training or for validation only, but a run needs both. Change the validation share or the folders train and val.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; must begin with the heading input,target or input,target,split.</source>
        <translation>The list "%1" must begin with the heading input,target or input,target,split.</translation>
    </message>
    <message>
        <source>The list &quot;%1&quot; cannot be read, or is larger than 256 MiB.</source>
        <translation>The list "%1" cannot be read, or is larger than 256 MiB.</translation>
    </message>
    <message>
        <source>The font Noto Color Emoji is not installed, and the sample pictures are made from it. Install it: sudo apt install fonts-noto-color-emoji; or choose the sample &quot;shapes&quot;.</source>
        <translation>The font Noto Color Emoji is not installed, and the sample pictures are made from it. Install it: sudo apt install fonts-noto-color-emoji; or choose the sample "shapes".</translation>
    </message>
    <message>
        <source>The sample pictures cannot be kept in &quot;%1&quot;: %2.</source>
        <translation>The sample pictures cannot be kept in "%1": %2.</translation>
    </message>
    <message>
        <source>The decoded pictures take %1, more than the memory limit, and the cache folder %2 has no room for them or cannot be written. Free some space, use fewer or smaller pictures, or raise memory_mib.</source>
        <translation>The decoded pictures take %1, more than the memory limit, and the cache folder %2 has no room for them or cannot be written. Free some space, use fewer or smaller pictures, or raise memory_mib.</translation>
    </message>
    <message>
        <source>The cache folder %1 cannot be used: pictures will be decoded again in the next run.</source>
        <translation>The cache folder %1 cannot be used: pictures will be decoded again in the next run.</translation>
    </message>
    <message>
        <source>the file cannot be opened</source>
        <translation>the file cannot be opened</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>the file is empty</translation>
    </message>
    <message>
        <source>the file is larger than 2 GiB</source>
        <translation>the file is larger than 2 GiB</translation>
    </message>
    <message>
        <source>the file is larger than 4 GiB</source>
        <translation>the file is larger than 4 GiB</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>the file cannot be read to its end</translation>
    </message>
    <message>
        <source>its header is damaged</source>
        <translation>its header is damaged</translation>
    </message>
    <message>
        <source>it claims to be larger than 256 megapixels</source>
        <translation>it claims to be larger than 256 megapixels</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>the file is cut off</translation>
    </message>
    <message>
        <source>it claims more pixels than the file can hold</source>
        <translation>it claims more pixels than the file can hold</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>the file is damaged</translation>
    </message>
    <message>
        <source>its pixels are neither 8 nor 16 bits deep</source>
        <translation>its pixels are neither 8 nor 16 bits deep</translation>
    </message>
    <message>
        <source>it has an unusual number of channels</source>
        <translation>it has an unusual number of channels</translation>
    </message>
    <message>
        <source>the file has become shorter</source>
        <translation>the file has become shorter</translation>
    </message>
    <message>
        <source>the compressed file is damaged or cut off</source>
        <translation>the compressed file is damaged or cut off</translation>
    </message>
    <message>
        <source>the compressed file is cut off</source>
        <translation>the compressed file is cut off</translation>
    </message>
    <message>
        <source>not an IDX file of pictures</source>
        <translation>not an IDX file of pictures</translation>
    </message>
    <message>
        <source>its header promises other contents than it has</source>
        <translation>its header promises other contents than it has</translation>
    </message>
    <message>
        <source>its size is not that of a CIFAR-10 batch</source>
        <translation>its size is not that of a CIFAR-10 batch</translation>
    </message>
    <message>
        <source>%1 pictures are not supported; save it as PNG</source>
        <translation>%1 pictures are not supported; save it as PNG</translation>
    </message>
    <message>
        <source>no extension</source>
        <translation>no extension</translation>
    </message>
    <message>
        <source>a link that leads nowhere</source>
        <translation>a link that leads nowhere</translation>
    </message>
    <message>
        <source>a link to a folder that is read already</source>
        <translation>a link to a folder that is read already</translation>
    </message>
    <message>
        <source>neither a file nor a folder</source>
        <translation>neither a file nor a folder</translation>
    </message>
    <message>
        <source>the folder cannot be opened: %1</source>
        <translation>the folder cannot be opened: %1</translation>
    </message>
    <message>
        <source>an input without a target</source>
        <translation>an input without a target</translation>
    </message>
    <message>
        <source>a target without an input</source>
        <translation>a target without an input</translation>
    </message>
    <message>
        <source>neither an input nor a target</source>
        <translation>neither an input nor a target</translation>
    </message>
    <message>
        <source>another target has the same name</source>
        <translation>another target has the same name</translation>
    </message>
    <message>
        <source>another input has the same name</source>
        <translation>another input has the same name</translation>
    </message>
    <message>
        <source>a line without a file name</source>
        <translation>a line without a file name</translation>
    </message>
    <message>
        <source>the file lies outside the folder</source>
        <translation>the file lies outside the folder</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>the file does not exist</translation>
    </message>
    <message>
        <source>its split is neither train, val nor test</source>
        <translation>its split is neither train, val nor test</translation>
    </message>
    <message>
        <source>The loss became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with clip_norm.</source>
        <translation>The loss became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with clip_norm.</translation>
    </message>
    <message>
        <source>The weights became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with clip_norm.</source>
        <translation>The weights became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with clip_norm.</translation>
    </message>
    <message>
        <source>The gradient became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with clip_norm.</source>
        <translation>The gradient became infinite or not a number in epoch %1, batch %2, at %3. The weights from before that epoch are kept. Try a smaller learning rate, or limit the gradients with clip_norm.</translation>
    </message>
    <message>
        <source>the loss itself</source>
        <translation>the loss itself</translation>
    </message>
    <message>
        <source>There is not enough memory for this training. Use a smaller batch, smaller pictures or fewer filters.</source>
        <translation>There is not enough memory for this training. Use a smaller batch, smaller pictures or fewer filters.</translation>
    </message>
    <message>
        <source>The graphics card stopped working: %1. What was learnt up to the last epoch is kept.</source>
        <translation>The graphics card stopped working: %1. What was learnt up to the last epoch is kept.</translation>
    </message>
    <message>
        <source>LibTorch could not go on: %1</source>
        <translation>LibTorch could not go on: %1</translation>
    </message>
    <message>
        <source>Training could not go on: %1</source>
        <translation>Training could not go on: %1</translation>
    </message>
    <message>
        <source>No graphics card with CUDA can be used: check the driver and that LibTorch was built for CUDA, or choose the device &quot;cpu&quot;.</source>
        <translation>No graphics card with CUDA can be used: check the driver and that LibTorch was built for CUDA, or choose the device "cpu".</translation>
    </message>
    <message>
        <source>%1, %2 threads</source>
        <translation>%1, %2 threads</translation>
    </message>
    <message>
        <source>%1, 1 thread</source>
        <translation>%1, 1 thread</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>CUDA graphics card</translation>
    </message>
    <message>
        <source>The recipe &quot;%1&quot; cannot be opened.</source>
        <translation>The recipe "%1" cannot be opened.</translation>
    </message>
    <message>
        <source>The recipe &quot;%1&quot; cannot be read.</source>
        <translation>The recipe "%1" cannot be read.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than 1 MiB: that is no recipe.</source>
        <translation>"%1" is larger than 1 MiB: that is no recipe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid JSON: %2</source>
        <translation>"%1" is not valid JSON: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deeply for a recipe.</source>
        <translation>"%1" is nested too deeply for a recipe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no recipe: it must hold &quot;%2&quot;: 1.</source>
        <translation>"%1" is no recipe: it must hold "%2": 1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a recipe of another version than 1; use the program that wrote it.</source>
        <translation>"%1" is a recipe of another version than 1; use the program that wrote it.</translation>
    </message>
    <message>
        <source>A recipe has no section &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>A recipe has no section "%1"; did you mean "%2"?</translation>
    </message>
    <message>
        <source>A recipe has no section &quot;%1&quot;; it has %2.</source>
        <translation>A recipe has no section "%1"; it has %2.</translation>
    </message>
    <message>
        <source>The section &quot;%1&quot; must hold settings in braces.</source>
        <translation>The section "%1" must hold settings in braces.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; belongs into the section &quot;%2&quot;, not &quot;%3&quot;.</source>
        <translation>"%1" belongs into the section "%2", not "%3".</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>"%1" must be a text.</translation>
    </message>
    <message>
        <source>There is no recipe &quot;%1&quot;: choose one of %2, or give the path of a recipe file.</source>
        <translation>There is no recipe "%1": choose one of %2, or give the path of a recipe file.</translation>
    </message>
    <message>
        <source>The weights file &quot;%1&quot; cannot be used: %2.</source>
        <translation>The weights file "%1" cannot be used: %2.</translation>
    </message>
    <message>
        <source>The checkpoint &quot;%1&quot; cannot be used: %2.</source>
        <translation>The checkpoint "%1" cannot be used: %2.</translation>
    </message>
    <message>
        <source>it is missing or cannot be opened</source>
        <translation>it is missing or cannot be opened</translation>
    </message>
    <message>
        <source>its contents have changed since it was written</source>
        <translation>its contents have changed since it was written</translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; belongs to another architecture or other settings than these.</source>
        <translation>What is in "%1" belongs to another architecture or other settings than these.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Free some space and try again.</source>
        <translation>"%1" cannot be written: %2. Free some space and try again.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2.</source>
        <translation>"%1" cannot be written: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or may not be read.</source>
        <translation>"%1" is missing or may not be read.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: it does not hold what was written. Please restore it from a copy.</source>
        <translation>"%1" is damaged: it does not hold what was written. Please restore it from a copy.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged: it does not hold what was written.</source>
        <translation>"%1" is damaged: it does not hold what was written.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read to its end. Please check the disk.</source>
        <translation>"%1" could not be read to its end. Please check the disk.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>No space left on device</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Permission denied</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>No such file or directory</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Read-only file system</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Is a directory</translation>
    </message>
    <message>
        <source>The disk is full, so &quot;%1&quot; could not take more. Nothing that was reported is lost. Free some space and go on.</source>
        <translation>The disk is full, so "%1" could not take more. Nothing that was reported is lost. Free some space and go on.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; may only be read. Please allow writing to its folder, or name another.</source>
        <translation>The run store "%1" may only be read. Please allow writing to its folder, or name another.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; is open for reading only, so nothing was changed.%2</source>
        <translation>The run store "%1" is open for reading only, so nothing was changed.%2</translation>
    </message>
    <message>
        <source>Another program has been writing to the run store &quot;%1&quot; for %2 s. Please let it finish, or end it, and try again.</source>
        <translation>Another program has been writing to the run store "%1" for %2 s. Please let it finish, or end it, and try again.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; cannot be opened. Please check that its folder exists and may be used.</source>
        <translation>The run store "%1" cannot be opened. Please check that its folder exists and may be used.</translation>
    </message>
    <message>
        <source>Reading or writing the run store &quot;%1&quot; failed (%2). Please check the disk and its free space, and try again.</source>
        <translation>Reading or writing the run store "%1" failed (%2). Please check the disk and its free space, and try again.</translation>
    </message>
    <message>
        <source>The run store&apos;s database &quot;%1&quot; does not look as this program left it (%2). Please check it with &quot;afterimage-cli verify&quot;.</source>
        <translation>The run store's database "%1" does not look as this program left it (%2). Please check it with "afterimage-cli verify".</translation>
    </message>
    <message>
        <source>The run store&apos;s database &quot;%1&quot; is missing or empty, but there are files of its runs. Please put a copy of it back, or choose another folder with --store. Nothing was changed.</source>
        <translation>The run store's database "%1" is missing or empty, but there are files of its runs. Please put a copy of it back, or choose another folder with --store. Nothing was changed.</translation>
    </message>
    <message>
        <source>The run store&apos;s folder &quot;%1&quot; cannot be made: %2. Please choose another with --store.</source>
        <translation>The run store's folder "%1" cannot be made: %2. Please choose another with --store.</translation>
    </message>
    <message>
        <source>The run store &quot;%1&quot; was written by a newer version of Afterimage (format %2, this program knows up to %3). Please update Afterimage, or choose another folder with --store. Nothing was changed.</source>
        <translation>The run store "%1" was written by a newer version of Afterimage (format %2, this program knows up to %3). Please update Afterimage, or choose another folder with --store. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no run store in &quot;%1&quot;. Please check the folder&apos;s name.</source>
        <translation>There is no run store in "%1". Please check the folder's name.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; holds no run store. Please check the folder&apos;s name.</source>
        <translation>The file "%1" holds no run store. Please check the folder's name.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot; in this store.</source>
        <translation>There is no run "%1" in this store.</translation>
    </message>
    <message>
        <source>Run %1 is in progress in another program. Please stop it there first.</source>
        <translation>Run %1 is in progress in another program. Please stop it there first.</translation>
    </message>
    <message>
        <source>Run %1 is in progress. Please stop it first.</source>
        <translation>Run %1 is in progress. Please stop it first.</translation>
    </message>
    <message>
        <source>Run %1 has done all its %2 epochs. To train it further, give it more of them.</source>
        <translation>Run %1 has done all its %2 epochs. To train it further, give it more of them.</translation>
    </message>
    <message>
        <source>Run %1 has no whole checkpoint.</source>
        <translation>Run %1 has no whole checkpoint.</translation>
    </message>
    <message>
        <source>The pictures in &quot;%1&quot; have changed since run %2 began, so it cannot go on as it was. Bring them back, or begin a new run from its weights.</source>
        <translation>The pictures in "%1" have changed since run %2 began, so it cannot go on as it was. Bring them back, or begin a new run from its weights.</translation>
    </message>
    <message>
        <source>A run needs a name; please give at least one letter.</source>
        <translation>A run needs a name; please give at least one letter.</translation>
    </message>
    <message>
        <source>A tag needs at least one letter.</source>
        <translation>A tag needs at least one letter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be imported: %2 Nothing was changed.</source>
        <translation>"%1" cannot be imported: %2 Nothing was changed.</translation>
    </message>
    <message>
        <source>it is no run archive.</source>
        <translation>it is no run archive.</translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <translation>it is damaged.</translation>
    </message>
    <message>
        <source>its end is missing.</source>
        <translation>its end is missing.</translation>
    </message>
    <message>
        <source>one of its pictures is damaged.</source>
        <translation>one of its pictures is damaged.</translation>
    </message>
    <message>
        <source>The store has run %1 already. To import it again, delete and purge that one first.</source>
        <translation>The store has run %1 already. To import it again, delete and purge that one first.</translation>
    </message>
    <message>
        <source>Planned run %1 is in progress. Please stop it first.</source>
        <translation>Planned run %1 is in progress. Please stop it first.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Settings, metrics, name, tag, status and created are some that there are.</source>
        <translation>There is no field "%1". Settings, metrics, name, tag, status and created are some that there are.</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. Settings, metrics, name, tag, status and created are some that there are.</source>
        <translation>There is no metric "%1". Settings, metrics, name, tag, status and created are some that there are.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>There is no field "%1". Did you mean "%2"?</translation>
    </message>
    <message>
        <source>There is no metric &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>There is no metric "%1". Did you mean "%2"?</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>There is no status "%1". Did you mean "%2"?</translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. A run is %2.</source>
        <translation>There is no status "%1". A run is %2.</translation>
    </message>
    <message>
        <source>This quote has no end. Please close it with the same character.</source>
        <translation>This quote has no end. Please close it with the same character.</translation>
    </message>
    <message>
        <source>A &quot;!&quot; alone means nothing here. Please write != or &quot;not&quot;.</source>
        <translation>A "!" alone means nothing here. Please write != or "not".</translation>
    </message>
    <message>
        <source>There is no bracket that this one closes.</source>
        <translation>There is no bracket that this one closes.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here. Please put &quot;and&quot; or &quot;or&quot; between two conditions.</source>
        <translation>"%1" does not belong here. Please put "and" or "or" between two conditions.</translation>
    </message>
    <message>
        <source>This query is nested too deeply. Please take some brackets away.</source>
        <translation>This query is nested too deeply. Please take some brackets away.</translation>
    </message>
    <message>
        <source>A closing bracket is missing here.</source>
        <translation>A closing bracket is missing here.</translation>
    </message>
    <message>
        <source>This query has too many conditions. Please shorten it.</source>
        <translation>This query has too many conditions. Please shorten it.</translation>
    </message>
    <message>
        <source>A condition is missing here, for example: val_loss &lt; 0.03</source>
        <translation>A condition is missing here, for example: val_loss &lt; 0.03</translation>
    </message>
    <message>
        <source>A value is missing here. Please put texts with blanks or brackets in quotes.</source>
        <translation>A value is missing here. Please put texts with blanks or brackets in quotes.</translation>
    </message>
    <message>
        <source>The number of an epoch belongs here: 1, 2, 3 and so on.</source>
        <translation>The number of an epoch belongs here: 1, 2, 3 and so on.</translation>
    </message>
    <message>
        <source>This query is too long. Please shorten it.</source>
        <translation>This query is too long. Please shorten it.</translation>
    </message>
    <message>
        <source>Something to compare &quot;%1&quot; with is missing here, for example: %2 = ...</source>
        <translation>Something to compare "%1" with is missing here, for example: %2 = ...</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared with %2. Please use one of these: %3</source>
        <translation>"%1" cannot be compared with %2. Please use one of these: %3</translation>
    </message>
    <message>
        <source>This is no day. Please write it like 2026-11-23, or as today or yesterday.</source>
        <translation>This is no day. Please write it like 2026-11-23, or as today or yesterday.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with a number, such as 0.03.</source>
        <translation>"%1" is compared with a number, such as 0.03.</translation>
    </message>
    <message>
        <source>A length of time belongs here, such as 90s, 15m, 2h or 7d.</source>
        <translation>A length of time belongs here, such as 90s, 15m, 2h or 7d.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is yes or no.</source>
        <translation>"%1" is yes or no.</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mean absolute error</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mean squared error</translation>
    </message>
    <message>
        <source>Binary accuracy</source>
        <translation>Binary accuracy</translation>
    </message>
    <message>
        <source>Categorical accuracy</source>
        <translation>Categorical accuracy</translation>
    </message>
    <message>
        <source>%1, validation</source>
        <translation>%1, validation</translation>
    </message>
    <message>
        <source>%1, training pictures</source>
        <translation>%1, training pictures</translation>
    </message>
    <message>
        <source>%1, during training</source>
        <translation>%1, during training</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
</context>
<context>
    <name>OverlayWords</name>
    <message>
        <source>stopped early</source>
        <translation>stopped early</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
</context>
<context>
    <name>RunColumnWords</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Loss curve</source>
        <translation>Loss curve</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Tr. %1</source>
        <translation>Tr. %1</translation>
    </message>
    <message>
        <source>%1 in training</source>
        <translation>%1 in training</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>Best epoch, %1</source>
        <translation>Best epoch, %1</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>%1, last</source>
        <translation>%1, last</translation>
    </message>
    <message>
        <source>%1, best</source>
        <translation>%1, best</translation>
    </message>
    <message>
        <source>%1, epoch of the best</source>
        <translation>%1, epoch of the best</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curve</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Model size</translation>
    </message>
    <message>
        <source>Model size, parameters</source>
        <translation>Model size, parameters</translation>
    </message>
</context>
<context>
    <name>RunDetailWords</name>
    <message>
        <source>Weights, final</source>
        <translation>Weights, final</translation>
    </message>
    <message>
        <source>Checkpoint, epoch %1, best</source>
        <translation>Checkpoint, epoch %1, best</translation>
    </message>
    <message>
        <source>Checkpoint, epoch %1</source>
        <translation>Checkpoint, epoch %1</translation>
    </message>
    <message numerus="yes">
        <source>Pictures of %n epoch(s)</source>
        <translation>
            <numerusform>Pictures of %n epoch</numerusform>
            <numerusform>Pictures of %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>went on</source>
        <translation>went on</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Stopped early</source>
        <translation>Stopped early</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>Failed at %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>starred</translation>
    </message>
    <message>
        <source>Take the star away (S)</source>
        <translation>Take the star away (S)</translation>
    </message>
    <message>
        <source>Give it a star (S)</source>
        <translation>Give it a star (S)</translation>
    </message>
    <message>
        <source>%1, id %2</source>
        <translation>%1, id %2</translation>
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
        <translation>Emoji to sketch</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Shapes</translation>
    </message>
    <message>
        <source>About 3,900 small colourful pictures</source>
        <translation>About 3,900 small colourful pictures</translation>
    </message>
    <message>
        <source>Emoji, each with its pencil sketch</source>
        <translation>Emoji, each with its pencil sketch</translation>
    </message>
    <message>
        <source>Circles, squares and triangles</source>
        <translation>Circles, squares and triangles</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Learn to make</source>
        <translation>Learn to make</translation>
    </message>
    <message>
        <source>Corruption</source>
        <translation>Corruption</translation>
    </message>
    <message>
        <source>How strongly</source>
        <translation>How strongly</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Picture size</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Pixel values</source>
        <translation>Pixel values</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Background</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Test share</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>Split seed</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Mirror</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Brightness</translation>
    </message>
    <message>
        <source>Scramble</source>
        <translation>Scramble</translation>
    </message>
    <message>
        <source>Memory, MiB</source>
        <translation>Memory, MiB</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Latent size</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>Leak</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>Sparsity</translation>
    </message>
    <message>
        <source>KL weight</source>
        <translation>KL weight</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Method</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
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
        <translation>Weight decay</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
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
        <translation>Initial sum</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Every</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Final share</source>
        <translation>Final share</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>Smallest gain</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Lowest rate</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Clip norm</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Early stop</source>
        <translation>Early stop</translation>
    </message>
    <message>
        <source>Keep best</source>
        <translation>Keep best</translation>
    </message>
    <message>
        <source>%1
Allowed: %2.</source>
        <translation>%1
Allowed: %2.</translation>
    </message>
</context>
<context>
    <name>SettingsPlotWords</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
</context>
<context>
    <name>StoredRun</name>
    <message>
        <source>“%1” could not be written: %2. Choose another folder.</source>
        <translation>“%1” could not be written: %2. Choose another folder.</translation>
    </message>
    <message>
        <source>The run has no pictures yet.</source>
        <translation>The run has no pictures yet.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Choose another folder.</source>
        <translation>“%1” could not be written. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>TriedPicture</name>
    <message>
        <source>The run has no weights yet.</source>
        <translation>The run has no weights yet.</translation>
    </message>
</context>
<context>
    <name>UnitWords</name>
    <message>
        <source>epoch %1</source>
        <translation>epoch %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>step %1</translation>
    </message>
    <message>
        <source>%1 pictures</source>
        <translation>%1 pictures</translation>
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
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>%1: %2, one seed</source>
        <translation>%1: %2, one seed</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ± %3, %n seed(s)</source>
        <translation>
            <numerusform>%1: %2 ± %3, %n seed</numerusform>
            <numerusform>%1: %2 ± %3, %n seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>All of these differ by their seed only: this spread is luck.</source>
        <translation>All of these differ by their seed only: this spread is luck.</translation>
    </message>
    <message>
        <source>Whether this is better or luck cannot be told from single runs: train each with more seeds.</source>
        <translation>Whether this is better or luck cannot be told from single runs: train each with more seeds.</translation>
    </message>
    <message>
        <source>%1 against %2: %3 apart, which seeds alone may explain (p %4).</source>
        <translation>%1 against %2: %3 apart, which seeds alone may explain (p %4).</translation>
    </message>
    <message>
        <source>%1 is better than %2 by %3 ± %4; seeds alone hardly explain it (p %5).</source>
        <translation>%1 is better than %2 by %3 ± %4; seeds alone hardly explain it (p %5).</translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
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
        <translation>Take this range away</translation>
    </message>
    <message>
        <source>%1, take away</source>
        <translation>%1, take away</translation>
    </message>
    <message numerus="yes">
        <source>%n range(s)</source>
        <translation>
            <numerusform>%n range</numerusform>
            <numerusform>%n ranges</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all ranges away</source>
        <translation>Take all ranges away</translation>
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
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>under %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
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
        <translation>Logarithmic axis: shows small values as clearly as large ones (L)</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Smooth</translation>
    </message>
    <message>
        <source>Evens out the curves; the true ones stay behind ([ and ])</source>
        <translation>Evens out the curves; the true ones stay behind ([ and ])</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Smoothing</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Save or copy the chart</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
</context>
<context>
    <name>ui::Comparator</name>
    <message>
        <source>Compare: %1</source>
        <translation>Compare: %1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Output, epoch %1</source>
        <translation>Output, epoch %1</translation>
    </message>
</context>
<context>
    <name>ui::ComparatorPanel</name>
    <message>
        <source>Both</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Wipe</translation>
    </message>
    <message>
        <source>Flicker</source>
        <translation>Flicker</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Drag the line across</source>
        <translation>Drag the line across</translation>
    </message>
    <message>
        <source>In turn; Space switches by hand, 1 to 9 choose a picture</source>
        <translation>In turn; Space switches by hand, 1 to 9 choose a picture</translation>
    </message>
    <message>
        <source>How they differ, pixel by pixel</source>
        <translation>How they differ, pixel by pixel</translation>
    </message>
    <message>
        <source>Left picture</source>
        <translation>Left picture</translation>
    </message>
    <message>
        <source>Right picture</source>
        <translation>Right picture</translation>
    </message>
</context>
<context>
    <name>ui::ComparatorView</name>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 beside %2</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>difference %1</source>
        <translation>difference %1</translation>
    </message>
    <message>
        <source>Difference of %1 and %2</source>
        <translation>Difference of %1 and %2</translation>
    </message>
</context>
<context>
    <name>ui::ComparePage</name>
    <message>
        <source>Not saved.</source>
        <translation>Not saved.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curves</translation>
    </message>
    <message>
        <source>Closer look</source>
        <translation>Closer look</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>There are no other runs</source>
        <translation>There are no other runs</translation>
    </message>
    <message>
        <source>Choose on the page Runs…</source>
        <translation>Choose on the page Runs…</translation>
    </message>
    <message>
        <source>Save the comparison as a picture</source>
        <translation>Save the comparison as a picture</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Choose another folder.</source>
        <translation>“%1” could not be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Use this picture</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Trying %1.</source>
        <translation>Trying %1.</translation>
    </message>
    <message>
        <source>Every run is asked in turn.</source>
        <translation>Every run is asked in turn.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not every run could be asked.</source>
        <translation>Not every run could be asked.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Add run</source>
        <translation>Add run</translation>
    </message>
    <message>
        <source>Adds one of the newest runs to the comparison</source>
        <translation>Adds one of the newest runs to the comparison</translation>
    </message>
    <message>
        <source>Use this picture…</source>
        <translation>Use this picture…</translation>
    </message>
    <message>
        <source>Shows what every compared run makes of any picture; or drop one here</source>
        <translation>Shows what every compared run makes of any picture; or drop one here</translation>
    </message>
    <message>
        <source>Pictures at</source>
        <translation>Pictures at</translation>
    </message>
    <message>
        <source>Best epoch</source>
        <translation>Best epoch</translation>
    </message>
    <message>
        <source>Same epoch</source>
        <translation>Same epoch</translation>
    </message>
    <message>
        <source>Same time</source>
        <translation>Same time</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Each run at its lowest validation loss</source>
        <translation>Each run at its lowest validation loss</translation>
    </message>
    <message>
        <source>All runs after as many epochs</source>
        <translation>All runs after as many epochs</translation>
    </message>
    <message>
        <source>All runs after as much training time</source>
        <translation>All runs after as much training time</translation>
    </message>
    <message>
        <source>What each run ended with</source>
        <translation>What each run ended with</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>None of the compared runs is selected.</source>
        <translation>None of the compared runs is selected.</translation>
    </message>
</context>
<context>
    <name>ui::DataGroup</name>
    <message>
        <source>Recent folders</source>
        <translation>Recent folders</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Choose a folder of pictures</translation>
    </message>
    <message>
        <source>Drawing the sample pictures</source>
        <translation>Drawing the sample pictures</translation>
    </message>
    <message>
        <source>Looking into the folder</source>
        <translation>Looking into the folder</translation>
    </message>
    <message>
        <source>Drop a folder of pictures here, or choose sample pictures.</source>
        <translation>Drop a folder of pictures here, or choose sample pictures.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 to train on, %3 to validate</source>
        <translation>%1: %2 to train on, %3 to validate</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped files</source>
        <translation>Skipped files</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Folder of pictures</translation>
    </message>
    <message>
        <source>The folder of pictures to train on; it can be dropped here too.</source>
        <translation>The folder of pictures to train on; it can be dropped here too.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>Sample pictures and recent folders</source>
        <translation>Sample pictures and recent folders</translation>
    </message>
    <message>
        <source>Some of the pictures</source>
        <translation>Some of the pictures</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceLegend</name>
    <message>
        <source>no error</source>
        <translation>no error</translation>
    </message>
    <message>
        <source>Scale of the differences, %1 to %2</source>
        <translation>Scale of the differences, %1 to %2</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Best %1</translation>
    </message>
    <message>
        <source>Choose two runs or more.</source>
        <translation>Choose two runs or more.</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>pictures</translation>
    </message>
    <message>
        <source>They have the same settings and pictures.</source>
        <translation>They have the same settings and pictures.</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %n setting(s).</source>
        <translation>
            <numerusform>They differ in %n setting.</numerusform>
            <numerusform>They differ in %n settings.</numerusform>
        </translation>
    </message>
    <message>
        <source>They differ only in %1.</source>
        <translation>They differ only in %1.</translation>
    </message>
    <message>
        <source>They differ only in %1 and %2.</source>
        <translation>They differ only in %1 and %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DifferencesCard</name>
    <message numerus="yes">
        <source>%n equal setting(s) hidden</source>
        <translation>
            <numerusform>%n equal setting hidden</numerusform>
            <numerusform>%n equal settings hidden</numerusform>
        </translation>
    </message>
    <message>
        <source>By the best %1 of each run. Training twice with another seed shows how much is luck; Welch&apos;s t test, corrected for the number of comparisons.</source>
        <translation>By the best %1 of each run. Training twice with another seed shows how much is luck; Welch's t test, corrected for the number of comparisons.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Better, or luck?</source>
        <translation>Better, or luck?</translation>
    </message>
    <message>
        <source>Queue two more seeds</source>
        <translation>Queue two more seeds</translation>
    </message>
    <message>
        <source>Trains each of these settings twice more, with other seeds, one after the other</source>
        <translation>Trains each of these settings twice more, with other seeds, one after the other</translation>
    </message>
</context>
<context>
    <name>ui::EpochSlider</name>
    <message>
        <source>No epoch yet</source>
        <translation>No epoch yet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1, live</source>
        <translation>%1, live</translation>
    </message>
</context>
<context>
    <name>ui::ExportMenu</name>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Save as picture (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>Save as drawing (SVG)…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Save figures (CSV)…</source>
        <translation>Save figures (CSV)…</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Copy as table</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Save the chart</translation>
    </message>
    <message>
        <source>The chart could not be saved as “%1”. Choose another folder.</source>
        <translation>The chart could not be saved as “%1”. Choose another folder.</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message>
        <source>Pictures: %1, 32 × 32
Model: Convolutional
First result in about 10 s</source>
        <translation>Pictures: %1, 32 × 32
Model: Convolutional
First result in about 10 s</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, TIFF or BMP. 100 pictures or more work best.</source>
        <translation>PNG, JPEG, WebP, TIFF or BMP. 100 pictures or more work best.</translation>
    </message>
    <message>
        <source>Getting the pictures ready</source>
        <translation>Getting the pictures ready</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Choose a folder of pictures</translation>
    </message>
    <message>
        <source>Train a model on your own pictures</source>
        <translation>Train a model on your own pictures</translation>
    </message>
    <message>
        <source>Three steps. Nothing leaves this computer.</source>
        <translation>Three steps. Nothing leaves this computer.</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>Choose pictures</translation>
    </message>
    <message>
        <source>Say what to learn</source>
        <translation>Say what to learn</translation>
    </message>
    <message>
        <source>Drop a folder here</source>
        <translation>Drop a folder here</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>or start with a sample</source>
        <translation>or start with a sample</translation>
    </message>
    <message>
        <source>Change it any time.</source>
        <translation>Change it any time.</translation>
    </message>
    <message>
        <source>Stop or pause whenever you like</source>
        <translation>Stop or pause whenever you like</translation>
    </message>
    <message>
        <source>Set everything up myself</source>
        <translation>Set everything up myself</translation>
    </message>
    <message>
        <source>Rebuild itself</source>
        <translation>Rebuild itself</translation>
    </message>
    <message>
        <source>Redraw the same picture from a few numbers</source>
        <translation>Redraw the same picture from a few numbers</translation>
    </message>
    <message>
        <source>Paired target</source>
        <translation>Paired target</translation>
    </message>
    <message>
        <source>Turn one picture into another</source>
        <translation>Turn one picture into another</translation>
    </message>
    <message>
        <source>Denoise</source>
        <translation>Denoise</translation>
    </message>
    <message>
        <source>Remove grain from a picture</source>
        <translation>Remove grain from a picture</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>ui::LiveChart</name>
    <message>
        <source>not a number</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>batches</translation>
    </message>
    <message>
        <source>No curve yet.
It appears after the first batch.</source>
        <translation>No curve yet.
It appears after the first batch.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) at or below zero have no place on a logarithmic axis.</source>
        <translation>
            <numerusform>%n point at or below zero has no place on a logarithmic axis.</numerusform>
            <numerusform>%n points at or below zero have no place on a logarithmic axis.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoch %1</translation>
    </message>
    <message>
        <source>%1, no values yet</source>
        <translation>%1, no values yet</translation>
    </message>
    <message>
        <source>%1, validation %2 at epoch %3</source>
        <translation>%1, validation %2 at epoch %3</translation>
    </message>
    <message>
        <source>%1, best %2 at epoch %3</source>
        <translation>%1, best %2 at epoch %3</translation>
    </message>
</context>
<context>
    <name>ui::MagnifierCard</name>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Closer look</source>
        <translation>Closer look</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>About Afterimage</source>
        <translation>About Afterimage</translation>
    </message>
    <message>
        <source>Afterimage %1

Trains image autoencoders on your own pictures, and shows what they do.

Licence: GPL-3.0-or-later.</source>
        <translation>Afterimage %1

Trains image autoencoders on your own pictures, and shows what they do.

Licence: GPL-3.0-or-later.</translation>
    </message>
    <message>
        <source>Afterimage</source>
        <translation>Afterimage</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Run</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Try the picture in the clipboard</source>
        <translation>&amp;Try the picture in the clipboard</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;How to…</source>
        <translation>&amp;How to…</translation>
    </message>
    <message>
        <source>&amp;About Afterimage</source>
        <translation>&amp;About Afterimage</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>About &amp;Qt</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Train</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>A run is in progress</source>
        <translation>A run is in progress</translation>
    </message>
    <message>
        <source>Stop the run and close? Every finished epoch is kept, and the run can go on from there later.</source>
        <translation>Stop the run and close? Every finished epoch is kept, and the run can go on from there later.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stop and close</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Keep training</translation>
    </message>
    <message>
        <source>&amp;Add to the queue</source>
        <translation>&amp;Add to the queue</translation>
    </message>
    <message>
        <source>Search &amp;over settings…</source>
        <translation>Search &amp;over settings…</translation>
    </message>
    <message>
        <source>&amp;Queue…</source>
        <translation>&amp;Queue…</translation>
    </message>
</context>
<context>
    <name>ui::MatrixCard</name>
    <message>
        <source>from the target</source>
        <translation>from the target</translation>
    </message>
    <message>
        <source>from the input</source>
        <translation>from the input</translation>
    </message>
    <message>
        <source>from %1, %2</source>
        <translation>from %1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Reconstructions</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that all runs keep</source>
        <translation>
            <numerusform>%n picture that all runs keep</numerusform>
            <numerusform>%n pictures that all runs keep</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs got other inputs: the column shows those of the first.</source>
        <translation>The runs got other inputs: the column shows those of the first.</translation>
    </message>
    <message>
        <source>Some of them were trained on.</source>
        <translation>Some of them were trained on.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>As they are</translation>
    </message>
    <message>
        <source>Most different</source>
        <translation>Most different</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Worst</translation>
    </message>
    <message>
        <source>In the order of the set (R)</source>
        <translation>In the order of the set (R)</translation>
    </message>
    <message>
        <source>Where the runs disagree most first (D)</source>
        <translation>Where the runs disagree most first (D)</translation>
    </message>
    <message>
        <source>What even the best run makes worst first (W)</source>
        <translation>What even the best run makes worst first (W)</translation>
    </message>
    <message>
        <source>Kind of difference, and from what</source>
        <translation>Kind of difference, and from what</translation>
    </message>
    <message>
        <source>Save all of it as one picture…</source>
        <translation>Save all of it as one picture…</translation>
    </message>
    <message>
        <source>Play all epochs</source>
        <translation>Play all epochs</translation>
    </message>
    <message>
        <source>Epoch of all runs</source>
        <translation>Epoch of all runs</translation>
    </message>
    <message>
        <source>Reconstructions of all runs</source>
        <translation>Reconstructions of all runs</translation>
    </message>
    <message>
        <source>best of each</source>
        <translation>best of each</translation>
    </message>
    <message>
        <source>last of each</source>
        <translation>last of each</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>epoch %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>after %1</translation>
    </message>
</context>
<context>
    <name>ui::OverlayCard</name>
    <message>
        <source>Metric</source>
        <translation>Metric</translation>
    </message>
    <message>
        <source>validation; dashed: training</source>
        <translation>validation; dashed: training</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis: shows small values as clearly as large ones (L)</source>
        <translation>Logarithmic axis: shows small values as clearly as large ones (L)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Over epochs: one is all training pictures once</source>
        <translation>Over epochs: one is all training pictures once</translation>
    </message>
    <message>
        <source>Over steps: one is one batch</source>
        <translation>Over steps: one is one batch</translation>
    </message>
    <message>
        <source>Over the time that was spent on training</source>
        <translation>Over the time that was spent on training</translation>
    </message>
    <message>
        <source>Over the pictures that the model has seen</source>
        <translation>Over the pictures that the model has seen</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>What the horizontal axis counts</translation>
    </message>
    <message>
        <source>Save or copy the chart</source>
        <translation>Save or copy the chart</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
</context>
<context>
    <name>ui::OverlayChart</name>
    <message>
        <source>No curves to compare. Choose runs, or another metric.</source>
        <translation>No curves to compare. Choose runs, or another metric.</translation>
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
        <translation>%1, training %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, no values yet</source>
        <translation>%1, no values yet</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n curve(s)</source>
        <translation>
            <numerusform>%1, %n curve</numerusform>
            <numerusform>%1, %n curves</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at %2: %3</source>
        <translation>%1, at %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, %2, mean of %n run</numerusform>
            <numerusform>%1, %2, mean of %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last %2 ± %3 at %4</source>
        <translation>%1, last %2 ± %3 at %4</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>letter, name, training or validation</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, last %2 at %3</source>
        <translation>%1, last %2 at %3</translation>
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
        <translation>Settings against result, as lines</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 of %2 selected</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>axis, its values</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, selected %2</source>
        <comment>axis, range</comment>
        <translation>%1, selected %2</translation>
    </message>
    <message>
        <source>No runs to show yet.</source>
        <translation>No runs to show yet.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>letter, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Clear the selection</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Move right</translation>
    </message>
</context>
<context>
    <name>ui::QueueDialog</name>
    <message>
        <source>That did not work.</source>
        <translation>That did not work.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of unknown length</source>
        <translation>
            <numerusform>%1, %n of unknown length</numerusform>
            <numerusform>%1, %n of unknown length</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop after this run</source>
        <translation>Stop after this run</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Taken out of the queue.</source>
        <translation>Taken out of the queue.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Planned runs</source>
        <translation>Planned runs</translation>
    </message>
    <message>
        <source>Nothing is planned. Add runs with Run &gt; Add to the queue, or with a search over settings.</source>
        <translation>Nothing is planned. Add runs with Run &gt; Add to the queue, or with a search over settings.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Up)</source>
        <translation>Earlier (Ctrl+Up)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Later (Ctrl+Down)</source>
        <translation>Later (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Forget those that are done</source>
        <translation>Forget those that are done</translation>
    </message>
</context>
<context>
    <name>ui::QueueModel</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Goes on later</source>
        <translation>Goes on later</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Part of</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Will take</source>
        <translation>Will take</translation>
    </message>
</context>
<context>
    <name>ui::ReconGrid</name>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Difference</translation>
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
        <translation>%1, %2, epoch %3</translation>
    </message>
    <message>
        <source>%1, PSNR %2 decibels</source>
        <translation>%1, PSNR %2 decibels</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
</context>
<context>
    <name>ui::ReconMatrix</name>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
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
        <translation>%1, no such epoch</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, epoch %2</translation>
    </message>
    <message>
        <source>%1, PSNR %2 decibels</source>
        <translation>%1, PSNR %2 decibels</translation>
    </message>
    <message>
        <source>%1, best of the row</source>
        <translation>%1, best of the row</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>epoch %1</translation>
    </message>
    <message>
        <source>no epoch</source>
        <translation>no epoch</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>other size</source>
        <translation>other size</translation>
    </message>
    <message>
        <source>no such epoch</source>
        <translation>no such epoch</translation>
    </message>
    <message>
        <source>Times best</source>
        <translation>Times best</translation>
    </message>
    <message>
        <source>Whole set</source>
        <translation>Whole set</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
</context>
<context>
    <name>ui::ReconstructionCard</name>
    <message>
        <source>Pictures appear after epoch 1</source>
        <translation>Pictures appear after epoch 1</translation>
    </message>
    <message>
        <source>Reconstructions</source>
        <translation>Reconstructions</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Worst</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Best</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>As they are</translation>
    </message>
    <message>
        <source>The least like their targets first (W)</source>
        <translation>The least like their targets first (W)</translation>
    </message>
    <message>
        <source>The most like their targets first (T)</source>
        <translation>The most like their targets first (T)</translation>
    </message>
    <message>
        <source>In the order of the set (R)</source>
        <translation>In the order of the set (R)</translation>
    </message>
    <message>
        <source>What the row Difference shows</source>
        <translation>What the row Difference shows</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>Kind of difference</translation>
    </message>
    <message>
        <source>Save pictures</source>
        <translation>Save pictures</translation>
    </message>
    <message>
        <source>Save the chosen picture over all epochs, moving…</source>
        <translation>Save the chosen picture over all epochs, moving…</translation>
    </message>
    <message>
        <source>Save the chosen picture over all epochs, as a strip…</source>
        <translation>Save the chosen picture over all epochs, as a strip…</translation>
    </message>
    <message>
        <source>Output at epoch</source>
        <translation>Output at epoch</translation>
    </message>
    <message>
        <source>Play all epochs</source>
        <translation>Play all epochs</translation>
    </message>
    <message>
        <source>Follow the newest epoch (End)</source>
        <translation>Follow the newest epoch (End)</translation>
    </message>
    <message>
        <source>%1 validation and %2 training pictures</source>
        <translation>%1 validation and %2 training pictures</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s) kept, all of them here</source>
        <translation>
            <numerusform>%n epoch kept, here</numerusform>
            <numerusform>%n epochs kept, all of them here</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>latest</translation>
    </message>
</context>
<context>
    <name>ui::RunChips</name>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>Take %1 out of the comparison</translation>
    </message>
</context>
<context>
    <name>ui::RunDetailPane</name>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>Take the tag “%1” away</source>
        <translation>Take the tag “%1” away</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Best %1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, epoch %2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Disk space</translation>
    </message>
    <message>
        <source>The same settings as %1</source>
        <translation>The same settings as %1</translation>
    </message>
    <message>
        <source>Changed from %1</source>
        <translation>Changed from %1</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message numerus="yes">
        <source>%n more run(s) are chosen.</source>
        <translation>
            <numerusform>%n more run is chosen.</numerusform>
            <numerusform>%n more runs are chosen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a run to see it here.</source>
        <translation>Choose a run to see it here.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation>+ tag</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>New tag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>What did you try, and what did you see?</source>
        <translation>What did you try, and what did you see?</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Open in Train</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Goes on training from its last checkpoint</source>
        <translation>Goes on training from its last checkpoint</translation>
    </message>
    <message>
        <source>Train three seeds</source>
        <translation>Train three seeds</translation>
    </message>
    <message>
        <source>Queues the same settings with three other seeds, to see how much is luck</source>
        <translation>Queues the same settings with three other seeds, to see how much is luck</translation>
    </message>
    <message>
        <source>Details of the run</source>
        <translation>Details of the run</translation>
    </message>
    <message>
        <source>Compared as %1</source>
        <translation>Compared as %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Take the star away</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Give it a star</translation>
    </message>
</context>
<context>
    <name>ui::RunFilter</name>
    <message>
        <source>Filter: optimizer = adam and best.val_psnr &gt; 20</source>
        <translation>Filter: optimizer = adam and best.val_psnr &gt; 20</translation>
    </message>
    <message>
        <source>Filter of the runs</source>
        <translation>Filter of the runs</translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>%1   %2, best %3</source>
        <translation>%1   %2, best %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::RunStatusBar</name>
    <message>
        <source>Progress of the run</source>
        <translation>Progress of the run</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Reading pictures</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoch %1 of %2</translation>
    </message>
    <message>
        <source>batch %1 of %2</source>
        <translation>batch %1 of %2</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 pictures/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Memory %1 of %2 GB</source>
        <translation>Memory %1 of %2 GB</translation>
    </message>
    <message>
        <source>Saved %1 ago</source>
        <translation>Saved %1 ago</translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>Keep the columns up to “%1” in sight</source>
        <translation>Keep the columns up to “%1” in sight</translation>
    </message>
    <message>
        <source>Let all columns scroll</source>
        <translation>Let all columns scroll</translation>
    </message>
</context>
<context>
    <name>ui::RunsPage</name>
    <message>
        <source>That did not work.</source>
        <translation>That did not work.</translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Deleted for good.</translation>
    </message>
    <message>
        <source>%1 are free again.</source>
        <translation>%1 are free again.</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exported.</translation>
    </message>
    <message>
        <source>Imported.</source>
        <translation>Imported.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs cannot be read.</source>
        <translation>The runs cannot be read.</translation>
    </message>
    <message>
        <source>Part of the store is damaged.</source>
        <translation>Part of the store is damaged.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash.</source>
        <translation>
            <numerusform>%n run moved to the trash.</numerusform>
            <numerusform>%n runs moved to the trash.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting them for good frees %1.</source>
        <translation>Deleting them for good frees %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Filter, columns, groups and order, kept under a name</source>
        <translation>Filter, columns, groups and order, kept under a name</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Show the trash</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Group by %1</source>
        <translation>Group by %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Compare %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>The trash is empty.</translation>
    </message>
    <message>
        <source>No run fits the filter.</source>
        <translation>No run fits the filter.</translation>
    </message>
    <message>
        <source>No runs yet. Every run that you train is kept here.</source>
        <translation>No runs yet. Every run that you train is kept here.</translation>
    </message>
    <message>
        <source>Show the runs</source>
        <translation>Show the runs</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Train a model</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>No groups</translation>
    </message>
    <message>
        <source>A setting</source>
        <translation>A setting</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>As they were at first</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Keep this view…</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Keep this view</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>Remove a view</translation>
    </message>
    <message>
        <source>Import runs…</source>
        <translation>Import runs…</translation>
    </message>
    <message>
        <source>Export this run…</source>
        <translation>Export this run…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Empty the trash…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Delete for good…</translation>
    </message>
    <message>
        <source>Open in Train</source>
        <translation>Open in Train</translation>
    </message>
    <message>
        <source>Train three seeds</source>
        <translation>Train three seeds</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Add a tag…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Move to the trash</translation>
    </message>
    <message>
        <source>Import runs</source>
        <translation>Import runs</translation>
    </message>
    <message>
        <source>Runs (*.afterimage)</source>
        <translation>Runs (*.afterimage)</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Export the run</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Delete for good</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with all pictures and weights? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %n run with all pictures and weights? This cannot be undone.</numerusform>
            <numerusform>Delete %n runs with all pictures and weights? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>This run is in the trash.</source>
        <translation>This run is in the trash.</translation>
    </message>
    <message>
        <source>Bring it back to open it.</source>
        <translation>Bring it back to open it.</translation>
    </message>
    <message>
        <source>Importing runs.</source>
        <translation>Importing runs.</translation>
    </message>
    <message>
        <source>Exporting the run.</source>
        <translation>Exporting the run.</translation>
    </message>
</context>
<context>
    <name>ui::ScatterPlot</name>
    <message>
        <source>Settings against result, as points</source>
        <translation>Settings against result, as points</translation>
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
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2, %3</source>
        <translation>%1 against %2, %3</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 selected</translation>
    </message>
    <message>
        <source>No runs to show yet.</source>
        <translation>No runs to show yet.</translation>
    </message>
</context>
<context>
    <name>ui::SearchDialog</name>
    <message>
        <source>Search over settings</source>
        <translation>Search over settings</translation>
    </message>
    <message>
        <source>Every combination</source>
        <translation>Every combination</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>At random</translation>
    </message>
    <message>
        <source>Seeds alone</source>
        <translation>Seeds alone</translation>
    </message>
    <message>
        <source>One run for each combination of the values</source>
        <translation>One run for each combination of the values</translation>
    </message>
    <message>
        <source>So many runs, drawn from values and ranges</source>
        <translation>So many runs, drawn from values and ranges</translation>
    </message>
    <message>
        <source>The same settings with several seeds, to see how much is luck</source>
        <translation>The same settings with several seeds, to see how much is luck</translation>
    </message>
    <message>
        <source>Settings and their values</source>
        <translation>Settings and their values</translation>
    </message>
    <message>
        <source>Runs to draw</source>
        <translation>Runs to draw</translation>
    </message>
    <message>
        <source>Seeds each</source>
        <translation>Seeds each</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Add to the queue</translation>
    </message>
    <message numerus="yes">
        <source>search of %n</source>
        <translation>
            <numerusform>search of %n</numerusform>
            <numerusform>search of %n</numerusform>
        </translation>
    </message>
    <message>
        <source>A setting and its values on each line: learning_rate = 0.001, 0.003</source>
        <translation>A setting and its values on each line: learning_rate = 0.001, 0.003</translation>
    </message>
    <message>
        <source>Values, or a range: learning_rate = 0.0001 .. 0.01 log</source>
        <translation>Values, or a range: learning_rate = 0.0001 .. 0.01 log</translation>
    </message>
    <message>
        <source>Nothing but the seed changes.</source>
        <translation>Nothing but the seed changes.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Where runs are kept</source>
        <translation>Where runs are kept</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Runs are kept in</source>
        <translation>Runs are kept in</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Reduce animation</source>
        <translation>Reduce animation</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Another folder is used from the next start on.</source>
        <translation>Another folder is used from the next start on.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPlotCard</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on %1</source>
        <translation>
            <numerusform>%n run on %1</numerusform>
            <numerusform>%n runs on %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 selected</translation>
    </message>
    <message>
        <source>%1; drag on an axis to select</source>
        <translation>%1; drag on an axis to select</translation>
    </message>
    <message>
        <source>%1; drag to select</source>
        <translation>%1; drag to select</translation>
    </message>
    <message>
        <source>Settings against result</source>
        <translation>Settings against result</translation>
    </message>
    <message>
        <source>against</source>
        <translation>against</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Horizontal axis</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Vertical axis</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Every run is a line across all settings and results</source>
        <translation>Every run is a line across all settings and results</translation>
    </message>
    <message>
        <source>Every run is a point of two settings or results</source>
        <translation>Every run is a point of two settings or results</translation>
    </message>
    <message>
        <source>Lines or points</source>
        <translation>Lines or points</translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message>
        <source>Choose pictures first.</source>
        <translation>Choose pictures first.</translation>
    </message>
    <message>
        <source>%1, %2, batch %3</source>
        <translation>%1, %2, batch %3</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s), early stop %1</source>
        <translation>
            <numerusform>%n epoch, early stop %1</numerusform>
            <numerusform>%n epochs, early stop %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 parameters, %2 GB memory</source>
        <translation>%1 parameters, %2 GB memory</translation>
    </message>
    <message>
        <source>%1, %2 per epoch</source>
        <translation>%1, %2 per epoch</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Getting ready to train</source>
        <translation>Getting ready to train</translation>
    </message>
    <message>
        <source>Changes here apply to the next run</source>
        <translation>Changes here apply to the next run</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objective</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>group of settings</comment>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Fewer settings</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>More settings</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recipe</translation>
    </message>
    <message>
        <source>Fills in everything below with settings that belong together</source>
        <translation>Fills in everything below with settings that belong together</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Load or save a recipe</source>
        <translation>Load or save a recipe</translation>
    </message>
    <message>
        <source>Load a recipe…</source>
        <translation>Load a recipe…</translation>
    </message>
    <message>
        <source>Save as recipe…</source>
        <translation>Save as recipe…</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>The table of layers, as Keras prints it</source>
        <translation>The table of layers, as Keras prints it</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>This run</translation>
    </message>
    <message>
        <source>Empty leaves it as it is</source>
        <translation>Empty leaves it as it is</translation>
    </message>
    <message>
        <source>%1 of this run</source>
        <translation>%1 of this run</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
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
        <source>Ends the run; what it has learnt is kept (Shift+F5)</source>
        <translation>Ends the run; what it has learnt is kept (Shift+F5)</translation>
    </message>
    <message>
        <source>Remove a recipe of your own</source>
        <translation>Remove a recipe of your own</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>There are none</translation>
    </message>
</context>
<context>
    <name>ui::TrainPage</name>
    <message>
        <source>Reading pictures</source>
        <translation>Reading pictures</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Please note.</source>
        <translation>Please note.</translation>
    </message>
    <message>
        <source>The run waits.</source>
        <translation>The run waits.</translation>
    </message>
    <message>
        <source>Best epoch %1, %2.</source>
        <translation>Best epoch %1, %2.</translation>
    </message>
    <message>
        <source>Stopped early: no more progress.</source>
        <translation>Stopped early: no more progress.</translation>
    </message>
    <message>
        <source>Finished.</source>
        <translation>Finished.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message numerus="yes">
        <source>%n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>%n whole epoch is kept.</numerusform>
            <numerusform>%n whole epochs are kept.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>The run has ended with a problem.</source>
        <translation>The run has ended with a problem.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Not saved.</translation>
    </message>
    <message>
        <source>— validation %1 &amp;nbsp; - - training %2</source>
        <translation>— validation %1 &amp;nbsp; - - training %2</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>New run</translation>
    </message>
    <message>
        <source>Best so far: epoch %1, %2</source>
        <translation>Best so far: epoch %1, %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Paused.</translation>
    </message>
    <message>
        <source>Nothing is lost; close the window if you like.</source>
        <translation>Nothing is lost; close the window if you like.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>What training makes smaller; lower is better.</source>
        <translation>What training makes smaller; lower is better.</translation>
    </message>
    <message>
        <source>PSNR</source>
        <translation>PSNR</translation>
    </message>
    <message>
        <source>How close the pictures are, in decibels: 20 looks blurry, 30 looks good, 40 looks the same.</source>
        <translation>How close the pictures are, in decibels: 20 looks blurry, 30 looks good, 40 looks the same.</translation>
    </message>
    <message>
        <source>SSIM</source>
        <translation>SSIM</translation>
    </message>
    <message>
        <source>How alike the structures are: 1 is the same picture.</source>
        <translation>How alike the structures are: 1 is the same picture.</translation>
    </message>
    <message>
        <source>What Keras calls “accuracy” here. It was made for classes and says little about pictures.</source>
        <translation>What Keras calls “accuracy” here. It was made for classes and says little about pictures.</translation>
    </message>
    <message>
        <source>Try a picture</source>
        <translation>Try a picture</translation>
    </message>
    <message>
        <source>See what the model makes of any picture; drop one here or press Ctrl+V</source>
        <translation>See what the model makes of any picture; drop one here or press Ctrl+V</translation>
    </message>
    <message>
        <source>Training is not possible.</source>
        <translation>Training is not possible.</translation>
    </message>
    <message>
        <source>The run cannot go on.</source>
        <translation>The run cannot go on.</translation>
    </message>
    <message>
        <source>The run cannot be shown.</source>
        <translation>The run cannot be shown.</translation>
    </message>
    <message>
        <source>A run was cut off.</source>
        <translation>A run was cut off.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n whole epoch(s) of %2. It can go on from there.</source>
        <translation>
            <numerusform>“%1” has %n whole epoch of %2. It can go on from there.</numerusform>
            <numerusform>“%1” has %n whole epochs of %2. It can go on from there.</numerusform>
        </translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Load a recipe</source>
        <translation>Load a recipe</translation>
    </message>
    <message>
        <source>The recipe cannot be used.</source>
        <translation>The recipe cannot be used.</translation>
    </message>
    <message>
        <source>Save as recipe</source>
        <translation>Save as recipe</translation>
    </message>
    <message>
        <source>Save the moving picture</source>
        <translation>Save the moving picture</translation>
    </message>
    <message>
        <source>Save the strip</source>
        <translation>Save the strip</translation>
    </message>
    <message>
        <source>Saving pictures.</source>
        <translation>Saving pictures.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Nothing to try.</source>
        <translation>Nothing to try.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>There is no picture in the clipboard.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>clipboard</translation>
    </message>
    <message>
        <source>The picture cannot be used.</source>
        <translation>The picture cannot be used.</translation>
    </message>
    <message>
        <source>The picture was not tried.</source>
        <translation>The picture was not tried.</translation>
    </message>
    <message>
        <source>The run has ended meanwhile; try again.</source>
        <translation>The run has ended meanwhile; try again.</translation>
    </message>
</context>
<context>
    <name>ui::TriedDialog</name>
    <message>
        <source>What every run makes of it</source>
        <translation>What every run makes of it</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>Compare: %1</translation>
    </message>
</context>
</TS>

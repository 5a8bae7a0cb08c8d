<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>The run was stopped; %n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>The run was stopped; %n whole epoch is kept.</numerusform>
            <numerusform>The run was stopped; %n whole epochs are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverlayWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, %2, mean of %n run</numerusform>
            <numerusform>%1, %2, mean of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
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
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of equal or nearly equal pictures</source>
        <translation>
            <numerusform>%n group of equal or nearly equal pictures</numerusform>
            <numerusform>%n groups of equal or nearly equal pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them on both sides of the split, where validation figures come out too good</source>
        <translation>
            <numerusform>%1; %n of them on both sides of the split, where validation figures come out too good</numerusform>
            <numerusform>%1; %n of them on both sides of the split, where validation figures come out too good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source>%1: %2 ± %3, %n seed(s)</source>
        <translation>
            <numerusform>%1: %2 ± %3, %n seed</numerusform>
            <numerusform>%1: %2 ± %3, %n seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BrushChips</name>
    <message numerus="yes">
        <source>%n range(s)</source>
        <translation>
            <numerusform>%n range</numerusform>
            <numerusform>%n ranges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message numerus="yes">
        <source>%n other run(s) on these pictures</source>
        <translation>
            <numerusform>%n other run on these pictures</numerusform>
            <numerusform>%n other runs on these pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message numerus="yes">
        <source>They differ in %n setting(s).</source>
        <translation>
            <numerusform>They differ in %n setting.</numerusform>
            <numerusform>They differ in %n settings.</numerusform>
        </translation>
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
</context>
<context>
    <name>ui::FirstStartPage</name>
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
</context>
<context>
    <name>ui::FolderFacts</name>
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
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LengthenField</name>
    <message numerus="yes">
        <source>Train %n more epoch(s)</source>
        <translation>
            <numerusform>Train %n more epoch</numerusform>
            <numerusform>Train %n more epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LiveChart</name>
    <message numerus="yes">
        <source>%n point(s) at or below zero have no place on a logarithmic axis.</source>
        <translation>
            <numerusform>%n point at or below zero has no place on a logarithmic axis.</numerusform>
            <numerusform>%n points at or below zero have no place on a logarithmic axis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LiveSettings</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MatrixCard</name>
    <message numerus="yes">
        <source>%n picture(s) that all runs keep</source>
        <translation>
            <numerusform>%n picture that all runs keep</numerusform>
            <numerusform>%n pictures that all runs keep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverlayChart</name>
    <message numerus="yes">
        <source>%1, %n curve(s)</source>
        <translation>
            <numerusform>%1, %n curve</numerusform>
            <numerusform>%1, %n curves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ParallelPlot</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueDialog</name>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of unknown length</source>
        <translation>
            <numerusform>%1, %n of unknown length</numerusform>
            <numerusform>%1, %n of unknown length</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueLink</name>
    <message numerus="yes">
        <source>Queue: %n waiting</source>
        <translation>
            <numerusform>Queue: %n waiting</numerusform>
            <numerusform>Queue: %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReconstructionCard</name>
    <message numerus="yes">
        <source>%n epoch(s) kept, all of them here</source>
        <translation>
            <numerusform>%n epoch kept, here</numerusform>
            <numerusform>%n epochs kept, all of them here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunActions</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash.</source>
        <translation>
            <numerusform>%n run moved to the trash.</numerusform>
            <numerusform>%n runs moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with all pictures and weights? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %n run with all pictures and weights? This cannot be undone.</numerusform>
            <numerusform>Delete %n runs with all pictures and weights? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunDetailPane</name>
    <message numerus="yes">
        <source>%n more run(s) are chosen.</source>
        <translation>
            <numerusform>%n more run is chosen.</numerusform>
            <numerusform>%n more runs are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunFiles</name>
    <message numerus="yes">
        <source>Pictures of %n epoch(s)</source>
        <translation>
            <numerusform>Pictures of %n epoch</numerusform>
            <numerusform>Pictures of %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunNotices</name>
    <message numerus="yes">
        <source>%n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>%n whole epoch is kept.</numerusform>
            <numerusform>%n whole epochs are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n whole epoch(s) of %2. It can go on from there.</source>
        <translation>
            <numerusform>“%1” has %n whole epoch of %2. It can go on from there.</numerusform>
            <numerusform>“%1” has %n whole epochs of %2. It can go on from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScatterPlot</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SearchDialog</name>
    <message numerus="yes">
        <source>search of %n</source>
        <translation>
            <numerusform>search of %n</numerusform>
            <numerusform>search of %n</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>This computer has %n processor core(s) to compute with.</source>
        <translation>
            <numerusform>This computer has %n processor core to compute with.</numerusform>
            <numerusform>This computer has %n processor cores to compute with.</numerusform>
        </translation>
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
</context>
<context>
    <name>ui::SetupPanel</name>
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
</context>
<context>
    <name>ui::StoreChoice</name>
    <message numerus="yes">
        <source>Its %n run(s) can be looked at, but it takes no more. %1</source>
        <translation>
            <numerusform>Its %n run can be looked at, but it takes no more. %1</numerusform>
            <numerusform>Its %n runs can be looked at, but it takes no more. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are kept there. It is used from the next start on.</source>
        <translation>
            <numerusform>%n run is kept there. It is used from the next start on.</numerusform>
            <numerusform>%n runs are kept there. It is used from the next start on.</numerusform>
        </translation>
    </message>
</context>
</TS>

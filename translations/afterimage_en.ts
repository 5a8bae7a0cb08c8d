<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EventWords</name>
    <message numerus="yes">
        <source>The run was stopped; %n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>The run was stopped; %Ln whole epoch is kept.</numerusform>
            <numerusform>The run was stopped; %Ln whole epochs are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverlayWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, mean of %n run(s)</source>
        <translation>
            <numerusform>%1, %2, mean of %Ln run</numerusform>
            <numerusform>%1, %2, mean of %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n run(s)</source>
        <translation>
            <numerusform>mean of %Ln run</numerusform>
            <numerusform>mean of %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresentationWords</name>
    <message numerus="yes">
        <source>It practised on %n picture(s).</source>
        <translation>
            <numerusform>It practised on %Ln picture.</numerusform>
            <numerusform>It practised on %Ln pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of equal or nearly equal pictures</source>
        <translation>
            <numerusform>%Ln group of equal or nearly equal pictures</numerusform>
            <numerusform>%Ln groups of equal or nearly equal pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %n of them on both sides of the split, where validation figures come out too good</source>
        <translation>
            <numerusform>%1; %Ln of them on both sides of the split, where validation figures come out too good</numerusform>
            <numerusform>%1; %Ln of them on both sides of the split, where validation figures come out too good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, which afterimage-cli inspect --skipped lists</source>
        <translation>
            <numerusform>and %Ln more, which afterimage-cli inspect --skipped lists</numerusform>
            <numerusform>and %Ln more, which afterimage-cli inspect --skipped lists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message numerus="yes">
        <source>%1: %2 ± %3, %n seed(s)</source>
        <translation>
            <numerusform>%1: %2 ± %3, %Ln seed</numerusform>
            <numerusform>%1: %2 ± %3, %Ln seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BrushChips</name>
    <message numerus="yes">
        <source>%n range(s)</source>
        <translation>
            <numerusform>%Ln range</numerusform>
            <numerusform>%Ln ranges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartLegend</name>
    <message numerus="yes">
        <source>%n other run(s) on these pictures</source>
        <translation>
            <numerusform>%Ln other run on these pictures</numerusform>
            <numerusform>%Ln other runs on these pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CodeMapView</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferenceModel</name>
    <message numerus="yes">
        <source>They differ in %n setting(s).</source>
        <translation>
            <numerusform>They differ in %Ln setting.</numerusform>
            <numerusform>They differ in %Ln settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DifferencesCard</name>
    <message numerus="yes">
        <source>%n equal setting(s) hidden</source>
        <translation>
            <numerusform>%Ln equal setting hidden</numerusform>
            <numerusform>%Ln equal settings hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ElsewherePanel</name>
    <message numerus="yes">
        <source>%1: %n worker(s) at work</source>
        <translation>
            <numerusform>%1: %Ln worker at work</numerusform>
            <numerusform>%1: %Ln workers at work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n worker(s) waiting in Slurm&apos;s queue</source>
        <translation>
            <numerusform>%1: %Ln worker waiting in Slurm&apos;s queue</numerusform>
            <numerusform>%1: %Ln workers waiting in Slurm&apos;s queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n worker(s) failed; their logs say why</source>
        <translation>
            <numerusform>%1: %Ln worker failed; its log says why</numerusform>
            <numerusform>%1: %Ln workers failed; their logs say why</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FindingList</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n ignored</source>
        <translation>
            <numerusform>Show %Ln ignored</numerusform>
            <numerusform>Show %Ln ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FolderFacts</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LengthenField</name>
    <message numerus="yes">
        <source>Train %n more epoch(s)</source>
        <translation>
            <numerusform>Train %Ln more epoch</numerusform>
            <numerusform>Train %Ln more epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LessonList</name>
    <message numerus="yes">
        <source>Look up %n word(s)</source>
        <translation>
            <numerusform>Look up %Ln word</numerusform>
            <numerusform>Look up %Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LiveChart</name>
    <message numerus="yes">
        <source>%n point(s) at or below zero have no place on a logarithmic axis.</source>
        <translation>
            <numerusform>%Ln point at or below zero has no place on a logarithmic axis.</numerusform>
            <numerusform>%Ln points at or below zero have no place on a logarithmic axis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LiveLogLink</name>
    <message numerus="yes">
        <source>MLflow: %n earlier run(s) sent</source>
        <translation>
            <numerusform>MLflow: %Ln earlier run sent</numerusform>
            <numerusform>MLflow: %Ln earlier runs sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>MLflow: %n earlier run(s) on the way</source>
        <translation>
            <numerusform>MLflow: %Ln earlier run on the way</numerusform>
            <numerusform>MLflow: %Ln earlier runs on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>MLflow: %n earlier run(s) waiting</source>
        <translation>
            <numerusform>MLflow: %Ln earlier run waiting</numerusform>
            <numerusform>MLflow: %Ln earlier runs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LiveSettings</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MatrixCard</name>
    <message numerus="yes">
        <source>%n picture(s) that all runs keep</source>
        <translation>
            <numerusform>%Ln picture that all runs keep</numerusform>
            <numerusform>%Ln pictures that all runs keep</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverlayChart</name>
    <message numerus="yes">
        <source>%1, %n curve(s)</source>
        <translation>
            <numerusform>%1, %Ln curve</numerusform>
            <numerusform>%1, %Ln curves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ParallelPlot</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PictureMap</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueDialog</name>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%Ln run waiting</numerusform>
            <numerusform>%Ln runs waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of unknown length</source>
        <translation>
            <numerusform>%1, %Ln of unknown length</numerusform>
            <numerusform>%1, %Ln of unknown length</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) sent to %1.</source>
        <translation>
            <numerusform>%Ln run sent to %1.</numerusform>
            <numerusform>%Ln runs sent to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QueueLink</name>
    <message numerus="yes">
        <source>Queue: %n waiting</source>
        <translation>
            <numerusform>Queue: %Ln waiting</numerusform>
            <numerusform>Queue: %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Elsewhere: %n run(s)</source>
        <translation>
            <numerusform>Elsewhere: %Ln run</numerusform>
            <numerusform>Elsewhere: %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReconstructionCard</name>
    <message numerus="yes">
        <source>%n epoch(s) kept, all of them here</source>
        <translation>
            <numerusform>%Ln epoch kept, here</numerusform>
            <numerusform>%Ln epochs kept, all of them here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ReportDialog</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunActions</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash.</source>
        <translation>
            <numerusform>%Ln run moved to the trash.</numerusform>
            <numerusform>%Ln runs moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) with all pictures and weights? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %Ln run with all pictures and weights? This cannot be undone.</numerusform>
            <numerusform>Delete %Ln runs with all pictures and weights? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunDetailPane</name>
    <message numerus="yes">
        <source>%n more run(s) are chosen.</source>
        <translation>
            <numerusform>%Ln more run is chosen.</numerusform>
            <numerusform>%Ln more runs are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunFiles</name>
    <message numerus="yes">
        <source>Pictures of %n epoch(s)</source>
        <translation>
            <numerusform>Pictures of %Ln epoch</numerusform>
            <numerusform>Pictures of %Ln epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunListModel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunNotices</name>
    <message numerus="yes">
        <source>%n whole epoch(s) are kept.</source>
        <translation>
            <numerusform>%Ln whole epoch is kept.</numerusform>
            <numerusform>%Ln whole epochs are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n whole epoch(s) of %2. It can go on from there.</source>
        <translation>
            <numerusform>“%1” has %Ln whole epoch of %2. It can go on from there.</numerusform>
            <numerusform>“%1” has %Ln whole epochs of %2. It can go on from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n batch(es)</source>
        <translation>
            <numerusform>%1 of %Ln batch</numerusform>
            <numerusform>%1 of %Ln batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunsToolbar</name>
    <message numerus="yes">
        <source>%n column(s) have no room here.</source>
        <translation>
            <numerusform>%Ln column has no room here.</numerusform>
            <numerusform>%Ln columns have no room here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ScatterPlot</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SearchDialog</name>
    <message numerus="yes">
        <source>search of %n</source>
        <translation>
            <numerusform>search of %Ln</numerusform>
            <numerusform>search of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message numerus="yes">
        <source>This computer has %n processor core(s) to compute with.</source>
        <translation>
            <numerusform>This computer has %Ln processor core to compute with.</numerusform>
            <numerusform>This computer has %Ln processor cores to compute with.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SettingsPlotCard</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on %1</source>
        <translation>
            <numerusform>%Ln run on %1</numerusform>
            <numerusform>%Ln runs on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SetupPanel</name>
    <message numerus="yes">
        <source>%n epoch(s), early stop %1</source>
        <translation>
            <numerusform>%Ln epoch, early stop %1</numerusform>
            <numerusform>%Ln epochs, early stop %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%Ln epoch</numerusform>
            <numerusform>%Ln epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StoreChoice</name>
    <message numerus="yes">
        <source>Its %n run(s) can be looked at, but it takes no more. %1</source>
        <translation>
            <numerusform>Its %Ln run can be looked at, but it takes no more. %1</numerusform>
            <numerusform>Its %Ln runs can be looked at, but it takes no more. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are kept there. It is used from the next start on.</source>
        <translation>
            <numerusform>%Ln run is kept there. It is used from the next start on.</numerusform>
            <numerusform>%Ln runs are kept there. It is used from the next start on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrialStep</name>
    <message numerus="yes">
        <source>%n pair(s) of pictures, %1 × %2 pixels</source>
        <translation>
            <numerusform>%Ln pair of pictures, %1 × %2 pixels</numerusform>
            <numerusform>%Ln pairs of pictures, %1 × %2 pixels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%Ln epoch</numerusform>
            <numerusform>%Ln epochs</numerusform>
        </translation>
    </message>
</context>
</TS>

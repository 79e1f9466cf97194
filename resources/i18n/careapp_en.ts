<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CataloguePage</name>
    <message numerus="yes">
        <source>%n decline(s) within {span} call for reassessment.</source>
        <translation>
            <numerusform>%n decline within {span} calls for reassessment.</numerusform>
            <numerusform>%n declines within {span} call for reassessment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A swap counts as lasting after %n week(s).</source>
        <translation>
            <numerusform>A swap counts as lasting after %n week.</numerusform>
            <numerusform>A swap counts as lasting after %n weeks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A swap is agreed at least %n day(s) ahead.</source>
        <translation>
            <numerusform>A swap is agreed at least %n day ahead.</numerusform>
            <numerusform>A swap is agreed at least %n days ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Klippekort: up to {minutes} are saved for %n week(s).</source>
        <translation>
            <numerusform>Klippekort: up to {minutes} are saved for %n week.</numerusform>
            <numerusform>Klippekort: up to {minutes} are saved for %n weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueWords</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n line(s) of the checklist are not ticked.</source>
        <translation>
            <numerusform>%n line of the checklist is not ticked.</numerusform>
            <numerusform>%n lines of the checklist are not ticked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitizensPage</name>
    <message numerus="yes">
        <source>%n citizen(s) found</source>
        <translation>
            <numerusform>%n citizen found</numerusform>
            <numerusform>%n citizens found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) on this computer</source>
        <translation>
            <numerusform>%n citizen on this computer</numerusform>
            <numerusform>%n citizens on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeclinesPart</name>
    <message numerus="yes">
        <source>%n day(s) within {span} so far. At {times} the need is assessed anew.</source>
        <translation>
            <numerusform>%n day within {span} so far. At {times} the need is assessed anew.</numerusform>
            <numerusform>%n days within {span} so far. At {times} the need is assessed anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n decline(s)</source>
        <translation>
            <numerusform>All %n decline</numerusform>
            <numerusform>All %n declines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Everything this computer holds about %n citizen(s).</source>
        <translation>
            <numerusform>Everything this computer holds about %n citizen.</numerusform>
            <numerusform>Everything this computer holds about %n citizens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrantsPart</name>
    <message numerus="yes">
        <source>All %n that ended</source>
        <translation>
            <numerusform>The one that ended</numerusform>
            <numerusform>All %n that ended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>%n change(s) that only this computer has</source>
        <translation>
            <numerusform>%n change that only this computer has</numerusform>
            <numerusform>%n changes that only this computer has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) with a protected address are left out. What waits about them is only put in a file for the municipality&apos;s server.</source>
        <translation>
            <numerusform>%n citizen with a protected address is left out. What waits about them is only put in a file for the municipality&apos;s server.</numerusform>
            <numerusform>%n citizens with a protected address are left out. What waits about them is only put in a file for the municipality&apos;s server.</numerusform>
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
        <source>About %n citizen(s), whose records go along.</source>
        <translation>
            <numerusform>About %n citizen, whose record goes along.</numerusform>
            <numerusform>About %n citizens, whose records go along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpTasks</name>
    <message numerus="yes">
        <source>%n citizen(s) not told of the right to swap</source>
        <translation>
            <numerusform>%n citizen not told of the right to swap</numerusform>
            <numerusform>%n citizens not told of the right to swap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerPart</name>
    <message numerus="yes">
        <source>All %n lines</source>
        <translation>
            <numerusform>All lines: %n</numerusform>
            <numerusform>All %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersDialog</name>
    <message numerus="yes">
        <source>%n new order(s) to send</source>
        <translation>
            <numerusform>%n new order to send</numerusform>
            <numerusform>%n new orders to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and not settled</source>
        <translation>
            <numerusform>%n sent and not settled</numerusform>
            <numerusform>%n sent and not settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageRows</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message numerus="yes">
        <source>at most %n day(s)</source>
        <translation>
            <numerusform>at most %n day</numerusform>
            <numerusform>at most %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{line}, for %n day(s)</source>
        <translation>
            <numerusform>{line}, for %n day</numerusform>
            <numerusform>{line}, for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message numerus="yes">
        <source>%n package(s) run. Each ends by itself on its last day.</source>
        <translation>
            <numerusform>%n package runs. It ends by itself on its last day.</numerusform>
            <numerusform>%n packages run. Each ends by itself on its last day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n that is over</source>
        <translation>
            <numerusform>Show %n that is over</numerusform>
            <numerusform>Show %n that are over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message numerus="yes">
        <source>%n picture(s) wait</source>
        <translation>
            <numerusform>%n picture waits</numerusform>
            <numerusform>%n pictures wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message numerus="yes">
        <source>%n package(s) should have been reviewed already.</source>
        <translation>
            <numerusform>%n package should have been reviewed already.</numerusform>
            <numerusform>%n packages should have been reviewed already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyWords</name>
    <message numerus="yes">
        <source>%n picture(s) wait for the municipality&apos;s server.</source>
        <translation>
            <numerusform>%n picture waits for the municipality&apos;s server.</numerusform>
            <numerusform>%n pictures wait for the municipality&apos;s server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n dialogue tool(s) at hand</source>
        <translation>
            <numerusform>%n dialogue tool at hand</numerusform>
            <numerusform>%n dialogue tools at hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s)</source>
        <translation>
            <numerusform>%n new change</numerusform>
            <numerusform>%n new changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) two different things stand. You decide there.</source>
        <translation>
            <numerusform>In %n place two different things stand. You decide there.</numerusform>
            <numerusform>In %n places two different things stand. You decide there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n citizen(s)</source>
        <translation>
            <numerusform>about %n citizen</numerusform>
            <numerusform>about %n citizens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n not ready</numerusform>
            <numerusform>%n not ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next visit, in %n minute(s)</source>
        <translation>
            <numerusform>Next visit, in %n minute</numerusform>
            <numerusform>Next visit, in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} visit(s)</source>
        <translation>
            <numerusform>{number} visit</numerusform>
            <numerusform>{number} visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} visit(s) the next day are not prepared.</source>
        <translation>
            <numerusform>{number} visit the next day is not prepared.</numerusform>
            <numerusform>{number} visits the next day are not prepared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolSummary</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n other change(s)</source>
        <translation>
            <numerusform>… and %n other change</numerusform>
            <numerusform>… and %n other changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolVersion</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on what was changed or is not supported</source>
        <translation>
            <numerusform>%n remark on what was changed or is not supported</numerusform>
            <numerusform>%n remarks on what was changed or is not supported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message numerus="yes">
        <source>%n changed since</source>
        <translation>
            <numerusform>%n changed since</numerusform>
            <numerusform>%n changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left</source>
        <translation>
            <numerusform>%n field left</numerusform>
            <numerusform>%n fields left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ticked off</source>
        <translation>
            <numerusform>%n field ticked off</numerusform>
            <numerusform>%n fields ticked off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingPackages</name>
    <message numerus="yes">
        <source>%n urgent request(s) to answer</source>
        <translation>
            <numerusform>%n urgent request to answer</numerusform>
            <numerusform>%n urgent requests to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message numerus="yes">
        <source>%n change(s) wait for the server</source>
        <translation>
            <numerusform>%n change waits for the server</numerusform>
            <numerusform>%n changes wait for the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) to be settled</source>
        <translation>
            <numerusform>%n more thing to be settled</numerusform>
            <numerusform>%n more things to be settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait for the server</source>
        <translation>
            <numerusform>%n picture waits for the server</numerusform>
            <numerusform>%n pictures wait for the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) have been written differently</source>
        <translation>
            <numerusform>%n thing has been written differently</numerusform>
            <numerusform>%n things have been written differently</numerusform>
        </translation>
    </message>
</context>
</TS>

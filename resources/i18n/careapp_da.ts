<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ActionsPart</name>
    <message>
        <source>A needs assessor grants, changes and ends help.</source>
        <translation>Det er visitator, der bevilger, ændrer og afslutter hjælp.</translation>
    </message>
    <message>
        <source>Died…</source>
        <translation>Død …</translation>
    </message>
    <message>
        <source>Grant help</source>
        <translation>Bevilg hjælp</translation>
    </message>
    <message>
        <source>Letter and papers</source>
        <translation>Brev og papirer</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Pakke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Gendan: {what}</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>The citizen has died: stop all help</source>
        <translation>Borgeren er død: stop al hjælp</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Fortryd: {what}</translation>
    </message>
</context>
<context>
    <name>AddressEditor</name>
    <message>
        <source>Postal code</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Protected address</source>
        <translation>Beskyttet adresse</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Vej og nummer</translation>
    </message>
    <message>
        <source>The address is hidden on the screen and on paper.</source>
        <translation>Adressen er skjult på skærmen og på papir.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>By</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Agreement with {name}</source>
        <translation>Aftale med {name}</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Gjort den</translation>
    </message>
    <message>
        <source>New agreement with {name}</source>
        <translation>Ny aftale med {name}</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Hvad der er aftalt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Who will do it</source>
        <translation>Hvem gør det</translation>
    </message>
</context>
<context>
    <name>AmountEditor</name>
    <message>
        <source>A day of the first week</source>
        <translation>En dag i den første uge</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Every … weeks</source>
        <translation>Hver … uge</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hvor ofte</translation>
    </message>
    <message>
        <source>Minutes each time</source>
        <translation>Minutter hver gang</translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation>Gange om dagen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
</context>
<context>
    <name>ArrangedEditor</name>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Minutes each time</source>
        <translation>Minutter hver gang</translation>
    </message>
    <message>
        <source>Times in the week</source>
        <translation>Gange om ugen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
</context>
<context>
    <name>ArrangementForm</name>
    <message>
        <source>Any day of the week it is arranged for.</source>
        <translation>En dag i den uge, det er aftalt for.</translation>
    </message>
    <message>
        <source>Arrange help with {name}</source>
        <translation>Tilrettelæg hjælp med {name}</translation>
    </message>
    <message>
        <source>Arranged by</source>
        <translation>Aftalt af</translation>
    </message>
    <message>
        <source>Care course</source>
        <translation>Pleje- og omsorgsforløb</translation>
    </message>
    <message>
        <source>Chosen instead of</source>
        <translation>Valgt i stedet for</translation>
    </message>
    <message>
        <source>Help arranged with {name}</source>
        <translation>Hjælp tilrettelagt med {name}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uge</translation>
    </message>
    <message>
        <source>What is arranged</source>
        <translation>Hvad der er aftalt</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Hvem gør det</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Does it alone</source>
        <translation>Gør det selv</translation>
    </message>
    <message>
        <source>Does not feel well</source>
        <translation>Har det ikke godt</translation>
    </message>
    <message>
        <source>Has visitors</source>
        <translation>Har gæster</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Hvor lang tid det tager</translation>
    </message>
    <message>
        <source>In doubt the granted help is given. What you disagree about is kept.</source>
        <translation>Er I i tvivl, gives den bevilgede hjælp. Det, I er uenige om, bliver noteret.</translation>
    </message>
    <message>
        <source>It is noted with what {name} wanted. The granted help is given as usual.</source>
        <translation>Det noteres sammen med det, {name} ønskede. Den bevilgede hjælp gives som ellers.</translation>
    </message>
    <message>
        <source>Note the disagreement</source>
        <translation>Notér uenigheden</translation>
    </message>
    <message>
        <source>Note the no</source>
        <translation>Notér afslaget på hjælpen</translation>
    </message>
    <message>
        <source>Note: no swap</source>
        <translation>Notér: ikke aftalt</translation>
    </message>
    <message>
        <source>The citizen changed their mind</source>
        <translation>Borgeren har skiftet mening</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules do not allow it</source>
        <translation>Kommunens regler tillader det ikke</translation>
    </message>
    <message>
        <source>The supplier cannot do it in time</source>
        <translation>Leverandøren kan ikke nå det</translation>
    </message>
    <message>
        <source>This is not a swap: the help is not given, and nothing comes instead.</source>
        <translation>Det er ikke et bytte: Hjælpen gives ikke, og der kommer ikke andet i stedet.</translation>
    </message>
    <message>
        <source>What do you disagree about?</source>
        <translation>Hvad er I uenige om?</translation>
    </message>
    <message>
        <source>Whether it is professionally sound</source>
        <translation>Om det er fagligt forsvarligt</translation>
    </message>
    <message>
        <source>Why does {name} say no to {help} on {day}?</source>
        <translation>Hvorfor siger {name} nej til {help} {day}?</translation>
    </message>
    <message>
        <source>Why is there no swap?</source>
        <translation>Hvorfor bliver der ikke byttet?</translation>
    </message>
    <message>
        <source>With {times} days within {span} the need is assessed anew; so far {number}.</source>
        <translation>Ved {times} dage inden for {span} vurderes behovet på ny. Indtil nu: {number}.</translation>
    </message>
</context>
<context>
    <name>Attached</name>
    <message>
        <source>on its way</source>
        <translation>på vej hertil</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>uden ord</translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Gem som fil</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Gem som fil …</translation>
    </message>
    <message>
        <source>The citizen asks for it</source>
        <translation>Borgeren beder om det</translation>
    </message>
    <message>
        <source>The saved file is not encrypted: anyone who can open it can read it. The purpose is written in the log, with your name and the time.</source>
        <translation>Den gemte fil er ikke krypteret: Alle, der kan åbne den, kan læse den. Formålet skrives i loggen med dit navn og tidspunktet.</translation>
    </message>
    <message>
        <source>To put in another system</source>
        <translation>Til et andet system</translation>
    </message>
    <message>
        <source>To send to who needs it</source>
        <translation>Til den, der har brug for det</translation>
    </message>
    <message>
        <source>What is it saved for?</source>
        <translation>Hvad gemmes den til?</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>bilag</translation>
    </message>
</context>
<context>
    <name>AttachmentForm</name>
    <message>
        <source>Attach</source>
        <translation>Vedhæft</translation>
    </message>
    <message>
        <source>Attach to {name}</source>
        <translation>Vedhæft hos {name}</translation>
    </message>
    <message>
        <source>Attached to {name}</source>
        <translation>Vedhæftet hos {name}</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>I fortrolighed</translation>
    </message>
    <message>
        <source>Keep the file as it was taken as well</source>
        <translation>Behold også filen, som den blev taget</translation>
    </message>
    <message>
        <source>Not on the citizen&apos;s paper and not on the turned screen.</source>
        <translation>Ikke på borgerens papir og ikke på den vendte skærm.</translation>
    </message>
    <message>
        <source>Picture or paper</source>
        <translation>Billede eller dokument</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Hvad det viser</translation>
    </message>
    <message>
        <source>Who cannot see the picture hears these words.</source>
        <translation>Den, der ikke kan se billedet, hører disse ord.</translation>
    </message>
</context>
<context>
    <name>AttentionCardForm</name>
    <message>
        <source>Before the door at {name}</source>
        <translation>Før døren hos {name}</translation>
    </message>
    <message>
        <source>Empty means until further notice.</source>
        <translation>Tom betyder indtil videre.</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gælder til og med</translation>
    </message>
    <message>
        <source>Seen to be so on</source>
        <translation>Sidst set</translation>
    </message>
    <message>
        <source>Something to know before the visit to {name}</source>
        <translation>Vær opmærksom på dette hos {name}</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hvad det handler om</translation>
    </message>
    <message>
        <source>What one must know</source>
        <translation>Hvad man skal vide</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>A week on average</source>
        <translation>En uge i gennemsnit</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation>Anden hjælp</translation>
    </message>
    <message>
        <source>after</source>
        <translation>efter</translation>
    </message>
    <message>
        <source>before</source>
        <translation>før</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message numerus="yes">
        <source>%n decline(s) within {span} call for reassessment.</source>
        <translation>
            <numerusform>%n afslag inden for {span} fører til en ny vurdering.</numerusform>
            <numerusform>%n afslag inden for {span} fører til en ny vurdering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n ydelse</numerusform>
            <numerusform>%n ydelser</numerusform>
        </translation>
    </message>
    <message>
        <source>A change makes a new version. What was granted keeps what it said.</source>
        <translation>En ændring giver en ny version. Det, der er bevilget, beholder sin ordlyd.</translation>
    </message>
    <message numerus="yes">
        <source>A swap counts as lasting after %n week(s).</source>
        <translation>
            <numerusform>Et bytte regnes som varigt efter %n uge.</numerusform>
            <numerusform>Et bytte regnes som varigt efter %n uger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A swap is agreed at least %n day(s) ahead.</source>
        <translation>
            <numerusform>Et bytte aftales mindst %n dag før.</numerusform>
            <numerusform>Et bytte aftales mindst %n dage før.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Add a package</source>
        <translation>Tilføj en pakke</translation>
    </message>
    <message>
        <source>Catalogue of services</source>
        <translation>Ydelseskatalog</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Ret reglerne …</translation>
    </message>
    <message numerus="yes">
        <source>Klippekort: up to {minutes} are saved for %n week(s).</source>
        <translation>
            <numerusform>Klippekort: op til {minutes} kan spares op i %n uge.</numerusform>
            <numerusform>Klippekort: op til {minutes} kan spares op i %n uger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never swapped: {names}.</source>
        <translation>Byttes aldrig: {names}.</translation>
    </message>
    <message>
        <source>New service…</source>
        <translation>Ny ydelse …</translation>
    </message>
    <message>
        <source>Nothing in the catalogue is called so.</source>
        <translation>Intet i kataloget hedder sådan.</translation>
    </message>
    <message>
        <source>Nothing is saved up: there is no klippekort.</source>
        <translation>Tid spares ikke op: kommunen har ikke klippekort.</translation>
    </message>
    <message>
        <source>Of no kind</source>
        <translation>Uden kategori</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakker</translation>
    </message>
    <message>
        <source>Packages and rules</source>
        <translation>Pakker og regler</translation>
    </message>
    <message>
        <source>Rules for swaps</source>
        <translation>Regler for bytte</translation>
    </message>
    <message>
        <source>Search by name or code</source>
        <translation>Søg efter navn eller kode</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Ydelser</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>You can read it. Only these roles may change it: {roles}.</source>
        <translation>Du kan læse kataloget. Kun disse roller må ændre det: {roles}.</translation>
    </message>
    <message>
        <source>example</source>
        <translation>eksempel</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>udgået</translation>
    </message>
    <message>
        <source>written twice</source>
        <translation>rettet to gange</translation>
    </message>
</context>
<context>
    <name>CatalogueWays</name>
    <message>
        <source>It can no longer be chosen. What was granted goes on, and it stays readable in the catalogue.</source>
        <translation>Den kan ikke længere vælges. Det, der er bevilget, fortsætter, og den kan stadig læses i kataloget.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Lad udgå</translation>
    </message>
    <message>
        <source>Retire {name}?</source>
        <translation>Skal {name} udgå?</translation>
    </message>
</context>
<context>
    <name>CatalogueWords</name>
    <message>
        <source>Checklist</source>
        <translation>Tjekliste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Afgørelse</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Udføres af</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Virkning</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Indhold</translation>
    </message>
    <message>
        <source>How a citizen comes by it</source>
        <translation>Gives som</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Varighed</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Lovgrundlag</translation>
    </message>
    <message>
        <source>Not to be granted</source>
        <translation>Bevilges ikke</translation>
    </message>
    <message>
        <source>Offered first in a swap</source>
        <translation>Tilbydes først ved bytte</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Følges op</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Normalt</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>efter %n dag</numerusform>
            <numerusform>efter %n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>given without a decision</source>
        <translation>gives uden afgørelse</translation>
    </message>
    <message>
        <source>health personnel</source>
        <translation>sundhedspersonale</translation>
    </message>
    <message>
        <source>health personnel only</source>
        <translation>kun sundhedspersonale</translation>
    </message>
    <message>
        <source>home care, health personnel is not needed</source>
        <translation>hjemmeplejen, kræver ikke sundhedspersonale</translation>
    </message>
    <message>
        <source>{least} to {most} a week</source>
        <translation>{least} til {most} om ugen</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Who answers</source>
        <translation>Hvem svarer</translation>
    </message>
</context>
<context>
    <name>ChangeGrantForm</name>
    <message>
        <source>Change from this day</source>
        <translation>Ændr fra denne dag</translation>
    </message>
    <message>
        <source>Change help granted to {name}</source>
        <translation>Ændr hjælp bevilget til {name}</translation>
    </message>
</context>
<context>
    <name>ChangingPart</name>
    <message>
        <source>Changed on {day}</source>
        <translation>Ændret {day}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Fra {day}</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n line(s) of the checklist are not ticked.</source>
        <translation>
            <numerusform>%n linje i tjeklisten er ikke krydset af.</numerusform>
            <numerusform>%n linjer i tjeklisten er ikke krydset af.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what is so. The package is for when all of it is.</source>
        <translation>Kryds af, hvad der passer. Pakken kan kun bevilges, når det hele passer.</translation>
    </message>
</context>
<context>
    <name>ChecksPart</name>
    <message>
        <source>Before reporting</source>
        <translation>Før indberetning</translation>
    </message>
    <message>
        <source>Reporting would refuse this:</source>
        <translation>Dette ville blive afvist ved indberetning:</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til afklaring</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>All stand in the summary, each with name and source.</source>
        <translation>De står alle på opsummeringen, hver med navn og kilde.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Hent det tilbage</translation>
    </message>
    <message>
        <source>It is brought back, with what was written in it.</source>
        <translation>Det hentes tilbage med det, der blev skrevet i det.</translation>
    </message>
    <message>
        <source>It stays deleted. What was written stays in the history.</source>
        <translation>Det forbliver slettet. Det skrevne bliver i historikken.</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Behold alle</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Behold begge</translation>
    </message>
    <message>
        <source>Keep {what}</source>
        <translation>Behold {what}</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>Lad det være slettet</translation>
    </message>
    <message>
        <source>Level {level} holds for the decision.</source>
        <translation>Niveau {level} gælder for afgørelsen.</translation>
    </message>
    <message>
        <source>The level that a decision rests on is set by: {roles}. Both answers stand until then.</source>
        <translation>Niveauet, som en afgørelse bygger på, sættes af: {roles}. Svarene står begge, til det er sket.</translation>
    </message>
    <message>
        <source>This is decided by: {roles}. Everything stands until then.</source>
        <translation>Det afgøres af: {roles}. Alt står, til det er sket.</translation>
    </message>
    <message>
        <source>What holds?</source>
        <translation>Hvad gælder?</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation>Skriv noget tredje</translation>
    </message>
    <message>
        <source>You word it together. What was written stays in the history.</source>
        <translation>I formulerer det sammen. Det skrevne bliver i historikken.</translation>
    </message>
    <message>
        <source>{others} stays in the history.</source>
        <translation>{others} bliver i historikken.</translation>
    </message>
</context>
<context>
    <name>ChooseCitizen</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Which citizen is it about?</source>
        <translation>Hvilken borger handler det om?</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Choose a package.</source>
        <translation>Vælg en pakke.</translation>
    </message>
    <message>
        <source>Which package?</source>
        <translation>Hvilken pakke?</translation>
    </message>
    <message>
        <source>{package}. Not possible now</source>
        <translation>{package}. Ikke muligt nu</translation>
    </message>
</context>
<context>
    <name>CitizenEditor</name>
    <message>
        <source>Name, address or telephone</source>
        <translation>Navn, adresse eller telefon</translation>
    </message>
</context>
<context>
    <name>CitizenFindings</name>
    <message>
        <source>In {number} places two people have written different things. Both are kept.</source>
        <translation>{number} steder har to skrevet noget forskelligt. Begge dele er gemt.</translation>
    </message>
    <message>
        <source>See what each has written</source>
        <translation>Se, hvad hver har skrevet</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til afklaring</translation>
    </message>
    <message>
        <source>{number} conditions have a level and no date for follow-up.</source>
        <translation>Tilstande med niveau, men uden dato for opfølgning: {number}.</translation>
    </message>
    <message>
        <source>{number} conditions have more than one open goal.</source>
        <translation>Tilstande med mere end ét åbent mål: {number}.</translation>
    </message>
</context>
<context>
    <name>CitizenForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Date of birth, where there is no number</source>
        <translation>Fødselsdato, hvis der ikke er et nummer</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrikt</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Ret oplysninger om {name}</translation>
    </message>
    <message>
        <source>Later it is changed on the page of help.</source>
        <translation>Senere ændres det på siden Hjælp.</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Bor sammen med</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>National identity number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The law the help is granted under</source>
        <translation>Lovgrundlag for hjælpen</translation>
    </message>
    <message>
        <source>What matters to the citizen, in their own words</source>
        <translation>Det vigtigste for borgeren, med egne ord</translation>
    </message>
</context>
<context>
    <name>CitizenHead</name>
    <message>
        <source>No name</source>
        <translation>Intet navn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the protected address, with a purpose</source>
        <translation>Vis den beskyttede adresse, med et formål</translation>
    </message>
    <message>
        <source>Show the whole id, with a purpose</source>
        <translation>Vis hele personnummeret, med et formål</translation>
    </message>
</context>
<context>
    <name>CitizenHelp</name>
    <message>
        <source>All of the help</source>
        <translation>Al hjælpen</translation>
    </message>
    <message>
        <source>Help this week</source>
        <translation>Hjælp i denne uge</translation>
    </message>
    <message>
        <source>No help is given this week.</source>
        <translation>Der gives ingen hjælp i denne uge.</translation>
    </message>
    <message>
        <source>{course}: what is done is arranged from week to week.</source>
        <translation>{course}: Det aftales fra uge til uge, hvad der gøres.</translation>
    </message>
</context>
<context>
    <name>CitizenPage</name>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Visits and relatives</source>
        <translation>Besøg og pårørende</translation>
    </message>
</context>
<context>
    <name>CitizenSections</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Tilføj et mål</translation>
    </message>
    <message>
        <source>Add an agreement</source>
        <translation>Tilføj en aftale</translation>
    </message>
    <message>
        <source>Add general information</source>
        <translation>Tilføj generelle oplysninger</translation>
    </message>
    <message>
        <source>Add to: before the door</source>
        <translation>Tilføj til: før døren</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <source>Attach a picture or paper</source>
        <translation>Vedhæft billede eller dokument</translation>
    </message>
    <message>
        <source>Before the door</source>
        <translation>Før døren</translation>
    </message>
    <message>
        <source>Functional ability</source>
        <translation>Funktionsevne</translation>
    </message>
    <message>
        <source>General information</source>
        <translation>Generelle oplysninger</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>No goals are written yet.</source>
        <translation>Der er ikke skrevet mål endnu.</translation>
    </message>
    <message>
        <source>No levels are set yet. They are set at a visit.</source>
        <translation>Der er ikke sat niveauer endnu. De sættes ved et besøg.</translation>
    </message>
    <message>
        <source>No notes are written yet.</source>
        <translation>Der er ikke skrevet notater endnu.</translation>
    </message>
    <message>
        <source>Nobody has written yet what matters to {name}.</source>
        <translation>Ingen har endnu skrevet, hvad der er vigtigt for {name}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Nothing is agreed yet.</source>
        <translation>Der er ikke aftalt noget endnu.</translation>
    </message>
    <message>
        <source>Nothing is attached yet.</source>
        <translation>Der er ikke vedhæftet noget endnu.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>Der er ikke noteret noget.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Der er ikke skrevet noget endnu.</translation>
    </message>
    <message>
        <source>Pictures and papers</source>
        <translation>Billeder og dokumenter</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Vis alle notater</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Det er vigtigt for mig</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv et notat</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv det ned</translation>
    </message>
    <message>
        <source>assessed {day}</source>
        <translation>vurderet {day}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>gjort {day}</translation>
    </message>
    <message>
        <source>followed up {day}</source>
        <translation>følges op {day}</translation>
    </message>
    <message>
        <source>nobody has said who</source>
        <translation>ingen har sagt, hvem</translation>
    </message>
    <message>
        <source>the citizen</source>
        <translation>borgeren</translation>
    </message>
    <message>
        <source>to be reached by {day}</source>
        <translation>skal være nået {day}</translation>
    </message>
</context>
<context>
    <name>CitizenSide</name>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>Tilføj en pårørende</translation>
    </message>
    <message>
        <source>Begin the visit at {time}</source>
        <translation>Begynd besøget kl. {time}</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>Fortsæt besøget</translation>
    </message>
    <message>
        <source>Done by {who}</source>
        <translation>Gjort af {who}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hændelser</translation>
    </message>
    <message>
        <source>Help under: {law}</source>
        <translation>Hjælp efter: {law}</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Hjemmebesøg</translation>
    </message>
    <message>
        <source>Key visits into the care record</source>
        <translation>Tast besøg i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Next visit: {when}</source>
        <translation>Næste besøg: {when}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Intet navn</translation>
    </message>
    <message>
        <source>No relatives are written down.</source>
        <translation>Der er ikke skrevet pårørende.</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Der er ikke sket noget her endnu.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planlæg</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlæg besøg</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>See all events</source>
        <translation>Se alle hændelser</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Hvem har set på sagen</translation>
    </message>
    <message>
        <source>nearest relative</source>
        <translation>nærmeste pårørende</translation>
    </message>
</context>
<context>
    <name>CitizensPage</name>
    <message numerus="yes">
        <source>%n citizen(s) found</source>
        <translation>
            <numerusform>%n borger fundet</numerusform>
            <numerusform>%n borgere fundet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) on this computer</source>
        <translation>
            <numerusform>%n borger på denne computer</numerusform>
            <numerusform>%n borgere på denne computer</numerusform>
        </translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Name, id, address or telephone</source>
        <translation>Navn, personnummer, adresse eller telefon</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
    <message>
        <source>Nobody on this computer is found by {words}.</source>
        <translation>Ingen på denne computer passer til {words}.</translation>
    </message>
    <message>
        <source>The first {number} are shown. Type more to see fewer.</source>
        <translation>De første {number} vises. Skriv mere for at se færre.</translation>
    </message>
    <message>
        <source>There are no citizens on this computer yet.</source>
        <translation>Der er ingen borgere på denne computer endnu.</translation>
    </message>
</context>
<context>
    <name>CitizensWeek</name>
    <message>
        <source>Granted in all</source>
        <translation>I alt bevilget</translation>
    </message>
    <message>
        <source>Important to {name}</source>
        <translation>Vigtigt for {name}</translation>
    </message>
    <message>
        <source>Nobody has noted that {name} knows the right to swap.</source>
        <translation>Det er ikke noteret, at {name} kender sin ret til at bytte.</translation>
    </message>
    <message>
        <source>Note that it was told</source>
        <translation>Notér, at der er informeret</translation>
    </message>
    <message>
        <source>Says no to the help</source>
        <translation>Siger nej til hjælpen</translation>
    </message>
    <message>
        <source>{name} knows the right to swap.</source>
        <translation>{name} kender sin ret til at bytte.</translation>
    </message>
    <message>
        <source>{name}&apos;s help in {week}</source>
        <translation>Hjælp til {name} i {week}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>After that, more can be added with a reason; what stands is kept.</source>
        <translation>Derefter kan der tilføjes mere med en begrundelse. Det, der står, bliver stående.</translation>
    </message>
    <message>
        <source>Answer {about}</source>
        <translation>Svar på {about}</translation>
    </message>
    <message>
        <source>Choose a level for {about}</source>
        <translation>Vælg niveau for {about}</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Afslut alligevel</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Afslut besøget</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tilbage</translation>
    </message>
    <message>
        <source>Nothing is missing. Close the visit?</source>
        <translation>Intet mangler. Vil du afslutte besøget?</translation>
    </message>
    <message>
        <source>One thing is missing. Close the visit all the same?</source>
        <translation>Én ting mangler. Vil du afslutte besøget alligevel?</translation>
    </message>
    <message>
        <source>Put right {about}: {what}</source>
        <translation>Ret {about}: {what}</translation>
    </message>
    <message>
        <source>Put right: {about}</source>
        <translation>Ret til: {about}</translation>
    </message>
    <message>
        <source>Settle the different answers to {about}</source>
        <translation>Afklar de forskellige svar på {about}</translation>
    </message>
    <message>
        <source>The dialogue tool {name} is not on this computer</source>
        <translation>Dialogværktøjet {name} er ikke på denne computer</translation>
    </message>
    <message>
        <source>Write what came of the proposal {about}</source>
        <translation>Skriv, hvad der blev aftalt om forslaget {about}</translation>
    </message>
    <message>
        <source>Write when {about} will be done</source>
        <translation>Skriv, hvornår {about} bliver gjort</translation>
    </message>
    <message>
        <source>Write whether {name} was there</source>
        <translation>Skriv, om {name} var til stede</translation>
    </message>
    <message>
        <source>Write who will do {about}</source>
        <translation>Skriv, hvem der gør {about}</translation>
    </message>
    <message>
        <source>Your notes are saved on this computer.</source>
        <translation>Dine notater er gemt på denne computer.</translation>
    </message>
    <message>
        <source>{count} things are missing. Close the visit all the same?</source>
        <translation>{count} ting mangler. Vil du afslutte besøget alligevel?</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>I have compared the characters, and they are the same</source>
        <translation>Jeg har sammenlignet tegnene, og de er ens</translation>
    </message>
    <message>
        <source>The municipality&apos;s server knows this computer.</source>
        <translation>Kommunens server kender denne computer.</translation>
    </message>
    <message>
        <source>This computer has not been met before. Ask its owner to read the characters of their own card aloud: they stand in Settings, under Other computers.</source>
        <translation>Denne computer er ny her. Bed dens ejer læse tegnene på sit eget kort højt: De står i Indstillinger under Andre computere.</translation>
    </message>
    <message>
        <source>You have met this computer before.</source>
        <translation>Du har mødt denne computer før.</translation>
    </message>
</context>
<context>
    <name>ConceptEditor</name>
    <message>
        <source>Leave it empty for a service of the municipality&apos;s own.</source>
        <translation>Lad feltet stå tomt, hvis det er kommunens egen ydelse.</translation>
    </message>
    <message>
        <source>Nothing is called so. Is the code system imported? See Settings.</source>
        <translation>Intet hedder sådan. Er kodesystemet hentet ind? Se Indstillinger.</translation>
    </message>
    <message>
        <source>Search in the imported code system</source>
        <translation>Søg i det indlæste kodesystem</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Go back</source>
        <translation>Gå tilbage</translation>
    </message>
</context>
<context>
    <name>ConflictFoot</name>
    <message>
        <source>Leave this for later</source>
        <translation>Vent med dette</translation>
    </message>
    <message>
        <source>Undo the decision</source>
        <translation>Fortryd</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>All are kept. Nothing disappears, whatever you choose.</source>
        <translation>Alle er gemt. Intet forsvinder, uanset hvad I vælger.</translation>
    </message>
    <message>
        <source>All that waits</source>
        <translation>Alt, der venter</translation>
    </message>
    <message>
        <source>Both are kept. Nothing disappears, whatever you choose.</source>
        <translation>Begge er gemt. Intet forsvinder, uanset hvad I vælger.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Afgør</translation>
    </message>
    <message>
        <source>Deleted, and written in</source>
        <translation>Slettet, og skrevet i</translation>
    </message>
    <message>
        <source>Nobody differs here any more</source>
        <translation>Her er der ikke længere forskel</translation>
    </message>
    <message>
        <source>The answers met after the visit</source>
        <translation>Svarene mødtes efter besøget</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Besøget</translation>
    </message>
    <message>
        <source>This is decided. What was written stays in the history.</source>
        <translation>Det er afgjort. Det skrevne bliver i historikken.</translation>
    </message>
    <message>
        <source>We have talked about it since</source>
        <translation>Vi har talt om det siden</translation>
    </message>
    <message>
        <source>What was signed stays as it is. The reason is printed with the decision.</source>
        <translation>Det, der er underskrevet, står ved magt. Begrundelsen trykkes sammen med afgørelsen.</translation>
    </message>
    <message>
        <source>Why do you decide this after the visit was closed?</source>
        <translation>Hvorfor afgøres det, efter besøget er afsluttet?</translation>
    </message>
    <message>
        <source>{about}: decided {time}</source>
        <translation>{about}: afgjort kl. {time}</translation>
    </message>
    <message>
        <source>{number} answers to the same question</source>
        <translation>{number} svar på samme spørgsmål</translation>
    </message>
    <message>
        <source>{number} have written differently</source>
        <translation>{number} har skrevet forskelligt</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} af {total}</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Everything is kept. Nothing else waits for this.</source>
        <translation>Alt er gemt. Intet andet venter på det.</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Nobody has written differently, and no rule is broken.</source>
        <translation>Ingen har skrevet forskelligt, og ingen regel er brudt.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sikkerhed</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Borgeren</translation>
    </message>
    <message>
        <source>The rules are being gone through: {number} citizens so far.</source>
        <translation>Reglerne gennemgås: {number} borgere indtil nu.</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til afklaring</translation>
    </message>
    <message>
        <source>Written differently</source>
        <translation>Skrevet forskelligt</translation>
    </message>
    <message>
        <source>Written differently, or to be settled</source>
        <translation>Skrevet forskelligt, eller til afklaring</translation>
    </message>
    <message>
        <source>{first} to {last} of {total}</source>
        <translation>{first} til {last} af {total}</translation>
    </message>
</context>
<context>
    <name>ConsentEditor</name>
    <message>
        <source>By what right</source>
        <translation>Med hvilken ret</translation>
    </message>
    <message>
        <source>Limits, in words</source>
        <translation>Begrænsninger, med ord</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
</context>
<context>
    <name>ContentEditor</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vælg en fil …</translation>
    </message>
    <message>
        <source>Choose a picture or a paper</source>
        <translation>Vælg et billede eller et dokument</translation>
    </message>
    <message>
        <source>Drop a picture or a PDF here, paste it with Ctrl+V, or choose a file.</source>
        <translation>Træk et billede eller en PDF hertil, indsæt med Ctrl+V, eller vælg en fil.</translation>
    </message>
    <message>
        <source>Drop another picture or PDF here, or choose a file.</source>
        <translation>Træk et andet billede eller en anden PDF hertil, eller vælg en fil.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Side {number}</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Indsæt</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.pdf)</source>
        <translation>Billeder og PDF (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>The picture is being kept…</source>
        <translation>Billedet gemmes …</translation>
    </message>
    <message>
        <source>The picture is still on its way to this computer.</source>
        <translation>Billedet er stadig på vej til denne computer.</translation>
    </message>
</context>
<context>
    <name>ContestedAnswers</name>
    <message>
        <source>All kept together: {answers}</source>
        <translation>Beholdt sammen: {answers}</translation>
    </message>
    <message>
        <source>Kept here, but the municipality&apos;s server does not use it: {answers}</source>
        <translation>Gemt her, men kommunens server bruger det ikke: {answers}</translation>
    </message>
    <message>
        <source>See the answers side by side</source>
        <translation>Se svarene ved siden af hinanden</translation>
    </message>
    <message>
        <source>See why, and what to do</source>
        <translation>Se hvorfor, og hvad du kan gøre</translation>
    </message>
    <message>
        <source>{number} answers, all kept: {answers}</source>
        <translation>{number} svar, alle gemt: {answers}</translation>
    </message>
</context>
<context>
    <name>CountEditor</name>
    <message>
        <source>One less</source>
        <translation>Én mindre</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Én mere</translation>
    </message>
</context>
<context>
    <name>CoursesPart</name>
    <message>
        <source>Arrange something</source>
        <translation>Aftal noget</translation>
    </message>
    <message>
        <source>Arrange something in: {name}</source>
        <translation>Aftal noget i: {name}</translation>
    </message>
    <message>
        <source>As last week</source>
        <translation>Som sidste uge</translation>
    </message>
    <message>
        <source>As last week in: {name}</source>
        <translation>Som sidste uge i: {name}</translation>
    </message>
    <message>
        <source>Nothing is arranged for {week} yet.</source>
        <translation>{week}: Der er ikke aftalt noget endnu.</translation>
    </message>
    <message>
        <source>arranged by {name}</source>
        <translation>aftalt af {name}</translation>
    </message>
    <message>
        <source>instead of {what}</source>
        <translation>i stedet for {what}</translation>
    </message>
    <message>
        <source>no frame</source>
        <translation>ingen ramme</translation>
    </message>
    <message>
        <source>{course}, {frame}</source>
        <translation>{course}, {frame}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>All that was saved is on this computer.</source>
        <translation>Alt, der er gemt, ligger på denne computer.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Luk programmet</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopieret</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopiér detaljerne</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>For IT support. The details hold no names and no answers.</source>
        <translation>Til it-support. Detaljerne indeholder hverken navne eller svar.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Programmet har lavet en fejl</translation>
    </message>
    <message>
        <source>What you did last may not have happened. You can go on; if it happens again, close the program and open it again.</source>
        <translation>Det, du gjorde sidst, er måske ikke sket. Du kan fortsætte. Sker det igen, så luk programmet, og åbn det igen.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>Vælg i kalenderen (Alt+Pil ned)</translation>
    </message>
    <message>
        <source>{field}: choose in the calendar</source>
        <translation>{field}: vælg i kalenderen</translation>
    </message>
</context>
<context>
    <name>DaysEditor</name>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day, if any</source>
        <translation>Sidste dag, hvis der er en</translation>
    </message>
</context>
<context>
    <name>DaysStep</name>
    <message>
        <source>Empty: {days}</source>
        <translation>Tomt felt: {days}</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>It ends by itself on {date}. Nobody has to stop it.</source>
        <translation>Den slutter af sig selv {date}. Ingen behøver at stoppe den.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
    <message>
        <source>The needs assessor follows up on {date} at the latest.</source>
        <translation>Visitator følger op senest {date}.</translation>
    </message>
    <message>
        <source>Write the days.</source>
        <translation>Skriv datoerne.</translation>
    </message>
    <message>
        <source>You grant it as a needs assessor.</source>
        <translation>Du bevilger den som visitator.</translation>
    </message>
    <message>
        <source>You grant it on a mandate. {mandate} It is provisional until the municipality&apos;s server has checked the mandate; the help begins all the same.</source>
        <translation>Du bevilger den på en bemyndigelse. {mandate} Den er foreløbig, indtil kommunens server har set bemyndigelsen efter. Hjælpen begynder alligevel.</translation>
    </message>
</context>
<context>
    <name>DeclinesPart</name>
    <message numerus="yes">
        <source>%n day(s) within {span} so far. At {times} the need is assessed anew.</source>
        <translation>
            <numerusform>Indtil nu %n dag inden for {span}. Ved {times} vurderes behovet på ny.</numerusform>
            <numerusform>Indtil nu %n dage inden for {span}. Ved {times} vurderes behovet på ny.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n decline(s)</source>
        <translation>
            <numerusform>Vis det hele</numerusform>
            <numerusform>Vis alle %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Help that was declined</source>
        <translation>Nej til bevilget hjælp</translation>
    </message>
</context>
<context>
    <name>DistrictIdsEditor</name>
    <message>
        <source>None ticked: all districts.</source>
        <translation>Intet kryds: alle distrikter.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>It ends by itself on {date}.</source>
        <translation>Den slutter af sig selv {date}.</translation>
    </message>
    <message>
        <source>It is provisional until the municipality&apos;s server has checked the mandate. The help begins all the same.</source>
        <translation>Den er foreløbig, indtil kommunens server har set bemyndigelsen efter. Hjælpen begynder alligevel.</translation>
    </message>
    <message>
        <source>Noted: the citizen has it on paper</source>
        <translation>Noteret: borgeren har fået den på papir</translation>
    </message>
    <message>
        <source>Print it for the citizen…</source>
        <translation>Udskriv den til borgeren…</translation>
    </message>
    <message>
        <source>The citizen has got it on paper</source>
        <translation>Borgeren har fået den på papir</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skærmen</translation>
    </message>
    <message>
        <source>{package} is granted from {date}.</source>
        <translation>{package} er bevilget fra {date}.</translation>
    </message>
</context>
<context>
    <name>EarlierAnswer</name>
    <message>
        <source>Still true</source>
        <translation>Gælder stadig</translation>
    </message>
    <message>
        <source>Still true: {question}, {answer}</source>
        <translation>Gælder stadig: {question}, {answer}</translation>
    </message>
</context>
<context>
    <name>EarlierOffers</name>
    <message>
        <source>{when}, {informer}, written by {author}</source>
        <translation>{when}, {informer}, skrevet af {author}</translation>
    </message>
</context>
<context>
    <name>EndGrantForm</name>
    <message>
        <source>End help granted to {name}</source>
        <translation>Afslut hjælp bevilget til {name}</translation>
    </message>
    <message>
        <source>End the help</source>
        <translation>Afslut hjælpen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Last day with help</source>
        <translation>Sidste dag med hjælp</translation>
    </message>
    <message>
        <source>The supplier is to be told that the help stops.</source>
        <translation>Leverandøren skal have besked om, at hjælpen stopper.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>EndSwapForm</name>
    <message>
        <source>End a swap of {name}</source>
        <translation>Afslut et bytte for {name}</translation>
    </message>
    <message>
        <source>Last day of the swap</source>
        <translation>Byttets sidste dag</translation>
    </message>
    <message>
        <source>The granted help is given again from the next day.</source>
        <translation>Fra næste dag gives den bevilgede hjælp igen.</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Change…</source>
        <translation>Ret …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versioner</translation>
    </message>
    <message>
        <source>It has been retired: it can be read, and no longer be chosen.</source>
        <translation>Den er udgået: den kan læses, men ikke længere vælges.</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Lad udgå …</translation>
    </message>
    <message>
        <source>Take into use again…</source>
        <translation>Tag i brug igen …</translation>
    </message>
    <message>
        <source>Version {number}, as it comes with the program</source>
        <translation>Version {number}, som den følger med programmet</translation>
    </message>
    <message>
        <source>Version {number}, written by {name}, {date}</source>
        <translation>Version {number}, skrevet af {name}, {date}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Each citizen can read the purpose, with your name and the time.</source>
        <translation>Hver borger kan læse formålet med dit navn og tidspunktet.</translation>
    </message>
    <message numerus="yes">
        <source>Everything this computer holds about %n citizen(s).</source>
        <translation>
            <numerusform>Alt, hvad denne computer har om %n borger.</numerusform>
            <numerusform>Alt, hvad denne computer har om %n borgere.</numerusform>
        </translation>
    </message>
    <message>
        <source>FHIR R4, for another system (NDJSON)</source>
        <translation>FHIR R4, til et andet system (NDJSON)</translation>
    </message>
    <message>
        <source>For the quality work of the municipality</source>
        <translation>Til kommunens kvalitetsarbejde</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Name nobody: pseudonyms instead of people</source>
        <translation>Nævn ingen: pseudonymer i stedet for personer</translation>
    </message>
    <message>
        <source>Names, numbers, addresses and all words are left out, dates are only as fine as weeks. The same person has the same pseudonym each time: it is still personal data.</source>
        <translation>Navne, numre, adresser og al tekst udelades, og datoer er kun så præcise som uger. Den samme person har det samme pseudonym hver gang: Det er stadig personoplysninger.</translation>
    </message>
    <message>
        <source>Packed files (*.zip)</source>
        <translation>Pakkede filer (*.zip)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Save everything as</source>
        <translation>Gem alt som</translation>
    </message>
    <message>
        <source>Save everything as a file</source>
        <translation>Gem alt som fil</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Gem filen …</translation>
    </message>
    <message>
        <source>Saved as {file}, with {number} records. It is no longer encrypted: delete it when it has been used.</source>
        <translation>Gemt som {file} med {number} poster. Den er ikke længere krypteret: Slet den, når den er brugt.</translation>
    </message>
    <message>
        <source>Tables with a codebook, for a spreadsheet (CSV)</source>
        <translation>Tabeller med kodebog, til et regneark (CSV)</translation>
    </message>
    <message>
        <source>The file is not encrypted: anyone who can open it can read it. Protected addresses are not in it, nor how one gets into a home.</source>
        <translation>Filen er ikke krypteret: Alle, der kan åbne den, kan læse den. Beskyttede adresser er ikke med, og heller ikke hvordan man kommer ind i et hjem.</translation>
    </message>
    <message>
        <source>To the care record</source>
        <translation>Til omsorgsjournalen</translation>
    </message>
    <message>
        <source>To the municipality&apos;s own data warehouse</source>
        <translation>Til kommunens eget datavarehus</translation>
    </message>
    <message>
        <source>What is it saved for?</source>
        <translation>Hvad gemmes den til?</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Skriver filen …</translation>
    </message>
</context>
<context>
    <name>FarewellPage</name>
    <message>
        <source>All that you had written is at the municipality.</source>
        <translation>Alt, du havde skrevet, er hos kommunen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The municipality has said that this computer is not to hold data about citizens any more. Everything about them has been removed from it. Ask your municipality if that is not right.</source>
        <translation>Kommunen har sagt, at denne computer ikke længere må have data om borgere. Alt om dem er fjernet fra den. Spørg kommunen, hvis det ikke er rigtigt.</translation>
    </message>
    <message>
        <source>This computer has been taken off</source>
        <translation>Denne computer er lukket</translation>
    </message>
    <message>
        <source>What the server did not take lies in a file that only the municipality can open. Hand it to them.</source>
        <translation>Det, serveren ikke tog imod, ligger i en fil, som kun kommunen kan åbne. Giv dem den.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>must be filled in</source>
        <translation>skal udfyldes</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>A citizen, a visit, a screen, an action</source>
        <translation>En borger, et besøg, en side, en handling</translation>
    </message>
    <message>
        <source>Find or do something</source>
        <translation>Find eller gør noget</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fundet</translation>
    </message>
    <message>
        <source>Nothing was found on this computer.</source>
        <translation>Intet er fundet på denne computer.</translation>
    </message>
    <message>
        <source>visit {when}</source>
        <translation>besøg {when}</translation>
    </message>
</context>
<context>
    <name>Flyover</name>
    <message>
        <source>Explanation</source>
        <translation>Forklaring</translation>
    </message>
</context>
<context>
    <name>FollowUpGrantForm</name>
    <message>
        <source>Ends: today is the last day. Revisitation becomes a task.</source>
        <translation>Afsluttes: i dag er sidste dag. Revisitation bliver en opgave.</translation>
    </message>
    <message>
        <source>Follow up on help to {name}</source>
        <translation>Følg op på hjælp til {name}</translation>
    </message>
    <message>
        <source>Followed up again on</source>
        <translation>Følges op igen den</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hvad opfølgningen viste</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>A swap with {name}</source>
        <translation>Et bytte med {name}</translation>
    </message>
</context>
<context>
    <name>FrameEditor</name>
    <message>
        <source>From, hours a week</source>
        <translation>Fra, timer om ugen</translation>
    </message>
    <message>
        <source>To, hours a week</source>
        <translation>Til, timer om ugen</translation>
    </message>
</context>
<context>
    <name>GeneralInformationForm</name>
    <message>
        <source>About {name}</source>
        <translation>Om {name}</translation>
    </message>
    <message>
        <source>Add information about {name}</source>
        <translation>Ny oplysning om {name}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Hvad vi ved</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Choose what is given up</source>
        <translation>Vælg, hvad der byttes fra</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Hvor længe</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Fra hvilken dag</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Til og med hvilken dag</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Hvilken dag</translation>
    </message>
    <message>
        <source>to and including</source>
        <translation>til og med</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>A goal of {name}</source>
        <translation>Mål for {name}</translation>
    </message>
    <message>
        <source>How it is worked on</source>
        <translation>Hvordan der arbejdes med det</translation>
    </message>
    <message>
        <source>New goal for {name}</source>
        <translation>Nyt mål for {name}</translation>
    </message>
    <message>
        <source>The goal, in the citizen&apos;s own words</source>
        <translation>Målet med borgerens egne ord</translation>
    </message>
    <message>
        <source>To be reached by</source>
        <translation>Nås senest</translation>
    </message>
    <message>
        <source>What is hoped for</source>
        <translation>Hvad der håbes på</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Hvor det står</translation>
    </message>
</context>
<context>
    <name>GrantForm</name>
    <message>
        <source>Followed up on</source>
        <translation>Følges op den</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramme</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Hvornår den gælder</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Bevilg</translation>
    </message>
    <message>
        <source>Grant help to {name}</source>
        <translation>Bevilg hjælp til {name}</translation>
    </message>
    <message>
        <source>Help granted to {name}</source>
        <translation>Hjælp bevilget til {name}</translation>
    </message>
    <message>
        <source>How much and how often</source>
        <translation>Hvor meget og hvor ofte</translation>
    </message>
    <message>
        <source>It stands in the letter: write to the citizen.</source>
        <translation>Det står i brevet: skriv til borgeren.</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Begrundelse for afgørelsen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Ydelse</translation>
    </message>
    <message>
        <source>The citizen&apos;s own proposal</source>
        <translation>Borgerens eget forslag</translation>
    </message>
    <message>
        <source>Was rehabilitation considered first?</source>
        <translation>Er rehabilitering overvejet først?</translation>
    </message>
    <message>
        <source>What is done, and when, is arranged inside the course.</source>
        <translation>Hvad der gøres hvornår, aftales i forløbet.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Who gives the help</source>
        <translation>Hvem giver hjælpen</translation>
    </message>
</context>
<context>
    <name>GrantPackageDialog</name>
    <message>
        <source>A package for {name}</source>
        <translation>En pakke til {name}</translation>
    </message>
    <message>
        <source>An urgent grant from the needs assessor</source>
        <translation>En hastebevilling fra visitator</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Grant the package</source>
        <translation>Bevilg pakken</translation>
    </message>
    <message>
        <source>Send to the needs assessor</source>
        <translation>Send til visitator</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>Step 1 of 3: which package</source>
        <translation>Trin 1 af 3: hvilken pakke</translation>
    </message>
    <message>
        <source>Step 2 of 3: the checklist</source>
        <translation>Trin 2 af 3: tjeklisten</translation>
    </message>
    <message>
        <source>Step 3 of 3: the days, and who gives the help</source>
        <translation>Trin 3 af 3: dagene, og hvem der giver hjælpen</translation>
    </message>
    <message>
        <source>You began on this {when} and did not finish. It is all here.</source>
        <translation>Du begyndte på det her {when} og blev ikke færdig. Det står her alt sammen.</translation>
    </message>
    <message>
        <source>Your role may not grant packages.</source>
        <translation>Din rolle må ikke bevilge pakker.</translation>
    </message>
</context>
<context>
    <name>GrantsEditor</name>
    <message>
        <source>Nothing ticked means all help.</source>
        <translation>Intet kryds betyder al hjælp.</translation>
    </message>
</context>
<context>
    <name>GrantsPart</name>
    <message>
        <source>, chosen by the citizen</source>
        <translation>, valgt af borgeren</translation>
    </message>
    <message numerus="yes">
        <source>All %n that ended</source>
        <translation>
            <numerusform>Den %n, der er afsluttet</numerusform>
            <numerusform>Alle %n, der er afsluttet</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændr</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Følg op</translation>
    </message>
    <message>
        <source>Followed up on</source>
        <translation>Følges op den</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Gives af</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Bevilget af</translation>
    </message>
    <message>
        <source>Granted now</source>
        <translation>Bevilget nu</translation>
    </message>
    <message>
        <source>Latest follow-up</source>
        <translation>Seneste opfølgning</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
    <message>
        <source>Nothing is granted now.</source>
        <translation>Der er ikke bevilget noget nu.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Begrundelse for afgørelsen</translation>
    </message>
    <message>
        <source>Rehabilitation first</source>
        <translation>Rehabilitering først</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Leverandør</translation>
    </message>
    <message>
        <source>The citizen proposed</source>
        <translation>Borgeren foreslog</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>På vej</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Hvorfor den blev afsluttet</translation>
    </message>
    <message>
        <source>Why it is something else</source>
        <translation>Hvorfor det blev noget andet</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>afsluttet {day}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>foldet sammen</translation>
    </message>
    <message>
        <source>followed up {day}</source>
        <translation>følges op {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>to be followed up since {day}</source>
        <translation>skulle være fulgt op {day}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>foldet ud</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>til {day}</translation>
    </message>
</context>
<context>
    <name>GroupEditor</name>
    <message>
        <source>{field}: {part}</source>
        <translation>{field}: {part}</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message numerus="yes">
        <source>%n change(s) that only this computer has</source>
        <translation>
            <numerusform>%n ændring, som kun denne computer har</numerusform>
            <numerusform>%n ændringer, som kun denne computer har</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) with a protected address are left out. What waits about them is only put in a file for the municipality&apos;s server.</source>
        <translation>
            <numerusform>%n borger med beskyttet adresse er ikke med. Det, der venter om borgeren, lægges kun i en fil til kommunens server.</numerusform>
            <numerusform>%n borgere med beskyttet adresse er ikke med. Det, der venter om dem, lægges kun i en fil til kommunens server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n billede</numerusform>
            <numerusform>%n billeder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n citizen(s), whose records go along.</source>
        <translation>
            <numerusform>Om %n borger, hvis stamdata følger med.</numerusform>
            <numerusform>Om %n borgere, hvis stamdata følger med.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Hand over as a file</source>
        <translation>Aflever som fil</translation>
    </message>
    <message>
        <source>Only the computer of {name} can open it.</source>
        <translation>Kun computeren, der tilhører {name}, kan åbne den.</translation>
    </message>
    <message>
        <source>Only the municipality&apos;s server can open it.</source>
        <translation>Kun kommunens server kan åbne den.</translation>
    </message>
    <message>
        <source>Open the card of another computer…</source>
        <translation>Åbn en anden computers kort …</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Gem filen</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Gem filen …</translation>
    </message>
    <message>
        <source>The address is protected: the citizen&apos;s record, pictures and what to know before the door are left out. See that no note tells where they live. Whoever opens the file must have the citizen on their computer already.</source>
        <translation>Adressen er beskyttet: Stamdata, billeder og det, man skal vide før døren, er ikke med. Se efter, at ingen note fortæller, hvor borgeren bor. Den, der åbner filen, skal have borgeren på sin computer i forvejen.</translation>
    </message>
    <message>
        <source>The file is locked so that one computer alone can open it. For that you need the card of that computer: they find it in Settings, under Other computers, and save it as a file for you.</source>
        <translation>Filen er låst, så kun én computer kan åbne den. Derfor skal du bruge den computers kort: Din kollega finder det i Indstillinger under Andre computere og gemmer det som en fil til dig.</translation>
    </message>
    <message>
        <source>The file is saved</source>
        <translation>Filen er gemt</translation>
    </message>
    <message>
        <source>The municipality&apos;s server</source>
        <translation>Kommunens server</translation>
    </message>
    <message>
        <source>Visit with {name} {when}</source>
        <translation>Besøg hos {name} {when}</translation>
    </message>
    <message>
        <source>What you handed over is still here.</source>
        <translation>Det, du har afleveret, er her stadig.</translation>
    </message>
    <message>
        <source>What you handed over is still here. It is sent to the municipality&apos;s server as well, when there is a connection.</source>
        <translation>Det, du har afleveret, er her stadig. Det sendes også til kommunens server, når der er net.</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Hvem kan åbne den</translation>
    </message>
    <message>
        <source>With what was said and noted at the visit, and nothing else.</source>
        <translation>Med det, der blev sagt og noteret ved besøget, og intet andet.</translation>
    </message>
    <message>
        <source>With what was said and noted at the visit, and who the citizen is. Nothing else about them, and nothing about others.</source>
        <translation>Med det, der blev sagt og noteret ved besøget, og hvem borgeren er. Intet andet om borgeren og intet om andre.</translation>
    </message>
    <message>
        <source>{name} · last handed over {when}</source>
        <translation>{name} · sidst afleveret {when}</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Open a file from a colleague</source>
        <translation>Åbn en fil fra en kollega</translation>
    </message>
    <message>
        <source>Open the card of another computer</source>
        <translation>Åbn en anden computers kort</translation>
    </message>
    <message>
        <source>Save the card of this computer</source>
        <translation>Gem denne computers kort</translation>
    </message>
</context>
<context>
    <name>HandingCommands</name>
    <message>
        <source>Hand over everything that waits as a file</source>
        <translation>Aflever alt, der venter, som fil</translation>
    </message>
    <message>
        <source>Hand the visit over as a file</source>
        <translation>Aflever besøget som fil</translation>
    </message>
    <message>
        <source>Open a file from a colleague</source>
        <translation>Åbn en fil fra en kollega</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Arrange help in the course</source>
        <translation>Tilrettelæg hjælp i forløbet</translation>
    </message>
    <message>
        <source>Citizens not told of the right to swap</source>
        <translation>Borgere, der ikke kender retten til at bytte</translation>
    </message>
    <message>
        <source>Grant help</source>
        <translation>Bevilg hjælp</translation>
    </message>
    <message>
        <source>Help of the citizen</source>
        <translation>Hjælp til borgeren</translation>
    </message>
    <message>
        <source>Help to look at</source>
        <translation>Hjælp at se på</translation>
    </message>
    <message>
        <source>Help under another law</source>
        <translation>Hjælp efter en anden lov</translation>
    </message>
    <message>
        <source>Pause the help</source>
        <translation>Sæt hjælpen på pause</translation>
    </message>
    <message>
        <source>Redo the last about the help</source>
        <translation>Gendan det seneste om hjælpen</translation>
    </message>
    <message>
        <source>The citizen has died: stop all help</source>
        <translation>Borgeren er død: stop al hjælp</translation>
    </message>
    <message>
        <source>Told of the right to swap</source>
        <translation>Har fået retten til at bytte at vide</translation>
    </message>
    <message>
        <source>Undo the last about the help</source>
        <translation>Fortryd det seneste om hjælpen</translation>
    </message>
</context>
<context>
    <name>HelpHead</name>
    <message>
        <source>Another law</source>
        <translation>Anden lov</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Tilbage til besøget</translation>
    </message>
    <message>
        <source>No law is written yet</source>
        <translation>Der er ikke skrevet noget lovgrundlag</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Intet navn</translation>
    </message>
    <message>
        <source>The citizen&apos;s page</source>
        <translation>Borgerens side</translation>
    </message>
    <message>
        <source>help</source>
        <translation>hjælp</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Agreed with the citizen to wait and see</source>
        <translation>Aftalt med borgeren at se tiden an</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Looked at: the grant stays as it is</source>
        <translation>Set på: bevillingen fortsætter uændret</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Afslut opgaven</translation>
    </message>
    <message>
        <source>The grant is changed</source>
        <translation>Bevillingen er ændret</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>At gøre</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Hvad kom der ud af det?</translation>
    </message>
</context>
<context>
    <name>HelpTasks</name>
    <message numerus="yes">
        <source>%n citizen(s) not told of the right to swap</source>
        <translation>
            <numerusform>%n borger kender ikke retten til at bytte</numerusform>
            <numerusform>%n borgere kender ikke retten til at bytte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mere</numerusform>
            <numerusform>%n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>Help to look at</source>
        <translation>Hjælp at se på</translation>
    </message>
</context>
<context>
    <name>HelpTasksDialog</name>
    <message>
        <source>Help to look at</source>
        <translation>Hjælp at se på</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Intet venter.</translation>
    </message>
    <message>
        <source>The most overdue first.</source>
        <translation>Det, der er længst over fristen, står først.</translation>
    </message>
</context>
<context>
    <name>HelpWays</name>
    <message>
        <source>It was written wrongly</source>
        <translation>Det var skrevet forkert</translation>
    </message>
    <message>
        <source>Take the swap back</source>
        <translation>Tag byttet tilbage</translation>
    </message>
    <message>
        <source>The citizen changed their mind</source>
        <translation>Borgeren har skiftet mening</translation>
    </message>
    <message>
        <source>The granted help is given as usual. The swap stays in the history.</source>
        <translation>Den bevilgede hjælp gives som ellers. Byttet kan stadig ses i historikken.</translation>
    </message>
    <message>
        <source>The supplier cannot do it in time</source>
        <translation>Leverandøren kan ikke nå det</translation>
    </message>
    <message>
        <source>Why is the swap taken back?</source>
        <translation>Hvorfor tages byttet tilbage?</translation>
    </message>
</context>
<context>
    <name>HolderEditor</name>
    <message>
        <source>Everyone who is</source>
        <translation>Alle, der er</translation>
    </message>
    <message>
        <source>Or one person</source>
        <translation>Eller én person</translation>
    </message>
</context>
<context>
    <name>HoldingEditor</name>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>It is kept as a draft. Nobody is asked by it before it is tried and released.</source>
        <translation>Det bliver gemt som kladde. Ingen bliver spurgt med det, før det er prøvet og frigivet.</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Gem som kladde</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Dialogue tools (*.json *.xlsx)</source>
        <translation>Dialogværktøjer (*.json *.xlsx)</translation>
    </message>
    <message>
        <source>FHIR files (*.json)</source>
        <translation>FHIR-filer (*.json)</translation>
    </message>
    <message>
        <source>Open a code system</source>
        <translation>Åbn et kodesystem</translation>
    </message>
    <message>
        <source>Open a dialogue tool</source>
        <translation>Åbn et dialogværktøj</translation>
    </message>
    <message>
        <source>{concepts} concepts, {new} of them new.</source>
        <translation>{concepts} begreber, heraf {new} nye.</translation>
    </message>
    <message>
        <source>{title} is at hand. Try it, and release it when it is good.</source>
        <translation>{title} er hentet ind. Prøv det, og frigiv det, når det er godt.</translation>
    </message>
</context>
<context>
    <name>InformedForm</name>
    <message>
        <source>By whom</source>
        <translation>Af hvem</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>Hvordan fik de det at vide</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>{name} knows of the right to swap</source>
        <translation>{name} kender retten til at bytte</translation>
    </message>
</context>
<context>
    <name>IntroduceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Remember the computer</source>
        <translation>Husk computeren</translation>
    </message>
    <message>
        <source>The computer of {name}</source>
        <translation>Computer, der tilhører {name}</translation>
    </message>
    <message>
        <source>When it is remembered you can hand over to it, and open what it hands over to you.</source>
        <translation>Når den er husket, kan du aflevere til den og åbne det, den afleverer til dig.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Tilslut</translation>
    </message>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Tilslut kommunens server</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Tilslutter …</translation>
    </message>
    <message>
        <source>From now on the municipality can open the data on this computer with a key that lies in its safe, should the passphrase be lost.</source>
        <translation>Fra nu af kan kommunen åbne denne computers data med en nøgle, som ligger i dens boks, hvis adgangssætningen går tabt.</translation>
    </message>
    <message>
        <source>Such as 7KQM-PX2R-9BTD. You may also paste the whole link.</source>
        <translation>For eksempel 7KQM-PX2R-9BTD. Du kan også sætte hele linket ind.</translation>
    </message>
    <message>
        <source>Such as careapp.kommune.example</source>
        <translation>For eksempel careapp.kommune.example</translation>
    </message>
    <message>
        <source>The server&apos;s address</source>
        <translation>Serverens adresse</translation>
    </message>
    <message>
        <source>You get a code from your municipality. What you have written here is kept, and is sent to the municipality; what colleagues write comes to you.</source>
        <translation>Du får en kode af din kommune. Det, du har skrevet her, beholdes og sendes til kommunen, og det, dine kolleger skriver, kommer til dig.</translation>
    </message>
</context>
<context>
    <name>LaptopsSection</name>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>Glem {name}</translation>
    </message>
    <message>
        <source>Open a file from a colleague…</source>
        <translation>Åbn en fil fra en kollega …</translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation>Andre computere</translation>
    </message>
    <message>
        <source>Save the card of this computer…</source>
        <translation>Gem denne computers kort …</translation>
    </message>
    <message>
        <source>The characters of this computer: {letters}</source>
        <translation>Denne computers tegn: {letters}</translation>
    </message>
    <message>
        <source>Without a connection you can hand a visit over to a colleague in a file. Each gives the other the card of their computer first; there is nothing secret on it.</source>
        <translation>Uden net kan du aflevere et besøg til en kollega i en fil. I giver først hinanden jeres computers kort. Der står intet hemmeligt på det.</translation>
    </message>
    <message>
        <source>file taken in {when}</source>
        <translation>fil hentet {when}</translation>
    </message>
    <message>
        <source>handed over {when}</source>
        <translation>afleveret {when}</translation>
    </message>
</context>
<context>
    <name>LargeScreen</name>
    <message>
        <source>For you to read</source>
        <translation>Til dig at læse</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>Vend tilbage</translation>
    </message>
</context>
<context>
    <name>LawForm</name>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Help that the new law does not allow ends the day before.</source>
        <translation>Hjælp, som den nye lov ikke giver mulighed for, slutter dagen før.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
    <message>
        <source>Under which law does {name} get help?</source>
        <translation>Efter hvilken lov får {name} hjælp?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>LeavingPaper</name>
    <message>
        <source>Copied. Paste it where it belongs, then copy something else: other programs can read the clipboard.</source>
        <translation>Kopieret. Sæt det ind, hvor det hører til, og kopiér så noget andet: andre programmer kan læse udklipsholderen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>PDF, as printed (*.pdf)</source>
        <translation>PDF, som den udskrives (*.pdf)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Ren tekst (*.txt)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Save the paper as</source>
        <translation>Gem papiret som</translation>
    </message>
    <message>
        <source>Saved as {file}. The file is no longer encrypted: delete it when it has been used.</source>
        <translation>Gemt som {file}. Filen er ikke længere krypteret: slet den, når den er brugt.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til printeren.</translation>
    </message>
    <message>
        <source>The answers, for another system (FHIR) (*.json)</source>
        <translation>Besvarelserne, til et andet system (FHIR) (*.json)</translation>
    </message>
    <message>
        <source>The orders, for a spreadsheet (*.csv)</source>
        <translation>Bestillingerne, til et regneark (*.csv)</translation>
    </message>
    <message>
        <source>The orders, for another system (*.json)</source>
        <translation>Bestillingerne, til et andet system (*.json)</translation>
    </message>
    <message>
        <source>The purpose is written in the log, with your name and the time.</source>
        <translation>Formålet skrives i loggen med dit navn og tidspunktet.</translation>
    </message>
    <message>
        <source>The saved file is not encrypted: anyone who can open it can read it. The purpose is written in the log, with your name and the time.</source>
        <translation>Den gemte fil er ikke krypteret: Alle, der kan åbne den, kan læse den. Formålet skrives i loggen med dit navn og tidspunktet.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webside (*.html)</translation>
    </message>
    <message>
        <source>What is it copied for?</source>
        <translation>Hvad skal kopien bruges til?</translation>
    </message>
    <message>
        <source>What is it printed for?</source>
        <translation>Hvad skal udskriften bruges til?</translation>
    </message>
    <message>
        <source>What is it saved for?</source>
        <translation>Hvad gemmes den til?</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Go on typing</source>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>It is kept on this computer. Leave it, and it is here when you open the form again.</source>
        <translation>Det ligger på denne computer. Lad det ligge, så står det her, når du åbner formularen igen.</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>Lad det ligge til senere</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Kassér</translation>
    </message>
    <message>
        <source>You have typed something that is not saved</source>
        <translation>Du har skrevet noget, som ikke er gemt</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>All of the help</source>
        <translation>Al hjælpen</translation>
    </message>
    <message>
        <source>Arranged help</source>
        <translation>Aftalt hjælp i forløbet</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Balance {time}</source>
        <translation>Saldo {time}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>End: {given} swapped</source>
        <translation>Afslut byttet af {given}</translation>
    </message>
    <message>
        <source>Got instead</source>
        <translation>Fik i stedet</translation>
    </message>
    <message>
        <source>Nothing has been swapped yet.</source>
        <translation>Der er ikke byttet noget endnu.</translation>
    </message>
    <message>
        <source>Nothing is saved up here: what is left over falls away.</source>
        <translation>Der spares ikke op: Det, der er tilovers, falder væk.</translation>
    </message>
    <message>
        <source>Swap ledger</source>
        <translation>Bytteregnskab</translation>
    </message>
    <message>
        <source>Swapped from</source>
        <translation>Byttede fra</translation>
    </message>
    <message>
        <source>Take back: {given} swapped</source>
        <translation>Tag byttet af {given} tilbage</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Under ældreloven there is no ledger of minutes: citizen and helper arrange the help inside the course, week by week.</source>
        <translation>Under ældreloven føres der ikke regnskab med minutter: Borger og hjælper aftaler hjælpen i forløbet, uge for uge.</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Bruges senest</translation>
    </message>
    <message>
        <source>{day}, if agreed</source>
        <translation>{day}, hvis aftalt</translation>
    </message>
    <message>
        <source>{time} saved up</source>
        <translation>{time} sparet op</translation>
    </message>
    <message>
        <source>{time} to be used by {day}</source>
        <translation>{time} skal bruges senest {day}</translation>
    </message>
    <message>
        <source>{time} too much received</source>
        <translation>{time} for meget modtaget</translation>
    </message>
</context>
<context>
    <name>LedgerPart</name>
    <message numerus="yes">
        <source>All %n lines</source>
        <translation>
            <numerusform>Alle linjer: %n</numerusform>
            <numerusform>Alle %n linjer</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends the swap</source>
        <translation>Afslutter byttet</translation>
    </message>
    <message>
        <source>Nothing has been swapped.</source>
        <translation>Der er ikke byttet noget.</translation>
    </message>
    <message>
        <source>Saved time has expired</source>
        <translation>Opsparet tid er udløbet</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Swap a service</source>
        <translation>Byt en ydelse</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Bytter</translation>
    </message>
    <message>
        <source>Takes the swap back</source>
        <translation>Tager byttet tilbage</translation>
    </message>
    <message>
        <source>Time is not saved up: what is left over falls away the same day.</source>
        <translation>Tid spares ikke op: det, der er til overs, falder væk samme dag.</translation>
    </message>
    <message>
        <source>{day}. The grant was changed, and the swap holds for the old one only.</source>
        <translation>{day}. Bevillingen er ændret, og byttet gælder kun den gamle.</translation>
    </message>
    <message>
        <source>{given} for {received}</source>
        <translation>{given} til {received}</translation>
    </message>
    <message>
        <source>{given} given up</source>
        <translation>{given} valgt fra</translation>
    </message>
    <message>
        <source>{minutes} by {day}</source>
        <translation>{minutes} senest {day}</translation>
    </message>
    <message>
        <source>{minutes} to spend</source>
        <translation>{minutes} til gode</translation>
    </message>
</context>
<context>
    <name>LegalTrackEditor</name>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
</context>
<context>
    <name>LetterTextsForm</name>
    <message>
        <source>Above the telephone numbers</source>
        <translation>Over telefonnumrene</translation>
    </message>
    <message>
        <source>How to complain: helse- og omsorgstjenesteloven</source>
        <translation>Sådan klager man: helse- og omsorgstjenesteloven</translation>
    </message>
    <message>
        <source>How to complain: serviceloven</source>
        <translation>Sådan klager man: serviceloven</translation>
    </message>
    <message>
        <source>How to complain: sundhedsloven</source>
        <translation>Sådan klager man: sundhedsloven</translation>
    </message>
    <message>
        <source>How to complain: the municipality&apos;s own help</source>
        <translation>Sådan klager man: kommunens egen hjælp</translation>
    </message>
    <message>
        <source>How to complain: ældreloven</source>
        <translation>Sådan klager man: ældreloven</translation>
    </message>
    <message>
        <source>Leave it empty to use the example that comes with the program.</source>
        <translation>Lad feltet være tomt for at bruge eksemplet, der følger med programmet.</translation>
    </message>
    <message>
        <source>On swapping, besides the rules</source>
        <translation>Om at bytte, ud over reglerne</translation>
    </message>
    <message>
        <source>Texts of letters</source>
        <translation>Brevenes tekster</translation>
    </message>
</context>
<context>
    <name>LevelTopic</name>
    <message>
        <source>Expected</source>
        <translation>Forventet</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Opfølgning</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Med egne ord</translation>
    </message>
    <message>
        <source>In their own words …</source>
        <translation>Med egne ord …</translation>
    </message>
    <message>
        <source>Level not asked yet</source>
        <translation>Niveau ikke spurgt endnu</translation>
    </message>
    <message>
        <source>Now {now}</source>
        <translation>Nu {now}</translation>
    </message>
    <message>
        <source>Now {now}, expected {expected}</source>
        <translation>Nu {now}, forventet {expected}</translation>
    </message>
    <message>
        <source>Professional judgement</source>
        <translation>Faglig vurdering</translation>
    </message>
    <message>
        <source>Professional judgement …</source>
        <translation>Faglig vurdering …</translation>
    </message>
    <message>
        <source>To be followed up {day}</source>
        <translation>Følges op {day}</translation>
    </message>
    <message>
        <source>Whose judgement</source>
        <translation>Hvis vurdering</translation>
    </message>
    <message>
        <source>Whose words</source>
        <translation>Hvis ord</translation>
    </message>
    <message>
        <source>{topic}, level expected</source>
        <translation>{topic}, forventet niveau</translation>
    </message>
    <message>
        <source>{topic}, level now</source>
        <translation>{topic}, niveau nu</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>One point on each line.</source>
        <translation>Ét punkt på hver linje.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
</context>
<context>
    <name>LooksDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Udskriv listen…</translation>
    </message>
    <message>
        <source>Show what was earlier</source>
        <translation>Vis det, der er ældre</translation>
    </message>
</context>
<context>
    <name>LostComputerDialog</name>
    <message>
        <source>A computer is lost</source>
        <translation>En computer er mistet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Ring your IT support, and say which computer it is. They take it off the municipality&apos;s server.</source>
        <translation>Ring til it-support, og sig, hvilken computer det er. De tager den af kommunens server.</translation>
    </message>
    <message>
        <source>The next time it finds a network, it hands in what it had not sent, and wipes itself.</source>
        <translation>Næste gang den får net, afleverer den det, den ikke havde sendt, og sletter sig selv.</translation>
    </message>
    <message>
        <source>What had been sent is at the municipality. It comes to your new computer by itself.</source>
        <translation>Det, der var sendt, er hos kommunen. Det kommer af sig selv til din nye computer.</translation>
    </message>
    <message>
        <source>What had not been sent was on that computer alone. Write it again from memory while you have it, and say so in the record.</source>
        <translation>Det, der ikke var sendt, lå kun på den computer. Skriv det igen, mens du husker det, og skriv, at det er fra hukommelsen.</translation>
    </message>
    <message>
        <source>What is on it is encrypted. Without the passphrase nobody can read it, also not by taking the disk out.</source>
        <translation>Det, der ligger på den, er krypteret. Uden adgangssætningen kan ingen læse det, heller ikke ved at tage disken ud.</translation>
    </message>
</context>
<context>
    <name>MandateEntry</name>
    <message>
        <source>All districts</source>
        <translation>Alle distrikter</translation>
    </message>
    <message>
        <source>Issued by {name}</source>
        <translation>Udstedt af {name}</translation>
    </message>
    <message>
        <source>Revoke the mandate of {name}</source>
        <translation>Træk bemyndigelsen til {name} tilbage</translation>
    </message>
    <message>
        <source>Revoked from {date}: {why}</source>
        <translation>Trukket tilbage fra {date}: {why}</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Træk tilbage …</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>udløbet</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gælder</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke endnu</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>trukket tilbage</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>{number} of {most} packages active at a time</source>
        <translation>{number} af højst {most} pakker i gang</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>Empty: as many as are needed.</source>
        <translation>Tomt felt: så mange, der er brug for.</translation>
    </message>
    <message>
        <source>For which packages</source>
        <translation>Til hvilke pakker</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Hvornår den gælder</translation>
    </message>
    <message>
        <source>In which districts</source>
        <translation>I hvilke distrikter</translation>
    </message>
    <message>
        <source>Issue a mandate to grant packages</source>
        <translation>Udsted en bemyndigelse til at bevilge pakker</translation>
    </message>
    <message>
        <source>Issue the mandate</source>
        <translation>Udsted bemyndigelsen</translation>
    </message>
    <message>
        <source>Packages active at a time, at the most</source>
        <translation>Højst så mange pakker i gang ad gangen</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Til hvem</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Family name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Fornavn</translation>
    </message>
</context>
<context>
    <name>NationalIdEditor</name>
    <message>
        <source>Born {day}, {age}</source>
        <translation>Født {day}, {age}</translation>
    </message>
</context>
<context>
    <name>NewPackageForm</name>
    <message>
        <source>Add the package</source>
        <translation>Tilføj pakken</translation>
    </message>
    <message>
        <source>New package</source>
        <translation>Ny pakke</translation>
    </message>
</context>
<context>
    <name>NewServiceForm</name>
    <message>
        <source>Add to the catalogue</source>
        <translation>Tilføj til kataloget</translation>
    </message>
    <message>
        <source>Code in Fælles Sprog III</source>
        <translation>Kode i Fælles Sprog III</translation>
    </message>
    <message>
        <source>New service in the catalogue</source>
        <translation>Ny ydelse i kataloget</translation>
    </message>
</context>
<context>
    <name>NextVisit</name>
    <message>
        <source>Put the preparation away</source>
        <translation>Skjul forberedelsen</translation>
    </message>
    <message>
        <source>See the preparation</source>
        <translation>Se forberedelsen</translation>
    </message>
    <message>
        <source>Together with {people}</source>
        <translation>Sammen med {people}</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Det er vigtigt for mig</translation>
    </message>
</context>
<context>
    <name>NotInformedDialog</name>
    <message>
        <source>All citizens with help have been told.</source>
        <translation>Alle borgere med hjælp har fået det at vide.</translation>
    </message>
    <message>
        <source>Not told of the right to swap</source>
        <translation>Kender ikke retten til at bytte</translation>
    </message>
    <message>
        <source>They have help that may be swapped. Write it there when they are told.</source>
        <translation>De har hjælp, der kan byttes. Skriv det hos dem, når de har fået det at vide.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>A note about {name}</source>
        <translation>Notat om {name}</translation>
    </message>
    <message>
        <source>Kept off the turned screen, the citizen&apos;s paper and relatives.</source>
        <translation>Vises ikke på den vendte skærm, på borgerens papir eller for pårørende.</translation>
    </message>
    <message>
        <source>New note about {name}</source>
        <translation>Nyt notat om {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Said in confidence</source>
        <translation>Sagt i fortrolighed</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
</context>
<context>
    <name>OpenChoiceEditor</name>
    <message>
        <source>Another answer</source>
        <translation>Et andet svar</translation>
    </message>
    <message>
        <source>{question}, {other}</source>
        <translation>{question}, {other}</translation>
    </message>
</context>
<context>
    <name>OpenLink</name>
    <message>
        <source>Open the link: {name}</source>
        <translation>Åbn linket: {name}</translation>
    </message>
</context>
<context>
    <name>OrdersDialog</name>
    <message numerus="yes">
        <source>%n new order(s) to send</source>
        <translation>
            <numerusform>%n ny bestilling at sende</numerusform>
            <numerusform>%n nye bestillinger at sende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and not settled</source>
        <translation>
            <numerusform>%n sendt og ikke afklaret</numerusform>
            <numerusform>%n sendt og ikke afklaret</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>No orders are waiting.</source>
        <translation>Der er ingen bestillinger, der venter.</translation>
    </message>
    <message>
        <source>Orders to suppliers</source>
        <translation>Bestillinger til leverandører</translation>
    </message>
    <message>
        <source>See the list: {supplier}</source>
        <translation>Se listen: {supplier}</translation>
    </message>
    <message>
        <source>See the list…</source>
        <translation>Se listen…</translation>
    </message>
    <message>
        <source>They were sent</source>
        <translation>De er sendt</translation>
    </message>
    <message>
        <source>They were sent: {supplier}</source>
        <translation>De er sendt: {supplier}</translation>
    </message>
</context>
<context>
    <name>OrdersPart</name>
    <message>
        <source>To the supplier</source>
        <translation>Til leverandøren</translation>
    </message>
</context>
<context>
    <name>OtherHelpDialog</name>
    <message>
        <source>Add the wish</source>
        <translation>Tilføj ønsket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Help in the catalogue</source>
        <translation>Hjælp i ydelseskataloget</translation>
    </message>
    <message>
        <source>Help that is not in the catalogue</source>
        <translation>Hjælp, der ikke står i ydelseskataloget</translation>
    </message>
    <message>
        <source>Not in the catalogue?</source>
        <translation>Står det ikke i ydelseskataloget?</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Søg i ydelseskataloget</translation>
    </message>
    <message>
        <source>The catalogue has nothing of that name.</source>
        <translation>Der står ikke noget med det navn i ydelseskataloget.</translation>
    </message>
    <message>
        <source>What should be given instead?</source>
        <translation>Hvad skal gives i stedet?</translation>
    </message>
    <message>
        <source>Write what the citizen wishes. Time and professional soundness decide whether it can be done.</source>
        <translation>Skriv, hvad borgeren ønsker. Tiden, og om det er fagligt forsvarligt, afgør, om det kan lade sig gøre.</translation>
    </message>
</context>
<context>
    <name>OtherVisit</name>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Aflyst: {reason}</translation>
    </message>
    <message>
        <source>No purpose is written yet.</source>
        <translation>Der er ikke skrevet et formål endnu.</translation>
    </message>
    <message>
        <source>Put the preparation away</source>
        <translation>Skjul forberedelsen</translation>
    </message>
    <message>
        <source>See the preparation</source>
        <translation>Se forberedelsen</translation>
    </message>
</context>
<context>
    <name>OwnProposalEditor</name>
    <message>
        <source>In the citizen&apos;s own words</source>
        <translation>Med borgerens egne ord</translation>
    </message>
    <message>
        <source>The grant is something else</source>
        <translation>Bevillingen er noget andet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>OwnWordsPart</name>
    <message>
        <source>Nobody has written yet what matters to {name}.</source>
        <translation>Ingen har endnu skrevet, hvad der er vigtigt for {name}.</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Det er vigtigt for mig</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv det ned</translation>
    </message>
    <message>
        <source>the citizen</source>
        <translation>borgeren</translation>
    </message>
</context>
<context>
    <name>OwnerEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>En anden…</translation>
    </message>
    <message>
        <source>{field}: name</source>
        <translation>{field}: navn</translation>
    </message>
</context>
<context>
    <name>PackageCommands</name>
    <message>
        <source>Go to packages and mandates</source>
        <translation>Gå til pakker og bemyndigelser</translation>
    </message>
    <message>
        <source>Go to packages to review</source>
        <translation>Gå til pakker til opfølgning</translation>
    </message>
    <message>
        <source>Go to the catalogue of services</source>
        <translation>Gå til ydelseskataloget</translation>
    </message>
    <message>
        <source>Grant a package</source>
        <translation>Bevilg en pakke</translation>
    </message>
</context>
<context>
    <name>PackageForm</name>
    <message>
        <source>Change a package</source>
        <translation>Ret en pakke</translation>
    </message>
    <message>
        <source>Checklist: all of it must be ticked</source>
        <translation>Tjekliste: det hele skal krydses af</translation>
    </message>
    <message>
        <source>Days at the most</source>
        <translation>Dage i alt, højst</translation>
    </message>
    <message>
        <source>It ends by itself after so many days.</source>
        <translation>Den slutter af sig selv efter så mange dage.</translation>
    </message>
    <message>
        <source>Name in Danish</source>
        <translation>Navn på dansk</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Navn på engelsk</translation>
    </message>
    <message>
        <source>Name in Norwegian</source>
        <translation>Navn på norsk</translation>
    </message>
    <message>
        <source>Reviewed after days</source>
        <translation>Følges op efter dage</translation>
    </message>
    <message>
        <source>Save as the next version</source>
        <translation>Gem som næste version</translation>
    </message>
    <message>
        <source>So many days after it began the needs assessor looks at it.</source>
        <translation>Så mange dage efter start ser visitator på den.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Indhold</translation>
    </message>
    <message>
        <source>When not to grant it</source>
        <translation>Hvornår den ikke bevilges</translation>
    </message>
</context>
<context>
    <name>PackageLineEditor</name>
    <message>
        <source>For how many days</source>
        <translation>I hvor mange dage</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Fra dag</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hvor meget</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Ydelse</translation>
    </message>
    <message>
        <source>Under ældreloven instead</source>
        <translation>Under ældreloven i stedet</translation>
    </message>
</context>
<context>
    <name>PackageLinesEditor</name>
    <message>
        <source>Add a line</source>
        <translation>Tilføj en linje</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Linje {number}</translation>
    </message>
    <message>
        <source>Take out line {number}</source>
        <translation>Fjern linje {number}</translation>
    </message>
</context>
<context>
    <name>PackageResuming</name>
    <message>
        <source>A package for {name}</source>
        <translation>En pakke til {name}</translation>
    </message>
    <message>
        <source>Review of a package of {name}</source>
        <translation>Opfølgning på en pakke til {name}</translation>
    </message>
</context>
<context>
    <name>PackageRows</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag tilbage</numerusform>
            <numerusform>%n dage tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>begins {when}</source>
        <translation>begynder {when}</translation>
    </message>
    <message>
        <source>ended {when}</source>
        <translation>sluttede {when}</translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>slutter i dag</translation>
    </message>
    <message>
        <source>ends {when}</source>
        <translation>slutter {when}</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>foreløbig</translation>
    </message>
    <message>
        <source>the mandate did not hold</source>
        <translation>bemyndigelsen holdt ikke</translation>
    </message>
    <message>
        <source>{citizen}, asked by {name}</source>
        <translation>{citizen}, {name} spørger</translation>
    </message>
    <message>
        <source>{citizen}, granted by {name}</source>
        <translation>{citizen}, bevilget af {name}</translation>
    </message>
</context>
<context>
    <name>PackageWays</name>
    <message>
        <source>From today on nobody can grant on it. What was granted before goes on. Those who had it can read the reason.</source>
        <translation>Fra i dag kan ingen bevilge på den. Det, der er bevilget, fortsætter. De, der havde den, kan læse begrundelsen.</translation>
    </message>
    <message>
        <source>I come and assess the need</source>
        <translation>Jeg kommer og vurderer behovet</translation>
    </message>
    <message>
        <source>I have granted the help</source>
        <translation>Jeg har bevilget hjælpen</translation>
    </message>
    <message>
        <source>It is no longer needed</source>
        <translation>Den er der ikke længere brug for</translation>
    </message>
    <message>
        <source>It is replaced by another one</source>
        <translation>Den er erstattet af en anden</translation>
    </message>
    <message>
        <source>Revoke the mandate</source>
        <translation>Træk bemyndigelsen tilbage</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Send svaret</translation>
    </message>
    <message>
        <source>There are no grounds for the help</source>
        <translation>Der er ikke grundlag for hjælpen</translation>
    </message>
    <message>
        <source>What do you answer about {citizen}?</source>
        <translation>Hvad svarer du om {citizen}?</translation>
    </message>
    <message>
        <source>Why is the mandate revoked?</source>
        <translation>Hvorfor trækkes bemyndigelsen tilbage?</translation>
    </message>
    <message>
        <source>{name} asks: {words}</source>
        <translation>{name} spørger: {words}</translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message>
        <source>The mandate was issued by {name} and holds until {date}.</source>
        <translation>Bemyndigelsen er udstedt af {name} og gælder til {date}.</translation>
    </message>
    <message>
        <source>The mandate was issued by {name}.</source>
        <translation>Bemyndigelsen er udstedt af {name}.</translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s)</source>
        <translation>
            <numerusform>højst %n dag</numerusform>
            <numerusform>højst %n dage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{line}, for %n day(s)</source>
        <translation>
            <numerusform>{line}, i %n dag</numerusform>
            <numerusform>{line}, i %n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>{line}, from day {day}</source>
        <translation>{line}, fra dag {day}</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message numerus="yes">
        <source>%n package(s) run. Each ends by itself on its last day.</source>
        <translation>
            <numerusform>%n pakke er i gang. Den slutter af sig selv på sin sidste dag.</numerusform>
            <numerusform>%n pakker er i gang. Hver slutter af sig selv på sin sidste dag.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the municipality&apos;s server said {when}.</source>
        <translation>Som kommunens server sagde {when}.</translation>
    </message>
    <message>
        <source>Grant a package…</source>
        <translation>Bevilg en pakke …</translation>
    </message>
    <message>
        <source>Granted by a needs assessor</source>
        <translation>Bevilget af visitator</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Udsted</translation>
    </message>
    <message>
        <source>Issue a mandate</source>
        <translation>Udsted en bemyndigelse</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Bemyndigelser</translation>
    </message>
    <message>
        <source>No package runs now.</source>
        <translation>Ingen pakke er i gang nu.</translation>
    </message>
    <message>
        <source>Nobody has a mandate to grant packages.</source>
        <translation>Ingen har en bemyndigelse til at bevilge pakker.</translation>
    </message>
    <message>
        <source>On the mandate from {name}</source>
        <translation>På bemyndigelse fra {name}</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakker</translation>
    </message>
    <message>
        <source>Packages to review</source>
        <translation>Pakker til opfølgning</translation>
    </message>
    <message numerus="yes">
        <source>Show %n that is over</source>
        <translation>
            <numerusform>Vis %n, der ikke gælder mere</numerusform>
            <numerusform>Vis %n, der ikke gælder mere</numerusform>
        </translation>
    </message>
    <message>
        <source>These roles issue mandates: {roles}.</source>
        <translation>Disse roller udsteder bemyndigelser: {roles}.</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til afklaring</translation>
    </message>
    <message>
        <source>When a package is granted, it is shown here until it ends.</source>
        <translation>Når en pakke bevilges, vises den her, til den slutter.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Next page</source>
        <translation>Næste side</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Side {number} af {total}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Forrige side</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>All that was decided on {day}</source>
        <translation>Alt, der blev besluttet {day}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Decision letters</source>
        <translation>Afgørelsesbreve</translation>
    </message>
    <message>
        <source>No help has been granted.</source>
        <translation>Der er ikke bevilget hjælp.</translation>
    </message>
    <message>
        <source>Package: {name}</source>
        <translation>Pakke: {name}</translation>
    </message>
    <message>
        <source>Papers on the help: {name}</source>
        <translation>Papirer om hjælpen: {name}</translation>
    </message>
    <message>
        <source>Swaps and ledger</source>
        <translation>Bytter og regnskab</translation>
    </message>
    <message>
        <source>The citizen&apos;s help, to take home</source>
        <translation>Borgerens hjælp, til at tage med hjem</translation>
    </message>
</context>
<context>
    <name>ParticipantRow</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Part of {name}</source>
        <translation>Rolle ved besøget: {name}</translation>
    </message>
    <message>
        <source>Presence of {name}</source>
        <translation>Fremmøde: {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Fjern {name}</translation>
    </message>
</context>
<context>
    <name>ParticipantsEditor</name>
    <message>
        <source>Add somebody who takes part</source>
        <translation>Tilføj en deltager</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Tilføj en deltager…</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>En anden…</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Vis det, der er skrevet</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>A pause of {name}&apos;s help</source>
        <translation>En pause i hjælpen til {name}</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Hvornår den gælder</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Pause the help</source>
        <translation>Sæt hjælpen på pause</translation>
    </message>
    <message>
        <source>Pause the help to {name}</source>
        <translation>Sæt hjælpen til {name} på pause</translation>
    </message>
    <message>
        <source>Which help stands still</source>
        <translation>Hvilken hjælp er på pause</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Hvem har fået besked</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>PausesPart</name>
    <message>
        <source>Goes on</source>
        <translation>Går i gang igen</translation>
    </message>
    <message>
        <source>Nobody is noted as told.</source>
        <translation>Ingen er noteret.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>På pause</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Har fået besked</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>told: {names}</source>
        <translation>har fået besked: {names}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
</context>
<context>
    <name>PeriodEditor</name>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>PickEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
</context>
<context>
    <name>PlainTopic</name>
    <message>
        <source>Who answers</source>
        <translation>Hvem svarer</translation>
    </message>
    <message>
        <source>Worked out: {answer}</source>
        <translation>Beregnet: {answer}</translation>
    </message>
</context>
<context>
    <name>PracticeScreen</name>
    <message>
        <source>Begin again</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Afslut øvelsen</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>Spørgsmålenes sprog</translation>
    </message>
    <message>
        <source>Practice: nothing of what is answered here is kept.</source>
        <translation>Øvelse: Intet af det, der bliver svaret her, bliver gemt.</translation>
    </message>
    <message>
        <source>The tool asks nothing: there is only text.</source>
        <translation>Værktøjet spørger ikke om noget: der er kun tekst.</translation>
    </message>
    <message>
        <source>{done} of {total} topics</source>
        <translation>{done} af {total} emner</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Before the door</source>
        <translation>Før døren</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Dialogværktøjer</translation>
    </message>
    <message>
        <source>None is chosen yet.</source>
        <translation>Der er ikke valgt noget endnu.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>Der er ikke noteret noget.</translation>
    </message>
    <message>
        <source>The citizen&apos;s own proposal</source>
        <translation>Borgerens eget forslag</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Det skal vi tale om</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Hvem er med</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>30 days</source>
        <translation>30 dage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dage</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Kopiér (Ctrl+C)</translation>
    </message>
    <message>
        <source>Decision letter</source>
        <translation>Afgørelsesbrev</translation>
    </message>
    <message>
        <source>For the citizen</source>
        <translation>Til borgeren</translation>
    </message>
    <message>
        <source>For the team lead</source>
        <translation>Til teamlederen</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Papirets sprog</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Større (Ctrl++)</translation>
    </message>
    <message>
        <source>Orders to the supplier</source>
        <translation>Bestillinger til leverandøren</translation>
    </message>
    <message>
        <source>Package, for the citizen</source>
        <translation>Pakke, til borgeren</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Udskriv (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Udskriv…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Save as (Ctrl+S)</source>
        <translation>Gem som (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Gem som…</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Mindre (Ctrl+−)</translation>
    </message>
    <message>
        <source>Summary of the visit</source>
        <translation>Opsummering af besøget</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Bytter</translation>
    </message>
    <message>
        <source>The citizen&apos;s help, to take home</source>
        <translation>Borgerens hjælp, til at tage med hjem</translation>
    </message>
    <message>
        <source>The paper is being made…</source>
        <translation>Papiret laves…</translation>
    </message>
    <message>
        <source>The whole id stands on it once it is printed, saved or copied.</source>
        <translation>Hele personnummeret står på, når det bliver udskrevet, gemt eller kopieret.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>Overførselsliste</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Hvilket papir</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Hvem har set på sagen</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>How it reached us</source>
        <translation>Hvordan vi fik det</translation>
    </message>
    <message>
        <source>New proposal from {name}</source>
        <translation>Nyt forslag fra {name}</translation>
    </message>
    <message>
        <source>Proposal from {name}</source>
        <translation>Forslag fra {name}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>What they propose, in their words</source>
        <translation>Forslaget med deres egne ord</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Hvad der er aftalt</translation>
    </message>
    <message>
        <source>When they would have it</source>
        <translation>Hvornår de ønsker det</translation>
    </message>
    <message>
        <source>Whom they would have it from</source>
        <translation>Hvem de ønsker det af</translation>
    </message>
    <message>
        <source>Why it is not what was proposed</source>
        <translation>Hvorfor det blev anderledes end foreslået</translation>
    </message>
</context>
<context>
    <name>PurposeEditor</name>
    <message>
        <source>Condition</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>I almindelige ord</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>For a meeting about the citizen</source>
        <translation>Til et møde om borgeren</translation>
    </message>
    <message>
        <source>For my own file of the visit</source>
        <translation>Til min egen mappe om besøget</translation>
    </message>
    <message>
        <source>Given to the citizen</source>
        <translation>Givet til borgeren</translation>
    </message>
    <message>
        <source>Sent to the citizen</source>
        <translation>Sendt til borgeren</translation>
    </message>
    <message>
        <source>Sent to the supplier</source>
        <translation>Sendt til leverandøren</translation>
    </message>
    <message>
        <source>To IT support</source>
        <translation>Til it-support</translation>
    </message>
    <message>
        <source>To a relative, with consent</source>
        <translation>Til en pårørende, med samtykke</translation>
    </message>
    <message>
        <source>To home care</source>
        <translation>Til hjemmeplejen</translation>
    </message>
    <message>
        <source>To my manager</source>
        <translation>Til min leder</translation>
    </message>
    <message>
        <source>To read it to the supplier by phone</source>
        <translation>Til oplæsning for leverandøren i telefonen</translation>
    </message>
    <message>
        <source>To the care record</source>
        <translation>Til omsorgsjournalen</translation>
    </message>
    <message>
        <source>To the citizen, who asked for it</source>
        <translation>Til borgeren, som bad om det</translation>
    </message>
    <message>
        <source>To the data protection officer</source>
        <translation>Til databeskyttelsesrådgiveren</translation>
    </message>
    <message>
        <source>To the team lead</source>
        <translation>Til teamlederen</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>Can only be read.</source>
        <translation>Kan kun læses.</translation>
    </message>
    <message>
        <source>The form works this out.</source>
        <translation>Skemaet regner det ud.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start forfra</translation>
    </message>
    <message>
        <source>You began on this {when} and did not finish. What you typed is here.</source>
        <translation>Du begyndte på dette {when} og blev ikke færdig. Det, du skrev, står her.</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message numerus="yes">
        <source>%n picture(s) wait</source>
        <translation>
            <numerusform>%n billede venter</numerusform>
            <numerusform>%n billeder venter</numerusform>
        </translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>Hos kommunen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekræftet</translation>
    </message>
    <message>
        <source>Nothing has been written at a visit on this computer yet.</source>
        <translation>Der er ikke skrevet noget ved et besøg på denne computer endnu.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På computeren</translation>
    </message>
    <message>
        <source>Show more visits</source>
        <translation>Vis flere besøg</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke endnu</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>lagt til side</translation>
    </message>
    <message>
        <source>to be counted</source>
        <translation>afventer svar</translation>
    </message>
    <message>
        <source>{number} being typed</source>
        <translation>{number} under skrivning</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fjern…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Gem (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start forfra</translation>
    </message>
    <message>
        <source>The form is as it was before you typed.</source>
        <translation>Formularen er, som den var, før du skrev.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Why you add to a closed visit</source>
        <translation>Hvorfor du tilføjer noget til et afsluttet besøg</translation>
    </message>
    <message>
        <source>You began on this {when} and did not save. What you typed is here.</source>
        <translation>Du begyndte på dette {when} og gemte ikke. Det, du skrev, står her.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Ask the needs assessor for an urgent grant</source>
        <translation>Bed visitator om en hastebevilling</translation>
    </message>
</context>
<context>
    <name>RehabilitationEditor</name>
    <message>
        <source>What came of it</source>
        <translation>Hvad kom der ud af det</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
</context>
<context>
    <name>RelativeForm</name>
    <message>
        <source>A relative of {name}</source>
        <translation>Pårørende til {name}</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Nearest relative</source>
        <translation>Nærmeste pårørende</translation>
    </message>
    <message>
        <source>Needed when the relative is a child.</source>
        <translation>Bruges, når den pårørende er et barn.</translation>
    </message>
    <message>
        <source>New relative of {name}</source>
        <translation>Ny pårørende til {name}</translation>
    </message>
    <message>
        <source>Relation, such as daughter or neighbour</source>
        <translation>Relation, for eksempel datter eller nabo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>What the relative may be told</source>
        <translation>Hvad den pårørende må få at vide</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Entered in error</source>
        <translation>Fejlregistreret</translation>
    </message>
    <message>
        <source>No longer holds</source>
        <translation>Gælder ikke længere</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>The history keeps it, with your name and your reason.</source>
        <translation>Det bliver i historikken med dit navn og din begrundelse.</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Hvad der er sket</translation>
    </message>
    <message>
        <source>Why is it removed?</source>
        <translation>Hvorfor fjernes det?</translation>
    </message>
</context>
<context>
    <name>ReplyOrderForm</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>First day with help</source>
        <translation>Første dag med hjælp</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>What does the supplier answer about {name}?</source>
        <translation>Hvad svarer leverandøren om {name}?</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Hvem svarede</translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>Needed from</source>
        <translation>Der er brug for den fra</translation>
    </message>
    <message>
        <source>What is needed, and why now</source>
        <translation>Hvad der er brug for, og hvorfor nu</translation>
    </message>
    <message>
        <source>{reason} The needs assessor sees the request on the review list.</source>
        <translation>{reason} Visitator ser anmodningen på opfølgningslisten.</translation>
    </message>
</context>
<context>
    <name>ResumeForm</name>
    <message>
        <source>First day with help</source>
        <translation>Første dag med hjælp</translation>
    </message>
    <message>
        <source>The suppliers are to be told.</source>
        <translation>Leverandørerne skal have besked.</translation>
    </message>
    <message>
        <source>When does {name}&apos;s help go on?</source>
        <translation>Hvornår går hjælpen til {name} i gang igen?</translation>
    </message>
</context>
<context>
    <name>ReviewChange</name>
    <message>
        <source>Followed up on</source>
        <translation>Følges op den</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Rehabilitation was considered</source>
        <translation>Rehabilitering er overvejet</translation>
    </message>
    <message>
        <source>Tick at least one line.</source>
        <translation>Kryds mindst én linje af.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>What becomes lasting help?</source>
        <translation>Hvad bliver til varig hjælp?</translation>
    </message>
    <message>
        <source>What is changed?</source>
        <translation>Hvad ændres?</translation>
    </message>
    <message>
        <source>Why, as to rehabilitation</source>
        <translation>Begrundelsen om rehabilitering</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Change: what you tick is given differently, the rest goes on</source>
        <translation>Ændr: det, du krydser af, gives anderledes; resten fortsætter</translation>
    </message>
    <message>
        <source>Choose what becomes of the package.</source>
        <translation>Vælg, hvad der skal ske med pakken.</translation>
    </message>
    <message>
        <source>Confirm: it goes on and ends by itself on {date}</source>
        <translation>Bekræft: den fortsætter og slutter af sig selv {date}</translation>
    </message>
    <message>
        <source>End: today is the last day, and the supplier is told to stop</source>
        <translation>Afslut: i dag er sidste dag, og leverandøren får besked om at stoppe</translation>
    </message>
    <message>
        <source>Granted by {name}, {date}.</source>
        <translation>Bevilget af {name}, {date}.</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Gem opfølgningen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynd forfra</translation>
    </message>
    <message>
        <source>Turn into lasting help: what you tick goes on, the rest ends by itself</source>
        <translation>Gør til varig hjælp: det, du krydser af, fortsætter; resten slutter af sig selv</translation>
    </message>
    <message>
        <source>What becomes of the package?</source>
        <translation>Hvad skal der ske med pakken?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>You began on this {when} and did not finish. It is all here.</source>
        <translation>Du begyndte på det her {when} og blev ikke færdig. Det står her alt sammen.</translation>
    </message>
    <message>
        <source>{package}: {citizen}</source>
        <translation>{package}: {citizen}</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>Minutes each time</source>
        <translation>Minutter hver gang</translation>
    </message>
    <message>
        <source>Times a day</source>
        <translation>Gange om dagen</translation>
    </message>
    <message>
        <source>{field}: {part}</source>
        <translation>{field}: {part}</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message numerus="yes">
        <source>%n package(s) should have been reviewed already.</source>
        <translation>
            <numerusform>%n pakke skulle have været fulgt op.</numerusform>
            <numerusform>%n pakker skulle have været fulgt op.</numerusform>
        </translation>
    </message>
    <message>
        <source>No package is to be reviewed this week, and nobody asks for help.</source>
        <translation>Ingen pakke skal følges op de næste syv dage, og ingen beder om hjælp.</translation>
    </message>
    <message>
        <source>No package is to be reviewed this week.</source>
        <translation>Ingen pakke skal følges op de næste syv dage.</translation>
    </message>
    <message>
        <source>Nothing else is waiting.</source>
        <translation>Intet andet venter.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Intet er over fristen.</translation>
    </message>
    <message>
        <source>Other tasks</source>
        <translation>Andre opgaver</translation>
    </message>
    <message>
        <source>Other tasks about help</source>
        <translation>Andre opgaver om hjælp</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakker</translation>
    </message>
    <message>
        <source>Packages that run</source>
        <translation>Pakker i gang</translation>
    </message>
    <message>
        <source>Packages to review</source>
        <translation>Pakker til opfølgning</translation>
    </message>
    <message>
        <source>The needs assessor reviews packages. You can read the list.</source>
        <translation>Visitator følger op på pakkerne. Du kan læse listen.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Til opfølgning</translation>
    </message>
    <message>
        <source>Urgent requests</source>
        <translation>Hastesager fra hjemmeplejen</translation>
    </message>
</context>
<context>
    <name>RightPart</name>
    <message>
        <source>Nobody has told the citizen of it yet.</source>
        <translation>Borgeren har ikke fået det at vide endnu.</translation>
    </message>
    <message>
        <source>The right to arrange the help</source>
        <translation>Retten til at tilrettelægge hjælpen</translation>
    </message>
    <message>
        <source>The right to swap</source>
        <translation>Retten til at bytte</translation>
    </message>
    <message>
        <source>Told again</source>
        <translation>Fortalt igen</translation>
    </message>
    <message>
        <source>Told now</source>
        <translation>Fortalt nu</translation>
    </message>
    <message>
        <source>Told {day} {way} by {name}</source>
        <translation>Fortalt {day} {way} af {name}</translation>
    </message>
    <message>
        <source>Write that the citizen was told of the right to swap</source>
        <translation>Skriv, at borgeren har fået retten til at bytte at vide</translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Fjern {name}</translation>
    </message>
</context>
<context>
    <name>RoundsView</name>
    <message>
        <source>Add another answer</source>
        <translation>Tilføj et svar mere</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Tilføj {what}</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Another supplier gives what is chosen.</source>
        <translation>Det, der vælges, gives af en anden leverandør.</translation>
    </message>
    <message>
        <source>Nobody has judged yet whether it is professionally sound.</source>
        <translation>Ingen har endnu vurderet, om det er fagligt forsvarligt.</translation>
    </message>
    <message>
        <source>Personal care and practical help are swapped, and only one of them is granted.</source>
        <translation>Personlig pleje og praktisk hjælp byttes, og kun den ene er bevilget.</translation>
    </message>
    <message>
        <source>The help is of a kind that is never swapped.</source>
        <translation>Hjælpen er af en slags, der aldrig byttes.</translation>
    </message>
    <message>
        <source>The swap is agreed with less notice than below.</source>
        <translation>Byttet aftales med kortere varsel end angivet nedenfor.</translation>
    </message>
    <message>
        <source>The swap lasts as long as below, or until further notice.</source>
        <translation>Byttet varer så længe som angivet nedenfor eller indtil videre.</translation>
    </message>
    <message>
        <source>What is chosen is not in the catalogue.</source>
        <translation>Det, der vælges, står ikke i kataloget.</translation>
    </message>
    <message>
        <source>What is chosen may only be done by health personnel.</source>
        <translation>Det, der vælges, må kun udføres af sundhedspersonale.</translation>
    </message>
    <message>
        <source>What is chosen takes less time than what is given up.</source>
        <translation>Det, der vælges, tager kortere tid end det, der byttes fra.</translation>
    </message>
    <message>
        <source>{meaning} As it ships: {ruling}.</source>
        <translation>{meaning} Standard: {ruling}.</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>Computers</source>
        <translation>Computere</translation>
    </message>
    <message>
        <source>Is my work saved?</source>
        <translation>Er mit arbejde gemt?</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Mit arbejde</translation>
    </message>
    <message>
        <source>This computer, checked {when}</source>
        <translation>Denne computer, kontrolleret {when}</translation>
    </message>
</context>
<context>
    <name>SafetySide</name>
    <message>
        <source>A computer is lost</source>
        <translation>En computer er mistet</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Computere</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Encrypted, on this computer: for the day on which its file cannot be read.</source>
        <translation>Krypteret, på denne computer: til den dag, filen ikke kan læses.</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Tilslut med en kode</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Sidste synkronisering</translation>
    </message>
    <message>
        <source>Not joined. Everything stays on this computer.</source>
        <translation>Ikke tilsluttet. Alt bliver på denne computer.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke endnu</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Udskriv kvittering</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Send og hent nu</translation>
    </message>
    <message>
        <source>The municipality&apos;s server</source>
        <translation>Kommunens server</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Denne computer</translation>
    </message>
    <message>
        <source>What you have written, when it was stored, and how far it has come.</source>
        <translation>Det, du har skrevet, hvornår det blev gemt, og hvor langt det er nået.</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>krypteret</translation>
    </message>
    <message>
        <source>file {when}</source>
        <translation>fil {when}</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>i brug nu</translation>
    </message>
    <message>
        <source>known by its card</source>
        <translation>kendt på sit kort</translation>
    </message>
    <message>
        <source>the municipality&apos;s</source>
        <translation>kommunens</translation>
    </message>
    <message>
        <source>{number} copies, the oldest from {when}.</source>
        <translation>{number} kopier, den ældste fra {when}.</translation>
    </message>
    <message>
        <source>{sent} changes sent · {fetched} fetched</source>
        <translation>{sent} ændringer sendt · {fetched} hentet</translation>
    </message>
</context>
<context>
    <name>SafetyWords</name>
    <message numerus="yes">
        <source>%n picture(s) wait for the municipality&apos;s server.</source>
        <translation>
            <numerusform>%n billede venter på kommunens server.</numerusform>
            <numerusform>%n billeder venter på kommunens server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides have counted the same. You need not do anything.</source>
        <translation>Begge sider har talt det samme. Du skal ikke gøre noget.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Det sendes nu.</translation>
    </message>
    <message>
        <source>It is saved, but the municipality&apos;s server does not use all of it.</source>
        <translation>Alt er gemt, men kommunens server bruger ikke det hele.</translation>
    </message>
    <message>
        <source>It is sent by itself when there is a connection. You need not do anything.</source>
        <translation>Det sendes af sig selv, når der er net. Du skal ikke gøre noget.</translation>
    </message>
    <message>
        <source>No. What you wrote last is not saved yet.</source>
        <translation>Nej. Det, du skrev sidst, er ikke gemt endnu.</translation>
    </message>
    <message>
        <source>One thing is set aside. See below what to do.</source>
        <translation>Én ting er lagt til side. Se nedenfor, hvad du kan gøre.</translation>
    </message>
    <message>
        <source>One visit waits for the municipality&apos;s server.</source>
        <translation>Ét besøg venter på kommunens server.</translation>
    </message>
    <message>
        <source>Some of it has not been counted by both sides yet. That happens by itself.</source>
        <translation>Noget er ikke talt efter på begge sider endnu. Det sker af sig selv.</translation>
    </message>
    <message>
        <source>Something waits for the municipality&apos;s server.</source>
        <translation>Noget venter på kommunens server.</translation>
    </message>
    <message>
        <source>This computer has not joined the municipality&apos;s server. Everything stays here, encrypted.</source>
        <translation>Computeren er ikke tilsluttet kommunens server. Alt bliver her, krypteret.</translation>
    </message>
    <message>
        <source>What you are typing is kept here.</source>
        <translation>Det, du er ved at skrive, er gemt her.</translation>
    </message>
    <message>
        <source>Yes. All that you have written is at the municipality.</source>
        <translation>Ja. Alt, du har skrevet, er hos kommunen.</translation>
    </message>
    <message>
        <source>Yes. All that you have written is saved on this computer.</source>
        <translation>Ja. Alt, du har skrevet, er gemt på denne computer.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendes nu</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>intet net</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>sat på pause</translation>
    </message>
    <message>
        <source>sign in first</source>
        <translation>log ind først</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>{number} things are set aside. See below what to do.</source>
        <translation>{number} ting er lagt til side. Se nedenfor, hvad du kan gøre.</translation>
    </message>
    <message>
        <source>{number} visits wait for the municipality&apos;s server.</source>
        <translation>{number} besøg venter på kommunens server.</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>None of the answers has these words.</source>
        <translation>Ingen af svarene har de ord.</translation>
    </message>
    <message>
        <source>Search, and choose</source>
        <translation>Søg, og vælg</translation>
    </message>
    <message>
        <source>There are more. Type more of the word.</source>
        <translation>Der er flere. Skriv mere af ordet.</translation>
    </message>
</context>
<context>
    <name>SendOrderForm</name>
    <message>
        <source>How</source>
        <translation>Hvordan</translation>
    </message>
    <message>
        <source>How was the supplier told about {name}?</source>
        <translation>Hvordan fik leverandøren besked om {name}?</translation>
    </message>
    <message>
        <source>Today is noted as the day.</source>
        <translation>Dagen i dag bliver noteret.</translation>
    </message>
</context>
<context>
    <name>ServiceEditor</name>
    <message>
        <source>Arrow down lists what can be granted.</source>
        <translation>Pil ned viser, hvad der kan bevilges.</translation>
    </message>
    <message>
        <source>Search in the catalogue</source>
        <translation>Søg i ydelseskataloget</translation>
    </message>
    <message>
        <source>from the code system</source>
        <translation>fra kodesystemet</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>A name of your own is shown instead of that of the code system.</source>
        <translation>Jeres eget navn vises i stedet for kodesystemets.</translation>
    </message>
    <message>
        <source>Change a service of the catalogue</source>
        <translation>Ret en ydelse i kataloget</translation>
    </message>
    <message>
        <source>Does it for the citizen, or helps them to do it themselves</source>
        <translation>Gør det for borgeren, eller hjælper borgeren til selv at kunne</translation>
    </message>
    <message>
        <source>Frame of a care course</source>
        <translation>Ramme for et pleje- og omsorgsforløb</translation>
    </message>
    <message>
        <source>How a citizen comes by it</source>
        <translation>Hvordan borgeren får den</translation>
    </message>
    <message>
        <source>Is given without a decision</source>
        <translation>Gives uden afgørelse</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Lovgrundlag</translation>
    </message>
    <message>
        <source>Name in Danish</source>
        <translation>Navn på dansk</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Navn på engelsk</translation>
    </message>
    <message>
        <source>Name in Norwegian</source>
        <translation>Navn på norsk</translation>
    </message>
    <message>
        <source>Needs health personnel</source>
        <translation>Kræver sundhedspersonale</translation>
    </message>
    <message>
        <source>Offered first in a swap</source>
        <translation>Tilbydes først ved bytte</translation>
    </message>
    <message>
        <source>Only for care courses: the hours a week that it has room for.</source>
        <translation>Kun for pleje- og omsorgsforløb: de timer om ugen, der er plads til.</translation>
    </message>
    <message>
        <source>Save as the next version</source>
        <translation>Gem som næste version</translation>
    </message>
    <message>
        <source>Usual minutes and rhythm</source>
        <translation>Normale minutter og rytme</translation>
    </message>
</context>
<context>
    <name>ServiceKeysEditor</name>
    <message>
        <source>Add…</source>
        <translation>Tilføj …</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>Fjern {name}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n dialogue tool(s) at hand</source>
        <translation>
            <numerusform>%n dialogværktøj til rådighed</numerusform>
            <numerusform>%n dialogværktøjer til rådighed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n måned</numerusform>
            <numerusform>%n måneder</numerusform>
        </translation>
    </message>
    <message>
        <source>Administrators word how one complains, and what else letters say.</source>
        <translation>Administratorer skriver, hvordan man klager, og hvad brevene ellers siger.</translation>
    </message>
    <message>
        <source>Answers of earlier visits</source>
        <translation>Svar fra tidligere besøg</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som computeren</translation>
    </message>
    <message>
        <source>Ask for the passphrase from now on</source>
        <translation>Spørg om adgangssætningen fra nu af</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Dialogværktøjer</translation>
    </message>
    <message>
        <source>Everything is encrypted and lies on this computer only.</source>
        <translation>Alt er krypteret og ligger kun på denne computer.</translation>
    </message>
    <message>
        <source>Everything on this computer is encrypted, and is sent to the municipality&apos;s server.</source>
        <translation>Alt på denne computer er krypteret og sendes til kommunens server.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Sådan ser det ud</translation>
    </message>
    <message>
        <source>How one complains, by law, and what else the municipality says in letters.</source>
        <translation>Sådan klager man, efter hver lov, og hvad kommunen ellers siger i brevene.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Never offer them</source>
        <translation>Tilbyd dem aldrig</translation>
    </message>
    <message>
        <source>Next or previous topic, at a visit</source>
        <translation>Næste eller forrige emne, ved et besøg</translation>
    </message>
    <message>
        <source>Offer answers of earlier visits</source>
        <translation>Tilbyd svar fra tidligere besøg</translation>
    </message>
    <message>
        <source>Open a code system from a file</source>
        <translation>Åbn et kodesystem fra en fil</translation>
    </message>
    <message>
        <source>Open the catalogue of services</source>
        <translation>Åbn ydelseskataloget</translation>
    </message>
    <message>
        <source>Packages and mandates</source>
        <translation>Pakker og bemyndigelser</translation>
    </message>
    <message>
        <source>Save everything on this computer as a file</source>
        <translation>Gem alt på denne computer som fil</translation>
    </message>
    <message>
        <source>See the dialogue tools</source>
        <translation>Se dialogværktøjerne</translation>
    </message>
    <message>
        <source>Set the level that has the focus</source>
        <translation>Sæt det niveau, der er i fokus</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Take the level back</source>
        <translation>Tag niveauet tilbage</translation>
    </message>
    <message>
        <source>Texts of letters</source>
        <translation>Brevenes tekster</translation>
    </message>
    <message>
        <source>Texts of letters: {language}</source>
        <translation>Brevenes tekster: {language}</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring opens your data: the passphrase is not asked for.</source>
        <translation>Computerens nøglering åbner dine data: Der bliver ikke spurgt om adgangssætningen.</translation>
    </message>
    <message>
        <source>They are offered again, to be confirmed, when they are no older than:</source>
        <translation>De tilbydes igen, så de kan bekræftes, når de højst er:</translation>
    </message>
    <message>
        <source>This is a demo. The persons are made up, and the key lies beside them.</source>
        <translation>Dette er en øvelse. Personerne er opdigtede, og nøglen ligger ved siden af.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Hvor dine data ligger</translation>
    </message>
    <message>
        <source>Who uses the program</source>
        <translation>Hvem bruger programmet</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>At least 12 characters.</source>
        <translation>Mindst 12 tegn.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynd</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vælg …</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Tilslut kommunens server</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Danmark</translation>
    </message>
    <message>
        <source>Everything on this computer is encrypted with a passphrase of your own. Nobody can open the data without it, not even the municipality. Choose a sentence that you can remember, and keep it where only you can find it.</source>
        <translation>Alt på denne computer er krypteret med din egen adgangssætning. Ingen kan åbne data uden den, heller ikke kommunen. Vælg en sætning, du kan huske, og gem den, hvor kun du kan finde den.</translation>
    </message>
    <message>
        <source>Everything on this computer is encrypted with a passphrase of your own. Without it only the municipality can open the data, with a key from its safe. Choose a sentence that you can remember, and keep it where only you can find it.</source>
        <translation>Alt på denne computer er krypteret med din egen adgangssætning. Uden den kan kun kommunen åbne dataene, med en nøgle fra sin boks. Vælg en sætning, du kan huske, og gem den, hvor kun du kan finde den.</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Fornavn</translation>
    </message>
    <message>
        <source>I have a code from the municipality</source>
        <translation>Jeg har en kode fra kommunen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation>Kommunekode</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norge</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Adgangssætning</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Faggruppe</translation>
    </message>
    <message>
        <source>Such as 7KQM-PX2R-9BTD. You may also paste the whole link.</source>
        <translation>For eksempel 7KQM-PX2R-9BTD. Du kan også sætte hele linket ind.</translation>
    </message>
    <message>
        <source>Such as careapp.kommune.example</source>
        <translation>For eksempel careapp.kommune.example</translation>
    </message>
    <message>
        <source>Tell who you are. It takes a minute, and only this once.</source>
        <translation>Fortæl, hvem du er. Det tager et minut, og kun denne ene gang.</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Adgangssætningen en gang til</translation>
    </message>
    <message>
        <source>The server&apos;s address</source>
        <translation>Serverens adresse</translation>
    </message>
    <message>
        <source>Three digits in Denmark, four in Norway. You may leave it empty.</source>
        <translation>Tre cifre i Danmark, fire i Norge. Du kan lade feltet stå tomt.</translation>
    </message>
    <message>
        <source>Welcome to careapp</source>
        <translation>Velkommen til careapp</translation>
    </message>
    <message>
        <source>What opens your data?</source>
        <translation>Hvad åbner dine data?</translation>
    </message>
    <message>
        <source>What you do in the program</source>
        <translation>Din rolle i programmet</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Hvor arbejder du?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>Without a server for now</source>
        <translation>Uden server indtil videre</translation>
    </message>
    <message>
        <source>You only need to fill this in if the code is not made out to you by name.</source>
        <translation>Du skal kun udfylde dette, hvis koden ikke er udstedt til dig ved navn.</translation>
    </message>
</context>
<context>
    <name>SidesGrid</name>
    <message>
        <source>Differences are underlined</source>
        <translation>Forskelle er understreget</translation>
    </message>
    <message>
        <source>Differs: {words}</source>
        <translation>Forskelligt: {words}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>ikke skrevet</translation>
    </message>
    <message>
        <source>written {when}</source>
        <translation>skrevet {when}</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Nobody needs to sign in: this computer is enough.</source>
        <translation>Ingen behøver at logge ind: Denne computer er nok.</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Åbn browseren</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>Sign in to the municipality&apos;s server</source>
        <translation>Log ind hos kommunen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logger ind …</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brugernavn</translation>
    </message>
    <message>
        <source>With the user name and password that the municipality gave you.</source>
        <translation>Med det brugernavn og den adgangskode, du har fået af kommunen.</translation>
    </message>
    <message>
        <source>You are signed in. You can close this window and go back to careapp.</source>
        <translation>Du er logget ind. Du kan lukke vinduet og gå tilbage til careapp.</translation>
    </message>
    <message>
        <source>You can always write without signing in. Everything is saved here.</source>
        <translation>Du kan altid skrive uden at logge ind. Alt gemmes her.</translation>
    </message>
    <message>
        <source>Your browser opens with the municipality&apos;s own log-in. Come back here afterwards.</source>
        <translation>Din browser åbner med kommunens eget login. Kom tilbage hertil bagefter.</translation>
    </message>
</context>
<context>
    <name>SliderEditor</name>
    <message>
        <source>Not answered. Press the line, or use the arrow keys.</source>
        <translation>Ikke besvaret. Tryk på linjen, eller brug piletasterne.</translation>
    </message>
    <message>
        <source>{number} of {last}</source>
        <translation>{number} af {last}</translation>
    </message>
</context>
<context>
    <name>SpanEditor</name>
    <message>
        <source>First day without help</source>
        <translation>Første dag uden hjælp</translation>
    </message>
    <message>
        <source>Last day, if it is known</source>
        <translation>Sidste dag, hvis den er kendt</translation>
    </message>
</context>
<context>
    <name>StaffMemberForm</name>
    <message>
        <source>District</source>
        <translation>Distrikt</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Fratrådt den</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Medarbejder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>Ny medarbejder</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Faggruppe</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Ét spørgsmål ad gangen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Forrige</translation>
    </message>
    <message>
        <source>There is nothing to answer here.</source>
        <translation>Her er ikke noget at svare på.</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>Vend tilbage</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} af {total}</translation>
    </message>
</context>
<context>
    <name>StopForm</name>
    <message>
        <source>Day of death</source>
        <translation>Dødsdag</translation>
    </message>
    <message>
        <source>Stop all help</source>
        <translation>Stop al hjælp</translation>
    </message>
    <message>
        <source>The day is the last one with help. Swaps and packages end with it.</source>
        <translation>Dagen er den sidste med hjælp. Bytter og pakker slutter med den.</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Hvem har fået besked</translation>
    </message>
    <message>
        <source>{name} has died: stop all help</source>
        <translation>{name} er død: stop al hjælp</translation>
    </message>
</context>
<context>
    <name>Suggested</name>
    <message>
        <source>The form suggests: {answer}</source>
        <translation>Skemaet foreslår: {answer}</translation>
    </message>
</context>
<context>
    <name>SupplierEditor</name>
    <message>
        <source>The citizen chose them</source>
        <translation>Borgeren har selv valgt</translation>
    </message>
</context>
<context>
    <name>SwapNotice</name>
    <message>
        <source>Agreed: {given} becomes {received}, {when}.</source>
        <translation>Aftalt: {given} byttes til {received}, {when}.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>I orden</translation>
    </message>
    <message>
        <source>From {day} the needs assessor is asked to look at the grant.</source>
        <translation>Fra {day} får visitator en opgave om at se på bevillingen.</translation>
    </message>
    <message>
        <source>It is noted. The granted help is given.</source>
        <translation>Det er noteret. Den bevilgede hjælp gives.</translation>
    </message>
    <message>
        <source>It is taken back. The granted help is given.</source>
        <translation>Det er taget tilbage. Den bevilgede hjælp gives.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start forfra</translation>
    </message>
    <message>
        <source>The no is noted. It is not a swap.</source>
        <translation>Det er noteret, at borgeren sagde nej. Det er ikke et bytte.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>You began on this swap {when} and did not finish. What you chose is here.</source>
        <translation>Du begyndte på dette bytte {when} og blev ikke færdig. Det, du valgte, er her.</translation>
    </message>
</context>
<context>
    <name>SwapRulesForm</name>
    <message>
        <source>As it ships: {number}.</source>
        <translation>Standard: {number}.</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Varsel i dage</translation>
    </message>
    <message>
        <source>Declines that call for reassessment</source>
        <translation>Afslag, der fører til en ny vurdering</translation>
    </message>
    <message>
        <source>Empty: nothing is saved. Saved minutes need both numbers.</source>
        <translation>Tomt felt: intet spares op. Opsparing kræver begge tal.</translation>
    </message>
    <message>
        <source>Kinds of help that are never swapped</source>
        <translation>Kategorier, der aldrig byttes</translation>
    </message>
    <message>
        <source>Klippekort: minutes that can be saved</source>
        <translation>Klippekort: minutter, der kan spares op</translation>
    </message>
    <message>
        <source>Klippekort: weeks that they last</source>
        <translation>Klippekort: uger, de kan bruges</translation>
    </message>
    <message>
        <source>Single services that are never swapped</source>
        <translation>Enkelte ydelser, der aldrig byttes</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules for swaps</source>
        <translation>Kommunens regler for bytte</translation>
    </message>
    <message>
        <source>Weeks until a swap counts as lasting</source>
        <translation>Uger, før et bytte er varigt</translation>
    </message>
    <message>
        <source>Who judges whether it is sound</source>
        <translation>Hvem vurderer, om det er forsvarligt</translation>
    </message>
    <message>
        <source>Within how many months</source>
        <translation>Inden for hvor mange måneder</translation>
    </message>
    <message>
        <source>… and days</source>
        <translation>… og dage</translation>
    </message>
</context>
<context>
    <name>SwapView</name>
    <message>
        <source>All of the help</source>
        <translation>Al hjælpen</translation>
    </message>
    <message>
        <source>Arrange the week</source>
        <translation>Tilrettelæg ugen</translation>
    </message>
    <message>
        <source>Choose other help</source>
        <translation>Vælg andet fra ydelseskataloget</translation>
    </message>
    <message>
        <source>Swap a service</source>
        <translation>Byt en ydelse</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Borgeren</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules answer</source>
        <translation>Kommunens regler svarer</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Besøget</translation>
    </message>
    <message>
        <source>This help is arranged inside the course, week by week: citizen and helper choose together what it is used for. There is nothing to swap.</source>
        <translation>Hjælpen tilrettelægges i forløbet, uge for uge: Borger og hjælper vælger sammen, hvad den bruges til. Der er ikke noget at bytte.</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skærmen</translation>
    </message>
    <message>
        <source>and gets instead</source>
        <translation>og får i stedet</translation>
    </message>
    <message>
        <source>{name} has no help that can be swapped.</source>
        <translation>{name} har ingen hjælp, der kan byttes.</translation>
    </message>
    <message>
        <source>{name} swaps from</source>
        <translation>{name} bytter fra</translation>
    </message>
</context>
<context>
    <name>SyncCommands</name>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Tilslut kommunens server</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Send igen</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Hold pause med at sende</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Send og hent nu</translation>
    </message>
    <message>
        <source>Sign in to the municipality&apos;s server</source>
        <translation>Log ind hos kommunen</translation>
    </message>
</context>
<context>
    <name>SyncSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Tilslut kommunens server</translation>
    </message>
    <message>
        <source>Fetch seldom on a connection that costs by use</source>
        <translation>Hent sjældent på en forbindelse, der koster efter forbrug</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Send igen</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Hold pause med at sende</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Send og hent nu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Log ind</translation>
    </message>
    <message>
        <source>The days count where the municipality lets this computer have no more than its user&apos;s own visits.</source>
        <translation>Dagene gælder, hvor kommunen kun lader denne computer have brugerens egne besøg.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server</source>
        <translation>Kommunens server</translation>
    </message>
    <message>
        <source>This computer is not connected. Everything works without; what you write stays here.</source>
        <translation>Denne computer er ikke tilsluttet. Alt virker uden; det, du skriver, bliver her.</translation>
    </message>
    <message>
        <source>Visits to have on this computer, before today</source>
        <translation>Besøg, du har med på computeren, bagud</translation>
    </message>
    <message>
        <source>Visits to have on this computer, from today on</source>
        <translation>Besøg, du har med på computeren, fremad</translation>
    </message>
    <message>
        <source>You are {name} there</source>
        <translation>Dér er du {name}</translation>
    </message>
    <message>
        <source>Your roles: {roles}</source>
        <translation>Dine roller: {roles}</translation>
    </message>
    <message>
        <source>Your roles: {roles}, as the municipality said {when}</source>
        <translation>Dine roller: {roles}, som kommunen sagde {when}</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ændring</numerusform>
            <numerusform>%n ændringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s)</source>
        <translation>
            <numerusform>%n ny ændring</numerusform>
            <numerusform>%n nye ændringer</numerusform>
        </translation>
    </message>
    <message>
        <source>A file from {name}</source>
        <translation>En fil fra {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuller</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Everything in the file was here already.</source>
        <translation>Alt i filen var her i forvejen.</translation>
    </message>
    <message>
        <source>Go to the visit</source>
        <translation>Gå til besøget</translation>
    </message>
    <message>
        <source>Handed over {when}</source>
        <translation>Afleveret {when}</translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) two different things stand. You decide there.</source>
        <translation>
            <numerusform>%n sted står der to forskellige ting. Der skal der træffes et valg.</numerusform>
            <numerusform>%n steder står der to forskellige ting. Der skal der træffes et valg.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is put beside what you have written yourself. Nothing of yours is written over: where you differ, both stand.</source>
        <translation>Det lægges ved siden af det, du selv har skrevet. Intet af dit bliver overskrevet: Hvor I er uenige, står begge dele.</translation>
    </message>
    <message>
        <source>It is sent to the municipality&apos;s server from here as well.</source>
        <translation>Det sendes også til kommunens server herfra.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Intet nyt</translation>
    </message>
    <message>
        <source>See what differs</source>
        <translation>Se forskellene</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Hent det ind</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Hentet ind</translation>
    </message>
    <message numerus="yes">
        <source>about %n citizen(s)</source>
        <translation>
            <numerusform>om %n borger</numerusform>
            <numerusform>om %n borgere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingCommands</name>
    <message>
        <source>Key the visit into the care record</source>
        <translation>Tast besøget i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Save everything on this computer as a file</source>
        <translation>Gem alt på denne computer som fil</translation>
    </message>
    <message>
        <source>Visits to be keyed into the care record</source>
        <translation>Besøg, der skal tastes i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Visits with this citizen to be keyed in</source>
        <translation>Besøg hos denne borger, der skal tastes ind</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>No task is waiting for you.</source>
        <translation>Der venter ingen opgaver på dig.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaver</translation>
    </message>
    <message>
        <source>done today</source>
        <translation>gjort i dag</translation>
    </message>
</context>
<context>
    <name>TasksPart</name>
    <message>
        <source>To do</source>
        <translation>At gøre</translation>
    </message>
    <message>
        <source>Write what came of it</source>
        <translation>Skriv, hvad der kom ud af det</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Who was told</source>
        <translation>Hvem har fået besked</translation>
    </message>
    <message>
        <source>Who was told that {name}&apos;s help stands still?</source>
        <translation>Hvem har fået besked om, at hjælpen til {name} er på pause?</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n ikke klar</numerusform>
            <numerusform>%n ikke klar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besøg</numerusform>
            <numerusform>%n besøg</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue the visit with {name}</source>
        <translation>Fortsæt besøget med {name}</translation>
    </message>
    <message>
        <source>Continue: {form}</source>
        <translation>Fortsæt: {form}</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Ugens dage</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Næste besøg</translation>
    </message>
    <message>
        <source>Next visit, at {time}</source>
        <translation>Næste besøg, kl. {time}</translation>
    </message>
    <message numerus="yes">
        <source>Next visit, in %n minute(s)</source>
        <translation>
            <numerusform>Næste besøg, om %n minut</numerusform>
            <numerusform>Næste besøg, om %n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>Next visit, should have begun at {time}</source>
        <translation>Næste besøg, skulle være begyndt kl. {time}</translation>
    </message>
    <message>
        <source>No visits after that</source>
        <translation>Ingen besøg derefter</translation>
    </message>
    <message>
        <source>No visits {day}. When a visit is planned, it is shown here, also offline.</source>
        <translation>Ingen besøg {day}. Når et besøg er planlagt, vises det her, også uden net.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlæg besøg</translation>
    </message>
    <message>
        <source>Prepare {day}</source>
        <translation>Forbered {day}</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaver</translation>
    </message>
    <message>
        <source>This visit is under way</source>
        <translation>Besøget er i gang</translation>
    </message>
    <message>
        <source>Time to finish writing.</source>
        <translation>Tid til at skrive færdigt.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>You were in the middle of writing {when}. All of it is kept.</source>
        <translation>Du var i gang med at skrive {when}. Alt er gemt.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>fri</translation>
    </message>
    <message numerus="yes">
        <source>{number} visit(s)</source>
        <translation>
            <numerusform>{number} besøg</numerusform>
            <numerusform>{number} besøg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} visit(s) the next day are not prepared.</source>
        <translation>
            <numerusform>{number} besøg dagen efter er ikke forberedt.</numerusform>
            <numerusform>{number} besøg dagen efter er ikke forberedt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{ready} of {visits} ready</source>
        <translation>{ready} af {visits} klar</translation>
    </message>
    <message>
        <source>{week}. No visits.</source>
        <translation>{week}. Ingen besøg.</translation>
    </message>
    <message>
        <source>{week}. {visits}, none after {time}.</source>
        <translation>{week}. {visits}, ingen efter kl. {time}.</translation>
    </message>
    <message>
        <source>{week}. {visits}.</source>
        <translation>{week}. {visits}.</translation>
    </message>
</context>
<context>
    <name>ToldEditor</name>
    <message>
        <source>{field}: how</source>
        <translation>{field}: hvordan</translation>
    </message>
</context>
<context>
    <name>ToolChangeDialog</name>
    <message>
        <source>Go on with the new one</source>
        <translation>Fortsæt med den nye</translation>
    </message>
    <message>
        <source>Go on with version {version} of {title}?</source>
        <translation>Fortsæt med version {version} af {title}?</translation>
    </message>
    <message>
        <source>Keep the old version</source>
        <translation>Behold den gamle version</translation>
    </message>
    <message>
        <source>No answer is thrown away, and it can be undone.</source>
        <translation>Intet svar går tabt, og det kan fortrydes.</translation>
    </message>
    <message>
        <source>What becomes of the answers</source>
        <translation>Det sker der med svarene</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Det er anderledes</translation>
    </message>
    <message>
        <source>{question} {answer}: asked in another way now; the old answer stays beside it</source>
        <translation>{question} {answer}: der spørges på en anden måde nu; det gamle svar bliver stående ved siden af</translation>
    </message>
    <message>
        <source>{question} {answer}: kept</source>
        <translation>{question} {answer}: beholdes</translation>
    </message>
    <message>
        <source>{question} {answer}: kept, it stands elsewhere now</source>
        <translation>{question} {answer}: beholdes, det står et andet sted nu</translation>
    </message>
    <message>
        <source>{question} {answer}: kept, look at it again</source>
        <translation>{question} {answer}: beholdes, se på det igen</translation>
    </message>
    <message>
        <source>{question} {answer}: no longer asked; the answer is kept and printed</source>
        <translation>{question} {answer}: der spørges ikke længere; svaret beholdes og kommer med på papiret</translation>
    </message>
</context>
<context>
    <name>ToolDialog</name>
    <message>
        <source>All: {number}</source>
        <translation>Alle: {number}</translation>
    </message>
    <message>
        <source>Changed: {number}</source>
        <translation>Ændret: {number}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Every item was changed.</source>
        <translation>Hvert punkt er ændret.</translation>
    </message>
    <message>
        <source>Everything in it is understood.</source>
        <translation>Alt i det er forstået.</translation>
    </message>
    <message>
        <source>In every item there is something that is not supported.</source>
        <translation>I hvert punkt er der noget, der ikke er understøttet.</translation>
    </message>
    <message>
        <source>Not supported: {number}</source>
        <translation>Ikke understøttet: {number}</translation>
    </message>
    <message>
        <source>Understood: {number}</source>
        <translation>Forstået: {number}</translation>
    </message>
    <message>
        <source>Which items</source>
        <translation>Hvilke punkter</translation>
    </message>
</context>
<context>
    <name>ToolItems</name>
    <message>
        <source>As it is written</source>
        <translation>Som det er skrevet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ændret</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Ikke understøttet</translation>
    </message>
    <message>
        <source>Not written in this language</source>
        <translation>Ikke skrevet på dette sprog</translation>
    </message>
    <message>
        <source>The file as a whole</source>
        <translation>Filen som helhed</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Forstået</translation>
    </message>
    <message>
        <source>… and {number} more</source>
        <translation>… og {number} mere</translation>
    </message>
</context>
<context>
    <name>ToolSummary</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n spørgsmål</numerusform>
            <numerusform>%n spørgsmål</numerusform>
        </translation>
    </message>
    <message>
        <source>It asks the same as before.</source>
        <translation>Det spørger om det samme som før.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>What has changed since it was brought in last</source>
        <translation>Hvad der er ændret, siden det sidst blev hentet ind</translation>
    </message>
    <message>
        <source>What has changed since version {version}</source>
        <translation>Hvad der er ændret siden version {version}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n other change(s)</source>
        <translation>
            <numerusform>… og %n anden ændring</numerusform>
            <numerusform>… og %n andre ændringer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolVersion</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n spørgsmål</numerusform>
            <numerusform>%n spørgsmål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on what was changed or is not supported</source>
        <translation>
            <numerusform>%n bemærkning om det, der er ændret eller ikke er understøttet</numerusform>
            <numerusform>%n bemærkninger om det, der er ændret eller ikke er understøttet</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Tilbage til kladde</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Se det</translation>
    </message>
    <message>
        <source>No version</source>
        <translation>Uden version</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Frigiv…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Tag ud af brug…</translation>
    </message>
    <message>
        <source>Save as FHIR JSON…</source>
        <translation>Gem som FHIR JSON…</translation>
    </message>
    <message>
        <source>Start practice</source>
        <translation>Tag i brug til øvelse</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prøv det</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>comes with careapp</source>
        <translation>følger med careapp</translation>
    </message>
</context>
<context>
    <name>ToolVoicesRow</name>
    <message>
        <source>A level is set by a professional.</source>
        <translation>Et niveau sættes af en fagperson.</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>Fagpersoner</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Borgeren</translation>
    </message>
    <message>
        <source>Who answers:</source>
        <translation>Hvem svarer:</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>All right</source>
        <translation>I orden</translation>
    </message>
    <message>
        <source>Bring in a tool…</source>
        <translation>Hent et værktøj ind…</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Dialogværktøjer</translation>
    </message>
    <message>
        <source>FHIR files (*.json)</source>
        <translation>FHIR-filer (*.json)</translation>
    </message>
    <message>
        <source>Make a tool in a spreadsheet or a form editor, bring it in, try it, and release it.</source>
        <translation>Lav et værktøj i et regneark eller et formularprogram, hent det ind, prøv det, og frigiv det.</translation>
    </message>
    <message>
        <source>No new visit can go through this version any more, and that cannot be taken back. What was answered in it stays and can be read.</source>
        <translation>Nye besøg kan ikke bruge denne version mere, og det kan ikke gøres om. Det, der er svaret i den, bliver stående og kan læses.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Frigiv</translation>
    </message>
    <message>
        <source>Release {title}, version {version}?</source>
        <translation>Frigiv {title}, version {version}?</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Tag ud af brug</translation>
    </message>
    <message>
        <source>Retire {title}, version {version}?</source>
        <translation>Tag {title}, version {version}, ud af brug?</translation>
    </message>
    <message>
        <source>Save the dialogue tool as</source>
        <translation>Gem dialogværktøjet som</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Gemt som {file}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Visits can go through it from now on. It cannot be changed after that: bring in a new version to improve it.</source>
        <translation>Besøg kan bruge det fra nu af. Derefter kan det ikke ændres: Hent en ny version ind for at forbedre det.</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Citizen</source>
        <translation>Borger</translation>
    </message>
    <message>
        <source>Home care</source>
        <translation>Hjemmepleje</translation>
    </message>
    <message>
        <source>Needs assessor</source>
        <translation>Visitator</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Her er ikke skrevet noget.</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvaret</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ikke besvaret</translation>
    </message>
</context>
<context>
    <name>Total</name>
    <message>
        <source>Agree on the swap</source>
        <translation>Aftal byttet</translation>
    </message>
    <message>
        <source>Cannot be agreed on: {rule}</source>
        <translation>Kan ikke aftales: {rule}</translation>
    </message>
    <message>
        <source>Choose what comes instead.</source>
        <translation>Vælg, hvad der skal gives i stedet.</translation>
    </message>
    <message>
        <source>How the citizen asks</source>
        <translation>Hvordan borgeren spørger</translation>
    </message>
    <message>
        <source>Instead in all</source>
        <translation>I alt i stedet</translation>
    </message>
    <message>
        <source>No swap</source>
        <translation>Byt ikke</translation>
    </message>
    <message>
        <source>We disagree</source>
        <translation>Vi er uenige</translation>
    </message>
    <message>
        <source>Your role may not agree on swaps.</source>
        <translation>Din rolle må ikke aftale bytter.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} tilovers</translation>
    </message>
    <message>
        <source>{time} too much</source>
        <translation>{time} for meget</translation>
    </message>
    <message>
        <source>{wanted} of {given}</source>
        <translation>{wanted} af {given}</translation>
    </message>
    <message>
        <source>{wanted}: the time is even</source>
        <translation>{wanted}: Tiden går op</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>All visits</source>
        <translation>Alle besøg</translation>
    </message>
    <message>
        <source>Care record</source>
        <translation>Omsorgsjournal</translation>
    </message>
    <message>
        <source>Copied: {field}. It can be pasted for {seconds} seconds.</source>
        <translation>Kopieret: {field}. Det kan sættes ind i {seconds} sekunder.</translation>
    </message>
    <message>
        <source>Enter copies the field. Space ticks it off and goes on to the next one.</source>
        <translation>Enter kopierer feltet. Mellemrum sætter hak og går videre til det næste.</translation>
    </message>
    <message>
        <source>Nothing was said or written at the visit.</source>
        <translation>Der blev ikke sagt eller skrevet noget ved besøget.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Transfer list: {name}</source>
        <translation>Overførselsliste: {name}</translation>
    </message>
    <message>
        <source>Visit {when}. {progress}.</source>
        <translation>Besøg {when}. {progress}.</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message numerus="yes">
        <source>%n changed since</source>
        <translation>
            <numerusform>%n ændret siden</numerusform>
            <numerusform>%n ændret siden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left</source>
        <translation>
            <numerusform>%n felt tilbage</numerusform>
            <numerusform>%n felter tilbage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ticked off</source>
        <translation>
            <numerusform>%n felt krydset af</numerusform>
            <numerusform>%n felter krydset af</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed visits of the last 90 days of which something is not ticked off yet.</source>
        <translation>Afsluttede besøg fra de seneste 90 dage, hvor noget ikke er krydset af endnu.</translation>
    </message>
    <message>
        <source>Everything is keyed in.</source>
        <translation>Alt er tastet ind.</translation>
    </message>
    <message>
        <source>Reading the visits…</source>
        <translation>Læser besøgene …</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Borgeren</translation>
    </message>
    <message>
        <source>To be keyed into the care record</source>
        <translation>Skal tastes i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøg</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Nothing was deleted or written over.</source>
        <translation>Intet er slettet eller overskrevet.</translation>
    </message>
    <message>
        <source>The program cannot open your data</source>
        <translation>Programmet kan ikke åbne dine data</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
</context>
<context>
    <name>TurnedPackage</name>
    <message>
        <source>By {date} the needs assessor looks at whether you need other help.</source>
        <translation>Senest {date} ser visitator på, om du har brug for anden hjælp.</translation>
    </message>
    <message>
        <source>It ends by itself on {date}.</source>
        <translation>Den slutter af sig selv {date}.</translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Det får du</translation>
    </message>
    <message>
        <source>{name}, you get extra help</source>
        <translation>{name}, du får ekstra hjælp</translation>
    </message>
</context>
<context>
    <name>TurnedScreen</name>
    <message>
        <source>I have read it</source>
        <translation>Jeg har læst det</translation>
    </message>
    <message>
        <source>It matters to you</source>
        <translation>Det er vigtigt for dig</translation>
    </message>
    <message>
        <source>What we have agreed</source>
        <translation>Det har vi aftalt</translation>
    </message>
    <message>
        <source>What we work towards</source>
        <translation>Det arbejder vi hen imod</translation>
    </message>
    <message>
        <source>What you told us</source>
        <translation>Det fortalte du os</translation>
    </message>
    <message>
        <source>{name}, this is what we talked about</source>
        <translation>{name}, det her har vi talt om</translation>
    </message>
</context>
<context>
    <name>TurnedSwap</name>
    <message>
        <source>What the municipality&apos;s rules say</source>
        <translation>Det siger kommunens regler</translation>
    </message>
    <message>
        <source>You get instead</source>
        <translation>Du får i stedet</translation>
    </message>
    <message>
        <source>You may change your mind: then you get the help that is granted.</source>
        <translation>Du må gerne skifte mening. Så får du den hjælp, der er bevilget.</translation>
    </message>
    <message>
        <source>You swap from</source>
        <translation>Du bytter fra</translation>
    </message>
    <message>
        <source>{name}, this is the swap we have agreed</source>
        <translation>{name}, det har vi aftalt at bytte</translation>
    </message>
    <message>
        <source>{name}, this is the swap we talk about</source>
        <translation>{name}, det taler vi om at bytte</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>A copy of the key is kept in the computer&apos;s keyring. Whoever can use your account can then open the data.</source>
        <translation>En kopi af nøglen gemmes i computerens nøglering. Den, der kan bruge din konto, kan så åbne dataene.</translation>
    </message>
    <message>
        <source>Do not ask again on this computer</source>
        <translation>Spørg ikke igen på denne computer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Åbner…</translation>
    </message>
    <message>
        <source>The data on this computer is encrypted.</source>
        <translation>Data på denne computer er krypteret.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Din adgangssætning</translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message>
        <source>Begin the visit</source>
        <translation>Begynd besøg</translation>
    </message>
    <message>
        <source>Change the visit</source>
        <translation>Ret besøget</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>Fortsæt besøget</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åbn borgeren</translation>
    </message>
    <message>
        <source>Read the visit</source>
        <translation>Læs besøget</translation>
    </message>
</context>
<context>
    <name>VisitFoot</name>
    <message>
        <source>Begin visit</source>
        <translation>Begynd besøg</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Afslut besøget</translation>
    </message>
    <message>
        <source>Key into the care record</source>
        <translation>Tast i journalen</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Næste emne</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gentag</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gemt kl. {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Opsummering</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Dialogue tools</source>
        <translation>Dialogværktøjer</translation>
    </message>
    <message>
        <source>Empty means at home.</source>
        <translation>Tom betyder i hjemmet.</translation>
    </message>
    <message>
        <source>New visit to {name}</source>
        <translation>Nyt besøg hos {name}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Visit to {name}</source>
        <translation>Besøg hos {name}</translation>
    </message>
    <message>
        <source>What to talk about</source>
        <translation>Hvad der skal tales om</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Who leads the visit</source>
        <translation>Hvem leder besøget</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Hvem er med</translation>
    </message>
</context>
<context>
    <name>VisitForms</name>
    <message>
        <source>A dialogue tool of this visit is not on this computer.</source>
        <translation>Et af besøgets dialogværktøjer er ikke på denne computer.</translation>
    </message>
    <message>
        <source>Choose a tool</source>
        <translation>Vælg et værktøj</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Dialogværktøjer</translation>
    </message>
    <message>
        <source>No dialogue tool has been chosen for this visit.</source>
        <translation>Der er ikke valgt et dialogværktøj til besøget.</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Ét spørgsmål ad gangen</translation>
    </message>
    <message>
        <source>{done} of {total} topics</source>
        <translation>{done} af {total} emner</translation>
    </message>
</context>
<context>
    <name>VisitHeading</name>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skærmen</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Add with a reason …</source>
        <translation>Tilføj med begrundelse …</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <source>Closed {when} by {who}. What was signed stays as it is.</source>
        <translation>Afsluttet {when} af {who}. Det underskrevne står fast.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>See what would change …</source>
        <translation>Se, hvad der ville ændre sig …</translation>
    </message>
    <message>
        <source>The visit has not begun. Begin it to write.</source>
        <translation>Besøget er ikke begyndt. Begynd det for at skrive.</translation>
    </message>
    <message>
        <source>The visit is cancelled: {reason}</source>
        <translation>Besøget er aflyst: {reason}</translation>
    </message>
    <message>
        <source>There is a newer version of {title}.</source>
        <translation>Der er kommet en nyere version af {title}.</translation>
    </message>
    <message>
        <source>You are adding to a closed visit: {reason}</source>
        <translation>Du tilføjer til et afsluttet besøg: {reason}</translation>
    </message>
</context>
<context>
    <name>VisitSide</name>
    <message>
        <source>Add agreement</source>
        <translation>Tilføj aftale</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Tilføj mål</translation>
    </message>
    <message>
        <source>Add their own proposal</source>
        <translation>Tilføj eget forslag</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <source>Attach a picture or paper</source>
        <translation>Vedhæft billede eller dokument</translation>
    </message>
    <message>
        <source>Hand over as a file</source>
        <translation>Aflever som fil</translation>
    </message>
    <message>
        <source>It matters to me</source>
        <translation>Det er vigtigt for mig</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Pictures and papers</source>
        <translation>Billeder og dokumenter</translation>
    </message>
    <message>
        <source>The citizen&apos;s help</source>
        <translation>Borgerens hjælp</translation>
    </message>
    <message>
        <source>Their own proposal</source>
        <translation>Eget forslag</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Hvem er med</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv et notat</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>ingen dato endnu</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ingen endnu</translation>
    </message>
    <message>
        <source>outcome not written yet</source>
        <translation>udfaldet er ikke skrevet endnu</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besøg</numerusform>
            <numerusform>%n besøg</numerusform>
        </translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everyone&apos;s</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Find by citizen</source>
        <translation>Find efter borger</translation>
    </message>
    <message>
        <source>How they stand</source>
        <translation>Hvordan de står</translation>
    </message>
    <message>
        <source>Joint visit</source>
        <translation>Fælles besøg</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>No purpose is written yet.</source>
        <translation>Der er ikke skrevet et formål endnu.</translation>
    </message>
    <message>
        <source>No visits are found.</source>
        <translation>Der er ingen besøg, der passer.</translation>
    </message>
    <message>
        <source>Only the nearest are shown. Search to see others.</source>
        <translation>Kun de nærmeste vises. Søg for at se andre.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlæg besøg</translation>
    </message>
    <message>
        <source>To be keyed in</source>
        <translation>Skal tastes ind</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>Hvis besøg</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Uden tidspunkt</translation>
    </message>
    <message>
        <source>You have no visits on this computer yet.</source>
        <translation>Du har ingen besøg på denne computer endnu.</translation>
    </message>
</context>
<context>
    <name>WaitingPackages</name>
    <message numerus="yes">
        <source>%n urgent request(s) to answer</source>
        <translation>
            <numerusform>%n hastesag venter på svar</numerusform>
            <numerusform>%n hastesager venter på svar</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages to review</source>
        <translation>Pakker til opfølgning</translation>
    </message>
    <message>
        <source>See the review list</source>
        <translation>Se opfølgningslisten</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message numerus="yes">
        <source>%n change(s) wait for the server</source>
        <translation>
            <numerusform>%n ændring venter på net</numerusform>
            <numerusform>%n ændringer venter på net</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) to be settled</source>
        <translation>
            <numerusform>%n ting mere at afklare</numerusform>
            <numerusform>%n ting mere at afklare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait for the server</source>
        <translation>
            <numerusform>%n billede venter på serveren</numerusform>
            <numerusform>%n billeder venter på serveren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) have been written differently</source>
        <translation>
            <numerusform>%n sted er der skrevet forskelligt</numerusform>
            <numerusform>%n steder er der skrevet forskelligt</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Ret det</translation>
    </message>
    <message>
        <source>Keep it here alone</source>
        <translation>Behold det kun her</translation>
    </message>
    <message>
        <source>Nobody has written differently, and nothing is to be sent.</source>
        <translation>Ingen har skrevet forskelligt, og der er intet at sende.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Intet venter</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Åbn {name}</translation>
    </message>
    <message>
        <source>See both</source>
        <translation>Se de to svar</translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Se dem alle</translation>
    </message>
    <message>
        <source>Send as a file</source>
        <translation>Send som fil</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send nu</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Tag det tilbage</translation>
    </message>
    <message>
        <source>The oldest is from {when}.</source>
        <translation>Den ældste er fra {when}.</translation>
    </message>
    <message>
        <source>The rules are being gone through …</source>
        <translation>Reglerne gennemgås …</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Det venter</translation>
    </message>
    <message>
        <source>{names} wrote differently {when}: {title} ({whose}). Both are kept.</source>
        <translation>{names} skrev forskelligt {when}: {title} ({whose}). Begge dele er gemt.</translation>
    </message>
    <message>
        <source>{names} wrote differently {when}: {title}. Both are kept.</source>
        <translation>{names} skrev forskelligt {when}: {title}. Begge dele er gemt.</translation>
    </message>
</context>
<context>
    <name>WantedRow</name>
    <message>
        <source>Minutes of {help}</source>
        <translation>Minutter: {help}</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Add to the visit</source>
        <translation>Tilføj til besøget</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Aflys besøget</translation>
    </message>
    <message>
        <source>Everyone who takes part can read the reason.</source>
        <translation>Alle, der deltager, kan læse begrundelsen.</translation>
    </message>
    <message>
        <source>Moved to another day</source>
        <translation>Flyttet til en anden dag</translation>
    </message>
    <message>
        <source>New information after the visit</source>
        <translation>Nye oplysninger efter besøget</translation>
    </message>
    <message>
        <source>Show the address</source>
        <translation>Vis adressen</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Vis nummeret</translation>
    </message>
    <message>
        <source>Something was left out</source>
        <translation>Noget blev glemt</translation>
    </message>
    <message>
        <source>Something was wrong</source>
        <translation>Noget var forkert</translation>
    </message>
    <message>
        <source>The citizen asks for it</source>
        <translation>Borgeren beder om det</translation>
    </message>
    <message>
        <source>The citizen does not want the visit</source>
        <translation>Borgeren ønsker ikke besøget</translation>
    </message>
    <message>
        <source>The citizen is ill</source>
        <translation>Borgeren er syg</translation>
    </message>
    <message>
        <source>They were sent</source>
        <translation>De er sendt</translation>
    </message>
    <message>
        <source>To check that it is the right person</source>
        <translation>For at sikre, at det er den rigtige person</translation>
    </message>
    <message>
        <source>To look up in another system</source>
        <translation>Til opslag i et andet system</translation>
    </message>
    <message>
        <source>What was signed stays as it is. The reason is printed with what you add.</source>
        <translation>Det underskrevne står fast. Begrundelsen udskrives sammen med det, du tilføjer.</translation>
    </message>
    <message>
        <source>Who saw it, when and why is logged.</source>
        <translation>Det logges, hvem der så det, hvornår og hvorfor.</translation>
    </message>
    <message>
        <source>Why do you add to the closed visit?</source>
        <translation>Hvorfor tilføjer du til det afsluttede besøg?</translation>
    </message>
    <message>
        <source>Why do you need to see the address?</source>
        <translation>Hvorfor har du brug for at se adressen?</translation>
    </message>
    <message>
        <source>Why do you need to see the number?</source>
        <translation>Hvorfor har du brug for at se nummeret?</translation>
    </message>
    <message>
        <source>Why is the visit cancelled?</source>
        <translation>Hvorfor aflyses besøget?</translation>
    </message>
</context>
<context>
    <name>WeekPart</name>
    <message>
        <source>By kind</source>
        <translation>Efter slags</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Help this week</source>
        <translation>Hjælp i denne uge</translation>
    </message>
    <message>
        <source>Help: {week}</source>
        <translation>Hjælp: {week}</translation>
    </message>
    <message>
        <source>No help by the minute this week.</source>
        <translation>Ingen hjælp med faste tider i denne uge.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen endnu</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation>Anden hjælp</translation>
    </message>
    <message>
        <source>The help of this week is arranged in the course.</source>
        <translation>Ugens hjælp aftales i forløbet.</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>Ugen efter (Alt+højrepil)</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>Ugen før (Alt+venstrepil)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Denne uge</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>All help</source>
        <translation>Al hjælp</translation>
    </message>
    <message>
        <source>In all {minutes}</source>
        <translation>I alt {minutes}</translation>
    </message>
    <message>
        <source>In all {minutes} in the week</source>
        <translation>I alt {minutes} i ugen</translation>
    </message>
    <message>
        <source>Minutes in all</source>
        <translation>Minutter i alt</translation>
    </message>
    <message>
        <source>Minutes of help from {first} to {last}</source>
        <translation>Minutter med hjælp fra {first} til {last}</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation>Anden hjælp</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>i alt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>sat på pause</translation>
    </message>
    <message>
        <source>swapped</source>
        <translation>byttet</translation>
    </message>
    <message>
        <source>{days}: {given} is swapped for {received}.</source>
        <translation>{days}: {given} er byttet til {received}.</translation>
    </message>
    <message>
        <source>{what} is paused from {first} to {last}: {why}</source>
        <translation>{what} er på pause fra {first} til {last}: {why}</translation>
    </message>
    <message>
        <source>{what} is paused from {first}: {why}</source>
        <translation>{what} er på pause fra {first}: {why}</translation>
    </message>
</context>
<context>
    <name>WhatMattersEditor</name>
    <message>
        <source>Said on</source>
        <translation>Sagt den</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
</context>
<context>
    <name>WhenEditor</name>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>In words, such as ”every Tuesday”</source>
        <translation>Med ord, for eksempel ”hver tirsdag”</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>All right</source>
        <translation>I orden</translation>
    </message>
    <message>
        <source>Attach a picture or paper</source>
        <translation>Vedhæft billede eller dokument</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Borgere</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find eller gør noget</translation>
    </message>
    <message>
        <source>Go to citizens</source>
        <translation>Gå til borgere</translation>
    </message>
    <message>
        <source>Go to dialogue tools</source>
        <translation>Gå til dialogværktøjer</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>Gå til indstillinger</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Gå til i dag</translation>
    </message>
    <message>
        <source>Go to visits</source>
        <translation>Gå til besøg</translation>
    </message>
    <message>
        <source>Is my work saved?</source>
        <translation>Er mit arbejde gemt?</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Kræver opmærksomhed</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny borger</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Ét spørgsmål ad gangen</translation>
    </message>
    <message>
        <source>Open a code system from a file</source>
        <translation>Åbn et kodesystem fra en fil</translation>
    </message>
    <message>
        <source>Open a dialogue tool from a file</source>
        <translation>Åbn et dialogværktøj fra en fil</translation>
    </message>
    <message>
        <source>Orders to suppliers</source>
        <translation>Bestillinger til leverandører</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlæg besøg</translation>
    </message>
    <message>
        <source>Print a paper on the help</source>
        <translation>Udskriv et papir om hjælpen</translation>
    </message>
    <message>
        <source>Print the receipt of the visit</source>
        <translation>Udskriv kvittering for besøget</translation>
    </message>
    <message>
        <source>Print the summary</source>
        <translation>Udskriv opsummeringen</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sikkerhed</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Swap a service</source>
        <translation>Byt en ydelse</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skærmen</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøg</translation>
    </message>
    <message>
        <source>What people have written differently</source>
        <translation>Det, der er skrevet forskelligt</translation>
    </message>
    <message>
        <source>Who has looked at the record</source>
        <translation>Hvem har set på sagen</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Go on later</source>
        <translation>Gå videre senere</translation>
    </message>
    <message>
        <source>Save this</source>
        <translation>Gem dette</translation>
    </message>
    <message>
        <source>Throw away what is written here</source>
        <translation>Kassér det, der står her</translation>
    </message>
    <message>
        <source>What you agree on</source>
        <translation>Det, I bliver enige om</translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>_Earlier</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
</context>
<context>
    <name>_ListDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Answered in another way: {after}</source>
        <translation>Bliver besvaret på en anden måde: {after}</translation>
    </message>
    <message>
        <source>Left out: {before}</source>
        <translation>Udgået: {before}</translation>
    </message>
    <message>
        <source>Moved: {after}</source>
        <translation>Flyttet: {after}</translation>
    </message>
    <message>
        <source>New: {after}</source>
        <translation>Nyt: {after}</translation>
    </message>
    <message>
        <source>Other answers to choose from: {after} ({options})</source>
        <translation>Andre svar at vælge imellem: {after} ({options})</translation>
    </message>
    <message>
        <source>Other help: {after}</source>
        <translation>Anden hjælpetekst: {after}</translation>
    </message>
    <message>
        <source>Other rules: {after}</source>
        <translation>Andre regler: {after}</translation>
    </message>
    <message>
        <source>{before} is now {after}</source>
        <translation>{before} hedder nu {after}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>--tls-cert and --tls-key belong together: give both, or neither.</source>
        <translation>--tls-cert og --tls-key hører sammen: angiv begge eller ingen af dem.</translation>
    </message>
    <message>
        <source>A demo only meets a trial server on this computer: its persons are made up.</source>
        <translation>En demo møder kun en prøveserver på denne computer: Personerne er opdigtede.</translation>
    </message>
    <message>
        <source>A formula stands in the spreadsheet ({detail}). Write what it says there instead, and try again.</source>
        <translation>Der står en formel i regnearket ({detail}). Skriv i stedet det, den viser, og prøv igen.</translation>
    </message>
    <message>
        <source>A heading has an answer. Only questions can have answers.</source>
        <translation>En overskrift har et svar. Kun spørgsmål kan have svar.</translation>
    </message>
    <message>
        <source>A picture came damaged over the line. It is fetched again by itself.</source>
        <translation>Et billede blev beskadiget undervejs. Det hentes igen af sig selv.</translation>
    </message>
    <message>
        <source>A rule of the form does not hold: {human}</source>
        <translation>En regel i skemaet er ikke opfyldt: {human}</translation>
    </message>
    <message>
        <source>A text has an answer. Only questions can have answers.</source>
        <translation>En tekst har et svar. Kun spørgsmål kan have svar.</translation>
    </message>
    <message>
        <source>All help was stopped because the citizen died.</source>
        <translation>Al hjælp er stoppet, fordi borgeren er død.</translation>
    </message>
    <message>
        <source>All help was stopped because the citizen died. No help can be granted.</source>
        <translation>Al hjælp er stoppet, fordi borgeren er død. Der kan ikke bevilges hjælp.</translation>
    </message>
    <message>
        <source>An answer does not say which question it belongs to.</source>
        <translation>Et svar siger ikke, hvilket spørgsmål det hører til.</translation>
    </message>
    <message>
        <source>Another computer has used this code. Ask for a new one.</source>
        <translation>En anden computer har brugt koden. Bed om en ny.</translation>
    </message>
    <message>
        <source>Another program is using the data. Nothing is lost. Try again in a moment.</source>
        <translation>Et andet program bruger dataene. Intet er gået tabt. Prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>At least {minimum} answers are needed.</source>
        <translation>Der skal være mindst {minimum} svar.</translation>
    </message>
    <message>
        <source>Checking how the answer is written takes too long; it was not checked.</source>
        <translation>Det tager for lang tid at kontrollere, hvordan svaret er skrevet; det er ikke kontrolleret.</translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation>Vælg en dag, der kommer.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>Vælg mindst én ugedag.</translation>
    </message>
    <message>
        <source>Choose at least {minimum}.</source>
        <translation>Vælg mindst {minimum}.</translation>
    </message>
    <message>
        <source>Choose at most {maximum}.</source>
        <translation>Vælg højst {maximum}.</translation>
    </message>
    <message>
        <source>Choose one of the answers in the list.</source>
        <translation>Vælg et af svarene på listen.</translation>
    </message>
    <message>
        <source>Choose one of the codes that were found.</source>
        <translation>Vælg en af de koder, der blev fundet.</translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation>Vælg en af dem på listen.</translation>
    </message>
    <message>
        <source>Choose one of those that were found.</source>
        <translation>Vælg en af dem, der blev fundet.</translation>
    </message>
    <message>
        <source>Choose the unit that it was measured in.</source>
        <translation>Vælg den enhed, der er målt i.</translation>
    </message>
    <message>
        <source>Compare the characters of the other computer first. Nothing was taken in.</source>
        <translation>Sammenlign først den anden computers tegn. Intet er hentet ind.</translation>
    </message>
    <message>
        <source>Everything at once is taken out by those who answer for records: visitators, team leads and administrators.</source>
        <translation>Alt på én gang tages ud af dem, der har ansvar for journalerne: visitatorer, teamledere og administratorer.</translation>
    </message>
    <message>
        <source>From {outside_on} the citizen gets help under another law ({track}).</source>
        <translation>Fra {outside_on} får borgeren hjælp efter en anden lov ({track}).</translation>
    </message>
    <message>
        <source>It can be {most} minutes at the most.</source>
        <translation>Det kan højst være {most} minutter.</translation>
    </message>
    <message>
        <source>It ends on {last_on} already. Choose that day or an earlier one.</source>
        <translation>Det slutter allerede {last_on}. Vælg den dag eller en tidligere.</translation>
    </message>
    <message>
        <source>It is not known whether the answers are finished ({status}).</source>
        <translation>Det vides ikke, om svarene er færdige ({status}).</translation>
    </message>
    <message>
        <source>It must not be after {maximum}.</source>
        <translation>Det må ikke være efter {maximum}.</translation>
    </message>
    <message>
        <source>It must not be before {minimum}.</source>
        <translation>Det må ikke være før {minimum}.</translation>
    </message>
    <message>
        <source>No laptop {device} was let in there. careapp hub devices lists them.</source>
        <translation>Ingen bærbar computer {device} er lukket ind dér. careapp hub devices viser dem.</translation>
    </message>
    <message>
        <source>Nobody called {name} can sign in there.</source>
        <translation>Ingen ved navn {name} kan logge ind dér.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser. Try again when you are ready.</source>
        <translation>Der kom ikke noget svar fra browseren. Prøv igen, når du er klar.</translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation>Ingen blev logget ind.</translation>
    </message>
    <message>
        <source>Nobody was signed in. Try again.</source>
        <translation>Ingen blev logget ind. Prøv igen.</translation>
    </message>
    <message>
        <source>One answer has several values.</source>
        <translation>Ét svar har flere værdier.</translation>
    </message>
    <message>
        <source>Only one of these can hold. Choose one, or write something else.</source>
        <translation>Kun én af dem kan gælde. Vælg en, eller skriv noget tredje.</translation>
    </message>
    <message>
        <source>Others could read along: the hub listens on {host} only with --tls-cert and --tls-key.</source>
        <translation>Andre ville kunne læse med: hubben lytter kun på {host} med --tls-cert og --tls-key.</translation>
    </message>
    <message>
        <source>Others on this computer can read the hub&apos;s key {path}. Take that right from them (chmod 600), and try again.</source>
        <translation>Andre på denne computer kan læse hubbens nøgle {path}. Tag den ret fra dem (chmod 600), og prøv igen.</translation>
    </message>
    <message>
        <source>Questions stand under the question itself. They belong under its answer.</source>
        <translation>Der står spørgsmål under selve spørgsmålet. De hører til under svaret.</translation>
    </message>
    <message>
        <source>Say what came of considering rehabilitation, and why: this help is lasting.</source>
        <translation>Skriv, hvad overvejelsen om rehabilitering førte til, og hvorfor: hjælpen er varig.</translation>
    </message>
    <message>
        <source>Say with --role or --mandate what it is.</source>
        <translation>Angiv med --role eller --mandate, hvad det er.</translation>
    </message>
    <message>
        <source>Say with --staff who it is.</source>
        <translation>Angiv med --staff, hvem det er.</translation>
    </message>
    <message>
        <source>Say with --url which database it is, as its owner.</source>
        <translation>Angiv med --url, hvilken database det er, som dens ejer.</translation>
    </message>
    <message>
        <source>Sign in to send what you have written. You can go on writing; everything is saved here.</source>
        <translation>Log ind for at sende det, du har skrevet. Du kan skrive videre; alt er gemt her.</translation>
    </message>
    <message>
        <source>Somebody in another role decides this. Everything stands until then.</source>
        <translation>Det afgøres af en i en anden rolle. Alt står, til det er sket.</translation>
    </message>
    <message>
        <source>Somebody must be asked. Choose who answers.</source>
        <translation>Nogen skal spørges. Vælg, hvem der svarer.</translation>
    </message>
    <message>
        <source>Something does not hold in {number} places. Nothing was changed. Keep a copy of the database, and ask whoever makes the program.</source>
        <translation>Noget holder ikke {number} steder. Intet er ændret. Gem en kopi af databasen, og spørg dem, der laver programmet.</translation>
    </message>
    <message>
        <source>Something is not right ({code}). Nothing is lost.</source>
        <translation>Noget er ikke, som det skal være ({code}). Intet er gået tabt.</translation>
    </message>
    <message>
        <source>Something is written on this topic already. Open it, and add to it there.</source>
        <translation>Der står allerede noget om dette emne. Åbn det, og skriv videre der.</translation>
    </message>
    <message>
        <source>Something of it is too large for a file. Nothing is lost: it is sent when there is a connection to the municipality&apos;s server.</source>
        <translation>Noget af det er for stort til en fil. Intet er tabt: Det sendes, når der er forbindelse til kommunens server.</translation>
    </message>
    <message>
        <source>That is more than a day has hours. Look at minutes and times.</source>
        <translation>Det er mere, end døgnet har timer. Se på minutter og antal gange.</translation>
    </message>
    <message>
        <source>That is no address of a server that one can reach safely (https).</source>
        <translation>Det er ikke adressen på en server, man kan nå sikkert (https).</translation>
    </message>
    <message>
        <source>That is no day of the week.</source>
        <translation>Det er ikke en ugedag.</translation>
    </message>
    <message>
        <source>That is no mark of an earlier export from here, or the server has been restored since. Export everything anew.</source>
        <translation>Det er ikke et mærke fra en tidligere eksport herfra, eller også er serveren gendannet siden. Eksportér alt på ny.</translation>
    </message>
    <message>
        <source>That is no recovery key. Give the file from the municipality&apos;s safe with --recovery.</source>
        <translation>Det er ikke en gendannelsesnøgle. Angiv filen fra kommunens pengeskab med --recovery.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Nothing was changed. Try again.</source>
        <translation>Det er ikke adgangssætningen. Intet er ændret. Prøv igen.</translation>
    </message>
    <message>
        <source>That is the server of {name}. What is written on this computer belongs to another municipality, and stays here.</source>
        <translation>Det er serveren hos {name}. Det, der er skrevet på denne computer, hører til en anden kommune og bliver her.</translation>
    </message>
    <message>
        <source>The answer is longer than {maximum} characters.</source>
        <translation>Svaret er længere end {maximum} tegn.</translation>
    </message>
    <message>
        <source>The answer is not among those offered.</source>
        <translation>Svaret er ikke blandt mulighederne.</translation>
    </message>
    <message>
        <source>The answer is not in the list of answers that the question names.</source>
        <translation>Svaret er ikke på den liste over svar, som spørgsmålet nævner.</translation>
    </message>
    <message>
        <source>The answer is not of the kind the question asks for.</source>
        <translation>Svaret er ikke af den slags, der spørges om.</translation>
    </message>
    <message>
        <source>The answer is not written as it should be.</source>
        <translation>Svaret er ikke skrevet, som det skal være.</translation>
    </message>
    <message>
        <source>The answer is not written as the form asks for. {wanted}</source>
        <translation>Svaret er ikke skrevet, som skemaet beder om. {wanted}</translation>
    </message>
    <message>
        <source>The answer is shorter than {minimum} characters.</source>
        <translation>Svaret er kortere end {minimum} tegn.</translation>
    </message>
    <message>
        <source>The answer must be at least {minimum}.</source>
        <translation>Svaret skal være mindst {minimum}.</translation>
    </message>
    <message>
        <source>The answer must be at most {maximum}.</source>
        <translation>Svaret må højst være {maximum}.</translation>
    </message>
    <message>
        <source>The answers belong to another form ({url}).</source>
        <translation>Svarene hører til et andet skema ({url}).</translation>
    </message>
    <message>
        <source>The answers belong to another version of the form ({version}, not {wanted}).</source>
        <translation>Svarene hører til en anden udgave af skemaet ({version}, ikke {wanted}).</translation>
    </message>
    <message>
        <source>The answers do not say which form they belong to.</source>
        <translation>Svarene siger ikke, hvilket skema de hører til.</translation>
    </message>
    <message>
        <source>The card cannot be read: it is damaged, or somebody has altered it. Ask for it again.</source>
        <translation>Kortet kan ikke læses: Det er beskadiget, eller nogen har ændret det. Bed om det igen.</translation>
    </message>
    <message>
        <source>The care course is not on this computer. Choose one of the citizen&apos;s courses.</source>
        <translation>Forløbet er ikke på denne computer. Vælg et af borgerens forløb.</translation>
    </message>
    <message>
        <source>The catalogue has a service with this code already. Change that one.</source>
        <translation>Kataloget har allerede en ydelse med denne kode. Ret den.</translation>
    </message>
    <message>
        <source>The check digits do not fit. See whether two digits were swapped.</source>
        <translation>Kontrolcifrene passer ikke. Se, om to cifre er byttet om.</translation>
    </message>
    <message>
        <source>The citizen gets help under another law on {outside_on} ({track}).</source>
        <translation>Borgeren får hjælp efter en anden lov den {outside_on} ({track}).</translation>
    </message>
    <message>
        <source>The code is not made out to anybody by name: say who you are.</source>
        <translation>Koden er ikke udstedt til nogen ved navn: Skriv, hvem du er.</translation>
    </message>
    <message>
        <source>The code is too old. Ask for a new one.</source>
        <translation>Koden er for gammel. Bed om en ny.</translation>
    </message>
    <message>
        <source>The code must have {digits} digits.</source>
        <translation>Koden skal have {digits} cifre.</translation>
    </message>
    <message>
        <source>The computer does not let the program write to {path}. What you have typed is still on the screen. Ask your IT support for write access.</source>
        <translation>Computeren lader ikke programmet skrive i {path}. Det, du har skrevet, står stadig på skærmen. Bed it-support om skriveadgang.</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring does not answer as it should. Nothing is lost: your passphrase opens the data as before.</source>
        <translation>Computerens nøglering svarer ikke, som den skal. Intet er tabt: Din adgangssætning åbner dataene som før.</translation>
    </message>
    <message>
        <source>The data at {path} cannot be read: the file is damaged, or it belongs to another key. It has not been touched. Contact your IT support.</source>
        <translation>Dataene i {path} kan ikke læses: Filen er beskadiget eller hører til en anden nøgle. Den er ikke rørt. Kontakt it-support.</translation>
    </message>
    <message>
        <source>The data in {path} never joined a municipality&apos;s server: only its passphrase opens it.</source>
        <translation>Dataene i {path} har aldrig været tilsluttet en kommunes server: Kun adgangssætningen åbner dem.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program. The file is untouched. Update the program, and open it again.</source>
        <translation>Dataene er skrevet af en nyere udgave af programmet. Filen er ikke rørt. Opdater programmet, og åbn det igen.</translation>
    </message>
    <message>
        <source>The database does not answer, or refuses this role. Nothing was changed. See that PostgreSQL runs and that the address after --url is right.</source>
        <translation>Databasen svarer ikke eller afviser denne rolle. Intet er ændret. Se efter, at PostgreSQL kører, og at adressen efter --url er rigtig.</translation>
    </message>
    <message>
        <source>The database is not up to this version. Nothing was changed. Run careapp hub migrate as its owner.</source>
        <translation>Databasen er ikke bragt op til denne version. Intet er ændret. Kør careapp hub migrate som dens ejer.</translation>
    </message>
    <message>
        <source>The database of the trial in {path} does not start. Nothing was changed. Look into the file log there, or choose another folder with --dir.</source>
        <translation>Prøvedatabasen i {path} starter ikke. Intet er ændret. Se i filen log dér, eller vælg en anden mappe med --dir.</translation>
    </message>
    <message>
        <source>The date is far away. See whether the year is right.</source>
        <translation>Datoen ligger langt væk. Se, om årstallet er rigtigt.</translation>
    </message>
    <message>
        <source>The day is still to come. Choose today or earlier.</source>
        <translation>Dagen er ikke kommet endnu. Vælg i dag eller en tidligere dag.</translation>
    </message>
    <message>
        <source>The demo in {path} has lost its key file. Delete the folder, or choose another.</source>
        <translation>Demoen i {path} har mistet sin nøglefil. Slet mappen, eller vælg en anden.</translation>
    </message>
    <message>
        <source>The dialogue tool has moved on meanwhile. Look at it again.</source>
        <translation>Dialogværktøjet er kommet videre i mellemtiden. Se på det igen.</translation>
    </message>
    <message>
        <source>The dialogue tool has no questions.</source>
        <translation>Dialogværktøjet har ingen spørgsmål.</translation>
    </message>
    <message>
        <source>The dialogue tool has too many questions.</source>
        <translation>Dialogværktøjet har for mange spørgsmål.</translation>
    </message>
    <message>
        <source>The disk answered with an error. What you have typed is still on the screen. Contact your IT support.</source>
        <translation>Disken svarede med en fejl. Det, du har skrevet, står stadig på skærmen. Kontakt it-support.</translation>
    </message>
    <message>
        <source>The disk is full. What you have typed is still on the screen. Free some space, and try again.</source>
        <translation>Disken er fuld. Det, du har skrevet, står stadig på skærmen. Skaf plads, og prøv igen.</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>Slut skal komme efter start.</translation>
    </message>
    <message>
        <source>The end of the file is missing: perhaps the stick was pulled out too early. Nothing was taken from it. Ask for the file again.</source>
        <translation>Slutningen af filen mangler: Måske blev USB-nøglen taget ud for tidligt. Intet er hentet fra den. Bed om filen igen.</translation>
    </message>
    <message>
        <source>The file comes from a demo with made-up persons. Nothing was taken from it.</source>
        <translation>Filen kommer fra en demo med opdigtede personer. Intet er hentet fra den.</translation>
    </message>
    <message>
        <source>The file comes from another municipality. Nothing was taken from it.</source>
        <translation>Filen kommer fra en anden kommune. Intet er hentet fra den.</translation>
    </message>
    <message>
        <source>The file has too many parts to be a dialogue tool.</source>
        <translation>Filen har for mange dele til at være et dialogværktøj.</translation>
    </message>
    <message>
        <source>The file is about a citizen with a protected address who is not on this computer. Nothing was taken from it; it reaches the municipality from your colleague&apos;s computer.</source>
        <translation>Filen er om en borger med beskyttet adresse, som ikke er på denne computer. Intet er hentet fra den. Det når kommunen fra din kollegas computer.</translation>
    </message>
    <message>
        <source>The file is larger than {maximum} MB.</source>
        <translation>Filen er større end {maximum} MB.</translation>
    </message>
    <message>
        <source>The file is larger than {mb} MB and cannot be attached. The file is untouched.</source>
        <translation>Filen er større end {mb} MB og kan ikke vedhæftes. Filen er urørt.</translation>
    </message>
    <message>
        <source>The file is locked for another computer than this one. Nothing was taken from it. Give your colleague the card of this computer (in Settings, under Other computers), and ask for the file again.</source>
        <translation>Filen er låst til en anden computer end denne. Intet er hentet fra den. Giv din kollega denne computers kort (i Indstillinger under Andre computere), og bed om filen igen.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a dialogue tool.</source>
        <translation>Filen er indlejret for dybt til at være et dialogværktøj.</translation>
    </message>
    <message>
        <source>The file is no FHIR CodeSystem.</source>
        <translation>Filen er ikke et FHIR CodeSystem.</translation>
    </message>
    <message>
        <source>The file is no FHIR Questionnaire.</source>
        <translation>Filen er ikke et FHIR Questionnaire.</translation>
    </message>
    <message>
        <source>The file is no FHIR QuestionnaireResponse.</source>
        <translation>Filen er ikke et FHIR QuestionnaireResponse.</translation>
    </message>
    <message>
        <source>The file is no spreadsheet that can be opened (.xlsx). Nothing was kept.</source>
        <translation>Filen er ikke et regneark, der kan åbnes (.xlsx). Intet er gemt.</translation>
    </message>
    <message>
        <source>The file is not JSON, so it is no dialogue tool.</source>
        <translation>Filen er ikke JSON og derfor ikke et dialogværktøj.</translation>
    </message>
    <message>
        <source>The file is not as it was made: it is damaged, or somebody has altered it. Nothing was taken from it. Ask for the file again.</source>
        <translation>Filen er ikke, som den blev lavet: Den er beskadiget, eller nogen har ændret den. Intet er hentet fra den. Bed om filen igen.</translation>
    </message>
    <message>
        <source>The file is of a laptop that this hub never let in. Nothing was taken from it.</source>
        <translation>Filen kommer fra en bærbar computer, som denne hub aldrig har lukket ind. Intet er taget fra den.</translation>
    </message>
    <message>
        <source>The file is too large to be a dialogue tool.</source>
        <translation>Filen er for stor til at være et dialogværktøj.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program. Nothing was taken from it. Update the program, and open the file again.</source>
        <translation>Filen er lavet med en nyere version af programmet. Intet er hentet fra den. Opdatér programmet, og åbn filen igen.</translation>
    </message>
    <message>
        <source>The file with pictures and papers could not be read. It lies in {path} now, and a new one was begun. What the municipality&apos;s server has comes back by itself. Look whether a picture of today is missing.</source>
        <translation>Filen med billeder og papirer kunne ikke læses. Den ligger nu i {path}, og en ny er begyndt. Det, som kommunens server har, kommer tilbage af sig selv. Se efter, om et billede fra i dag mangler.</translation>
    </message>
    <message>
        <source>The file with the key is too short: it takes at least 32 bytes.</source>
        <translation>Filen med nøglen er for kort: Der skal mindst 32 byte til.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>Filen {path} kan ikke læses.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place.</source>
        <translation>Filen {path} kan ikke skrives. Vælg et andet sted.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made. Choose another folder.</source>
        <translation>Mappen {path} kan ikke oprettes. Vælg en anden mappe.</translation>
    </message>
    <message>
        <source>The form does not have this question.</source>
        <translation>Skemaet har ikke dette spørgsmål.</translation>
    </message>
    <message>
        <source>The form is not at hand ({url}).</source>
        <translation>Skemaet er ikke på denne computer ({url}).</translation>
    </message>
    <message>
        <source>The form is not in use ({status}).</source>
        <translation>Skemaet er ikke i brug ({status}).</translation>
    </message>
    <message>
        <source>The grant is not on this computer.</source>
        <translation>Bevillingen er ikke på denne computer.</translation>
    </message>
    <message>
        <source>The help began on {first_on}. Choose that day or a later one.</source>
        <translation>Hjælpen begyndte {first_on}. Vælg den dag eller en senere.</translation>
    </message>
    <message>
        <source>The help ended on {last_on}. Grant new help instead.</source>
        <translation>Hjælpen sluttede {last_on}. Bevilg ny hjælp i stedet.</translation>
    </message>
    <message>
        <source>The help is not granted on that day.</source>
        <translation>Hjælpen er ikke bevilget den dag.</translation>
    </message>
    <message>
        <source>The help is paused on these days already.</source>
        <translation>Hjælpen er allerede på pause de dage.</translation>
    </message>
    <message>
        <source>The hub cannot listen on port {port}. Choose another one with --port.</source>
        <translation>Hubben kan ikke lytte på port {port}. Vælg en anden med --port.</translation>
    </message>
    <message>
        <source>The hub is not installed. Run pip install careapp[hub], and try again.</source>
        <translation>Hubben er ikke installeret. Kør pip install careapp[hub], og prøv igen.</translation>
    </message>
    <message>
        <source>The hub&apos;s key {path} can be neither read nor made.</source>
        <translation>Hubbens nøgle {path} kan hverken læses eller laves.</translation>
    </message>
    <message>
        <source>The key file {path} is missing or damaged. The data is untouched. Contact your IT support.</source>
        <translation>Nøglefilen {path} mangler eller er beskadiget. Dataene er ikke rørt. Kontakt it-support.</translation>
    </message>
    <message>
        <source>The key is not a key for this data. The file is untouched.</source>
        <translation>Nøglen passer ikke til disse data. Filen er ikke rørt.</translation>
    </message>
    <message>
        <source>The list of answers is not at hand, so the answer could not be checked.</source>
        <translation>Listen over svar er ikke her, så svaret kunne ikke kontrolleres.</translation>
    </message>
    <message>
        <source>The most must not be less than the least.</source>
        <translation>Det højeste må ikke være mindre end det laveste.</translation>
    </message>
    <message>
        <source>The municipality&apos;s log-in does not answer. Check the network, and try again.</source>
        <translation>Kommunens login svarer ikke. Se, om der er net, og prøv igen.</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules do not allow this swap. Nothing was changed.</source>
        <translation>Kommunens regler tillader ikke byttet. Intet er ændret.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not accept this log-in. Try once more, or ask your IT support.</source>
        <translation>Kommunens server godtager ikke dette login. Prøv en gang til, eller spørg IT.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not answer just now. Everything is saved here, and it is tried again by itself.</source>
        <translation>Kommunens server svarer ikke lige nu. Alt er gemt her, og programmet prøver selv igen.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not know this code. Is it the right server?</source>
        <translation>Kommunens server kender ikke koden. Er det den rigtige server?</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not know this computer. Everything is saved here. Ask your municipality to look at it.</source>
        <translation>Kommunens server kender ikke denne computer. Alt er gemt her. Bed kommunen om at se på det.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server has much to do just now. Everything is saved here, and it is tried again by itself.</source>
        <translation>Kommunens server har travlt lige nu. Alt er gemt her, og programmet prøver selv igen.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server made a mistake. Everything is saved here, and it is tried again by itself.</source>
        <translation>Kommunens server begik en fejl. Alt er gemt her, og programmet prøver selv igen.</translation>
    </message>
    <message>
        <source>The network asks for a log-in of its own, as in a hotel or a train. Open your browser, log in to the network, and the rest happens by itself.</source>
        <translation>Nettet beder om sit eget login, som på et hotel eller i et tog. Åbn din browser, og log ind på nettet, så sker resten af sig selv.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy asks for a log-in that the program cannot give. Ask your IT support to let careapp through.</source>
        <translation>Nettets proxy beder om et login, som programmet ikke kan give. Bed IT om at lade careapp komme igennem.</translation>
    </message>
    <message>
        <source>The number does not begin with a date that exists.</source>
        <translation>Nummeret begynder ikke med en dato, der findes.</translation>
    </message>
    <message>
        <source>The number may only have digits.</source>
        <translation>Nummeret må kun have cifre.</translation>
    </message>
    <message>
        <source>The number must be at least {least}.</source>
        <translation>Tallet skal være mindst {least}.</translation>
    </message>
    <message>
        <source>The number must have {digits} digits.</source>
        <translation>Nummeret skal have {digits} cifre.</translation>
    </message>
    <message>
        <source>The package is not on this computer.</source>
        <translation>Pakken er ikke på denne computer.</translation>
    </message>
    <message>
        <source>The password is too short: at least {number} characters.</source>
        <translation>Adgangskoden er for kort: mindst {number} tegn.</translation>
    </message>
    <message>
        <source>The password was wrong too often. Wait a minute, and try again.</source>
        <translation>Adgangskoden var forkert for mange gange. Vent et minut, og prøv igen.</translation>
    </message>
    <message>
        <source>The pause is not on this computer.</source>
        <translation>Pausen er ikke på denne computer.</translation>
    </message>
    <message>
        <source>The picture is no longer on this computer.</source>
        <translation>Billedet er ikke længere på denne computer.</translation>
    </message>
    <message>
        <source>The picture is still on its way to this computer. Try again after a while.</source>
        <translation>Billedet er stadig på vej til denne computer. Prøv igen om lidt.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer. Nothing was printed.</source>
        <translation>Printeren {printer} svarer ikke. Intet er udskrevet.</translation>
    </message>
    <message>
        <source>The program cannot open its data at {path}. The file is untouched. Close other programs that use it, and try again.</source>
        <translation>Programmet kan ikke åbne sine data i {path}. Filen er ikke rørt. Luk andre programmer, der bruger den, og prøv igen.</translation>
    </message>
    <message>
        <source>The program cannot write to {path}. Nothing was changed.</source>
        <translation>Programmet kan ikke skrive i {path}. Intet er ændret.</translation>
    </message>
    <message>
        <source>The program made a mistake while it sent. Everything is saved here, and is tried again.</source>
        <translation>Programmet begik en fejl, mens det sendte. Alt er gemt her, og det prøves igen.</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer. Another network may help.</source>
        <translation>Den proxy, som computeren er sat til at bruge, svarer ikke. Et andet net kan hjælpe.</translation>
    </message>
    <message>
        <source>The question is answered, but is not to be asked after the other answers.</source>
        <translation>Spørgsmålet er besvaret, men skal ikke stilles efter de andre svar.</translation>
    </message>
    <message>
        <source>The question is there several times. It should be there once.</source>
        <translation>Spørgsmålet er der flere gange. Det skal være der én gang.</translation>
    </message>
    <message>
        <source>The question stands in another order than in the form.</source>
        <translation>Spørgsmålet står i en anden rækkefølge end i skemaet.</translation>
    </message>
    <message>
        <source>The question stands in another place than in the form.</source>
        <translation>Spørgsmålet står et andet sted end i skemaet.</translation>
    </message>
    <message>
        <source>The server does not know that municipality.</source>
        <translation>Serveren kender ikke den kommune.</translation>
    </message>
    <message>
        <source>The service is not in the catalogue.</source>
        <translation>Ydelsen står ikke i kataloget.</translation>
    </message>
    <message>
        <source>The smallest count that is told must be 2 or more.</source>
        <translation>Det mindste antal, der vises, skal være 2 eller mere.</translation>
    </message>
    <message>
        <source>The spreadsheet has macros or leads to other files, and is not opened. Save it as .xlsx without them, and try again.</source>
        <translation>Regnearket har makroer eller henviser til andre filer og bliver ikke åbnet. Gem det som .xlsx uden dem, og prøv igen.</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet called survey, where the questions stand.</source>
        <translation>Regnearket har ikke noget ark, der hedder survey, hvor spørgsmålene står.</translation>
    </message>
    <message>
        <source>The spreadsheet is not understood. What reads it says: {detail}</source>
        <translation>Regnearket kan ikke forstås. Det program, der læser det, siger: {detail}</translation>
    </message>
    <message>
        <source>The supplier has been told of it, so it cannot be undone in silence. End or change the help instead; then the supplier is told again.</source>
        <translation>Leverandøren har fået besked, så det kan ikke fortrydes i stilhed. Afslut eller ændr hjælpen i stedet; så får leverandøren besked igen.</translation>
    </message>
    <message>
        <source>The swap is not on this computer any more.</source>
        <translation>Byttet findes ikke længere på denne computer.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De to er ikke ens.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>De to adgangskoder er ikke ens.</translation>
    </message>
    <message>
        <source>The unit is not among those offered ({unit}).</source>
        <translation>Enheden er ikke blandt dem, der kan vælges ({unit}).</translation>
    </message>
    <message>
        <source>The visit has not begun.</source>
        <translation>Besøget er ikke begyndt.</translation>
    </message>
    <message>
        <source>The visit is already closed. You can add to it with a reason.</source>
        <translation>Besøget er allerede afsluttet. Du kan tilføje med en begrundelse.</translation>
    </message>
    <message>
        <source>The visit is cancelled. Plan a new one.</source>
        <translation>Besøget er aflyst. Planlæg et nyt.</translation>
    </message>
    <message>
        <source>The visit is closed. Write why you add to it.</source>
        <translation>Besøget er afsluttet. Skriv, hvorfor du tilføjer noget.</translation>
    </message>
    <message>
        <source>There are more than {maximum} answers.</source>
        <translation>Der er flere end {maximum} svar.</translation>
    </message>
    <message>
        <source>There is a slip in the code. Look at it letter by letter.</source>
        <translation>Der er en slåfejl i koden. Se på den bogstav for bogstav.</translation>
    </message>
    <message>
        <source>There is already data in {path}. It has not been touched.</source>
        <translation>Der er allerede data i {path}. De er ikke rørt.</translation>
    </message>
    <message>
        <source>There is an answer without a value.</source>
        <translation>Der er et svar uden værdi.</translation>
    </message>
    <message>
        <source>There is no connection to the municipality&apos;s server. Everything is saved here. Check the network, or wait: it is tried again by itself.</source>
        <translation>Der er ikke forbindelse til kommunens server. Alt er gemt her. Se, om der er net, eller vent: Programmet prøver selv igen.</translation>
    </message>
    <message>
        <source>There is no data in {path}.</source>
        <translation>Der er ingen data i {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Mappen {path} findes ikke.</translation>
    </message>
    <message>
        <source>There is no newer version of this dialogue tool.</source>
        <translation>Der er ikke nogen nyere version af dette dialogværktøj.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Der er intet at aflevere.</translation>
    </message>
    <message>
        <source>There is something in {path} already. Choose an empty folder.</source>
        <translation>Der ligger allerede noget i {path}. Vælg en tom mappe.</translation>
    </message>
    <message>
        <source>They do not hold {name} after that day.</source>
        <translation>De har ikke {name} efter den dag.</translation>
    </message>
    <message>
        <source>This answer stands alone. Remove the others.</source>
        <translation>Dette svar står alene. Fjern de andre.</translation>
    </message>
    <message>
        <source>This citizen is not on this computer.</source>
        <translation>Denne borger findes ikke på denne computer.</translation>
    </message>
    <message>
        <source>This computer does not know its user any more. The data is untouched. Contact your IT support.</source>
        <translation>Computeren kender ikke længere sin bruger. Dataene er ikke rørt. Kontakt it-support.</translation>
    </message>
    <message>
        <source>This computer has joined a server already.</source>
        <translation>Denne computer er allerede tilsluttet en server.</translation>
    </message>
    <message>
        <source>This computer has not joined a server.</source>
        <translation>Denne computer er ikke tilsluttet en server.</translation>
    </message>
    <message>
        <source>This computer is made out to somebody else. Sign in as them, or ask for a code of your own.</source>
        <translation>Denne computer er udstedt til en anden. Log ind som den person, eller bed om en kode til dig selv.</translation>
    </message>
    <message>
        <source>This computer is not connected to a municipality&apos;s server.</source>
        <translation>Denne computer er ikke forbundet til en kommunes server.</translation>
    </message>
    <message>
        <source>This computer is not known here any more. Open its card again.</source>
        <translation>Computeren kendes ikke længere her. Åbn dens kort igen.</translation>
    </message>
    <message>
        <source>This could not be checked: {detail}</source>
        <translation>Dette kunne ikke kontrolleres: {detail}</translation>
    </message>
    <message>
        <source>This hub does not serve {called}. Add it with careapp hub municipality add.</source>
        <translation>Denne hub betjener ikke {called}. Tilføj den med careapp hub municipality add.</translation>
    </message>
    <message>
        <source>This is a demo with made-up persons: files about real people are not opened here.</source>
        <translation>Det her er en demo med opdigtede personer: Filer om virkelige mennesker åbnes ikke her.</translation>
    </message>
    <message>
        <source>This is neither a picture that can be shown here (JPEG, PNG, WebP, TIFF, BMP, GIF) nor a PDF. The file is untouched. Let the camera save as JPEG, or save the paper as PDF.</source>
        <translation>Det er hverken et billede, der kan vises her (JPEG, PNG, WebP, TIFF, BMP, GIF), eller en PDF. Filen er urørt. Lad kameraet gemme som JPEG, eller gem dokumentet som PDF.</translation>
    </message>
    <message>
        <source>This is no file that was handed over by careapp, and no card of a computer. Choose a file that ends in .careapp or .careapp-card.</source>
        <translation>Det er hverken en fil afleveret fra careapp eller en computers kort. Vælg en fil, der ender på .careapp eller .careapp-card.</translation>
    </message>
    <message>
        <source>This is not on this computer any more.</source>
        <translation>Det er ikke på denne computer længere.</translation>
    </message>
    <message>
        <source>This is the card of this computer. Open that of the other one.</source>
        <translation>Det er denne computers eget kort. Åbn den andens.</translation>
    </message>
    <message>
        <source>This kind of file is not asked for ({kind}).</source>
        <translation>Den slags fil er der ikke bedt om ({kind}).</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>Dette skal udfyldes.</translation>
    </message>
    <message>
        <source>This recovery key does not open the data. It belongs to another municipality, or to an earlier key. Nothing was changed.</source>
        <translation>Denne gendannelsesnøgle åbner ikke dataene. Den hører til en anden kommune eller til en tidligere nøgle. Intet blev ændret.</translation>
    </message>
    <message>
        <source>This task is settled by doing it.</source>
        <translation>Denne opgave afsluttes ved at gøre det.</translation>
    </message>
    <message>
        <source>This tool asks for a level, and a level is set by a professional.</source>
        <translation>Værktøjet spørger efter et niveau, og et niveau sættes af en fagperson.</translation>
    </message>
    <message>
        <source>This version of the program is too old to fetch news. What you write is sent all the same. Update the program.</source>
        <translation>Denne version af programmet er for gammel til at hente nyt. Det, du skriver, sendes alligevel. Opdatér programmet.</translation>
    </message>
    <message>
        <source>This visit is not on this computer.</source>
        <translation>Dette besøg findes ikke på denne computer.</translation>
    </message>
    <message>
        <source>Two questions of the dialogue tool have the same name, so that it can only be read. It cannot be released.</source>
        <translation>To spørgsmål i dialogværktøjet har samme navn, så det kan kun læses. Det kan ikke frigives.</translation>
    </message>
    <message>
        <source>Use at least {length} characters. A sentence you can remember is good.</source>
        <translation>Brug mindst {length} tegn. En sætning, du kan huske, er god.</translation>
    </message>
    <message>
        <source>User name and password do not fit together. Try once more.</source>
        <translation>Brugernavn og adgangskode passer ikke sammen. Prøv en gang til.</translation>
    </message>
    <message>
        <source>Version {version} was released with other content, and is not changed. Give the file a new version, and bring it in again.</source>
        <translation>Version {version} er frigivet med et andet indhold og bliver ikke ændret. Giv filen en ny version, og hent den ind igen.</translation>
    </message>
    <message>
        <source>What answered could not prove that it is the municipality&apos;s server, so nothing was sent. Try another network, or ask your IT support.</source>
        <translation>Det, der svarede, kunne ikke bevise, at det er kommunens server, så intet blev sendt. Prøv et andet net, eller spørg IT.</translation>
    </message>
    <message>
        <source>What stands in {path} is no key of a hub. Bring the key back from its backup: laptops believe no other.</source>
        <translation>Det, der står i {path}, er ikke en nøgle til en hub. Hent nøglen tilbage fra sikkerhedskopien: de bærbare computere tror ikke på nogen anden.</translation>
    </message>
    <message>
        <source>What this is about is not on this computer any more.</source>
        <translation>Det, det handler om, er ikke længere på denne computer.</translation>
    </message>
    <message>
        <source>Who has looked is shown to those who answer for the record. Ask one of them.</source>
        <translation>Hvem der har set på sagen, vises for dem, der har ansvar for den. Spørg en af dem.</translation>
    </message>
    <message>
        <source>Write a date, such as 24.11.2026.</source>
        <translation>Skriv en dato, fx 24.11.2026.</translation>
    </message>
    <message>
        <source>Write a number of days from 1 to {most}.</source>
        <translation>Skriv et antal dage fra 1 til {most}.</translation>
    </message>
    <message>
        <source>Write a number of weeks from 1 to {most}.</source>
        <translation>Skriv et antal uger fra 1 til {most}.</translation>
    </message>
    <message>
        <source>Write a number, such as 1.5.</source>
        <translation>Skriv et tal, fx 1,5.</translation>
    </message>
    <message>
        <source>Write a time, such as 9.30.</source>
        <translation>Skriv et klokkeslæt, fx 9.30.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 3.</source>
        <translation>Skriv et helt tal, fx 3.</translation>
    </message>
    <message>
        <source>Write a whole number, without decimals.</source>
        <translation>Skriv et helt tal uden decimaler.</translation>
    </message>
    <message>
        <source>Write at most one decimal.</source>
        <translation>Skriv højst én decimal.</translation>
    </message>
    <message>
        <source>Write at most {maximum} decimals.</source>
        <translation>Skriv højst {maximum} decimaler.</translation>
    </message>
    <message>
        <source>Write how many minutes, at least 1.</source>
        <translation>Skriv, hvor mange minutter, mindst 1.</translation>
    </message>
    <message>
        <source>Write how many times, at least 1.</source>
        <translation>Skriv, hvor mange gange, mindst 1.</translation>
    </message>
    <message>
        <source>Write it like this: {wanted}</source>
        <translation>Skriv det sådan: {wanted}</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv hvorfor.</translation>
    </message>
    <message>
        <source>Your role may not do this. These may: {roles}.</source>
        <translation>Din rolle må ikke gøre det. Det må: {roles}.</translation>
    </message>
    <message>
        <source>{called} is no municipality: write country and number, such as DK-101.</source>
        <translation>{called} er ikke en kommune: skriv land og nummer, f.eks. DK-101.</translation>
    </message>
    <message>
        <source>{detail} is no list of answers that can be read (FHIR ValueSet or CodeSystem).</source>
        <translation>{detail} er ikke en svarliste, der kan læses (FHIR ValueSet eller CodeSystem).</translation>
    </message>
    <message>
        <source>{name} has been retired. Choose another service.</source>
        <translation>{name} er udgået. Vælg en anden ydelse.</translation>
    </message>
    <message>
        <source>{name} is granted already on {shared_on}. Change that grant instead.</source>
        <translation>{name} er allerede bevilget den {shared_on}. Ret den bevilling i stedet.</translation>
    </message>
    <message>
        <source>{name} is granted under another law on {shared_on}. End it first: help under two laws at a time is not possible.</source>
        <translation>{name} er bevilget efter en anden lov den {shared_on}. Afslut den først: man kan ikke få hjælp efter to love på samme tid.</translation>
    </message>
    <message>
        <source>{path} holds no recovery key. Nothing was changed.</source>
        <translation>Der er ingen gendannelsesnøgle i {path}. Intet blev ændret.</translation>
    </message>
    <message>
        <source>{path} holds real data. The demo only opens a folder of its own.</source>
        <translation>{path} indeholder rigtige data. Demoen åbner kun sin egen mappe.</translation>
    </message>
    <message>
        <source>{supplier} does not deliver this kind of help: {category}.</source>
        <translation>{supplier} leverer ikke denne slags hjælp: {category}.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>A file cannot be attached here yet. What it holds is kept.</source>
        <translation>Her kan endnu ikke vedhæftes en fil. Det, der er, bliver gemt.</translation>
    </message>
    <message>
        <source>A part of the form is not written as it should be ({detail}).</source>
        <translation>En del af skemaet er ikke skrevet, som den skal ({detail}).</translation>
    </message>
    <message>
        <source>A question has no name of its own.</source>
        <translation>Et spørgsmål har ikke sit eget navn.</translation>
    </message>
    <message>
        <source>A question has the name of another one&apos;s later round ({detail}). The form can be read, not filled in.</source>
        <translation>Et spørgsmål hedder det samme som et andet spørgsmåls senere runde ({detail}). Skemaet kan læses, men ikke udfyldes.</translation>
    </message>
    <message>
        <source>A reference cannot be filled in here yet. What it holds is kept.</source>
        <translation>En henvisning kan endnu ikke udfyldes her. Det, der er, bliver gemt.</translation>
    </message>
    <message>
        <source>An answer in the form is not understood.</source>
        <translation>Et svar i skemaet forstås ikke.</translation>
    </message>
    <message>
        <source>An answer to a question that is not in the form is kept aside.</source>
        <translation>Et svar på et spørgsmål, der ikke er i skemaet, er gemt for sig.</translation>
    </message>
    <message>
        <source>An option has no value and is left out.</source>
        <translation>En svarmulighed har ingen værdi og er udeladt.</translation>
    </message>
    <message>
        <source>Only a part of the list of options is in the form.</source>
        <translation>Kun en del af svarmulighederne er i skemaet.</translation>
    </message>
    <message>
        <source>Several can be chosen; in which order they stand is not kept.</source>
        <translation>Der kan vælges flere; rækkefølgen bliver ikke gemt.</translation>
    </message>
    <message>
        <source>The form asks for a scale that is not known ({detail}).</source>
        <translation>Skemaet beder om en ukendt skala ({detail}).</translation>
    </message>
    <message>
        <source>The form asks for something not supported yet ({detail}).</source>
        <translation>Skemaet beder om noget, der endnu ikke understøttes ({detail}).</translation>
    </message>
    <message>
        <source>The form binds the answer to a place that is not known ({detail}).</source>
        <translation>Skemaet knytter svaret til et ukendt sted ({detail}).</translation>
    </message>
    <message>
        <source>The form cannot work out a value here: {detail}.</source>
        <translation>Skemaet kan ikke regne en værdi ud her: {detail}.</translation>
    </message>
    <message>
        <source>The form has a part that is not known ({detail}).</source>
        <translation>Skemaet har en ukendt del ({detail}).</translation>
    </message>
    <message>
        <source>The form has a picture or a recording here that is not shown.</source>
        <translation>Skemaet har et billede eller en optagelse her, som ikke vises.</translation>
    </message>
    <message>
        <source>The form has a rule here that is not checked yet.</source>
        <translation>Skemaet har en regel her, som endnu ikke kontrolleres.</translation>
    </message>
    <message>
        <source>The form wants another way to show this ({detail}).</source>
        <translation>Skemaet ønsker en anden måde at vise dette på ({detail}).</translation>
    </message>
    <message>
        <source>The form wants the answer written in a certain way; that is not checked yet.</source>
        <translation>Skemaet vil have svaret skrevet på en bestemt måde; det kontrolleres endnu ikke.</translation>
    </message>
    <message>
        <source>The group was answered several times.</source>
        <translation>Gruppen er besvaret flere gange.</translation>
    </message>
    <message>
        <source>The list of options is not in the form ({detail}).</source>
        <translation>Svarmulighederne er ikke i skemaet ({detail}).</translation>
    </message>
    <message>
        <source>The program says in its own words that an answer is missing.</source>
        <translation>Programmet siger med sine egne ord, at der mangler et svar.</translation>
    </message>
    <message>
        <source>The spreadsheet wants another look ({detail}); it is not kept.</source>
        <translation>Regnearket ønsker et andet udseende ({detail}); det bliver ikke bevaret.</translation>
    </message>
    <message>
        <source>The visit knows this already ({detail}); it is not asked.</source>
        <translation>Det ved besøget i forvejen ({detail}); der bliver ikke spurgt om det.</translation>
    </message>
    <message>
        <source>There are too many options; some are left out.</source>
        <translation>Der er for mange svarmuligheder; nogle er udeladt.</translation>
    </message>
    <message>
        <source>There is nothing to choose from.</source>
        <translation>Der er intet at vælge imellem.</translation>
    </message>
    <message>
        <source>These questions depend on each other in a circle: {detail}.</source>
        <translation>Disse spørgsmål afhænger af hinanden i ring: {detail}.</translation>
    </message>
    <message>
        <source>These values of the form depend on each other in a circle: {detail}.</source>
        <translation>Disse værdier i skemaet afhænger af hinanden i ring: {detail}.</translation>
    </message>
    <message>
        <source>This is worked out from other answers; that is not supported yet.</source>
        <translation>Dette regnes ud af andre svar; det understøttes endnu ikke.</translation>
    </message>
    <message>
        <source>This kind of question ({detail}) is asked for as text.</source>
        <translation>Denne slags spørgsmål ({detail}) bliver besvaret som tekst.</translation>
    </message>
    <message>
        <source>This kind of question is not known ({detail}).</source>
        <translation>Denne slags spørgsmål kendes ikke ({detail}).</translation>
    </message>
    <message>
        <source>This kind of row ({detail}) cannot be asked; only its words are shown.</source>
        <translation>Denne slags række ({detail}) kan der ikke spørges med; kun ordene bliver vist.</translation>
    </message>
    <message>
        <source>This part of the form is not supported yet ({code}).</source>
        <translation>Denne del af skemaet understøttes endnu ikke ({code}).</translation>
    </message>
    <message>
        <source>This question depends on one that is not in the form.</source>
        <translation>Spørgsmålet afhænger af et, der ikke er i skemaet.</translation>
    </message>
    <message>
        <source>Two questions have the same name ({detail}). The form can be read, not filled in.</source>
        <translation>To spørgsmål har samme navn ({detail}). Skemaet kan læses, ikke udfyldes.</translation>
    </message>
    <message>
        <source>What is written here is not supported ({detail}); it is left out.</source>
        <translation>Det, der står her, er ikke understøttet ({detail}); det er udeladt.</translation>
    </message>
    <message>
        <source>When this question is asked is not understood; it is always asked.</source>
        <translation>Det forstås ikke, hvornår spørgsmålet stilles; det stilles altid.</translation>
    </message>
    <message>
        <source>Working out a value here takes too long; it is left out ({detail}).</source>
        <translation>Det tager for lang tid at regne en værdi ud her; den er udeladt ({detail}).</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>1 picture waits</source>
        <translation>1 billede venter</translation>
    </message>
    <message>
        <source>At the municipality {time}</source>
        <translation>Hos kommunen {time}</translation>
    </message>
    <message>
        <source>Fetching {done} of {of}</source>
        <translation>Henter {done} af {of}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Kræver opmærksomhed</translation>
    </message>
    <message>
        <source>Pictures go by themselves, after the words.</source>
        <translation>Billeder sendes af sig selv, efter ordene.</translation>
    </message>
    <message>
        <source>Pictures wait for a line that does not cost by use. Choose “Send and fetch now” to send them all the same.</source>
        <translation>Billeder venter på en forbindelse, der ikke koster efter forbrug. Vælg “Send og hent nu” for at sende dem alligevel.</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Gemt på denne computer</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Gemt på denne computer {time}</translation>
    </message>
    <message>
        <source>Sending {done} of {of}</source>
        <translation>Sender {done} af {of}</translation>
    </message>
    <message>
        <source>The municipality has taken this computer off. What you had written is handed in.</source>
        <translation>Kommunen har lukket denne computer. Det, du havde skrevet, er afleveret.</translation>
    </message>
    <message>
        <source>You have paused sending. Everything is saved on this computer.</source>
        <translation>Du holder pause med at sende. Alt er gemt på denne computer.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>intet net</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>pause med at sende</translation>
    </message>
    <message>
        <source>sign in to send</source>
        <translation>log ind for at sende</translation>
    </message>
    <message>
        <source>the network asks for a log-in</source>
        <translation>nettet beder om login</translation>
    </message>
    <message>
        <source>{number} pictures wait</source>
        <translation>{number} billeder venter</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>A dialogue tool is not on this computer</source>
        <translation>Et dialogværktøj er ikke på denne pc</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Aflyst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>Lacks a dialogue tool</source>
        <translation>Mangler dialogværktøj</translation>
    </message>
    <message>
        <source>Nobody is invited</source>
        <translation>Ingen er inviteret</translation>
    </message>
    <message>
        <source>Ready on this computer</source>
        <translation>Klar på denne pc</translation>
    </message>
    <message>
        <source>Two times are written</source>
        <translation>Der er skrevet to tidspunkter</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Written: {times}. Change the visit to settle it.</source>
        <translation>Skrevet: {times}. Ret besøget for at afgøre det.</translation>
    </message>
</context>
</TS>

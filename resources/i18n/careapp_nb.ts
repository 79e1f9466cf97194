<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
<context>
    <name>ActionsPart</name>
    <message>
        <source>A needs assessor grants, changes and ends help.</source>
        <translation>Det er saksbehandler på tildelingskontoret som tildeler, endrer og avslutter hjelp.</translation>
    </message>
    <message>
        <source>Died…</source>
        <translation>Død …</translation>
    </message>
    <message>
        <source>Grant help</source>
        <translation>Tildel hjelp</translation>
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
        <translation>Gjør om: {what}</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Bytt</translation>
    </message>
    <message>
        <source>The citizen has died: stop all help</source>
        <translation>Brukeren er død: stans all hjelp</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Angre: {what}</translation>
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
        <translation>Vei og nummer</translation>
    </message>
    <message>
        <source>The address is hidden on the screen and on paper.</source>
        <translation>Adressen er skjult på skjermen og på papir.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Sted</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Agreement with {name}</source>
        <translation>Avtale med {name}</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Gjort den</translation>
    </message>
    <message>
        <source>New agreement with {name}</source>
        <translation>Ny avtale med {name}</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Hva som er avtalt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Who will do it</source>
        <translation>Hvem gjør det</translation>
    </message>
</context>
<context>
    <name>AmountEditor</name>
    <message>
        <source>A day of the first week</source>
        <translation>En dag i den første uken</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dager</translation>
    </message>
    <message>
        <source>Every … weeks</source>
        <translation>Hver … uke</translation>
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
        <translation>Ganger om dagen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
</context>
<context>
    <name>ArrangedEditor</name>
    <message>
        <source>Days</source>
        <translation>Dager</translation>
    </message>
    <message>
        <source>Minutes each time</source>
        <translation>Minutter hver gang</translation>
    </message>
    <message>
        <source>Times in the week</source>
        <translation>Ganger i uken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
</context>
<context>
    <name>ArrangementForm</name>
    <message>
        <source>Any day of the week it is arranged for.</source>
        <translation>En dag i den uken det er avtalt for.</translation>
    </message>
    <message>
        <source>Arrange help with {name}</source>
        <translation>Tilrettelegg hjelp med {name}</translation>
    </message>
    <message>
        <source>Arranged by</source>
        <translation>Avtalt av</translation>
    </message>
    <message>
        <source>Care course</source>
        <translation>Pleie- og omsorgsforløp</translation>
    </message>
    <message>
        <source>Chosen instead of</source>
        <translation>Valgt i stedet for</translation>
    </message>
    <message>
        <source>Help arranged with {name}</source>
        <translation>Hjelp tilrettelagt med {name}</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uke</translation>
    </message>
    <message>
        <source>What is arranged</source>
        <translation>Hva som er avtalt</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Hvem gjør det</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Does it alone</source>
        <translation>Gjør det selv</translation>
    </message>
    <message>
        <source>Does not feel well</source>
        <translation>Føler seg ikke bra</translation>
    </message>
    <message>
        <source>Has visitors</source>
        <translation>Har besøk</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Hvor lang tid det tar</translation>
    </message>
    <message>
        <source>In doubt the granted help is given. What you disagree about is kept.</source>
        <translation>Er dere i tvil, gis den innvilgede hjelpen. Det dere er uenige om, blir notert.</translation>
    </message>
    <message>
        <source>It is noted with what {name} wanted. The granted help is given as usual.</source>
        <translation>Det noteres sammen med det {name} ønsket. Den innvilgede hjelpen gis som ellers.</translation>
    </message>
    <message>
        <source>Note the disagreement</source>
        <translation>Noter uenigheten</translation>
    </message>
    <message>
        <source>Note the no</source>
        <translation>Noter at hjelpen er avslått</translation>
    </message>
    <message>
        <source>Note: no swap</source>
        <translation>Noter: ikke avtalt</translation>
    </message>
    <message>
        <source>The citizen changed their mind</source>
        <translation>Brukeren har ombestemt seg</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules do not allow it</source>
        <translation>Kommunens regler tillater det ikke</translation>
    </message>
    <message>
        <source>The supplier cannot do it in time</source>
        <translation>Leverandøren rekker det ikke</translation>
    </message>
    <message>
        <source>This is not a swap: the help is not given, and nothing comes instead.</source>
        <translation>Dette er ikke et bytte: Hjelpen gis ikke, og det kommer ikke noe annet i stedet.</translation>
    </message>
    <message>
        <source>What do you disagree about?</source>
        <translation>Hva er dere uenige om?</translation>
    </message>
    <message>
        <source>Whether it is professionally sound</source>
        <translation>Om det er faglig forsvarlig</translation>
    </message>
    <message>
        <source>Why does {name} say no to {help} on {day}?</source>
        <translation>Hvorfor sier {name} nei til {help} {day}?</translation>
    </message>
    <message>
        <source>Why is there no swap?</source>
        <translation>Hvorfor blir det ikke byttet?</translation>
    </message>
    <message>
        <source>With {times} days within {span} the need is assessed anew; so far {number}.</source>
        <translation>Ved {times} dager innen {span} vurderes behovet på nytt. Så langt: {number}.</translation>
    </message>
</context>
<context>
    <name>Attached</name>
    <message>
        <source>on its way</source>
        <translation>på vei hit</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>uten ord</translation>
    </message>
</context>
<context>
    <name>AttachmentDialog</name>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Lagre som fil</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Lagre som fil …</translation>
    </message>
    <message>
        <source>The citizen asks for it</source>
        <translation>Brukeren ber om det</translation>
    </message>
    <message>
        <source>The saved file is not encrypted: anyone who can open it can read it. The purpose is written in the log, with your name and the time.</source>
        <translation>Den lagrede filen er ikke kryptert: Alle som kan åpne den, kan lese den. Formålet skrives i loggen med navnet ditt og tidspunktet.</translation>
    </message>
    <message>
        <source>To put in another system</source>
        <translation>Til et annet system</translation>
    </message>
    <message>
        <source>To send to who needs it</source>
        <translation>Til den som trenger det</translation>
    </message>
    <message>
        <source>What is it saved for?</source>
        <translation>Hva lagres den til?</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>vedlegg</translation>
    </message>
</context>
<context>
    <name>AttachmentForm</name>
    <message>
        <source>Attach</source>
        <translation>Legg ved</translation>
    </message>
    <message>
        <source>Attach to {name}</source>
        <translation>Legg ved hos {name}</translation>
    </message>
    <message>
        <source>Attached to {name}</source>
        <translation>Lagt ved hos {name}</translation>
    </message>
    <message>
        <source>In confidence</source>
        <translation>I fortrolighet</translation>
    </message>
    <message>
        <source>Keep the file as it was taken as well</source>
        <translation>Behold også filen slik den ble tatt</translation>
    </message>
    <message>
        <source>Not on the citizen&apos;s paper and not on the turned screen.</source>
        <translation>Ikke på brukerens papir og ikke på den vendte skjermen.</translation>
    </message>
    <message>
        <source>Picture or paper</source>
        <translation>Bilde eller dokument</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Hva det viser</translation>
    </message>
    <message>
        <source>Who cannot see the picture hears these words.</source>
        <translation>Den som ikke kan se bildet, hører disse ordene.</translation>
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
        <translation>Tom betyr inntil videre.</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gjelder til og med</translation>
    </message>
    <message>
        <source>Seen to be so on</source>
        <translation>Sist sett</translation>
    </message>
    <message>
        <source>Something to know before the visit to {name}</source>
        <translation>Vær oppmerksom på dette hos {name}</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Hva det gjelder</translation>
    </message>
    <message>
        <source>What one must know</source>
        <translation>Hva man må vite</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>A week on average</source>
        <translation>En uke i gjennomsnitt</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>I alt</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation>Annen hjelp</translation>
    </message>
    <message>
        <source>after</source>
        <translation>etter</translation>
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
            <numerusform>%n avslag innen {span} fører til en ny vurdering.</numerusform>
            <numerusform>%n avslag innen {span} fører til en ny vurdering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n tjeneste</numerusform>
            <numerusform>%n tjenester</numerusform>
        </translation>
    </message>
    <message>
        <source>A change makes a new version. What was granted keeps what it said.</source>
        <translation>En endring gir en ny versjon. Det som er tildelt, beholder sin ordlyd.</translation>
    </message>
    <message numerus="yes">
        <source>A swap counts as lasting after %n week(s).</source>
        <translation>
            <numerusform>Et bytte regnes som varig etter %n uke.</numerusform>
            <numerusform>Et bytte regnes som varig etter %n uker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A swap is agreed at least %n day(s) ahead.</source>
        <translation>
            <numerusform>Et bytte avtales minst %n dag før.</numerusform>
            <numerusform>Et bytte avtales minst %n dager før.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add a package</source>
        <translation>Legg til en pakke</translation>
    </message>
    <message>
        <source>Catalogue of services</source>
        <translation>Tjenestekatalog</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>Endre reglene …</translation>
    </message>
    <message numerus="yes">
        <source>Klippekort: up to {minutes} are saved for %n week(s).</source>
        <translation>
            <numerusform>Klippekort: inntil {minutes} kan spares opp i %n uke.</numerusform>
            <numerusform>Klippekort: inntil {minutes} kan spares opp i %n uker.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never swapped: {names}.</source>
        <translation>Byttes aldri: {names}.</translation>
    </message>
    <message>
        <source>New service…</source>
        <translation>Ny tjeneste …</translation>
    </message>
    <message>
        <source>Nothing in the catalogue is called so.</source>
        <translation>Ingenting i katalogen heter dette.</translation>
    </message>
    <message>
        <source>Nothing is saved up: there is no klippekort.</source>
        <translation>Tid spares ikke opp: kommunen har ikke klippekort.</translation>
    </message>
    <message>
        <source>Of no kind</source>
        <translation>Uten kategori</translation>
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
        <translation>Søk etter navn eller kode</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Tjenester</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>You can read it. Only these roles may change it: {roles}.</source>
        <translation>Du kan lese katalogen. Bare disse rollene kan endre den: {roles}.</translation>
    </message>
    <message>
        <source>example</source>
        <translation>eksempel</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>utgått</translation>
    </message>
    <message>
        <source>written twice</source>
        <translation>rettet to ganger</translation>
    </message>
</context>
<context>
    <name>CatalogueWays</name>
    <message>
        <source>It can no longer be chosen. What was granted goes on, and it stays readable in the catalogue.</source>
        <translation>Den kan ikke lenger velges. Det som er tildelt, fortsetter, og den kan fortsatt leses i katalogen.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>La utgå</translation>
    </message>
    <message>
        <source>Retire {name}?</source>
        <translation>Skal {name} utgå?</translation>
    </message>
</context>
<context>
    <name>CatalogueWords</name>
    <message>
        <source>Checklist</source>
        <translation>Sjekkliste</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Vedtak</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Utføres av</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Virkning</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>How a citizen comes by it</source>
        <translation>Gis som</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Varighet</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Lovgrunnlag</translation>
    </message>
    <message>
        <source>Not to be granted</source>
        <translation>Tildeles ikke</translation>
    </message>
    <message>
        <source>Offered first in a swap</source>
        <translation>Tilbys først ved bytte</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Følges opp</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Vanligvis</translation>
    </message>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>etter %n dag</numerusform>
            <numerusform>etter %n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>given without a decision</source>
        <translation>gis uten vedtak</translation>
    </message>
    <message>
        <source>health personnel</source>
        <translation>helsepersonell</translation>
    </message>
    <message>
        <source>health personnel only</source>
        <translation>bare helsepersonell</translation>
    </message>
    <message>
        <source>home care, health personnel is not needed</source>
        <translation>hjemmetjenesten, krever ikke helsepersonell</translation>
    </message>
    <message>
        <source>{least} to {most} a week</source>
        <translation>{least} til {most} i uken</translation>
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
        <translation>Endre fra denne dagen</translation>
    </message>
    <message>
        <source>Change help granted to {name}</source>
        <translation>Endre hjelp tildelt {name}</translation>
    </message>
</context>
<context>
    <name>ChangingPart</name>
    <message>
        <source>Changed on {day}</source>
        <translation>Endret {day}</translation>
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
            <numerusform>%n linje i sjekklisten er ikke krysset av.</numerusform>
            <numerusform>%n linjer i sjekklisten er ikke krysset av.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick what is so. The package is for when all of it is.</source>
        <translation>Kryss av for det som stemmer. Pakken kan bare tildeles når alt stemmer.</translation>
    </message>
</context>
<context>
    <name>ChecksPart</name>
    <message>
        <source>Before reporting</source>
        <translation>Før innrapportering</translation>
    </message>
    <message>
        <source>Reporting would refuse this:</source>
        <translation>Dette ville bli avvist ved innrapportering:</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til avklaring</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>All stand in the summary, each with name and source.</source>
        <translation>Alle står på oppsummeringen, hver med navn og kilde.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Hent det tilbake</translation>
    </message>
    <message>
        <source>It is brought back, with what was written in it.</source>
        <translation>Det hentes tilbake med det som ble skrevet i det.</translation>
    </message>
    <message>
        <source>It stays deleted. What was written stays in the history.</source>
        <translation>Det forblir slettet. Det som er skrevet, blir i historikken.</translation>
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
        <translation>La det være slettet</translation>
    </message>
    <message>
        <source>Level {level} holds for the decision.</source>
        <translation>Nivå {level} gjelder for vedtaket.</translation>
    </message>
    <message>
        <source>The level that a decision rests on is set by: {roles}. Both answers stand until then.</source>
        <translation>Nivået som et vedtak bygger på, settes av: {roles}. Svarene står begge til det er gjort.</translation>
    </message>
    <message>
        <source>This is decided by: {roles}. Everything stands until then.</source>
        <translation>Dette avgjøres av: {roles}. Alt står til det er gjort.</translation>
    </message>
    <message>
        <source>What holds?</source>
        <translation>Hva gjelder?</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation>Skriv noe annet</translation>
    </message>
    <message>
        <source>You word it together. What was written stays in the history.</source>
        <translation>Dere formulerer det sammen. Det som er skrevet, blir i historikken.</translation>
    </message>
    <message>
        <source>{others} stays in the history.</source>
        <translation>{others} blir i historikken.</translation>
    </message>
</context>
<context>
    <name>ChooseCitizen</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Which citizen is it about?</source>
        <translation>Hvilken bruker gjelder det?</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Choose a package.</source>
        <translation>Velg en pakke.</translation>
    </message>
    <message>
        <source>Which package?</source>
        <translation>Hvilken pakke?</translation>
    </message>
    <message>
        <source>{package}. Not possible now</source>
        <translation>{package}. Ikke mulig nå</translation>
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
        <translation>{number} steder har to skrevet noe forskjellig. Begge deler er lagret.</translation>
    </message>
    <message>
        <source>See what each has written</source>
        <translation>Se hva hver har skrevet</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til avklaring</translation>
    </message>
    <message>
        <source>{number} conditions have a level and no date for follow-up.</source>
        <translation>Tilstander med nivå, men uten dato for oppfølging: {number}.</translation>
    </message>
    <message>
        <source>{number} conditions have more than one open goal.</source>
        <translation>Tilstander med mer enn ett åpent mål: {number}.</translation>
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
        <translation>Fødselsdato, hvis det ikke finnes et nummer</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Distrikt</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Endre opplysninger om {name}</translation>
    </message>
    <message>
        <source>Later it is changed on the page of help.</source>
        <translation>Senere endres det på siden Hjelp.</translation>
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
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny bruker</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>The law the help is granted under</source>
        <translation>Lovhjemmel for hjelpen</translation>
    </message>
    <message>
        <source>What matters to the citizen, in their own words</source>
        <translation>Det viktigste for brukeren, med egne ord</translation>
    </message>
</context>
<context>
    <name>CitizenHead</name>
    <message>
        <source>No name</source>
        <translation>Uten navn</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Show the protected address, with a purpose</source>
        <translation>Vis den beskyttede adressen, med et formål</translation>
    </message>
    <message>
        <source>Show the whole id, with a purpose</source>
        <translation>Vis hele fødselsnummeret, med et formål</translation>
    </message>
</context>
<context>
    <name>CitizenHelp</name>
    <message>
        <source>All of the help</source>
        <translation>All hjelpen</translation>
    </message>
    <message>
        <source>Help this week</source>
        <translation>Hjelp denne uken</translation>
    </message>
    <message>
        <source>No help is given this week.</source>
        <translation>Det gis ingen hjelp denne uken.</translation>
    </message>
    <message>
        <source>{course}: what is done is arranged from week to week.</source>
        <translation>{course}: Det avtales fra uke til uke hva som gjøres.</translation>
    </message>
</context>
<context>
    <name>CitizenPage</name>
    <message>
        <source>Citizen</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Visits and relatives</source>
        <translation>Besøk og pårørende</translation>
    </message>
</context>
<context>
    <name>CitizenSections</name>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Legg til et mål</translation>
    </message>
    <message>
        <source>Add an agreement</source>
        <translation>Legg til en avtale</translation>
    </message>
    <message>
        <source>Add general information</source>
        <translation>Legg til generelle opplysninger</translation>
    </message>
    <message>
        <source>Add to: before the door</source>
        <translation>Legg til: før døren</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Avtaler</translation>
    </message>
    <message>
        <source>Attach a picture or paper</source>
        <translation>Legg ved bilde eller dokument</translation>
    </message>
    <message>
        <source>Before the door</source>
        <translation>Før døren</translation>
    </message>
    <message>
        <source>Functional ability</source>
        <translation>Funksjonsevne</translation>
    </message>
    <message>
        <source>General information</source>
        <translation>Generelle opplysninger</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>No goals are written yet.</source>
        <translation>Det er ikke skrevet mål ennå.</translation>
    </message>
    <message>
        <source>No levels are set yet. They are set at a visit.</source>
        <translation>Det er ikke satt nivåer ennå. De settes ved et besøk.</translation>
    </message>
    <message>
        <source>No notes are written yet.</source>
        <translation>Det er ikke skrevet notater ennå.</translation>
    </message>
    <message>
        <source>Nobody has written yet what matters to {name}.</source>
        <translation>Ingen har ennå skrevet hva som er viktig for {name}.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Nothing is agreed yet.</source>
        <translation>Det er ikke avtalt noe ennå.</translation>
    </message>
    <message>
        <source>Nothing is attached yet.</source>
        <translation>Ingenting er lagt ved ennå.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>Det er ikke notert noe.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Det er ikke skrevet noe ennå.</translation>
    </message>
    <message>
        <source>Pictures and papers</source>
        <translation>Bilder og dokumenter</translation>
    </message>
    <message>
        <source>Show all notes</source>
        <translation>Vis alle notater</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Det er viktig for meg</translation>
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
        <translation>vurdert {day}</translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation>gjort {day}</translation>
    </message>
    <message>
        <source>followed up {day}</source>
        <translation>følges opp {day}</translation>
    </message>
    <message>
        <source>nobody has said who</source>
        <translation>ingen har sagt hvem</translation>
    </message>
    <message>
        <source>the citizen</source>
        <translation>brukeren</translation>
    </message>
    <message>
        <source>to be reached by {day}</source>
        <translation>skal være nådd {day}</translation>
    </message>
</context>
<context>
    <name>CitizenSide</name>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Add a relative</source>
        <translation>Legg til en pårørende</translation>
    </message>
    <message>
        <source>Begin the visit at {time}</source>
        <translation>Begynn besøket kl. {time}</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>Fortsett besøket</translation>
    </message>
    <message>
        <source>Done by {who}</source>
        <translation>Gjort av {who}</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Rediger</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hendelser</translation>
    </message>
    <message>
        <source>Help under: {law}</source>
        <translation>Hjelp etter: {law}</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Hjemmebesøk</translation>
    </message>
    <message>
        <source>Key visits into the care record</source>
        <translation>Skriv besøk inn i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Next visit: {when}</source>
        <translation>Neste besøk: {when}</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Uten navn</translation>
    </message>
    <message>
        <source>No relatives are written down.</source>
        <translation>Det er ikke skrevet pårørende.</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Det har ikke skjedd noe her ennå.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planlegg</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlegg besøk</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>See all events</source>
        <translation>Se alle hendelser</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Hvem har sett i saken</translation>
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
            <numerusform>%n bruker funnet</numerusform>
            <numerusform>%n brukere funnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) on this computer</source>
        <translation>
            <numerusform>%n bruker på denne datamaskinen</numerusform>
            <numerusform>%n brukere på denne datamaskinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Brukere</translation>
    </message>
    <message>
        <source>Name, id, address or telephone</source>
        <translation>Navn, fødselsnummer, adresse eller telefon</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny bruker</translation>
    </message>
    <message>
        <source>Nobody on this computer is found by {words}.</source>
        <translation>Ingen på denne datamaskinen passer til {words}.</translation>
    </message>
    <message>
        <source>The first {number} are shown. Type more to see fewer.</source>
        <translation>De første {number} vises. Skriv mer for å se færre.</translation>
    </message>
    <message>
        <source>There are no citizens on this computer yet.</source>
        <translation>Det er ingen brukere på denne datamaskinen ennå.</translation>
    </message>
</context>
<context>
    <name>CitizensWeek</name>
    <message>
        <source>Granted in all</source>
        <translation>Tildelt i alt</translation>
    </message>
    <message>
        <source>Important to {name}</source>
        <translation>Viktig for {name}</translation>
    </message>
    <message>
        <source>Nobody has noted that {name} knows the right to swap.</source>
        <translation>Det er ikke notert at {name} kjenner retten til å bytte.</translation>
    </message>
    <message>
        <source>Note that it was told</source>
        <translation>Noter at det er informert</translation>
    </message>
    <message>
        <source>Says no to the help</source>
        <translation>Sier nei til hjelpen</translation>
    </message>
    <message>
        <source>{name} knows the right to swap.</source>
        <translation>{name} kjenner retten til å bytte.</translation>
    </message>
    <message>
        <source>{name}&apos;s help in {week}</source>
        <translation>Hjelp til {name} i {week}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>After that, more can be added with a reason; what stands is kept.</source>
        <translation>Etterpå kan mer legges til med en begrunnelse. Det som står, blir stående.</translation>
    </message>
    <message>
        <source>Answer {about}</source>
        <translation>Svar på {about}</translation>
    </message>
    <message>
        <source>Choose a level for {about}</source>
        <translation>Velg nivå for {about}</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Avslutt likevel</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Avslutt besøket</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Gå tilbake</translation>
    </message>
    <message>
        <source>Nothing is missing. Close the visit?</source>
        <translation>Ingenting mangler. Vil du avslutte besøket?</translation>
    </message>
    <message>
        <source>One thing is missing. Close the visit all the same?</source>
        <translation>Én ting mangler. Vil du avslutte besøket likevel?</translation>
    </message>
    <message>
        <source>Put right {about}: {what}</source>
        <translation>Rett {about}: {what}</translation>
    </message>
    <message>
        <source>Put right: {about}</source>
        <translation>Rett opp: {about}</translation>
    </message>
    <message>
        <source>Settle the different answers to {about}</source>
        <translation>Avklar de ulike svarene på {about}</translation>
    </message>
    <message>
        <source>The dialogue tool {name} is not on this computer</source>
        <translation>Samtaleverktøyet {name} er ikke på denne datamaskinen</translation>
    </message>
    <message>
        <source>Write what came of the proposal {about}</source>
        <translation>Skriv hva som ble avtalt om forslaget {about}</translation>
    </message>
    <message>
        <source>Write when {about} will be done</source>
        <translation>Skriv når {about} blir gjort</translation>
    </message>
    <message>
        <source>Write whether {name} was there</source>
        <translation>Skriv om {name} var til stede</translation>
    </message>
    <message>
        <source>Write who will do {about}</source>
        <translation>Skriv hvem som gjør {about}</translation>
    </message>
    <message>
        <source>Your notes are saved on this computer.</source>
        <translation>Notatene dine er lagret på denne datamaskinen.</translation>
    </message>
    <message>
        <source>{count} things are missing. Close the visit all the same?</source>
        <translation>{count} ting mangler. Vil du avslutte besøket likevel?</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>I have compared the characters, and they are the same</source>
        <translation>Jeg har sammenlignet tegnene, og de er like</translation>
    </message>
    <message>
        <source>The municipality&apos;s server knows this computer.</source>
        <translation>Kommunens server kjenner denne datamaskinen.</translation>
    </message>
    <message>
        <source>This computer has not been met before. Ask its owner to read the characters of their own card aloud: they stand in Settings, under Other computers.</source>
        <translation>Denne datamaskinen er ny her. Be eieren lese tegnene på sitt eget kort høyt: De står i Innstillinger under Andre datamaskiner.</translation>
    </message>
    <message>
        <source>You have met this computer before.</source>
        <translation>Du har møtt denne datamaskinen før.</translation>
    </message>
</context>
<context>
    <name>ConceptEditor</name>
    <message>
        <source>Leave it empty for a service of the municipality&apos;s own.</source>
        <translation>La feltet stå tomt hvis det er kommunens egen tjeneste.</translation>
    </message>
    <message>
        <source>Nothing is called so. Is the code system imported? See Settings.</source>
        <translation>Ingenting heter dette. Er kodeverket hentet inn? Se Innstillinger.</translation>
    </message>
    <message>
        <source>Search in the imported code system</source>
        <translation>Søk i det innleste kodeverket</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Go back</source>
        <translation>Gå tilbake</translation>
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
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>All are kept. Nothing disappears, whatever you choose.</source>
        <translation>Alle er lagret. Ingenting forsvinner, uansett hva dere velger.</translation>
    </message>
    <message>
        <source>All that waits</source>
        <translation>Alt som venter</translation>
    </message>
    <message>
        <source>Both are kept. Nothing disappears, whatever you choose.</source>
        <translation>Begge er lagret. Ingenting forsvinner, uansett hva dere velger.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Avgjør</translation>
    </message>
    <message>
        <source>Deleted, and written in</source>
        <translation>Slettet, og skrevet i</translation>
    </message>
    <message>
        <source>Nobody differs here any more</source>
        <translation>Her er det ikke lenger forskjell</translation>
    </message>
    <message>
        <source>The answers met after the visit</source>
        <translation>Svarene møttes etter besøket</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Besøket</translation>
    </message>
    <message>
        <source>This is decided. What was written stays in the history.</source>
        <translation>Det er avgjort. Det som er skrevet, blir i historikken.</translation>
    </message>
    <message>
        <source>We have talked about it since</source>
        <translation>Vi har snakket om det siden</translation>
    </message>
    <message>
        <source>What was signed stays as it is. The reason is printed with the decision.</source>
        <translation>Det som er underskrevet, står fast. Begrunnelsen skrives ut sammen med avgjørelsen.</translation>
    </message>
    <message>
        <source>Why do you decide this after the visit was closed?</source>
        <translation>Hvorfor avgjøres dette etter at besøket er avsluttet?</translation>
    </message>
    <message>
        <source>{about}: decided {time}</source>
        <translation>{about}: avgjort kl. {time}</translation>
    </message>
    <message>
        <source>{number} answers to the same question</source>
        <translation>{number} svar på samme spørsmål</translation>
    </message>
    <message>
        <source>{number} have written differently</source>
        <translation>{number} har skrevet forskjellig</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} av {total}</translation>
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
        <translation>Alt er lagret. Ingenting annet venter på dette.</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Nobody has written differently, and no rule is broken.</source>
        <translation>Ingen har skrevet forskjellig, og ingen regel er brutt.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sikkerhet</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Brukeren</translation>
    </message>
    <message>
        <source>The rules are being gone through: {number} citizens so far.</source>
        <translation>Reglene gjennomgås: {number} brukere så langt.</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til avklaring</translation>
    </message>
    <message>
        <source>Written differently</source>
        <translation>Skrevet forskjellig</translation>
    </message>
    <message>
        <source>Written differently, or to be settled</source>
        <translation>Skrevet forskjellig, eller til avklaring</translation>
    </message>
    <message>
        <source>{first} to {last} of {total}</source>
        <translation>{first} til {last} av {total}</translation>
    </message>
</context>
<context>
    <name>ConsentEditor</name>
    <message>
        <source>By what right</source>
        <translation>Med hvilken rett</translation>
    </message>
    <message>
        <source>Limits, in words</source>
        <translation>Begrensninger, med ord</translation>
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
        <translation>Velg en fil …</translation>
    </message>
    <message>
        <source>Choose a picture or a paper</source>
        <translation>Velg et bilde eller et dokument</translation>
    </message>
    <message>
        <source>Drop a picture or a PDF here, paste it with Ctrl+V, or choose a file.</source>
        <translation>Dra et bilde eller en PDF hit, lim inn med Ctrl+V, eller velg en fil.</translation>
    </message>
    <message>
        <source>Drop another picture or PDF here, or choose a file.</source>
        <translation>Dra et annet bilde eller en annen PDF hit, eller velg en fil.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Side {number}</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Lim inn</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.pdf)</source>
        <translation>Bilder og PDF (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.pdf)</translation>
    </message>
    <message>
        <source>The picture is being kept…</source>
        <translation>Bildet lagres …</translation>
    </message>
    <message>
        <source>The picture is still on its way to this computer.</source>
        <translation>Bildet er fortsatt på vei til denne datamaskinen.</translation>
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
        <translation>Lagret her, men kommunens server bruker det ikke: {answers}</translation>
    </message>
    <message>
        <source>See the answers side by side</source>
        <translation>Se svarene ved siden av hverandre</translation>
    </message>
    <message>
        <source>See why, and what to do</source>
        <translation>Se hvorfor, og hva du kan gjøre</translation>
    </message>
    <message>
        <source>{number} answers, all kept: {answers}</source>
        <translation>{number} svar, alle lagret: {answers}</translation>
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
        <translation>Én mer</translation>
    </message>
</context>
<context>
    <name>CoursesPart</name>
    <message>
        <source>Arrange something</source>
        <translation>Avtal noe</translation>
    </message>
    <message>
        <source>Arrange something in: {name}</source>
        <translation>Avtal noe i: {name}</translation>
    </message>
    <message>
        <source>As last week</source>
        <translation>Som forrige uke</translation>
    </message>
    <message>
        <source>As last week in: {name}</source>
        <translation>Som forrige uke i: {name}</translation>
    </message>
    <message>
        <source>Nothing is arranged for {week} yet.</source>
        <translation>{week}: Det er ikke avtalt noe ennå.</translation>
    </message>
    <message>
        <source>arranged by {name}</source>
        <translation>avtalt av {name}</translation>
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
        <translation>Alt som er lagret, ligger på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Lukk programmet</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopier detaljene</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>For IT support. The details hold no names and no answers.</source>
        <translation>Til IT-støtte. Detaljene inneholder verken navn eller svar.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Programmet har gjort en feil</translation>
    </message>
    <message>
        <source>What you did last may not have happened. You can go on; if it happens again, close the program and open it again.</source>
        <translation>Det du gjorde sist, har kanskje ikke skjedd. Du kan fortsette. Skjer det igjen, så lukk programmet og åpne det på nytt.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>Velg i kalenderen (Alt+Pil ned)</translation>
    </message>
    <message>
        <source>{field}: choose in the calendar</source>
        <translation>{field}: velg i kalenderen</translation>
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
        <translation>Siste dag, hvis det er en</translation>
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
        <translation>Den slutter av seg selv {date}. Ingen trenger å stoppe den.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>The needs assessor follows up on {date} at the latest.</source>
        <translation>Saksbehandleren følger opp senest {date}.</translation>
    </message>
    <message>
        <source>Write the days.</source>
        <translation>Skriv datoene.</translation>
    </message>
    <message>
        <source>You grant it as a needs assessor.</source>
        <translation>Du tildeler den som saksbehandler.</translation>
    </message>
    <message>
        <source>You grant it on a mandate. {mandate} It is provisional until the municipality&apos;s server has checked the mandate; the help begins all the same.</source>
        <translation>Du tildeler den på en fullmakt. {mandate} Den er foreløpig til kommunens server har kontrollert fullmakten. Hjelpen begynner likevel.</translation>
    </message>
</context>
<context>
    <name>DeclinesPart</name>
    <message numerus="yes">
        <source>%n day(s) within {span} so far. At {times} the need is assessed anew.</source>
        <translation>
            <numerusform>Så langt %n dag innen {span}. Ved {times} vurderes behovet på nytt.</numerusform>
            <numerusform>Så langt %n dager innen {span}. Ved {times} vurderes behovet på nytt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n decline(s)</source>
        <translation>
            <numerusform>Vis alt</numerusform>
            <numerusform>Vis alle %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Help that was declined</source>
        <translation>Nei til tildelt hjelp</translation>
    </message>
</context>
<context>
    <name>DistrictIdsEditor</name>
    <message>
        <source>None ticked: all districts.</source>
        <translation>Ingen kryss: alle soner.</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>It ends by itself on {date}.</source>
        <translation>Den slutter av seg selv {date}.</translation>
    </message>
    <message>
        <source>It is provisional until the municipality&apos;s server has checked the mandate. The help begins all the same.</source>
        <translation>Den er foreløpig til kommunens server har kontrollert fullmakten. Hjelpen begynner likevel.</translation>
    </message>
    <message>
        <source>Noted: the citizen has it on paper</source>
        <translation>Notert: brukeren har fått den på papir</translation>
    </message>
    <message>
        <source>Print it for the citizen…</source>
        <translation>Skriv den ut til brukeren…</translation>
    </message>
    <message>
        <source>The citizen has got it on paper</source>
        <translation>Brukeren har fått den på papir</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skjermen</translation>
    </message>
    <message>
        <source>{package} is granted from {date}.</source>
        <translation>{package} er tildelt fra {date}.</translation>
    </message>
</context>
<context>
    <name>EarlierAnswer</name>
    <message>
        <source>Still true</source>
        <translation>Gjelder fortsatt</translation>
    </message>
    <message>
        <source>Still true: {question}, {answer}</source>
        <translation>Gjelder fortsatt: {question}, {answer}</translation>
    </message>
</context>
<context>
    <name>EarlierOffers</name>
    <message>
        <source>{when}, {informer}, written by {author}</source>
        <translation>{when}, {informer}, skrevet av {author}</translation>
    </message>
</context>
<context>
    <name>EndGrantForm</name>
    <message>
        <source>End help granted to {name}</source>
        <translation>Avslutt hjelp tildelt {name}</translation>
    </message>
    <message>
        <source>End the help</source>
        <translation>Avslutt hjelpen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Last day with help</source>
        <translation>Siste dag med hjelp</translation>
    </message>
    <message>
        <source>The supplier is to be told that the help stops.</source>
        <translation>Leverandøren skal få beskjed om at hjelpen stopper.</translation>
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
        <translation>Avslutt et bytte for {name}</translation>
    </message>
    <message>
        <source>Last day of the swap</source>
        <translation>Siste dag med byttet</translation>
    </message>
    <message>
        <source>The granted help is given again from the next day.</source>
        <translation>Fra neste dag gis den tildelte hjelpen igjen.</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Change…</source>
        <translation>Endre …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>It has been retired: it can be read, and no longer be chosen.</source>
        <translation>Den er utgått: den kan leses, men ikke lenger velges.</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>La utgå …</translation>
    </message>
    <message>
        <source>Take into use again…</source>
        <translation>Ta i bruk igjen …</translation>
    </message>
    <message>
        <source>Version {number}, as it comes with the program</source>
        <translation>Versjon {number}, slik den følger med programmet</translation>
    </message>
    <message>
        <source>Version {number}, written by {name}, {date}</source>
        <translation>Versjon {number}, skrevet av {name}, {date}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Each citizen can read the purpose, with your name and the time.</source>
        <translation>Hver bruker kan lese formålet, med ditt navn og tidspunktet.</translation>
    </message>
    <message numerus="yes">
        <source>Everything this computer holds about %n citizen(s).</source>
        <translation>
            <numerusform>Alt denne datamaskinen har om %n bruker.</numerusform>
            <numerusform>Alt denne datamaskinen har om %n brukere.</numerusform>
        </translation>
    </message>
    <message>
        <source>FHIR R4, for another system (NDJSON)</source>
        <translation>FHIR R4, til et annet system (NDJSON)</translation>
    </message>
    <message>
        <source>For the quality work of the municipality</source>
        <translation>Til kommunens kvalitetsarbeid</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Name nobody: pseudonyms instead of people</source>
        <translation>Nevn ingen: pseudonymer i stedet for personer</translation>
    </message>
    <message>
        <source>Names, numbers, addresses and all words are left out, dates are only as fine as weeks. The same person has the same pseudonym each time: it is still personal data.</source>
        <translation>Navn, numre, adresser og all tekst utelates, og datoer er bare så nøyaktige som uker. Den samme personen har det samme pseudonymet hver gang: Det er fortsatt personopplysninger.</translation>
    </message>
    <message>
        <source>Packed files (*.zip)</source>
        <translation>Pakkede filer (*.zip)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Save everything as</source>
        <translation>Lagre alt som</translation>
    </message>
    <message>
        <source>Save everything as a file</source>
        <translation>Lagre alt som fil</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Lagre filen …</translation>
    </message>
    <message>
        <source>Saved as {file}, with {number} records. It is no longer encrypted: delete it when it has been used.</source>
        <translation>Lagret som {file} med {number} poster. Den er ikke lenger kryptert: Slett den når den er brukt.</translation>
    </message>
    <message>
        <source>Tables with a codebook, for a spreadsheet (CSV)</source>
        <translation>Tabeller med kodebok, til et regneark (CSV)</translation>
    </message>
    <message>
        <source>The file is not encrypted: anyone who can open it can read it. Protected addresses are not in it, nor how one gets into a home.</source>
        <translation>Filen er ikke kryptert: Alle som kan åpne den, kan lese den. Sperrede adresser er ikke med, og heller ikke hvordan man kommer inn i et hjem.</translation>
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
        <translation>Hva lagres den til?</translation>
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
        <translation>Alt du hadde skrevet, er hos kommunen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The municipality has said that this computer is not to hold data about citizens any more. Everything about them has been removed from it. Ask your municipality if that is not right.</source>
        <translation>Kommunen har sagt at denne datamaskinen ikke lenger skal ha data om brukere. Alt om dem er fjernet fra den. Spør kommunen hvis det ikke er riktig.</translation>
    </message>
    <message>
        <source>This computer has been taken off</source>
        <translation>Denne datamaskinen er stengt</translation>
    </message>
    <message>
        <source>What the server did not take lies in a file that only the municipality can open. Hand it to them.</source>
        <translation>Det serveren ikke tok imot, ligger i en fil som bare kommunen kan åpne. Gi dem den.</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>must be filled in</source>
        <translation>må fylles ut</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>A citizen, a visit, a screen, an action</source>
        <translation>En bruker, et besøk, en side, en handling</translation>
    </message>
    <message>
        <source>Find or do something</source>
        <translation>Finn eller gjør noe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Funnet</translation>
    </message>
    <message>
        <source>Nothing was found on this computer.</source>
        <translation>Ingenting ble funnet på denne datamaskinen.</translation>
    </message>
    <message>
        <source>visit {when}</source>
        <translation>besøk {when}</translation>
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
        <translation>Avsluttes: i dag er siste dag. Ny vurdering blir en oppgave.</translation>
    </message>
    <message>
        <source>Follow up on help to {name}</source>
        <translation>Følg opp hjelp til {name}</translation>
    </message>
    <message>
        <source>Followed up again on</source>
        <translation>Følges opp igjen den</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hva oppfølgingen viste</translation>
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
        <translation>Fra, timer i uken</translation>
    </message>
    <message>
        <source>To, hours a week</source>
        <translation>Til, timer i uken</translation>
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
        <translation>Ny opplysning om {name}</translation>
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
        <translation>Hva vi vet</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>Choose what is given up</source>
        <translation>Velg hva det byttes fra</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Hvor lenge</translation>
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
        <translation>Hvordan det arbeides med det</translation>
    </message>
    <message>
        <source>New goal for {name}</source>
        <translation>Nytt mål for {name}</translation>
    </message>
    <message>
        <source>The goal, in the citizen&apos;s own words</source>
        <translation>Målet med brukerens egne ord</translation>
    </message>
    <message>
        <source>To be reached by</source>
        <translation>Nås senest</translation>
    </message>
    <message>
        <source>What is hoped for</source>
        <translation>Hva man håper på</translation>
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
        <translation>Følges opp</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramme</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Når den gjelder</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Tildel</translation>
    </message>
    <message>
        <source>Grant help to {name}</source>
        <translation>Tildel hjelp til {name}</translation>
    </message>
    <message>
        <source>Help granted to {name}</source>
        <translation>Hjelp tildelt {name}</translation>
    </message>
    <message>
        <source>How much and how often</source>
        <translation>Hvor mye og hvor ofte</translation>
    </message>
    <message>
        <source>It stands in the letter: write to the citizen.</source>
        <translation>Det står i brevet: skriv til brukeren.</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Begrunnelse for vedtaket</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjeneste</translation>
    </message>
    <message>
        <source>The citizen&apos;s own proposal</source>
        <translation>Brukerens eget forslag</translation>
    </message>
    <message>
        <source>Was rehabilitation considered first?</source>
        <translation>Er rehabilitering vurdert først?</translation>
    </message>
    <message>
        <source>What is done, and when, is arranged inside the course.</source>
        <translation>Hva som gjøres når, avtales i forløpet.</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Who gives the help</source>
        <translation>Hvem gir hjelpen</translation>
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
        <translation>Et hastevedtak fra saksbehandleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Grant the package</source>
        <translation>Tildel pakken</translation>
    </message>
    <message>
        <source>Send to the needs assessor</source>
        <translation>Send til saksbehandleren</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynn på nytt</translation>
    </message>
    <message>
        <source>Step 1 of 3: which package</source>
        <translation>Trinn 1 av 3: hvilken pakke</translation>
    </message>
    <message>
        <source>Step 2 of 3: the checklist</source>
        <translation>Trinn 2 av 3: sjekklisten</translation>
    </message>
    <message>
        <source>Step 3 of 3: the days, and who gives the help</source>
        <translation>Trinn 3 av 3: dagene, og hvem som gir hjelpen</translation>
    </message>
    <message>
        <source>You began on this {when} and did not finish. It is all here.</source>
        <translation>Du begynte på dette {when} og ble ikke ferdig. Alt står her.</translation>
    </message>
    <message>
        <source>Your role may not grant packages.</source>
        <translation>Rollen din kan ikke tildele pakker.</translation>
    </message>
</context>
<context>
    <name>GrantsEditor</name>
    <message>
        <source>Nothing ticked means all help.</source>
        <translation>Ingen kryss betyr all hjelp.</translation>
    </message>
</context>
<context>
    <name>GrantsPart</name>
    <message>
        <source>, chosen by the citizen</source>
        <translation>, valgt av brukeren</translation>
    </message>
    <message numerus="yes">
        <source>All %n that ended</source>
        <translation>
            <numerusform>Den %n som er avsluttet</numerusform>
            <numerusform>Alle %n som er avsluttet</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Følg opp</translation>
    </message>
    <message>
        <source>Followed up on</source>
        <translation>Følges opp</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Gis av</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>Tildelt av</translation>
    </message>
    <message>
        <source>Granted now</source>
        <translation>Tildelt nå</translation>
    </message>
    <message>
        <source>Latest follow-up</source>
        <translation>Siste oppfølging</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
    <message>
        <source>Nothing is granted now.</source>
        <translation>Det er ikke tildelt noe nå.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>Begrunnelse for vedtaket</translation>
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
        <translation>Brukeren foreslo</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>På vei</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Hvorfor den ble avsluttet</translation>
    </message>
    <message>
        <source>Why it is something else</source>
        <translation>Hvorfor det ble noe annet</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>avsluttet {day}</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>lukket</translation>
    </message>
    <message>
        <source>followed up {day}</source>
        <translation>følges opp {day}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>to be followed up since {day}</source>
        <translation>skulle vært fulgt opp {day}</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>åpnet</translation>
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
            <numerusform>%n endring som bare denne datamaskinen har</numerusform>
            <numerusform>%n endringer som bare denne datamaskinen har</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s) with a protected address are left out. What waits about them is only put in a file for the municipality&apos;s server.</source>
        <translation>
            <numerusform>%n bruker med beskyttet adresse er ikke med. Det som venter om brukeren, legges bare i en fil til kommunens server.</numerusform>
            <numerusform>%n brukere med beskyttet adresse er ikke med. Det som venter om dem, legges bare i en fil til kommunens server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n bilde</numerusform>
            <numerusform>%n bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n citizen(s), whose records go along.</source>
        <translation>
            <numerusform>Om %n bruker. Personopplysningene følger med.</numerusform>
            <numerusform>Om %n brukere. Personopplysningene følger med.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Hand over as a file</source>
        <translation>Overlever som fil</translation>
    </message>
    <message>
        <source>Only the computer of {name} can open it.</source>
        <translation>Bare datamaskinen til {name} kan åpne den.</translation>
    </message>
    <message>
        <source>Only the municipality&apos;s server can open it.</source>
        <translation>Bare kommunens server kan åpne den.</translation>
    </message>
    <message>
        <source>Open the card of another computer…</source>
        <translation>Åpne kortet til en annen datamaskin …</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Lagre filen</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Lagre filen …</translation>
    </message>
    <message>
        <source>The address is protected: the citizen&apos;s record, pictures and what to know before the door are left out. See that no note tells where they live. Whoever opens the file must have the citizen on their computer already.</source>
        <translation>Adressen er beskyttet: Personopplysninger, bilder og det man må vite før døren, er ikke med. Se etter at ingen notater forteller hvor brukeren bor. Den som åpner filen, må ha brukeren på datamaskinen sin fra før.</translation>
    </message>
    <message>
        <source>The file is locked so that one computer alone can open it. For that you need the card of that computer: they find it in Settings, under Other computers, and save it as a file for you.</source>
        <translation>Filen er låst slik at bare én datamaskin kan åpne den. Derfor trenger du kortet til den datamaskinen: Kollegaen finner det i Innstillinger under Andre datamaskiner og lagrer det som en fil til deg.</translation>
    </message>
    <message>
        <source>The file is saved</source>
        <translation>Filen er lagret</translation>
    </message>
    <message>
        <source>The municipality&apos;s server</source>
        <translation>Kommunens server</translation>
    </message>
    <message>
        <source>Visit with {name} {when}</source>
        <translation>Besøk hos {name} {when}</translation>
    </message>
    <message>
        <source>What you handed over is still here.</source>
        <translation>Det du har overlevert, er her fortsatt.</translation>
    </message>
    <message>
        <source>What you handed over is still here. It is sent to the municipality&apos;s server as well, when there is a connection.</source>
        <translation>Det du har overlevert, er her fortsatt. Det sendes også til kommunens server når det er nett.</translation>
    </message>
    <message>
        <source>Who can open it</source>
        <translation>Hvem kan åpne den</translation>
    </message>
    <message>
        <source>With what was said and noted at the visit, and nothing else.</source>
        <translation>Med det som ble sagt og notert ved besøket, og ingenting annet.</translation>
    </message>
    <message>
        <source>With what was said and noted at the visit, and who the citizen is. Nothing else about them, and nothing about others.</source>
        <translation>Med det som ble sagt og notert ved besøket, og hvem brukeren er. Ingenting annet om brukeren, og ingenting om andre.</translation>
    </message>
    <message>
        <source>{name} · last handed over {when}</source>
        <translation>{name} · sist overlevert {when}</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Open a file from a colleague</source>
        <translation>Åpne en fil fra en kollega</translation>
    </message>
    <message>
        <source>Open the card of another computer</source>
        <translation>Åpne kortet til en annen datamaskin</translation>
    </message>
    <message>
        <source>Save the card of this computer</source>
        <translation>Lagre kortet til denne datamaskinen</translation>
    </message>
</context>
<context>
    <name>HandingCommands</name>
    <message>
        <source>Hand over everything that waits as a file</source>
        <translation>Overlever alt som venter, som fil</translation>
    </message>
    <message>
        <source>Hand the visit over as a file</source>
        <translation>Overlever besøket som fil</translation>
    </message>
    <message>
        <source>Open a file from a colleague</source>
        <translation>Åpne en fil fra en kollega</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Arrange help in the course</source>
        <translation>Tilrettelegg hjelp i forløpet</translation>
    </message>
    <message>
        <source>Citizens not told of the right to swap</source>
        <translation>Brukere som ikke kjenner retten til å bytte</translation>
    </message>
    <message>
        <source>Grant help</source>
        <translation>Tildel hjelp</translation>
    </message>
    <message>
        <source>Help of the citizen</source>
        <translation>Hjelp til brukeren</translation>
    </message>
    <message>
        <source>Help to look at</source>
        <translation>Hjelp å se på</translation>
    </message>
    <message>
        <source>Help under another law</source>
        <translation>Hjelp etter en annen lov</translation>
    </message>
    <message>
        <source>Pause the help</source>
        <translation>Sett hjelpen på pause</translation>
    </message>
    <message>
        <source>Redo the last about the help</source>
        <translation>Gjør om det siste om hjelpen</translation>
    </message>
    <message>
        <source>The citizen has died: stop all help</source>
        <translation>Brukeren er død: stans all hjelp</translation>
    </message>
    <message>
        <source>Told of the right to swap</source>
        <translation>Har fått vite om retten til å bytte</translation>
    </message>
    <message>
        <source>Undo the last about the help</source>
        <translation>Angre det siste om hjelpen</translation>
    </message>
</context>
<context>
    <name>HelpHead</name>
    <message>
        <source>Another law</source>
        <translation>Annen lov</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>Tilbake til besøket</translation>
    </message>
    <message>
        <source>No law is written yet</source>
        <translation>Det er ikke skrevet noen lovhjemmel</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Uten navn</translation>
    </message>
    <message>
        <source>The citizen&apos;s page</source>
        <translation>Brukerens side</translation>
    </message>
    <message>
        <source>help</source>
        <translation>hjelp</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Agreed with the citizen to wait and see</source>
        <translation>Avtalt med brukeren å se det an</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Looked at: the grant stays as it is</source>
        <translation>Sett på: tjenesten fortsetter uendret</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Avslutt oppgaven</translation>
    </message>
    <message>
        <source>The grant is changed</source>
        <translation>Tjenesten er endret</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Å gjøre</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Hva kom det ut av det?</translation>
    </message>
</context>
<context>
    <name>HelpTasks</name>
    <message numerus="yes">
        <source>%n citizen(s) not told of the right to swap</source>
        <translation>
            <numerusform>%n bruker kjenner ikke retten til å bytte</numerusform>
            <numerusform>%n brukere kjenner ikke retten til å bytte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n til</numerusform>
            <numerusform>%n til</numerusform>
        </translation>
    </message>
    <message>
        <source>Help to look at</source>
        <translation>Hjelp å se på</translation>
    </message>
</context>
<context>
    <name>HelpTasksDialog</name>
    <message>
        <source>Help to look at</source>
        <translation>Hjelp å se på</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Ingenting venter.</translation>
    </message>
    <message>
        <source>The most overdue first.</source>
        <translation>Det som er lengst over fristen, står først.</translation>
    </message>
</context>
<context>
    <name>HelpWays</name>
    <message>
        <source>It was written wrongly</source>
        <translation>Det var skrevet feil</translation>
    </message>
    <message>
        <source>Take the swap back</source>
        <translation>Ta byttet tilbake</translation>
    </message>
    <message>
        <source>The citizen changed their mind</source>
        <translation>Brukeren har ombestemt seg</translation>
    </message>
    <message>
        <source>The granted help is given as usual. The swap stays in the history.</source>
        <translation>Den tildelte hjelpen gis som ellers. Byttet kan fortsatt ses i historikken.</translation>
    </message>
    <message>
        <source>The supplier cannot do it in time</source>
        <translation>Leverandøren rekker det ikke</translation>
    </message>
    <message>
        <source>Why is the swap taken back?</source>
        <translation>Hvorfor tas byttet tilbake?</translation>
    </message>
</context>
<context>
    <name>HolderEditor</name>
    <message>
        <source>Everyone who is</source>
        <translation>Alle som er</translation>
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
        <translation>Siste dag</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It is kept as a draft. Nobody is asked by it before it is tried and released.</source>
        <translation>Det lagres som kladd. Ingen blir spurt med det før det er prøvd og frigitt.</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Lagre som kladd</translation>
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
        <translation>Samtaleverktøy (*.json *.xlsx)</translation>
    </message>
    <message>
        <source>FHIR files (*.json)</source>
        <translation>FHIR-filer (*.json)</translation>
    </message>
    <message>
        <source>Open a code system</source>
        <translation>Åpne et kodeverk</translation>
    </message>
    <message>
        <source>Open a dialogue tool</source>
        <translation>Åpne et samtaleverktøy</translation>
    </message>
    <message>
        <source>{concepts} concepts, {new} of them new.</source>
        <translation>{concepts} begreper, {new} av dem nye.</translation>
    </message>
    <message>
        <source>{title} is at hand. Try it, and release it when it is good.</source>
        <translation>{title} er hentet inn. Prøv det, og frigi det når det er bra.</translation>
    </message>
</context>
<context>
    <name>InformedForm</name>
    <message>
        <source>By whom</source>
        <translation>Av hvem</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>Hvordan fikk de vite det</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>{name} knows of the right to swap</source>
        <translation>{name} kjenner retten til å bytte</translation>
    </message>
</context>
<context>
    <name>IntroduceDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remember the computer</source>
        <translation>Husk datamaskinen</translation>
    </message>
    <message>
        <source>The computer of {name}</source>
        <translation>Datamaskinen til {name}</translation>
    </message>
    <message>
        <source>When it is remembered you can hand over to it, and open what it hands over to you.</source>
        <translation>Når den er husket, kan du overlevere til den og åpne det den overleverer til deg.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koble til</translation>
    </message>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Koble til kommunens server</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Kobler til …</translation>
    </message>
    <message>
        <source>From now on the municipality can open the data on this computer with a key that lies in its safe, should the passphrase be lost.</source>
        <translation>Fra nå av kan kommunen åpne dataene på denne datamaskinen med en nøkkel som ligger i safen der, hvis passordfrasen går tapt.</translation>
    </message>
    <message>
        <source>Such as 7KQM-PX2R-9BTD. You may also paste the whole link.</source>
        <translation>For eksempel 7KQM-PX2R-9BTD. Du kan også lime inn hele lenken.</translation>
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
        <translation>Du får en kode av kommunen din. Det du har skrevet her, beholdes og sendes til kommunen, og det kollegene dine skriver, kommer til deg.</translation>
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
        <translation>Åpne en fil fra en kollega …</translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation>Andre datamaskiner</translation>
    </message>
    <message>
        <source>Save the card of this computer…</source>
        <translation>Lagre kortet til denne datamaskinen …</translation>
    </message>
    <message>
        <source>The characters of this computer: {letters}</source>
        <translation>Tegnene til denne datamaskinen: {letters}</translation>
    </message>
    <message>
        <source>Without a connection you can hand a visit over to a colleague in a file. Each gives the other the card of their computer first; there is nothing secret on it.</source>
        <translation>Uten nett kan du overlevere et besøk til en kollega i en fil. Dere gir først hverandre kortet til datamaskinen. Det står ingenting hemmelig på det.</translation>
    </message>
    <message>
        <source>file taken in {when}</source>
        <translation>fil hentet {when}</translation>
    </message>
    <message>
        <source>handed over {when}</source>
        <translation>overlevert {when}</translation>
    </message>
</context>
<context>
    <name>LargeScreen</name>
    <message>
        <source>For you to read</source>
        <translation>Til deg å lese</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>Vend tilbake</translation>
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
        <translation>Hjelp som den nye loven ikke åpner for, slutter dagen før.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
    <message>
        <source>Under which law does {name} get help?</source>
        <translation>Etter hvilken lov får {name} hjelp?</translation>
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
        <translation>Kopiert. Lim det inn der det hører til, og kopier så noe annet: andre programmer kan lese utklippstavlen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>PDF, as printed (*.pdf)</source>
        <translation>PDF, slik den skrives ut (*.pdf)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Ren tekst (*.txt)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Save the paper as</source>
        <translation>Lagre papiret som</translation>
    </message>
    <message>
        <source>Saved as {file}. The file is no longer encrypted: delete it when it has been used.</source>
        <translation>Lagret som {file}. Filen er ikke lenger kryptert: slett den når den er brukt.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til skriveren.</translation>
    </message>
    <message>
        <source>The answers, for another system (FHIR) (*.json)</source>
        <translation>Besvarelsene, til et annet system (FHIR) (*.json)</translation>
    </message>
    <message>
        <source>The orders, for a spreadsheet (*.csv)</source>
        <translation>Bestillingene, til et regneark (*.csv)</translation>
    </message>
    <message>
        <source>The orders, for another system (*.json)</source>
        <translation>Bestillingene, til et annet system (*.json)</translation>
    </message>
    <message>
        <source>The purpose is written in the log, with your name and the time.</source>
        <translation>Formålet skrives i loggen med navnet ditt og tidspunktet.</translation>
    </message>
    <message>
        <source>The saved file is not encrypted: anyone who can open it can read it. The purpose is written in the log, with your name and the time.</source>
        <translation>Den lagrede filen er ikke kryptert: Alle som kan åpne den, kan lese den. Formålet skrives i loggen med navnet ditt og tidspunktet.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Nettside (*.html)</translation>
    </message>
    <message>
        <source>What is it copied for?</source>
        <translation>Hva skal kopien brukes til?</translation>
    </message>
    <message>
        <source>What is it printed for?</source>
        <translation>Hva skal utskriften brukes til?</translation>
    </message>
    <message>
        <source>What is it saved for?</source>
        <translation>Hva lagres den til?</translation>
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
        <translation>Det ligger på denne datamaskinen. La det ligge, så står det her når du åpner skjemaet igjen.</translation>
    </message>
    <message>
        <source>Leave it for later</source>
        <translation>La det ligge til senere</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>You have typed something that is not saved</source>
        <translation>Du har skrevet noe som ikke er lagret</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>All of the help</source>
        <translation>All hjelpen</translation>
    </message>
    <message>
        <source>Arranged help</source>
        <translation>Avtalt hjelp i forløpet</translation>
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
        <translation>Avslutt byttet av {given}</translation>
    </message>
    <message>
        <source>Got instead</source>
        <translation>Fikk i stedet</translation>
    </message>
    <message>
        <source>Nothing has been swapped yet.</source>
        <translation>Det er ikke byttet noe ennå.</translation>
    </message>
    <message>
        <source>Nothing is saved up here: what is left over falls away.</source>
        <translation>Det spares ikke opp: Det som er til overs, faller bort.</translation>
    </message>
    <message>
        <source>Swap ledger</source>
        <translation>Bytteregnskap</translation>
    </message>
    <message>
        <source>Swapped from</source>
        <translation>Byttet fra</translation>
    </message>
    <message>
        <source>Take back: {given} swapped</source>
        <translation>Ta byttet av {given} tilbake</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Under ældreloven there is no ledger of minutes: citizen and helper arrange the help inside the course, week by week.</source>
        <translation>Etter ældreloven føres det ikke regnskap med minutter: Bruker og hjelper avtaler hjelpen i forløpet, uke for uke.</translation>
    </message>
    <message>
        <source>Use by</source>
        <translation>Brukes senest</translation>
    </message>
    <message>
        <source>{day}, if agreed</source>
        <translation>{day}, hvis avtalt</translation>
    </message>
    <message>
        <source>{time} saved up</source>
        <translation>{time} spart opp</translation>
    </message>
    <message>
        <source>{time} to be used by {day}</source>
        <translation>{time} må brukes senest {day}</translation>
    </message>
    <message>
        <source>{time} too much received</source>
        <translation>{time} for mye mottatt</translation>
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
        <translation>Avslutter byttet</translation>
    </message>
    <message>
        <source>Nothing has been swapped.</source>
        <translation>Det er ikke byttet noe.</translation>
    </message>
    <message>
        <source>Saved time has expired</source>
        <translation>Oppspart tid er utløpt</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Bytt</translation>
    </message>
    <message>
        <source>Swap a service</source>
        <translation>Bytt en tjeneste</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Bytter</translation>
    </message>
    <message>
        <source>Takes the swap back</source>
        <translation>Tar byttet tilbake</translation>
    </message>
    <message>
        <source>Time is not saved up: what is left over falls away the same day.</source>
        <translation>Tid spares ikke opp: det som er til overs, faller bort samme dag.</translation>
    </message>
    <message>
        <source>{day}. The grant was changed, and the swap holds for the old one only.</source>
        <translation>{day}. Den tildelte tjenesten er endret, og byttet gjelder bare den gamle.</translation>
    </message>
    <message>
        <source>{given} for {received}</source>
        <translation>{given} til {received}</translation>
    </message>
    <message>
        <source>{given} given up</source>
        <translation>{given} valgt bort</translation>
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
        <translation>Slik klager man: helse- og omsorgstjenesteloven</translation>
    </message>
    <message>
        <source>How to complain: serviceloven</source>
        <translation>Slik klager man: serviceloven</translation>
    </message>
    <message>
        <source>How to complain: sundhedsloven</source>
        <translation>Slik klager man: sundhedsloven</translation>
    </message>
    <message>
        <source>How to complain: the municipality&apos;s own help</source>
        <translation>Slik klager man: kommunens egen hjelp</translation>
    </message>
    <message>
        <source>How to complain: ældreloven</source>
        <translation>Slik klager man: ældreloven</translation>
    </message>
    <message>
        <source>Leave it empty to use the example that comes with the program.</source>
        <translation>La feltet stå tomt for å bruke eksempelet som følger med programmet.</translation>
    </message>
    <message>
        <source>On swapping, besides the rules</source>
        <translation>Om å bytte, utover reglene</translation>
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
        <translation>Oppfølging</translation>
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
        <translation>Nivå ikke spurt ennå</translation>
    </message>
    <message>
        <source>Now {now}</source>
        <translation>Nå {now}</translation>
    </message>
    <message>
        <source>Now {now}, expected {expected}</source>
        <translation>Nå {now}, forventet {expected}</translation>
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
        <translation>Følges opp {day}</translation>
    </message>
    <message>
        <source>Whose judgement</source>
        <translation>Hvem sin vurdering</translation>
    </message>
    <message>
        <source>Whose words</source>
        <translation>Hvem sine ord</translation>
    </message>
    <message>
        <source>{topic}, level expected</source>
        <translation>{topic}, forventet nivå</translation>
    </message>
    <message>
        <source>{topic}, level now</source>
        <translation>{topic}, nivå nå</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>One point on each line.</source>
        <translation>Ett punkt på hver linje.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
</context>
<context>
    <name>LooksDialog</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Print the list…</source>
        <translation>Skriv ut listen…</translation>
    </message>
    <message>
        <source>Show what was earlier</source>
        <translation>Vis det som er eldre</translation>
    </message>
</context>
<context>
    <name>LostComputerDialog</name>
    <message>
        <source>A computer is lost</source>
        <translation>En datamaskin er mistet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Ring your IT support, and say which computer it is. They take it off the municipality&apos;s server.</source>
        <translation>Ring IT-støtte, og si hvilken datamaskin det er. De tar den av kommunens server.</translation>
    </message>
    <message>
        <source>The next time it finds a network, it hands in what it had not sent, and wipes itself.</source>
        <translation>Neste gang den får nett, leverer den det den ikke hadde sendt, og sletter seg selv.</translation>
    </message>
    <message>
        <source>What had been sent is at the municipality. It comes to your new computer by itself.</source>
        <translation>Det som var sendt, er hos kommunen. Det kommer av seg selv til den nye datamaskinen din.</translation>
    </message>
    <message>
        <source>What had not been sent was on that computer alone. Write it again from memory while you have it, and say so in the record.</source>
        <translation>Det som ikke var sendt, lå bare på den datamaskinen. Skriv det på nytt mens du husker det, og skriv at det er etter hukommelsen.</translation>
    </message>
    <message>
        <source>What is on it is encrypted. Without the passphrase nobody can read it, also not by taking the disk out.</source>
        <translation>Det som ligger på den, er kryptert. Uten passordsetningen kan ingen lese det, heller ikke ved å ta ut disken.</translation>
    </message>
</context>
<context>
    <name>MandateEntry</name>
    <message>
        <source>All districts</source>
        <translation>Alle soner</translation>
    </message>
    <message>
        <source>Issued by {name}</source>
        <translation>Utstedt av {name}</translation>
    </message>
    <message>
        <source>Revoke the mandate of {name}</source>
        <translation>Trekk tilbake fullmakten til {name}</translation>
    </message>
    <message>
        <source>Revoked from {date}: {why}</source>
        <translation>Trukket tilbake fra {date}: {why}</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Trekk tilbake …</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>utløpt</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gjelder</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>trukket tilbake</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>{number} of {most} packages active at a time</source>
        <translation>{number} av høyst {most} pakker i gang</translation>
    </message>
</context>
<context>
    <name>MandateForm</name>
    <message>
        <source>Empty: as many as are needed.</source>
        <translation>Tomt felt: så mange det er bruk for.</translation>
    </message>
    <message>
        <source>For which packages</source>
        <translation>For hvilke pakker</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Når den gjelder</translation>
    </message>
    <message>
        <source>In which districts</source>
        <translation>I hvilke soner</translation>
    </message>
    <message>
        <source>Issue a mandate to grant packages</source>
        <translation>Utsted en fullmakt til å tildele pakker</translation>
    </message>
    <message>
        <source>Issue the mandate</source>
        <translation>Utsted fullmakten</translation>
    </message>
    <message>
        <source>Packages active at a time, at the most</source>
        <translation>Høyst så mange pakker i gang om gangen</translation>
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
        <translation>Etternavn</translation>
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
        <translation>Legg til pakken</translation>
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
        <translation>Legg til i katalogen</translation>
    </message>
    <message>
        <source>Code in Fælles Sprog III</source>
        <translation>Kode i det innleste kodeverket</translation>
    </message>
    <message>
        <source>New service in the catalogue</source>
        <translation>Ny tjeneste i katalogen</translation>
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
        <translation>Det er viktig for meg</translation>
    </message>
</context>
<context>
    <name>NotInformedDialog</name>
    <message>
        <source>All citizens with help have been told.</source>
        <translation>Alle brukere med hjelp har fått vite det.</translation>
    </message>
    <message>
        <source>Not told of the right to swap</source>
        <translation>Kjenner ikke retten til å bytte</translation>
    </message>
    <message>
        <source>They have help that may be swapped. Write it there when they are told.</source>
        <translation>De har hjelp som kan byttes. Skriv det hos dem når de har fått vite det.</translation>
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
        <translation>Vises ikke på den vendte skjermen, på brukerens ark eller for pårørende.</translation>
    </message>
    <message>
        <source>New note about {name}</source>
        <translation>Nytt notat om {name}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Said in confidence</source>
        <translation>Sagt i fortrolighet</translation>
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
        <translation>Et annet svar</translation>
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
        <translation>Åpne lenken: {name}</translation>
    </message>
</context>
<context>
    <name>OrdersDialog</name>
    <message numerus="yes">
        <source>%n new order(s) to send</source>
        <translation>
            <numerusform>%n ny bestilling å sende</numerusform>
            <numerusform>%n nye bestillinger å sende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent and not settled</source>
        <translation>
            <numerusform>%n sendt og ikke avklart</numerusform>
            <numerusform>%n sendt og ikke avklart</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>No orders are waiting.</source>
        <translation>Det er ingen bestillinger som venter.</translation>
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
        <translation>Legg til ønsket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Help in the catalogue</source>
        <translation>Hjelp i tjenestekatalogen</translation>
    </message>
    <message>
        <source>Help that is not in the catalogue</source>
        <translation>Hjelp som ikke står i tjenestekatalogen</translation>
    </message>
    <message>
        <source>Not in the catalogue?</source>
        <translation>Står det ikke i tjenestekatalogen?</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Søk i tjenestekatalogen</translation>
    </message>
    <message>
        <source>The catalogue has nothing of that name.</source>
        <translation>Det står ikke noe med det navnet i tjenestekatalogen.</translation>
    </message>
    <message>
        <source>What should be given instead?</source>
        <translation>Hva skal gis i stedet?</translation>
    </message>
    <message>
        <source>Write what the citizen wishes. Time and professional soundness decide whether it can be done.</source>
        <translation>Skriv hva brukeren ønsker. Tiden, og om det er faglig forsvarlig, avgjør om det kan la seg gjøre.</translation>
    </message>
</context>
<context>
    <name>OtherVisit</name>
    <message>
        <source>Cancelled: {reason}</source>
        <translation>Avlyst: {reason}</translation>
    </message>
    <message>
        <source>No purpose is written yet.</source>
        <translation>Det er ikke skrevet noe formål ennå.</translation>
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
        <translation>Med brukerens egne ord</translation>
    </message>
    <message>
        <source>The grant is something else</source>
        <translation>Tjenesten er noe annet</translation>
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
        <translation>Ingen har ennå skrevet hva som er viktig for {name}.</translation>
    </message>
    <message>
        <source>What matters to me</source>
        <translation>Det er viktig for meg</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv det ned</translation>
    </message>
    <message>
        <source>the citizen</source>
        <translation>brukeren</translation>
    </message>
</context>
<context>
    <name>OwnerEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>En annen…</translation>
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
        <translation>Gå til pakker og fullmakter</translation>
    </message>
    <message>
        <source>Go to packages to review</source>
        <translation>Gå til pakker til oppfølging</translation>
    </message>
    <message>
        <source>Go to the catalogue of services</source>
        <translation>Gå til tjenestekatalogen</translation>
    </message>
    <message>
        <source>Grant a package</source>
        <translation>Tildel en pakke</translation>
    </message>
</context>
<context>
    <name>PackageForm</name>
    <message>
        <source>Change a package</source>
        <translation>Endre en pakke</translation>
    </message>
    <message>
        <source>Checklist: all of it must be ticked</source>
        <translation>Sjekkliste: alt må krysses av</translation>
    </message>
    <message>
        <source>Days at the most</source>
        <translation>Dager i alt, høyst</translation>
    </message>
    <message>
        <source>It ends by itself after so many days.</source>
        <translation>Den slutter av seg selv etter så mange dager.</translation>
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
        <translation>Følges opp etter dager</translation>
    </message>
    <message>
        <source>Save as the next version</source>
        <translation>Lagre som neste versjon</translation>
    </message>
    <message>
        <source>So many days after it began the needs assessor looks at it.</source>
        <translation>Så mange dager etter start ser saksbehandleren på den.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>When not to grant it</source>
        <translation>Når den ikke tildeles</translation>
    </message>
</context>
<context>
    <name>PackageLineEditor</name>
    <message>
        <source>For how many days</source>
        <translation>I hvor mange dager</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Fra dag</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hvor mye</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjeneste</translation>
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
        <translation>Legg til en linje</translation>
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
        <translation>Oppfølging av en pakke til {name}</translation>
    </message>
</context>
<context>
    <name>PackageRows</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag igjen</numerusform>
            <numerusform>%n dager igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>begins {when}</source>
        <translation>begynner {when}</translation>
    </message>
    <message>
        <source>ended {when}</source>
        <translation>sluttet {when}</translation>
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
        <translation>foreløpig</translation>
    </message>
    <message>
        <source>the mandate did not hold</source>
        <translation>fullmakten holdt ikke</translation>
    </message>
    <message>
        <source>{citizen}, asked by {name}</source>
        <translation>{citizen}, {name} spør</translation>
    </message>
    <message>
        <source>{citizen}, granted by {name}</source>
        <translation>{citizen}, tildelt av {name}</translation>
    </message>
</context>
<context>
    <name>PackageWays</name>
    <message>
        <source>From today on nobody can grant on it. What was granted before goes on. Those who had it can read the reason.</source>
        <translation>Fra i dag kan ingen tildele på den. Det som er tildelt, fortsetter. De som hadde den, kan lese begrunnelsen.</translation>
    </message>
    <message>
        <source>I come and assess the need</source>
        <translation>Jeg kommer og vurderer behovet</translation>
    </message>
    <message>
        <source>I have granted the help</source>
        <translation>Jeg har tildelt hjelpen</translation>
    </message>
    <message>
        <source>It is no longer needed</source>
        <translation>Det er ikke lenger bruk for den</translation>
    </message>
    <message>
        <source>It is replaced by another one</source>
        <translation>Den er erstattet av en annen</translation>
    </message>
    <message>
        <source>Revoke the mandate</source>
        <translation>Trekk tilbake fullmakten</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Send svaret</translation>
    </message>
    <message>
        <source>There are no grounds for the help</source>
        <translation>Det er ikke grunnlag for hjelpen</translation>
    </message>
    <message>
        <source>What do you answer about {citizen}?</source>
        <translation>Hva svarer du om {citizen}?</translation>
    </message>
    <message>
        <source>Why is the mandate revoked?</source>
        <translation>Hvorfor trekkes fullmakten tilbake?</translation>
    </message>
    <message>
        <source>{name} asks: {words}</source>
        <translation>{name} spør: {words}</translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message>
        <source>The mandate was issued by {name} and holds until {date}.</source>
        <translation>Fullmakten er utstedt av {name} og gjelder til {date}.</translation>
    </message>
    <message>
        <source>The mandate was issued by {name}.</source>
        <translation>Fullmakten er utstedt av {name}.</translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s)</source>
        <translation>
            <numerusform>høyst %n dag</numerusform>
            <numerusform>høyst %n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{line}, for %n day(s)</source>
        <translation>
            <numerusform>{line}, i %n dag</numerusform>
            <numerusform>{line}, i %n dager</numerusform>
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
            <numerusform>%n pakke er i gang. Den slutter av seg selv på sin siste dag.</numerusform>
            <numerusform>%n pakker er i gang. Hver slutter av seg selv på sin siste dag.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the municipality&apos;s server said {when}.</source>
        <translation>Slik kommunens server sa {when}.</translation>
    </message>
    <message>
        <source>Grant a package…</source>
        <translation>Tildel en pakke …</translation>
    </message>
    <message>
        <source>Granted by a needs assessor</source>
        <translation>Tildelt av saksbehandler</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Utsted</translation>
    </message>
    <message>
        <source>Issue a mandate</source>
        <translation>Utsted en fullmakt</translation>
    </message>
    <message>
        <source>Mandates</source>
        <translation>Fullmakter</translation>
    </message>
    <message>
        <source>No package runs now.</source>
        <translation>Ingen pakke er i gang nå.</translation>
    </message>
    <message>
        <source>Nobody has a mandate to grant packages.</source>
        <translation>Ingen har fullmakt til å tildele pakker.</translation>
    </message>
    <message>
        <source>On the mandate from {name}</source>
        <translation>På fullmakt fra {name}</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakker</translation>
    </message>
    <message>
        <source>Packages to review</source>
        <translation>Pakker til oppfølging</translation>
    </message>
    <message numerus="yes">
        <source>Show %n that is over</source>
        <translation>
            <numerusform>Vis %n som ikke gjelder lenger</numerusform>
            <numerusform>Vis %n som ikke gjelder lenger</numerusform>
        </translation>
    </message>
    <message>
        <source>These roles issue mandates: {roles}.</source>
        <translation>Disse rollene utsteder fullmakter: {roles}.</translation>
    </message>
    <message>
        <source>To be settled</source>
        <translation>Til avklaring</translation>
    </message>
    <message>
        <source>When a package is granted, it is shown here until it ends.</source>
        <translation>Når en pakke tildeles, vises den her til den slutter.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Next page</source>
        <translation>Neste side</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Side {number} av {total}</translation>
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
        <translation>Alt som ble bestemt {day}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Decision letters</source>
        <translation>Vedtaksbrev</translation>
    </message>
    <message>
        <source>No help has been granted.</source>
        <translation>Det er ikke innvilget hjelp.</translation>
    </message>
    <message>
        <source>Package: {name}</source>
        <translation>Pakke: {name}</translation>
    </message>
    <message>
        <source>Papers on the help: {name}</source>
        <translation>Papirer om hjelpen: {name}</translation>
    </message>
    <message>
        <source>Swaps and ledger</source>
        <translation>Bytter og regnskap</translation>
    </message>
    <message>
        <source>The citizen&apos;s help, to take home</source>
        <translation>Brukerens hjelp, til å ta med hjem</translation>
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
        <translation>Rolle ved besøket: {name}</translation>
    </message>
    <message>
        <source>Presence of {name}</source>
        <translation>Oppmøte: {name}</translation>
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
        <translation>Legg til en deltaker</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Legg til en deltaker…</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>En annen…</translation>
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
        <translation>Vis det som er skrevet</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>A pause of {name}&apos;s help</source>
        <translation>En pause i hjelpen til {name}</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Når den gjelder</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Pause the help</source>
        <translation>Sett hjelpen på pause</translation>
    </message>
    <message>
        <source>Pause the help to {name}</source>
        <translation>Sett hjelpen til {name} på pause</translation>
    </message>
    <message>
        <source>Which help stands still</source>
        <translation>Hvilken hjelp er på pause</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Hvem har fått beskjed</translation>
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
        <translation>Starter igjen</translation>
    </message>
    <message>
        <source>Nobody is noted as told.</source>
        <translation>Ingen er notert.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>På pause</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Har fått beskjed</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>told: {names}</source>
        <translation>har fått beskjed: {names}</translation>
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
        <translation>Velg …</translation>
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
        <translation>Begynn på nytt</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>Avslutt øvingen</translation>
    </message>
    <message>
        <source>Language of the questions</source>
        <translation>Språket i spørsmålene</translation>
    </message>
    <message>
        <source>Practice: nothing of what is answered here is kept.</source>
        <translation>Øving: Ingenting av det som blir svart her, lagres.</translation>
    </message>
    <message>
        <source>The tool asks nothing: there is only text.</source>
        <translation>Verktøyet spør ikke om noe: det er bare tekst.</translation>
    </message>
    <message>
        <source>{done} of {total} topics</source>
        <translation>{done} av {total} emner</translation>
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
        <translation>Samtaleverktøy</translation>
    </message>
    <message>
        <source>None is chosen yet.</source>
        <translation>Det er ikke valgt noe ennå.</translation>
    </message>
    <message>
        <source>Nothing is noted.</source>
        <translation>Det er ikke notert noe.</translation>
    </message>
    <message>
        <source>The citizen&apos;s own proposal</source>
        <translation>Brukerens eget forslag</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Dette skal vi snakke om</translation>
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
        <translation>30 dager</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dager</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Kopier (Ctrl+C)</translation>
    </message>
    <message>
        <source>Decision letter</source>
        <translation>Vedtaksbrev</translation>
    </message>
    <message>
        <source>For the citizen</source>
        <translation>Til brukeren</translation>
    </message>
    <message>
        <source>For the team lead</source>
        <translation>Til teamlederen</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Språk på arket</translation>
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
        <translation>Pakke, til brukeren</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} av {count}</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>Skriv ut (Ctrl+P)</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Save as (Ctrl+S)</source>
        <translation>Lagre som (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lagre som…</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Mindre (Ctrl+−)</translation>
    </message>
    <message>
        <source>Summary of the visit</source>
        <translation>Oppsummering av besøket</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>Bytter</translation>
    </message>
    <message>
        <source>The citizen&apos;s help, to take home</source>
        <translation>Brukerens hjelp, til å ta med hjem</translation>
    </message>
    <message>
        <source>The paper is being made…</source>
        <translation>Arket lages…</translation>
    </message>
    <message>
        <source>The whole id stands on it once it is printed, saved or copied.</source>
        <translation>Hele fødselsnummeret står på når det blir skrevet ut, lagret eller kopiert.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>Overføringsliste</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Hvilket ark</translation>
    </message>
    <message>
        <source>Who has looked</source>
        <translation>Hvem har sett i saken</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>How it reached us</source>
        <translation>Hvordan vi fikk det</translation>
    </message>
    <message>
        <source>New proposal from {name}</source>
        <translation>Nytt forslag fra {name}</translation>
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
        <translation>Forslaget med egne ord</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Hva som er avtalt</translation>
    </message>
    <message>
        <source>When they would have it</source>
        <translation>Når de ønsker det</translation>
    </message>
    <message>
        <source>Whom they would have it from</source>
        <translation>Hvem de ønsker det av</translation>
    </message>
    <message>
        <source>Why it is not what was proposed</source>
        <translation>Hvorfor det ble annerledes enn foreslått</translation>
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
        <translation>Med vanlige ord</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>For a meeting about the citizen</source>
        <translation>Til et møte om brukeren</translation>
    </message>
    <message>
        <source>For my own file of the visit</source>
        <translation>Til min egen mappe om besøket</translation>
    </message>
    <message>
        <source>Given to the citizen</source>
        <translation>Gitt til brukeren</translation>
    </message>
    <message>
        <source>Sent to the citizen</source>
        <translation>Sendt til brukeren</translation>
    </message>
    <message>
        <source>Sent to the supplier</source>
        <translation>Sendt til leverandøren</translation>
    </message>
    <message>
        <source>To IT support</source>
        <translation>Til IT-støtte</translation>
    </message>
    <message>
        <source>To a relative, with consent</source>
        <translation>Til en pårørende, med samtykke</translation>
    </message>
    <message>
        <source>To home care</source>
        <translation>Til hjemmetjenesten</translation>
    </message>
    <message>
        <source>To my manager</source>
        <translation>Til lederen min</translation>
    </message>
    <message>
        <source>To read it to the supplier by phone</source>
        <translation>Til opplesing for leverandøren på telefon</translation>
    </message>
    <message>
        <source>To the care record</source>
        <translation>Til omsorgsjournalen</translation>
    </message>
    <message>
        <source>To the citizen, who asked for it</source>
        <translation>Til brukeren, som ba om det</translation>
    </message>
    <message>
        <source>To the data protection officer</source>
        <translation>Til personvernombudet</translation>
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
        <translation>Kan bare leses.</translation>
    </message>
    <message>
        <source>The form works this out.</source>
        <translation>Skjemaet regner det ut.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start på nytt</translation>
    </message>
    <message>
        <source>You began on this {when} and did not finish. What you typed is here.</source>
        <translation>Du begynte på dette {when} og ble ikke ferdig. Det du skrev, står her.</translation>
    </message>
</context>
<context>
    <name>Receipts</name>
    <message numerus="yes">
        <source>%n picture(s) wait</source>
        <translation>
            <numerusform>%n bilde venter</numerusform>
            <numerusform>%n bilder venter</numerusform>
        </translation>
    </message>
    <message>
        <source>At the server</source>
        <translation>Hos kommunen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekreftet</translation>
    </message>
    <message>
        <source>Nothing has been written at a visit on this computer yet.</source>
        <translation>Det er ikke skrevet noe ved et besøk på denne datamaskinen ennå.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På maskinen</translation>
    </message>
    <message>
        <source>Show more visits</source>
        <translation>Vis flere besøk</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Besøk</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ikke ennå</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>lagt til side</translation>
    </message>
    <message>
        <source>to be counted</source>
        <translation>venter på svar</translation>
    </message>
    <message>
        <source>{number} being typed</source>
        <translation>{number} under skriving</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Fjern…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Lagre (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start på nytt</translation>
    </message>
    <message>
        <source>The form is as it was before you typed.</source>
        <translation>Skjemaet er slik det var før du skrev.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Why you add to a closed visit</source>
        <translation>Hvorfor du legger noe til et avsluttet besøk</translation>
    </message>
    <message>
        <source>You began on this {when} and did not save. What you typed is here.</source>
        <translation>Du begynte på dette {when} og lagret ikke. Det du skrev, står her.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Ask the needs assessor for an urgent grant</source>
        <translation>Be saksbehandleren om et hastevedtak</translation>
    </message>
</context>
<context>
    <name>RehabilitationEditor</name>
    <message>
        <source>What came of it</source>
        <translation>Hva kom det ut av det</translation>
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
        <translation>Brukes når den pårørende er et barn.</translation>
    </message>
    <message>
        <source>New relative of {name}</source>
        <translation>Ny pårørende til {name}</translation>
    </message>
    <message>
        <source>Relation, such as daughter or neighbour</source>
        <translation>Relasjon, for eksempel datter eller nabo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>What the relative may be told</source>
        <translation>Hva den pårørende kan få vite</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Entered in error</source>
        <translation>Feilregistrert</translation>
    </message>
    <message>
        <source>No longer holds</source>
        <translation>Gjelder ikke lenger</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>The history keeps it, with your name and your reason.</source>
        <translation>Det blir i historikken med navnet ditt og begrunnelsen din.</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Hva som har skjedd</translation>
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
        <translation>Første dag med hjelp</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>What does the supplier answer about {name}?</source>
        <translation>Hva svarer leverandøren om {name}?</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Hvem svarte</translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>Needed from</source>
        <translation>Det trengs fra</translation>
    </message>
    <message>
        <source>What is needed, and why now</source>
        <translation>Hva som trengs, og hvorfor nå</translation>
    </message>
    <message>
        <source>{reason} The needs assessor sees the request on the review list.</source>
        <translation>{reason} Saksbehandleren ser henvendelsen på oppfølgingslisten.</translation>
    </message>
</context>
<context>
    <name>ResumeForm</name>
    <message>
        <source>First day with help</source>
        <translation>Første dag med hjelp</translation>
    </message>
    <message>
        <source>The suppliers are to be told.</source>
        <translation>Leverandørene skal få beskjed.</translation>
    </message>
    <message>
        <source>When does {name}&apos;s help go on?</source>
        <translation>Når starter hjelpen til {name} igjen?</translation>
    </message>
</context>
<context>
    <name>ReviewChange</name>
    <message>
        <source>Followed up on</source>
        <translation>Følges opp</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Rehabilitation was considered</source>
        <translation>Rehabilitering er vurdert</translation>
    </message>
    <message>
        <source>Tick at least one line.</source>
        <translation>Kryss av for minst én linje.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>What becomes lasting help?</source>
        <translation>Hva blir varig hjelp?</translation>
    </message>
    <message>
        <source>What is changed?</source>
        <translation>Hva endres?</translation>
    </message>
    <message>
        <source>Why, as to rehabilitation</source>
        <translation>Begrunnelsen om rehabilitering</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Change: what you tick is given differently, the rest goes on</source>
        <translation>Endre: det du krysser av, gis annerledes; resten fortsetter</translation>
    </message>
    <message>
        <source>Choose what becomes of the package.</source>
        <translation>Velg hva som skal skje med pakken.</translation>
    </message>
    <message>
        <source>Confirm: it goes on and ends by itself on {date}</source>
        <translation>Bekreft: den fortsetter og slutter av seg selv {date}</translation>
    </message>
    <message>
        <source>End: today is the last day, and the supplier is told to stop</source>
        <translation>Avslutt: i dag er siste dag, og leverandøren får beskjed om å stoppe</translation>
    </message>
    <message>
        <source>Granted by {name}, {date}.</source>
        <translation>Tildelt av {name}, {date}.</translation>
    </message>
    <message>
        <source>Save the review</source>
        <translation>Lagre oppfølgingen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Begynn på nytt</translation>
    </message>
    <message>
        <source>Turn into lasting help: what you tick goes on, the rest ends by itself</source>
        <translation>Gjør til varig hjelp: det du krysser av, fortsetter; resten slutter av seg selv</translation>
    </message>
    <message>
        <source>What becomes of the package?</source>
        <translation>Hva skal skje med pakken?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>You began on this {when} and did not finish. It is all here.</source>
        <translation>Du begynte på dette {when} og ble ikke ferdig. Alt står her.</translation>
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
        <translation>Ganger om dagen</translation>
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
            <numerusform>%n pakke skulle vært fulgt opp.</numerusform>
            <numerusform>%n pakker skulle vært fulgt opp.</numerusform>
        </translation>
    </message>
    <message>
        <source>No package is to be reviewed this week, and nobody asks for help.</source>
        <translation>Ingen pakke skal følges opp de neste sju dagene, og ingen ber om hjelp.</translation>
    </message>
    <message>
        <source>No package is to be reviewed this week.</source>
        <translation>Ingen pakke skal følges opp de neste sju dagene.</translation>
    </message>
    <message>
        <source>Nothing else is waiting.</source>
        <translation>Ingenting annet venter.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Ingenting er over fristen.</translation>
    </message>
    <message>
        <source>Other tasks</source>
        <translation>Andre oppgaver</translation>
    </message>
    <message>
        <source>Other tasks about help</source>
        <translation>Andre oppgaver om hjelp</translation>
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
        <translation>Pakker til oppfølging</translation>
    </message>
    <message>
        <source>The needs assessor reviews packages. You can read the list.</source>
        <translation>Saksbehandleren følger opp pakkene. Du kan lese listen.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Til oppfølging</translation>
    </message>
    <message>
        <source>Urgent requests</source>
        <translation>Hastesaker fra hjemmetjenesten</translation>
    </message>
</context>
<context>
    <name>RightPart</name>
    <message>
        <source>Nobody has told the citizen of it yet.</source>
        <translation>Brukeren har ikke fått vite det ennå.</translation>
    </message>
    <message>
        <source>The right to arrange the help</source>
        <translation>Retten til å tilrettelegge hjelpen</translation>
    </message>
    <message>
        <source>The right to swap</source>
        <translation>Retten til å bytte</translation>
    </message>
    <message>
        <source>Told again</source>
        <translation>Fortalt på nytt</translation>
    </message>
    <message>
        <source>Told now</source>
        <translation>Fortalt nå</translation>
    </message>
    <message>
        <source>Told {day} {way} by {name}</source>
        <translation>Fortalt {day} {way} av {name}</translation>
    </message>
    <message>
        <source>Write that the citizen was told of the right to swap</source>
        <translation>Skriv at brukeren har fått vite om retten til å bytte</translation>
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
        <translation>Legg til et svar til</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>Legg til {what}</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>Another supplier gives what is chosen.</source>
        <translation>Det som velges, gis av en annen leverandør.</translation>
    </message>
    <message>
        <source>Nobody has judged yet whether it is professionally sound.</source>
        <translation>Ingen har ennå vurdert om det er faglig forsvarlig.</translation>
    </message>
    <message>
        <source>Personal care and practical help are swapped, and only one of them is granted.</source>
        <translation>Personlig stell og praktisk hjelp byttes, og bare den ene er tildelt.</translation>
    </message>
    <message>
        <source>The help is of a kind that is never swapped.</source>
        <translation>Hjelpen er av et slag som aldri byttes.</translation>
    </message>
    <message>
        <source>The swap is agreed with less notice than below.</source>
        <translation>Byttet avtales med kortere varsel enn angitt nedenfor.</translation>
    </message>
    <message>
        <source>The swap lasts as long as below, or until further notice.</source>
        <translation>Byttet varer så lenge som angitt nedenfor eller inntil videre.</translation>
    </message>
    <message>
        <source>What is chosen is not in the catalogue.</source>
        <translation>Det som velges, står ikke i katalogen.</translation>
    </message>
    <message>
        <source>What is chosen may only be done by health personnel.</source>
        <translation>Det som velges, kan bare utføres av helsepersonell.</translation>
    </message>
    <message>
        <source>What is chosen takes less time than what is given up.</source>
        <translation>Det som velges, tar kortere tid enn det som byttes bort.</translation>
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
        <translation>Datamaskiner</translation>
    </message>
    <message>
        <source>Is my work saved?</source>
        <translation>Er arbeidet mitt lagret?</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Arbeidet mitt</translation>
    </message>
    <message>
        <source>This computer, checked {when}</source>
        <translation>Denne datamaskinen, kontrollert {when}</translation>
    </message>
</context>
<context>
    <name>SafetySide</name>
    <message>
        <source>A computer is lost</source>
        <translation>En datamaskin er mistet</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Datamaskiner</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Encrypted, on this computer: for the day on which its file cannot be read.</source>
        <translation>Kryptert, på denne datamaskinen: til den dagen filen ikke kan leses.</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Koble til med en kode</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Siste synkronisering</translation>
    </message>
    <message>
        <source>Not joined. Everything stays on this computer.</source>
        <translation>Ikke koblet til. Alt blir på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke ennå</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Skriv ut kvittering</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Send og hent nå</translation>
    </message>
    <message>
        <source>The municipality&apos;s server</source>
        <translation>Kommunens server</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Denne datamaskinen</translation>
    </message>
    <message>
        <source>What you have written, when it was stored, and how far it has come.</source>
        <translation>Det du har skrevet, når det ble lagret, og hvor langt det har kommet.</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>kryptert</translation>
    </message>
    <message>
        <source>file {when}</source>
        <translation>fil {when}</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>i bruk nå</translation>
    </message>
    <message>
        <source>known by its card</source>
        <translation>kjent på kortet sitt</translation>
    </message>
    <message>
        <source>the municipality&apos;s</source>
        <translation>kommunens</translation>
    </message>
    <message>
        <source>{number} copies, the oldest from {when}.</source>
        <translation>{number} kopier, den eldste fra {when}.</translation>
    </message>
    <message>
        <source>{sent} changes sent · {fetched} fetched</source>
        <translation>{sent} endringer sendt · {fetched} hentet</translation>
    </message>
</context>
<context>
    <name>SafetyWords</name>
    <message numerus="yes">
        <source>%n picture(s) wait for the municipality&apos;s server.</source>
        <translation>
            <numerusform>%n bilde venter på kommunens server.</numerusform>
            <numerusform>%n bilder venter på kommunens server.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides have counted the same. You need not do anything.</source>
        <translation>Begge sider har talt det samme. Du trenger ikke gjøre noe.</translation>
    </message>
    <message>
        <source>It is being sent now.</source>
        <translation>Det sendes nå.</translation>
    </message>
    <message>
        <source>It is saved, but the municipality&apos;s server does not use all of it.</source>
        <translation>Alt er lagret, men kommunens server bruker ikke alt.</translation>
    </message>
    <message>
        <source>It is sent by itself when there is a connection. You need not do anything.</source>
        <translation>Det sendes av seg selv når det er nett. Du trenger ikke gjøre noe.</translation>
    </message>
    <message>
        <source>No. What you wrote last is not saved yet.</source>
        <translation>Nei. Det du skrev sist, er ikke lagret ennå.</translation>
    </message>
    <message>
        <source>One thing is set aside. See below what to do.</source>
        <translation>Én ting er lagt til side. Se nedenfor hva du kan gjøre.</translation>
    </message>
    <message>
        <source>One visit waits for the municipality&apos;s server.</source>
        <translation>Ett besøk venter på kommunens server.</translation>
    </message>
    <message>
        <source>Some of it has not been counted by both sides yet. That happens by itself.</source>
        <translation>Noe er ikke talt opp på begge sider ennå. Det skjer av seg selv.</translation>
    </message>
    <message>
        <source>Something waits for the municipality&apos;s server.</source>
        <translation>Noe venter på kommunens server.</translation>
    </message>
    <message>
        <source>This computer has not joined the municipality&apos;s server. Everything stays here, encrypted.</source>
        <translation>Datamaskinen er ikke koblet til kommunens server. Alt blir her, kryptert.</translation>
    </message>
    <message>
        <source>What you are typing is kept here.</source>
        <translation>Det du holder på å skrive, er lagret her.</translation>
    </message>
    <message>
        <source>Yes. All that you have written is at the municipality.</source>
        <translation>Ja. Alt du har skrevet, er hos kommunen.</translation>
    </message>
    <message>
        <source>Yes. All that you have written is saved on this computer.</source>
        <translation>Ja. Alt du har skrevet, er lagret på denne datamaskinen.</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>sendes nå</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>ikke nett</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>satt på pause</translation>
    </message>
    <message>
        <source>sign in first</source>
        <translation>logg inn først</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>venter</translation>
    </message>
    <message>
        <source>{number} things are set aside. See below what to do.</source>
        <translation>{number} ting er lagt til side. Se nedenfor hva du kan gjøre.</translation>
    </message>
    <message>
        <source>{number} visits wait for the municipality&apos;s server.</source>
        <translation>{number} besøk venter på kommunens server.</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>None of the answers has these words.</source>
        <translation>Ingen av svarene har de ordene.</translation>
    </message>
    <message>
        <source>Search, and choose</source>
        <translation>Søk, og velg</translation>
    </message>
    <message>
        <source>There are more. Type more of the word.</source>
        <translation>Det er flere. Skriv mer av ordet.</translation>
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
        <translation>Hvordan fikk leverandøren beskjed om {name}?</translation>
    </message>
    <message>
        <source>Today is noted as the day.</source>
        <translation>Dagen i dag blir notert.</translation>
    </message>
</context>
<context>
    <name>ServiceEditor</name>
    <message>
        <source>Arrow down lists what can be granted.</source>
        <translation>Pil ned viser hva som kan tildeles.</translation>
    </message>
    <message>
        <source>Search in the catalogue</source>
        <translation>Søk i tjenestekatalogen</translation>
    </message>
    <message>
        <source>from the code system</source>
        <translation>fra kodeverket</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>A name of your own is shown instead of that of the code system.</source>
        <translation>Deres eget navn vises i stedet for kodeverkets.</translation>
    </message>
    <message>
        <source>Change a service of the catalogue</source>
        <translation>Endre en tjeneste i katalogen</translation>
    </message>
    <message>
        <source>Does it for the citizen, or helps them to do it themselves</source>
        <translation>Gjør det for brukeren, eller hjelper brukeren til å klare det selv</translation>
    </message>
    <message>
        <source>Frame of a care course</source>
        <translation>Ramme for et pleie- og omsorgsforløp</translation>
    </message>
    <message>
        <source>How a citizen comes by it</source>
        <translation>Hvordan brukeren får den</translation>
    </message>
    <message>
        <source>Is given without a decision</source>
        <translation>Gis uten vedtak</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Lovgrunnlag</translation>
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
        <translation>Krever helsepersonell</translation>
    </message>
    <message>
        <source>Offered first in a swap</source>
        <translation>Tilbys først ved bytte</translation>
    </message>
    <message>
        <source>Only for care courses: the hours a week that it has room for.</source>
        <translation>Bare for pleie- og omsorgsforløp: de timene i uken det er plass til.</translation>
    </message>
    <message>
        <source>Save as the next version</source>
        <translation>Lagre som neste versjon</translation>
    </message>
    <message>
        <source>Usual minutes and rhythm</source>
        <translation>Vanlige minutter og rytme</translation>
    </message>
</context>
<context>
    <name>ServiceKeysEditor</name>
    <message>
        <source>Add…</source>
        <translation>Legg til …</translation>
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
            <numerusform>%n samtaleverktøy tilgjengelig</numerusform>
            <numerusform>%n samtaleverktøy tilgjengelige</numerusform>
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
        <translation>Administratorer skriver hvordan man klager, og hva brevene ellers sier.</translation>
    </message>
    <message>
        <source>Answers of earlier visits</source>
        <translation>Svar fra tidligere besøk</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datamaskinen</translation>
    </message>
    <message>
        <source>Ask for the passphrase from now on</source>
        <translation>Spør om passordsetningen fra nå av</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farger</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Samtaleverktøy</translation>
    </message>
    <message>
        <source>Everything is encrypted and lies on this computer only.</source>
        <translation>Alt er kryptert og ligger bare på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Everything on this computer is encrypted, and is sent to the municipality&apos;s server.</source>
        <translation>Alt på denne datamaskinen er kryptert og sendes til kommunens server.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Slik ser det ut</translation>
    </message>
    <message>
        <source>How one complains, by law, and what else the municipality says in letters.</source>
        <translation>Slik klager man, etter hver lov, og hva kommunen ellers sier i brevene.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Never offer them</source>
        <translation>Tilby dem aldri</translation>
    </message>
    <message>
        <source>Next or previous topic, at a visit</source>
        <translation>Neste eller forrige emne, ved et besøk</translation>
    </message>
    <message>
        <source>Offer answers of earlier visits</source>
        <translation>Tilby svar fra tidligere besøk</translation>
    </message>
    <message>
        <source>Open a code system from a file</source>
        <translation>Åpne et kodeverk fra en fil</translation>
    </message>
    <message>
        <source>Open the catalogue of services</source>
        <translation>Åpne tjenestekatalogen</translation>
    </message>
    <message>
        <source>Packages and mandates</source>
        <translation>Pakker og fullmakter</translation>
    </message>
    <message>
        <source>Save everything on this computer as a file</source>
        <translation>Lagre alt på denne datamaskinen som fil</translation>
    </message>
    <message>
        <source>See the dialogue tools</source>
        <translation>Se samtaleverktøyene</translation>
    </message>
    <message>
        <source>Set the level that has the focus</source>
        <translation>Sett nivået som er i fokus</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>Take the level back</source>
        <translation>Ta nivået tilbake</translation>
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
        <translation>Datamaskinens nøkkelring åpner dataene dine: Det blir ikke spurt om passordsetningen.</translation>
    </message>
    <message>
        <source>They are offered again, to be confirmed, when they are no older than:</source>
        <translation>De tilbys på nytt, til bekreftelse, når de er høyst:</translation>
    </message>
    <message>
        <source>This is a demo. The persons are made up, and the key lies beside them.</source>
        <translation>Dette er en øvelse. Personene er oppdiktede, og nøkkelen ligger ved siden av.</translation>
    </message>
    <message>
        <source>Where your data lies</source>
        <translation>Hvor dataene dine ligger</translation>
    </message>
    <message>
        <source>Who uses the program</source>
        <translation>Hvem bruker programmet</translation>
    </message>
</context>
<context>
    <name>SetupPage</name>
    <message>
        <source>At least 12 characters.</source>
        <translation>Minst 12 tegn.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynn</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Koble til kommunens server</translation>
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
        <translation>Alt på denne datamaskinen er kryptert med din egen passordsetning. Ingen kan åpne dataene uten den, heller ikke kommunen. Velg en setning du kan huske, og gjem den der bare du kan finne den.</translation>
    </message>
    <message>
        <source>Everything on this computer is encrypted with a passphrase of your own. Without it only the municipality can open the data, with a key from its safe. Choose a sentence that you can remember, and keep it where only you can find it.</source>
        <translation>Alt på denne datamaskinen er kryptert med din egen passordfrase. Uten den kan bare kommunen åpne dataene, med en nøkkel fra safen sin. Velg en setning du kan huske, og legg den der bare du kan finne den.</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Etternavn</translation>
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
        <translation>Språk</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Municipality code</source>
        <translation>Kommunenummer</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norge</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passordsetning</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Faggruppe</translation>
    </message>
    <message>
        <source>Such as 7KQM-PX2R-9BTD. You may also paste the whole link.</source>
        <translation>For eksempel 7KQM-PX2R-9BTD. Du kan også lime inn hele lenken.</translation>
    </message>
    <message>
        <source>Such as careapp.kommune.example</source>
        <translation>For eksempel careapp.kommune.example</translation>
    </message>
    <message>
        <source>Tell who you are. It takes a minute, and only this once.</source>
        <translation>Fortell hvem du er. Det tar et minutt, og bare denne ene gangen.</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>Passordsetningen en gang til</translation>
    </message>
    <message>
        <source>The server&apos;s address</source>
        <translation>Serverens adresse</translation>
    </message>
    <message>
        <source>Three digits in Denmark, four in Norway. You may leave it empty.</source>
        <translation>Tre sifre i Danmark, fire i Norge. Du kan la feltet stå tomt.</translation>
    </message>
    <message>
        <source>Welcome to careapp</source>
        <translation>Velkommen til careapp</translation>
    </message>
    <message>
        <source>What opens your data?</source>
        <translation>Hva åpner dataene dine?</translation>
    </message>
    <message>
        <source>What you do in the program</source>
        <translation>Din rolle i programmet</translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation>Hvor jobber du?</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>Without a server for now</source>
        <translation>Uten server inntil videre</translation>
    </message>
    <message>
        <source>You only need to fill this in if the code is not made out to you by name.</source>
        <translation>Du trenger bare å fylle ut dette hvis koden ikke er utstedt til deg ved navn.</translation>
    </message>
</context>
<context>
    <name>SidesGrid</name>
    <message>
        <source>Differences are underlined</source>
        <translation>Forskjeller er understreket</translation>
    </message>
    <message>
        <source>Differs: {words}</source>
        <translation>Forskjellig: {words}</translation>
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
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Nobody needs to sign in: this computer is enough.</source>
        <translation>Ingen trenger å logge inn: Denne datamaskinen er nok.</translation>
    </message>
    <message>
        <source>Open the browser</source>
        <translation>Åpne nettleseren</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passord</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
    <message>
        <source>Sign in to the municipality&apos;s server</source>
        <translation>Logg inn hos kommunen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Logger inn …</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Brukernavn</translation>
    </message>
    <message>
        <source>With the user name and password that the municipality gave you.</source>
        <translation>Med brukernavnet og passordet du har fått av kommunen.</translation>
    </message>
    <message>
        <source>You are signed in. You can close this window and go back to careapp.</source>
        <translation>Du er logget inn. Du kan lukke vinduet og gå tilbake til careapp.</translation>
    </message>
    <message>
        <source>You can always write without signing in. Everything is saved here.</source>
        <translation>Du kan alltid skrive uten å logge inn. Alt lagres her.</translation>
    </message>
    <message>
        <source>Your browser opens with the municipality&apos;s own log-in. Come back here afterwards.</source>
        <translation>Nettleseren åpner med kommunens egen innlogging. Kom tilbake hit etterpå.</translation>
    </message>
</context>
<context>
    <name>SliderEditor</name>
    <message>
        <source>Not answered. Press the line, or use the arrow keys.</source>
        <translation>Ikke besvart. Trykk på linjen, eller bruk piltastene.</translation>
    </message>
    <message>
        <source>{number} of {last}</source>
        <translation>{number} av {last}</translation>
    </message>
</context>
<context>
    <name>SpanEditor</name>
    <message>
        <source>First day without help</source>
        <translation>Første dag uten hjelp</translation>
    </message>
    <message>
        <source>Last day, if it is known</source>
        <translation>Siste dag, hvis den er kjent</translation>
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
        <translation>Sluttet den</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>Ansatt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>New member of staff</source>
        <translation>Ny ansatt</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
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
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Ett spørsmål om gangen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Forrige</translation>
    </message>
    <message>
        <source>There is nothing to answer here.</source>
        <translation>Her er det ingenting å svare på.</translation>
    </message>
    <message>
        <source>Turn back</source>
        <translation>Vend tilbake</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} av {total}</translation>
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
        <translation>Stopp all hjelp</translation>
    </message>
    <message>
        <source>The day is the last one with help. Swaps and packages end with it.</source>
        <translation>Dagen er den siste med hjelp. Bytter og pakker slutter med den.</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Hvem har fått beskjed</translation>
    </message>
    <message>
        <source>{name} has died: stop all help</source>
        <translation>{name} er død: stopp all hjelp</translation>
    </message>
</context>
<context>
    <name>Suggested</name>
    <message>
        <source>The form suggests: {answer}</source>
        <translation>Skjemaet foreslår: {answer}</translation>
    </message>
</context>
<context>
    <name>SupplierEditor</name>
    <message>
        <source>The citizen chose them</source>
        <translation>Brukeren har selv valgt</translation>
    </message>
</context>
<context>
    <name>SwapNotice</name>
    <message>
        <source>Agreed: {given} becomes {received}, {when}.</source>
        <translation>Avtalt: {given} byttes til {received}, {when}.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>Greit</translation>
    </message>
    <message>
        <source>From {day} the needs assessor is asked to look at the grant.</source>
        <translation>Fra {day} får saksbehandleren en oppgave om å se på vedtaket.</translation>
    </message>
    <message>
        <source>It is noted. The granted help is given.</source>
        <translation>Det er notert. Den innvilgede hjelpen gis.</translation>
    </message>
    <message>
        <source>It is taken back. The granted help is given.</source>
        <translation>Det er tatt tilbake. Den tildelte hjelpen gis.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start på nytt</translation>
    </message>
    <message>
        <source>The no is noted. It is not a swap.</source>
        <translation>Det er notert at brukeren sa nei. Det er ikke et bytte.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>You began on this swap {when} and did not finish. What you chose is here.</source>
        <translation>Du begynte på dette byttet {when} og ble ikke ferdig. Det du valgte, er her.</translation>
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
        <translation>Varsel i dager</translation>
    </message>
    <message>
        <source>Declines that call for reassessment</source>
        <translation>Avslag som fører til en ny vurdering</translation>
    </message>
    <message>
        <source>Empty: nothing is saved. Saved minutes need both numbers.</source>
        <translation>Tomt felt: ingenting spares opp. Oppsparing krever begge tallene.</translation>
    </message>
    <message>
        <source>Kinds of help that are never swapped</source>
        <translation>Kategorier som aldri byttes</translation>
    </message>
    <message>
        <source>Klippekort: minutes that can be saved</source>
        <translation>Klippekort: minutter som kan spares opp</translation>
    </message>
    <message>
        <source>Klippekort: weeks that they last</source>
        <translation>Klippekort: uker de kan brukes</translation>
    </message>
    <message>
        <source>Single services that are never swapped</source>
        <translation>Enkelttjenester som aldri byttes</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules for swaps</source>
        <translation>Kommunens regler for bytte</translation>
    </message>
    <message>
        <source>Weeks until a swap counts as lasting</source>
        <translation>Uker før et bytte er varig</translation>
    </message>
    <message>
        <source>Who judges whether it is sound</source>
        <translation>Hvem vurderer om det er forsvarlig</translation>
    </message>
    <message>
        <source>Within how many months</source>
        <translation>Innen hvor mange måneder</translation>
    </message>
    <message>
        <source>… and days</source>
        <translation>… og dager</translation>
    </message>
</context>
<context>
    <name>SwapView</name>
    <message>
        <source>All of the help</source>
        <translation>All hjelpen</translation>
    </message>
    <message>
        <source>Arrange the week</source>
        <translation>Tilrettelegg uken</translation>
    </message>
    <message>
        <source>Choose other help</source>
        <translation>Velg annet fra tjenestekatalogen</translation>
    </message>
    <message>
        <source>Swap a service</source>
        <translation>Bytt en tjeneste</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Brukeren</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules answer</source>
        <translation>Kommunens regler svarer</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>Besøket</translation>
    </message>
    <message>
        <source>This help is arranged inside the course, week by week: citizen and helper choose together what it is used for. There is nothing to swap.</source>
        <translation>Hjelpen tilrettelegges i forløpet, uke for uke: Bruker og hjelper velger sammen hva den brukes til. Det er ikke noe å bytte.</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skjermen</translation>
    </message>
    <message>
        <source>and gets instead</source>
        <translation>og får i stedet</translation>
    </message>
    <message>
        <source>{name} has no help that can be swapped.</source>
        <translation>{name} har ingen hjelp som kan byttes.</translation>
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
        <translation>Koble til kommunens server</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Fortsett å sende</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Ta pause i sendingen</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Send og hent nå</translation>
    </message>
    <message>
        <source>Sign in to the municipality&apos;s server</source>
        <translation>Logg inn hos kommunen</translation>
    </message>
</context>
<context>
    <name>SyncSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect to the municipality&apos;s server</source>
        <translation>Koble til kommunens server</translation>
    </message>
    <message>
        <source>Fetch seldom on a connection that costs by use</source>
        <translation>Hent sjelden på en forbindelse som koster etter bruk</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Fortsett å sende</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Ta pause i sendingen</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Send og hent nå</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logg inn</translation>
    </message>
    <message>
        <source>The days count where the municipality lets this computer have no more than its user&apos;s own visits.</source>
        <translation>Dagene gjelder der kommunen bare lar denne datamaskinen ha brukerens egne besøk.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server</source>
        <translation>Kommunens server</translation>
    </message>
    <message>
        <source>This computer is not connected. Everything works without; what you write stays here.</source>
        <translation>Denne datamaskinen er ikke koblet til. Alt virker uten; det du skriver, blir her.</translation>
    </message>
    <message>
        <source>Visits to have on this computer, before today</source>
        <translation>Besøk du har med på datamaskinen, bakover</translation>
    </message>
    <message>
        <source>Visits to have on this computer, from today on</source>
        <translation>Besøk du har med på datamaskinen, framover</translation>
    </message>
    <message>
        <source>You are {name} there</source>
        <translation>Der er du {name}</translation>
    </message>
    <message>
        <source>Your roles: {roles}</source>
        <translation>Rollene dine: {roles}</translation>
    </message>
    <message>
        <source>Your roles: {roles}, as the municipality said {when}</source>
        <translation>Rollene dine: {roles}, slik kommunen sa {when}</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n endring</numerusform>
            <numerusform>%n endringer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new change(s)</source>
        <translation>
            <numerusform>%n ny endring</numerusform>
            <numerusform>%n nye endringer</numerusform>
        </translation>
    </message>
    <message>
        <source>A file from {name}</source>
        <translation>En fil fra {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Everything in the file was here already.</source>
        <translation>Alt i filen var her fra før.</translation>
    </message>
    <message>
        <source>Go to the visit</source>
        <translation>Gå til besøket</translation>
    </message>
    <message>
        <source>Handed over {when}</source>
        <translation>Overlevert {when}</translation>
    </message>
    <message numerus="yes">
        <source>In %n place(s) two different things stand. You decide there.</source>
        <translation>
            <numerusform>%n sted står det to forskjellige ting. Der må noen velge.</numerusform>
            <numerusform>%n steder står det to forskjellige ting. Der må noen velge.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is put beside what you have written yourself. Nothing of yours is written over: where you differ, both stand.</source>
        <translation>Det legges ved siden av det du selv har skrevet. Ingenting av ditt blir overskrevet: Der dere er uenige, står begge deler.</translation>
    </message>
    <message>
        <source>It is sent to the municipality&apos;s server from here as well.</source>
        <translation>Det sendes også til kommunens server herfra.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Ingenting nytt</translation>
    </message>
    <message>
        <source>See what differs</source>
        <translation>Se forskjellene</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Hent det inn</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Hentet inn</translation>
    </message>
    <message numerus="yes">
        <source>about %n citizen(s)</source>
        <translation>
            <numerusform>om %n bruker</numerusform>
            <numerusform>om %n brukere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingCommands</name>
    <message>
        <source>Key the visit into the care record</source>
        <translation>Skriv besøket inn i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Save everything on this computer as a file</source>
        <translation>Lagre alt på denne datamaskinen som fil</translation>
    </message>
    <message>
        <source>Visits to be keyed into the care record</source>
        <translation>Besøk som skal skrives inn i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Visits with this citizen to be keyed in</source>
        <translation>Besøk hos denne brukeren som skal skrives inn</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>No task is waiting for you.</source>
        <translation>Ingen oppgaver venter på deg.</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Oppgaver</translation>
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
        <translation>Å gjøre</translation>
    </message>
    <message>
        <source>Write what came of it</source>
        <translation>Skriv hva som kom ut av det</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Who was told</source>
        <translation>Hvem har fått beskjed</translation>
    </message>
    <message>
        <source>Who was told that {name}&apos;s help stands still?</source>
        <translation>Hvem har fått beskjed om at hjelpen til {name} er på pause?</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n not ready</source>
        <translation>
            <numerusform>%n ikke klart</numerusform>
            <numerusform>%n ikke klare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besøk</numerusform>
            <numerusform>%n besøk</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue the visit with {name}</source>
        <translation>Fortsett besøket med {name}</translation>
    </message>
    <message>
        <source>Continue: {form}</source>
        <translation>Fortsett: {form}</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>Dagene i uken</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Neste besøk</translation>
    </message>
    <message>
        <source>Next visit, at {time}</source>
        <translation>Neste besøk, kl. {time}</translation>
    </message>
    <message numerus="yes">
        <source>Next visit, in %n minute(s)</source>
        <translation>
            <numerusform>Neste besøk, om %n minutt</numerusform>
            <numerusform>Neste besøk, om %n minutter</numerusform>
        </translation>
    </message>
    <message>
        <source>Next visit, should have begun at {time}</source>
        <translation>Neste besøk, skulle ha begynt kl. {time}</translation>
    </message>
    <message>
        <source>No visits after that</source>
        <translation>Ingen besøk etter det</translation>
    </message>
    <message>
        <source>No visits {day}. When a visit is planned, it is shown here, also offline.</source>
        <translation>Ingen besøk {day}. Når et besøk er planlagt, vises det her, også uten nett.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlegg besøk</translation>
    </message>
    <message>
        <source>Prepare {day}</source>
        <translation>Forbered {day}</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Oppgaver</translation>
    </message>
    <message>
        <source>This visit is under way</source>
        <translation>Besøket er i gang</translation>
    </message>
    <message>
        <source>Time to finish writing.</source>
        <translation>Tid til å skrive ferdig.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøk</translation>
    </message>
    <message>
        <source>You were in the middle of writing {when}. All of it is kept.</source>
        <translation>Du holdt på å skrive {when}. Alt er lagret.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>fri</translation>
    </message>
    <message numerus="yes">
        <source>{number} visit(s)</source>
        <translation>
            <numerusform>{number} besøk</numerusform>
            <numerusform>{number} besøk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} visit(s) the next day are not prepared.</source>
        <translation>
            <numerusform>{number} besøk dagen etter er ikke forberedt.</numerusform>
            <numerusform>{number} besøk dagen etter er ikke forberedt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{ready} of {visits} ready</source>
        <translation>{ready} av {visits} klare</translation>
    </message>
    <message>
        <source>{week}. No visits.</source>
        <translation>{week}. Ingen besøk.</translation>
    </message>
    <message>
        <source>{week}. {visits}, none after {time}.</source>
        <translation>{week}. {visits}, ingen etter kl. {time}.</translation>
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
        <translation>Fortsett med den nye</translation>
    </message>
    <message>
        <source>Go on with version {version} of {title}?</source>
        <translation>Fortsette med versjon {version} av {title}?</translation>
    </message>
    <message>
        <source>Keep the old version</source>
        <translation>Behold den gamle versjonen</translation>
    </message>
    <message>
        <source>No answer is thrown away, and it can be undone.</source>
        <translation>Ingen svar går tapt, og det kan angres.</translation>
    </message>
    <message>
        <source>What becomes of the answers</source>
        <translation>Dette skjer med svarene</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Dette er annerledes</translation>
    </message>
    <message>
        <source>{question} {answer}: asked in another way now; the old answer stays beside it</source>
        <translation>{question} {answer}: det spørres på en annen måte nå; det gamle svaret blir stående ved siden av</translation>
    </message>
    <message>
        <source>{question} {answer}: kept</source>
        <translation>{question} {answer}: beholdes</translation>
    </message>
    <message>
        <source>{question} {answer}: kept, it stands elsewhere now</source>
        <translation>{question} {answer}: beholdes, det står et annet sted nå</translation>
    </message>
    <message>
        <source>{question} {answer}: kept, look at it again</source>
        <translation>{question} {answer}: beholdes, se på det igjen</translation>
    </message>
    <message>
        <source>{question} {answer}: no longer asked; the answer is kept and printed</source>
        <translation>{question} {answer}: det spørres ikke lenger; svaret beholdes og kommer med på papiret</translation>
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
        <translation>Endret: {number}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Every item was changed.</source>
        <translation>Hvert punkt er endret.</translation>
    </message>
    <message>
        <source>Everything in it is understood.</source>
        <translation>Alt i det er forstått.</translation>
    </message>
    <message>
        <source>In every item there is something that is not supported.</source>
        <translation>I hvert punkt er det noe som ikke er støttet.</translation>
    </message>
    <message>
        <source>Not supported: {number}</source>
        <translation>Ikke støttet: {number}</translation>
    </message>
    <message>
        <source>Understood: {number}</source>
        <translation>Forstått: {number}</translation>
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
        <translation>Slik det er skrevet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Endret</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Ikke støttet</translation>
    </message>
    <message>
        <source>Not written in this language</source>
        <translation>Ikke skrevet på dette språket</translation>
    </message>
    <message>
        <source>The file as a whole</source>
        <translation>Filen som helhet</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Forstått</translation>
    </message>
    <message>
        <source>… and {number} more</source>
        <translation>… og {number} til</translation>
    </message>
</context>
<context>
    <name>ToolSummary</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n spørsmål</numerusform>
            <numerusform>%n spørsmål</numerusform>
        </translation>
    </message>
    <message>
        <source>It asks the same as before.</source>
        <translation>Det spør om det samme som før.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versjon {version}</translation>
    </message>
    <message>
        <source>What has changed since it was brought in last</source>
        <translation>Hva som er endret siden det sist ble hentet inn</translation>
    </message>
    <message>
        <source>What has changed since version {version}</source>
        <translation>Hva som er endret siden versjon {version}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n other change(s)</source>
        <translation>
            <numerusform>… og %n annen endring</numerusform>
            <numerusform>… og %n andre endringer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToolVersion</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n spørsmål</numerusform>
            <numerusform>%n spørsmål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on what was changed or is not supported</source>
        <translation>
            <numerusform>%n merknad om det som er endret eller ikke er støttet</numerusform>
            <numerusform>%n merknader om det som er endret eller ikke er støttet</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Tilbake til kladd</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Se på det</translation>
    </message>
    <message>
        <source>No version</source>
        <translation>Uten versjon</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Frigi…</translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation>Ta ut av bruk…</translation>
    </message>
    <message>
        <source>Save as FHIR JSON…</source>
        <translation>Lagre som FHIR JSON…</translation>
    </message>
    <message>
        <source>Start practice</source>
        <translation>Ta i bruk til øving</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prøv det</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versjon {version}</translation>
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
        <translation>Et nivå settes av en fagperson.</translation>
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
        <translation>Brukeren</translation>
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
        <translation>Greit</translation>
    </message>
    <message>
        <source>Bring in a tool…</source>
        <translation>Hent inn et verktøy…</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Samtaleverktøy</translation>
    </message>
    <message>
        <source>FHIR files (*.json)</source>
        <translation>FHIR-filer (*.json)</translation>
    </message>
    <message>
        <source>Make a tool in a spreadsheet or a form editor, bring it in, try it, and release it.</source>
        <translation>Lag et verktøy i et regneark eller et skjemaprogram, hent det inn, prøv det, og frigi det.</translation>
    </message>
    <message>
        <source>No new visit can go through this version any more, and that cannot be taken back. What was answered in it stays and can be read.</source>
        <translation>Nye besøk kan ikke bruke denne versjonen lenger, og det kan ikke gjøres om. Det som er svart i den, blir stående og kan leses.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Frigi</translation>
    </message>
    <message>
        <source>Release {title}, version {version}?</source>
        <translation>Frigi {title}, versjon {version}?</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ta ut av bruk</translation>
    </message>
    <message>
        <source>Retire {title}, version {version}?</source>
        <translation>Ta {title}, versjon {version}, ut av bruk?</translation>
    </message>
    <message>
        <source>Save the dialogue tool as</source>
        <translation>Lagre samtaleverktøyet som</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Lagret som {file}.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Visits can go through it from now on. It cannot be changed after that: bring in a new version to improve it.</source>
        <translation>Besøk kan bruke det fra nå av. Etter det kan det ikke endres: Hent inn en ny versjon for å forbedre det.</translation>
    </message>
</context>
<context>
    <name>Topic</name>
    <message>
        <source>Citizen</source>
        <translation>Bruker</translation>
    </message>
    <message>
        <source>Home care</source>
        <translation>Hjemmetjeneste</translation>
    </message>
    <message>
        <source>Needs assessor</source>
        <translation>Saksbehandler</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Her er det ikke skrevet noe.</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Pårørende</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvart</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>ikke besvart</translation>
    </message>
</context>
<context>
    <name>Total</name>
    <message>
        <source>Agree on the swap</source>
        <translation>Avtal byttet</translation>
    </message>
    <message>
        <source>Cannot be agreed on: {rule}</source>
        <translation>Kan ikke avtales: {rule}</translation>
    </message>
    <message>
        <source>Choose what comes instead.</source>
        <translation>Velg hva som skal gis i stedet.</translation>
    </message>
    <message>
        <source>How the citizen asks</source>
        <translation>Hvordan brukeren spør</translation>
    </message>
    <message>
        <source>Instead in all</source>
        <translation>I alt i stedet</translation>
    </message>
    <message>
        <source>No swap</source>
        <translation>Ikke bytt</translation>
    </message>
    <message>
        <source>We disagree</source>
        <translation>Vi er uenige</translation>
    </message>
    <message>
        <source>Your role may not agree on swaps.</source>
        <translation>Rollen din kan ikke avtale bytter.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} til overs</translation>
    </message>
    <message>
        <source>{time} too much</source>
        <translation>{time} for mye</translation>
    </message>
    <message>
        <source>{wanted} of {given}</source>
        <translation>{wanted} av {given}</translation>
    </message>
    <message>
        <source>{wanted}: the time is even</source>
        <translation>{wanted}: Tiden går opp</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>All visits</source>
        <translation>Alle besøk</translation>
    </message>
    <message>
        <source>Care record</source>
        <translation>Omsorgsjournal</translation>
    </message>
    <message>
        <source>Copied: {field}. It can be pasted for {seconds} seconds.</source>
        <translation>Kopiert: {field}. Det kan limes inn i {seconds} sekunder.</translation>
    </message>
    <message>
        <source>Enter copies the field. Space ticks it off and goes on to the next one.</source>
        <translation>Enter kopierer feltet. Mellomrom setter hake og går videre til det neste.</translation>
    </message>
    <message>
        <source>Nothing was said or written at the visit.</source>
        <translation>Det ble ikke sagt eller skrevet noe ved besøket.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Transfer list: {name}</source>
        <translation>Overføringsliste: {name}</translation>
    </message>
    <message>
        <source>Visit {when}. {progress}.</source>
        <translation>Besøk {when}. {progress}.</translation>
    </message>
</context>
<context>
    <name>TransfersPage</name>
    <message numerus="yes">
        <source>%n changed since</source>
        <translation>
            <numerusform>%n endret siden</numerusform>
            <numerusform>%n endret siden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) left</source>
        <translation>
            <numerusform>%n felt igjen</numerusform>
            <numerusform>%n felt igjen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) ticked off</source>
        <translation>
            <numerusform>%n felt haket av</numerusform>
            <numerusform>%n felt haket av</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed visits of the last 90 days of which something is not ticked off yet.</source>
        <translation>Avsluttede besøk fra de siste 90 dagene der noe ikke er haket av ennå.</translation>
    </message>
    <message>
        <source>Everything is keyed in.</source>
        <translation>Alt er skrevet inn.</translation>
    </message>
    <message>
        <source>Reading the visits…</source>
        <translation>Leser besøkene …</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Brukeren</translation>
    </message>
    <message>
        <source>To be keyed into the care record</source>
        <translation>Skal skrives inn i omsorgsjournalen</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøk</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Nothing was deleted or written over.</source>
        <translation>Ingenting er slettet eller overskrevet.</translation>
    </message>
    <message>
        <source>The program cannot open your data</source>
        <translation>Programmet kan ikke åpne dataene dine</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
</context>
<context>
    <name>TurnedPackage</name>
    <message>
        <source>By {date} the needs assessor looks at whether you need other help.</source>
        <translation>Senest {date} ser saksbehandleren på om du trenger annen hjelp.</translation>
    </message>
    <message>
        <source>It ends by itself on {date}.</source>
        <translation>Den slutter av seg selv {date}.</translation>
    </message>
    <message>
        <source>What you get</source>
        <translation>Det får du</translation>
    </message>
    <message>
        <source>{name}, you get extra help</source>
        <translation>{name}, du får ekstra hjelp</translation>
    </message>
</context>
<context>
    <name>TurnedScreen</name>
    <message>
        <source>I have read it</source>
        <translation>Jeg har lest det</translation>
    </message>
    <message>
        <source>It matters to you</source>
        <translation>Det er viktig for deg</translation>
    </message>
    <message>
        <source>What we have agreed</source>
        <translation>Dette har vi avtalt</translation>
    </message>
    <message>
        <source>What we work towards</source>
        <translation>Dette jobber vi mot</translation>
    </message>
    <message>
        <source>What you told us</source>
        <translation>Dette fortalte du oss</translation>
    </message>
    <message>
        <source>{name}, this is what we talked about</source>
        <translation>{name}, dette har vi snakket om</translation>
    </message>
</context>
<context>
    <name>TurnedSwap</name>
    <message>
        <source>What the municipality&apos;s rules say</source>
        <translation>Dette sier kommunens regler</translation>
    </message>
    <message>
        <source>You get instead</source>
        <translation>Du får i stedet</translation>
    </message>
    <message>
        <source>You may change your mind: then you get the help that is granted.</source>
        <translation>Du kan gjerne ombestemme deg. Da får du hjelpen som er innvilget.</translation>
    </message>
    <message>
        <source>You swap from</source>
        <translation>Du bytter fra</translation>
    </message>
    <message>
        <source>{name}, this is the swap we have agreed</source>
        <translation>{name}, dette har vi avtalt å bytte</translation>
    </message>
    <message>
        <source>{name}, this is the swap we talk about</source>
        <translation>{name}, dette snakker vi om å bytte</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>A copy of the key is kept in the computer&apos;s keyring. Whoever can use your account can then open the data.</source>
        <translation>En kopi av nøkkelen lagres i datamaskinens nøkkelring. Den som kan bruke kontoen din, kan da åpne dataene.</translation>
    </message>
    <message>
        <source>Do not ask again on this computer</source>
        <translation>Ikke spør igjen på denne datamaskinen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Åpner…</translation>
    </message>
    <message>
        <source>The data on this computer is encrypted.</source>
        <translation>Dataene på denne datamaskinen er kryptert.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås opp</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Din passordsetning</translation>
    </message>
</context>
<context>
    <name>VisitEntry</name>
    <message>
        <source>Begin the visit</source>
        <translation>Begynn besøket</translation>
    </message>
    <message>
        <source>Change the visit</source>
        <translation>Endre besøket</translation>
    </message>
    <message>
        <source>Continue the visit</source>
        <translation>Fortsett besøket</translation>
    </message>
    <message>
        <source>Open the citizen</source>
        <translation>Åpne brukeren</translation>
    </message>
    <message>
        <source>Read the visit</source>
        <translation>Les besøket</translation>
    </message>
</context>
<context>
    <name>VisitFoot</name>
    <message>
        <source>Begin visit</source>
        <translation>Begynn besøk</translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation>Avslutt besøket</translation>
    </message>
    <message>
        <source>Key into the care record</source>
        <translation>Skriv inn i journalen</translation>
    </message>
    <message>
        <source>Next topic</source>
        <translation>Neste emne</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Lagret kl. {time}</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Oppsummering</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>Dialogue tools</source>
        <translation>Samtaleverktøy</translation>
    </message>
    <message>
        <source>Empty means at home.</source>
        <translation>Tom betyr i hjemmet.</translation>
    </message>
    <message>
        <source>New visit to {name}</source>
        <translation>Nytt besøk hos {name}</translation>
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
        <translation>Besøk hos {name}</translation>
    </message>
    <message>
        <source>What to talk about</source>
        <translation>Hva det skal snakkes om</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Who leads the visit</source>
        <translation>Hvem leder besøket</translation>
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
        <translation>Et av samtaleverktøyene for besøket er ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Choose a tool</source>
        <translation>Velg et verktøy</translation>
    </message>
    <message>
        <source>Dialogue tools</source>
        <translation>Samtaleverktøy</translation>
    </message>
    <message>
        <source>No dialogue tool has been chosen for this visit.</source>
        <translation>Det er ikke valgt samtaleverktøy for dette besøket.</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Ett spørsmål om gangen</translation>
    </message>
    <message>
        <source>{done} of {total} topics</source>
        <translation>{done} av {total} emner</translation>
    </message>
</context>
<context>
    <name>VisitHeading</name>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skjermen</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Add with a reason …</source>
        <translation>Legg til med begrunnelse …</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Avtaler</translation>
    </message>
    <message>
        <source>Closed {when} by {who}. What was signed stays as it is.</source>
        <translation>Avsluttet {when} av {who}. Det som er signert, står fast.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Samtale</translation>
    </message>
    <message>
        <source>See what would change …</source>
        <translation>Se hva som ville endre seg …</translation>
    </message>
    <message>
        <source>The visit has not begun. Begin it to write.</source>
        <translation>Besøket er ikke begynt. Begynn det for å skrive.</translation>
    </message>
    <message>
        <source>The visit is cancelled: {reason}</source>
        <translation>Besøket er avlyst: {reason}</translation>
    </message>
    <message>
        <source>There is a newer version of {title}.</source>
        <translation>Det finnes en nyere versjon av {title}.</translation>
    </message>
    <message>
        <source>You are adding to a closed visit: {reason}</source>
        <translation>Du legger til i et avsluttet besøk: {reason}</translation>
    </message>
</context>
<context>
    <name>VisitSide</name>
    <message>
        <source>Add agreement</source>
        <translation>Legg til avtale</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Legg til mål</translation>
    </message>
    <message>
        <source>Add their own proposal</source>
        <translation>Legg til eget forslag</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Avtaler</translation>
    </message>
    <message>
        <source>Attach a picture or paper</source>
        <translation>Legg ved bilde eller dokument</translation>
    </message>
    <message>
        <source>Hand over as a file</source>
        <translation>Overlever som fil</translation>
    </message>
    <message>
        <source>It matters to me</source>
        <translation>Det er viktig for meg</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Pictures and papers</source>
        <translation>Bilder og dokumenter</translation>
    </message>
    <message>
        <source>The citizen&apos;s help</source>
        <translation>Brukerens hjelp</translation>
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
        <translation>ingen dato ennå</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ingen ennå</translation>
    </message>
    <message>
        <source>outcome not written yet</source>
        <translation>utfallet er ikke skrevet ennå</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besøk</numerusform>
            <numerusform>%n besøk</numerusform>
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
        <translation>Finn etter bruker</translation>
    </message>
    <message>
        <source>How they stand</source>
        <translation>Hvordan de står</translation>
    </message>
    <message>
        <source>Joint visit</source>
        <translation>Felles besøk</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>No purpose is written yet.</source>
        <translation>Det er ikke skrevet noe formål ennå.</translation>
    </message>
    <message>
        <source>No visits are found.</source>
        <translation>Ingen besøk passer.</translation>
    </message>
    <message>
        <source>Only the nearest are shown. Search to see others.</source>
        <translation>Bare de nærmeste vises. Søk for å se andre.</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlegg besøk</translation>
    </message>
    <message>
        <source>To be keyed in</source>
        <translation>Skal skrives inn</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøk</translation>
    </message>
    <message>
        <source>Whose visits</source>
        <translation>Hvem sine besøk</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>Uten tidspunkt</translation>
    </message>
    <message>
        <source>You have no visits on this computer yet.</source>
        <translation>Du har ingen besøk på denne datamaskinen ennå.</translation>
    </message>
</context>
<context>
    <name>WaitingPackages</name>
    <message numerus="yes">
        <source>%n urgent request(s) to answer</source>
        <translation>
            <numerusform>%n hastesak venter på svar</numerusform>
            <numerusform>%n hastesaker venter på svar</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages to review</source>
        <translation>Pakker til oppfølging</translation>
    </message>
    <message>
        <source>See the review list</source>
        <translation>Se oppfølgingslisten</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message numerus="yes">
        <source>%n change(s) wait for the server</source>
        <translation>
            <numerusform>%n endring venter på nett</numerusform>
            <numerusform>%n endringer venter på nett</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) to be settled</source>
        <translation>
            <numerusform>%n ting til å avklare</numerusform>
            <numerusform>%n ting til å avklare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) wait for the server</source>
        <translation>
            <numerusform>%n bilde venter på serveren</numerusform>
            <numerusform>%n bilder venter på serveren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) have been written differently</source>
        <translation>
            <numerusform>%n sted er det skrevet forskjellig</numerusform>
            <numerusform>%n steder er det skrevet forskjellig</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>Rett det</translation>
    </message>
    <message>
        <source>Keep it here alone</source>
        <translation>Behold det bare her</translation>
    </message>
    <message>
        <source>Nobody has written differently, and nothing is to be sent.</source>
        <translation>Ingen har skrevet forskjellig, og det er ingenting å sende.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Ingenting venter</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Åpne {name}</translation>
    </message>
    <message>
        <source>See both</source>
        <translation>Se de to svarene</translation>
    </message>
    <message>
        <source>See them all</source>
        <translation>Se alle</translation>
    </message>
    <message>
        <source>Send as a file</source>
        <translation>Send som fil</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send nå</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta det tilbake</translation>
    </message>
    <message>
        <source>The oldest is from {when}.</source>
        <translation>Den eldste er fra {when}.</translation>
    </message>
    <message>
        <source>The rules are being gone through …</source>
        <translation>Reglene gjennomgås …</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Det venter</translation>
    </message>
    <message>
        <source>{names} wrote differently {when}: {title} ({whose}). Both are kept.</source>
        <translation>{names} skrev forskjellig {when}: {title} ({whose}). Begge deler er lagret.</translation>
    </message>
    <message>
        <source>{names} wrote differently {when}: {title}. Both are kept.</source>
        <translation>{names} skrev forskjellig {when}: {title}. Begge deler er lagret.</translation>
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
        <translation>Legg til i besøket</translation>
    </message>
    <message>
        <source>Cancel the visit</source>
        <translation>Avlys besøket</translation>
    </message>
    <message>
        <source>Everyone who takes part can read the reason.</source>
        <translation>Alle som deltar, kan lese begrunnelsen.</translation>
    </message>
    <message>
        <source>Moved to another day</source>
        <translation>Flyttet til en annen dag</translation>
    </message>
    <message>
        <source>New information after the visit</source>
        <translation>Nye opplysninger etter besøket</translation>
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
        <translation>Noe ble glemt</translation>
    </message>
    <message>
        <source>Something was wrong</source>
        <translation>Noe var feil</translation>
    </message>
    <message>
        <source>The citizen asks for it</source>
        <translation>Brukeren ber om det</translation>
    </message>
    <message>
        <source>The citizen does not want the visit</source>
        <translation>Brukeren ønsker ikke besøket</translation>
    </message>
    <message>
        <source>The citizen is ill</source>
        <translation>Brukeren er syk</translation>
    </message>
    <message>
        <source>They were sent</source>
        <translation>De er sendt</translation>
    </message>
    <message>
        <source>To check that it is the right person</source>
        <translation>For å sikre at det er riktig person</translation>
    </message>
    <message>
        <source>To look up in another system</source>
        <translation>Til oppslag i et annet system</translation>
    </message>
    <message>
        <source>What was signed stays as it is. The reason is printed with what you add.</source>
        <translation>Det som er signert, står fast. Begrunnelsen skrives ut sammen med det du legger til.</translation>
    </message>
    <message>
        <source>Who saw it, when and why is logged.</source>
        <translation>Det logges hvem som så det, når og hvorfor.</translation>
    </message>
    <message>
        <source>Why do you add to the closed visit?</source>
        <translation>Hvorfor legger du til i det avsluttede besøket?</translation>
    </message>
    <message>
        <source>Why do you need to see the address?</source>
        <translation>Hvorfor trenger du å se adressen?</translation>
    </message>
    <message>
        <source>Why do you need to see the number?</source>
        <translation>Hvorfor trenger du å se nummeret?</translation>
    </message>
    <message>
        <source>Why is the visit cancelled?</source>
        <translation>Hvorfor avlyses besøket?</translation>
    </message>
</context>
<context>
    <name>WeekPart</name>
    <message>
        <source>By kind</source>
        <translation>Etter type</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Help this week</source>
        <translation>Hjelp denne uken</translation>
    </message>
    <message>
        <source>Help: {week}</source>
        <translation>Hjelp: {week}</translation>
    </message>
    <message>
        <source>No help by the minute this week.</source>
        <translation>Ingen hjelp med faste tider denne uken.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen ennå</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation>Annen hjelp</translation>
    </message>
    <message>
        <source>The help of this week is arranged in the course.</source>
        <translation>Ukens hjelp avtales i forløpet.</translation>
    </message>
    <message>
        <source>The week after (Alt+Right)</source>
        <translation>Uken etter (Alt+høyrepil)</translation>
    </message>
    <message>
        <source>The week before (Alt+Left)</source>
        <translation>Uken før (Alt+venstrepil)</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Denne uken</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>All help</source>
        <translation>All hjelp</translation>
    </message>
    <message>
        <source>In all {minutes}</source>
        <translation>I alt {minutes}</translation>
    </message>
    <message>
        <source>In all {minutes} in the week</source>
        <translation>I alt {minutes} i uken</translation>
    </message>
    <message>
        <source>Minutes in all</source>
        <translation>Minutter i alt</translation>
    </message>
    <message>
        <source>Minutes of help from {first} to {last}</source>
        <translation>Minutter med hjelp fra {first} til {last}</translation>
    </message>
    <message>
        <source>Other help</source>
        <translation>Annen hjelp</translation>
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
        <translation>satt på pause</translation>
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
        <translation>Med ord, for eksempel «hver tirsdag»</translation>
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
        <translation>Greit</translation>
    </message>
    <message>
        <source>Attach a picture or paper</source>
        <translation>Legg ved bilde eller dokument</translation>
    </message>
    <message>
        <source>Citizens</source>
        <translation>Brukere</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finn</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Finn eller gjør noe</translation>
    </message>
    <message>
        <source>Go to citizens</source>
        <translation>Gå til brukere</translation>
    </message>
    <message>
        <source>Go to dialogue tools</source>
        <translation>Gå til samtaleverktøy</translation>
    </message>
    <message>
        <source>Go to settings</source>
        <translation>Gå til innstillinger</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Gå til i dag</translation>
    </message>
    <message>
        <source>Go to visits</source>
        <translation>Gå til besøk</translation>
    </message>
    <message>
        <source>Is my work saved?</source>
        <translation>Er arbeidet mitt lagret?</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Krever oppmerksomhet</translation>
    </message>
    <message>
        <source>New citizen</source>
        <translation>Ny bruker</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>Ett spørsmål om gangen</translation>
    </message>
    <message>
        <source>Open a code system from a file</source>
        <translation>Åpne et kodeverk fra en fil</translation>
    </message>
    <message>
        <source>Open a dialogue tool from a file</source>
        <translation>Åpne et samtaleverktøy fra en fil</translation>
    </message>
    <message>
        <source>Orders to suppliers</source>
        <translation>Bestillinger til leverandører</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Planlegg besøk</translation>
    </message>
    <message>
        <source>Print a paper on the help</source>
        <translation>Skriv ut et papir om hjelpen</translation>
    </message>
    <message>
        <source>Print the receipt of the visit</source>
        <translation>Skriv ut kvittering for besøket</translation>
    </message>
    <message>
        <source>Print the summary</source>
        <translation>Skriv ut oppsummeringen</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sikkerhet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Swap a service</source>
        <translation>Bytt en tjeneste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Turn the screen</source>
        <translation>Vend skjermen</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Besøk</translation>
    </message>
    <message>
        <source>What people have written differently</source>
        <translation>Det som er skrevet forskjellig</translation>
    </message>
    <message>
        <source>Who has looked at the record</source>
        <translation>Hvem har sett i saken</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Go on later</source>
        <translation>Fortsett senere</translation>
    </message>
    <message>
        <source>Save this</source>
        <translation>Lagre dette</translation>
    </message>
    <message>
        <source>Throw away what is written here</source>
        <translation>Forkast det som står her</translation>
    </message>
    <message>
        <source>What you agree on</source>
        <translation>Det dere blir enige om</translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>No</source>
        <translation>Nei</translation>
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
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Answered in another way: {after}</source>
        <translation>Besvares på en annen måte: {after}</translation>
    </message>
    <message>
        <source>Left out: {before}</source>
        <translation>Utgått: {before}</translation>
    </message>
    <message>
        <source>Moved: {after}</source>
        <translation>Flyttet: {after}</translation>
    </message>
    <message>
        <source>New: {after}</source>
        <translation>Nytt: {after}</translation>
    </message>
    <message>
        <source>Other answers to choose from: {after} ({options})</source>
        <translation>Andre svar å velge mellom: {after} ({options})</translation>
    </message>
    <message>
        <source>Other help: {after}</source>
        <translation>Annen hjelpetekst: {after}</translation>
    </message>
    <message>
        <source>Other rules: {after}</source>
        <translation>Andre regler: {after}</translation>
    </message>
    <message>
        <source>{before} is now {after}</source>
        <translation>{before} heter nå {after}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>--tls-cert and --tls-key belong together: give both, or neither.</source>
        <translation>--tls-cert og --tls-key hører sammen: oppgi begge eller ingen av dem.</translation>
    </message>
    <message>
        <source>A demo only meets a trial server on this computer: its persons are made up.</source>
        <translation>En demo møter bare en prøveserver på denne datamaskinen: Personene er oppdiktet.</translation>
    </message>
    <message>
        <source>A formula stands in the spreadsheet ({detail}). Write what it says there instead, and try again.</source>
        <translation>Det står en formel i regnearket ({detail}). Skriv i stedet det den viser, og prøv igjen.</translation>
    </message>
    <message>
        <source>A heading has an answer. Only questions can have answers.</source>
        <translation>En overskrift har et svar. Bare spørsmål kan ha svar.</translation>
    </message>
    <message>
        <source>A picture came damaged over the line. It is fetched again by itself.</source>
        <translation>Et bilde ble skadet underveis. Det hentes på nytt av seg selv.</translation>
    </message>
    <message>
        <source>A rule of the form does not hold: {human}</source>
        <translation>En regel i skjemaet er ikke oppfylt: {human}</translation>
    </message>
    <message>
        <source>A text has an answer. Only questions can have answers.</source>
        <translation>En tekst har et svar. Bare spørsmål kan ha svar.</translation>
    </message>
    <message>
        <source>All help was stopped because the citizen died.</source>
        <translation>All hjelp er stanset fordi brukeren er død.</translation>
    </message>
    <message>
        <source>All help was stopped because the citizen died. No help can be granted.</source>
        <translation>All hjelp er stanset fordi brukeren er død. Det kan ikke tildeles hjelp.</translation>
    </message>
    <message>
        <source>An answer does not say which question it belongs to.</source>
        <translation>Et svar sier ikke hvilket spørsmål det hører til.</translation>
    </message>
    <message>
        <source>Another computer has used this code. Ask for a new one.</source>
        <translation>En annen datamaskin har brukt koden. Be om en ny.</translation>
    </message>
    <message>
        <source>Another program is using the data. Nothing is lost. Try again in a moment.</source>
        <translation>Et annet program bruker dataene. Ingenting er gått tapt. Prøv igjen om et øyeblikk.</translation>
    </message>
    <message>
        <source>At least {minimum} answers are needed.</source>
        <translation>Det må være minst {minimum} svar.</translation>
    </message>
    <message>
        <source>Checking how the answer is written takes too long; it was not checked.</source>
        <translation>Det tar for lang tid å kontrollere hvordan svaret er skrevet; det er ikke kontrollert.</translation>
    </message>
    <message>
        <source>Choose a day that is to come.</source>
        <translation>Velg en dag som kommer.</translation>
    </message>
    <message>
        <source>Choose at least one day of the week.</source>
        <translation>Velg minst én ukedag.</translation>
    </message>
    <message>
        <source>Choose at least {minimum}.</source>
        <translation>Velg minst {minimum}.</translation>
    </message>
    <message>
        <source>Choose at most {maximum}.</source>
        <translation>Velg høyst {maximum}.</translation>
    </message>
    <message>
        <source>Choose one of the answers in the list.</source>
        <translation>Velg et av svarene på listen.</translation>
    </message>
    <message>
        <source>Choose one of the codes that were found.</source>
        <translation>Velg en av kodene som ble funnet.</translation>
    </message>
    <message>
        <source>Choose one of those in the list.</source>
        <translation>Velg en av dem på listen.</translation>
    </message>
    <message>
        <source>Choose one of those that were found.</source>
        <translation>Velg en av dem som ble funnet.</translation>
    </message>
    <message>
        <source>Choose the unit that it was measured in.</source>
        <translation>Velg enheten det er målt i.</translation>
    </message>
    <message>
        <source>Compare the characters of the other computer first. Nothing was taken in.</source>
        <translation>Sammenlign først tegnene til den andre datamaskinen. Ingenting er hentet inn.</translation>
    </message>
    <message>
        <source>Everything at once is taken out by those who answer for records: visitators, team leads and administrators.</source>
        <translation>Alt på én gang tas ut av dem som har ansvar for journalene: saksbehandlere, teamledere og administratorer.</translation>
    </message>
    <message>
        <source>From {outside_on} the citizen gets help under another law ({track}).</source>
        <translation>Fra {outside_on} får brukeren hjelp etter en annen lov ({track}).</translation>
    </message>
    <message>
        <source>It can be {most} minutes at the most.</source>
        <translation>Det kan høyst være {most} minutter.</translation>
    </message>
    <message>
        <source>It ends on {last_on} already. Choose that day or an earlier one.</source>
        <translation>Det slutter allerede {last_on}. Velg den dagen eller en tidligere.</translation>
    </message>
    <message>
        <source>It is not known whether the answers are finished ({status}).</source>
        <translation>Det er ikke kjent om svarene er ferdige ({status}).</translation>
    </message>
    <message>
        <source>It must not be after {maximum}.</source>
        <translation>Det kan ikke være etter {maximum}.</translation>
    </message>
    <message>
        <source>It must not be before {minimum}.</source>
        <translation>Det kan ikke være før {minimum}.</translation>
    </message>
    <message>
        <source>No laptop {device} was let in there. careapp hub devices lists them.</source>
        <translation>Ingen bærbar datamaskin {device} er sluppet inn der. careapp hub devices viser dem.</translation>
    </message>
    <message>
        <source>Nobody called {name} can sign in there.</source>
        <translation>Ingen ved navn {name} kan logge inn der.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser. Try again when you are ready.</source>
        <translation>Det kom ikke noe svar fra nettleseren. Prøv igjen når du er klar.</translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation>Ingen ble logget inn.</translation>
    </message>
    <message>
        <source>Nobody was signed in. Try again.</source>
        <translation>Ingen ble logget inn. Prøv igjen.</translation>
    </message>
    <message>
        <source>One answer has several values.</source>
        <translation>Ett svar har flere verdier.</translation>
    </message>
    <message>
        <source>Only one of these can hold. Choose one, or write something else.</source>
        <translation>Bare én av dem kan gjelde. Velg én, eller skriv noe annet.</translation>
    </message>
    <message>
        <source>Others could read along: the hub listens on {host} only with --tls-cert and --tls-key.</source>
        <translation>Andre ville kunne lese med: huben lytter bare på {host} med --tls-cert og --tls-key.</translation>
    </message>
    <message>
        <source>Others on this computer can read the hub&apos;s key {path}. Take that right from them (chmod 600), and try again.</source>
        <translation>Andre på denne datamaskinen kan lese nøkkelen til huben, {path}. Ta den retten fra dem (chmod 600), og prøv igjen.</translation>
    </message>
    <message>
        <source>Questions stand under the question itself. They belong under its answer.</source>
        <translation>Det står spørsmål under selve spørsmålet. De hører til under svaret.</translation>
    </message>
    <message>
        <source>Say what came of considering rehabilitation, and why: this help is lasting.</source>
        <translation>Skriv hva vurderingen av rehabilitering førte til, og hvorfor: hjelpen er varig.</translation>
    </message>
    <message>
        <source>Say with --role or --mandate what it is.</source>
        <translation>Oppgi med --role eller --mandate hva det er.</translation>
    </message>
    <message>
        <source>Say with --staff who it is.</source>
        <translation>Oppgi med --staff hvem det er.</translation>
    </message>
    <message>
        <source>Say with --url which database it is, as its owner.</source>
        <translation>Oppgi med --url hvilken database det er, som eieren av den.</translation>
    </message>
    <message>
        <source>Sign in to send what you have written. You can go on writing; everything is saved here.</source>
        <translation>Logg inn for å sende det du har skrevet. Du kan skrive videre; alt er lagret her.</translation>
    </message>
    <message>
        <source>Somebody in another role decides this. Everything stands until then.</source>
        <translation>Dette avgjøres av en i en annen rolle. Alt står til det er gjort.</translation>
    </message>
    <message>
        <source>Somebody must be asked. Choose who answers.</source>
        <translation>Noen må spørres. Velg hvem som svarer.</translation>
    </message>
    <message>
        <source>Something does not hold in {number} places. Nothing was changed. Keep a copy of the database, and ask whoever makes the program.</source>
        <translation>Noe holder ikke {number} steder. Ingenting er endret. Ta vare på en kopi av databasen, og spør dem som lager programmet.</translation>
    </message>
    <message>
        <source>Something is not right ({code}). Nothing is lost.</source>
        <translation>Noe er ikke som det skal ({code}). Ingenting er gått tapt.</translation>
    </message>
    <message>
        <source>Something is written on this topic already. Open it, and add to it there.</source>
        <translation>Det står allerede noe om dette emnet. Åpne det og skriv videre der.</translation>
    </message>
    <message>
        <source>Something of it is too large for a file. Nothing is lost: it is sent when there is a connection to the municipality&apos;s server.</source>
        <translation>Noe av det er for stort for en fil. Ingenting er tapt: Det sendes når det er forbindelse med kommunens server.</translation>
    </message>
    <message>
        <source>That is more than a day has hours. Look at minutes and times.</source>
        <translation>Det er mer enn døgnet har timer. Se på minutter og antall ganger.</translation>
    </message>
    <message>
        <source>That is no address of a server that one can reach safely (https).</source>
        <translation>Det er ikke adressen til en server man kan nå sikkert (https).</translation>
    </message>
    <message>
        <source>That is no day of the week.</source>
        <translation>Det er ikke en ukedag.</translation>
    </message>
    <message>
        <source>That is no mark of an earlier export from here, or the server has been restored since. Export everything anew.</source>
        <translation>Det er ikke et merke fra en tidligere eksport herfra, eller så er serveren gjenopprettet siden. Eksporter alt på nytt.</translation>
    </message>
    <message>
        <source>That is no recovery key. Give the file from the municipality&apos;s safe with --recovery.</source>
        <translation>Det er ikke en gjenopprettingsnøkkel. Oppgi filen fra kommunens safe med --recovery.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Nothing was changed. Try again.</source>
        <translation>Det er ikke passordsetningen. Ingenting er endret. Prøv igjen.</translation>
    </message>
    <message>
        <source>That is the server of {name}. What is written on this computer belongs to another municipality, and stays here.</source>
        <translation>Det er serveren til {name}. Det som er skrevet på denne datamaskinen, hører til en annen kommune og blir her.</translation>
    </message>
    <message>
        <source>The answer is longer than {maximum} characters.</source>
        <translation>Svaret er lengre enn {maximum} tegn.</translation>
    </message>
    <message>
        <source>The answer is not among those offered.</source>
        <translation>Svaret er ikke blant alternativene.</translation>
    </message>
    <message>
        <source>The answer is not in the list of answers that the question names.</source>
        <translation>Svaret er ikke på listen over svar som spørsmålet viser til.</translation>
    </message>
    <message>
        <source>The answer is not of the kind the question asks for.</source>
        <translation>Svaret er ikke av det slaget det spørres om.</translation>
    </message>
    <message>
        <source>The answer is not written as it should be.</source>
        <translation>Svaret er ikke skrevet slik det skal være.</translation>
    </message>
    <message>
        <source>The answer is not written as the form asks for. {wanted}</source>
        <translation>Svaret er ikke skrevet slik skjemaet ber om. {wanted}</translation>
    </message>
    <message>
        <source>The answer is shorter than {minimum} characters.</source>
        <translation>Svaret er kortere enn {minimum} tegn.</translation>
    </message>
    <message>
        <source>The answer must be at least {minimum}.</source>
        <translation>Svaret må være minst {minimum}.</translation>
    </message>
    <message>
        <source>The answer must be at most {maximum}.</source>
        <translation>Svaret kan være høyst {maximum}.</translation>
    </message>
    <message>
        <source>The answers belong to another form ({url}).</source>
        <translation>Svarene hører til et annet skjema ({url}).</translation>
    </message>
    <message>
        <source>The answers belong to another version of the form ({version}, not {wanted}).</source>
        <translation>Svarene hører til en annen utgave av skjemaet ({version}, ikke {wanted}).</translation>
    </message>
    <message>
        <source>The answers do not say which form they belong to.</source>
        <translation>Svarene sier ikke hvilket skjema de hører til.</translation>
    </message>
    <message>
        <source>The card cannot be read: it is damaged, or somebody has altered it. Ask for it again.</source>
        <translation>Kortet kan ikke leses: Det er skadet, eller noen har endret det. Be om det på nytt.</translation>
    </message>
    <message>
        <source>The care course is not on this computer. Choose one of the citizen&apos;s courses.</source>
        <translation>Forløpet er ikke på denne datamaskinen. Velg et av brukerens forløp.</translation>
    </message>
    <message>
        <source>The catalogue has a service with this code already. Change that one.</source>
        <translation>Katalogen har allerede en tjeneste med denne koden. Endre den.</translation>
    </message>
    <message>
        <source>The check digits do not fit. See whether two digits were swapped.</source>
        <translation>Kontrollsifrene passer ikke. Se om to sifre er byttet om.</translation>
    </message>
    <message>
        <source>The citizen gets help under another law on {outside_on} ({track}).</source>
        <translation>Brukeren får hjelp etter en annen lov {outside_on} ({track}).</translation>
    </message>
    <message>
        <source>The code is not made out to anybody by name: say who you are.</source>
        <translation>Koden er ikke utstedt til noen ved navn: Skriv hvem du er.</translation>
    </message>
    <message>
        <source>The code is too old. Ask for a new one.</source>
        <translation>Koden er for gammel. Be om en ny.</translation>
    </message>
    <message>
        <source>The code must have {digits} digits.</source>
        <translation>Koden må ha {digits} sifre.</translation>
    </message>
    <message>
        <source>The computer does not let the program write to {path}. What you have typed is still on the screen. Ask your IT support for write access.</source>
        <translation>Datamaskinen lar ikke programmet skrive i {path}. Det du har skrevet, står fortsatt på skjermen. Be IT-støtte om skrivetilgang.</translation>
    </message>
    <message>
        <source>The computer&apos;s keyring does not answer as it should. Nothing is lost: your passphrase opens the data as before.</source>
        <translation>Datamaskinens nøkkelring svarer ikke slik den skal. Ingenting er tapt: Passordsetningen din åpner dataene som før.</translation>
    </message>
    <message>
        <source>The data at {path} cannot be read: the file is damaged, or it belongs to another key. It has not been touched. Contact your IT support.</source>
        <translation>Dataene i {path} kan ikke leses: Filen er skadet eller hører til en annen nøkkel. Den er ikke rørt. Kontakt IT-støtte.</translation>
    </message>
    <message>
        <source>The data in {path} never joined a municipality&apos;s server: only its passphrase opens it.</source>
        <translation>Dataene i {path} har aldri vært koblet til en kommunes server: Bare passordfrasen åpner dem.</translation>
    </message>
    <message>
        <source>The data was written by a newer version of the program. The file is untouched. Update the program, and open it again.</source>
        <translation>Dataene er skrevet av en nyere utgave av programmet. Filen er ikke rørt. Oppdater programmet, og åpne det igjen.</translation>
    </message>
    <message>
        <source>The database does not answer, or refuses this role. Nothing was changed. See that PostgreSQL runs and that the address after --url is right.</source>
        <translation>Databasen svarer ikke eller avviser denne rollen. Ingenting er endret. Se etter at PostgreSQL kjører, og at adressen etter --url er riktig.</translation>
    </message>
    <message>
        <source>The database is not up to this version. Nothing was changed. Run careapp hub migrate as its owner.</source>
        <translation>Databasen er ikke brakt opp til denne versjonen. Ingenting er endret. Kjør careapp hub migrate som eieren av den.</translation>
    </message>
    <message>
        <source>The database of the trial in {path} does not start. Nothing was changed. Look into the file log there, or choose another folder with --dir.</source>
        <translation>Prøvedatabasen i {path} starter ikke. Ingenting er endret. Se i filen log der, eller velg en annen mappe med --dir.</translation>
    </message>
    <message>
        <source>The date is far away. See whether the year is right.</source>
        <translation>Datoen ligger langt unna. Se om årstallet er riktig.</translation>
    </message>
    <message>
        <source>The day is still to come. Choose today or earlier.</source>
        <translation>Dagen har ikke kommet ennå. Velg i dag eller en tidligere dag.</translation>
    </message>
    <message>
        <source>The demo in {path} has lost its key file. Delete the folder, or choose another.</source>
        <translation>Demoen i {path} har mistet nøkkelfilen sin. Slett mappen, eller velg en annen.</translation>
    </message>
    <message>
        <source>The dialogue tool has moved on meanwhile. Look at it again.</source>
        <translation>Samtaleverktøyet er kommet videre i mellomtiden. Se på det igjen.</translation>
    </message>
    <message>
        <source>The dialogue tool has no questions.</source>
        <translation>Samtaleverktøyet har ingen spørsmål.</translation>
    </message>
    <message>
        <source>The dialogue tool has too many questions.</source>
        <translation>Samtaleverktøyet har for mange spørsmål.</translation>
    </message>
    <message>
        <source>The disk answered with an error. What you have typed is still on the screen. Contact your IT support.</source>
        <translation>Disken svarte med en feil. Det du har skrevet, står fortsatt på skjermen. Kontakt IT-støtte.</translation>
    </message>
    <message>
        <source>The disk is full. What you have typed is still on the screen. Free some space, and try again.</source>
        <translation>Disken er full. Det du har skrevet, står fortsatt på skjermen. Frigjør plass, og prøv igjen.</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>Slutt må komme etter start.</translation>
    </message>
    <message>
        <source>The end of the file is missing: perhaps the stick was pulled out too early. Nothing was taken from it. Ask for the file again.</source>
        <translation>Slutten av filen mangler: Kanskje minnepinnen ble tatt ut for tidlig. Ingenting er hentet fra den. Be om filen på nytt.</translation>
    </message>
    <message>
        <source>The file comes from a demo with made-up persons. Nothing was taken from it.</source>
        <translation>Filen kommer fra en demo med oppdiktede personer. Ingenting er hentet fra den.</translation>
    </message>
    <message>
        <source>The file comes from another municipality. Nothing was taken from it.</source>
        <translation>Filen kommer fra en annen kommune. Ingenting er hentet fra den.</translation>
    </message>
    <message>
        <source>The file has too many parts to be a dialogue tool.</source>
        <translation>Filen har for mange deler til å være et samtaleverktøy.</translation>
    </message>
    <message>
        <source>The file is about a citizen with a protected address who is not on this computer. Nothing was taken from it; it reaches the municipality from your colleague&apos;s computer.</source>
        <translation>Filen gjelder en bruker med beskyttet adresse som ikke er på denne datamaskinen. Ingenting er hentet fra den. Det når kommunen fra datamaskinen til kollegaen.</translation>
    </message>
    <message>
        <source>The file is larger than {maximum} MB.</source>
        <translation>Filen er større enn {maximum} MB.</translation>
    </message>
    <message>
        <source>The file is larger than {mb} MB and cannot be attached. The file is untouched.</source>
        <translation>Filen er større enn {mb} MB og kan ikke legges ved. Filen er urørt.</translation>
    </message>
    <message>
        <source>The file is locked for another computer than this one. Nothing was taken from it. Give your colleague the card of this computer (in Settings, under Other computers), and ask for the file again.</source>
        <translation>Filen er låst for en annen datamaskin enn denne. Ingenting er hentet fra den. Gi kollegaen kortet til denne datamaskinen (i Innstillinger under Andre datamaskiner), og be om filen på nytt.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be a dialogue tool.</source>
        <translation>Filen er nøstet for dypt til å være et samtaleverktøy.</translation>
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
        <translation>Filen er ikke et regneark som kan åpnes (.xlsx). Ingenting er lagret.</translation>
    </message>
    <message>
        <source>The file is not JSON, so it is no dialogue tool.</source>
        <translation>Filen er ikke JSON og derfor ikke et samtaleverktøy.</translation>
    </message>
    <message>
        <source>The file is not as it was made: it is damaged, or somebody has altered it. Nothing was taken from it. Ask for the file again.</source>
        <translation>Filen er ikke slik den ble laget: Den er skadet, eller noen har endret den. Ingenting er hentet fra den. Be om filen på nytt.</translation>
    </message>
    <message>
        <source>The file is of a laptop that this hub never let in. Nothing was taken from it.</source>
        <translation>Filen kommer fra en bærbar datamaskin som denne huben aldri har sluppet inn. Ingenting er tatt fra den.</translation>
    </message>
    <message>
        <source>The file is too large to be a dialogue tool.</source>
        <translation>Filen er for stor til å være et samtaleverktøy.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of the program. Nothing was taken from it. Update the program, and open the file again.</source>
        <translation>Filen er laget med en nyere versjon av programmet. Ingenting er hentet fra den. Oppdater programmet og åpne filen igjen.</translation>
    </message>
    <message>
        <source>The file with pictures and papers could not be read. It lies in {path} now, and a new one was begun. What the municipality&apos;s server has comes back by itself. Look whether a picture of today is missing.</source>
        <translation>Filen med bilder og papirer kunne ikke leses. Den ligger nå i {path}, og en ny er begynt. Det kommunens server har, kommer tilbake av seg selv. Se etter om et bilde fra i dag mangler.</translation>
    </message>
    <message>
        <source>The file with the key is too short: it takes at least 32 bytes.</source>
        <translation>Filen med nøkkelen er for kort: Det må minst 32 byte til.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read.</source>
        <translation>Filen {path} kan ikke leses.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written. Choose another place.</source>
        <translation>Filen {path} kan ikke skrives. Velg et annet sted.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made. Choose another folder.</source>
        <translation>Mappen {path} kan ikke lages. Velg en annen mappe.</translation>
    </message>
    <message>
        <source>The form does not have this question.</source>
        <translation>Skjemaet har ikke dette spørsmålet.</translation>
    </message>
    <message>
        <source>The form is not at hand ({url}).</source>
        <translation>Skjemaet er ikke på denne datamaskinen ({url}).</translation>
    </message>
    <message>
        <source>The form is not in use ({status}).</source>
        <translation>Skjemaet er ikke i bruk ({status}).</translation>
    </message>
    <message>
        <source>The grant is not on this computer.</source>
        <translation>Vedtaket er ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The help began on {first_on}. Choose that day or a later one.</source>
        <translation>Hjelpen begynte {first_on}. Velg den dagen eller en senere.</translation>
    </message>
    <message>
        <source>The help ended on {last_on}. Grant new help instead.</source>
        <translation>Hjelpen sluttet {last_on}. Tildel ny hjelp i stedet.</translation>
    </message>
    <message>
        <source>The help is not granted on that day.</source>
        <translation>Hjelpen er ikke tildelt den dagen.</translation>
    </message>
    <message>
        <source>The help is paused on these days already.</source>
        <translation>Hjelpen er allerede på pause de dagene.</translation>
    </message>
    <message>
        <source>The hub cannot listen on port {port}. Choose another one with --port.</source>
        <translation>Huben kan ikke lytte på port {port}. Velg en annen med --port.</translation>
    </message>
    <message>
        <source>The hub is not installed. Run pip install careapp[hub], and try again.</source>
        <translation>Huben er ikke installert. Kjør pip install careapp[hub], og prøv igjen.</translation>
    </message>
    <message>
        <source>The hub&apos;s key {path} can be neither read nor made.</source>
        <translation>Nøkkelen til huben, {path}, kan verken leses eller lages.</translation>
    </message>
    <message>
        <source>The key file {path} is missing or damaged. The data is untouched. Contact your IT support.</source>
        <translation>Nøkkelfilen {path} mangler eller er skadet. Dataene er ikke rørt. Kontakt IT-støtte.</translation>
    </message>
    <message>
        <source>The key is not a key for this data. The file is untouched.</source>
        <translation>Nøkkelen passer ikke til disse dataene. Filen er ikke rørt.</translation>
    </message>
    <message>
        <source>The list of answers is not at hand, so the answer could not be checked.</source>
        <translation>Listen over svar er ikke her, så svaret kunne ikke kontrolleres.</translation>
    </message>
    <message>
        <source>The most must not be less than the least.</source>
        <translation>Det høyeste kan ikke være mindre enn det laveste.</translation>
    </message>
    <message>
        <source>The municipality&apos;s log-in does not answer. Check the network, and try again.</source>
        <translation>Kommunens innlogging svarer ikke. Se om det er nett, og prøv igjen.</translation>
    </message>
    <message>
        <source>The municipality&apos;s rules do not allow this swap. Nothing was changed.</source>
        <translation>Kommunens regler tillater ikke byttet. Ingenting er endret.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not accept this log-in. Try once more, or ask your IT support.</source>
        <translation>Kommunens server godtar ikke denne innloggingen. Prøv en gang til, eller spør IT.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not answer just now. Everything is saved here, and it is tried again by itself.</source>
        <translation>Kommunens server svarer ikke akkurat nå. Alt er lagret her, og programmet prøver selv igjen.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not know this code. Is it the right server?</source>
        <translation>Kommunens server kjenner ikke koden. Er det riktig server?</translation>
    </message>
    <message>
        <source>The municipality&apos;s server does not know this computer. Everything is saved here. Ask your municipality to look at it.</source>
        <translation>Kommunens server kjenner ikke denne datamaskinen. Alt er lagret her. Be kommunen om å se på det.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server has much to do just now. Everything is saved here, and it is tried again by itself.</source>
        <translation>Kommunens server har mye å gjøre akkurat nå. Alt er lagret her, og programmet prøver selv igjen.</translation>
    </message>
    <message>
        <source>The municipality&apos;s server made a mistake. Everything is saved here, and it is tried again by itself.</source>
        <translation>Kommunens server gjorde en feil. Alt er lagret her, og programmet prøver selv igjen.</translation>
    </message>
    <message>
        <source>The network asks for a log-in of its own, as in a hotel or a train. Open your browser, log in to the network, and the rest happens by itself.</source>
        <translation>Nettet ber om sin egen innlogging, som på et hotell eller et tog. Åpne nettleseren og logg inn på nettet, så skjer resten av seg selv.</translation>
    </message>
    <message>
        <source>The network&apos;s proxy asks for a log-in that the program cannot give. Ask your IT support to let careapp through.</source>
        <translation>Nettets proxy ber om en innlogging som programmet ikke kan gi. Be IT om å slippe careapp gjennom.</translation>
    </message>
    <message>
        <source>The number does not begin with a date that exists.</source>
        <translation>Nummeret begynner ikke med en dato som finnes.</translation>
    </message>
    <message>
        <source>The number may only have digits.</source>
        <translation>Nummeret kan bare ha sifre.</translation>
    </message>
    <message>
        <source>The number must be at least {least}.</source>
        <translation>Tallet må være minst {least}.</translation>
    </message>
    <message>
        <source>The number must have {digits} digits.</source>
        <translation>Nummeret må ha {digits} sifre.</translation>
    </message>
    <message>
        <source>The package is not on this computer.</source>
        <translation>Pakken er ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The password is too short: at least {number} characters.</source>
        <translation>Passordet er for kort: minst {number} tegn.</translation>
    </message>
    <message>
        <source>The password was wrong too often. Wait a minute, and try again.</source>
        <translation>Passordet var feil for mange ganger. Vent et minutt, og prøv igjen.</translation>
    </message>
    <message>
        <source>The pause is not on this computer.</source>
        <translation>Pausen er ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The picture is no longer on this computer.</source>
        <translation>Bildet er ikke lenger på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The picture is still on its way to this computer. Try again after a while.</source>
        <translation>Bildet er fortsatt på vei til denne datamaskinen. Prøv igjen om litt.</translation>
    </message>
    <message>
        <source>The printer {printer} does not answer. Nothing was printed.</source>
        <translation>Skriveren {printer} svarer ikke. Ingenting er skrevet ut.</translation>
    </message>
    <message>
        <source>The program cannot open its data at {path}. The file is untouched. Close other programs that use it, and try again.</source>
        <translation>Programmet kan ikke åpne dataene sine i {path}. Filen er ikke rørt. Lukk andre programmer som bruker den, og prøv igjen.</translation>
    </message>
    <message>
        <source>The program cannot write to {path}. Nothing was changed.</source>
        <translation>Programmet kan ikke skrive i {path}. Ingenting er endret.</translation>
    </message>
    <message>
        <source>The program made a mistake while it sent. Everything is saved here, and is tried again.</source>
        <translation>Programmet gjorde en feil mens det sendte. Alt er lagret her, og det prøves igjen.</translation>
    </message>
    <message>
        <source>The proxy that this computer is set to use does not answer. Another network may help.</source>
        <translation>Proxyen som datamaskinen er satt til å bruke, svarer ikke. Et annet nett kan hjelpe.</translation>
    </message>
    <message>
        <source>The question is answered, but is not to be asked after the other answers.</source>
        <translation>Spørsmålet er besvart, men skal ikke stilles etter de andre svarene.</translation>
    </message>
    <message>
        <source>The question is there several times. It should be there once.</source>
        <translation>Spørsmålet er der flere ganger. Det skal være der én gang.</translation>
    </message>
    <message>
        <source>The question stands in another order than in the form.</source>
        <translation>Spørsmålet står i en annen rekkefølge enn i skjemaet.</translation>
    </message>
    <message>
        <source>The question stands in another place than in the form.</source>
        <translation>Spørsmålet står et annet sted enn i skjemaet.</translation>
    </message>
    <message>
        <source>The server does not know that municipality.</source>
        <translation>Serveren kjenner ikke den kommunen.</translation>
    </message>
    <message>
        <source>The service is not in the catalogue.</source>
        <translation>Tjenesten står ikke i katalogen.</translation>
    </message>
    <message>
        <source>The smallest count that is told must be 2 or more.</source>
        <translation>Det minste antallet som vises, må være 2 eller mer.</translation>
    </message>
    <message>
        <source>The spreadsheet has macros or leads to other files, and is not opened. Save it as .xlsx without them, and try again.</source>
        <translation>Regnearket har makroer eller viser til andre filer og åpnes ikke. Lagre det som .xlsx uten dem, og prøv igjen.</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet called survey, where the questions stand.</source>
        <translation>Regnearket har ikke noe ark som heter survey, der spørsmålene står.</translation>
    </message>
    <message>
        <source>The spreadsheet is not understood. What reads it says: {detail}</source>
        <translation>Regnearket kan ikke forstås. Programmet som leser det, sier: {detail}</translation>
    </message>
    <message>
        <source>The supplier has been told of it, so it cannot be undone in silence. End or change the help instead; then the supplier is told again.</source>
        <translation>Leverandøren har fått beskjed, så dette kan ikke angres i stillhet. Avslutt eller endre hjelpen i stedet; da får leverandøren beskjed igjen.</translation>
    </message>
    <message>
        <source>The swap is not on this computer any more.</source>
        <translation>Byttet finnes ikke lenger på denne datamaskinen.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De to er ikke like.</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>De to passordene er ikke like.</translation>
    </message>
    <message>
        <source>The unit is not among those offered ({unit}).</source>
        <translation>Enheten er ikke blant dem som kan velges ({unit}).</translation>
    </message>
    <message>
        <source>The visit has not begun.</source>
        <translation>Besøket er ikke begynt.</translation>
    </message>
    <message>
        <source>The visit is already closed. You can add to it with a reason.</source>
        <translation>Besøket er allerede avsluttet. Du kan legge til med en begrunnelse.</translation>
    </message>
    <message>
        <source>The visit is cancelled. Plan a new one.</source>
        <translation>Besøket er avlyst. Planlegg et nytt.</translation>
    </message>
    <message>
        <source>The visit is closed. Write why you add to it.</source>
        <translation>Besøket er avsluttet. Skriv hvorfor du legger til noe.</translation>
    </message>
    <message>
        <source>There are more than {maximum} answers.</source>
        <translation>Det er flere enn {maximum} svar.</translation>
    </message>
    <message>
        <source>There is a slip in the code. Look at it letter by letter.</source>
        <translation>Det er en skrivefeil i koden. Se på den bokstav for bokstav.</translation>
    </message>
    <message>
        <source>There is already data in {path}. It has not been touched.</source>
        <translation>Det er allerede data i {path}. De er ikke rørt.</translation>
    </message>
    <message>
        <source>There is an answer without a value.</source>
        <translation>Det er et svar uten verdi.</translation>
    </message>
    <message>
        <source>There is no connection to the municipality&apos;s server. Everything is saved here. Check the network, or wait: it is tried again by itself.</source>
        <translation>Det er ikke forbindelse til kommunens server. Alt er lagret her. Se om det er nett, eller vent: Programmet prøver selv igjen.</translation>
    </message>
    <message>
        <source>There is no data in {path}.</source>
        <translation>Det er ingen data i {path}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Mappen {path} finnes ikke.</translation>
    </message>
    <message>
        <source>There is no newer version of this dialogue tool.</source>
        <translation>Det finnes ingen nyere versjon av dette samtaleverktøyet.</translation>
    </message>
    <message>
        <source>There is nothing to hand over.</source>
        <translation>Det er ingenting å overlevere.</translation>
    </message>
    <message>
        <source>There is something in {path} already. Choose an empty folder.</source>
        <translation>Det ligger allerede noe i {path}. Velg en tom mappe.</translation>
    </message>
    <message>
        <source>They do not hold {name} after that day.</source>
        <translation>De har ikke {name} etter den dagen.</translation>
    </message>
    <message>
        <source>This answer stands alone. Remove the others.</source>
        <translation>Dette svaret står alene. Fjern de andre.</translation>
    </message>
    <message>
        <source>This citizen is not on this computer.</source>
        <translation>Denne brukeren finnes ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>This computer does not know its user any more. The data is untouched. Contact your IT support.</source>
        <translation>Datamaskinen kjenner ikke lenger den som bruker den. Dataene er ikke rørt. Kontakt IT-støtte.</translation>
    </message>
    <message>
        <source>This computer has joined a server already.</source>
        <translation>Denne datamaskinen er allerede koblet til en server.</translation>
    </message>
    <message>
        <source>This computer has not joined a server.</source>
        <translation>Denne datamaskinen er ikke koblet til en server.</translation>
    </message>
    <message>
        <source>This computer is made out to somebody else. Sign in as them, or ask for a code of your own.</source>
        <translation>Denne datamaskinen er utstedt til en annen. Logg inn som den personen, eller be om en egen kode.</translation>
    </message>
    <message>
        <source>This computer is not connected to a municipality&apos;s server.</source>
        <translation>Denne datamaskinen er ikke koblet til en kommunes server.</translation>
    </message>
    <message>
        <source>This computer is not known here any more. Open its card again.</source>
        <translation>Datamaskinen er ikke kjent her lenger. Åpne kortet på nytt.</translation>
    </message>
    <message>
        <source>This could not be checked: {detail}</source>
        <translation>Dette kunne ikke kontrolleres: {detail}</translation>
    </message>
    <message>
        <source>This hub does not serve {called}. Add it with careapp hub municipality add.</source>
        <translation>Denne huben betjener ikke {called}. Legg den til med careapp hub municipality add.</translation>
    </message>
    <message>
        <source>This is a demo with made-up persons: files about real people are not opened here.</source>
        <translation>Dette er en demo med oppdiktede personer: Filer om virkelige mennesker åpnes ikke her.</translation>
    </message>
    <message>
        <source>This is neither a picture that can be shown here (JPEG, PNG, WebP, TIFF, BMP, GIF) nor a PDF. The file is untouched. Let the camera save as JPEG, or save the paper as PDF.</source>
        <translation>Dette er verken et bilde som kan vises her (JPEG, PNG, WebP, TIFF, BMP, GIF), eller en PDF. Filen er urørt. La kameraet lagre som JPEG, eller lagre dokumentet som PDF.</translation>
    </message>
    <message>
        <source>This is no file that was handed over by careapp, and no card of a computer. Choose a file that ends in .careapp or .careapp-card.</source>
        <translation>Dette er verken en fil overlevert fra careapp eller kortet til en datamaskin. Velg en fil som slutter på .careapp eller .careapp-card.</translation>
    </message>
    <message>
        <source>This is not on this computer any more.</source>
        <translation>Det er ikke på denne datamaskinen lenger.</translation>
    </message>
    <message>
        <source>This is the card of this computer. Open that of the other one.</source>
        <translation>Dette er kortet til denne datamaskinen. Åpne det til den andre.</translation>
    </message>
    <message>
        <source>This kind of file is not asked for ({kind}).</source>
        <translation>Denne typen fil er det ikke bedt om ({kind}).</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>Dette må fylles ut.</translation>
    </message>
    <message>
        <source>This recovery key does not open the data. It belongs to another municipality, or to an earlier key. Nothing was changed.</source>
        <translation>Denne gjenopprettingsnøkkelen åpner ikke dataene. Den hører til en annen kommune eller til en tidligere nøkkel. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>This task is settled by doing it.</source>
        <translation>Denne oppgaven avsluttes ved å gjøre det.</translation>
    </message>
    <message>
        <source>This tool asks for a level, and a level is set by a professional.</source>
        <translation>Verktøyet spør etter et nivå, og et nivå settes av en fagperson.</translation>
    </message>
    <message>
        <source>This version of the program is too old to fetch news. What you write is sent all the same. Update the program.</source>
        <translation>Denne versjonen av programmet er for gammel til å hente nytt. Det du skriver, sendes likevel. Oppdater programmet.</translation>
    </message>
    <message>
        <source>This visit is not on this computer.</source>
        <translation>Dette besøket finnes ikke på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Two questions of the dialogue tool have the same name, so that it can only be read. It cannot be released.</source>
        <translation>To spørsmål i samtaleverktøyet har samme navn, så det kan bare leses. Det kan ikke frigis.</translation>
    </message>
    <message>
        <source>Use at least {length} characters. A sentence you can remember is good.</source>
        <translation>Bruk minst {length} tegn. En setning du husker, er bra.</translation>
    </message>
    <message>
        <source>User name and password do not fit together. Try once more.</source>
        <translation>Brukernavn og passord passer ikke sammen. Prøv en gang til.</translation>
    </message>
    <message>
        <source>Version {version} was released with other content, and is not changed. Give the file a new version, and bring it in again.</source>
        <translation>Versjon {version} er frigitt med et annet innhold og blir ikke endret. Gi filen en ny versjon, og hent den inn igjen.</translation>
    </message>
    <message>
        <source>What answered could not prove that it is the municipality&apos;s server, so nothing was sent. Try another network, or ask your IT support.</source>
        <translation>Det som svarte, kunne ikke bevise at det er kommunens server, så ingenting ble sendt. Prøv et annet nett, eller spør IT.</translation>
    </message>
    <message>
        <source>What stands in {path} is no key of a hub. Bring the key back from its backup: laptops believe no other.</source>
        <translation>Det som står i {path}, er ikke nøkkelen til en hub. Hent nøkkelen tilbake fra sikkerhetskopien: de bærbare datamaskinene tror ikke på noen annen.</translation>
    </message>
    <message>
        <source>What this is about is not on this computer any more.</source>
        <translation>Det dette handler om, er ikke lenger på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Who has looked is shown to those who answer for the record. Ask one of them.</source>
        <translation>Hvem som har sett i saken, vises for dem som har ansvar for den. Spør en av dem.</translation>
    </message>
    <message>
        <source>Write a date, such as 24.11.2026.</source>
        <translation>Skriv en dato, for eksempel 24.11.2026.</translation>
    </message>
    <message>
        <source>Write a number of days from 1 to {most}.</source>
        <translation>Skriv et antall dager fra 1 til {most}.</translation>
    </message>
    <message>
        <source>Write a number of weeks from 1 to {most}.</source>
        <translation>Skriv et antall uker fra 1 til {most}.</translation>
    </message>
    <message>
        <source>Write a number, such as 1.5.</source>
        <translation>Skriv et tall, for eksempel 1,5.</translation>
    </message>
    <message>
        <source>Write a time, such as 9.30.</source>
        <translation>Skriv et klokkeslett, for eksempel 9:30.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 3.</source>
        <translation>Skriv et helt tall, for eksempel 3.</translation>
    </message>
    <message>
        <source>Write a whole number, without decimals.</source>
        <translation>Skriv et helt tall uten desimaler.</translation>
    </message>
    <message>
        <source>Write at most one decimal.</source>
        <translation>Skriv høyst én desimal.</translation>
    </message>
    <message>
        <source>Write at most {maximum} decimals.</source>
        <translation>Skriv høyst {maximum} desimaler.</translation>
    </message>
    <message>
        <source>Write how many minutes, at least 1.</source>
        <translation>Skriv hvor mange minutter, minst 1.</translation>
    </message>
    <message>
        <source>Write how many times, at least 1.</source>
        <translation>Skriv hvor mange ganger, minst 1.</translation>
    </message>
    <message>
        <source>Write it like this: {wanted}</source>
        <translation>Skriv det slik: {wanted}</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv hvorfor.</translation>
    </message>
    <message>
        <source>Your role may not do this. These may: {roles}.</source>
        <translation>Rollen din kan ikke gjøre dette. Det kan: {roles}.</translation>
    </message>
    <message>
        <source>{called} is no municipality: write country and number, such as DK-101.</source>
        <translation>{called} er ikke en kommune: skriv land og nummer, for eksempel DK-101.</translation>
    </message>
    <message>
        <source>{detail} is no list of answers that can be read (FHIR ValueSet or CodeSystem).</source>
        <translation>{detail} er ikke en svarliste som kan leses (FHIR ValueSet eller CodeSystem).</translation>
    </message>
    <message>
        <source>{name} has been retired. Choose another service.</source>
        <translation>{name} er utgått. Velg en annen tjeneste.</translation>
    </message>
    <message>
        <source>{name} is granted already on {shared_on}. Change that grant instead.</source>
        <translation>{name} er allerede tildelt {shared_on}. Endre det vedtaket i stedet.</translation>
    </message>
    <message>
        <source>{name} is granted under another law on {shared_on}. End it first: help under two laws at a time is not possible.</source>
        <translation>{name} er tildelt etter en annen lov {shared_on}. Avslutt den først: man kan ikke få hjelp etter to lover på samme tid.</translation>
    </message>
    <message>
        <source>{path} holds no recovery key. Nothing was changed.</source>
        <translation>Det er ingen gjenopprettingsnøkkel i {path}. Ingenting ble endret.</translation>
    </message>
    <message>
        <source>{path} holds real data. The demo only opens a folder of its own.</source>
        <translation>{path} inneholder virkelige data. Demoen åpner bare sin egen mappe.</translation>
    </message>
    <message>
        <source>{supplier} does not deliver this kind of help: {category}.</source>
        <translation>{supplier} leverer ikke dette slaget hjelp: {category}.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>A file cannot be attached here yet. What it holds is kept.</source>
        <translation>Her kan det ennå ikke legges ved en fil. Det som er der, blir tatt vare på.</translation>
    </message>
    <message>
        <source>A part of the form is not written as it should be ({detail}).</source>
        <translation>En del av skjemaet er ikke skrevet som den skal ({detail}).</translation>
    </message>
    <message>
        <source>A question has no name of its own.</source>
        <translation>Et spørsmål har ikke sitt eget navn.</translation>
    </message>
    <message>
        <source>A question has the name of another one&apos;s later round ({detail}). The form can be read, not filled in.</source>
        <translation>Et spørsmål heter det samme som en senere runde av et annet spørsmål ({detail}). Skjemaet kan leses, men ikke fylles ut.</translation>
    </message>
    <message>
        <source>A reference cannot be filled in here yet. What it holds is kept.</source>
        <translation>En henvisning kan ennå ikke fylles ut her. Det som er der, blir tatt vare på.</translation>
    </message>
    <message>
        <source>An answer in the form is not understood.</source>
        <translation>Et svar i skjemaet forstås ikke.</translation>
    </message>
    <message>
        <source>An answer to a question that is not in the form is kept aside.</source>
        <translation>Et svar på et spørsmål som ikke er i skjemaet, er lagt til side.</translation>
    </message>
    <message>
        <source>An option has no value and is left out.</source>
        <translation>Et alternativ har ingen verdi og er utelatt.</translation>
    </message>
    <message>
        <source>Only a part of the list of options is in the form.</source>
        <translation>Bare en del av alternativene er i skjemaet.</translation>
    </message>
    <message>
        <source>Several can be chosen; in which order they stand is not kept.</source>
        <translation>Flere kan velges; rekkefølgen lagres ikke.</translation>
    </message>
    <message>
        <source>The form asks for a scale that is not known ({detail}).</source>
        <translation>Skjemaet ber om en ukjent skala ({detail}).</translation>
    </message>
    <message>
        <source>The form asks for something not supported yet ({detail}).</source>
        <translation>Skjemaet ber om noe som ennå ikke støttes ({detail}).</translation>
    </message>
    <message>
        <source>The form binds the answer to a place that is not known ({detail}).</source>
        <translation>Skjemaet knytter svaret til et ukjent sted ({detail}).</translation>
    </message>
    <message>
        <source>The form cannot work out a value here: {detail}.</source>
        <translation>Skjemaet kan ikke regne ut en verdi her: {detail}.</translation>
    </message>
    <message>
        <source>The form has a part that is not known ({detail}).</source>
        <translation>Skjemaet har en ukjent del ({detail}).</translation>
    </message>
    <message>
        <source>The form has a picture or a recording here that is not shown.</source>
        <translation>Skjemaet har et bilde eller et opptak her som ikke vises.</translation>
    </message>
    <message>
        <source>The form has a rule here that is not checked yet.</source>
        <translation>Skjemaet har en regel her som ennå ikke kontrolleres.</translation>
    </message>
    <message>
        <source>The form wants another way to show this ({detail}).</source>
        <translation>Skjemaet ønsker en annen måte å vise dette på ({detail}).</translation>
    </message>
    <message>
        <source>The form wants the answer written in a certain way; that is not checked yet.</source>
        <translation>Skjemaet vil ha svaret skrevet på en bestemt måte; det kontrolleres ennå ikke.</translation>
    </message>
    <message>
        <source>The group was answered several times.</source>
        <translation>Gruppen er besvart flere ganger.</translation>
    </message>
    <message>
        <source>The list of options is not in the form ({detail}).</source>
        <translation>Alternativene er ikke i skjemaet ({detail}).</translation>
    </message>
    <message>
        <source>The program says in its own words that an answer is missing.</source>
        <translation>Programmet sier med sine egne ord at et svar mangler.</translation>
    </message>
    <message>
        <source>The spreadsheet wants another look ({detail}); it is not kept.</source>
        <translation>Regnearket ønsker et annet utseende ({detail}); det blir ikke bevart.</translation>
    </message>
    <message>
        <source>The visit knows this already ({detail}); it is not asked.</source>
        <translation>Det vet besøket fra før ({detail}); det blir ikke spurt om det.</translation>
    </message>
    <message>
        <source>There are too many options; some are left out.</source>
        <translation>Det er for mange alternativer; noen er utelatt.</translation>
    </message>
    <message>
        <source>There is nothing to choose from.</source>
        <translation>Det er ingenting å velge mellom.</translation>
    </message>
    <message>
        <source>These questions depend on each other in a circle: {detail}.</source>
        <translation>Disse spørsmålene avhenger av hverandre i ring: {detail}.</translation>
    </message>
    <message>
        <source>These values of the form depend on each other in a circle: {detail}.</source>
        <translation>Disse verdiene i skjemaet avhenger av hverandre i ring: {detail}.</translation>
    </message>
    <message>
        <source>This is worked out from other answers; that is not supported yet.</source>
        <translation>Dette regnes ut fra andre svar; det støttes ennå ikke.</translation>
    </message>
    <message>
        <source>This kind of question ({detail}) is asked for as text.</source>
        <translation>Denne typen spørsmål ({detail}) besvares som tekst.</translation>
    </message>
    <message>
        <source>This kind of question is not known ({detail}).</source>
        <translation>Denne typen spørsmål er ikke kjent ({detail}).</translation>
    </message>
    <message>
        <source>This kind of row ({detail}) cannot be asked; only its words are shown.</source>
        <translation>Denne typen rad ({detail}) kan det ikke spørres med; bare ordene vises.</translation>
    </message>
    <message>
        <source>This part of the form is not supported yet ({code}).</source>
        <translation>Denne delen av skjemaet støttes ennå ikke ({code}).</translation>
    </message>
    <message>
        <source>This question depends on one that is not in the form.</source>
        <translation>Spørsmålet avhenger av et som ikke er i skjemaet.</translation>
    </message>
    <message>
        <source>Two questions have the same name ({detail}). The form can be read, not filled in.</source>
        <translation>To spørsmål har samme navn ({detail}). Skjemaet kan leses, ikke fylles ut.</translation>
    </message>
    <message>
        <source>What is written here is not supported ({detail}); it is left out.</source>
        <translation>Det som står her, er ikke støttet ({detail}); det er utelatt.</translation>
    </message>
    <message>
        <source>When this question is asked is not understood; it is always asked.</source>
        <translation>Det forstås ikke når spørsmålet stilles; det stilles alltid.</translation>
    </message>
    <message>
        <source>Working out a value here takes too long; it is left out ({detail}).</source>
        <translation>Det tar for lang tid å regne ut en verdi her; den er utelatt ({detail}).</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>1 picture waits</source>
        <translation>1 bilde venter</translation>
    </message>
    <message>
        <source>At the municipality {time}</source>
        <translation>Hos kommunen {time}</translation>
    </message>
    <message>
        <source>Fetching {done} of {of}</source>
        <translation>Henter {done} av {of}</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Krever oppmerksomhet</translation>
    </message>
    <message>
        <source>Pictures go by themselves, after the words.</source>
        <translation>Bilder sendes av seg selv, etter ordene.</translation>
    </message>
    <message>
        <source>Pictures wait for a line that does not cost by use. Choose “Send and fetch now” to send them all the same.</source>
        <translation>Bilder venter på en forbindelse som ikke koster etter forbruk. Velg «Send og hent nå» for å sende dem likevel.</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Lagret på denne datamaskinen</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Lagret på denne datamaskinen {time}</translation>
    </message>
    <message>
        <source>Sending {done} of {of}</source>
        <translation>Sender {done} av {of}</translation>
    </message>
    <message>
        <source>The municipality has taken this computer off. What you had written is handed in.</source>
        <translation>Kommunen har stengt denne datamaskinen. Det du hadde skrevet, er levert inn.</translation>
    </message>
    <message>
        <source>You have paused sending. Everything is saved on this computer.</source>
        <translation>Du har pause i sendingen. Alt er lagret på denne datamaskinen.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>ikke nett</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>pause i sendingen</translation>
    </message>
    <message>
        <source>sign in to send</source>
        <translation>logg inn for å sende</translation>
    </message>
    <message>
        <source>the network asks for a log-in</source>
        <translation>nettet ber om innlogging</translation>
    </message>
    <message>
        <source>{number} pictures wait</source>
        <translation>{number} bilder venter</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>A dialogue tool is not on this computer</source>
        <translation>Et samtaleverktøy er ikke på denne pc-en</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avlyst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avsluttet</translation>
    </message>
    <message>
        <source>Lacks a dialogue tool</source>
        <translation>Mangler samtaleverktøy</translation>
    </message>
    <message>
        <source>Nobody is invited</source>
        <translation>Ingen er invitert</translation>
    </message>
    <message>
        <source>Ready on this computer</source>
        <translation>Klar på denne pc-en</translation>
    </message>
    <message>
        <source>Two times are written</source>
        <translation>Det er skrevet to tidspunkter</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Written: {times}. Change the visit to settle it.</source>
        <translation>Skrevet: {times}. Endre besøket for å avgjøre det.</translation>
    </message>
</context>
</TS>

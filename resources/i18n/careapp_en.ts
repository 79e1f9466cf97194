<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>VisitsPage</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
</TS>

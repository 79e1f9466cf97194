"""The paper on a package: what is given and until when, on whose mandate, and who reviews it."""

from collections.abc import Iterator

from careapp.domain.help.grant import Grant
from careapp.domain.help.mandate import Mandate
from careapp.domain.help.package import GrantedPackage, PackageState, package_state
from careapp.domain.identity import RecordId
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.reports.model import (
    Block,
    BulletList,
    Column,
    Facts,
    Heading,
    KeepTogether,
    Paragraph,
    Report,
    Run,
    Table,
    Text,
)
from careapp.services.desk import Desk
from careapp.services.help.catalogue import packages_at_hand
from careapp.services.papers.help_file import HelpFile, open_help_file
from careapp.services.papers.plain_help import amount_words, days_of, period_words, whom_to_call
from careapp.store.reader import Stored


def package_paper(desk: Desk, package_id: RecordId, language: str) -> Report:
    """Return the paper on a granted package; the citizen's identifier is masked.

    Raises:
        InvalidRecordError: There is no such package here.
    """
    stored = desk.read.get(GrantedPackage, package_id)
    if stored is None:
        raise InvalidRecordError(Problem("package-unknown"))
    file = open_help_file(desk, stored.record.citizen_id, language)
    name = package_name(file, stored.record)
    written = stored.made.at.astimezone(file.wording.zone).date()
    title = file.wording.word("package_paper.title", name=name)
    header = file.wording.word("package_paper.header", day=file.wording.date_of(written))
    return file.report(title, header, tuple(_blocks(file, stored, name)))


def package_name(file: HelpFile, granted: GrantedPackage) -> str:
    """Return what a package is called in the language of the paper."""
    package = packages_at_hand(file.desk).get(granted.package)
    known = package is not None and granted.name in package.names.values()
    return package.name(file.wording.language) if package and known else granted.name or ""


def _blocks(file: HelpFile, stored: Stored[GrantedPackage], name: str) -> Iterator[Block]:
    word, granted = file.wording.word, stored.record
    yield Heading(1, word("package_paper.heading", name=name))
    greeting = word("citizen_summary.greeting", name=file.given_name)
    yield Paragraph(f"{greeting}\n{word('package_paper.lead')}")
    if standing := _standing(file, granted):
        yield Paragraph((Run(standing, bold=True),))
    yield _lines(file, stored)
    if reasons := _reasons(file, granted):
        told = Paragraph(word("package_paper.ticked"))
        yield KeepTogether((Heading(2, word("package_paper.why")), told, BulletList(reasons)))
    ends = granted.days.ends_on if granted.days else None
    if ends:
        last = word("package_paper.ends", day=file.wording.day_year(ends))
        yield KeepTogether((Heading(2, word("package_paper.until")), Paragraph(last)))
    facts = Facts(tuple(_who(file, stored)))
    yield KeepTogether((Heading(2, word("package_paper.who")), facts))
    yield from whom_to_call(file, stored.made.author)


def _standing(file: HelpFile, granted: GrantedPackage) -> str:
    """Return what one must know of how the package stands; empty where all is as it should."""
    state = package_state(granted, file.known.today)
    if state is PackageState.REFUSED:
        return file.wording.word("package_paper.refused")
    if granted.checked is None and state in (PackageState.PROVISIONAL, PackageState.COMING):
        return file.wording.word("package_paper.provisional")
    return ""


def _lines(file: HelpFile, stored: Stored[GrantedPackage]) -> Block:
    word = file.wording.word
    lines = file.desk.read.where(Grant, package_id=stored.record_id)
    columns = (
        Column(word("package_paper.help"), 1.3, row_header=True),
        Column(word("package_paper.how_much"), 1.4),
        Column(word("package_paper.when"), 1.5),
    )
    rows = tuple(
        (
            file.names.of_grant(one.record),
            amount_words(file.wording, one.record),
            days_of(file.wording, one.record),
        )
        for one in lines
    )
    return KeepTogether((Heading(2, word("package_paper.you_get")), Table(columns, rows)))


def _reasons(file: HelpFile, granted: GrantedPackage) -> tuple[str, ...]:
    """Return the lines of the checklist that were ticked, in its order."""
    package = packages_at_hand(file.desk).get(granted.package)
    language = file.wording.language
    checks = package.trigger if package else ()
    ticked = [one.words for one in checks if one.name in granted.ticked]
    return tuple(words.get(language) or next(iter(words.values()), "") for words in ticked)


def _who(file: HelpFile, stored: Stored[GrantedPackage]) -> Iterator[tuple[str, Text]]:
    word, wording, granted = file.wording.word, file.wording, stored.record
    when = wording.moment(stored.made.at)
    yield word("package_paper.granted_by"), f"{file.maker(stored.record_id)}, {when}"
    yield word("package_paper.mandate"), _mandate(file, granted.mandate_id)
    if granted.review_on:
        day = wording.day_year(granted.review_on)
        yield word("package_paper.review"), word("package_paper.reviewed_on", day=day)
    if review := granted.review:
        told = word(f"reviewed.{review.reviewed}")
        day = wording.date_of(review.reviewed_on)
        yield word("package_paper.reviewed"), ", ".join((told, day, *filter(None, [review.words])))


def _mandate(file: HelpFile, mandate_id: RecordId | None) -> str:
    word = file.wording.word
    if mandate_id is None:
        return word("package_paper.own_right")
    stored = file.desk.read.get(Mandate, mandate_id)
    if stored is None:
        return word("package_paper.mandate_elsewhere")
    mandate = stored.record
    held = _held_by(file, mandate)
    parts = [held] if held else []
    if mandate.issued:
        day = file.wording.date_of(mandate.issued.issued_on)
        parts.append(word("package_paper.issued", name=mandate.issued.by, day=day))
    if mandate.holding:
        parts.append(period_words(file.wording, mandate.holding.first_on, mandate.holding.last_on))
    return ", ".join(parts)


def _held_by(file: HelpFile, mandate: Mandate) -> str:
    """Return the person, or everyone in the role, whom a mandate is issued to."""
    holder = mandate.holder
    if holder is None or holder.name:
        return holder.name if holder else ""
    return file.wording.word(f"role.{holder.role}") if holder.role else ""

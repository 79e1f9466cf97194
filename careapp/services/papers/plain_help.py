"""Grants as people read them on paper: how much, when, by whom, and how to swap."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from careapp.domain.help.catalogue import LegalBasis
from careapp.domain.help.grant import Grant
from careapp.domain.help.rhythm import Often
from careapp.domain.help.swap import Ruling
from careapp.domain.help.swap_rules import NEVER_SWAPPED, SwapRules
from careapp.domain.identity import RecordId
from careapp.domain.people import Role
from careapp.reports.model import Block, Heading, KeepTogether, Paragraph, Phone, PhoneList
from careapp.services.help.letters import letter_texts
from careapp.services.help.words import minutes, rhythm
from careapp.services.papers.help_file import HelpFile
from careapp.services.wording import Wording


@dataclass(frozen=True, slots=True)
class MaySwap:
    """Whether granted help may be swapped, and what is said of it."""

    may: bool
    words: str


def amount_words(wording: Wording, grant: Grant) -> str:
    """Return how much is granted: ``45 min, onsdag hver 2. uge``; of a course its frame."""
    word = wording.word
    if grant.frame and grant.is_course:
        least, most = grant.frame.least_minutes, grant.frame.most_minutes
        between = {"least": minutes(wording, least), "most": minutes(wording, most)}
        return word("help_paper.frame" if least else "help_paper.frame_most", **between)
    if grant.amount is None:
        return ""
    how = rhythm(wording, grant.amount.rhythm)
    if not grant.amount.minutes:
        return how
    each = minutes(wording, grant.amount.minutes)
    joined = "as_needed" if grant.amount.rhythm.often is Often.AS_NEEDED else "amount"
    return word(f"help_paper.{joined}", minutes=each, rhythm=how)


def period_words(wording: Wording, first: date | None, last: date | None) -> str:
    """Return from when to when: ``fra 2. november 2026, indtil videre``."""
    if first is None:
        return ""
    if first == last:
        return wording.word("help_paper.on", day=wording.date_of(first))
    from_on = wording.word("help_paper.from", day=wording.date_of(first))
    if last is None:
        return f"{from_on}, {wording.word('help.until_further_notice')}"
    if first.year == last.year:
        from_on = wording.word("help_paper.from", day=wording.day_month(first))
    return wording.word("help_paper.from_to", first=from_on, last=wording.date_of(last))


def days_of(wording: Wording, grant: Grant) -> str:
    """Return from when to when a grant runs, as far as it is known."""
    return period_words(wording, grant.days.starts_on if grant.days else None, grant.last_on)


def supplier_words(file: HelpFile, grant: Grant) -> str:
    """Return who gives the help, and that the citizen chose them where they did."""
    if grant.supplier is None:
        return ""
    if grant.supplier.free_choice:
        return file.wording.word("help_paper.own_choice", name=grant.supplier.name)
    return grant.supplier.name


def is_arranged(grant: Grant) -> bool:
    """Return whether help is arranged with the helper and not swapped: that under ældreloven."""
    return grant.is_course or (grant.service is not None and grant.service.basis is LegalBasis.AEL)


def may_swap(file: HelpFile, grant: Grant) -> MaySwap:
    """Return whether a citizen may swap what is granted, in a few words."""
    word = file.wording.word
    if is_arranged(grant):
        return MaySwap(may=True, words=word("help_paper.swap.arranged"))
    category, rules = grant.service.category if grant.service else None, file.known.rules
    refused = rules.when_broken(NEVER_SWAPPED) is Ruling.REFUSED
    if refused and {grant.key, category} & rules.never_swapped:
        return MaySwap(may=False, words=word("help_paper.swap.no"))
    return MaySwap(may=True, words=word("help_paper.swap.yes"))


def how_to_swap(file: HelpFile) -> Iterator[str]:
    """Yield how one swaps, as the municipality's rules have it."""
    word, rules = file.wording.word, file.known.rules
    yield word("help_paper.swap.right")
    yield " ".join((word("help_paper.swap.time"), _saving(file.wording, rules)))
    yield f"{_notice(file.wording, rules)} {word('help_paper.swap.granted_again')}"
    yield from paragraphs(letter_texts(file.desk, file.wording.language).swapping)


def paragraphs(words: str | None) -> Iterator[str]:
    """Yield the paragraphs of a text that blank lines part."""
    for one in (words or "").strip().split("\n\n"):
        if one.strip():
            yield " ".join(one.split())


def whom_to_call(file: HelpFile, staff_id: RecordId | None) -> tuple[Block, ...]:
    """Return whom to call: who decided, home care, and the municipality; nothing for nobody."""
    phones = tuple(_phones(file, staff_id))
    contact = letter_texts(file.desk, file.wording.language).contact
    told = tuple(Paragraph(one) for one in paragraphs(contact))
    if not phones and not told:
        return ()
    title = Heading(2, file.wording.word("citizen_summary.call"))
    return (KeepTogether((title, *told, *([PhoneList(phones)] if phones else []))),)


def _phones(file: HelpFile, staff_id: RecordId | None) -> Iterator[Phone]:
    word = file.wording.word
    member = file.staff(staff_id) if staff_id else None
    if member and member.phone and member.name:
        is_visitator = Role.VISITATOR in member.roles
        about = word("citizen_summary.call_visitator" if is_visitator else "help_paper.call_about")
        yield Phone(member.phone, member.name.full, about=about)
    district = file.district
    if district and district.phone:
        hours = word("citizen_summary.all_hours")
        about = word("citizen_summary.call_district", hours=hours)
        yield Phone(district.phone, district.name or "", about=about)
    place = file.municipality
    if place and place.phone:
        yield Phone(place.phone, place.name or "", about=place.opening_hours or "")


def _saving(wording: Wording, rules: SwapRules) -> str:
    card = rules.klippekort
    if card is None:
        return wording.word("help_paper.swap.not_saved")
    most = minutes(wording, card.most_minutes)
    return wording.word("help_paper.swap.saved", most=most, weeks=wording.number(card.keep_weeks))


def _notice(wording: Wording, rules: SwapRules) -> str:
    days = rules.notice_days or 0
    if days == 0:
        return wording.word("help_paper.swap.ask")
    key = "ask_day" if days == 1 else "ask_days"
    return wording.word(f"help_paper.swap.{key}", days=wording.number(days))

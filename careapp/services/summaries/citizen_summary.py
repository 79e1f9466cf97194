"""The citizen's paper: plain language, their own words first, nothing in confidence.

No codes, levels or law; what is agreed, with whom and when; whom to call.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from careapp.domain.informer import VOICE_OF, Voice
from careapp.domain.visit import Participation, Presence, Proposal
from careapp.reports.model import (
    Block,
    BulletList,
    Column,
    Heading,
    KeepTogether,
    Paragraph,
    Phone,
    PhoneList,
    Quote,
    Report,
    Run,
    Table,
)
from careapp.services.papers.course_blocks import course_blocks
from careapp.services.papers.visit_changes import citizens_changes
from careapp.services.papers.week_table import week_blocks
from careapp.services.summaries.attached import citizens_attached
from careapp.services.summaries.citizens_words import (
    agreed_in_words,
    matters_now,
    open_goals,
    owner_words,
    told_by_citizen,
    words_bound_to,
)
from careapp.services.summaries.dossier import Dossier
from careapp.services.summaries.every_page import made_by, page_words, sender


def citizen_summary(dossier: Dossier) -> Report:
    """Return the summary for the citizen; their identifier is masked."""
    word = dossier.wording.word
    citizen = dossier.conversation.citizen.record
    return Report(
        title=word("citizen_summary.title", name=dossier.name),
        language=dossier.wording.language,  # type: ignore[arg-type]
        audience="citizen",
        subject_name=dossier.name,
        subject_id=citizen.national_id.masked if citizen.national_id else "",
        author=made_by(dossier.desk, dossier.wording),
        made=dossier.wording.moment(dossier.desk.clock.now()),
        header_left=sender(dossier.desk, dossier.wording),
        header_right=word("paper.header", day=dossier.wording.day_year(dossier.held_on)),
        words=page_words(dossier.wording),
        blocks=tuple(_blocks(dossier)),
    )


def _blocks(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    citizen = dossier.conversation.citizen.record
    given = citizen.name.given if citizen.name else ""
    yield Heading(1, word("citizen_summary.greeting", name=given))
    yield Paragraph(f"{word('citizen_summary.thanks')}\n{word('citizen_summary.keep')}")
    yield from _matters(dossier)
    yield from _proposals(dossier)
    yield from _agreed(dossier)
    yield from citizens_changes(dossier.changes)
    yield from citizens_attached(dossier)
    yield from week_blocks(dossier.help)
    yield from course_blocks(dossier.help)
    yield from _told(dossier)
    yield from _next(dossier)
    yield from _present(dossier)
    yield from _call(dossier)


def _matters(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    if words := matters_now(dossier):
        yield KeepTogether((Heading(2, word("citizen_summary.matters")), Quote(words)))
    if goals := open_goals(dossier):
        yield KeepTogether((Heading(2, word("citizen_summary.goals")), BulletList(goals)))


def _proposals(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    for stored in dossier.proposals:
        proposal = stored.record
        relative = proposal.informer and VOICE_OF[proposal.informer] is Voice.RELATIVE
        title = "proposal_relative" if relative else "proposal"
        lines = [Paragraph(text) for text in _proposed(dossier, proposal)]
        yield KeepTogether((Heading(2, word(f"citizen_summary.{title}")), *lines))


def _proposed(dossier: Dossier, proposal: Proposal) -> Iterator[str]:
    """Yield the proposal in its own words, and what became of it."""
    word = dossier.wording.word
    if proposal.what:
        yield dossier.wording.quote(proposal.what)
    for key, words in (("when", proposal.when), ("by_whom", proposal.by_whom)):
        if words:
            yield f"{word(f'lead_summary.proposal_{key}')}: {words}"
    for key, words in (("outcome", proposal.outcome), ("why_different", proposal.why_different)):
        if words:
            yield word(f"citizen_summary.{key}", words=words)


def _agreed(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    rows = tuple(
        (
            one.record.what or "",
            owner_words(dossier, one.record.owner),
            dossier.wording.when(one.record.when) or word("citizen_summary.no_date"),
        )
        for one in dossier.agreements
    )
    in_words = _asked(agreed_in_words(dossier))
    if not rows and not in_words and dossier.changes.any:
        return  # what has changed in the help follows
    yield Heading(2, word("citizen_summary.agreed"))
    if not rows and not in_words:
        yield Paragraph(word("citizen_summary.nothing_agreed"))
    if rows:
        columns = (
            Column(word("citizen_summary.what"), 1.15, row_header=True),
            Column(word("citizen_summary.who")),
            Column(word("citizen_summary.when")),
        )
        yield Table(columns, rows)
    if in_words:
        yield BulletList(in_words)


def _told(dossier: Dossier) -> Iterator[Block]:
    if told := _asked(told_by_citizen(dossier)):
        yield Heading(2, dossier.wording.word("citizen_summary.told"))
        yield BulletList(told)


def _asked(answers: Iterable[tuple[str, str]]) -> tuple[tuple[Run, Run], ...]:
    """Return questions with what was answered behind them."""
    return tuple(
        (Run(question if question.endswith("?") else f"{question}:", bold=True), Run(f" {words}"))
        for question, words in answers
    )


def _follow_ups(dossier: Dossier) -> Iterator[date]:
    """Yield the days on which one talks again."""
    for state in dossier.conversation.answers.values():
        if state.said.follow_up_on:
            yield state.said.follow_up_on
    for day in words_bound_to(dossier, "follow-up-on"):
        with suppress(ValueError):  # a form may let people write a day in their own words
            yield date.fromisoformat(day)


def _next(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    days = list(_follow_ups(dossier))
    steps = words_bound_to(dossier, "next-step")
    again = (
        word("citizen_summary.follow_up", day=dossier.wording.day(min(days)))
        if days
        else word("citizen_summary.no_follow_up")
    )
    lines = (*(Paragraph(step) for step in steps), Paragraph(again))
    right = Paragraph(word("citizen_summary.right"))
    yield KeepTogether((Heading(2, word("citizen_summary.next")), *lines, right))


def _present(dossier: Dossier) -> Iterator[Block]:
    there = [
        one
        for one in dossier.visit.participants.values()
        if one.presence in (Presence.PRESENT, Presence.BY_PHONE)
    ]
    if there:
        names = BulletList(tuple(participant(dossier, one) for one in there))
        title = Heading(2, dossier.wording.word("citizen_summary.present"))
        yield KeepTogether((title, names))


def participant(dossier: Dossier, one: Participation) -> str:
    """Return a participant with the capacity they were there in."""
    detail = one.detail or dossier.wording.word(f"part.{one.part}")
    by_phone = one.presence is Presence.BY_PHONE
    phone = f", {dossier.wording.word('presence.by-phone')}" if by_phone else ""
    return f"{one.name}, {detail}{phone}"


def _call(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    phones = []
    if dossier.author.phone:
        about = word("citizen_summary.call_visitator")
        phones.append(Phone(dossier.author.phone, dossier.author_name, about=about))
    if dossier.district.phone:
        about = word("citizen_summary.call_district", hours=word("citizen_summary.all_hours"))
        phones.append(Phone(dossier.district.phone, dossier.district.name or "", about=about))
    told = tuple(Paragraph(words) for words in words_bound_to(dossier, "whom-to-call"))
    if phones or told:
        title = Heading(2, word("citizen_summary.call"))
        yield KeepTogether((title, *told, *([PhoneList(tuple(phones))] if phones else [])))

"""The team lead's paper: levels, changes, notes with author and time, sources."""

from collections.abc import Iterator

from careapp.domain.citizen import AttentionCard
from careapp.domain.identity import RecordId
from careapp.domain.visit import Proposal
from careapp.reports.model import Block, Column, Facts, Heading, Paragraph, Quote, Report, Table
from careapp.services.papers.visit_changes import leads_changes
from careapp.services.summaries.answers import answer_blocks
from careapp.services.summaries.attached import leads_attached
from careapp.services.summaries.citizen_summary import (
    participant,
)
from careapp.services.summaries.dossier import Dossier
from careapp.services.summaries.every_page import made_by, page_words, sender
from careapp.services.summaries.levels import level_blocks
from careapp.services.summaries.measures import measure_blocks
from careapp.services.summaries.notes import note_blocks
from careapp.services.visits import times_of
from careapp.store.reader import Stored


def lead_summary(dossier: Dossier) -> Report:
    """Return the summary for the team lead, with the whole identifier."""
    word = dossier.wording.word
    citizen = dossier.conversation.citizen.record
    return Report(
        title=f"{word('lead_summary.title')}, {dossier.name}",
        language=dossier.wording.language,  # type: ignore[arg-type]
        audience="professional",
        subject_name=dossier.name,
        subject_id=citizen.national_id.shown if citizen.national_id else "",
        author=made_by(dossier.desk, dossier.wording),
        made=dossier.wording.moment(dossier.desk.clock.now()),
        header_left=sender(dossier.desk, dossier.wording),
        header_right=word("paper.header", day=dossier.wording.day_year(dossier.held_on)),
        words=page_words(dossier.wording),
        blocks=tuple(_blocks(dossier)),
    )


def _blocks(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    name = word("lead_summary.for_whom", name=dossier.name, age=dossier.age)
    yield Heading(1, name if dossier.age else dossier.name)
    if not dossier.closings:
        yield Paragraph(word("lead_summary.not_closed"))
    yield from _matters(dossier)
    yield Heading(2, word("lead_summary.visit"))
    yield Facts(tuple(_facts(dossier)))
    yield from _attention(dossier)
    yield from _proposals(dossier)
    yield from level_blocks(dossier)
    yield from measure_blocks(dossier)
    yield from _goals(dossier)
    yield from _agreements(dossier)
    yield from leads_changes(dossier.changes)
    yield from note_blocks(dossier)
    yield from leads_attached(dossier)
    yield from answer_blocks(dossier)


def _matters(dossier: Dossier) -> Iterator[Block]:
    known = dossier.conversation.citizen.record.what_matters
    if known:
        who = dossier.wording.word(f"informer.{known.informer}")
        said = (
            dossier.wording.word(
                "lead_summary.said_on", who=who, day=dossier.wording.date_of(known.said_on)
            )
            if known.said_on
            else who
        )
        yield Heading(2, dossier.wording.word("lead_summary.matters"))
        yield Quote(dossier.wording.quote(known.words), said)


def _facts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    word, visit = dossier.wording.word, dossier.visit
    citizen = dossier.conversation.citizen.record
    yield word("lead_summary.purpose"), visit.purpose or word("date.none")
    times = [one for one in times_of(dossier.desk, dossier.conversation.visit) if one]
    if times:
        told = [dossier.wording.moment(one.starts_at) for one in times]
        apart = [word("lead_summary.times_apart")] if len(times) > 1 else []
        yield word("lead_summary.time"), "\n".join([*apart, *told])
    yield word("lead_summary.place"), visit.place or word("lead_summary.at_home")
    if citizen.address:
        hidden = citizen.address.protected
        address = word("date.hidden_address") if hidden else citizen.address.full
        yield word("lead_summary.address"), address
    if citizen.legal_track:
        track = word(f"track.{citizen.legal_track.track}")
        since = dossier.wording.date_of(citizen.legal_track.since)
        yield word("lead_summary.law"), word("lead_summary.law_since", track=track, day=since)
    people = [
        f"{participant(dossier, one)} ({word(f'presence.{one.presence}')})"
        for one in visit.participants.values()
    ]
    yield word("lead_summary.participants"), "\n".join(people) or word("date.none")
    for closing in dossier.closings:
        author = dossier.desk.staff_name(closing.made.author)
        when = dossier.wording.moment(closing.made.at)
        closed = word("lead_summary.closed_by", author=author, when=when)
        yield word("lead_summary.status"), closed
    if after := dossier.after_closing(dossier.conversation.visit_id):
        yield word("lead_summary.status"), after


def _attention(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    if dossier.cards:
        yield Heading(2, word("lead_summary.attention"))
        yield Facts(tuple(_card(dossier, stored.record) for stored in dossier.cards))


def _card(dossier: Dossier, card: AttentionCard) -> tuple[str, str]:
    word = dossier.wording.word
    since = (
        word("lead_summary.since", day=dossier.wording.date_of(card.noted_on))
        if card.noted_on
        else ""
    )
    words = (card.words or "").rstrip(". ")
    return word(f"attention.{card.kind}"), ", ".join(part for part in (words, since) if part)


def _proposals(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    for stored in dossier.proposals:
        yield Heading(2, word("lead_summary.proposal"))
        yield Facts(tuple(_proposal(dossier, stored)))


def _proposal(dossier: Dossier, stored: Stored[Proposal]) -> Iterator[tuple[str, str]]:
    word, proposal = dossier.wording.word, stored.record
    told = (
        ("proposal_what", proposal.what),
        ("proposal_when", proposal.when),
        ("proposal_by_whom", proposal.by_whom),
        ("proposal_outcome", proposal.outcome),
        ("proposal_why", proposal.why_different),
    )
    for key, words in told:
        if words:
            yield word(f"lead_summary.{key}"), words
    how = [word(f"way.{proposal.way}")] if proposal.way else []
    how += [word(f"informer.{proposal.informer}")] if proposal.informer else []
    how += [dossier.wording.moment(proposal.received_at)] if proposal.received_at else []
    if how:
        yield word("lead_summary.sources"), ", ".join(how)
    if after := dossier.after_closing(stored.record_id):
        yield word("lead_summary.status"), after


def _goals(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    if not dossier.goals:
        return
    yield Heading(2, word("lead_summary.goals"))
    columns = (
        Column(word("lead_summary.goals"), 2.2, row_header=True),
        Column(word("lead_summary.status")),
        Column(word("lead_summary.follow_up")),
    )
    rows = tuple(
        (
            _with_standing(dossier, goal.record_id, goal.record.words),
            word(f"goal_state.{goal.record.state or 'open'}"),
            dossier.wording.date_of(goal.record.due_on) if goal.record.due_on else "",
        )
        for goal in dossier.goals
    )
    yield Table(columns, rows)


def _agreements(dossier: Dossier) -> Iterator[Block]:
    word = dossier.wording.word
    if not dossier.agreements:
        return
    yield Heading(2, word("lead_summary.agreements"))
    columns = (
        Column(word("citizen_summary.what"), 1.3, row_header=True),
        Column(word("citizen_summary.who")),
        Column(word("citizen_summary.when")),
    )
    rows = tuple(
        (
            _with_standing(dossier, one.record_id, one.record.what),
            one.record.owner.name if one.record.owner else "",
            dossier.wording.when(one.record.when),
        )
        for one in dossier.agreements
    )
    yield Table(columns, rows)


def _with_standing(dossier: Dossier, record_id: RecordId, words: str | None) -> str:
    return "\n".join(part for part in (words, dossier.after_closing(record_id)) if part)

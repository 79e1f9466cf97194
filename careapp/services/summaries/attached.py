"""Pictures and papers of a visit on paper: what they show, in words."""

from collections.abc import Iterator

from careapp.domain.attachment import Attachment
from careapp.reports.model import Block, BulletList, Heading, KeepTogether
from careapp.services.summaries.dossier import Dossier
from careapp.store.reader import Stored


def citizens_attached(dossier: Dossier) -> Iterator[Block]:
    """Yield what was attached, for the citizen: nothing in confidence."""
    shown = [one.record.caption or "" for one in _attached(dossier) if not _secret(one)]
    if shown:
        heading = Heading(2, dossier.wording.word("citizen_summary.attached"))
        yield KeepTogether((heading, BulletList(tuple(shown))))


def leads_attached(dossier: Dossier) -> Iterator[Block]:
    """Yield what was attached, by whom and when, and what of it in confidence or later."""
    if shown := tuple(_in_words(dossier, one) for one in _attached(dossier)):
        heading = Heading(2, dossier.wording.word("lead_summary.attached"))
        yield KeepTogether((heading, BulletList(shown)))


def _attached(dossier: Dossier) -> list[Stored[Attachment]]:
    return dossier.desk.read.where(Attachment, visit_id=dossier.conversation.visit_id)


def _in_words(dossier: Dossier, one: Stored[Attachment]) -> str:
    word = dossier.wording.word
    words = word(
        "lead_summary.attached_one",
        caption=one.record.caption or "",
        who=dossier.desk.staff_name(one.made.author),
        when=dossier.wording.moment(one.made.at),
    )
    marks = [word("lead_summary.in_confidence")] if _secret(one) else []
    if after := dossier.after_closing(one.record_id):
        marks.append(after)
    return " · ".join((words, *marks))


def _secret(one: Stored[Attachment]) -> bool:
    return bool(one.record.in_confidence)

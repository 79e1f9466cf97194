"""Notes on paper: author, role, time and source; what was added stays visible as such."""

from collections.abc import Iterator

from careapp.domain.care import Note
from careapp.reports.model import Block, Correction, Heading, NoteEntry
from careapp.services.summaries.dossier import Dossier
from careapp.store.reader import Stored


def note_blocks(dossier: Dossier) -> Iterator[Block]:
    """Yield every note of the visit, also those entered in error, as such."""
    if dossier.notes:
        yield Heading(2, dossier.wording.word("lead_summary.notes"))
        for note in dossier.notes:
            yield _note(dossier, note)


def _note(dossier: Dossier, note: Stored[Note]) -> NoteEntry:
    word = dossier.wording.word
    informer = word("lead_summary.source", informer=word(f"informer.{note.record.informer}"))
    title = word("lead_summary.in_confidence") if note.record.in_confidence else ""
    return NoteEntry(
        note.record.words,
        author=dossier.desk.staff_name(note.made.author),
        role=word(f"role.{note.said.role}") if note.said.role else "",
        when=dossier.wording.moment(note.made.at),
        informer=informer,
        title=title,
        corrections=tuple(_corrections(dossier, note)),
    )


def _corrections(dossier: Dossier, note: Stored[Note]) -> Iterator[Correction]:
    word = dossier.wording.word
    if after := dossier.after_closing(note.record_id):
        yield Correction(after, "", replaces=False)
    if note.in_error:
        by = dossier.desk.staff_name(note.said.author)
        yield Correction(word("lead_summary.in_error"), by)

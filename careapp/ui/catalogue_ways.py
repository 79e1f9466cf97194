"""Where the catalogue leads that is no page: its entries, and the forms that change them."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import QObject

from careapp.domain.help.catalogue import Service
from careapp.domain.identity import RecordId
from careapp.services.help.catalogue import retire_package, retire_service
from careapp.services.help.catalogue_page import (
    CatalogueEntry,
    package_entry,
    service_entry,
)
from careapp.services.help.earlier import EarlierVersion
from careapp.ui.dialogs.catalogue.facts import CatalogueWords, ShownVersion
from careapp.ui.dialogs.once import open_once
from careapp.ui.page import Page
from careapp.ui.workplace import Place, Workplace

_FORMS = (
    "new-service",
    "edit-service",
    "new-package",
    "edit-package",
    "edit-swap-rules",
    "new-mandate",
)


class _Entry(NamedTuple):
    read: Callable[..., CatalogueEntry[Any]]
    retire: Callable[..., object]
    form: str


_ENTRIES: Mapping[str, _Entry] = {
    "show-service": _Entry(service_entry, retire_service, "edit-service"),
    "show-package": _Entry(package_entry, retire_package, "edit-package"),
}


class CatalogueWays(QObject):
    """Opens entries of the catalogue and their forms."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace

    def follow(self, place: Place, page: Page) -> bool:
        """Go where *place* leads; return whether it is one of these."""
        about = place.record_id or self._workplace.desk.municipality_id
        if place.page in _FORMS:
            self._open(place.page, about, page)
        elif place.page in _ENTRIES:
            self._show_entry(place.page, about, page)
        return place.page in _FORMS or place.page in _ENTRIES

    def _open(self, name: str, about: RecordId, page: Page) -> None:
        from careapp.ui.dialogs.opening import open_form  # noqa: PLC0415 - when wanted

        open_form(page, self._workplace, name.replace("-", "_"), record_id=about)

    def _show_entry(self, name: str, record_id: RecordId, page: Page) -> None:
        """Show an entry with its earlier versions, and what may be done with it."""
        from careapp.ui.dialogs.catalogue.entry_dialog import EntryDialog  # noqa: PLC0415 - when wanted

        workplace, way = self._workplace, _ENTRIES[name]
        desk, language = workplace.desk, workplace.look.language

        def show(entry: CatalogueEntry[Any]) -> None:
            one, wording = entry.record, workplace.wording
            words = CatalogueWords(wording, entry.names)
            dialog = EntryDialog(
                wording,
                [_shown(version, words, language) for version in entry.versions],
                retired=bool(one.retired),
                may_edit=entry.may_edit,
                twice=entry.twice,
                parent=page,
            )
            dialog.change_wanted.connect(lambda: self._open(way.form, record_id, page))
            dialog.retire_wanted.connect(
                lambda: self._confirm(one.name(language), lambda: way.retire(desk, one.key), page)
            )
            open_once(dialog)

        workplace.ask(lambda: way.read(desk, record_id, language=language), show)

    def _confirm(self, name: str, retire: Callable[[], object], page: Page) -> None:
        from careapp.ui.dialogs.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - when wanted

        dialog = ConfirmDialog(
            self.tr("Retire {name}?").format(name=name),
            self.tr(
                "It can no longer be chosen. What was granted goes on, and it stays readable in "
                "the catalogue."
            ),
            self.tr("Retire"),
            page,
        )
        dialog.confirmed.connect(lambda: self._workplace.do(retire))
        open_once(dialog)


def _shown(one: EarlierVersion[Any], words: CatalogueWords, language: str) -> ShownVersion:
    record = one.record
    is_service = isinstance(record, Service)
    facts = words.of_service(record) if is_service else words.of_package(record)
    return ShownVersion(record.version, record.name(language), one.by, one.at, tuple(facts))

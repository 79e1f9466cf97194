"""The forms of the catalogue: opened with what stands in it, and carried out by its use cases."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from careapp.changes.touched import Done
from careapp.domain.care import Code
from careapp.domain.help.catalogue import LOCAL, Form, Service
from careapp.domain.help.grant import Amount
from careapp.domain.help.package import Check, Package
from careapp.domain.help.rhythm import Often, Rhythm
from careapp.domain.identity import RecordId, derived_id
from careapp.domain.problems import InvalidRecordError, Problem
from careapp.services.desk import Desk
from careapp.services.forms import OpenForm, made_from
from careapp.services.help.catalogue import (
    catalogue_at_hand,
    package_id,
    packages_at_hand,
    save_package,
    save_service,
    service_id,
)
from careapp.services.help.catalogue_asked import (
    AskedMandate,
    AskedPackage,
    AskedRules,
    AskedService,
)
from careapp.services.help.rule_forms import (
    issue_asked,
    rules_asked,
    save_rules_asked,
    usual_mandate,
)
from careapp.services.records import drop_form, forms_in_progress, new_record_id

_LANGUAGES = {"danish": "da", "bokmaal": "nb", "english": "en"}


@dataclass(frozen=True, slots=True)
class _Form:
    asked: type
    suggest: Callable[[Desk, RecordId, str], Mapping[str, object]]
    save: Callable[[Desk, RecordId, Any, str], Done[RecordId]]


def open_catalogue_form(desk: Desk, name: str, *, about: RecordId, language: str) -> OpenForm:
    """Return a form of the catalogue, with what was typed in it earlier.

    Args:
        desk: Whose.
        name: A key of `CATALOGUE_FORMS`.
        about: The entry; the municipality for a new one.
        language: In which checklist and contraindications are written.
    """
    form = CATALOGUE_FORMS[name]
    draft_id = derived_id(about, name)
    draft = next((d for d in forms_in_progress(desk) if d.record_id == draft_id), None)
    value = draft.value if draft else {}
    return OpenForm(
        kind=form.asked,
        record_id=draft_id,
        subject=desk.municipality_id,
        suggested=form.suggest(desk, about, language),
        typed=value if isinstance(value, Mapping) else {},
        typed_at=desk.clock.moment(draft.at_ms) if draft else None,
        deed=name,
        about=about,
        carry_out=lambda opened, typed, _reason: _carry_out(desk, opened, typed, language),
    )


def _carry_out(
    desk: Desk, form: OpenForm, typed: Mapping[str, object], language: str
) -> Done[RecordId]:
    assert form.about is not None  # noqa: S101 - `open_catalogue_form` gives it
    asked = made_from(form, typed)
    done = CATALOGUE_FORMS[form.deed].save(desk, form.about, asked, language)
    drop_form(desk, form.record_id)
    return done


# Services


def _nothing(_desk: Desk, _about: RecordId, _language: str) -> Mapping[str, object]:
    return {}


def _usual_service(_desk: Desk, _about: RecordId, _language: str) -> Mapping[str, object]:
    return {"form": Form.SERVICE}


def service_with(desk: Desk, record_id: RecordId) -> Service | None:
    """Return the entry of the catalogue that has this id."""
    entries = catalogue_at_hand(desk).values()
    return next((one for one in entries if service_id(desk, one.key) == record_id), None)


def _from_service(desk: Desk, about: RecordId, _language: str) -> Mapping[str, object]:
    one = service_with(desk, about)
    if one is None:
        return {}
    return {
        **{field: one.names.get(code) for field, code in _LANGUAGES.items()},
        "code": Code(one.system, one.code, one.code),
        "basis": one.basis,
        "category": one.category,
        "effect": one.effect,
        "form": one.form,
        "needs_health_personnel": one.needs_health_personnel,
        "amount": _usual(one),
        "frame": one.frame,
        "swappable_with": one.swappable_with,
        "low_threshold": one.low_threshold,
    }


def _save_service(
    desk: Desk, about: RecordId, asked: AskedService, language: str
) -> Done[RecordId]:
    before = service_with(desk, about)
    code = asked.code or Code(LOCAL, new_record_id(), "")
    made = before or Service(system=code.system, code=code.code)
    if before is None and made.key in catalogue_at_hand(desk):
        raise InvalidRecordError(Problem("service-there-already", "code"))
    names = _names(asked)
    if not names and code.display:
        names = {language: code.display}
    service = replace(
        made,
        names=names,
        basis=asked.basis,
        category=asked.category,
        effect=asked.effect,
        form=asked.form,
        needs_health_personnel=asked.needs_health_personnel,
        minutes=(asked.amount.minutes or None) if asked.amount else None,
        rhythm=_rhythm(made, asked.amount),
        frame=asked.frame,
        swappable_with=asked.swappable_with,
        low_threshold=asked.low_threshold,
        example=None,
        retired=None,
    )
    return save_service(desk, service)


def _usual(one: Service) -> Amount | None:
    """Return the usual amount; what has no rhythm is given as needed."""
    if one.minutes is None and one.rhythm is None:
        return None
    return Amount(one.minutes or 0, one.rhythm or Rhythm(Often.AS_NEEDED))


def _rhythm(before: Service, asked: Amount | None) -> Rhythm | None:
    """Return the rhythm; what had none and is still given as needed has none."""
    had_none = before.rhythm is None and asked and asked.rhythm.often is Often.AS_NEEDED
    return asked.rhythm if asked and not had_none else None


def _names(asked: AskedService | AskedPackage) -> dict[str, str]:
    typed = {code: getattr(asked, field) for field, code in _LANGUAGES.items()}
    return {code: name for code, name in typed.items() if name}


# Packages


def package_with(desk: Desk, record_id: RecordId) -> Package | None:
    """Return the package that has this id."""
    known = packages_at_hand(desk).values()
    return next((one for one in known if package_id(desk, one.key) == record_id), None)


def _from_package(desk: Desk, about: RecordId, language: str) -> Mapping[str, object]:
    one = package_with(desk, about)
    if one is None:
        return {}
    return {
        **{field: one.names.get(code) for field, code in _LANGUAGES.items()},
        "lines": one.lines,
        "longest_days": one.longest_days,
        "review_days": one.review_days,
        "checklist": tuple(_in(check.words, language) for check in one.trigger),
        "contraindications": _in(one.contraindications, language),
    }


def _save_package(
    desk: Desk, about: RecordId, asked: AskedPackage, language: str
) -> Done[RecordId]:
    before = package_with(desk, about)
    made = before or Package(key=new_record_id(), version=1)
    if not (names := _names(asked)):
        raise InvalidRecordError(Problem("required", "danish"))
    against = dict(made.contraindications)
    if asked.contraindications != _in(against, language):
        against = {language: asked.contraindications} if asked.contraindications else {}
    package = replace(
        made,
        names=names,
        lines=asked.lines,
        longest_days=asked.longest_days,
        review_days=asked.review_days,
        trigger=tuple(_checks(made, asked.checklist, language)),
        contraindications=against,
        example=None,
        retired=None,
    )
    return save_package(desk, package)


def _checks(before: Package, typed: tuple[str, ...], language: str) -> list[Check]:
    """Return the checklist; a line that was there keeps its name and its other languages."""
    known = {_in(check.words, language): check for check in before.trigger}
    return [known.get(line) or Check(new_record_id(), {language: line}) for line in typed]


def _in(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()), "")


CATALOGUE_FORMS: Mapping[str, _Form] = {
    "new_service": _Form(AskedService, _usual_service, _save_service),
    "edit_service": _Form(AskedService, _from_service, _save_service),
    "new_package": _Form(AskedPackage, _nothing, _save_package),
    "edit_package": _Form(AskedPackage, _from_package, _save_package),
    "edit_swap_rules": _Form(AskedRules, rules_asked, save_rules_asked),
    "new_mandate": _Form(AskedMandate, usual_mandate, issue_asked),
}
"""Every form of the catalogue, by its name."""

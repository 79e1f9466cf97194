"""Every string of the program is said in Danish and Norwegian, and nothing is left over."""

import re
import tomllib
from pathlib import Path

import pytest
from translating import linguist
from translating.catalogue import Catalogue
from translating.source_strings import read_folder

TERM_LANGUAGES = ("da", "nb", "en")
PLACEHOLDER = re.compile(r"\{\w*\}")

A_PAGE = """
from PySide6.QtCore import QObject


class Page(QObject):
    def texts(self, name: str, count: int) -> None:
        self.tr("Close the visit")
        self.tr("Visit {name}:")
        self.tr("%n day(s)", "", count)
"""


def test_no_string_is_missing_unfinished_or_stale() -> None:
    assert not linguist.problems()


@pytest.mark.parametrize(
    "call",
    [
        'self.tr(f"Visit {name}")',
        'self.tr("Visit " + name)',
        'self.tr("Visit %s" % name)',
        "self.tr(name)",
        'QCoreApplication.translate("visit", f"{name}")',
        "say = self.tr",
        "say = QCoreApplication.translate",
    ],
)
def test_a_call_that_qt_cannot_translate_is_found(tmp_path: Path, call: str) -> None:
    (tmp_path / "page.py").write_text(call, encoding="utf-8")

    assert len(read_folder(tmp_path).problems) == 1


def test_other_functions_of_the_same_name_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text('"abc".translate(table)', encoding="utf-8")

    assert not read_folder(tmp_path).problems


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "code"
    folder.mkdir()
    (folder / "page.py").write_text(A_PAGE, encoding="utf-8")
    monkeypatch.setattr(linguist, "CODE", folder)
    return folder


def test_translations_are_handed_over_and_checked(code: Path, tmp_path: Path) -> None:
    catalogues = tmp_path / "i18n"
    catalogues.mkdir()
    linguist.update(catalogues)
    assert any("Close the visit" in problem for problem in linguist.problems(catalogues))

    handed_over = tmp_path / "page.json"
    handed_over.write_text(
        """{"da": {"Close the visit": "Afslut besøget", "Page|Visit {name}:": "Besøg {name}:",
                   "%n day(s)": ["%n dag", "%n dage"], "Gone": "Væk"},
            "nb": {"Close the visit": "Avslutt besøket", "Visit {name}:": "Besøk {name}:",
                   "%n day(s)": ["%n dag", "%n dager"]},
            "en": {"%n day(s)": ["%n day", "%n days"]}}""",
        encoding="utf-8",
    )

    assert linguist.fill(handed_over, catalogues) == ["da: Gone"]
    assert linguist.problems(catalogues) == []

    (code / "page.py").write_text(A_PAGE.replace("Close the", "End the"), encoding="utf-8")
    assert "careapp_da.qm is older" in " ".join(linguist.problems(catalogues))


def test_a_translation_must_fit_its_source(code: Path, tmp_path: Path) -> None:
    linguist.update(tmp_path)
    catalogue = Catalogue(tmp_path / "careapp_da.ts")
    for danish, problem in (
        ("Besøg {navn}:", "the placeholders differ"),
        ("Besøg {name}", "the last character differs"),
        ('Besøg "{name}":', "quotation marks"),
        ("", "no finished translation"),
    ):
        catalogue.fill({"Visit {name}:": danish})

        assert any(problem in found for found in catalogue.problems()), danish


def test_terms_agree_between_languages() -> None:
    paths = {language: linguist.FOLDER / f"terms.{language}.toml" for language in TERM_LANGUAGES}
    if not any(path.exists() for path in paths.values()):
        pytest.skip("there are no term files yet")
    terms = {
        language: _flat(tomllib.loads(path.read_text(encoding="utf-8")))
        for language, path in paths.items()
    }

    english = {key: sorted(PLACEHOLDER.findall(text)) for key, text in terms["en"].items()}
    for language, texts in terms.items():
        found = {key: sorted(PLACEHOLDER.findall(text)) for key, text in texts.items()}
        assert found == english, language


def _flat(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{key}.")
        else:
            flat[prefix + key] = str(value)
    return flat

"""The script that asks two validators about PDF files."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import validate_pdf

OUTLOUD = {
    "path": "/x/a.pdf",
    "error": None,
    "findings": [
        {"rule": "TAG-002", "severity": "error", "message": "not tagged"},
        {"rule": "PAG-001", "severity": "warning", "message": "running header"},
    ],
}


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    (tmp_path / validate_pdf.MARKER).write_text("\n".join(validate_pdf.VALIDATORS))
    return tmp_path


def answering(monkeypatch: pytest.MonkeyPatch, page: object, outloud: object) -> None:
    def run(command: list[Any], **_: object) -> subprocess.CompletedProcess[str]:
        answer = json.dumps(page) if "-c" in command else json.dumps({"results": [outloud]})
        return subprocess.CompletedProcess(command, 0, stdout=answer)

    monkeypatch.setattr(subprocess, "run", run)


def test_failures_of_either_validator_are_told(
    environment: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, ["/x/a.pdf", [["PDFUA1-X", "no title"]]], OUTLOUD)
    assert validate_pdf.main(["/x/a.pdf", "--environment", str(environment)]) == 1
    told = capsys.readouterr().out
    assert "page: a.pdf: PDFUA1-X: no title" in told
    assert "outloud: a.pdf: TAG-002: not tagged\n" in told
    assert "PAG-001: running header (warning)" in told
    assert "1 files, 2 failures" in told


def test_no_failure_is_exit_code_0(
    environment: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, ["/x/a.pdf", []], OUTLOUD | {"findings": []})
    assert validate_pdf.main(["/x/a.pdf", "--environment", str(environment)]) == 0
    assert "0 failures" in capsys.readouterr().out


def test_the_given_command_renders_what_is_checked(tmp_path: Path) -> None:
    script = tmp_path / "render.py"
    script.write_text("import pathlib, sys; pathlib.Path(sys.argv[1], 'a.pdf').write_bytes(b'')")
    command = f"{Path(sys.executable).as_posix()} {script.as_posix()}"
    assert validate_pdf.render(command, tmp_path) == [tmp_path / "a.pdf"]

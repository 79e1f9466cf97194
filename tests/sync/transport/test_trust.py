"""Whom a laptop believes to be the hub: those whom its own computer believes, and nobody else."""

import ssl
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from careapp.domain.identity import StoreId
from careapp.sync.core.message import Hello, Lost, Sender, Welcome, Window
from careapp.sync.transport.http import HttpHub
from tests.sync.transport.small_server import SmallServer

HELLO = Hello(Sender(StoreId("store")), Window(3, 14))
WELCOME = Welcome(epoch="first", feeds=(), withdrawn=(), last_seq=7, forked=False)  # type: ignore[arg-type]


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Write down who ``localhost`` is, said by itself, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    file = tmp_path / "localhost.pem"
    file.write_bytes(made.public_bytes(pem) + key.private_bytes(pem, *plain))
    return file


@pytest.fixture
def server(certificate: Path) -> Iterator[SmallServer]:
    shows = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shows.load_cert_chain(certificate)
    with SmallServer(lambda _request: WELCOME, tls=shows) as server:
        yield server


def asked(address: str) -> object:
    hub = HttpHub(address)
    try:
        return hub.answer(HELLO)
    finally:
        hub.close()


def test_who_vouches_for_itself_alone_is_told_nothing(server: SmallServer) -> None:
    assert asked(f"https://localhost:{server.port}") == Lost("not-trusted")
    assert server.heard == []


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere the list of certificates is the system's own"
)
def test_whom_the_computer_believes_is_believed(
    server: SmallServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert asked(f"https://localhost:{server.port}") == WELCOME


def test_another_name_is_not_who_was_asked_for(
    server: SmallServer, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert asked(f"https://127.0.0.1:{server.port}") == Lost("not-trusted")
    assert server.heard == []

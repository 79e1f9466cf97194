"""Which way leads to a hub: through which proxy, and whom this computer trusts."""

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import ssl

HTTPS, HTTP = "https", "http"


def tidy_address(typed: str) -> str | None:
    """Return the address of a hub as it is kept, None where it is none.

    Somebody who types a name means the safe way. The other one is for a hub on this very
    computer: whoever listened on the way would read everything.
    """
    text = typed.strip().rstrip("/")
    parts = urlsplit(text if "://" in text else f"{HTTPS}://{text}")
    try:
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    named = all((host, not parts.username, not parts.query, not parts.fragment))
    if not named or any(one.isspace() for one in text) or not _is_allowed(parts.scheme, host):
        return None
    shown = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown}{f':{port}' if port else ''}{parts.path}"


def proxy_for(address: str) -> str | None:
    """Return the proxy that this computer is set to use for *address*, None for none.

    Settings come from the environment, and from those of the system on Windows and macOS.
    A script that chooses the proxy (PAC) is not run.
    """
    # Slow to import, and this module is known to pages that only look at an address.
    from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415

    parts = urlsplit(address)
    host = parts.hostname or ""
    if _is_here(host) or proxy_bypass(host):
        return None
    proxies = getproxies()
    chosen = proxies.get(parts.scheme) or proxies.get("all")
    if not chosen:
        return None
    return chosen if "://" in chosen else f"{HTTP}://{chosen}"


def is_here(address: str) -> bool:
    """Return whether a hub is on this very computer, such as one for a trial."""
    return _is_here(urlsplit(address).hostname or "")


def trusted_by_this_computer() -> "ssl.SSLContext":
    """Return whom to believe: the certificates of the system, the municipality's own among them."""
    import ssl  # noqa: PLC0415 - as above

    import truststore  # noqa: PLC0415

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _is_allowed(scheme: str, host: str) -> bool:
    return scheme == HTTPS or (scheme == HTTP and _is_here(host))


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

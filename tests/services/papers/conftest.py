from tests.services.help.conftest import elder, home

__all__ = ["elder", "home"]

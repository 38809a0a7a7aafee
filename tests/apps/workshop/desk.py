"""Somebody at a browser in an office: with its own cookies, and the secret of the session."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response

from apps.accounts.passwords import hash_password
from apps.store.open_store import Store
from apps.store.users import Role, User, add_user, find_user

PASSWORD = "une barque passe à midi"  # noqa: S105 (of tests alone)
SECRET = re.compile(r'name="csrf" value="([^"]*)"')
HTML = "<script>alert(1)</script><b>\"'&amp;"
SQL = "'; DROP TABLE users; --"


@dataclass(slots=True, kw_only=True)
class Desk:
    """A browser."""

    client: TestClient
    csrf: str = ""

    def get(self, path: str, **more: Any) -> Response:
        """Open a page, without following where it leads."""
        return self.client.get(path, follow_redirects=False, **more)

    def post(self, path: str, headers: dict[str, str] | None = None, **fields: Any) -> Response:
        """Send a form, with the secret unless another is given."""
        data = {"csrf": self.csrf, **fields}
        return self.client.post(path, data=data, headers=headers, follow_redirects=False)

    def sign_in(self, email: str, password: str = PASSWORD, suite: str = "") -> Response:
        """Fill in the form to sign in; then know the secret of the session."""
        self.csrf = secret(self.get("/bureau/connexion"))
        answer = self.post("/bureau/connexion", email=email, password=password, suite=suite)
        if answer.status_code == 303:
            self.csrf = secret(self.get("/bureau/mot-de-passe"))
        return answer


def desk_at(app: FastAPI) -> Desk:
    """Open a browser."""
    return Desk(client=TestClient(app, base_url="http://localhost"))


def secret(page: Response) -> str:
    """Read the secret of a page's forms."""
    found = SECRET.search(page.text)
    assert found, page.text[:500]
    return found[1]


def hire(store: Store, office: str, email: str, role: Role) -> User:
    """Make an account; its password is `PASSWORD`."""
    with store.writing() as db:
        add_user(
            db, email=email, name=email.partition("@")[0], office=office, role=role, password_hash=hashed()
        )
        return find_user(db, email)


@cache
def hashed() -> str:
    """Hash the one password once."""
    return hash_password(PASSWORD)

"""Each client has a budget a minute, and its address is not kept."""

import pytest
from fastapi import FastAPI
from starlette.types import Scope

from apps.web.rate_limit import Budget, RateLimitMiddleware, hashed_client

from .asking import ask

STAY = "/api/v1/stays/1"


def composing(scope: Scope) -> bool:
    """Say whether a request composes."""
    return bool(scope["method"] == "POST")


def free(scope: Scope) -> bool:
    """Say whether a request costs nothing."""
    return bool(scope["path"] == "/api/v1/own")


@pytest.fixture
def limited(app: FastAPI) -> FastAPI:
    """Allow five requests a minute, two of which may compose."""
    budgets = (
        Budget(name="any", per_minute=5, counts=lambda _: True),
        Budget(name="composing", per_minute=2, counts=composing),
    )
    app.add_middleware(RateLimitMiddleware, budgets=budgets, free=free)
    return app


def test_requests_over_the_budget_are_refused(limited: FastAPI) -> None:
    """The sixth request of a minute is a problem that says when to come back."""
    assert [ask(limited, STAY).status_code for _ in range(5)] == [200] * 5
    refused = ask(limited, STAY)
    assert refused.status_code == 429
    assert refused.json()["type"] == "/problems/too-many-requests"
    assert 1 <= int(refused.headers["retry-after"]) <= 60


def test_composing_has_a_budget_of_its_own(limited: FastAPI) -> None:
    """After two composings a third is refused, and other requests are not."""
    composed = [ask(limited, "/api/v1/stays", "POST", json={}).status_code for _ in range(3)]
    assert composed == [200, 200, 429]
    assert ask(limited, STAY).status_code == 200


def test_clients_do_not_share_a_budget(limited: FastAPI) -> None:
    """What one client asks costs another nothing."""
    for _ in range(6):
        ask(limited, STAY)
    assert ask(limited, STAY, client="192.0.2.2").status_code == 200


def test_free_requests_cost_nothing(limited: FastAPI) -> None:
    """What is free is answered however often it is asked."""
    assert {ask(limited, "/api/v1/own").status_code for _ in range(7)} == {200}
    assert ask(limited, STAY).status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8::1", "2001:db8::2:3:4:5", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("not:an:address", "not:an:address", True),
    ],
)
def test_household_is_one_client(one: str, other: str, same: bool) -> None:  # noqa: FBT001 — a column
    """All addresses of an IPv6 network are one client, and each IPv4 address is one."""
    names = [hashed_client({"client": (host, 1)}, b"salt") for host in (one, other)]
    assert (names[0] == names[1]) is same


def test_address_is_not_in_its_hash() -> None:
    """A client has another name with another salt, and one without an address has a name too."""
    told = {hashed_client({"client": ("192.0.2.1", 1)}, salt) for salt in (b"one", b"two")}
    assert len(told) == 2
    assert not any("192" in name and "." in name for name in told)
    assert hashed_client({"client": None}, b"salt")

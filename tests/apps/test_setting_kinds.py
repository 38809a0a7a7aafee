"""Texts of settings become values, or are refused."""

import pytest

from apps.setting_kinds import DATABASE, FILE, HOST, PROXIES, SITE, Kind, one_of, show_url, whole


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (whole(1, 64), "64", 64),
        (one_of("debug", "info"), "INFO", "info"),
        (DATABASE, "sqlite:////var/lib/fluvestre.sqlite", "sqlite:////var/lib/fluvestre.sqlite"),
        (DATABASE, "postgresql:///fluvestre", "postgresql:///fluvestre"),
        (HOST, "::1", "::1"),
        (PROXIES, "10.0.0.0/8, ::1", "10.0.0.0/8,::1"),
        (PROXIES, "*", "*"),
        (PROXIES, "", ""),
        (SITE, "https://sejours.example.org/", "https://sejours.example.org"),
        (SITE, "", ""),
        (FILE, "", None),
    ],
)
def test_good_text_becomes_a_value(kind: Kind, text: str, value: object) -> None:
    """What was expected is read."""
    assert kind.read(text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (whole(1, 64), "65"),
        (whole(1, 64), "²"),
        (whole(1, 64), "1.0"),
        (whole(0, 64), ""),
        (one_of("debug", "info"), ""),
        (DATABASE, "sqlite://"),
        (DATABASE, "fluvestre.sqlite"),
        (DATABASE, "mysql://db/fluvestre"),
        (HOST, "a b"),
        (HOST, ""),
        (PROXIES, "proxy.example.org"),
        (SITE, "sejours.example.org"),
        (SITE, "https://user:secret@sejours.example.org"),
        (SITE, "https://sejours.example.org:x"),
        (SITE, "javascript:alert(1)"),
        (FILE, "a\0b"),
    ],
)
def test_bad_text_is_refused(kind: Kind, text: str) -> None:
    """What was not expected is a ValueError."""
    with pytest.raises(ValueError):  # noqa: PT011 — only that it is refused matters
        kind.read(text)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("sqlite:///fluvestre.sqlite", "sqlite:///fluvestre.sqlite"),
        ("postgresql://u:p@h/d", "postgresql://u:***@h/d"),
        ("postgresql://u:p:@/@h/d", "postgresql://u:***@h/d"),
        ("postgresql:///d?user=u&password=p&x=1", "postgresql:///d?user=u&password=***&x=1"),
        ("u:p@h/d", "***"),
    ],
)
def test_url_is_shown_without_its_password(url: str, shown: str) -> None:
    """Wherever a password may stand, stars stand instead."""
    assert show_url(url) == shown

"""The tables of the store; `apps/store/migrations` makes them, and a test holds both together."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

ID = String(120)
DAY = String(10)
"""A date, as 2027-05-15: compares as text on both databases."""
SERIAL = BigInteger().with_variant(Integer, "sqlite")
"""Counts up by itself on both databases."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

editions = Table(
    "editions",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("version", String(80), primary_key=True),
    Column("content", LargeBinary, nullable=False),
    Column("stored_at_s", BigInteger, nullable=False),
    comment="catalogues and networks, by version",
)

offices = Table(
    "offices",
    metadata,
    Column("id", ID, primary_key=True),
    Column("content", Text, nullable=False),
    comment="who sells",
)

users = Table(
    "users",
    metadata,
    Column("id", SERIAL, primary_key=True),
    Column("email", String(254), nullable=False, unique=True),
    Column("office", ID, ForeignKey("offices.id"), nullable=False),
    Column("name", String(200), nullable=False),
    Column("role", String(10), nullable=False),
    Column("password_hash", String(200), nullable=False),
    Column("disabled", Boolean, nullable=False),
    Column("misses", Integer, nullable=False),
    Column("locked_until_s", BigInteger, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("user", BigInteger, ForeignKey("users.id"), nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("until_s", BigInteger, nullable=False),
    comment="who is signed in; only a digest of what the cookie holds",
)

stays = Table(
    "stays",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("asked", String(64), nullable=False, index=True),
    Column("rank", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("catalogue", String(80), nullable=False),
    Column("network", String(80), nullable=False),
    Column("made_at_s", BigInteger, nullable=False, index=True),
    comment="asked: digest of request, data and version",
)

products = Table(
    "products",
    metadata,
    Column("id", ID, primary_key=True),
    Column("office", ID, ForeignKey("offices.id"), nullable=False),
    Column("stay", String(16), ForeignKey("stays.id"), nullable=False, index=True),
    Column("status", String(10), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("changed_at_s", BigInteger, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("product", ID, ForeignKey("products.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("action", String(40), nullable=False),
    Column("user", BigInteger, ForeignKey("users.id")),
    Column("stay", String(16), ForeignKey("stays.id"), nullable=False, index=True),
    Column("content", Text, nullable=False),
    Column("at_s", BigInteger, nullable=False),
    comment="what each product was after each change; user empty where the engine itself changed it",
)

leads = Table(
    "leads",
    metadata,
    Column("id", SERIAL, primary_key=True),
    Column("office", ID, ForeignKey("offices.id"), nullable=False, index=True),
    Column("stay", String(16), ForeignKey("stays.id"), nullable=False),
    Column("product", ID, ForeignKey("products.id")),
    Column("content", Text, nullable=False),
    Column("at_s", BigInteger, nullable=False),
    Column("until_s", BigInteger, nullable=False, index=True),
    Column("answered_at_s", BigInteger),
    comment="who asked an office for a stay, with consent, and until when that is kept",
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", SERIAL, primary_key=True),
    Column("product", ID, ForeignKey("products.id"), nullable=False, index=True),
    Column("cause", String(40), nullable=False),
    Column("content", Text, nullable=False),
    Column("at_s", BigInteger, nullable=False),
    Column("done_at_s", BigInteger),
    comment="what a person has to look at",
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("slot", String(64), primary_key=True),
    Column("asked", String(64), nullable=False, index=True),
    Column("status", String(10), nullable=False),
    Column("segment", String(40), nullable=False),
    Column("station", ID, nullable=False),
    Column("first_day", DAY, nullable=False, index=True),
    Column("last_day", DAY, nullable=False),
    Column("request", Text, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("at_s", BigInteger, nullable=False),
    comment="what became of the requests of a season; slot: digest of the request, whatever the data",
)

observations = Table(
    "observations",
    metadata,
    Column("id", SERIAL, primary_key=True),
    Column("content", Text, nullable=False),
    Column("drawing", Text, nullable=False),
    Column("at_s", BigInteger, nullable=False),
    comment="figures and map of the whole destination",
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", BigInteger, nullable=False),
    comment="grows with each change, so that what is cached knows that it is old",
)

Index("ix_products_office_status", products.c.office, products.c.status)

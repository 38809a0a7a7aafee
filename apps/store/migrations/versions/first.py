"""The first tables: catalogues, offices, users, stays, products and their history, leads, reviews."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make them."""
    _stays()
    _offices()
    _products()


def _stays() -> None:
    """Make what stays are composed from, and the stays."""
    op.create_table(
        "counters",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
        comment="grows with each change, so that what is cached knows that it is old",
    )
    op.create_table(
        "editions",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("version", sa.String(length=80), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("stored_at_s", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "version", name=op.f("pk_editions")),
        comment="catalogues and networks, by version",
    )
    op.create_table(
        "stays",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("asked", sa.String(length=64), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("catalogue", sa.String(length=80), nullable=False),
        sa.Column("network", sa.String(length=80), nullable=False),
        sa.Column("made_at_s", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stays")),
        comment="asked: digest of request, data and version",
    )
    op.create_index(op.f("ix_stays_asked"), "stays", ["asked"], unique=False)
    op.create_index(op.f("ix_stays_made_at_s"), "stays", ["made_at_s"], unique=False)


def _offices() -> None:
    """Make offices, their accounts, and who is signed in."""
    op.create_table(
        "offices",
        sa.Column("id", sa.String(length=120), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offices")),
        comment="who sells",
    )
    op.create_table(
        "users",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("office", sa.String(length=120), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("disabled", sa.Boolean(), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.Column("locked_until_s", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["offices.id"], name=op.f("fk_users_office")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
    )
    op.create_table(
        "sessions",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False),
        sa.Column("until_s", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name=op.f("fk_sessions_user")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_sessions")),
        comment="who is signed in; only a digest of what the cookie holds",
    )
    op.create_index(op.f("ix_sessions_user"), "sessions", ["user"], unique=False)


def _products() -> None:
    """Make products, their history, and what comes of them."""
    op.create_table(
        "products",
        sa.Column("id", sa.String(length=120), nullable=False),
        sa.Column("office", sa.String(length=120), nullable=False),
        sa.Column("stay", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("changed_at_s", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["offices.id"], name=op.f("fk_products_office")),
        sa.ForeignKeyConstraint(["stay"], ["stays.id"], name=op.f("fk_products_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
    )
    op.create_index("ix_products_office_status", "products", ["office", "status"], unique=False)
    op.create_index(op.f("ix_products_status"), "products", ["status"], unique=False)
    op.create_index(op.f("ix_products_stay"), "products", ["stay"], unique=False)
    op.create_table(
        "changes",
        sa.Column("product", sa.String(length=120), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("user", sa.BigInteger(), nullable=True),
        sa.Column("stay", sa.String(length=16), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at_s", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["product"], ["products.id"], name=op.f("fk_changes_product")),
        sa.ForeignKeyConstraint(["stay"], ["stays.id"], name=op.f("fk_changes_stay")),
        sa.ForeignKeyConstraint(["user"], ["users.id"], name=op.f("fk_changes_user")),
        sa.PrimaryKeyConstraint("product", "version", name=op.f("pk_changes")),
        comment="what each product was after each change; user empty where the engine itself changed it",
    )
    op.create_index(op.f("ix_changes_stay"), "changes", ["stay"], unique=False)
    op.create_table(
        "leads",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("office", sa.String(length=120), nullable=False),
        sa.Column("stay", sa.String(length=16), nullable=False),
        sa.Column("product", sa.String(length=120), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at_s", sa.BigInteger(), nullable=False),
        sa.Column("until_s", sa.BigInteger(), nullable=False),
        sa.Column("answered_at_s", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["office"], ["offices.id"], name=op.f("fk_leads_office")),
        sa.ForeignKeyConstraint(["product"], ["products.id"], name=op.f("fk_leads_product")),
        sa.ForeignKeyConstraint(["stay"], ["stays.id"], name=op.f("fk_leads_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leads")),
        comment="who asked an office for a stay, with consent, and until when that is kept",
    )
    op.create_index(op.f("ix_leads_office"), "leads", ["office"], unique=False)
    op.create_index(op.f("ix_leads_until_s"), "leads", ["until_s"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("product", sa.String(length=120), nullable=False),
        sa.Column("cause", sa.String(length=40), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at_s", sa.BigInteger(), nullable=False),
        sa.Column("done_at_s", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["product"], ["products.id"], name=op.f("fk_reviews_product")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        comment="what a person has to look at",
    )
    op.create_index(op.f("ix_reviews_product"), "reviews", ["product"], unique=False)


def downgrade() -> None:
    """Take them away."""
    op.drop_index(op.f("ix_sessions_user"), table_name="sessions")
    op.drop_table("sessions")
    op.drop_index(op.f("ix_reviews_product"), table_name="reviews")
    op.drop_table("reviews")
    op.drop_index(op.f("ix_leads_until_s"), table_name="leads")
    op.drop_index(op.f("ix_leads_office"), table_name="leads")
    op.drop_table("leads")
    op.drop_index(op.f("ix_changes_stay"), table_name="changes")
    op.drop_table("changes")
    op.drop_table("users")
    op.drop_index(op.f("ix_products_stay"), table_name="products")
    op.drop_index(op.f("ix_products_status"), table_name="products")
    op.drop_index("ix_products_office_status", table_name="products")
    op.drop_table("products")
    op.drop_index(op.f("ix_stays_made_at_s"), table_name="stays")
    op.drop_index(op.f("ix_stays_asked"), table_name="stays")
    op.drop_table("stays")
    op.drop_table("offices")
    op.drop_table("editions")
    op.drop_table("counters")

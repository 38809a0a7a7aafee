"""What became of the requests of a season."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "outcomes",
        sa.Column("slot", sa.String(length=64), nullable=False),
        sa.Column("asked", sa.String(length=64), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("segment", sa.String(length=40), nullable=False),
        sa.Column("station", sa.String(length=120), nullable=False),
        sa.Column("first_day", sa.String(length=10), nullable=False),
        sa.Column("last_day", sa.String(length=10), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("at_s", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_outcomes")),
        comment="what became of the requests of a season; slot: digest of the request, whatever the data",
    )
    op.create_index(op.f("ix_outcomes_asked"), "outcomes", ["asked"], unique=False)
    op.create_index(op.f("ix_outcomes_first_day"), "outcomes", ["first_day"], unique=False)


def downgrade() -> None:
    """Take it away."""
    op.drop_index(op.f("ix_outcomes_first_day"), table_name="outcomes")
    op.drop_index(op.f("ix_outcomes_asked"), table_name="outcomes")
    op.drop_table("outcomes")

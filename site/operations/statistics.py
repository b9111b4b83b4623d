"""What SQLite knows of how many rows a table has and an index gives, by which it chooses among ways to answer.

PostgreSQL sees to it itself. Sources: https://www.sqlite.org/lang_analyze.html,
https://www.sqlite.org/fileformat2.html#the_sqlite_stat1_table
"""

from django.db import connection

#: `ANALYZE` says nothing of a table without rows, which is then taken for one of a million.
EMPTY_TABLES = """
INSERT INTO sqlite_stat1 (tbl, idx, stat)
SELECT name, NULL, '1' FROM sqlite_schema
WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND rootpage > 0 AND name NOT IN (SELECT tbl FROM sqlite_stat1)
"""


def refresh_statistics():
    """Counts anew; of how many tables and indexes something is known then, 0 on PostgreSQL."""
    if connection.vendor != "sqlite":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
        cursor.execute(EMPTY_TABLES)
        cursor.execute("ANALYZE sqlite_schema")  # reads them
        cursor.execute("SELECT COUNT(*) FROM sqlite_stat1")
        return cursor.fetchone()[0]

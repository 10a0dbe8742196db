"""ClickHouse's engine, embedded: `clickhouse.py POSTS OUT --bin BIN`. The script is one of its user_scripts, as a server has them."""

import argparse
import os
import tempfile
import time

from chdb import session

FIELDS = ["level", "score", "frame", "handling", "crimes", "neighbours", "rules", "error"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("posts")
    parser.add_argument("out")
    parser.add_argument("--bin", required=True)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        script = os.path.join(home, "user_scripts", "yamiscan")
        os.makedirs(os.path.dirname(script))
        with open(script, "w") as file:
            file.write(f'#!/bin/sh\nexec {args.bin} stream --no-config -f tsv "$@"\n')
        os.chmod(script, 0o755)
        columns = ", ".join(f"{name} Nullable(String)" for name in FIELDS)
        # Line by line: a string that lacks its end would take the next line along.
        posts = f"""(SELECT JSONExtract(line, 'id', 'String') AS text_id, JSONExtractRaw(line, 'id') AS raw_id,
                       if(text_id = '', raw_id, text_id) AS id, JSONExtractString(line, 'text') AS text
                     FROM file('{args.posts}', LineAsString, 'line String')
                     WHERE isValidJSON(line) AND JSONHas(line, 'text'))"""
        began = time.time()
        session.Session(home).query(
            f"""SELECT * FROM executable('yamiscan', TabSeparated, 'id String, {columns}',
                  (SELECT id, text FROM {posts}), SETTINGS command_read_timeout = 600000)
                INTO OUTFILE '{args.out}' FORMAT JSONEachRow
                SETTINGS max_threads = 1"""
        )
        print(f"{time.time() - began:.1f} s")


if __name__ == "__main__":
    main()

"""One consumer of a group: `kafka_consumer.py SERVERS OUT BIN`. Offsets are committed when the answers are kept, never before."""

import subprocess
import sys
import threading

from confluent_kafka import Consumer

servers, out, binary = sys.argv[1:]
consumer = Consumer(
    {
        "bootstrap.servers": servers,
        "group.id": "yamiscan",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
        "session.timeout.ms": 6000,
    }
)
consumer.subscribe(["posts"])
judge = subprocess.Popen([binary, "stream", "--no-config", "--lang", "en"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def ask(lines):
    judge.stdin.write(lines)
    judge.stdin.flush()


with open(out, "ab") as kept:
    while True:
        messages = [message for message in consumer.consume(500, timeout=1.0) if message.error() is None]
        if not messages:
            continue
        # A line in, a line out: as many are read as were written, by another thread, as pipes hold little.
        lines = b"".join(message.value().replace(b"\n", b" ") + b"\n" for message in messages)
        threading.Thread(target=ask, args=[lines]).start()
        answers = [judge.stdout.readline() for _ in messages]
        if not all(answers):
            sys.exit("yamiscan stream has ended")
        kept.writelines(answers)
        kept.flush()
        consumer.commit(asynchronous=False)

"""A broker of its own (KRaft) and two consumers of one group, one of them killed half-way: `kafka.py POSTS OUT --bin BIN --jars DIR`. OUT is a folder."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time

from confluent_kafka import Producer
from confluent_kafka.admin import AdminClient, NewTopic

PARTITIONS = 4


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start_broker(jars, home):
    port, control = free_port(), free_port()
    settings = os.path.join(home, "server.properties")
    with open(settings, "w") as file:
        file.write(
            f"""process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:{control}
listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{control}
advertised.listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{control}
controller.listener.names=CONTROLLER
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
group.initial.rebalance.delay.ms=0
log.dirs={home}/log
"""
        )
    java = ["java", "-Xmx512m", "-cp", f"{jars}/*"]
    subprocess.run([*java, "kafka.tools.StorageTool", "format", "--standalone", "-t", "AAAAAAAAAAAAAAAAAAAAAQ", "-c", settings], check=True)
    return f"127.0.0.1:{port}", subprocess.Popen([*java, "kafka.Kafka", settings], stdout=subprocess.DEVNULL)


def fill(servers, posts):
    admin = AdminClient({"bootstrap.servers": servers})
    admin.create_topics([NewTopic("posts", PARTITIONS, 1)])["posts"].result(120)
    producer = Producer({"bootstrap.servers": servers, "linger.ms": 50})
    count = 0
    with open(posts, "rb") as lines:
        for line in lines:
            producer.produce("posts", line.rstrip(b"\n"), partition=count % PARTITIONS)
            count += 1
            if count % 10_000 == 0:
                producer.flush()
    producer.flush()
    return count


def lines_in(files):
    return sum(open(file, "rb").read().count(b"\n") for file in files if os.path.exists(file))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("posts")
    parser.add_argument("out")
    parser.add_argument("--bin", required=True)
    parser.add_argument("--jars", required=True)
    args = parser.parse_args()
    os.makedirs(args.out)
    files = [os.path.join(args.out, f"part-{nth}") for nth in range(2)]
    here = os.path.dirname(os.path.abspath(__file__))
    started = []
    with tempfile.TemporaryDirectory() as home:
        try:
            servers, broker = start_broker(args.jars, home)
            started.append(broker)
            count = fill(servers, args.posts)
            for file in files:
                started.append(subprocess.Popen([sys.executable, f"{here}/kafka_consumer.py", servers, file, args.bin]))
            killed, last, since = 0, -1, time.time()
            while time.time() - since < 30:
                time.sleep(0.1)
                there = lines_in(files)
                if there != last:
                    last, since = there, time.time()
                if killed == 0 and there * 2 >= count:
                    busier = max((0, 1), key=lambda nth: lines_in(files[nth : nth + 1]))
                    killed = lines_in(files[busier : busier + 1])
                    os.kill(started[1 + busier].pid, signal.SIGKILL)
            print(f"{count} messages, {last} answers; the killed consumer had kept {killed}")
        finally:
            for process in reversed(started):
                process.kill()
                process.wait()


if __name__ == "__main__":
    main()
